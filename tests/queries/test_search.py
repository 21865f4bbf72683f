"""Anything is found: by its words, by a slip of them, by another spelling, narrowed by filters, as known on a day."""

import sqlite3
from contextlib import closing
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.queries.harbour import COURIER, Harbour
from tests.queries.record import Record, day, on, outlet, parsed, person_step
from timeline_app.commands.articles import AddVersion, EditArticle, RemoveArticle, SetPassageKind
from timeline_app.commands.evidence import NewClaim
from timeline_app.commands.people import AddName, RenamePerson
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import ArticleId, PassageId
from timeline_app.domain.search_query import FoundKind, parse_query
from timeline_app.domain.text_folding import folded_words
from timeline_app.queries import _people_words, _search_found, _text_hits
from timeline_app.queries.search import SearchWords, first_hits, preview, ranked_hits, search_words
from timeline_app.queries.search_values import Found, SearchAnswer
from timeline_app.queries.timeline import StoppedError
from timeline_app.store.text_index import catch_up


def ask(record: Record, typed: str, as_known: int | None = None, **more: Any) -> SearchAnswer:
    """The ranked answer; the first one finds as much, but for slips of the hand."""
    return record.read(ranked_hits, parse_query(typed), as_known, **more)


def found(answer: SearchAnswer, kind: FoundKind) -> list[Found]:
    return [one for group in answer.groups if group.kind is kind for one in group.found]


def titles(record: Record, typed: str, kind: FoundKind, as_known: int | None = None) -> list[str]:
    return [one.title for one in found(ask(record, typed, as_known), kind)]


def marked(one: Found) -> list[str]:
    return [one.title[mark.start : mark.end] for mark in one.title_marks]


# --- people ---
@pytest.mark.parametrize(
    "typed", ["ada roe", "ADA", "roe ad", "@ada", "adah", "ro", "Ada Roé", "hada roe", "Quil", "dorra quill", "@dora"]
)
def test_people_are_found_by_any_of_their_names_and_near_them(record: Record, harbour: Harbour, typed: str) -> None:
    wanted = "Dora Quill" if "qui" in typed.casefold() or "dor" in typed else "Ada Roe"
    assert titles(record, typed, FoundKind.PERSON)[0] == wanted


def test_a_name_is_found_in_another_script_and_with_other_vowels(record: Record) -> None:
    ghanem = record.person("Shokri Ghanem", post="Oil minister")
    record.do(AddName(ghanem, "شكري غانم"))
    record.person("Moussa Koussa")
    for typed in ("shukri ghanim", "ghanim", "شكري غانم", "غانم", "شُكري الغانم", "choukri", "ghnaem"):
        assert titles(record, typed, FoundKind.PERSON) == ["Shokri Ghanem"], typed
    assert titles(record, "kusa", FoundKind.PERSON) == ["Moussa Koussa"]
    one = found(ask(record, "shukri ghanim"), FoundKind.PERSON)[0]
    assert (marked(one), one.detail, one.aside, one.initials) == (["Shokri", "Ghanem"], "Oil minister", "Person", "SG")
    assert ask(record, "shukri ghanim").variants
    assert not ask(record, "moussa koussa").variants


def test_the_spelling_that_answered_is_named(record: Record, harbour: Harbour) -> None:
    one = found(ask(record, "adah roe"), FoundKind.PERSON)[0]
    assert (one.title, one.also) == ("Ada Roe", "Adah Roe")
    assert found(ask(record, "ada roe"), FoundKind.PERSON)[0].also == ""


def test_what_a_person_is_called_elsewhere_is_looked_for_in_texts(record: Record, harbour: Harbour) -> None:
    """“Ada” stands in one article alone; she is called Adah in the other."""
    there = {one.row for one in found(ask(record, "/ada roe"), FoundKind.ARTICLE)}
    assert there == {record.article_of(harbour.versions[name]) for name in ("courier", "gazette")}


def statements_of(record: Record, typed: str, as_known: int) -> int:
    words, made = record.read(search_words), list[str]()
    with record.project.reading() as conn:
        raw: Any = conn.connection.driver_connection
        raw.set_trace_callback(made.append)
        first_hits(conn, parse_query(typed), as_known, words=words, most=2)
        raw.set_trace_callback(None)
    return len(made)


