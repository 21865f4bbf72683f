"""The right panel: what is selected, or the evidence form."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.panes import Panes
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import SoftButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone

NOTHING_SELECTED = tr("Select a person or an event to see what is said about it, and by whom.")


class Page(Protocol):
    """One page of the panel: a widget, and the controller that fills it."""

    @property
    def widget(self) -> QWidget:
        """Give the panel."""
        ...

    def show_row(self, row: int) -> bool:
        """Show a person or an event; False where it is gone."""
        ...

    @property
    def contradictions(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        ...

    def select_evidence(self, evidence: int) -> None:
        """Choose the card of a piece of evidence."""
        ...

    def apply_theme(self, theme: Theme) -> None:
        """Dress the page."""
        ...


class FormPage(Protocol):
    """The page of the evidence form."""

    @property
    def widget(self) -> QWidget:
        """Give the panel."""
        ...

    @property
    def is_open(self) -> bool:
        """Say whether a quote is in the form."""
        ...

    def take_focus(self) -> None:
        """Put the cursor into the first field to fill."""
        ...

    def keep_draft(self) -> None:
        """Keep what is typed, before the window closes."""
        ...

    def apply_theme(self, theme: Theme) -> None:
        """Dress the page."""
        ...


class Side(QObject):
    """Shows the page of what is selected; an open form keeps its draft and can be returned to."""

    def __init__(self, desk: Desk, panes: Panes, pages: Mapping[str, Page], form: FormPage) -> None:
        super().__init__(panes)
        self._desk, self._panes, self._pages, self._form = desk, panes, pages, form
        self._stack: QStackedWidget = panes.side_stack
        self._empty = _EmptyPage()
        self._home: QWidget = self._empty
        self._stand_in: QWidget | None = None
        self._stood_for: Selected | None = None
        self._stack.addWidget(self._empty)
        for page in pages.values():
            self._stack.addWidget(page.widget)
        self._stack.addWidget(form.widget)
        self._back = SoftButton(tr("Back to the form"), "pencil", parent=panes.side)
        self._back.clicked.connect(self.show_form)
        self._back.hide()
        desk.selection.changed.connect(self.show_selected)
        desk.side_wanted.connect(self._show_wanted)
        self.show_selected(desk.selection.current)

    @property
    def current(self) -> str:
        """Give the page in front: a kind of thing, "form" or ""."""
        shown = self._stack.currentWidget()
        if shown is self._form.widget:
            return "form"
        return next((kind for kind, page in self._pages.items() if page.widget is shown), "")

    @property
    def contradictions(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        return self._pages[self.current].contradictions if self.current in self._pages else ()

    def select_evidence(self, evidence: int) -> None:
        """Choose a card on the page in front."""
        if self.current in self._pages:
            self._pages[self.current].select_evidence(evidence)

    def show_selected(self, selected: Selected | None) -> None:
        """Show what is selected; an article has no page and leaves the panel as it is."""
        if selected is not None and selected.kind not in self._pages:
            return
        if self._stand_in is not None and selected == self._stood_for:
            self._bring(self._stand_in)
            return
        shown = self._home
        if selected is not None and self._pages[selected.kind].show_row(selected.row):
            shown = self._pages[selected.kind].widget
            self._panes.reveal_side()
        self._stack.setCurrentWidget(shown)
        self._offer_form()

    def show_home(self, home: QWidget | None) -> None:
        """Show another page while nothing is selected (None: the empty one), and bring it before what is selected.

        An open form stays in front; back from the other page, what is selected is shown again.
        """
        was, self._home = self._home, home if home is not None else self._empty
        if self._stack.indexOf(self._home) < 0:
            self._stack.addWidget(self._home)
        if self.current == "form":
            return
        if home is None:
            if was is not self._empty:
                self.show_selected(self._desk.selection.current)
            return
        self._stack.setCurrentWidget(home)
        self._panes.reveal_side()
        self._offer_form()

    def stand_in(self, selected: Selected | None, page: QWidget | None) -> None:
        """Show another page instead of that of something selected, or of nothing; None: no longer.

        It comes to the front at once, unless the form is there.
        """
        was, self._stand_in, self._stood_for = self._stand_in, page, selected
        if page is not None and self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if self.current == "form":
            return
        if page is not None:
            self._bring(page)
        elif was is not None and self._stack.currentWidget() is was:
            self.show_selected(self._desk.selection.current)

    def show_form(self) -> None:
        """Bring the form to the front."""
        self._stack.setCurrentWidget(self._form.widget)
        self._panes.show_side(True)
        self._form.take_focus()
        self._offer_form()

    def refresh(self) -> None:
        """Show what is selected as it is now; what is gone is no longer selected."""
        selected = self._desk.selection.current
        if selected is None or selected.kind not in self._pages or self.current == "form":
            return
        if not self._pages[selected.kind].show_row(selected.row):
            self._desk.selection.clear()

    def apply_theme(self, theme: Theme) -> None:
        """Dress every page."""
        dress(self._empty, theme)
        self._back.apply_theme(theme)
        for page in self._pages.values():
            page.apply_theme(theme)
        self._form.apply_theme(theme)

    def _bring(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._panes.reveal_side()
        self._offer_form()

    def _show_wanted(self, page: str) -> None:
        if page == "form":
            self.show_form()
        else:
            self.show_selected(self._desk.selection.current)

    def _offer_form(self) -> None:
        waiting = self._form.is_open and self.current != "form"
        self._back.setVisible(waiting)
        if waiting:
            self._back.adjustSize()
            self._back.move(20, 8)
            self._back.raise_()


class _EmptyPage(QWidget):
    """What the panel says while nothing is selected."""

    def __init__(self) -> None:
        super().__init__()
        set_tone(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        words = Label(NOTHING_SELECTED, "body", "text.2", wraps=True, parent=self)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        column.addStretch(2)
