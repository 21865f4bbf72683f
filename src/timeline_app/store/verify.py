"""Checks a project against its own fingerprints, and says in plain words what is wrong where.

SQLite's own check proves nothing about evidence: it passes half a transaction and most flipped bits. So every original,
every text and every quotation is hashed again, every reference followed, and the chain of steps computed anew.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Cast, Column, Connection, LargeBinary, Table, cast, select
from sqlalchemy.exc import DBAPIError

from timeline_app.domain.evidence import RELIABILITY_WORDS
from timeline_app.store import chain, recording, schema, tables
from timeline_app.store.batches import BATCHED
from timeline_app.store.chain import StepRow
from timeline_app.store.engine import Reading
from timeline_app.store.errors import is_damage
from timeline_app.store.verify_batches import broken_batches, lost_batch

_WALKS = 3
"""How often the walk through the history begins anew because the project was edited meanwhile."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: the thing in the user's words, what is wrong with it, and the rows concerned."""

    where: str
    what: str
    rows: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        """Give one line for a report."""
        return f"{self.where} {self.what}"


def quick(connection: Connection) -> list[Finding]:
    """Check every quotation against its own fingerprint: cheap enough for each opening (100,000 in under a second)."""
    quotation = tables.quotation
    statement = select(quotation.c.id, _bytes(quotation.c.exact), quotation.c.sha256)
    return [
        _wrong_quotation(connection, row)
        for row, exact, expected in connection.execute(statement)
        if _sha256(exact) != expected
    ]


def full(reading: Reading) -> list[Finding]:
    """Check everything. Reads the whole file; gives no findings for a sound project.

    Each check has a reading of its own, what looks at every row one a table, and the walk through the history one a
    step, so that whoever edits the project meanwhile never waits long.
    """
    found: list[Finding] = []
    in_one: list[Callable[[Connection], Iterator[Finding]]] = [_file]
    for of_table in (_indexes, _rows_of):
        in_one += [partial(of_table, table=table) for table in tables.metadata.sorted_tables]
    in_one += [_originals, _texts, _quotations_and_places, _steps]
    checks: list[Callable[[], list[Finding]]] = [partial(_in_one_reading, reading, check) for check in in_one]
    checks += [partial(_rows_of_steps, reading), partial(_batches, reading)]
    for check in checks:
        try:
            found.extend(check())
        except DBAPIError as error:
            if not is_damage(error.orig):
                raise
            found.append(Finding("The project file", f"cannot be read in full: {error.orig}."))
    return list(dict.fromkeys(found))


def _in_one_reading(reading: Reading, check: Callable[[Connection], Iterator[Finding]]) -> list[Finding]:
    with reading() as connection:
        return list(check(connection))


def pages(connection: Connection) -> list[Finding]:
    """Let SQLite check its pages, and that tables hold what they may; not whether indexes agree with them."""
    return _damage(connection, "quick_check(2)")[:1]


def _damage(connection: Connection, check: str) -> list[Finding]:
    """Give what SQLite finds. From 3.44 on it looks into the text index too, which is made anew and no damage."""
    answers = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {check}")]
    return [
        Finding("The project file", f"is damaged: {answer}.")
        for answer in answers
        if answer != "ok" and f"FTS5 table main.{tables.TEXT_WORDS}" not in answer
    ]


def tables_of_the_file(connection: Connection) -> list[Finding]:
    """Compare the schema with ours: anything that is stored beside it came from elsewhere."""
    if schema.is_untouched(connection):
        return []
    return [Finding("The project file", "has tables that were altered outside this program.")]


def _file(connection: Connection) -> Iterator[Finding]:
    yield from pages(connection)
    yield from tables_of_the_file(connection)


def _indexes(connection: Connection, table: Table) -> Iterator[Finding]:
    yield from _damage(connection, f"integrity_check({table.name})")


def _originals(connection: Connection) -> Iterator[Finding]:
    original = tables.original
    for row, content, expected, size in connection.execute(
        select(original.c.id, original.c.bytes, original.c.sha256, original.c.size)
    ):
        if _sha256(content) != expected or len(content) != size:
            where = f"The original file of {_article_with(connection, tables.text_version.c.original, row)}"
            yield Finding(where, "no longer matches its fingerprint.", (("original", row),))


def _texts(connection: Connection) -> Iterator[Finding]:
    text = tables.canonical_text
    for row, content, expected in connection.execute(select(text.c.id, _bytes(text.c.text), text.c.sha256)):
        if _sha256(content) != expected:
            where = f"The text of {_article_with(connection, tables.text_version.c.canonical_text, row)}"
            yield Finding(where, "no longer matches its fingerprint.", (("canonical_text", row),))