def test_of_how_many_people_it_is_asked_on_a_day_costs_no_statement(record: Record, harbour: Harbour) -> None:
    for n in range(4):
        record.person(f"Ada Quay {n}")
    few = statements_of(record, "@ada", day("2031-05-03"))
    for n in range(40):
        record.person(f"Ada Ferry {n}")
    assert statements_of(record, "@ada", day("2031-05-03")) == few


def test_a_search_for_people_on_a_day_ends_when_it_is_not_wanted_any_more(record: Record, harbour: Harbour) -> None:
    words = record.read(search_words)

    def ask_on(stop_at: int) -> int:
        """Ask until the question is looked at for the so-manieth time; gives how often it was."""
        asked = count(1)
        record.read(
            first_hits, parse_query("@a"), day("2031-05-03"), words=words, is_stopped=lambda: next(asked) == stop_at
        )
        return next(asked) - 1

    times = ask_on(0)
    assert times > len(found(record.read(first_hits, parse_query("@a"), day("2031-05-03")), FoundKind.PERSON))
    for n in range(1, times + 1):
        with pytest.raises(StoppedError):
            ask_on(n)


# --- events and quotes ---
def test_events_are_found_by_title_place_and_people(record: Record, harbour: Harbour) -> None:
    assert titles(record, "#mail boat", FoundKind.EVENT) == [
        "Boards the mail boat",
        "Ordered to “stop the mail boat”",
    ]
    assert titles(record, "#customs", FoundKind.EVENT) == ["Walks out"]
    assert "Walks out" in titles(record, "#roe", FoundKind.EVENT)
    assert titles(record, "#mial baot", FoundKind.EVENT) == ["Boards the mail boat", "Ordered to “stop the mail boat”"]
    one = found(ask(record, "#walks"), FoundKind.EVENT)[0]
    assert (marked(one), one.polarity, one.aside) == (["Walks"], "asserted", "2 quotes")
    assert one.detail == "between 28 Apr and 7 May 2031 · asserted by The Harbour Courier"
    assert one.event == one.row


def test_quotes_are_found_by_their_words_their_wording_and_their_claim(record: Record, harbour: Harbour) -> None:
    by_words = found(ask(record, "“spring tide"), FoundKind.QUOTE)
    assert [one.row for one in by_words] == [harbour.evidence["leave"]]
    assert marked(by_words[0]) == ["spring", "tide"]
    assert by_words[0].detail == "Ben Tor › The Harbour Courier, 2 May 2031"
    assert by_words[0].aside == "¶ 3"
    assert by_words[0].place is not None
    assert COURIER[by_words[0].place.start : by_words[0].place.end].startswith("on leave, for her health")
    assert [one.row for one in found(ask(record, "“medical"), FoundKind.QUOTE)] == [harbour.evidence["leave"]]
    claimed = found(ask(record, '“"left her post" '), FoundKind.QUOTE)
    assert harbour.evidence["walked"] in [one.row for one in claimed]


def test_quotes_that_answer_in_their_own_words_come_first_however_late_they_were_taken(record: Record) -> None:
    version = record.article("The treasurer took the blue ferry. Nobody asked.")
    asked, ferry = NewClaim("The ferry sailed"), NewClaim("The treasurer left")
    for n in range(204):
        record.evidence(version, "Nobody asked"[: 3 + n % 9], asked)
    late = record.evidence(version, "took the blue ferry", ferry)
    (group,) = ask(record, "“ferry").groups
    assert group.found[0].row == late
    assert (group.total, group.is_exact_total) == (205, True)


def test_the_kind_of_passage_that_a_quote_stands_in_is_named(record: Record) -> None:
    version = record.article("The treasurer took the blue ferry.")
    record.evidence(version, "took the blue ferry", NewClaim("The treasurer left"))
    record.do(SetPassageKind((PassageId(1),), PassageKind.BOXED))
    (line,) = found(ask(record, "“blue ferry"), FoundKind.QUOTE)
    assert line.aside == "Boxed list"


