"""Joins the palette to the project: what is asked is found elsewhere, what is chosen is opened."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from timeline_app.commands.searches import MoveSearch, RemoveSearch, RenameSearch, SavedKind, SaveSearch
from timeline_app.domain.changes import Changes
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import SavedSearchId
from timeline_app.domain.json_text import read_json
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.search_query import SearchQuery, parse_query
from timeline_app.domain.translating import tr
from timeline_app.gui.background import Job
from timeline_app.gui.keymap import shown_key
from timeline_app.gui.search import rows
from timeline_app.gui.search.completing import completing_group, typed_filter
from timeline_app.gui.search.doing import doing_group, done_by
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.search.preview import DOWN, REMOVE, RENAME, UP
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKind, SettingEntry
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.action_set import ActionSet
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.text_indexing import TextIndexing
from timeline_app.queries.search import SearchWords, first_hits, preview, ranked_hits, search_words
from timeline_app.queries.search_values import SearchAnswer, SearchPreview
from timeline_app.queries.searches import Deeds, SavedSearch, deeds_about, filter_values, saved_searches
from timeline_app.queries.timeline import StoppedError

_RECENT: Final = "recent searches"
_MOST_RECENT: Final = 8
_OPENER: Final = "search.open"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question: what is typed, taken apart, and the day on which the project is viewed."""

    text: str
    query: SearchQuery
    day: int | None


@dataclass(frozen=True, slots=True)
class _Answered:
    """What was found, and what can be done with the best of it."""

    answer: SearchAnswer
    deeds: Deeds
    values: tuple[str, ...] = ()
    """What completes the filter that is being typed."""


