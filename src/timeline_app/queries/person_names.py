"""Managing names: everybody with their spellings, where these are printed, who was joined and who is kept apart."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, literal, select

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.names import fold_name, initials, script_of
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._articles import article_titles
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import evidence_about, evidence_said_by
from timeline_app.store.tables import (
    article,
    canonical_text,
    evidence,
    mention,
    name,
    not_same,
    person,
    person_merge,
    text_version,
)
from timeline_app.suggest.names.compare import SAME_NAME, compare_names
from timeline_app.suggest.names.parts import parts_of

SAMPLES: Final = 3
_fold = lru_cache(maxsize=200_000)(fold_name)
_COMPARED: Final = 20
"""Of more spellings in one article than these, the first are compared with one another."""
_AROUND: Final = 70
"""So many code points are shown of the text before and after a sample."""


@dataclass(frozen=True, slots=True)
class Named:
    """Someone in the list of names. `printed` counts the places in articles; `keys` are all spellings, folded."""

    person: int
    name: str
    initials: str
    post: str
    spellings: int
    printed: int
    protect: bool
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A spelling where it is printed: `words` at `start:end` of a text version, with what stands around them."""

    article: int
    version: int
    start: int
    end: int
    before: str
    words: str
    after: str
    title: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Written:
    """A spelling: its script, whether it is "printed" or "given", how often it is printed, and where, for example."""

    name: int
    text: str
    script: str
    origin: str
    count: int
    is_main: bool
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class PastJoin:
    """Someone who was joined into a person on a day (None: not known).

    `into` names who took them in where that was somebody else, who was joined further.
    """

    merge: int
    absorbed: int
    name: str
    day: int | None
    into: str = ""


@dataclass(frozen=True, slots=True)
class PersonNames:
    """All that is known of one person's names."""

    person: int
    main_name: str
    post: str
    printed: int
    quotes: int
    protect: bool
    written: tuple[Written, ...]
    joins: tuple[PastJoin, ...]
    apart: tuple[str, ...]
    """Main names of the people who were said not to be this one."""

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Give two or three samples, of different spellings first."""
        by_turn = (one.samples[turn : turn + 1] for turn in range(SAMPLES) for one in self.written)
        return tuple(sample for found in by_turn for sample in found)[:SAMPLES]


def everybody(conn: Connection) -> tuple[Named, ...]:
    """Give everyone by name. Folding the names of 50,000 people takes seconds the first time: for a thread."""
    people = conn.execute(select(person).where(person.c.merged_into.is_(None))).all()
    spelled: defaultdict[int, list[str]] = defaultdict(list)
    for row in conn.execute(select(name.c.person, name.c.text)).all():
        spelled[row.person].append(row.text)
    posts, printed = current_posts(conn), _printed(conn)
    made = (
        Named(
            row.id, row.main_name, initials(row.main_name), posts.get(row.id, ""), len(spelled[row.id]),
            printed.get(row.id, 0), bool(row.protect), tuple(_fold(text) for text in spelled[row.id]),
        )
        for row in people
    )  # fmt: skip
    return tuple(sorted(made, key=lambda one: (_fold(one.name), one.person)))


def person_names(conn: Connection, row: int) -> PersonNames:
    """Give one person's names. Raises `LookupError` for someone who is not there or was joined to another."""
    found = conn.execute(select(person).where(person.c.id == row, person.c.merged_into.is_(None))).one_or_none()
    if found is None:
        raise LookupError(f"there is no person {row}")
    written = _written(conn, found.id, found.main_name)
    quoted = select(func.count(evidence.c.quotation.distinct()))
    about = evidence.c.id.in_(evidence_about(row)) | evidence.c.id.in_(evidence_said_by(row))
    return PersonNames(
        row,
        found.main_name,
        current_posts(conn, select(person.c.id).where(person.c.id == row)).get(row, ""),
        sum(one.count for one in written),
        conn.execute(quoted.where(about)).scalar_one(),
        bool(found.protect),
        written,
        past_joins(conn, row),
        _apart(conn, row),
    )


