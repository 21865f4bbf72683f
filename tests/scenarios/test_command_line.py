"""The command line: the same commands as the windows, one clear line for each error."""

import sys
from pathlib import Path

import pytest

from tests.scenarios.test_what_changed import CHANGED, TWO
from timeline_app import __version__
from timeline_app.__main__ import main
from timeline_app.domain.clock import system_clock
from timeline_app.gui.shell.proof import pdf_text
from timeline_app.queries import rail
from timeline_app.store.project_file import Project

ARTICLE = "Harbour reopens\n\nThe harbour of Lindmar reopened on Tuesday, the port office said.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "case.tline"
    assert main(["new", str(path), "--title", "The case"]) == 0
    return path


def errors(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_new_makes_a_project_with_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.tline"
    assert main(["new", str(path), "--title", "The case"]) == 0
    assert capsys.readouterr().out.strip() == str(path)
    with Project.open(path, clock=system_clock) as opened:
        assert opened.title == "The case"


def test_new_adds_the_ending_and_never_replaces(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "plain")]) == 0
    assert (tmp_path / "plain.tline").is_file()
    assert main(["new", str(tmp_path / "plain")]) == 1
    assert errors(capsys) == [
        "timeline-app: plain.tline already exists. Nothing was changed; choose another name."
    ]  # fmt: skip


def test_add_takes_what_can_be_read_and_names_what_cannot(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, empty = tmp_path / "harbour.txt", tmp_path / "empty.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    empty.touch()
    capsys.readouterr()
    assert main(["add", str(project), str(good), str(empty), "https://example.org/x.html"]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines() == ["harbour.txt: added (no publication date)"]
    assert said.err.splitlines() == [
        "timeline-app: Links are not opened. Save the page and drop the file.",
        "timeline-app: empty.txt is empty. Nothing was added.",
    ]
    assert main(["add", str(project), str(good)]) == 0
    assert capsys.readouterr().out.splitlines() == ["harbour.txt: already here, skipped"]
    with Project.open(project, clock=system_clock) as opened, opened.reading() as connection:
        assert len(rail.article_rows(connection)) == 1


def test_add_takes_one_article_given_twice_on_one_line_once(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, copy, spaced, other = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt"))
    for path, text in ((one, ARTICLE), (copy, ARTICLE), (spaced, ARTICLE + "\n"), (other, ARTICLE + "It rained.\n")):
        path.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["add", str(project), *map(str, (one, copy, spaced, other))]) == 0
    assert sorted(capsys.readouterr().out.splitlines()) == [
        "a.txt: added (no publication date)",
        "b.txt: already here, skipped",
        "c.txt: already here, skipped",
        "d.txt: added (no publication date)",
    ]
    with Project.open(project, clock=system_clock) as opened, opened.reading() as connection:
        assert len(rail.article_rows(connection)) == 2


def test_check_finds_a_flipped_byte(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "harbour.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    assert main(["add", str(project), str(article)]) == 0
    assert main(["check", str(project)]) == 0
    content = project.read_bytes()
    assert content.count(b"The harbour of Lindmar") >= 1
    project.write_bytes(content.replace(b"The harbour of Lindmar", b"The harbour of Lindman"))
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    said = capsys.readouterr()
    assert said.out.strip()
    assert not said.err


def test_brief_writes_the_sheet(sample: Path, tmp_path: Path, qapp: object) -> None:
    sheet = tmp_path / "sheet.pdf"
    assert main(["brief", str(sample), "-o", str(sheet), "--as-known", "13 June 2013", "--paper", "letter"]) == 0
    text = pdf_text(sheet.read_bytes())
    assert "13 June 2013" in text


@pytest.mark.parametrize(
    ("line", "words", "code"),
    [
        (["nosuch.tline", "--bad"], "unrecognized arguments: --bad", 2),
        (["check", "nosuch.tline"], "nosuch.tline does not exist", 1),
        (["brief", "nosuch.tline", "-o", "x.pdf", "--as-known", "the other day"], "is not a day", 2),
        (["new"], "required: PROJECT", 2),
        (["add", "nosuch.tline", "a.txt"], "nosuch.tline does not exist", 1),
    ],
)
def test_errors_are_one_clear_line(
    line: list[str], words: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(line) == code
    (error,) = errors(capsys)
    assert words in error


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert main([]) == 1
    (error,) = errors(capsys)
    assert "There is no display" in error


def test_the_version_is_the_programs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"timeline-app {__version__}"


def test_add_takes_each_article_of_a_file_and_says_what_looks_like_a_later_version(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    both, again = tmp_path / "both.txt", tmp_path / "again.txt"
    both.write_text(TWO, encoding="utf-8")
    again.write_text(CHANGED, encoding="utf-8")
    assert main(["add", str(project), str(both)]) == 0
    assert capsys.readouterr().out == "both.txt: added, article 1 of 2\nboth.txt: added, article 2 of 2\n"
    assert main(["add", str(project), str(again)]) == 0
    said = capsys.readouterr().out
    assert said == "again.txt: added, looks like a later version of “Minister of Lindmar leaves his post”\n"
