"""The canvas: all layers of the timeline in one view, pointer and keys turned into what the state can do."""

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from timeline_app.domain.date_words import duration_words
from timeline_app.domain.timeline_columns import NOBODY
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.ground_layers import GroundLayer
from timeline_app.gui.timeline.header_layers import AxisLayer, HeaderLayer
from timeline_app.gui.timeline.inks import Inks
from timeline_app.gui.timeline.keys import name_of
from timeline_app.gui.timeline.known_layers import DayLineLayer, HatchLayer
from timeline_app.gui.timeline.mark_layers import MarkLayer
from timeline_app.gui.timeline.overlay_layer import OverlayLayer
from timeline_app.gui.timeline.plotting import PlotView
from timeline_app.gui.timeline.pointer import Pointer
from timeline_app.gui.timeline.sprites import WORDS_A_FRAME
from timeline_app.gui.timeline.stage_fade import StageFade
from timeline_app.gui.timeline.state import ZOOM_STEP, TimelineState
from timeline_app.gui.timeline.table_proxy import TimelineTable
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.timeline.hit import Hit, HitMap, Homes
from timeline_app.timeline.scale import Extent
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.wording import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.timeline.index import RecordIndex

CALM = 0.12
"""Seconds without a frame or gesture after which one may take longer: stages fade, and all words are drawn at once."""
ALL_WORDS = 1_000_000
CELL_ZOOM = 3.0
GLIDE = 1 / 16
"""Share of the view that a held key pans by each time it repeats."""
_SETTLE = QEvent.Type(QEvent.registerEventType())


