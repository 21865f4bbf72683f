"""Status claims about people, read from the phrases in which newspapers say what became of them.

Phrases are data (`tables`); a sentence is taken apart only as far as they need it: tokens, verb groups, who is subject
or object (`clauses`), whom "he" means (`referents`), and what the words around do to the claim (`attitude_reading`).
"""

from timeline_app.suggest.statements.article_clauses import ArticleClauses
from timeline_app.suggest.statements.finding import find_statements

__all__ = ["ArticleClauses", "find_statements"]
