"""A scene as an SVG picture of its own, without a window: the tests read in it what the screen would show."""

from timeline_app.timeline import svg_shapes as shapes
from timeline_app.timeline.drawing import LOOKS
from timeline_app.timeline.font_widths import SCREEN_FONTS
from timeline_app.timeline.labels import Measurer, inside
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.scene_columns import Cells, TimelineScene
from timeline_app.timeline.svg_shapes import Palette, number


def scene_to_svg(scene: TimelineScene, palette: Palette, measure: Measurer, layout: Layout | None = None) -> str:
    """Draw a scene with lane headers and axis as SVG text. `palette` gives each role's colour as "#RRGGBB".

    Roles: those of `drawing.LOOKS`, and window, surface, sunken, border, hairline, text, text.2, text.3,
    contradiction. The lanes are drawn from `scene.scroll` down over `scene.height` pixels.
    """
    layout = layout or Layout()
    width, height = layout.header + scene.viewport.width, layout.axis + scene.height
    lanes = "".join(_lanes(scene, palette, measure, layout))
    w, h = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        f'<clipPath id="lanes">{shapes.rectangle(0, layout.axis, width, scene.height, "#000000")}</clipPath>'
        f'<clipPath id="time"><rect x="0" y="-9999" width="{number(scene.viewport.width)}" height="99999"/></clipPath>'
        f"{shapes.rectangle(0, 0, width, height, palette['surface'])}"
        f'<g clip-path="url(#lanes)"><g transform="translate(0 {number(layout.axis - scene.scroll)})">{lanes}</g></g>'
        f"{''.join(_axis(scene, palette, layout))}</svg>\n"
    )


def _axis(scene: TimelineScene, palette: Palette, layout: Layout) -> list[str]:
    left, bottom = layout.header, layout.axis
    parts = [
        shapes.stroke(0, bottom, left + scene.viewport.width, bottom, palette["border"], 1),
        shapes.stroke(left, 0, left, bottom, palette["border"], 1),
    ]
    for label in scene.axis.context:
        parts.append(shapes.text(left + label.text_x, 12, label.text, SCREEN_FONTS["axis"], palette["text"]))
    parts += [shapes.stroke(left + x, 0, left + x, bottom, palette["text.3"], 1) for x in scene.axis.major]
    for label in scene.axis.units:
        parts.append(shapes.stroke(left + label.x, bottom - 8, left + label.x, bottom, palette["text.3"], 1))
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
        words = f"{fold.text} {fold.names}"
        parts.append(shapes.text(26, fold.y + fold.height / 2, words, SCREEN_FONTS["small"], palette["text.2"]))
    marks = "".join(_marks(scene, palette, layout))
    parts.append(f'<g transform="translate({number(layout.header)} 0)" clip-path="url(#time)">{marks}</g>')
    return parts


def _marks(scene: TimelineScene, palette: Palette, layout: Layout) -> list[str]:
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
        parts.append(_pill(pill.x, pill.y, pill.width, pill.height, palette))
        middle = pill.x + pill.width / 2
        parts.append(
            shapes.text(middle, pill.y + pill.height / 2, pill.text, SCREEN_FONTS["count"], palette["text.2"], "middle")
        )
    for off in scene.off_view:
        words = f"{'‹ ' if off.side < 0 else ''}{off.day}  {off.title}  {off.quotes}{' ›' if off.side > 0 else ''}"
        parts.append(_pill(off.x, off.y, off.width, off.height, palette))
        parts.append(shapes.glyph(off.kind, off.look, off.x + 16, off.y + off.height / 2, layout.glyph, palette))
        parts.append(shapes.text(off.x + 28, off.y + off.height / 2, words, SCREEN_FONTS["small"], palette["text.2"]))
    parts += [shapes.oppose(o.x, o.y, o.radius, palette) for o in scene.opposes]
    return parts


def _pill(x: float, y: float, width: float, height: float, palette: Palette) -> str:
    return shapes.rectangle(x, y, x + width, height, palette["surface"], height / 2, palette["border"])


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
    parts: list[str] = []
    for cell in cells.rows():
        x0, x1, y = cell.x0, cell.x1, cell.y
        if not cell.number:
            parts.append(shapes.rectangle(x0, y, x1, cells.height, palette["sunken"], 3))
            continue
        look, step = LOOKS[cell.look], cell.step
        parts.append(
            shapes.rectangle(
                x0, y, x1, cells.height, shapes.mixed(palette, look.line, "surface", shapes.TINT_SHARES[step]), 3
            )
        )
        if x1 - x0 >= 16:
            ink = shapes.readable_ink(shapes.mixed(palette, look.line, "surface", shapes.TINT_SHARES[step]), palette)
            words = str(cell.number)
            parts.append(shapes.text((x0 + x1) / 2, y + cells.height / 2, words, SCREEN_FONTS["disc"], ink, "middle"))
    return parts
