"""Read models with good defaults for the panels: cards, people, events, contradictions, and what is extreme of each."""

from dataclasses import replace

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import ChainStep, Grade, Polarity, SourceKind
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.changed_next import ChangedNext, NewContradiction, NewEvent, NewPerson, StatusChange
from timeline_app.queries.choices import Choice
from timeline_app.queries.compared_values import Comparison, ContradictionRow, ContradictionSide, DayRow, Difference
from timeline_app.queries.event_sheet import EventSheet
from timeline_app.queries.person_sheet import EventGroup, NameUse, PersonSheet, PostLine, TrackBar, TrackRow
from timeline_app.suggest.dates import read_when

PUBLISHED = parse_iso_day("2013-06-14")
PAPER = ChainStep(SourceKind.OUTLET, "Harbour Courier", source=5)
SPEAKER = ChainStep(SourceKind.PERSON, "Sharif Genno", "speaks about himself", person=1)
LONG_NAME = "Abd al-Rahman ibn Muhammad ibn Khaldun al-Hadrami, called the Elder, of the House of Veshti " * 3
ARABIC = "«غادر الوزير البلاد صباح الأربعاء» ولم يعد بعد"
HEBREW = "השר עזב את העיר ביום רביעי בבוקר"


def when(words: str) -> DateSpan:
    """Give a date from its words."""
    return read_when(words, published=PUBLISHED).span


