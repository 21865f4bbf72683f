"""A scene as SVG, without a window: for pictures that are given away, and for tests of what the screen would show."""

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import short_day
from timeline_app.domain.translating import tr
from timeline_app.timeline import svg_shapes as shapes
from timeline_app.timeline.drawing import LOOKS, NOT_YET_KNOWN, OffView
from timeline_app.timeline.font_widths import SCREEN_FONTS
from timeline_app.timeline.labels import Measurer, inside
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.scene_columns import Cells, TimelineScene
from timeline_app.timeline.svg_shapes import Palette, number


def lanes_svg(
    scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout, corner: str = "",
    as_known: int | None = None,
) -> tuple[str, float]:  # fmt: skip
    """Draw axis, undated events and lanes as SVG elements from 0, 0; give them and their height.

    `palette` gives each role's colour as "#RRGGBB", as `palettes.screen_palette` does.
    The lanes are drawn from `scene.scroll` down over `scene.height` pixels.
    `corner` are words in the corner of the axis; days after `as_known` (of `calendar`) are hatched.
    """
    top = layout.axis + (layout.tray if scene.tray else 0.0)
    parts = [
        _hatching(scene, palette, layout, top, as_known),
        _clipped(scene, palette, measure, layout, top),
        *_axis(scene, palette, layout, measure),
        *(_tray(scene, palette, layout) if scene.tray else []),
        *_day_line(scene, palette, measure, layout, top, as_known),
    ]
    parts.append(shapes.text(14, layout.axis / 2, corner, SCREEN_FONTS["small"], palette["text.2"]))
    return "".join(parts), top + scene.height


def _clipped(scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout, top: float) -> str:
    """Draw the lanes from `top` down, cut to their area where they reach beyond it: cutting costs like drawing."""
    width = layout.header + scene.viewport.width
    lanes = "".join(_lanes(scene, palette, measure, layout))
    time = shapes.rectangle(0, scene.scroll - OVERHANG, scene.viewport.width, scene.height + 2 * OVERHANG, "#000000")
    parts = [f'<clipPath id="time">{time}</clipPath>']
    cut = ""
    if scene.scroll > 0 or scene.content_height > scene.height:
        parts.append(f'<clipPath id="lanes">{shapes.rectangle(0, top, width, scene.height, "#000000")}</clipPath>')
        cut = ' clip-path="url(#lanes)"'
    parts.append(f'<g{cut}><g transform="translate(0 {number(top - scene.scroll)})">{lanes}</g></g>')
    return "".join(parts)


OVERHANG = 20.0
"""Marks reach so far over the upper and lower edge of their lane at most."""


def _tray(scene: TimelineScene, palette: Palette, layout: Layout) -> list[str]:
    top, left = layout.axis, layout.header
    bottom, middle = top + layout.tray, top + layout.tray / 2
    parts = [
        shapes.stroke(0, bottom, left + scene.viewport.width, bottom, palette["border"], 1),
        shapes.text(14, middle, "Undated", SCREEN_FONTS["small"], palette["text.2"]),
    ]
    height = layout.bar
    for pill in scene.tray:
        x = left + pill.x
        parts.append(
            f'<rect x="{number(x)}" y="{number(middle - height / 2)}" width="{number(pill.width)}"'
            f' height="{number(height)}" rx="{number(height / 2)}" fill="{palette["sunken"]}"'
            f' stroke="{palette["border.control"]}" stroke-dasharray="3 2.2"/>'
        )
        if pill.event < 0:
            parts.append(
                shapes.text(x + pill.width / 2, middle, pill.text, SCREEN_FONTS["count"], palette["text.2"], "middle")
            )
            continue
        parts.append(shapes.glyph(pill.kind, pill.look, x + 8 + layout.glyph / 2, middle, layout.glyph, palette))
        at = x + layout.glyph + 13
        parts.append(shapes.text(at, middle, pill.text, SCREEN_FONTS["small"], palette["text.2"]))
    return parts


HATCH_STEP = 8.0


