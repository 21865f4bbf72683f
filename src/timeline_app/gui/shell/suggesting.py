"""Suggestions of the article that is read: found beside the window, answered by the user, each answer one command."""

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject

from timeline_app.anchoring.context import snap_to_graphemes
from timeline_app.commands.command import Command
from timeline_app.commands.suggestions import (
    AcceptClearMatches,
    AcceptPerson,
    BringBackRejected,
    KeepApart,
    RejectSuggestion,
)
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.ids import ArticleId, PersonId, VersionId
from timeline_app.domain.names import fold_name, isolate_foreign
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.background import Job
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.session import Session
from timeline_app.gui.shell.desk import Desk, Find, TakeQuote, TakeSuggestion
from timeline_app.intake.worker import ReadingStopped
from timeline_app.queries import rail
from timeline_app.queries.reading import ArticleReading
from timeline_app.queries.suggestion_values import (
    PERSON,
    DatePlan,
    EvidencePlan,
    MarginSuggestion,
    PersonPlan,
    WhichPlan,
)
from timeline_app.queries.suggestions import (
    SuggestionList,
    article_to_read,
    newest_version_of,
    record_beside,
    suggestion_list,
)

LOOKING: Final = tr("Looking for suggestions…")
OLDER: Final = tr("An older version; suggestions stand in the newest.")
NONE_LEFT: Final = tr("No suggestions are left in this article.")
NONE_IN_HAND: Final = tr("Press J to go to a suggestion first.")
NO_CLEAR: Final = tr("No name here is exactly that of a person in this project.")
_SAME, _OTHER = tr("Same person"), tr("Another person")
_MOST_COUNTED: Final = 20
_KEPT: Final = 12
"""Findings kept in memory, those of the articles read last."""

_Key = tuple[int, ArticleToRead]


