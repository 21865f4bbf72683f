"""The constants of the drawing, in pixels at text scale 1 (design sections 6 and 7)."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes of the timeline's parts. `scaled` gives them for another text scale."""

    row: float = 26.0
    bar: float = 22.0
    lane_top: float = 6.0
    lane_bottom: float = 7.0
    band: float = 4.0
    group_lane: float = 32.0
    density_lane: float = 30.0
    cell_top: float = 5.0
    group_head: float = 24.0
    folded_line: float = 24.0
    glyph: float = 13.0
    glyph_target: float = 12.0
    bar_pad: float = 5.5
    label_gap: float = 5.0
    mark_air: float = 2.0
    count_icon: float = 14.0
    count_gap: float = 8.0
    oppose: float = 8.0
    small_oppose: float = 6.5
    fade: float = 34.0
    open_reach: float = 96.0
    line_reach: float = 60.0
    least_bar: float = 24.0
    disc: float = 9.5
    header: float = 160.0
    axis: float = 40.0
    tray: float = 32.0
    overview: float = 76.0

    def scaled(self, factor: float) -> "Layout":
        """Give every size multiplied by a text scale of 1.0–2.0."""
        return Layout(**{each.name: getattr(self, each.name) * factor for each in fields(self)})


FADE_SHARE = 0.45
"""A fade takes at most this share of its bar."""
