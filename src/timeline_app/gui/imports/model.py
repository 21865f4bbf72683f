"""A batch of files on its way in: the state of each, and what its end asks of the user. No Qt."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from timeline_app.anchoring.differing import ChangedLine
from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.problems import Problem
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.wording import (
    CHECK_ARTICLE,
    CHOOSE_ANOTHER,
    KEEP_AS_ONE,
    KEEP_BOTH,
    KEEP_ONE,
    LATER_VERSION,
    LEAVE_UNDATED,
    LOOKS_RIGHT,
    OWN_ARTICLE,
    SET_DATE,
    SKIP,
    TRY_LONGER,
    add_as,
)


class FileState(StrEnum):
    """Where one file is."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    ADDED = "added"
    ALREADY_HERE = "already_here"
    NEEDS_YOU = "needs_you"
    LEFT_OUT = "left_out"
    STOPPED = "stopped"


STATE_WORDS = {
    FileState.WAITING: tr("Waiting"),
    FileState.READING: tr("Reading text"),
    FileState.READ: tr("Read"),
    FileState.ADDED: tr("Added"),
    FileState.ALREADY_HERE: tr("Already here, skipped"),
    FileState.NEEDS_YOU: tr("Needs you"),
    FileState.LEFT_OUT: tr("Left out"),
    FileState.STOPPED: tr("Not read"),
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file in the queue: its name, its state, and the words under it."""

    name: str
    state: FileState = FileState.WAITING
    words: str = ""

    @property
    def detail(self) -> str:
        """Give the words under the name."""
        return self.words or STATE_WORDS[self.state]


class CardKind(StrEnum):
    """What a card of the report asks or says."""

    DUPLICATE = "duplicate"
    NO_DATE = "no_date"
    ENCODING = "encoding"
    SEVERAL = "several"
    LATER_VERSION = "later_version"
    TOO_LONG = "too_long"
    SCANNED = "scanned"
    LEFT_OUT = "left_out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ReportCard:
    """One card. `index` is the file's place in the batch; `article` the article concerned, where there is one.

    `name` is the file; `title` that of the article in it, "" where it has none or the card is about the file alone.

    A duplicate also says which article is here already, since when its quotes rest on it, and how the files differ; a
    later version, in `lines`, what changed; a file that holds several articles gives them as `offered`.
    """

    kind: CardKind
    name: str
    sentence: str = ""
    index: int = -1
    article: int | None = None
    problem: Problem | None = None
    known_title: str = ""
    known_quotes: int = 0
    furniture_differs: int = 0
    parsed: ParsedArticle | None = None
    path: Path | None = None
    offered: tuple[ParsedArticle, ...] = ()
    lines: tuple[ChangedLine, ...] = ()
    lost_quotes: int = 0
    title: str = ""

    @property
    def called(self) -> str:
        """Give what the user knows it by: the title where there is one, else the file's name."""
        return self.title or self.name

    @property
    def buttons(self) -> tuple[str, ...]:
        """Give the words of its buttons, the expected one first."""
        if self.kind is CardKind.SEVERAL:
            return (add_as(len(self.offered)), KEEP_AS_ONE)
        return _BUTTONS[self.kind]


_BUTTONS: Final[dict[CardKind, tuple[str, ...]]] = {
    CardKind.DUPLICATE: (KEEP_ONE, KEEP_BOTH),
    CardKind.NO_DATE: (SET_DATE, LEAVE_UNDATED),
    CardKind.ENCODING: (CHOOSE_ANOTHER, LOOKS_RIGHT, CHECK_ARTICLE),
    CardKind.LATER_VERSION: (LATER_VERSION, OWN_ARTICLE),
    CardKind.TOO_LONG: (TRY_LONGER, SKIP),
    CardKind.SCANNED: (SKIP,),
    CardKind.LEFT_OUT: (),
    CardKind.ADDED: (tr("Start reading"),),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a finished batch says: cards that need the user first, then what was left out and what was added."""

    files: int
    added: tuple[str, ...] = ()
    already_here: tuple[str, ...] = ()
    first_article: int | None = None
    cards: tuple[ReportCard, ...] = ()

    @property
    def needing(self) -> tuple[ReportCard, ...]:
        """Give the cards that need an answer."""
        return tuple(card for card in self.cards if card.kind not in (CardKind.LEFT_OUT, CardKind.ADDED))

    @property
    def left_out(self) -> tuple[ReportCard, ...]:
        """Give the cards of files that were refused."""
        return tuple(card for card in self.cards if card.kind is CardKind.LEFT_OUT)

    def still_missing(self, answered: Collection[ReportCard], undated: Collection[int]) -> "Report":
        """Give the report less what was answered, and less the dates asked of articles no longer `undated`."""
        dated = (card for card in self.cards if card.kind is CardKind.NO_DATE and card.article not in undated)
        gone = {id(card) for card in (*answered, *dated)}
        return replace(self, cards=tuple(card for card in self.cards if id(card) not in gone))

    @property
    def headline(self) -> str:
        """Give `Adding 6 files: 2 added, 3 need you, 1 left out`."""
        needing = len({card.index for card in self.needing})
        parts = [trn("{n} added", "{n} added", len(self.added))]
        if needing:
            parts.append(trn("{n} needs you", "{n} need you", needing))
        if self.already_here:
            parts.append(trn("{n} already here", "{n} already here", len(self.already_here)))
        if self.left_out:
            parts.append(trn("{n} left out", "{n} left out", len(self.left_out)))
        return trn("Adding {n} file: {parts}", "Adding {n} files: {parts}", self.files, parts=", ".join(parts))


def listed(names: Sequence[str], most: int = 8) -> str:
    """Give names in a row, the rest counted."""
    shown = ", ".join(names[:most])
    return (
        shown
        if len(names) <= most
        else trn("{names} and {n} more", "{names} and {n} more", len(names) - most, names=shown)
    )
