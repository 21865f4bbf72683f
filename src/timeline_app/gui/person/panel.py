"""The person panel: header, names as printed, status track, evidence cards, and what can be done next."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from timeline_app.commands.people import EditPerson
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.ids import PersonId
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.as_known import known_words, nothing_known
from timeline_app.gui.person.status_track import StatusTrack
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.evidence_panel import EvidencePanel
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import ElidedLabel, Label, Line, lean, plain_tooltip
from timeline_app.gui.widgets.pills import Pill
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.person_sheet import EventGroup, PersonSheet, PostLine

BY_EVENT, BY_SAID, BY_GRADE = tr("By event"), tr("By date said"), tr("By grade")
_NAMES_SHOWN = 10
"""More spellings than these are left to the dialog."""
_STANDINGS: dict[str, tuple[str, str, tuple[str, str] | None]] = {
    "disputed": ("contradiction.tint", "contradiction", ("contradiction", "")),
    "plain": ("asserted.tint", "asserted", ("break", "asserted")),
    "reported": ("asserted.tint", "asserted", ("break", "asserted")),
    "rumoured": ("speculated.tint", "speculated", ("break", "speculated")),
}
"""Ground, ink and sign of the status, by how it stands."""


class PersonPanel(EvidencePanel):
    """Shows one `PersonSheet`. Cards jump to their passage; names, posts and status are edited from here."""

    names_wanted = Signal(int)
    rename_wanted = Signal(int)
    post_wanted = Signal(int, object)
    """person, `PostLine` to change or None for a new one."""
    unmerge_wanted = Signal(object)
    """The `PastJoin` to be taken apart."""
    paragraph_wanted = Signal(int)
    """The person whose paragraph for the sheet is to be written."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(theme, tr("More about this person"), wording.EMPTY_PERSON, parent)
        self._sheet: PersonSheet | None = None
        self.name = Label(role="panel.title", wraps=True)
        self.name.setObjectName("person_name")
        self.other_script = ElidedLabel(role="", ink="text.2")
        self.line = Label(role="body", ink="text.2", wraps=True)
        self.rule = Label(role="secondary", ink="text.2", wraps=True)
        self.known = Label(role="body", ink="text.2", wraps=True)
        self.known.setObjectName("person_as_known")
        self.chips = QWidget()
        self._chips = FlowLayout(self.chips)
        self.names = QWidget()
        self._names = FlowLayout(self.names)
        self.names_note = Label(role="secondary", ink="text.2", wraps=True)
        self.names_note.setObjectName("names_note")
        self.posts = QWidget()
        self._posts = FlowLayout(self.posts)
        self.add_post = LinkButton(tr("Add a post…"))
        self.manage = LinkButton(tr("Manage names"))
        self.track_head = QWidget()
        self.track = StatusTrack(theme)
        self.order = QComboBox()
        self.order.addItems([BY_EVENT, BY_SAID, BY_GRADE])
        self.order.setAccessibleName(tr("Order of the evidence"))
        self._lay_out()
        self._connect()
        self.apply_theme(theme)

    @property
    def sheet(self) -> PersonSheet | None:
        """Give what is shown."""
        return self._sheet

    @property
    def unresolved(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        return self._sheet.unresolved if self._sheet is not None else ()

    def show_sheet(self, sheet: PersonSheet) -> None:
        """Show a person; the same one keeps the chosen card."""
        self._sheet = sheet
        self.name.setText(sheet.main_name)
        self.other_script.setText(sheet.other_script_name)
        self.other_script.setVisible(bool(sheet.other_script_name))
        self.line.setText(sheet.line or tr("No post given"))
        lean(self.line)
        if self.isRightToLeft():
            lean(self.name)  # elsewhere a name in Arabic keeps the right of the header
        self._fill_chips(sheet)
        self._fill_names(sheet)
        self._fill_posts(sheet)
        self.known.setText(known_words(sheet.as_known, sheet.first_known, known=sheet.known))
        self.known.setVisible(not sheet.known)
        self.as_known.setText(known_words(sheet.as_known, sheet.first_known, known=sheet.known))
        self.empty.setText(wording.EMPTY_PERSON if sheet.known else nothing_known(sheet.as_known))
        self.track.show_rows(sheet.track)
        self.track.setVisible(bool(sheet.track))
        self.track_head.setVisible(bool(sheet.track))
        self._show_cards()
        self.compare.setEnabled(bool(sheet.unresolved))
        self._fit_header()
        self.compare.setToolTip(
            tr("Open the contradiction")
            if sheet.unresolved
            else tr("No open contradiction. Select two cards to make one.")
        )

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self._theme = theme
        dress(self, theme)
        script = theme.font("panel.title")
        script.setWeight(QFont.Weight.Normal)
        self.other_script.setFont(script)
        self.order.setStyleSheet(quiet_box(theme))

    # --- parts ---
    def _fill_chips(self, sheet: PersonSheet) -> None:
        self._chips.clear()
        ground, ink, sign = _STANDINGS.get(sheet.standing, ("sunken", "text", None))
        status = self._pill(self._chips, Pill(sheet.status_label, ground=ground, ink=ink, sign=sign))
        status.setObjectName("status_chip")
        status.setToolTip(plain_tooltip(sheet.status_rule))
        status.setAccessibleDescription(sheet.status_rule)
        status.clicked.connect(self._toggle_rule)
        caveat = sheet.origins.caveat if sheet.origins is not None else ""
        self.rule.setText(f"{sheet.status_rule} {caveat}".strip())
        if sheet.origins is not None:  # beside the status, of which alone it speaks
            words = tr("asserted in {origins}", origins=sheet.origins.in_words)
            origins = self._pill(self._chips, Pill(words, ink="text.2"))
            origins.setObjectName("origins_chip")
            origins.setToolTip(plain_tooltip(sheet.origins.reason))
            origins.setAccessibleDescription(sheet.origins.reason)
            origins.clicked.connect(self._toggle_rule)
        quotes = self._pill(self._chips, Pill(trn("{n} quote", "{n} quotes", sheet.quotes), ink="text.2"))
        quotes.clicked.connect(lambda: self.cards.setFocus(Qt.FocusReason.OtherFocusReason))
        if sheet.unresolved:
            words = trn("{n} unresolved", "{n} unresolved", len(sheet.unresolved))
            made = Pill(words, ground="", ink="contradiction", sign=("contradiction", ""))
            unresolved = self._pill(self._chips, made)
            unresolved.setObjectName("unresolved_chip")
            unresolved.clicked.connect(lambda: self.compare_wanted.emit(sheet.unresolved[0]))
        if sheet.protect:
            protect = self._pill(self._chips, Pill(tr("Protected in print"), ink="text.2"))
            protect.setToolTip(tr("Left out of the briefing sheet unless asked for. Change it in the menu at the top."))
            protect.clicked.connect(self._open_menu)

    def _toggle_rule(self) -> None:
        self.rule.setVisible(self.rule.isHidden())

    def _pill(self, into: FlowLayout, pill: Pill) -> Pill:
        pill.apply_theme(self._theme)
        into.addWidget(pill)
        return pill

    def _fill_names(self, sheet: PersonSheet) -> None:
        self._names.clear()
        others = [use for use in sheet.names if not use.is_main]
        for use in others[:_NAMES_SHOWN]:
            pill = self._pill(self._names, Pill(use.text, number=use.count or None, tag=True))
            printed = tr("given by you, not printed")
            if use.count:
                printed = trn("printed {n} time", "printed {n} times", use.count)
            pill.setToolTip(plain_tooltip(f"{use.text}: {printed}"))
            pill.setAccessibleName(f"{use.text}, {printed}")
            pill.clicked.connect(lambda _checked=False: self.names_wanted.emit(sheet.person))
        if len(others) > _NAMES_SHOWN:
            rest = Pill(trn("{n} more", "{n} more", len(others) - _NAMES_SHOWN), ground="", ink="accent.ink")
            self._pill(self._names, rest).clicked.connect(lambda: self.names_wanted.emit(sheet.person))
        if not others:
            self._names.addWidget(Label(tr("No other spelling yet"), "secondary", "text.2"))
        self.names_note.setText(sheet.names_note)
        self.names_note.setVisible(bool(sheet.names_note))

    def _fill_posts(self, sheet: PersonSheet) -> None:
        self._posts.clear()
        for post in sheet.posts:
            held = span_in_words(post.when)
            words = post.title if post.when == UNDATED else tr("{post}, {dates}", post=post.title, dates=held)
            pill = self._pill(self._posts, Pill(words, tag=True))
            rests = tr("rests on a quote") if post.evidence is not None else tr("rests on no quote")
            pill.setToolTip(plain_tooltip(tr("{post}: {dates}; {rests}", post=post.title, dates=held, rests=rests)))
            pill.setAccessibleName(tr("Change the post {post}, {dates}", post=post.title, dates=held))
            pill.setAccessibleDescription(rests)
            pill.clicked.connect(partial(self._change_post, post))
        self.posts.setVisible(bool(sheet.posts))

    def _change_post(self, post: PostLine) -> None:
        if self._sheet is not None:
            self.post_wanted.emit(self._sheet.person, post)

    def _show_cards(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        total = sum(len(group.cards) for group in sheet.groups)
        self.count.setText(tr("Evidence  {number}", number=total))
        order = self.order.currentText()
        self.cards.show_groups(ordered(sheet.groups, order), headings=order == BY_EVENT)
        self.cards.setVisible(total > 0)
        self.empty.setVisible(total == 0)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 14)
        top.setSpacing(8)
        title = QHBoxLayout()
        title.addWidget(self.name, 1)
        title.addWidget(self.other_script, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(title)
        top.addWidget(self.line)
        top.addWidget(self.known)
        top.addWidget(self.chips)
        top.addWidget(self.rule)
        top.addWidget(self.proposed)
        also = QHBoxLayout()
        also.addWidget(Label(tr("Also written"), "label", "text.2"))
        also.addStretch(1)
        also.addWidget(self.manage)
        top.addLayout(also)
        top.addWidget(self.names)
        top.addWidget(self.names_note)
        head = QHBoxLayout(self.track_head)
        head.setContentsMargins(0, 4, 0, 0)
        head.addWidget(Label(tr("Status, by who asserts it"), "label", "text.2"))
        head.addStretch(1)
        self.as_known = ElidedLabel("", "secondary", "text.2")
        head.addWidget(self.as_known)
        top.addWidget(self.track_head)
        top.addWidget(self.track)
        held = QHBoxLayout()
        held.addWidget(Label(tr("Posts"), "label", "text.2"))
        held.addStretch(1)
        held.addWidget(self.add_post)
        top.addLayout(held)
        top.addWidget(self.posts)
        header = QWidget()
        header.setLayout(top)
        set_tone(header, "surface")
        scroll = QScrollArea()
        scroll.setWidget(header)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._header, self._scroll = header, scroll
        header.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scroll)
        box.addWidget(Line())
        box.addWidget(self._evidence_part(), 1)
        box.addWidget(Line())
        box.addWidget(self._foot())

    def _evidence_part(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(20, 10, 8, 0)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.order)
        box.addLayout(head)
        box.addWidget(self.empty)
        box.addWidget(self.cards, 1)
        box.addStretch(0)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the header what it needs, but never more than half of the panel."""
        super().resizeEvent(event)
        self.other_script.setMaximumWidth(round(self.width() * 0.38))
        self._fit_header()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the header once it has a width."""
        super().showEvent(event)
        self._fit_header()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure the header again when what it holds has changed: chips and names take their room only when shown."""
        if watched is self._header and event.type() == QEvent.Type.LayoutRequest:
            self._fit_header()
        return super().eventFilter(watched, event)

    def _fit_header(self) -> None:
        layout = self._header.layout()
        self._header.setMaximumWidth(self.width())
        if layout is None:
            return
        wanted = (
            layout.totalHeightForWidth(self.width() - 2) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )
        self._scroll.setFixedHeight(min(wanted, round(self.height() * 0.56)))

    def _connect(self) -> None:
        self.order.currentTextChanged.connect(self._show_cards)
        self.manage.clicked.connect(lambda: self._for_person(self.names_wanted))
        self.add_post.clicked.connect(self._add_post)
        self.track.opened.connect(self.select_evidence)

    def _add_post(self) -> None:
        if self._sheet is not None:
            self.post_wanted.emit(self._sheet.person, None)

    def _for_person(self, signal: SignalInstance) -> None:
        if self._sheet is not None:
            signal.emit(self._sheet.person)

    def menu(self) -> QMenu:
        """Give what can be done with the person."""
        menu = QMenu(self)
        sheet = self._sheet
        if sheet is None:
            return menu
        menu.addAction(tr("Rename…"), lambda: self.rename_wanted.emit(sheet.person))
        menu.addAction(tr("Manage names…"), lambda: self.names_wanted.emit(sheet.person))
        menu.addAction(tr("Add a post…"), lambda: self.post_wanted.emit(sheet.person, None))
        for post in sheet.posts:
            words = tr("Change post “{title}”, {time}…", title=post.title, time=span_in_words(post.when))
            menu.addAction(words, partial(self.post_wanted.emit, sheet.person, post))
        for join in sheet.joins:
            words = tr("Unmerge “{name}”…", name=join.name)
            menu.addAction(words, partial(self.unmerge_wanted.emit, join))
        menu.addSeparator()
        menu.addAction(tr("Paragraph for the sheet…"), lambda: self.paragraph_wanted.emit(sheet.person))
        protect = menu.addAction(tr("Protect in print"))
        protect.setCheckable(True)
        protect.setChecked(sheet.protect)
        command = EditPerson(PersonId(sheet.person), protect=not sheet.protect)
        protect.triggered.connect(lambda: self.command_wanted.emit(command))
        menu.addAction(tr("Remove…"), lambda: self.removal_wanted.emit(sheet.person))
        return menu


def quiet_box(theme: Theme) -> str:
    """Give the style of a choice that stands in a heading: no border until it has the focus."""
    c, px = theme.colors, theme.px
    return (
        f"QComboBox {{ border: 1px solid transparent; background: transparent; padding: 0 {px(4)}px;"
        f" min-height: {px(24)}px; max-height: {px(24)}px; color: {c['text.2']}; }}"
        f"QComboBox:hover {{ background: {c['sunken']}; }}"
        f"QComboBox:focus {{ border: 2px solid {c['accent']}; padding: 0 {px(4) - 1}px; }}"
    )


def ordered(groups: tuple[EventGroup, ...], order: str) -> tuple[EventGroup, ...]:
    """Give the groups in another order: all cards as one group, by the day said or by the better grade."""
    if order == BY_EVENT or not groups:
        return groups
    cards = [card for group in groups for card in group.cards]
    cards.sort(key=_said if order == BY_SAID else lambda card: card.grade.rank)
    return (EventGroup(None, "", groups[0].when, tuple(cards)),)


def _said(card: EvidenceCard) -> tuple[bool, int]:
    bounds = (card.said.start_earliest, card.said.end_latest, card.about.start_earliest, card.about.end_latest)
    known = [bound for bound in bounds if bound is not None]
    return not known, known[0] if known else 0
