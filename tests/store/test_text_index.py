"""The index of the articles' words: filled in the background, never in anybody's way, made anew when it is damaged."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection

from tests.store.building import TurnedClock, add_article, do, dump, new_project
from timeline_app.domain.text_folding import folded_words
from timeline_app.store import text_index
from timeline_app.store.project_file import Project
from timeline_app.store.text_index import catch_up, indexed_to, missing

WORDS = ("harbour", "ferry", "ledger", "convoy", "consul", "truce")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path) as made:
        yield made


def add(project: Project, *texts: str) -> None:
    do(project, "Added articles", lambda writer: [add_article(writer, text) for text in texts])


def found(project: Project, word: str) -> list[int]:
    with project.reading() as connection:
        asked = "SELECT rowid FROM text_words WHERE text_words MATCH ? ORDER BY rowid"
        return [row for (row,) in connection.exec_driver_sql(asked, (f'"{word}"',))]


def lacking(project: Project) -> int:
    with project.reading() as connection:
        return missing(connection)


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()


def test_it_takes_in_what_it_lacks_and_says_how_far_it_is(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_index, "_PORTION", 2)
    add(project, *(f"The {word} of Norrvik" for word in WORDS[:5]))
    assert (lacking(project), found(project, "ferry")) == (5, [])
    told: list[tuple[int, int]] = []
    assert catch_up(project, lambda done, of: told.append((done, of)))
    assert told == [(2, 5), (4, 5), (5, 5)]
    assert lacking(project) == 0
    assert [found(project, word) for word in WORDS] == [[1], [2], [3], [4], [5], []]
    add(project, "The truce of Norrvik")
    assert lacking(project) == 1
    assert catch_up(project)
    assert (found(project, "truce"), found(project, "norrvik")) == ([6], [1, 2, 3, 4, 5, 6])


def test_it_stops_when_it_is_told_to_and_goes_on_another_time(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "_PORTION", 2)
    add(project, *(f"The {word} of Norrvik" for word in WORDS))
    done: list[int] = []
    assert not catch_up(project, lambda so_far, _all: done.append(so_far), lambda: bool(done))
    assert lacking(project) == 4
    assert catch_up(project)
    assert found(project, "norrvik") == [1, 2, 3, 4, 5, 6]


def test_long_texts_are_taken_in_fewer_at_a_time(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_index, "_PORTION_LETTERS", 30)
    add(project, *(f"The {word} of Norrvik" for word in WORDS[:3]))
    told: list[int] = []
    assert catch_up(project, lambda done, _all: told.append(done))
    assert told == [2, 3]


def test_it_holds_words_as_they_are_folded(project: Project) -> None:
    text = "Sana’a: Élodie’s al-Jeleil, الأحمر and שָׁלוֹם"
    add(project, text)
    assert catch_up(project)
    assert all(found(project, word) == [1] for word in folded_words(text))
    assert "sanaa" in folded_words(text)
    assert found(project, "nobody") == []


def test_neither_it_nor_undo_touches_the_other(project: Project) -> None:
    add(project, "The harbour of Norrvik")
    before, trail = dump(project), project.history.trail()
    assert catch_up(project)
    assert (dump(project), project.history.trail()) == (before, trail)
    assert project.verify() == []
    project.history.undo()
    project.history.redo()
    assert (found(project, "harbour"), lacking(project), project.verify()) == ([1], 0, [])


def test_it_lasts_through_a_restart_and_goes_along_in_copies(project: Project, tmp_path: Path) -> None:
    add(project, "The harbour of Norrvik")
    assert catch_up(project)
    project.save_copy(tmp_path / "copy.tline")
    project.close()
    for path in (project.path, tmp_path / "copy.tline"):
        with Project.open(path, clock=TurnedClock()) as again:
            assert (lacking(again), found(again, "harbour")) == (0, [1])


def test_a_project_that_is_only_read_keeps_what_it_has(project: Project) -> None:
    add(project, "The harbour of Norrvik")
    project.close()
    with Project.open(project.path, clock=TurnedClock(), read_only=True) as again:
        assert not catch_up(again)
        assert lacking(again) == 1
    with Project.open(project.path, clock=TurnedClock()) as again:
        assert catch_up(again)
    with Project.open(project.path, clock=TurnedClock(), read_only=True) as again:
        assert catch_up(again)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM text_words_docsize",
        "UPDATE cache SET stamp = '0 1' WHERE key = 'text_index'",
        "UPDATE cache SET stamp = 'nonsense' WHERE key = 'text_index'",
        "DELETE FROM cache",
        "UPDATE text_words_data SET block = zeroblob(8) WHERE id = 10",
        "UPDATE text_words_data SET block = randomblob(60)",
        "DELETE FROM text_words_data",
        "DELETE FROM text_words_idx",
        "UPDATE text_words_config SET v = 99 WHERE k = 'version'",
    ],
)
def test_a_damaged_index_is_no_damage_to_the_project_and_is_made_anew(project: Project, damage: str) -> None:
    add(project, "The harbour of Norrvik", "The ferry")
    assert catch_up(project)
    project.close()
    spoil(project.path, damage)
    with Project.open(project.path, clock=TurnedClock()) as again:
        assert again.verify() == []
        add(again, "The ledger of Norrvik")
        assert catch_up(again)
        if found_or_damage(again, "harbour") != [1]:
            assert catch_up(again, afresh=True)
        assert [found(again, word) for word in ("harbour", "ferry", "ledger", "norrvik")] == [[1], [2], [3], [1, 3]]
        assert again.verify() == []


def found_or_damage(project: Project, word: str) -> list[int]:
    try:
        return found(project, word)
    except Exception:  # whatever SQLite says of it
        return []


def test_an_index_that_something_else_emptied_is_filled_again(project: Project) -> None:
    add(project, "The harbour of Norrvik")
    assert catch_up(project)
    with project.aside() as connection:
        connection.exec_driver_sql("DROP TABLE text_words")
        connection.exec_driver_sql("CREATE VIRTUAL TABLE text_words USING fts5(text, content='', tokenize='ascii')")
    assert catch_up(project)
    assert found(project, "harbour") == [1]


def test_a_text_that_two_articles_share_is_held_once(project: Project) -> None:
    add(project, "The harbour of Norrvik", "The harbour of Norrvik")
    assert catch_up(project)
    assert found(project, "harbour") == [1]
    with project.reading() as connection:
        assert indexed_to(connection) == 1


@pytest.mark.parametrize("stored", sorted((Path(__file__).parent / "older").glob("*.gz")), ids=lambda path: path.stem)
def test_the_texts_of_an_older_project_are_taken_in_after_its_upgrade(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "older.tline"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    with Project.open(path, clock=TurnedClock()) as upgraded:
        assert lacking(upgraded) > 0
        assert catch_up(upgraded)
        assert lacking(upgraded) == 0
        with upgraded.reading() as connection:
            texts = connection.exec_driver_sql("SELECT id, text FROM canonical_text").all()
        for row, text in texts:
            assert row in found(upgraded, folded_words(text)[0])


def test_its_pieces_are_joined_a_few_pages_at_a_time(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_index, "_PORTION", 5)
    monkeypatch.setattr(text_index, "_JOINED_PAGES", 1)
    rng = Random(4)
    add(project, *(" ".join(f"{rng.choice(WORDS)}{rng.randrange(9_000)}" for _ in range(400)) for _ in range(40)))
    writes: list[int] = []
    aside = project.aside

    def counted() -> AbstractContextManager[Connection]:
        writes.append(pieces(project))
        return aside()

    monkeypatch.setattr(project, "aside", counted)
    assert catch_up(project)
    portions = 40 // 5 + 1
    assert len(writes) > portions + 3, "nobody else waits for all of it"
    assert max(writes) > 1
    assert pieces(project) == 1


def pieces(project: Project) -> int:
    with project.reading() as connection:
        asked = "SELECT count(DISTINCT segid) FROM text_words_idx"
        return int(connection.exec_driver_sql(asked).scalar() or 0)


def test_many_texts_are_taken_in_without_joining_all_pieces_at_once(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "_MANY", 3)
    add(project, *(f"The {word} of Norrvik" for word in WORDS))
    assert catch_up(project)
    assert most_pieces(project) > 100
    add(project, "One more")
    assert catch_up(project)
    assert most_pieces(project) == 16, "as SQLite likes, once there is little to take in"


def most_pieces(project: Project) -> int:
    with project.reading() as connection:
        asked = "SELECT v FROM text_words_config WHERE k = 'crisismerge'"
        return int(connection.exec_driver_sql(asked).scalar() or 0)
