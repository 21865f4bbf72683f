"""A project whose every word is hostile markup: nothing that it names is opened, all of it is shown as it stands."""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QMessageBox, QToolTip, QWidget

from tests.scenarios.test_bad_input import Desktop, desktop
from timeline_app.commands.articles import EditArticle, ImportArticles, SetPublicationDate
from timeline_app.commands.brief import EditBrief, RenameProject, WriteParagraph
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.editing import Editing
from timeline_app.commands.events import AddEvent
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddName, AddPerson, EditPerson, Occurrence, SavePost
from timeline_app.domain.clock import system_clock
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import EventKindId, StatusKindId, VersionId
from timeline_app.gui.ask import QtAsk
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import TakeQuote
from timeline_app.gui.shell.window import MainWindow
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import choices, rail, reading
from timeline_app.store.project_file import Project
from timeline_app.suggest.dates import read_when

__all__ = ["desktop"]
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform != "linux", reason="opened files are watched by inotify"),
]
_IN_OPEN = 0x20


class Watch:
    """Hears of every file of a folder that is opened, by Qt as well as by Python."""

    def __init__(self, folder: Path) -> None:
        self._c = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
        self._handle = self._c.inotify_init1(os.O_NONBLOCK)
        assert self._handle >= 0
        assert self._c.inotify_add_watch(self._handle, os.fsencode(folder), _IN_OPEN) >= 0

    def heard(self) -> bool:
        """Say whether a file was opened since the last question."""
        try:
            return bool(os.read(self._handle, 65_536))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._handle)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A picture and a style sheet that nobody has a reason to open."""
    folder = tmp_path / "canary"
    folder.mkdir()
    (folder / "canary.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "canary.css").write_text("* { color: red }", encoding="utf-8")
    return folder


@pytest.fixture
def watch(canary: Path) -> Iterator[Watch]:
    made = Watch(canary)
    yield made
    made.close()


def hostile(canary: Path, word: str) -> str:
    """Give a text that Qt takes for markup where it is let."""
    return (
        f"<html><head><link rel=stylesheet href='{canary}/canary.css'></head><b>{word}</b>"
        f"<img src='{canary}/canary.png'><img src='file://{canary}/canary.png'></html>"
    )


def test_the_watch_hears_what_markup_opens(qapp: QApplication, canary: Path, watch: Watch) -> None:
    label = QLabel(hostile(canary, "Control"))
    label.setTextFormat(Qt.TextFormat.AutoText)
    label.sizeHint()
    label.grab()
    label.deleteLater()
    assert watch.heard(), "the test below would prove nothing"


def test_nothing_in_a_hostile_project_is_taken_for_markup(
    desktop: Desktop, tmp_path: Path, canary: Path, watch: Watch
) -> None:
    path = _hostile_project(tmp_path, canary)
    watch.heard()
    window = desktop.application.open_path(path)
    assert window is not None
    desktop.hand.settle()
    seen = _look_everywhere(desktop, window, canary)
    assert not watch.heard(), "a file named by a text was opened"
    assert seen > 150, f"only {seen} labels were looked at: this proves nothing"


def test_a_question_shows_names_as_they_stand(qapp: QApplication, canary: Path, watch: Watch) -> None:
    boxes: list[Qt.TextFormat] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        boxes.append(box.textFormat())
        box.grab()
        box.close()

    parent = QWidget()
    QTimer.singleShot(0, look)
    QtAsk(parent).tell(hostile(canary, "Told"))
    QTimer.singleShot(0, look)
    QtAsk(parent).confirm(hostile(canary, "Asked"), "Remove")
    parent.deleteLater()
    assert boxes == [Qt.TextFormat.PlainText] * 2
    assert not watch.heard()


def _look_everywhere(desktop: Desktop, window: MainWindow, canary: Path) -> int:
    """Show everything the project holds, wherever it can be shown. Gives how many labels were looked at."""
    seen = 0

    def look() -> None:
        nonlocal seen
        desktop.hand.settle()
        seen += _check_widgets()

    look()
    session = window.session
    for view in ("timeline", "reader", "compare", "briefing"):
        window.act(f"view.{view}")
        look()
    for row in session.read(rail.article_rows):
        window.open_selected(Selected("article", row.article))
        look()
    for kind in ("article", "person", "event"):
        window.rail.show_kind(kind)
        look()
    for person in session.read(rail.person_rows):
        window.open_selected(Selected("person", person.person))
        look()
    for event in session.read(rail.event_rows):
        window.open_selected(Selected("event", event.event))
        look()
    window.open_selected(Selected("contradiction", 1))
    look()
    shown = session.read(reading.article_reading, session.read(rail.article_rows)[0].article)
    start = shown.text.index("Beta")
    window.desk.form_wanted.emit(TakeQuote(shown.version, start, start + 4))
    look()
    window.desk.names_wanted.emit(session.read(rail.person_rows)[0].person)
    look()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.act("timeline.list")
    look()
    window.notices.show_sentence(hostile(canary, "Notice"))
    window.toast.show_step(hostile(canary, "Toast"))
    window.act("search.open")
    look()
    (canary.parent / "<img src=x>.txt").write_text(hostile(canary, "Other") * 3, encoding="utf-8")
    desktop.drop(window, canary.parent / "<img src=x>.txt")
    look()
    return seen


def _check_widgets() -> int:
    labels = 0
    for widget in QApplication.allWidgets():
        if widget.objectName() == "qtooltip_label":  # Qt's own, which guesses
            assert isinstance(widget, QLabel)
            assert not _is_foreign_markup(widget.text())
        elif isinstance(widget, QLabel) and widget.text():
            labels += 1
            assert widget.textFormat() is Qt.TextFormat.PlainText, f"{widget}: {widget.text()[:80]}"
        assert not _is_foreign_markup(widget.toolTip()), f"{widget}: {widget.toolTip()[:80]}"
        for action in widget.actions():
            assert not _is_foreign_markup(action.toolTip())
        if isinstance(widget, QAbstractItemView) and widget.isVisible():
            _check_model(widget)
        if widget.isVisible() and widget.toolTip():
            QToolTip.hideText()
            middle = widget.rect().center()
            QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))
    QToolTip.hideText()
    return labels


def _check_model(view: QAbstractItemView) -> None:
    model = view.model()
    for row in range(min(50, model.rowCount(QModelIndex()))):
        tip: Any = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert not _is_foreign_markup(tip or "")


def _is_foreign_markup(text: str) -> bool:
    return "<img" in text or "<link" in text


def _hostile_project(folder: Path, canary: Path) -> Path:
    def bad(word: str) -> str:
        return hostile(canary, word)

    path = folder / "hostile.tline"
    body = "\n\n".join(f"{bad(word)} said so on Tuesday." for word in ("Alpha", "Beta", "Gamma"))
    worker = IntakeWorker()
    try:
        read = tuple(worker.read_text(f"{bad(f'Title {n}')}\n\n{body} {n}", f"<img {n}>.txt") for n in range(2))
    finally:
        worker.close()
    with Project.create(path, title="x", clock=system_clock) as project:
        run = _Running(project)
        run(RenameProject(bad("Project")))
        articles = run(ImportArticles(read))
        for article in articles:
            run(EditArticle(article, bad("Title"), bad("Paper"), bad("Byline"), bad("Dateline"), bad("Page")))
        run(SetPublicationDate(articles[0], 15_000))
        with project.reading() as connection:
            page = reading.article_reading(connection, articles[0])
            offered = choices.form_choices(connection)
        version = VersionId(page.version)
        people = [run(AddPerson(bad(name))) for name in ("One", "Two")]
        start = page.text.index("Alpha")
        run(AddName(people[0], "Alpha", Occurrence(version, start, start + 5)))
        run(EditPerson(people[0], bad("Note"), protect=True))
        run(SavePost(people[0], bad("Post"), read_when("since 2009", published=None).span))
        events = [
            run(AddEvent(bad(name), EventKindId(offered.event_kinds[0].row), tuple(people), bad("Place")))
            for name in "EF"
        ]
        pieces = [
            run(
                SaveEvidence(
                    QuoteRange(version, page.text.index(word), page.text.index(word) + 60),
                    NewClaim(bad(f"Claim {word}"), people[0], StatusKindId(offered.statuses[0].row)),
                    polarity,
                    events[0],
                    bad("Own"),
                    (
                        ChainStep(SourceKind.PERSON, bad("Mouth"), bad("Remark")),
                        ChainStep(SourceKind.OUTLET, bad("Out")),
                    ),
                    read_when("31 March 2011", published=None).span,
                    place=bad("Place"),
                    note=bad("Note"),
                )
            )
            for word, polarity in (("Alpha", Polarity.ASSERTED), ("Gamma", Polarity.DENIED))
        ]
        contradiction = run(AddContradiction(bad("Question"), tuple(pieces), bad("Note")))
        run(Decide(contradiction, DecisionKind.KEEP_OPEN, reason=bad("Reason")))
        run(EditBrief(bad("Title"), bad("Question"), bad("Notes")))
        run(WriteParagraph(people[0], bad("Paragraph")))
    return path


class _Running:
    def __init__(self, project: Project) -> None:
        self._editing = Editing(project)

    def __call__(self, command: Any) -> Any:
        return self._editing.run(command).value
