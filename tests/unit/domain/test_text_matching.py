"""What the index finds is found again in the text, at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.excerpts import excerpt
from timeline_app.domain.text_folding import folded_words, words_in
from timeline_app.domain.text_matching import Span, Wanted, all_places, holds, places

TEXTS = st.text(alphabet="aAábB'’s -al.الأشך\u05b8\u0301\n“é", max_size=60)
LONG = "The ferry left Norrvik.\n" * 200


def words(text: str, spans: list[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Ghanem met GHANEM’s aide, ghanems", Wanted(("ghanem",)), ["Ghanem", "GHANEM"]),
        ("Ghanem met ghanems and Ghanemite", Wanted(("ghanem",), is_prefix=True), ["Ghanem", "ghanems", "Ghanemite"]),
        ("He met Élodie", Wanted(("elodie",)), ["Élodie"]),
        ("E\u0301lodie came", Wanted(("elodie",)), ["E\u0301lodie"]),
        ("in Sana'a today", Wanted(("sanaa",)), ["Sana'a"]),
        ("Abdel al-Jeleil", Wanted(("abdel", "jeleil")), ["Abdel al-Jeleil"]),
        ("medical\n leave, medical care leave", Wanted(("medical", "leave")), ["medical\n leave"]),
        ("medical leavers", Wanted(("medical", "leave"), is_prefix=True), ["medical leavers"]),
        ("شُكري الغانم", Wanted(("غانم",)), ["غانم"]),
        ("شُكري", Wanted(("شكري",)), ["شُكري"]),
        ("שָׁלוֹם עולם", Wanted(("שלום",)), ["שָׁלוֹם"]),
        ("利比亚外长", Wanted(("亚", "外")), ["亚外"]),
        ("", Wanted(("a",)), []),
    ],
)
def test_a_term_is_found_at_its_place(text: str, wanted: Wanted, found: list[str]) -> None:
    assert words(text, places(text, [[wanted]])[0]) == found
    assert words(text, all_places(text, [[wanted]])) == found
    assert holds(text, [[wanted]]) is bool(found)


def test_what_is_left_out_holds_nothing() -> None:
    text = "Share Ghanem. Ghánem fled."
    assert places(text, [[Wanted(("ghanem",))]], [(0, 13)]) == [[Span(14, 20)]]
    assert places(text, [[Wanted(("share",))]], [(0, 13)]) == [[]]


def test_one_of_several_ways_is_enough() -> None:
    text = "Shokri Ghanem, that is شكري غانم"
    ways = [Wanted(("ghanim",), is_prefix=True), Wanted(("ghanem",)), Wanted(("غانم",))]
    assert words(text, places(text, [ways])[0]) == ["Ghanem", "غانم"]


@pytest.mark.parametrize("at", [0, 1_950, 1_999, 2_001, 2_100, len(LONG)])
def test_no_border_between_blocks_hides_a_phrase(at: int) -> None:
    text = f"{LONG[:at]} a médical\nleave {LONG[at:]}"
    assert words(text, places(text, [[Wanted(("medical", "leave"))]])[0]) == ["médical\nleave"]


@given(TEXTS, st.booleans(), st.integers(1, 2), st.data())
def test_every_word_of_a_text_is_found_in_it(text: str, is_prefix: bool, count: int, data: st.DataObject) -> None:
    there = folded_words(text)
    if len(there) < count:
        return
    at = data.draw(st.integers(0, len(there) - count))
    some = there[at : at + count]
    if is_prefix:
        some[-1] = some[-1][: data.draw(st.integers(1, len(some[-1])))]
    wanted = Wanted(tuple(some), is_prefix)
    found = places(text, [[wanted]])[0]
    assert found
    exact = {(word.start, word.end) for word in words_in(text)}
    for span in found:
        inside = folded_words(text[span.start : span.end])
        assert len(inside) == count or not inside
        assert count > 1 or tuple(span) in exact or some[0] in ("al", "el")
    assert holds(text, [[wanted]])


@given(TEXTS, st.integers(0, 20), st.integers(5, 40))
def test_an_excerpt_marks_the_same_words(text: str, before: int, length: int) -> None:
    there = words_in(text)
    for word in there:
        span = Span(word.start, word.end)
        line, marks = excerpt(text, [[span]], before, length)
        assert "\n" not in line
        assert len(marks) == 1
        assert line[marks[0].start : marks[0].end] == " ".join(text[word.start : word.end].split())


def test_an_excerpt_lies_where_most_terms_stand_together() -> None:
    text = (
        "Koussa came. "
        + "Nothing else was said of it. " * 20
        + "There Koussa met the envoy at the harbour gate."
        + " So." * 50
    )
    found = places(text, [[Wanted(("koussa",))], [Wanted(("envoy",))]])
    line, marks = excerpt(text, found)
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert words(line, marks) == ["Koussa", "envoy"]


def test_an_excerpt_of_a_text_without_places_is_its_beginning() -> None:
    line, marks = excerpt("One two three. " * 20, [])
    assert (line[:14], line[-2:], marks) == ("One two three.", " …", [])
