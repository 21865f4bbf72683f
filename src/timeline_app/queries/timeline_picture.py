"""A view of the timeline as a file: SVG, PDF or PNG from the same scene as the screen's."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from timeline_app.briefing.picture import Drawing, picture_pdf, picture_png
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.pencil import View
from timeline_app.timeline.picture import EVERYTHING, TALLEST_PAGE, PictureWords, lacks_fonts, pictures
from timeline_app.timeline.svg_shapes import Palette


class PictureKind(StrEnum):
    """A kind of file, by the end of its name."""

    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class PictureWanted:
    """What is to be made.

    `scale` are the pixels of a PNG to each of the view; `all_lanes` also draws those that are scrolled away, on several
    pages of a PDF where they are many.
    """

    kind: PictureKind
    scale: int = 1
    all_lanes: bool = False


def kind_of(path: Path) -> PictureKind | None:
    """Give the kind of picture that a file's name asks for, None for any other."""
    end = path.suffix.lower().removeprefix(".")
    return PictureKind(end) if end in tuple(PictureKind) else None


def picture_file(index: RecordIndex, view: View, words: PictureWords, palette: Palette, wanted: PictureWanted) -> bytes:
    """Make the file. The same view, words, palette and wish give the same bytes.

    Raises `ProblemForUser`: `PICTURE_TOO_LARGE`, `NOT_SAVED_THERE`.
    """
    tallest = TALLEST_PAGE if wanted.kind is PictureKind.PDF else EVERYTHING
    pages = pictures(index, view, words, palette, all_lanes=wanted.all_lanes, tallest=tallest)
    if wanted.kind is PictureKind.SVG:
        return pages[0].svg.encode()
    drawings = [Drawing(page.svg, page.width, page.height) for page in pages]
    others = lacks_fonts(pages)
    if wanted.kind is PictureKind.PNG:
        return picture_png(drawings[0], wanted.scale, title=words.title, system_fonts=others)
    alt = ". ".join((words.title, *words.notes))
    return picture_pdf(drawings, title=words.title, alt=alt, system_fonts=others)
