"""What the controllers of one window share: the project, the selection, the user, the look, and ways to go."""

import contextlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from timeline_app.domain.clock import Clock
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.problems import ProblemForUser
from timeline_app.gui.as_known import AsKnown
from timeline_app.gui.ask import Ask
from timeline_app.gui.selection import Selected, Selection
from timeline_app.gui.session import Session
from timeline_app.gui.shell import view_state
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.shell.latest import LatestRecord
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.record_actions import RecordActions
from timeline_app.gui.theme import Theme
from timeline_app.intake.worker import ReadingStopped
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.proposed_marks import NOTHING_PROPOSED, ProposedMarks
from timeline_app.queries.suggestion_values import EvidencePlan
from timeline_app.settings import UserSettings
from timeline_app.timeline.filters import Listed

Find = Callable[[ArticleToRead, str], ArticleFindings]
"""Finds what may be taken from an article; the text names it in a problem. May take long, and runs on any thread."""


class Finder(Protocol):
    """Finds suggestions in a process of its own; `reading.worker.ReadingWorker` is one."""

    def findings(self, article: ArticleToRead, name: str) -> ArticleFindings:
        """Do what `Find` says. Raises `ProblemForUser`, and `ReadingStopped` after `close`."""
        ...

    def warm_up(self) -> None:
        """Start the process."""
        ...

    def close(self) -> None:
        """End the process and whatever it is asked."""
        ...


@dataclass(frozen=True, slots=True)
class TakeQuote:
    """Open the form on a range of a text version, with the words for one of its fields, if any were meant for it."""

    version: int
    start: int
    end: int
    event_words: str = ""
    date_words: str = ""
    date: DateSpan | None = None
    """What the article means with `date_words`, where that is known."""
    ask_person: bool = False
    """Leave open whom it is about: the words name somebody who is only suggested yet."""


@dataclass(frozen=True, slots=True)
class TakeSuggestion:
    """Open the form filled by a suggestion. `edit`: the user wants to look at it before saving."""

    version: int
    plan: EvidencePlan
    edit: bool = False


@dataclass(frozen=True, slots=True)
class ChangeEvidence:
    """Open the form on a piece of evidence."""

    card: EvidenceCard


