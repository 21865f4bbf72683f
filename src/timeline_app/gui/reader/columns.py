"""How the reader's width is shared out: numbers and text, and beside them the cards of suggestions, or a strip of dots.

The cards stand at the end of the lines: at the right, and at the left of an article that runs right to left.
"""

from dataclasses import dataclass

from timeline_app.gui.reader.document import MEASURE, NUMBER_COLUMN
from timeline_app.gui.theme import Theme

CARD_WIDTH = 204
_CARD_GAP = 20
_EDGE = 8
_LEAST_BESIDE_CARDS = 400
"""Pixels of text, before scaling: with less, the cards give way to dots."""
_LEAST = 220
_STRIP = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """Pixels in the reader: where the text begins, how wide it is, and where the margin stands.

    `cards` says whether the margin holds cards; it holds dots otherwise, and nothing where it has no width.
    """

    left: int
    width: int
    margin_left: int = 0
    margin_width: int = 0
    cards: bool = False
    mirrored: bool = False


def columns(room: int, theme: Theme, *, margin: bool = False, mirrored: bool = False) -> Columns:
    """Share out `room` pixels."""
    px = theme.px
    wanted, number, side = px(MEASURE + NUMBER_COLUMN), px(NUMBER_COLUMN), px(12)
    if not margin:
        column = max(px(_LEAST), min(wanted, room - px(24)))
        return Columns(max(side, (room - column - number // 2) // 2), column)
    beside = px(CARD_WIDTH + _CARD_GAP + _EDGE)
    if room - side - beside >= px(_LEAST_BESIDE_CARDS + NUMBER_COLUMN):
        column = min(wanted, room - side - beside)
        spare = (room - side - beside - column) // 2
        if mirrored:
            left = px(_EDGE) + spare + px(CARD_WIDTH + _CARD_GAP)
            return Columns(left, column, px(_EDGE) + spare, px(CARD_WIDTH + _CARD_GAP), cards=True, mirrored=True)
        left = side + spare
        return Columns(left, column, left + column, px(CARD_WIDTH + _CARD_GAP), cards=True)
    strip = px(_STRIP)
    column = max(px(_LEAST), min(wanted, room - side - strip))
    left = max(side, (room - column - number // 2) // 2)
    if mirrored:
        left = max(left, strip)
        return Columns(left, column, left - strip, strip, mirrored=True)
    left = min(left, max(0, room - column - strip))
    return Columns(left, column, left + column, strip)
