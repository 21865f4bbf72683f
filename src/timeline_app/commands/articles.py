"""Adding, dating, correcting and removing articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from timeline_app.commands import _date_reviews, _import, _removal
from timeline_app.commands._names import article_name
from timeline_app.commands._quotes import refuse_if_quoted
from timeline_app.commands._words import in_marks, tidy
from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import ArticleId, PassageId, VersionId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import mark, said, tr, trn
from timeline_app.store.writer import Writer

_FIELD_WORDS: Final = {
    "title": mark("title"),
    "publisher": mark("paper"),
    "byline": mark("byline"),
    "dateline": mark("dateline"),
    "continued_from": mark("missing page"),
}
"""What `EditArticle` can change, as a step's name calls it."""
_KIND_WORDS: Final = {
    PassageKind.BODY: mark("body"), PassageKind.HEADING: mark("heading"), PassageKind.STANDFIRST: mark("standfirst"),
    PassageKind.DATELINE: mark("dateline"), PassageKind.BOXED: mark("boxed"), PassageKind.CAPTION: mark("caption"),
    PassageKind.LIST_ITEM: mark("list item"), PassageKind.TABLE: mark("table"),
}  # fmt: skip
"""What `MarkPassages` makes of passages, but for page furniture, which has sentences of its own."""


@dataclass(frozen=True, slots=True)
class ImportArticles:
    """Add read files as articles: one step however many files. Gives the new article ids, in order.

    A file whose original is already in the project (same bytes) is not added twice: its slot gives the known id.
    """

    articles: tuple[ParsedArticle, ...]

    @property
    def label(self) -> str:
        if len(self.articles) == 1:
            parsed = self.articles[0]
            return tr("Added {what}", what=in_marks(parsed.metadata.title or parsed.source.name))
        return trn("Added {n} article", "Added {n} articles", len(self.articles))

    def apply(self, writer: Writer) -> tuple[ArticleId, ...]:
        before = {row["id"] for row in writer.rows("article")}
        articles = tuple(_import.add_article(writer, parsed) for parsed in self.articles)
        new = [article for article in dict.fromkeys(articles) if article not in before]
        if len(new) == 1:
            writer.name_step(tr("Added {what}", what=in_marks(article_name(writer, new[0]))))
        elif new:
            writer.name_step(trn("Added {n} article", "Added {n} articles", len(new)))
        return articles


@dataclass(frozen=True, slots=True)
class AddVersion:
    """Keep a file as a later version of an article already here. Old quotes stay in the version they were taken from.

    Gives the `VersionId`; that of the version already here when the article has one of the same bytes.
    """

    article: ArticleId
    parsed: ParsedArticle

    @property
    def label(self) -> str:
        return tr("Kept {what} as a later version", what=in_marks(self.parsed.source.name))

    def apply(self, writer: Writer) -> VersionId:
        return _import.add_version(writer, self.article, self.parsed)


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Keep a file that was read again, its letters stored in another way, as the newest reading of its article.

    The bytes stay what they are, and the reading before stays too. What the file says of itself is written anew where
    nobody has taken a quote from it yet. Gives the `VersionId`.
    """

    article: ArticleId
    parsed: ParsedArticle

    @property
    def label(self) -> str:
        return tr("Read {what} again", what=in_marks(self.parsed.source.name))

    def apply(self, writer: Writer) -> VersionId:
        return _import.read_again(writer, self.article, self.parsed)


@dataclass(frozen=True, slots=True)
class SetPublicationDate:
    """Set or clear an article's publication date (`day` number). `how`: "set by you" unless the file proves it.

    Every date that was counted from it is re-opened for review; none is changed.
    """

    article: ArticleId
    day: int | None
    how: str = "set by you"

    @property
    def label(self) -> str:
        if self.day is None:
            return tr("Cleared the publication date")
        return tr("Set the publication date to {day}", day=day_in_words(self.day, weekday=False))

    def apply(self, writer: Writer) -> None:
        how = "" if self.day is None else self.how
        before = writer.row("article", self.article)["published"]
        writer.set("article", self.article, published=self.day, published_how=how)
        if before != self.day:
            opened = _date_reviews.reopen(writer, self.article, before, self.day)
            if opened:
                writer.name_step(
                    trn("{label}; {n} date to review", "{label}; {n} dates to review", opened, label=self.label)
                )


@dataclass(frozen=True, slots=True)
class EditArticle:
    """Correct what is known about an article. None leaves a field as it is, "" clears it."""

    article: ArticleId
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    continued_from: str | None = None

    @property
    def label(self) -> str:
        return tr("Changed {fields} of an article", fields=_fields_in_words(self._given))

    def apply(self, writer: Writer) -> None:
        before, given = writer.row("article", self.article), self._given
        changed = [name for name, value in given.items() if value != before[name]]
        writer.set("article", self.article, **given)
        name = in_marks(article_name(writer, self.article))
        writer.name_step(tr("Changed {fields} of {name}", fields=_fields_in_words(changed or given), name=name))

    @property
    def _given(self) -> dict[str, str]:
        return {name: tidy(value) for name in _FIELD_WORDS if (value := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class LinkContinuation:
    """Say which article holds the first page of a partial one, or with None that it is not in the project.

    Raises `ProblemForUser` for an article that would continue itself, over other pages too.
    """

    article: ArticleId
    first: ArticleId | None

    @property
    def label(self) -> str:
        return (
            tr("Linked an article to its first page")
            if self.first is not None
            else tr("Removed the link to a first page")
        )

    def apply(self, writer: Writer) -> None:
        name = in_marks(article_name(writer, self.article))
        before, seen = self.first, {self.article}
        while before is not None:
            if before in seen:
                raise ProblemForUser(Problem.CONTINUES_ITSELF)
            seen.add(before)
            before = writer.row("article", before)["continues"]
        writer.set("article", self.article, continues=self.first)
        writer.name_step(
            tr("Linked {name} to its first page", name=name)
            if self.first
            else tr("Removed the first page of {name}", name=name)
        )


@dataclass(frozen=True, slots=True)
class SetPassageKind:
    """Put passages among the page furniture, or take them back.

    Raises `ProblemForUser` where evidence rests on words of a passage that is to become furniture.
    """

    passages: tuple[PassageId, ...]
    kind: PassageKind

    @property
    def label(self) -> str:
        number = len(self.passages)
        if self.kind is PassageKind.FURNITURE:
            return trn("Set {n} passage aside as page furniture", "Set {n} passages aside as page furniture", number)
        kind = said(_KIND_WORDS[self.kind])
        return trn("Marked {n} passage as {kind}", "Marked {n} passages as {kind}", number, kind=kind)

    def apply(self, writer: Writer) -> None:
        for passage in self.passages:
            if self.kind is PassageKind.FURNITURE:
                refuse_if_quoted(writer, passage)
            writer.set("passage", passage, kind=self.kind.value)


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Remove an article with its quotes, the evidence that rests on them, and claims and events left with none."""

    article: ArticleId

    @property
    def label(self) -> str:
        return tr("Removed an article")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Removed {what}", what=in_marks(article_name(writer, self.article))))
        _removal.remove_article(writer, self.article)


def _fields_in_words(fields: Iterable[str]) -> str:
    """Give `the title, paper and byline`."""
    *others, last = [said(_FIELD_WORDS[name]) for name in fields] or [tr("description")]
    if not others:
        return tr("the {field}", field=last)
    return tr("the {fields} and {last}", fields=", ".join(others), last=last)
