"""The user's own words on the briefing sheet, and the project's title."""

from dataclasses import dataclass

from timeline_app.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class EditBrief:
    """Change the sheet's title, its standfirst question, or the notes. None leaves a field as it is."""

    title: str | None = None
    question: str | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class WriteParagraph:
    """Write (or, with "", remove) the user's own paragraph about a person."""

    person: PersonId
    text: str


@dataclass(frozen=True, slots=True)
class RenameProject:
    """Change the project's title (not its file name)."""

    title: str
