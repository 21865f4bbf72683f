"""An article laid out once for both who looks for statements and who looks for events."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.findings import FoundDate, FoundQuote
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.covering import Covering
from timeline_app.suggest.statements.referents import Referents
from timeline_app.suggest.statements.tokens import Places, tokens_of
from timeline_app.suggest.statements.whens import Whens

_KEPT: Final = 400
"""Sentences whose tokens are kept for whoever reads next: those of a long newspaper article."""


class ArticleClauses:
    """The sentences of an article as clauses, with the people, dates and quotes that stand in them."""

    def __init__(
        self, prose: Prose, people: PeopleFound, dates: Sequence[FoundDate], quotes: Sequence[FoundQuote]
    ) -> None:
        """Lay out an article."""
        self.prose = prose
        self.people = people.people
        self.places = Places(people.people, dates)
        self.referents = Referents(prose, people.people)
        self.covering = Covering(quotes, people.people)
        self.whens = Whens(prose.text, dates)
        self._clauses: dict[tuple[int, int | None], Clauses] = {}

    def clauses(self, sentence: Sentence, default: int | None = None) -> Clauses:
        """Give a sentence as clauses; `default` is the person whom its paragraph is about by its heading."""
        kept = self._clauses.get((sentence.start, default))
        if kept is not None:
            return kept
        tokens = tokens_of(self.prose.text, sentence.start, sentence.end, self.places)
        clauses = Clauses(tokens, sentence, self.referents, self.covering.speaking_person, default)
        if len(self._clauses) < _KEPT:
            self._clauses[sentence.start, default] = clauses
        return clauses