class TimelineCanvas(PlotView):
    """Draws a `TimelineState` and turns input into its methods. One tab stop; arrow keys walk inside."""

    changed = Signal()
    """A new frame was made: what is in view may differ. Once a frame, however many gestures led to it."""
    selection_moved = Signal()
    key_action = Signal(str)
    """A key of design section 4 that the panel answers: "open", "source", "evidence", "compare", "list" …"""
    compare_wanted = Signal(int)
    proposed_wanted = Signal(int)
    """The proposed contradiction about an event (index) is to be compared."""
    lane_chosen = Signal(int)
    """A lane's header was clicked: its index."""
    stretch_chosen = Signal(float, float)
    """A range of time was dragged with Shift: minutes."""

    def __init__(self, state: TimelineState, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.details: Callable[[int], str] | None = None
        """Gives more lines of an event's tooltip by its id: speaker, grade."""
        self.frame_ = Frame(inks, self._renew, self._find_targets)
        self.fade = StageFade(self.frame_, self)
        self.fade.repaint.connect(self.viewport().update)
        self.clock: Callable[[], float] = monotonic
        self._gesture_at = self._painted_at = -CALM
        self._is_calm = True
        self._people: tuple[object, int] = (None, 0)
        self._homes: tuple[Callable[[], RecordIndex | None], Homes] = (lambda: None, {})
        self._unsaid = self._view_unsaid = self._is_asked = False
        self._words_left = QTimer(self)
        self._words_left.setSingleShot(True)
        self._words_left.timeout.connect(self.viewport().update)
        self._pointer = Pointer(self)
        self._hover_timer = QTimer(self)
        self._hover_timer.setSingleShot(True)
        self._hover_timer.timeout.connect(self._show_tooltip)
        self._hover_at = QPointF()
        self._table: TimelineTable | None = None
        hatch, day_line = (partial(layer, viewed=lambda: state.viewed.day) for layer in (HatchLayer, DayLineLayer))
        self.layers = tuple(
            layer(self.frame_)
            for layer in (GroundLayer, hatch, MarkLayer, HeaderLayer, AxisLayer, day_line, OverlayLayer)
        )
        self.set_layers(self.layers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        self.setObjectName("timeline_canvas")

    @property
    def table(self) -> TimelineTable:
        """The table that carries the frame to screen readers; from the first time it is asked for it has the focus."""
        if self._table is None:
            self._table = TimelineTable(self)
            self._table.setGeometry(self.rect())
            self._table.show()
            self.setFocusProxy(self._table)
        return self._table

    # --- what is drawn ---
    @property
    def frame_now(self) -> Frame:
        """The frame of the moment, made if gestures have moved the view: scene, targets, selection."""
        if self.frame_.stale:
            self._renew(self.frame_)
        return self.frame_

    def set_inks(self, inks: Inks) -> None:
        """Draw with another theme."""
        self.frame_.inks = inks
        self._hover_timer.setInterval(inks.theme.pause("hover"))
        self.refresh()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours and sizes."""
        self.fade.end()
        inks = Inks(theme, self.devicePixelRatioF())
        self.state.set_means(inks.measure, inks.layout)
        self.set_inks(inks)

    def refresh(self) -> None:
        """Draw what the state now shows. Its scene is made once, when it is painted or asked for."""
        self.fade.end()
        now = self.clock()
        self._is_calm = now - self._gesture_at >= CALM
        self._gesture_at = now
        self.frame_.stale = self._unsaid = True
        self.viewport().update()
        if not self._is_asked:
            self._is_asked = True
            # Comes before Qt's own event that has the window painted, so that all of it is painted in one go.
            QCoreApplication.postEvent(self, QEvent(_SETTLE))

    def customEvent(self, event: QEvent) -> None:
        """Finish what gestures began."""
        if event.type() == _SETTLE:
            self._is_asked = False
            self.settle()

    def settle(self) -> None:
        """Finish what gestures began: tell everybody who shows the view elsewhere, once for all of them."""
        if self._unsaid and self.frame_.scene is not None:
            self._unsaid = False
            self.changed.emit()
        if self._view_unsaid:
            self._view_unsaid = False
            self.announce_view()

    def _renew(self, frame: Frame) -> None:
        """Compute the scene."""
        state, before = self.state, frame.drawn
        frame.width, frame.height = max(self.width(), 1), max(self.height(), 1)
        width, top = max(frame.width - frame.left, 1.0), frame.top
        frame.show(state.scene(width, max(frame.height - top, 1.0)))
        if frame.top != top:  # the tray came or went
            frame.show(state.scene(width, max(frame.height - frame.top, 1.0)))
        frame.selected, frame.current_event, frame.current_lane = state.selected, state.place.event, state.place.lane
        frame.hovered = None
        scene, record = frame.drawn, state.record
        if scene is None:
            return
        if self._people[0] is not record.lanes:
            fade, self._people = False, (record.lanes, sum(lane.person != NOBODY for lane in record.lanes))
        else:
            fade = before is not None and before.stage != scene.stage
        people = self._people[1]
        some = number(scene.people_in_view)
        frame.people = trn("{some} of {n} person", "{some} of {n} people", people, some=some)
        # While gestures follow one another, a fade would be cut off by the next one.
        if fade and self._is_calm and before is not None and self.isVisible():
            self.fade.begin(before, scene, frame.inks.theme)

    def _find_targets(self, scene: TimelineScene) -> HitMap:
        index = self.state.index
        if self._homes[0]() is not index:
            # Asked by name alone: an index that is gone must not be held.
            self._homes = ref(index), {}
        return HitMap(scene, index, self.state.layout, self._homes[1])

    def paint_view(self, event: QPaintEvent) -> None:
        """Draw all layers. New words come some at a time while frames follow one another, and all at once else."""
        frame, now = self.frame_, self.clock()
        frame.inks.at_ratio(self.devicePixelRatioF())
        sprites = frame.inks.sprites
        sprites.begin(WORDS_A_FRAME if now - self._painted_at < CALM else ALL_WORDS)
        try:
            super().paint_view(event)
        finally:
            sprites.end()
        self._painted_at = now
        if sprites.is_missing:
            self._words_left.start(0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Give the layers the new size and draw."""
        super().resizeEvent(event)
        if event is not None and hasattr(self, "layers"):
            self.set_box(self.width(), self.height())
            if self._table is not None:
                self._table.setGeometry(self.rect())
            self.refresh()

    # --- selection ---
    def select(self, event: int, lane: int = -1, *, add: bool = False) -> None:
        """Select an event by index, as a click does, and say so."""
        self.state.select(event, lane, add=add)
        self._moved()

    def _moved(self) -> None:
        self.refresh()
        self._view_unsaid = False
        words = self.state.spoken()
        self._say(words)
        if self._table is not None:
            self._table.follow(self.state.place.lane, self.state.place.event, words)
        self.selection_moved.emit()

    def activate(self, hit: Hit, *, add: bool = False) -> None:
        """Do what a click on a target does."""
        state = self.state
        if hit.kind == "oppose" and hit.contradiction >= 0:
            self.compare_wanted.emit(hit.contradiction)
        elif hit.kind == "oppose" and state.index.proposes(hit.events[0]):
            self.proposed_wanted.emit(hit.events[0])
        elif hit.kind in ("event", "oppose"):
            self.select(hit.events[0], hit.lane, add=add)
        elif hit.kind == "off_view":
            state.show_event(hit.events[0])
            self.select(hit.events[0], hit.lane)
        elif hit.kind == "tray" and hit.events:
            self.select(hit.events[0], add=add)
        elif hit.kind == "tray":
            self.key_action.emit("list")
        elif hit.kind == "lane":
            self.lane_chosen.emit(hit.lane)
        else:
            self._unfold(hit)

    def _unfold(self, hit: Hit) -> None:
        """Show more of what a target stands for."""
        state = self.state
        act: dict[str, Callable[[], None]] = {
            "disc": lambda: state.zoom_to_stretch(hit.first, hit.last),
            "cell": lambda: state.zoom(CELL_ZOOM, (hit.x0 + hit.x1) / 2),
            "more": lambda: state.expand(hit.lane),
            "group": lambda: state.toggle_group(hit.group),
            "folded": lambda: state.toggle_empty(hit.group),
        }
        act[hit.kind]()
        self.refresh()

    def select_many(self, events: tuple[int, ...]) -> None:
        """Select what a dragged box holds."""
        self.state.select_many(events)
        self._moved()

    def stretch_dragged(self, stretch: Extent, *, zoom: bool) -> None:
        """Zoom to a range dragged on the axis; one dragged with Shift is for the panel to use."""
        if not zoom:
            self.stretch_chosen.emit(stretch.start, stretch.end)
        elif stretch.end > stretch.start:
            self.state.fit_stretch(stretch, margin=0.0)
            self.refresh()

    def zoom_to_unit(self, at: QPointF) -> None:
        """Zoom to the unit of the axis under the pointer: that of the tier that was double-clicked."""
        scene, state = self.frame_.scene, self.state
        if scene is None:
            return
        upper = at.y() < self.frame_.inks.layout.axis / 2 and bool(scene.axis.context)
        edges = [label.x for label in (scene.axis.context if upper else scene.axis.units)]
        x = at.x() - self.frame_.left
        left = max((edge for edge in edges if edge <= x), default=0.0)
        right = min((edge for edge in edges if edge > x), default=state.viewport.width)
        self.stretch_dragged(Extent(state.viewport.minute_at(left), state.viewport.minute_at(right)), zoom=True)

    # --- keys ---
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom and pan; what opens something is left to the panel."""
        name = name_of(event)
        if not name or not self.perform(name):
            event.ignore()
        else:
            event.accept()

    def perform(self, name: str) -> bool:
        """Do what a key is named for in `keys.NAMES`; False where nothing was done."""
        state = self.state
        if name.startswith("go."):
            if state.step(name[3:]):
                self.refresh()
                if self.frame_.scene is not None:
                    state.scroll_to(self.frame_.scene, state.place.lane)
                self._moved()
            return True
        actions: dict[str, Callable[[], None]] = {
            "pan.left": lambda: state.pan(-state.viewport.width / 4),
            "pan.right": lambda: state.pan(state.viewport.width / 4),
            "glide.left": lambda: state.pan(-state.viewport.width * GLIDE),
            "glide.right": lambda: state.pan(state.viewport.width * GLIDE),
            "zoom.in": lambda: state.zoom(ZOOM_STEP),
            "zoom.out": lambda: state.zoom(1 / ZOOM_STEP),
            "fit.all": state.fit_all,
            "fit.selection": state.fit_selection,
            "lane.up": lambda: self._move_lane(-1),
            "lane.down": lambda: self._move_lane(1),
        }
        if name in actions:
            actions[name]()
            self._view_unsaid = True
            self.refresh()
        elif name == "clear" and not state.selected:
            return False
        elif name == "clear":
            self.select(-1)
        elif name == "peek":
            self._peek()
        else:
            self.key_action.emit(name)
        return True

    def _move_lane(self, step: int) -> None:
        if self.state.place.lane >= 0:
            self.state.move_lane(self.state.place.lane, step)

    def announce_view(self) -> None:
        """Say how much time and how many people are in view: "2½ days, 11 people"."""
        people = self.frame_.scene.people_in_view if self.frame_.scene is not None else 0
        time = duration_words(round(self.state.viewport.span))
        words = trn("{time}, {n} person", "{time}, {n} people", people, time=time)
        if words != self.accessibleDescription():
            self._say(words)
            said = QAccessibleAnnouncementEvent(self._table or self, words)
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(said)

    def _say(self, words: str) -> None:
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # --- tooltip ---
    def point_at(self, at: QPointF) -> None:
        """Note what is under the pointer; its tooltip comes after a pause."""
        hit = self.target_at(at)
        if hit != self.frame_.hovered:
            self.frame_.hovered = hit
            self.viewport().update()
            QToolTip.hideText()
        self._hover_at = at
        pointing = hit is not None and hit.kind not in ("lane",)
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        if hit is not None and (hit.events or hit.kind == "cell"):
            self._hover_timer.start()
        else:
            self._hover_timer.stop()

    def target_at(self, at: QPointF) -> Hit | None:
        """Give the target under a point of the canvas: a mark, a group, a lane's header, an undated event."""
        frame = self.frame_
        if frame.scene is None or frame.hits is None:
            return None
        if at.y() < frame.top:
            return self._tray_at(at)
        x, y = frame.to_scene(at.x(), at.y())
        if at.x() >= frame.left:
            return frame.hits.at(x, y, frame.selected)
        row = frame.hits.at(-1e9, y)
        if row is not None:
            return row
        lane = frame.hits.lane_at(y)
        return Hit("lane", lane=lane) if lane >= 0 else None

    def _tray_at(self, at: QPointF) -> Hit | None:
        scene = self.frame_.scene
        if scene is None or at.y() < self.frame_.inks.layout.axis:
            return None
        for pill in scene.tray:
            if pill.x <= at.x() - self.frame_.left <= pill.x + pill.width:
                return Hit("tray", (pill.event,) if pill.event >= 0 else ())
        return None

    def _show_tooltip(self) -> None:
        hit = self.frame_.hovered
        if hit is not None and self.underMouse():
            QToolTip.showText(self.mapToGlobal(self._hover_at.toPoint()), plain_tooltip(self.tooltip_of(hit)), self)

    def tooltip_of(self, hit: Hit) -> str:
        """Give the words shown for a target: one event in full, several by name."""
        record = self.state.record
        events = (
            hit.events if hit.kind not in ("disc", "cell") else self.state.events_between(hit.lane, hit.first, hit.last)
        )
        # A pill names fewer than it stands for.
        total = max(len(events), hit.count)
        if total == 1 and events:
            words = tooltip(record, events[0], proposed=self.state.index.proposes(events[0]))
            more = self.details(int(record.events.ids[events[0]])) if self.details is not None else ""
            return f"{words}\n{more}" if more else words
        names = [record.events.titles[event] for event in events[:8]]
        rest = total - len(names)
        unnamed = [trn("and {n} more", "and {n} more", rest)] if rest else []
        return "\n".join([trn("{n} event", "{n} events", total), *names, *unnamed])

    def _peek(self) -> None:
        """Show the current event's words beside it without moving the focus."""
        frame, event = self.frame_, self.state.place.event
        if event < 0 or frame.hits is None or frame.scene is None:
            return
        box = frame.hits.box_of(event, self.state.place.lane) or frame.hits.box_of(event)
        if box is not None:
            at = QPointF(box.x0 + frame.left, box.y1 + frame.top - frame.scene.scroll + 4)
            QToolTip.showText(
                self.mapToGlobal(at.toPoint()), plain_tooltip(self.tooltip_of(Hit("event", (event,)))), self
            )

    # --- pointer: the rules are in `pointer` ---
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, pan, zoom or change the row height."""
        self._pointer.wheel(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or point."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a mark, or zoom to a unit of the axis."""
        self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop pointing."""
        self._hover_timer.stop()
        self.frame_.hovered = None
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take pinch and smart zoom of touchpads."""
        if event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._pointer.gesture(event)
        return bool(super().viewportEvent(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the panel."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands; for a screen reader, in a table of what is drawn."""
        super().focusInEvent(event)
        if self._table is None and QAccessible.isActive():
            self.table.setFocus(event.reason())
        self.frame_.focused = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.frame_.focused = False
        self.viewport().update()

    def set_band(self, box: QRectF | None) -> None:
        """Draw a box while it is dragged."""
        self.frame_.band = box
        self.viewport().update()
