"""The sheet's pages, set by typst: offline, from the fonts that ship with the program, tagged for assistive readers."""

import json
import os
import re
from collections.abc import Callable, Collection
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from timeline_app import resources
from timeline_app.briefing.drawn_words import fit_for_pdf
from timeline_app.briefing.quoting import MARKS_EXPLAINED, marked, printable
from timeline_app.briefing.sheet import BriefingSheet
from timeline_app.domain.problems import Problem, ProblemForUser

TEMPLATE = "briefing/sheet.typ"
_UNSHOWABLE = re.compile(r'the text `?"((?:[^"\\]|\\.)*)"`? could not be displayed')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))")
_SHORT_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


def make_pdf(sheet: BriefingSheet, *, timestamp: datetime) -> bytes:
    """Give the sheet as PDF, tagged to PDF/UA-1. The same sheet and timestamp (aware) give the same bytes.

    Nothing of the sheet is read as markup: it travels as JSON. Where it has signs that no shipped font can show, the
    computer's own fonts help out; what these cannot show either is printed by its Unicode number, as in `[U+1F600]`,
    and a caveat says so.

    Raises `ProblemForUser` (`PRINT_FAILED`) when the pages cannot be set.
    """
    try:
        try:
            return _compiled(sheet, timestamp, system_fonts=False)
        except typst.TypstError as error:
            if not _unshowable(error):
                raise
        try:
            return _compiled(sheet, timestamp, system_fonts=True)
        except typst.TypstError as error:
            if not (missing := _unshowable(error)):
                raise
        return _compiled(sheet, timestamp, system_fonts=True, missing=missing)
    except typst.TypstError as error:
        raise ProblemForUser(Problem.PRINT_FAILED, reason=error.message) from error


def _compiled(sheet: BriefingSheet, timestamp: datetime, *, system_fonts: bool, missing: Collection[str] = ()) -> bytes:
    template = resources.path(TEMPLATE)
    compiler = typst.Compiler(
        template,
        root=template.parent,
        font_paths=[resources.path("fonts")],
        ignore_system_fonts=not system_fonts,
        sys_inputs={"data": _data(sheet, missing), "printed": timestamp.strftime("%Y-%m-%d %H:%M %Z")},
    )
    pages = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=timestamp)
    if not isinstance(pages, bytes):
        raise TypeError("typst gave no single PDF")
    return pages


def _data(sheet: BriefingSheet, missing: Collection[str]) -> str:
    """Give the sheet as JSON, every text made printable; the pictures with words fit for PDF."""
    values = asdict(sheet)
    pictures = [(fit_for_pdf(svg), alt) for svg, alt in values.pop("timelines")]
    plain = _each(values, lambda text: marked(printable(text), missing))
    if plain != values:
        place = "caveats" if plain["caveats"] else "left_out"
        plain[place] = [*plain[place], MARKS_EXPLAINED]
    return json.dumps({**plain, "timelines": pictures}, ensure_ascii=False)


def _each(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON
    """Give JSON values with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(one, change) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(_each(one, change) for one in value)
    return value


def _unshowable(error: typst.TypstError) -> frozenset[str]:
    """Give the signs that typst names as not in any font: single ones, or clusters of several code points."""
    found = _UNSHOWABLE.findall(f"{error.message}\n{error.diagnostic}")
    return frozenset(_ESCAPE.sub(_unescaped, text) for text in found)


def _unescaped(match: re.Match[str]) -> str:
    number, letter = match.groups()
    return chr(int(number, 16)) if number else _SHORT_ESCAPES.get(letter, letter)


def save_pdf(path: Path, pdf: bytes) -> Path:
    """Write a sheet beside its name first and then put it there, so that no half sheet is ever left. Gives the path.

    Raises `ProblemForUser` where the place cannot be written; an older file of that name is then as it was.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(pdf)
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ProblemForUser(Problem.PRINT_FAILED, path.name, reason=f"{path}: {error.strerror}") from error
    return path
