"""How long a user waits: for a passage in a long article, a person with many cards, the answer of the When field.

    python benchmarks/bench_ui.py [--rounds 10] [--json PATH] [--no-gaps] [--small]

A: milliseconds, by the clock and in CPU time, from the click to the painted passage, centred, in an article of a
megabyte (goal: 200 ms by the clock); "cold" counts reading the article from the project and opening it, "far" jumps in
an open article to where nothing was laid out yet. B: the longest gap in the event loop, by `_loop_gap.py`.
"""

import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a window manager Qt says at each window what it cannot do.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.qpa.*=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks._loop_gap import article_text
from benchmarks._measure import arguments, percentile
from timeline_app.commands.articles import ImportArticles
from timeline_app.commands.editing import Editing
from timeline_app.commands.events import AddEvent
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddPerson
from timeline_app.domain.clock import system_clock
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ArticleId, EventKindId, VersionId
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import choices, person_sheet, reading
from timeline_app.store.project_file import Project

LETTERS, CARDS = 1_000_000, 300
JUMP_GOAL_MS, PERSON_GOAL_MS, WHEN_GOAL_MS = 200.0, 200.0, 50.0
SUGGESTION_GOAL_MS = 400.0
WORDINGS = (
    "yesterday", "Wednesday night", "between 21 February and 1 April 2011", "the early 1980s", "by 30 March",
    "about 1984", "last month", "when the lamps were lit", "21 February to 1 April", "31 March 2011",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wait:
    """How long one thing took, in milliseconds: median and worst by the clock, median in CPU time, and the goal."""

    name: str
    rounds: int
    median: float
    worst: float
    cpu: float
    goal: float

    @property
    def is_met(self) -> bool:
        """Say whether the median keeps to the goal; the worst of a few rounds is the machine's as often as ours."""
        return self.median <= self.goal


def main() -> int:
    """Print what everything took; 1 where a goal is missed."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--no-gaps", action="store_true", help="leave part B out")
    parser.add_argument("--small", action="store_true", help="part B with fewer files")
    options = parser.parse_args()
    waits = part_a(options.rounds)
    print(f"A. Waiting, in ms: {LETTERS:,} letters, {CARDS} cards, {options.rounds} rounds")
    print(f"{'':44} {'median':>8} {'worst':>8} {'CPU':>8} {'goal':>6} {'of goal':>8}")
    for wait in waits:
        verdict = "" if wait.is_met else "  missed"
        figures = (
            f"{wait.median:8.1f} {wait.worst:8.1f} {wait.cpu:8.1f} {wait.goal:6.0f} {wait.median / wait.goal:7.0%}"
        )
        print(f"{wait.name:44} {figures}{verdict}")
    gaps: dict[str, float] = {}
    met = all(wait.is_met for wait in waits)
    if not options.no_gaps:
        met = part_b(gaps, small=options.small) and met
    if options.json is not None:
        found = {"waits": [asdict(wait) for wait in waits], "gaps_ms": gaps}
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0 if met else 1


def part_a(rounds: int) -> list[Wait]:
    """Measure the reader, the person panel and the When field with a project made for it."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme = Theme.load("light")
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        app.setPalette(theme.palette())
        app.setStyleSheet(theme.stylesheet())
    with tempfile.TemporaryDirectory() as folder, made_project(Path(folder)) as (project, article, person):
        return [
            *reader_waits(project, article, theme, rounds),
            *person_waits(project, person, theme, rounds),
            when_wait(theme, rounds),
            *suggestion_waits(rounds),
        ]


def part_b(gaps: dict[str, float], *, small: bool) -> bool:
    """Measure the longest gaps of the event loop; they are added to `gaps`. Say whether all goals are met."""
    from benchmarks import _loop_gap

    print("B. Longest gap in the event loop, in ms")

    def report(name: str, gap: float, goal: float) -> None:
        gaps[name] = round(gap, 1)
        print(f"{name:44} {gap:8.1f} {'':17} {goal:6.0f} {gap / goal:7.0%}{'' if gap <= goal else '  missed'}")

    return _loop_gap.run(report, small=small)


@contextmanager
def made_project(folder: Path) -> Iterator[tuple[Project, ArticleId, int]]:
    """Give a project with one long article and a person about whom 300 quotes of it speak."""
    with Project.create(folder / "ui.tline", title="Harbour", clock=system_clock) as project:
        editing = Editing(project)

        def made(command: Any) -> Any:  # noqa: ANN401 - each command answers what it made
            return editing.run(command).value

        with closing(IntakeWorker()) as worker:
            parsed = worker.read_text(article_text(LETTERS, 1, 70), "long.txt")
        (article,) = made(ImportArticles((parsed,)))
        with project.reading() as connection:
            page = reading.article_reading(connection, article)
            kind = EventKindId(choices.form_choices(connection).event_kinds[0].row)
        person = made(AddPerson("Captain Belliqar"))
        event = None
        for number in range(CARDS):
            if number % 10 == 0:
                event = made(AddEvent(f"Voyage {number // 10 + 1}", kind, (person,)))
            start = page.passages[(number + 1) * len(page.passages) // (CARDS + 2)].start
            quote = QuoteRange(VersionId(page.version), start, start + 40 + number % 160)
            made(SaveEvidence(quote, NewClaim(f"Claim {number}", person, None), Polarity.ASSERTED, event))
        yield project, article, person


class LongArticle:
    """The reader with the long article, opened anew for every round."""

    def __init__(self, project: Project, article: ArticleId, theme: Theme) -> None:
        self._project, self._article, self._theme = project, article, theme
        self._page = self._read()
        self.panel = self._fresh()

    def open(self, *, settled: bool) -> None:
        """Open the article at its top; `settled` waits until all of it is laid out."""
        self.panel.show_reading(self._page)
        self.panel.repaint()
        while settled and self.panel.text.is_settling:
            turn()

    def renew(self) -> None:
        """Begin with an empty reader."""
        self.close()
        self.panel = self._fresh()

    def close(self) -> None:
        """Let the reader go."""
        self.panel.close()
        self.panel.deleteLater()

    def jump(self, number: int) -> None:
        """Go to a passage near the end and paint it."""
        start = self.start(number)
        self.panel.jump_to(start, start + 60)
        self.panel.text.viewport().repaint()

    def open_and_jump(self, number: int) -> None:
        """Read the article from the project, open it, and go to a passage near its end."""
        self.panel.show_reading(self._read())
        self.jump(number)

    def start(self, number: int) -> int:
        """Give where the passage of a round begins."""
        return self._page.passages[-6 - 3 * number].start

    def _fresh(self) -> ReaderPanel:
        panel = ReaderPanel(replace(self._theme, is_still=True))
        panel.resize(784, 780)
        panel.show()
        turn()
        return panel

    def _read(self) -> reading.ArticleReading:
        with self._project.reading() as connection:
            return reading.article_reading(connection, self._article)


def reader_waits(project: Project, article: ArticleId, theme: Theme, rounds: int) -> list[Wait]:
    """Measure jumps to passages near the end of the long article."""
    reader = LongArticle(project, article, theme)

    def round_of(number: int, opened: bool, settled: bool) -> tuple[float, float]:
        reader.renew()
        if opened:
            reader.open(settled=settled)
        taken = measured(lambda: reader.jump(number) if opened else reader.open_and_jump(number))
        check_centred(reader.panel, reader.start(number))
        return taken

    waits = [
        summed(name, [round_of(number, opened, settled) for number in range(rounds)], JUMP_GOAL_MS)
        for name, opened, settled in (
            ("jump, article not open (cold)", False, False),
            ("jump, article just opened at its top (far)", True, False),
            ("jump, article open and laid out (warm)", True, True),
        )
    ]
    reader.close()
    return waits


def check_centred(panel: ReaderPanel, start: int) -> None:
    """Raise `AssertionError` unless a passage stands in the middle third of the view."""
    text = panel.text
    middle = text.viewport().height() // 2
    found = [text.offset_under(QPoint(60, middle + dy)) for dy in (-middle // 3, middle // 3)]
    if not found[0] <= start <= found[1] + 80:
        raise AssertionError(f"the passage at {start} is not centred: {found}")


def person_waits(project: Project, person: int, theme: Theme, rounds: int) -> list[Wait]:
    """Measure reading and showing the person with many cards, and choosing the last card."""
    panel = PersonPanel(theme)
    panel.resize(372, 820)
    panel.show()
    turn()

    def show() -> None:
        with project.reading() as connection:
            sheet = person_sheet.person_sheet(connection, person)
        panel.show_sheet(sheet)
        panel.cards.viewport().repaint()

    def choose_last() -> None:
        sheet = panel.sheet
        if sheet is not None:
            panel.select_evidence(sheet.groups[-1].cards[-1].evidence)
            panel.cards.viewport().repaint()

    shown = [measured(show) for _ in range(rounds)]
    chosen = [measured(choose_last) for _ in range(rounds)]
    panel.close()
    panel.deleteLater()
    return [
        summed(f"person with {CARDS} cards: read and shown", shown, PERSON_GOAL_MS),
        summed(f"person with {CARDS} cards: last card chosen", chosen, PERSON_GOAL_MS),
    ]


def when_wait(theme: Theme, rounds: int) -> Wait:
    """Measure from the end of the pause in typing to the painted answer."""
    field = DateField("", "When")
    field.apply_theme(theme)
    field.resize(332, 120)
    field.set_context(15_065, ())
    field.show()
    turn()
    taken = []

    def answer() -> None:
        field.read_now()
        field.repaint()

    for number in range(max(rounds, len(WORDINGS))):
        field.edit.setText(WORDINGS[number % len(WORDINGS)])
        taken.append(measured(answer))
    field.close()
    field.deleteLater()
    return summed("When field: from the pause to the answer", taken, WHEN_GOAL_MS)


def suggestion_waits(rounds: int) -> list[Wait]:
    """Measure from the drop of an article to its first suggestion; see `_first_suggestion.py`."""
    from benchmarks import _first_suggestion

    return [summed(name, taken, SUGGESTION_GOAL_MS) for name, taken in _first_suggestion.waits(rounds) if taken]


def turn() -> None:
    """Let the event loop go on for a few milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(5, loop.quit)
    loop.exec()


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Give the milliseconds one call takes, by the clock and in CPU time; garbage is collected before, not during."""
    gc.collect()
    gc.disable()
    try:
        clock, cpu = perf_counter(), process_time()
        work()
        return (perf_counter() - clock) * 1000, (process_time() - cpu) * 1000
    finally:
        gc.enable()


def summed(name: str, taken: list[tuple[float, float]], goal: float) -> Wait:
    """Summarise some rounds."""
    clocks, cpus = [wall for wall, _ in taken], [cpu for _, cpu in taken]
    return Wait(
        name, len(taken), round(percentile(clocks, 50), 1), round(max(clocks), 1), round(percentile(cpus, 50), 1), goal
    )


if __name__ == "__main__":
    raise SystemExit(main())
