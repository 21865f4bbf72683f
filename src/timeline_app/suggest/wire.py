"""Wire copy: which paragraphs of an article stand in another one too, and so have one origin and not two."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.articles import Passage
from timeline_app.domain.shingles import ShingleMaker, Shingles, is_same_paragraph, likeness, same_paragraphs
from timeline_app.suggest.prose import prose_of


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph `text[start:end]` of an article and its runs of words."""

    start: int
    end: int
    shingles: Shingles


@dataclass(frozen=True, slots=True)
class SharedParagraph:
    """A paragraph that two articles have in common, by its index in each; `likeness` is 1 for the same words."""

    one: int
    other: int
    likeness: float


def paragraph_shingles(
    text: str, passages: Sequence[Passage], maker: ShingleMaker | None = None
) -> tuple[PrintedParagraph, ...]:
    """Give the paragraphs of running text with their shingles. One `maker` for many articles is quicker."""
    maker = maker or ShingleMaker()
    prose = prose_of(text, passages)
    return tuple(
        PrintedParagraph(part.start, part.end, maker.of(text[part.start : part.end]))
        for part in prose.paragraphs
        if part.is_running
    )


def shared_paragraphs(a: Sequence[PrintedParagraph], b: Sequence[PrintedParagraph]) -> tuple[SharedParagraph, ...]:
    """Give the paragraphs that two articles have in common, each with the likeliest one of the other article."""
    where: dict[int, list[int]] = {}
    for index, paragraph in enumerate(b):
        for run in paragraph.shingles.runs:
            where.setdefault(run, []).append(index)
    found: list[SharedParagraph] = []
    for index, paragraph in enumerate(a):
        counts: dict[int, int] = {}
        for run in paragraph.shingles.runs:
            for other in where.get(run, ())[:8]:
                counts[other] = counts.get(other, 0) + 1
        best = max(sorted(counts), key=lambda other: counts[other], default=None)
        if best is not None and is_same_paragraph(paragraph.shingles, b[best].shingles):
            found.append(SharedParagraph(index, best, likeness(paragraph.shingles, b[best].shingles)))
    return tuple(found)


def origins(articles: Sequence[Sequence[PrintedParagraph]]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Give the paragraphs that stand in more than one of many articles, each as its (article, paragraph) places."""
    places = [(article, index) for article, paragraphs in enumerate(articles) for index in range(len(paragraphs))]
    first = same_paragraphs([articles[article][index].shingles for article, index in places])
    groups: dict[int, list[tuple[int, int]]] = {}
    for place, root in zip(places, first, strict=True):
        groups.setdefault(root, []).append(place)
    return tuple(tuple(group) for group in groups.values() if len({article for article, _ in group}) > 1)
