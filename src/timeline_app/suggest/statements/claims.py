"""The claims of one sentence: which phrase of the tables gives which status to whom, and with what attitude."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from timeline_app.suggest.statements.attitude_reading import AttitudeReader, Governed, negated
from timeline_app.suggest.statements.attitudes import COPULAS, DENIED, HEARSAY, STATED, SUPPOSED, WISHED, Attitude
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.inflection import BASE, ING, PAST, PRESENT, past_is_no_participle
from timeline_app.suggest.statements.noun_attitudes import stronger
from timeline_app.suggest.statements.noun_phrases import NOBODY, Who
from timeline_app.suggest.statements.phrases import (
    ATTRIBUTE_STATUS,
    NOUN_STATUS,
    NOUNS_WITH,
    OPPOSITE,
    PARTICIPLES,
    STATE,
    TRIGGERS,
    Found,
    states_at,
    verbs_at,
)
from timeline_app.suggest.statements.referents import is_person_noun
from timeline_app.suggest.statements.tables import EXCUSED, PASSIVE, PATIENT, SUBJECT, UNSEEN
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD
from timeline_app.suggest.statements.verb_groups import Group


class Claim(NamedTuple):
    """A claim of a sentence: `start … end` are the tokens of the phrase, `who_at` where the person is named."""

    person: int
    status: str
    attitude: Attitude
    start: int
    end: int
    who_at: int
    named: bool = True
    noun: bool = False
    relative: bool = False
    lasts: bool = False
    dated: bool = True


_WORDS: Final = TRIGGERS | frozenset(NOUN_STATUS) | frozenset(ATTRIBUTE_STATUS) | frozenset(NOUNS_WITH) | {"charges"}
"""Words without which no claim begins."""
_LASTING: Final = frozenset({"remain", "stay", "continue", "cling", "hang"})
_DROPPED: Final = frozenset({"dropped", "dismissed", "withdrawn", "quashed", "drop", "dropping"})
_BROUGHT: Final = frozenset({"brought", "filed", "laid", "pressed", "announced", "filing", "levelled"})
NOTHING: Final = Governed(NOBODY, WISHED)


def claims_of(clauses: Clauses, taken: frozenset[str]) -> Iterator[Claim]:
    """Give the claims of a sentence in its order. `taken` are the keys of the statuses that are wanted."""
    reader = AttitudeReader(clauses)
    tokens = clauses.tokens
    past = 0
    for at, token in enumerate(tokens):
        if token.norm not in _WORDS or token.kind is not WORD or at < past:
            continue
        for found in _candidates(clauses, at):
            if not found.phrase.status and found.phrase.parts:
                break  # "escaped notice": no flight, whoever does it
            reading = _read(clauses, reader, found)
            if found.phrase.supposed and reading.attitude is not WISHED:
                reading = Governed(reading.who, stronger(reading.attitude, SUPPOSED))
            if reading is not NOTHING and reading.attitude is WISHED and found.phrase.status == "resigned":
                past = max(past, found.end)  # "called for X to tender her resignation": nor does the noun say so
            if reading.who.people and reading.attitude is not WISHED:
                last = found.end - (found.phrase.verb == "accuse")  # "accused of murdering X" tells of X too
                past = last if last > at + 1 else past
                yield from _each(found, reading, taken)
                break
        else:
            yield from _attributes(clauses, at, taken) or _noun_claims(clauses, reader, at, taken)


def _each(found: Found, reading: Governed, taken: frozenset[str]) -> Iterator[Claim]:
    status = found.phrase.status
    if status in taken:
        for person in reading.who.people:
            who = reading.who
            yield Claim(
                person, status, reading.attitude, found.at, found.end, who.at, who.named, relative=who.relative,
                lasts=found.phrase.role is STATE or found.phrase.verb in _LASTING,
            )  # fmt: skip


def _candidates(clauses: Clauses, at: int) -> Sequence[Found]:
    verbs = verbs_at(clauses.tokens, at)
    states = states_at(clauses.tokens, at)
    return verbs if not states else [*verbs, *states]


def _read(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    role = found.phrase.role
    if role is SUBJECT:
        return _as_subject(clauses, reader, found)
    if role is PATIENT or role is PASSIVE:
        return _as_patient(clauses, reader, found)
    if role is UNSEEN:
        return _as_unseen(clauses, reader, found)
    if role is EXCUSED:
        return _as_excused(clauses, reader, found)
    reading = _as_state(clauses, reader, found)
    if role is OPPOSITE and not (reading.attitude in (SUPPOSED, DENIED) and _is_asked(clauses, found.at)):
        return Governed(reading.who, negated(reading.attitude))
    return Governed(reading.who, SUPPOSED) if role is OPPOSITE else reading


def _is_asked(clauses: Clauses, at: int) -> bool:
    # "whether X was alive" leaves open what "believed that X was alive" does not.
    return any(clauses.norm(place) in ("whether", "if", "unclear") for place in range(max(0, at - 8), at))


def _as_subject(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    group = clauses.group(found.at, found.form)
    if _is_believed(clauses, found, group):
        return _as_state(clauses, reader, found)  # "is missing, feared drowned"
    if found.form is BASE and group.bare and not group.infinitive:
        return reader.of_question(found.at)  # and none for "demanded that he resign", "resign now"
    if group.passive and found.form in PARTICIPLES and found.phrase.verb != "retire":
        return NOTHING
    if _is_reduced(clauses, found, group) or not _is_whole(clauses, found):
        return NOTHING
    if found.phrase.status == "resigned" and any(clauses.kind(at) is POSSESSIVE for at in range(found.at, found.end)):
        return NOTHING  # "announced X's resignation"
    if found.phrase.verb == "retire" and found.form in PARTICIPLES and clauses.is_noun(found.end):
        return NOTHING  # "retired opera singer X"
    if found.phrase.status == "died" and group.modal == "will":
        return NOTHING  # "I will die on this soil"
    reading = reader.read(group, found.at, found.form)
    if found.phrase.verb == "appear" and reading.attitude is DENIED:
        return NOTHING  # who does not appear in court may be charged all the same
    alone = found.phrase.verb == "return" and not found.phrase.parts
    if alone and clauses.norm(reading.who.at - 1) in ("until", "unless"):
        return NOTHING  # "will not talk until X returned"
    return Governed(clauses.with_companions(reading.who, found.end, acting=True), reading.attitude)


def _is_believed(clauses: Clauses, found: Found, group: Group) -> bool:
    before = clauses.norm(group.start - 1)
    return found.form in PARTICIPLES and group.bare and COPULAS.get(before, STATED) is not STATED


def _is_whole(clauses: Clauses, found: Found) -> bool:
    # "soon followed" and "is leaving" end their clause: not "followed him home", "is leaving home", "left early".
    alone = found.phrase.verb in ("follow", "leave", "return") and not found.phrase.parts
    if not alone and not (found.phrase.verb == "take" and found.end == found.at + 2 and len(found.phrase.parts) == 1):
        return True
    if found.phrase.verb == "leave" and found.form not in (ING, BASE):
        return False
    token = clauses.tokens[found.end] if found.end < len(clauses.tokens) else None
    closed = token is None or token.kind is MARK or token.norm in COORDINATORS
    return closed or (found.phrase.verb != "follow" and (token is None or token.kind is DATE))


def _is_reduced(clauses: Clauses, found: Found, group: Group) -> bool:
    # "the posts abandoned by the army", "the escaped prisoner": a participle, and no verb of the clause.
    tokens = clauses.tokens
    after = tokens[found.end].norm if found.end < len(tokens) else ""
    before = tokens[found.at - 1].norm if found.at else ""
    return found.form in PARTICIPLES and group.bare and (after == "by" or before in ("the", "a", "an"))


def _as_patient(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    group = clauses.group(found.at, found.form)
    if group.passive and found.form in PARTICIPLES:
        reading = reader.read(group, found.at, found.form)
        who = reading.who if reading.who.people else clauses.included(found.end)  # "others were freed, including X"
        return Governed(clauses.with_companions(who, found.end), reading.attitude)
    if _is_believed(clauses, found, group):
        return _as_state(clauses, reader, found)  # "was presumed killed"
    done = found.form is PAST and past_is_no_participle(found.phrase.verb)  # "X took away" is not "X, taken away"
    if found.form in PARTICIPLES and group.bare and not group.infinitive and not done:
        active = _active(clauses, reader, found, group) if found.phrase.role is PATIENT else NOTHING
        return active if active.who.people else _participle(clauses, reader, found, group)
    if found.phrase.role is PASSIVE:
        return NOTHING
    return _active(clauses, reader, found, group)


def _as_unseen(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    # "has not been seen since": the denial is what says it.
    group = clauses.group(found.at, found.form)
    if not (group.passive and group.negated and found.form in PARTICIPLES):
        return NOTHING
    if clauses.norm(found.end) in ("in", "at") and clauses.norm(found.end + 1) not in ("public", "weeks", "days"):
        return NOTHING  # "has not been seen at the club since"
    return reader.read(group._replace(negated=False), found.at, found.form)


def _as_excused(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    # "had been given permission to leave the country for treatment": it is said to deny that he broke with anybody.
    group = clauses.group(found.at, found.form)
    if not (group.passive and found.form in PARTICIPLES) or group.negated:
        return NOTHING
    reading = reader.read(group, found.at, found.form)
    return Governed(reading.who, negated(reading.attitude))


def _active(clauses: Clauses, reader: AttitudeReader, found: Found, group: Group) -> Governed:
    if found.form is BASE and group.bare and not group.infinitive and not _plural_subject(clauses, found.at):
        return NOTHING
    pronoun = clauses.norm(found.end) in ("him", "her")
    given = found.phrase.verb in ("grant", "offer", "give", "hand") and clauses.norm(found.end - 1) == "to"
    verb = found.end - 1 if given else found.at
    who = clauses.object(verb, reader.read(group, found.at, found.form).who if pronoun else NOBODY)
    attributive = found.form in PARTICIPLES and group.bare and clauses.norm(found.at - 1) in DETERMINERS
    owned = clauses.kind(found.at - 1) is POSSESSIVE and clauses.norm(found.at) in ATTRIBUTE_STATUS
    if found.form is ING and group.bare and clauses.norm(found.at - 1) in ("a", "an", "the"):
        return NOTHING  # "a shooting the two reporters covered"
    if not who.people or (attributive and not who.named) or (owned and found.form in PARTICIPLES):
        return NOTHING  # "the detained chief's deputy", "the country's ousted leader, X": `_attributes` reads it
    who = clauses.with_companions(who, found.at + 1)
    attitude = reader.of_action(group, found.at, found.form)
    threat = group.modal == "will" and found.phrase.status in ("killed", "wounded")
    return Governed(who, stronger(attitude, SUPPOSED) if threat else attitude)


def _plural_subject(clauses: Clauses, at: int) -> bool:
    before = clauses.tokens[at - 1] if at else None
    return before is not None and before.kind is WORD and before.norm.endswith("s")


def _participle(clauses: Clauses, reader: AttitudeReader, found: Found, group: Group) -> Governed:
    # "X, arrested on Monday", "the minister, sacked in May", a headline's "X arrested", "ordered X killed".
    before = clauses.tokens[group.start - 1] if group.start else None
    if before is None and (clauses.norm(found.end) in PREPOSITIONS or clauses.kind(found.end) is DATE):
        return Governed(clauses.next_subject(0), STATED)  # "Arrested in May, X said"
    opens = before is None or (before.norm == "also" and group.start == 1)
    if clauses.norm(found.end) in ("was", "were") and (opens or clauses.norm(found.at - 1) == "also"):
        return Governed(clauses.listed(found.end + 1), STATED)  # "Also killed were X and Y"
    if before is None or before.norm in RELATIVES or before.norm in ("a", "an"):
        return NOTHING
    if before.norm in ("those", "the"):
        return _within(reader, _of_those(clauses, found, group), group, found)
    if clauses.is_noun(group.start - 1) and before.kind is WORD:
        return _within(reader, _of_noun(clauses, found, group), group, found)
    if before.kind is not PERSON and before.norm not in (",", "him", "her", "and", "but", ")"):
        return NOTHING
    titled = found.phrase.status == "in_post" and is_person_noun(clauses.norm(found.end))  # "X, elected mayor in"
    if not found.phrase.parts and not titled and _has_object(clauses, found.end):
        return NOTHING
    auxiliary = _passive_before(clauses, group.start - 1) if before.norm in ("and", "but") else group.start
    who = clauses.subject(group.start) if auxiliary >= 0 else NOBODY
    if not who.people:
        return NOTHING
    attitude = reader.of_participle(who, group, found.at)
    shared = before.norm == "and" and clauses.group(auxiliary).modal == "may"  # "may have been held and killed"
    return Governed(who, stronger(attitude, SUPPOSED) if shared else attitude)


def _within(reader: AttitudeReader, who: Who, group: Group, found: Found) -> Governed:
    # "has no confirmation that X was among those killed"
    before = 0 <= who.at < group.start
    return Governed(who, reader.of_participle(who, group, found.at) if before else STATED)


def _of_those(clauses: Clauses, found: Found, group: Group) -> Who:
    # "Among those arrested was X", "X was among those arrested"
    listed = clauses.inverted(found.at, found.end)
    those = clauses.norm(group.start - 1) == "those"
    return clauses.one_of_several(group.start) if those and not listed.people else listed


def _of_noun(clauses: Clauses, found: Found, group: Group) -> Who:
    # "The men arrested were X and Y", "X was one of six officers arrested", "X, the leader driven into exile"
    noun = clauses.norm(group.start - 1)
    listed = clauses.inverted(found.at, found.end) if noun.endswith("s") else NOBODY
    if not listed.people:
        listed = clauses.one_of_several(group.start - 1)
    article = clauses.norm(clauses.first_of_chunk(group.start - 1)) in ("a", "an", "the", "his", "her")
    person = is_person_noun(noun) or (article and noun.endswith(("er", "or", "ist", "ian")))
    apposed = not listed.people and person
    return clauses.apposed_to(group.start - 1) if apposed else listed


def _has_object(clauses: Clauses, at: int) -> bool:
    # "X arrested three men" is no headline of X's arrest.
    if at >= len(clauses.tokens):
        return False
    token = clauses.tokens[at]
    if token.kind is not WORD:
        return token.kind is PERSON
    word = token.norm
    if word in HEARSAY:
        return True
    if any(clauses.norm(place) in ("later", "earlier", "afterwards") for place in range(at + 1, at + 4)):
        return False  # "and released three hours later"
    closed = (
        word == "pending" or word in PREPOSITIONS or word in ADVERBS or word in SUBORDINATORS or word in COORDINATORS
    )
    return not (closed or word.endswith("ly") or is_verb(word))


def _passive_before(clauses: Clauses, at: int) -> int:
    # "was arrested and jailed": the auxiliary stands before the first of them.
    for place in range(at - 1, max(-1, at - 14), -1):
        token = clauses.tokens[place]
        if token.kind is MARK and token.norm not in (",", "-"):
            return -1
        if token.norm in BE and token.kind is WORD:
            return place
    return -1


def _as_state(clauses: Clauses, reader: AttitudeReader, found: Found) -> Governed:
    tokens = clauses.tokens
    group = clauses.group(found.at)
    if group.passive:
        return reader.read(group, found.at, ING)
    before = tokens[group.start - 1] if group.start else None
    if before is None:
        return NOTHING
    if before.norm in COPULAS and before.kind is WORD:
        outer = clauses.group(group.start - 1)
        reading = reader.read(outer, group.start - 1, PRESENT)
        attitude = COPULAS[before.norm]
        return Governed(reading.who, attitude if reading.attitude is STATED else reading.attitude)
    if before.norm == "the" and clauses.norm(group.start - 2) == "among":
        listed = clauses.inverted(found.at, found.end)
        return Governed(listed, STATED) if listed.people else NOTHING
    if before.norm == "being" or before.norm == "be":
        return reader.read(clauses.group(found.at), found.at, ING)
    return _loose_state(clauses, reader, found, group)


def _loose_state(clauses: Clauses, reader: AttitudeReader, found: Found, group: Group) -> Governed:
    # "X, now in exile, said", "with X in custody".
    before = clauses.tokens[group.start - 1]
    after = clauses.tokens[found.end].norm if found.end < len(clauses.tokens) else "."
    closed = after in (",", ".", "since", "on", "for", "in", ";", ")", "and", "by")
    if not closed or (before.kind is not PERSON and before.norm != ","):
        return NOTHING
    if len(found.phrase.parts) == 0 and found.phrase.verb != "missing":
        return NOTHING
    who = clauses.subject(group.start)
    return Governed(who, reader.of_participle(who, group, found.at)) if who.people else NOTHING


def _is_of_the_dead(clauses: Clauses, at: int) -> bool:
    return clauses.norm(at - 1) in ("the", "his", "her") or clauses.kind(at + 1) is PERSON


def _attributes(clauses: Clauses, at: int, taken: frozenset[str]) -> list[Claim]:
    # "the exiled leader X", "the late Mr X"
    word = clauses.tokens[at].norm
    status = ATTRIBUTE_STATUS.get(word)
    if status is None or status not in taken or (word == "late" and not _is_of_the_dead(clauses, at)):
        return []
    explains = clauses.norm(at - 2) == "," and clauses.kind(at - 3) is PERSON and is_person_noun(clauses.norm(at + 1))
    if explains and clauses.norm(at - 1) in ("the", "a", "an") and word != "late":
        return [Claim(clauses.tokens[at - 3].person, status, STATED, at, at + 1, at - 3, noun=True, dated=False)]
    for place in range(at + 1, min(len(clauses.tokens), at + 7)):
        token = clauses.tokens[place]
        if token.kind is PERSON:
            return [Claim(token.person, status, STATED, at, at + 1, place, noun=True, dated=False)]
        explained = token.norm == "," and (place > at + 1 or is_person_noun(word)) and clauses.kind(place + 1) is PERSON
        if not explained and (token.kind is not WORD or clauses.ends_name(token)):
            break
    return []


def _charges(clauses: Clauses, at: int, taken: frozenset[str]) -> list[Claim]:
    # "Charges against X were dropped", "no charges have been brought against X"
    norms = [token.norm for token in clauses.tokens]
    against = next((place for place in range(at + 1, min(len(norms), at + 9)) if norms[place] == "against"), -1)
    who = clauses.object(against) if against > 0 else NOBODY
    window = set(norms[max(0, at - 3) : at + 20])
    status = "cleared" if window & _DROPPED else "charged" if window & _BROUGHT else ""
    attitude = DENIED if norms[at - 1 : at] == ["no"] else STATED
    status = "charged" if attitude is DENIED and not status else status
    if status not in taken:
        return []
    return [Claim(person, status, attitude, at, against + 1, who.at, who.named) for person in who.people]


def _noun_claims(clauses: Clauses, reader: AttitudeReader, at: int, taken: frozenset[str]) -> Iterator[Claim]:
    tokens = clauses.tokens
    word = tokens[at].norm
    status = NOUN_STATUS.get(word)
    if word == "charges" or (word == "charge" and clauses.norm(at + 1) == "against"):
        yield from _charges(clauses, at, taken)
    if word in NOUNS_WITH or (status and status in taken):
        who = clauses.possessor(at)
        if not who.people or (word == "sentence" and not who.named):
            return  # "finishes his sentence"
        if word in NOUNS_WITH:
            yield from _with_predicate(clauses, at, who, taken)
            return
        attitude = reader.of_noun(at, who)
        if attitude is not WISHED and status:
            for person in who.people:
                yield Claim(person, status, attitude, at, at + 1, who.at, who.named, noun=True)


def _is_known(clauses: Clauses, negation: int) -> bool:
    # "were not immediately known"
    return any(clauses.norm(at) in ("known", "disclosed") for at in range(negation + 1, negation + 4))


def _with_predicate(clauses: Clauses, at: int, who: Who, taken: frozenset[str]) -> Iterator[Claim]:
    # "The whereabouts of X were unknown", "X's body was found".
    status, wanted = NOUNS_WITH[clauses.tokens[at].norm]
    for place in range(at + 1, min(len(clauses.tokens), at + 30)):
        unknown = clauses.norm(place) == "not" and status == "missing" and _is_known(clauses, place)
        if clauses.norm(place) == "not" and not unknown:
            return
        if clauses.norm(place) in wanted or unknown:
            for person in who.people if status in taken else ():
                yield Claim(person, status, STATED, at, place + 1, who.at, who.named)
            return
