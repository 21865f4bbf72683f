"""Joins the timeline to the session."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.as_known import known_words
from timeline_app.gui.background import Job
from timeline_app.gui.collecting import give_back
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.as_known import TimelineDay
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.timeline_export import TimelineExport
from timeline_app.gui.shell.timeline_filters import TimelineFilters
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.timeline.ready import Prepared, prepare
from timeline_app.gui.widgets.keys import how_to_take_evidence
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.timeline import StoppedError
from timeline_app.queries.timeline_snapshot import HeldRecord, is_kept, keep_snapshot
from timeline_app.queries.vocabulary import kind_words
from timeline_app.timeline.derived import derived_columns

WORTH_KEEPING = 1_000
"""A record of fewer events is read from the tables before anybody notices."""
REST_MS = 5_000
"""After an edit the project must rest for so long before the snapshot is written."""


class TimelineView:
    """Draws the newest snapshot; passes selection both ways."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = TimelinePanel(desk.theme)
        self._restored: Mapping[str, object] | None = None
        self._wanted = Place("timeline")
        self._held: HeldRecord | None = None
        self._rest = QTimer(self.panel)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._keep)
        self._refreshing = Refreshing(self.panel, desk.session, wants_everything, self._refresh)
        self._refreshing.mark_stale()
        panel = self.panel
        self._day = TimelineDay(desk, panel)
        self._filters = TimelineFilters(desk, panel.filtering)
        self._export = TimelineExport(desk, panel)
        panel.list_twin.model_.start = partial(desk.session.background.run, replaces="timeline list")
        panel.details = self._details
        panel.command_wanted.connect(desk.session.run)
        panel.selected.connect(self._select)
        panel.opened.connect(desk.opening)
        panel.source_wanted.connect(self._jump_to_source)
        panel.evidence_wanted.connect(self._want_evidence)
        panel.event_wanted.connect(lambda: desk.action_wanted.emit("event.new"))
        panel.lane_drops.join_wanted.connect(desk.record.join)
        panel.compare_wanted.connect(lambda row: desk.go("compare", "contradiction", row))
        panel.proposed_wanted.connect(lambda row: desk.compare_proposed("event", row))
        desk.proposed_changed.connect(lambda: panel.show_proposed(desk.proposed.since))
        panel.show_proposed(desk.proposed.since)
        panel.print_wanted.connect(lambda first, last: desk.range_wanted.emit(day_of(first), day_of(last - 1)))
        panel.view_changed.connect(desk.view_changed)
        desk.selection.changed.connect(panel.select)
        desk.session.finished.connect(self._keep_at_end)

    @property
    def foot(self) -> None:
        """Nothing ends the panel that may not be covered."""

    def show_place(self, place: Place) -> None:
        """Show the timeline, at a person or an event where one is named."""
        self._wanted = place
        self._show_wanted()

    def act(self, action: str) -> bool:
        """Do what the menu says."""
        panel = self.panel
        acts: dict[str, Callable[[], object]] = {
            "timeline.zoom_in": panel.zoom_in,
            "timeline.zoom_out": panel.zoom_out,
            "timeline.fit": panel.fit_all,
            "timeline.fit_selection": panel.fit_selection,
            "timeline.list": panel.toggle_list,
            "timeline.filter": panel.filtering.open,
            "search.in_view": panel.filtering.open,
            "timeline.clear_filters": panel.filtering.clear,
            "timeline.export": self._export.export,
            "timeline.export_all": partial(self._export.export, all_lanes=True),
            "timeline.outlines": partial(panel.act, "outlines"),
        }
        if action in acts:
            acts[action]()
            return True
        if action == "evidence.new":
            self._want_evidence(self._desk.selection.current)
            return True
        return False

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the lanes."""
        self.panel.take_focus()

    def state(self) -> dict[str, object]:
        """Give zoom, scroll, filters and order; those of last time while the timeline was not shown yet."""
        return dict(self._restored) if self._restored is not None else self.panel.view_state()

    def restore(self, saved: Mapping[str, object]) -> None:
        """Take them back once there is something to draw."""
        self._restored = saved

    def _refresh(self) -> None:
        session, latest, state = self._desk.session, self._desk.latest, self.panel.state
        self._rest.stop()
        if self._restored is not None:
            state.restore_arrangement(self._restored)
        arrangement = state.grouping, state.order, state.viewed

        def work(job: Job) -> tuple[HeldRecord, Prepared] | None:
            try:
                held = latest.get(lambda: job.is_stopped)
            except StoppedError:
                return None
            return held, prepare(held.record, *arrangement, held.derived)

        session.background.run_job(work, self._show, replaces="timeline")

    def _worth_keeping(self) -> HeldRecord | None:
        session, held = self._desk.session, self._held
        if held is None or session.read_only or len(held.record.events) < WORTH_KEEPING:
            return None
        if session.read(is_kept, held.head):
            return None
        index = self.panel.state.latest_index
        derived = derived_columns(index) if index is not None and index.record.events is held.record.events else None
        return held._replace(derived=derived)

    def _keep(self) -> None:
        """Now that nothing goes on: write what is shown beside the tables, and give back what reading it took."""
        session = self._desk.session
        if not session.background.is_idle:
            self._rest.start()
            return
        give_back()
        if (held := self._worth_keeping()) is not None:
            project = session.project

            def work(job: Job) -> bool:
                return keep_snapshot(project, project.reading, held, lambda: job.is_stopped)

            session.background.run_job(work, lambda _kept: None, replaces="timeline kept")

    def _keep_at_end(self) -> None:
        self._rest.stop()
        if (held := self._worth_keeping()) is not None:
            keep_snapshot(self._desk.session.project, self._desk.session.project.reading, held)

    def _show(self, read: tuple[HeldRecord, Prepared] | None) -> None:
        if read is None:
            return
        held, prepared = read
        self._held = held._replace(derived=None)
        self.panel.show_kind_words(self._desk.session.read(kind_words))
        self.panel.show_record(held.record, prepared)
        self._rest.start()
        if self._restored is not None:
            self.panel.restore_view_state(self._restored)
            self._restored = None
        self._day.refresh()
        self.panel.select(self._desk.selection.current)
        self._show_wanted()
        if self.panel.parentWidget() is self.panel.window().focusWidget():
            self.panel.take_focus()

    def _show_wanted(self) -> None:
        if self._wanted.kind == "event":
            self.panel.show_event(self._wanted.row)
        elif self._wanted.kind == "person":
            self.panel.select(Selected("person", self._wanted.row))
        self._wanted = Place("timeline")

    def _select(self, selected: Selected | None) -> None:
        if selected is None:
            self._desk.selection.clear()
        else:
            self._desk.selection.select(selected.kind, selected.row)

    def _want_evidence(self, selected: Selected | None) -> None:
        """Lead to the words that the new evidence is to be taken from."""
        if selected is None or selected.kind != "event" or not self._jump_to_source(selected):
            self._desk.go("reader")
        self._desk.say(how_to_take_evidence())

    def _jump_to_source(self, selected: Selected) -> bool:
        try:
            cards = self._desk.session.read(event_sheet, selected.row).cards if selected.kind == "event" else ()
        except LookupError:
            cards = ()
        if cards:
            self._desk.jump(cards[0])
        return bool(cards)

    def _details(self, event: int) -> str:
        """Give the lines that a tooltip adds: when in words, then who says so and the grade."""
        try:
            sheet = self._desk.session.read(event_sheet, event, self._desk.as_known.day)
        except LookupError:
            return ""
        lines = [span_in_words(sheet.when)]
        if not sheet.known:
            lines.append(known_words(sheet.as_known, sheet.first_known, known=False))
        for card in sheet.cards[:3]:
            line = tr(
                "{speaker} {asserts}, grade {grade}",
                speaker=card.speaker or tr("not named"),
                asserts=wording.POLARITY_WORDS[card.polarity],
                grade=card.grade,
            )
            lines.append(line)
        return "\n".join(lines)
