"""The marks of one scene moved to another stretch of time: what fades away when another stage of detail takes over."""

from dataclasses import replace

from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene_columns import TimelineScene


def reprojected(scene: TimelineScene, viewport: Viewport) -> TimelineScene:
    """Give a scene whose marks lie where their time is in another viewport.

    What lasts is stretched with the scale; signs and words keep their size. Lanes, axis and tray stay as they are.
    """
    grown = viewport.pixels_per_minute / scene.viewport.pixels_per_minute
    moved = viewport.x_of(scene.viewport.start)
    bars, lines, cells, bands = scene.bars, scene.lines, scene.cells, scene.bands
    return replace(
        scene, viewport=viewport,
        bands=replace(bands, x0=bands.x0 * grown + moved, x1=bands.x1 * grown + moved),
        lines=replace(
            lines, x0=lines.x0 * grown + moved, x1=lines.x1 * grown + moved,
            gap0=lines.gap0 * grown + moved, gap1=lines.gap1 * grown + moved,
        ),
        bars=replace(bars, x0=bars.x0 * grown + moved, x1=bars.x1 * grown + moved),
        cells=None if cells is None else replace(cells, x0=cells.x0 * grown + moved, x1=cells.x1 * grown + moved),
        glyphs=replace(scene.glyphs, x=scene.glyphs.x * grown + moved),
        labels=replace(scene.labels, x=scene.labels.x * grown + moved),
        counts=replace(scene.counts, x=scene.counts.x * grown + moved),
        discs=replace(scene.discs, x=scene.discs.x * grown + moved),
        opposes=replace(scene.opposes, x=scene.opposes.x * grown + moved),
    )  # fmt: skip
