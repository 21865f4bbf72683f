"""Status bands: the stretches of all lanes as columns, drawn for the lanes on the screen."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import LaneRow
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene_columns import BAND_KINDS, Bands

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class LaneBands:
    """The stretches of all lanes, one lane after another; open ends are infinite."""

    def __init__(self, lanes: tuple[LaneRow, ...]) -> None:
        parts = [part for lane in lanes for part in lane.band]
        self._start = np.array([-np.inf if part.start is None else part.start for part in parts], np.float64)
        self._end = np.array([np.inf if part.end is None else part.end for part in parts], np.float64)
        self._kind = np.array([BAND_KINDS.index(part.kind) for part in parts], np.uint8)
        self._offsets = np.zeros(len(lanes) + 1, np.int64)
        np.cumsum([len(lane.band) for lane in lanes], out=self._offsets[1:])

    def draw(self, lanes: Ints, bottoms: Floats, viewport: Viewport, layout: Layout) -> Bands:
        """Draw the bands of some lanes (indices) whose lower edges are at `bottoms`."""
        begin, end = self._offsets[lanes], self._offsets[lanes + 1]
        parts = ranges(begin, end)
        y = (bottoms - (layout.band + 1.0)).repeat(end - begin)
        x0 = np.maximum(viewport.xs_of(self._start[parts]), 0.0)
        x1 = np.minimum(viewport.xs_of(self._end[parts]), viewport.width)
        some = (x0 < x1).nonzero()[0]
        return Bands(x0[some], x1[some], y[some], self._kind[parts[some]], layout.band)
