"""Whom a noun phrase names: "X", "X and Y", "the minister", "he"; nobody for "X's house"."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from timeline_app.suggest.prose import Sentence
from timeline_app.suggest.statements.companions import named_together, number_of
from timeline_app.suggest.statements.grammar import (
    COORDINATORS,
    DETERMINERS,
    FAMILY_NOUNS,
    FIRST_PERSON,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS_OF_ONE,
    QUOTE_MARKS,
    RELATIVES,
    SPEECH,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.referents import Referents, is_person_noun
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD, Token
from timeline_app.suggest.statements.verb_groups import SentenceWords

DEEPEST: Final = 5
"""How often a rule may ask another about an earlier part of the sentence."""
_TITLES_IN_ING: Final = frozenset(
    {"acting", "outgoing", "incoming", "king", "leading", "reigning", "serving", "ruling"}
)
_TELLS: Final = (SPEECH | {"fear", "hope", "expect", "want", "know", "say", "deny", "see", "call", "claim"}) - {
    "suspect"
}
PLURAL: Final = frozenset({"were", "are", "have", "both"})
_SAYING: Final = frozenset(
    {"saying", "adding", "claiming", "insisting", "denying", "announcing", "arguing", "believing"}
)
_LAWYERS: Final = frozenset({"lawyer", "attorney", "counsel", "advocate", "spokesman", "spokeswoman", "solicitor"})
_SOMEBODY_ELSE: Final = -2
"""In place of a person: somebody of whom the article does not say who it is."""
_PURE_PREPOSITIONS: Final = PREPOSITIONS - SUBORDINATORS
"""Without those that may open a clause: "after X was appointed"."""
_FRONTED: Final = frozenset({"in", "on", "at", "during", "since", "after", "amid"})

LABEL_MARKS: Final = frozenset({":", "–", "—", "--"})
"""What stands behind a name that is the label of its item."""
OWN: Final = frozenset({"departure", "resignation", "retirement", "defection"})
"""What people do themselves."""


class Who(NamedTuple):
    """People by index, the leftmost token that names them, and whether it names them itself (no "he").

    `relative`: a clause with "who" is about them, to which the words before them do nothing.
    """

    people: tuple[int, ...] = ()
    at: int = -1
    named: bool = True
    relative: bool = False


NOBODY: Final = Who()
UNKNOWN: Final = Who((), -2)
"""Somebody, but nobody of the article: no one else is to be guessed."""


class NounPhrases(SentenceWords):
    """The people that the noun phrases of a sentence name. `speaker_at` gives who says "I" at a place, if known."""

    def __init__(
        self,
        tokens: Sequence[Token],
        sentence: Sentence,
        referents: Referents,
        speaker_at: Callable[[int], int | None],
        default: int | None = None,
    ) -> None:
        """Take the tokens of a sentence; `default` is whom its paragraph is about by its heading."""
        super().__init__(tokens)
        self.sentence = sentence
        self.referents = referents
        self.speaker_at = speaker_at
        self.default = default

    def noun_phrase(self, last: int, depth: int = 0) -> Who:
        """Give whom the noun phrase ending at a token names: "X", "X and Y", "the minister"; none for "X's house"."""
        if last < 0 or depth > DEEPEST:
            return NOBODY
        if self.tokens[last].kind is PERSON:
            return self._named(last, depth)
        first = self.first_of_chunk(last)
        if first > last:
            return NOBODY
        head = self._head(first, last)
        if self.tokens[head].kind is PERSON:
            return self._named(head, depth)
        return self.described(first, head)

    def _named(self, at: int, depth: int) -> Who:
        if self.kind(at + 1) is POSSESSIVE:
            return NOBODY
        first = self._first_of_title(at)
        before = first - 1
        word = self.norm(before)
        if word == "including":
            return Who((self.tokens[at].person,), first)
        owned = any(self.kind(place) is POSSESSIVE for place in range(first, at))
        body = owned and before > 0 and self.tokens[before - 1].capital  # "the Department of Security's chief X"
        if word in _PURE_PREPOSITIONS and self.kind(before) is WORD and not body:
            if self.is_noun(before - 1):
                return self.noun_phrase(before - 1, depth + 1)
            if word not in _FRONTED:
                return NOBODY
        people: tuple[int, ...] = (self.tokens[at].person,)
        behind = self._past_origin(at + 1)
        titles = bool({self.norm(behind), self.norm(behind + 1)} & PLURAL)
        left = self._coordinated(before, titles=titles) if word in ("and", "&", "nor", "or") else NOBODY
        if left.people and self.norm(left.at - 1) in _PURE_PREPOSITIONS and self.is_noun(left.at - 2):
            return NOBODY  # "the talks between X and Y"
        return Who(left.people + people, left.at if left.people else first) if left.people else Who(people, first)

    def _past_origin(self, at: int) -> int:
        # Behind "X of the Labour Party", "X, 52, from Lindmar".
        while self.norm(at) in ("of", "from", "the") or (self.kind(at) is WORD and self.tokens[at].capital):
            at += 1
        return at

    def _coordinated(self, at: int, *, titles: bool) -> Who:
        # Reads "A, B and" from its end, which stands at `at`; where a plural verb follows the last name, `titles` may
        # stand between: "A and B, mayor C and former mayor and party leader D were arrested".
        people: list[int] = []
        first = at
        place = at - 1
        while place >= 0 and len(people) < 12:
            if self.kind(place) is PERSON and self.kind(place + 1) is POSSESSIVE:
                place -= 1  # "Y's sister, X, and others": not Y
            elif self.kind(place) is PERSON:
                begun = self.first_of_name(place)
                if self.norm(begun - 1) in _PURE_PREPOSITIONS and self.is_noun(begun - 2) and place != at - 1:
                    if not titles:
                        break  # "denied the plea of A, ministers B and C resigned"
                    place = begun - 2
                    continue  # "A, an aide of B, and C were"
                people.insert(0, self.tokens[place].person)
                first = begun
                place = first - 1
            elif self._joins(place, titles, bool(people)):
                place -= 1
            elif (aside := self._before_aside(place)) >= 0:
                place = aside
            else:
                break
        return Who(tuple(people), first)

    def _before_aside(self, at: int) -> int:
        # The token before "(left)" and the comma before "51" of "X, 51, and Y".
        if self.norm(at).isdigit() and self.norm(at - 1) == ",":
            return at - 1
        if self.norm(at) == ")":
            return next((place - 1 for place in range(at - 1, max(-1, at - 8), -1) if self.norm(place) == "("), -1)
        return -1

    def _joins(self, at: int, titles: bool, begun: bool) -> bool:
        # What may stand between the names of a list.
        word = self.norm(at)
        if word in (",", "and"):
            return word == "," or titles or begun
        if titles and (word in ("of", "from") or self.kind(at) is POSSESSIVE):
            return True
        return titles and self.kind(at) is WORD and not self.ends_name(self.tokens[at])

    def _first_of_title(self, at: int) -> int:
        # "Board of Public Works chairman X": the "of" is of what he chairs.
        first = self.first_of_name(at)
        of = first - 1
        titled = self.norm(of) == "of" and first < at and is_person_noun(self.norm(at - 1)) and of > 0
        if titled and self.tokens[of - 1].capital and not is_person_noun(self.norm(of - 1)):
            return self.first_of_name(of)
        return first

    def first_of_name(self, at: int) -> int:
        """Give the first token of the titles and posts before a name: "former justice minister X"."""
        place = at - 1
        while place >= 0:
            token = self.tokens[place]
            if token.kind is POSSESSIVE or (token.kind is PERSON and self.kind(place + 1) is POSSESSIVE):
                place -= 1
                continue
            if token.norm == "." and self.tokens[place].end <= self.tokens[place + 1].start:
                place -= 1
                continue
            if token.kind is not WORD or self.ends_name(token):
                break
            place -= 1
        return place + 1

    @staticmethod
    def ends_name(token: Token) -> bool:
        """Say whether a word cannot belong to the titles and posts before a name."""
        word = token.norm
        if word in PREPOSITIONS or word in COORDINATORS or word in SUBORDINATORS or word in SUBJECT_PRONOUNS:
            return word not in ("his", "her")
        if word in NEGATIONS:
            return True
        return not token.capital and (
            is_verb(word) or word in _TELLS or (word.endswith("ing") and word not in _TITLES_IN_ING)
        )

    def first_of_chunk(self, last: int) -> int:
        """Give the first token of the noun phrase, with its prepositions, that ends at a token."""
        place = last
        while place >= 0:
            token = self.tokens[place]
            if token.kind is MARK and token.norm not in (".", "-") and token.norm not in QUOTE_MARKS:
                break
            if token.kind is WORD and (self._ends_chunk(token) or self._opens_clause_of(place, last)):
                break
            place -= 1
        first = place + 1
        while first <= last and (self.tokens[first].kind is DATE or self.tokens[first].norm in QUOTE_MARKS):
            first += 1
        return first

    def _opens_clause_of(self, at: int, last: int) -> bool:
        # "the second minister to go since the crisis began": the crisis did.
        opens = self.norm(at) in ("since", "after", "before", "until", "as", "once") and at < last
        return opens and self.norm(at + 1) in DETERMINERS and self.kind(at + 1) is WORD

    @staticmethod
    def _ends_chunk(token: Token) -> bool:
        word = token.norm
        if word in COORDINATORS or word in RELATIVES or word in ("that", "if", "because", "whether", "while", "when"):
            return True
        if word in SUBJECT_PRONOUNS and word != "her":
            return True
        return not token.capital and (is_verb(word) or word in _SAYING)

    def _head(self, first: int, last: int) -> int:
        begun = first
        if self.norm(first) in PREPOSITIONS:
            begun = self._past_preposition(first, last)
        for at in range(begun + 1, last + 1):
            if self.tokens[at].kind is WORD and self.tokens[at].norm in PREPOSITIONS and not self.is_temporal(at):
                return at - 1
        while last > begun and self.tokens[last].kind is not WORD and self.tokens[last].kind is not PERSON:
            last -= 1
        return last

    def _past_preposition(self, first: int, last: int) -> int:
        for at in range(first + 2, last + 1):
            if self.tokens[at].norm in DETERMINERS or self.tokens[at].kind is PERSON:
                return at
        return first

    def described(self, first: int, head: int) -> Who:
        """Give whom a definite noun means: "the former spy chief", "his boss", "Libya's oil minister"."""
        words = [self.tokens[at].norm for at in range(first, head + 1) if self.tokens[at].kind is WORD]
        if not words or self.tokens[head].kind is not WORD:
            return NOBODY
        if number := number_of(words):
            return self.several(first, number)
        if words[-1] == "client" and words[0] in ("his", "her", "my"):
            lawyer = self.pronoun(first).people
            client = self.referents.pronoun("their", self.tokens[first].start, self.sentence, *lawyer[:1])
            return NOBODY if client is None else Who((client,), first, False)
        owner, definite = self._owner(first, head)
        title = self.tokens[head].capital and first > 0
        if not (definite or title) or not words[-1].isascii():
            return NOBODY
        person = self.referents.description(words, self.tokens[first].start, self.sentence, owner)
        if self.default is not None and is_person_noun(words[-1]) and not self._named_before(first):
            person = self.default
        return NOBODY if person is None else Who((person,), first, False)

    def several(self, at: int, number: int = 0) -> Who:
        """Give whom "they" and "the two" at a token mean: people who were named together before."""
        people = named_together(self.referents.prose, self.referents, self.tokens[at].start, self.sentence, number)
        speaker = self.speaker_at(self.tokens[at].start)
        return NOBODY if speaker in people else Who(people, at, False) if people else NOBODY

    def _named_before(self, at: int) -> bool:
        return any(
            token.kind is PERSON and self.kind(place + 1) is not POSSESSIVE
            for place, token in enumerate(self.tokens[:at])
            if place or self.norm(1) not in LABEL_MARKS
        )

    def _owner(self, first: int, head: int) -> tuple[int | None, bool]:
        # Whose aide it is, and whether the phrase is definite: "the aide", "his aide", "X's aide", "Libya's minister".
        for at in range(head, first - 1, -1):
            token = self.tokens[at]
            if token.kind is POSSESSIVE:
                before = self.tokens[at - 1] if at else token
                return (before.person if before.kind is PERSON else None), True
            if token.norm in ("his", "her") and self.tokens[head].norm in FAMILY_NOUNS:
                who = self.pronoun(at)
                return (who.people[0] if who.people else -1), True
        return None, self.tokens[first].norm in ("the", "this", "that", "his", "her", "their", "its")

    def pronoun(self, at: int) -> Who:
        """Give whom a pronoun means: in speech, never the one who speaks but for "I"."""
        token = self.tokens[at]
        if token.norm in FIRST_PERSON:
            speaker = self.speaker_at(token.start)
            return NOBODY if speaker is None else Who((speaker,), at, False)
        if token.norm in ("they", "them", "their"):
            return self.several(at)
        if token.norm in PRONOUNS_OF_ONE or token.norm in POSSESSIVES:
            inside = self.speaker_at(token.start)
            inside = self._guesser(at) if inside is None else inside
            teller = self._teller(at)
            if teller is UNKNOWN:
                return NOBODY
            if teller.people and inside is None:
                told = self._owner_instead(teller.people[0], at)
                return Who(teller.people[:1] if told is None else (told,), at, False)
            person = self._owner_behind(at) if token.norm in ("his", "her") else None
            if person == _SOMEBODY_ELSE:
                return NOBODY
            if person is None:
                person = self._related_before(at, inside)
            if person is None:
                person = self.referents.pronoun(token.norm, token.start, self.sentence, inside)
            if self.default is not None and not self._led_before(at):
                person = self.default
            person = self._owner_instead(person, at)
            return NOBODY if person is None else Who((person,), at, False)
        return NOBODY

    def _owner_behind(self, at: int) -> int | None:
        # "After his overthrow, the former president worked as": he is who the sentence is about.
        own = self.norm(0).endswith("ing") and self.norm(at + 1) in OWN  # "Announcing her departure, X said"
        if at != 1 or not (own or self.norm(0) in PREPOSITIONS):
            return None
        comma = next((place for place in range(2, min(len(self.tokens), 10)) if self.norm(place) == ","), -1)
        if comma < 0:
            return None
        for place in range(comma + 1, min(len(self.tokens), comma + 9)):
            token = self.tokens[place]
            verb = token.kind is WORD and not token.capital and is_verb(token.norm)
            if verb or token.kind is MARK:
                if token.norm in SPEECH and not own:
                    return None
                who = self.noun_phrase(place - 1, 2) if place > comma + 1 else NOBODY
                fits = len(who.people) == 1 and self.referents.fits(who.people[0], self.tokens[at].norm)
                unknown = not who.people and is_person_noun(self.norm(place - 1))
                return who.people[0] if fits else _SOMEBODY_ELSE if unknown else None
        return None

    def _related_before(self, at: int, inside: int | None) -> int | None:
        # Where nobody leads the sentence: "led by X, who ruled until he fell"; "accepted the resignation of X before
        # his arrest", where nobody else is spoken of.
        for place in range(1, at):  # "his client would challenge his arrest": the client's
            if self.norm(place) == "client" and self.norm(place - 1) in ("his", "her"):
                client = self.described(place - 1, place).people
                return client[0] if client else None
        clause = self._relative_around(at)
        if clause is not None and clause != inside and self.referents.fits(clause, self.tokens[at].norm):
            return clause
        if self._led_before(at):
            return None
        named: list[int] = []
        done = False
        for place in range(at):
            token = self.tokens[place]
            done = done or (token.kind is WORD and not named and is_verb(token.norm))
            if token.kind is PERSON:
                named.append(place)
            elif token.norm in SUBJECT_PRONOUNS or (is_person_noun(token.norm) and not self._titles(place)):
                return self._relative_of(named, at, inside)
        people = {self.tokens[place].person for place in named}
        fits = len(people) == 1 and done and self.kind(named[0] + 1) is not POSSESSIVE
        only = self.tokens[named[0]].person if fits and named else None
        if only is None or only == inside or not self.referents.fits(only, self.tokens[at].norm):
            return self._relative_of(named, at, inside)
        return only

    def _relative_around(self, at: int) -> int | None:
        # "X, who led the country until his death": the clause with "who" is about X, and no comma has closed it.
        for place in range(at - 1, max(-1, at - 20), -1):
            if self.kind(place) is MARK or self.kind(place) is PERSON:
                return None
            if self.norm(place) == "who":
                name = place - 2 if self.norm(place - 1) == "," else place - 1
                return self.tokens[name].person if self.kind(name) is PERSON else None
        return None

    def _titles(self, at: int) -> bool:
        # "President X", "the general, X": the noun is of the name behind it.
        return PERSON in (self.kind(at + 1), self.kind(at + 2))

    def _relative_of(self, named: list[int], at: int, inside: int | None) -> int | None:
        for place in reversed(named):
            if "who" in (self.norm(place + 1), self.norm(place + 2)) and self.tokens[place].person != inside:
                fits = self.referents.fits(self.tokens[place].person, self.tokens[at].norm)
                return self.tokens[place].person if fits else None
        return None

    def _owner_instead(self, person: int | None, at: int) -> int | None:
        # "His lawyer, X, said he was ill": not the lawyer, but whose lawyer he is.
        for place in range(at):
            if self.tokens[place].person != person or person is None:
                continue
            first = place - 2 if self.norm(place - 1) == "," else place - 1
            if self.norm(first - 1) in ("his", "her") and self.norm(first) in FAMILY_NOUNS:
                owner = self.pronoun(first - 1).people
                fits = owner and self.referents.fits(owner[0], self.tokens[at].norm)
                return owner[0] if fits and owner[0] != person else person
            spoken_for = self._represented(place)
            return person if spoken_for is None else spoken_for
        return person

    def _represented(self, at: int) -> int | None:
        # "X, counsel for Y", "Y's lawyer, X": Y.
        if self.norm(at + 1) == ",":
            for place in range(at + 2, min(len(self.tokens) - 2, at + 6)):
                if self.norm(place) in _LAWYERS and self.norm(place + 1) in ("for", "of", "to"):
                    return self.tokens[place + 2].person if self.kind(place + 2) is PERSON else None
        first = at - 2 if self.norm(at - 1) == "," else at - 1
        owns = self.norm(first) in _LAWYERS and self.kind(first - 1) is POSSESSIVE and self.kind(first - 2) is PERSON
        return self.tokens[first - 2].person if owns else None

    def _led_before(self, at: int) -> bool:
        begun, here = self.sentence.start, self.tokens[at].start
        return any(mention.leads for mention in self.referents.mentions_in(begun, here))

    def subject_of(self, start: int) -> Who:
        """Give the subject of the verb group that begins at a token."""
        raise NotImplementedError

    def listed(self, at: int) -> Who:
        """Give the people whom a list from a token on names."""
        raise NotImplementedError

    def antecedent_of(self, at: int) -> Who:
        """Give whom a relative pronoun at a token is about."""
        raise NotImplementedError

    def _guesser(self, at: int) -> int | None:
        """Give who tells of somebody else in "X suggested that he"; a sentence that knows subjects knows it."""
        raise NotImplementedError

    def _teller(self, at: int) -> Who:
        """Give who tells of the pronoun in "X said he would"; a sentence that knows subjects knows it."""
        raise NotImplementedError
