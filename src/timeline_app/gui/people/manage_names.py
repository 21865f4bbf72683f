"""Manage names: one window over everybody. At left who may be one person, and all people; at right their names."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.names import fold_name, isolate
from timeline_app.domain.translating import number, said, tr, trn
from timeline_app.gui.ask import Ask
from timeline_app.gui.people.names_page import NamesPage
from timeline_app.gui.people.proposal_page import ProposalPage
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PrimaryButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.gui.widgets.keys import how_to_make_people
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.list_model import ListGroup, ListItem
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.join_proposals import JoinProposal
from timeline_app.queries.person_names import Named, PersonNames

PERSON, PROPOSAL = "person", "proposal"
_NARROW = 560


class ManageNames(QDialog):
    """Shows everybody, and the one who is chosen. It says what the user wants and changes nothing.

    - `chosen(kind, row)`: somebody (`PERSON`, id) or a proposal (`PROPOSAL`, its place) was chosen.
    - `dropped(survivor, absorbed)`: one person was dropped on another.
    - what the pages say: see `NamesPage` and `ProposalPage`.
    """

    chosen = Signal(str, int)
    dropped = Signal(int, int)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, ask: Ask, parent: QWidget | None = None) -> None:
        """Make an empty window."""
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Named, ...] = ()
        self._proposals: tuple[JoinProposal, ...] = ()
        self._may_edit = True
        self.setWindowTitle(tr("Manage names"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(on_screen(self, QSize(theme.px(900), theme.px(640))))
        set_tone(self, "surface")
        self.filter = QLineEdit()
        self.list = GroupedList(tr("People"))
        self.empty = Label(role="body", ink="text.2", wraps=True)
        self.searching = Label(role="secondary", ink="text.2", wraps=True)
        self.page, self.proposal = NamesPage(ask), ProposalPage()
        self.stack = QStackedWidget()
        self.done_words = Label(role="body", wraps=True)
        self.undo = LinkButton(tr("Undo"), "undo")
        self.close_button = PrimaryButton(tr("Done"))
        self._lay_out()
        self._connect()
        self.apply_theme(theme)

    @property
    def current(self) -> tuple[str, int] | None:
        """Give what is chosen in the list."""
        item = self.list.current_item()
        return (item.kind, item.row) if item is not None else None

    @property
    def proposals(self) -> tuple[JoinProposal, ...]:
        """Give what is proposed."""
        return self._proposals

    def show_people(self, people: Sequence[Named]) -> None:
        """List these people; who is chosen stays chosen."""
        self._people = tuple(people)
        self._refill()

    def show_proposals(self, proposals: Sequence[JoinProposal], *, searching: bool = False) -> None:
        """List who may be one person; `searching` says that more may come."""
        self._proposals = tuple(proposals)
        self.searching.setText(tr("Looking for people who may be one…") if searching else "")
        self.searching.setVisible(searching)
        self._refill()

    def select(self, kind: str, row: int) -> None:
        """Mark somebody or a proposal in the list, without a signal."""
        self.list.select(kind, row)

    def show_names(self, names: PersonNames) -> None:
        """Show one person's names at right."""
        self.page.show_names(names)
        self._show_page(self.page)

    def show_pair(self, proposal: JoinProposal, one: PersonNames, other: PersonNames) -> None:
        """Show two who may be one person."""
        self.proposal.show_pair(proposal, one, other)
        self._show_page(self.proposal)

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        self.stack.setCurrentIndex(0)

    def show_done(self, label: str) -> None:
        """Name the step just taken, with a way to take it back; "" for none."""
        self.done_words.setText(label)
        self.done_words.setVisible(bool(label))
        self.undo.setVisible(bool(label))

    def set_may_edit(self, may: bool) -> None:
        """Offer or take away what changes the record."""
        self._may_edit = may
        self.list.set_drags(may)
        self.page.set_may_edit(may)
        self.proposal.set_may_edit(may)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the window."""
        self._theme = theme
        dress(self, theme)
        scale_icons(self.filter, theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the list over the names where the window is too narrow for both side by side."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._theme.px(_NARROW)
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    # --- filling ---
    def _refill(self) -> None:
        words = fold_name(self.filter.text()).split()
        people = tuple(_person_item(one) for one in self._people if _matches(words, one.keys, one.post))
        proposals = tuple(
            _proposal_item(place, one)
            for place, one in enumerate(self._proposals)
            if _matches(words, (fold_name(one.name), fold_name(one.other_name)), "")
        )
        groups = (
            ListGroup("proposals", tr("May be one person"), proposals),
            ListGroup("people", tr("Everybody"), people),
        )
        self.list.show_groups(tuple(group for group in groups if group.items))
        if self.list.current_item() is not None:  # proposals come in over whoever is looked at
            self.list.scrollTo(self.list.currentIndex())
        self.empty.setVisible(not people and not proposals)
        self.empty.setText(
            trn("Nobody matches. {n} person is hidden.", "Nobody matches. {n} people are hidden.", len(self._people))
            if self._people
            else how_to_make_people()
        )

    def _show_page(self, page: NamesPage | ProposalPage) -> None:
        self._scroll_of[page].ensureVisible(0, 0)
        self.stack.setCurrentWidget(self._scroll_of[page])

    # --- putting together ---
    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Filter people"))
        self.filter.setAccessibleName(tr("Filter people"))
        self.filter.setClearButtonEnabled(True)
        left = QWidget()
        set_tone(left, "rail")
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self.filter, self.searching, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(Label(tr("Drop one person on another to join them."), "secondary", "text.2", wraps=True))
        nobody = Label(tr("Choose a person to see how the name is written."), "body", "text.2", wraps=True)
        set_tone(nobody, "surface")
        nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(nobody)
        self._scroll_of: dict[QWidget, QScrollArea] = {}
        for page, name in ((self.page, tr("Names of a person")), (self.proposal, tr("Two who may be one person"))):
            self._scroll_of[page] = _scrolling(page, name)
            self.stack.addWidget(self._scroll_of[page])
        split = self._split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.stack)
        split.setStretchFactor(1, 1)
        wide = min(self._theme.px(290), round(self.width() * 0.36))
        split.setSizes([wide, self.width() - wide])
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.done_words)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(split, 1)
        box.addWidget(Line())
        box.addLayout(foot)
        self.show_done("")
        self.searching.hide()
        self.empty.hide()
        self.list.set_drags(True)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _words: self._refill())
        self.list.selected.connect(self.chosen)
        self.list.opened.connect(lambda kind, _row: self._enter(kind))
        self.list.menu_wanted.connect(self._show_menu)
        self.list.dropped_on.connect(lambda _kind, absorbed, survivor: self.dropped.emit(survivor, absorbed))
        self.undo.clicked.connect(self.undo_wanted)
        self.close_button.clicked.connect(self.accept)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo_wanted)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _enter(self, kind: str) -> None:
        """Go on from the list to what it shows, by `Enter`."""
        wanted = self.page.table if kind == PERSON else self.proposal.join
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_menu(self, kind: str, row: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.menu_of(kind, row, menu):
            menu.addAction(action)
        if menu.actions():
            menu.popup(at)

    def menu_of(self, kind: str, row: int, menu: QMenu) -> tuple[QAction, ...]:
        """Give what can be done with a row of the list."""
        if not self._may_edit:
            return ()
        if kind == PERSON:
            entries = (
                (tr("Join with another person…"), lambda: self.page.join_wanted.emit(row)),
                (tr("Split off a person…"), lambda: self.page.split_wanted.emit(row)),
            )
        else:
            proposal = self._proposals[row]
            entries = (
                (tr("Join…"), lambda: self.proposal.join_wanted.emit(proposal)),
                (tr("Not the same person"), lambda: self.proposal.apart_wanted.emit(proposal)),
            )
        made = []
        for words, act in entries:
            action = QAction(words, menu)
            action.triggered.connect(act)
            made.append(action)
        return tuple(made)


def on_screen(window: QWidget, wanted: QSize) -> QSize:
    """Give the size that a window may take: with large text no more than the screen has."""
    room = window.screen().availableSize()
    return QSize(min(wanted.width(), round(room.width() * 0.95)), min(wanted.height(), round(room.height() * 0.9)))


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(name)
    return scroll


def _matches(words: Sequence[str], keys: Sequence[str], post: str) -> bool:
    texts = (*keys, fold_name(post)) if post else keys
    return all(any(word in text for text in texts) for word in words)


def _person_item(one: Named) -> ListItem:
    written = trn("{n} spelling", "{n} spellings", one.spellings)
    printed = trn("printed {n} time", "printed {n} times", one.printed)
    detail = tr("{spellings} · protected", spellings=written) if one.protect else written
    spoken = ", ".join(part for part in (one.name, one.post, written, printed) if part)
    return ListItem(
        PERSON, one.person, one.name, detail, number(one.printed) if one.printed else "", initials=one.initials or "?",
        spoken=spoken,
    )  # fmt: skip


def _proposal_item(place: int, one: JoinProposal) -> ListItem:
    pair = tr("{one} and {other}", one=isolate(one.name), other=isolate(one.other_name))
    why = said(one.reason)
    return ListItem(PROPOSAL, place, pair, why, spoken=tr("May be one person: {pair}. {why}", pair=pair, why=why))
