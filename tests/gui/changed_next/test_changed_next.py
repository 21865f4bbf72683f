"""The panel "What changed next": numbers, cards, more of them, and the way to what they name."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.dates import UNDATED, DateSpan, Precision
from timeline_app.gui.changed_next.against import opposed_words
from timeline_app.gui.changed_next.panel import (
    CONTRADICTIONS,
    EVENTS,
    FIRST_CARDS,
    MORE_CARDS,
    PEOPLE,
    STATUSES,
    ChangedNextPanel,
    learned_words,
)
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.queries.changed_next import ChangedNext, NewContradiction, NewEvent, NewPerson, StatusChange

MARCH, APRIL = parse_iso_day("2011-03-31"), parse_iso_day("2011-04-01")
LEFT = Qt.MouseButton.LeftButton


def learned(people: int = 2, events: int = 1, evidence: int = 9) -> ChangedNext:
    return ChangedNext(
        MARCH, APRIL, people + 5, events, evidence,
        tuple(NewPerson(at, f"Person {at}", "Pilot" if at % 2 else "", at) for at in range(1, people + 1)),
        tuple(
            NewEvent(at, f"Event {at}", "journey", "asserted", UNDATED, ("Ada <b>Roe</b>", "Ben Tor", "C", "D"))
            for at in range(1, events + 1)
        ),
        (StatusChange(7, "Ada Roe", "No report", "Disputed", "disputed", "Gone, or in her office?", 2),),
        (NewContradiction(4, "Ben Tor", "On leave?", ("On leave", "Handed in her keys")),),
    )  # fmt: skip


def shown(qtbot: QtBot, changed: ChangedNext, *, first: bool = False) -> ChangedNextPanel:
    panel = ChangedNextPanel(Theme.load("light"))
    qtbot.addWidget(panel)
    panel.resize(372, 760)
    panel.show_changes(changed, changed.later, first=first)
    panel.show()
    qtbot.waitUntil(panel.isVisible)
    return panel


def test_numbers_count_everything_and_say_what(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    assert {name: tile.number for name, tile in panel.tiles.items()} == {
        PEOPLE: 7, EVENTS: 1, STATUSES: 1, CONTRADICTIONS: 1,
    }  # fmt: skip
    assert panel.tiles[CONTRADICTIONS].accessibleName() == "New contradictions: 1"
    assert panel.line.text() == "Learned on 1 April that was not known on 31 March"
    assert not panel.note.isVisible()


def test_cards_lead_to_what_they_name_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    opened: list[Selected] = []
    panel.opened.connect(opened.append)
    for name in (STATUSES, CONTRADICTIONS, PEOPLE):
        QTest.mouseClick(panel.sections[name].cards[0], LEFT)
    QTest.keyClick(panel.sections[EVENTS].cards[0], Qt.Key.Key_Return)
    QTest.keyClick(panel.sections[EVENTS].cards[0], Qt.Key.Key_Space)
    assert opened == [
        Selected("person", 7), Selected("contradiction", 4), Selected("person", 1), Selected("event", 1),
        Selected("event", 1),
    ]  # fmt: skip


def test_a_card_is_spoken_whole(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    (status,) = panel.sections[STATUSES].cards
    assert status.accessibleName() == (
        "Ada Roe. No report, then Disputed: \u2068Gone, or in her office?\u2069. 2 quotes"
    )
    (opposed,) = panel.sections[CONTRADICTIONS].cards
    assert opposed.accessibleName() == "Ben Tor. \u2068On leave\u2069 against \u2068Handed in her keys\u2069"


def test_nothing_is_read_as_markup(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    labels = panel.findChildren(QLabel)
    assert any("<b>" in label.text() for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_many_are_shown_a_few_at_a_time_and_the_rest_is_counted(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned(people=30))
    section = panel.sections[PEOPLE]
    assert len(section.cards) == FIRST_CARDS
    assert section.more.text() == "27 more people"
    QTest.mouseClick(section.more, LEFT)
    assert len(section.cards) == FIRST_CARDS + MORE_CARDS
    assert section.more.text() == "7 more people"
    QTest.mouseClick(section.more, LEFT)
    assert len(section.cards) == 30
    assert not section.more.isVisible()
    assert section._rest.text() == "5 people besides: step on, and the timeline shows them."
    panel.show_changes(learned(people=1), APRIL, first=False)
    assert len(section.cards) == 1


def test_a_number_leads_to_its_cards(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned(people=40))
    QTest.mouseClick(panel.tiles[EVENTS], LEFT)
    qtbot.waitUntil(panel.sections[EVENTS].cards[0].hasFocus)


def test_what_only_supports_what_was_known_is_said(qtbot: QtBot) -> None:
    nothing = ChangedNext(MARCH, APRIL, 0, 0, 3, (), (), (), ())
    panel = shown(qtbot, nothing)
    assert panel.note.text() == "3 pieces of evidence more on what was known already."
    assert not any(tile.isEnabled() for tile in panel.tiles.values())
    assert not any(section.isVisible() for section in panel.sections.values())


def test_the_buttons_step(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    with qtbot.waitSignal(panel.back_wanted):
        QTest.mouseClick(panel.back, LEFT)
    with qtbot.waitSignal(panel.forward_wanted):
        QTest.keyClick(panel.forward, Qt.Key.Key_Return)
    panel.show_changes(learned(), APRIL, first=True)
    assert not panel.back.isEnabled()


def test_the_line_says_when_it_was_learned() -> None:
    assert learned_words(MARCH, APRIL + 365, first=False) == (
        "Learned on 31 March 2012 that was not known on 31 March 2011"
    )
    assert learned_words(MARCH, None, first=False) == (
        "Learned from articles without a date, and so not known on 31 March 2011"
    )
    assert learned_words(MARCH, APRIL, first=True) == (
        "Learned on 1 April 2011, the first day of which anything is known"
    )


def test_a_status_that_stands_is_told_with_its_day_and_others_without(qtbot: QtBot) -> None:
    day = DateSpan(MARCH * 1440, MARCH * 1440, APRIL * 1440, APRIL * 1440, precision=Precision.DAY)
    long = replace(day, end_latest=(APRIL + 9) * 1440)
    changes = (
        StatusChange(1, "Ada Roe", "No report", "Defected", "plain", "", 2, day),
        StatusChange(2, "Ben Tor", "No report", "Defected", "plain", "", 2, long),
        StatusChange(3, "Cay Lund", "No report", "Reported defected", "reported", "", 2, day),
    )
    panel = shown(qtbot, replace(learned(), statuses=changes))
    assert [card.accessibleName().split(", then ")[1] for card in panel.sections[STATUSES].cards] == [
        "Defected, 31 Mar 2011. 2 quotes", "Defected. 2 quotes", "Reported defected. 2 quotes",
    ]  # fmt: skip


def test_claims_stand_against_one_another_in_one_paragraph() -> None:
    text, between = opposed_words(("On leave", "Handed in <b>her</b> keys", "غادرت"))
    assert text == "\u2068On leave\u2069 against \u2068Handed in <b>her</b> keys\u2069 against \u2068غادرت\u2069"
    assert [text[first:last] for first, last in between] == ["against", "against"]
    assert opposed_words(()) == ("", ())


def test_the_days_name_the_keys_that_step_them(qtbot: QtBot) -> None:
    panel = shown(qtbot, learned())
    assert (panel.back._key, panel.forward._key) == ("[", "]")
    KEYMAP.set_single_keys(False)
    assert (panel.back._key, panel.forward._key) == ("Alt PgUp", "Alt PgDown")
