"""An article laid out once for both who looks for statements and who looks for events."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.findings import FoundDate, FoundQuote
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.covering import Covering
from timeline_app.suggest.statements.noun_phrases import LABEL_MARKS
from timeline_app.suggest.statements.referents import Referents
from timeline_app.suggest.statements.tokens import PERSON, Places, Token, tokens_of
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
        key = (sentence.start, default)
        kept = self._clauses.get(key)
        if kept is not None:
            return kept
        tokens = tokens_of(self.prose.text, sentence.start, sentence.end, self.places)
        if default is None:
            default = self._labelled(tokens)
        clauses = Clauses(tokens, sentence, self.referents, self.covering.speaking_person, default)
        if len(self._clauses) < _KEPT:
            self._clauses[key] = clauses
        return clauses

    def _labelled(self, tokens: Sequence[Token]) -> int | None:
        # "X: The minister resigned in May" in a list: it is about X, if these are not the words of X.
        if len(tokens) < 3 or tokens[0].kind is not PERSON or tokens[1].norm not in LABEL_MARKS:
            return None
        person = tokens[0].person
        return None if self.covering.speaking_person(tokens[2].start) == person else person
