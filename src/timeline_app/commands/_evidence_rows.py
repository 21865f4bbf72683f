"""A piece of evidence as rows, from what a form holds: the same for new evidence and for changed one."""

from typing import TYPE_CHECKING, Any

from timeline_app.commands import _date_reviews
from timeline_app.commands._cast import Cast
from timeline_app.commands._chains import write_chain
from timeline_app.commands._spans import add_span, is_dated, put_span
from timeline_app.commands._words import tidy
from timeline_app.commands.contradictions import set_against
from timeline_app.domain.evidence import Grade
from timeline_app.domain.ids import EvidenceId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.writer import Writer

if TYPE_CHECKING:
    from timeline_app.commands.evidence import SaveEvidence


def add(writer: Writer, content: "SaveEvidence", quotation: int) -> int:
    """Store new evidence on a quote. Gives its row id."""
    evidence = writer.add(
        "evidence",
        quotation=quotation,
        about=add_span(writer, content.about),
        said=add_span(writer, content.said),
        taken_at=writer.now,
        **_values(writer, content),
    )
    _settle(writer, evidence, content)
    set_against(writer, EvidenceId(evidence), content.against)
    return evidence


def replace(writer: Writer, evidence: int, content: "SaveEvidence") -> None:
    """Replace all of a piece of evidence but its quote and the moment it was taken."""
    writer.set("evidence", evidence, **_values(writer, content))
    for which, span in (("about", content.about), ("said", content.said)):
        if put_span(writer, "evidence", evidence, which, span):
            _date_reviews.close(writer, evidence, which)
    _settle(writer, evidence, content)
    set_against(writer, EvidenceId(evidence), content.against)


def drop_own_date(writer: Writer, event: int) -> None:
    """Let evidence date an event from now on: the event's own date is for an event without any."""
    put_span(writer, "event", event, "span", None)


def dates_event(writer: Writer, event: int) -> bool:
    """Say whether evidence dates an event."""
    return any(is_dated(writer, row["about"]) for row in writer.rows("evidence", event=event))


def _settle(writer: Writer, evidence: int, content: "SaveEvidence") -> None:
    write_chain(writer, evidence, content.chain)
    row = writer.row("evidence", evidence)
    if row["event"] is not None and is_dated(writer, row["about"]):
        drop_own_date(writer, row["event"])


def _values(writer: Writer, content: "SaveEvidence") -> dict[str, Any]:
    """Give the columns that hold what the form says, making what it names for the first time."""
    grade = Grade(content.letter, content.number)
    if content.known_since is not None and not content.known_reason.strip():
        raise ProblemForUser(Problem.REASON_MISSING)
    cast = Cast(writer)
    return {
        "claim": cast.claim(content.claim),
        "event": None if content.event is None else cast.event(content.event),
        "polarity": content.polarity.value,
        "own_wording": content.own_wording.strip(),
        "place": tidy(content.place),
        "note": content.note,
        "known_since": content.known_since,
        "known_reason": content.known_reason.strip() if content.known_since is not None else "",
        "letter": grade.letter,
        "number": grade.number,
    }
