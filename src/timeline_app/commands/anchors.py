"""What the user says of quotes whose place is in doubt in a later version of their article."""

from dataclasses import dataclass

from timeline_app.anchoring.context import snap_to_graphemes
from timeline_app.commands._quotes import refuse_furniture
from timeline_app.commands._words import in_marks
from timeline_app.domain.ids import AnchorId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class ConfirmAnchor:
    """Point a quote at the passage that was offered for it. The quote keeps the words that were taken.

    Raises `ProblemForUser` where no passage was offered.
    """

    anchor: AnchorId

    @property
    def label(self) -> str:
        return tr("Pointed a quote to its passage")

    def apply(self, writer: Writer) -> None:
        row = writer.row("anchor", self.anchor)
        if row["start"] is None:
            raise ProblemForUser(Problem.NO_WORDS)
        _point(writer, self.anchor, row["start"], row["end"])


@dataclass(frozen=True, slots=True)
class PointAnchor:
    """Point a quote at a range of the later version, found by the user. Raises `ProblemForUser` as taking a quote."""

    anchor: AnchorId
    start: int
    end: int

    @property
    def label(self) -> str:
        return tr("Pointed a quote to a passage")

    def apply(self, writer: Writer) -> None:
        _point(writer, self.anchor, self.start, self.end)


@dataclass(frozen=True, slots=True)
class KeepWithoutPlace:
    """Leave a quote without a place in the later version. It still counts, with the words that were taken."""

    anchor: AnchorId

    @property
    def label(self) -> str:
        return tr("Kept a quote without a place")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Kept {words} without a place", words=_words(writer, self.anchor)))
        writer.set("anchor", self.anchor, start=None, end=None, state="lost", confirmed=1)


def _point(writer: Writer, anchor: int, start: int, end: int) -> None:
    version = writer.row("anchor", anchor)["version"]
    text = writer.text_of(version)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}…{end} is not a range of a text of {len(text)} code points")
    if not text[start:end].strip():
        raise ProblemForUser(Problem.NO_WORDS)
    if snap_to_graphemes(text, start, end) != (start, end):
        raise ProblemForUser(Problem.CUTS_CHARACTER)
    refuse_furniture(writer, version, start, end)
    writer.name_step(tr("Pointed {words} to a passage of the later version", words=_words(writer, anchor)))
    writer.set("anchor", anchor, start=start, end=end, state="moved", confirmed=1)


def _words(writer: Writer, anchor: int) -> str:
    return in_marks(writer.row("quotation", writer.row("anchor", anchor)["quotation"])["exact"])
