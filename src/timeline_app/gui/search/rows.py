"""The rows of the palette: what was found, commands, settings, things to do, searches that are kept. No Qt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.search_query import FoundKind, SearchQuery
from timeline_app.domain.translating import number, said, tr, trn
from timeline_app.gui.actions import ActionSpec
from timeline_app.gui.search.matching import match_words
from timeline_app.queries.search_values import Found, FoundGroup, Mark, SearchAnswer
from timeline_app.queries.searches import SavedSearch


class RowKind(StrEnum):
    """What a row is. The first four are `FoundKind`s; `FILTER` completes what is typed."""

    PERSON = "person"
    EVENT = "event"
    QUOTE = "evidence"
    ARTICLE = "article"
    DO = "do"
    COMMAND = "command"
    SETTING = "setting"
    SAVED = "saved"
    RECENT = "recent"
    FILTER = "filter"


NAMED: Final = (FoundKind.PERSON, FoundKind.EVENT)
SEARCHED: Final = (FoundKind.PERSON, FoundKind.EVENT, FoundKind.QUOTE, FoundKind.ARTICLE)
"""What is looked for in the project."""
RowKey = tuple[RowKind, str]
"""Names a row for as long as it can be found: its kind, and its id among its kind."""
_MOST_AMONG_OTHERS: Final = 6
"""So many commands and settings stand among other things that were found."""
_LEAD: Final = 20
"""Characters of a snippet that may stand before its first match."""


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One row. `words` and `detail` are its lines, the marks what answers the question in them.

    - `also` is another spelling; `aside` stands at the end; `shortcut` is drawn as a key.
    - `icon` is one of the shipped ones, where there are neither initials nor a glyph.
    - `found` is what the search gave, None for rows of other kinds.
    - `about` says in a sentence what a command, a setting or a thing to do is; `spoken` is the kind in words.
    """

    key: RowKey
    words: str
    spoken: str
    detail: str = ""
    marks: tuple[Mark, ...] = ()
    detail_marks: tuple[Mark, ...] = ()
    also: str = ""
    also_marks: tuple[Mark, ...] = ()
    aside: str = ""
    shortcut: str = ""
    icon: str = ""
    initials: str = ""
    glyph: str = ""
    polarity: str = ""
    disputed: bool = False
    about: str = ""
    found: Found | None = None

    @property
    def kind(self) -> RowKind:
        """Give its kind."""
        return self.key[0]

    @property
    def is_quote(self) -> bool:
        """Say whether its words are somebody's, and stand in quotation marks."""
        return self.kind is RowKind.QUOTE

    @property
    def said(self) -> str:
        """Give the row as an assistive reader says it."""
        also = tr("also {name}", name=self.also) if self.also else ""
        disputed = tr("disputed") if self.disputed and tr("disputed") not in self.detail else ""
        parts = (self.words, also, self.spoken, self.detail, self.aside, disputed, self.shortcut)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PaletteGroup:
    """Rows of one kind under a head. `total` counts those not shown too; about so many where it is not exact."""

    title: str
    rows: tuple[PaletteRow, ...]
    total: int
    is_exact: bool = True

    @property
    def count_words(self) -> str:
        """Give the number at the head's end."""
        return number(self.total) if self.is_exact else tr("up to {count}", count=number(self.total))


class SettingEntry(NamedTuple):
    """One entry of the settings window: its id, its name, the page it stands on, and words that mean it too."""

    id: str
    words: str
    page: str
    also: str = ""


def found_groups(answer: SearchAnswer) -> tuple[PaletteGroup, ...]:
    """Give the groups of an answer."""
    return tuple(_found_group(group) for group in answer.groups)


def _found_group(group: FoundGroup) -> PaletteGroup:
    titles = {
        FoundKind.PERSON: tr("People"), FoundKind.EVENT: tr("Events"), FoundKind.QUOTE: tr("Quotes"),
        FoundKind.ARTICLE: tr("Articles"), FoundKind.COMMAND: tr("Commands"),
    }  # fmt: skip
    rows = tuple(_found_row(found) for found in group.found)
    return PaletteGroup(titles[group.kind], rows, group.total, group.is_exact_total)


def _found_row(found: Found) -> PaletteRow:
    icons = {FoundKind.PERSON: "user", FoundKind.QUOTE: "quote-count", FoundKind.ARTICLE: "file-text"}
    spoken = {
        FoundKind.PERSON: tr("Person"), FoundKind.EVENT: tr("Event"), FoundKind.QUOTE: tr("Quote"),
        FoundKind.ARTICLE: tr("Article"), FoundKind.COMMAND: tr("Command"),
    }[found.kind]  # fmt: skip
    detail, marks = _with_snippet(found)
    return PaletteRow(
        (RowKind(found.kind.value), str(found.row)), found.title, spoken, detail, found.title_marks,
        marks, found.also, found.also_marks, found.aside, icon=icons.get(found.kind, "calendar"),
        initials=found.initials, glyph=found.glyph, polarity=found.polarity, disputed=found.disputed, found=found,
    )  # fmt: skip


