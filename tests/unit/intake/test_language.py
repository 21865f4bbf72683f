# ruff: noqa: E501, RUF001 - the sentences are meant as they stand

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.intake.language import fits_language, language_of

SENTENCES = {
    "en": "The minister said on Tuesday that she would not resign and that the talks had been useful.",
    "fr": "Le ministre a déclaré mardi qu'il ne quitterait pas le gouvernement et que les discussions continuent.",
    "de": "Der Minister sagte am Dienstag, dass er nicht zurücktreten werde und die Gespräche nützlich gewesen seien.",
    "es": "El ministro dijo el martes que no iba a dimitir y que las conversaciones habían sido útiles para todos.",
    "pt": "O ministro disse na terça-feira que não vai renunciar ao cargo e que as conversas foram úteis para todos.",
    "it": "Il ministro ha detto martedì che non si dimetterà e che i colloqui sono stati utili per tutte le parti.",
    "nl": "De minister zei dinsdag dat hij niet zou aftreden en dat de gesprekken nuttig waren voor het land.",
    "sv": "Ministern sade på tisdagen att hon inte skulle avgå och att samtalen hade varit till nytta för alla.",
    "pl": "Minister powiedział we wtorek, że nie poda się do dymisji i że rozmowy były potrzebne także dla kraju.",
    "tr": "Bakan salı günü istifa etmeyeceğini ve görüşmelerin ülke için çok yararlı olduğunu söyledi, ancak bir.",
    "ru": "Министр заявил во вторник, что он не уйдет в отставку и что переговоры были полезны для всех.",
    "uk": "Міністр заявив у вівторок, що він не піде у відставку і що переговори були корисні для всіх та його країни.",
    "ar": "قال الوزير يوم الثلاثاء إنه لن يستقيل من منصبه وإن المحادثات كانت مفيدة على كل حال في البلاد",
    "fa": "وزیر روز سه‌شنبه گفت که استعفا نخواهد داد و این گفتگوها برای کشور مفید بوده است و با آن موافق است",
    "he": "השר אמר ביום שלישי כי הוא לא יתפטר וכי השיחות היו מועילות לכל הצדדים בארץ",
    "el": "Ο υπουργός είπε την Τρίτη ότι δεν θα παραιτηθεί και ότι οι συνομιλίες ήταν χρήσιμες",
    "zh": "部长星期二表示他不会辞职，并且会谈对各方都有益处。这是他第一次就此事公开表态，记者对此感到非常意外，各方仍在等待。",
    "ja": "大臣は火曜日に、辞任するつもりはなく、会談は有益だったと述べた。これは初めての発言である。記者団に語ったものだ。",
    "ko": "장관은 화요일 사임하지 않을 것이며 회담은 모두에게 유익했다고 말했다. 이것은 그의 첫 공식 입장이다. 기자들은 놀랐다.",
    "th": "รัฐมนตรีกล่าวเมื่อวันอังคารว่าเขาจะไม่ลาออกและการเจรจาเป็นประโยชน์ต่อทุกฝ่ายในประเทศ",
    "hi": "मंत्री ने मंगलवार को कहा कि वे इस्तीफा नहीं देंगे और यह बातचीत सभी के लिए उपयोगी थी",
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_tells_its_language(code: str) -> None:
    assert language_of(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Tarn", "1234 5678 " * 20, "Lindqvist Røe Aldermark Osterlo Lindmar Brandt Vance"]
)
def test_what_has_no_sentence_tells_none(text: str) -> None:
    assert language_of(text) is None


def test_a_declared_language_is_doubted_only_where_its_words_are_absent() -> None:
    assert fits_language(SENTENCES["de"], "de")
    assert not fits_language(SENTENCES["de"], "en")
    assert fits_language("Osterlo", "en")
    assert fits_language(SENTENCES["en"], "gd")  # a language that is not known here is believed


@given(st.text(max_size=300))
def test_the_answer_is_always_the_same(text: str) -> None:
    assert language_of(text) == language_of(text)
