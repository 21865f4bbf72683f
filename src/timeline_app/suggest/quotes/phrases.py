"""Who is the subject of a verb: the noun phrase before it, or after it in "said Mr. Tarn"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from timeline_app.suggest.quotes.titled import is_titled
from timeline_app.suggest.quotes.tokens import OPEN, PERSON, POSSESSIVE, QUOTE, WORD, Token
from timeline_app.suggest.quotes.words import (
    ADVERBS,
    ANY,
    AUX,
    BE,
    DETERMINERS,
    DOCUMENTS,
    JOINS,
    NOT,
    NOUN_LIKE,
    PEOPLES,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SAY,
    SUBORDINATE,
    TIME_WORDS,
    TITLES,
)

_STOPS: Final = frozenset({",", ";", ":", "—", "(", ")", "[", "]", ".", "!", "?", "…", QUOTE})
_BREAKS: Final = frozenset({",", ";", ":", "—", QUOTE, "(", ")", ".", "!", "?", "…"})
_RELATIVE: Final = frozenset({"who", "whose", "whom", "which"})
_AFTER_NAME: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "mp", "qc", "kc", "phd", "md", "msp", "obe", "mbe"})
_MODIFIES: Final = frozenset({"of", "from", "who", "whose", "which", "aged", "based"})
"""What begins an insertion that says more of the noun before it: what came after it is no subject by itself."""
_ALONE: Final = frozenset({"he", "she", "they"})
_MOST_SEGMENTS: Final = 7
_FARTHEST: Final = 60
"""Tokens between a verb and its subject beyond which nobody reads them together."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase `tokens[start:end]` and what follows it up to `full`.

    `kind` says what it names; `person` is set for a person. `passive` says that the verb is done to it.
    """

    kind: Literal["person", "open", "pronoun", "noun"]
    start: int
    end: int
    full: int
    person: int = -1
    passive: bool = False


def subject_before(tokens: Sequence[Token], start: int, verb: int) -> Phrase | None:
    """Give the subject of `tokens[verb]` that stands before it, within a sentence that begins at `start`."""
    start = max(start, verb - _FARTHEST)
    at, passive = _before_auxiliaries(tokens, start, verb)
    if at <= start:
        return None
    last = tokens[at - 1]
    found: Phrase | None
    if last.kind in (",", "—", ")"):
        found = _across_commas(tokens, start, at - 1)
    elif last.norm in JOINS:
        found = _shared(tokens, start, at - 1)
    elif last.norm in _RELATIVE or (last.norm == "that" and at - 2 >= start and tokens[at - 2].kind == WORD):
        found = _antecedent(tokens, start, at - 1)
    elif last.norm in SUBORDINATE or last.norm in PREPOSITIONS:
        return None
    else:
        found = _just_before(tokens, start, at)
        found = found and (_named_in_front(tokens, start, found) or found)
    if found is None or not passive:
        return found
    return Phrase(found.kind, found.start, found.end, found.full, found.person, passive=True)


def _named_in_front(tokens: Sequence[Token], start: int, told: Phrase) -> Phrase | None:
    """Give the person in "“…,” Jan Tarn, an adviser to the port said", where the second comma is not printed."""
    at = told.start - 2
    if told.kind != "noun" or at < start or tokens[at + 1].kind != "," or tokens[at].kind not in (PERSON, OPEN):
        return None
    before = at
    while before > start and tokens[before - 1].kind == WORD and tokens[before - 1].norm in TITLES:
        before -= 1
    front = before == start or tokens[before - 1].kind in (QUOTE, ",", "—")
    if not front or tokens[told.start].norm not in ("a", "an", "the"):
        return None
    kind: Literal["person", "open"] = "person" if tokens[at].kind == PERSON else "open"
    return Phrase(kind, at, at + 1, told.full, tokens[at].ref)


def _shared(tokens: Sequence[Token], start: int, join: int) -> Phrase | None:
    """Give the subject of "and told Reuters", which is that of the verb before "and"."""
    for at in range(join - 1, start, -1):
        if tokens[at].kind == WORD and tokens[at].norm in ANY and tokens[at - 1].norm not in DETERMINERS:
            found = subject_before(tokens, start, at)
            if found is not None:
                return None if found.passive else found
    return main_subject(tokens, start, join)


def subject_after(tokens: Sequence[Token], verb: int, end: int) -> Phrase | None:
    """Give the subject that follows its verb, as in "said the party's leader, Marta Quill, on Monday"."""
    at = verb + 1
    while at < end and tokens[at].norm in ADVERBS and tokens[at].norm not in TIME_WORDS | {"both", "all"}:
        at += 1
    if at >= end or tokens[at].kind in _STOPS:
        return None
    if tokens[at].norm in PRONOUNS:
        return Phrase("pronoun", at, at + 1, at + 1)
    stop = at
    while stop < end and tokens[stop].kind not in _STOPS:
        stop += 1
    found = head_of(tokens, at, stop, leading=False)
    if found is None or found.kind in ("person", "open"):
        return found
    if stop < end and tokens[stop].kind in (",", "—"):
        named = _named_apposition(tokens, stop + 1, end)
        if named is not None:
            return named
    return found


def main_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the subject of a sentence's main clause: the first part between commas that is a noun phrase."""
    at = after_dateline(tokens, start, end)
    while at < end:
        while at < end and (tokens[at].kind in _STOPS or tokens[at].norm in JOINS or tokens[at].norm in ADVERBS):
            at += 1
        stop = at
        while stop < end and tokens[stop].kind not in _STOPS:
            stop += 1
        if at >= stop:
            return None
        first = tokens[at]
        if first.kind != WORD or not (_is_adverbial(first) and stop < end):
            found = _first_phrase(tokens, at, stop)
            if found is not None and found.kind == "noun" and found.full == stop < end and tokens[stop].kind == ",":
                return _named_apposition(tokens, stop + 1, end) or _person_at(tokens, stop + 1, end) or found
            if found is not None and found.kind == "noun" and stop < end and tokens[stop].kind == ",":
                inside = tokens[found.end : stop]
                if not any(token.norm in AUX or token.norm in ANY or token.norm in SUBORDINATE for token in inside):
                    return _named_apposition(tokens, stop + 1, end) or found
            return found
        late = _after_time(tokens, at, stop)
        if late is not None:
            return late
        at = stop + 1
    return None


