"""A line with matches marked: a ground and a heavier face, cut where it does not fit, mirrored where the screen is."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.marked_line import MarkedLook, Ranges, draw_marked

GROUND = QColor("#ff0000")


@pytest.fixture
def look(qtbot: QtBot) -> MarkedLook:
    return MarkedLook(Theme.load("light").font("body"), QColor("black"), GROUND, QColor("black"))


def drawn(
    look: MarkedLook, text: str, marks: Ranges, width: int = 300, *, mirrored: bool = False
) -> tuple[int, QImage]:
    image = QImage(width, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    taken = draw_marked(painter, QRect(0, 0, width, 24), text, marks, look)
    painter.end()
    return taken, image


def grounded(image: QImage) -> list[int]:
    """The columns that have the ground of a match."""
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == GROUND for y in range(image.height()))]


def test_a_match_has_a_ground_and_is_bold(look: MarkedLook) -> None:
    plain, image = drawn(look, "Orlo left", ())
    assert not grounded(image)
    marked, image = drawn(look, "Orlo left", ((0, 4),))
    assert grounded(image)
    assert marked > plain
    (made,) = look.formats("Orlo left", ((0, 4),))
    assert made.format.fontWeight() == QFont.Weight.Bold.value


def test_code_points_beyond_the_basic_plane_do_not_shift_a_match(look: MarkedLook) -> None:
    (made,) = look.formats("🚢🚢 Orlo", ((3, 7),))
    assert (made.start, made.length) == (5, 4)


@pytest.mark.parametrize("text", ["A long line about the harbour master", "سطر طويل عن ميناء الخليج والسفن كلها هناك"])
def test_what_does_not_fit_is_cut_within_its_room(look: MarkedLook, text: str) -> None:
    taken, _ = drawn(look, text, ((2, 6),), 90)
    assert 40 < taken <= 90


def test_a_cut_match_is_marked_as_far_as_it_is_seen(look: MarkedLook) -> None:
    _, image = drawn(look, "harbour master " * 4, ((0, 60),), 90)
    assert grounded(image)[-1] < 90


def test_lines_begin_at_the_right_on_a_mirrored_screen(look: MarkedLook) -> None:
    _, left = drawn(look, "Orlo", ((0, 4),))
    _, right = drawn(look, "Orlo", ((0, 4),), mirrored=True)
    assert grounded(left)[0] < 4
    assert grounded(right)[-1] > 296


def test_no_room_and_no_words_draw_nothing(look: MarkedLook) -> None:
    assert drawn(look, "", ())[0] == 0
    assert drawn(look, "Orlo", ((0, 4),), 1)[0] <= 1
