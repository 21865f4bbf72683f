"""Problems over the panes: what happened, what it means, what to do; one at a time, the newest."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.notice import InlineNotice

_BUTTONS: Final[dict[Problem, tuple[str, ...]]] = {
    Problem.DISK_FULL: (wording.SAVE_ELSEWHERE, wording.TRY_AGAIN),
    Problem.DISK_ERROR: (wording.SAVE_ELSEWHERE, wording.TRY_AGAIN),
    Problem.BUSY: (wording.TRY_AGAIN, wording.SAVE_ELSEWHERE),
    Problem.STILL_SAVING: (wording.TRY_AGAIN,),
    Problem.FILE_MOVED: (wording.SAVE_ELSEWHERE,),
    Problem.READ_ONLY_PROJECT: (wording.SAVE_ELSEWHERE,),
    Problem.READ_ONLY_PLACE: (wording.SAVE_ELSEWHERE,),
}
NOT_SAVED: Final = frozenset({Problem.DISK_FULL, Problem.DISK_ERROR, Problem.BUSY, Problem.FILE_MOVED})
_GOES_WITH_NEXT_CHANGE: Final = NOT_SAVED | {Problem.STILL_SAVING}
_HINTS: Final = ("accent", "ok")


class Notices(QWidget):
    """Holds at most one notice. A hint without a question goes by itself after a while; a problem stays."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notice: InlineNotice | None = None
        self._about_saving = False
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def sentence(self) -> str:
        """Give what is shown, "" for nothing."""
        return self._notice.sentence.text() if self._notice is not None else ""

    @property
    def about_saving(self) -> bool:
        """Say whether the notice tells of a change that is not saved."""
        return self._notice is not None and self._about_saving

    def show_problem(self, problem: ProblemForUser) -> None:
        """Show a problem with the buttons that answer it."""
        tone = "danger" if problem.problem in NOT_SAVED else "warn"
        self.show_sentence(problem.sentence, tone, _BUTTONS.get(problem.problem, ()))
        self._about_saving = problem.problem in _GOES_WITH_NEXT_CHANGE

    def show_sentence(self, sentence: str, tone: str = "warn", buttons: tuple[str, ...] = ()) -> None:
        """Show a sentence."""
        self.clear()
        self._about_saving = False
        notice = self._notice = InlineNotice(sentence, tone, buttons, closable=True, parent=self)
        notice.pressed.connect(self.pressed)
        notice.closed.connect(self.clear)
        notice.apply_theme(self._theme)
        self._column.addWidget(notice)
        self.show()
        notice.announce()
        if tone in _HINTS and not buttons:
            self._leaving.start(self._theme.pause("toast"))

    def clear(self) -> None:
        """Put the notice away."""
        self._leaving.stop()
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        self.hide()

    def _leave(self) -> None:
        """Go, unless the user is at it: then look again later."""
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget()):
            self._leaving.start()
        else:
            self.clear()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the notice."""
        self._theme = theme
        if self._notice is not None:
            self._notice.apply_theme(theme)
