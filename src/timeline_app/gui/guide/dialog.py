"""The ten-minute guide beside the window: a step at a time, with a button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.guide.steps import STEPS
from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone


class GuideDialog(QDialog):
    """Emits the id of the action that a step's button does (`action_wanted`), and stays beside the window."""

    action_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._has_project = False
        self.setWindowTitle(tr("Ten-minute guide"))
        self.resize(theme.px(560), theme.px(380))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Steps of the guide"))
        self.list.setTabKeyNavigation(False)
        self.list.addItems([f"{number}  {step.title}" for number, step in enumerate(STEPS, start=1)])
        self.title = Label(role="panel.title", wraps=True)
        self.text = Label(role="body", ink="text", wraps=True)
        self.do = PrimaryButton("")
        self.back = PlainButton(tr("Back"), "chevron-left")
        self.next = PlainButton(tr("Next"), "chevron-right")
        self.close_button = PlainButton(tr("Close"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.do.clicked.connect(self._act)
        self.back.clicked.connect(lambda: self._walk(-1))
        self.next.clicked.connect(lambda: self._walk(1))
        self.close_button.clicked.connect(self.reject)
        KEYMAP.changed.connect(self._show_keys)
        for keys, step in (("Alt+Right", 1), ("Alt+Left", -1)):
            by_key = QShortcut(QKeySequence(keys), self)
            by_key.activated.connect(lambda step=step: self._walk(step))
        dress(self, theme)
        dress_rows(self.list, theme)
        self.list.setCurrentRow(0)

    def show_project(self, has_project: bool) -> None:
        """Say whether a project is open: most steps can be tried only then."""
        self._has_project = has_project
        if has_project and self.list.currentRow() == 0:
            self.list.setCurrentRow(1)
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        if not 0 <= row < len(STEPS):
            return
        step = STEPS[row]
        self.title.setText(step.title)
        key = shown_key(step.action)
        words = step.text.replace("{key}", key) if key else step.text.replace("{key}", step.button)
        self.text.setText(words)
        self.do.setText(step.button)
        self.do.setEnabled(self._has_project or not step.needs_project)
        self.back.setEnabled(row > 0)
        self.next.setEnabled(row < len(STEPS) - 1)

    def _show_keys(self) -> None:
        self._show(self.list.currentRow())

    def _walk(self, by: int) -> None:
        self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), len(STEPS) - 1))

    def _act(self) -> None:
        self.action_wanted.emit(STEPS[self.list.currentRow()].action)

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setSpacing(8)
        page.addWidget(self.title)
        page.addWidget(self.text)
        page.addWidget(self.do, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 2)
        row.addLayout(page, 3)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.addLayout(row, 1)
        box.addLayout(foot)
