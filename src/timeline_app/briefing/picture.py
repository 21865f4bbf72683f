"""Drawings as PDF and PNG, set by typst from their SVG: real, selectable text in the fonts of the program."""

import json
import os
import struct
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import typst

from timeline_app import resources
from timeline_app.briefing.drawn_words import fit_for_pdf
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import number, tr

TEMPLATE: Final = "briefing/picture.typ"
MOST_PIXELS: Final = 250_000_000
"""Pixels of the largest PNG: about a gigabyte while it is drawn."""
LONGEST_PAGE: Final = 14_400 / 0.75
"""Pixels of the longest side of a page: readers of PDF show nothing larger than 14,400 points."""
_HEADER_END: Final = 8 + 4 + 4 + 13 + 4
"""Signature, then length, name, data and checksum of a PNG's header."""
_NO_CLOCK: Final = datetime(2000, 1, 1, tzinfo=UTC)


class Drawing(NamedTuple):
    """SVG text and its size in pixels, 96 to the inch."""

    svg: str
    width: float
    height: float


def picture_pdf(
    drawings: Sequence[Drawing], *, title: str, alt: str, language: str = "en", system_fonts: bool = False
) -> bytes:
    """Give drawings as the pages of one PDF, tagged to PDF/UA-1. The same input gives the same bytes: no clock is read.

    `alt` is what an assistive reader says of each; `system_fonts` lets the computer's own fonts help out with signs
    that the shipped ones lack. Raises `ProblemForUser` (`NOT_SAVED_THERE`) where it cannot be made.
    """
    if any(max(one.width, one.height) > LONGEST_PAGE for one in drawings):
        raise ProblemForUser(Problem.PICTURE_TOO_LARGE, tr("The PDF"), reason=tr("more than five metres long or wide"))
    fit = [one._replace(svg=fit_for_pdf(one.svg)) for one in drawings]
    return _compiled(fit, title, alt, language, system_fonts, pdf=True)


def picture_png(drawing: Drawing, scale: int, *, title: str, system_fonts: bool = False) -> bytes:
    """Give a drawing as PNG of `scale` pixels to each of its own (1, 2 or 3), with its title among the file's data.

    Raises `ProblemForUser`: `PICTURE_TOO_LARGE`, `NOT_SAVED_THERE`.
    """
    width, height = round(drawing.width * scale), round(drawing.height * scale)
    if width * height > MOST_PIXELS:
        raise ProblemForUser(
            Problem.PICTURE_TOO_LARGE,
            tr("The PNG"),
            reason=tr("{width} × {height} pixels", width=number(width), height=number(height)),
        )
    return _titled(_compiled([drawing], title, "", "en", system_fonts, ppi=96.0 * scale), title)


def _titled(png: bytes, title: str) -> bytes:
    """Put a title into a PNG, as a chunk of international text behind the header (PNG specification, 11.3.3.4)."""
    data = b"iTXt" + b"Title\0\0\0\0\0" + title.encode()
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return png[:_HEADER_END] + chunk + png[_HEADER_END:]


def _compiled(
    drawings: Sequence[Drawing], title: str, alt: str, language: str, system_fonts: bool, *,
    pdf: bool = False, ppi: float = 96.0,
) -> bytes:  # fmt: skip
    template = resources.path(TEMPLATE)
    data = {"title": title, "alt": alt, "language": language, "pages": [one._asdict() for one in drawings]}
    compiler = typst.Compiler(
        template, root=template.parent, font_paths=[resources.path("fonts")], ignore_system_fonts=not system_fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )  # fmt: skip
    try:
        if pdf:
            made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=_NO_CLOCK)
        else:
            made = compiler.compile(format="png", ppi=ppi)
    except typst.TypstError as error:
        raise ProblemForUser(Problem.NOT_SAVED_THERE, tr("The picture"), reason=error.message) from error
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single file")
    return made


def save_picture(path: Path, made: bytes) -> Path:
    """Write a picture beside its name first and then put it there, so that no half one is ever left. Gives the path.

    Raises `ProblemForUser` (`NOT_SAVED_THERE`); an older file of that name is then as it was.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(made)
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ProblemForUser(Problem.NOT_SAVED_THERE, path.name, reason=error.strerror or tr("it failed")) from error
    return path
