"""Rail, centre and right panel side by side: sizes that are kept, and what gives way on a narrow window."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from timeline_app.gui.rail.panel import RailPanel
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Line
from timeline_app.gui.widgets.theming import set_tone


class Panes(QWidget):
    """The three panes.

    - The rail and the panel can be hidden; their widths are remembered while hidden.
    - Narrower than `breakpoint.panel_overlays` the panel floats over the centre and starts hidden.
    - Narrower than `breakpoint.rail_collapses` the rail shrinks to icons.
    """

    changed = Signal()
    """Something was shown, hidden or resized: the actions' states and the kept sizes are stale."""

    def __init__(self, rail: RailPanel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rail_wanted = self._side_wanted = True
        self._floating = self._collapsed = self._expanded = False
        self._widths = [theme.layout("rail.width"), theme.layout("panel.width")]
        self.rail = rail
        self.centre = QStackedWidget(self)
        set_tone(self.centre, "surface")
        self.centre.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.side = QFrame(self)
        self.side.setObjectName("side")
        set_tone(self.side, "surface")
        self.side_stack = QStackedWidget(self.side)
        inner = QHBoxLayout(self.side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._edge = Line(vertical=True, parent=self.side)
        inner.addWidget(self._edge)
        inner.addWidget(self.side_stack, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self.rail, self.centre, self.side):
            self._splitter.addWidget(pane)
        for index, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(index, stretch)
        self._splitter.splitterMoved.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self.rail.expand_wanted.connect(self._expand_rail)
        self.apply_theme(theme)

    @property
    def rail_shown(self) -> bool:
        """Say whether the rail is shown whole."""
        return self._rail_wanted and (not self._collapsed or self._expanded)

    @property
    def side_shown(self) -> bool:
        """Say whether the right panel is shown."""
        return self._side_wanted

    def show_rail(self, shown: bool) -> None:
        """Show or hide the rail; on a very narrow window, unfold it from its icons or fold it."""
        if self._collapsed:
            self._rail_wanted = True
            self._expanded = shown
        else:
            self._rail_wanted = shown
        self._arrange()

    def show_side(self, shown: bool) -> None:
        """Show or hide the right panel."""
        if shown != self._side_wanted:
            self._side_wanted = shown
            self._arrange()

    def reveal_side(self) -> None:
        """Show the right panel because something was chosen for it; a floating one stays hidden until asked for."""
        if not self._floating:
            self.show_side(True)

    def close_overlay(self) -> bool:
        """Hide what floats over the centre. Gives whether there was anything."""
        if self._floating and self._side_wanted:
            self.show_side(False)
            return True
        if self._collapsed and self._expanded:
            self.show_rail(False)
            return True
        return False

    def state(self) -> dict[str, object]:
        """Give sizes and what is hidden, to be kept."""
        scale = self._theme.text_scale
        widths = [round(width / scale) for width in self._widths]
        side = self._side_wanted if not self._floating else True
        return {"widths": widths, "rail": self._rail_wanted, "side": side}

    def restore(self, state: dict[str, object]) -> None:
        """Take kept sizes; anything that does not fit is left as it is."""
        widths = state.get("widths")
        if isinstance(widths, list) and len(widths) == 2 and all(type(width) is int for width in widths):
            self._widths = [self._bounded(index, self._theme.px(width)) for index, width in enumerate(widths)]
        self._rail_wanted = state.get("rail") is not False
        self._side_wanted = state.get("side") is not False
        self._arrange()

    def apply_theme(self, theme: Theme) -> None:
        """Take lengths."""
        grown = theme.text_scale / self._theme.text_scale
        self._theme = theme
        self._widths = [round(width * grown) for width in self._widths]
        self.centre.setMinimumWidth(min(theme.layout("centre.min"), 560))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way or take room again."""
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        width = self.width()
        floating = width < self._theme.layout("breakpoint.panel_overlays")
        collapsed = width < self._theme.layout("breakpoint.rail_collapses")
        if floating != self._floating:
            self._floating = floating
            self._side_wanted = not floating
        if collapsed != self._collapsed:
            self._collapsed, self._expanded = collapsed, False
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        collapsed = self._collapsed and not self._expanded
        self.rail.set_collapsed(collapsed)
        least, most = theme.layout("rail.min"), theme.layout("rail.max")
        self.rail.setMinimumWidth(theme.px(44) if collapsed else least)
        self.rail.setMaximumWidth(theme.px(44) if collapsed else most)
        self.rail.setVisible(self._rail_wanted)
        self._float(theme) if self._floating else self._dock(theme)
        self.centre.setMinimumWidth(0 if self._floating else theme.layout("centre.min"))
        self._apply_widths()
        self.changed.emit()

    def _dock(self, theme: Theme) -> None:
        if self._splitter.indexOf(self.side) < 0:
            self._splitter.addWidget(self.side)
            self._splitter.setStretchFactor(2, 0)
        self._edge.hide()
        self.side.setMinimumWidth(theme.layout("panel.min"))
        self.side.setMaximumWidth(theme.layout("panel.max"))
        self.side.setVisible(self._side_wanted)

    def _float(self, theme: Theme) -> None:
        if self._splitter.indexOf(self.side) >= 0:
            self.side.setParent(self)
        width = min(self._widths[1], self.width() - theme.px(60))
        self.side.setMinimumWidth(0)
        self._edge.show()
        self.side.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        self.side.setVisible(self._side_wanted)
        self.side.raise_()

    def _apply_widths(self) -> None:
        rail = self.rail.maximumWidth() if self._collapsed and not self._expanded else self._widths[0]
        rail = rail if self._rail_wanted else 0
        side = self._widths[1] if self._side_wanted and not self._floating else 0
        self._splitter.setSizes([rail, max(1, self.width() - rail - side), side])

    def _moved(self) -> None:
        sizes = self._splitter.sizes()
        if self._rail_wanted and not self._collapsed:
            self._widths[0] = sizes[0]
        if self._side_wanted and not self._floating and len(sizes) == 3:
            self._widths[1] = sizes[2]
        self.changed.emit()

    def _bounded(self, index: int, width: int) -> int:
        name = ("rail", "panel")[index]
        return max(self._theme.layout(f"{name}.min"), min(self._theme.layout(f"{name}.max"), width))

    def _expand_rail(self) -> None:
        self.show_rail(True)
