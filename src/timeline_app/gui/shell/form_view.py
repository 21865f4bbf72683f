"""Joins the evidence form to the session: opens it filled, keeps its draft, saves it as one command."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline_app.commands.command import Command
from timeline_app.commands.evidence import SaveEvidence
from timeline_app.commands.suggestions import AcceptPerson, TakeSuggested
from timeline_app.domain.changes import Changes
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import VersionId
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.quoting import in_quotation_marks
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.background import Job
from timeline_app.gui.evidence_form.content import FormContent, content_for, content_from, content_of
from timeline_app.gui.evidence_form.panel import EvidenceForm, Opposed, draft_key
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import ChangeEvidence, Desk, TakeQuote, TakeSuggestion
from timeline_app.gui.shell.suggesting import accepting
from timeline_app.gui.theme import Theme
from timeline_app.queries import choices, rail
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.choices import Choice
from timeline_app.queries.proposals import opposed_by
from timeline_app.queries.reading import article_reading
from timeline_app.queries.timeline import StoppedError

_MOST_FOUND = 40
_LONGEST_OPPOSED = 90
"""Characters of a quote that the form opposes: enough to know it again."""


class FormView:
    """One form a window. A quote opened while another is in the form keeps the other as a draft."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._session = desk, desk.session
        self.widget = self.panel = EvidenceForm(desk.theme)
        self._problem = ""
        self._suggested: dict[str, tuple[AcceptPerson, ...]] = {}
        """Who comes into the project with a form that a suggestion filled, by the key of its draft."""
        desk.form_wanted.connect(self.open)
        desk.session.problem_met.connect(self._remember_problem)
        desk.session.changed.connect(self._on_changed)
        panel = self.panel
        panel.command_wanted.connect(self._save)
        panel.discarded.connect(self._discard)
        panel.draft_changed.connect(self._keep_draft)
        panel.opposing_wanted.connect(self._show_opposed)
        panel.date_wanted.connect(desk.record.set_date)
        self._reopen_draft()

    @property
    def is_open(self) -> bool:
        """Say whether a quote is in the form."""
        return self.panel.is_open

    def open(self, wanted: TakeQuote | TakeSuggestion | ChangeEvidence) -> None:
        """Fill the form and bring it to the front."""
        if self._session.read_only:
            self._desk.say(wording.READ_ONLY_SENTENCE, "warn")
            return
        if isinstance(wanted, TakeQuote) and self._add_words(wanted):
            return
        if self.panel.is_open:
            self.panel.keep_draft()
        content = self._content(wanted)
        if content is None:
            self._desk.say(wording.FURNITURE_NOT_QUOTED, "warn")
            return
        draft = self._draft(content)
        self._offer()
        self.panel.show_content(draft or content, kept=draft is not None)
        if isinstance(wanted, TakeQuote):
            self._use_words(wanted)
        self._desk.side_wanted.emit("form")
        if isinstance(wanted, TakeSuggestion):
            people = (accepting(VersionId(wanted.version), plan) for plan in wanted.plan.people)
            self._suggested[draft_key(content)] = tuple(people)
            self.panel.focus_first(wanted.plan.doubt or ("claim" if wanted.edit else ""))

    def keep_draft(self) -> None:
        """Keep what is typed, before the window closes."""
        if self.panel.is_open and not self._session.read_only:
            self.panel.keep_draft()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the form."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Put the cursor into the first field to fill."""
        self.panel.fields.own_wording.setFocus()

    def _add_words(self, wanted: TakeQuote) -> bool:
        """Put words selected for one field into the form that is open on a quote of the same text."""
        content = self.panel.content
        if content is None or content.version != wanted.version or not (wanted.event_words or wanted.date_words):
            return False
        self._use_words(wanted)
        self._desk.side_wanted.emit("form")
        return True

    def _use_words(self, wanted: TakeQuote) -> None:
        if wanted.event_words:
            self.panel.use_event_words(wanted.event_words)
        if wanted.date_words:
            self.panel.use_date_words(wanted.date_words, wanted.date)

    def _content(self, wanted: TakeQuote | TakeSuggestion | ChangeEvidence) -> FormContent | None:
        if isinstance(wanted, ChangeEvidence):
            statuses = self._session.read(choices.form_choices).statuses
            known_as = {choice.label: choice.row for choice in statuses}
            return content_of(wanted.card, known_as.get(wanted.card.status_label))
        place = wanted.plan if isinstance(wanted, TakeSuggestion) else wanted
        known = self._session.read(choices.known_about, wanted.version, place.start, place.end)
        if known.is_furniture:
            return None
        if isinstance(wanted, TakeSuggestion):
            return content_from(known, wanted.plan)
        names = {row.person: row.name for row in self._session.read(rail.person_rows)}
        return content_for(replace(known, people=()) if wanted.ask_person else known, names)

    def _offer(self) -> None:
        offered = self._session.read(choices.form_choices)
        self.panel.offer(offered, self._session.read(choices.dated_events))
        self.panel.fields.event_pick.find_more = self._find if offered.has_more_events else None

    def _find(self, words: str, done: Callable[[Sequence[Choice]], object]) -> None:
        """Look for events by their words, elsewhere; only the newest question is answered."""
        latest, read = self._desk.latest, self._session.read

        def work(job: Job) -> Sequence[Choice]:
            try:
                found = latest.words(lambda: job.is_stopped).called(words, _MOST_FOUND)
            except StoppedError:
                return ()
            return read(choices.event_choices, [row for row, _ in found])

        self._session.background.run_job(work, done, replaces="event choices")

    def _draft(self, content: FormContent) -> FormContent | None:
        text = self._session.draft(draft_key(content))
        return _read_draft(text) if text is not None else None

    def _reopen_draft(self) -> None:
        """Take up the draft that was kept last, so that it is offered again; a damaged one is passed over."""
        if self._session.read_only:
            return
        drafts = [_read_draft(text) for text in self._session.project.drafts().values()]
        kept = [draft for draft in drafts if draft is not None]
        if kept:
            self._offer()
            self.panel.show_content(kept[-1], kept=True)

    def _save(self, command: Command) -> None:
        content = self.panel.content
        self._problem = ""
        suggested = () if content is None else self._suggested.get(draft_key(content), ())
        if suggested and isinstance(command, SaveEvidence):
            command = TakeSuggested(command, suggested)
        outcome = self._session.run(command, self)
        if outcome is None or content is None:
            self.panel.show_problem(self._problem)
            return
        self._close(content)
        evidence = outcome.value if isinstance(outcome.value, int) else content.evidence
        if evidence is not None:
            self._desk.opening.emit(Selected("evidence", evidence))
        self._desk.focus_wanted.emit()

    def _discard(self) -> None:
        content = self.panel.content
        if content is not None:
            self._close(content)
        self._desk.focus_wanted.emit()

    def _close(self, content: FormContent) -> None:
        self._suggested.pop(draft_key(content), None)
        self._session.remove_draft(draft_key(content))
        self.panel.close_form()
        self._desk.side_wanted.emit("")

    def _keep_draft(self, key: str, text: str) -> None:
        self._session.save_draft(key, text)

    def _show_opposed(self, claim: int, polarity: str) -> None:
        content = self.panel.content
        changed = None if content is None else content.evidence
        cards = self._session.read(opposed_by, claim, Polarity(polarity), changed)
        self.panel.show_opposed([Opposed(card.evidence, _opposed_line(card)) for card in cards])

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        content = self.panel.content
        if content is not None and changes.touches("article"):
            try:
                reading = self._session.read(article_reading, content.article)
            except LookupError:
                # The article was removed: the draft has nothing to rest on any more.
                self.panel.close_form()
                self._desk.side_wanted.emit("")
                return
            self.panel.count_from(reading.published)
        if content is not None and changes.touches("evidence"):
            self.panel.ask_opposing()

    def _remember_problem(self, problem: ProblemForUser) -> None:
        self._problem = problem.sentence


def _opposed_line(card: EvidenceCard) -> str:
    words = " ".join(card.exact.split())
    cut = words if len(words) <= _LONGEST_OPPOSED else f"{words[:_LONGEST_OPPOSED].rstrip()}…"
    return tr("{quote} – {speaker}", quote=in_quotation_marks(cut), speaker=isolate_foreign(card.speaker))


def _read_draft(text: str) -> FormContent | None:
    try:
        return FormContent.from_json(text)
    except ValueError:
        return None
