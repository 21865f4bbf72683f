"""The attitude of a clause to its claim, read from its auxiliaries and from the words that govern it."""

from typing import Final, NamedTuple

from timeline_app.suggest.statements.attitudes import (
    BEFORE_CLAUSE,
    BEFORE_GERUND,
    BEFORE_INFINITIVE,
    BEFORE_OBJECT,
    DENIED,
    HEARSAY,
    NO_PROOF,
    NOUNS_BEFORE_INFINITIVE,
    REJECTING,
    REPORTED,
    REPORTING_ADVERBS,
    SPOILING_ADVERBS,
    STATED,
    SUPPOSED,
    SUPPOSING_ADVERBS,
    WISHED,
    Attitude,
)
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import AUXILIARIES, BE, BREAKS, DETERMINERS, PREPOSITIONS, SPEECH, is_verb
from timeline_app.suggest.statements.inflection import ING
from timeline_app.suggest.statements.noun_attitudes import RESISTED, attitude_to_noun, has_hearsay, stronger
from timeline_app.suggest.statements.noun_phrases import NOBODY, Who
from timeline_app.suggest.statements.referents import is_person_noun
from timeline_app.suggest.statements.tokens import DATE, PERSON, WORD
from timeline_app.suggest.statements.verb_groups import Group

_REACH: Final = 16
"""Tokens before a clause in which a word that governs it is looked for."""
_DEEPEST: Final = 4
_POST: Final = 8
"""Tokens that a post before a name may have: "the deputy head of the port police, X, …"."""
_FUTURE: Final = frozenset({"can", "may", "might", "could", "will", "would", "must"})
_WRONGLY: Final = frozenset({"wrongly", "falsely", "incorrectly", "mistakenly", "erroneously"})
_FALSE: Final = frozenset({"false", "untrue", "wrong", "baseless", "unfounded", "incorrect", "denied", "fabricated"})
_AIMS: Final = frozenset({"effort", "efforts", "attempts", "bid", "operation", "search", "hunt", "wanted", "mission"})
_CHIEF: Final = frozenset({"prime", "main", "chief", "key", "alleged"})
_BECOME: Final = frozenset({"become", "became", "becomes"})
_RANKS: Final = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "last",
        "latest",
        "only",
        "highest",
        "highest-ranking",
        "senior",
        "youngest",
        "oldest",
        "next-to-last",
        "sixth",
        "seventh",
    }
)
_MOTION: Final = frozenset(
    {
        "came",
        "come",
        "went",
        "gone",
        "flew",
        "flown",
        "travelled",
        "traveled",
        "returned",
        "left",
        "moved",
        "drove",
        "crossed",
        "risked",
        "rose",
        "stood",
        "used",
        "voted",
        "met",
        "gathered",
    }
)
"""Verbs behind which an infinitive says what somebody did next."""


class Governed(NamedTuple):
    """Whose status a phrase gives, and the attitude that all words around it have to that."""

    who: Who
    attitude: Attitude


