"""What the scenarios of the Compare view look at."""

from PySide6.QtWidgets import QWidget

from tests.scenarios.driver import AppUser
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.settling.panel import SettlingPart
from timeline_app.gui.widgets.labels import Label
from timeline_app.queries.brief_facts import BriefOptions
from timeline_app.queries.brief_sheet import briefing_sheet

LEFT_VESHTI = "Did Sharif Genno leave Veshti?"


def view_of(user: AppUser) -> CompareView:
    return user.part(CompareView)


def settling_of(user: AppUser) -> SettlingPart:
    return user.window.beside_compare.part


def question(user: AppUser) -> str:
    return view_of(user).question.text()


def place(user: AppUser) -> str:
    return view_of(user).top.place.text()


def log(user: AppUser) -> list[str]:
    """The decisions as they stand below the table, newest first."""
    labels = view_of(user).findChildren(Label, "decision_line")
    return [label.text() for label in labels if label.isVisibleTo(view_of(user))]


def state(user: AppUser) -> str:
    shown = view_of(user).comparison
    assert shown is not None
    return shown.state


def go_to(user: AppUser, wanted: str) -> None:
    """Walk on by key until a question is in view."""
    user.press("Ctrl+3")
    rows = len(view_of(user).top.menu().actions())
    for _ in range(rows):
        if question(user) == wanted:
            return
        user.press("Right")
    raise AssertionError(f"the walk does not come to {wanted!r}")


def tab_to(user: AppUser, target: QWidget, most: int = 120) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(most):
        if target.hasFocus():
            return
        user.hand.press("Tab")
    raise AssertionError(f"Tab does not lead to {target.accessibleName() or target}")


def printed_as_settled(user: AppUser) -> list[str]:
    """What the sheet prints under "Settled"."""
    return [one.settled for one in user.window.session.read(briefing_sheet, BriefOptions()).settled]
