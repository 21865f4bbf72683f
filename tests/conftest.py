"""What every test stands on: no screen, its own settings folder, and nothing left behind."""

import os

# Before Qt is imported anywhere. A test that needs a real X server starts one for its child process.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("TIMELINE_APP_TEST_PLATFORM", "offscreen")
# The same look and the same words on every machine.
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
os.environ.pop("QT_QPA_PLATFORMTHEME", None)
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"  # no desktop is asked for contrast and motion

import logging
import multiprocessing
import sys
import threading
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
_PATIENCE_S = 5


@pytest.fixture(autouse=True)
def settings_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder of this test's own, so that no test reads or writes the user's."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv("TIMELINE_APP_SETTINGS_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def default_keys() -> Iterator[None]:
    """The keys of the tables again after a test that chose others."""
    yield
    if (keymap := sys.modules.get("timeline_app.gui.keymap")) is not None:
        keymap.KEYMAP.forget()


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """No style sheet, font or colours left on the application by a test that dressed it."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets is not None else None
    if application is not None and application.styleSheet():
        gui = sys.modules["PySide6.QtGui"]
        application.setStyleSheet("")
        application.setPalette(gui.QPalette())
        application.setFont(gui.QFontDatabase.systemFont(gui.QFontDatabase.SystemFont.GeneralFont))


@pytest.fixture
def seeds_dir() -> Path:
    """The folder of the two newspaper articles; skips the test where they are not beside the checkout."""
    if not SEEDS.is_dir():
        pytest.skip("the newspaper articles are not beside the checkout (../shared/seeds)")
    return SEEDS


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return ROOT


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--slow-budget`, by which a run on every change takes a slice of the slow tests and not all."""
    text = "start no further slow test after so many seconds of them"
    parser.addoption("--slow-budget", type=float, default=None, metavar="SECONDS", help=text)


class _SlowBudget:
    """Skips slow tests, visibly, once the time for them is used up."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        if not item.get_closest_marker("slow"):
            return (yield)
        if self._left <= 0:
            item.add_marker(pytest.mark.skip(reason="the time for slow tests is used up (--slow-budget)"))
        start = perf_counter()
        try:
            return (yield)
        finally:
            self._left -= perf_counter() - start


def pytest_configure(config: pytest.Config) -> None:
    """Starts the clock of the slow tests where a budget was given."""
    budget = config.getoption("--slow-budget")
    if budget is not None:
        config.pluginmanager.register(_SlowBudget(budget))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what is marked `seeds` where the articles are missing, so that the report counts it."""
    if SEEDS.is_dir():
        return
    reason = "the newspaper articles are not beside the checkout (../shared/seeds)"
    for item in items:
        if item.get_closest_marker("seeds"):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails the test that leaves a thread, a process or a window behind."""
    threads = set(threading.enumerate())
    processes = set(multiprocessing.active_children())
    windows = _open_windows()
    yield
    left = [window for window in _open_windows() if window not in windows]
    names = [f"{type(window).__name__} {window.objectName()!r}" for window in left]
    for window in left:
        window.close()
    _finish_pool()
    _join(thread for thread in threading.enumerate() if thread not in threads)
    running = [thread.name for thread in threading.enumerate() if thread not in threads and _counts(thread)]
    alive = [process.name for process in multiprocessing.active_children() if process not in processes]
    assert not names, f"windows left open: {', '.join(names)}"
    assert not running, f"threads left running: {', '.join(running)}"
    assert not alive, f"processes left running: {', '.join(alive)}"


@pytest.fixture(autouse=True)
def no_unexpected_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test in which the program logs a warning or worse, unless the test asks for `caplog` to look at it."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append  # type: ignore[assignment, method-assign]
    logger = logging.getLogger("timeline_app")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if "caplog" not in request.fixturenames:
        assert not records, "; ".join(record.getMessage() for record in records)


def _open_windows() -> "list[QWidget]":
    """The windows on screen; none where no test has started Qt, which is not imported just to ask."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]


def _finish_pool() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        assert core.QThreadPool.globalInstance().waitForDone(_PATIENCE_S * 1000), "work left in the thread pool"


def _join(threads: Iterable[threading.Thread]) -> None:
    for thread in threads:
        if _counts(thread):
            thread.join(_PATIENCE_S)


def _counts(thread: threading.Thread) -> bool:
    """Python's stand-in for a thread of Qt's pool stays listed after that thread has gone, so it proves nothing."""
    return not isinstance(thread, threading._DummyThread)
