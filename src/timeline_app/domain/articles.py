"""From file to text: what intake gives and what the reader shows."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

NORMALISER = 1
"""Number of the normalisation that makes canonical text: decode, make line ends `\\n`, nothing else. Frozen."""


class PassageKind(StrEnum):
    """What a stretch of text is. Furniture is set aside, never deleted."""

    BODY = "body"
    HEADING = "heading"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BOXED = "boxed"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    TABLE = "table"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `text[start:end]` in code points. The passages of a text are ordered, disjoint and tile it.

    `heading_of` is the index (within the same list) of the heading that gives a boxed item its context.
    """

    kind: PassageKind
    start: int
    end: int
    page: int | None = None
    heading_of: int | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it came: its bytes are kept unchanged in the project, once per `sha256` (hex)."""

    name: str
    media_type: str
    sha256: str
    content: bytes = field(repr=False)


PRINTED_DATE: Final = "printed under the headline: "
"""How `published_how` begins where it quotes the page itself. Any other proof names a tag."""


def printed_date(published_how: str) -> str:
    """Give the date as printed on the page; "" where it is proved by something that only a program sees."""
    return published_how.removeprefix(PRINTED_DATE) if published_how.startswith(PRINTED_DATE) else ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself proves about the article; None where it proves nothing. Days are day numbers.

    `published_how` and `updated_how` quote the tag or words that prove the day, `proofs` those that prove the other
    parts, as pairs of a part's name and its proof. Furniture is never a proof.
    """

    title: str | None = None
    standfirst: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    section: str | None = None
    language: str | None = None
    published: int | None = None
    published_how: str | None = None
    updated: int | None = None
    updated_how: str | None = None
    continued_from: str | None = None
    proofs: tuple[tuple[str, str], ...] = ()

    def proof(self, part: str) -> str:
        """Give the tag or words that prove a part ("title", "byline" …); "" where there is none."""
        return dict(self.proofs).get(part, "")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a mail that can be an article of its own. `mail` is the file it lies in."""

    number: int
    name: str
    media_type: str
    size: int
    mail: SourceFile = field(repr=False)


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """What a reader makes of one file: canonical text, its passages, and what it proves about itself.

    - `body_sha256` is the fingerprint of the text with furniture set aside and white space folded: the duplicate key.
    - `offset_map` leads back to the file, packed as `domain.offset_map` says.
    - Where two articles or more run together in the file, `parts` offers each as an article of its own: the same
      bytes and the same text, with all that belongs to the others set aside as furniture, and `part` 1, 2, …
      An article with `part` 0 is the whole file.
    - `attachments` are files inside the file that can be read as articles of their own.
    """

    source: SourceFile
    text: str = field(repr=False)
    text_sha256: str
    encoding: str
    encoding_sure: bool
    passages: tuple[Passage, ...]
    metadata: Metadata
    body_sha256: str
    normaliser: int = NORMALISER
    offset_map: bytes | None = field(default=None, repr=False)
    part: int = 0
    parts: tuple["ParsedArticle", ...] = field(default=(), repr=False)
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words of one text version: `text[start:end] == exact`, in code points, for ever.

    `verbatim` is True for the speaker's own words, False for the paper's paraphrase.
    """

    version: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    verbatim: bool = True
