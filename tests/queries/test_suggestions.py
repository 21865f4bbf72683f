"""The margin: what is found, less what was answered, in the words of the window."""

from dataclasses import replace

import pytest

from tests.queries.record import Record, day, on, parsed
from timeline_app.commands.articles import AddVersion, SetPublicationDate
from timeline_app.commands.evidence import NewClaim, NewPerson, QuoteRange, SaveEvidence
from timeline_app.commands.people import JoinPeople
from timeline_app.commands.suggestions import AcceptPerson, BringBackRejected, KeepApart, RejectSuggestion
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import (
    ArticleFindings,
    FoundDate,
    FoundEvent,
    FoundPerson,
    FoundQuote,
    FoundStatement,
    NameMatch,
    OpenMention,
    PersonProposal,
    Speaker,
    Spelling,
)
from timeline_app.domain.ids import ArticleId, PersonId, VersionId
from timeline_app.queries.suggestion_values import DatePlan, EvidencePlan, MarginSuggestion, PersonPlan, WhichPlan
from timeline_app.queries.suggestions import (
    SuggestionList,
    article_to_read,
    newest_version_of,
    open_suggestions,
    record_beside,
    suggestion_list,
)

TEXT = (
    "Rua Belliqar, the harbour master, has left Marin, said the pilots.\n"
    "Mr Belliqar denied on Tuesday that he had fled. “I am at my desk,” he told the Osk Radio.\n"
    "Ada Perl and Udo Perl spoke last month. Perl was calm.\n"
    "The council met Ada Perl at the quay in Marin."
)


