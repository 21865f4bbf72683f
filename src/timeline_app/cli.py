"""The command line: opens the windows, or does one thing with a project and says how it went.

Answers go to standard output; an error is one line on standard error and a non-zero exit code. The same commands are
run as from the windows, so that a project made here cannot differ from one made there.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline_app import __version__

# Nothing else at once: the program's window waits for what stands here.
if TYPE_CHECKING:
    from timeline_app.domain.articles import ParsedArticle
    from timeline_app.domain.findings import ArticleToRead
    from timeline_app.store.project_file import Project

SUFFIX: Final = ".tline"
_DONE, _FAILED, _WRONG_USE = 0, 1, 2
_VERBS: Final = ("new", "add", "import-events", "read", "brief", "export-timeline", "check", "demo")


class _UsageError(Exception):
    """The line itself cannot be understood."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line instead of repeating the whole usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise _UsageError(message)


def main(arguments: Sequence[str]) -> int:
    """Run one command line without the program's name. Gives the exit code: 0 done, 1 refused, 2 not understood."""
    try:
        wanted = _parsed(list(arguments))
        act: Callable[[argparse.Namespace], int] = wanted.act
        return act(wanted)
    except _UsageError as error:
        return _fail(f"{error}. Try: timeline-app --help", _WRONG_USE)
    except BrokenPipeError:
        return _FAILED
    except Exception as problem:
        from timeline_app.domain.problems import ProblemForUser

        if not isinstance(problem, ProblemForUser):
            raise
        return _fail(problem.sentence, _FAILED)
    except KeyboardInterrupt:
        return _fail("Stopped.", 130)


def _parsed(arguments: list[str]) -> argparse.Namespace:
    if arguments[:1] and arguments[0] in _VERBS:
        return _verbs().parse_args(arguments)
    return _top().parse_args(arguments)


def _top() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="timeline-app",
        description="Turn news articles into a timeline you can defend.",
        epilog="Without a window: new PROJECT, add PROJECT FILE…, import-events PROJECT TABLE, read FILE…, "
        "brief PROJECT, export-timeline PROJECT PICTURE, check PROJECT, demo --out DIR; see timeline-app VERB --help.",
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="a project to open in its window")
    parser.add_argument("--sample", action="store_true", help="open a copy of the sample project")
    parser.add_argument("--language", metavar="NAME", help="the language of the windows, such as en or pt_BR")
    parser.add_argument("--self-check", action="store_true", help="try the program from end to end, without a window")
    parser.add_argument("--version", action="version", version=f"timeline-app {__version__}")
    parser.set_defaults(act=_open)
    return parser


def _verbs() -> argparse.ArgumentParser:
    parser = _Parser(prog="timeline-app")
    verbs = parser.add_subparsers(required=True, parser_class=_Parser)
    new = verbs.add_parser("new", help="make an empty project")
    new.add_argument("project", type=Path, metavar="PROJECT")
    new.add_argument("--title", help="the project's title; by default the name of the file")
    new.set_defaults(act=_new)
    add = verbs.add_parser("add", help="add articles to a project")
    add.add_argument("project", type=Path, metavar="PROJECT")
    add.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")
    add.set_defaults(act=_add)
    _add_import_events(verbs)
    read = verbs.add_parser("read", help="read files and say what may be taken from them, without a project")
    read.add_argument("files", nargs="+", metavar="FILE", help="a file, a folder of files, or - for standard input")
    read.add_argument("--published", metavar="DATE", help="when the articles were published, as 2011-03-31 or in words")
    read.add_argument("--known", type=Path, metavar="PROJECT", help="a project whose people are known already")
    read.add_argument("--json", action="store_true", help="one JSON object a line for each file")
    read.set_defaults(act=_read)
    brief = verbs.add_parser("brief", help="write the briefing sheet as PDF")
    brief.add_argument("project", type=Path, metavar="PROJECT")
    brief.add_argument("-o", "--output", type=Path, required=True, metavar="SHEET.pdf")
    brief.add_argument("--as-known", metavar="DATE", help="what was known on this day, as 2011-03-31 or in words")
    brief.add_argument("--paper", choices=("a4", "letter"), default="a4")
    brief.set_defaults(act=_brief)
    _add_export_timeline(verbs)
    check = verbs.add_parser("check", help="compare originals, texts and quotes with their fingerprints")
    check.add_argument("project", type=Path, metavar="PROJECT")
    check.set_defaults(act=_check)
    demo = verbs.add_parser("demo", help="walk the main job through the real windows, without a screen")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="where pictures and the sheet go")
    demo.set_defaults(act=_demo)
    return parser


def _add_import_events(verbs: "argparse._SubParsersAction[_Parser]") -> None:
    table = verbs.add_parser("import-events", help="add the events of a table, one row an event, as one step")
    table.add_argument("project", type=Path, metavar="PROJECT")
    table.add_argument("file", type=Path, metavar="TABLE", help="CSV, TSV or an Excel workbook")
    table.add_argument("--sheet", metavar="NAME", help="the workbook's sheet; by default the first that has rows")
    table.add_argument(
        "--mapping",
        nargs="+",
        action="extend",
        metavar="ROLE=COLUMN",
        help="which column plays which part, by name or number; the same role again adds a column, "
        "nothing after = leaves it out; the rest is guessed. Roles: date, end, year, month, day, precision, title, "
        "people, place, kind, source, quote",
    )
    table.add_argument("--day-order", choices=("ymd", "dmy", "mdy"), help="how days in figures are to be read")
    table.add_argument("--dry-run", action="store_true", help="only say what would be added and refused")
    table.set_defaults(act=_import_events)


