r"""Bytes to canonical text: normalisation number 1, frozen.

Normalisation 1 does two things and nothing else:

1. decode (the order is in `decode`); a byte order mark at the very start belongs to the encoding and goes with it;
2. make every line end `\n` (`\r\n` and a lone `\r`; no other character counts as a line end).

Nothing is trimmed, folded or composed: no-break spaces, NUL, direction marks and decomposed letters stay, so that a
quotation is what the paper printed. Lone surrogates, which no UTF-8 file can hold, become U+FFFD. A change to any of
this is a new normalisation with a new number: stored offsets depend on it.
"""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from timeline_app.domain import offset_map
from timeline_app.domain.problems import Problem, ProblemForUser

MAX_TEXT_BYTES: Final = 10_000_000
"""Most canonical text one article may have, counted in UTF-8."""

GUESS_FLOOR: Final = 0.3
"""Below this confidence a guess by chardet is worth less than assuming cp1252."""

SURE_FROM: Final = 0.5
"""From this confidence on, a guess is not flagged. Measured on newspaper prose: right guesses give 0.56 to 0.77."""

_SAMPLE: Final = 200_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels mean what browsers make of them (WHATWG Encoding, section 4.2). Everything else, utf-7 above all, is refused.
_LABELS: Final = {
    "cp1252": "ascii iso8859-1 latin-1 cp1252",
    "cp1254": "iso8859-9 cp1254",
    "cp874": "tis-620 iso8859-11 cp874",
    "cp932": "shift_jis cp932",
    "cp949": "euc_kr cp949",
    "gb18030": "gb2312 gbk gb18030",
    "big5hkscs": "big5 big5hkscs",
}
_PLAIN: Final = (
    "utf-8 utf-16-le utf-16-be koi8-r koi8-u mac-roman mac-cyrillic euc_jp iso2022_jp cp437 cp850 cp866 cp1250 cp1251 "
    "cp1253 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 "
    "iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16"
)
_ALLOWED: Final = {codecs.lookup(name).name: codecs.lookup(name).name for name in _PLAIN.split()} | {
    codecs.lookup(label).name: target for target, labels in _LABELS.items() for label in labels.split()
}

_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_MULTIBYTE: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Canonical text with the encoding it was read in; `sure` is False where the encoding was guessed.

    `offset_map` leads back to the decoded file (`domain.offset_map`).
    """

    text: str
    encoding: str
    sure: bool
    offset_map: bytes | None = None


def canonical_text(text: str) -> str:
    """Apply the line-end step (and the surrogate rule) of normalisation 1 to text that is already decoded."""
    if _SURROGATE.search(text):
        # A pair of surrogates is one character; a lone one is none.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Give the canonical text of a file; `declared` is the encoding the file itself names, if it names one.

    In this order: byte order mark; the declared encoding; UTF-8; UTF-16 without a mark (by its zero bytes); UTF-8 with
    a few damaged places (they become U+FFFD); what chardet guesses with confidence; cp1252. All but the first three
    are flagged, save a confident guess. A single-byte declaration on a file that is valid UTF-8 is overruled, flagged.

    Raises:
        ProblemForUser: `EMPTY_FILE`, or `NOT_TEXT` if what comes out is not readable text.
    """
    if not content:
        raise ProblemForUser(Problem.EMPTY_FILE)
    found = _by_mark(content) or _by_declaration(content, declared) or _by_shape(content) or _by_guess(content)
    if not is_readable(found.text):
        raise ProblemForUser(Problem.NOT_TEXT)
    lines = offset_map.of_line_ends(found.text)
    return Decoded(canonical_text(found.text), found.encoding, found.sure, lines)


def as_utf8(content: bytes, label: str) -> bytes:
    """Give a file's bytes as marked UTF-8, read in the encoding that the user chose; places it lacks become U+FFFD.

    Raises:
        ProblemForUser: `NOT_TEXT` for a label that no text may have.
    """
    encoding = known_encoding(label)
    if encoding is None:
        raise ProblemForUser(Problem.NOT_TEXT)
    for mark, marked in _MARKS:
        if marked.startswith(encoding.removesuffix("-sig")) and content.startswith(mark):
            content = content[len(mark) :]
            break
    return codecs.BOM_UTF8 + content.decode(encoding, "replace").encode("utf-8", "replace")


