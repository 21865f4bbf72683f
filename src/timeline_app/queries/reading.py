"""One article as the reader shows it."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from timeline_app.domain.articles import PassageKind


@dataclass(frozen=True, slots=True)
class ReadingPassage:
    """A stretch of the text, in code points; `number` counts body paragraphs from 1 (0 for others).

    `furniture_fold` groups neighbouring furniture passages: the same number folds together (None for the rest).
    """

    passage: int
    kind: PassageKind
    start: int
    end: int
    number: int
    page: int | None
    heading: str  # of a boxed item: the words of its heading
    furniture_fold: int | None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked stretch: `what` is "quote" (evidence rests on it) or "person" (a mention). `target` is the quotation or
    person id; `evidence` the pieces that rest on the quote."""

    what: str
    start: int
    end: int
    target: int
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything the reader draws for the newest version (or the one asked for)."""

    article: int
    version: int
    title: str
    title_is_first_words: bool
    publisher: str
    byline: str
    dateline: str
    published: int | None
    published_how: str
    continued_from: str
    encoding: str
    encoding_sure: bool
    text: str = field(repr=False)
    passages: tuple[ReadingPassage, ...] = field(repr=False)
    highlights: tuple[Highlight, ...] = field(repr=False)
    quotes_taken: int = 0


def article_reading(conn: Connection, article: int, version: int | None = None) -> ArticleReading: ...
def place_of_quotation(conn: Connection, quotation: int) -> tuple[int, int, int, int]:
    """Give (article, version, start, end) of a quotation."""
    ...
