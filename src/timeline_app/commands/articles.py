"""Adding, dating, correcting and removing articles."""

from dataclasses import dataclass

from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.domain.ids import ArticleId, PassageId
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class ImportArticles:
    """Add read files as articles: one step however many files. Gives the new article ids, in order.

    A file whose original is already in the project (same bytes) is not added twice: its slot gives the known id.
    """

    articles: tuple[ParsedArticle, ...]

    @property
    def label(self) -> str: ...
    def apply(self, writer: Writer) -> tuple[ArticleId, ...]: ...


@dataclass(frozen=True, slots=True)
class AddVersion:
    """Keep a file as a later version of an article already here. Old quotes stay in the version they were taken from."""

    article: ArticleId
    parsed: ParsedArticle


@dataclass(frozen=True, slots=True)
class SetPublicationDate:
    """Set or clear an article's publication date (`day` number). `how`: "set by you" unless the file proves it."""

    article: ArticleId
    day: int | None
    how: str = "set by you"


@dataclass(frozen=True, slots=True)
class EditArticle:
    """Correct what is known about an article. None leaves a field as it is, "" clears it."""

    article: ArticleId
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    continued_from: str | None = None


@dataclass(frozen=True, slots=True)
class SetPassageKind:
    """Put passages among the page furniture, or take them back."""

    passages: tuple[PassageId, ...]
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Remove an article with its quotes, the evidence that rests on them, and claims and events left with none."""

    article: ArticleId