def _add_export_timeline(verbs: "argparse._SubParsersAction[_Parser]") -> None:
    picture = verbs.add_parser("export-timeline", help="draw the timeline as SVG, PDF or PNG")
    picture.add_argument("project", type=Path, metavar="PROJECT")
    picture.add_argument("output", type=Path, metavar="PICTURE", help="a name that ends in .svg, .pdf or .png")
    picture.add_argument("--from", dest="first", metavar="DATE", help="the first day to show")
    picture.add_argument("--to", dest="last", metavar="DATE", help="the last day to show")
    picture.add_argument("--as-known", metavar="DATE", help="what was known on this day, as 2011-03-31 or in words")
    picture.add_argument("--width", type=int, choices=range(400, 8001), default=1200, metavar="PIXELS",
                         help="how wide lanes and names are together, from 400 to 8000; 1200 by default")  # fmt: skip
    picture.add_argument("--scale", type=int, choices=(1, 2, 3), default=1, help="pixels of a PNG to each of these")
    picture.add_argument("--dark", action="store_true", help="light signs on a dark ground")
    picture.set_defaults(act=_export_timeline)


def _open(wanted: argparse.Namespace) -> int:
    if wanted.self_check:
        from timeline_app.self_check import run_checks

        return run_checks()
    if _has_no_display():
        return _fail(
            "There is no display to open a window on. The verbs new, add, import-events, read, brief, export-timeline "
            "and check need none.",
            _FAILED,
        )
    # The language first, since words are translated as their modules are imported.
    from timeline_app.gui import languages
    from timeline_app.settings import LANGUAGE, UserSettings

    languages.begin(wanted.language or UserSettings().get(LANGUAGE))
    # The window is shown before what it takes to fill it is loaded.
    from timeline_app.gui.shell import curtain

    name = wanted.project.stem if wanted.project is not None else "Timeline App"
    return curtain.run(
        name,
        lambda: import_module("timeline_app.app"),
        lambda app, window: app.begin(window, wanted.project, sample=wanted.sample),
    )


def _has_no_display() -> bool:
    """Say whether Qt would abort for want of a display, which it does without a word that helps."""
    if not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _new(wanted: argparse.Namespace) -> int:
    from timeline_app.domain.clock import system_clock
    from timeline_app.domain.problems import Problem, ProblemForUser
    from timeline_app.store.project_file import Project

    path: Path = wanted.project if wanted.project.suffix else wanted.project.with_suffix(SUFFIX)
    if not path.absolute().parent.is_dir():
        raise ProblemForUser(Problem.PROJECT_MISSING, str(path.parent))
    Project.create(path, title=wanted.title or path.stem, clock=system_clock).close()
    print(path)
    return _DONE


def _add(wanted: argparse.Namespace) -> int:
    """Read every file, then add all that can be read in one step; each refused file says why and fails the line.

    Nobody can be asked here: the articles of a file that holds several are added each for itself, and what looks like
    a later version of an article is added as an article of its own, and said.
    """
    from timeline_app.commands.articles import ImportArticles
    from timeline_app.commands.editing import Editing
    from timeline_app.domain.clock import system_clock
    from timeline_app.domain.problems import Problem, ProblemForUser
    from timeline_app.intake.gathering import gather
    from timeline_app.intake.safe_open import LocalPath, classify_drop
    from timeline_app.store.project_file import Project

    local, refused = [], 0
    for name in wanted.files:
        place = classify_drop(name)
        if isinstance(place, LocalPath):
            local.append(place.path)
        else:
            refused += _fail(ProblemForUser(place, name).sentence, _FAILED)
    with Project.open(wanted.project, clock=system_clock) as project:
        if project.read_only:
            raise ProblemForUser(Problem.READ_ONLY_PLACE, project.path.name)
        read, failed = _new_articles(project, gather(local))
        refused += failed
        if read:
            Editing(project).run(ImportArticles(tuple(parsed for parsed, _ in read)))
    for parsed, remark in read:
        dated = "" if parsed.metadata.published is not None else " (no publication date)"
        print(f"{parsed.source.name}: added{dated}{remark}")
    return _FAILED if refused else _DONE


def _import_events(wanted: argparse.Namespace) -> int:
    from timeline_app.cli_tables import BadMappingError, import_events

    try:
        return import_events(wanted)
    except BadMappingError as error:
        raise _UsageError(str(error)) from error


def _export_timeline(wanted: argparse.Namespace) -> int:
    from timeline_app.cli_picture import BadPictureError, export_timeline

    try:
        return export_timeline(wanted, _day)
    except BadPictureError as error:
        raise _UsageError(str(error)) from error