class Suggesting(QObject):
    """Fills the margin of a reader and does what its cards and keys ask. `find` None: nothing is suggested."""

    def __init__(self, desk: Desk, panel: ReaderPanel, find: Find | None) -> None:
        super().__init__(panel)
        self._desk, self._session, self._panel, self._find = desk, desk.session, panel, find
        self._kept: OrderedDict[_Key, ArticleFindings] = OrderedDict()
        self._finding = threading.Lock()
        panel.accept_wanted.connect(lambda suggestion, choice: self.accept(suggestion, choice=choice))
        panel.reject_wanted.connect(self.reject)
        panel.clear_wanted.connect(self.accept_clear)
        if self.is_on:
            panel.expect_suggestions()  # before anything is laid out: the text would be laid out again for its margin

    @property
    def is_on(self) -> bool:
        """Say whether anything is suggested here: not in a project that cannot be written."""
        return self._find is not None and not self._session.read_only

    def follow(self, reading: ArticleReading | None) -> None:
        """Look for the suggestions of an article that is shown now, or whose record changed."""
        if reading is None:
            self._desk.view_said.emit("reader", "")
            return
        self._say_counts(reading)
        if not self.is_on:
            return
        if reading.version != self._session.read(newest_version_of, reading.article):
            self._panel.expect_suggestions(OLDER)
            return
        self._panel.expect_suggestions(LOOKING)
        version, title = reading.version, reading.title
        self._session.background.run_job(
            lambda job: self._look(job, version, title),
            self._show,
            lambda problem: self._panel.expect_suggestions(tr("No suggestions: {sentence}", sentence=problem.sentence)),
            progressed=self._show,
            replaces="suggestions",
        )

    def forget(self) -> None:
        """Let go of all findings kept in memory: the next article is looked at anew."""
        self._kept.clear()

    def act(self, action: str) -> bool:
        """Do an action of the table, if it is about suggestions."""
        acts: dict[str, Callable[[], object]] = {
            "suggestion.next": lambda: self._walk(1),
            "suggestion.previous": lambda: self._walk(-1),
            "suggestion.accept": lambda: self._with_active(self.accept),
            "suggestion.edit": lambda: self._with_active(lambda it: self.accept(it, edit=True)),
            "suggestion.reject": lambda: self._with_active(self.reject),
            "suggestion.clear": self.accept_clear,
            "suggestion.bring_back": self._bring_back,
        }
        act = acts.get(action)
        if act is None:
            return False
        act()
        return True

    # --- answers ---
    def accept(self, suggestion: MarginSuggestion, *, choice: int = -1, edit: bool = False) -> None:
        """Do what a suggestion proposes: people are taken in at once, everything else opens one form, filled in."""
        match suggestion.plan:
            case PersonPlan() as plan:
                self._accept_person(suggestion, self._edited(suggestion, plan) if edit else plan)
            case WhichPlan() as plan:
                self._accept_person(suggestion, self._chosen(suggestion, plan, choice))
            case DatePlan() as plan:
                self._use_date(plan)
            case EvidencePlan() as plan:
                place = self._whole(plan.start, plan.end)
                plan = replace(plan, start=place[0], end=place[1])
                self._desk.form_wanted.emit(TakeSuggestion(self._version, plan, edit=edit))

    def reject(self, suggestion: MarginSuggestion) -> None:
        """Leave a suggestion out for good; of a proposed join, keep the two apart and say what else it may be."""
        reading = self._panel.reading
        if reading is None:
            return
        if suggestion.apart is not None:
            person, spelling = suggestion.apart
            self._session.run(KeepApart(PersonId(person), spelling))
            return
        rejected = suggestion.rejection
        command = RejectSuggestion(ArticleId(reading.article), rejected.kind, rejected.words, rejected.value)
        self._answer(suggestion, command)

    def accept_clear(self) -> None:
        """Record everybody whose name is exactly that of a person in the project."""
        found = self._panel.found
        if found is None or not found.clear:
            self._desk.say(NO_CLEAR)
            return
        version = VersionId(found.version)
        self._session.run(AcceptClearMatches(tuple(accepting(version, plan) for plan in found.clear)))

    # --- finding ---
    def _look(self, job: Job, version: int, title: str) -> SuggestionList | None:
        """Find beside the window. What was found before shows the answers at once, until the new findings are there."""
        try:
            read = self._session.read(article_to_read, version)
            record = self._session.read(record_beside, version)
        except LookupError:
            return None  # the article was removed meanwhile
        key = (version, replace(read, text=""))
        findings = self._kept.get(key)
        if findings is None:
            before = next((kept for (of, _), kept in reversed(list(self._kept.items())) if of == version), None)
            if before is not None:
                job.report(suggestion_list(read, before, record))
            found = self._found(job, key, read, title)
            if found is None:
                return None
            findings = found
        return suggestion_list(read, findings, record)

    def _found(self, job: Job, key: _Key, read: ArticleToRead, title: str) -> ArticleFindings | None:
        """Find, one article after another; what a job before this one found meanwhile is not looked for again."""
        with self._finding:
            if (kept := self._kept.get(key)) is not None:
                return kept
            if self._find is None or job.is_stopped:
                return None
            try:
                findings = self._find(read, title)
            except ReadingStopped:
                return None
            self._kept[key] = findings
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return findings

    def _show(self, found: SuggestionList | None) -> None:
        if found is not None:
            self._panel.show_suggestions(found)
        if self._panel.reading is not None:
            self._say_counts(self._panel.reading)

    def _say_counts(self, reading: ArticleReading) -> None:
        found = self._panel.found
        parts = [isolate_foreign(reading.title)]
        if found is not None and found.version == reading.version:
            parts.append(
                trn("{n} suggestion left of {all}", "{n} suggestions left of {all}", len(found.open), all=found.total)
            )
            self._desk.suggestions_counted.emit(reading.article, len(found.open))
        parts.append(trn("{n} quote taken", "{n} quotes taken", reading.quotes_taken))
        self._desk.view_said.emit("reader", "  ·  ".join(parts))

    # --- details ---
    @property
    def _version(self) -> int:
        reading = self._panel.reading
        return 0 if reading is None else reading.version

    def _walk(self, by: int) -> None:
        if not self._panel.walk(by):
            self._desk.say(NONE_LEFT if self._panel.found is not None else self._panel.strip.label.text())

    def _with_active(self, act: Callable[[MarginSuggestion], object]) -> None:
        active, found = self._panel.active, self._panel.found
        if active is not None:
            act(active)
        else:
            self._desk.say(NONE_IN_HAND if found is None or found.open else NONE_LEFT)

    def _accept_person(self, suggestion: MarginSuggestion, plan: PersonPlan | None) -> None:
        if plan is not None:
            self._answer(suggestion, accepting(VersionId(self._version), plan))

    def _answer(self, suggestion: MarginSuggestion, command: Command) -> None:
        if self._session.run(command) is not None:
            self._panel.go_on(suggestion)
        self._panel.text.setFocus()

    def _chosen(self, suggestion: MarginSuggestion, plan: WhichPlan, choice: int) -> PersonPlan | None:
        if 0 <= choice < len(plan.choices):
            return plan.choices[choice]
        names = tuple(one.name for one in plan.choices)
        answer = self._desk.ask.pick(suggestion.title, tr("Whose name is it here?"), names)
        return plan.choices[names.index(answer)] if answer in names else None

    def _edited(self, suggestion: MarginSuggestion, plan: PersonPlan) -> PersonPlan | None:
        """Ask who it is before taking them in. None: cancelled."""
        name = plan.name
        if plan.person is not None:
            name = suggestion.rejection.words
            question = tr(
                "Is {name} the same person as {known}?", name=wording.isolated(name), known=wording.isolated(plan.name)
            )
            answer = self._desk.ask.choose(question, (_SAME, _OTHER, wording.CANCEL))
            if answer != _OTHER:
                return plan if answer == _SAME else None
        given = self._desk.ask.text(tr("Add a person"), tr("Main name"), name)
        if given is None or not given.strip():
            return None
        known = known_as(self._desk, given)
        if known is None:
            return replace(plan, name=given.strip(), person=None)
        question = tr(
            "{given} is in this project as {name}.",
            given=wording.isolated(given.strip()),
            name=wording.isolated(known.name),
        )
        answer = self._desk.ask.choose(question, (_SAME, _OTHER, wording.CANCEL))
        if answer == _SAME:
            return replace(plan, name=known.name, person=known.person)
        return replace(plan, name=given.strip(), person=None) if answer == _OTHER else None

    def _use_date(self, plan: DatePlan) -> None:
        reading = self._panel.reading
        if reading is None:
            return
        if plan.needs_published:
            self._desk.record.set_date(reading.article)
            return
        place = self._whole(*plan.sentence)
        wanted = TakeQuote(reading.version, *place, date_words=plan.span.words, date=plan.span)
        self._desk.form_wanted.emit(replace(wanted, ask_person=self._names_others(*place)))

    def _names_others(self, start: int, end: int) -> bool:
        """Say whether somebody is named in a range who is not in the project yet."""
        waiting = () if self._panel.found is None else self._panel.found.open
        people = (one for one in waiting if one.kind == PERSON and not one.is_clear)
        return any(start <= mark[0] < end for one in people for mark in one.marks)

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """Give a range that cuts no character in two."""
        reading = self._panel.reading
        return (start, end) if reading is None else snap_to_graphemes(reading.text, start, end)

    def _bring_back(self) -> None:
        reading = self._panel.reading
        if reading is not None:
            outcome = self._session.run(BringBackRejected(ArticleId(reading.article)))
            if outcome is not None and not outcome.changes.rows:
                self._desk.say(tr("Nothing was rejected in this article."))