def _hatching(scene: TimelineScene, palette: Palette, layout: Layout, top: float, day: int | None) -> str:
    """Hatch the days after the one that is viewed, in single strokes: a pattern fares badly in old printers."""
    if day is None:
        return ""
    x0 = layout.header + max(_day_x(scene, day), 0.0)
    x1, bottom = layout.header + scene.viewport.width, top + scene.height
    if x0 >= x1:
        return ""
    height = bottom - top
    path, start = [], x0 - height
    while start < x1:
        path.append(f"M{number(start)} {number(bottom)}L{number(start + height)} {number(top)}")
        start += HATCH_STEP
    return (
        f'<clipPath id="later">{shapes.rectangle(x0, top, x1, height, "#000000")}</clipPath>'
        f'<path clip-path="url(#later)" d="{"".join(path)}" fill="none" stroke="{palette["border"]}"/>'
    )


def _day_x(scene: TimelineScene, day: int) -> float:
    return scene.viewport.x_of(float((day + 1) * MINUTES_A_DAY))


def _day_line(
    scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout, top: float, day: int | None
) -> list[str]:
    if day is None or _day_x(scene, day) > scene.viewport.width:
        return []
    x, words = layout.header + _day_x(scene, day), tr("as of {day}", day=short_day(day, year=False))
    room = measure(words, "small") + 14.0
    left = min(max(x - room / 2, layout.header), layout.header + scene.viewport.width - room)
    parts = [shapes.stroke(x, 0, x, top + scene.height, palette["accent"], 2)] if x >= layout.header else []
    parts.append(shapes.rectangle(left, 3, left + room, layout.axis / 2 - 3, palette["accent"], 4))
    parts.append(
        shapes.text(left + room / 2, 3 + (layout.axis / 2 - 3) / 2, words, SCREEN_FONTS["small"],
                    palette["accent.text"], "middle")
    )  # fmt: skip
    return parts


def _axis(scene: TimelineScene, palette: Palette, layout: Layout, measure: Measurer | None = None) -> list[str]:
    """Draw the axis; with a measurer, without the words that would run over its end."""
    left, bottom, width = layout.header, layout.axis, scene.viewport.width
    parts = [
        shapes.stroke(0, bottom, left + width, bottom, palette["border"], 1),
        shapes.stroke(left, 0, left, bottom, palette["border"], 1),
    ]
    for label in scene.axis.context:
        if measure is None or label.text_x + measure(label.text, "axis") <= width:
            parts.append(shapes.text(left + label.text_x, 12, label.text, SCREEN_FONTS["axis"], palette["text"]))
    parts += [shapes.stroke(left + x, 0, left + x, bottom, palette["text.3"], 1) for x in scene.axis.major]
    for label in scene.axis.units:
        parts.append(shapes.stroke(left + label.x, bottom - 8, left + label.x, bottom, palette["text.3"], 1))
        if measure is None or label.text_x + measure(label.text, "axis.unit") <= width:
            parts.append(
                shapes.text(left + label.text_x, bottom - 8, label.text, SCREEN_FONTS["axis.unit"], palette["text.2"])
            )
    return parts


