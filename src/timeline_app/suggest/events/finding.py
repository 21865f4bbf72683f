"""Events of an article: what somebody in it did or what was done to them, with the day if one is printed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.findings import FoundDate, FoundEvent, FoundQuote, FoundStatement
from timeline_app.suggest.events.kinds import CONTACTS, EMPTY, OF_STATUS, TELLING, kind_of
from timeline_app.suggest.events.titles import people_around, place_of, title_of
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.article_clauses import ArticleClauses
from timeline_app.suggest.statements.attitude_reading import AttitudeReader
from timeline_app.suggest.statements.attitudes import DENIED, REPORTED, STATED, SUPPOSED, Attitude
from timeline_app.suggest.statements.claims import Claim
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.inflection import BASE
from timeline_app.suggest.statements.noun_phrases import NOBODY, Who
from timeline_app.suggest.statements.passages import passage_of
from timeline_app.suggest.statements.phrases import NOUN_STATUS, TRIGGERS, states_at, verbs_at
from timeline_app.suggest.statements.tokens import WORD

_MOST_OF_SENTENCE: Final = 5
_BECOMING: Final = frozenset({"become", "becomes", "became", "becoming"})
_MOST_NAMES: Final = 3
_LEADS_ON: Final = AUXILIARIES | MODALS | frozenset({"be", "denied", "said", "told", "reported", "ordered", "became"})
_FEWEST_TOLD: Final = 5
_SET: Final = frozenset({"due", "scheduled", "set", "expected", "expects", "plans", "planned", "slated"})
_HAPPENED: Final = frozenset({STATED, REPORTED})


class _Act(NamedTuple):
    """A verb or noun at token `at` that tells of something done by or to people.

    `is_loose`: the people only stand in its clause ("X's lawyers filed an appeal").
    """

    at: int
    first: int
    people: tuple[int, ...]
    leads: tuple[int, ...]
    when: DateSpan | None
    status: str = ""
    is_noun: bool = False
    is_loose: bool = False


def find_events(
    prose: Prose,
    people: PeopleFound,
    dates: Sequence[FoundDate],
    quotes: Sequence[FoundQuote],
    statements: Sequence[FoundStatement],
    *,
    laid_out: ArticleClauses | None = None,
) -> tuple[FoundEvent, ...]:
    """Give the events of an article in the order of the text.

    - Each has somebody of the article in it, and a printed day or a verb that makes it one by itself.
    - What is denied, only supposed or wished for is none, unless a day is set for it.
    - `when` is the date that goes with its verb; where none is printed it stays open.
    """
    if not people.people:
        return ()
    return tuple(_Finding(laid_out or ArticleClauses(prose, people, dates, quotes), statements).found())


class _Finding:
    def __init__(self, article: ArticleClauses, statements: Sequence[FoundStatement]) -> None:
        self._article = article
        self._prose = article.prose
        self._people = article.people
        self._covering = article.covering
        self._whens = article.whens
        self._statements: dict[int, list[int]] = defaultdict(list)
        for index, statement in enumerate(statements):
            sentence = article.prose.sentence_at(statement.start)
            if sentence is not None:
                self._statements[sentence.start].append(index)
        self._all = statements

    def found(self) -> Iterator[FoundEvent]:
        """Go through the article once."""
        for sentence in self._prose.sentences:
            if not self._prose.paragraphs[sentence.paragraph].is_running:
                continue
            dated = bool(self._whens.within(sentence.start, sentence.end))
            clauses = self._article.clauses(sentence, self._default(sentence))
            if dated or sentence.start in self._statements or any(token.norm in TELLING for token in clauses.tokens):
                yield from self._in_sentence(clauses)

    def _default(self, sentence: Sentence) -> int | None:
        # Whom a boxed item is about: the person of its heading.
        heading = self._prose.paragraphs[sentence.paragraph].heading
        named = self._article.places.within(*heading) if heading else []
        people = {place[3] for place in named if place[3] >= 0}
        return people.pop() if len(people) == 1 else None

    def _in_sentence(self, clauses: Clauses) -> Iterator[FoundEvent]:
        seen: set[tuple[object, ...]] = set()
        acts = list(self._acts(clauses))
        told = {act.when for act in acts if not act.is_loose}
        happened = {(act.status, person) for act in acts if not act.is_noun for person in act.people}
        for act in acts:
            if act.is_loose and act.when in told:
                continue  # the day has its event, in which the people themselves do something
            if act.is_noun and all((act.status, person) in happened for person in act.people):
                continue  # "submitted his resignation" is one event
            event = self._event(clauses, act)
            if _says_little(event.title):
                continue
            key = (event.people, event.when, event.statement, event.title)
            if key not in seen and len(seen) < _MOST_OF_SENTENCE:
                seen.add(key)
                yield event

    def _acts(self, clauses: Clauses) -> Iterator[_Act]:
        reader = AttitudeReader(clauses)
        for at, token in enumerate(clauses.tokens):
            if token.kind is not WORD or (token.capital and (at or _is_attribute(clauses))):
                continue
            if token.norm in NOUN_STATUS:
                act = self._noun(clauses, reader, at)
            elif token.norm in CONTACTS:
                act = self._meeting(clauses, at)
            elif token.norm not in EMPTY and token.norm not in AUXILIARIES and self._is_verb(clauses, at):
                act = self._verb(clauses, reader, at)
            else:
                continue
            if act is not None:
                yield act

    @staticmethod
    def _is_verb(clauses: Clauses, at: int) -> bool:
        word, before = clauses.norm(at), clauses.norm(at - 1)
        if (before in DETERMINERS and before != "those") or (before in PREPOSITIONS and not word.endswith("ing")):
            return False  # "on paid leave", "the jailed man"
        if word == "retired" and clauses.is_noun(at + 1):
            return False
        if is_verb(word) or word in TELLING:
            return True
        group = clauses.group(at)
        governed = group.infinitive or bool(group.modal)
        if word in TRIGGERS and any(governed or found.form is not BASE for found in verbs_at(clauses.tokens, at)):
            return True
        return clauses.is_noun(at) and bool(group.modal)

    def _noun(self, clauses: Clauses, reader: AttitudeReader, at: int) -> _Act | None:
        when = self._whens.of_verb(clauses.sentence, clauses.tokens[at].start)
        if when is None:
            return None
        who = clauses.possessor(at)
        if not who.people or reader.of_noun(at, who) is not STATED:
            return None  # nor what is only reported: "reports of his death"
        return _Act(at, min(at, who.at), who.people, (), when, NOUN_STATUS[clauses.tokens[at].norm], True)

    def _meeting(self, clauses: Clauses, at: int) -> _Act | None:
        # "the talks between X and Y on Monday"; with a verb ("held talks with X") the verb tells it.
        when = self._whens.of_verb(clauses.sentence, clauses.tokens[at].start)
        link = next((place for place in range(at + 1, at + 7) if clauses.norm(place) in ("between", "with")), -1)
        if when is None or link < 0 or is_verb(clauses.norm(at - 1)):
            return None
        people = clauses.object(link).people
        return _Act(at, at, people, (), when, "", True) if people else None

    def _verb(self, clauses: Clauses, reader: AttitudeReader, at: int) -> _Act | None:
        sentence = clauses.sentence
        when = self._whens.of_verb(sentence, clauses.tokens[at].start)
        status = self._status(clauses, at)
        if when is None and not status and clauses.tokens[at].norm not in TELLING:
            return None
        group = clauses.group(at)
        subject, attitude = reader.read(group, at, "ing" if clauses.norm(at).endswith("ing") else "past")
        done_to = clauses.object(at, subject) if clauses.norm(at) not in _BECOMING else NOBODY
        people = tuple(dict.fromkeys((*subject.people, *done_to.people, *self._with(clauses, at))))
        told_of = self._told_of(clauses, at, status)
        if told_of and not told_of & set(people):  # "X, the deputy fired by Y, was chosen": X was fired
            people, subject = tuple(sorted(told_of)), Who(tuple(sorted(told_of)), group.start)
        around = not people and when is not None and not group.infinitive
        if around and _has_subject(clauses, group.start, at):
            people = people_around(clauses, group.start, at)
        if not people or (group.infinitive and not subject.people):
            return None
        first = group.start
        if clauses.norm(first) in ("being", "having"):
            return None
        if group.infinitive:
            first = _governing(clauses, group.start)
            if first < 0:
                return None
        if not self._happens(attitude, when is not None and _is_set(clauses, group.start), clauses, at):
            return None
        return _Act(at, first, people, _leads(subject), when, status, is_loose=around)

    def _happens(self, attitude: Attitude, is_set: bool, clauses: Clauses, at: int) -> bool:
        token = clauses.tokens[at]
        quote = self._covering.innermost(token.start, token.end)
        if attitude is DENIED or (quote is not None and quote.denies):
            return False
        return attitude in _HAPPENED or (attitude is SUPPOSED and is_set)

    @staticmethod
    def _with(clauses: Clauses, verb: int) -> tuple[int, ...]:
        # "met for two hours with X", "spoke to X", "was arrested along with X".
        contact = kind_of(clauses.norm(verb)) == "contact"
        for at in range(verb + 1, min(len(clauses.tokens), verb + 8)):
            word = clauses.norm(at)
            met = contact or clauses.norm(at - 1) in ("along", "together") or clauses.norm(verb) in ("spoke", "spoken")
            met = met or any(clauses.norm(place) in CONTACTS for place in range(verb + 1, at))
            if word == "alongside" or (word == "with" and met):
                return clauses.object(at).people
            if (word == "to" and contact and at == verb + 1) or (word == "by" and clauses.group(verb).passive):
                return clauses.object(at).people
            if word in (",", ".", "and") or word in SUBORDINATORS or word in RELATIVES:
                break
        return ()

    def _status(self, clauses: Clauses, at: int) -> str:
        """Give the status of this sentence's statements that the phrase at a token gives."""
        here = self._statements.get(clauses.sentence.start)
        if not here:
            return ""
        wanted = {self._all[index].status for index in here if self._all[index].polarity is Polarity.ASSERTED}
        found = [*verbs_at(clauses.tokens, at), *states_at(clauses.tokens, at)]
        return next((each.phrase.status for each in found if each.phrase.status in wanted), "")

    def _told_of(self, clauses: Clauses, at: int, status: str) -> set[int]:
        # Whom the statement is about whose words begin at a token.
        here = [self._all[index] for index in self._statements.get(clauses.sentence.start, ())] if status else []
        said = f"“{clauses.tokens[at].printed}"
        return {each.person for each in here if each.status == status and each.reason.startswith(said)}

    def _event(self, clauses: Clauses, act: _Act) -> FoundEvent:
        claim = Claim(act.people[0], act.status, STATED, act.at, act.at + 1, act.first)
        start, end = passage_of(clauses, claim)
        name = self._names(act.leads)
        if len(act.leads) == 1 and clauses.norm(act.first) in ("were", "are", "have"):
            name += " and others"
        patient = "" if act.is_loose else self._names(act.people)
        statement = self._statement(clauses, act)
        kind = OF_STATUS.get(act.status, "order") if act.status else kind_of(clauses.norm(act.at))
        near = {clauses.norm(at) for at in range(act.at, act.at + 4)}
        if not act.status and near & CONTACTS:
            kind = "contact"
        reason = "a printed day and somebody of the article" if act.when else "what somebody of the article did"
        title = _without_pronoun(title_of(clauses, act.first, act.at, name, is_noun=act.is_noun, patient=patient))
        return FoundEvent(
            title, kind, start, end, act.people,
            place_of(clauses, self._prose.text, act.at), act.when, statement, reason,
        )  # fmt: skip

    def _names(self, people: Sequence[int]) -> str:
        # "A, B and C", "A and 4 others"
        names = [self._people[person].name for person in people]
        if len(names) > _MOST_NAMES:
            return f"{names[0]} and {len(names) - 1} others"
        return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)

    def _statement(self, clauses: Clauses, act: _Act) -> int | None:
        for index in self._statements.get(clauses.sentence.start, ()):
            statement = self._all[index]
            if statement.status == act.status and statement.person in act.people:
                return index
        return None


