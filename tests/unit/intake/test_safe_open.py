import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import safe_open
from timeline_app.intake.safe_open import LocalPath, classify_drop, read_source, source_of

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs pipes, links and permissions of POSIX")


def refusal(path: Path | str) -> Problem:
    with pytest.raises(ProblemForUser) as refused:
        read_source(path)
    return refused.value.problem


@pytest.mark.parametrize(
    ("dropped", "found"),
    [
        ("/home/ed/story.txt", LocalPath(Path("/home/ed/story.txt"))),
        ("story.txt", LocalPath(Path("story.txt"))),
        ("Libya: talks.txt", LocalPath(Path("Libya: talks.txt"))),
        ("file:///home/ed/a%20story%23.txt", LocalPath(Path("/home/ed/a story#.txt"))),
        ("file:///home/ed/a#b?c.txt", LocalPath(Path("/home/ed/a#b?c.txt"))),
        ("file://localhost/home/ed/story.txt", LocalPath(Path("/home/ed/story.txt"))),
        ("file:/home/ed/story.txt", LocalPath(Path("/home/ed/story.txt"))),
        ("http://example.invalid/story.html", Problem.LINK),
        ("HTTPS://example.invalid/", Problem.LINK),
        ("data:text/html,hello", Problem.LINK),
        ("javascript:alert(1)", Problem.LINK),
        ("x-odd.scheme://thing", Problem.LINK),
        ("file://host/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("file://user@host/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("file://[broken/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("file:////host/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("file:///%2Fhost/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("file:///%5Chost/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("//host/share/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("\\\\host\\share\\story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("/\\host\\share", Problem.ON_ANOTHER_COMPUTER),
        ("smb://host/share", Problem.ON_ANOTHER_COMPUTER),
        ("ftp://host/story.txt", Problem.ON_ANOTHER_COMPUTER),
        ("", Problem.MISSING_FILE),
        ("a\0b", Problem.MISSING_FILE),
        ("file:///a%00b", Problem.MISSING_FILE),
    ],
)
def test_what_is_dropped_is_local_or_has_a_reason(dropped: str, found: LocalPath | Problem) -> None:
    assert classify_drop(dropped, windows=False) == found


def test_a_drive_letter_is_a_drive_on_windows() -> None:
    assert classify_drop("file:///C:/ed/story.txt", windows=True) == LocalPath(Path("C:/ed/story.txt"))
    assert classify_drop("C:\\ed\\story.txt", windows=True) == LocalPath(Path("C:\\ed\\story.txt"))


@given(st.text(max_size=60), st.booleans())
def test_no_address_upsets_it_and_none_with_a_host_passes(dropped: str, windows: bool) -> None:
    for address in (dropped, "file:" + dropped, "file://" + dropped):
        found = classify_drop(address, windows=windows)
        if isinstance(found, LocalPath):
            assert not str(found.path).startswith(("\\\\", "//"))


def test_a_file_is_read_whole_with_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"The minister said so.\r\n")
    source = read_source(path)
    assert (source.name, source.media_type, source.content) == ("story.txt", "text/plain", path.read_bytes())
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read_source(path.as_uri()) == source


def test_missing_empty_and_folders_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    assert refusal(tmp_path / "none.txt") is Problem.MISSING_FILE
    assert refusal(tmp_path / "x.txt") is Problem.NOT_A_FILE
    assert refusal(tmp_path / "empty.txt") is Problem.EMPTY_FILE
    assert refusal(tmp_path / "empty.txt" / "below.txt") is Problem.MISSING_FILE
    assert refusal(tmp_path / ("n" * 300)) is Problem.MISSING_FILE


@posix_only
def test_a_pipe_and_a_device_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt") is Problem.NOT_A_FILE
    assert refusal("/dev/zero") is Problem.NOT_A_FILE


@posix_only
def test_a_link_the_user_named_is_followed_once_and_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_bytes(b"The minister said so.")
    (tmp_path / "link.txt").symlink_to("story.txt")
    assert read_source(tmp_path / "link.txt").content == b"The minister said so."
    assert read_source(tmp_path / "link.txt").name == "link.txt"


@posix_only
def test_links_to_nothing_in_circles_and_to_a_pipe_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "lost.txt").symlink_to("none.txt")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "pipe.txt").symlink_to("pipe")
    assert refusal(tmp_path / "a.txt") is Problem.NOT_A_FILE
    assert refusal(tmp_path / "lost.txt") is Problem.MISSING_FILE
    assert refusal(tmp_path / "pipe.txt") is Problem.NOT_A_FILE


@posix_only
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_why(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    assert refusal(path) is Problem.UNREADABLE_FILE


def test_an_error_of_the_disk_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"x")

    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("timeline_app.intake.safe_open.os.open", fail)
    with pytest.raises(ProblemForUser, match=r"story\.txt cannot be read: input/output error"):
        read_source(path)


def test_files_above_the_limit_are_refused_before_they_are_read(tmp_path: Path) -> None:
    for name, head, size in (("a.txt", b"words ", 40_000_001), ("a.pdf", b"%PDF-1.7", 200_000_001)):
        with (tmp_path / name).open("wb") as file:
            file.write(head)
            file.truncate(size)
        assert refusal(tmp_path / name) is Problem.TOO_LARGE


def test_kinds_that_are_not_accepted_are_refused_after_the_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(ProblemForUser) as refused:
        read_source(path, {"text/plain"})
    assert refused.value.problem is Problem.WRONG_KIND
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ProblemForUser) as refused:
        read_source(tmp_path / "empty.txt", {"text/plain"})
    assert refused.value.problem is Problem.EMPTY_FILE


def test_a_file_longer_than_it_said_is_read_to_its_end() -> None:
    whole = io.BytesIO(bytes(range(256)) * 1000)
    assert safe_open._whole(whole.read, 10) == whole.getvalue()


def test_names_that_are_no_utf8_are_shown_with_a_mark(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("file names are Unicode here")
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_bytes(b"The minister said so.")
    assert read_source(path).name == "caf\ufffd.txt"


def test_pasted_bytes_have_the_same_limits() -> None:
    with pytest.raises(ProblemForUser) as refused:
        source_of(b"", "Pasted text")
    assert refused.value.problem is Problem.EMPTY_FILE
    assert source_of(b"words", "Pasted text", "text/html").media_type == "text/html"