def _lanes(scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout) -> list[str]:
    width = layout.header + scene.viewport.width
    parts: list[str] = []
    lines = [(x, "hairline") for x in scene.axis.minor] + [(x, "border") for x in scene.axis.major]
    for x, role in [*lines, (0.0, "border")]:
        at = layout.header + x
        parts.append(shapes.stroke(at, scene.scroll, at, scene.scroll + scene.height, palette[role], 1))
    for head in scene.heads:
        bottom = head.y + head.height
        parts.append(shapes.stroke(0, bottom - 0.5, width, bottom - 0.5, palette["hairline"], 1))
        role = "text" if head.known else "text.3"
        name = inside(head.name, 0, layout.header - (46 if head.disputed else 22), measure, "name")
        middle = head.y + (15 if head.post else (head.height - layout.band) / 2)
        parts.append(shapes.text(14, middle, name.text if name else head.name, SCREEN_FONTS["name"], palette[role]))
        post = inside(head.post, 0, layout.header - 22, measure, "post")
        if post and head.post:
            parts.append(shapes.text(14, head.y + 31, post.text, SCREEN_FONTS["post"], palette["text.2"]))
        if head.disputed:
            parts.append(shapes.oppose(layout.header - 16, middle, 8, palette))
    for group in scene.groups:
        parts.append(shapes.rectangle(0, group.y, width, group.height, palette["sunken"]))
        middle = group.y + group.height / 2
        parts.append(shapes.text(26, middle, group.group, SCREEN_FONTS["group"], palette["text"]))
        x = 26 + measure(group.group, "group") + 8
        parts.append(shapes.text(x, middle, group.summary, SCREEN_FONTS["small"], palette["text.2"]))
    for fold in scene.folded:
        parts.append(shapes.rectangle(0, fold.y, width, fold.height - 1, palette["surface"]))
        words = inside(f"{fold.text} {fold.names}", 26, width - 36, measure, "small")
        said = words.text if words else fold.text
        parts.append(shapes.text(26, fold.y + fold.height / 2, said, SCREEN_FONTS["small"], palette["text.2"]))
    marks = "".join(_marks(scene, palette, measure, layout))
    parts.append(f'<g transform="translate({number(layout.header)} 0)" clip-path="url(#time)">{marks}</g>')
    return parts


def _marks(scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout) -> list[str]:
    parts: list[str] = []
    for band in scene.bands:
        parts += _band(band.x0, band.x1, band.y, band.height, band.kind, palette)
    if scene.cells is not None:
        parts += _cells(scene.cells, palette)
    for item in scene.lines:
        parts += shapes.line(item, palette)
    for bar in scene.bars:
        parts += shapes.bar(bar, palette)
    parts += [shapes.glyph(g.kind, g.look, g.x, g.y, layout.glyph, palette) for g in scene.glyphs]
    for disc in scene.discs:
        ink = palette[LOOKS[disc.look].line]
        fill, text = (palette["surface"], ink) if disc.hollow else (ink, palette["surface"])
        parts.append(
            f'<circle cx="{number(disc.x)}" cy="{number(disc.y)}" r="{number(disc.radius)}"'
            f' fill="{fill}" stroke="{ink}" stroke-width="1.5"/>'
        )
        parts.append(shapes.text(disc.x, disc.y, str(disc.number), SCREEN_FONTS["disc"], text, "middle"))
    parts += [shapes.text(t.x, t.y, t.text, SCREEN_FONTS["label"], palette[t.role]) for t in scene.labels]
    for count in scene.counts:
        x = count.x + layout.count_icon
        parts.append(_quote_icon(count.x, count.y, palette["text.3"]))
        parts.append(shapes.text(x, count.y, count.text, SCREEN_FONTS["count"], palette["text.2"]))
    for pill in scene.more:
        parts.append(_pill(pill.x, pill.y, pill.width, pill.height, palette, "sunken"))
        middle = pill.x + pill.width / 2
        parts.append(
            shapes.text(middle, pill.y + pill.height / 2, pill.text, SCREEN_FONTS["count"], palette["text.2"], "middle")
        )
    for off in scene.off_view:
        parts += _off_view(off, palette, measure, layout)
    parts += [shapes.oppose(o.x, o.y, o.radius, palette, hollow=o.proposed) for o in scene.opposes]
    return parts


ARROW = 12.0


