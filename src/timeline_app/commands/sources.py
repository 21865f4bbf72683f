"""Sources and their grade."""

from dataclasses import dataclass

from timeline_app.commands._words import in_marks, tidy
from timeline_app.domain.evidence import Grade
from timeline_app.domain.ids import SourceId
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class GradeSource:
    """Set a source's reliability (A–F), with the reason if there is one. A new row: the older grades stay.

    Overwrites nothing set on evidence by hand. The grade that the source has already records nothing, unless another
    reason is given for it.
    """

    source: SourceId
    letter: str
    reason: str = ""

    @property
    def label(self) -> str:
        return tr("Graded a source {letter}", letter=self.letter)

    def apply(self, writer: Writer) -> None:
        letter, reason = Grade(self.letter).letter, tidy(self.reason)
        name = writer.row("source", self.source)["name"]
        writer.name_step(
            tr("Graded {source_name} {letter}", source_name=in_marks(name), letter=letter)
            if name
            else tr("Graded a source that is not named {letter}", letter=letter)
        )
        grades = writer.rows("source_grade", source=self.source)
        last = (grades[-1]["letter"], grades[-1]["reason"]) if grades else ("", "")
        if last[0] != letter or reason not in ("", last[1]):
            writer.add("source_grade", source=self.source, letter=letter, graded_at=writer.now, reason=reason)