# --- articles ---
@pytest.mark.parametrize("indexed", [True, False])
def test_articles_are_found_by_words_phrases_and_beginnings(record: Record, harbour: Harbour, indexed: bool) -> None:
    if indexed:
        assert catch_up(record.project)
    articles = {name: record.article_of(version) for name, version in harbour.versions.items()}
    for typed, there in {
        "/customs house ": ["courier"],
        "/treasurer ": ["courier", "mariner"],
        '/"mail boat"': ["courier"],
        '/"boat mail"': [],
        "/tele": ["mariner"],
        "/lighth* ": ["gazette"],
        "/lighth ": [],
        "/منصور": ["courier"],
        "/الخليج": ["courier"],
        "/nothing-like-it": [],
        "/QUAY": ["courier"],
    }.items():
        answer = ask(record, typed)
        assert sorted(one.row for one in found(answer, FoundKind.ARTICLE)) == sorted(articles[n] for n in there), typed
        assert answer.total == len(there)
        assert answer.is_exact_total
        assert record.read(first_hits, parse_query(typed)).total == len(there)


def test_an_article_shows_where_it_answers(record: Record, harbour: Harbour) -> None:
    one = found(ask(record, "/spring tide"), FoundKind.ARTICLE)[0]
    assert (one.title, one.detail, one.aside) == ("Keys on the quay", "The Harbour Courier · 2 matches", "2 May 2031")
    assert [one.snippet[mark.start : mark.end] for mark in one.snippet_marks] == ["spring", "tide"]
    assert one.place is not None
    assert COURIER[one.place.start : one.place.end] == "spring"
    assert found(ask(record, "/adah"), FoundKind.ARTICLE)[0].title.startswith("“Adah Roe’s office")


def test_the_title_and_the_paper_of_an_article_answer_too(record: Record, harbour: Harbour) -> None:
    assert titles(record, "/answers ", FoundKind.ARTICLE) == ["Treasurer answers"]
    assert titles(record, "/anwsers ", FoundKind.ARTICLE) == ["Treasurer answers"]
    assert len(titles(record, "/osk gazette", FoundKind.ARTICLE)) == 1


def test_page_furniture_is_not_searched_until_it_is_text(record: Record, harbour: Harbour) -> None:
    assert catch_up(record.project)
    assert titles(record, "/crab prices", FoundKind.ARTICLE) == []
    assert ask(record, "/crab prices").total == 0
    with record.project.reading() as conn:
        (row,) = conn.exec_driver_sql("SELECT id FROM passage WHERE kind = 'furniture'").scalars().all()[:1]
    record.do(SetPassageKind((PassageId(row),), PassageKind.BODY))
    assert titles(record, "/crab prices", FoundKind.ARTICLE) == ["Keys on the quay"]
    record.editing.undo()
    assert titles(record, "/crab prices", FoundKind.ARTICLE) == []


def test_what_is_undone_removed_or_replaced_is_not_found(record: Record) -> None:
    version = record.article("The ledger was closed.", title="Ledger")
    assert catch_up(record.project)
    article = ArticleId(record.article_of(version))
    assert titles(record, "/closed", FoundKind.ARTICLE) == ["Ledger"]
    record.do(AddVersion(article, parsed("The ledger was opened.", name="b.txt")))
    for _ in range(2):  # before and after it is in the index
        assert titles(record, "/closed", FoundKind.ARTICLE) == []
        assert titles(record, "/opened", FoundKind.ARTICLE) == ["Ledger"]
        assert catch_up(record.project)
    record.editing.undo()
    assert titles(record, "/closed", FoundKind.ARTICLE) == ["Ledger"]
    assert titles(record, "/opened", FoundKind.ARTICLE) == []
    record.do(RemoveArticle(article))
    assert ask(record, "/closed").groups == ()
    record.editing.undo()
    assert titles(record, "/closed", FoundKind.ARTICLE) == ["Ledger"]


def test_of_two_articles_with_one_text_both_are_found(record: Record) -> None:
    record.article("The same words.\nThe rest.", title="One", name="a.txt")
    record.article("The same words.\nThe rest.", title="Two", name="b.txt", furniture="")
    titles_found = titles(record, "/rest", FoundKind.ARTICLE)
    assert sorted(titles_found) in (["One", "Two"], ["One"], ["Two"])
    assert ask(record, "/rest").total == len(titles_found)