def place(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def spelling(words: str, nth: int = 0) -> Spelling:
    return Spelling(words, *place(words, nth))


BELLIQAR = FoundPerson(
    "Rua Belliqar", (spelling("Rua Belliqar"), spelling("Mr Belliqar")),
    (spelling("harbour master"), Spelling("master", *place("master"))), reason="Two names with capitals.",
)  # fmt: skip
ADA = FoundPerson("Ada Perl", (spelling("Ada Perl"), spelling("Ada Perl", 1)))
UDO = FoundPerson("Udo Perl", (spelling("Udo Perl"),))
FINDINGS = ArticleFindings(
    people=(BELLIQAR, ADA, UDO),
    open_mentions=(OpenMention(Spelling("Perl", place("Perl was")[0], place("Perl was")[0] + 4), (1, 2)),),
    dates=(
        FoundDate(*place("Tuesday"), replace(on("2031-04-29"), words="Tuesday", counted_from=day("2031-05-02")), (),
                  "The last Tuesday before the paper."),
        FoundDate(*place("last month"), replace(on("2031-04-15"), words="last month", counted_from=day("2031-05-02"))),
    ),
    quotes=(
        FoundQuote(*place("denied on Tuesday that he had fled"), False, Speaker(SourceKind.PERSON, "", 0), denies=True),
        FoundQuote(*place("I am at my desk"), True, Speaker(SourceKind.PERSON, "", 0),
                   (ChainStep(SourceKind.PERSON, "Rua Belliqar"), ChainStep(SourceKind.AGENCY, "Osk Radio"),
                    ChainStep(SourceKind.OUTLET, "The Courier"))),
    ),
    statements=(
        FoundStatement(0, "fled", Polarity.ASSERTED, *place("has left Marin"), Speaker(SourceKind.GROUP, "the pilots"),
                       opposes=(1,)),
        FoundStatement(0, "fled", Polarity.DENIED, *place("denied on Tuesday that he had fled"),
                       Speaker(SourceKind.PERSON, "", 0), when=replace(on("2031-04-29"), words="Tuesday"),
                       opposes=(0,)),
    ),
    events=(
        FoundEvent("Leaves Marin", "journey", *place("has left Marin"), (0,), "Marin", statement=0),
        FoundEvent("Meets the council", "contact", *place("met Ada Perl at the quay"), (1, 2), "the quay"),
    ),
)  # fmt: skip


@pytest.fixture
def version(record: Record) -> VersionId:
    return record.article(TEXT)


def margin(record: Record, version: int, findings: ArticleFindings = FINDINGS) -> SuggestionList:
    return record.read(open_suggestions, version, findings)


def lines(found: SuggestionList) -> list[str]:
    return [f"{one.kind}: {one.title} / {one.detail}" for one in found.open]


def card(found: SuggestionList, start: str) -> MarginSuggestion:
    return next(one for one in found.suggestions if one.title.startswith(start))


def accept(record: Record, version: int, plan: object) -> int:
    assert isinstance(plan, PersonPlan)
    person = None if plan.person is None else PersonId(plan.person)
    return int(record.do(AcceptPerson(VersionId(version), plan.name, plan.places, person, plan.posts)))


def reject(record: Record, version: int, one: MarginSuggestion) -> None:
    article = ArticleId(record.article_of(version))
    record.do(RejectSuggestion(article, one.rejection.kind, one.rejection.words, one.rejection.value))


def test_the_margin_says_what_was_found_in_the_order_of_the_text(record: Record, version: VersionId) -> None:
    found = margin(record, version)
    assert lines(found) == [
        "person: Rua Belliqar / harbour master",
        "quote: Fled: Rua Belliqar / Said by “the pilots”",
        "quote: Denial by Rua Belliqar / Of “fled”",
        "date: “Tuesday” = 29 Apr 2031 / From publication date 2 May",
        "quote: Quote by Rua Belliqar / Via Osk Radio",
        "person: Ada Perl / New person · 2 mentions",
        "person: Udo Perl / New person · 1 mention",
        "date: “last month” = 15 Apr 2031 / From publication date 2 May",
        "person: Which Perl? / Ada Perl or Udo Perl",
        "event: Meets the council / Ada Perl, Udo Perl · the quay",
    ]
    assert (found.counts, found.total) == ({"person": 4, "date": 2, "event": 1, "quote": 3}, 10)
    assert all(one.reason for one in found.suggestions)


def test_the_article_to_read_holds_all_that_decides_its_findings(record: Record, version: VersionId) -> None:
    orlo = record.person("Tam Orlo")
    double = record.person("Tam Arlo")
    record.do(JoinPeople(orlo, double))
    record.do(KeepApart(orlo, "al-Urlo"))
    read = record.read(article_to_read, version)
    assert read.text == TEXT
    assert (read.published, read.publisher) == (day("2031-05-02"), "The Courier")
    assert "".join(read.text[part.start : part.end] for part in read.passages) == TEXT
    assert [(known.person, known.main_name, known.names) for known in read.known] == [
        (orlo, "Tam Orlo", ("Tam Orlo", "Tam Arlo"))
    ]
    assert read.not_same == ((orlo, "urlo"),)
    killed = next(words for words in read.vocabulary if words.key == "killed")
    assert killed.label == "Killed"
    assert {"in_post", "in_transit", "detained", "missing"} <= set(killed.excludes)


def test_that_two_people_differ_says_so_of_their_spellings(record: Record, version: VersionId) -> None:
    first, second = record.person("Tam Orlo"), record.person("Tam Arlo")
    record.do(KeepApart(first, other=second))
    assert record.read(article_to_read, version).not_same == ((first, "tam arlo"), (second, "tam orlo"))


def test_an_accepted_person_stays_as_one_who_is_in_the_project(record: Record, version: VersionId) -> None:
    accept(record, version, card(margin(record, version), "Rua Belliqar").plan)
    found = margin(record, version)
    shown = card(found, "Rua Belliqar")
    assert (shown.is_open, shown.detail) == (False, "Already in project")
    assert len(found.open) == found.total - 1 == 9


def test_an_exact_name_is_a_clear_match_and_a_recorded_mention_is_enough(record: Record, version: VersionId) -> None:
    ada = record.person("Ada Perl")
    findings = replace(FINDINGS, people=(BELLIQAR, replace(ADA, known=ada), UDO))
    found = margin(record, version, findings)
    shown = card(found, "Ada Perl")
    assert (shown.is_clear, shown.detail) == (True, "In project · 2 mentions")
    assert found.clear == (PersonPlan("Ada Perl", (place("Ada Perl"), place("Ada Perl", 1)), ada),)
    record.do(AcceptPerson(version, "Ada Perl", (place("Ada Perl"),), ada))
    shown = card(margin(record, version), "Ada Perl")  # found before the project knew her
    assert (shown.is_clear, shown.plan) == (False, PersonPlan("Ada Perl", (place("Ada Perl", 1),), ada))


def test_somebody_perhaps_known_is_proposed_and_kept_apart_for_good(record: Record, version: VersionId) -> None:
    known = record.person("Rua Beliqar")
    proposal = PersonProposal(known, NameMatch(0.9, "The same name with one letter doubled."))
    findings = replace(FINDINGS, people=(replace(BELLIQAR, proposals=(proposal,)), ADA, UDO))
    shown = card(margin(record, version, findings), "“Rua Belliqar”")
    assert (shown.detail, shown.reason) == ("Join to Rua Beliqar?", "The same name with one letter doubled.")
    assert (shown.is_clear, shown.apart) == (False, (known, "Rua Belliqar"))
    assert shown.plan == PersonPlan("Rua Beliqar", (place("Rua Belliqar"), place("Mr Belliqar")), known)
    record.do(KeepApart(known, "Rua Belliqar"))
    shown = card(margin(record, version, findings), "Rua Belliqar")
    assert (shown.detail, shown.apart) == ("harbour master", None)


def test_a_name_that_fits_two_asks_which_and_records_that_place(record: Record, version: VersionId) -> None:
    shown = card(margin(record, version), "Which Perl?")
    assert isinstance(shown.plan, WhichPlan)
    assert [choice.name for choice in shown.plan.choices] == ["Ada Perl", "Udo Perl"]
    udo = accept(record, version, shown.plan.choices[1])
    found = margin(record, version)
    assert not [one for one in found.open if one.title == "Which Perl?"]
    assert not card(found, "Udo Perl").is_open
    assert {row.person for row in record.read(article_to_read, version).known} == {udo}


def test_what_is_rejected_does_not_come_back_also_with_a_later_version(record: Record, version: VersionId) -> None:
    for one in margin(record, version).open:
        reject(record, version, one)
    found = margin(record, version)
    assert (found.open, found.total) == ((), 10)
    moved = "A line before.\n" + TEXT
    shift = len(moved) - len(TEXT)
    article = ArticleId(record.article_of(version))
    later = record.do(AddVersion(article, parsed(moved, name="b.txt")))
    assert record.read(newest_version_of, article) == later
    assert margin(record, later, shifted(FINDINGS, shift)).open == ()
    record.do(BringBackRejected(article))
    assert len(margin(record, later, shifted(FINDINGS, shift)).open) == 10


def shifted(found: ArticleFindings, by: int) -> ArticleFindings:
    def moved(one: Spelling) -> Spelling:
        return Spelling(one.text, one.start + by, one.end + by)

    return ArticleFindings(
        tuple(
            replace(one, spellings=tuple(map(moved, one.spellings)), posts=tuple(map(moved, one.posts)))
            for one in found.people
        ),
        tuple(replace(one, spelling=moved(one.spelling)) for one in found.open_mentions),
        tuple(replace(one, start=one.start + by, end=one.end + by) for one in found.dates),
        tuple(replace(one, start=one.start + by, end=one.end + by) for one in found.quotes),
        tuple(replace(one, start=one.start + by, end=one.end + by) for one in found.statements),
        tuple(replace(one, start=one.start + by, end=one.end + by) for one in found.events),
    )


def test_another_reading_of_the_same_words_is_another_suggestion(record: Record, version: VersionId) -> None:
    reject(record, version, card(margin(record, version), "“last month”"))
    again = replace(FINDINGS.dates[1], span=replace(on("2031-03-15"), words="last month"))
    found = margin(record, version, replace(FINDINGS, dates=(again,)))
    assert card(found, "“last month”").is_open


def test_a_date_waits_for_the_publication_date_and_says_so(record: Record, version: VersionId) -> None:
    record.do(SetPublicationDate(ArticleId(record.article_of(version)), None))
    waiting = FoundDate(*place("last month"), replace(on("2031-03-15"), start_earliest=None, start_latest=None,
                        end_earliest=None, end_latest=None), needs_published=True)  # fmt: skip
    shown = card(margin(record, version, ArticleFindings(dates=(waiting,))), "“last month”")
    assert (shown.title, shown.detail) == ("“last month”", "Waits for the publication date")
    assert isinstance(shown.plan, DatePlan)
    assert shown.plan.needs_published
    assert TEXT[slice(*shown.plan.sentence)] == "Ada Perl and Udo Perl spoke last month."


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("denied on Tuesday that he had fled", "“denied on Tuesday…” = 29 Apr 2031"),
        ("Tuesday", "“Tuesday” = 29 Apr 2031"),
    ],
)
def test_a_date_in_many_words_still_shows_what_it_means(
    record: Record, version: VersionId, words: str, title: str
) -> None:
    found = FoundDate(*place(words), on("2031-04-29"))
    assert margin(record, version, ArticleFindings(dates=(found,))).open[0].title == title


