"""The reading process as the program sees it: real processes, real files, real hostility."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.intake import files
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import protocol, worker_process
from timeline_app.intake import worker as worker_module
from timeline_app.intake.gathering import gather
from timeline_app.intake.readers import read_file
from timeline_app.intake.worker import WORKER_FLAG, IntakeWorker, ReadingStopped, command

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
SENTENCE = (
    "The minister said on Tuesday that she would stay, and that nobody in the harbour guard had asked her to go.\n"
)
# Long enough to be under way whenever a test looks, however fast the machine; far more than any time limit given here.
SLOW_PAGE = b"<html><body>" + b"<p>The minister said this to us on the quay last night.</p>" * 95_000
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs signals and pipes of POSIX")


@pytest.fixture(scope="module")
def shared_worker() -> Iterator[IntakeWorker]:
    worker = IntakeWorker()
    yield worker
    worker.close()


@pytest.fixture
def own_worker() -> Iterator[IntakeWorker]:
    worker = IntakeWorker()
    yield worker
    worker.close()


def refusal(worker: IntakeWorker, path: Path | str) -> Problem:
    with pytest.raises(ProblemForUser) as refused:
        worker.read(path)
    return refused.value.problem


def still_reads(worker: IntakeWorker) -> bool:
    return worker.read_text(SENTENCE, "Pasted text").text == SENTENCE


def test_an_article_is_read_with_hashes_of_bytes_text_and_words(shared_worker: IntakeWorker) -> None:
    article = shared_worker.read(ARTICLES / "harbour_cp1252.txt")
    assert article.source.content == (ARTICLES / "harbour_cp1252.txt").read_bytes()
    assert (article.encoding, article.encoding_sure) == ("cp1252", True)
    assert article.text.encode("cp1252").replace(b"\n", b"\r\n") == article.source.content
    assert len({article.source.sha256, article.text_sha256, article.body_sha256}) == 3


def test_the_programs_own_files_are_read_the_same_without_a_process(shared_worker: IntakeWorker) -> None:
    for name in ("harbour_cp1251.txt", "harbour_page.html"):
        assert read_file(ARTICLES / name) == shared_worker.read(ARTICLES / name)


def test_a_page_and_its_flat_text_have_the_same_fingerprint(shared_worker: IntakeWorker) -> None:
    page = shared_worker.read(ARTICLES / "harbour_page.html")
    kept = [page.text[p.start : p.end] for p in page.passages if p.kind is not PassageKind.FURNITURE]
    assert page.body_sha256 == shared_worker.read_text("".join(kept), "Pasted text").body_sha256


def test_pasted_text_and_pages_are_files_of_their_own(shared_worker: IntakeWorker) -> None:
    text = shared_worker.read_text("One “word” said.\r\nAnd\rmore 🧭 \ud800.", "Pasted text")
    assert text.text == "One “word” said.\nAnd\nmore 🧭 \ufffd."
    assert text.source.content.decode() == text.text
    assert (text.source.name, text.source.media_type) == ("Pasted text", "text/plain")
    page = shared_worker.read_html('<meta charset="koi8-r"><p>“Größe”, she said.</p>', "Pasted page")
    assert (page.text, page.encoding_sure, page.source.media_type) == ("“Größe”, she said.\n", True, "text/html")
    assert shared_worker.read_content(page.source.content, "again.html").text == page.text


def test_text_that_looks_like_a_page_stays_text_when_pasted_as_text(shared_worker: IntakeWorker) -> None:
    assert shared_worker.read_text("<html> is how it begins.", "Pasted text").text == "<html> is how it begins."


@pytest.mark.parametrize("text", ["", "\r\n \n", "\x00\x01"])
def test_nothing_pasted_is_refused(shared_worker: IntakeWorker, text: str) -> None:
    for read in (shared_worker.read_text, shared_worker.read_html):
        with pytest.raises(ProblemForUser):
            read(text, "Pasted text")


@posix_only
def test_hostile_files_get_their_sentence_and_the_rest_goes_on(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "a.txt").symlink_to("a.txt")
    files: dict[str, tuple[bytes, Problem]] = {
        "empty.txt": (b"", Problem.EMPTY_FILE),
        "noise.txt": (bytes(range(256)) * 64, Problem.NOT_TEXT),
        "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(1000), Problem.WRONG_KIND),
        "letter.pdf": (b"%PDF-1.7\n", Problem.DAMAGED),
        "blank.html": (b"<html><body></body></html>", Problem.NOT_TEXT),
        "deep.html": (b"<div>" * 300_000 + b"words", Problem.READER_FAILED),
        "rows.txt": (b"a\n" * 200_000, Problem.TOO_LARGE),
    }
    for name, (content, problem) in files.items():
        (tmp_path / name).write_bytes(content)
        assert refusal(shared_worker, tmp_path / name) is problem, name
    for name in ("pipe.txt", "x.txt", "a.txt"):
        assert refusal(shared_worker, tmp_path / name) is Problem.NOT_A_FILE
    assert refusal(shared_worker, "file://host/share/a.txt") is Problem.ON_ANOTHER_COMPUTER
    assert refusal(shared_worker, "https://example.invalid/a.html") is Problem.LINK
    assert refusal(shared_worker, tmp_path / "none.txt") is Problem.MISSING_FILE
    assert still_reads(shared_worker)


def test_the_sentence_names_the_file(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)))
    with pytest.raises(ProblemForUser, match=r"noise\.txt does not contain readable text"):
        shared_worker.read(tmp_path / "noise.txt")


def test_a_line_of_100_mb_is_refused_and_one_below_the_limit_is_read(
    shared_worker: IntakeWorker, tmp_path: Path
) -> None:
    path = tmp_path / "line.txt"
    path.write_bytes(b"word " * 20_000_000)
    assert refusal(shared_worker, path) is Problem.TOO_LARGE
    path.write_bytes(b"word " * 2_000_001)
    assert refusal(shared_worker, path) is Problem.TOO_LARGE
    path.write_bytes(b"word " * 2_000_000)
    assert len(shared_worker.read(path).text) == 10_000_000
    path.write_bytes(("word " * 1_900_000).encode("utf-16"))
    assert len(shared_worker.read(path).text) == 9_500_000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_page_that_eats_the_memory_is_refused_and_the_process_replaced(
    own_worker: IntakeWorker, tmp_path: Path
) -> None:
    path = tmp_path / "bomb.html"
    path.write_bytes(b"<p>a" * 40_000_000)
    own_worker.warm_up()
    before = own_worker.pid
    assert refusal(own_worker, path) is Problem.TOO_LARGE
    assert still_reads(own_worker)
    assert own_worker.pid != before


def two_articles() -> str:
    body = "\n".join(SENTENCE for _ in range(6))
    heads = ("Harbour chief leaves by boat\n\nBy Anna Lund", "Ferries run again from Sunday\n\nBy Osric Tull")
    return "\n".join(f"{head}\n\n{body}" for head in heads)


def test_articles_that_run_together_are_offered_one_by_one(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    path = tmp_path / "both.txt"
    path.write_bytes(two_articles().replace("\n", "\r\n").encode())
    whole = shared_worker.read(path)
    assert [part.part for part in (whole, *whole.parts)] == [0, 1, 2]
    assert [part.metadata.byline for part in whole.parts] == ["Anna Lund", "Osric Tull"]
    assert {part.text for part in whole.parts} == {whole.text}
    assert len({part.body_sha256 for part in (whole, *whole.parts)}) == 3
    assert shared_worker.read_all(path) == whole.parts
    assert {part.offset_map for part in whole.parts} == {whole.offset_map}
    assert whole.offset_map is not None


def test_attachments_are_files_of_their_own(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(files.mail(files.MAIL_BODY, None, {"letter.docx": files.docx(), "cut.docx": files.docx()[:-99]}))
    mail = shared_worker.read(path)
    assert [attachment.name for attachment in mail.attachments] == ["letter.docx", "cut.docx"]
    letter = shared_worker.read_attachment(mail.attachments[0])
    assert letter == shared_worker.read_content(files.docx(), "letter.docx")
    assert shared_worker.read_all(path) == (mail, letter)
    with pytest.raises(ProblemForUser, match=r"cut\.docx is damaged"):
        shared_worker.read_attachment(mail.attachments[1])


def test_a_mail_that_says_nothing_gives_its_attachment(shared_worker: IntakeWorker) -> None:
    content = files.mail(None, None, {"cut.docx": files.docx()[:-99], "letter.docx": files.docx()})
    assert shared_worker.read_content(content, "mail.eml").source.name == "letter.docx"
    with pytest.raises(ProblemForUser, match=r"cut\.docx is damaged"):
        shared_worker.read_content(files.mail(None, None, {"cut.docx": files.docx()[:-99]}), "mail.eml")


def test_a_file_is_read_again_in_the_encoding_that_was_chosen(shared_worker: IntakeWorker) -> None:
    content = "Порт открыт.".encode("koi8-r")
    for name in ("letter.txt", "letter.md"):
        article = shared_worker.read_content(content, name, encoding="koi8-r")
        assert (article.text, article.encoding, article.encoding_sure) == ("Порт открыт.", "koi8-r", True)
    page = b'<meta charset="utf-8"><p>' + content + b"</p>"
    assert shared_worker.read_content(page, "page.html", encoding="koi8-r").text == "Порт открыт.\n"
    wrong = shared_worker.read_content(SENTENCE.encode() + content, "letter.txt", encoding="utf-8")
    assert (wrong.text.startswith(SENTENCE), wrong.text.endswith("\ufffd.")) == (True, True)
    with pytest.raises(ProblemForUser):
        shared_worker.read_content(content, "letter.txt", encoding="utf-7")


def test_a_large_file_of_any_kind_is_named_and_not_sent(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    noise = random.Random(1).randbytes(11_000_000)
    path.write_bytes(files.docx(more={"word/media/picture.png": noise}))
    assert shared_worker.read(path).text.startswith(files.HEADLINE)
    path = tmp_path / "large.eml"
    path.write_bytes(files.mail(files.MAIL_BODY, None, {"picture.png": noise, "letter.docx": files.docx()}))
    assert shared_worker.read_attachment(shared_worker.read(path).attachments[0]).text.startswith(files.HEADLINE)


def test_a_worker_with_more_time_may_use_more_of_the_processor() -> None:
    assert worker_process._cpu_seconds({"seconds": 20.0}) == worker_process.CPU_SECONDS
    assert worker_process._cpu_seconds({"seconds": 300}) == 450
    assert (
        worker_process._cpu_seconds({}) == worker_process._cpu_seconds({"seconds": "x"}) == worker_process.CPU_SECONDS
    )


def test_more_than_10_mb_of_pasted_text_is_refused(shared_worker: IntakeWorker) -> None:
    with pytest.raises(ProblemForUser) as refused:
        shared_worker.read_text("word " * 2_000_001, "Pasted text")
    assert refused.value.problem is Problem.TOO_LARGE


def test_a_folder_of_many_files_is_read_one_by_one(shared_worker: IntakeWorker, tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(f"{number}. {SENTENCE}" if number % 7 else "", encoding="utf-8")
    read = refused = 0
    for path in gather([tmp_path]):
        try:
            shared_worker.read(path)
            read += 1
        except ProblemForUser:
            refused += 1
    assert (read, refused) == (171, 29)


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(
    own_worker: IntakeWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slow.html"
    path.write_bytes(SLOW_PAGE)
    own_worker.read_html("<p>Warm now, with the page reader loaded.</p>", "Pasted page")
    with monkeypatch.context() as patch:
        patch.setattr(own_worker, "_timeout", 0.3)
        assert refusal(own_worker, path) is Problem.TOOK_TOO_LONG
    assert still_reads(own_worker)


@posix_only
def test_a_reader_that_dies_again_and_again_is_reported_and_the_next_file_is_read(own_worker: IntakeWorker) -> None:
    own_worker.warm_up()
    refused: list[Problem] = []
    killed: set[int] = set()
    done = threading.Event()

    def read() -> None:
        try:
            own_worker.read_content(SLOW_PAGE, "slow.html")
        except ProblemForUser as problem:
            refused.append(problem.problem)
        finally:
            done.set()

    reading = threading.Thread(target=read)
    reading.start()
    while not done.wait(0.02):
        pid = own_worker.pid
        if pid is not None and pid not in killed:
            killed.add(pid)
            os.kill(pid, signal.SIGKILL)
    reading.join()
    assert refused == [Problem.READER_FAILED]
    assert len(killed) == 2, "a process that had been waiting is replaced once, and the file tried again"
    assert still_reads(own_worker)


@posix_only
def test_a_process_killed_while_it_waited_costs_no_file(own_worker: IntakeWorker) -> None:
    for _ in range(5):
        own_worker.warm_up()
        pid = own_worker.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert still_reads(own_worker)


@posix_only
def test_a_file_that_uses_up_the_processor_is_given_up(
    own_worker: IntakeWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = "from timeline_app.intake import worker_process as w; w.allow_cpu(0)\nwhile True: pass"
    with monkeypatch.context() as patch:
        patch.setattr(worker_module, "command", lambda _: [sys.executable, "-P", "-c", loop])
        with pytest.raises(ProblemForUser) as refused:
            own_worker.read_text(SENTENCE, "Pasted text")
    assert refused.value.problem is Problem.TOOK_TOO_LONG
    assert still_reads(own_worker)


def test_stopping_ends_the_reading_under_way_and_nothing_else(own_worker: IntakeWorker) -> None:
    assert still_reads(own_worker)
    before = own_worker.pid
    own_worker.stop()
    assert own_worker.pid == before, "nothing was under way"
    stopped = threading.Event()

    def read() -> None:
        try:
            own_worker.read_content(SLOW_PAGE, "slow.html")
        except ReadingStopped:
            stopped.set()

    reading = threading.Thread(target=read)
    reading.start()
    while reading.is_alive() and not stopped.wait(0.02):
        own_worker.stop()
    reading.join()
    assert stopped.is_set()
    assert still_reads(own_worker)


def test_a_closed_worker_reads_no_more_and_leaves_no_process() -> None:
    worker = IntakeWorker()
    assert worker.pid is None
    worker.warm_up()
    process = worker._process
    assert process is not None
    worker.close()
    worker.close()
    assert process.returncode is not None
    assert worker.pid is None
    with pytest.raises(ReadingStopped):
        worker.read_text(SENTENCE, "Pasted text")


def test_many_threads_share_one_worker(shared_worker: IntakeWorker) -> None:
    texts = [f"{number}. {SENTENCE * (number + 1)}" for number in range(40)]
    found: dict[int, str] = {}

    def read(number: int) -> None:
        found[number] = shared_worker.read_text(texts[number], "Pasted text").text

    threads = [threading.Thread(target=read, args=(number,)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(40)] == texts


def test_a_process_that_talks_nonsense_is_replaced(own_worker: IntakeWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(worker_module, "command", lambda _: [sys.executable, "-c", "print('hello ' * 9)"])
        with pytest.raises(ProblemForUser) as refused:
            own_worker.read_text(SENTENCE, "Pasted text")
    assert refused.value.problem is Problem.READER_FAILED
    assert still_reads(own_worker)


def test_a_frozen_program_is_its_own_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == [sys.executable, WORKER_FLAG]


def test_a_file_that_changes_between_program_and_process_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(SENTENCE.encode())
    header, body = worker_process.answer({"media_type": "text/plain", "path": str(path), "sha256": "0" * 64}, b"")
    assert (header["problem"], body) == ("unreadable_file", b"")


@pytest.mark.parametrize(
    ("error", "problem", "last"),
    [(MemoryError, "too_large", True), (RecursionError, "reader_failed", False), (KeyError, "reader_failed", False)],
)
def test_whatever_a_reader_raises_becomes_a_refusal(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception], problem: str, last: bool
) -> None:
    def fail(content: bytes) -> Any:
        raise error

    monkeypatch.setattr(worker_process, "reader_of", lambda _: fail)
    header, _ = worker_process.answer({"media_type": "text/plain"}, b"x")
    assert (header["problem"], header.get("last", False)) == (problem, last)


@posix_only
def test_a_process_that_grows_too_large_ends_itself(own_worker: IntakeWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    grow = "from timeline_app.intake import worker_process as w\nw.watch_memory(1 << 20, 0.01)\nwhile True: pass"
    with monkeypatch.context() as patch:
        patch.setattr(worker_module, "command", lambda _: [sys.executable, "-P", "-c", grow])
        with pytest.raises(ProblemForUser) as refused:
            own_worker.read_text(SENTENCE, "Pasted text")
    assert refused.value.problem is Problem.TOO_LARGE
    assert still_reads(own_worker)


PROBE = """
import socket, sys, subprocess, urllib.request
from timeline_app.intake import worker_process
worker_process.set_limits(); worker_process.forbid_network(); worker_process.allow_cpu(30)
address = ("127.0.0.1", int(sys.argv[1]))
def tries():
    yield lambda: socket.create_connection(address, 1)
    yield lambda: socket.socket().connect(address)
    yield lambda: socket.socket().connect_ex(address)
    yield lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", address)
    yield lambda: socket.getaddrinfo("localhost", 80)
    yield lambda: urllib.request.urlopen(f"http://127.0.0.1:{address[1]}/", timeout=1)
    yield lambda: subprocess.run([sys.executable, "-V"])
