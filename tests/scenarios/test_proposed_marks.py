"""Proposed contradictions from end to end: marked wherever their sides are shown, until the user decides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.scenarios.comparing import question, state
from tests.scenarios.driver import AppUser
from timeline_app.gui.event.panel import EventPanel
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.widgets.list_model import ENTRY_ROLE

QUESTION = "Did Belliqar leave Kessaria?"
BELLIQAR = 1


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as user:
        yield user


def hollow_titles(user: AppUser) -> set[str]:
    """The events of the timeline's view that carry a hollow ≠."""
    scene, record = user.timeline.canvas.frame_now.scene, user.timeline.state.record
    assert scene is not None
    return {record.events.titles[sign.event] for sign in scene.opposes if sign.proposed}


def test_a_click_on_the_hollow_sign_of_the_timeline_compares_until_it_is_decided(user: AppUser) -> None:
    canvas = user.timeline.canvas
    frame = canvas.frame_now
    assert frame.scene is not None
    marked = hollow_titles(user)
    assert "Government: on a working visit" in marked
    sign = next(sign for sign in frame.scene.opposes if sign.proposed)
    user.hand.click(
        canvas.viewport(), QPoint(round(sign.x + frame.left), round(sign.y + frame.top - frame.scene.scroll))
    )
    user.hand.settle()
    assert (question(user), state(user)) == (QUESTION, "proposed")
    user.decide(1)
    assert state(user) == "open"
    user.press("Ctrl+1")
    assert hollow_titles(user) == set()
    user.press("Ctrl+Z")
    assert hollow_titles(user) == marked
    user.reopen()
    assert hollow_titles(user) == marked


def test_lists_and_panels_say_it_and_lead_to_it_by_keys(user: AppUser) -> None:
    user.window.selection.select("person", BELLIQAR)
    user.hand.settle()
    person = user.part(PersonPanel)
    assert person.proposed.words.text() == "1 proposed contradiction"
    (row,) = (event for event, keys in user.window.desk.proposed.events.items() if "Government" in title(user, event))
    user.choose_by_keys("event", row)
    item = user.window.rail.current_list.currentIndex().data(ENTRY_ROLE)
    assert (item.proposed, item.disputed) == (True, False)
    assert item.spoken.endswith("proposed contradiction")
    event = user.part(EventPanel)
    assert event.proposed.isVisible()
    assert event.cards.model().index(0, 0).data().endswith("proposed contradiction")
    event.proposed.compare.setFocus()
    user.press("Return")
    assert (question(user), state(user)) == (QUESTION, "proposed")
    user.press("Ctrl+1")
    assert user.window.selection.current != Selected("event", row)
    user.choose_by_keys("event", row)
    user.press("Ctrl+Shift+C")
    assert (question(user), state(user)) == (QUESTION, "proposed")


def test_on_a_day_on_which_one_side_alone_was_known_nothing_is_marked(user: AppUser) -> None:
    marks = user.window.desk.proposed
    before = min(marks.since.values()) - 1
    user.window.desk.as_known.view(before)
    user.hand.settle()
    assert hollow_titles(user) == set()
    assert not user.window.desk.proposed.people
    user.window.desk.as_known.view(None)
    user.hand.settle()
    assert user.window.desk.proposed == marks
    assert hollow_titles(user)


def title(user: AppUser, event: int) -> str:
    record = user.timeline.state.record
    return record.events.titles[user.timeline.state.event_of(event)]
