"""Lists of people, some named and some not: "X, the head of the party, and 18 others", "five men, including X"."""

from typing import Final

from timeline_app.suggest.statements.grammar import (
    BE,
    BREAKS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    QUOTE_MARKS,
    RELATIVES,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.noun_phrases import NOBODY, PLURAL, Who
from timeline_app.suggest.statements.objects import Objects
from timeline_app.suggest.statements.referents import is_person_noun
from timeline_app.suggest.statements.tokens import MARK, PERSON, POSSESSIVE, WORD

APPOSITION: Final = 45
"""Tokens that an apposition between two commas may have."""
_SINGULAR: Final = frozenset({"was", "is", "has", "wasn't", "isn't", "hasn't", "does", "doesn't"})
_BEHIND_NAMES: Final = frozenset({"of", "from", "in", "at", "with", "for"})
_INVERTED: Final = BE | {"included", "includes", "include"}


class Coordination(Objects):
    """Who else stands in the noun phrase of which one person was found."""

    def all_joined(self, who: Who, start: int) -> Who:
        """Add who stands before somebody in the subject of the verb group at a token: "X, the mayor, and Y, fled"."""
        if not who.people or who.relative or not who.named or self.norm(start) in _SINGULAR:
            return who
        joint = self._joint(who.at - 1)
        if joint < 0:
            return who
        plural = bool({self.norm(start), self.norm(start + 1)} & PLURAL)
        his = self.norm(joint + 1) in ("his", "her")  # "X, the mayor, and his driver Y vanished"
        if not plural and not his and self.norm(self.back(start - 1)) != ",":
            return who
        left = self._before_joint(joint, titles=plural)
        return who._replace(people=left.people + who.people, at=left.at) if left.people else who

    def _joint(self, at: int) -> int:
        # The "and" before somebody, or before the noun that a name explains: "and his ally, X".
        if self.norm(at) == ",":
            at -= 1
            while self._explains(at):
                at -= 1
        return at if self.norm(at) == "and" else -1

    def _explains(self, at: int) -> bool:
        if at < 0 or self.kind(at) is POSSESSIVE:
            return at > 0
        return self.kind(at) is WORD and self.norm(at) not in COORDINATORS and not self._is_verb(at)

    def _is_verb(self, at: int) -> bool:
        return self.kind(at) is WORD and not self.tokens[at].capital and is_verb(self.norm(at))

    def _before_joint(self, joint: int, *, titles: bool) -> Who:
        at = joint - 1
        if self.norm(at) == ",":
            at -= 1
        if self.norm(at) in ("he", "she") and self._opens_clause(at):
            return self.pronoun(at)  # "he and his troops"
        if self.kind(at) is PERSON:
            found = self._coordinated(joint, titles=titles)
            return found if found.people and self._opens_clause(found.at) else NOBODY
        told = False
        for place in range(at, max(0, at - APPOSITION), -1):
            if self.norm(place) in BREAKS or self.norm(place) in QUOTE_MARKS:
                break
            told = told or self._is_verb(place)
            if self.norm(place) == "," and self.kind(place - 1) is PERSON:
                if told and self.norm(place + 1) not in RELATIVES:
                    break
                found = self.noun_phrase(place - 1, 1)
                if found.people and self._opens_clause(found.at):
                    return found
        return NOBODY

    def _opens_clause(self, at: int) -> bool:
        # Nobody does anything to them or with them before: the noun phrase is a subject.
        if at <= 0:
            return True
        word = self.norm(at - 1)
        if self.kind(at - 1) is not WORD:
            return word in QUOTE_MARKS or word in BREAKS or word in (",", "-") or self.tokens[at - 1].kind is not MARK
        return word in SUBORDINATORS or word in COORDINATORS or word in ("that", "said", "says")

    def joined_to_unnamed(self, at: int, start: int) -> Who:
        """Give X of "X and 18 others were", "X of the Day and the Hour was", "the mayor and head of the party was"."""
        first = self.first_of_chunk(at)
        if self.norm(first - 1) == "and":
            if self.norm(start) not in _SINGULAR:
                return self._before_joint(first - 1, titles=True)
            behind = self._behind_name(at)
            if behind.people:
                return behind
            both = self.norm(first) not in DETERMINERS and is_person_noun(self.norm(self._head(first, at)))
            return self.noun_phrase(first - 2, 3) if both else NOBODY
        return self._behind_name(at)

    def _behind_name(self, at: int) -> Who:
        for place in range(at, max(-1, at - 14), -1):
            token = self.tokens[place]
            if token.kind is PERSON:
                named = self.norm(place + 1) in _BEHIND_NAMES and self.kind(place + 1) is WORD
                first = self.first_of_name(place)
                return Who((token.person,), first) if named and self._opens_clause(first) else NOBODY
            passes = token.kind is WORD and not self._is_verb(place) and token.norm not in RELATIVES
            if not passes and token.norm not in QUOTE_MARKS:
                return NOBODY
        return NOBODY

    def inverted(self, word: int, end: int) -> Who:
        """Give X of "among those arrested was X" and "the dead included X"; the participle or noun is at `word`."""
        determiner = self.norm(word - 1)
        several = determiner == "those" or (self.kind(word - 1) is WORD and determiner.endswith("s"))
        if not several and not (determiner == "the" and self._is_list(word)):
            return NOBODY
        for at in range(end, min(len(self.tokens), end + 8)):
            token = self.tokens[at]
            if token.norm in _INVERTED and token.kind is WORD:
                found = self.listed(at + 1)
                return found if found.people else self.included(at + 1)
            if token.kind is MARK or (token.kind is WORD and self._is_verb(at)):
                break
        return NOBODY

    def listed(self, at: int) -> Who:
        """Give the people whom a list names: "X of the Labour Party, the mayor Y and Z"."""
        people: list[int] = []
        first = -1
        for place in range(at, min(len(self.tokens), at + 60)):
            token = self.tokens[place]
            if token.kind is PERSON:
                if self.kind(place + 1) is not POSSESSIVE and self.norm(place - 1) not in PREPOSITIONS:
                    people.append(token.person)
                    first = place if first < 0 else first
            elif self._ends_list(place) or (token.norm in PREPOSITIONS and not people):
                break
        return Who(tuple(dict.fromkeys(people)), first)

    def _ends_list(self, at: int) -> bool:
        word = self.norm(at)
        return word in BREAKS or word in RELATIVES or word in SUBORDINATORS or self._is_verb(at)

    def _is_list(self, word: int) -> bool:
        return self.norm(word - 2) == "among" or self.norm(word + 1) in ("included", "include", "includes")

    def included(self, at: int) -> Who:
        """Give X of "two officers, including X" behind a token."""
        for place in range(at, min(len(self.tokens), at + 12)):
            if self.norm(place) == "including":
                return self.object(place)
            if self.is_temporal(place):
                continue
            if self.kind(place) is POSSESSIVE or (self.norm(place) in PREPOSITIONS and self.norm(place) != "of"):
                break
            if self._is_verb(place) or self.norm(place) in BREAKS or self.norm(place) == ".":
                break
        return NOBODY
