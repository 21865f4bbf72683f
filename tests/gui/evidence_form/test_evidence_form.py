"""The evidence form: what it emits, what it refuses, what it keeps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.commands.evidence import EditEvidence, NewClaim, NewEvent, NewPerson, QuoteRange, SaveEvidence
from timeline_app.domain.calendar import minute_of, parse_iso_day
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, EventKindId, EvidenceId, PersonId, StatusKindId, VersionId
from timeline_app.gui.evidence_form.content import FormContent, command_for, content_from, content_of, what_is_missing
from timeline_app.gui.evidence_form.panel import EvidenceForm, Opposed, draft_key
from timeline_app.gui.evidence_form.step_row import StepRow
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.pick_field import Pick
from timeline_app.gui.widgets.switches import SegmentButton
from timeline_app.queries.choices import Choice, FormChoices, SelectionKnown
from timeline_app.queries.suggestion_values import EvidencePlan, SuggestedPerson

PUBLISHED = parse_iso_day("2013-06-14")
PAPER = ChainStep(SourceKind.OUTLET, "Harbour Courier", source=5)
CONTENT = FormContent(3, 1, 10, 40, "at his desk in Veshti", PUBLISHED, chain=(PAPER,))
CHOICES = FormChoices(
    people=(Choice(1, "Sharif Genno", "Energy minister"), Choice(2, "Abel Durran")),
    events=(Choice(4, "Waiting at Cape Ruyt", "", "sighting"),),
    claims=(Choice(9, "Genno left Veshti", "Sharif Genno", "fled"),),
    statuses=(Choice(3, "Fled", "Defected", "fled"),),
    event_kinds=(Choice(6, "Break", key="break"), Choice(7, "Statement", key="statement")),
    sources=(Choice(5, "Harbour Courier", key="outlet"),),
)


@pytest.fixture
def form(qtbot: QtBot) -> EvidenceForm:
    made = EvidenceForm(Theme.load("light"))
    qtbot.addWidget(made)
    made.offer(CHOICES, ())
    made.show_content(CONTENT)
    made.resize(372, 860)
    made.show()
    qtbot.waitExposed(made)
    return made


def saved(form: EvidenceForm, qtbot: QtBot) -> SaveEvidence:
    with qtbot.waitSignal(form.command_wanted) as wanted:
        form.save_now()
    assert wanted.args is not None
    command = wanted.args[0]
    assert isinstance(command, SaveEvidence)
    return command


@pytest.mark.parametrize(("width", "scale"), [(372, 1.0), (372, 1.25), (372, 2.0), (300, 1.0), (900, 1.0)])
def test_no_words_of_a_switch_are_cut(form: EvidenceForm, qtbot: QtBot, width: int, scale: float) -> None:
    form.apply_theme(Theme.load("light", scale))
    form.resize(width, 860)
    switches = (form.fields.words, form.fields.polarity)
    parts = [part for switch in switches for part in switch.findChildren(SegmentButton)]
    qtbot.waitUntil(lambda: all(part.width() >= part.least_width for part in parts))
    if width == 900:
        assert not form.fields.words.is_column


def test_a_filled_form_becomes_one_command(form: EvidenceForm, qtbot: QtBot) -> None:
    fields = form.fields
    fields.own_wording.setText("He has not left")
    fields.person.set_pick(Pick("Sharif Genno", 1))
    fields.event_pick.set_pick(Pick("Denies he left"))
    fields.event_kind.setCurrentIndex(fields.event_kind.findData(7))
    fields.status.setCurrentIndex(fields.status.findData(3))
    fields.polarity.set_current("denied")
    fields.claim.set_pick(Pick("Genno left Veshti"))
    fields.about.set_words("yesterday")
    fields.place.setText("Veshti")
    fields.grade.set_grade("B", 3)
    command = saved(form, qtbot)
    assert command.quote == QuoteRange(VersionId(3), 10, 40, verbatim=False)
    assert command.claim == NewClaim("Genno left Veshti", PersonId(1), StatusKindId(3))
    assert command.polarity is Polarity.DENIED
    assert command.event == NewEvent("Denies he left", EventKindId(7), "Veshti", (PersonId(1),))
    assert command.chain == (PAPER,)
    assert command.about is not None
    assert command.about.start_earliest == minute_of(PUBLISHED - 1)
    assert command.about.words == "yesterday"
    assert (command.letter, command.number) == ("B", 3)


def test_own_words_stand_in_for_a_claim_that_is_asserted(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.own_wording.setText("He is in Veshti")
    assert saved(form, qtbot).claim == NewClaim("He is in Veshti", None, None)


def test_typing_the_words_of_a_known_claim_takes_it(form: EvidenceForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.fields.claim, "genno left veshti")
    popup = form.fields.claim.completer().popup()
    assert popup is not None
    popup.hide()
    assert saved(form, qtbot).claim == ClaimId(9)


def test_a_name_that_is_not_known_is_a_new_person(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.own_wording.setText("He is here")
    form.fields.person.set_pick(Pick("Ruben Nolde"))
    command = saved(form, qtbot)
    assert isinstance(command.claim, NewClaim)
    assert command.claim.subject == NewPerson("Ruben Nolde")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "in your words"),
        ({"own_wording": "no", "polarity": "denied"}, "denies"),
        ({"own_wording": "x", "status": 3}, "person"),
        ({"own_wording": "x", "event": Pick("New one")}, "kind of event"),
        ({"own_wording": "x", "known_since": 3}, "why"),
    ],
)
def test_what_is_missing_is_said(change: dict[str, object], words: str) -> None:
    assert words in what_is_missing(replace(CONTENT, **change))  # type: ignore[arg-type]


def test_a_form_that_cannot_be_saved_says_why_and_keeps_what_was_typed(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.place.setText("Veshti")
    with qtbot.assertNotEmitted(form.command_wanted):
        form.save_now()
    notice = form.findChild(type(form.fields), "nothing")
    assert notice is None
    assert form.fields.place.text() == "Veshti"
    assert form._notice is not None


def test_ctrl_enter_saves_from_any_field(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.fields.own_wording.setFocus()
    form.fields.own_wording.setText("He is in Veshti")
    qtbot.waitUntil(form.fields.own_wording.hasFocus)
    with qtbot.waitSignal(form.command_wanted):
        QTest.keyClick(form.fields.own_wording, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_alt_digits_set_the_polarity(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.fields.own_wording.setFocus()
    qtbot.waitUntil(form.fields.own_wording.hasFocus)
    QTest.keyClick(form.fields.own_wording, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert form.fields.polarity.current == "denied"


def test_words_that_need_a_publication_date_ask_for_it(form: EvidenceForm, qtbot: QtBot) -> None:
    form.show_content(replace(CONTENT, published=None))
    form.fields.about.set_words("last month")
    assert form.fields.about.reading is not None
    assert form.fields.about.reading.needs_published
    form.count_from(PUBLISHED)
    assert form.fields.about.reading.understood
    assert form.fields.about.words == "last month"


def test_words_that_are_no_date_are_kept(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.own_wording.setText("x")
    form.fields.about.set_words("when the lamps were lit")
    command = saved(form, qtbot)
    assert command.about is not None
    assert not command.about.is_known
    assert command.about.words == "when the lamps were lit"


def test_the_reading_comes_after_a_pause(form: EvidenceForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.fields.about.edit, "yesterday")
    qtbot.waitUntil(lambda: form.fields.about.reading is not None and form.fields.about.reading.understood)


def test_a_draft_is_handed_out_and_comes_back_whole(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.note.setPlainText("ask Meridian")
    with qtbot.waitSignal(form.draft_changed) as kept:
        form.keep_draft()
    assert kept.args is not None
    key, body = kept.args
    assert form.content is not None
    assert key == draft_key(form.content)
    assert FormContent.from_json(body) == form.content


@given(st.text(), st.sampled_from(list(SourceKind)))
def test_any_draft_survives_being_text(words: str, kind: SourceKind) -> None:
    content = replace(CONTENT, own_wording=words, others=(Pick(words, 3),), chain=(ChainStep(kind, words, words),))
    assert FormContent.from_json(content.to_json()) == content


def test_steps_of_the_chain_move_with_alt_and_arrows(form: EvidenceForm, qtbot: QtBot) -> None:
    speaker = ChainStep(SourceKind.PERSON, "Sharif Genno", person=1)
    form.fields.chain.add_root(speaker)
    assert [step.name for step in form.fields.chain.chain] == ["Sharif Genno", "Harbour Courier"]
    last = form.fields.chain._rows[-1]
    QTest.keyClick(last.line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [step.name for step in form.fields.chain.chain] == ["Harbour Courier", "Sharif Genno"]


def test_a_step_keeps_the_day_on_which_it_was_printed(form: EvidenceForm) -> None:
    chain = (replace(PAPER, printed_on=parse_iso_day("2013-06-12")),)
    form.show_content(replace(CONTENT, chain=chain))
    assert form.fields.chain.chain == chain
    row = form.fields.chain.findChildren(StepRow)[-1]
    assert row.line.accessibleName() == "Step 1 of 1: Harbour Courier printed 12 Jun 2013"
    for words, day in (("yesterday", "2013-06-13"), ("", None), ("June 2013", None)):
        row.printed.set_words(words)
        assert form.fields.chain.chain[0].printed_on == (None if day is None else parse_iso_day(day))


def test_a_person_named_in_the_chain_is_linked(form: EvidenceForm) -> None:
    form.fields.chain.add_root(ChainStep(SourceKind.PERSON, "Abel Durran"))
    assert form.fields.chain.chain[0].person == 2


def test_changing_evidence_emits_the_change(form: EvidenceForm) -> None:
    command = command_for(replace(CONTENT, evidence=12, own_wording="x"), None, None)
    assert isinstance(command, EditEvidence)
    assert command.evidence == 12


def test_a_step_opens_when_it_is_taken_in_hand_and_closes_when_it_is_left(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    (row,) = form.fields.chain._rows
    assert row.line.isVisible()
    assert row.line.accessibleName() == "Step 1 of 1: Harbour Courier"
    QTest.mouseClick(row.line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(row.name.hasFocus)
    assert not row.line.isVisible()
    QTest.keyClicks(row.remark, "prints")
    form.fields.place.setFocus()
    qtbot.waitUntil(row.line.isVisible)
    assert form.fields.chain.chain[0].remark == "prints"


def test_a_step_is_removed_from_its_line_and_the_focus_stays_near(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    editor = form.fields.chain
    editor.add_root(ChainStep(SourceKind.PERSON, "Sharif Genno"))
    first, second = editor._rows
    QTest.keyClick(first.line, Qt.Key.Key_Delete)
    assert [step.name for step in editor.chain] == ["Harbour Courier"]
    qtbot.waitUntil(second.line.hasFocus)


def test_dragging_a_dot_past_its_neighbour_moves_the_step(form: EvidenceForm, qtbot: QtBot) -> None:
    editor = form.fields.chain
    editor.add_root(ChainStep(SourceKind.PERSON, "Sharif Genno"))
    dot = editor._rows[0].dot
    qtbot.waitUntil(lambda: dot.height() < 40)
    QTest.mousePress(dot, Qt.MouseButton.LeftButton, pos=QPoint(8, 13))
    QTest.mouseMove(dot, QPoint(8, 20))
    assert editor.chain[0].name == "Sharif Genno", "not yet past the neighbour"
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(8, 60), dot.mapToGlobal(QPointF(8, 60)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(dot, moved)
    assert [step.name for step in editor.chain] == ["Harbour Courier", "Sharif Genno"]


def test_picking_from_the_list_puts_the_printed_name(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    person = form.fields.person
    person.setFocus()
    qtbot.waitUntil(person.hasFocus)
    QTest.keyClicks(person, "genn")
    popup = person.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    with qtbot.waitSignal(person.picked):
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert person.pick == Pick("Sharif Genno", 1)


def test_of_two_namesakes_the_picked_one_is_taken(form: EvidenceForm, qtbot: QtBot) -> None:
    person = form.fields.person
    person.set_choices((Choice(1, "Sharif Genno", "minister"), Choice(8, "Sharif Genno", "his son")))
    form.activateWindow()
    person.setFocus()
    qtbot.waitUntil(person.hasFocus)
    QTest.keyClicks(person, "genn")
    popup = person.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert person.pick == Pick("Sharif Genno", 8)
    QTest.keyClicks(person, "x")
    assert person.pick == Pick("Sharif Gennox")


def test_others_who_took_part_join_a_new_event(form: EvidenceForm, qtbot: QtBot) -> None:
    fields = form.fields
    fields.own_wording.setText("They met")
    fields.event_pick.set_pick(Pick("A meeting"))
    fields.event_kind.setCurrentIndex(fields.event_kind.findData(6))
    fields.others.setText("Abel Durran, , Ruben Nolde")
    event = saved(form, qtbot).event
    assert event == NewEvent("A meeting", EventKindId(6), "", (PersonId(2), NewPerson("Ruben Nolde")))


def test_digits_choose_while_the_switch_has_the_focus(form: EvidenceForm, qtbot: QtBot) -> None:
    form.activateWindow()
    button = form.fields.polarity.button("asserted")
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_3)
    assert form.fields.polarity.current == "speculated"


def test_a_field_that_names_something_new_says_so(form: EvidenceForm) -> None:
    event = form.fields.event_pick
    event.set_pick(Pick("Waiting at Cape Ruyt", 4))
    known = event.grab().toImage()
    event.set_pick(Pick("Waiting at Cape Ruyt"))
    assert event.grab().toImage() != known


def test_what_is_opposed_is_said_before_saving(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.claim.set_pick(Pick("Genno left Veshti", 9))
    with qtbot.waitSignal(form.opposing_wanted) as asked:
        form.fields.polarity.button("denied").click()
    assert asked.args == [9, "denied"]
    form.show_opposed((Opposed(31, "“on the quay” – two witnesses"),))
    fields = form.fields
    assert fields.opposes.text() == "Opposes 1 claim"
    assert fields.opposed.text() == "“on the quay” – two witnesses"
    assert fields.set_against.text() == "Set against it"
    assert fields.opposes.isVisible()
    assert fields.set_against.isVisible()
    assert fields.set_against.isChecked()


def test_of_many_claims_that_are_opposed_a_few_are_shown(form: EvidenceForm) -> None:
    form.show_opposed([Opposed(row, f"Line {row}") for row in range(1, 6)])
    fields = form.fields
    assert (fields.opposes.text(), fields.set_against.text()) == ("Opposes 5 claims", "Set against them")
    assert fields.opposed.text() == "Line 1\nLine 2\nLine 3\nand 2 more"
    form.show_opposed(())
    assert not any(part.isVisible() for part in (fields.opposes, fields.opposed, fields.set_against))


def test_it_is_set_against_what_it_opposes_unless_the_box_is_cleared(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.claim.set_pick(Pick("Genno left Veshti", 9))
    form.show_opposed((Opposed(31, "One"), Opposed(32, "Two")))
    assert saved(form, qtbot).against == (EvidenceId(31), EvidenceId(32))
    form.fields.set_against.click()
    assert saved(form, qtbot).against == ()
    assert form.content is not None
    assert not FormContent.from_json(form.content.to_json()).set_against, "a draft remembers it"
    form.show_content(CONTENT)
    assert form.fields.set_against.isChecked(), "the next quote begins anew"


def test_a_claim_that_is_not_in_the_project_opposes_nothing(form: EvidenceForm) -> None:
    form.show_opposed((Opposed(31, "One"),))
    form.fields.claim.set_pick(Pick("Something new"))
    form.ask_opposing()
    assert not form.fields.opposes.isVisible()


def test_tab_walks_a_step_that_was_added_and_goes_on_to_the_date(form: EvidenceForm, qtbot: QtBot) -> None:
    with qtbot.waitActive(form):
        form.activateWindow()
    editor = form.fields.chain
    add_root = editor.findChild(LinkButton, "add_root")
    assert add_root is not None
    add_root.click()
    step = editor.findChildren(StepRow)[-1]
    qtbot.waitUntil(step.name.isVisible)
    assert QApplication.focusWidget() is step.name
    met: list[QWidget | None] = []
    focused: QWidget | None = step.name
    while focused is not None and focused is not form.fields.about.edit and len(met) < 12:
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        met.append(focused)
    assert met[:3] == [step.remark, step.printed.edit, step.kind]
    assert met[-1] is form.fields.about.edit
    assert form.fields.own_wording not in met


def test_the_kind_of_a_new_event_is_asked_for_and_never_assumed(form: EvidenceForm, qtbot: QtBot) -> None:
    fields = form.fields
    fields.claim.set_pick(Pick("Genno left Veshti"))
    fields.person.set_pick(Pick("Sharif Genno", 1))
    form.use_event_words("Denies he left")
    assert fields.event_kind.currentIndex() == -1
    form.offer(CHOICES, ())
    assert fields.event_kind.currentIndex() == -1
    with qtbot.assertNotEmitted(form.command_wanted):
        form.save_now()
    fields.event_kind.setCurrentIndex(0)
    command = saved(form, qtbot)
    assert isinstance(command.event, NewEvent)
    assert command.event.kind == EventKindId(6)
    form.show_content(CONTENT)
    assert fields.event_kind.currentIndex() == -1


def test_a_day_known_since_survives_a_change_of_something_else(form: EvidenceForm, qtbot: QtBot) -> None:
    day = parse_iso_day("2013-06-12")
    known = sheets.card(5, known_since_set=day, known_reason="the wire was seen that day")
    form.show_content(replace(content_of(known, None), own_wording="x"))
    with qtbot.waitSignal(form.command_wanted) as wanted:
        form.save_now()
    assert wanted.args is not None
    changed = wanted.args[0].content
    assert (changed.known_since, changed.known_reason) == (day, "the wire was seen that day")
    form.show_content(CONTENT)
    assert form.fields.known_since.text() == ""


def test_the_four_dates_stand_apart_under_their_own_labels(form: EvidenceForm) -> None:
    labels = [label.text() for label in form.fields.findChildren(QLabel)]
    wanted = ("When, in plain words", "When it was said", "Printed", "Known since")
    assert [words for words in labels if words in wanted] == list(wanted)
    assert form.fields.printed.text() == "14 June 2013"
    form.count_from(None)
    assert form.fields.printed.text() == "no publication date"


def test_a_day_known_since_that_is_not_read_is_not_saved(form: EvidenceForm, qtbot: QtBot) -> None:
    form.fields.own_wording.setText("x")
    form.fields.known_since.setText("some day")
    with qtbot.assertNotEmitted(form.command_wanted):
        form.save_now()


KNOWN = SelectionKnown(3, 1, 10, 40, "at his desk in Veshti", "", (), (PAPER,), PUBLISHED, False, False, None)
MONDAY = DateSpan(*(minute_of(PUBLISHED - 4),) * 2, *(minute_of(PUBLISHED - 3),) * 2, Precision.DAY, words="Monday")
PLAN = EvidencePlan(
    10, 40, polarity=Polarity.DENIED, person=SuggestedPerson("Sharif Genno", 1),
    others=(SuggestedPerson("Abel Durran", 2), SuggestedPerson("Ada Perl")), status=3, claim=9,
    claim_words="Genno left Veshti", chain=(ChainStep(SourceKind.PERSON, "Sharif Genno", person=1), PAPER),
    when=MONDAY, place="Veshti", event_title="Denies he left", event_kind=7,
)  # fmt: skip


def test_a_suggestion_fills_the_form_and_can_be_saved_at_once(form: EvidenceForm, qtbot: QtBot) -> None:
    form.show_content(content_from(KNOWN, PLAN))
    form.focus_first(PLAN.doubt)
    assert form.save.hasFocus()
    command = saved(form, qtbot)
    assert (command.claim, command.polarity, command.place) == (ClaimId(9), Polarity.DENIED, "Veshti")
    people = (PersonId(1), PersonId(2), NewPerson("Ada Perl"))
    assert command.event == NewEvent("Denies he left", EventKindId(7), "Veshti", people)
    assert command.chain == PLAN.chain
    assert command.about == MONDAY


def test_the_draft_of_a_suggestion_keeps_what_the_article_means(form: EvidenceForm) -> None:
    form.show_content(content_from(KNOWN, PLAN))
    content = form.content
    assert content is not None
    again = FormContent.from_json(content.to_json())
    assert again == content
    form.show_content(again, kept=True)
    assert form.fields.about.span == MONDAY


@pytest.mark.parametrize("doubt", ["person", "chain", "about", "claim", "event_kind"])
def test_the_focus_goes_to_what_is_in_doubt(form: EvidenceForm, doubt: str) -> None:
    form.show_content(content_from(KNOWN, PLAN))
    form.focus_first(doubt)
    places = {
        "person": form.fields.person, "chain": form.fields.chain.first_stop, "about": form.fields.about.edit,
        "claim": form.fields.own_wording, "event_kind": form.fields.event_kind,
    }  # fmt: skip
    assert places[doubt].hasFocus()


def test_without_a_claim_the_focus_asks_for_one(form: EvidenceForm) -> None:
    form.show_content(content_from(KNOWN, EvidencePlan(10, 40, verbatim=True)))
    form.focus_first("")
    assert form.fields.own_wording.hasFocus()
    content = form.content
    assert content is not None
    assert content.verbatim
    assert content.chain == (PAPER,), "the paper at least"