class Searching(QObject):
    """Commands are found at once, everything else in the background; only the newest question is answered.

    `settings` gives the entries of the settings window, `open_setting` opens it at one of them.
    """

    def __init__(
        self,
        palette: SearchPalette,
        desk: Desk,
        actions: ActionSet,
        focus_view: Callable[[], object],
        settings: Callable[[], Sequence[SettingEntry]] = tuple,
        open_setting: Callable[[str], object] = lambda _entry: None,
    ) -> None:
        super().__init__(palette)
        self._palette, self._desk, self._actions, self._focus_view = palette, desk, actions, focus_view
        self._settings, self._open_setting = settings, open_setting
        self._words: SearchWords | None = None
        self._asked: _Asked | None = None
        self._shown: _Asked | None = None
        self._saved: tuple[SavedSearch, ...] | None = None
        self._recent: list[str] | None = None
        palette.asked.connect(self._ask)
        palette.opened.connect(self._open)
        palette.timeline_wanted.connect(self._show_on_timeline)
        palette.preview_wanted.connect(self._look_up)
        palette.save_wanted.connect(self._save)
        palette.deed_wanted.connect(self._do)
        self._indexing = TextIndexing(desk.session, self)
        self._is_behind = self._was_mended = False
        self._indexing.caught_up.connect(self._follow_index)
        desk.session.changed.connect(self._follow)
        desk.as_known.rested.connect(lambda _day: self._ask_again())

    def open(self) -> None:
        """Open the palette, and get what is searched ready."""
        self._palette.open()
        self._desk.session.background.run_job(self._get_ready, lambda _ready: None, replaces="search words")

    # --- asking ---
    def _ask(self, text: str) -> None:
        asked = self._asked = _Asked(text, parse_query(text), self._desk.as_known.day)
        self._palette.head.show_saved(self._is_saved(text), may_edit=not self._desk.session.read_only)
        if asked.query.is_empty and asked.query.kind is None and typed_filter(text) is None:
            self._show(asked, rows.kept_groups(self._kept(), self._made_last()), "")
        elif not any(asked.query.wants(kind) for kind in rows.SEARCHED):
            self._show(asked, (), "")
        else:
            self._find(asked)

    def _ask_again(self) -> None:
        if self._palette.isVisible():
            self._ask(self._palette.text)

    def _find(self, asked: _Asked) -> None:
        read = self._desk.session.read

        def find(job: Job) -> _Answered | None:
            def stopped() -> bool:
                return job.is_stopped

            try:
                words, typed = self._get_ready(job), typed_filter(asked.text)
                if words is None:
                    return None
                values = read(filter_values, typed.name, typed.value, asked.day) if typed is not None else ()
                first = read(first_hits, asked.query, asked.day, words=words, is_stopped=stopped)
                deeds = read(deeds_about, _best(first), asked.day)
                if first.ranked:
                    return _Answered(first, deeds, values)
                job.report(_Answered(first, deeds, values))
                ranked = read(ranked_hits, asked.query, asked.day, words=words, is_stopped=stopped)
            except StoppedError:
                return None
            return _Answered(ranked, deeds, values)

        def show(found: _Answered | None) -> None:
            if found is not None:
                self._show_answer(asked, found)

        def fail(problem: ProblemForUser) -> None:
            self._show(asked, (), problem.sentence)

        self._desk.session.background.run_job(find, show, fail, progressed=show, replaces="search")

    def _get_ready(self, job: Job) -> SearchWords | None:
        """Read what is searched, if it has changed. On a worker's thread."""
        try:
            events = self._desk.latest.words(lambda: job.is_stopped)
            words = self._desk.session.read(search_words, events, self._words, lambda: job.is_stopped)
        except StoppedError:
            return None
        self._words = words
        return words

    # --- showing ---
    def _show_answer(self, asked: _Asked, found: _Answered) -> None:
        answer = found.answer
        # Once in the life of a window: an index that is damaged again is not made anew over and over.
        to_mend = answer.index_is_damaged and not self._was_mended
        self._was_mended |= answer.index_is_damaged
        self._is_behind = answer.index_is_behind or to_mend
        if self._is_behind:
            self._indexing.begin(afresh=to_mend)
        typed = typed_filter(asked.text)
        completing = completing_group(typed, found.values) if typed is not None else ()
        groups = (*completing, *rows.found_groups(answer), *doing_group(found.deeds, shown_key))
        self._show(asked, groups, answer.hint, variants=answer.variants, final=answer.ranked)

    def _show(
        self, asked: _Asked, found: Sequence[PaletteGroup], hint: str, *, variants: bool = False, final: bool = True
    ) -> None:
        if asked is not self._asked or not self._palette.isVisible():
            return
        is_filter = asked.query.is_empty and typed_filter(asked.text) is not None
        commands = () if is_filter else self._command_groups(asked.query, among_others=bool(found and asked.text))
        groups = (*found, *commands)
        anew = self._shown is None or (self._shown.text, self._shown.day) != (asked.text, asked.day)
        self._shown = asked
        day = "" if asked.day is None else day_in_words(asked.day, weekday=False)
        found_rows = [group for group in groups if group.rows[0].kind is not RowKind.FILTER]
        counted = rows.count_words(found_rows, variants=variants, day=day) if asked.text else ""
        self._palette.show_groups(groups, counted, anew=anew, hint=hint)
        if final:
            self._palette.say_count()

    def _command_groups(self, query: SearchQuery, *, among_others: bool) -> tuple[PaletteGroup, ...]:
        actions = [spec for spec in self._actions.available() if spec.id != _OPENER]
        commands = rows.command_rows(query.words, actions, shown_key)
        settings = rows.setting_rows(query.words, self._settings())
        return rows.command_groups(query, commands, settings, among_others=among_others)

    def _look_up(self, row: PaletteRow) -> None:
        asked, found = self._shown or self._asked, row.found
        if asked is None or found is None:
            return

        def show(shown: SearchPreview | None) -> None:
            self._palette.show_preview(row.key, shown)

        self._desk.session.background.run(
            lambda: self._desk.session.read(preview, found, asked.query, asked.day), show, replaces="search preview"
        )

    # --- opening ---
    def _open(self, row: PaletteRow) -> None:
        if row.kind is RowKind.COMMAND:
            self._actions.action(row.key[1]).trigger()
        elif row.kind is RowKind.SETTING:
            self._open_setting(row.key[1])
        elif row.kind is RowKind.DO:
            self._desk.go(*done_by(row))
        else:
            self._note_recent()
            place = row.found.place if row.found is not None else None
            if place is not None:
                self._desk.going.emit(Place("reader", "article", place.article, place.start, place.end, place.version))
            else:
                self._desk.opening.emit(Selected(row.kind.value, int(row.key[1])))
            # What was opened is what the next key is meant for, not where the user came from.
            self._focus_view()

    def _show_on_timeline(self, row: PaletteRow) -> None:
        found, desk = row.found, self._desk
        if found is None:
            return
        self._note_recent()
        if row.kind is RowKind.ARTICLE:
            desk.go("timeline")
            desk.timeline_filter_wanted.emit("only_article", Selected("article", found.row))
        else:
            kind, at = ("event", found.event) if found.event is not None else ("person", found.person)
            if at is not None:
                desk.selection.select(kind, at)
                desk.go("timeline", kind, at)
        self._focus_view()

    # --- searches that are kept ---
    def _kept(self) -> tuple[SavedSearch, ...]:
        if self._saved is None:
            self._saved = self._desk.session.read(saved_searches, SavedKind.SEARCH.value)
        return self._saved

    def _is_saved(self, text: str) -> bool:
        return any(one.body == text for one in self._kept())

    def _save(self, text: str) -> None:
        session = self._desk.session
        kept = next((one for one in self._kept() if one.body == text), None)
        if kept is None:
            session.run(SaveSearch(SavedKind.SEARCH, text, text), self)
        else:
            session.run(RemoveSearch(SavedSearchId(kept.saved)), self)
        self._palette.head.show_saved(self._is_saved(text), may_edit=not session.read_only)

    def _do(self, deed: str, row: PaletteRow) -> None:
        if row.kind is RowKind.RECENT:
            if deed == REMOVE:
                self._keep_recent([one for one in self._made_last() if one != row.words])
                self._ask_again()
            return
        session, saved = self._desk.session, SavedSearchId(int(row.key[1]))
        if deed == RENAME:
            name = self._desk.ask.text(tr("Rename the saved search"), tr("Name"), row.words)
            if name is not None and name.strip():
                session.run(RenameSearch(saved, name))
        elif deed == REMOVE:
            session.run(RemoveSearch(saved))
        elif deed in (UP, DOWN):
            places = [one.saved for one in self._kept()]
            to = places.index(saved) + (1 if deed == DOWN else -1)
            if 0 <= to < len(places):
                session.run(MoveSearch(saved, to))

    def _follow(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("saved_search"):
            self._saved = None
        self._ask_again()

    def _follow_index(self) -> None:
        """Ask again what was answered without some of the articles."""
        if self._is_behind:
            self._is_behind = False
            self._ask_again()

    # --- searches made last: in the project, outside its history ---
    def _made_last(self) -> list[str]:
        if self._recent is None:
            self._recent = _read_recent(self._desk.session.draft(_RECENT))
        return self._recent

    def _note_recent(self) -> None:
        text = self._asked.text if self._asked is not None else ""
        if text:
            self._keep_recent([text, *(one for one in self._made_last() if one != text)])

    def _keep_recent(self, texts: list[str]) -> None:
        self._recent = texts[:_MOST_RECENT]
        if not self._desk.session.read_only:
            self._desk.session.save_draft(_RECENT, json.dumps(self._recent, ensure_ascii=False))


def _best(answer: SearchAnswer) -> tuple[str, int, str] | None:
    """Give the best hit, if it is a person or an event: its kind, row and name."""
    if not answer.groups or not answer.groups[0].found:
        return None
    best = answer.groups[0].found[0]
    return (best.kind.value, best.row, best.title) if best.kind in rows.NAMED else None


def _read_recent(body: str | None) -> list[str]:
    try:
        texts = read_json(body or "[]")
    except ValueError:
        return []
    return [text for text in texts if isinstance(text, str)][:_MOST_RECENT] if isinstance(texts, list) else []