def _quotations_and_places(connection: Connection) -> Iterator[Finding]:
    yield from quick(connection)
    version, text = tables.text_version, tables.canonical_text
    content = select(_bytes(text.c.text)).select_from(version.join(text))
    for row in connection.execute(select(version.c.id).order_by(version.c.id)).scalars().all():
        whole = (connection.execute(content.where(version.c.id == row)).scalar() or b"").decode(errors="replace")
        yield from _quotations_in(connection, row, whole)
        yield from _passages_in(connection, row, len(whole))
        for table in (tables.mention, tables.anchor):
            places = select(table.c.id, table.c.start, table.c.end).where(table.c.version == row)
            for place, start, end in connection.execute(places):
                if start is not None and not 0 <= start < (end or 0) <= len(whole):
                    where = f"{table.name.capitalize()} {place} in {_article_of_version(connection, row)}"
                    yield Finding(where, "points outside the text.", ((table.name, place),))


def _quotations_in(connection: Connection, version: int, text: str) -> Iterator[Finding]:
    q = tables.quotation
    statement = select(q.c.id, q.c.start, q.c.end, _bytes(q.c.exact), _bytes(q.c.prefix), _bytes(q.c.suffix))
    for row, start, end, *words in connection.execute(statement.where(q.c.version == version)):
        exact, prefix, suffix = (part.decode(errors="replace") for part in words)
        if text[start:end] != exact:
            where = f"Quote {row} in {_article_of_version(connection, version)}"
            yield Finding(where, "is not what the text says at its place.", (("quotation", row),))
        elif not text[:start].endswith(prefix) or not text[end:].startswith(suffix):
            where = f"Quote {row} in {_article_of_version(connection, version)}"
            yield Finding(where, "no longer stands between the words kept with it.", (("quotation", row),))


def _passages_in(connection: Connection, version: int, length: int) -> Iterator[Finding]:
    passage, at = tables.passage, 0
    statement = select(passage.c.id, passage.c.start, passage.c.end).where(passage.c.version == version)
    rows = connection.execute(statement.order_by(passage.c.seq)).all()
    for row, start, end in rows:
        if start != at:
            where = f"Passage {row} of {_article_of_version(connection, version)}"
            yield Finding(where, "does not begin where the one before it ends.", (("passage", row),))
        at = end
    if rows and at != length:
        where = f"The passages of {_article_of_version(connection, version)}"
        yield Finding(where, "do not end where the text ends.", (("passage", rows[-1].id),))


def _rows_of(connection: Connection, table: Table) -> Iterator[Finding]:
    """Follow what the rows of a table point to, and look for their coming in the history."""
    for _table, row, parent, _key in connection.exec_driver_sql(f"PRAGMA foreign_key_check({table.name})").fetchall():
        where = f"{_thing(table.name)} {row}"
        yield Finding(where, f"points to a {_thing(parent).lower()} that is not there.", ((table.name, row or 0),))
    if table is tables.span:
        yield from _lost_events(connection)
    if table is tables.article:
        yield from _lost_first_pages(connection)
    if table is tables.source_grade:
        yield from _no_grades(connection)
    if table in BATCHED:
        for row in lost_batch(connection, table):
            yield Finding(f"{_thing(table.name)} {row}", "belongs to a table that is not there.", ((table.name, row),))
    if table in tables.HISTORY_TABLES and table is not tables.event_batch:
        yield from _never_added(connection, table)


def _lost_events(connection: Connection) -> Iterator[Finding]:
    span, event = tables.span, tables.event
    lost = select(span.c.id).where(span.c.after_event.is_not(None), span.c.after_event.not_in(select(event.c.id)))
    for row in connection.execute(lost).scalars():
        yield Finding(f"Date {row}", "is counted from an event that is not there.", (("span", row),))


def _lost_first_pages(connection: Connection) -> Iterator[Finding]:
    later = tables.article
    lost = select(later.c.id).where(later.c.continues.is_not(None), later.c.continues.not_in(select(later.c.id)))
    for row in connection.execute(lost).scalars():
        yield Finding(f"Article {row}", "continues an article that is not there.", (("article", row),))


def _no_grades(connection: Connection) -> Iterator[Finding]:
    grade = tables.source_grade
    wrong = select(grade.c.id, _bytes(grade.c.letter)).where(grade.c.letter.not_in(tuple(RELIABILITY_WORDS)))
    for row, letter in connection.execute(wrong).all():
        words = f"says “{letter.decode(errors='replace')}”, which is no grade from A to F: it grades nothing."
        yield Finding(f"The grade {row} of a source", words, (("source_grade", row),))


