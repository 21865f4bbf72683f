"""Weighing a contradiction of the sample: the walk, each decision with its reason, undo, a restart, and the sheet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.scenarios.comparing import (
    LEFT_VESHTI,
    go_to,
    log,
    place,
    printed_as_settled,
    question,
    state,
    tab_to,
    view_of,
)
from tests.scenarios.driver import AppUser
from timeline_app.gui.compare.decision_bar import NO_DECISION, REASON_NEEDED
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.selection import Selected
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.notice import InlineNotice

QUESTIONS = ["On leave, or gone?", LEFT_VESHTI, "Pursuer, or passenger?", "Missing, or at his post?"]
REASON = "Meridian spoke to him on his office telephone."


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as user:
        yield user


def test_the_walk_by_mouse_goes_through_all_and_around(user: AppUser) -> None:
    user.show_view("compare")
    top = view_of(user).top
    seen = []
    for _ in range(6):
        seen.append((question(user), place(user)))
        user.hand.click(top.after)
        user.hand.settle()
    assert seen[:4] == [(words, f"{n} of 4") for n, words in enumerate(QUESTIONS, start=1)]
    assert seen[4][1] == "Proposed 1 of 1"
    assert seen[5] == seen[0]
    user.hand.click(top.before)
    user.hand.settle()
    user.hand.click(top.before)
    user.hand.settle()
    assert place(user) == "Proposed 1 of 1"


def test_the_walk_by_keys_selects_whom_it_is_about(user: AppUser) -> None:
    user.press("Ctrl+3")
    user.press("Right")
    assert question(user) == LEFT_VESHTI
    genno = user.people()["Sharif Genno"]
    assert user.window.selection.current == Selected("person", genno)
    user.press("Left")
    assert place(user) == "1 of 4"
    user.press("Alt+Left")
    assert question(user) == LEFT_VESHTI, "each step of the walk is a place to go back to"


def test_the_list_of_contradictions_leads_to_any(user: AppUser) -> None:
    user.show_view("compare")
    menu = view_of(user).top.menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:2] == ["Open", "Tamaz Belliqar: On leave, or gone?"]
    next(action for action in menu.actions() if action.text().endswith(QUESTIONS[3])).trigger()
    user.hand.settle()
    assert place(user) == "4 of 4"
    menu.deleteLater()


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (2, "prefer", "Cape Ruyt airfield preferred."),
        (3, "prefer", "Veshti preferred."),
        (4, "both", "Both can be true."),
    ],
)
def test_each_decision_by_keys_with_reason_undo_and_restart(
    user: AppUser, number: int, kind: str, words: str
) -> None:  # fmt: skip
    go_to(user, LEFT_VESHTI)
    before = user.dump()
    user.press(str(number))
    user.press("Return")
    assert view_of(user).bar.hint.text() == REASON_NEEDED
    assert state(user) == "open"
    user.hand.type(REASON)
    user.press("Return")
    assert state(user) == "settled"
    assert log(user) == [f"22 November 2026: {words} {REASON}"]
    assert user.dump("decision")["decision"][-1][2] == kind
    assert view_of(user).hasFocus(), "the keys go on to walk"
    assert place(user) == "Settled 1 of 1"
    (printed,) = printed_as_settled(user)
    assert printed.startswith("22 November 2026: ")
    assert printed.endswith(REASON)
    user.reopen()
    user.press("Ctrl+3")
    assert (question(user), state(user)) == (LEFT_VESHTI, "settled")
    user.press("Ctrl+Z")
    assert state(user) == "open"
    assert log(user) == []
    assert user.dump() == before
    user.press("Ctrl+Shift+Z")
    assert state(user) == "settled"


def test_a_decision_by_mouse_is_taken_back_from_the_toast(user: AppUser) -> None:
    user.show_view("compare")
    bar = view_of(user).bar
    user.hand.click(bar.buttons[2])
    assert bar.reason.hasFocus()
    user.hand.type("His word was in writing.")
    user.hand.click(bar.save)
    user.hand.settle()
    assert state(user) == "settled"
    assert user.window.toast.isVisible()
    user.hand.click(user.window.toast.undo_button)
    user.hand.settle()
    assert state(user) == "open"
    assert bar.buttons[0].isChecked()


def test_a_settled_one_can_be_opened_again_and_keeps_its_log(user: AppUser) -> None:
    go_to(user, LEFT_VESHTI)
    user.press("3")
    user.hand.type(REASON)
    user.press("Return")
    user.press("1")
    user.press("Return")
    assert state(user) == "open"
    assert log(user) == ["22 November 2026: Kept open.", f"22 November 2026: Veshti preferred. {REASON}"]
    assert printed_as_settled(user) == []


def test_escape_puts_the_reason_away_and_decides_nothing(user: AppUser) -> None:
    go_to(user, LEFT_VESHTI)
    user.press("2")
    user.hand.type("half a")
    user.press("Esc")
    bar = view_of(user).bar
    assert not bar.reason.isVisible()
    assert bar.buttons[0].isChecked()
    assert view_of(user).hasFocus()
    assert user.dump("decision")["decision"] == []


def test_letters_and_links_open_a_claim_at_its_passage(user: AppUser) -> None:
    go_to(user, LEFT_VESHTI)
    user.press("Shift+O")
    assert user.window.current_view == "reader"
    user.press("Alt+Left")
    card = next(card for card in view_of(user).findChildren(SideCard) if card.isVisibleTo(view_of(user)))
    user.hand.click(card.open)
    user.hand.settle()
    assert user.window.current_view == "reader"


def test_a_proposed_one_is_opened_by_its_first_decision(user: AppUser) -> None:
    go_to(user, QUESTIONS[3])
    user.press("Right")
    view = view_of(user)
    assert view.state.text() == "Proposed"
    assert view.bar.refuse.isVisible()
    assert not any(tile.isChecked() for tile in view.bar.buttons)
    before = user.dump()
    user.press("1")
    user.press("Return")
    assert (state(user), place(user)) == ("open", "5 of 5")
    user.press("Ctrl+Z")
    assert user.dump() == before


def test_a_proposed_one_is_decided_in_one_step(user: AppUser) -> None:
    go_to(user, QUESTIONS[3])
    user.press("Right")
    user.press("2")
    user.hand.type("They saw him go.")
    user.press("Return")
    assert (state(user), place(user)) == ("settled", "Settled 1 of 1")
    assert log(user)[0].endswith("They saw him go.")
    asked = question(user)
    user.press("Ctrl+Z")
    assert user.dump("contradiction")["contradiction"][-1][1] == QUESTIONS[3]
    assert (question(user), place(user)) == (asked, "Proposed 1 of 1"), "who takes it back can decide it anew"
    user.press("Ctrl+Shift+Z")
    assert (question(user), place(user)) == (asked, "Settled 1 of 1")
    user.press("Ctrl+Z")
    user.press("3")
    user.hand.type("The spokesman was there.")
    user.press("Return")
    assert (question(user), place(user)) == (asked, "Settled 1 of 1")


def test_what_is_no_contradiction_is_not_proposed_again(user: AppUser) -> None:
    go_to(user, QUESTIONS[3])
    user.press("Right")
    tab_to(user, view_of(user).bar.refuse)
    user.press("Space")
    assert place(user) == "1 of 4", "the walk goes on"
    assert user.dump("not_opposed")["not_opposed"]
    assert all(row.state == "open" for row in view_of(user).top.rows)
    user.reopen()
    user.press("Ctrl+3")
    assert all(row.state == "open" for row in view_of(user).top.rows)


def test_the_frame_follows_the_contradiction_that_is_opened(user: AppUser) -> None:
    window = user.window
    window.rail.show_kind("event")
    counted = window.status.counts.text()
    go_to(user, LEFT_VESHTI)
    shown = view_of(user).comparison
    assert shown is not None
    assert shown.person is not None
    assert window.rail.current_kind == "person"
    item = window.rail.current_list.current_item()
    assert item is not None
    assert item.row == shown.person
    assert window.status.counts.text() == f"Contradiction {place(user)}  ·  {shown.subject}"
    window.rail.show_kind("event")
    user.press("Ctrl+1")
    assert window.status.counts.text() == counted
    assert window.rail.current_kind == "event"


def test_on_an_earlier_day_what_was_not_known_is_left_out(user: AppUser) -> None:
    go_to(user, LEFT_VESHTI)
    first = user.window.desk.as_known.stops.stop(1)
    user.window.desk.as_known.view(first)
    user.hand.settle()
    view = view_of(user)
    assert view.comparison is not None
    assert view.comparison.sides == ()
    notice = view.findChild(InlineNotice, "not_yet_known")
    assert notice is not None
    assert "this was no contradiction yet" in notice.accessibleName()
    assert [row for row in view.top.rows if row.state == "open"] == []
    assert not any(row.differs for row in view.comparison.differences)
    assert not view.bar.isVisible()
    back = notice.findChild(PlainButton)
    assert back is not None
    back.click()
    user.hand.settle()
    assert view.bar.isVisible()
    assert view.hasFocus()
    assert len(view.comparison.sides) == 2


def test_a_project_that_cannot_be_written_decides_nothing(
    sample: Path, unwritable: Callable[[Path], None]
) -> None:  # fmt: skip
    unwritable(sample.parent)
    with AppUser.opened(sample) as user:
        assert user.window.session.read_only
        user.press("Ctrl+3")
        user.press("2")
        bar = view_of(user).bar
        assert not any(tile.isEnabled() for tile in bar.buttons)
        assert not bar.reason.isVisible()
        assert bar.hint.text() == NO_DECISION
