"""What would settle a contradiction: what the user noted, what the record itself suggests, and who is named with it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, func, select

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import tr
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._person_evidence import evidence_about, evidence_said_by
from timeline_app.queries._rows import those
from timeline_app.queries.compared_values import Comparison, wording_of
from timeline_app.store.tables import (
    article,
    evidence,
    mention,
    name,
    participation,
    person,
    quotation,
    settling,
    text_version,
)

_MOST_NAMED: Final = 8


class HintKind(StrEnum):
    """What a hint looks for; the sign that stands before it."""

    REPORT = "report"
    WITNESS = "witness"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SettlingLine:
    """Something that would settle it, as the user noted it. The days are ISO dates, "" where it is not done."""

    settling: int
    words: str
    search: str
    made_on: str
    done_on: str


@dataclass(frozen=True, slots=True)
class SettlingHint:
    """Something that the record lacks: its words, why it is missed, and a search that would find it."""

    kind: HintKind
    words: str
    why: str
    search: str


@dataclass(frozen=True, slots=True)
class NamedWith:
    """Somebody who is named in the same quotes and events."""

    person: int
    name: str


@dataclass(frozen=True, slots=True)
class Settling:
    """What would settle one contradiction. A proposed one (`contradiction` 0) has hints alone."""

    contradiction: int
    lines: tuple[SettlingLine, ...]
    hints: tuple[SettlingHint, ...]
    named_with: tuple[NamedWith, ...]


def settling_of(conn: Connection, shown: Comparison, as_known: int | None = None) -> Settling:
    """Give what would settle a contradiction. What was noted already is not hinted at again."""
    lines = _lines(conn, shown.contradiction)
    noted = {_folded(line.words) for line in lines}
    hints = tuple(hint for hint in _hints(conn, shown, as_known) if _folded(hint.words) not in noted)
    return Settling(shown.contradiction, lines, hints, _named_with(conn, shown, as_known))


def _lines(conn: Connection, contradiction: int) -> tuple[SettlingLine, ...]:
    """Give what was noted: what is still missed first, in the order in which it was noted."""
    statement = (
        select(settling)
        .where(settling.c.contradiction == contradiction)
        .order_by(settling.c.done_at != "", settling.c.id)
    )
    rows = conn.execute(statement).all()
    return tuple(SettlingLine(row.id, row.words, row.search, row.made_at[:10], row.done_at[:10]) for row in rows)


def _hints(conn: Connection, shown: Comparison, as_known: int | None) -> Iterator[SettlingHint]:
    yield from _reports(conn, shown, as_known)
    yield from _witnesses(shown)
    yield from _later(conn, shown, as_known)


def _reports(conn: Connection, shown: Comparison, as_known: int | None) -> Iterator[SettlingHint]:
    """Hint at the papers and agencies that a side comes through and of which no article is there on the day."""
    papers = select(article.c.publisher).distinct()
    if as_known is not None:
        papers = papers.where(article.c.published <= as_known)
    told = {fold_name(paper) for paper in conn.execute(papers).scalars()}
    for side in shown.sides:
        for step in side.card.chain[:-1]:  # the last is the page itself
            key = fold_name(step.name)
            if step.kind not in (SourceKind.OUTLET, SourceKind.AGENCY) or key in told:
                continue
            told.add(key)
            why = tr("Known only through {paper}", paper=side.card.chain[-1].name)
            words = tr("The report by {name} itself", name=step.name)
            yield SettlingHint(HintKind.REPORT, words, why, _search(shown.subject, step.name))


def _witnesses(shown: Comparison) -> Iterator[SettlingHint]:
    """Hint at a witness with a name where a side begins with one who has none."""
    for side in shown.sides:
        chain = side.card.chain
        if chain and not chain[0].is_named:
            words = tr("A named witness for “{claim}”", claim=wording_of(side.card))
            why = tr("Who says so is not named")
            yield SettlingHint(HintKind.WITNESS, words, why, _search(shown.subject, side.card.place))


def _later(conn: Connection, shown: Comparison, as_known: int | None) -> Iterator[SettlingHint]:
    """Hint at a later report where no article that names the person was printed after those of the sides."""
    printed = [side.card.printed for side in shown.sides if side.card.printed is not None]
    if shown.person is None or not printed or not shown.subject:
        return
    statement = (
        select(func.count())
        .select_from(mention)
        .join(name, name.c.id == mention.c.name)
        .join(text_version, text_version.c.id == mention.c.version)
        .join(article, article.c.id == text_version.c.article)
        .where(name.c.person == shown.person, article.c.published > max(printed))
    )
    if as_known is not None:
        statement = statement.where(article.c.published <= as_known)
    if not conn.execute(statement).scalar_one():
        words = tr("A later report on {name}", name=shown.subject)
        why = tr("None in the project yet") if as_known is None else tr("None in the project on this day")
        yield SettlingHint(HintKind.LATER, words, why, _search(shown.subject))


def _named_with(conn: Connection, shown: Comparison, as_known: int | None) -> tuple[NamedWith, ...]:
    """Give who takes part in the same events and is named in the same quotes, who most often is first."""
    if shown.person is None:
        return ()
    about = evidence_about(shown.person).union(evidence_said_by(shown.person)).subquery()
    known = known_days(conn, select(about.c.id))
    mine = those(row for row, since in known.items() if was_known(since, as_known))
    counts: Counter[int] = Counter()
    taking_part = (
        select(participation.c.person, evidence.c.id)
        .join(evidence, evidence.c.event == participation.c.event)
        .where(evidence.c.id.in_(mine))
    )
    named = (
        select(name.c.person, evidence.c.id)
        .join(mention, mention.c.name == name.c.id)
        .join(
            quotation,
            (quotation.c.version == mention.c.version)
            & (quotation.c.start < mention.c.end)
            & (quotation.c.end > mention.c.start),
        )
        .join(evidence, evidence.c.quotation == quotation.c.id)
        .where(evidence.c.id.in_(mine))
    )
    counts.update(row[0] for row in conn.execute(taking_part.union(named)).all())
    del counts[shown.person]
    statement = select(person.c.id, person.c.main_name).where(
        person.c.id.in_(those(counts)), person.c.merged_into.is_(None)
    )
    names = {row.id: row.main_name for row in conn.execute(statement).all()}
    ordered = sorted(names, key=lambda row: (-counts[row], row))
    return tuple(NamedWith(row, names[row]) for row in ordered[:_MOST_NAMED])


def _search(*words: str) -> str:
    return " ".join(word for word in words if word)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