def test_a_date_that_says_itself_is_not_said_twice(record: Record) -> None:
    version = record.article("He left on 29 April 2031.")
    found = FoundDate(11, 24, on("2031-04-29"))
    shown = margin(record, version, ArticleFindings(dates=(found,))).open[0]
    assert (shown.title, shown.detail) == ("“29 April 2031”", "As printed")


def test_the_day_printed_over_an_article_is_no_suggestion(record: Record) -> None:
    text = "2 May 2031\nThe ferry left on 2 May 2031.\n"
    version = record.article(text)
    read = record.read(article_to_read, version)
    head, *body = read.passages
    read = replace(read, passages=(replace(head, kind=PassageKind.DATELINE), *body))
    found = (text.index("2 May"), text.rindex("2 May"))
    dates = tuple(FoundDate(at, at + 10, replace(on("2031-05-02"), words="2 May 2031")) for at in found)
    margin = suggestion_list(read, ArticleFindings(dates=dates), record.read(record_beside, version))
    assert [one.start for one in margin.open] == [found[1]]


def test_a_rule_and_what_else_a_date_may_mean_are_two_sentences(record: Record, version: VersionId) -> None:
    date = FoundDate(
        *place("Tuesday"), on("2031-04-29"), (on("2031-04-29"), on("2031-05-06")), "counted from the paper"
    )
    (one,) = margin(record, version, ArticleFindings(dates=(date,))).open
    assert one.reason == "counted from the paper. It may also mean 6 May 2031."


