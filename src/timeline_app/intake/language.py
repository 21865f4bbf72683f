"""Tells the language of a text by its script and its smallest words: no model, no start-up time, always one answer.

The smallest words ("the", "der", "que") are a third of any running text and differ between languages. Where two
languages come out close, or the text is too short, the answer is None: a wrong language is worse than none.
"""

# ruff: noqa: RUF001 - words of other scripts are meant as they stand

import re
from collections import Counter
from functools import lru_cache
from typing import Final

_LEAST_LETTERS: Final = 40
_SAMPLE: Final = 4000
_WORD: Final = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f])+")

_SCRIPTS: Final = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u3400-\u9fff"),
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u04ff"),
    ("arabic", "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"),
    ("he", "\u05d0-\u05ea"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("devanagari", "\u0900-\u0963"),
    ("bn", "\u0980-\u09fe"),
    ("pa", "\u0a01-\u0a75"),
    ("gu", "\u0a81-\u0aff"),
    ("ta", "\u0b82-\u0bfa"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cf2"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0df4"),
    ("th", "\u0e01-\u0e4e"),
    ("lo", "\u0e81-\u0edf"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0531-\u0588"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17dd"),
)
_SCRIPT_NAMES: Final = frozenset(name for name, _ in _SCRIPTS)
_SCRIPT_LETTERS: Final = tuple((name, re.compile(f"[{letters}]")) for name, letters in _SCRIPTS)

_SMALL: Final = {
    "en": "the of and to in that is was for on with as by at from it he his be are this which have has had but not "
    "they were an their who said will would been its after she her we or",
    "fr": "le la les des et du un une dans qui que est pour par sur pas au avec ce il plus sont ne cette aux elle ont "
    "mais ou son ses leur été dit selon après comme nous",
    "de": "der die das und den von zu mit sich ist im auf für nicht ein eine dem des es als auch werden wird an er sie "
    "hat bei aus einer nach wurde noch sind über um war zum zur",
    "es": "el los las que en y del se por con una un para su al lo como más pero sus le ha fue este desde esta entre "
    "sobre también hasta donde según han muy son no",
    "pt": "o os que em do da dos das uma um para com não ao se na no por mais como foi são mas pelo pela também ele "
    "ela seu sua até já entre segundo após",
    "it": "il di che e la per un non una del della con sono da nel si dei alla le gli ha è più anche come ma dal "
    "delle lo nella questo stato essere dopo",
    "nl": "de het een van en dat is op te zijn voor met niet aan er om ook maar als bij naar door wordt uit hij werd "
    "nog heeft hebben dan deze zich over",
    "sv": "och att det som en är av för på den till med har inte om ett han men var sig från så kan när vi de efter "
    "hade ska också eller",
    "da": "og at det som en er af for på den til med har ikke om et han men var sig fra så kan når vi de efter havde "
    "skal også eller blev hun",
    "nb": "og å det som en er av for på den til med har ikke om et han men var seg fra så kan når vi de etter hadde "
    "skal også eller ble hun",
    "fi": "ja on ei se että oli myös ovat hän mutta kun joka kuin tai niin jos sen ole mukaan vuoden ovat olla sekä "
    "jo vain mitä nyt",
    "pl": "w i na z do nie się że to jest o od za po przez jak ale dla ma był oraz są co jego tym które który także "
    "przy może było tej",
    "cs": "a v se na že je do z s o to k pro ale za by jako jsou byl podle který od po také při jeho která bude jen "
    "ve již ze nebo však",
    "sk": "a v sa na že je do z s o to k pre ale za by ako sú bol podľa ktorý od po aj pri jeho ktorá bude len vo už "
    "zo alebo však",
    "hu": "a az és hogy nem is egy volt meg de ez csak mint már el még van aki szerint ki lehet után azt ha vagy ami "
    "pedig között",
    "ro": "și în de la cu a că pe nu din o un care pentru mai fi este au fost sau sunt cea ale după prin lui acest "
    "această fost",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ama ne olduğunu var o her ancak dedi "
    "tarafından göre değil",
    "id": "yang dan di dengan untuk ini dari dalam tidak pada itu akan ke oleh adalah juga ada kata telah bisa sebagai "
    "karena mereka atau saat tersebut",
    "sw": "ya na wa kwa ni katika la za kuwa cha hii hiyo alisema baada kama vya wake lakini yake pia huo wao wakati "
    "ambao huku",
    "vi": "và của là có trong cho được không với các một những người này đã khi từ về đến ông ra sẽ tại theo cũng",
    "hr": "je i u na da se za od su s o koji što kako to ne iz a koja bi će je li biti nije ali samo prema nakon ili",
    "ca": "els amb és més dels però també aquest seva als pel són aquesta què hi després les per una del la que el ha",
    "so": "oo ka ku iyo ay in ee la waa uu u ah soo ayaa si wuxuu laga aan",
    "ha": "da a ta na ya ba cikin don wannan shi kuma sun an ne ce yi daga amma wanda",
    "ru": "и в не на что с по как это он из но за к от а его для было же был того все они у о также после так если",
    "uk": "і в не на що з як це він із але за до від а його для було та був того всі вони у про також після та якщо",
    "bg": "и в не на че с по как това той от но за до а му за беше да се са той си към което също след ако",
    "sr": "и у не на да се за од су с о који што како то из а која би ће је није али само према након или",
    "ar": "في من على أن إلى التي عن مع هذا ما لا كان بعد الذي هذه قال بين ذلك وقال كما",
    "fa": "در به از که را این با است برای آن یک خود تا بر هم شد کرد می شده وی های",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ ہیں کر یہ ان بھی تھا ہو گیا نہیں",
    "hi": "के में की है और से का को ने पर कि हैं कर यह भी था हो नहीं एक लिए",
    "mr": "आहे आणि या ते तर हे होते केले की आहेत नाही असे झाले यांनी",
    "ne": "छ र को मा भएको गरेको छन् हो पनि लागि भने यो थियो",
}
_BY_SCRIPT: Final = {
    "latin": "en fr de es pt it nl sv da nb fi pl cs sk hu ro tr id sw vi hr ca so ha",
    "cyrillic": "ru uk bg sr",
    "arabic": "ar fa ur",
    "devanagari": "hi mr ne",
}
_SETS: Final = {language: frozenset(words.split()) for language, words in _SMALL.items()}
SMALL_WORDS: Final = frozenset(
    word
    for script in ("latin", "cyrillic", "arabic")
    for language in _BY_SCRIPT[script].split()
    for word in _SETS[language]
)
"""The smallest words of all these languages: a line full of them is a sentence, a line without is a label."""


