"""The evidence card: the same facts wherever a piece of evidence is shown."""

from dataclasses import dataclass

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, Grade, Polarity


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """One piece of evidence as shown: words, claim, who says so, dates, grade.

    `speaker` is the first step's name with the person's post where known ("not named" for an unnamed one);
    `chain_words` is "31 March 2011, to reporters › The Independent"-like: date said, remark, then the further steps.
    `known_since_set` is the day the user set, with its `known_reason`; `known_since` is that day or the computed one.
    `opposed` lists contradiction ids that are open. `grade.inherited` says where the letter comes from.
    """

    evidence: int
    quotation: int
    article: int
    version: int
    start: int
    end: int
    exact: str
    verbatim: bool
    polarity: Polarity
    claim: int
    claim_wording: str
    own_wording: str
    status_label: str
    event: int | None
    event_title: str
    subject: int | None
    subject_name: str
    speaker: str
    speaker_person: int | None
    chain: AttributionChain
    chain_words: str
    about: DateSpan
    said: DateSpan
    place: str
    grade: Grade
    number_set: bool
    known_since: int | None
    publisher: str
    article_title: str
    printed: int | None
    note: str
    opposed: tuple[int, ...] = ()
    known_since_set: int | None = None
    known_reason: str = ""