def test_a_date_that_evidence_uses_is_answered(record: Record, version: VersionId) -> None:
    claim = NewClaim("He had fled", NewPerson("Rua Belliqar"))
    about = replace(on("2031-04-29"), words=["on", "tuesday"][1])
    record.do(SaveEvidence(record.words(version, "denied"), claim, Polarity.DENIED, about=about))
    found = margin(record, version)
    assert not [one for one in found.open if one.title.startswith("“Tuesday”")]
    assert [one for one in found.open if one.title.startswith("“last month”")]


def test_a_statement_fills_the_form_as_far_as_the_article_settles_it(record: Record, version: VersionId) -> None:
    plan = card(margin(record, version), "Fled: Rua Belliqar").plan
    assert isinstance(plan, EvidencePlan)
    assert plan.person is not None
    assert (plan.person.name, plan.person.person, plan.claim_words) == ("Rua Belliqar", None, "Rua Belliqar fled")
    assert (plan.status, plan.event_title, plan.place) == (
        record.row_of("status_kind", "fled"),
        "Leaves Marin",
        "Marin",
    )
    assert plan.event_kind == record.row_of("event_kind", "journey")
    assert [(step.kind.value, step.name) for step in plan.chain] == [("group", "the pilots"), ("outlet", "The Courier")]
    assert [one.name for one in plan.people] == ["Rua Belliqar"]
    assert plan.doubt == ""


def test_a_denial_of_a_claim_that_is_known_names_that_claim(record: Record, version: VersionId) -> None:
    rua = record.person("Rua Belliqar")
    record.evidence(version, "has left Marin", record.status(rua, "fled", "Belliqar left Marin"))
    findings = replace(FINDINGS, people=(replace(BELLIQAR, known=rua), ADA, UDO))
    found = margin(record, version, findings)
    assert not [one for one in found.open if one.title == "Fled: Rua Belliqar"]
    plan = card(found, "Denial by Rua Belliqar").plan
    assert isinstance(plan, EvidencePlan)
    assert (plan.claim_words, plan.polarity) == ("Belliqar left Marin", Polarity.DENIED)
    assert plan.claim is not None
    assert plan.when is not None
    assert plan.when.words == "Tuesday"