def _person_at(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the person with whom a part begins that goes on with a verb: "That night, Mr. Tarn left"."""
    at = start
    while at < end and tokens[at].kind == WORD and tokens[at].norm in TITLES:
        at += 1
    if at + 1 >= end or tokens[at].kind not in (PERSON, OPEN) or tokens[at + 1].kind != WORD:
        return None
    kind: Literal["person", "open"] = "person" if tokens[at].kind == PERSON else "open"
    return Phrase(kind, start, at + 1, end, tokens[at].ref)


def after_dateline(tokens: Sequence[Token], start: int, end: int) -> int:
    """Give where a sentence begins after "OSTERLO, Northmark (AP) —"."""
    for at in range(start + 1, min(end, start + 9)):
        token = tokens[at]
        if token.kind == "—" or (token.kind == ":" and at + 1 < end and tokens[at + 1].capital):
            return at + 1
        if not (token.kind in (",", "(", ")", ".") or token.capital):
            break
    return start


def _after_time(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the person after "For six years" or "On Monday" where no comma parts them."""
    for at in range(start + 1, min(end - 1, start + 7)):
        if tokens[at].kind not in (PERSON, OPEN):
            continue
        before = at - 1
        while before > start and tokens[before].norm in TITLES:
            before -= 1
        if tokens[before].norm.removesuffix("s") in TIME_WORDS and tokens[at + 1].kind == WORD:
            kind: Literal["person", "open"] = "person" if tokens[at].kind == PERSON else "open"
            return Phrase(kind, before + 1, at + 1, end, tokens[at].ref)
        return None
    return None


def head_of(tokens: Sequence[Token], start: int, end: int, *, leading: bool = True) -> Phrase | None:
    """Give what a stretch of tokens names, which is a noun phrase with what may stand before and after it."""
    at = start
    while at < end and tokens[at].kind == WORD and _opens_only(tokens[at].norm):
        at += 1
    if at >= end:
        return None
    first = tokens[at]
    if first.kind == WORD and first.norm in PRONOUNS:
        return Phrase("pronoun", at, at + 1, at + 1)
    doing = first.norm.endswith("ing") and tokens[end - 1].kind in (PERSON, OPEN)  # "Laying into the board Mr. Tarn"
    if leading and first.kind == WORD and (first.norm in PREPOSITIONS or first.norm in TIME_WORDS or doing):
        return _after_adverbial(tokens, at, end)
    core = at
    while core < end and not _ends_core(tokens, core, at):
        core += 1
    if is_titled(tokens, at, core, end):
        core = end
    return _core(tokens, at, core, end)


def _core(tokens: Sequence[Token], at: int, core: int, end: int) -> Phrase | None:
    if core <= at:
        return None
    last = core - 1
    while last > at and tokens[last].kind == WORD and (tokens[last].norm in _AFTER_NAME or tokens[last].norm.isdigit()):
        last -= 1
    if last > at and _is_apposed(tokens, at):
        last = at
    if tokens[last].kind == PERSON:
        return Phrase("person", at, last + 1, end, tokens[last].ref)
    if tokens[last].kind == OPEN:
        return Phrase("open", at, last + 1, end)
    if tokens[last].kind == POSSESSIVE:
        return None
    return Phrase("noun", at, core, end)


def _is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether words after a name only tell who that is: "Farouk Tarn the head of the commission"."""
    return tokens[at].kind in (PERSON, OPEN) and tokens[at + 1].norm in ("the", "a", "an", "his", "her", "their", "its")


def _ends_core(tokens: Sequence[Token], at: int, start: int) -> bool:
    token = tokens[at]
    if token.kind in _STOPS:
        return True
    if token.kind != WORD or at == start:
        return False
    if token.norm in JOINS:
        return True
    if token.norm in PREPOSITIONS or token.norm in SUBORDINATE:
        return True
    if token.norm.endswith("ed") and (tokens[at - 1].norm in ROLES or tokens[at - 1].norm in DOCUMENTS):
        return True
    if token.norm.endswith("ly") and tokens[at - 1].kind in (PERSON, OPEN):
        return True
    # A verb after a name ends it: "Mr. Tarn dismissed both claims"; nor does a noun have "told" in it.
    verbal = token.norm.endswith(("ing", "ed")) or token.norm in AUX or token.norm in SAY
    return (verbal and tokens[at - 1].kind in (PERSON, OPEN)) or token.norm in SAY


def _opens_only(norm: str) -> bool:
    return norm in JOINS or (norm in ADVERBS and norm not in ("all", "both", "one")) or norm.endswith("ly")


def _is_adverbial(token: Token) -> bool:
    return token.norm in PREPOSITIONS or token.norm in SUBORDINATE or (
        token.norm.endswith(("ing", "ed")) and token.norm not in ("king",)
    ) or token.norm in TIME_WORDS or token.norm in ("last", "next", "late", "early", "one")  # fmt: skip


def _after_adverbial(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """Find the subject after "In London", "On Tuesday" or "At a rally" where no comma parts them."""
    last = tokens[end - 1]
    if last.kind == PERSON:
        return Phrase("person", end - 1, end, end, last.ref)
    if last.kind == OPEN:
        return Phrase("open", end - 1, end, end)
    if last.norm in PRONOUNS:
        return Phrase("pronoun", end - 1, end, end)
    for place in range(end - 2, at, -1):
        token = tokens[place]
        if token.norm in TIME_WORDS:
            return Phrase("noun", place + 1, end, end)
        if token.norm in DETERMINERS and tokens[place - 1].norm not in PREPOSITIONS:
            return Phrase("noun", place, end, end)
    return None


def _before_auxiliaries(tokens: Sequence[Token], start: int, verb: int) -> tuple[int, bool]:
    at = verb
    passive = False
    while at > start and tokens[at - 1].kind == WORD:
        norm = tokens[at - 1].norm
        if norm in BE and not tokens[verb].norm.endswith("ing"):
            passive = True
        if norm in ADVERBS and tokens[at - 2].norm == "on" and at - 2 > start:
            at -= 2
        elif norm in AUX or norm in ADVERBS or norm in NOT or (norm.endswith("ly") and norm != "family"):
            at -= 1
        else:
            break
    return at, passive


def _just_before(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Find the subject that ends right before the verb: back to where its clause begins."""
    if tokens[end - 1].kind == WORD and tokens[end - 1].norm in _ALONE:
        return Phrase("pronoun", end - 1, end, end)
    at = end
    while at > start and not _begins_clause(tokens, at - 1):
        at -= 1
    found = head_of(tokens, _after_question(tokens, at, end), end)
    if at - 1 > start and tokens[at - 1].norm == "and":
        # "Mr. Tarn and his deputy said": the first of the two speaks for both.
        first = at - 1
        while first > start and not _begins_clause(tokens, first - 1):
            first -= 1
        both = tokens[first : at - 1]
        if both and not any(token.norm in AUX or token.norm in ANY for token in both) and len(both) <= 6:
            one = head_of(tokens, first, at - 1)
            # "The minister and party leader Marta Quill said" is one person with two posts.
            same = one is not None and one.kind == "noun" and tokens[one.end - 1].norm in ROLES
            speaks = one is not None and (one.kind != "noun" or _can_speak(tokens[one.end - 1]))
            if one is not None and not (found is not None and found.kind == "person" and (same or not speaks)):
                return one
    return found


def _can_speak(token: Token) -> bool:
    return token.capital or token.norm in ROLES or token.norm in PEOPLES or token.norm.removesuffix("s") in ROLES


def _after_question(tokens: Sequence[Token], start: int, end: int) -> int:
    """Give where the subject begins in "asked what was next the chair said", where no comma ends the question."""
    if start >= end or tokens[start].norm not in AUX:
        return start
    return next((at for at in range(end - 1, start, -1) if tokens[at].norm in ("the", "he", "she", "they")), start)


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind in _BREAKS:
        return True
    if token.norm in ("which", "whom"):  # "a hearing in which a witness said"
        return at > 0 and tokens[at - 1].norm in PREPOSITIONS
    return token.kind == WORD and (
        token.norm in JOINS or (token.norm in SUBORDINATE and token.norm not in _RELATIVE) or token.norm in ("than",)
    )


def _antecedent(tokens: Sequence[Token], start: int, relative: int) -> Phrase | None:
    """Give whom "who" means: the phrase before it, and before its comma."""
    end = relative
    while end > start and tokens[end - 1].kind in (",", "—"):
        end -= 1
    if end > start and tokens[end - 1].kind == PERSON:
        return Phrase("person", end - 1, end, end, tokens[end - 1].ref)
    found = _just_before(tokens, start, end) if end > start else None
    if (
        found is not None
        and found.kind == "noun"
        and found.start - 2 >= start
        and tokens[found.start].norm in ("a", "an")
    ):
        named = tokens[found.start - 2]
        if tokens[found.start - 1].kind == "," and named.kind == PERSON:  # "Jan Tarn, a docker who"
            return Phrase("person", found.start - 2, found.start - 1, found.end, named.ref)
    return found


def _across_commas(tokens: Sequence[Token], start: int, comma: int) -> Phrase | None:
    """Find the subject before an insertion: "Jon Aldermark, a deputy, said", "its leader, Marta Quill, said"."""
    candidate: Phrase | None = None
    end = comma
    for _ in range(_MOST_SEGMENTS):
        at = end
        while at > start and tokens[at - 1].kind not in _BREAKS:
            at -= 1
        if at < end:
            first = tokens[at]
            skip = first.kind == WORD and (_is_adverbial(first) or first.norm.isdigit())
            found = None if skip else _whole_phrase(tokens, at, end)
            if found is not None and found.kind != "noun":
                return found
            if skip and first.norm in _MODIFIES:
                candidate = None if candidate is not None and tokens[candidate.start].capital else candidate
            elif found is None and candidate is not None and not first.norm.isdigit():  # "Jan Tarn, 72, a docker, said"
                return _named_before(tokens, at, end, candidate) or candidate
            if candidate is None or not _is_named_as(tokens, candidate, found):
                candidate = found or candidate
            if first.norm in JOINS and candidate is not None:
                return candidate
        if at <= start or tokens[at - 1].kind not in (",", "—", "(", ")"):
            break
        end = at - 1
    return candidate


def _named_before(tokens: Sequence[Token], start: int, end: int, told: Phrase) -> Phrase | None:
    """Give the person right before "…, a top official, had quit", where a clause leads up to the name."""
    last = tokens[end - 1]
    party = told.end - told.start == 1 and "-" in tokens[told.start].norm  # "Rep. Dan Oakes, R-Ohio, said"
    if last.kind not in (PERSON, OPEN) or not (party or tokens[told.start].norm in DETERMINERS) or end - 1 == start:
        return None
    before = tokens[end - 2]
    if before.kind == WORD and before.norm not in TITLES and before.norm not in SUBORDINATE:
        return None
    kind: Literal["person", "open"] = "person" if last.kind == PERSON else "open"
    return Phrase(kind, end - 1, end, end, last.ref)


def _is_named_as(tokens: Sequence[Token], name: Phrase, other: Phrase | None) -> bool:
    """Say whether a name after a comma is that of the noun before it: "a residents' group, Eastgate Together, said"."""
    if other is None:
        return False
    capital = all(token.capital for token in tokens[name.start : name.end] if token.kind == WORD)
    return capital and not tokens[other.end - 1].capital and tokens[other.start].norm in DETERMINERS


def _whole_phrase(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the phrase if the whole part is one, without a verb of its own after the head."""
    found = head_of(tokens, start, end)
    if found is None:
        return None
    for token in tokens[found.start : end]:
        if token.norm in _RELATIVE:
            break
        if token.kind == WORD and (token.norm in AUX or token.norm in SAY):
            return None
    return found


def _named_apposition(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the person who is all that stands up to the next sign: "said its leader, Marta Quill, on Monday"."""
    at = start
    while at < end and at - start < 6 and tokens[at].kind == WORD and tokens[at].norm not in PREPOSITIONS:
        at += 1
    if at >= end or tokens[at].kind not in (PERSON, OPEN):
        return None
    if at + 1 < end and tokens[at + 1].kind not in _STOPS and tokens[at + 1].norm not in PREPOSITIONS | {"who"}:
        return None
    if any(token.norm in SUBORDINATE or token.norm in AUX for token in tokens[start:at]):
        return None
    kind: Literal["person", "open"] = "person" if tokens[at].kind == PERSON else "open"
    return Phrase(kind, start, at + 1, at + 1, tokens[at].ref)


def _first_phrase(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Give the phrase at the front of a clause, which goes on with its verb."""
    while start < end and tokens[start].norm in SUBORDINATE:
        start += 1
    if start >= end:
        return None
    first = tokens[start]
    if first.kind == WORD and first.norm in PRONOUNS:
        return Phrase("pronoun", start, start + 1, start + 1)
    stop = start
    while stop < end and not _is_verb_or_preposition(tokens, stop, start):
        stop += 1
    for at in range(start, min(stop, start + 8)):
        if tokens[at].kind in (PERSON, OPEN) and not (at + 1 < end and tokens[at + 1].kind == POSSESSIVE):
            kind: Literal["person", "open"] = "person" if tokens[at].kind == PERSON else "open"
            return Phrase(kind, start, at + 1, stop, tokens[at].ref)
    if not start < stop <= start + 8 or tokens[stop - 1].kind == POSSESSIVE:
        return None
    return Phrase("noun", start, stop, stop)


def _is_verb_or_preposition(tokens: Sequence[Token], at: int, start: int) -> bool:
    token = tokens[at]
    if token.kind != WORD or at == start:
        return token.kind in _STOPS
    norm = token.norm
    return (
        norm in AUX or norm in PREPOSITIONS or norm in SUBORDINATE or norm in JOINS
        or (norm in ANY and (norm not in NOUN_LIKE or norm.endswith("ed")))
        or (norm.endswith("ed") and len(norm) > 4 and tokens[at - 1].norm not in DETERMINERS)
    )  # fmt: skip
