"""The timeline's mouse, wheel and targets (design section 7)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import ALT, CTRL, NO, SHIFT, START, MakePanel, drag, event_named, id_of, point_of, wheel
from tests.unit.timeline.records import Story, at, on
from timeline_app.gui.selection import Selected
from timeline_app.timeline.hit import Hit
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.wording import PROPOSED_WORDS


def test_a_click_selects_and_says_the_events_id(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    with qtbot.waitSignal(panel.selected) as said:
        QTest.mouseClick(
            panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panel, "Quits over “missing ledgers”")
        )
    assert said.args == [Selected("event", id_of(panel, "Quits over “missing ledgers”"))]
    assert panel.canvas.frame_now.current_lane == 1


def test_ctrl_click_adds_to_the_selection(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    for title, held in (("Takes refuge at the consulate", NO), ("Quits over “missing ledgers”", CTRL)):
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, held, point_of(panel, title))
    assert len(panel.state.selected) == 2


def test_several_stay_selected_when_the_window_says_the_last_one_again(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.selected.connect(panel.select)
    for title, held in (("Takes refuge at the consulate", NO), ("Quits over “missing ledgers”", CTRL)):
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, held, point_of(panel, title))
    assert len(panel.state.selected) == 2
    panel.select(Selected("event", id_of(panel, "Takes refuge at the consulate")))
    assert len(panel.state.selected) == 1


def test_a_click_on_the_sign_compares(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    sign = next(sign for sign in frame.scene.opposes if sign.contradiction == 2)
    where = QPoint(round(sign.x + frame.left), round(sign.y + frame.top - frame.scene.scroll))
    with qtbot.waitSignal(panel.compare_wanted) as said:
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert said.args == [2]


def test_a_click_on_a_hollow_sign_and_the_key_lead_to_what_is_proposed(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    title = "Quits over “missing ledgers”"
    panel.show_proposed({id_of(panel, title): 0})
    panel.canvas.settle()
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    (sign,) = (sign for sign in frame.scene.opposes if sign.proposed)
    where = QPoint(round(sign.x + frame.left), round(sign.y + frame.top - frame.scene.scroll))
    hit = panel.canvas.target_at(where.toPointF())
    assert hit is not None
    assert PROPOSED_WORDS in panel.canvas.tooltip_of(hit)
    with qtbot.waitSignal(panel.proposed_wanted) as said, qtbot.assertNotEmitted(panel.compare_wanted):
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert said.args == [id_of(panel, title)]
    panel.canvas.select(event_named(panel, title))
    assert PROPOSED_WORDS in panel.state.spoken()
    assert "Compare claims" in [action.text() for action in panel.context_menu().actions()]
    with qtbot.waitSignal(panel.proposed_wanted):
        QTest.keyClick(panel.canvas, Qt.Key.Key_C)
    panel.show_proposed({})
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    assert not any(sign.proposed for sign in scene.opposes)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_hollow_sign_is_a_ring_in_the_ink_of_contradictions(make_panel: MakePanel, theme: str) -> None:
    panel = make_panel(start=START, theme=theme)
    panel.show_proposed({id_of(panel, "Quits over “missing ledgers”"): 0})
    panel.canvas.settle()
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    image = panel.canvas.grab().toImage()
    ink = frame.inks.colour("contradiction").name()
    shares: dict[bool, list[float]] = {}
    for sign in frame.scene.opposes:
        x, y, r = sign.x + frame.left, sign.y + frame.top - frame.scene.scroll, sign.radius
        if not 0 < y < image.height() - r:
            continue
        around = [(a, b) for a in range(round(x - r), round(x + r)) for b in range(round(y - r), round(y + r))]
        shares.setdefault(sign.proposed, []).append(
            sum(image.pixelColor(a, b).name() == ink for a, b in around) / len(around)
        )
    assert 0 < max(shares[True]) < 0.25 < min(shares[False])


def test_a_click_on_a_lanes_header_selects_the_person(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    head = next(head for head in frame.scene.heads if head.name == "Henrik Solberg")
    where = QPoint(40, round(head.y + 12 + frame.top - frame.scene.scroll))
    with qtbot.waitSignal(panel.selected) as said:
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert said.args == [Selected("person", 7)]


def test_groups_fold_and_empty_lanes_unfold_by_a_click(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    fold = frame.scene.folded[0]
    where = QPoint(200, round(fold.y + 12 + frame.top - frame.scene.scroll))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert frame.scene.folded[0].unfolded
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, round(frame.top + 12)))
    assert frame.scene.groups[0].folded


def test_double_click_opens(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    with qtbot.waitSignal(panel.opened) as said:
        QTest.mouseDClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panel, "Lands at Norrvik"))
    assert said.args == [Selected("event", id_of(panel, "Lands at Norrvik"))]


def test_double_click_on_the_axis_zooms_to_that_day(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    x = round(panel.state.viewport.x_of(at("2014-05-14", 9)) + panel.canvas.frame_now.left)
    QTest.mouseDClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert panel.state.viewport.start == pytest.approx(at("2014-05-14"))
    assert panel.state.viewport.span == pytest.approx(1440)


def test_wheel_scrolls_pans_zooms_and_changes_rows(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.resize(820, 420)
    panel.canvas.refresh()
    where = QPoint(500, 200)
    wheel(panel, where, QPoint(0, -120))
    assert panel.state.scroll > 0
    start = panel.state.viewport.start
    wheel(panel, where, QPoint(0, -120), SHIFT)
    assert panel.state.viewport.start > start
    under = panel.state.viewport.minute_at(where.x() - panel.canvas.frame_now.left)
    span = panel.state.viewport.span
    wheel(panel, where, QPoint(0, 120), CTRL)
    assert panel.state.viewport.span == pytest.approx(span / 1.2)
    assert panel.state.viewport.minute_at(where.x() - panel.canvas.frame_now.left) == pytest.approx(under)
    span = panel.state.viewport.span
    wheel(panel, where, QPoint(0, 60), CTRL, pixels=QPoint(0, 240))
    assert panel.state.viewport.span == pytest.approx(span / 2)
    wheel(panel, where, QPoint(0, 120), ALT)
    assert panel.state.row_factor == pytest.approx(1.1)


def test_a_wheel_that_turns_by_itself_never_zooms(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    span = panel.state.viewport.span
    wheel(panel, QPoint(400, 200), QPoint(0, 120), CTRL, QPoint(0, 30), Qt.ScrollPhase.ScrollMomentum)
    assert panel.state.viewport.span == span


def test_dragging_empty_ground_pans_and_dragging_a_bar_does_not(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    start = panel.state.viewport.start
    drag(panel, point_of(panel, "Quits over “missing ledgers”"), QPoint(300, 500))
    assert panel.state.viewport.start == start
    drag(panel, QPoint(250, 222), QPoint(350, 222))
    assert panel.state.viewport.x_of(start) == pytest.approx(100)
    drag(panel, QPoint(350, 222), QPoint(300, 222), button=Qt.MouseButton.MiddleButton)
    assert panel.state.viewport.x_of(start) == pytest.approx(50)


def test_dragging_the_axis_zooms_to_the_range(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    view, left = panel.state.viewport, panel.canvas.frame_now.left
    first, last = at("2014-05-14"), at("2014-05-15")
    drag(panel, QPoint(round(view.x_of(first) + left), 20), QPoint(round(view.x_of(last) + left), 20))
    assert panel.state.viewport.start == pytest.approx(first, abs=5)
    assert panel.state.viewport.end == pytest.approx(last, abs=5)


def test_ctrl_drag_selects_what_lies_in_the_box(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    corner = point_of(panel, "Takes refuge at the consulate") + QPoint(180, -20)
    drag(panel, corner, point_of(panel, "Quits over “missing ledgers”") + QPoint(-10, 4), CTRL)
    titles = {panel.state.record.events.titles[event] for event in panel.state.selected}
    assert titles == {"Takes refuge at the consulate", "Quits over “missing ledgers”"}


def test_an_overflow_pill_opens_its_lane(make_panel: MakePanel, qtbot: QtBot) -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Event {n}") for n in range(6)))
    panel = make_panel(story.record(), START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    pill = frame.scene.more[0]
    where = QPoint(round(pill.x + 8 + frame.left), round(pill.y + 8 + frame.top))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(frame.scene.bars) == 6


def test_a_disc_comes_closer_until_its_marks_part(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=at("2014-04-01"), days=56)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    assert frame.scene.stage == Stage.GROUPS
    disc = frame.scene.discs[0]
    held = panel.state.events_between(disc.lane, disc.first, disc.last)
    assert len(held) == disc.number
    where = QPoint(round(disc.x + frame.left), round(disc.y + frame.top))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert frame.scene.stage < Stage.GROUPS
    assert all(frame.hits is not None and frame.hits.box_of(event) for event in held)


def test_the_tooltip_is_plain_text_with_date_polarity_and_quotes(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.details = lambda row: f"Said by someone, grade B 2 ({row})"
    event = event_named(panel, "Resigns; board confirms")
    words = panel.canvas.tooltip_of(Hit("event", (event,)))
    row = id_of(panel, "Resigns; board confirms")
    assert words.splitlines() == [
        "Resigns; board confirms", "15 May 2014", "Asserted, 4 quotes", f"Said by someone, grade B 2 ({row})",
    ]  # fmt: skip


def test_the_tooltip_of_a_density_cell_names_what_it_counts(make_panel: MakePanel) -> None:
    panel = make_panel(start=at("1980-01-01"), days=36 * 365)
    frame = panel.canvas.frame_now
    assert frame.hits is not None
    cells = [hit for hit in frame.hits.marks if hit.kind == "cell"]
    old = next(cell for cell in cells if cell.first < at("1990-01-01"))
    assert panel.canvas.tooltip_of(old).splitlines()[0] == "Runs the old customs office"
    busy = next(cell for cell in cells if cell.lane == 0)
    assert panel.canvas.tooltip_of(busy).splitlines()[0] == "5 events"


def test_space_peeks_without_moving_the_focus(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    panel.canvas.select(event_named(panel, "Resigns; board confirms"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Space)
    assert QToolTip.text().startswith("Resigns; board confirms")
    assert panel.canvas.hasFocus()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