def _new_articles(project: "Project", paths: Iterable[Path]) -> tuple[list[tuple["ParsedArticle", str]], int]:
    """Read files. Gives the articles that are not here yet, each with a remark, and how many files were refused."""
    from timeline_app.domain.problems import ProblemForUser
    from timeline_app.intake.safe_open import shown_name
    from timeline_app.intake.worker import IntakeWorker
    from timeline_app.queries.duplicates import already_here
    from timeline_app.queries.later_versions import KnownTexts

    texts, worker = KnownTexts(), IntakeWorker()
    read: list[tuple[ParsedArticle, str]] = []
    taken = set[str]()
    refused = 0
    with project.reading() as connection:
        texts.begin(connection)
    try:
        for path in paths:
            try:
                articles = worker.read_all(path)
            except ProblemForUser as problem:
                refused += _fail(problem.sentence, _FAILED)
                continue
            with project.reading() as connection:
                new = [one for one in articles if already_here(connection, one) is None]
            new = [one for one in new if taken.isdisjoint(_fingerprints(one))]
            if not new:
                print(f"{shown_name(path)}: already here, skipped")
            for number, parsed in enumerate(new, 1):
                taken |= _fingerprints(parsed)
                kept = texts.earlier(parsed)
                later = "" if kept is None else f", looks like a later version of “{kept.title}”"
                which = f", article {number} of {len(new)}" if len(new) > 1 else ""
                read.append((parsed, which + later))
    finally:
        worker.close()
    return read, refused


def _fingerprints(parsed: "ParsedArticle") -> set[str]:
    """Give what makes another file of the same line the same article: the bytes, or the words beside furniture."""
    from timeline_app.domain.articles import PassageKind

    has_words = any(part.kind is not PassageKind.FURNITURE for part in parsed.passages)
    bytes_ = f"bytes {parsed.source.sha256} {parsed.part}"
    return {bytes_} | ({f"words {parsed.body_sha256}"} if has_words else set())


def _read(wanted: argparse.Namespace) -> int:
    """Print what is found in each file. A refused one has its line too, says why on standard error, fails it all."""
    import json

    from timeline_app.reading.batch import records, things_to_read
    from timeline_app.reading.read_json import summary

    day = _day("--published", wanted.published)
    refused = 0
    for record in records(
        things_to_read(wanted.files, sys.stdin.buffer),
        _known(wanted.known),
        None if day is None else (day, "given on the command line"),
    ):
        if record["text"] is None:
            refused += _fail(record["problems"][0]["sentence"], _FAILED)
        words = json.dumps(record, ensure_ascii=False) if wanted.json else summary(record)
        sys.stdout.buffer.write(words.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    return _FAILED if refused else _DONE


def _known(path: Path | None) -> "ArticleToRead":
    """Give the people and the words that a reading starts from: a project's, or those of a new project."""
    from timeline_app.domain.clock import system_clock
    from timeline_app.domain.findings import ArticleToRead
    from timeline_app.queries.suggestions import reading_ground
    from timeline_app.store.project_file import Project
    from timeline_app.store.vocabulary import status_words

    if path is None:
        return ArticleToRead("", (), vocabulary=status_words())
    with Project.open(path, clock=system_clock, read_only=True) as project, project.reading() as connection:
        return reading_ground(connection)


def _brief(wanted: argparse.Namespace) -> int:
    from timeline_app.briefing.pages import make_pdf, save_pdf
    from timeline_app.domain.clock import system_clock
    from timeline_app.queries.brief_facts import BriefOptions, Paper
    from timeline_app.queries.brief_sheet import briefing_sheet
    from timeline_app.store.project_file import Project

    options = BriefOptions(as_known=_day("--as-known", wanted.as_known), paper=Paper(wanted.paper))
    with Project.open(wanted.project, clock=system_clock, read_only=True) as project, project.reading() as connection:
        sheet = briefing_sheet(connection, options)
    pdf = make_pdf(sheet, timestamp=system_clock().replace(microsecond=0))
    print(save_pdf(wanted.output, pdf))
    return _DONE


def _day(option: str, words: str | None) -> int | None:
    """Read a day given as 2011-03-31 or in words; a longer span gives its last day."""
    if words is None:
        return None
    from timeline_app.domain.calendar import day_of
    from timeline_app.suggest.dates import read_when

    span = read_when(words, published=None).span
    if span.end_latest is None:
        raise _UsageError(f"{option}: {words!r} is not a day")
    return day_of(span.end_latest - 1)


def _check(wanted: argparse.Namespace) -> int:
    from timeline_app.domain.clock import system_clock
    from timeline_app.store.project_file import Project

    with Project.open(wanted.project, clock=system_clock, read_only=True) as project:
        findings = project.verify()
    for finding in findings:
        print(finding)
    if not findings:
        print(f"{wanted.project}: every original, text and quote matches its fingerprint")
    return _FAILED if findings else _DONE


def _demo(wanted: argparse.Namespace) -> int:
    from timeline_app.demo import run

    return run(wanted.out)


def _fail(sentence: str, code: int) -> int:
    print(f"timeline-app: {sentence}", file=sys.stderr)
    return code
