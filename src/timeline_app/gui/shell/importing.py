"""Adding articles: takes what was dropped or chosen through reading, saving in parts, and the questions at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.commands.articles import ImportArticles, ReadAgain, SetPublicationDate
from timeline_app.commands.editing import Outcome
from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.changes import Changes
from timeline_app.domain.ids import ArticleId
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.ask import Ask
from timeline_app.gui.imports.model import CardKind, FileLine, FileState, Report, ReportCard
from timeline_app.gui.imports.panel import ImportQueue, ImportReport
from timeline_app.gui.session import Session
from timeline_app.gui.shell.import_cards import cards_of, command_of, is_new, parsed_of
from timeline_app.gui.shell.intake_run import (
    FileResult,
    Incoming,
    Progress,
    StopFlag,
    incoming_files,
    incoming_text,
    is_same_file,
    names_of,
    read_batch,
)
from timeline_app.intake.kinds import HTML, MARKDOWN, TEXT
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import rail
from timeline_app.queries.later_versions import KnownTexts
from timeline_app.queries.originals import newest_original

FOLDER_QUESTION_FROM: Final = 500
_LONGER_SECONDS: Final = 180.0
# A batch is one step to undo, saved in parts: an edit made meanwhile waits for one part at most.
_ROWS_A_PART: Final = 1_000
_ROWS_AN_ARTICLE: Final = 6
_CHOOSABLE: Final = frozenset({TEXT, MARKDOWN, HTML})
_SHOW_EVERY_MS: Final = 60
_ADDED_BUT: Final = tr("Added; needs you")
_KINDS: Final = tr(
    "Articles (*.html *.htm *.xhtml *.mhtml *.mht *.pdf *.docx *.odt *.rtf *.eml *.epub *.txt *.text *.md *.markdown)"
    ";;All files (*)"
)


class Importing(QObject):
    """Owns the reading process of one window and the batches that go through it, one after another.

    The queue and the report are the window's; this fills them and acts on their answers.
    """

    report_ready = Signal()
    """The report holds questions: show it."""
    report_done = Signal()
    added = Signal(tuple)
    """Ids of the articles added by a batch."""
    read_wanted = Signal(int)
    review_wanted = Signal()
    """Quotes have lost their place in a later version that was just kept."""

    def __init__(
        self, session: Session, ask: Ask, queue: ImportQueue, report: ImportReport, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._ask, self._queue, self._report = session, ask, queue, report
        self._worker = IntakeWorker()
        self._slow_worker: IntakeWorker | None = None
        self._texts = KnownTexts()
        self._places: dict[int, int] = {}
        self._waiting: list[list[Incoming]] = []
        self._lines: list[FileLine] = []
        self._stop = StopFlag()
        self._busy = False
        self._asked = self._last = Report(0)
        self._answered: list[ReportCard] = []
        self._skipped: set[int] = set()
        self._news: dict[int, FileLine] = {}
        self._finished = 0
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_SHOW_EVERY_MS)
        self._telling.timeout.connect(self._tell)
        queue.stop_wanted.connect(self._stop_after_this)
        queue.report_wanted.connect(self.report_ready)
        report.answered.connect(self._answer)
        session.changed.connect(self._on_change)
        report.closed.connect(self.report_done)
        report.read_wanted.connect(self.read_wanted)

    @property
    def is_busy(self) -> bool:
        """Say whether files are being added."""
        return self._busy

    @property
    def last_report(self) -> Report:
        """Give the report of the last batch, with the questions that are still open."""
        return self._last

    def choose_files(self) -> None:
        """Let the user pick files to add."""
        if paths := self._ask.open_files(tr("Add articles"), _KINDS):
            self.add_paths(paths)

    def choose_folder(self) -> None:
        """Let the user pick a folder to add."""
        if (folder := self._ask.open_folder(tr("Add a folder"))) is not None:
            self.add_paths((folder,))

    def add_paths(self, dropped: Sequence[str | Path]) -> None:
        """Add files and folders, given as paths or as addresses dropped."""
        self._session.background.run(lambda: incoming_files(dropped), partial(self._gathered, list(dropped)))

    def add_text(self, text: str, html: str = "") -> None:
        """Add words that were pasted or dropped."""
        self._start([incoming_text(text, html, tr("Pasted text"))])

    def show_suggestions(self, article: int, suggestions: int) -> None:
        """Say in the queue how many suggestions wait in an article of the last batch: `Added · 11 suggestions`."""
        index = self._places.get(article)
        if index is not None and self._lines[index].state is FileState.ADDED:
            self._put(
                index,
                FileState.ADDED,
                trn("Added · {n} suggestion", "Added · {n} suggestions", suggestions),
            )
            self._tell()

    def close(self) -> None:
        """End the reading process."""
        self._stop.stopped = True
        self._worker.close()
        if self._slow_worker is not None:
            self._slow_worker.close()

    def _gathered(self, dropped: list[str | Path], files: list[Incoming]) -> None:
        if len(files) >= FOLDER_QUESTION_FROM:
            buttons = (wording.ADD_ALL, wording.CHOOSE, wording.CANCEL)
            answer = self._ask.choose(wording.folder_question(len(files)), buttons)
            if answer == wording.CHOOSE:
                self.choose_files()
            if answer != wording.ADD_ALL:
                return
        if files:
            self._start(files)
        elif dropped:
            self._ask.tell(tr("There is no file to add in this folder."))

    def _start(self, files: list[Incoming]) -> None:
        if self._busy:
            self._waiting.append(files)
            return
        self._busy = True
        self._stop = StopFlag()
        self._lines = list(names_of(files))
        self._places = {}
        self._queue.show_batch(self._lines)
        reading, stop, worker, texts = self._session.project.reading, self._stop, self._worker, self._texts
        self._session.background.run_job(
            lambda job: read_batch(files, worker, reading, stop, job, texts), self._read, progressed=self._show
        )

    def _show(self, progress: Progress) -> None:
        """Take in what the reading reports; the list of files is told now and then, not for each of ten thousand."""
        self._note(progress.index, progress.line)
        self._finished = progress.finished
        if not self._telling.isActive():
            self._telling.start()

    def _note(self, index: int, line: FileLine) -> None:
        self._lines[index] = self._news[index] = line

    def _tell(self) -> None:
        self._telling.stop()
        news, self._news = self._news, {}
        if news:
            self._queue.show_lines(news, self._finished)

    def _stop_after_this(self) -> None:
        self._stop.stopped = True

    def _read(self, results: list[FileResult]) -> None:
        for index in range(len(results), len(self._lines)):
            self._put(index, FileState.STOPPED)
        new = [index for index, result in enumerate(results) if is_new(result)]
        if not new:
            self._finish(results, {})
            return
        self._tell()
        self._queue.show_saving()
        self._save(_Saving(results, _parts(results, new)))

    def _save(self, saving: "_Saving") -> None:
        now = saving.next_part()
        command = ImportArticles(tuple(parsed_of(saving.results[index]) for index in now))

        def done(outcome: Outcome) -> None:
            made = outcome.value if isinstance(outcome.value, tuple) else ()
            saving.saved.update(zip(now, made, strict=True))
            saving.changes |= outcome.changes.rows
            self._note_saved(now, saving)
            if saving.parts:
                self._queue.show_saving(len(saving.saved))
                self._save(saving)
            else:
                self._end_saving(saving)

        def failed(problem: ProblemForUser) -> None:
            for index in (*now, *(index for part in saving.parts for index in part)):
                self._put(index, FileState.LEFT_OUT, tr("Not saved"))
            self._end_saving(saving)
            self._session.problem_met.emit(problem)

        self._session.run_part(command, saving.joins, done, failed)

    def _note_saved(self, part: tuple[int, ...], saving: "_Saving") -> None:
        """Word what each file of a part asks for now, and not for all at the end, where it would take long."""
        for index in part:
            cards = cards_of(index, saving.results[index], saving.results, saving.saved)
            saving.cards += cards
            self._places[saving.saved[index]] = index
            self._put(index, FileState.NEEDS_YOU if cards else FileState.ADDED, _ADDED_BUT if cards else "")

    def _end_saving(self, saving: "_Saving") -> None:
        if saving.changes:
            self._session.announce(Changes(frozenset(saving.changes)), self._session.undo_label or "")
        self._finish(saving.results, saving.saved, saving.cards)

    def _finish(self, results: list[FileResult], saved: dict[int, int], asked: Sequence[ReportCard] = ()) -> None:
        others = (cards_of(index, result, results, saved) for index, result in enumerate(results) if index not in saved)
        cards = sorted((*asked, *chain.from_iterable(others)), key=lambda card: card.index)
        self._finished = len(self._lines)
        self._tell()
        report = Report(
            len(self._lines),
            tuple(results[index].name for index in saved),
            tuple(result.name for result in results if is_same_file(result)),
            min(saved.values(), default=None),
            tuple(cards),
        )
        self._asked = self._last = report
        self._answered, self._skipped = [], set()
        self._busy = False
        self._queue.show_end(report)
        self._report.show_report(report)
        if saved:
            self.added.emit(tuple(saved.values()))
        if report.needing:
            self.report_ready.emit()
        if self._waiting:
            self._start(self._waiting.pop(0))

    def _put(self, index: int, state: FileState, words: str = "") -> None:
        self._note(index, FileLine(self._lines[index].name, state, words))

    def _answer(self, card: ReportCard, words: str) -> None:
        if (command := command_of(card, words)) is not None:
            # Quotes are looked for in a later version: with many of them that takes a moment.
            self._session.run_elsewhere(command, lambda outcome: self._is_added(card, words, outcome))
        elif self._act_on(card, words):
            self._is_answered(card, words)

    def _is_added(self, card: ReportCard, words: str, outcome: Outcome) -> None:
        made = outcome.value[0] if isinstance(outcome.value, tuple) and outcome.value else card.article
        first = made if self._asked.first_article is None else self._asked.first_article
        self._asked = replace(self._asked, added=(*self._asked.added, card.name), first_article=first)
        self._is_answered(card, words)

    def _is_answered(self, card: ReportCard, words: str) -> None:
        self._answered.append(card)
        if words == wording.KEEP_ONE:
            self._skipped.add(card.index)
        self._follow()
        if card.lost_quotes and words == wording.LATER_VERSION:
            self.review_wanted.emit()

    def _on_change(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("article") and any(card.kind is CardKind.NO_DATE for card in self._asked.cards):
            self._follow()

    def _follow(self) -> None:
        """Show what is still missing: less with each answer and each date, wherever it is set; more when one is undone.

        The queue may show the next batch already, and then says nothing of this one.
        """
        before = {card.index for card in self._last.needing}
        self._last = self._asked.still_missing(self._answered, self._session.read(rail.undated_articles))
        now = {card.index for card in self._last.needing}
        self._report.follow(self._last)
        if self._busy:
            return
        for index in before - now:
            if self._lines[index].state is FileState.NEEDS_YOU:
                self._put(index, FileState.ALREADY_HERE if index in self._skipped else FileState.ADDED)
        for index in now - before:
            self._put(index, FileState.NEEDS_YOU, _ADDED_BUT)
        self._tell()
        self._queue.show_end(self._last)

    def _act_on(self, card: ReportCard, words: str) -> bool:
        """Do what a button says; False leaves the card open, as long as the record does not answer it."""
        if words == wording.SET_DATE and card.article is not None:
            asked = tr("When was {name} published?", name=wording.isolated(card.title) if card.title else card.name)
            day = self._ask.day(f"{asked}\n{card.name}" if card.title else asked, None)
            if day is not None:
                self._session.run(SetPublicationDate(ArticleId(card.article), day))
            return False
        if words == wording.CHOOSE_ANOTHER and card.article is not None:
            self.choose_encoding(card.article, card)
            return False
        if words == wording.TRY_LONGER:
            self._try_longer(card)
        elif words == wording.CHECK_ARTICLE and card.article is not None:
            self.read_wanted.emit(card.article)
        return True

    def choose_encoding(self, article: int, card: ReportCard | None = None) -> None:
        """Let the user say how the letters of a file are stored, and read it again so. The original stays.

        `card` is the question of the report that this answers, if it was one.
        """
        file = self._session.read(newest_original, article)
        if file.media_type not in _CHOOSABLE:
            self._ask.tell(
                tr("{name} says itself how its letters are stored. There is nothing to choose.", name=file.name)
            )
            return
        choices = {label: encoding for encoding, label in wording.ENCODINGS.items()}
        chosen = self._ask.pick(
            tr("Choose another…"), tr("How are the letters of {name} stored?", name=file.name), tuple(choices)
        )
        if chosen not in choices:
            return
        encoding, worker = choices[chosen], self._worker

        def done(parsed: ParsedArticle) -> None:
            if self._session.run(ReadAgain(ArticleId(article), parsed)) is not None and card is not None:
                self._answered.append(card)
                self._follow()

        self._session.background.run(
            lambda: worker.read_content(file.content, file.name, encoding=encoding),
            done,
            self._session.problem_met.emit,
        )

    def _try_longer(self, card: ReportCard) -> None:
        if card.path is None:
            return
        slow = self._slow_worker = self._slow_worker or IntakeWorker(timeout=_LONGER_SECONDS)
        path = card.path
        self._start([Incoming(card.name, lambda _worker: slow.read(path), path)])


@dataclass(slots=True)
class _Saving:
    """A batch on its way into the project: the parts that are left, what was made of those before."""

    results: list[FileResult]
    parts: list[tuple[int, ...]]
    saved: dict[int, int] = field(default_factory=dict)
    changes: set[tuple[str, int]] = field(default_factory=set)
    cards: list[ReportCard] = field(default_factory=list)

    @property
    def joins(self) -> str:
        """Give the key that makes the parts one step."""
        return f"import-{id(self)}"

    def next_part(self) -> tuple[int, ...]:
        """Take the next part."""
        return self.parts.pop(0)


def _parts(results: list[FileResult], new: list[int]) -> list[tuple[int, ...]]:
    """Cut what is to be saved into parts of at most `_ROWS_A_PART` rows, or of one article that has more."""
    parts: list[list[int]] = []
    room = 0
    for index in new:
        rows = _ROWS_AN_ARTICLE + len(parsed_of(results[index]).passages)
        if not parts or rows > room:
            parts.append([])
            room = _ROWS_A_PART
        parts[-1].append(index)
        room -= rows
    return [tuple(part) for part in parts]
