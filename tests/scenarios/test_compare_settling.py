"""What would settle it, beside the Compare view: noted, hinted at, searched for, ticked off, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.scenarios.comparing import LEFT_VESHTI, go_to, settling_of, tab_to
from tests.scenarios.driver import AppUser
from timeline_app.gui.selection import Selected
from timeline_app.gui.settling.rows import HintRow, LineRow


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as user:
        go_to(user, LEFT_VESHTI)
        yield user


def lines(user: AppUser) -> list[LineRow]:
    return [row for row in settling_of(user).rows if isinstance(row, LineRow)]


def hints(user: AppUser) -> list[HintRow]:
    return [row for row in settling_of(user).rows if isinstance(row, HintRow)]


def test_the_panel_stands_beside_compare_alone(user: AppUser) -> None:
    assert settling_of(user).isVisible()
    panel = user.window.beside_compare.panel
    assert panel.sheet is not None
    assert panel.sheet.main_name == "Sharif Genno"
    user.press("Ctrl+1")
    assert not settling_of(user).isVisible()
    assert user.window.side.current == "person"
    user.press("Ctrl+3")
    assert settling_of(user).isVisible()


def test_a_hint_is_noted_by_mouse_and_ticked_off(user: AppUser) -> None:
    words = [row.hint.words for row in hints(user)]
    assert words == ["The report by The committee’s own radio itself", "A later report on Sharif Genno"]
    user.hand.click(hints(user)[0].add)
    user.hand.settle()
    (line,) = lines(user)
    assert line.line.words == words[0]
    assert [row.hint.words for row in hints(user)] == words[1:], "what is noted is not hinted at again"
    user.hand.click(line.done)
    user.hand.settle()
    (line,) = lines(user)
    assert line.line.done_on == "2026-11-22"
    user.reopen()
    assert [one.line.done_on for one in lines(user)] == ["2026-11-22"]
    user.press("Ctrl+Z")
    user.press("Ctrl+Z")
    assert lines(user) == []


def test_a_note_is_written_searched_for_changed_and_removed_by_keys(user: AppUser) -> None:
    part = settling_of(user)
    press_until_in(user, part)
    tab_to(user, part.add)
    user.press("Space")
    assert part.editing is not None
    user.hand.type("Any photograph at Cape Ruyt")
    user.hand.press("Tab")
    user.hand.type("Cape Ruyt airfield")
    user.press("Return")
    (line,) = lines(user)
    assert (line.line.words, line.line.search) == ("Any photograph at Cape Ruyt", "Cape Ruyt airfield")
    tab_to(user, line.search)
    user.press("Space")
    assert user.window.search.isVisible()
    assert user.window.search.text == "Cape Ruyt airfield"
    user.press("Esc")
    (line,) = lines(user)
    line.menu().actions()[0].trigger()
    assert part.editing is not None
    user.hand.type("A photograph")
    user.press("Return")
    (line,) = lines(user)
    assert line.line.words == "A photograph"
    next(action for action in line.menu().actions() if action.text() == "Remove").trigger()
    user.hand.settle()
    assert lines(user) == []
    user.press("Ctrl+Z")
    assert [one.line.words for one in lines(user)] == ["A photograph"]


def test_escape_leaves_a_note_unwritten(user: AppUser) -> None:
    part = settling_of(user)
    user.hand.click(part.add)
    user.hand.type("half a")
    user.press("Esc")
    assert part.editing is None
    assert lines(user) == []
    assert part.add.hasFocus()


def test_whoever_is_named_with_it_is_shown_at_a_click(user: AppUser) -> None:
    go_to(user, "Pursuer, or passenger?")
    part = settling_of(user)
    assert part.settling is not None
    names = [one.name for one in part.settling.named_with]
    assert "Pavle Odin" in names
    part.person_wanted.emit(part.settling.named_with[names.index("Pavle Odin")].person)
    user.hand.settle()
    assert user.window.selection.current == Selected("person", user.people()["Pavle Odin"])
    assert user.window.side.current == "person"
    user.press("Ctrl+3")
    user.press("Left")
    assert settling_of(user).isVisible(), "the next contradiction brings its own"


def test_what_is_only_proposed_hints_but_keeps_no_notes(user: AppUser) -> None:
    go_to(user, "Did Belliqar leave Kessaria?")
    part = settling_of(user)
    assert not part.add.isVisible()
    assert part.said.isVisible()
    assert not any(row.add.isVisible() for row in hints(user))


def press_until_in(user: AppUser, pane: QWidget) -> None:
    """Go to the right pane with F6."""
    for _ in range(6):
        focused = QApplication.focusWidget()
        if focused is not None and user.window.panes.side.isAncestorOf(focused):
            return
        user.hand.press("F6")
    raise AssertionError(f"F6 does not lead to {pane}")
