"""The strip over a contradiction: where one is, and the walk through all of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from timeline_app.domain.translating import number, tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compared_values import OPEN, PROPOSED, SETTLED, Comparison, ContradictionRow

_HEADINGS = {OPEN: tr("Open"), PROPOSED: tr("Proposed"), SETTLED: tr("Settled")}


class TopStrip(QWidget):
    """Says "Contradictions › Shokri Ghanem" and "2 of 4"; its first word lists them all."""

    walked = Signal(object)
    """The `ContradictionRow` to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ContradictionRow, ...] = ()
        self._here = -1
        self._theme: Theme | None = None
        self.list = LinkButton(tr("Contradictions"), quiet=True)
        self.list.setToolTip(tr("List all contradictions"))
        self.list.clicked.connect(self._open_list)
        self._between = IconLabel("chevron-right", "text.3", 13)
        self.crumb = ElidedLabel(role="control")
        self.crumb.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place = Label(role="control")
        self.place.setObjectName("contradiction_place")
        self.before = IconButton("chevron-left", tr("Previous contradiction (←)"))
        self.after = IconButton("chevron-right", tr("Next contradiction (→)"))
        self.more = IconButton("ellipsis", tr("More about this contradiction"))
        self.before.clicked.connect(lambda: self.walk(-1))
        self.after.clicked.connect(lambda: self.walk(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 18, 6)
        row.setSpacing(4)
        row.addWidget(self.list)
        row.addWidget(self._between)
        row.addWidget(self.crumb, 1)
        for part in (self.before, self.after, self.place, self.more):
            row.addWidget(part)

    @property
    def rows(self) -> tuple[ContradictionRow, ...]:
        """Give which contradictions there are, in the order of the walk."""
        return self._rows

    def show_rows(self, rows: Sequence[ContradictionRow]) -> None:
        """Say which contradictions there are, in the order of the walk: open, proposed, settled."""
        self._rows = tuple(rows)

    def show_place(self, comparison: Comparison | None) -> None:
        """Say which of them is shown."""
        rows = self._rows
        wanted = (comparison.contradiction, comparison.key) if comparison is not None else None
        ids = [(row.contradiction, row.key) for row in rows]
        self._here = ids.index(wanted) if wanted in ids else -1
        self.place.setText(place_in_words(rows, self._here))
        self.crumb.setText(comparison.subject or comparison.question if comparison is not None else "")
        self.crumb.setAccessibleName(tr("Contradictions › {subject}", subject=self.crumb.text()))
        for button in (self.before, self.after):
            button.setEnabled(len(rows) > 1)

    @property
    def spoken_place(self) -> str:
        """Give "Contradiction 2 of 4 · Shokri Ghanem"; "" where none is shown."""
        return spoken_place(self._rows, self._here)

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) contradiction, around the ends."""
        if len(self._rows) > 1:
            # From nowhere the first step leads to the first or the last of them.
            at = self._here if self._here >= 0 else (-1 if step > 0 else 0)
            self.walked.emit(self._rows[(at + step) % len(self._rows)])

    def menu(self) -> QMenu:
        """Give the list of all contradictions under the headings of their states; the one shown is ticked."""
        menu = QMenu(self)
        state = ""
        for at, row in enumerate(self._rows):
            if row.state != state:
                state = row.state
                if at:
                    menu.addSeparator()
                heading = menu.addAction(_HEADINGS[state])
                heading.setEnabled(False)
            words = tr("{subject}: {question}", subject=row.subject, question=row.question)
            action = menu.addAction((words if row.subject else row.question).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(at == self._here)
            action.triggered.connect(partial(self.walked.emit, row))
        return menu

    def apply_theme(self, theme: Theme) -> None:
        """Dress the strip; the arrows point the way that lines run."""
        self._theme = theme
        dress(self, theme)
        if self.isRightToLeft():
            self.before.setIcon(theme.icon("chevron-right", "text.2"))
            self.after.setIcon(theme.icon("chevron-left", "text.2"))
            self._between.set_icon("chevron-left", "text.3")

    def _open_list(self) -> None:
        menu = self.menu()
        menu.exec(self.list.mapToGlobal(self.list.rect().bottomLeft()))
        menu.deleteLater()


def spoken_place(rows: Sequence[ContradictionRow], here: int) -> str:
    """Say which contradiction it is, and about whom: "Contradiction 2 of 4 · Shokri Ghanem"; "" for none."""
    if here < 0:
        return ""
    state, (at, total) = rows[here].state, _counted(rows, here)
    if state == PROPOSED:
        which = tr("Proposed contradiction {at} of {total}", at=at, total=total)
    elif state == SETTLED:
        which = tr("Settled contradiction {at} of {total}", at=at, total=total)
    else:
        which = tr("Contradiction {at} of {total}", at=at, total=total)
    return "  ·  ".join(words for words in (which, rows[here].subject) if words)


def _counted(rows: Sequence[ContradictionRow], here: int) -> tuple[str, str]:
    """Give which of its kind a contradiction is, and how many there are."""
    alike = [at for at, row in enumerate(rows) if row.state == rows[here].state]
    return number(alike.index(here) + 1), number(len(alike))


def place_in_words(rows: Sequence[ContradictionRow], here: int) -> str:
    """Say which of its kind a contradiction is: "2 of 4", "Proposed 1 of 3", "Settled 1 of 2"; "" for none."""
    if here < 0:
        return ""
    state, (at, total) = rows[here].state, _counted(rows, here)
    if state == PROPOSED:
        return tr("Proposed {at} of {total}", at=at, total=total)
    if state == SETTLED:
        return tr("Settled {at} of {total}", at=at, total=total)
    return tr("{at} of {total}", at=at, total=total)
