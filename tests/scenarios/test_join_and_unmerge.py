"""Two spellings joined into one person, the program ended and begun again, and the two taken apart: by mouse, by keys.

The people are the sample's, one of whose spellings was taken for another person before.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from tests.scenarios.driver import AppUser
from timeline_app.commands.people import AddPerson, Occurrence, RemoveName
from timeline_app.demo.hand import StuckError
from timeline_app.domain.ids import NameId, VersionId
from timeline_app.gui.people.join_question import JoinQuestion
from timeline_app.gui.people.manage_names import PERSON, PROPOSAL, ManageNames
from timeline_app.gui.people.names_page import NamesPage
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.queries.person_names import PersonNames, everybody, person_names

MAIN, OTHER = "Tamaz Belliqar", "Tamas Belliqar"


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as user:
        one = person(user, MAIN)
        (use,) = (use for use in of(user, one).written if use.text == OTHER)
        place = use.samples[0]
        user.window.session.run(RemoveName(NameId(use.name)))
        user.window.session.run(AddPerson(OTHER, Occurrence(VersionId(place.version), place.start, place.end)))
        user.hand.settle()
        yield user


def person(user: AppUser, name: str) -> int:
    return next(one.person for one in user.window.session.read(everybody) if one.name == name)


def of(user: AppUser, row: int) -> PersonNames:
    return user.window.session.read(person_names, row)


def names_window(user: AppUser) -> ManageNames:
    window = user.window.names.dialog
    assert window is not None
    user.hand.focus_on(window)
    return window


def click_row(user: AppUser, view: GroupedList, kind: str, row: int) -> None:
    index = view.list_model.index_of(kind, row)
    assert index.isValid()
    view.scrollTo(index)
    user.hand.click(view.viewport(), view.visualRect(index).center())
    user.hand.settle()


def are_two_again(user: AppUser, quotes: object, written: tuple[object, ...]) -> None:
    one, two = person(user, MAIN), person(user, OTHER)
    assert of(user, two).written == written
    assert of(user, one).joins == ()
    assert of(user, one).apart == (OTHER,)
    assert user.dump("quotation") == quotes
    assert [str(found) for found in user.window.session.project.verify()] == []


def test_by_mouse_from_what_is_proposed(user: AppUser) -> None:
    quotes, written = user.dump("quotation"), of(user, person(user, OTHER)).written
    user.choose_by_mouse("person", person(user, MAIN))
    user.hand.click(user.part(PersonPanel).manage)
    user.hand.settle()
    window = names_window(user)
    assert {one.other_name for one in window.proposals} == {OTHER}
    click_row(user, window.list, PROPOSAL, 0)
    user.hand.in_dialog(lambda: user.hand.click(window.proposal.join), lambda box: user.press_button(box, "Join"))
    assert window.done_words.text() == f"Joined “{OTHER}” into {MAIN}"
    assert not window.proposals
    user.hand.click(window.close_button)

    user.reopen()
    one = person(user, MAIN)
    user.choose_by_mouse("person", one)
    user.hand.click(user.part(PersonPanel).manage)
    user.hand.settle()
    window = names_window(user)
    assert [join.name for join in of(user, one).joins] == [OTHER]
    unmerge = window.page.joins.findChildren(LinkButton)[-1]
    user.hand.in_dialog(lambda: user.hand.click(unmerge), lambda box: user.press_button(box, "Unmerge"))
    are_two_again(user, quotes, written)
    assert not window.proposals, "they are kept apart"
    user.hand.click(window.close_button)


def test_by_dropping_one_on_the_other(user: AppUser) -> None:
    one, two = person(user, MAIN), person(user, OTHER)
    view, point = user.find_in_list("person", one)
    mime = view.list_model.mimeData([view.list_model.index_of("person", two)])

    def look(box: QWidget) -> None:
        assert isinstance(box, JoinQuestion)
        assert (box.two.one.name.text(), box.two.other.name.text()) == (MAIN, OTHER)
        user.hand.press("Esc")

    drop_on(user, view, point, mime, look)
    assert person(user, OTHER) == two, "Esc leaves them two"
    view, point = user.find_in_list("person", one)
    drop_on(user, view, point, mime, lambda box: user.press_button(box, "Join"))
    assert user.window.selection.current == Selected("person", one)
    assert [join.name for join in of(user, one).joins] == [OTHER]
    user.press("Ctrl+Z")
    assert person(user, OTHER) == two


def test_by_dropping_one_on_the_lane_of_the_other(user: AppUser) -> None:
    one, two = person(user, MAIN), person(user, OTHER)
    view, _point = user.find_in_list("person", two)
    mime = view.list_model.mimeData([view.list_model.index_of("person", two)])
    canvas = user.part(TimelinePanel).canvas
    frame = canvas.frame_now
    assert frame.scene is not None
    lane = next(at for at, lane in enumerate(canvas.state.record.lanes) if lane.person == one)
    head = next(head for head in frame.scene.heads if head.lane == lane)
    at = QPoint(round(frame.left / 2), round(head.y + head.height / 2 + frame.top - frame.scene.scroll))
    place = canvas.viewport().mapTo(user.window, at)

    def look(box: QWidget) -> None:
        assert isinstance(box, JoinQuestion)
        assert (box.two.one.name.text(), box.two.other.name.text()) == (MAIN, OTHER)
        user.press_button(box, "Join")

    assert user.hand.in_dialog(lambda: user.hand.drop(user.window, mime, place), look) == 1
    assert user.window.selection.current == Selected("person", one)
    assert [join.name for join in of(user, one).joins] == [OTHER]


def test_the_open_window_follows_what_happens(user: AppUser) -> None:
    user.window.names.open(person(user, MAIN))
    user.hand.settle()
    window = names_window(user)
    assert ground(window.page) > 0.8
    user.window.act("theme.dark")
    user.hand.settle()
    assert ground(window.page) < 0.2
    use = next(use for use in of(user, person(user, MAIN)).written if use.text == "Mr Belliqar")
    sample = use.samples[0]
    window.page.sample_wanted.emit(sample)
    user.hand.settle()
    reading = user.reader.reading
    assert user.window.current_view == "reader"
    assert reading is not None
    assert reading.article == sample.article
    user.window.session.run(RemoveName(NameId(use.name)))
    user.hand.settle()
    assert window.page.names is not None
    assert use.text not in [one.text for one in window.page.names.written]
    assert window.done_words.text() == "Removed the spelling “Mr Belliqar”"
    user.hand.click(window.undo)
    user.hand.settle()
    assert not window.undo.isVisible()
    assert window.page.names is not None
    assert use.text in [one.text for one in window.page.names.written]


def ground(widget: QWidget) -> float:
    """How light a widget is at its corner, from 0 to 1."""
    return widget.grab().toImage().pixelColor(3, 3).lightnessF()


def drop_on(user: AppUser, view: GroupedList, at: QPoint, mime: QMimeData, answer: Callable[[QWidget], object]) -> None:
    window = user.window
    place = view.viewport().mapTo(window, at)
    met = user.hand.in_dialog(lambda: user.hand.drop(window, mime, place), answer)
    assert met == 1


def test_by_keys_alone(user: AppUser) -> None:
    quotes, written = user.dump("quotation"), of(user, person(user, OTHER)).written
    user.choose_by_keys("person", person(user, OTHER))
    choose_by_keys(user, "Join with another person…", user.answering(MAIN), lambda _box: user.hand.press("Return"))
    one = person(user, MAIN)
    assert [join.name for join in of(user, one).joins] == [OTHER]

    user.reopen()
    user.choose_by_keys("person", one)
    choose_by_keys(user, "Manage names…")
    window = names_window(user)
    assert window.list.hasFocus()
    assert window.current == (PERSON, one)
    user.press("Return")
    unmerge = tab_to(user, "Unmerge \u2068Tamas Belliqar\u2069")
    assert user.part(NamesPage).isAncestorOf(unmerge)

    def confirm(box: QWidget) -> None:
        tab_to(user, "Unmerge")
        user.hand.press("Space")

    user.hand.in_dialog(lambda: user.hand.press("Space"), confirm)
    are_two_again(user, quotes, written)
    user.hand.focus_on(window)
    user.press("Esc")
    assert user.window.names.dialog is None
    user.hand.focus_on(user.window)
    user.press("Ctrl+Z")
    assert [join.name for join in of(user, one).joins] == [OTHER], "undone like any other step"


def choose_by_keys(user: AppUser, words: str, *answers: Callable[[QWidget], object]) -> None:
    """Open the menu of the row in the rail by its key and walk to an entry."""
    view = user.window.rail.lists["person"]
    view.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(menu: QWidget) -> None:
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            user.hand.press("Down")
            if menu.activeAction().text().split("\t")[0] == words:
                user.hand.press("Return")
                return
        raise StuckError(f"the menu has no {words!r}")

    user.hand.in_dialog(lambda: QApplication.postEvent(view, menu_key(view)), choose, *answers)
    user.hand.settle()


def menu_key(view: QWidget) -> QContextMenuEvent:
    """What the key Menu makes the window system send."""
    middle = view.rect().center()
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.mapToGlobal(middle))


def words_of(control: QWidget) -> str:
    """What stands on a button."""
    return control.text() if isinstance(control, QAbstractButton) else ""


def tab_to(user: AppUser, name: str, most: int = 60) -> QWidget:
    """Press Tab until the control of this name has the focus."""
    for _ in range(most):
        focused = QApplication.focusWidget()
        if focused is not None and name in (focused.accessibleName(), words_of(focused)):
            return focused
        user.hand.press("Tab")
    raise StuckError(f"Tab does not reach {name!r}")
