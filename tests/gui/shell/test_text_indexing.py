"""The index of words is kept up in the background: after opening, and after each import."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.commands.builders import Story, open_story, parsed, write_story
from timeline_app.commands.articles import ImportArticles
from timeline_app.commands.editing import Editing
from timeline_app.domain.articles import PassageKind
from timeline_app.gui.background import Background
from timeline_app.gui.session import Session
from timeline_app.gui.shell.text_indexing import TextIndexing
from timeline_app.store.text_index import missing


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with open_story(write_story(tmp_path)) as opened:
        yield opened


@pytest.fixture
def session(qtbot: QtBot, story: Story) -> Iterator[Session]:
    background = Background()
    made = Session(story.project, Editing(story.project), background)
    yield made
    made.finish()


def left(session: Session) -> int:
    return session.read(missing)


def test_what_is_missing_after_opening_is_taken_in(qtbot: QtBot, session: Session) -> None:
    indexing = TextIndexing(session)
    indexing._rest.setInterval(0)
    indexing._rest.start()
    with qtbot.waitSignal(indexing.caught_up):
        pass
    assert left(session) == 0


def test_so_is_what_an_import_added(qtbot: QtBot, session: Session) -> None:
    indexing = TextIndexing(session)
    with qtbot.waitSignal(indexing.caught_up):
        indexing.begin()
    indexing._rest.stop()
    indexing._rest.setInterval(0)
    session.run(ImportArticles((parsed(((PassageKind.BODY, "Quite other words.\n"),), name="new.txt"),)))
    assert left(session) == 1
    qtbot.waitUntil(lambda: left(session) == 0)


def test_it_is_made_anew_where_it_is_damaged(qtbot: QtBot, session: Session) -> None:
    indexing = TextIndexing(session)
    with qtbot.waitSignal(indexing.caught_up):
        indexing.begin()
    with qtbot.waitSignal(indexing.caught_up):
        indexing.begin(afresh=True)
    assert left(session) == 0


def test_it_is_done_once_at_a_time(qtbot: QtBot, session: Session) -> None:
    indexing = TextIndexing(session)
    told: list[int] = []
    indexing.caught_up.connect(lambda: told.append(1))
    indexing.begin()
    indexing.begin()
    qtbot.waitUntil(lambda: session.background.is_idle)
    assert told == [1]