def refuse_too_long(text: str) -> None:
    """Raise `ProblemForUser` with `TOO_LARGE` for canonical text of more than `MAX_TEXT_BYTES`."""
    if len(text) > MAX_TEXT_BYTES or len(text.encode("utf-8")) > MAX_TEXT_BYTES:
        raise ProblemForUser(Problem.TOO_LARGE)


def is_readable(text: str) -> bool:
    """Say whether text is something a person could read: visible characters, and few controls among them.

    A text file with some NUL bytes passes; a picture or program read as text does not.
    """
    if not text.strip():
        return False
    controls = len(_CONTROLS.findall(text))
    if controls * 50 <= len(text):
        return True
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    words = sum(1 for char in sample if char.isalnum() or char in " \n\t")
    return controls * 4 <= len(sample) and words * 4 >= (len(sample) - controls) * 3


def known_encoding(label: str) -> str | None:
    """Give the codec that an encoding label means, or None for a label no newspaper page should carry."""
    try:
        return _ALLOWED.get(codecs.lookup(label.strip().strip("\"'")).name)
    except (LookupError, ValueError):
        return None


def _by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            body = content[len(mark) :]
            text = _strictly(body, encoding)
            if text is not None:
                return Decoded(text, encoding, True)
            if not encoding.startswith("utf-32"):  # FF FE 00 00 may also be UTF-16 that begins with NUL
                return Decoded(body.decode(encoding, "replace"), encoding, False)
    return None


def _by_declaration(content: bytes, declared: str | None) -> Decoded | None:
    encoding = known_encoding(declared) if declared else None
    if encoding is None or encoding == "utf-8":
        return None  # tried next anyway
    is_utf8 = not content.isascii() and _strictly(content, "utf-8") is not None
    if is_utf8 and encoding.startswith(("cp1", "iso8859", "mac")):
        return None if not _MULTIBYTE.search(content) else Decoded(content.decode("utf-8"), "utf-8", False)
    text = _strictly(content, encoding)
    return None if text is None else Decoded(text, encoding, True)


def _by_shape(content: bytes) -> Decoded | None:
    wide = _wide_encoding(content[:_SAMPLE])
    text = _strictly(content, wide) if wide else None
    if wide and text is not None:
        return Decoded(text, wide, False)
    text = _strictly(content, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8", True)
    repaired = content.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd")
    whole = len(repaired) - len(repaired.encode("ascii", "ignore")) - damaged
    return Decoded(repaired, "utf-8", False) if damaged * 4 <= whole else None


def _by_guess(content: bytes) -> Decoded:
    import chardet  # slow to import, and most files never need a guess

    foreign = re.search(rb"[\x80-\xff]", content)
    start = max(0, (foreign.start() if foreign else 0) - _SAMPLE // 2)
    guess = chardet.detect(content[start : start + _SAMPLE])
    confidence = guess["confidence"] or 0.0
    encoding = known_encoding(guess["encoding"]) if guess["encoding"] and confidence >= GUESS_FLOOR else None
    text = _strictly(content, encoding) if encoding else None
    if encoding and text is not None:
        return Decoded(text, encoding, confidence >= SURE_FROM)
    return Decoded(content.decode("cp1252", "undefined_as_controls"), "cp1252", False)


def _wide_encoding(sample: bytes) -> str | None:
    """Name UTF-16 by its zero bytes: nearly every second byte of Latin text is one, and only on one side."""
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 10 >= half * 6 and even * 10 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 >= half * 6 and odd * 10 < half else None


def _strictly(content: bytes, encoding: str) -> str | None:
    """Decode or give None. cp1252's five undefined bytes are C1 controls, as in browsers (WHATWG)."""
    try:
        return content.decode(encoding, "undefined_as_controls" if encoding == "cp1252" else "strict")
    except (UnicodeError, ValueError):
        return None


def _undefined_as_controls(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error("undefined_as_controls", _undefined_as_controls)
