"""The project as a file: copies elsewhere, and checking what is in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.notices import Notices
from timeline_app.gui.shell.status import StatusStrip

_SHOWN_FINDINGS = 8


class Keeping:
    """Saves copies and checks fingerprints in the background; says at the top how it ended."""

    def __init__(self, desk: Desk, notices: Notices, status: StatusStrip) -> None:
        self._desk, self._notices, self._status = desk, notices, status
        self._copy: Path | None = None

    def save_copy(self) -> None:
        """Let the user save the project to another place; the window keeps the one it has."""
        project = self._desk.session.project
        proposed = project.path.with_name(tr("{stem} copy.tline", stem=project.path.stem))
        chosen = self._desk.ask.save_file(wording.SAVE_ELSEWHERE, proposed)
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".tline")

        def done(_nothing: None) -> None:
            self._copy = path
            self._notices.show_sentence(tr("A copy was saved as {name}.", name=path.name), "ok", (wording.OPEN_COPY,))

        self._desk.session.background.run(lambda: project.save_copy(path), done)

    def check(self) -> None:
        """Compare every original, text and quote with its fingerprint."""
        self._status.show_busy(tr("Checking every fingerprint"))

        def done(findings: Sequence[object]) -> None:
            if not findings:
                self._notices.show_sentence(tr("Every original, text and quote matches its fingerprint."), "ok")
                return
            lines = [str(finding) for finding in findings[:_SHOWN_FINDINGS]]
            if len(findings) > _SHOWN_FINDINGS:
                lines.append(trn("And {n} more.", "And {n} more.", len(findings) - _SHOWN_FINDINGS))
            self._notices.show_sentence("\n".join(lines), "danger", (wording.SAVE_ELSEWHERE,))

        self._desk.session.background.run(self._desk.session.project.verify, done)

    def answer(self, words: str, open_path: Callable[[Path], object]) -> None:
        """Do what a notice's button says."""
        self._notices.clear()
        if words == wording.SAVE_ELSEWHERE:
            self.save_copy()
        elif words == wording.TRY_AGAIN:
            self._desk.session.try_again()
        elif words == wording.OPEN_COPY and self._copy is not None:
            open_path(self._copy)

    def show_problem(self, problem: ProblemForUser) -> None:
        """Show a problem, and that the last change is not in the file where that is so."""
        self._notices.show_problem(problem)
        if self._notices.about_saving:
            self._status.show_not_saved()