class AttitudeReader:
    """Reads the attitude to a verb, participle or noun of one sentence."""

    def __init__(self, clauses: Clauses) -> None:
        """Read in this sentence."""
        self.clauses = clauses
        self.tokens = clauses.tokens

    def read(self, group: Group, verb: int, form: str, depth: int = 0) -> Governed:
        """Give the subject of a verb group, and the attitude to what it says of it."""
        joined = self._joined_to(group)
        if group.infinitive or joined >= 0:
            outer = self._before_infinitive(joined if joined >= 0 else group.start, depth)
        elif (form is ING and not group.passive and group.bare) or self._is_being(group, verb):
            outer = self._before_gerund(group.start, depth)
        else:
            who = self.clauses.subject(group.start)
            outer = Governed(who, self._before_clause(who, group.start))
            if who.at > 0 and self.norm(who.at - 1) == "neither":
                outer = Governed(who, negated(outer.attitude))
        return Governed(outer.who, self._of_group(group, outer, verb))

    def _joined_to(self, group: Group) -> int:
        # "told to resign or be sacked", "agreed to resign and leave": the "to" of the first goes for the second.
        if self.norm(group.start - 1) not in ("and", "or") or not (group.bare or self.norm(group.start) == "be"):
            return -1
        for at in range(group.start - 2, max(-1, group.start - 10), -1):
            place = self.norm(at + 1) in DETERMINERS or self.tokens[at + 1].capital  # "taken to a hospital and died"
            if self.norm(at) == "to" and not place:
                return at
            if self.tokens[at].kind is WORD and is_verb(self.norm(at)):
                return -1
        return -1

    def of_action(self, group: Group, verb: int, form: str) -> Attitude:
        """Give the attitude to an act done to somebody, whoever does it."""
        attitude = self.read(group, verb, form).attitude
        governing = self.norm(self.clauses.back(group.start - 1))
        if group.infinitive and governing in _AIMS:
            return WISHED  # "efforts to apprehend him"
        if group.infinitive and attitude is STATED and BEFORE_INFINITIVE.get(governing) is not STATED:
            return SUPPOSED  # "used force to oust X": what it was for is not what came of it
        return attitude

    def of_participle(self, who: Who, group: Group, verb: int) -> Attitude:
        """Give the attitude to a participle that hangs on a name: "X, reportedly arrested"."""
        apart = self.norm(group.start - 1) == ","
        attitude = self._before_clause(who, group.start) if who.at >= 0 and not apart else STATED
        before = self.tokens[who.at - 1].norm if who.at > 0 else ""
        if before in ("have", "having", "get", "see") and self.norm(who.at - 2) == "to":
            return SUPPOSED  # "began working to have him extradited"
        if before in ("ordered", "order", "wants", "wanted", "want", "need", "needs"):
            attitude = STATED if self.norm(who.at - 2) in ("judge", "court", "magistrate") else WISHED
        return stronger(attitude, _hedged(group))

    def of_question(self, verb: int) -> Governed:
        """Give the subject of a verb in a question that opens with its auxiliary: "Will X resign?"."""
        if not self._ends_in_question() or self.norm(0) not in AUXILIARIES:
            return Governed(NOBODY, WISHED)
        return Governed(self.clauses.subject(verb), SUPPOSED)

    def of_noun(self, noun: int, who: Who) -> Attitude:
        """Give the attitude to "X's resignation": by what it is the object of, or its own adjective."""
        return attitude_to_noun(self.clauses, noun, who)

    # ------------------------------------------------------------------------------------------------------ parts

    def _of_group(self, group: Group, outer: Governed, verb: int) -> Attitude:
        attitude = outer.attitude
        if group.hedge in SPOILING_ADVERBS or group.modal == "duty":
            return WISHED
        if group.modal in ("would", "may") and group.perfect and group.modal == "would":
            return WISHED  # "would have been arrested": it was not, and nobody says that it was
        if group.modal in ("may", "would") and not self._announces(group, outer.who):
            attitude = stronger(attitude, SUPPOSED)
        attitude = stronger(attitude, _hedged(group))
        if group.negated:
            attitude = negated(attitude)
        if self.norm(group.start) in ("had", "were", "should") and self.norm(group.start - 1) in ("", ","):
            return WISHED if self._ends_in_question() is False and group.start == 0 else attitude
        return SUPPOSED if attitude in (STATED, REPORTED) and self._ends_in_question() else attitude

    def _announces(self, group: Group, who: Who) -> bool:
        # "announced he would step down": what somebody says of their own future is their word, and no guess.
        if group.modal != "would" or who.at < 0:
            return False
        for at in range(who.at - 1, max(-1, who.at - 9), -1):
            word = self.norm(at)
            if word in ("announced", "confirmed", "announcing"):
                return True
            if word in ("said", "declared", "saying", "insisted", "vowed", "promised", "pledged", "insists"):
                owned = any(self.norm(place) in ("its", "their") for place in range(at + 1, who.at + 1))
                return owned or self.clauses.subject(self.clauses.group(at).start).people == who.people
        return False

    def _ends_in_question(self) -> bool:
        return any(token.norm == "?" for token in self.tokens[-2:])

    def _is_being(self, group: Group, verb: int) -> bool:
        return self.norm(group.start) in ("being", "having")

    def _before_infinitive(self, to: int, depth: int) -> Governed:
        at, negated = self._left_of(to)
        if at < 0 or depth > _DEEPEST:
            return Governed(NOBODY, WISHED)
        token = self.tokens[at]
        word = token.norm
        owned = word in NOUNS_BEFORE_INFINITIVE and self._is_owned(at)
        if word in ("was", "were"):  # "was to be sworn in"
            return self._governed_by(at, SUPPOSED, negated, depth)
        if token.kind is WORD and not owned and (word in BEFORE_INFINITIVE or is_verb(word)):
            return self._governed_by(at, BEFORE_INFINITIVE.get(word, STATED), negated, depth)
        if word in NOUNS_BEFORE_INFINITIVE:
            return self._owned(at, NOUNS_BEFORE_INFINITIVE[word], negated)
        return self._object_control(at, negated, depth)

    def _is_owned(self, at: int) -> bool:
        # "no plans", "his plan", "a bid": a noun, where "plans to resign" may be a verb.
        before = {self.norm(at - 1), self.norm(at - 2)}
        return bool(before & (DETERMINERS | RESISTED)) or "no" in before or "'s" in before

    def _left_of(self, at: int) -> tuple[int, bool]:
        at = self.clauses.back(at - 1) if self.clauses.kind(at - 1) is DATE else at - 1
        negated = False
        while at >= 0 and self.tokens[at].kind is WORD:
            word = self.tokens[at].norm
            if word in ("not", "never"):
                negated = True
            elif not (word.endswith("ly") and word not in BEFORE_INFINITIVE) and word not in ("also", "still", "now"):
                break
            at -= 1
        return at, negated

    def _governed_by(self, at: int, attitude: Attitude, negated: bool, depth: int) -> Governed:
        group = self.clauses.group(at)
        form = ING if self.tokens[at].norm.endswith("ing") else ""
        outer = self.read(group, at, form, depth + 1)
        if outer.attitude is WISHED:
            return Governed(outer.who, WISHED)
        if negated or outer.attitude is DENIED:
            return Governed(outer.who, STATED if attitude is DENIED else DENIED)
        return Governed(outer.who, stronger(attitude, outer.attitude))

    def _owned(self, noun: int, attitude: Attitude, negated: bool) -> Governed:
        who = self.clauses.possessor(noun)
        if not who.people:
            # "announced a decision to resign", "has no plans to resign"
            for at in range(noun - 1, max(-1, noun - 6), -1):
                if self.tokens[at].kind is WORD and is_verb(self.tokens[at].norm):
                    group = self.clauses.group(at)
                    who = self.clauses.subject(group.start)
                    negated = negated or group.negated
                    break
        before = {self.norm(at) for at in range(max(0, noun - 3), noun)}
        denies = negated or bool(before & {"no", "any", "without"} and ("no" in before or "without" in before))
        denies = denies or bool(before & {"denied", "denies", "denying"}) or bool(before & RESISTED)
        return Governed(who, DENIED if denies else attitude)

    def _object_control(self, at: int, negated: bool, depth: int) -> Governed:
        token = self.tokens[at]
        if token.norm in ("him", "her") or token.kind is PERSON:
            first = self._verb_before(at)
            if first >= 0:
                attitude = BEFORE_OBJECT.get(self.tokens[first].norm)
                if attitude is not None:
                    who = self.clauses.object(first)
                    outer = (
                        self.read(self.clauses.group(first), first, "", depth + 1)
                        if is_verb(self.norm(first))
                        else None
                    )
                    attitude = stronger(attitude, outer.attitude) if outer else attitude
                    return Governed(who, DENIED if negated and attitude is STATED else attitude)
        first = self._verb_before(at)
        if first >= 0 and is_verb(self.norm(first)):
            if BEFORE_OBJECT.get(self.norm(first)) is WISHED:
                return Governed(NOBODY, WISHED)
            if (self.norm(first) in BE or self.norm(first) in _BECOME) and self._is_ranked(at, first):
                return self._governed_by(first, STATED, negated, depth)
            if self.norm(first) not in _MOTION:
                return Governed(NOBODY, WISHED)  # "gave its diplomats a day to leave the country"
            return self._governed_by(first, STATED, negated, depth)  # "flew to London to resign"
        return self._decision_by(at)

    def _is_ranked(self, at: int, copula: int) -> bool:
        # "was the first official to ditch the regime"
        return any(self.norm(place) in _RANKS for place in range(copula + 1, at + 1))

    def _decision_by(self, at: int) -> Governed:
        # "the decision by the minister to come to London to resign"
        for place in range(at - 1, max(-1, at - 10), -1):
            word = self.norm(place)
            if word in NOUNS_BEFORE_INFINITIVE and self.norm(place + 1) in ("by", "of"):
                return Governed(self.clauses.object(place + 1), NOUNS_BEFORE_INFINITIVE[word])
        return Governed(NOBODY, WISHED)

    def _verb_before(self, at: int) -> int:
        for place in range(at - 1, max(-1, at - 9), -1):
            token = self.tokens[place]
            if token.kind is WORD and (token.norm in BEFORE_OBJECT or (is_verb(token.norm) and not token.capital)):
                return place
            if token.norm in BREAKS or token.norm in (",", "."):
                return -1
        return -1

    def _before_gerund(self, start: int, depth: int) -> Governed:
        before = start - 1
        word = self.norm(before)
        who = self.clauses.subject(start) if start else self.clauses.next_subject(start)
        unnamed = word in ("people", "those", "men", "women") or is_person_noun(word.removesuffix("s"))
        if not who.people and self.clauses.is_noun(before) and not unnamed:
            who = self.clauses.earlier_subject(start)  # "appeared at the courthouse facing charges"
        verb = is_verb(word) or (word.endswith("ing") and word in BEFORE_GERUND and word not in PREPOSITIONS)
        if before >= 0 and self.tokens[before].kind is WORD and verb and depth <= _DEEPEST:
            return self._governed_by(before, BEFORE_GERUND.get(word, STATED), False, depth)
        attitude = BEFORE_GERUND.get(word, STATED)
        earlier = self.norm(before - 1)
        if word in PREPOSITIONS and earlier in BEFORE_GERUND and BEFORE_GERUND[earlier] in (DENIED, SUPPOSED):
            attitude = BEFORE_GERUND[earlier]  # "prevented from leaving", "talked about resigning"
            if self.norm(before - 2) in ("no", "any", "without", "denied", "denies"):
                attitude = DENIED  # "no intention of resigning"
        if word == "before" and any(self.norm(at) in _FUTURE for at in range(max(0, before - 14), before)):
            attitude = SUPPOSED  # "can hold X for 20 days before charging her"
        if word == "out" and earlier in ("ruled", "rule", "ruling", "rules"):
            attitude = SUPPOSED if self.clauses.group(before - 1).negated else DENIED
        if word in PREPOSITIONS and BEFORE_CLAUSE.get(earlier) in (DENIED, SUPPOSED):
            attitude = BEFORE_CLAUSE[earlier]
        return Governed(who, attitude)

    def _before_clause(self, who: Who, start: int) -> Attitude:
        """Give the attitude of the words before a finite clause whose subject stands at `who.at`."""
        if who.relative:
            return STATED
        first = self._with_post(who.at, start) if 0 <= who.at < start else start
        attitude = STATED
        for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
            token = self.tokens[at]
            word = token.norm
            if self._closes(at, first):
                break
            if token.kind is not WORD:
                continue
            cue = self._cue(at)
            if cue is WISHED and attitude is STATED:
                return WISHED
            if cue is not None:
                if (word in HEARSAY and self._proves_false(start)) or self.norm(at - 1) in _WRONGLY:
                    return DENIED
                attitude = stronger(attitude, cue) if cue is not WISHED else attitude
                if cue is DENIED:
                    return DENIED
            elif word in SPEECH and attitude is STATED:
                break
        return attitude

    def _with_post(self, name: int, start: int) -> int:
        """Give where the subject begins: "denied that the army chief, X, had left" is one noun phrase to the verb."""
        if self.norm(start - 1) != "," or self.norm(name - 1) != ",":
            return name
        for at in range(name - 2, max(-1, name - 2 - _POST), -1):
            if self.norm(at) in DETERMINERS:
                return at
            if self.tokens[at].kind is not WORD or is_verb(self.norm(at)):
                break
        return name

    def _closes(self, at: int, first: int) -> bool:
        token = self.tokens[at]
        if token.norm in BREAKS or token.norm in (".", "?", "!", "but", "although", "though", "while"):
            return True
        if token.norm == "and":
            return self.norm(at + 1) != "that"
        return token.norm == "," and self.norm(at + 1) != "that" and self.norm(at - 1) != "that"

    def _cue(self, at: int) -> Attitude | None:
        word = self.tokens[at].norm
        if word in REJECTING and has_hearsay(self.clauses, at):
            return DENIED
        if word == "no" and self.norm(at + 1) in NO_PROOF:
            return DENIED
        if word == "out" and self.norm(at - 1) in ("ruled", "rules"):
            return DENIED
        if word == "true" and self.norm(at - 1) == "not":
            return DENIED
        if word in ("confirm", "verify"):  # "cannot confirm that X is dead"
            return SUPPOSED if self.clauses.group(at).negated else None
        if word == "suspect" and self.norm(at - 1) in DETERMINERS | _CHIEF:
            return None
        cue = BEFORE_CLAUSE.get(word)
        if cue is None or (cue is WISHED and word == "if" and self.norm(at - 1) == "as"):
            return None
        if (cue in (SUPPOSED, DENIED) and is_verb(word)) or word in ("believe", "think", "deny", "expect", "denying"):
            negated = self.clauses.group(at).negated
            if negated:
                return DENIED if cue is SUPPOSED else SUPPOSED
        return cue

    def _proves_false(self, start: int) -> bool:
        # "Reports that X had been arrested were false."
        rest = [token.norm for token in self.tokens[start:]]
        return any(
            word in _FALSE and rest[at - 1] in ("was", "were", "as", "all", "totally")
            for at, word in enumerate(rest)
            if at
        )

    def norm(self, at: int) -> str:
        """Give the small letters of a token, "" beyond the sentence."""
        return self.clauses.norm(at)


def _hedged(group: Group) -> Attitude:
    if group.hedge in SUPPOSING_ADVERBS:
        return SUPPOSED
    return REPORTED if group.hedge in REPORTING_ADVERBS else STATED


def negated(attitude: Attitude) -> Attitude:
    """Give the attitude to a claim whose verb is denied."""
    if attitude is DENIED:
        return STATED  # "did not deny that he had fled"
    return attitude if attitude is WISHED else DENIED
