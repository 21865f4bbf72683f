"""All fields of the form, laid out in the design's order, with no rules but the layout's."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.evidence_form.chain_editor import ChainEditor
from timeline_app.gui.evidence_form.grade_fields import GradeFields
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.glyphs import glyph_icon
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.pick_field import PickField
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import Choice, FormChoices

_MOST_OPPOSED = 3
"""Claims shown that the form opposes; of more, the others are counted."""
PARAPHRASE, VERBATIM = "paraphrase", "verbatim"
POLARITIES = (("asserted", wording.ASSERTS), ("denied", wording.DENIES), ("speculated", wording.SPECULATES))


class FormFields(QWidget):
    """The widgets of the form. `labelled` puts a label over a field and names the field with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self.quote = Label(role="quote", wraps=True)
        self.quote.setObjectName("form_quote")
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.quote.setContentsMargins(14, 12, 14, 12)
        set_tone(self.quote, "quote")
        self.quote.setProperty("rounded", True)
        self.words = SegmentedSwitch(
            ((VERBATIM, tr("Speaker’s own words")), (PARAPHRASE, tr("Paper’s paraphrase"))), fills=True
        )
        self.own_wording = QLineEdit()
        self.own_wording.setObjectName("own_wording")
        self.person = PickField(tr("Who it is about"))
        self.person.setObjectName("person")
        self.status = PickBox()
        self.status.setObjectName("status")
        self.event_pick = PickField(tr("Pick one, or name a new one"))
        self.event_pick.setObjectName("event")
        self.event_pick.says_new = self.person.says_new = tr("new")
        self.event_kind = PickBox()
        self.event_kind.setObjectName("event_kind")
        self.event_kind.setPlaceholderText(tr("Choose…"))
        self.others = QLineEdit()
        self.others.setPlaceholderText(tr("others, parted by commas"))
        self.polarity = SegmentedSwitch(
            tuple((key, f"{words}  {number}") for number, (key, words) in enumerate(POLARITIES, start=1)), fills=True
        )
        for number, (key, _) in enumerate(POLARITIES, start=1):
            self.polarity.set_tooltip(key, tr("Alt {number}, or {number} here", number=number))
            here = QShortcut(QKeySequence(str(number)), self.polarity)
            here.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            here.activated.connect(self.polarity.button(key).click)
        self.claim = PickField(tr("the claim, worded positively"))
        self.claim.setObjectName("claim")
        self.opposes = Label(role="label", ink="contradiction")
        self.opposes.setObjectName("opposes")
        self.opposed = Label(role="secondary", ink="text.2", wraps=True)
        self.opposed.setObjectName("opposed")
        self.set_against = QCheckBox()
        self.set_against.setObjectName("set_against")
        self.chain = ChainEditor()
        self.about = DateField(
            tr("yesterday · 30 March · between 21 Feb and 1 Apr"), tr("When it happened, in plain words")
        )
        self.said = DateField(tr("yesterday · 31 March (leave empty if not printed)"), tr("When it was said"))
        self.place = QLineEdit()
        self.place.setObjectName("place")
        self._leading = [
            (edit, edit.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition), icon)
            for edit, icon in ((self.person, "user"), (self.place, "map-pin"))
        ]
        self.grade = GradeFields()
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(64)
        self.note.setTabChangesFocus(True)
        self.printed = Label()
        self.printed.setObjectName("printed")
        self.known_since = QLineEdit()
        self.known_since.setPlaceholderText(tr("computed from the printed dates"))
        self.known_reason = QLineEdit()
        self.known_reason.setPlaceholderText(tr("why that day"))
        self.more = LinkButton(tr("When said, known since, note"), "chevron-right", quiet=True)
        self.more.setCheckable(True)
        self._more_part = QWidget()
        self._new_event = QWidget()
        self._lay_out()
        self.more.toggled.connect(self._more_part.setVisible)
        self._more_part.hide()

    def event(self, event: QEvent) -> bool:
        """Keep as high as the wrapped words need: a scroll area asks a layout only for its least height, unwrapped."""
        answer = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > 0 and needed != self.minimumHeight():
                self.setMinimumHeight(needed)
        return answer

    def offer(self, choices: FormChoices) -> None:
        """Fill completers and lists; what is chosen stays."""
        self.person.set_choices(choices.people)
        self.event_pick.set_choices(choices.events)
        self.claim.set_choices(choices.claims)
        self.chain.set_choices(choices.people, choices.sources)
        _fill(self.status, (Choice(0, tr("Says nothing about their status")), *choices.statuses))
        _fill(self.event_kind, choices.event_kinds)

    def show_new_event(self, wanted: bool) -> None:
        """Show the fields that only a new event needs."""
        self._new_event.setVisible(wanted)

    def apply_theme(self, theme: Theme) -> None:
        """Dress every field."""
        dress(self, theme)
        for edit, action, icon in self._leading:
            action.setIcon(theme.icon(icon))
            scale_icons(edit, theme)
        for polarity, words in POLARITIES:
            button = self.polarity.button(polarity)
            button.setIcon(glyph_icon("statement", polarity, theme))
            button.setAccessibleName(words)
            button.setStyleSheet(_switch_style(theme, theme.colors[polarity]))
        self.note.setFixedHeight(theme.px(64))

    def show_printed(self, published: int | None) -> None:
        """Say when the article was printed: one of the four dates, and not this form's to change."""
        day = tr("no publication date") if published is None else day_in_words(published, weekday=False)
        self.printed.setText(day)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 4, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.quote)
        box.addWidget(self.words)
        box.addWidget(labelled(tr("Claim, in your words"), self.own_wording))
        row = QGridLayout()
        row.setHorizontalSpacing(10)
        row.addWidget(labelled(tr("Person"), self.person), 0, 0)
        row.addWidget(labelled(tr("Event"), self.event_pick), 0, 1)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(1, 1)
        box.addLayout(row)
        extra = QHBoxLayout(self._new_event)
        extra.setContentsMargins(0, 0, 0, 0)
        extra.setSpacing(10)
        extra.addWidget(labelled(tr("Kind of the new event"), self.event_kind), 1)
        extra.addWidget(labelled(tr("Others who took part"), self.others), 1)
        box.addWidget(self._new_event)
        box.addWidget(labelled(tr("Status of the person"), self.status))
        box.addWidget(self._polarity_part())
        box.addWidget(labelled(tr("Who says so, from mouth to page"), self.chain, aside=tr("drag to reorder")))
        box.addWidget(labelled(tr("When, in plain words"), self.about))
        box.addWidget(labelled(tr("Where"), self.place))
        box.addWidget(labelled(tr("How good is it?"), self.grade))
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        more = QVBoxLayout(self._more_part)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(12)
        more.addWidget(labelled(tr("When it was said"), self.said))
        more.addWidget(labelled(tr("Printed"), self.printed))
        known = QHBoxLayout()
        known.setSpacing(10)
        known.addWidget(labelled(tr("Known since"), self.known_since))
        known.addWidget(labelled(tr("Reason"), self.known_reason))
        more.addLayout(known)
        more.addWidget(labelled(tr("Note"), self.note))
        box.addWidget(self._more_part)
        box.addStretch(1)

    def _polarity_part(self) -> QWidget:
        sentence = QHBoxLayout()
        sentence.setContentsMargins(0, 0, 0, 0)
        sentence.addWidget(Label(tr("that"), "body", "text.2"))
        sentence.addWidget(self.claim, 1)
        against = QHBoxLayout()
        self._opposes_icon = IconLabel("contradiction", "contradiction")
        against.addWidget(self._opposes_icon)
        against.addWidget(self.opposes)
        against.addStretch(1)
        against.addWidget(self.set_against)
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(Label(tr("The source…"), "label", "text"))
        box.addWidget(self.polarity)
        box.addLayout(sentence)
        box.addLayout(against)
        box.addWidget(self.opposed)
        self.set_opposed(())
        self.claim.setAccessibleName(tr("The claim, worded positively"))
        return part

    def set_opposed(self, claims: Sequence[str]) -> None:
        """Say what claims the form as it stands opposes, each in a line, and offer to set it against them."""
        count = len(claims)
        self.opposes.setText(trn("Opposes {n} claim", "Opposes {n} claims", count) if count else "")
        self.set_against.setText(trn("Set against it", "Set against them", count))
        lines = list(claims[:_MOST_OPPOSED])
        if count > len(lines):
            lines.append(trn("and {n} more", "and {n} more", count - len(lines)))
        self.opposed.setText("\n".join(lines))
        for widget in (self.opposes, self.opposed, self.set_against, self._opposes_icon):
            widget.setVisible(bool(count))


