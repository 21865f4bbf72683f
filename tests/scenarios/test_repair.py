"""Flow 3.10, repair: what lost its place or its day is put right by mouse, and again by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.queries.record import Record, on, outlet, parsed
from tests.scenarios.driver import AppUser
from timeline_app.commands.articles import AddVersion, SetPublicationDate
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.ids import ArticleId
from timeline_app.gui.review import model
from timeline_app.gui.review.panel import ReviewPanel
from timeline_app.queries.review_counts import review_counts
from timeline_app.suggest.dates.reading import read_when

TEXT = (
    "The harbour minister, Tamaz Orlo, resigned yesterday after a week of protests in the port.\n"
    "A spokesman denied that Mr Orlo had fled and said he was in his office in Marin.\n"
)
CHANGED = TEXT.replace("in his office in Marin", "in his Marin office")
DENIAL = "said he was in his office in Marin"
PRINTED = parse_iso_day("2031-05-02")


@pytest.fixture
def user(tmp_path: Path) -> Iterator[AppUser]:
    """A project with one quote that lost its place, and one date counted from a day that changed."""
    with Record(tmp_path) as record:
        orlo = record.person("Tamaz Orlo")
        version = record.article(TEXT)
        article = ArticleId(record.article_of(version))
        record.evidence(
            version, DENIAL, NewClaim("Orlo fled", orlo), chain=(outlet("The Courier"),), about=on("2031-05-01")
        )
        about = read_when("yesterday", published=PRINTED, events=()).span
        record.evidence(version, "resigned yesterday", NewClaim("Orlo resigned", orlo), about=about)
        record.do(AddVersion(article, parsed(CHANGED, name="again.txt")))
        record.do(SetPublicationDate(article, PRINTED + 1))
        path = record.project.path
    with AppUser.opened(path) as opened:
        yield opened


def button(shown: QWidget, words: str) -> QPushButton:
    return next(one for one in shown.findChildren(QPushButton) if one.text() == words and one.isVisible())


def waiting(user: AppUser) -> tuple[int, int]:
    found = user.window.session.read(review_counts)
    return found.quotes, found.dates


def test_by_mouse(user: AppUser) -> None:
    assert waiting(user) == (1, 1)
    user.hand.click(user.window.status.waiting)
    user.hand.settle()
    review = user.part(ReviewPanel)
    (lost,) = review.quote_cards
    user.hand.click(button(lost, model.POINT_HERE))
    user.hand.settle()
    assert waiting(user) == (0, 1)
    user.hand.click(user.window.toast.undo_button)
    user.hand.settle()
    assert waiting(user) == (1, 1), "taken back from the toast"
    user.hand.click(button(review.quote_cards[0], model.NO_PLACE))
    user.hand.settle()
    user.hand.click(button(review.date_cards[0], model.TAKE_NEW))
    user.hand.settle()
    assert waiting(user) == (0, 0)


def test_by_keys_alone_and_after_a_restart(user: AppUser) -> None:
    user.press("Ctrl+5")
    review = user.part(ReviewPanel)
    reach(user, button(review.quote_cards[0], model.POINT_HERE))
    user.press("Space")
    assert waiting(user) == (0, 1)
    user.press("Ctrl+Z")
    user.reopen()
    assert waiting(user) == (1, 1), "what was undone waits again, after a restart too"
    user.press("Ctrl+5")
    review = user.part(ReviewPanel)
    reach(user, button(review.date_cards[0], model.KEEP_OLD))
    user.press("Space")
    reach(user, button(review.quote_cards[0], model.POINT_HERE))
    user.press("Space")
    assert waiting(user) == (0, 0)


def reach(user: AppUser, wanted: QWidget, most: int = 60) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(most):
        if user.window.focusWidget() is wanted:
            return
        user.press("Tab")
    raise AssertionError(f"Tab does not reach {wanted}")
