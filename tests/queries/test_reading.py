import pytest

from tests.queries.harbour import COURIER, Harbour
from tests.queries.record import Record, day, parsed
from timeline_app.commands.articles import SetPassageKind
from timeline_app.commands.people import RemovePerson
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import PassageId
from timeline_app.queries.duplicates import already_here
from timeline_app.queries.reading import article_reading, place_of_quotation


def test_the_reader_gets_text_passages_and_marks(record: Record, harbour: Harbour) -> None:
    read = record.read(article_reading, 1)
    assert read.text.startswith(COURIER)
    assert (read.title, read.title_is_first_words, read.publisher, read.published) == (
        "Keys on the quay", False, "The Harbour Courier", day("2031-05-02"),
    )  # fmt: skip
    assert "".join(read.text[part.start : part.end] for part in read.passages) == read.text
    assert [part.number for part in read.passages] == [1, 2, 3, 4, 5, 6, 7, 0]
    assert [part.furniture_fold for part in read.passages] == [None] * 7 + [1]
    assert read.quotes_taken == 7
    quotes = [mark for mark in read.highlights if mark.what == "quote"]
    assert read.text[quotes[0].start : quotes[0].end] == "walked out of the customs house on Monday night"
    assert quotes[0].evidence == (harbour.evidence["walked"],)
    names = {read.text[mark.start : mark.end]: mark.target for mark in read.highlights if mark.what == "person"}
    assert names["Ms Roe"] == harbour.people["Ada Roe"]


def test_neighbouring_furniture_folds_together_and_comes_back(record: Record) -> None:
    record.article("One\nTwo\nThree\nFour")
    passages = record.read(article_reading, 1).passages
    record.do(
        SetPassageKind(
            tuple(PassageId(part.passage) for part in (passages[0], passages[1], passages[3])), PassageKind.FURNITURE
        )
    )
    read = record.read(article_reading, 1)
    assert [part.furniture_fold for part in read.passages] == [1, 1, None, 2]
    assert [part.number for part in read.passages] == [0, 0, 1, 0]


def test_a_quote_that_nothing_rests_on_any_more_stays_marked(record: Record, harbour: Harbour) -> None:
    record.do(RemovePerson(harbour.people["Carl Imre"]))
    marks = [mark for mark in record.read(article_reading, 1).highlights if mark.what == "quote"]
    bare = [mark for mark in marks if not mark.evidence]
    assert len(bare) == 1


def test_the_place_of_a_quotation(record: Record, harbour: Harbour) -> None:
    quotation = record.of_evidence(harbour.evidence["boat"], "quotation")
    start = COURIER.index("boarded the mail boat to Osk on Tuesday")
    version = harbour.versions["courier"]
    assert record.read(place_of_quotation, quotation) == (1, version, start, start + 39)


def test_what_is_not_there_is_a_lookup_error(record: Record) -> None:
    with pytest.raises(LookupError):
        record.read(article_reading, 99)
    with pytest.raises(LookupError):
        record.read(place_of_quotation, 99)


def test_a_file_is_recognised_by_its_bytes_and_by_its_words(record: Record) -> None:
    text, furniture = "One thing happened.\nThen another.", "Most read\nSubscribe\nWeather"
    version = record.article(text, furniture=furniture, title="Things")
    record.evidence(version, "another", record.status(record.person("A"), "resigned", "x"))
    same = record.read(already_here, parsed(text, furniture=furniture))
    assert same is not None
    assert (same.title, same.quotes, same.same_bytes, same.furniture_differs) == ("Things", 1, True, 0)
    words = record.read(already_here, parsed(text, furniture="Most read\nSports\nRadio\nFilm"))
    assert words is not None
    assert (words.article, words.same_bytes, words.furniture_differs) == (1, False, 3)
    assert record.read(already_here, parsed("Something else.")) is None


def test_two_files_of_nothing_but_furniture_are_not_the_same(record: Record) -> None:
    record.article("", furniture="Subscribe")
    assert record.read(already_here, parsed("", furniture="Weather")) is None
