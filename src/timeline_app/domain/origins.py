"""How many independent origins stand behind a claim, however many articles carry it: "5 articles, 1 origin".

Source of the rule: design sections 2 and 3.3. Chains that begin at the same named root are one origin, and so are two
papers that carry the same paragraph. A chain that names nobody at its beginning has no origin that could be counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind, root
from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import tr, trn


class Told(Protocol):
    """What is weighed: a chain, and a key of the paragraph around the quote ("" where it was not looked at)."""

    @property
    def chain(self) -> AttributionChain:
        """Give who says so, from mouth to page."""
        ...

    @property
    def paragraph(self) -> str:
        """Give the key under which the same paragraph of two articles meets."""
        ...


@dataclass(frozen=True, slots=True)
class ToldIn:
    """One piece of evidence as `weighed` sees it: in which article, by which chain, in which paragraph."""

    article: int
    chain: AttributionChain
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Origins:
    """How many articles carry something, from which independent roots, and how many name no root at all."""

    articles: int
    roots: tuple[ChainStep, ...]
    unnamed: int

    @property
    def in_words(self) -> str:
        """Say it: "5 articles, 1 origin"."""
        articles = trn("{n} article", "{n} articles", self.articles)
        if not self.roots:
            return tr("{articles}, source not named", articles=articles)
        origins = trn("{n} origin", "{n} origins", len(self.roots))
        return tr("{articles}, {origins}", articles=articles, origins=origins)

    @property
    def reason(self) -> str:
        """Say who they are, and what does not count."""
        names = ", ".join(step.name for step in self.roots)
        return " ".join(
            part for part in (tr("Begins with: {names}.", names=names) if names else "", self.caveat) if part
        )

    @property
    def caveat(self) -> str:
        """Say what does not count, "" where all does."""
        said: list[str] = []
        if self.unnamed:
            said.append(
                trn(
                    "{n} article names no source and counts for none.",
                    "{n} articles name no source and count for none.",
                    self.unnamed,
                )
            )
        if self.articles - self.unnamed > len(self.roots) > 0:
            said.append(tr("The same root, or the same paragraph in two papers, counts once."))
        return " ".join(said)


def weighed(evidence: Sequence[ToldIn]) -> Origins:
    """Count the articles and the independent origins of evidence that says the same."""
    named = {each.article for each in evidence if root(each.chain) is not None}
    articles = {each.article for each in evidence}
    return Origins(len(articles), tuple(independent_origins(evidence)), len(articles - named))


def independent_roots(chains: Iterable[AttributionChain]) -> list[ChainStep]:
    """Give one root for each independent origin, in order. Chains that begin at the same named root are one origin.

    Roots are the same if they are the same source or person, or, where that is not known, if their names meet under
    one match key. Chains whose first step is not named have no root and do not count.
    """
    roots: list[ChainStep] = []
    for chain in chains:
        step = root(chain)
        if step is not None and not any(_is_same(step, other) for other in roots):
            roots.append(step)
    return roots


_PAPERS = (SourceKind.OUTLET, SourceKind.AGENCY)


def independent_origins(evidence: Sequence[Told]) -> list[ChainStep]:
    """Give one root for each independent origin of evidence, in order.

    Chains that begin at the same named root are one origin, and so are two papers that carry the same paragraph: one
    has it from the other, or both from a third. Where the paragraph names who said it, that is the root, so the
    paragraph counts only where a paper or an agency speaks for itself.
    """
    origins: list[tuple[list[ChainStep], set[str]]] = []
    for each in evidence:
        step = root(each.chain)
        if step is None:
            continue
        roots, paragraphs = [step], {each.paragraph} - {""} if step.kind in _PAPERS else set()
        apart = []
        for origin in origins:
            if paragraphs & origin[1] or any(_is_same(step, other) for other in origin[0]):
                roots, paragraphs = [*origin[0], *roots], paragraphs | origin[1]
            else:
                apart.append(origin)
        origins = [*apart, (roots, paragraphs)]
    firsts = [roots[0] for roots, _ in origins]
    return [step for step in independent_roots(each.chain for each in evidence) if step in firsts]


def _is_same(one: ChainStep, other: ChainStep) -> bool:
    if one.person is not None and other.person is not None:
        return one.person == other.person
    if one.source is not None and other.source is not None:
        return one.source == other.source
    return fold_name(one.name) == fold_name(other.name)
