"""`timeline-app export-timeline`: a project's timeline as SVG, PDF or PNG, without a window."""

from argparse import Namespace
from collections.abc import Callable

from timeline_app.briefing.picture import save_picture
from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.clock import system_clock
from timeline_app.domain.date_words import day_in_words, duration_words
from timeline_app.queries.timeline import timeline_record
from timeline_app.queries.timeline_picture import PictureWanted, kind_of, picture_file
from timeline_app.queries.vocabulary import kind_words
from timeline_app.store.project_file import Project
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.palettes import screen_palette
from timeline_app.timeline.pencil import View
from timeline_app.timeline.picture import PictureWords, range_note
from timeline_app.timeline.scale import MAX_SPAN, Extent, Viewport, fit

MARGIN = 0.02


class BadPictureError(Exception):
    """What the line asks for cannot be drawn; the message says why."""


def export_timeline(wanted: Namespace, day: Callable[[str, str | None], int | None]) -> int:
    """Run the verb: all lanes of the range asked for, or of the one in which a window would open. Gives 0.

    `day` reads a day from an option's name and its words. Raises `ProblemForUser` and `BadPictureError`.
    """
    kind = kind_of(wanted.output)
    if kind is None:
        raise BadPictureError("the file's name must end in .svg, .pdf or .png")
    known, first, last = day("--as-known", wanted.as_known), day("--from", wanted.first), day("--to", wanted.last)
    with Project.open(wanted.project, clock=system_clock, read_only=True) as project:
        with project.reading() as connection:
            index = build_index(timeline_record(connection, known))
            kinds = kind_words(connection)
        title = project.title
    view = View(_viewport(index, first, last, float(wanted.width)), 1.0)
    notes = (
        f"{range_note(view)} · {duration_words(round(view.viewport.span))}",
        "As known at the latest." if known is None else f"As known on {day_in_words(known)}.",
    )
    palette = screen_palette("dark" if wanted.dark else "light")
    picture = PictureWanted(kind, wanted.scale, all_lanes=True)
    made = picture_file(index, view, PictureWords(title, notes, known, kinds), palette, picture)
    print(save_picture(wanted.output, made))
    return 0


def _viewport(index: RecordIndex, first: int | None, last: int | None, width: float) -> Viewport:
    stretch = index.first or index.extent
    if first is None and last is None:
        return fit(stretch, width - Layout().header, MARGIN)
    start = stretch.start if first is None else float(first * MINUTES_A_DAY)
    end = stretch.end if last is None else float((last + 1) * MINUTES_A_DAY)
    if start >= end:
        raise BadPictureError("--from is after --to")
    if end - start > MAX_SPAN:
        raise BadPictureError("a picture holds 2,000 years at most: give --from and --to closer together")
    return fit(Extent(start, end), width - Layout().header, 0.0)
