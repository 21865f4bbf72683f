"""The words of a project reach every place that says them."""

from pathlib import Path

from tests.scenarios.driver import AppDriver
from timeline_app.commands.vocabulary import SaveEventKind
from timeline_app.domain.ids import EventKindId
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries.vocabulary import vocabulary


def test_a_kind_of_event_named_anew_and_a_new_one_are_offered_on_the_timeline(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.act("view.timeline")
    first = driver.read(vocabulary).kinds[0]
    window.session.run(SaveEventKind("Crosses over", first.glyph, EventKindId(first.kind)))
    driver.wait_idle()
    panel = window.findChild(TimelinePanel)
    assert panel is not None
    words = [action.text() for action in panel.top_row.types.menu().actions()]
    assert "Crosses over" in words
    driver.act("edit.undo")
    assert first.label in [action.text() for action in panel.top_row.types.menu().actions()]


def test_the_vocabulary_is_changed_in_its_window_and_follows_undo(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.act("vocabulary.open")
    panel = window.vocabulary.panel
    assert panel is not None
    panel.switch.chosen.emit("event_kind")
    panel.kinds.add.click()
    panel.kind_form.words.setText("Trial")
    panel.kind_form.glyph.setCurrentIndex(panel.kind_form.glyph.findData("star"))
    panel.kind_form.save.click()
    driver.wait_idle()
    assert [(kind.label, kind.glyph) for kind in driver.read(vocabulary).kinds][-1] == ("Trial", "star")
    driver.act("edit.undo")
    assert panel.kinds.list.count() == len(driver.read(vocabulary).kinds)
