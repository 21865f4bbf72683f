"""The mapping between what is on the screen and the stored text."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import PassageKind
from timeline_app.gui.reader.shown_text import LONGEST_LINE, BlockKind, ShownText, as_shown
from timeline_app.queries.reading import ArticleReading, ReadingPassage

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


def reading_of(*parts: tuple[PassageKind, str]) -> ArticleReading:
    text, passages, fold, before = "", [], -1, None
    for number, (kind, words) in enumerate(parts, start=1):
        if kind is PassageKind.FURNITURE and before is not PassageKind.FURNITURE:
            fold += 1
        before = kind
        folded = fold if kind is PassageKind.FURNITURE else None
        start = len(text)
        text += words + "\n\n"
        passages.append(ReadingPassage(number, kind, start, len(text), number, None, "", folded))
    return ArticleReading(1, 1, "T", False, "", "", "", None, "", "", "utf-8", True, text, tuple(passages), ())


def body(*paragraphs: str) -> ArticleReading:
    return reading_of(*((PassageKind.BODY, words) for words in paragraphs))


@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_every_shown_code_point_maps_there_and_back(paragraphs: list[str]) -> None:
    shown = ShownText(body(*paragraphs))
    for block in shown.blocks:
        for offset in range(block.start, block.end):
            position = shown.to_document(offset)
            assert position is not None
            assert shown.to_text(position) == offset


@given(ANY_TEXT)
def test_what_is_shown_has_the_length_of_what_is_stored(text: str) -> None:
    assert len(as_shown(text).encode("utf-16-le")) == len(text.encode("utf-16-le"))


def test_controls_are_seen() -> None:
    shown = as_shown("a\0b\u202ec\u2029")
    assert "\0" not in shown
    assert "\u202e" not in shown
    assert "\u2029" not in shown


def test_folded_furniture_has_no_place_until_it_is_unfolded() -> None:
    reading = reading_of((PassageKind.BODY, "The ship came in."), (PassageKind.FURNITURE, "Subscribe now"))
    inside = reading.text.index("Subscribe")
    folded = ShownText(reading)
    assert folded.to_document(inside) is None
    assert "Subscribe" not in folded.plain
    unfolded = ShownText(reading, frozenset({0}))
    assert unfolded.to_document(inside) is not None
    assert "Subscribe" in unfolded.plain


def test_the_fold_counts_its_lines() -> None:
    reading = reading_of((PassageKind.FURNITURE, "Menu\nSport\nJobs"), (PassageKind.BODY, "Text."))
    (fold,) = [block for block in ShownText(reading).blocks if block.kind is BlockKind.FOLD]
    assert "3 lines" in fold.shown


def test_a_line_without_a_break_is_laid_out_in_pieces_and_still_maps() -> None:
    reading = body("x" * (LONGEST_LINE * 2 + 7))
    shown = ShownText(reading)
    assert max(len(block.shown) for block in shown.blocks) <= LONGEST_LINE
    last = len(reading.text.rstrip()) - 1
    position = shown.to_document(last)
    assert position is not None
    assert shown.to_text(position) == last
