"""To whom something is done, and whose a noun is."""

from typing import Final

from timeline_app.suggest.statements.companions import number_of
from timeline_app.suggest.statements.grammar import (
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    QUOTE_MARKS,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.noun_phrases import NOBODY, OWN, NounPhrases, Who
from timeline_app.suggest.statements.referents import is_person_noun
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD

_TAKES_FROM_OTHERS: Final = frozenset(
    """
    accepted accepts rejected rejects welcomed welcomes refused ordered demanded mourned condemned
    sought requested approved regretted
    """.split()  # noqa: SIM905 - a list of words is read as words
)

_TIMES: Final = frozenset({"week", "month", "year", "day", "night", "today", "yesterday"})

_OF_THINGS: Final = frozenset({"removal", "return", "departure", "election", "escape", "flight"})
"""Behind "their" these are as likely of things."""


class Objects(NounPhrases):
    """The objects of verbs and the owners of nouns in a sentence."""

    def with_companions(self, who: Who, at: int, *, acting: bool = False) -> Who:
        """Add those with whom it happened: "was arrested along with X"; `acting`: but not "went to talk with X"."""
        limit = min(len(self.tokens) - 1, at + 10)
        for place in range(at, limit):
            word = self.norm(place)
            if word == "," and self.norm(place + 1) in ("along", "alongside", "together"):
                continue
            if word in (",", ".") or (self.kind(place) is WORD and is_verb(word)):
                break
            named = word == "with" and not acting and self._names_next(place)
            if word == "alongside" or named or (word in ("along", "together") and self.norm(place + 1) == "with"):
                with_whom = self.object(place + (word in ("along", "together")))
                more = tuple(person for person in with_whom.people if person not in who.people)
                return who._replace(people=who.people + more) if who.people else who
        return who

    def _names_next(self, at: int) -> bool:
        place = at + 1
        while place < len(self.tokens) and place < at + 4 and self.kind(place) is WORD and self.tokens[place].capital:
            place += 1
        return self.kind(place) is PERSON and self.kind(place + 1) is not POSSESSIVE

    def object(self, verb: int, subject: Who = NOBODY) -> Who:
        """Give whom the verb is done to: the noun phrase behind it."""
        at = verb + 1
        limit = min(len(self.tokens), verb + 14)
        while at < limit:
            token = self.tokens[at]
            if token.kind is PERSON and self.kind(at + 1) is not POSSESSIVE:
                return self._object_names(at)
            word = token.norm
            if word in ("him", "her") and not self.is_noun(at + 1):
                inside = self.speaker_at(token.start)
                without = subject.people[0] if subject.people else inside
                person = self.referents.pronoun(word, token.start, self.sentence, without)
                return NOBODY if person is None else Who((person,), at, False)
            if word == "them":
                return self.pronoun(at)
            if word in ("himself", "herself"):
                return subject
            if word in FIRST_PERSON and word == "me":
                return self.pronoun(at)
            if word in ("of", "for") and (
                self._in_title(at) or self.norm(at - 1) == "one" or self.norm(at + 1) == "interest"
            ):
                at += 1  # "secretary of state X", "one of Y's aides, X"
                continue
            if self._ends_object(at):
                return self._object_end(verb, at)
            at += 1
        return self._object_end(verb, at)

    def _in_title(self, at: int) -> bool:
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return is_person_noun(self.norm(at - 1)) and following is not None and following.capital

    def _ends_object(self, at: int) -> bool:
        token = self.tokens[at]
        if token.kind is MARK and token.norm not in (".", "-"):
            return token.norm not in QUOTE_MARKS
        word = token.norm
        if token.kind is POSSESSIVE:
            return False
        if token.kind is DATE and self.norm(at - 1) in DETERMINERS:
            return False  # "the 1990s warlord X"
        if token.kind is DATE or word in PREPOSITIONS or word in COORDINATORS or word in SUBORDINATORS:
            return True
        return not token.capital and is_verb(word)

    def _object_end(self, verb: int, at: int) -> Who:
        # "arrested the party's leader, X, on Monday": the name explains the noun.
        if "including" in (self.norm(at), self.norm(at + 1) if self.norm(at) == "," else ""):
            return self.object(at + (self.norm(at) == ","))
        person = is_person_noun(self.norm(at - 1)) or self.norm(at - 1) == "justice"
        listed = self._end_of_list(at) if person else NOBODY
        if listed.people:
            return listed
        if at < len(self.tokens) and self.tokens[at].norm == ",":
            for place in range(at + 1, min(len(self.tokens), at + 7)):
                token = self.tokens[place]
                if token.kind is PERSON:
                    closes = self.norm(place + 1) in (",", ".", "", ";") or place + 1 >= len(self.tokens)
                    closes = closes or self.kind(place + 1) is DATE or self.is_temporal(place + 1)
                    return Who((token.person,), place) if closes and at - verb > 1 else NOBODY
                if token.kind is not WORD or not (token.capital or is_person_noun(token.norm)):
                    break
        if at - 1 <= verb:
            return NOBODY
        words = [token.norm for token in self.tokens[verb + 1 : at] if token.kind is WORD]
        if not words or not (is_person_noun(words[-1]) or number_of(words)):
            return NOBODY
        return self.described(verb + 1, at - 1)

    def _end_of_list(self, at: int) -> Who:
        # "arrested the chief justice, another judge and X on Monday"
        for place in range(at, min(len(self.tokens), at + 16)):
            token = self.tokens[place]
            if token.norm == "and":
                named = self._past_titles(place + 1)
                if self.kind(named) is PERSON and self._closes_list(named):
                    return Who((self.tokens[named].person,), named)
            elif token.norm != "," and (token.kind is not WORD or self._ends_object(place)):
                break
        return NOBODY

    def _object_names(self, at: int) -> Who:
        people: list[int] = []
        first = at
        while self.kind(at) is PERSON and self.kind(at + 1) is not POSSESSIVE and len(people) < 12:
            people.append(self.tokens[at].person)
            comma = self._past_apposition(at + 1)
            step = comma
            while self.norm(step) in (",", "and"):
                step += 1
            joined = self.norm(step - 1) == "and"
            named = self._past_titles(step)
            if step == comma or not (self._closes_list(named) if joined else self._list_goes_on(named)):
                break
            at = named
        return Who(tuple(people), first)

    def _past_apposition(self, at: int) -> int:
        # The comma behind "the labour minister" of "A, the labour minister, and B".
        if self.norm(at) != "," or self.norm(at + 1) not in DETERMINERS:
            return at
        for place in range(at + 2, min(len(self.tokens), at + 12)):
            token = self.tokens[place]
            if token.norm == ",":
                return place if self.norm(place + 1) == "and" else at
            if token.kind is not WORD or is_verb(token.norm) or token.norm in SUBORDINATORS:
                break
        return at

    def _list_goes_on(self, at: int) -> bool:
        # "A, B and C": a name in a list is followed by a comma or "and"; in "A, B said" it is not.
        return self.kind(at) is PERSON and self.norm(at + 1) in (",", "and", ".", "")

    def _closes_list(self, at: int) -> bool:
        # "A and B": whoever does something next ("and B fled") is in no list.
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.kind(at) is not PERSON or (behind is not None and behind.kind is POSSESSIVE):
            return False
        return behind is None or behind.kind is not WORD or behind.norm in PREPOSITIONS or not is_verb(behind.norm)

    def _past_titles(self, at: int) -> int:
        """Give the name behind the titles that begin at a token: "minister without portfolio X", "Mr. X"."""
        for place in range(at, min(len(self.tokens), at + 8)):
            token = self.tokens[place]
            if token.kind is PERSON:
                return place
            title = token.kind is WORD and token.norm not in COORDINATORS and token.norm not in SUBORDINATORS
            verb = token.kind is WORD and not token.capital and is_verb(token.norm)
            if not (title or token.norm == ".") or verb:
                break
        return at

    def possessor(self, noun: int) -> Who:
        """Give whose noun it is: "X's resignation", "his arrest", "the arrest on Friday of X"."""
        at = noun - 1
        while at >= 0 and at > noun - 6:
            token = self.tokens[at]
            if self._is_of_time(at):
                break  # "last week's defection of X"
            owner = self._owner_at(at)
            if owner is not None:
                return owner
            described = token.norm.endswith("ed") and (
                self.norm(at - 1) in ("his", "her") or self.kind(at - 1) is POSSESSIVE
            )
            if token.kind is DATE and self.norm(at - 1) in ("his", "her"):
                at -= 1
                continue
            if token.kind is not WORD or (self.ends_name(token) and not described) or token.norm in DETERMINERS:
                break
            at -= 1
        return self._of_whom(noun)

    def _is_of_time(self, at: int) -> bool:
        return self.kind(at) is POSSESSIVE and (self.kind(at - 1) is DATE or self.norm(at - 1) in _TIMES)

    def _owner_at(self, at: int) -> Who | None:
        # Whom "X's", "his", "their" or "whose" at a token means; None where it is none of these.
        word = self.norm(at)
        if self.kind(at) is POSSESSIVE:
            if self.kind(at - 1) is PERSON:
                return Who((self.tokens[at - 1].person,), at - 1)
            return self.described(self.first_of_chunk(at - 1), at - 1) if at else NOBODY
        if word in ("his", "her"):
            return self._owner_of(at)
        if word == "whose":
            return self.antecedent_of(at)
        if word == "their" and self.norm(at + 1) in _OF_THINGS:
            return NOBODY
        return self.pronoun(at) if word in ("their", "my") else None

    def _owner_of(self, at: int) -> Who:
        # "accepted his resignation": not the one who accepts. "His counterpart was offered nothing for his defection":
        # the counterpart's, whom the article does not name.
        for place in range(at - 1, max(-1, at - 16), -1):
            token = self.tokens[place]
            if token.kind is MARK and token.norm not in (",", "."):
                break
            if token.kind is not WORD or token.capital or not is_verb(token.norm):
                continue
            start = self.group(place).start
            subject = self.subject_of(start)
            if token.norm in ("told", "tells") and self.norm(at + 1) in ("trial", "court", "hearing"):
                return subject
            if subject.people and token.norm in _TAKES_FROM_OTHERS:
                inside = self.speaker_at(self.tokens[at].start)
                without = subject.people[0] if inside is None else inside
                person = self.referents.pronoun(self.tokens[at].norm, self.tokens[at].start, self.sentence, without)
                return NOBODY if person is None else Who((person,), at, False)
            if not subject.people and is_person_noun(self.norm(start - 1)):
                return NOBODY
            if self._is_own(subject, at):
                return subject
            break
        return self.pronoun(at)

    def _is_own(self, subject: Who, at: int) -> bool:
        # "A was sacked and B showed his intention to resign": B's.
        own = self.norm(at + 1) in OWN or self.norm(at + 1) in ("intention", "intentions", "decision", "wish")
        return own and len(subject.people) == 1 and self.referents.fits(subject.people[0], self.norm(at))

    def _of_whom(self, noun: int) -> Who:
        at = noun + 1
        while at < len(self.tokens) and at < noun + 6 and (self.tokens[at].kind is DATE or self.is_temporal(at)):
            at += 1
        if self.norm(at) not in ("of", "by") and (self.norm(at), self.norm(noun)) != ("for", "sentence"):
            return NOBODY
        who = self.object(at)
        if not who.people or not self.norm(noun).endswith("s"):
            return who
        more = tuple(person for person in self.listed(at + 1).people if person not in who.people)
        return who._replace(people=who.people + more)  # "the resignations of X and Y shook"
