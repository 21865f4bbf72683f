"""Mails (.eml): the body is the article, readable attachments are offered as articles of their own.

Of the headers only the subject counts, as the title: sender and date are those of the mail, not of what it carries.
The plain body is preferred to the one in HTML unless it is only a remnant of it. A signature and the headers of a
forwarded mail are page furniture. What a mail may have in headers, parts and depth is counted before it is parsed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import as_utf8, decode, is_readable, known_encoding
from timeline_app.intake.furniture import MAX_PASSAGES, as_passages, furniture_of
from timeline_app.intake.kinds import HEAD_BYTES, MAIL, OLE, TEXT, ZIP, media_type
from timeline_app.intake.lines import lines_of
from timeline_app.intake.readers import READERS, Enclosed, Reading
from timeline_app.intake.readers.laid_out import titled
from timeline_app.intake.roles import metadata_of

if TYPE_CHECKING:
    from email.message import Message

MAX_HEADER_BYTES: Final = 256_000
MAX_DEPTH: Final = 50
MAX_PARTS: Final = 1_000
PAGES: Final = ("text/html", "application/xhtml+xml")
_MOST_ENCLOSED: Final = 200
_REMNANT: Final = 0.3
_SAMPLE: Final = 20_000
_LONGEST: Final = 500
_NO_WORDS: Final = ("text/html", "text/calendar", "text/css", "text/x-vcard", "text/vcard", "text/x-amp-html")
_NOT_OFFERED: Final = (".ics", ".vcf", ".asc", ".sig", ".p7s", ".p7m", ".dat")
_BOUNDARY: Final = re.compile(rb"boundary[ \t]*=[ \t]*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
_EDGE: Final = re.compile(
    rb"boundary[ \t]*=[ \t]*\"?([^\"\s;]{1,200})|^--([^\r\n]{1,200}?)--[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
_NESTING: Final = re.compile(rb"^content-type:[ \t]*(?:multipart/|message/)", re.IGNORECASE | re.MULTILINE)
_TAG: Final = re.compile(rb"<style\b[^<]{0,100000}|<script\b[^<]{0,100000}|<[^<>]{1,5000}>", re.IGNORECASE)
_ANSWER_MARK: Final = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|doorst)(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"^-- ?$", re.MULTILINE)
_FORWARDED: Final = re.compile(
    r"(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:|_{10,})\s*", re.IGNORECASE
)
_HEADER_LINE: Final = re.compile(
    r"[>\s]*\*?(?:from|to|cc|sent|date|subject|reply-to|von|an|betreff|gesendet|de|à|objet|"
    r"envoyé|para|asunto|enviado|fecha)\*?[ \t]?:\*?[ \t]\S.{0,300}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One part of a mail that is no container: what it says it is, what it is called, and the part itself."""

    declared: str
    name: str
    attached: bool
    part: "Message[str, str]"

    @property
    def content(self) -> bytes:
        """Give the part's bytes, its transfer encoding undone."""
        if self.declared == MAIL:
            inner: Any = self.part.get_payload()
            return bytes(inner[0].as_bytes()) if isinstance(inner, list) and inner else b""
        content = self.part.get_payload(decode=True)
        return content if isinstance(content, bytes) else b""

    @property
    def charset(self) -> str | None:
        """Give the encoding that the part names."""
        return self.part.get_content_charset()


def read(content: bytes) -> Reading:
    """Read a mail.

    Raises:
        ProblemForUser: `EXPANDS` for one with too many headers, parts or levels, `NO_TEXT`, `NOT_TEXT`, `TOO_LARGE`.
    """
    message = parsed(content)
    leaves = list(leaves_of(message))
    bodies = [leaf for leaf in leaves if not leaf.attached]
    enclosed = tuple(Enclosed(leaf.name, kind, len(inner)) for leaf, kind, inner in _offered(leaves))
    subject = _ANSWER_MARK.sub("", words_of_header(message, "Subject"), count=1).strip()[:_LONGEST]
    reading = _body(bodies)
    if reading is None and not enclosed:
        raise ProblemForUser(Problem.NO_TEXT)
    if reading is None:
        reading = Reading("", "", True, (), metadata_of(()))
    metadata = titled(reading.metadata, subject, "subject of the mail") if subject else reading.metadata
    return replace(reading, metadata=metadata, enclosed=enclosed)