# --- as known, and filters ---
def test_what_was_known_later_is_not_found(record: Record, harbour: Harbour) -> None:
    assert catch_up(record.project)
    early = day("2031-05-03")
    assert titles(record, "/lighthouse", FoundKind.ARTICLE, early) == []
    assert len(titles(record, "/lighthouse", FoundKind.ARTICLE, day("2031-05-08"))) == 1
    assert titles(record, "/treasurer", FoundKind.ARTICLE, early) == ["Keys on the quay"]
    assert titles(record, "@emil", FoundKind.PERSON, early) == []
    assert titles(record, "@emil", FoundKind.PERSON) == ["Emil Sand"]
    assert titles(record, "#ministry", FoundKind.EVENT, early) == []
    assert titles(record, "“business as usual", FoundKind.QUOTE, early) == []
    assert found(ask(record, "#walks", early), FoundKind.EVENT)[0].aside == "1 quote"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("“by:ben", ["leave"]),
        ('“by:"Ben Tor" is:denied', ["leave"]),
        ("“is:denied", ["leave", "nowhere"]),
        ("“is:speculated", ["talk"]),
        ("“is:unnamed", ["usual"]),
        ("“in:mariner", ["delay", "nowhere"]),
        ("“in:Mariner in:Osk is:denied", ["nowhere"]),
        ("“by:nobody", []),
        ("“before:30 April", ["keys"]),
        ("“is:denied before:5 May", ["leave"]),
        ("“is:denied in:courier before:2 May", []),
        ("“is:speculated after:1 May", ["talk"]),
        ("“is:speculated after:2031-05", []),
    ],
)
def test_filters_narrow_quotes(record: Record, harbour: Harbour, typed: str, names: list[str]) -> None:
    rows = {row: name for name, row in harbour.evidence.items()}
    assert sorted(rows[one.row] for one in found(ask(record, typed), FoundKind.QUOTE)) == names


def test_filters_narrow_everything_else(record: Record, harbour: Harbour) -> None:
    assert titles(record, "/in:mariner", FoundKind.ARTICLE) == ["Treasurer answers"]
    assert titles(record, "/is:undated", FoundKind.ARTICLE) == ["Treasurer answers"]
    assert titles(record, "/before:3 May", FoundKind.ARTICLE) == ["Keys on the quay"]
    assert titles(record, "/treasurer in:courier", FoundKind.ARTICLE) == ["Keys on the quay"]
    assert titles(record, "@is:denied", FoundKind.PERSON) == ["Ada Roe", "Dora Quill"]
    assert titles(record, "#is:speculated", FoundKind.EVENT) == ["Whereabouts unknown"]
    assert titles(record, "#boat before:30 April", FoundKind.EVENT)[0] == "Boards the mail boat"
    assert titles(record, "#after:2 May is:denied", FoundKind.EVENT) == ["In her office"]
    disputed = ask(record, "is:disputed")
    assert {group.kind for group in disputed.groups} >= {FoundKind.PERSON, FoundKind.QUOTE}
    assert all(one.disputed for kind in (FoundKind.PERSON, FoundKind.QUOTE) for one in found(disputed, kind))


def test_what_was_not_understood_is_said(record: Record, harbour: Harbour) -> None:
    assert "is:blue" in ask(record, "ada is:blue").hint
    assert "note:ada" in ask(record, "note:ada").hint
    assert ask(record, "ada").hint == ""
    assert ask(record, "").groups == ask(record, "   ").groups == ask(record, ">print").groups == ()
    assert ask(record, "!!! …").groups == ()


# --- words kept between questions ---
def test_words_are_read_again_where_the_record_changed(record: Record, harbour: Harbour) -> None:
    before = record.read(search_words)
    assert record.read(search_words, None, before) is before
    record.do(RenamePerson(harbour.people["Emil Sand"], "Egon Sand"))
    after = record.read(search_words, None, before)
    assert (after.articles is before.articles, after.quotes is before.quotes) == (True, True)
    assert [one.title for one in found(ask(record, "egon", words=after), FoundKind.PERSON)] == ["Egon Sand"]
    record.editing.undo()
    again = record.read(search_words, None, after)
    assert found(ask(record, "egon", words=again), FoundKind.PERSON) == []
    record.do(EditArticle(ArticleId(record.article_of(harbour.versions["mariner"])), title="Other head"))
    newest: SearchWords = record.read(search_words, None, again)
    assert newest.people is again.people
    assert [one.title for one in found(ask(record, "/other head", words=newest), FoundKind.ARTICLE)] == ["Other head"]


