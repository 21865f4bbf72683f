"""A sentence taken apart as far as claims need it: who is the subject of a verb group."""

from typing import Final

from timeline_app.suggest.statements.coordination import APPOSITION, Coordination
from timeline_app.suggest.statements.grammar import (
    BE,
    BREAKS,
    COORDINATORS,
    DETERMINERS,
    FAMILY_NOUNS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS_OF_ONE,
    RELATIVES,
    SPEECH,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_verb,
)
from timeline_app.suggest.statements.noun_phrases import DEEPEST, NOBODY, UNKNOWN, Who
from timeline_app.suggest.statements.referents import is_person_noun
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD

_DONE_TO_NAMES: Final = frozenset(
    {
        "killing",
        "murdering",
        "shooting",
        "attacking",
        "assassinating",
        "kidnapping",
        "abducting",
        "arresting",
        "beating",
        "stabbing",
        "poisoning",
        "helping",
        "supporting",
        "hiding",
        "replacing",
    }
)
"""Behind these a name is whom it is done to: "the man accused of killing X fled"."""


_HEARERS: Final = frozenset(
    {
        "reporters",
        "journalists",
        "parliament",
        "lawmakers",
        "media",
        "television",
        "agency",
        "newspaper",
        "court",
        "radio",
    }
)
"""Who is told: "told reporters that he"."""


_WARNS: Final = frozenset({"warned", "warns", "warning", "notified", "informed", "reminded", "assured"})
"""Behind these somebody is told what may become of them: "warned X he could be charged"."""
_GUESSES: Final = frozenset({"suggested", "suggests", "alleged", "alleges", "implied", "speculated"})
"""Behind these somebody else is spoken of."""
_NAMELESS: Final = frozenset(
    {"office", "ministry", "police", "reuters", "times", "post", "court", "agency", "tv", "radio"}
)
"""Last words of what speaks and is no person."""


