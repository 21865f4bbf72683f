"""The sheet's pages, set by typst: offline, from the fonts that ship with the program, tagged for assistive readers."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

import typst

from timeline_app import resources
from timeline_app.briefing.quoting import printable
from timeline_app.briefing.sheet import BriefingSheet
from timeline_app.domain.problems import Problem, ProblemForUser

TEMPLATE = "briefing/sheet.typ"
_MISSING_GLYPH = "could not be displayed"


def make_pdf(sheet: BriefingSheet, *, timestamp: datetime) -> bytes:
    """Give the sheet as PDF. The same sheet and timestamp (aware) give the same bytes.

    Nothing of the sheet is read as markup: it travels as JSON. Where a quote has letters that no shipped font can
    show, the computer's own fonts help out, and the file then claims no accessibility standard.

    Raises `ProblemForUser` (`PRINT_FAILED`) when the pages cannot be set.
    """
    data = json.dumps(_plain(asdict(sheet)), ensure_ascii=False)
    printed = timestamp.isoformat(sep=" ", timespec="minutes")
    inputs = {"data": data, "printed": printed}
    try:
        try:
            return _compiled(inputs, timestamp, system_fonts=False)
        except typst.TypstError as error:
            if _MISSING_GLYPH not in f"{error.message} {error.diagnostic}":
                raise
            return _compiled(inputs, timestamp, system_fonts=True)
    except typst.TypstError as error:
        raise ProblemForUser(Problem.PRINT_FAILED, reason=error.message) from error


def _compiled(inputs: dict[str, str], timestamp: datetime, *, system_fonts: bool) -> bytes:
    template = resources.path(TEMPLATE)
    compiler = typst.Compiler(
        template,
        root=template.parent,
        font_paths=[resources.path("fonts")],
        ignore_system_fonts=not system_fonts,
        sys_inputs=inputs,
    )
    pages = compiler.compile(format="pdf", pdf_standards=[] if system_fonts else ["ua-1"], timestamp=timestamp)
    if not isinstance(pages, bytes):
        raise TypeError("typst gave no single PDF")
    return pages


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Give the sheet's values with every text made printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: one if key == "timelines" else _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