def language_of(text: str) -> str | None:
    """Give the language of a text as an ISO 639-1 code, or None if it cannot be told.

    Only the first 4,000 characters are looked at.
    """
    return _language_of(text[:_SAMPLE])


@lru_cache(maxsize=16)
def _language_of(sample: str) -> str | None:
    if sample.isascii():
        letters = sum(map(str.isalpha, sample))
        return _by_small_words(sample, _BY_SCRIPT["latin"].split()) if letters >= _LEAST_LETTERS else None
    counts = {name: len(letters.findall(sample)) for name, letters in _SCRIPT_LETTERS}
    if sum(counts.values()) < _LEAST_LETTERS:
        return None
    if counts["ja"] * 10 > counts["zh"] and counts["ja"] + counts["zh"] > counts["latin"]:
        return "ja"  # Japanese is written with Chinese signs too, Chinese never with kana
    script = max(counts, key=lambda name: counts[name])
    if script not in _BY_SCRIPT:
        return script
    return _by_small_words(sample, _BY_SCRIPT[script].split())


def fits_language(text: str, code: str) -> bool:
    """Say whether a text may be in a language: False only if this is one of the known ones and its words are absent."""
    seen = language_of(text)
    code = "nb" if code in ("no", "nn") else code
    if seen is None or seen == code or code not in _SETS:
        return seen is None or seen == code or (code not in _SETS and code not in _SCRIPT_NAMES)
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    own, best = (sum(words[word] for word in _SETS[one]) if one in _SETS else 0 for one in (code, seen))
    return seen in _SETS and own * 10 >= best * 7


def _by_small_words(sample: str, languages: list[str]) -> str | None:
    words = Counter(_WORD.findall(sample.lower()))
    total = words.total()
    scores = sorted(
        ((sum(words[word] for word in _SETS[language]) / total, language) for language in languages), reverse=True
    )
    (best, language), (second, _) = scores[0], scores[1]
    if best < 0.08 or (total >= 20 and best - second < 0.1 * best and best < 0.2) or best == second:
        return None
    return language
