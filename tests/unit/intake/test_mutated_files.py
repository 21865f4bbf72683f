"""Damaged files of every kind, many of them, through the real reading process: read or refused, and no harm done."""

import random
import socket
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest

from tests.unit.intake import files
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.worker import IntakeWorker

LINES = files.set_in_columns(" ".join((files.LEAD, files.THIRD, files.SECOND)), 72, 720, 80)
WHOLE = {
    "a.txt": "\r\n\r\n".join((files.HEADLINE, *files.PARAGRAPHS)).encode(),
    "a.md": f"# {files.HEADLINE}\n\n{files.LEAD}\n\n- a\n- b\n\n| c | d |\n".encode(),
    "a.html": files.PAGE.encode(),
    "a.mhtml": files.saved_page(),
    "a.eml": files.mail(files.MAIL_BODY, files.PAGE, {"a.docx": files.docx()}),
    "a.pdf": files.pdf([LINES, LINES]),
    "a.docx": files.docx(),
    "a.odt": files.odt(),
    "a.rtf": files.rtf(),
    "a.epub": files.epub(),
}
ZIPS = ("a.docx", "a.odt", "a.epub")
STRIKING = (b"\x00", b"\xff\xff\xff\xff", b"<", b">", b"&", b"{", b"}", b"\\u", b"%", b"9999999999", b"\n--", b"(" * 50)


def mutated(content: bytes, dice: random.Random) -> bytes:
    """Damage a file in one to eight places: bits, cuts, repeats, swapped stretches, striking signs."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(changed) + 1)
        length = dice.choice((1, 2, 8, 64, 512))
        match dice.randrange(6):
            case 0 if changed:
                changed[at % len(changed)] ^= 1 << dice.randrange(8)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length] * dice.randint(1, 20)
            case 3:
                changed[at : at + length] = dice.randbytes(length)
            case 4:
                changed[at:at] = dice.choice(STRIKING)
            case _:
                other = dice.randrange(len(changed) + 1)
                changed[at : at + length] = changed[other : other + length]
    return bytes(changed)


def damaged(name: str, dice: random.Random) -> bytes:
    """Damage a file, half of the zips inside a member of a zip that is whole itself."""
    content = WHOLE[name]
    if name not in ZIPS or dice.random() < 0.5:
        return mutated(content, dice)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {member: archive.read(member) for member in archive.namelist()}
    hurt = dice.choice(sorted(members))
    return files.zipped(
        {member: mutated(words, dice) if member == hurt else words for member, words in members.items()}
    )


@pytest.fixture(scope="module")
def worker() -> Iterator[IntakeWorker]:
    worker = IntakeWorker()
    yield worker
    worker.close()


def run(worker: IntakeWorker, name: str, count: int) -> None:
    problems: dict[Problem, int] = {}
    with socket.create_server(("127.0.0.1", 0)) as server:
        here = f"127.0.0.1:{server.getsockname()[1]}".encode()
        for seed in range(count):
            content = damaged(name, random.Random(f"{name} {seed}")).replace(b"courier.invalid", here)
            if not content:
                continue
            try:
                article = worker.read_content(content, name)
            except ProblemForUser as refused:
                problems[refused.problem] = problems.get(refused.problem, 0) + 1
            else:
                assert "".join(article.text[p.start : p.end] for p in article.passages) == article.text
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert Problem.TOOK_TOO_LONG not in problems
    # A reader may fail on a file now and then; one that often does has no sentence of its own for what it meets.
    assert problems.get(Problem.READER_FAILED, 0) * 10 <= count, problems
    assert worker.read_content(files.LEAD.encode(), "next.txt").text == files.LEAD


@pytest.mark.parametrize("name", WHOLE)
def test_thirty_damaged_files_of_a_kind(worker: IntakeWorker, name: str) -> None:
    run(worker, name, 30)


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
def test_a_thousand_damaged_files_of_a_kind(worker: IntakeWorker, name: str) -> None:
    run(worker, name, 1000)
