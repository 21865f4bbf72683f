"""The evidence form: filled with what is known about a quote, saved as one command, kept as a draft meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import typed_day
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.quoting import in_quotation_marks
from timeline_app.domain.translating import tr
from timeline_app.gui.evidence_form.content import FormContent, command_for, what_is_missing
from timeline_app.gui.evidence_form.fields import VERBATIM, FormFields
from timeline_app.gui.keymap import FollowedShortcut
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DatedEvent
from timeline_app.gui.widgets.keys import ButtonKey
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.notice import InlineNotice
from timeline_app.gui.widgets.pick_field import Pick
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import FormChoices
from timeline_app.suggest.dates import read_when

DRAFT_PAUSE_MS = 600
_POLARITY_KEYS = (("form.asserts", "asserted"), ("form.denies", "denied"), ("form.speculates", "speculated"))


@dataclass(frozen=True, slots=True)
class Opposed:
    """Evidence that the form as it stands opposes, and the line that shows it."""

    evidence: int
    line: str


class EvidenceForm(QWidget):
    """One quote at a time. Emits the command; closing it is the window's business once the command was done."""

    command_wanted = Signal(object)
    discarded = Signal()
    draft_changed = Signal(str, str)
    """key, content as text: to be kept outside the record until saved or discarded."""
    opposing_wanted = Signal(int, str)
    """claim row, polarity: answered with `show_opposed`."""
    date_wanted = Signal(int)
    """article whose publication date the words wait for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._content: FormContent | None = None
        self._filling = False
        self._events: tuple[DatedEvent, ...] = ()
        self._opposed: tuple[Opposed, ...] = ()
        self.title = Label(tr("New evidence"), "panel.title")
        self.kept = Label(role="secondary", ink="text.2")
        self.fields = FormFields()
        self.save = PrimaryButton(tr("Save evidence"))
        ButtonKey(self.save, "form.save")
        self.save.setObjectName("save_evidence")
        self.discard = LinkButton(tr("Discard"), quiet=True)
        self.discard.setObjectName("discard_evidence")
        self._notice: InlineNotice | None = None
        self._theme = theme
        self._draft_pause = QTimer(self)
        self._draft_pause.setSingleShot(True)
        self._draft_pause.setInterval(DRAFT_PAUSE_MS)
        self._draft_pause.timeout.connect(self.keep_draft)
        self._lay_out()
        self._connect()
        self.apply_theme(theme)

    # --- what is shown ---
    @property
    def is_open(self) -> bool:
        """Say whether a quote is in the form."""
        return self._content is not None

    def offer(self, choices: FormChoices, events: tuple[DatedEvent, ...]) -> None:
        """Offer people, events, claims and sources; `events` are those that "after …" may name."""
        self.fields.offer(choices)
        self._events = events
        published = self._content.published if self._content is not None else None
        self._count_from(published)

    def show_content(self, content: FormContent, *, kept: bool = False) -> None:
        """Fill the form. `kept` says that it comes from a draft."""
        self._filling = True
        self._content = content
        fields = self.fields
        self.title.setText(tr("New evidence") if content.evidence is None else tr("Change evidence"))
        self.kept.setText(tr("Draft kept") if kept else "")
        fields.quote.setText(in_quotation_marks(content.exact))
        fields.words.set_current(VERBATIM if content.verbatim else "paraphrase")
        fields.own_wording.setText(content.own_wording)
        fields.person.set_pick(content.person)
        fields.event_pick.set_pick(content.event)
        fields.status.setCurrentIndex(max(0, fields.status.findData(content.status or 0)))
        kind = content.event_kind
        fields.event_kind.setCurrentIndex(-1 if kind is None else fields.event_kind.findData(kind))
        fields.others.setText(", ".join(pick.words for pick in content.others))
        fields.polarity.set_current(content.polarity)
        fields.claim.set_pick(content.claim)
        fields.chain.set_chain(content.chain)
        fields.place.setText(content.place)
        fields.grade.set_grade(content.letter, content.number)
        fields.note.setPlainText(content.note)
        fields.set_against.setChecked(content.set_against)
        known = content.known_since
        fields.known_since.setText("" if known is None else typed_day(known))
        fields.known_reason.setText(content.known_reason)
        for edit in (fields.own_wording, fields.place, fields.others, fields.known_reason):
            edit.setCursorPosition(0)
        self._count_from(content.published)
        fields.about.set_words(content.about, content.about_read)
        fields.said.set_words(content.said)
        fields.more.setChecked(bool(content.said or content.note or content.known_reason or known is not None))
        fields.show_new_event(bool(content.event) and content.event.row is None)
        self._say("")
        self._filling = False
        self.ask_opposing()

    def close_form(self) -> None:
        """Empty the form after saving or discarding."""
        self._draft_pause.stop()
        self._content = None

    def count_from(self, published: int | None) -> None:
        """Take the article's new publication date; the words are read again, none is changed."""
        if self._content is not None:
            self._content = replace(self._content, published=published)
            self._count_from(published)

    def show_opposed(self, opposed: Sequence[Opposed]) -> None:
        """Show the evidence that the form as it stands opposes, and offer to set it against that."""
        self._opposed = tuple(opposed)
        self.fields.set_opposed([one.line for one in self._opposed])

    def show_problem(self, sentence: str) -> None:
        """Say at the form why it was not saved; everything typed stays."""
        self._say(sentence, "danger")

    def focus_first(self, doubt: str) -> None:
        """Put the focus where a filled form should be looked at first: the field in doubt, else what saves it."""
        fields = self.fields
        content = self.content
        places: dict[str, QWidget] = {
            "person": fields.person, "chain": fields.chain.first_stop, "about": fields.about.edit,
            "claim": fields.own_wording, "event_kind": fields.event_kind,
        }  # fmt: skip
        if not doubt and content is not None and what_is_missing(content):
            doubt = "claim"
        place = places.get(doubt, self.save)
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        if place is not self.save:
            self._scroll.ensureWidgetVisible(place)

    def use_date_words(self, words: str, date: DateSpan | None = None) -> None:
        """Put words of the article into the When field; `date` is what the article means with them, where known."""
        self.fields.about.set_words(words, date)
        self.fields.about.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_event_words(self, words: str) -> None:
        """Put words selected in the article into the event field."""
        self.fields.event_pick.set_pick(Pick(words))
        self._event_changed()
        self.fields.event_pick.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the form."""
        self._theme = theme
        self.fields.apply_theme(theme)
        dress(self, theme)

    # --- what is typed ---
    @property
    def content(self) -> FormContent | None:
        """Give everything as it stands."""
        if self._content is None:
            return None
        fields = self.fields
        letter, number = fields.grade.grade
        names = (words.strip() for words in fields.others.text().split(","))
        return replace(
            self._content,
            verbatim=fields.words.current == VERBATIM,
            own_wording=fields.own_wording.text(),
            person=fields.person.pick,
            status=fields.status.currentData() or None,
            event=fields.event_pick.pick,
            event_kind=fields.event_kind.currentData(),
            others=tuple(fields.person.resolve(name) for name in names if name),
            polarity=fields.polarity.current,
            claim=fields.claim.pick,
            chain=fields.chain.chain,
            about=fields.about.words,
            about_read=fields.about.given,
            said=fields.said.words,
            place=fields.place.text(),
            letter=letter,
            number=number,
            known_since=self._known_since(),
            known_reason=fields.known_reason.text(),
            note=fields.note.toPlainText(),
            set_against=fields.set_against.isChecked(),
        )

    def save_now(self) -> None:
        """Emit the command, or say what is missing."""
        content = self.content
        if content is None:
            return
        missing = what_is_missing(content)
        if self.fields.known_since.text().strip() and content.known_since is None:
            missing = tr("“Known since” is not understood as a day. Write it as 31 March 2011, or leave it empty.")
        if missing:
            self._say(missing)
            return
        self._say("")
        opposed = [one.evidence for one in self._opposed]
        self.command_wanted.emit(command_for(content, self.fields.about.span, self.fields.said.span, opposed))

    def keep_draft(self) -> None:
        """Hand the draft out now, before the view is left or the program closes."""
        self._draft_pause.stop()
        content = self.content
        if content is not None:
            self.kept.setText(tr("Draft kept"))
            self.draft_changed.emit(draft_key(content), content.to_json())

    # --- making it ---
    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.kept)
        scroll = QScrollArea()
        scroll.setWidget(self.fields)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 10)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.discard)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addLayout(head)
        self._box.addWidget(scroll, 1)
        self._box.addWidget(Line())
        self._box.addLayout(foot)

    def _connect(self) -> None:
        fields = self.fields
        self.save.clicked.connect(self.save_now)
        self.discard.clicked.connect(self.discarded)
        fields.event_pick.picked.connect(self._event_changed)
        fields.claim.picked.connect(self.ask_opposing)
        fields.polarity.chosen.connect(self.ask_opposing)
        fields.about.date_wanted.connect(self._want_date)
        fields.said.date_wanted.connect(self._want_date)
        for signal in (
            fields.own_wording.textEdited, fields.person.picked, fields.event_pick.picked, fields.claim.picked,
            fields.polarity.chosen, fields.words.chosen, fields.chain.changed, fields.about.changed,
            fields.said.changed, fields.place.textEdited, fields.grade.changed, fields.note.textChanged,
            fields.status.currentIndexChanged, fields.event_kind.currentIndexChanged,
            fields.others.textEdited, fields.set_against.toggled, fields.known_since.textEdited,
            fields.known_reason.textEdited,
        ):  # fmt: skip
            signal.connect(self._touched)
        FollowedShortcut("form.save", self).activated.connect(self.save_now)
        for action, polarity in _POLARITY_KEYS:
            FollowedShortcut(action, self).activated.connect(lambda chosen=polarity: self._choose_polarity(chosen))

    def _choose_polarity(self, polarity: str) -> None:
        self.fields.polarity.set_current(polarity)
        self.ask_opposing()
        self._touched()

    def _touched(self) -> None:
        if not self._filling and self._content is not None:
            self._draft_pause.start()

    def _event_changed(self) -> None:
        pick = self.fields.event_pick.pick
        self.fields.show_new_event(bool(pick) and pick.row is None)

    def ask_opposing(self) -> None:
        """Ask what evidence the form as it stands opposes."""
        if self._filling:
            return
        claim, polarity = self.fields.claim.pick.row, self.fields.polarity.current
        if claim is None:
            self.show_opposed(())
        else:
            self.opposing_wanted.emit(claim, polarity)

    def _want_date(self) -> None:
        if self._content is not None:
            self.date_wanted.emit(self._content.article)

    def _count_from(self, published: int | None) -> None:
        self.fields.show_printed(published)
        for date in (self.fields.about, self.fields.said):
            date.set_context(published, self._events)
        self.fields.chain.count_from(published)

    def _known_since(self) -> int | None:
        words = self.fields.known_since.text().strip()
        if not words or self._content is None:
            return None
        start = read_when(words, published=self._content.published).span.start_earliest
        return day_of(start) if start is not None else None

    def _say(self, sentence: str, tone: str = "warn") -> None:
        if self._notice is not None:
            self._notice.deleteLater()
            self._notice = None
        if sentence:
            self._notice = InlineNotice(sentence, tone)
            self._notice.apply_theme(self._theme)
            self._box.insertWidget(2, self._notice)
            self._notice.announce()


def draft_key(content: FormContent) -> str:
    """Give the key under which a form's draft is kept: one for each quote taken, one for each evidence changed."""
    if content.evidence is not None:
        return f"evidence/{content.evidence}"
    return f"quote/{content.version}/{content.start}/{content.end}"
