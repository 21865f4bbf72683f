"""Real drags, of a file from another program and of one person onto another, under an X server of the test's own."""

import os
import select
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.scenarios import drag_people, drag_source
from tests.scenarios.driver import standing_clock
from timeline_app.demo.hand import Hand
from timeline_app.store.project_file import Project

PATIENCE_S = 40
SCREEN = (1800, 1000)
SOURCE_AT = (1560, 400)
ARTICLE = Path(__file__).parents[1] / "articles" / "harbour_cp1252.txt"
NEEDED = ("Xvfb", "xdotool")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)}"
)


@contextmanager
def x_server() -> Iterator[str]:
    """An X server without a screen, on a display number that it chooses itself; gives its name."""
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    with running(command, pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"


@contextmanager
def running(
    command: list[str], env: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[str]]:
    """A program that runs until the block ends."""
    process = subprocess.Popen(
        command, env=env, pass_fds=pass_fds, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE_S)
        process.kill()
        process.communicate()


def test_a_file_is_dragged_from_another_program(qtbot: QtBot, tmp_path: Path) -> None:
    project, file = tmp_path / "Harbour.tline", tmp_path / "harbour.txt"
    Project.create(project, title="Harbour", clock=standing_clock).close()
    shutil.copy(ARTICLE, file)
    with ExitStack() as stack:
        env = {**os.environ, "DISPLAY": stack.enter_context(x_server()), "QT_QPA_PLATFORM": "xcb"}
        source = [sys.executable, str(Path(drag_source.__file__)), str(file), *map(str, SOURCE_AT)]
        dragged = stack.enter_context(running(source, env))
        stack.enter_context(running([sys.executable, "-m", "timeline_app", str(project)], env))
        xdotool(env, "search", "--sync", "--onlyvisible", "--name", drag_source.TITLE)
        xdotool(env, "search", "--sync", "--onlyvisible", "--name", "^Harbour – ")
        x, y = SOURCE_AT[0] + 100, SOURCE_AT[1] + 100
        xdotool(env, "mousemove", str(x), str(y), "mousedown", "1")
        # In steps, as a hand moves: the other program begins its drag with the first, and each next asks the target.
        for step in range(1, 12):
            xdotool(env, "mousemove", str(x - step * 90), str(y))
        xdotool(env, "mouseup", "1")
        assert answer_of(dragged) == "CopyAction"
        Hand(lambda: True).wait_until(lambda: articles_in(project) == ["harbour.txt"], "the article to arrive")


def test_a_person_is_dragged_onto_another(qtbot: QtBot) -> None:
    with ExitStack() as stack:
        env = {**os.environ, "DISPLAY": stack.enter_context(x_server()), "QT_QPA_PLATFORM": "xcb"}
        names = stack.enter_context(running([sys.executable, "-m", drag_people.__name__], env))
        numbers = list(map(int, answer_of(names).split()))
        rows = {person: (x, y) for person, x, y in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)}
        (x, y), (_, end) = rows[2], rows[3]
        xdotool(env, "mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, 9):
            xdotool(env, "mousemove", str(x + step), str(y + (end - y) * step // 8))
        xdotool(env, "mouseup", "1")
        assert answer_of(names) == "dropped 2 on 3"


def answer_of(process: subprocess.Popen[str]) -> str:
    """What the other program says of its drag."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], PATIENCE_S)
    assert ready, "the other program did not begin, or did not end, its drag"
    return process.stdout.readline().strip()


def xdotool(env: dict[str, str], *arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], env=env, check=True, timeout=PATIENCE_S, stdout=subprocess.DEVNULL)


def articles_in(project: Path) -> list[str]:
    """The names of the files in the project, read beside the program that holds it."""
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as connection:
        return [name for (name,) in connection.execute("SELECT file_name FROM article")]
