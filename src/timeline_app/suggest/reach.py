"""How much of an article is looked at."""

from dataclasses import replace
from typing import Final

from timeline_app.domain.findings import ArticleToRead

LONGEST: Final = 2_000_000
"""Characters from the top in which anything is looked for: no newspaper article, and hardly a book, has more."""


def within_reach(article: ArticleToRead) -> ArticleToRead:
    """Leave out what lies beyond `LONGEST`, whole passages at a time; what lies before keeps its offsets."""
    if len(article.text) <= LONGEST:
        return article
    near = tuple(passage for passage in article.passages if passage.end <= LONGEST)
    return replace(article, text=article.text[:LONGEST], passages=near)
