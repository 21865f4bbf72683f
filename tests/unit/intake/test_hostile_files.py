"""Good, broken and hostile files of every kind through the real reading process: each read, or refused in one way."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.intake import files
from timeline_app.domain.problems import SENTENCES, Problem, ProblemForUser
from timeline_app.intake.worker import IntakeWorker

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "&{chr(97 + n)};&{chr(97 + n)};&{chr(97 + n)};&{chr(97 + n)};">' for n in range(24)
)
LAUGHS += "]>"
XXE = '<!DOCTYPE d [<!ENTITY canary SYSTEM "file:///etc/hostname">]>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINES = files.set_in_columns(" ".join((files.LEAD, files.THIRD)), 72, 720, 80)


@pytest.fixture(scope="module")
def worker() -> Iterator[IntakeWorker]:
    worker = IntakeWorker()
    yield worker
    worker.close()


def word_xml(text: str, before: str = "") -> str:
    return f"{before}<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"


def locked(package: bytes) -> bytes:
    """Set the flag that says "encrypted" on every member of a zip, in both places."""
    content = bytearray(package)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + at] |= 1
            start = content.find(mark, start + 4)
    return bytes(content)


def packed_in(package: bytes, way: int) -> bytes:
    """Let every member of a zip say that it is packed in another way, in both places."""
    content = bytearray(package)
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = content.find(mark)
        while start >= 0:
            content[start + at] = way
            start = content.find(mark, start + 4)
    return bytes(content)


NO_LZMA = dict.fromkeys(("[Content_Types].xml", "_rels/.rels", "word/document.xml"), b"\x09\x14\x05\x00" + b"\xff" * 99)
"""Members whose bytes begin as one packed by LZMA does, with settings that it has not."""


def lying(package: bytes, size: int) -> bytes:
    """Let the directory of a zip say that its members are small."""
    content = bytearray(package)
    start = content.find(b"PK\x01\x02")
    while start >= 0:
        (said,) = struct.unpack("<I", content[start + 24 : start + 28])
        content[start + 24 : start + 28] = struct.pack("<I", min(size, said))
        start = content.find(b"PK\x01\x02", start + 4)
    return bytes(content)


def _as_zip(name: str, size: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for _ in range(size // 1_000_000):
            member.write(b" " * 1_000_000)
    return buffer.getvalue()


def _kids(listed: str) -> bytes:
    return files.pdf([LINES] * 3).replace(b"/Kids [4 0 R 6 0 R 8 0 R]", f"/Kids [{listed}]".encode())


def _nested_pages() -> bytes:
    """Let thirty nodes list the next one three times each."""
    nodes = "".join(f"{n} 0 obj\n<< /Type /Pages /Kids [{f'{n + 1} 0 R ' * 3}] >>\nendobj\n" for n in range(100, 130))
    return _kids("100 0 R").replace(b"xref\n0", nodes.encode() + b"xref\n0")


ENCRYPT = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> "
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
)
MANIFEST = (
    '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><file-entry full-path="content.xml">'
    '<encryption-data checksum="x"/></file-entry></manifest>'
)
DEEP_MAIL = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000))
MANY_PARTS = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nwords\r\n" * 200_000
)

READ = {
    "plain.txt": files.LEAD.encode(),
    "marks.md": f"# {files.HEADLINE}\n\n{files.LEAD}\n".encode(),
    "page.html": files.PAGE.encode(),
    "page.mhtml": files.saved_page(),
    "page.mht": files.saved_page(),
    "letter.docx": files.docx(),
    "strict.docx": files.docx(namespace="http://purl.oclc.org/ooxml/wordprocessingml/main"),
    "letter.odt": files.odt(),
    "flat.fodt": files.flat_odt().encode(),
    "letter.rtf": files.rtf(),
    "book.epub": files.epub(),
    "plain.eml": files.mail(files.MAIL_BODY),
    "page.eml": files.mail(None, files.PAGE),
    "both.eml": files.mail(files.MAIL_BODY, files.PAGE),
    "only attachment.eml": files.mail(None, None, {"letter.docx": files.docx()}),
    "print.pdf": files.pdf([LINES]),
    # Called what they are not.
    "pdf.txt": files.pdf([LINES]),
    "docx.pdf": files.docx(),
    "docx.zip": files.docx(),
    "odt.docx": files.odt(),
    "epub.odt": files.epub(),
    "rtf.doc": files.rtf(),
    "html.doc": files.PAGE.encode(),
    "mail.txt": files.mail(files.MAIL_BODY),
    "text.eml": files.LEAD.encode(),
    "text.mht": files.LEAD.encode(),
    "no suffix": files.docx(),
    # Odd, but whole.
    "after.pdf": files.pdf([LINES]) + b"\n\n\n",
    "before.pdf": b"\n\n" + files.pdf([LINES]),
    "picture and text.pdf": files.pdf([LINES], pictures=3),
    "xxe beside.docx": files.docx(more={"word/document.xml": word_xml(f"{files.LEAD} &canary;", XXE)}),
}
REFUSED = {
    "empty.txt": (b"", Problem.EMPTY_FILE),
    "empty.pdf": (b"", Problem.EMPTY_FILE),
    "blank.docx": (files.docx("<w:p/>"), Problem.NO_TEXT),
    "blank.odt": (files.odt("<text:p/>"), Problem.NO_TEXT),
    "blank.rtf": (b"{\\rtf1\\ansi\\pard\\par}", Problem.NO_TEXT),
    "blank.epub": (files.epub({"a.xhtml": "<p> </p>"}), Problem.NO_TEXT),
    "blank.eml": (files.mail(""), Problem.NO_TEXT),
    "blank.pdf": (files.pdf([[]]), Problem.NO_TEXT),
    "press-scan-03.pdf": (files.pdf([[], []], pictures=2), Problem.SCANNED),
    "stamped scan.pdf": (files.pdf([[(72, 20, "Page 1")], [(72, 20, "Page 2")]], pictures=2), Problem.SCANNED),
    "scan.docx": (files.docx("<w:p/>", {"word/media/image1.jpeg": b"\xff\xd8\xff"}), Problem.SCANNED),
    "scan.odt": (files.odt("<text:p/>", {"Pictures/1.png": b"\x89PNG"}), Problem.SCANNED),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), Problem.PASSWORD),
    "locked members.docx": (locked(files.docx()), Problem.PASSWORD),
    "locked.odt": (files.odt(more={"META-INF/manifest.xml": MANIFEST}), Problem.PASSWORD),
    "locked.zip": (locked(files.zipped({"a.txt": "words"})), Problem.PASSWORD),
    "locked.pdf": (files.pdf([LINES], encrypt=ENCRYPT), Problem.PASSWORD),
    "cut.docx": (files.docx()[:-200], Problem.DAMAGED),
    "cut.odt": (files.odt()[:600], Problem.DAMAGED),
    "cut.epub": (files.epub()[:600], Problem.DAMAGED),
    "cut.rtf": (files.rtf()[:-200], Problem.DAMAGED),
    "cut.pdf": (b"%PDF-1.4\n1 0 obj\n", Problem.DAMAGED),
    "packed by lzma.docx": (packed_in(files.zipped(NO_LZMA, NO_LZMA), zipfile.ZIP_LZMA), Problem.DAMAGED),
    "broken xml.docx": (files.docx(more={"word/document.xml": "<w:document"}), Problem.DAMAGED),
    "no document.docx": (files.zipped({"[Content_Types].xml": "<Types/>"}), Problem.DAMAGED),
    "noise.docx": (b"PK\x03\x04" + bytes(range(256)) * 20, Problem.DAMAGED),
    "bomb.docx": (_as_zip("word/document.xml", 400_000_000), Problem.EXPANDS),
    "lying bomb.docx": (lying(_as_zip("word/document.xml", 40_000_000), 1000), Problem.DAMAGED),
    "many parts.zip": (files.zipped({f"{n}.txt": "" for n in range(6000)}), Problem.EXPANDS),
    "laughs.docx": (files.docx(more={"word/document.xml": word_xml("&y;", LAUGHS)}), Problem.EXPANDS),
    "laughs.odt": (files.odt(more={"content.xml": LAUGHS + "<d>&y;</d>"}), Problem.EXPANDS),
    "xxe.docx": (files.docx(more={"word/document.xml": word_xml("&canary;", XXE)}), Problem.NO_TEXT),
    "bomb.pdf": (
        files.pdf_of([zlib.compress(b" " * 400_000_000, 9)], filters="/FlateDecode"),
        Problem.EXPANDS,
    ),
    "double bomb.pdf": (
        files.pdf_of([zlib.compress(zlib.compress(b" " * 400_000_000, 9), 9)], filters="/FlateDecode /FlateDecode"),
        Problem.EXPANDS,
    ),
    "circle.pdf": (_kids("2 0 R 2 0 R"), Problem.DAMAGED),
    "pages without end.pdf": (_nested_pages(), Problem.EXPANDS),
    "pages.pdf": (files.pdf([LINES] * 2001), Problem.TOO_LARGE),
    "deep.eml": (b"MIME-Version: 1.0\r\n" + DEEP_MAIL, Problem.EXPANDS),
    "parts.eml": (MANY_PARTS, Problem.EXPANDS),
    "headers.eml": (b"MIME-Version: 1.0\r\n" + b"X-A: words\r\n" * 400_000, Problem.EXPANDS),
    "deep.docx": (files.docx("<w:tbl><w:tr><w:tc>" * 100 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 100), Problem.EXPANDS),
    "deep.rtf": (b"{\\rtf1 " + b"{" * 200_000 + b"}" * 200_000 + b"}", Problem.EXPANDS),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), Problem.OLD_WORD),
    "letter.msg": (OLE + "__substg1.0_001A001F".encode("utf-16-le"), Problem.OUTLOOK),
    "sheet.xls": (OLE + "Workbook".encode("utf-16-le"), Problem.WRONG_KIND),
    "sheet.xlsx": (files.zipped({"xl/workbook.xml": "<a/>"}), Problem.WRONG_KIND),
    "sheet.docx": (files.zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), Problem.WRONG_KIND),
    "notes.pages": (files.zipped({"Index/Document.iwa": "x"}), Problem.WRONG_KIND),
    "archive.zip": (files.zipped({"a.txt": files.LEAD}), Problem.WRONG_KIND),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(100), Problem.WRONG_KIND),
    "noise.txt": (bytes(range(256)) * 64, Problem.NOT_TEXT),
}


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read_whatever_it_is_called(worker: IntakeWorker, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(READ[name])
    article = worker.read(tmp_path / name)
    assert "commander of the harbour guard" in " ".join(article.text.split())
    assert "".join(article.text[passage.start : passage.end] for passage in article.passages) == article.text


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_sentence(worker: IntakeWorker, tmp_path: Path, name: str) -> None:
    content, problem = REFUSED[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ProblemForUser) as refused:
        worker.read(tmp_path / name)
    assert (refused.value.problem, str(refused.value)) == (problem, SENTENCES[problem].format(name=name))
    assert worker.read_content(files.LEAD.encode(), "next.txt").text == files.LEAD


def test_no_foreign_file_is_read(worker: IntakeWorker, tmp_path: Path) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text("the canary sings", encoding="utf-8")
    entity = f'<!DOCTYPE d [<!ENTITY canary SYSTEM "{canary.as_uri()}">]>'
    content = files.docx(more={"word/document.xml": word_xml(f"{files.LEAD} &canary;", entity)})
    assert "sings" not in worker.read_content(content, "letter.docx").text
