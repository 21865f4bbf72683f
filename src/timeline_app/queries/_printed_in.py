"""In what the sides of a contradiction are printed, in a sentence."""

from collections.abc import Sequence

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._passages import InPassage
from timeline_app.queries.cards import EvidenceCard

_INSIDE = {
    PassageKind.BODY: tr("the main text"),
    PassageKind.HEADING: tr("a heading"),
    PassageKind.STANDFIRST: tr("the standfirst"),
    PassageKind.DATELINE: tr("the dateline"),
    PassageKind.BOXED: tr("the boxed list"),
    PassageKind.CAPTION: tr("a caption"),
    PassageKind.LIST_ITEM: tr("a list"),
    PassageKind.TABLE: tr("a table"),
    PassageKind.FURNITURE: tr("the page furniture"),
}


def printed_in(sides: Sequence[tuple[EvidenceCard, InPassage]]) -> str:
    """Say in what the sides are printed: "Two claims printed in one article: one in …, one in …."; "" without two."""
    if len(sides) < 2:
        return ""
    articles = dict.fromkeys(card.article for card, _place in sides)
    if len(articles) == 1:
        return _in_one_article([place for _card, place in sides])
    papers = dict.fromkeys(card.publisher for card, _place in sides)
    if len(sides) == 2 and len(papers) == 2 and all(papers):
        first, second = papers
        return tr("Two claims printed in two articles: one in {first}, one in {second}.", first=first, second=second)
    if len(papers) == 1 and all(papers):
        return trn(
            "{n} claim printed in {articles} articles, all in {paper}.",
            "{n} claims printed in {articles} articles, all in {paper}.",
            len(sides), articles=len(articles), paper=next(iter(papers)),
        )  # fmt: skip
    return trn(
        "{n} claim printed in {articles} articles.", "{n} claims printed in {articles} articles.",
        len(sides), articles=len(articles),
    )  # fmt: skip


def _in_one_article(places: Sequence[InPassage]) -> str:
    inside = [_INSIDE[place.kind] if place.kind is not None else "" for place in places]
    if len(places) > 2 or not all(inside):
        return trn("{n} claim printed in one article.", "{n} claims printed in one article.", len(places))
    first, second = inside
    if first == second:
        return tr("Two claims printed in one article, both in {place}.", place=first)
    return tr("Two claims printed in one article: one in {first}, one in {second}.", first=first, second=second)
