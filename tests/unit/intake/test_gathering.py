import os
from itertools import islice
from pathlib import Path

import pytest

from timeline_app.intake.gathering import gather


def names(paths: list[Path], root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in paths]


def made(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")


def test_folders_give_their_regular_files_by_name_at_any_depth(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a.txt", "deep/er/c.txt", "deep/d.txt")
    assert names(list(gather([tmp_path])), tmp_path) == ["a.txt", "b.txt", "deep/d.txt", "deep/er/c.txt"]


def test_hidden_files_and_a_saved_pages_own_folder_are_left_out(tmp_path: Path) -> None:
    made(
        tmp_path,
        ".hidden.txt",
        ".git/x.txt",
        "~$lock.docx",
        "Thumbs.db",
        "page.html",
        "page_files/a.js",
        "my_files/a.txt",
    )
    assert names(list(gather([tmp_path])), tmp_path) == ["page.html", "my_files/a.txt"]


def test_what_was_named_is_given_even_if_hidden_or_missing_and_only_once(tmp_path: Path) -> None:
    made(tmp_path, ".notes.txt", "a.txt")
    dropped = [tmp_path / ".notes.txt", tmp_path / "none.txt", tmp_path / "a.txt", tmp_path, tmp_path]
    assert names(list(gather(dropped)), tmp_path) == [".notes.txt", "none.txt", "a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes of POSIX")
def test_links_and_pipes_in_folders_are_not_followed(tmp_path: Path) -> None:
    made(tmp_path, "in/a.txt", "outside/secret.txt")
    (tmp_path / "in" / "circle").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "out").symlink_to(tmp_path / "outside")
    (tmp_path / "in" / "secret.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    assert names(list(gather([tmp_path / "in"])), tmp_path) == ["in/a.txt"]


def test_a_folder_that_cannot_be_listed_is_given_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a.txt", "shut/b.txt")
    real = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr("timeline_app.intake.gathering.os.scandir", scandir)
    assert names(list(gather([tmp_path])), tmp_path) == ["a.txt", "shut"]


def test_ten_thousand_files_are_counted_limited_and_stopped(tmp_path: Path) -> None:
    for folder in range(10):
        (tmp_path / f"f{folder}").mkdir()
        for number in range(1000):
            (tmp_path / f"f{folder}" / f"{number:04}.txt").touch()
    assert sum(1 for _ in gather([tmp_path])) == 10_000
    assert len(list(gather([tmp_path], limit=25))) == 25
    listed: list[str] = []
    walk = gather([tmp_path])
    listed.extend(path.name for path in islice(walk, 3))
    walk.close()
    assert listed == ["0000.txt", "0001.txt", "0002.txt"]
