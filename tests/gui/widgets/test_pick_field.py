"""A field for one of very many things: what is not offered at once is looked for by its words."""

from collections.abc import Callable, Sequence

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.gui.widgets.pick_field import Pick, PickField
from timeline_app.queries.choices import Choice

Asked = list[tuple[str, Callable[[Sequence[Choice]], object]]]


def field(qtbot: QtBot, asked: Asked) -> PickField:
    made = PickField()
    qtbot.addWidget(made)
    made.set_choices([Choice(1, "Leaves"), Choice(2, "Returns")])
    made.find_more = lambda words, done: asked.append((words, done))
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_what_is_found_by_its_words_can_be_picked(qtbot: QtBot) -> None:
    asked: Asked = []
    made = field(qtbot, asked)
    QTest.keyClicks(made, "L")
    assert not asked  # one letter names nothing among a million
    QTest.keyClicks(made, "ands")
    assert [words for words, _ in asked] == ["La", "Lan", "Land", "Lands"]
    assert made.pick == Pick("Lands")
    asked[-1][1]([Choice(7, "Lands"), Choice(8, "Lands again")])
    assert made.pick == Pick("Lands", 7)
    asked[-1][1]([Choice(7, "Lands")])
    assert made.resolve("Lands") == Pick("Lands", 7)  # offered once, however often it is found


def test_an_answer_to_other_words_changes_nothing_that_is_typed(qtbot: QtBot) -> None:
    asked: Asked = []
    made = field(qtbot, asked)
    QTest.keyClicks(made, "Land")
    QTest.keyClicks(made, "s")
    asked[0][1]([Choice(9, "La")])
    assert made.pick == Pick("Lands")
