"""What the form holds, apart from its widgets: becomes a command, and a draft that survives leaving the view."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from timeline_app.commands.evidence import EditEvidence, NewClaim, NewEvent, NewPerson, QuoteRange, SaveEvidence
from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.domain.evidence import AttributionChain, ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, EventId, EventKindId, EvidenceId, PersonId, StatusKindId, VersionId
from timeline_app.domain.json_text import read_json
from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.pick_field import Pick
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.choices import SelectionKnown
from timeline_app.queries.suggestion_values import EvidencePlan, SuggestedPerson


@dataclass(frozen=True, slots=True)
class FormContent:
    """Everything typed or chosen so far. Date fields hold the words; their reading is asked for when saving."""

    version: int
    article: int
    start: int
    end: int
    exact: str
    published: int | None
    verbatim: bool = False
    own_wording: str = ""
    person: Pick = field(default_factory=Pick)
    status: int | None = None
    event: Pick = field(default_factory=Pick)
    event_kind: int | None = None
    others: tuple[Pick, ...] = ()
    polarity: str = Polarity.ASSERTED.value
    claim: Pick = field(default_factory=Pick)
    chain: tuple[ChainStep, ...] = ()
    about: str = ""
    about_read: DateSpan | None = None
    """What the article means with the words of `about`; None where they are to be read as typed."""
    said: str = ""
    place: str = ""
    letter: str | None = None
    number: int | None = None
    known_since: int | None = None
    known_reason: str = ""
    note: str = ""
    set_against: bool = True
    """Whether saving sets it against what it opposes."""
    evidence: int | None = None
    """The piece that is being changed, or None for a new one."""

    def to_json(self) -> str:
        """Give the draft as text."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> "FormContent":
        """Give the draft back. Raises `ValueError` for a text that is not one."""
        try:
            raw = read_json(text)
            for name in ("person", "event", "claim"):
                raw[name] = Pick(**raw[name])
            raw["others"] = tuple(Pick(**pick) for pick in raw["others"])
            if raw.get("about_read") is not None:
                raw["about_read"] = _span(raw["about_read"])
            raw["chain"] = tuple(ChainStep(**{**step, "kind": SourceKind(step["kind"])}) for step in raw["chain"])
            return FormContent(**raw)
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a draft of this form: {error}") from error


def content_for(known: SelectionKnown, people: dict[int, str]) -> FormContent:
    """Fill a new form with what is known about a selection; invent nothing."""
    subject = next((Pick(people[row], row) for row in known.people if row in people), Pick())
    return FormContent(
        known.version,
        known.article,
        known.start,
        known.end,
        known.exact,
        known.published,
        verbatim=known.looks_verbatim,
        person=subject,
        chain=known.proposed_chain,
    )


def content_from(known: SelectionKnown, plan: EvidencePlan) -> FormContent:
    """Fill a new form with what a suggestion says; the words are those at its place."""
    subject = plan.person or SuggestedPerson("")
    return FormContent(
        known.version,
        known.article,
        known.start,
        known.end,
        known.exact,
        known.published,
        verbatim=plan.verbatim or known.looks_verbatim,
        person=Pick(subject.name, subject.person),
        status=plan.status,
        event=Pick(plan.event_title),
        event_kind=plan.event_kind,
        others=tuple(Pick(one.name, one.person) for one in plan.others),
        polarity=plan.polarity.value,
        claim=Pick(plan.claim_words, plan.claim),
        chain=plan.chain or known.proposed_chain,
        about="" if plan.when is None else plan.when.words,
        about_read=plan.when,
        place=plan.place,
    )


def content_of(card: EvidenceCard, status: int | None) -> FormContent:
    """Fill the form with a piece of evidence that is to be changed."""
    return FormContent(
        card.version,
        card.article,
        card.start,
        card.end,
        card.exact,
        card.printed,
        verbatim=card.verbatim,
        own_wording=card.own_wording,
        person=Pick(card.subject_name, card.subject),
        status=status,
        event=Pick(card.event_title, card.event),
        polarity=card.polarity.value,
        claim=Pick(card.claim_wording, card.claim),
        chain=card.chain,
        about=card.about.words,
        said=card.said.words,
        place=card.place,
        letter=None if card.grade.inherited else card.grade.letter,
        number=card.grade.number,
        known_since=card.known_since_set,
        known_reason=card.known_reason,
        note=card.note,
        evidence=card.evidence,
    )


def what_is_missing(content: FormContent) -> str:
    """Give the sentence that says why the form cannot be saved yet, or ""."""
    if not content.claim and not content.own_wording.strip():
        return tr("Say in your words what the source claims.")
    if content.polarity != Polarity.ASSERTED.value and not content.claim:
        if content.polarity == Polarity.DENIED.value:
            return tr("Say which claim the source denies, worded positively (“left the country”).")
        return tr("Say which claim the source speculates about, worded positively (“left the country”).")
    if content.status is not None and not content.person:
        return tr("A status needs the person it is about.")
    if content.event and content.event.row is None and content.event_kind is None:
        return tr("Choose what kind of event this is.")
    if content.known_since is not None and not content.known_reason.strip():
        return tr("Say why it was known since that day.")
    return ""


def command_for(
    content: FormContent, about: DateSpan | None, said: DateSpan | None, opposed: Sequence[int] = ()
) -> SaveEvidence | EditEvidence:
    """Give the command that saves the form. `about` and `said` are the readings of its date fields.

    `opposed` is the evidence that it opposes: it is set against that, unless the user does not want it.
    """
    person = _person(content.person)
    claim: ClaimId | NewClaim
    if content.claim.row is not None:
        claim = ClaimId(content.claim.row)
    else:
        wording = content.claim.words.strip() or content.own_wording.strip()
        status = None if content.status is None else StatusKindId(content.status)
        claim = NewClaim(wording, person, status)
    saved = SaveEvidence(
        QuoteRange(VersionId(content.version), content.start, content.end, content.verbatim),
        claim,
        Polarity(content.polarity),
        _event(content, person),
        own_wording=content.own_wording.strip(),
        chain=_chain(content.chain),
        about=about,
        said=said,
        place=content.place.strip(),
        letter=content.letter,
        number=content.number,
        known_since=content.known_since,
        known_reason=content.known_reason.strip(),
        note=content.note.strip(),
        against=tuple(EvidenceId(row) for row in opposed) if content.set_against else (),
    )
    return saved if content.evidence is None else EditEvidence(EvidenceId(content.evidence), saved)


def _span(raw: dict[str, Any]) -> DateSpan:
    return DateSpan(**{**raw, "precision": Precision(raw["precision"]), "qualifier": Qualifier(raw["qualifier"])})


def _person(pick: Pick) -> PersonId | NewPerson | None:
    if not pick:
        return None
    return PersonId(pick.row) if pick.row is not None else NewPerson(pick.words.strip())


def _event(content: FormContent, person: PersonId | NewPerson | None) -> EventId | NewEvent | None:
    if not content.event:
        return None
    if content.event.row is not None:
        return EventId(content.event.row)
    people = [person, *(_person(pick) for pick in content.others)]
    taking_part = tuple(dict.fromkeys(one for one in people if one is not None))
    kind = EventKindId(content.event_kind or 0)
    return NewEvent(content.event.words.strip(), kind, content.place.strip(), taking_part)


def _chain(steps: tuple[ChainStep, ...]) -> AttributionChain:
    kept = (step for step in steps if step.name.strip() or step.remark.strip() or step.kind is SourceKind.NOT_NAMED)
    return tuple(replace(step, name=step.name.strip(), remark=step.remark.strip()) for step in kept)