def test_a_quote_keeps_its_chain_and_names_the_projects_people(record: Record, version: VersionId) -> None:
    rua = record.person("Rua Belliqar")
    findings = replace(FINDINGS, people=(replace(BELLIQAR, known=rua), ADA, UDO))
    plan = card(margin(record, version, findings), "Quote by Rua Belliqar").plan
    assert isinstance(plan, EvidencePlan)
    assert plan.verbatim
    assert [(step.name, step.person) for step in plan.chain] == [
        ("Rua Belliqar", rua), ("Osk Radio", None), ("The Courier", None),
    ]  # fmt: skip
    assert plan.doubt == "claim"


def test_a_quote_taken_at_about_the_same_place_answers_the_suggestion(record: Record, version: VersionId) -> None:
    start, end = place("I am at my desk")
    record.do(SaveEvidence(QuoteRange(version, start - 1, end + 2), NewClaim("He is there"), Polarity.ASSERTED))
    assert not [one for one in margin(record, version).open if one.title.startswith("Quote by")]
    assert margin(record, version).quotes_taken == 1


def test_a_quote_in_quotation_marks_outlives_a_statement_that_was_rejected(record: Record, version: VersionId) -> None:
    whole = FoundStatement(
        0, "in_post", Polarity.ASSERTED, *place("I am at my desk"), Speaker(SourceKind.PERSON, "", 0)
    )
    findings = replace(FINDINGS, statements=(whole,))
    found = margin(record, version, findings)
    assert not [one for one in found.open if one.title.startswith("Quote by")]
    reject(record, version, card(found, "In post: Rua Belliqar"))
    assert card(margin(record, version, findings), "Quote by Rua Belliqar").is_open


def test_two_statements_on_one_passage_are_answered_each_for_itself(record: Record, version: VersionId) -> None:
    both = place("Ada Perl and Udo Perl spoke")
    findings = ArticleFindings(
        people=(BELLIQAR, ADA, UDO),
        statements=tuple(FoundStatement(at, "resigned", Polarity.ASSERTED, *both) for at in (1, 2)),
    )
    ada = record.person("Ada Perl")
    record.do(AcceptPerson(version, "Ada Perl", (place("Ada Perl"), place("Ada Perl", 1)), ada))
    record.do(
        SaveEvidence(QuoteRange(version, *both), record.status(ada, "resigned", "Ada resigned"), Polarity.ASSERTED)
    )
    assert [one.title for one in margin(record, version, findings).open if one.kind == "quote"] == [
        "Resigned: Udo Perl"
    ]


def test_an_event_told_by_somebody_has_their_chain(record: Record, version: VersionId) -> None:
    told = FoundQuote(*place("The council met Ada Perl at the quay in Marin."), False,
                      Speaker(SourceKind.GROUP, "rebels"), speculates=True)  # fmt: skip
    found = margin(record, version, replace(FINDINGS, quotes=(told,)))
    shown = card(found, "Meets the council")
    assert shown.detail == "Said by “rebels” · Ada Perl, Udo Perl · the quay"
    assert isinstance(shown.plan, EvidencePlan)
    assert shown.plan.polarity is Polarity.SPECULATED
    assert shown.plan.chain[0] == ChainStep(SourceKind.GROUP, "rebels")
    assert shown.plan.claim_words == "Meets the council"


def test_of_a_version_that_is_not_there_nothing_is_said(record: Record) -> None:
    for query in (article_to_read, newest_version_of):
        with pytest.raises(LookupError):
            record.read(query, 99)
    with pytest.raises(LookupError):
        record.read(open_suggestions, 99, ArticleFindings())


def test_what_a_group_said_in_the_papers_words_and_fragments_of_a_told_sentence_have_no_card(
    record: Record, version: VersionId
) -> None:
    ada = Speaker(SourceKind.PERSON, "", 1)
    told = FoundQuote(*place("at the quay in Marin"), False, ada)
    by_group = FoundQuote(*place("spoke last month"), False, Speaker(SourceKind.GROUP, "pilots"))
    fragment = FoundQuote(*place("quay"), True, ada)
    by_another = replace(fragment, speaker=Speaker(SourceKind.PERSON, "", 2))
    findings = replace(FINDINGS, statements=(), events=())
    shown = margin(record, version, replace(findings, quotes=(by_group, told, fragment)))
    assert [one.title for one in shown.open if one.kind == "quote"] == ["Statement by Ada Perl"]
    shown = margin(record, version, replace(findings, quotes=(by_group, told, by_another)))
    assert [one.title for one in shown.open if one.kind == "quote"] == ["Statement by Ada Perl", "Quote by Udo Perl"]