def _off_view(pill: OffView, palette: Palette, measure: Measurer, layout: Layout) -> list[str]:
    """Draw where marks outside the view lie: an arrow to them, then glyph, day, title and number of quotes."""
    middle, x = pill.y + pill.height / 2, pill.x + 8.0
    tip = x if pill.side < 0 else pill.x + pill.width - 10.0
    turn = 4.0 * -pill.side
    arrow = (
        f'<path d="M{number(tip + turn)} {number(middle - 4)}L{number(tip)} {number(middle)}'
        f'L{number(tip + turn)} {number(middle + 4)}" fill="none" stroke="{palette["text.2"]}" stroke-width="1.4"/>'
    )
    parts = [_pill(pill.x, pill.y, pill.width, pill.height, palette), arrow]
    x += ARROW if pill.side < 0 else 0.0
    if LOOKS[pill.look].has_glyph:
        parts.append(shapes.glyph(pill.kind, pill.look, x + layout.glyph / 2, middle, layout.glyph, palette))
    x += layout.glyph + 6.0
    for words, role, ink in (
        (pill.day, "small", "text.2"),
        (pill.title, "label", "text"),
        (pill.quotes, "count", "text.2"),
    ):
        if words:
            parts.append(shapes.text(x, middle, words, SCREEN_FONTS[role], palette[ink]))
        x += measure(words, role) + 8.0
    return parts


def _pill(x: float, y: float, width: float, height: float, palette: Palette, fill: str = "surface") -> str:
    return shapes.rectangle(x, y, x + width, height, palette[fill], height / 2, palette["border"])


def _quote_icon(x: float, y: float, colour: str) -> str:
    path = "M10 9a3 3 0 1 0-6 0 3 3 0 0 0 6 0c0 4-1.5 7-4.5 9M20 9a3 3 0 1 0-6 0 3 3 0 0 0 6 0c0 4-1.5 7-4.5 9"
    place = f"translate({number(x)} {number(y - 5)}) scale(0.46)"
    return f'<path transform="{place}" d="{path}" fill="none" stroke="{colour}" stroke-width="1.9"/>'


def _band(x0: float, x1: float, y: float, height: float, kind: str, palette: Palette) -> list[str]:
    middle = y + height / 2
    if kind == "left":
        return [shapes.rectangle(x0, y, x1, height, palette["asserted"])]
    if kind == "transit":
        return [shapes.stroke(x0, middle, x1, middle, palette["asserted"], height, "1.2 2")]
    if kind == "disputed":
        return [
            shapes.stroke(x0, y + 0.8, x1, y + 0.8, palette["denied"], 1.6),
            shapes.stroke(x0, y + height - 0.8, x1, y + height - 0.8, palette["asserted"], 1.6, "5 3"),
        ]
    return [shapes.stroke(x0, middle, x1, middle, palette["text.3"], 2, "5 3" if kind == "unknown" else "")]


def _cells(cells: Cells, palette: Palette) -> list[str]:
    parts, empty = [""], []
    height = number(cells.height - 3)
    for cell in cells.rows():
        x0, x1, y = cell.x0, cell.x1, cell.y
        if not cell.number:
            # Most cells of many lanes are empty: one path for all of them, rounded by its joins.
            wide = number(max(x1 - x0 - 3, 0.0))
            empty.append(f"M{number(x0 + 1.5)} {number(y + 1.5)}h{wide}v{height}h-{wide}z")
            continue
        look = LOOKS[cell.look]
        if cell.look == NOT_YET_KNOWN:
            ground, ink = palette["surface"], palette[look.text]
            parts.append(
                shapes.rectangle(x0 + 0.5, y + 0.5, x1 - 0.5, cells.height - 1, ground, 3, palette[look.line])
            )  # fmt: skip
        else:
            ground = shapes.mixed(palette, look.line, "surface", shapes.TINT_SHARES[cell.step])
            ink = shapes.readable_ink(ground, palette)
            parts.append(shapes.rectangle(x0, y, x1, cells.height, ground, 3))
        if x1 - x0 >= 16:
            words = str(cell.number)
            parts.append(shapes.text((x0 + x1) / 2, y + cells.height / 2, words, SCREEN_FONTS["disc"], ink, "middle"))
    if empty:
        sunken = palette["sunken"]
        parts[0] = (
            f'<path d="{"".join(empty)}" fill="{sunken}" stroke="{sunken}" stroke-width="3" stroke-linejoin="round"/>'
        )
    return parts
