"""The values in which a table of events travels."""

from timeline_app.domain.dates import UNDATED, DateSpan, Precision, Qualifier
from timeline_app.domain.event_tables import EventChunk, TableMapping, TableRole, folded_word


def test_an_event_of_a_chunk_has_its_date_as_a_value() -> None:
    chunk = EventChunk(
        rows=[2, 3], titles=["Talks", "A march"],
        start_earliest=[0, None], start_latest=[0, None], end_earliest=[1440, None], end_latest=[1440, None],
        precisions=[Precision.DAY, Precision.UNKNOWN], qualifiers=[Qualifier.UNCERTAIN, Qualifier.NONE],
        words=["1970-01-01?", ""], kinds=["contact", "order"], people=[("A. Tarn",), ()], places=["", ""],
        sources=["", ""], quotes=["", ""],
    )  # fmt: skip
    assert len(chunk) == 2
    assert chunk.span(0) == DateSpan(0, 0, 1440, 1440, Precision.DAY, Qualifier.UNCERTAIN, "1970-01-01?")
    assert chunk.span(1) == UNDATED


def test_a_part_that_no_column_plays_has_none() -> None:
    mapping = TableMapping(1, {TableRole.PEOPLE: (3, 4)})
    assert mapping.of(TableRole.PEOPLE) == (3, 4)
    assert mapping.of(TableRole.DATE) == ()


def test_words_for_a_kind_are_one_whatever_their_dress() -> None:
    assert folded_word("  Armed\n CLASH ") == folded_word("armed clash")