def _switch_style(theme: Theme, ink: str) -> str:
    pad = f"padding: 0 {theme.px(4)}px;"
    return (
        f"SegmentButton {{ {pad} }} SegmentButton:checked {{ border: 2px solid {ink}; {pad} }}"
        f"SegmentButton:focus {{ border: 2px solid {theme.colors['accent']}; {pad} }}"
    )


def labelled(words: str, field: QWidget, aside: str = "") -> QWidget:
    """Give a field with its label above; the label names the field for screen readers. `aside` stands at the right."""
    label = ElidedLabel(words, "label", "text")
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(words)
    part = QWidget()
    box = QVBoxLayout(part)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    if aside:
        line = QHBoxLayout()
        line.addWidget(label, 1)
        line.addWidget(ElidedLabel(aside, "secondary", "text.2"))
        box.addLayout(line)
    else:
        box.addWidget(label)
    box.addWidget(field)
    return part


def _fill(box: QComboBox, choices: Sequence[Choice]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for choice in choices:
        box.addItem(choice.label, choice.row)
    # A list that asks for a choice keeps asking: its first entry would say something that nobody said.
    least = -1 if box.placeholderText() else 0
    box.setCurrentIndex(least if chosen is None else max(least, box.findData(chosen)))
    box.blockSignals(False)
