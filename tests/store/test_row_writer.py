import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.building import TEXT, add_article, add_evidence, do, dump, new_project, quotation
from timeline_app.domain import calendar
from timeline_app.store.project_file import Project
from timeline_app.store.row_writer import CONTEXT
from timeline_app.store.writer import Writer


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path) as project:
        yield project


def test_a_row_is_added_changed_read_and_removed(project: Project) -> None:
    with project.change("People") as change:
        writer = change.writer
        person = writer.add("person", main_name="Musa")
        writer.set("person", person, note="minister")
        assert writer.row("person", person) == {
            "id": person,
            "main_name": "Musa",
            "protect": 0,
            "note": "minister",
            "merged_into": None,
            "batch": None,
        }
        assert [row["id"] for row in writer.rows("person", merged_into=None, main_name="Musa")] == [person]
        writer.remove("person", person)
        assert writer.rows("person") == []
        with pytest.raises(KeyError):
            writer.row("person", person)


def test_ids_are_never_used_again(project: Project) -> None:
    with project.change("One") as change:
        first = change.writer.add("person", main_name="A")
        change.writer.remove("person", first)
        assert change.writer.add("person", main_name="B") > first
    project.history.undo()
    with project.change("Another") as change:
        assert change.writer.add("person", main_name="C") > first + 1


def test_a_removed_row_comes_back_under_its_id(project: Project) -> None:
    with project.change("One") as change:
        person = change.writer.add("person", main_name="A")
    with project.change("Gone") as change:
        change.writer.remove("person", person)
    before = dump(project)
    with project.change("Back") as change:
        change.writer.add_back("person", person, main_name="B")
        assert change.writer.row("person", person)["main_name"] == "B"
        assert change.writer.add("person", main_name="C") == person + 1
        with pytest.raises(RuntimeError, match="never"):
            change.writer.add_back("person", person + 9, main_name="D")
    assert project.history.undo() is not None
    assert dump(project) == before


def test_the_moment_is_the_changes_own(project: Project) -> None:
    with project.change("Look") as change:
        assert change.writer.now == "2011-04-01T18:20:05Z"
        assert change.writer.today == calendar.day_number(2011, 4, 1)


@pytest.mark.parametrize("table", ["step", "history_cell", "draft", "original", "canonical_text", "sqlite_schema", "x"])
def test_a_command_writes_the_record_and_nothing_else(project: Project, table: str) -> None:
    with pytest.raises(RuntimeError, match="no table"), project.change("No") as change:
        change.writer.add(table, label="x")


@pytest.mark.parametrize("column", ["id", "nothing", 'note" = 1 --'])
def test_a_column_that_is_not_the_tables_is_refused(project: Project, column: str) -> None:
    with pytest.raises(RuntimeError, match="no column"), project.change("No") as change:
        change.writer.add("person", **{"main_name": "A", column: 1})


def test_a_row_that_is_not_there_cannot_be_changed_or_removed(project: Project) -> None:
    with project.change("No") as change:
        with pytest.raises(KeyError):
            change.writer.set("person", 99, note="x")
        with pytest.raises(KeyError):
            change.writer.remove("person", 99)


def test_a_removal_leaves_no_reference_dangling(project: Project) -> None:

    def remove_what_is_needed(writer: Writer) -> None:
        add_evidence(writer, add_article(writer))
        writer.remove("quotation", 1)

    with pytest.raises(RuntimeError, match="breaks a rule"):
        do(project, "No", remove_what_is_needed)
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM article").scalar() == 0


def test_a_writer_ends_with_its_change(project: Project) -> None:
    with project.change("One") as change:
        change.writer.add("person", main_name="A")
    with pytest.raises(RuntimeError, match="ended"):
        change.writer.add("person", main_name="B")


def test_content_is_kept_once_for_its_fingerprint(project: Project) -> None:
    with project.change("Twice") as change:
        version = add_article(change.writer)
        other = add_article(change.writer)
        first, second = change.writer.row("text_version", version), change.writer.row("text_version", other)
    assert first["original"] == second["original"]
    assert first["canonical_text"] == second["canonical_text"]
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM original").scalar() == 1


def test_content_without_its_own_fingerprint_is_refused(project: Project) -> None:
    sha256 = hashlib.sha256(b"something else").hexdigest()
    with project.change("No") as change:
        with pytest.raises(RuntimeError, match="fingerprint"):
            change.writer.add_original(sha256, b"content", "text/plain")
        with pytest.raises(RuntimeError, match="fingerprint"):
            change.writer.add_text(sha256, "content")


