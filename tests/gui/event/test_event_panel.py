"""The event panel: facts, people, evidence, and what it asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.origins import Origins
from timeline_app.gui.event.panel import NO_EVIDENCE, EventPanel
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.pills import Pill
from timeline_app.queries.event_sheet import TableWords


@pytest.fixture
def panel(qtbot: QtBot) -> EventPanel:
    made = EventPanel(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_sheet(sheets.event(sheets.card(1), sheets.card(2, polarity=Polarity.DENIED, opposed=(7,))))
    made.resize(372, 820)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_head_says_what_where_and_when(panel: EventPanel) -> None:
    assert panel.title.text() == "Waiting at Cape Ruyt"
    assert panel.kind.text() == "Sighting  ·  Cape Ruyt"
    assert panel.when.text() == "12 June 2013"
    assert panel.counted.text() == "From 2 pieces of evidence: “yesterday”"


def test_a_mirrored_head_begins_at_the_right_in_whatever_script(panel: EventPanel) -> None:
    sheet = panel._sheet
    assert sheet is not None
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.show_sheet(sheet)
    wanted = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    for label in (panel.title, panel.kind):
        assert label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == wanted


def test_it_says_how_many_articles_have_it_from_how_many_origins(panel: EventPanel) -> None:
    assert not panel.origins.isVisible()
    mouth = ChainStep(SourceKind.PERSON, "Genno")
    told = {Polarity.ASSERTED: Origins(5, (mouth,), 0), Polarity.DENIED: Origins(1, (), 1)}
    panel.show_sheet(replace(sheets.event(sheets.card(1)), origins=told))
    assert panel.origins.text() == "Asserted: 5 articles, 1 origin  ·  Denied: 1 article, source not named"
    assert "Begins with: Genno." in panel.origins.accessibleDescription()


def test_an_event_without_evidence_says_so(panel: EventPanel) -> None:
    panel.show_sheet(sheets.event())
    assert panel.empty.isVisible()
    assert panel.empty.text() == NO_EVIDENCE
    assert not panel.cards.isVisible()
    assert not panel.compare.isVisible()
    assert panel.counted.text() == ""


def test_its_people_can_be_opened(panel: EventPanel, qtbot: QtBot) -> None:
    durran = next(pill for pill in panel.findChildren(Pill) if pill.words == "Abel Durran")
    with qtbot.waitSignal(panel.person_wanted) as wanted:
        durran.click()
    assert wanted.args == [2]


def test_its_contradiction_can_be_compared(panel: EventPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.compare_wanted) as wanted:
        panel.compare.click()
    assert wanted.args == [7]


def test_its_menu_changes_and_removes(panel: EventPanel, qtbot: QtBot) -> None:
    change, remove = panel.menu().actions()
    with qtbot.waitSignal(panel.change_wanted) as wanted:
        change.trigger()
    assert wanted.args == [panel.sheet]
    with qtbot.waitSignal(panel.removal_wanted) as removal:
        remove.trigger()
    assert removal.args == [4]


def test_a_very_long_title_wraps(panel: EventPanel) -> None:
    panel.show_sheet(sheets.event(title=sheets.LONG_NAME, place=sheets.ARABIC))
    assert panel.minimumSizeHint().width() <= 372


def test_what_a_table_said_is_told_as_the_tables(panel: EventPanel) -> None:
    assert not panel.from_table.isVisible()
    long = "Dockers <b>march</b> to the port office. " * 30
    panel.show_sheet(sheets.event(from_table=TableWords("clashes.csv", 1204, "Harbour Courier", long)))
    first, source, words = panel.from_table.text().split("\n")
    assert (first, source) == ("From the table “clashes.csv”, row 1,204", "Its source: Harbour Courier")
    assert words.startswith("Its words: Dockers <b>march")
    assert words.endswith("…")
    assert "&lt;b&gt;" in panel.from_table.toolTip()
    assert panel.empty.isVisible(), "it is no evidence"
    panel.show_sheet(sheets.event(from_table=TableWords("clashes.csv", 2, "", "")))
    assert panel.from_table.text() == "From the table “clashes.csv”, row 2"
    assert panel.from_table.toolTip() == ""
    panel.show_sheet(sheets.event())
    assert not panel.from_table.isVisible()


def test_a_contradiction_that_is_only_proposed_is_said_and_leads_to_compare(panel: EventPanel, qtbot: QtBot) -> None:
    assert not panel.proposed.isVisible()
    panel.show_proposed(("a-b", "c-d"), {1: ("a-b",)})
    assert panel.proposed.words.text() == "2 proposed contradictions"
    assert panel.proposed.compare.accessibleName() == "Compare: 2 proposed contradictions"
    with qtbot.waitSignal(panel.proposed_wanted) as wanted:
        panel.proposed.compare.click()
    assert wanted.args == ["a-b"]
    assert panel.cards.model().index(0, 0).data().endswith("proposed contradiction")
    panel.show_proposed((), {})
    assert not panel.proposed.isVisible()
    assert "proposed" not in panel.cards.model().index(0, 0).data()
