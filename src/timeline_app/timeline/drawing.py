"""What a timeline looks like, as plain values: the rows of the draw list that screen, SVG, paper and tests share.

A frame holds them as columns (`scene_columns`).

Coordinates are pixels; x counts from the left edge of the time area, y from the top of the lanes (not scrolled).
`event` is an index into the record's `EventColumns`, `lane` one into its lanes. Colours are roles such as
"asserted.tint", so a scene is the same in every theme.
"""

from enum import IntEnum
from typing import NamedTuple


class End(IntEnum):
    """How one end of a bar or line is drawn: known, between two dates, open, or cut by the edge of the view."""

    UPRIGHT = 0
    BRACKET = 1
    OPEN = 2
    CUT = 3


class Look(NamedTuple):
    """Fill and line of a mark: roles, and the shape's own signs that colour only repeats.

    A `thin` one has a fine line and no tint: the user decided for another claim, and this one is kept.
    """

    fill: str
    line: str
    text: str
    dashed: bool
    slashed: bool
    solid_glyph: bool
    has_glyph: bool
    thin: bool = False


LOOKS = (
    Look("asserted.tint", "asserted", "text", False, False, True, True),
    Look("surface", "denied", "text", False, True, False, True),
    Look("surface", "speculated", "text", True, False, False, True),
    Look("surface", "text.3", "text.2", False, False, False, False),
    Look("surface", "not_yet_reported.outline", "not_yet_reported.text", False, False, False, True),
    Look("surface", "asserted", "text.2", False, False, True, True, True),
    Look("surface", "denied", "text.2", False, True, False, True, True),
    Look("surface", "speculated", "text.2", True, False, False, True, True),
)
"""By look code: the four codes of `POLARITY_CODES`, then not yet known, then those of outweighed evidence.

Groups and cells count by the first five: single marks alone are drawn thin.
"""
ASSERTED, DENIED, SPECULATED, NO_EVIDENCE, NOT_YET_KNOWN = range(5)
OUTWEIGHED = 5
"""Added to the code of a polarity."""


class Bar(NamedTuple):
    """A tinted stretch of time. Fades are lengths in pixels from each end; the bar is clipped to just past the view."""

    event: int
    x0: float
    x1: float
    y: float
    height: float
    look: int
    left: End
    right: End
    fade_left: float
    fade_right: float
    lane: int = -1


class Line(NamedTuple):
    """The same stretch where only glyphs are drawn: a line at `y`, left out between `gap0` and `gap1`."""

    event: int
    x0: float
    x1: float
    y: float
    look: int
    left: End
    right: End
    fade_left: float
    fade_right: float
    gap0: float
    gap1: float
    lane: int = -1


class Glyph(NamedTuple):
    """The sign for what happened, centred on x, y."""

    event: int
    x: float
    y: float
    kind: str
    look: int
    lane: int = -1


class Label(NamedTuple):
    """Words starting at x, centred on y; `width` as measured in the font role "label"."""

    event: int
    x: float
    y: float
    text: str
    width: float
    role: str


class Count(NamedTuple):
    """Quote icon and number (or a sheet's quote references), starting at x, centred on y."""

    event: int
    x: float
    y: float
    text: str
    width: float
    role: str


class Oppose(NamedTuple):
    """A disc with ≠, centred on x, y, for `event`, whose opposing event is `other` (-1 where it is not known).

    It is hollow where the contradiction is only `proposed`.
    """

    x: float
    y: float
    radius: float
    contradiction: int
    event: int
    other: int
    lane: int = -1
    proposed: bool = False


class Disc(NamedTuple):
    """Several marks as one: a disc with a number; hollow if not all are asserted. `look` gives its colour.

    Its events are those of its lane whose anchors lie in `first … last` (minutes); `event` speaks for them.
    """

    x: float
    y: float
    radius: float
    look: int
    hollow: bool
    lane: int
    number: int
    event: int
    first: float
    last: float


class More(NamedTuple):
    """The pill "+2" for `number` marks that found no row; `events` are the most important of them, best first."""

    x: float
    y: float
    width: float
    height: float
    text: str
    lane: int
    number: int
    events: tuple[int, ...]


class OffView(NamedTuple):
    """The pill of a lane whose marks lie elsewhere: "‹ ◆ 21 Feb Resigns 1". `side` is -1 left, 1 right."""

    x: float
    y: float
    width: float
    height: float
    side: int
    event: int
    kind: str
    look: int
    day: str
    title: str
    quotes: str
    lane: int


class TrayPill(NamedTuple):
    """An undated event below the axis (`event` -1: the pill "+3" for the rest, which opens the list)."""

    x: float
    width: float
    event: int
    kind: str
    look: int
    text: str


class BandPart(NamedTuple):
    """A stretch of a lane's status band: kind is in_post, left, transit, unknown or disputed."""

    x0: float
    x1: float
    y: float
    height: float
    kind: str


class LaneHead(NamedTuple):
    """A lane's place and what its header says; `post` is empty where rows are too low for two lines."""

    lane: int
    y: float
    height: float
    name: str
    post: str
    disputed: bool
    known: bool


class GroupHead(NamedTuple):
    """A group's bar: name and "6 people · 13 events"."""

    group: str
    y: float
    height: float
    summary: str
    folded: bool


class FoldedLanes(NamedTuple):
    """The line that stands for lanes with nothing in view."""

    group: str
    y: float
    height: float
    text: str
    names: str
    lanes: tuple[int, ...]
    unfolded: bool


class Cell(NamedTuple):
    """A density cell: `step` 0–4 is the tint, 0 an empty one; `start` and `end` are the minutes it spans."""

    x0: float
    x1: float
    y: float
    height: float
    number: int
    step: int
    look: int
    lane: int
    contradicted: bool
    start: int
    end: int


class LaneTop(NamedTuple):
    """Where a lane lies, in view or not."""

    lane: int
    y: float
    height: float