def _with_snippet(found: Found) -> tuple[str, tuple[Mark, ...]]:
    """Give the second line: behind what it says, the words around the first match in an article."""
    if not found.snippet:
        return found.detail, found.detail_marks
    cut = _cut_before(found.snippet, found.snippet_marks)
    before = f"{found.detail} · " if found.detail else ""
    words = found.snippet[cut:]
    shown = isolate_foreign(f"… {words}" if cut else words)
    by = len(before) - cut + shown.index(words)
    shifted = (Mark(mark.start + by, mark.end + by) for mark in found.snippet_marks)
    return f"{before}{shown}", (*found.detail_marks, *shifted)


def _cut_before(snippet: str, marks: Sequence[Mark]) -> int:
    """Give how much to leave out before the first match, so that it stands where the line is not cut."""
    first = marks[0].start if marks else 0
    if first <= _LEAD:
        return 0
    return snippet.rfind(" ", 0, first - _LEAD // 2) + 1


def command_rows(
    words: str, actions: Iterable[ActionSpec], shown_key: Callable[[str], str]
) -> tuple[tuple[float, PaletteRow], ...]:
    """Give the commands that answer to words, each with how badly, the best first; all of them for no words.

    `shown_key` gives the key of an action as it is called here, "" for none.
    """
    found = []
    for spec in actions:
        match = match_words(words, spec.words, (spec.tooltip, spec.menu, said(spec.menu.partition("/")[0])))
        if match is not None:
            row = PaletteRow(
                (RowKind.COMMAND, spec.id), spec.words, tr("Command"), marks=match.marks,
                aside=said(spec.menu.partition("/")[0]), shortcut=shown_key(spec.id),
                icon=spec.icon or "chevron-right", about=spec.tooltip,
            )  # fmt: skip
            found.append((match.cost, row))
    return tuple(sorted(found, key=lambda one: one[0]))


def setting_rows(words: str, settings: Iterable[SettingEntry]) -> tuple[tuple[float, PaletteRow], ...]:
    """Give the settings that answer to words, as `command_rows` does."""
    found = []
    for setting in settings:
        match = match_words(words, setting.words, (setting.page, setting.also))
        if match is not None:
            row = PaletteRow(
                (RowKind.SETTING, setting.id), setting.words, tr("Setting"), marks=match.marks, aside=setting.page,
                icon="settings", about=tr("Opens the settings window there."),
            )  # fmt: skip
            found.append((match.cost, row))
    return tuple(sorted(found, key=lambda one: one[0]))


def command_groups(
    query: SearchQuery,
    commands: Sequence[tuple[float, PaletteRow]],
    settings: Sequence[tuple[float, PaletteRow]],
    *,
    among_others: bool,
) -> tuple[PaletteGroup, ...]:
    """Give the groups of commands and settings; only the best of them `among_others`."""
    if not query.wants(FoundKind.COMMAND) or query.has_filters:
        return ()
    groups = []
    # The better answer stands first; commands where both are as good.
    for title, rows in sorted(((tr("Commands"), commands), (tr("Settings"), settings)), key=_least_cost):
        shown = rows[:_MOST_AMONG_OTHERS] if among_others else rows
        if shown:
            groups.append(PaletteGroup(title, tuple(row for _, row in shown), len(rows)))
    return tuple(groups)


def _least_cost(group: tuple[str, Sequence[tuple[float, PaletteRow]]]) -> float:
    return min((cost for cost, _ in group[1]), default=0.0)


def kept_groups(saved: Sequence[SavedSearch], recent: Sequence[str]) -> tuple[PaletteGroup, ...]:
    """Give what an empty field offers: the searches that are kept, and those made last."""
    kept = tuple(
        PaletteRow(
            (RowKind.SAVED, str(one.saved)), one.label, tr("Saved search"), icon="bookmark",
            detail=one.body if one.body != one.label else "",
        )
        for one in saved
    )  # fmt: skip
    made = tuple(PaletteRow((RowKind.RECENT, words), words, tr("Recent search"), icon="history") for words in recent)
    groups = ((tr("Saved searches"), kept), (tr("Recent"), made))
    return tuple(PaletteGroup(title, rows, len(rows)) for title, rows in groups if rows)


def count_words(groups: Sequence[PaletteGroup], *, variants: bool, day: str) -> str:
    """Give what stands beside the field: "8 results, spelling variants included".

    `day` is the day that the project is viewed as known on, in words, "" for the latest.
    """
    total = sum(group.total for group in groups)
    if all(group.is_exact for group in groups):
        counted = trn("{n} result", "{n} results", total)
    else:
        counted = tr("up to {count} results", count=number(total))
    if day and variants:
        return tr("{counted} as known on {day}, spelling variants included", counted=counted, day=day)
    if day:
        return tr("{counted} as known on {day}", counted=counted, day=day)
    return tr("{counted}, spelling variants included", counted=counted) if variants else counted