def _without_pronoun(title: str) -> str:
    # "It had arrested the harbour chief" is "Arrested the harbour chief": nobody knows from a title who "it" is.
    words = title.split()
    if len(words) < 3 or words[0].lower() not in SUBJECT_PRONOUNS:
        return title
    first = 1
    while first < len(words) - 1 and words[first].lower() in AUXILIARIES:
        first += 1
    rest = " ".join(words[first:])
    return rest[:1].upper() + rest[1:]


def _says_little(title: str) -> bool:
    # "X told the Associated Press", "X was reported to be", "X denied": what happened is no part of the title, so that
    # nothing is left of the event.
    told = title.rpartition(" told ")[2]
    words = title.lower().split()
    only_tells = told != title and len(told.split()) < _FEWEST_TOLD
    return only_tells or not words or words[-1] in _LEADS_ON


def _has_subject(clauses: Clauses, start: int, verb: int) -> bool:
    # Not "they met ahead of a vote sought by X", nor "asked about X": somebody or something does it.
    before = clauses.back(start - 1)
    reduced = clauses.group(verb).bare and clauses.norm(verb + 1) == "by"
    return before >= 0 and clauses.norm(before) not in SUBJECT_PRONOUNS and not reduced


def _is_attribute(clauses: Clauses) -> bool:
    # "Arrested ministers X and Y resigned": what the sentence opens with tells of the ministers, and is no event.
    behind = clauses.norm(1)
    return clauses.kind(1) is WORD and behind not in PREPOSITIONS and clauses.norm(0).endswith("ed")


def _is_set(clauses: Clauses, start: int) -> bool:
    # "is due to return on Monday": a day is set for it.
    return any(clauses.norm(at) in _SET for at in range(max(0, start - 4), start))


def _governing(clauses: Clauses, to: int) -> int:
    # "was forced to resign", "is due to return": the title begins with what governs the infinitive.
    for at in range(to - 1, max(-1, to - 4), -1):
        if clauses.kind(at) is WORD and is_verb(clauses.norm(at)):
            return clauses.group(at).start
        if clauses.norm(at) in ("due", "set", "likely", "able"):
            return clauses.group(at).start
    return -1


def _leads(subject: Who) -> tuple[int, ...]:
    return subject.people if subject.at >= 0 else ()