def test_a_question_that_is_no_longer_asked_ends(record: Record, harbour: Harbour) -> None:
    assert catch_up(record.project)
    words = record.read(search_words)
    for search in (first_hits, ranked_hits):
        with pytest.raises(StoppedError):
            record.read(search, parse_query("a"), words=words, is_stopped=lambda: True)


# --- the index ---
@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE text_words_data SET block = randomblob(60)",
        "UPDATE text_words_config SET v = 99 WHERE k = 'version'",
    ],
)
def test_a_damaged_index_answers_by_reading_and_says_that_it_is_damaged(
    record: Record, harbour: Harbour, damage: str
) -> None:
    assert catch_up(record.project)
    with closing(sqlite3.connect(record.project.path)) as raw:
        raw.execute(damage)
        raw.commit()
    answer = ask(record, "/treasurer ")
    assert [one.title for one in found(answer, FoundKind.ARTICLE)][:1] == ["Treasurer answers"]
    assert answer.total == 2
    assert answer.index_is_damaged
    assert catch_up(record.project, afresh=True)
    answer = ask(record, "/treasurer ")
    assert (answer.total, answer.index_is_damaged, answer.index_is_behind) == (2, False, False)


def test_texts_that_the_index_lacks_are_read_up_to_a_number(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = ask(record, "/treasurer ")
    assert (answer.total, answer.index_is_behind, answer.hint) == (2, True, "")
    monkeypatch.setattr(_text_hits, "_MOST_READ", 1)
    answer = ask(record, "/treasurer ")
    assert answer.hint == "2 articles are not searched yet."


def test_of_very_many_articles_the_last_ones_are_ranked_and_it_is_said(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_text_hits, "MOST_RANKED", 3)
    for number in range(6):
        record.article(f"The ferry left pier {number}.\n" + "The ferry. " * (6 - number), name=f"{number}.txt")
    assert catch_up(record.project)
    answer = ask(record, "/ferry ")
    assert answer.total == 6
    assert answer.hint == "Of so many articles, the 3 added last are ranked."
    assert len(found(answer, FoundKind.ARTICLE)) == 3
    first = record.read(first_hits, parse_query("/ferry "))
    assert len(found(first, FoundKind.ARTICLE)) == 6


def test_in_a_large_project_a_short_beginning_stands_for_itself(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.article("The war began.", title="One")
    record.article("A warm day.", title="Two", name="b.txt")
    assert catch_up(record.project)
    assert sorted(titles(record, "/war", FoundKind.ARTICLE)) == ["One", "Two"]
    monkeypatch.setattr(_text_hits, "_SMALL", 0)
    assert titles(record, "/war", FoundKind.ARTICLE) == ["One"]
    assert titles(record, "/warm", FoundKind.ARTICLE) == ["Two"]


# --- previews ---
def test_a_quote_is_previewed_in_its_place(record: Record, harbour: Harbour) -> None:
    query = parse_query("“spring tide")
    one = found(record.read(ranked_hits, query), FoundKind.QUOTE)[0]
    shown = record.read(preview, one, query)
    assert shown is not None
    assert (shown.heading, shown.aside) == ("Quote, in its place", "paragraph 3")
    assert shown.quote is not None
    assert shown.text[slice(*shown.quote)] == "on leave, for her health, and will be back before the spring tide"
    assert shown.strong is not None
    assert shown.text[slice(*shown.strong)].startswith("He said Ms Roe was")
    assert [shown.text[slice(*mark)] for mark in shown.marks] == ["spring", "tide"]
    facts = {fact.label: (fact.value, fact.sign) for fact in shown.facts}
    assert facts["Polarity"] == ("Denied", "denied")
    assert facts["Said by"] == ("Ben Tor, Deputy harbour master", "")
    assert facts["Printed in"] == ("The Harbour Courier, 2 May 2031", "")
    assert facts["About"] == ("1 May 2031", "")
    assert facts["Grade"][0].endswith("4, doubtful")


def test_everything_found_has_a_preview(record: Record, harbour: Harbour) -> None:
    for typed in ("roe", "boat", "treasurer", "منصور", "is:disputed", "in:mariner"):
        query = parse_query(typed)
        for group in record.read(ranked_hits, query).groups:
            for one in group.found:
                shown = record.read(preview, one, query)
                assert shown is not None
                assert shown.text
                assert shown.heading
                for mark in (*shown.marks, *([shown.quote] if shown.quote else [])):
                    assert 0 <= mark.start < mark.end <= len(shown.text)
                    assert folded_words(shown.text[mark.start : mark.end])


def test_what_is_gone_has_no_preview(record: Record, harbour: Harbour) -> None:
    query = parse_query("boat")
    for kind in FoundKind:
        assert record.read(preview, Found(kind, 99_999, "gone"), query) is None


# --- anything typed ---
@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with Record(tmp_path_factory.mktemp("search")) as made:
        paper = outlet("The Courier")
        ada = made.person("Ada Roe", post="Harbour master")
        version = made.article("Ada Roe left the quay.\n“I will not sign,” she said.", title="Quay", furniture="Menu")
        made.evidence(
            version, "left the quay", made.status(ada, "resigned", "Ada Roe left"), about=on("2031-05-01"),
            event=made.event("Leaves", people=(ada,)), chain=(person_step(ada, "Ada Roe"), paper),
        )  # fmt: skip
        assert catch_up(made.project)
        yield made


SIGNS = "\"“”*:()^-+{}[]\\'’/@#>&|~%_?!.,;=<$\0\t\n"
SYNTAX = st.sampled_from(
    ["AND", "OR", "NOT", "NEAR(a b)", "2024-01-01", "text:x", "rowid:1", "a*", '"', '""', "^a", "by:", "in:", "is:",
     "before:", "after:", "is:disputed", "before:1 April", "{a b}", "quay", "roe", "علي", "a AND (", "--", "/*", ";"]
)  # fmt: skip
TYPED = st.one_of(
    st.text(alphabet=st.one_of(st.sampled_from(SIGNS), st.characters(codec="utf-8")), max_size=60),
    st.lists(SYNTAX, max_size=6).map(" ".join),
    st.text(max_size=40),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(typed=TYPED)
def test_nothing_typed_is_an_error(shared: Record, typed: str) -> None:
    ask_anything(shared, typed)


@pytest.mark.slow
def test_twenty_thousand_random_strings_are_no_error(shared: Record) -> None:
    from random import Random

    rng, letters = Random(20110401), "abcdeéشכ利 " * 3 + SIGNS + "".join(map(chr, range(0x20, 0x2FF)))
    words = shared.read(search_words)
    with shared.project.reading() as conn:
        for _ in range(20_000):
            typed = "".join(rng.choices(letters, k=rng.randint(0, 30)))
            ranked_hits(conn, parse_query(typed), words=words)


def ask_anything(record: Record, typed: str) -> None:
    query = parse_query(typed)
    answers = [record.read(search, query) for search in (first_hits, ranked_hits)]
    for answer in answers:
        for group in answer.groups:
            assert group.total >= len(group.found) > 0 or not group.is_exact_total
            for one in group.found:
                for mark in one.title_marks:
                    assert 0 <= mark.start < mark.end <= len(one.title)
                for mark in one.snippet_marks:
                    assert 0 <= mark.start < mark.end <= len(one.snippet)
                record.read(preview, one, query)


def test_of_very_many_people_the_shortest_names_are_looked_at(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Ada Longname", "Ada Roe", "Ada Quill"):
        record.person(name)
    monkeypatch.setattr(_people_words, "MOST_RANKED", 2)
    monkeypatch.setattr(_search_found, "MOST_RANKED", 2)
    (group,) = ask(record, "@ada").groups
    assert [one.title for one in group.found] == ["Ada Roe", "Ada Quill"]
    assert not group.is_exact_total
