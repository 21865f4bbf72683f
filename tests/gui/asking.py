"""Answers the program's questions in place of a user, and keeps what was asked."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog

from timeline_app.gui import wording


@dataclass
class ScriptedAsk:
    """Gives the answers in the order in which they were scripted; a question without an answer is refused.

    `asked` holds each question as (kind, sentence), so that a test can hold the words.
    """

    answers: deque[Any] = field(default_factory=deque)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def will(self, *answers: object) -> "ScriptedAsk":
        """Script further answers."""
        self.answers.extend(answers)
        return self

    @property
    def last(self) -> str:
        """The sentence asked or said last."""
        return self.asked[-1][1] if self.asked else ""

    def confirm(self, sentence: str, yes: str, no: str = wording.CANCEL) -> bool:
        return bool(self._answer("confirm", sentence, default=False))

    def choose(self, sentence: str, buttons: tuple[str, ...]) -> str | None:
        answer = self._answer("choose", sentence)
        assert answer is None or answer in buttons, f"{answer!r} is none of {buttons}"
        return None if answer == wording.CANCEL else answer

    def tell(self, sentence: str) -> None:
        self.asked.append(("tell", sentence))

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        files: tuple[Path, ...] = self._answer("open_files", title, default=())
        return files

    def open_file(self, title: str, kinds: str = "") -> Path | None:
        return self._path("open_file", title)

    def open_folder(self, title: str) -> Path | None:
        return self._path("open_folder", title)

    def save_file(self, title: str, proposed: Path, kinds: str = "") -> Path | None:
        return self._path("save_file", title)

    def text(self, title: str, label: str, initial: str = "") -> str | None:
        answer: str | None = self._answer("text", title)
        return answer

    def pick(self, title: str, label: str, choices: tuple[str, ...]) -> str | None:
        answer: str | None = self._answer("pick", title)
        assert answer is None or answer in choices, f"{answer!r} is none of {choices}"
        return answer

    def day(self, title: str, initial: int | None = None, *, yes: str = "") -> int | None:
        answer: int | None = self._answer("day", title)
        return answer

    def accepts(self, dialog: QDialog) -> bool:
        return bool(self._answer("accepts", dialog.windowTitle(), default=False))

    def _path(self, kind: str, title: str) -> Path | None:
        answer: Path | None = self._answer(kind, title)
        return answer

    def _answer(self, kind: str, sentence: str, default: Any = None) -> Any:
        self.asked.append((kind, sentence))
        return self.answers.popleft() if self.answers else default