def past_joins(conn: Connection, row: int) -> tuple[PastJoin, ...]:
    """Give who was joined into a person, the last first, with those who had been joined into them before."""
    names: dict[int, str] = {}
    waiting, inside = [row], {row}
    joins: list[Any] = []
    while waiting:
        wanted = person_merge.c.survivor.in_(waiting)
        joined = person_merge.join(person, person.c.id == person_merge.c.absorbed)
        columns = (person_merge.c.id, person_merge.c.survivor, person_merge.c.absorbed, person_merge.c.merged_at)
        found = conn.execute(select(*columns, person.c.main_name).select_from(joined).where(wanted)).all()
        joins += found
        names |= {one.absorbed: one.main_name for one in found}
        waiting = [one.absorbed for one in found if one.absorbed not in inside]
        inside.update(waiting)
    return tuple(
        PastJoin(one.id, one.absorbed, one.main_name, day_of_moment(one.merged_at), names.get(one.survivor, ""))
        for one in sorted(joins, key=lambda one: -one.id)
    )


def day_of_moment(moment: str) -> int | None:
    """Give the day number of a moment as the store writes it, None where there is none."""
    return parse_iso_day(moment[:10]) if moment else None


def ways_in_one_article(conn: Connection, names: Collection[int]) -> int:
    """Give in how many ways one article spells the very same name, at most: 1 where none spells it in two.

    "Mr Kusa" beside "Moussa Kusa" is another name for him; "Moussa Koussa" is another spelling.
    """
    rows = conn.execute(
        select(mention.c.version, name.c.text)
        .join(name, name.c.id == mention.c.name)
        .where(name.c.id.in_(names))
        .distinct()
        .order_by(name.c.id)
    ).all()
    printed: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        printed[row.version].append(row.text)
    return max((_ways(texts[:_COMPARED]) for texts in printed.values()), default=1)


def names_note(ways: int, joins: Sequence[PastJoin]) -> str:
    """Say that a name is spelled in several ways, and since when these are one person's; "" where there is nothing."""
    day = next((join.day for join in joins if join.day is not None), None)
    joined = day_in_words(day, weekday=False) if day is not None else ""
    if ways > 1 and joined:
        return trn(
            "Spelled one way inside one article. You joined them on {day}; quotes keep the spelling as printed.",
            "Spelled {n} ways inside one article. You joined them on {day}; quotes keep the spelling as printed.",
            ways,
            day=joined,
        )
    if ways > 1:
        return trn(
            "Spelled one way inside one article. Quotes keep the spelling as printed.",
            "Spelled {n} ways inside one article. Quotes keep the spelling as printed.",
            ways,
        )
    if joined:
        return tr("Two people until you joined them on {day}; quotes keep the spelling as printed.", day=joined)
    return ""


def _ways(texts: Sequence[str]) -> int:
    """Give how many spellings of one name of as many words are among these, at most."""
    found = 1
    for text in texts:
        alike = {fold_name(text)}
        for other in texts:
            key = fold_name(other)
            as_long = len(parts_of(other).names) == len(parts_of(text).names)
            same_script = script_of(other) == script_of(text)
            if as_long and same_script and key not in alike and compare_names(text, other).score >= SAME_NAME:
                alike.add(key)
        found = max(found, len(alike))
    return found


def what_goes_back(conn: Connection, merge: int) -> tuple[str, tuple[str, ...]] | None:
    """Give who comes back when a join is taken apart, and their spellings then; None where it is there no more."""
    joined = person_merge.join(person, person.c.id == person_merge.c.absorbed)
    statement = select(person_merge.c.moved, person.c.main_name).select_from(joined).where(person_merge.c.id == merge)
    found = conn.execute(statement).one_or_none()
    if found is None:
        return None
    moved: Mapping[str, Any] = json.loads(found.moved)
    rows = conn.execute(select(name.c.text).where(name.c.id.in_(moved.get("name", ())))).scalars().all()
    texts = dict.fromkeys((found.main_name, *rows, *(entry["text"] for entry in moved.get("spellings", ()))))
    return found.main_name, tuple(texts)


def _printed(conn: Connection) -> dict[int, int]:
    statement = (
        select(name.c.person, func.count(mention.c.id))
        .join(mention, mention.c.name == name.c.id)
        .group_by(name.c.person)
    )
    return {row[0]: row[1] for row in conn.execute(statement).all()}


