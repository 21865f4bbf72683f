"""Joins the reader to the session."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from timeline_app.commands.people import AddName, AddPerson, Occurrence
from timeline_app.domain.changes import Changes
from timeline_app.domain.ids import PersonId, VersionId
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.refreshing import Refreshing
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk, TakeQuote
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.suggesting import Suggesting, known_as
from timeline_app.gui.theme import Theme
from timeline_app.queries import choices
from timeline_app.queries.reading import ArticleReading, Highlight, article_reading

_SAME = tr("Same person")
_OTHER = tr("Another person")
_TABLES = (
    "article", "text_version", "passage", "quotation", "evidence", "anchor", "person", "name", "mention",
    "rejection", "not_same", "claim", "status_kind",
)  # fmt: skip


class ReaderView:
    """Shows articles; makes evidence, people and dates of what is selected in them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = ReaderPanel(desk.theme)
        self._shown = Place("reader")
        self._refreshing = Refreshing(self.panel, desk.session, _wants, self._refresh)
        panel = self.panel
        self.suggesting = Suggesting(desk, panel, desk.find)
        panel.command_wanted.connect(lambda command: desk.session.run(command, self))
        panel.command_wanted.connect(self._refresh)
        panel.selected.connect(self._open_mark)
        panel.evidence_wanted.connect(lambda *place: desk.form_wanted.emit(TakeQuote(*place)))
        panel.person_wanted.connect(self._make_person)
        panel.date_words_wanted.connect(lambda *place: self._want_form(place, date=True))
        panel.event_wanted.connect(lambda *place: self._want_form(place, date=False))
        panel.date_wanted.connect(desk.record.set_date)
        panel.title_wanted.connect(lambda article: desk.record.rename(Selected("article", article)))
        panel.publisher_wanted.connect(desk.record.set_publisher)

    @property
    def foot(self) -> QWidget:
        """Give the row of keys."""
        return self.panel.keys

    def show_place(self, place: Place) -> None:
        """Show an article, at a passage where one is named. One that is gone leaves the reader empty."""
        if place.row:
            self._shown = place
            reading = self._read()
            if reading is not None and place.start >= 0:
                self.panel.jump_to(place.start, place.end)
        elif self.panel.reading is None:
            self._refresh()

    def act(self, action: str) -> bool:
        """Do what can be done with the selected words."""
        acts = {
            "evidence.new": self.panel.ask_for_evidence,
            "reader.person": self.panel.ask_for_person,
            "reader.date": self.panel.ask_for_date,
            "reader.event": self.panel.ask_for_event,
        }
        if self.suggesting.act(action):
            return True
        if action == "search.in_view":
            return self.panel.open_find()
        if action == "reader.furniture":
            self.panel.show_furniture()
            return True
        act = acts.get(action)
        if act is None:
            return False
        if not act():
            self._desk.say(tr("Select the words first, with the mouse or with Shift and the arrow keys."))
        return True

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the text."""
        self.panel.text.setFocus()

    def state(self) -> dict[str, object]:
        """Give the article that was read last, so that the reader does not stand empty next time."""
        return {"article": self._shown.row} if self._shown.row else {}

    def restore(self, saved: Mapping[str, object]) -> None:
        """Take it back; one that is gone since leaves the reader empty."""
        article = saved.get("article")
        if type(article) is int and article > 0 and not self._shown.row:
            self._shown = Place("reader", "article", article)

    def _refresh(self) -> None:
        if self._shown.row:
            self._read()

    def _read(self) -> ArticleReading | None:
        place = self._shown
        try:
            reading = self._desk.session.read(article_reading, place.row, place.version or None)
        except LookupError:
            self._shown = Place("reader")
            self.panel.clear()
            self.suggesting.follow(None)
            return None
        self._refreshing.mark_fresh()
        self.panel.show_reading(reading)
        self.suggesting.follow(reading)
        return reading

    def _open_mark(self, mark: Highlight) -> None:
        if mark.what == "person":
            self._desk.opening.emit(Selected("person", mark.target))
        elif mark.evidence:
            self._desk.opening.emit(Selected("evidence", mark.evidence[0]))

    def _words(self, start: int, end: int) -> str:
        reading = self.panel.reading
        return " ".join(reading.text[start:end].split()) if reading is not None else ""

    def _want_form(self, place: tuple[int, int, int], *, date: bool) -> None:
        words = self._words(place[1], place[2])
        wanted = TakeQuote(*place, date_words=words) if date else TakeQuote(*place, event_words=words)
        self._desk.form_wanted.emit(wanted)

    def _make_person(self, version: int, start: int, end: int) -> None:
        """Make a person of a printed name; a name that is known is asked about, never joined silently."""
        name = self._words(start, end)
        known = self._desk.session.read(choices.known_about, version, start, end)
        if known.is_furniture:
            self._desk.say(wording.FURNITURE_NOT_QUOTED, "warn")
            return
        occurrence = Occurrence(VersionId(version), start, end)
        same = known_as(self._desk, name)
        if same is not None:
            sentence = tr(
                "{name} is in this project as {known}.", name=wording.isolated(name), known=wording.isolated(same.name)
            )
            answer = self._desk.ask.choose(sentence, (_SAME, _OTHER, wording.CANCEL))
            if answer == _SAME:
                self._desk.session.run(AddName(PersonId(same.person), name, occurrence))
                self._desk.opening.emit(Selected("person", same.person))
            if answer != _OTHER:
                return
        outcome = self._desk.session.run(AddPerson(name, occurrence))
        if outcome is not None and isinstance(outcome.value, int):
            self._desk.opening.emit(Selected("person", outcome.value))


def _wants(changes: Changes) -> bool:
    return changes.touches(*_TABLES)
