"""The window that is there before the program: it loads nothing before it was seen, and makes way."""

import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType, TracebackType

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.gui.asking import ScriptedAsk
from timeline_app.gui.shell.curtain import Curtain, Loading
from timeline_app.settings import UserSettings

MODULE = ModuleType("loaded")


def test_the_program_is_loaded_once_the_window_was_seen_and_goes_on_in_its_thread(qtbot: QtBot) -> None:
    begun: list[tuple[object, object, object]] = []
    threads = []
    curtain = Curtain("Harbour")
    qtbot.addWidget(curtain)

    def load() -> ModuleType:
        threads.append(threading.current_thread())
        return MODULE

    loading = Loading(curtain, load, lambda *given: begun.append((*given, threading.current_thread())))
    assert not threads
    curtain.show()
    qtbot.waitUntil(lambda: bool(begun))
    assert begun == [(MODULE, curtain, threading.main_thread())]
    assert threads != [threading.main_thread()]
    curtain.repaint()
    loading.end()
    assert len(threads) == 1
    assert curtain.windowTitle() == "Harbour"


def test_a_window_closed_meanwhile_is_followed_by_nothing(qtbot: QtBot) -> None:
    go_on = threading.Event()
    begun: list[object] = []
    curtain = Curtain("Harbour")
    qtbot.addWidget(curtain)

    def load() -> ModuleType:
        go_on.wait(5)
        return MODULE

    loading = Loading(curtain, load, lambda *given: begun.append(given))
    with qtbot.waitSignal(curtain.painted):
        curtain.show()
    curtain.close()
    with qtbot.waitSignal(loading.loaded):
        go_on.set()
    loading.end()
    assert begun == []


def test_what_goes_wrong_in_loading_is_heard_of(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[BaseException] = []

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        heard.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)
    curtain = Curtain("Harbour")
    qtbot.addWidget(curtain)

    def load() -> ModuleType:
        raise ImportError("no such thing")

    loading = Loading(curtain, load, lambda *_given: None)
    curtain.show()
    qtbot.waitUntil(lambda: bool(heard))
    assert str(heard[0]) == "no such thing"
    assert loading.failed
    assert not curtain.isVisible()


def test_the_first_window_stands_where_the_curtain_stood(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    from timeline_app.app import Application

    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    app = Application(qt, UserSettings())
    curtain = QMainWindow()
    qtbot.addWidget(curtain)
    curtain.setGeometry(QRect(40, 50, 1000, 700))
    curtain.show()
    app.take_place_of(curtain)
    first = app.show_first_run()
    assert first.geometry() == QRect(40, 50, 1000, 700)
    assert not curtain.isVisible()
    first.close()
    app.background.finish()


def test_a_project_that_is_not_there_leaves_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from timeline_app.app import Application
    from timeline_app.gui.shell.first_run_window import FirstRunWindow

    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    ask = ScriptedAsk()
    app = Application(qt, UserSettings(), ask=ask)
    curtain = QMainWindow()
    qtbot.addWidget(curtain)
    curtain.show()
    app.take_place_of(curtain)
    app.open_later(tmp_path / "gone.tline", curtain)
    qtbot.waitUntil(lambda: bool(app.windows))
    (first,) = app.windows
    assert isinstance(first, FirstRunWindow)
    assert "gone.tline" in str(ask.asked)
    first.close()
    app.background.finish()


def test_nothing_heavy_is_loaded_before_the_window() -> None:
    heavy = (
        "numpy sqlalchemy pyqtgraph typst lxml timeline_app.domain.dates timeline_app.gui.theme timeline_app.settings"
    )
    loaded = f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    code = f"import sys, timeline_app.__main__, timeline_app.cli, timeline_app.gui.shell.curtain; {loaded}"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
