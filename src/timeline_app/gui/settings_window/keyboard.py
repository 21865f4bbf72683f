"""The page of keys: single letters on or off, and a key of the user's own for every action."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr, trn
from timeline_app.gui.keymap import KEYMAP, Binding, key_words, refusal
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import BY_ID, PAGE_WORDS
from timeline_app.gui.settings_window.key_field import KeyField
from timeline_app.gui.settings_window.key_table import KeyTable
from timeline_app.gui.settings_window.row import Page, SettingRow
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.settings import SINGLE_KEYS


class KeyboardPage(Page):
    """A key that something else has is named before it is taken."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["keyboard"])
        self._taken = ""
        self.single = QCheckBox(tr("Letters, digits and signs act by themselves"))
        self.single.clicked.connect(lambda on: self._set_single(on))
        why = tr("Switched off, only keys with Ctrl or Alt and the menus act; each action keeps one of them.")
        self._single_row = self.add_row(
            SettingRow("single_keys", why, self.single, tr("on")), lambda: self._set_single(SINGLE_KEYS.default)
        )
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find an action or a key"))
        self.filter.setAccessibleName(tr("Find an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.table = KeyTable()
        self.table.setObjectName("keys")
        self.table.setAccessibleName(BY_ID["keys"].words)
        self.table.setAccessibleDescription(tr("Enter changes the key, Delete takes it away."))
        self.change = PlainButton(tr("Change key…"), "keyboard")
        self.clear = PlainButton(tr("No key"))
        self.back = PlainButton(tr("Back to the default"), "undo")
        self.all_back = LinkButton(tr("All keys back to their defaults"), "undo")
        self.resting, self.recording = QWidget(), QWidget()
        self.field = KeyField()
        self.wanted = Label("", "label", wraps=True)
        self.take = PrimaryButton(tr("Take it from there"))
        self.leave = PlainButton(tr("Leave it"))
        self.said = Label("", "body", "text.2", wraps=True)
        self._lay_out()
        self._connect()
        self.refresh()
        self._end_recording(focus=False)

    def refresh(self) -> None:
        """Show the keys as they are now."""
        self.single.setChecked(KEYMAP.has_single_keys)
        self._single_row.show_differs(KEYMAP.has_single_keys != SINGLE_KEYS.default)
        self.table.show_keys()
        self._offer()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the rows and the field."""
        super().apply_theme(theme)
        scale_icons(self.filter, theme)

    def _set_single(self, on: bool) -> None:
        KEYMAP.set_single_keys(on)

    def _offer(self) -> None:
        chosen = self.table.current
        is_own = chosen is not None and KEYMAP.is_own(chosen.id)
        self.change.setEnabled(chosen is not None)
        self.clear.setEnabled(chosen is not None and bool(KEYMAP.assigned(chosen.id)))
        self.back.setEnabled(is_own)
        self.back.setText(self._back_words(chosen) if is_own and chosen is not None else tr("Back to the default"))
        self.all_back.setEnabled(KEYMAP.has_own)

    @staticmethod
    def _back_words(chosen: Binding) -> str:
        keys = tr(", ").join(map(key_words, chosen.defaults))
        return tr("Back to {keys}", keys=keys) if keys else tr("Back to no key")

    # --- recording ---
    def _record(self) -> None:
        chosen = self.table.current
        if chosen is None:
            return
        self.wanted.setText(tr("New key for “{action}”", action=chosen.words))
        self.field.clear()
        self.take.hide()
        self.said.setText(tr("Press the new key. Esc leaves everything as it is."))
        self.resting.hide()
        self.recording.show()
        self.revealed.emit(self.recording)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, key: str) -> None:
        chosen = self.table.current
        if chosen is None:
            return
        self.take.hide()
        refused, others = refusal(chosen.id, key), KEYMAP.others(chosen.id, key)
        if refused:
            self._say(refused, "danger")
        elif others:
            self._taken = key
            names = tr(", ").join(tr("“{action}”", action=other.words) for other in others)
            self._say(tr("{key} belongs to {actions}, which would lose it.", key=key_words(key), actions=names), "warn")
            self.take.show()
            self.revealed.emit(self.take)
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._assign(key)

    def _assign(self, key: str) -> None:
        chosen = self.table.current
        if chosen is None:
            return
        KEYMAP.assign(chosen.id, key)
        self._end_recording()
        self._say(tr("{key} is now the key of “{action}”.", key=key_words(key), action=chosen.words), "ok")

    def _end_recording(self, *, focus: bool = True) -> None:
        self._taken = ""
        self.said.setText("")
        if focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recording.hide()
        self.resting.show()

    def _clear_key(self) -> None:
        chosen = self.table.current
        if chosen is not None and KEYMAP.assigned(chosen.id):
            KEYMAP.clear(chosen.id)
            self._say(tr("“{action}” has no key now.", action=chosen.words), "text.2")

    def _give_back(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            KEYMAP.reset(chosen.id)
            self._say(tr("“{action}” has its own keys again.", action=chosen.words), "text.2")
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_all_back(self) -> None:
        KEYMAP.reset_all()
        self._say(tr("Every action has its own keys again."), "text.2")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, words: str) -> None:
        self._end_recording(focus=False)
        left = self.table.filter(words)
        self._say(trn("{n} action", "{n} actions", left) if words.strip() else "", "text.2")
        self._offer()

    def _say(self, words: str, ink: str) -> None:
        self.said.set_ink(ink)
        self.said.setText(words)
        if words:
            said = QAccessibleAnnouncementEvent(self.said, words)
            QAccessible.updateAccessibility(said)

    # --- making it ---
    def _lay_out(self) -> None:
        column = QVBoxLayout(self.recording)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.wanted)
        column.addWidget(self.field)
        answers = FlowLayout(gap=8)
        for button in (self.take, self.leave):
            answers.addWidget(button)
        column.addLayout(answers)
        block = QVBoxLayout()
        block.setSpacing(8)
        block.addWidget(Label(BY_ID["keys"].words, "section", parent=self))
        block.addWidget(self.filter)
        block.addWidget(self.table, 1)
        buttons = FlowLayout(self.resting, gap=8)
        for button in (self.change, self.clear, self.back, self.all_back):
            buttons.addWidget(button)
        block.addWidget(self.resting)
        block.addWidget(self.recording)
        block.addWidget(self.said)
        self.column.addLayout(block, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._offer)
        self.table.change_wanted.connect(self._record)
        self.table.clear_wanted.connect(self._clear_key)
        self.change.clicked.connect(self._record)
        self.clear.clicked.connect(self._clear_key)
        self.back.clicked.connect(self._give_back)
        self.all_back.clicked.connect(self._give_all_back)
        self.field.typed.connect(self._typed)
        self.field.left.connect(self._end_recording)
        self.leave.clicked.connect(self._end_recording)
        self.take.clicked.connect(lambda: self._assign(self._taken))
        KEYMAP.changed.connect(self.refresh)
