"""Small files of every kind, made by hand: what Word, Writer, a browser, a mail program or a typesetter would save."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from email.message import EmailMessage

HEADLINE = "Harbour chief leaves by boat"
LEAD = (
    "The commander of the harbour guard, Ilsa Brandt, crossed the sound in a fishing boat on Tuesday and asked for "
    "asylum, officials in the capital said."
)
SECOND = "“She has not resigned,” a spokesman, Teodor Vance, told reporters. “She is on leave – for her health.”"
THIRD = "Two ferry captains saw her on the quay shortly before dawn, carrying a bag and speaking to nobody else there."
ARABIC = "قال القائد يوم الثلاثاء إن الميناء مفتوح."
HEBREW = "המפקדת אמרה ביום שלישי שהנמל פתוח."
RUSSIAN = "Начальник порта сказал во вторник, что гавань открыта."
CHINESE = "港口司令官星期二说港口仍然开放。"
PARAGRAPHS = (LEAD, SECOND, THIRD, ARABIC, HEBREW, RUSSIAN, CHINESE)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(members: Mapping[str, bytes | str], stored: Iterable[str] = ()) -> bytes:
    """Give a zip of these members, in order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def word_paragraph(words: str, style: str = "", inside: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{escaped(words)}</w:t></w:r>{inside}</w:p>'


WORD_BODY = (
    word_paragraph(HEADLINE, "Title")
    + word_paragraph("By Anna Lund")
    + "".join(word_paragraph(words) for words in PARAGRAPHS)
)


def docx(body: str = WORD_BODY, more: Mapping[str, bytes | str] | None = None, namespace: str = _W) -> bytes:
    """Give a Word document with this body."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (("Title", "Title"), ("H1", "heading 1"), ("Cap", "caption"), ("Li", "List Paragraph"))
    )
    parts = {"styles": "styles.xml", "footnotes": "footnotes.xml", "header": "header1.xml", "footer": "footer1.xml"}
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(parts.items())
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            "</Relationships>",
            "word/styles.xml": f'<w:styles xmlns:w="{namespace}">{styles}</w:styles>',
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
            **(more or {}),
        }
    )


def word_part(tag: str, body: str) -> str:
    return f'<w:{tag} xmlns:w="{_W}">{body}</w:{tag}>'


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
_MANIFEST = 'xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
ODT_MIME = "application/vnd.oasis.opendocument.text"
ODT_BODY = f'<text:p text:style-name="Title">{HEADLINE}</text:p><text:p>By Anna Lund</text:p>' + "".join(
    f"<text:p>{words}</text:p>" for words in PARAGRAPHS
)


def odt(body: str = ODT_BODY, more: Mapping[str, bytes | str] | None = None) -> bytes:
    """Give an OpenDocument text with this body."""
    return zipped(
        {
            "mimetype": ODT_MIME,
            "META-INF/manifest.xml": f"<manifest {_MANIFEST}/>",
            "content.xml": f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}><office:master-styles><style:master-page>"
            "<style:header><text:p>The Harbour Courier</text:p></style:header></style:master-page>"
            "</office:master-styles></office:document-styles>",
            **(more or {}),
        },
        stored=("mimetype",),
    )


def flat_odt(body: str = ODT_BODY) -> str:
    """Give an OpenDocument text as one file of XML."""
    return (
        f'<?xml version="1.0"?><office:document {_ODF} office:mimetype="{ODT_MIME}"><office:body><office:text>{body}'
        "</office:text></office:body></office:document>"
    )


def rtf(paragraphs: Iterable[str] = (HEADLINE, "By Anna Lund", *PARAGRAPHS), extra: str = "") -> bytes:
    """Give a rich text file as Word writes it: every foreign letter as its number, with "?" to stand in for it."""
    words = "".join(f"\\pard\\plain {rtf_words(paragraph)}\\par\n" for paragraph in paragraphs)
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times CE;}}"
        "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\info{\\title Not the headline}}"
        "{\\header\\pard The Harbour Courier\\par}" + extra + words + "}"
    ).encode("ascii")


def rtf_words(words: str) -> str:
    units = words.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(
        ("\\" if chr(code) in "\\{}" else "") + chr(code) if 0 < code < 0x80 else f"\\u{code}?" for code in codes
    )


def epub(chapters: Mapping[str, str] | None = None, more: Mapping[str, bytes | str] | None = None) -> bytes:
    """Give a book; its chapters stand in the manifest in the wrong order, and in the spine in the right one."""
    if chapters is None:
        chapters = {
            "one.xhtml": f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS[:3]),
            "two.xhtml": "<h2>The second chapter</h2>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS[3:]),
        }
    items = "".join(
        f'<item id="{name}" href="text/{name}" media-type="application/xhtml+xml"/>'
        for name in reversed(list(chapters))
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{HEADLINE}</dc:title><dc:creator>Anna Lund'
            "</dc:creator><dc:language>en-GB</dc:language><dc:date>2013-06-12</dc:date></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{
                f"OPS/text/{name}": f'<?xml version="1.0" encoding="utf-8"?><html '
                f'xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'
                for name, body in chapters.items()
            },
            **(more or {}),
        },
        stored=("mimetype",),
    )


def mail(body: str | None = None, page: str | None = None, attachments: Mapping[str, bytes] | None = None) -> bytes:
    """Give a mail with a plain body, a page, attachments: any of them may be missing."""
    message = EmailMessage()
    message["From"] = "Anna Lund <anna@courier.invalid>"
    message["Subject"] = f"Fwd: {HEADLINE}"
    message["Date"] = "Wed, 12 Jun 2013 08:00:00 +0000"
    if body is not None:
        message.set_content(body)
    if page is not None and body is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    for name, content in (attachments or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    if "MIME-Version" not in message:
        message["MIME-Version"] = "1.0"
    return message.as_bytes()


MAIL_BODY = "\n\n".join((LEAD, SECOND, THIRD, ARABIC, RUSSIAN)) + "\n\n-- \nAnna Lund\nThe Harbour Courier\n"
PAGE = (
    f"<html><head><title>{HEADLINE}</title></head><body><nav><a href='/'>Home</a></nav><article><h1>{HEADLINE}</h1>"
    + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    + "</article></body></html>"
)


def saved_page(page: str = PAGE) -> bytes:
    """Give a page as a browser saves it in one file."""
    encoded = page.encode("utf-8")
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.invalid/harbour\r\n"
        b"Subject: Harbour\r\nDate: Wed, 12 Jun 2013 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----part"\r\n\r\n'
        b"------part\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\np { color: red }\r\n"
        b"------part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: https://courier.invalid/harbour\r\n\r\n" + encoded + b"\r\n------part--\r\n"
    )


def pdf(
    pages: Iterable[Iterable[tuple[float, float, str]]], *, pictures: int = 0, encrypt: str = "", filters: str = ""
) -> bytes:
    """Give a PDF of lines set at places (points from the lower left) in Helvetica; `pictures` are drawn by no page."""
    streams = []
    for lines in pages:
        shown = "".join(f"BT /F1 10 Tf {x} {y} Td ({pdf_string(words)}) Tj ET\n" for x, y, words in lines)
        streams.append(shown.encode("latin-1"))
    return pdf_of(streams, pictures=pictures, encrypt=encrypt, filters=filters)


def pdf_string(words: str) -> str:
    encoded = words.encode("cp1252").decode("latin-1")
    return encoded.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def pdf_of(streams: Iterable[bytes], *, pictures: int = 0, encrypt: str = "", filters: str = "") -> bytes:
    """Give a PDF whose pages draw these streams, packed unless `filters` says how they are packed already."""
    packed = [stream if filters else zlib.compress(stream) for stream in streams]
    filters = filters or "/FlateDecode"
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(packed)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(packed)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(packed):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} /Filter [{filters}] >>\nstream\n".encode() + stream + b"\nendstream")
    for _ in range(pictures):
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
            b"/Length 1 >>\nstream\n\x80\nendstream"
        )
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {encrypt} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def set_in_columns(
    words: str, left: float, top: float, width: int, pitch: float = 12
) -> list[tuple[float, float, str]]:
    """Break words into lines of at most `width` signs and give each its place."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return [(left, top - pitch * number, line) for number, line in enumerate(lines)]
