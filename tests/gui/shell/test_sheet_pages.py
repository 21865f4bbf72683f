"""What the panels' menus ask for reaches the record: the dialogs that the shell opens for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.scenarios.driver import AppDriver, standing_clock
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind, first_named
from timeline_app.domain.ids import VersionId
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.sources.dialog import SourcesDialog
from timeline_app.queries import rail
from timeline_app.queries.brief_facts import BriefOptions
from timeline_app.queries.brief_sheet import briefing_sheet
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.sources import source_rows
from timeline_app.sample import build_sample

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORDS = "Left, by his own account, before the others."


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[AppDriver]:
    build_sample(tmp_path / "Sample.tline", standing_clock)
    made = AppDriver(qtbot, tmp_path)
    made.open(tmp_path / "Sample.tline")
    yield made
    made.close()


def cards_of(driver: AppDriver, person: int) -> list[EvidenceCard]:
    return [card for group in driver.read(person_sheet, person).groups for card in group.cards]


def panel_of(driver: AppDriver) -> PersonPanel:
    found = driver.window.findChild(PersonPanel)
    assert isinstance(found, PersonPanel)
    return found


def test_a_paragraph_written_in_the_window_is_on_the_sheet(driver: AppDriver, qtbot: QtBot) -> None:
    sheet = driver.read(briefing_sheet, BriefOptions())
    rows = {row.name: row.person for row in driver.read(rail.person_rows)}
    name = next(one.name for one in sheet.people if not one.paragraphs)
    driver.open_person(rows[name])
    panel_of(driver).paragraph_wanted.emit(rows[name])
    dialog = driver.window.findChild(ParagraphDialog)
    assert isinstance(dialog, ParagraphDialog)
    dialog.text.setPlainText(WORDS)
    dialog.save.click()
    driver.wait_idle()
    printed = {one.name: one.paragraphs for one in driver.read(briefing_sheet, BriefOptions()).people}
    assert printed[name] == (WORDS,)


def test_a_source_graded_in_the_window_gives_its_letter_to_its_evidence(driver: AppDriver, qtbot: QtBot) -> None:
    card = next(
        card
        for row in driver.read(rail.person_rows)
        for card in cards_of(driver, row.person)
        if card.grade.inherited or card.grade.letter is None
        if first_named(card.chain) is not None and card.subject is not None
    )
    named = first_named(card.chain)
    assert named is not None
    assert card.subject is not None
    driver.open_person(card.subject)
    panel_of(driver).grade_wanted.emit(named.source)
    driver.wait_idle()
    dialog = driver.window.findChild(SourcesDialog)
    assert isinstance(dialog, SourcesDialog)
    letter = "E" if card.grade.letter != "E" else "D"
    assert dialog.name.text().strip("\u2068\u2069") == named.name
    dialog.letter.setCurrentIndex(dialog.letter.findData(letter))
    dialog.save.click()
    driver.wait_idle()
    after = next(one for one in cards_of(driver, card.subject) if one.evidence == card.evidence)
    assert (after.grade.letter, after.grade.inherited) == (letter, True)
    driver.window.session.undo()
    driver.wait_idle()
    assert f"{letter}  " not in dialog.history.item(0).text(), "the window follows undo"


def test_a_source_that_is_undone_can_be_graded_no_more(driver: AppDriver) -> None:
    session = driver.window.session
    card = next(card for row in driver.read(rail.person_rows) for card in cards_of(driver, row.person))
    quote = QuoteRange(VersionId(card.version), card.start, card.end)
    told = (ChainStep(SourceKind.OUTLET, "The Lighthouse"),)
    session.run(SaveEvidence(quote, NewClaim("He left"), Polarity.ASSERTED, chain=told))
    made = next(row.source for row in driver.read(source_rows) if row.name == "The Lighthouse")
    driver.window.desk.sources_wanted.emit(made)
    driver.wait_idle()
    dialog = driver.window.sources.dialog
    assert dialog is not None
    assert dialog.source == made
    dialog.letter.setCurrentIndex(0)
    session.undo()
    driver.wait_idle()
    assert dialog.source not in (0, made), "the first of the list stands in for it"
    assert dialog.letter.currentData() != "A"