for attempt in tries():
    try: attempt()
    except PermissionError: continue
    except OSError as error:
        if isinstance(getattr(error, "reason", None), PermissionError): continue
    print("got out")
try: bytearray(2_000_000_000)
except MemoryError: print("no memory")
"""


def test_nothing_gets_out_of_the_process(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        done = subprocess.run([sys.executable, "-P", "-c", PROBE, port], capture_output=True, text=True, check=True)
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "got out" not in done.stdout
    if sys.platform == "linux":
        assert "no memory" in done.stdout


def test_a_page_full_of_addresses_opens_no_connection(shared_worker: IntakeWorker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        at = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = (
            f'<!doctype html><html><head><base href="{at}/"><link rel=stylesheet href="{at}/a.css">'
            f'<meta http-equiv=refresh content="0;url={at}/"><script src="{at}/a.js"></script></head>'
            f'<body background="{at}/b.png"><img src="{at}/c.png"><iframe src="{at}/d"></iframe>'
            f'<object data="{at}/e"></object><article><h1>Harbour chief</h1><p>{SENTENCE * 3}</p></article>'
        )
        assert "harbour guard" in shared_worker.read_html(page, "Pasted page").text
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_module_in_the_current_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "chardet.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    worker = IntakeWorker()
    try:
        assert still_reads(worker)
    finally:
        worker.close()


def test_the_process_stays_light() -> None:
    heavy = "PySide6 sqlalchemy pyqtgraph numpy trafilatura lxml timeline_app.store timeline_app.gui"
    code = f"import sys, timeline_app.intake.worker_process; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_requests_over_a_pipe_end_with_the_pipe() -> None:
    process = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        protocol.send(process.stdin, {"media_type": "text/plain"}, SENTENCE.encode())
        message = protocol.receive(process.stdout)
        assert message is not None
        assert message[1].decode() == SENTENCE
        process.stdin.close()
        assert process.wait(10) == 0
