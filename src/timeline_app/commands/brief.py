"""The user's own words on the briefing sheet, and the project's title."""

from dataclasses import dataclass

from timeline_app.commands._chains import survivor
from timeline_app.commands._names import person_name
from timeline_app.commands._words import in_marks, required, tidy
from timeline_app.domain.ids import PersonId
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class EditBrief:
    """Change the sheet's title, its standfirst question, or the notes. None leaves a field as it is."""

    title: str | None = None
    question: str | None = None
    notes: str | None = None

    @property
    def label(self) -> str:
        return tr("Changed the briefing sheet’s own words")

    def apply(self, writer: Writer) -> None:
        given = {"title": self.title, "question": self.question}
        values = {name: tidy(text) for name, text in given.items() if text is not None}
        if self.notes is not None:
            values["notes"] = self.notes
        writer.set("brief", _brief(writer), **values)


@dataclass(frozen=True, slots=True)
class WriteParagraph:
    """Write (or, with "", remove) the user's own paragraph about a person."""

    person: PersonId
    text: str

    @property
    def label(self) -> str:
        return tr("Wrote a paragraph") if self.text.strip() else tr("Removed a paragraph")

    def apply(self, writer: Writer) -> None:
        person = survivor(writer, self.person)
        writer.name_step(tr("{step} about {person}", step=self.label, person=person_name(writer, person)))
        known = writer.rows("brief_paragraph", person=person)
        if not self.text.strip():
            for row in known:
                writer.remove("brief_paragraph", row["id"])
        elif known:
            writer.set("brief_paragraph", known[0]["id"], text=self.text)
        else:
            writer.add("brief_paragraph", brief=_brief(writer), person=person, text=self.text)


@dataclass(frozen=True, slots=True)
class RenameProject:
    """Change the project's title (not its file name)."""

    title: str

    @property
    def label(self) -> str:
        return tr("Renamed the project to {what}", what=in_marks(self.title))

    def apply(self, writer: Writer) -> None:
        title = required(self.title, tr("The title"))
        for row in writer.rows("project"):
            writer.set("project", row["id"], title=title)


def _brief(writer: Writer) -> int:
    """Give the project's one brief, made when it is first needed."""
    for known in writer.rows("brief"):
        return int(known["id"])
    return writer.add("brief")