class Desk(QObject):
    """Handed to every controller of a window. Controllers do not know one another: they ask through these signals."""

    going = Signal(object)
    """A `Place` to go to and remember."""
    opening = Signal(object)
    """A `Selected` to be opened wherever it is shown best."""
    side_wanted = Signal(str)
    """The page of the right panel to show: "form", or "" for what is selected."""
    form_wanted = Signal(object)
    """`TakeQuote`, `TakeSuggestion` or `ChangeEvidence`."""
    view_said = Signal(str, str)
    """A view, and what the status strip says of what it shows, "" for nothing."""
    list_wanted = Signal(str)
    """The list to bring to the front at the left: "article", "person" or "event"."""
    suggestions_counted = Signal(int, int)
    """An article, and how many suggestions wait in it."""
    names_wanted = Signal(int)
    """The person whose names are to be managed; 0 lets the user choose."""
    sources_wanted = Signal(int)
    """A source whose grade is to be seen or set, 0 for whichever comes first."""
    search_wanted = Signal(str)
    """Words to search everything for."""
    compared = Signal(object)
    """The `Comparison` in the view in front, None while none is."""
    action_wanted = Signal(str)
    """The id of an action of the table."""
    saying = Signal(str, str)
    """A sentence for the user and its tone."""
    proposed_changed = Signal()
    """Other contradictions are `proposed` than before."""
    range_wanted = Signal(int, int)
    """First and last day to be printed."""
    listed_changed = Signal(object)
    """The `Listed` that the list at the left filters the timeline by, None while it does not."""
    listed_dropped = Signal()
    """The list at the left is no longer to filter the timeline."""
    timeline_filter_wanted = Signal(str, object)
    """What the timeline is to be filtered by: "only_person", "hide_person" or "only_article", and which."""
    focus_wanted = Signal()
    """The view in front is to take the focus back."""
    setting_changed = Signal(str)
    """The key of a setting of the user's that was set."""
    view_changed = Signal()
    """A view's own state is to be kept."""
    versions_seen = Signal()
    """The user has looked at the newer text of an article: `seen_versions` are more than before."""

    def __init__(
        self,
        session: Session,
        selection: Selection,
        ask: Ask,
        appearance: Appearance,
        settings: UserSettings,
        clock: Clock,
        parent: QObject | None = None,
        finder: Finder | None = None,
    ) -> None:
        """`finder` looks for suggestions in articles; None: nothing is suggested."""
        super().__init__(parent)
        self._finder = finder
        self.latest = LatestRecord(session)
        self.listed: Listed | None = None
        self.proposed: ProposedMarks = NOTHING_PROPOSED
        """What proposed contradictions are about, as known on the window's day."""
        self.session, self.selection, self.ask = session, selection, ask
        self.appearance, self.settings, self.clock = appearance, settings, clock
        appearance.setting_changed.connect(self.setting_changed)
        self.record = RecordActions(session, ask, self.opening.emit, lambda: self.theme)
        self.as_known = AsKnown(self)
        self.seen_versions = view_state.seen_versions_of(settings.view_state(session.project.uuid))

    def filter_timeline(self, listed: Listed | None) -> None:
        """Let the timeline follow what a list leaves, also one that is made later."""
        self.listed = listed
        self.listed_changed.emit(listed)

    def show_proposed(self, proposed: ProposedMarks) -> None:
        """Let views and panels mark what proposed contradictions are about, also those made later."""
        if proposed != self.proposed:
            self.proposed = proposed
            self.proposed_changed.emit()

    def compare_proposed(self, kind: str, row: int) -> bool:
        """Ask to go to the first contradiction proposed about a person, an event or a piece of evidence, if any."""
        keys = self.proposed.keys_of(kind, row)
        if keys:
            self.going.emit(Place("compare", "proposed", key=keys[0]))
        return bool(keys)

    def see_versions(self, rows: Collection[int]) -> None:
        """Take text versions as looked at: they no longer come up for review, for this user."""
        self.seen_versions |= frozenset(rows)
        self.versions_seen.emit()
        self.view_changed.emit()

    @property
    def theme(self) -> Theme:
        """Give the look in use."""
        return self.appearance.theme

    @property
    def find(self) -> Find | None:
        """Give what looks for suggestions, None where nothing is suggested."""
        return None if self._finder is None else self._finder.findings

    def get_ready(self) -> None:
        """Start what the first article will need, now that the window is up."""
        if self._finder is not None:
            self.session.background.run(self._warm_up, lambda _ready: None)

    def close(self) -> None:
        """End the process that finds suggestions. Nothing is suggested from now on."""
        finder, self._finder = self._finder, None
        if finder is not None:
            finder.close()

    def _warm_up(self) -> None:
        """Start the process, and have it load what it needs for its first real question."""
        finder = self._finder
        with contextlib.suppress(ReadingStopped, ProblemForUser):
            if finder is not None:
                finder.warm_up()
                finder.findings(ArticleToRead("", ()), "")

    def go(self, view: str, kind: str = "", row: int = 0) -> None:
        """Ask to go to a view and what it shows."""
        self.going.emit(Place(view, kind, row))

    def jump(self, card: EvidenceCard) -> None:
        """Ask to go to the passage of a piece of evidence."""
        self.going.emit(Place("reader", "article", card.article, card.start, card.end, card.version))

    def remove(self, kind: str, row: int) -> None:
        """Ask, then remove; what is gone is no longer selected."""
        selected = Selected(kind, row)

        def removed() -> None:
            if self.selection.current == selected:
                self.selection.clear()

        self.record.remove(selected, removed)

    def say(self, sentence: str, tone: str = "accent") -> None:
        """Say something over the panes."""
        self.saying.emit(sentence, tone)