def test_a_quotation_brings_its_context_and_fingerprint(project: Project) -> None:
    with project.change("Quote") as change:
        version = add_article(change.writer)
        row = change.writer.row("quotation", change.writer.add("quotation", version=version, **quotation(TEXT, 40, 48)))
    assert row["exact"] == TEXT[40:48]
    assert row["prefix"] == TEXT[40 - CONTEXT : 40]
    assert row["suffix"] == TEXT[48 : 48 + CONTEXT]
    assert row["sha256"] == hashlib.sha256(TEXT[40:48].encode()).hexdigest()


@pytest.mark.parametrize(
    "wrong",
    [
        {"exact": "other"},
        {"start": 1},
        {"end": len(TEXT) + 1},
        {"start": -5},
        {"prefix": "not there"},
        {"suffix": "not there"},
        {"sha256": "0" * 64},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_quotation_that_is_not_in_its_text_is_refused(project: Project, wrong: dict[str, object]) -> None:
    with project.change("Article") as change:
        version = add_article(change.writer)
    values = {**quotation(TEXT, 4, 12), **wrong}
    with pytest.raises(RuntimeError, match="quotation"):
        do(project, "No", lambda writer: writer.add("quotation", version=version, **values))


@pytest.mark.parametrize("column", ["exact", "start", "end", "version", "prefix", "suffix", "sha256"])
def test_a_quotation_never_changes_its_words_or_place(project: Project, column: str) -> None:
    with project.change("Quote") as change:
        version = add_article(change.writer)
        quote = change.writer.add("quotation", version=version, **quotation(TEXT, 4, 12))
    with project.change("Change it") as change:
        with pytest.raises(RuntimeError, match="for ever"):
            change.writer.set("quotation", quote, **{column: 1})
        change.writer.set("quotation", quote, verbatim=0)


# Every code point a decoded file can hold: lone surrogates cannot come out of a decoder.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with new_project(tmp_path_factory.mktemp("shared")) as project:
        yield project
        assert project.verify() == []


@given(text=TEXTS, data=st.data())
def test_the_words_kept_are_those_of_the_text_whatever_they_are(
    shared: Project, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    with shared.change("Quote") as change:
        version = add_article(change.writer, text)
        quote = change.writer.add("quotation", version=version, **quotation(text, start, end))
    with shared.change("Read") as change:
        row = change.writer.row("quotation", quote)
        assert change.writer.text_of(version) == text
        assert row["exact"] == text[start:end]
        assert text == text[: start - len(row["prefix"])] + row["prefix"] + row["exact"] + text[end:]


# --- many rows in one go ------------------------------------------------------------------------------------------


def people(count: int) -> list[dict[str, object]]:
    return [{"main_name": f"Person {number}", "note": "n"} for number in range(count)]


def test_many_rows_get_the_ids_that_they_would_get_one_by_one(project: Project) -> None:
    with project.change("Many") as change:
        writer = change.writer
        first = writer.add("person", main_name="A")
        writer.remove("person", first)  # its id is not used again
        assert writer.next_id("person") == first + 1
        ids = writer.add_all("person", people(700))
        assert list(ids) == list(range(first + 1, first + 701))
        assert [row["main_name"] for row in writer.rows("person")] == [f"Person {number}" for number in range(700)]
        assert writer.add("person", main_name="B") == ids[-1] + 1
        assert list(writer.add_all("person", [])) == []


def test_many_rows_are_recorded_undone_and_removed_like_single_ones(project: Project) -> None:
    with project.change("Many") as change:
        ids = change.writer.add_all("person", people(300))
    assert change.changes.ids("person") == frozenset(ids)
    full = dump(project)
    with project.change("Gone") as change:
        change.writer.remove_all("person", list(reversed(ids)))
        assert change.writer.rows("person") == []
    project.history.undo()
    assert dump(project) == full
    project.history.undo()
    assert dump(project)["person"] == []
    project.history.redo()
    assert dump(project) == full
    assert project.verify() == []


def test_many_rows_are_held_to_the_rules_of_one(project: Project) -> None:
    bad: list[tuple[str, list[dict[str, object]]]] = [
        ("step", [{"label": "x"}]),
        ("person", [{"id": 5, "main_name": "A"}]),
        ("person", [{"main_name": "A"}, {"main_name": "B", "note": "n"}]),
        ("person", [{"main_name": "A", "nothing": 1}]),
    ]
    for table, rows in bad:
        with pytest.raises(RuntimeError), project.change("No") as change:
            change.writer.add_all(table, rows)
    version = [0]
    do(project, "Article", lambda writer: version.append(add_article(writer)))
    with pytest.raises(RuntimeError, match="in one go"), project.change("No") as change:
        change.writer.add_all("quotation", [{"version": version[-1], **quotation(TEXT, 0, 3)}])
    with pytest.raises(KeyError), project.change("No") as change:
        change.writer.remove_all("person", [change.writer.add("person", main_name="A"), 99])
    assert dump(project)["person"] == []