class Clauses(Coordination):
    """One sentence: answers who does what, and to whom."""

    def subject(self, start: int, depth: int = 0) -> Who:
        """Give the subject of the verb group that begins at a token."""
        who = self.all_joined(self._subject(start, depth), start)
        return NOBODY if self._is_one_of_many(who, start) else who

    def _is_one_of_many(self, who: Who, start: int) -> bool:
        # "Suspects linked to the kidnapping of the wife of Y, X, were freed": "were" is not said of one.
        if len(who.people) != 1 or not who.named or self.norm(start) not in ("were", "are", "weren't", "aren't"):
            return False
        if who.relative or self.norm(who.at - 1) == "including":
            return False
        return not any(self.norm(at) in ("and", "neither", "with") for at in range(max(0, who.at - 1), start))

    def _subject(self, start: int, depth: int) -> Who:
        at = self.back(start - 1)
        if at < 0 or depth > DEEPEST:
            return NOBODY
        token = self.tokens[at]
        if token.kind is PERSON:
            return self._named_subject(at, depth)
        if token.kind is MARK:
            return self._subject_past_mark(at, start, depth)
        word = token.norm
        if word in SUBJECT_PRONOUNS or word in ("his", "her"):
            return self.pronoun(at)
        if word in RELATIVES or (word == "that" and self.is_noun(at - 1)):
            return self._antecedent(at - 1, depth)
        if word in COORDINATORS or word in SUBORDINATORS or word in PREPOSITIONS or word == "to":
            return self._shared_subject(at, start, depth)
        if is_verb(word) and not token.capital:
            return self.subject(self.group(at).start, depth + 1)
        found = self.noun_phrase(at, depth)
        if not found.people:
            found = self.one_of_several(at, depth)
        if not found.people and self.norm(self.first_of_chunk(at)) == "one":
            found = self.apposed_to(at)  # "X, one of the leader's advisers fled"
        return found if found.people else self.joined_to_unnamed(at, start)

    def _is_done_to(self, at: int) -> bool:
        # "jailed for insulting President X was freed": not X was.
        gerund = self.first_of_name(at) - 1
        word = self.norm(gerund)
        told = word[:-3] in SPEECH or word[:-3] + "s" in SPEECH or word in ("saying", "telling", "denying")
        return word.endswith("ing") and not told and self.norm(gerund - 1) in ("for", "of", "by", "from", "after")

    def _named_subject(self, at: int, depth: int) -> Who:
        before = self.norm(self.first_of_name(at) - 1)
        if before in _DONE_TO_NAMES or self._is_done_to(at):
            return self._relative_before(at)
        relative = self._relative_of_object(at)
        if relative >= 0:
            return self._antecedent(relative - 1, depth)
        return self.noun_phrase(at, depth)

    def _relative_of_object(self, at: int) -> int:
        # "The men who hunted and killed X were jailed": gives the place of "who".
        first = self.first_of_name(at)
        if not self._follows_verb(first):
            return -1
        for place in range(first - 2, max(-1, first - 12), -1):
            if self.norm(place) in RELATIVES:
                return place
            if self.kind(place) is not WORD or self.norm(place) in SUBORDINATORS:
                break
        return -1

    def _relative_before(self, at: int) -> Who:
        # "Y, who was jailed for insulting X was freed": Y was.
        for place in range(at - 1, max(0, at - APPOSITION), -1):
            if self.norm(place) in BREAKS:
                break
            if self.norm(place) == "who" and self.norm(place - 1) == "," and self.kind(place - 2) is PERSON:
                return Who((self.tokens[place - 2].person,), place - 2)
        return NOBODY

    def one_of_several(self, at: int, depth: int = 0) -> Who:
        """Give X of "X was one of three judges missing" and "X was among 11 princes detained"."""
        for place in range(at - 1, max(0, at - 7), -1):
            word = self.norm(place)
            if word == "among" or (word == "of" and self.norm(place - 1) == "one"):
                copula = place - 1 if word == "among" else place - 2
                while copula > 0 and is_adverb(self.norm(copula)):
                    copula -= 1
                if self.norm(copula) in BE:
                    return self.subject(self.group(copula).start, depth + 1)
                return NOBODY
            if self.kind(place) is not WORD and self.kind(place) is not PERSON and self.norm(place) != "'s":
                return NOBODY
        return NOBODY

    def _past_aside(self, at: int) -> int:
        # The name before ", 51," and "(left)".
        if self.norm(at) == ",":
            at -= 1
        if self.norm(at) == ")":
            while at > 0 and self.tokens[at].norm != "(":
                at -= 1
            at -= 1
        return at - 2 if self.norm(at).isdigit() and self.norm(at - 1) == "," else at

    def _antecedent(self, at: int, depth: int) -> Who:
        at = self._past_aside(at)
        if at < 0:
            return NOBODY
        if self.norm(at) == "those" and self.norm(at - 1) == "among":
            copula = next((place for place in range(at, len(self.tokens)) if self.norm(place) in ("is", "was")), -1)
            return self.listed(copula + 1) if copula > 0 else NOBODY  # "among those who vanished is X"
        if self.tokens[at].kind is PERSON:
            return self._named_antecedent(at, depth)
        if self.norm(at - 1) in ("of", "from", "in") and self.kind(at - 2) is PERSON:
            return Who((self.tokens[at - 2].person,), at - 2, relative=True)  # "X of Lindmar, who"
        first = self.first_of_chunk(at)
        if self.norm(first - 1) == "," and self.kind(first - 2) is PERSON:
            return Who((self.tokens[first - 2].person,), first - 2, relative=True)  # "X, the minister of trade who"
        found = self.noun_phrase(at, depth + 1)
        copula = first - 1
        if not found.people and self.norm(copula) in BE:
            found = self.subject(self.group(copula).start, depth + 1)  # "X is a resident who"
        return (found if found.people else self._apposed(at, depth))._replace(relative=True)

    def _named_antecedent(self, at: int, depth: int) -> Who:
        # "Ismail, an aide to the leader's son Saif, who visited London": the aide did, as the noun explains him.
        first = self.first_of_name(at)
        if self.norm(first - 1) in ("to", "of", "for") and self.is_noun(first - 2):
            outer = self._apposed(first - 2, depth)
            if outer.people:
                return outer._replace(relative=True)
        return Who((self.tokens[at].person,), at, relative=True)

    def apposed_to(self, at: int) -> Who:
        """Give X of "X, the former leader": whom the noun phrase that ends at a token explains."""
        first = self.first_of_chunk(at)
        if self.norm(first - 1) == "and" and self.is_noun(first - 2):
            first = self.first_of_chunk(first - 2)  # "X, a physicist and activist"
        name = first - 2
        if self.norm(name).isdigit() and self.norm(name - 1) == ",":
            name -= 2  # "X, 41, a jeweller"
        named = self.norm(first - 1) == "," and self.kind(name) is PERSON and self.norm(at) != "police"
        return Who((self.tokens[name].person,), name) if named else NOBODY

    def _apposed(self, at: int, depth: int) -> Who:
        # "Ali Treki, a former minister who": the noun explains the name before its comma.
        for place in range(at, max(-1, at - 14), -1):
            if self.tokens[place].norm == "," and self.kind(place - 1) is PERSON:
                return Who((self.tokens[place - 1].person,), place - 1)
            if self.kind(place) is WORD and is_verb(self.tokens[place].norm):
                return NOBODY
            if self.tokens[place].kind is MARK and self.tokens[place].norm not in ",\"'“”-":
                return NOBODY
        return NOBODY

    def _subject_past_mark(self, at: int, start: int, depth: int) -> Who:
        mark = self.tokens[at].norm
        if mark == ")":
            while at > 0 and self.tokens[at].norm != "(":
                at -= 1
            return self.subject(at, depth + 1)
        if mark == ",":
            return self._past_comma(at, start, depth)
        if mark in ("–", "—", "--", "-"):
            for place in range(at - 1, max(-1, at - APPOSITION), -1):
                if self.tokens[place].norm == mark:
                    outer = self.subject(place, depth + 1)
                    within = self.noun_phrase(at - 1, depth + 1) if self.kind(at - 1) is PERSON else NOBODY
                    return outer if outer.people else within
        return NOBODY

    def _past_comma(self, comma: int, start: int, depth: int) -> Who:
        before = comma - 1
        near = NOBODY
        if self.kind(before) is PERSON and self.norm(comma + 1) not in COORDINATORS:
            near = self.noun_phrase(before, depth + 1)
            # "X, arrested on Monday" and "a lawyer, X, fled": the name stands right before the comma. Where a verb
            # stands before it ("Y, who killed X, was jailed") it closes what is said of somebody else.
            if near.people and self._explains_owner(near.at):
                return NOBODY
            if near.people and not self._follows_verb(near.at):
                return self._whom_the_clause_is_about(near) if self.norm(near.at - 1) == "," else near
        explained = False
        for place in range(before, max(0, comma - APPOSITION), -1):
            token = self.tokens[place]
            if token.norm in BREAKS:
                break
            if token.norm == "," and self._opens_apposition(place):
                found = self.noun_phrase(place - 1, depth + 1)
                if found.people:
                    return found
                explained = True
        # "The defection of X, who flew to Y, was seized upon": not X was.
        if near.people or explained:
            return near
        return self.earlier_subject(start, depth)

    def _explains_owner(self, at: int) -> bool:
        # "Opponents of the leader, X, fled": X is the leader, and they fled.
        if self.norm(at - 1) != ",":
            return False
        first = self.first_of_chunk(at - 2)
        head = self._head(first, at - 2) if first <= at - 2 else first
        word = self.norm(head)
        return self.norm(head + 1) in ("of", "for", "to") and word.endswith("s") and not word.endswith("ss")

    def _whom_the_clause_is_about(self, near: Who) -> Who:
        # "Hasan, who was shot by an officer, Kimberly Munley, is in a coma": he is.
        for place in range(near.at - 2, max(0, near.at - APPOSITION), -1):
            if self.tokens[place].norm in BREAKS:
                break
            if self.norm(place) == "," and self.norm(place + 1) == "who" and self.kind(place - 1) is PERSON:
                return Who((self.tokens[place - 1].person,), place - 1)
        return near

    def _follows_verb(self, at: int) -> bool:
        return self.kind(at - 1) is WORD and is_verb(self.norm(at - 1)) and self.norm(at - 1) not in SPEECH

    def _opens_apposition(self, comma: int) -> bool:
        if self.norm(comma + 1) in COORDINATORS:
            return False
        before = self.tokens[comma - 1] if comma else None
        if before is None:
            return False
        return before.kind is PERSON or (before.kind is WORD and is_person_noun(before.norm))

    def _shared_subject(self, at: int, start: int, depth: int) -> Who:
        word = self.tokens[at].norm
        opens = self.back(at - 1) < 0 or self.tokens[at - 1].norm in BREAKS
        nobody = all(self.kind(place) is not PERSON and not is_verb(self.norm(place)) for place in range(at))
        opens = opens or (at < 4 and nobody and word in ("after", "before"))  # "Two months after being hired, X quit"
        if word not in COORDINATORS and opens:
            return self.next_subject(start)
        found = self.earlier_subject(at, depth)
        if found.people or word in COORDINATORS or any(self.kind(place) is PERSON for place in range(at)):
            return found
        return self.next_subject(start)  # "Speaking for the first time since leaving his post, X said"

    def earlier_subject(self, start: int, depth: int = 0) -> Who:
        """Give the subject of the verb before: "X resigned on Monday and fled"."""
        tries = 0
        apart = self.norm(start - 1) == ","  # "did not go, as the court had ordered, and fled": of the main clause
        for at in range(start - 1, max(-1, start - 60), -1):
            token = self.tokens[at]
            if token.norm in BREAKS or (token.norm == "." and self._is_stop(at)):
                return NOBODY
            if token.kind is WORD and not token.capital and is_verb(token.norm) and self._is_finite(at):
                begun = self.group(at).start
                found = self.subject(begun, depth + 2)
                tries += 1
                # "the soldiers burst in and grabbed": the soldiers did, whoever else stands before them.
                aside = apart and any(self.norm(place) in SUBORDINATORS for place in range(begun - 6, begun))
                if found.people or tries == 3 or (self.is_noun(begun - 1) and not aside):
                    return found
        return NOBODY

    def _is_stop(self, at: int) -> bool:
        # And not the point of "the East L.A. station".
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return behind is None or behind.kind is not WORD or behind.capital

    def _is_finite(self, at: int) -> bool:
        # "picked by", "held in": a participle behind a noun is none.
        return not (self.norm(at + 1) == "by" and self.group(at).bare)

    def next_subject(self, start: int) -> Who:
        """Give the subject behind the comma that closes an opening participle: "Having fled, X settled"."""
        for at in range(start + 1, min(len(self.tokens), start + 40)):
            if self.norm(at) in ("was", "were", "has", "had", "said"):
                break  # "After being held the officers were freed, together with X"
            if self.tokens[at].norm != ",":
                continue
            for place in range(at + 1, min(len(self.tokens), at + 12)):
                token = self.tokens[place]
                if token.kind is PERSON and self.kind(place + 1) is not POSSESSIVE:
                    return Who((token.person,), place)
                if token.norm in PRONOUNS_OF_ONE or token.norm in FIRST_PERSON:
                    return self.pronoun(place)
                if token.kind is MARK or is_verb(token.norm):
                    break
        return NOBODY

    def subject_of(self, start: int) -> Who:
        """Give the subject as a noun phrase that asks for it sees it: one step down."""
        return self.subject(start, 2)

    def antecedent_of(self, at: int) -> Who:
        """Give whom a relative pronoun at a token is about."""
        return self._antecedent(at - 1, 2)

    def _guesser(self, at: int) -> int | None:
        # "X suggested that he had killed himself": of somebody else.
        before = at - 2 if self.norm(at - 1) == "that" else at - 1
        if self.norm(before) not in _GUESSES:
            return None
        who = self.subject(self.group(before).start, 2)
        return who.people[0] if len(who.people) == 1 else None

    def _teller(self, at: int) -> Who:
        # "X said he would": whoever says it, unless that is nobody of the article.
        before = at - 1
        if self.norm(before) == "that":
            before -= 1
            if self.norm(before) == "and":
                return self._of_other_clause(before)
            before = self._past_hearers(before)
        if self.kind(before) is PERSON and self.norm(self.first_of_name(before) - 1) in _WARNS:
            return Who((self.tokens[before].person,), before)
        token = self.tokens[before] if before >= 0 else None
        if token is None or token.kind is not WORD or token.norm not in SPEECH - _GUESSES:
            return NOBODY
        if self.tokens[at].norm not in ("he", "she"):
            return NOBODY
        who = self.subject(self.group(before).start, 2)
        if not who.people:
            who = self._spoken_for(self.group(before).start - 1)
        if not who.people and self._is_unknown_person(self.group(before).start - 1):
            return UNKNOWN
        if len(who.people) != 1 or not self.referents.fits(who.people[0], self.tokens[at].norm):
            return NOBODY
        return who

    def _is_unknown_person(self, at: int) -> bool:
        # "Junior Minister for Transport Xxxx Yyyy told reporters that he": he is somebody whom nobody knows here.
        if self.kind(at) is not WORD or not self.tokens[at].capital or self.norm(at) in _NAMELESS:
            return False
        for place in range(at - 1, max(-1, at - 9), -1):
            if self.kind(place) is not WORD or (not self.tokens[place].capital and is_verb(self.norm(place))):
                return False
            if is_person_noun(self.norm(place)):
                return True
        return False

    def _past_hearers(self, at: int) -> int:
        # "told the Associated Press on Tuesday that he": the place of "told".
        for place in range(at, max(-1, at - 8), -1):
            token = self.tokens[place]
            if token.norm in ("told", "tells", "telling") or token.norm in SPEECH:
                return place
            heard = token.capital or token.norm in _HEARERS or token.norm in DETERMINERS or token.norm in PREPOSITIONS
            if token.kind is not DATE and not heard:
                break
        return at

    def _spoken_for(self, at: int) -> Who:
        # "A spokesman for X said he was ill": X was.
        if self.kind(at) is not PERSON:
            return NOBODY
        first = self.first_of_name(at)
        speaks = self.norm(first - 1) in ("for", "of", "to") and self.norm(first - 2) in FAMILY_NOUNS
        return Who((self.tokens[at].person,), at) if speaks else NOBODY

    def _of_other_clause(self, joined: int) -> Who:
        # "told reporters that the minister was unwell and that he had leave": the minister had.
        for at in range(joined - 1, max(-1, joined - 40), -1):
            if self.norm(at) != "that":
                continue
            for verb in range(at + 1, joined):
                if self.kind(verb) is WORD and not self.tokens[verb].capital and is_verb(self.norm(verb)):
                    who = self.subject(self.group(verb).start, 3)
                    return who if len(who.people) == 1 else NOBODY
        return NOBODY
