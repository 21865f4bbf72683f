"""The bar over the panes: rail, views, search, add, print, panel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.actions import BY_ID
from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.search.field import SearchButton
from timeline_app.gui.shell.action_set import tooltip_of
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, PlainButton
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress, set_tone

VIEWS = ("timeline", "reader", "compare", "briefing")


class Toolbar(QWidget):
    """44 px high. Every button stands for an action of the table: `triggered` gives its id."""

    triggered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self.setAccessibleName(tr("Toolbar"))
        self._named: list[tuple[QWidget, str]] = []
        self.rail_button = self._icon_button("view.rail")
        self.views = SegmentedSwitch([(f"view.{name}", BY_ID[f"view.{name}"].text) for name in VIEWS], self)
        self.views.chosen.connect(self.triggered)
        self.search = SearchButton(shown_key("search.open"), self)
        self.search.clicked.connect(lambda: self.triggered.emit("search.open"))
        self.add_button = self._button("articles.add", tr("Add articles"))
        self.print_button = self._button("briefing.print", tr("Print briefing"))
        self.panel_button = self._icon_button("view.panel")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 0, 10, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.rail_button)
        self._row.addSpacing(8)
        self._row.addWidget(self.views)
        self._row.addStretch(3)
        self._row.addWidget(self.search, 6)
        self._row.addStretch(4)
        self._row.addWidget(self.add_button)
        self._row.addWidget(self.print_button)
        self._row.addSpacing(8)
        self._row.addWidget(self.panel_button)
        KEYMAP.changed.connect(self.show_keys)
        self.show_keys()

    def show_keys(self) -> None:
        """Name the keys as the map has them now."""
        for name in VIEWS:
            self.views.set_tooltip(f"view.{name}", tooltip_of(BY_ID[f"view.{name}"]))
        for button, name in self._named:
            button.setToolTip(plain_tooltip(tooltip_of(BY_ID[name])))
        self.search.show_key(shown_key("search.open"))

    def show_view(self, view: str) -> None:
        """Mark the current view; "" marks none."""
        self.views.set_current(f"view.{view}" if view else "")

    def set_may_edit(self, may: bool) -> None:
        """Switch off what adds."""
        self.add_button.setEnabled(may)

    def set_narrow(self, narrow: bool) -> None:
        """Give way on a narrow window: the buttons at the end go, they are in the menus too."""
        self.print_button.setVisible(not narrow)
        self.add_button.setVisible(not narrow)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self.setFixedHeight(theme.layout("toolbar"))
        self.search.setMaximumWidth(theme.px(340))
        self.search.setMinimumWidth(theme.px(140))
        dress(self, theme)

    def _icon_button(self, name: str) -> IconButton:
        button = IconButton(BY_ID[name].icon, BY_ID[name].words, parent=self)
        self._named.append((button, name))
        button.clicked.connect(lambda: self.triggered.emit(name))
        return button

    def _button(self, name: str, words: str) -> PlainButton:
        button = PlainButton(words, BY_ID[name].icon, parent=self)
        self._named.append((button, name))
        button.clicked.connect(lambda: self.triggered.emit(name))
        return button
