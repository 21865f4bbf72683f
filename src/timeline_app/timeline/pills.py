"""Pills: where a lane's marks lie that are out of view, and the undated events below the axis."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import civil, day_of
from timeline_app.timeline.drawing import LaneHead, OffView, TrayPill
from timeline_app.timeline.labels import inside
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.wording import short_date

Ints = npt.NDArray[np.int64]

TRAY_TITLE = 200.0


def off_view_pills(pencil: Pencil, heads: list[LaneHead]) -> tuple[OffView, ...]:
    """Say of lanes without a mark in view where their nearest ones are: left, right or both."""
    if not heads:
        return ()
    index, viewport = pencil.index, pencil.view.viewport
    lanes = np.array([head.lane for head in heads], np.int64)
    stretch = np.array([int(np.ceil(viewport.start)), int(np.floor(viewport.end)) + 1])
    found: list[OffView] = []
    for head, (before, after) in zip(heads, index.edges(stretch, lanes).tolist(), strict=True):
        used = 4.0
        if before > index.offsets[head.lane]:
            pill = _pill(pencil, head, int(index.event[before - 1]), -1, used)
            if pill is not None:
                found.append(pill)
                used += pill.width
        if after < index.offsets[head.lane + 1]:
            pill = _pill(pencil, head, int(index.event[after]), 1, used + 4.0)
            if pill is not None:
                found.append(pill)
    return tuple(found)


def _pill(pencil: Pencil, head: LaneHead, event: int, side: int, used: float) -> OffView | None:
    """Give a pill unless less than its shortest form fits."""
    measure, viewport, layout = pencil.measure, pencil.view.viewport, pencil.view.layout
    events = pencil.index.record.events
    year = civil(day_of(int((viewport.start + viewport.end) / 2))).year
    day, count = short_date(events, event, year), pencil.widths.tail_text(event)
    fixed = 12.0 + layout.glyph + 6.0 + measure(day, "small") + 8.0 + measure(count, "count") + 34.0
    title = inside(events.titles[event], 0.0, viewport.width - used - fixed - 4.0, measure)
    if title is None:
        return None
    width = fixed + title.width
    x = used if side < 0 else viewport.width - width - 4.0
    y = head.y + (head.height - layout.bar) / 2 - (2.0 if head.post else 0.0)
    look = int(pencil.index.looks[event])
    return OffView(x, y, width, layout.bar, side, event, pencil.kind(event), look, day, title.text, count, head.lane)


def tray(pencil: Pencil) -> tuple[TrayPill, ...]:
    """Lay out the undated events in a line; the last pill counts those that found no room."""
    index, view, measure = pencil.index, pencil.view, pencil.measure
    count = len(index.undated)
    pills: list[TrayPill] = []
    x, room = 8.0, view.viewport.width - 8.0
    for at in range(count):
        event = int(index.undated[at])
        title = inside(index.record.events.titles[event], 0.0, TRAY_TITLE, measure)
        width = (title.width if title else 0.0) + view.layout.glyph + 22.0
        rest = f"+{count - at}"
        least = measure(rest, "count") + 16.0
        if x + width + (least + 6.0 if at + 1 < count else 0.0) > room:
            pills.append(TrayPill(x, least, -1, "", 0, rest))
            break
        text = title.text if title else ""
        pills.append(TrayPill(x, width, event, pencil.kind(event), int(index.looks[event]), text))
        x += width + 6.0
    return tuple(pills)