def card(evidence: int = 1, **changes: object) -> EvidenceCard:
    """Give an ordinary piece of evidence."""
    made = EvidenceCard(
        evidence=evidence, quotation=evidence, article=1, version=1, start=10, end=40,
        exact="was at his desk in Veshti", verbatim=True, polarity=Polarity.ASSERTED, claim=9,
        claim_wording="Genno is in Veshti", own_wording="He is at his desk", status_label="In post", event=4,
        event_title="At his desk", subject=1, subject_name="Sharif Genno", speaker="Sharif Genno, energy minister",
        speaker_person=1, chain=(SPEAKER, PAPER), chain_words="13 June 2013, by telephone › Harbour Courier",
        about=when("yesterday"), said=when("yesterday"), place="Veshti", grade=Grade("B", 3), number_set=True,
        known_since=PUBLISHED, publisher="Harbour Courier", article_title="In contact", printed=PUBLISHED, note="",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def group(*cards: EvidenceCard, event: int | None = 4, title: str = "At his desk") -> EventGroup:
    """Give an event with its cards."""
    return EventGroup(event, title, when("yesterday") if event is not None else UNDATED, cards)


def person(*groups: EventGroup, **changes: object) -> PersonSheet:
    """Give a person with two spellings, a post and, unless other groups are given, two cards."""
    shown = groups or (group(card(1), card(2, polarity=Polarity.DENIED, opposed=(7,), grade=Grade("C", 1))),)
    made = PersonSheet(
        person=1, main_name="Sharif Genno", other_script_name="شريف جنو", line="Energy minister",
        status_label="Disputed", standing="disputed", status_rule="An open contradiction covers it.",
        group="May be next", quotes=2, unresolved=(7,), posts=(PostLine(3, "Energy minister", when("since 2009")),),
        names=(
            NameUse(1, "Sharif Genno", "Latn", "printed", 4, True),
            NameUse(2, "Mr Genno", "Latn", "printed", 2, False),
            NameUse(3, "شريف جنو", "Arab", "given", 0, False),
        ),
        track=(TrackRow("Sharif Genno", (TrackBar("In post", Polarity.ASSERTED, when("yesterday"), 2),)),),
        groups=shown, note="", protect=False,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def extreme_person(cards: int = 300) -> PersonSheet:
    """Give a person with very long names, 40 spellings, many cards, and quotes of every kind."""
    quotes = (ARABIC, HEBREW, "<b>bold</b> & “so”", "word " * 380, "x" * 1900)
    made = tuple(
        card(n + 1, exact=quotes[n] if n < len(quotes) else f"quote {n} " * (n % 12 + 1),
             speaker=LONG_NAME, chain_words=LONG_NAME, opposed=(n,) if n % 3 == 0 else ())
        for n in range(cards)
    )  # fmt: skip
    groups = tuple(
        group(*made[n : n + 20], event=n if n else None, title=LONG_NAME if n % 40 else "Short")
        for n in range(0, cards, 20)
    )
    others = (LONG_NAME if n == 3 else f"Spelling {n}" for n in range(2, 41))
    names = (
        NameUse(1, LONG_NAME, "Latn", "printed", 1234, True),
        *(NameUse(n, words, "Latn", "printed", n, False) for n, words in enumerate(others, start=2)),
    )  # fmt: skip
    track = tuple(
        TrackRow(f"{LONG_NAME} {n}", (TrackBar(LONG_NAME, polarity, when(words), n),))
        for n, (polarity, words) in enumerate(
            (
                (Polarity.ASSERTED, "yesterday"),
                (Polarity.DENIED, "by 30 March 2011"),
                (Polarity.SPECULATED, "the 1980s"),
            )
        )
    )
    return replace(
        person(*groups, main_name=LONG_NAME, other_script_name=ARABIC * 2, line=LONG_NAME, names=names, track=track),
        quotes=cards, unresolved=(1, 2, 3), protect=True,
    )  # fmt: skip


EMPTY_PERSON = replace(
    person(), groups=(), other_script_name="", line="", status_label="In post", standing="in_post", quotes=0,
    unresolved=(), names=(NameUse(1, "Sharif Genno", "Latn", "printed", 0, True),), posts=(), track=(),
)  # fmt: skip


def event(*cards: EvidenceCard, **changes: object) -> EventSheet:
    """Give an event with two people."""
    made = EventSheet(
        event=4, title="Waiting at Cape Ruyt", kind=3, kind_label="Sighting", glyph="sighting", place="Cape Ruyt",
        when=when("Wednesday"), date_is_computed=bool(cards), polarity=cards[0].polarity.value if cards else "none",
        people=((1, "Sharif Genno"), (2, "Abel Durran")), cards=cards,
        unresolved=tuple(row for one in cards for row in one.opposed),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def comparison(*cards: EvidenceCard, **changes: object) -> Comparison:
    """Give a contradiction with these cards as its sides (two ordinary ones if none are given)."""
    shown = cards or (card(1), card(2, polarity=Polarity.DENIED, own_wording="He left"))
    sides = tuple(
        ContradictionSide(
            n,
            one,
            f"They said he {one.exact} at noon.",
            13,
            13 + len(one.exact),
            one.own_wording,
            f"Claim: {one.own_wording}",
            "main text, paragraph 2",
            "statement",
        )
        for n, one in enumerate(shown, start=1)
    )
    rows = tuple(
        Difference(label, tuple(f"{label} {n}" for n in range(len(shown))), differs=label != "Place")
        for label in ("About", "Place", "Standing", "Grade")
    )
    days = tuple(
        DayRow(one.place or "Nowhere", one.own_wording, one.polarity, "statement", one.about, n, one.evidence)
        for n, one in enumerate(shown, start=1)
    )
    made = Comparison(
        7, "Did Genno leave?", "", "open", "Sharif Genno", sides, rows, "", (),
        "Two claims printed in one article, both in the main text.", days, person=1,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


ROWS = tuple(ContradictionRow(n, f"Question {n}", "Genno", "open", (1, 2)) for n in (5, 7, 9))
PEOPLE = (Choice(1, "Sharif Genno", "Energy minister"), Choice(2, "Abel Durran"), Choice(3, "Shariff Gennou"))

CHANGED = ChangedNext(
    PUBLISHED - 1, PUBLISHED, 30, 1, 9,
    tuple(NewPerson(at, LONG_NAME if at == 2 else f"Person {at}", "Pilot" if at % 2 else "", at) for at in range(26)),
    (NewEvent(4, "At his desk & <b>at work</b>", "sighting", "denied", when("yesterday"), (LONG_NAME, "Person 1")),),
    (StatusChange(7, LONG_NAME, "No report", "Disputed", "disputed", ARABIC, 2),
     StatusChange(8, "Sharif Genno", "In post", "Reported defected", "reported", "", 1)),
    (NewContradiction(4, "Sharif Genno", "Where is he?", (ARABIC, "Left the city")),),
)  # fmt: skip
"""What a day added, with long names and other scripts."""
