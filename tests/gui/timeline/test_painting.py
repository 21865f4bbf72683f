"""How the timeline is painted: one scene a frame, in a number of steps that does not follow the events."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks._events import make_record
from tests.gui.timeline.hand import CTRL, START, MakePanel, event_named, point_of, wheel
from tests.unit.timeline.records import at
from tests.work import work_of
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.canvas import CALM
from timeline_app.gui.timeline.frame import Frame, Ghost
from timeline_app.gui.timeline.ground_layers import GroundLayer
from timeline_app.gui.timeline.inks import Inks
from timeline_app.gui.timeline.mark_layers import MarkLayer
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.timeline.sprites import WORDS_A_FRAME
from timeline_app.timeline.drawing import LOOKS, End
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import Stage

MONTH = at("2014-05-20") - 56 * 1300


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 1e9

    def __call__(self) -> float:
        return self.now


def look_at(panel: TimelinePanel, start: float, days: float) -> TimelineScene:
    panel.state.viewport = Viewport(start, days * 1440, panel.state.viewport.width)
    panel.canvas.refresh()
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    return scene


def ghost_of(panel: TimelinePanel) -> Ghost | None:
    return panel.canvas.frame_now.ghost


def scenes_made(panel: TimelinePanel, monkeypatch: pytest.MonkeyPatch) -> list[TimelineScene]:
    made: list[TimelineScene] = []
    give = panel.state.scene

    def note(width: float, height: float) -> TimelineScene:
        made.append(give(width, height))
        return made[-1]

    monkeypatch.setattr(panel.state, "scene", note)
    return made


def test_gestures_before_a_frame_make_one_scene(make_panel: MakePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = make_panel(start=START)
    made, told = scenes_made(panel, monkeypatch), []
    panel.canvas.changed.connect(lambda: told.append(panel.state.viewport))
    for _ in range(5):
        wheel(panel, QPoint(500, 300), QPoint(0, 120), CTRL)
    assert not made
    panel.canvas.grab()
    assert len(made) == 1
    assert not told
    panel.canvas.settle()
    panel.canvas.settle()
    assert told == [made[0].viewport]
    assert panel.top_row.span.text() == "1 day"
    panel.canvas.grab()
    assert len(made) == 1


def test_targets_are_looked_for_once_somebody_points(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    panel.canvas.grab()
    assert frame._hits is None
    panel.canvas.point_at(point_of(panel, "Resigns; board confirms").toPointF())
    found = frame.hits
    assert found is not None
    panel.canvas.grab()
    assert frame.hits is found


@pytest.mark.parametrize("days", [3.0, 20.0, 200.0, 4000.0])
def test_painting_costs_by_what_is_on_the_screen(make_panel: MakePanel, days: float) -> None:
    work = []
    for events in (300, 6000):
        panel = make_panel(make_record(events, 40))
        low = panel.state.index.record.events.start_earliest
        look_at(panel, float(low[len(low) // 2]) - days * 720, days)
        canvas = panel.canvas
        canvas.grab()
        work.append(work_of(lambda canvas=canvas: canvas.viewport().repaint()))  # type: ignore[misc]
    # Twenty times as many events; words and pills on the screen are all that grows.
    assert work[1] < 3 * work[0], work
    assert work[1] < 3000, work


def test_new_words_come_some_at_a_time_while_frames_follow_one_another(make_panel: MakePanel) -> None:
    panel = make_panel(make_record(4000, 60))
    canvas = panel.canvas
    canvas.clock = clock = Clock()
    low = panel.state.index.record.events.start_earliest
    start = float(low[len(low) // 2])
    look_at(panel, start, 20.0)
    canvas.grab()
    sprites = canvas.frame_now.inks.sprites
    # After a rest all words are drawn at once.
    assert not sprites.is_missing
    clock.now += 0.016
    titles = sprites.words.group(("label", "text"))
    known = len(titles)
    scene = look_at(panel, start - 3_000_000, 20.0)
    new = {text for text in scene.labels.texts if text not in titles}
    canvas.grab()
    assert len(titles) - known <= WORDS_A_FRAME
    for _ in range(8):
        clock.now += 0.016
        canvas.grab()
    assert not sprites.is_missing
    assert new <= set(titles)


def test_the_marks_of_a_stage_fade_over_those_of_the_next(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    canvas = panel.canvas
    canvas.clock = clock = Clock()
    before = canvas.frame_now.scene
    assert before is not None
    clock.now += 1
    now = look_at(panel, MONTH, 56.0)
    frame, animation = canvas.frame_now, canvas.fade.animation
    assert (before.stage, now.stage) == (Stage.BARS, Stage.GROUPS)
    assert frame.ghost is not None
    assert frame.ghost.scene.viewport == now.viewport
    assert len(frame.ghost.scene.bars) == len(before.bars)
    assert animation.duration() == 120
    animation.setCurrentTime(30)
    early = frame.ghost.opacity
    faded = canvas.grab().toImage()
    animation.setCurrentTime(90)
    # Ease out: most of it is gone in the first half.
    assert 0 < frame.ghost.opacity < 0.2 < early < 0.5
    animation.setCurrentTime(120)
    assert ghost_of(panel) is None
    assert canvas.grab().toImage() != faded


def test_no_fade_stands_in_the_way_of_a_gesture(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    canvas = panel.canvas
    canvas.clock = clock = Clock()
    clock.now += 1
    look_at(panel, MONTH, 56.0)
    assert ghost_of(panel) is not None
    canvas.refresh()
    assert ghost_of(panel) is None
    # Gestures that follow one another switch at once.
    clock.now += CALM / 2
    assert look_at(panel, START, 2.5).stage == Stage.BARS
    assert ghost_of(panel) is None
    clock.now += 1
    panel.apply_theme(Theme.load("light", is_still=True))
    assert look_at(panel, MONTH, 56.0).stage == Stage.GROUPS
    assert ghost_of(panel) is None


def test_what_goes_wrong_in_a_layer_is_told_when_drawing_is_over(
    make_panel: MakePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = make_panel(start=START)

    def fail(_painter: QPainter, _scene: TimelineScene) -> None:
        raise ValueError("no ink")

    layer = next(layer for layer in panel.canvas.layers if isinstance(layer, MarkLayer))
    monkeypatch.setattr(layer, "paint_scene", fail)
    with qtbot.captureExceptions() as found:
        panel.canvas.grab()
    assert [str(problem) for _, problem, _ in found] == ["no ink"]
    monkeypatch.undo()
    panel.canvas.grab()


def test_a_frame_that_fails_within_a_paint_of_qt_is_told_and_survived(
    make_panel: MakePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = make_panel(start=START)

    def fail(_most: int) -> None:
        raise ValueError("no room")

    monkeypatch.setattr(panel.canvas.frame_now.inks.sprites, "begin", fail)
    with qtbot.captureExceptions() as found:
        for _ in range(3):
            panel.canvas.grab()
    assert [str(problem) for _, problem, _ in found] == ["no room"] * 3
    monkeypatch.undo()
    panel.canvas.grab()


# --- pixels ---
def painted(panel: TimelinePanel, ratio: float, layer: Callable[[Frame], GroundLayer | MarkLayer]) -> QImage:
    """What one layer draws of the panel's scene on a screen of a ratio."""
    shown = panel.canvas.frame_now
    frame = Frame(Inks(Theme.load("light"), ratio))
    frame.width, frame.height, scene = shown.width, shown.height, shown.scene
    assert scene is not None
    frame.show(scene)
    image = QImage(round(frame.width * ratio), round(frame.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    frame.inks.sprites.begin(1000)
    layer(frame).paint_layer(painter)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_grid_is_sharp_on_every_screen(make_panel: MakePanel, ratio: float) -> None:
    panel = make_panel(start=START)
    scene, inks = panel.canvas.frame_now.scene, panel.canvas.frame_now.inks
    assert scene is not None
    image = painted(panel, ratio, GroundLayer)
    y = round((panel.canvas.frame_now.top + scene.heads[0].y + 3) * ratio)
    row = [image.pixelColor(x, y).name() for x in range(round(inks.layout.header * ratio), image.width())]
    lines = [at for at, name in enumerate(row) if name == inks.colour("border").name()]
    wide = int(ratio + 0.5)
    wanted = [round(x * ratio) + n for x in scene.axis.major for n in range(wide)]
    assert lines == [x for x in wanted if x < len(row)]
    assert set(row) <= {inks.colour(role).name() for role in ("surface", "hairline", "border")}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_bar_shows_how_it_is_known(make_panel: MakePanel, ratio: float) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    image = painted(panel, ratio, MarkLayer)
    words = {label.event: label for label in frame.scene.labels}
    seen = set()
    for bar in frame.scene.bars:
        look = LOOKS[bar.look]
        covered = any(abs(sign.x - bar.x0) < 10 and abs(sign.y - bar.y - 11) < 12 for sign in frame.scene.opposes)
        if bar.left == End.CUT or bar.event not in words or bar.right == End.CUT or covered:
            continue
        y = round((frame.top + bar.y + bar.height / 2) * ratio)
        left = round((frame.left + bar.x0) * ratio)
        edge = image.pixelColor(left, y)
        # Between its glyph and its count, above the words.
        inner = image.pixelColor(
            round((frame.left + (bar.x0 + bar.x1) / 2) * ratio), round((frame.top + bar.y + 2) * ratio)
        )
        if (bar.left == End.UPRIGHT and not look.dashed) or bar.left == End.BRACKET:
            assert near(edge, frame.inks.colour(look.line)), bar
        elif bar.left == End.OPEN:
            assert near(edge, frame.inks.colour("surface")), bar
        assert near(inner, frame.inks.colour(look.fill)), bar
        seen.add((bar.look, bar.left))
    assert len(seen) >= 5


def near(a: QColor, b: QColor) -> bool:
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return max(abs(p - q) for p, q in parts) <= 24


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_drawing_for_a_sharper_screen_makes_the_same_picture_larger(make_panel: MakePanel, ratio: float) -> None:
    for days in (2.5, 56.0, 13_000.0):
        panel = make_panel(start=START if days < 3 else at("2014-05-20") - int(days * 1300), days=days)
        plain, sharp = painted(panel, 1.0, MarkLayer), painted(panel, ratio, MarkLayer)
        small = sharp.scaled(plain.size())
        a, b = (pixels(image).mean(axis=2) < 200 for image in (plain, small))
        # Whole pixels fall a little otherwise; what is dark covers as much.
        assert abs(int(a.sum()) - int(b.sum())) < 0.2 * a.sum()


def pixels(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    return raw[:, : plain.width(), :3].astype(np.float64)


def test_the_selected_lane_keeps_grid_and_cells(make_panel: MakePanel) -> None:
    panel = make_panel(start=at("2014-05-20") - 13_000 * 1300, days=13_000.0)
    plain = panel.canvas.grab().toImage()
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    chosen = panel.canvas.grab().toImage()
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    head = next(head for head in frame.scene.heads if head.lane == frame.current_lane)
    y = round(frame.top + head.y + head.height / 2)
    sunken = frame.inks.colour("sunken").name()
    xs = range(round(frame.left), plain.width())
    cells = [[image.pixelColor(x, y).name() == sunken for x in xs] for image in (plain, chosen)]
    assert sum(cells[0]) > 300
    # All but those under the ring.
    assert sum(a != b for a, b in zip(*cells, strict=True)) < 40


# --- the strip ---
def test_the_strip_draws_its_record_once(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    strip = panel.overview
    strip.grab()
    picture, summary = strip._picture, strip.overview
    look_at(panel, START + 600, 2.5)
    panel.canvas.settle()
    first = strip.grab().toImage()
    assert strip._picture is picture
    assert strip.overview is summary
    look_at(panel, at("2014-04-10"), 9.0)
    panel.canvas.settle()
    assert strip.grab().toImage() != first
    assert strip._picture is picture
    panel.top_row.only.click()
    strip.grab()
    assert strip._picture is not picture


def test_the_strip_rests_while_its_window_does(make_panel: MakePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = make_panel(start=START)
    panel.overview.grab()
    asked: list[object] = []
    monkeypatch.setattr(panel.overview, "update", lambda *box: asked.append(box))
    panel.overview.follow()
    assert not asked
    look_at(panel, at("2014-04-10"), 9.0)
    panel.canvas.settle()
    assert len(asked) == 2


def test_numbers_of_any_size_have_a_picture(qapp: QApplication) -> None:
    sprites = Inks(Theme.load("light"), 1.0).sprites
    sprites.begin(100)
    try:
        numbers = np.array([7, 9_999, 10_000, 10_654, 1_250_000])
        slots, widths, _ = sprites.of_numbers(numbers, np.zeros(len(numbers), np.int64))
    finally:
        sprites.end()
    assert (slots >= 0).all()
    assert len(set(slots.tolist())) == len(numbers)
    assert (np.diff(widths) > 0)[[0, 1, 3]].all()
