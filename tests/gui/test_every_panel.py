"""What holds for every panel: named controls, plain text, targets that can be hit, Tab that goes on, inks that show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from tests.gui.asking import ScriptedAsk
from tests.gui.evidence_form.test_evidence_form import CHOICES, CONTENT
from tests.gui.people import named
from tests.gui.reader.test_reader_panel import reading
from tests.gui.sources.test_sources_dialog import COURIER, GENNO
from tests.gui.sources.test_sources_dialog import SHEET as SOURCE
from tests.gui.timeline.known import FIRST, STOPS
from tests.gui.undo_list.test_undo_list import LINES
from tests.gui.usable import faint, rich, too_small, unnamed, walk_by_tab
from tests.gui.vocabulary.test_vocabulary_panel import WORDS
from tests.unit.exchange.builders import TABLES
from timeline_app.domain.calendar import day_number
from timeline_app.domain.event_tables import RefusedRow
from timeline_app.domain.evidence import Polarity
from timeline_app.exchange.event_table import guess_mapping, open_table
from timeline_app.gui.changed_next.panel import ChangedNextPanel
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.event.panel import EventPanel
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.event_table.kinds_dialog import KindsDialog
from timeline_app.gui.event_table.refused_dialog import RefusedDialog
from timeline_app.gui.evidence_form.panel import EvidenceForm, Opposed
from timeline_app.gui.guide.dialog import GuideDialog
from timeline_app.gui.people.join_question import JoinQuestion
from timeline_app.gui.people.manage_names import ManageNames
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.people.post_dialog import PostDialog
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.sources.dialog import SourcesDialog
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.scrubber import Scrubber
from timeline_app.gui.undo_list.dialog import UndoListDialog
from timeline_app.gui.vocabulary.panel import VocabularyPanel
from timeline_app.gui.widgets.days_popup import DaysPopup

KINDS = (("contact", "Contact"), ("order", "Order or act"))


def person(theme: Theme) -> QWidget:
    made = PersonPanel(theme)
    made.show_sheet(sheets.person())
    return made


def extreme_person(theme: Theme) -> QWidget:
    made = PersonPanel(theme)
    made.show_sheet(sheets.extreme_person(60))
    return made


def event(theme: Theme) -> QWidget:
    made = EventPanel(theme)
    made.show_sheet(sheets.event(sheets.card(1, opposed=(7,))))
    return made


def compare(theme: Theme) -> QWidget:
    made = CompareView(theme)
    made.show_rows(sheets.ROWS)
    made.show_comparison(
        sheets.comparison(
            sheets.card(1), sheets.card(2, polarity=Polarity.DENIED), sheets.card(3, polarity=Polarity.SPECULATED),
            notice="These claims are about different days.",
        )
    )  # fmt: skip
    made.bar.choose(2)
    return made


def reader(theme: Theme) -> QWidget:
    made = ReaderPanel(theme)
    made.show_reading(reading())
    return made


def form(theme: Theme) -> QWidget:
    made = EvidenceForm(theme)
    made.offer(CHOICES, ())
    made.show_content(CONTENT)
    made.fields.event_pick.setText("New event")
    made.fields.show_new_event(True)
    made.fields.more.setChecked(True)
    made.fields.about.set_words("no date at all")
    made.show_opposed((Opposed(31, "“on the quay” – two witnesses"),))
    return made


def names(theme: Theme) -> QWidget:
    made = ManageNames(theme, ScriptedAsk())
    made.show_people(named.EVERYBODY)
    made.show_proposals((named.PROPOSAL,), searching=True)
    made.show_names(named.GENNO)
    made.show_done("Joined Abel Durran into Sharif Genno")
    return made


def proposal(theme: Theme) -> QWidget:
    made = ManageNames(theme, ScriptedAsk())
    made.show_people(named.EVERYBODY)
    made.show_proposals((named.PROPOSAL,))
    made.show_pair(named.PROPOSAL, named.GENNO, named.GENNOU)
    return made


def event_table(theme: Theme) -> QWidget:
    table = open_table(TABLES / "acled.csv")
    made = EventTableDialog(theme)
    made.show_table(table, guess_mapping(table, KINDS), KINDS)
    made.show_counts(3, 1, done=True)
    return made


def changed_next(theme: Theme) -> QWidget:
    made = ChangedNextPanel(theme)
    made.show_changes(sheets.CHANGED, sheets.CHANGED.later, first=False)
    return made


def sources(theme: Theme) -> QWidget:
    made = SourcesDialog(theme)
    made.show_sources((COURIER, GENNO))
    made.show_sheet(SOURCE)
    made.letter.setCurrentIndex(made.letter.findData("E"))
    return made


def vocabulary(theme: Theme) -> QWidget:
    made = VocabularyPanel(theme, ScriptedAsk())
    made.show_vocabulary(WORDS)
    return made


def undo_list(theme: Theme) -> QWidget:
    made = UndoListDialog(theme)
    made.show_lines(LINES)
    return made


def scrubber(theme: Theme) -> QWidget:
    made = Scrubber()
    made.apply_theme(theme)
    made.set_header(154 * theme.text_scale)
    made.show_stops(STOPS, FIRST)
    return made


PANELS: dict[str, Callable[[Theme], QWidget]] = {
    "person": person,
    "extreme person": extreme_person,
    "event": event,
    "compare": compare,
    "reader": reader,
    "form": form,
    "names": names,
    "proposal": proposal,
    "changed next": changed_next,
    "scrubber": scrubber,
    "join": lambda theme: JoinQuestion(theme, named.GENNO, named.GENNOU),
    "split": lambda theme: SplitDialog(theme, sheets.person()),
    "post": lambda theme: PostDialog(theme, 1, sheets.person().posts[0]),
    "sources": sources,
    "vocabulary": vocabulary,
    "undo list": undo_list,
    "guide": GuideDialog,
    "paragraph": lambda theme: ParagraphDialog(theme, 1, "Sharif Genno", "Left the city in June."),
    "event table": event_table,
    "kinds of a table": lambda theme: KindsDialog(theme, {"strike": "order", "talks": "contact"}, KINDS),
    "refused rows": lambda theme: RefusedDialog(theme, "acled.csv", [RefusedRow(3, "“soon” is not a date")], 129),
    "days": lambda theme: DaysPopup(theme, day_number(2013, 6, 14), sheets.when("between 1 and 5 June 2013")),
}


@pytest.mark.parametrize("scale", [1.0, 1.6], ids=["100 %", "160 %"])
@pytest.mark.parametrize("name", list(PANELS))
def test_a_panel_can_be_used_and_read(name: str, scale: float, qtbot: QtBot) -> None:
    theme = Theme.load("light", scale)
    panel = PANELS[name](theme)
    panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(panel)
    panel.setStyleSheet(theme.stylesheet())
    panel.resize(theme.px(784 if name in ("compare", "reader") else 372), theme.px(1200))
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    assert not unnamed(panel)
    assert not rich(panel)
    qtbot.waitUntil(lambda: not too_small(panel))
    assert not faint(panel)
    walk_by_tab(panel, qtbot)
