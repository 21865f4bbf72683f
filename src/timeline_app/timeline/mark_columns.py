"""What the lanes of one stage draw: the groups of columns that a stage fills, for all lanes on the screen at once."""

from dataclasses import dataclass, replace

from timeline_app.timeline.drawing import More
from timeline_app.timeline.scene_columns import Bars, Counts, Discs, Glyphs, Labels, Lines, Opposes


@dataclass(frozen=True, slots=True, eq=False)
class MarkColumns:
    """Marks and words of the lanes on the screen, each group in drawing order; a stage leaves empty what it lacks."""

    bars: Bars
    lines: Lines
    glyphs: Glyphs
    discs: Discs
    labels: Labels
    counts: Counts
    more: tuple[More, ...]
    opposes: Opposes

    @classmethod
    def empty(cls, kinds: tuple[str, ...]) -> "MarkColumns":
        """Give columns without a row; `kinds` are the record's glyph names."""
        return cls(
            Bars.empty(), Lines.empty(), replace(Glyphs.empty(), kinds=kinds), Discs.empty(), Labels.empty(),
            Counts.empty(), (), Opposes.empty(),
        )  # fmt: skip
