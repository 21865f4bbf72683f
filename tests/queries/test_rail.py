from tests.queries.harbour import Harbour
from tests.queries.record import Record, day, on
from timeline_app.commands.articles import EditArticle
from timeline_app.commands.people import JoinPeople
from timeline_app.domain.ids import ArticleId
from timeline_app.queries import rail


def test_an_empty_project_has_empty_lists(record: Record) -> None:
    assert record.read(rail.project_title) == "Marrow Bay harbour"
    for rows in (rail.article_rows, rail.person_rows, rail.event_rows):
        assert record.read(rows) == ()
    assert record.read(rail.counts) == rail.ProjectCounts(0, 0, 0, 0, 0, 0)


def test_articles_by_date_with_their_titles_warnings_and_quotes(record: Record, harbour: Harbour) -> None:
    rows = record.read(rail.article_rows)
    assert [(row.title, row.publisher, row.published, row.warning, row.quotes) for row in rows] == [
        ("Keys on the quay", "The Harbour Courier", day("2031-05-02"), "", 7),
        ("“Adah Roe’s office confirmed on Wednesday that she is no…”", "Osk Gazette", day("2031-05-08"), "", 4),
        ("Treasurer answers", "The Mariner", None, rail.NO_DATE, 2),
    ]
    assert record.read(rail.undated_articles) == {rows[2].article}


def test_a_partial_article_says_where_it_starts(record: Record) -> None:
    article = ArticleId(record.article_of(record.article("Words.")))
    record.do(EditArticle(article, continued_from="page 1"))
    assert record.read(rail.article_rows)[0].warning == "Starts on page 2"
    record.do(EditArticle(article, continued_from="the front"))
    assert record.read(rail.article_rows)[0].warning == "Starts on a later page"


def test_first_words_leave_out_page_furniture_and_are_cut_at_a_word(record: Record) -> None:
    record.article("Short text\nMore", furniture="Subscribe")
    assert record.read(rail.article_rows)[0].title == "“Short text”"


def test_people_stand_by_group_then_by_the_day_first_known(record: Record, harbour: Harbour) -> None:
    rows = record.read(rail.person_rows)
    assert [(row.name, row.group, row.quotes, row.disputed) for row in rows] == [
        ("Ada Roe", "Defected", 5, True),
        ("Ben Tor", "Defected", 3, False),
        ("Emil Sand", "Defected", 1, False),
        ("Dora Quill", "May be next", 2, True),
        ("Carl Imre", "Speaking about them", 2, False),
        ("علي منصور", "Speaking about them", 1, False),
        ("Fay Lund", "Speaking about them", 1, False),
        ("Gus Hale", "No evidence", 0, False),
    ]
    ada, gus = rows[0], rows[-1]
    assert (ada.initials, ada.line, ada.other_names, ada.has_evidence) == (
        "AR",
        "Harbour master",
        ("Ms Roe", "Adah Roe"),
        True,
    )
    assert (gus.line, gus.has_evidence) == ("", False)


def test_someone_without_a_post_is_shown_by_what_is_said_of_them(record: Record) -> None:
    version = record.article("Ida Vann left.")
    ida = record.person("Ida Vann")
    record.evidence(version, "left", record.status(ida, "resigned", "Ida Vann left the board"))
    assert record.read(rail.person_rows)[0].line == "Ida Vann left the board"


def test_who_was_joined_to_another_is_not_listed(record: Record, harbour: Harbour) -> None:
    record.do(JoinPeople(harbour.people["Ada Roe"], harbour.people["Ben Tor"]))
    assert "Ben Tor" not in [row.name for row in record.read(rail.person_rows)]
    assert "Ben Tor" not in [name for row in record.read(rail.event_rows) for name in row.people]


def test_events_by_date_with_polarity_and_counts(record: Record, harbour: Harbour) -> None:
    rows = {row.title: row for row in record.read(rail.event_rows)}
    assert record.read(rail.event_rows)[0].title == "First to go"
    walked = rows["Walks out"]
    assert (walked.polarity, walked.quotes, walked.people, walked.place) == (
        "asserted",
        2,
        ("Ada Roe",),
        "Customs house",
    )
    assert rows["Said to be on leave"].polarity == "denied"
    assert rows["Whereabouts unknown"].polarity == "speculated"
    assert (rows["Harbour board meets"].polarity, rows["Harbour board meets"].quotes) == ("none", 0)
    assert rows["Said to be on leave"].contradicted
    assert not rows["Walks out"].contradicted  # its contradiction is settled


def test_an_event_is_dated_by_all_its_evidence_and_one_that_hangs_on_it_moves_with_it(
    record: Record, harbour: Harbour
) -> None:
    rows = {row.title: row for row in record.read(rail.event_rows)}
    walked, later = rows["Walks out"].when, rows["Nothing delayed"].when
    assert walked.outer == (on("2031-04-28").start_earliest, on("2031-05-07").end_latest)
    assert (later.start_earliest, later.end_latest) == (walked.start_earliest, None)
    assert later.words == "after she walked out"


def test_counts_are_those_of_the_day_asked_for(record: Record, harbour: Harbour) -> None:
    assert record.read(rail.counts) == rail.ProjectCounts(3, 8, 13, 13, 2, 2)
    early = record.read(rail.counts, day("2031-05-02"))
    assert (early.articles, early.quotes, early.events, early.open_contradictions) == (1, 7, 8, 1)
    assert early.people == 6
    # Gus Hale and the board's meeting have no evidence: they are the user's own, and there from the start.
    assert record.read(rail.counts, day("2031-05-01")) == rail.ProjectCounts(0, 1, 1, 0, 0, 2)


def test_what_was_not_known_yet_leaves_statuses_as_they_were(record: Record, harbour: Harbour) -> None:
    rows = {row.name: row for row in record.read(rail.person_rows, day("2031-05-02"))}
    assert rows["Emil Sand"].group == "Not yet reported"
    assert rows["Dora Quill"].disputed is False  # her own words came in an article without a date
    assert rows["Ada Roe"].quotes == 3
