"""Text is searched by words that meet whatever their spelling, and every word has its place."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.names import fold_name
from timeline_app.domain.text_folding import fold_text, folded_words, words_in

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("al-el's ’ÉéẮشكريالأ ـ\u05b8한-\u2011İi\u0301利ß"), st.characters(codec="utf-8")
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ghanem’s office, Sana'a and al-Jeleil", "ghanem s office sanaa and jeleil"),
        ("O’Brien’s “Qur’an”", "obrien s quran"),
        ("el-Baradei met al\u2011Megrahi; all-time total-war", "baradei met megrahi all time total war"),
        ("Élève ﬁn straße İSTANBUL Łódź", "eleve fin strasse istanbul lodz"),
        ("وَزير النِّفط الأحمر، مـحـمد", "وزير نفط احمر محمد"),
        ("مصطفى القاضية", "مصطفي قاضيه"),
        ("שָׁלוֹם עֲלֵיכֶם", "שלום עליכם"),
        ("利比亚ムサ", "利 比 亚 ム サ"),
        ("2011-04-01, 10.5 m²", "2011 04 01 10 5 m2"),
        ("snake_case a\u200db \u202eright\u202c", "snake case ab right"),
        ("… — “”", ""),
    ],
)
def test_spellings_of_a_word_fold_alike(text: str, words: str) -> None:
    assert folded_words(text) == words.split()


@given(TEXTS)
def test_a_text_and_its_decomposed_form_fold_alike(text: str) -> None:
    assert folded_words(unicodedata.normalize("NFC", text)) == folded_words(unicodedata.normalize("NFD", text))


@given(TEXTS)
def test_every_folded_word_has_its_place(text: str) -> None:
    words = words_in(text)
    assert [word.folded for word in words] == folded_words(text)
    for word in words:
        assert 0 <= word.start < word.end <= len(text)
    for one, next_one in pairwise(words):
        assert one.start <= next_one.start
        assert one.end <= next_one.end


@given(TEXTS)
def test_what_is_between_words_is_blanks_and_ascii_signs(text: str) -> None:
    left = fold_text(text)
    for word in folded_words(text):
        left = left.replace(word, "", 1)
    assert left.isascii()


@given(st.text(alphabet="abcéشكريغانم שלום", max_size=20))
def test_a_word_without_article_folds_as_a_name_does(text: str) -> None:
    if "ال" not in text:
        assert folded_words(text) == fold_name(text).split()