def accepting(version: VersionId, plan: PersonPlan) -> AcceptPerson:
    """Give the command of a plan."""
    person = None if plan.person is None else PersonId(plan.person)
    return AcceptPerson(version, plan.name, plan.places, person, plan.posts)


def known_as(desk: Desk, name: str) -> rail.PersonRow | None:
    """Give the person of the project who has this name in any folding."""
    wanted = fold_name(name)
    rows = desk.session.read(rail.person_rows)
    return next((row for row in rows if wanted in map(fold_name, (row.name, *row.other_names))), None)


def count_waiting(desk: Desk, articles: Sequence[int]) -> None:
    """Count beside the window what waits in articles just added: a few, since a folder's are counted when opened."""
    find, session = desk.find, desk.session
    if find is None or len(articles) > _MOST_COUNTED:
        return

    def work(job: Job) -> None:
        for article in articles:
            with contextlib.suppress(LookupError, ProblemForUser):
                version = session.read(newest_version_of, article)
                if job.is_stopped:
                    return
                job.report((article, suggestions_left(session, find, version, "")))

    def guarded(job: Job) -> None:
        with contextlib.suppress(ReadingStopped):  # the window closes
            work(job)

    said = desk.suggestions_counted
    session.background.run_job(guarded, lambda _done: None, progressed=lambda it: said.emit(*it), replaces="counting")


def suggestions_left(session: Session, find: Find, version: int, title: str) -> int:
    """Count what would wait in the margin of a text version. Finds: for a background job only.

    Raises `ProblemForUser` where nothing could be found out, and `ReadingStopped` when the window closes.
    """
    read = session.read(article_to_read, version)
    return len(suggestion_list(read, find(read, title), session.read(record_beside, version)).open)
