"""What the world hands over: each bad thing gets its sentence, the rest goes on, and nothing is lost.

Dropped on the real window; the reading process, the project file and the widgets are the real ones.
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from tests.disks import small_disk, unwritable
from tests.gui.asking import ScriptedAsk
from timeline_app.__main__ import main
from timeline_app.app import Application, make_application
from timeline_app.demo.hand import Hand
from timeline_app.domain.clock import system_clock
from timeline_app.domain.problems import SENTENCES, Problem
from timeline_app.gui import wording
from timeline_app.gui.evidence_form.panel import EvidenceForm
from timeline_app.gui.imports.model import CardKind, FileState
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import TakeQuote
from timeline_app.gui.shell.dropping import dropped_from
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries import rail, reading
from timeline_app.settings import UserSettings
from timeline_app.store.engine import raw_of
from timeline_app.store.project_file import Project

GOOD = "Harbour reopens\n\nThe harbour of Lindmar reopened on Tuesday, the port office said.\n"
__all__ = ["small_disk", "unwritable"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Desktop:
    """The program with one project in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ask = folder, ScriptedAsk()
        self.application = Application(make_application(), UserSettings(), system_clock, self.ask, folder)
        self.hand = Hand(self._is_idle)

    def new(self, folder: Path | None = None) -> MainWindow:
        """Open a fresh project."""
        path = (folder or self.folder) / "case.tline"
        Project.create(path, title="The case", clock=system_clock).close()
        window = self.application.open_path(path)
        assert window is not None
        self.hand.settle()
        return window

    def drop(self, window: MainWindow, *addresses: str | Path) -> None:
        """Drop files or addresses on the window and wait until all is done."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(it)) if isinstance(it, Path) else QUrl(it) for it in addresses])
        window.add_dropped(dropped_from(mime))
        self.hand.settle()

    def close(self) -> None:
        """End the program."""
        self.application.quit()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.application.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _is_idle(self) -> bool:
        windows = [window for window in self.application.windows if isinstance(window, MainWindow)]
        return self.application.background.is_idle and all(window.is_idle for window in windows)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def articles(window: MainWindow) -> int:
    return window.session.read(rail.counts).articles


def is_saving(window: MainWindow) -> bool:
    return window.session.is_saving


def is_open(form: EvidenceForm) -> bool:
    return form.is_open


def empty_file(folder: Path) -> Path:
    (folder / "bad.txt").touch()
    return folder / "bad.txt"


def long_line(folder: Path) -> Path:
    path = folder / "bad.txt"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"word " * 200_000)
    return path


def long_text(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes(b"word " * 2_200_000)
    return path


def binary(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def only_nuls(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes(bytes(5000))
    return path


def picture(folder: Path) -> Path:
    path = folder / "bad.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(200)))
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "bad.txt")
    return folder / "bad.txt"


def loop(folder: Path) -> Path:
    (folder / "bad.txt").symlink_to(folder / "bad.txt")
    return folder / "bad.txt"


def gone(folder: Path) -> Path:
    return folder / "bad.txt"


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="such things lie in no Windows folder")


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (empty_file, Problem.EMPTY_FILE),
        (long_line, Problem.TOO_LARGE),
        (long_text, Problem.TOO_LARGE),
        (binary, Problem.NOT_TEXT),
        (only_nuls, Problem.NOT_TEXT),
        (picture, Problem.WRONG_KIND),
        (gone, Problem.MISSING_FILE),
        pytest.param(pipe, Problem.NOT_A_FILE, marks=POSIX),
        pytest.param(loop, Problem.NOT_A_FILE, marks=POSIX),
    ],
)
def test_a_bad_file_says_why_and_the_rest_of_the_batch_goes_on(
    desktop: Desktop, tmp_path: Path, good: Path, make: Callable[[Path], Path], problem: Problem
) -> None:
    (tmp_path / "drop").mkdir()
    bad = make(tmp_path / "drop")
    window = desktop.new()
    desktop.drop(window, bad, good)
    report = window.importing.last_report
    assert report.added == ("good.txt",)
    (card,) = report.left_out
    assert (card.problem, card.sentence) == (problem, SENTENCES[problem].format(name=bad.name))
    assert [line.state for line in window.queue.files.lines.lines if line.name == bad.name] == [FileState.LEFT_OUT]
    assert articles(window) == 1
    assert window.session.project.verify() == []


def test_a_folder_named_like_a_text_is_walked_like_any_folder(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "x.txt"
    folder.mkdir()
    (folder / "inside.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "empty.txt").mkdir()
    window = desktop.new()
    desktop.drop(window, folder)
    assert window.importing.last_report.added == ("inside.txt",)
    desktop.drop(window, tmp_path / "empty.txt")
    assert desktop.ask.last == "There is no file to add in this folder."
    assert articles(window) == 1


def test_the_wrong_encoding_is_asked_about_and_keeps_every_byte(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "caf\u00e9.txt"
    words = (
        "Caf\u00e9 Marin was closed\n\nThe caf\u00e9 d\u00e9j\u00e0 closed, na\u00efvet\u00e9 aside, said Ren\u00e9e.\n"
    )
    path.write_bytes(words.encode("cp1252"))
    window = desktop.new()
    desktop.drop(window, path)
    kinds = {card.kind for card in window.importing.last_report.needing}
    assert CardKind.ENCODING in kinds
    shown = window.session.read(reading.article_reading, window.session.read(rail.article_rows)[0].article)
    assert shown.text == words
    assert window.session.project.verify() == []


def test_a_nul_among_words_is_kept_and_shown(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(GOOD.replace("port office", "port\0office").encode())
    window = desktop.new()
    desktop.drop(window, path)
    shown = window.session.read(reading.article_reading, window.session.read(rail.article_rows)[0].article)
    assert "\0" in shown.text
    desktop.hand.settle()
    window.open_selected(Selected("article", shown.article))
    desktop.hand.settle()
    assert window.current_view == "reader"


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://example.org/story.html", Problem.LINK),
        ("file://elsewhere/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("smb://elsewhere/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("javascript:alert(1)", Problem.LINK),
    ],
)
def test_an_address_elsewhere_is_refused_and_the_file_beside_it_is_added(
    desktop: Desktop, good: Path, address: str, problem: Problem
) -> None:
    window = desktop.new()
    desktop.drop(window, address)
    assert window.notices.sentence == SENTENCES[problem]
    assert articles(window) == 0
    desktop.drop(window, address, good)
    assert articles(window) == 1


def test_a_folder_of_ten_thousand_files_is_asked_about_first(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number:05}.txt").touch()
    window = desktop.new()
    desktop.drop(window, folder)
    assert desktop.ask.asked[-1] == ("choose", "10,000 files in this folder.")
    assert window.importing.last_report.files == 0
    desktop.ask.will(wording.ADD_ALL)
    desktop.drop(window, folder)
    assert window.importing.last_report.files == 10_000
    assert len(window.importing.last_report.left_out) == 10_000
    assert window.report.title.text() == "Adding 10,000 files: 0 added, 10,000 left out"


def test_a_big_folder_is_added_as_one_step_and_undone_beside_the_window(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(700):
        (folder / f"{number:05}.txt").write_text(f"Report {number}\n\nThe ferry left, number {number} said.\n", "utf-8")
    window = desktop.new()
    desktop.ask.will(wording.ADD_ALL)
    desktop.drop(window, folder)
    assert articles(window) == 700
    said: list[str] = []
    window.session.saving.connect(said.append)
    window.act("edit.undo")
    assert is_saving(window), "as large a step is taken back in the background"
    window.session.run(_Nothing())
    assert window.notices.sentence == SENTENCES[Problem.STILL_SAVING]
    desktop.hand.settle()
    assert articles(window) == 0
    assert (said[0].partition(":")[0], said[-1]) == ("Undoing", "")
    assert not is_saving(window)
    assert window.notices.sentence == "", "what was refused meanwhile can be done now"
    window.act("edit.redo")
    desktop.hand.settle()
    assert articles(window) == 700
    assert window.session.project.verify() == []


# --- the project file ---------------------------------------------------------------------------------------------


def text_as_project(path: Path) -> None:
    path.write_text("This is only a text.\n" * 50, encoding="utf-8")


def truncated(path: Path) -> None:
    Project.create(path, title="Case", clock=system_clock).close()
    os.truncate(path, path.stat().st_size // 2)


def newer(path: Path) -> None:
    Project.create(path, title="Case", clock=system_clock).close()
    content = bytearray(path.read_bytes())
    content[60:64] = (999).to_bytes(4, "big")
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "problem"),
    [(text_as_project, Problem.NOT_A_PROJECT), (truncated, Problem.DAMAGED_PROJECT), (newer, Problem.NEWER_PROJECT)],
)
def test_a_file_that_is_no_good_project_is_refused_and_left_alone(
    desktop: Desktop, tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], None], problem: Problem
) -> None:
    path = tmp_path / "bad.tline"
    make(path)
    content = path.read_bytes()
    beginning = SENTENCES[problem].format(name=path.name, reason="\0", backup="").partition("\0")[0]
    assert desktop.application.open_path(path) is None
    assert desktop.ask.last.startswith(beginning)
    desktop.application.show_first_run()
    desktop.application.open_later(path, desktop.application.windows[0])
    desktop.hand.settle()
    assert len(desktop.ask.asked) == 2
    assert desktop.ask.last.startswith(beginning)
    assert QApplication.overrideCursor() is None
    assert main(["check", str(path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert beginning in line
    assert path.read_bytes() == content


def test_a_project_in_a_folder_that_cannot_be_written_opens_to_read(
    desktop: Desktop, tmp_path: Path, unwritable: Callable[[Path], None], good: Path
) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    path = folder / "case.tline"
    Project.create(path, title="Case", clock=system_clock).close()
    content = path.read_bytes()
    unwritable(folder)
    window = desktop.application.open_path(path)
    assert window is not None
    desktop.hand.settle()
    assert window.notices.sentence == SENTENCES[Problem.READ_ONLY_PLACE]
    assert window.status.state.text() == wording.READ_ONLY
    assert not window.drops.enabled
    desktop.drop(window, good)
    assert articles(window) == 0
    assert path.read_bytes() == content


def _form_on_first_words(desktop: Desktop, window: MainWindow) -> EvidenceForm:
    row = window.session.read(rail.article_rows)[0].article
    shown = window.session.read(reading.article_reading, row)
    start = shown.text.index("The harbour")
    window.desk.form_wanted.emit(TakeQuote(shown.version, start, start + 40))
    desktop.hand.settle()
    form = window.findChild(EvidenceForm)
    assert form is not None
    return form


def _limit(project: Project, more: int | None) -> None:
    """Let the file grow by so many pages only, or without limit: what a full disk does, on every system."""
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw = raw_of(connection)
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={1_000_000 if more is None else pages + more}")


def test_a_disk_that_fills_up_keeps_what_was_typed_and_what_was_saved(desktop: Desktop, good: Path) -> None:
    window = desktop.new()
    desktop.drop(window, good)
    form = _form_on_first_words(desktop, window)
    form.fields.own_wording.setText("The harbour is open")
    long_note = "n" * 200_000
    form.fields.note.setPlainText(long_note)
    project = window.session.project
    assert isinstance(project, Project)
    before = window.session.read(rail.counts)
    _limit(project, 0)
    form.save.click()
    desktop.hand.settle()
    assert window.notices.sentence == SENTENCES[Problem.DISK_FULL]
    assert window.status.state.text() == wording.NOT_SAVED
    assert is_open(form)
    assert form.fields.note.toPlainText() == long_note
    assert form.fields.own_wording.text() == "The harbour is open"
    assert window.session.read(rail.counts) == before
    assert project.verify() == []
    _limit(project, None)
    form.save.click()
    desktop.hand.settle()
    assert not is_open(form)
    assert window.session.read(rail.counts).quotes == before.quotes + 1
    assert window.notices.sentence == ""
    assert window.status.state.text() == wording.SAVED


def test_a_disk_that_fills_up_during_an_import_keeps_what_was_there(
    desktop: Desktop, tmp_path: Path, good: Path
) -> None:
    window = desktop.new()
    desktop.drop(window, good)
    project = window.session.project
    assert isinstance(project, Project)
    _limit(project, 2)
    big = tmp_path / "big.txt"
    big.write_text("\n\n".join(f"Paragraph {number} tells of the harbour." * 3 for number in range(900)), "utf-8")
    desktop.drop(window, big)
    assert window.notices.sentence == SENTENCES[Problem.DISK_FULL]
    assert window.queue.files.lines.lines[0].detail == "Not saved"
    assert not window.importing.is_busy
    assert articles(window) == 1
    _limit(project, None)
    desktop.drop(window, big)
    assert articles(window) == 2
    assert project.verify() == []


def test_a_disk_that_is_really_full_is_said_and_survived(
    desktop: Desktop, tmp_path: Path, good: Path, small_disk: Path
) -> None:
    window = desktop.new(small_disk)
    desktop.drop(window, good)
    big = tmp_path / "big.txt"
    big.write_text("\n\n".join(f"Paragraph {number} tells of the harbour." * 90 for number in range(900)), "utf-8")
    desktop.drop(window, big)
    assert window.notices.sentence == SENTENCES[Problem.DISK_FULL]
    assert articles(window) == 1
    other = tmp_path / "other.txt"
    other.write_text(GOOD.replace("Tuesday", "Monday"), "utf-8")
    desktop.drop(window, other)
    assert articles(window) == 2
    assert window.session.project.verify() == []


class _Nothing:
    """An edit that must not happen."""

    label = "Nothing"

    def apply(self, writer: object) -> None:
        raise AssertionError("was run beside a long change")