def _written(conn: Connection, row: int, main: str) -> tuple[Written, ...]:
    """Give the spellings, the main name first, then the most printed."""
    counted = (
        select(name.c.id, func.count(mention.c.id))
        .join(mention, mention.c.name == name.c.id)
        .where(name.c.person == row)
        .group_by(name.c.id)
    )
    counts: dict[int, int] = {one[0]: one[1] for one in conn.execute(counted).all()}
    rows = conn.execute(select(name).where(name.c.person == row)).all()
    samples = _samples(conn, name.c.person == row)
    made = (
        Written(
            one.id, one.text, one.script, one.origin, counts.get(one.id, 0), one.text == main, samples.get(one.id, ())
        )
        for one in rows
    )
    return tuple(sorted(made, key=lambda one: (not one.is_main, -one.count, one.name)))


def _samples(conn: Connection, which: ColumnElement[bool]) -> dict[int, tuple[Sample, ...]]:
    """Give where spellings are printed, by name: a place in each of the first articles, then others."""
    place = func.row_number().over(
        partition_by=(mention.c.name, mention.c.version), order_by=(mention.c.start, mention.c.id)
    )
    ranked = (
        select(mention.c.id, mention.c.name, mention.c.version, mention.c.start, mention.c.end, place.label("nth"))
        .join(name, name.c.id == mention.c.name)
        .where(which)
        .subquery()
    )
    order = func.row_number().over(partition_by=ranked.c.name, order_by=(ranked.c.nth, ranked.c.version, ranked.c.id))
    chosen = select(ranked, order.label("rank")).subquery()
    rows = conn.execute(select(chosen).where(chosen.c.rank <= SAMPLES).order_by(chosen.c.name, chosen.c.rank)).all()
    around = _around(conn, [row.id for row in rows])
    titles = article_titles(conn)
    made: defaultdict[int, list[Sample]] = defaultdict(list)
    for row in rows:
        found = around[row.id]
        before, words, after = cut_around(found.words, min(_AROUND, row.start), row.end - row.start)
        made[row.name].append(
            Sample(
                found.article, row.version, row.start, row.end, before, words, after,
                titles[found.article][0], found.publisher,
            )
        )  # fmt: skip
    return {key: tuple(samples) for key, samples in made.items()}


def _around(conn: Connection, mentions: Sequence[int]) -> dict[int, Any]:
    """Give the text around mentions, of each no more than is shown."""
    first = func.max(mention.c.start - literal(_AROUND), 0)
    words = func.substr(canonical_text.c.text, first + 1, mention.c.end - first + _AROUND)
    statement = (
        select(mention.c.id, words.label("words"), article.c.id.label("article"), article.c.publisher)
        .join(text_version, text_version.c.id == mention.c.version)
        .join(article, article.c.id == text_version.c.article)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(mention.c.id.in_(mentions))
    )
    return {row.id: row for row in conn.execute(statement).all()}


def cut_around(words: str, start: int, length: int) -> tuple[str, str, str]:
    """Cut a stretch into what stands before a name, the name, and what stands after, in whole words on one line.

    Only the paragraph in which the name stands is shown; "…" says that there is more of it.
    """
    before, name_, after = words[:start], words[start : start + length], words[start + length :]
    line = before.rfind("\n")
    if line >= 0:
        before = before[line + 1 :]
    elif len(before) >= _AROUND:
        before = "…" + before.partition(" ")[2] if " " in before else before
    line = after.find("\n")
    if line >= 0:
        after = after[:line]
    elif len(after) >= _AROUND:
        after = after.rpartition(" ")[0] + "…" if " " in after else after
    return before.lstrip(), " ".join(name_.split()), after.rstrip()


def _apart(conn: Connection, row: int) -> tuple[str, ...]:
    pairs = select(not_same.c.person, not_same.c.other).where(
        not_same.c.other.is_not(None), (not_same.c.person == row) | (not_same.c.other == row)
    )
    others = {one for pair in conn.execute(pairs).all() for one in pair if one != row}
    return tuple(sorted(names_of(conn, others).values()))


def names_of(conn: Connection, people: Collection[int]) -> dict[int, str]:
    """Give the main names of people by their ids."""
    rows = conn.execute(select(person.c.id, person.c.main_name).where(person.c.id.in_(people))).all()
    return {row.id: row.main_name for row in rows}
