"""The index of the words of every article's text, kept beside the record so that 100,000 articles answer at once.

It holds texts as `domain.text_folding` folds them, by their row in `canonical_text`: those never change and are never
removed, so neither an undo nor a new version touches it, and what is asked of it is joined with what is in the record.
It is filled in the background, the oldest text first, past the history, and can be made anew at any time: no change of
the user's waits for it or fails with it. A row of `cache` says up to which text it reaches.

SQLite before 3.43 cannot take single rows out of an index without the text, which is another reason never to.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Final, NamedTuple, Protocol

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DBAPIError

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.text_folding import FOLDING, fold_text, folded_words
from timeline_app.store import schema, tables
from timeline_app.store.cache import TEXT_INDEX, read_cache
from timeline_app.store.engine import raw_of
from timeline_app.store.errors import is_damage

_NAME: Final = tables.TEXT_WORDS
_TEXT, _CACHE = tables.canonical_text, tables.cache
_PORTION: Final = 1_000
_PORTION_LETTERS: Final = 8_000_000
"""Texts, and letters, that are taken in at a time: others who write wait for so many."""
_LOOKED_AT: Final = 400
_INSERT: Final = f"INSERT INTO {_NAME} (rowid, text) VALUES (?, ?)"
_COMMAND: Final = f"INSERT INTO {_NAME} ({_NAME}) VALUES (?)"
_SETTING: Final = f"INSERT INTO {_NAME} ({_NAME}, rank) VALUES (?, ?)"
_MANY: Final = 5_000
_PIECES, _PIECES_OF_MANY = 4, 16
"""How many pieces of an index are joined to one: while it is filled the rarer the better, for all are at the end."""
_JOINED_PAGES: Final = 250
"""Pages of 4 KB that are written at a time while pieces are joined."""
_SOMETHING: Final = 2
"""With fewer changes than this, as SQLite says, nothing was left to join."""
_MOST_PIECES, _MOST_PIECES_OF_MANY = 16, 512
"""With so many pieces SQLite joins them at once, for which an edit would wait seconds where the pieces are large."""
_KEPT_BYTES, _KEPT_BYTES_OF_MANY = 1_048_576, 33_554_432


class KeepsIndex(Protocol):
    """What is needed of an open project; `project_file.Project` is one."""

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be written."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """Give a connection that only reads."""
        ...

    def aside(self) -> AbstractContextManager[Connection]:
        """Give the writing connection in a transaction."""
        ...


class _DamagedError(Exception):
    """The index is not what was put into it."""


class _Portion(NamedTuple):
    """Texts that come next, folded, with their rows; `reached` is the last row."""

    texts: Sequence[tuple[int, str]]
    before: int
    reached: int


def indexed_to(connection: Connection) -> int:
    """Give the last row of `canonical_text` that the index holds with all rows before it; 0 where it holds none."""
    kept = read_cache(connection, TEXT_INDEX)
    folding, _, reached = kept[0].partition(" ") if kept is not None else ("", "", "")
    return int(reached) if folding == str(FOLDING) and reached.isdecimal() else 0


def missing(connection: Connection) -> int:
    """Count the texts that the index does not hold yet."""
    after = indexed_to(connection)
    return int(connection.exec_driver_sql("SELECT count(*) FROM canonical_text WHERE id > ?", (after,)).scalar() or 0)


def catch_up(
    project: KeepsIndex,
    told: Callable[[int, int], object] = lambda _done, _all: None,
    is_stopped: Callable[[], bool] = lambda: False,
    *,
    afresh: bool = False,
) -> bool:
    """Take in the texts that the index lacks; gives whether it holds all of them now.

    For a thread in the background, at opening and after articles were added. `told` hears how many of how many texts
    are done. Where the index turns out to be damaged, or `afresh` says so, it is made anew. A project that is only
    read stays as it is; so does one whose disk is full: searching reads the texts themselves then.
    """
    if project.read_only:
        with project.reading() as connection:
            return missing(connection) == 0
    try:
        if afresh:
            _make_anew(project)
        return _fill(project, told, is_stopped)
    except (_DamagedError, ProblemForUser, DBAPIError) as error:
        if not is_index_damage(error) and isinstance(error, DBAPIError):
            raise
        if afresh or not is_index_damage(error):
            return False
    return catch_up(project, told, is_stopped, afresh=True)


def is_index_damage(error: BaseException) -> bool:
    """Say whether the index is at fault: broken pages, or an inside that this SQLite cannot read."""
    if isinstance(error, ProblemForUser):
        return error.problem is Problem.DAMAGED_PROJECT
    if isinstance(error, DBAPIError):
        return is_damage(error.orig) or "fts5" in str(error.orig)
    return isinstance(error, _DamagedError)


def _fill(project: KeepsIndex, told: Callable[[int, int], object], is_stopped: Callable[[], bool]) -> bool:
    with project.reading() as connection:
        begun, to_do, done = indexed_to(connection), missing(connection), 0
        is_whole = _holds(connection, begun)
    if not is_whole:
        _make_anew(project)
        return _fill(project, told, is_stopped)
    _prepare(project, many=to_do > _MANY)
    while not is_stopped():
        with project.reading() as connection:
            portion = _next(connection)
        if not portion.texts:
            if done > _PORTION:
                _tidy(project, is_stopped)
            return True
        folded = [(row, fold_text(text)) for row, text in portion.texts]
        if not _take_in(project, portion.before, portion.reached, folded):
            continue  # another thread was quicker
        done += len(folded)
        told(done, max(to_do, done))
    return False


def _take_in(project: KeepsIndex, before: int, reached: int, folded: Sequence[tuple[int, str]]) -> bool:
    try:
        with project.aside() as connection:
            if indexed_to(connection) != before:
                return False
            raw_of(connection).executemany(_INSERT, folded)
            _note(connection, reached)
    except RuntimeError as error:  # a row is there that the index knows nothing of
        raise _DamagedError from error
    return True


def _holds(connection: Connection, reached: int) -> bool:
    """Say whether the index holds what it should, as far as a glance tells: as many rows as texts, and a word of two.

    Something else may have emptied it. Raises as reading a damaged one does.
    """
    in_index = connection.exec_driver_sql(f"SELECT count(*) FROM {_NAME}_docsize").scalar()
    texts, first, last = connection.exec_driver_sql(
        "SELECT count(*), min(id), max(id) FROM canonical_text WHERE id <= ?", (reached,)
    ).one()
    return in_index == texts and all(_holds_text(connection, row) for row in (first, last) if row is not None)


def _holds_text(connection: Connection, row: int) -> bool:
    text = connection.execute(select(_TEXT.c.text).where(_TEXT.c.id == row)).scalar() or ""
    words = folded_words(text[:_LOOKED_AT])[:-1]  # the last one may be cut
    if not words:
        return True
    asked = f"SELECT 1 FROM {_NAME} WHERE {_NAME} MATCH ? AND rowid = ?"
    return connection.exec_driver_sql(asked, (f'"{words[-1]}"', row)).first() is not None


def _next(connection: Connection) -> _Portion:
    before = indexed_to(connection)
    statement = select(_TEXT.c.id, _TEXT.c.text).where(_TEXT.c.id > before).order_by(_TEXT.c.id).limit(_PORTION)
    texts: list[tuple[int, str]] = []
    letters = 0
    for row, text in connection.execute(statement):
        texts.append((row, text))
        letters += len(text)
        if letters > _PORTION_LETTERS:
            break
    return _Portion(texts, before, texts[-1][0] if texts else before)


def _note(connection: Connection, reached: int) -> None:
    values = {"stamp": f"{FOLDING} {reached}", "body": b""}
    if connection.execute(update(_CACHE).where(_CACHE.c.key == TEXT_INDEX).values(values)).rowcount == 0:
        connection.execute(insert(_CACHE).values(key=TEXT_INDEX, **values))


def _make_anew(project: KeepsIndex) -> None:
    """Empty the index; where SQLite cannot even open it, replace its inside by that of an empty one."""
    try:
        with project.aside() as connection:
            connection.exec_driver_sql(_COMMAND, ("delete-all",))
            _note(connection, 0)
    except (ProblemForUser, DBAPIError) as error:
        if not is_index_damage(error):
            raise
        with project.aside() as connection:
            _replace_inside(raw_of(connection))
            _note(connection, 0)


def _replace_inside(raw: sqlite3.Connection) -> None:
    set_config = getattr(raw, "setconfig", None)  # Python 3.12: the inside may not be written otherwise
    if set_config is not None:
        set_config(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)  # type: ignore[attr-defined]
    try:
        raw.execute(tables.MAKE_TEXT_WORDS.replace(_NAME, f"temp.{_NAME}", 1))
        for part in schema.text_index_parts():
            raw.execute(f"DELETE FROM main.{part}")
            raw.execute(f"INSERT INTO main.{part} SELECT * FROM temp.{part}")
        raw.execute(f"DROP TABLE temp.{_NAME}")
    finally:
        if set_config is not None:
            set_config(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined]


def _prepare(project: KeepsIndex, *, many: bool) -> None:
    """Let SQLite write fewer and larger pieces while very many texts are taken in, and as it likes otherwise."""
    wanted = {
        "automerge": _PIECES_OF_MANY if many else _PIECES,
        "hashsize": _KEPT_BYTES_OF_MANY if many else _KEPT_BYTES,
        "crisismerge": _MOST_PIECES_OF_MANY if many else _MOST_PIECES,
    }
    with project.reading() as connection:
        there: dict[str, int] = dict(connection.exec_driver_sql(f"SELECT k, v FROM {_NAME}_config").all())
    if any(there.get(name, default) != wanted[name] for name, default in _AS_MADE.items()):
        with project.aside() as connection:
            for setting in wanted.items():
                connection.exec_driver_sql(_SETTING, setting)


_AS_MADE: Final = {"automerge": _PIECES, "hashsize": _KEPT_BYTES, "crisismerge": _MOST_PIECES}


def _tidy(project: KeepsIndex, is_stopped: Callable[[], bool]) -> None:
    """Join the pieces of which an index that grew by portions consists: what is asked then takes half the time.

    A few pages at a time, for others who write wait for it: of 100,000 articles all of it takes seconds.
    """
    pages = -_JOINED_PAGES  # the first time, all pieces are put up to be joined
    while not is_stopped():
        with project.aside() as connection:
            raw = raw_of(connection)
            before = raw.total_changes
            connection.exec_driver_sql(_SETTING, ("merge", pages))
            if raw.total_changes - before < _SOMETHING:
                return
        pages = _JOINED_PAGES
