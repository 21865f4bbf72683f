"""What a quote opposes is shown before it is saved, and it is set against that in the same step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.scenarios.driver import AppUser
from timeline_app.demo.form import Said, fill_form
from timeline_app.queries.compare import contradiction_rows
from timeline_app.queries.compared_values import ContradictionRow

QUESTION = "Did Sharif Genno leave Veshti?"
QUOTE = "crossed from Port Sarn on Wednesday night"
"""Words of the article; what is claimed with them is up to the test."""


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as user:
        yield user


def dispute(user: AppUser) -> ContradictionRow:
    rows: tuple[ContradictionRow, ...] = user.window.session.read(contradiction_rows)
    return next(row for row in rows if row.question == QUESTION)


def open_form(user: AppUser) -> None:
    article = next(row for row in user.articles().values() if QUOTE in text_of(user, row))
    start = text_of(user, article).index(QUOTE)
    user.open_form(start, start + len(QUOTE))


def text_of(user: AppUser, article: int) -> str:
    user.choose_by_mouse("article", article)
    return user.text


def test_it_is_set_against_what_it_opposes_by_pointer(user: AppUser) -> None:
    before = dispute(user).evidence
    open_form(user)
    fields = user.form.fields
    fill_form(user.hand, user.form, Said("Genno left Veshti", person="Sharif Genno", against=True))
    assert fields.opposes.text() == "Opposes 1 claim"
    assert "Sharif Genno" in fields.opposed.text(), "who says so is shown with the words"
    assert fields.set_against.isChecked()
    user.save_form()
    taken = user.newest("evidence")
    assert dispute(user).evidence == (*before, taken)
    user.press("Ctrl+Z")
    assert dispute(user).evidence == before
    user.press("Ctrl+Shift+Z")
    assert dispute(user).evidence == (*before, taken)


def test_the_box_is_cleared_by_keys_and_then_nothing_is_set_against(user: AppUser) -> None:
    before = dispute(user).evidence
    open_form(user)
    fields = user.form.fields
    fill_form(user.hand, user.form, Said("Genno left Veshti", person="Sharif Genno", polarity="denied", against=True))
    fields.claim.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(fields.claim, Qt.Key.Key_Tab)
    assert fields.set_against.hasFocus(), "the box comes after the claim"
    user.press("Space")
    assert not fields.set_against.isChecked()
    user.press("Ctrl+Return")
    assert dispute(user).evidence == before