def enclosed_file(content: bytes, number: int) -> bytes:
    """Give the bytes of the attachment of this number. Raises `ProblemForUser` with `MISSING_FILE` if there is none."""
    for at, (_, _, inner) in enumerate(_offered(list(leaves_of(parsed(content))))):
        if at == number:
            return inner
    raise ProblemForUser(Problem.MISSING_FILE)


def parsed(content: bytes) -> "Message[str, str]":
    """Parse a mail whose size in headers, parts and levels has been counted. Raises `ProblemForUser` with `EXPANDS`."""
    if sum(1 for _ in _NESTING.finditer(content)) > MAX_PARTS:
        raise ProblemForUser(Problem.EXPANDS)
    boundaries = {quoted or plain for quoted, plain in _BOUNDARY.findall(content)}
    if len(boundaries) > MAX_PARTS or _depth(content) > MAX_DEPTH:
        raise ProblemForUser(Problem.EXPANDS)
    starts = [0, *_part_starts(content, boundaries)]
    if len(starts) > MAX_PARTS or any(_has_long_headers(content, start) for start in starts):
        raise ProblemForUser(Problem.EXPANDS)
    return message_from_bytes(content)


def leaves_of(message: "Message[str, str]") -> Iterator[Leaf]:
    """Give the parts that are no containers, in order. A mail inside the mail is one part, not opened."""
    waiting: list[Any] = [message]
    for _ in range(4 * MAX_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        declared = part.get_content_type().lower()
        inner = part.get_payload()
        if declared == MAIL and part is not message:
            subject = words_of_header(inner[0], "Subject") if isinstance(inner, list) and inner else ""
            yield Leaf(MAIL, f"{_file_name(subject) or 'message'}.eml", True, part)
        elif isinstance(inner, list):
            waiting.extend(reversed(inner))
        else:
            if declared.startswith("multipart/"):  # its edges are missing, its words are not
                declared = "text/plain"
            name = _file_name(_file_name_of(part))
            disposition = str(part.get("Content-Disposition") or "").strip().lower()
            attached = disposition.startswith("attachment") or bool(name)
            yield Leaf(declared, name, attached, part)
    raise ProblemForUser(Problem.EXPANDS)


def words_of_header(message: "Message[str, str]", name: str) -> str:
    """Give a header's words, decoded as far as can be."""
    return _decoded(str(message.get(name) or ""))


def page_of(leaf: Leaf) -> Reading:
    """Read a page that is part of a mail: in the encoding its header names, else in the one it names itself."""
    from timeline_app.intake.readers import html

    if leaf.charset is None or known_encoding(leaf.charset) is None:
        return html.read(leaf.content)
    decoded = decode(leaf.content, leaf.charset)
    marked = as_utf8(decoded.text.encode("utf-8"), "utf-8")
    return replace(html.read(marked), encoding=decoded.encoding, sure=decoded.sure)


def _depth(content: bytes) -> int:
    """Count the levels of containers, by the boundaries that open before an earlier one closes."""
    open_now: list[bytes] = []
    deepest = 0
    for match in _EDGE.finditer(content):
        if match[1]:
            open_now.append(match[1])
            deepest = max(deepest, len(open_now))
        elif match[2] in open_now:
            del open_now[open_now.index(match[2]) :]
        if deepest > MAX_DEPTH:
            break
    return deepest


def _part_starts(content: bytes, boundaries: set[bytes]) -> list[int]:
    rows = re.finditer(rb"^--([^\r\n]{1,200})", content, re.MULTILINE)
    return list(islice((row.end() for row in rows if row[1].rstrip() in boundaries), MAX_PARTS))


def _has_long_headers(content: bytes, start: int) -> bool:
    """Say whether no empty line ends the headers that begin at `start` soon enough."""
    most = start + MAX_HEADER_BYTES
    return len(content) > most and content.find(b"\n\n", start, most) < 0 and content.find(b"\n\r\n", start, most) < 0


def _offered(leaves: list[Leaf]) -> Iterator[tuple[Leaf, str, bytes]]:
    """Give attachments that a reader can open, at most `_MOST_ENCLOSED`."""
    count = 0
    for leaf in leaves:
        if not leaf.attached or leaf.name.lower().endswith(_NOT_OFFERED) or leaf.declared == "text/calendar":
            continue
        content = leaf.content
        kind = media_type(content[:HEAD_BYTES], leaf.name)
        if content and kind in READERS and kind not in (ZIP, OLE) and (kind != TEXT or _is_text(content)):
            yield leaf, kind, content
            count += 1
        if count == _MOST_ENCLOSED:
            return


def _is_text(content: bytes) -> bool:
    """Say whether bytes of no known kind are words: everything that is nothing else is called a text at first."""
    try:
        decode(content[:_SAMPLE])
    except ProblemForUser:
        return False
    return True


def _body(bodies: list[Leaf]) -> Reading | None:
    """Read the mail's own words: plain if they are more than a remnant of the page beside them."""
    words = [leaf for leaf in bodies if leaf.declared == "text/plain"]
    words = words or [leaf for leaf in bodies if leaf.declared.startswith("text/") and leaf.declared not in _NO_WORDS]
    plain = b"\n".join(leaf.content for leaf in words)
    charset = next((leaf.charset for leaf in words), None)
    page = next((leaf for leaf in bodies if leaf.declared in PAGES and leaf.content.strip()), None)
    if page is not None:
        shown = len(_TAG.sub(b" ", page.content).split())
        if len(plain.split()) < _REMNANT * shown or not plain.strip():
            return page_of(page)
    return _plain(plain, charset) if plain.strip() else None


def _plain(content: bytes, charset: str | None) -> Reading:
    decoded = decode(content, charset)
    text = decoded.text
    lines = lines_of(text)
    if len(lines) > MAX_PASSAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    signature = max((match.start() for match in _SIGNATURE.finditer(text)), default=len(text))
    aside = [line.start >= signature or _is_envelope(line.words) for line in lines]
    if all(aside):
        aside = [False] * len(lines)
    inside = [number for number, judged in enumerate(aside) if not judged]
    for number, judged in zip(inside, furniture_of([lines[number] for number in inside]), strict=True):
        aside[number] = judged
    article = [line for line, judged in zip(lines, aside, strict=True) if not judged]
    return Reading(text, decoded.encoding, decoded.sure, tuple(as_passages(lines, aside)), metadata_of(article))


def _is_envelope(words: str) -> bool:
    """Say whether lines are the headers that a mail program prints over a forwarded mail."""
    if len(words) > 3000:
        return False
    rest = _FORWARDED.sub("", words, count=1).strip()
    return bool(rest != words or rest) and all(_HEADER_LINE.fullmatch(row) for row in rest.split("\n") if row.strip())


def _file_name_of(part: Any) -> str:  # noqa: ANN401
    try:
        return _decoded(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""


def _file_name(name: str) -> str:
    """Give a name that is only a name: no folders, no controls, not too long."""
    name = name.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in name if sign.isprintable()).strip()[:200]


def _decoded(words: str) -> str:
    """Undo the encoded words of a header; what cannot be undone stays as it is."""
    try:
        pieces = [
            piece if isinstance(piece, str) else piece.decode(known_encoding(label or "ascii") or "utf-8", "replace")
            for piece, label in decode_header(words[:4000])
        ]
    except (HeaderParseError, ValueError, LookupError):
        pieces = [words]
    decoded = " ".join("".join(pieces).split())
    return decoded if not decoded or is_readable(decoded) else ""
