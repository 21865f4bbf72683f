"""What the rail lists, made from rows: filtered, in groups, with the words of each line. No Qt."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, TypeVar

from timeline_app.domain.date_words import short_day
from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.as_known import first_reported
from timeline_app.gui.rail.events import ALL, DISPUTED, RailEvents
from timeline_app.gui.widgets.list_model import ListGroup, ListItem
from timeline_app.queries.event_list import event_list
from timeline_app.queries.rail import ArticleRow, PersonRow, ProjectCounts
from timeline_app.timeline.choose import empty_record

R = TypeVar("R")
NO_EVENTS: Final = RailEvents(event_list(empty_record().events), lambda _ids: {}, lambda _listed, _words, _done: None)


@dataclass(frozen=True, slots=True)
class RailRows:
    """Everything the rail can list, as known on a day (None: the latest).

    `proposed` are the people that proposed contradictions are about; `then` counts what was known on an earlier day.
    """

    articles: tuple[ArticleRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    events: RailEvents = field(default_factory=lambda: NO_EVENTS)
    as_known: int | None = None
    proposed: Collection[int] = ()
    then: ProjectCounts | None = None


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Give the key by which names are matched: case, marks and spellings folded (design section 9)."""
    return fold_name(text)


def matches(words: str, *texts: str) -> bool:
    """Say whether every word typed is part of one of the texts, both folded."""
    wanted = folded(words).split()
    return all(any(word in folded(text) for text in texts) for word in wanted)


def article_groups(rows: Sequence[ArticleRow], words: str = "") -> tuple[ListGroup, ...]:
    """Give the articles as one list."""
    items = tuple(_article(row) for row in rows if matches(words, row.title, row.publisher))
    return (ListGroup("articles", "", items),) if items else ()


def person_groups(
    rows: Sequence[PersonRow], words: str = "", chip: str = ALL, as_known: int | None = None,
    proposed: Collection[int] = (),
) -> tuple[ListGroup, ...]:  # fmt: skip
    """Give the people in the groups of their status on a day, in the order of the rows; `proposed` as in `RailRows`."""
    kept = [row for row in rows if _passes(chip, row.disputed, row.has_evidence)]
    kept = [row for row in kept if matches(words, row.name, row.line, *row.other_names)]
    return _grouped(
        kept, lambda row: (row.group_key, row.group), lambda row: _person(row, as_known, row.person in proposed)
    )  # fmt: skip


def disputed_count(rows: Sequence[PersonRow]) -> int:
    """Give how many rows carry ≠."""
    return sum(row.disputed for row in rows)


def _passes(chip: str, disputed: bool, has_evidence: bool) -> bool:
    return chip == ALL or (disputed if chip == DISPUTED else not has_evidence)


def _grouped(
    rows: Sequence[R], key: Callable[[R], tuple[str, str]], item: Callable[[R], ListItem]
) -> tuple[ListGroup, ...]:
    groups: dict[tuple[str, str], list[ListItem]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(item(row))
    return tuple(ListGroup(name, title, tuple(items)) for (name, title), items in groups.items())


def _article(row: ArticleRow) -> ListItem:
    day = short_day(row.published) if row.published is not None else ""
    detail, stands = row.publisher, ""
    if not row.known:
        stands = tr("printed later") if day else tr("known at the latest only")
        short = tr("later") if day else tr("latest only")
        detail = tr("{paper} · {later}", paper=row.publisher, later=short) if row.publisher else short
    quotes = trn("{n} quote", "{n} quotes", row.quotes)
    said = [row.title, row.publisher, day or tr("no publication date"), stands, quotes, row.warning]
    return ListItem(
        "article", row.article, row.title, detail, end=day, warning=row.warning, later=not row.known,
        spoken=", ".join(part for part in said if part),
    )  # fmt: skip


def _person(row: PersonRow, as_known: int | None, proposed: bool) -> ListItem:
    line = row.line if row.known else first_reported(row.first_known, as_known)
    against = tr("disputed") if row.disputed else tr("proposed contradiction") if proposed else ""
    said = [row.name, line, trn("{n} quote", "{n} quotes", row.quotes), against]
    return ListItem(
        "person", row.person, row.name, line, number(row.quotes) if row.quotes else "", initials=row.initials or "?",
        disputed=row.disputed, proposed=proposed, later=not row.known,
        spoken=", ".join(part for part in said if part),
    )  # fmt: skip
