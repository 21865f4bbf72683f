"""Every question to the user in one place, so that a test can answer it."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from timeline_app.gui import wording
from timeline_app.gui.widgets.day_dialog import DayDialog
from timeline_app.gui.widgets.question_dialog import PickDialog, TextDialog


class Ask(Protocol):
    """Asks the user. Each answer is None (or False, or empty) when the user cancels."""

    def confirm(self, sentence: str, yes: str, no: str = wording.CANCEL) -> bool:
        """Ask a question with two buttons; `no` is the safe one and the default."""
        ...

    def choose(self, sentence: str, buttons: tuple[str, ...]) -> str | None:
        """Ask with several buttons; gives the words of the one pressed. The first is the default."""
        ...

    def tell(self, sentence: str) -> None:
        """Say something that needs no answer."""
        ...

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        """Let the user pick files. `kinds` as Qt writes filters: `Articles (*.txt *.html);;All files (*)`."""
        ...

    def open_file(self, title: str, kinds: str = "") -> Path | None:
        """Let the user pick one file."""
        ...

    def open_folder(self, title: str) -> Path | None:
        """Let the user pick a folder."""
        ...

    def save_file(self, title: str, proposed: Path, kinds: str = "") -> Path | None:
        """Let the user name a file to write; the dialog itself asks before replacing one."""
        ...

    def text(self, title: str, label: str, initial: str = "") -> str | None:
        """Ask for a line of text."""
        ...

    def pick(self, title: str, label: str, choices: tuple[str, ...]) -> str | None:
        """Ask for one of a list of words."""
        ...

    def day(self, title: str, initial: int | None = None, *, yes: str = "") -> int | None:
        """Ask for a day; gives its day number. `yes` are the words of the button, where no date is set."""
        ...

    def accepts(self, dialog: QDialog) -> bool:
        """Show a panel's own question over the window; say whether the user accepted it."""
        ...


class QtAsk:
    """Asks with real dialogs over a window. All text is shown as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def set_parent(self, parent: QWidget) -> None:
        """Ask over another window."""
        self._parent = parent

    def confirm(self, sentence: str, yes: str, no: str = wording.CANCEL) -> bool:
        """Ask a question with two buttons."""
        return self._ask(sentence, (yes,), no) == yes

    def choose(self, sentence: str, buttons: tuple[str, ...]) -> str | None:
        """Ask with several buttons."""
        return self._ask(
            sentence, tuple(words for words in buttons if words != wording.CANCEL), wording.CANCEL, first=True
        )

    def tell(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self._ask(sentence, (wording.CLOSE,), None)

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        """Let the user pick files."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
        return tuple(Path(name) for name in names)

    def open_file(self, title: str, kinds: str = "") -> Path | None:
        """Let the user pick one file."""
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        return Path(name) if name else None

    def open_folder(self, title: str) -> Path | None:
        """Let the user pick a folder."""
        name = QFileDialog.getExistingDirectory(self._parent, title)
        return Path(name) if name else None

    def save_file(self, title: str, proposed: Path, kinds: str = "") -> Path | None:
        """Let the user name a file to write."""
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(proposed), kinds)
        return Path(name) if name else None

    def text(self, title: str, label: str, initial: str = "") -> str | None:
        """Ask for a line of text."""
        dialog = TextDialog(title, label, initial, self._over)
        return dialog.text if dialog.exec() else None

    def pick(self, title: str, label: str, choices: tuple[str, ...]) -> str | None:
        """Ask for one of a list of words."""
        dialog = PickDialog(title, label, choices, self._over)
        return dialog.chosen if dialog.exec() else None

    def day(self, title: str, initial: int | None = None, *, yes: str = "") -> int | None:
        """Ask for a day."""
        dialog = DayDialog(title, initial, self._over, yes=yes)
        return dialog.day if dialog.exec() else None

    def accepts(self, dialog: QDialog) -> bool:
        """Show a panel's own question over the window."""
        over = self._over
        if over is not None:
            dialog.setParent(over, dialog.windowFlags())
        return bool(dialog.exec())

    @property
    def _over(self) -> QWidget | None:
        """Give the window to ask over: the one in use, where it belongs to ours."""
        active: QWidget | None = QApplication.activeWindow()
        child = active is not None and self._parent is not None and active.parent() is self._parent
        return active if child and isinstance(active, QDialog) else self._parent

    def _ask(self, sentence: str, buttons: tuple[str, ...], refuse: str | None, *, first: bool = False) -> str | None:
        box = QMessageBox(self._over)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(wording.PROGRAM)
        box.setText(sentence)
        made = {box.addButton(words, QMessageBox.ButtonRole.AcceptRole): words for words in buttons}
        leading = next(iter(made))
        safe = box.addButton(refuse, QMessageBox.ButtonRole.RejectRole) if refuse is not None else leading
        box.setEscapeButton(safe)
        box.setDefaultButton(leading if first else safe)
        box.exec()
        pressed = box.clickedButton()
        return next((words for button, words in made.items() if button is pressed), None)
