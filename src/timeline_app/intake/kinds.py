"""What kind of file this is, by its first bytes, and by its name only where the bytes leave a choice."""

import re
from pathlib import PurePath
from typing import Final

TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
PDF: Final = "application/pdf"
RTF: Final = "application/rtf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT: Final = "application/vnd.oasis.opendocument.text"
EPUB: Final = "application/epub+zip"
ZIP: Final = "application/zip"
OLE: Final = "application/x-ole-storage"
MAIL: Final = "message/rfc822"
SAVED_PAGE: Final = "multipart/related"
UNKNOWN: Final = "application/octet-stream"
HEAD_BYTES: Final = 65_536
"""How much of a file `media_type` wants to see."""

# First bytes of kinds that are never text. Offsets are from the start of the file.
_MAGIC: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"{\\rtf", RTF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"OggS", "application/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"7z\xbc\xaf'\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ\x90\x00", "application/x-executable"),
    (0, b"bplist00", "application/x-webarchive"),
    (0, b"%!PS-Adobe", "application/postscript"),
    (0, b"AT&TFORM", "image/vnd.djvu"),
    (0, b"ITSF\x03", "application/vnd.ms-htmlhelp"),
    (60, b"BOOKMOBI", "application/x-mobipocket-ebook"),
)
_ZIP_NAMES: Final = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), DOCX),
    **dict.fromkeys((".odt", ".ott"), ODT),
    ".epub": EPUB,
}
# What only one kind of zip has in it: names of members, and the first member of OpenDocument and EPUB files.
_ZIP_SIGNS: Final = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ODT),
    (b"mimetypeapplication/epub+zip", EPUB),
    (b"word/document", DOCX),
)
_OTHER_ZIPS: Final = (
    b"xl/workbook",
    b"ppt/presentation",
    b"mimetypeapplication/vnd.oasis.opendocument.",
    b"Index/Document.iwa",
)
# Kinds that are text to a decoder but not to a reader: programs, styles, data. A saved page's folder is full of them.
_TEXT_NOT_ARTICLE: Final = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".ps": "application/postscript",
}
# Programs put lines of their own before a PDF; in the middle of a line it is only spoken of.
_PDF: Final = re.compile(rb"(?:\A|[\0-\x20\x80-\xff])%PDF-\d")
_MAIL_NAMES: Final = {".eml": MAIL, ".mht": SAVED_PAGE, ".mhtml": SAVED_PAGE}
_PAGE_NAMES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_MARKDOWN_NAMES: Final = frozenset({".md", ".markdown", ".mdown"})
_FLAT_ODT: Final = re.compile(r"<office:document\b[^>]*\boffice:mimetype=.application/vnd\.oasis\.opendocument\.text\b")
_HEADER_LINE: Final = re.compile(r"\s*(?:From [^\n]*\r?\n)?[!-9;-~]{1,100}:[ \t]*[^\n]*(?:\r?\n|\r)")
_SAVED_PAGE: Final = re.compile(
    r"^(?:Snapshot-Content-Location:|From: *<Saved by )|\bmultipart/related\b", re.IGNORECASE | re.MULTILINE
)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_PAGE: Final = re.compile(r"\s*(?:<\?[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MAIL: Final = re.compile(
    r"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:", re.IGNORECASE
)


def media_type(head: bytes, name: str) -> str:
    """Give the media type of a file from its first `HEAD_BYTES` bytes and its name. Never fails; text is the default.

    What the bytes prove wins: a picture called `story.txt` is a picture. Only kinds that share a container (zip) or
    are all plain characters (page, style, data, text) are told apart by name.
    """
    for offset, magic, kind in _MAGIC:
        if head.startswith(magic, offset):
            return kind
    suffix = PurePath(name).suffix.lower()
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zip_kind(head, name)
    if _PDF.search(head, 0, 1024):
        return PDF
    return _kind_of_characters(_as_characters(head), suffix)


def zip_kind(content: bytes, name: str) -> str:
    """Say what a zip holds: by the names at its two ends, by its own name where these tell nothing."""
    ends = content[:HEAD_BYTES] + content[-HEAD_BYTES:]
    for sign, kind in _ZIP_SIGNS:
        if sign in ends:
            return kind
    if any(sign in ends for sign in _OTHER_ZIPS):
        return ZIP
    return _ZIP_NAMES.get(PurePath(name).suffix.lower(), ZIP)


def _kind_of_characters(start: str, suffix: str) -> str:
    top = start[:8192]
    if start.lstrip()[:5] == "{\\rtf":
        return RTF
    named_mail = _MAIL_NAMES.get(suffix) if _HEADER_LINE.match(top) else None
    if named_mail or _MAIL.match(top):
        return named_mail or (SAVED_PAGE if _SAVED_PAGE.search(_headers(top)) else MAIL)
    if suffix in _PAGE_NAMES or _PAGE.match(_COMMENT.sub("", top)):
        return HTML
    if suffix in _MARKDOWN_NAMES:
        return MARKDOWN
    if top.lstrip().startswith("<?xml"):
        return ODT if _FLAT_ODT.search(top) else _TEXT_NOT_ARTICLE[".xml"]
    return _TEXT_NOT_ARTICLE.get(suffix, TEXT)


def _headers(top: str) -> str:
    return re.split(r"\r?\n\r?\n", top, maxsplit=1)[0]


def _as_characters(head: bytes) -> str:
    """Read the first bytes well enough to see ASCII tags, whatever the encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