def _never_added(connection: Connection, table: Table) -> Iterator[Finding]:
    """Find rows that the history has not seen come; those of a batch are sealed together, see `_batches`."""
    cell = tables.history_cell
    recorded = select(cell.c.row).where(cell.c.tbl == table.name, cell.c.col == recording.ADDED)
    rows = select(table.c.id).where(table.c.id.not_in(recorded))
    if table in BATCHED:
        rows = rows.where(table.c.batch.is_(None))
    for row in connection.execute(rows).scalars():
        yield Finding(f"{_thing(table.name)} {row}", "was added outside this program.", ((table.name, row),))


def _batches(reading: Reading) -> list[Finding]:
    return [
        Finding(f"The import of “{broken.name}”", broken.what, (("event_batch", broken.batch),))
        for broken in broken_batches(reading)
    ]


def _steps(connection: Connection) -> Iterator[Finding]:
    """Follow the chain: each step's hash, and the hash of the one before it."""
    before = ""
    for step in chain.steps_of(connection):
        if step.prev_hash != before or chain.step_hash(step, chain.cells_of(connection, [step.id])) != step.hash:
            yield Finding(_step(step), "was altered: the chain of the history breaks there.", (("step", step.id),))
        before = step.hash


class _RecordChangedError(Exception):
    """Somebody edited the project during the walk: rows and history no longer belong together."""


def _rows_of_steps(reading: Reading) -> list[Finding]:
    """Walk back from the rows as they are: at the end of each step they must be what the step saw then."""
    for _attempt in range(_WALKS):
        try:
            return list(_walk_back(reading))
        except _RecordChangedError:
            continue
    with reading() as connection:  # too busy a project: hold it for once
        return list(_walk_back(lambda: nullcontext(connection)))


def _walk_back(reading: Reading) -> Iterator[Finding]:
    """Give the findings of one walk. A migration changes rows by other means, so the walk ends there."""
    state: recording.State = {}
    suspect: set[tuple[str, int]] = set()
    with reading() as connection:
        steps = chain.steps_of(connection)
    for step in reversed(steps):
        with reading() as connection:
            if chain.head_hash(connection) != steps[-1].hash:
                raise _RecordChangedError
            cells = chain.cells_of(connection, [step.id])
            touched = {(cell.tbl, cell.row) for cell in cells if cell.tbl in tables.metadata.tables}
            # Asked one by one: a set minus a dict's keys walks through all of the keys.
            unseen = [place for place in touched if place not in state]
            for table, row, values in chain.current_rows(connection, unseen):
                state[table, row] = None if values is None else dict(values)
            seen = chain.with_content(connection, [(table, row, state[table, row]) for table, row in touched])
        if chain.rows_hash(seen) != step.rows_hash and not touched & suspect:
            suspect |= touched
            what = "is not how this program left it: a row was altered outside of it."
            yield Finding(f"Something last changed in {_step(step, small=True)}", what, tuple(sorted(touched)))
        if step.kind == "migration":
            return
        try:
            recording.state_before(state, recording.backwards(cells))
        except ValueError:
            return  # the chain check names this step


def _bytes(column: Column[str]) -> Cast[bytes]:
    """Give a text column as its bytes: a flipped bit may leave text that cannot be decoded."""
    return cast(column, LargeBinary)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _wrong_quotation(connection: Connection, row: int) -> Finding:
    version = connection.execute(select(tables.quotation.c.version).where(tables.quotation.c.id == row)).scalar()
    where = f"Quote {row} in {_article_of_version(connection, version or 0)}"
    return Finding(where, "no longer matches its fingerprint.", (("quotation", row),))


def _article_of_version(connection: Connection, version: int) -> str:
    return _article_with(connection, tables.text_version.c.id, version)


def _article_with(connection: Connection, column: Column[int], value: int) -> str:
    article = tables.article
    statement = select(article.c.id, _bytes(article.c.title), _bytes(article.c.file_name)).select_from(
        article.join(tables.text_version)
    )
    found = connection.execute(statement.where(column == value)).first()
    if found is None:
        return "an article that was removed"
    row, name, file_name = found
    words = (name or file_name).decode(errors="replace")
    return f"article “{words}”" if words else f"article {row}"


def _step(step: StepRow, *, small: bool = False) -> str:
    return f"{'step' if small else 'Step'} {step.id} (“{step.label}”, {step.at})"


def _thing(table: str) -> str:
    return table.replace("_", " ").capitalize()
