"""The vocabulary: what is typed, ticked and moved becomes commands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.asking import ScriptedAsk
from timeline_app.commands.vocabulary import (
    OrderWords,
    RemoveEventKind,
    RemoveGroup,
    RemoveStatus,
    SaveEventKind,
    SaveGroup,
    SaveStatus,
)
from timeline_app.gui.theme import Theme
from timeline_app.gui.vocabulary.panel import VocabularyPanel
from timeline_app.queries.vocabulary import GroupRow, KindRow, StatusRow, Vocabulary

WORDS = Vocabulary(
    (GroupRow(1, "Defected", 2, False), GroupRow(2, "May be next", 0, True), GroupRow(3, "Abroad", 0, False)),
    (
        StatusRow(4, "Resigned", 1, "left", frozenset({5}), 3),
        StatusRow(5, "<b>In post</b>", 1, "in_post", frozenset({4}), 0),
    ),
    (KindRow(6, "Break", "break", 2), KindRow(7, "Journey", "journey", 0)),
)


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def panel(qtbot: QtBot, ask: ScriptedAsk) -> VocabularyPanel:
    made = VocabularyPanel(Theme.load("light"), ask)
    qtbot.addWidget(made)
    made.show_vocabulary(WORDS)
    made.show()
    return made


def told(panel: VocabularyPanel, qtbot: QtBot, act: object) -> object:
    assert callable(act)
    with qtbot.waitSignal(panel.command_wanted) as wanted:
        act()
    assert wanted.args is not None
    return wanted.args[0]


def test_a_status_is_shown_with_what_it_excludes_and_changed(panel: VocabularyPanel, qtbot: QtBot) -> None:
    form = panel.status_form
    assert (form.words.text(), form.band.currentData(), form.group.currentText()) == ("Resigned", "left", "Defected")
    assert [form.excludes.item(0).text(), form.excludes.count()] == ["<b>In post</b>", 1]
    form.words.setText("Stepped down")
    form.excludes.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert told(panel, qtbot, form.save.click) == SaveStatus("Stepped down", 1, "left", (), 4)  # type: ignore[arg-type]


def test_new_words_by_keyboard_alone(panel: VocabularyPanel, qtbot: QtBot) -> None:
    panel.pages.setCurrentIndex(1)
    panel.groups.add.setFocus()
    assert panel.groups.add.accessibleName() == "New word", "to add what was typed is another button"
    QTest.keyClick(panel.groups.add, Qt.Key.Key_Space)
    QTest.keyClicks(panel.group_form.words, "In exile")
    made = told(panel, qtbot, lambda: QTest.keyClick(panel.group_form.words, Qt.Key.Key_Return))
    assert made == SaveGroup("In exile")
    panel.kinds.add.click()
    assert not panel.kind_form.save.isEnabled(), "a kind without a name"
    panel.kind_form.words.setText("Trial")
    assert told(panel, qtbot, panel.kind_form.save.click) == SaveEventKind("Trial", "statement")


def test_only_outlines_that_are_free_are_offered(panel: VocabularyPanel) -> None:
    glyph = panel.kind_form.glyph
    offered = [glyph.itemData(at) for at in range(glyph.count())]
    assert "break" in offered, "its own"
    assert "journey" not in offered


def test_words_move_with_alt_and_arrows_and_by_buttons(panel: VocabularyPanel, qtbot: QtBot) -> None:
    words = panel.kinds.list
    moved = told(panel, qtbot, lambda: QTest.keyClick(words, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier))
    assert moved == OrderWords("event_kind", (7, 6))
    words.setCurrentRow(1)
    assert told(panel, qtbot, panel.kinds.up.click) == OrderWords("event_kind", (7, 6))


def test_what_is_used_asks_what_comes_in_its_place(panel: VocabularyPanel, qtbot: QtBot, ask: ScriptedAsk) -> None:
    ask.will("<b>In post</b>", "No status any more", "Journey")
    click = panel.statuses.remove.click
    assert told(panel, qtbot, click) == RemoveStatus(4, 5)  # type: ignore[arg-type]
    assert ask.last == "Remove “Resigned”"
    assert told(panel, qtbot, click) == RemoveStatus(4)  # type: ignore[arg-type]
    kind = told(panel, qtbot, panel.kinds.remove.click)
    assert kind == RemoveEventKind(6, 7)  # type: ignore[arg-type]
    panel.groups.list.setCurrentRow(2)
    group = told(panel, qtbot, lambda: QTest.keyClick(panel.groups.list, Qt.Key.Key_Delete))
    assert group == RemoveGroup(3)  # type: ignore[arg-type]


def test_a_cancelled_question_removes_nothing(panel: VocabularyPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.command_wanted):
        panel.statuses.remove.click()


def test_a_project_to_read_only_can_be_looked_at(panel: VocabularyPanel) -> None:
    panel.show_vocabulary(WORDS, read_only=True)
    assert not panel.status_form.save.isEnabled()
    assert not panel.statuses.add.isEnabled()
    panel.status_form.words.setText("x")
    assert not panel.status_form.save.isEnabled()


def test_a_new_word_is_typed_without_another_in_hand_and_is_in_hand_once_added(panel: VocabularyPanel) -> None:
    panel.groups.add.click()
    panel.group_form.words.setText("In exile")
    assert panel.groups.row == 0
    panel.groups.add.click()
    assert panel.group_form.words.text() == "In exile", "adding again drops nothing"
    panel.show_vocabulary(replace(WORDS, groups=(*WORDS.groups, GroupRow(9, "In exile", 0, False))))
    assert (panel.groups.row, panel.group_form.words.text()) == (9, "In exile")
