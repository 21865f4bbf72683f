"""Answers of a search, as the palette gets them."""

from timeline_app.domain.search_query import FoundKind
from timeline_app.gui.search.rows import PaletteGroup, found_groups
from timeline_app.queries.search_values import Found, FoundGroup, Mark, PreviewFact, SearchAnswer, SearchPreview

ORLO = Found(
    FoundKind.PERSON, 1, "Tamaz Orlo", "Minister · 2 quotes · disputed", (Mark(6, 10),), also="Tamas Orlo",
    also_marks=(Mark(6, 10),), initials="TO", disputed=True, person=1,
)  # fmt: skip
SARK = Found(FoundKind.PERSON, 2, "Ilya Sark", "Spokesman", initials="IS", person=2)
LEAVES = Found(FoundKind.EVENT, 3, "Leaves the city", "3 June", glyph="journey", polarity="denied", event=3)
QUOTE = Found(FoundKind.QUOTE, 4, "… Orlo is on leave …", "Sark › The Ledger", (Mark(2, 6),), aside="¶ 4", event=3)
ARTICLE = Found(FoundKind.ARTICLE, 5, "Minister gone", "The Ledger · 2 matches", aside="4 Jun")
PREVIEW = SearchPreview(
    "Quote, in its place", "Nobody knew. Orlo is on leave, he said.", "paragraph 4", is_passage=True,
    strong=Mark(13, 39), quote=Mark(13, 29), marks=(Mark(13, 17),),
    facts=(PreviewFact("Polarity", "Denied", "denied"), PreviewFact("Against", "Leaves", "against")),
)  # fmt: skip


def answer(*found: Found, ranked: bool = True) -> SearchAnswer:
    """An answer with these things in it, grouped."""
    groups = [
        FoundGroup(kind, of_kind, len(of_kind))
        for kind in FoundKind
        if (of_kind := tuple(one for one in found if one.kind is kind))
    ]
    return SearchAnswer(tuple(groups), ranked)


def groups(*found: Found) -> tuple[PaletteGroup, ...]:
    """The groups of the palette for these things."""
    return found_groups(answer(*found))
