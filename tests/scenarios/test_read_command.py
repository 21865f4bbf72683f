"""`timeline-app read`: one JSON object a line for each file, as `docs/read-json.md` says, whatever the file is."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from timeline_app.__main__ import main
from timeline_app.commands.editing import Editing
from timeline_app.commands.people import AddPerson
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.clock import system_clock
from timeline_app.store.project_file import Project

ARTICLES = Path(__file__).parent.parent / "articles"
DOCUMENTED = Path(__file__).parent.parent.parent / "docs" / "read-json.md"
ARTICLE = (
    "Harbour chief leaves\n\nBy Ilse Brandt\n\nJonas Tarn, the harbour chief of Lindmar, resigned on Tuesday, two days "
    "after the fire. “I have had enough,” Mr Tarn told the Harbour Courier.\n\nHis deputy, Marta Ilves, denied that "
    "she would resign, and said the port would open on 3 July.\n"
)


def read(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    main(["read", *arguments, "--json"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_an_article_gives_every_documented_field(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = read(capsys, str(article), "--published", "2013-06-13")
    table = DOCUMENTED.read_text("utf-8").partition("## Fields")[2].partition("### people")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert list(record) == [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert (record["file"], record["text"], record["language"]) == (str(article), ARTICLE, "en")
    assert (record["title"], record["byline"]) == ("Harbour chief leaves", "Ilse Brandt")
    assert record["published"] == {"value": "2013-06-13", "how": "given on the command line"}
    assert record["problems"] == []


def test_places_lie_in_the_text_and_days_are_iso(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = read(capsys, str(article), "--published", "2013-06-13")
    text = record["text"]
    assert "".join(text[part["start"] : part["end"]] for part in record["passages"]) == text
    assert [person["name"] for person in record["people"]] == ["Jonas Tarn", "Marta Ilves"]
    for spelling in (spelling for person in record["people"] for spelling in person["spellings"]):
        assert text[spelling["start"] : spelling["end"]] == spelling["text"]
    dates = {date["text"]: (date["earliest"], date["latest"]) for date in record["dates"]}
    assert dates["Tuesday"] == ("2013-06-11", "2013-06-11")
    assert dates["3 July"] == ("2013-07-03", "2013-07-03")
    said = [quote for quote in record["quotes"] if quote["verbatim"]]
    assert [(text[quote["start"] : quote["end"]], quote["speaker"]) for quote in said] == [
        ("I have had enough,", "Jonas Tarn")
    ]
    assert [step["name"] for step in said[0]["chain"]][:2] == ["Jonas Tarn", "Harbour Courier"]
    claims = {(claim["person"], claim["status"], claim["polarity"]) for claim in record["statements"]}
    assert {("Jonas Tarn", "resigned", "asserted"), ("Marta Ilves", "resigned", "denied")} <= claims
    denial = next(claim for claim in record["statements"] if claim["polarity"] == "denied")
    assert denial["asserted_by"] == "Marta Ilves"


def test_without_a_day_relative_words_are_named_and_not_placed(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record,) = read(capsys, str(article))
    assert record["published"] == {"value": None, "how": None}
    unplaced = [problem for problem in record["problems"] if problem["problem"] == "date_not_placed"]
    open_dates = [problem["text"] for problem in unplaced]
    assert all(problem["sentence"].startswith(f"“{problem['text']}” cannot be placed: ") for problem in unplaced)
    assert "Tuesday" in open_dates
    assert all(date["text"] != "Tuesday" for date in record["dates"])


def test_every_file_has_its_line_in_order_and_the_refused_one_says_why(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, picture = tmp_path / "empty.txt", tmp_path / "photo.txt"
    empty.touch()
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    names = [str(empty), str(article), "https://example.org/x.html", str(picture), str(tmp_path / "gone.txt")]
    capsys.readouterr()
    assert main(["read", *names, "--json"]) == 1
    said = capsys.readouterr()
    records = [json.loads(line) for line in said.out.splitlines()]
    assert [record["file"] for record in records] == names
    assert [record["text"] is None for record in records] == [True, False, True, True, True]
    sentences = [record["problems"][0]["sentence"] for record in records if record["text"] is None]
    assert said.err.splitlines() == [f"timeline-app: {sentence}" for sentence in sentences]
    assert all(list(record) == list(records[1]) for record in records)


def test_a_folder_stands_for_its_files_and_the_answers_are_the_same_each_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = read(capsys, str(ARTICLES), "--published", "2013-06-13")
    shown = [path for path in ARTICLES.iterdir() if not path.name.startswith(".")]
    assert sorted(record["file"] for record in first) == sorted(map(str, shown))
    assert read(capsys, str(ARTICLES), "--published", "2013-06-13") == first


def test_standard_input_is_read_as_text(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (from_disk,) = read(capsys, str(article), "--published", "2013-06-13")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    (record,) = read(capsys, "-", "--published", "2013-06-13")
    assert record == from_disk | {"file": "-"}


def test_people_of_a_project_are_known_and_likely_ones_proposed(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.tline"
    assert main(["new", str(path)]) == 0
    with Project.open(path, clock=system_clock) as project:
        editing = Editing(project)
        tarn = editing.run(AddPerson("Jonas Tarn")).value
        ilves = editing.run(AddPerson("Martha Ilwes")).value
    (record,) = read(capsys, str(article), "--known", str(path))
    people = {person["name"]: person for person in record["people"]}
    assert people["Jonas Tarn"]["known"] == tarn
    assert people["Marta Ilves"]["known"] is None
    assert [proposal["person"] for proposal in people["Marta Ilves"]["proposals"]] == [ilves]


def test_furniture_is_never_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = read(capsys, str(ARTICLES / "harbour_with_furniture.txt"), "--published", "2013-06-13")
    furniture = [part for part in record["passages"] if part["kind"] == PassageKind.FURNITURE.value]
    assert furniture
    found = [
        part for name in ("dates", "quotes", "events", "statements") for part in record[name]
    ] + [spelling for person in record["people"] for spelling in person["spellings"]]  # fmt: skip
    assert found
    for part in found:
        assert not any(aside["start"] < part["end"] and part["start"] < aside["end"] for aside in furniture)


def test_without_json_a_few_lines_tell_what_was_found(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["read", str(article), "--published", "13 June 2013"]) == 0
    said = capsys.readouterr().out
    assert "Harbour chief leaves (2013-06-13)" in said
    assert "people: Jonas Tarn, Marta Ilves" in said


def test_a_day_that_is_none_is_said_before_anything_is_read(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["read", str(article), "--published", "soon", "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "--published: 'soon' is not a day" in said.err
