"""On an earlier day a decision on what is proposed takes in what was known then, and nothing that came later."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.record import Record, day
from tests.scenarios.comparing import tab_to, view_of
from tests.scenarios.driver import AppUser
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.evidence import Polarity

SAID = "He has gone, said one. He stayed, said another."
QUESTION = "Did Ada Roe leave the harbour?"
SECOND_DAY = day("2031-05-02")


@pytest.fixture
def user(tmp_path: Path) -> Iterator[AppUser]:
    """A paper a day: two that oppose one another by the second day, and one more that denies it on the third."""
    with Record(tmp_path) as record:
        claim = NewClaim("Ada Roe left the harbour", record.person("Ada Roe"))
        for at, words in enumerate(("has gone", "He stayed", "said another"), start=1):
            polarity = Polarity.ASSERTED if at == 1 else Polarity.DENIED
            paper = record.article(f"{SAID} {at}", f"Paper {at}", f"2031-05-0{at}", name=f"{at}.txt")
            record.evidence(paper, words, claim, polarity)
    with AppUser.opened(tmp_path / "record.tline") as user:
        user.window.desk.as_known.view(SECOND_DAY)
        user.hand.settle()
        user.press("Ctrl+3")
        yield user


def sides(user: AppUser) -> list[int]:
    return [row[3] for row in user.dump("side")["side"]]


def test_it_is_opened_with_the_sides_of_that_day(user: AppUser) -> None:
    shown = view_of(user).comparison
    assert shown is not None
    assert (shown.question, len(shown.sides)) == (QUESTION, 2)
    user.press("1")
    user.press("Return")
    assert sides(user) == [1, 2]
    user.window.desk.as_known.view(None)
    user.hand.settle()
    assert [row.state for row in view_of(user).top.rows] == ["open", "proposed"], "what came later is proposed still"


def test_only_what_was_known_is_refused(user: AppUser) -> None:
    tab_to(user, view_of(user).bar.refuse)
    user.press("Space")
    assert [row[1:3] for row in user.dump("not_opposed")["not_opposed"]] == [(1, 2)]
