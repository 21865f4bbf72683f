"""Speakers who are no person of the article: groups, outlets, agencies, documents, and those not named."""

import re
from collections.abc import Sequence
from typing import Final

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import Speaker, Spelling
from timeline_app.suggest.quotes.phrases import Phrase
from timeline_app.suggest.quotes.tokens import PERSON, POSSESSIVE, WORD, Reading, Token
from timeline_app.suggest.quotes.words import (
    AGENCIES,
    AGENCY_WORDS,
    COUNTRY_SEATS,
    DETERMINERS,
    DOCUMENTS,
    KIN,
    OUTLET_WORDS,
    OUTLETS,
    PEOPLES,
    PLATFORMS,
    ROLES,
    SPOKES,
    TIME_WORDS,
    UNNAMED,
)

_SPACE: Final = re.compile(r"\s+")
_ARTICLE: Final = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_DEFINITE: Final = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_INDEFINITE: Final = frozenset({"a", "an", "one", "another", "some", "any"})
_MEDIA_COMMON: Final = frozenset({"television", "tv", "radio", "newspaper", "newspapers", "broadcaster", "media",
                                  "agency", "newswire", "magazine", "daily", "channel", "outlet", "outlets", "press",
})  # fmt: skip
_NOT_MEDIA: Final = frozenset({"intelligence", "space", "security", "aid", "relief", "spy", "un", "u.n", "energy",
                               "health", "food", "drug", "refugee", "migration", "environment", "federal", "government",
                               "rating", "ratings", "law", "border", "tax", "protection", "humanitarian"})  # fmt: skip
_ANY_MEDIA: Final = frozenset({"media", "the media", "press", "the press", "news media", "the news media"})
_NOBODY: Final = frozenset({"one", "another", "someone", "somebody"})
_ORGANISATIONS: Final = OUTLET_WORDS | PEOPLES | frozenset({
    "united", "nations", "international", "watch", "house", "street", "rights", "national", "states", "city", "county",
    "state", "ltd", "inc",
})  # fmt: skip
_INSIDE_NAMES: Final = frozenset(("of", "for", "to", "on", "and", "against", "without"))
_LONGEST_NAME: Final = 90


def fold_words(text: str) -> list[str]:
    """Give the words of a post in small letters."""
    return [word.strip(".,'’") for word in text.lower().replace("’s", "").replace("'s", "").split()]


def is_definite(tokens: Sequence[Token]) -> bool:
    """Say whether a phrase means one who is known already: "the minister", "his lawyer", "Mr. Tarn's aide"."""
    first = tokens[0]
    return first.norm in _DEFINITE or any(token.kind == POSSESSIVE for token in tokens)


def describe(reading: Reading, phrase: Phrase, printed: Spelling) -> Speaker | None:
    """Give the speaker whom a noun phrase describes, None where it names nobody who can speak."""
    tokens = reading.tokens[phrase.start : phrase.end]
    words = [token.norm for token in tokens if token.kind == WORD]
    full = [token.norm for token in reading.tokens[phrase.start : phrase.full] if token.kind == WORD]
    name = name_of(reading.text, reading.tokens, phrase.start, phrase.end)
    outlet = outlet_kind(reading, tokens, name)
    if outlet is not None:
        return Speaker(outlet, outlet_name(reading, tokens, name), None, printed)
    head = words[-1]
    if len(words) == 1 and head in _NOBODY:
        return Speaker(SourceKind.NOT_NAMED, "", None, printed)
    if head in UNNAMED or "source" in words or "sources" in full[:6]:
        return Speaker(SourceKind.NOT_NAMED, name, None, printed)
    if head in DOCUMENTS:
        carrier = outlet_at(reading, phrase.start, phrase.end)
        if carrier is not None:
            return Speaker(carrier.kind, carrier.name, None, printed)
        return Speaker(SourceKind.GROUP, _issuer(reading, phrase) or name, None, printed)
    if tokens[-1].capital:
        name = name_of(reading.text, reading.tokens, phrase.start, _end_of_name(reading, phrase))
    return _one_or_many(reading, phrase, tokens, words, name, printed)


def _one_or_many(
    reading: Reading, phrase: Phrase, tokens: Sequence[Token], words: Sequence[str], name: str, printed: Spelling
) -> Speaker | None:
    head = words[-1]
    if head in SPOKES:
        wide = name_of(reading.text, reading.tokens, phrase.start, _with_office(reading, phrase))
        return Speaker(SourceKind.GROUP, wide, None, printed)
    if head in ROLES or head.endswith("year-old"):
        return Speaker(SourceKind.NOT_NAMED, name, None, printed)
    plural = head.endswith("s") and (head[:-1] in ROLES or head in PEOPLES)
    if plural or head in PEOPLES:
        return Speaker(SourceKind.GROUP, name, None, printed)
    named = _name_after_role(reading, phrase, tokens)
    if named is not None:
        return Speaker(SourceKind.PERSON, named, None, printed)
    capitals = sum(token.capital for token in tokens if token.kind == WORD)
    if tokens[-1].capital or head in COUNTRY_SEATS:
        whole = capitals == len(words) and 2 <= len(words) <= 4 and tokens[0].norm not in DETERMINERS
        whole = (whole and not _follows_group(reading.tokens, phrase.start)) or (
            len(words) == 1 and (_is_told_of(reading.tokens, phrase.end) or _follows_role(reading.tokens, phrase.start))
        )
        kind = (
            SourceKind.PERSON if whole and _looks_like_person(words) and head not in COUNTRY_SEATS else SourceKind.GROUP
        )
        return Speaker(kind, name, None, printed)
    if tokens[0].norm in _INDEFINITE:
        return Speaker(SourceKind.NOT_NAMED, name, None, printed)
    return Speaker(SourceKind.GROUP, name, None, printed) if head.endswith("s") else None


def _name_after_role(reading: Reading, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
    """Give the name in "senior advocate Leela Menon" or "her father Jan": capitals after a role without them."""
    at = len(tokens)
    while at > 0 and tokens[at - 1].kind == WORD and tokens[at - 1].capital:
        at -= 1
    fewest = 1 if at > 0 and tokens[at - 1].norm in KIN else 2
    if not (0 < at <= len(tokens) - fewest and tokens[at - 1].norm in ROLES and len(tokens) - at <= 4):
        return None
    return name_of(reading.text, reading.tokens, phrase.start + at, phrase.end)


def outlet_name(reading: Reading, tokens: Sequence[Token], name: str) -> str:
    """Give an outlet's name with the article that is part of it: "The Washington Times", but "state television"."""
    part_of_it = tokens[0].norm == "the" and tokens[0].capital and tokens[-1].capital
    return f"The {name}" if part_of_it and name[:4].lower() != "the " else name


def outlet_kind(reading: Reading, tokens: Sequence[Token], name: str) -> SourceKind | None:
    """Say whether a phrase names an outlet or an agency."""
    folded = name.lower().replace("’", "'").removesuffix("'s")
    if folded in AGENCIES or folded.removesuffix(" news agency") in AGENCIES:
        return SourceKind.AGENCY
    if folded in OUTLETS or "the " + folded in OUTLETS:
        return SourceKind.OUTLET
    words = [token for token in tokens if token.kind == WORD]
    if not words:
        return None
    head = words[-1]
    others = {token.norm for token in words[:-1]}
    if head.norm in AGENCY_WORDS:
        fits = ("news" in others or "state" in others or "wire" in others) and not others & _NOT_MEDIA
        return SourceKind.AGENCY if fits or head.norm in ("newswire", "wire") else None
    if head.norm in OUTLET_WORDS and head.capital and (len(words) > 1 or words[0].capital):
        return None if len(words) == 1 and head.norm not in ("press", "media") else SourceKind.OUTLET
    if head.norm in _MEDIA_COMMON and head.norm not in AGENCY_WORDS and not others & _NOT_MEDIA:
        return SourceKind.OUTLET
    known = any(" ".join(token.norm for token in words[at:]) in OUTLETS | AGENCIES for at in range(len(words)))
    return SourceKind.OUTLET if known else None


def outlet_at(reading: Reading, start: int, end: int) -> Speaker | None:
    """Give the outlet or agency that a phrase names; of "an Associated Press report", the agency."""
    tokens = reading.tokens
    while end > start and tokens[end - 1].norm in ("report", "reports", "interview", "reporter", "correspondent", "'s"):
        end -= 1
    if end <= start or tokens[start].norm == "this" or any(token.norm in PLATFORMS for token in tokens[start:end]):
        return None
    name = name_of(reading.text, tokens, start, end)
    if name in _ANY_MEDIA:  # "not authorised to talk to the media": told to all, and passed on by nobody
        return None
    kind = outlet_kind(reading, tokens[start:end], name)
    return None if kind is None else Speaker(kind, outlet_name(reading, tokens[start:end], name))


def name_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """Give a phrase as printed, without its article, white space folded."""
    while start < end and tokens[start].norm in ("and", "but", "meanwhile", "however", "still", "yet", "also"):
        start += 1
    words = _SPACE.sub(" ", text[tokens[start].start : tokens[end - 1].end]) if start < end else ""
    return _ARTICLE.sub("", words, count=1)[:_LONGEST_NAME] if _ARTICLE.match(words) else words[:_LONGEST_NAME]


def _with_office(reading: Reading, phrase: Phrase) -> int:
    """Give the end of "spokesman for the port ministry": with whom he speaks for, without what follows."""
    tokens = reading.tokens
    at = phrase.end
    if at < phrase.full and tokens[at].norm in ("for", "of", "at", "from", "with"):
        at += 1
        while at < phrase.full and (
            tokens[at].kind in (PERSON, POSSESSIVE) or tokens[at].norm in ("the", "of", "and", "for", "a")
            or tokens[at].capital or tokens[at].norm in PEOPLES or tokens[at].norm in ROLES
        ):  # fmt: skip
            at += 1
        if at > phrase.end + 1 and tokens[at - 1].norm not in ("the", "of", "and", "for", "a"):
            return at
    return phrase.end


def _end_of_name(reading: Reading, phrase: Phrase) -> int:
    """Give the end of a name such as "the Committee to Protect Reporters" or "Doctors Without Borders"."""
    tokens = reading.tokens
    end = phrase.end
    while end + 1 < phrase.full and tokens[end].norm in _INSIDE_NAMES:
        at = end + 1 + (tokens[end + 1].norm == "the")
        if at >= phrase.full or not tokens[at].capital or tokens[at].norm in TIME_WORDS:
            break
        while at < phrase.full and tokens[at].capital:
            at += 1
        end = at
    return end


def _issuer(reading: Reading, phrase: Phrase) -> str:
    """Give whose statement it is: "the ministry's statement", "a report by the port union"."""
    tokens = reading.tokens
    for at in range(phrase.start, phrase.end):
        if tokens[at].kind == POSSESSIVE and at > phrase.start:
            return name_of(reading.text, tokens, phrase.start, at)
    at = phrase.end
    if at + 1 < phrase.full and tokens[at].norm in ("released", "issued", "published", "signed", "seen"):
        at += 1
    if at < phrase.full and tokens[at].norm in ("from", "by") and phrase.full - at <= 8:
        return name_of(reading.text, tokens, at + 1, phrase.full)
    return ""


def _follows_group(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a name is that of the group before its comma: "a residents' group, Eastgate Together"."""
    return start >= 2 and tokens[start - 1].kind == "," and tokens[start - 2].norm in PEOPLES


def _follows_role(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a single name is that of the one before its comma: "his wife, Mary, said"."""
    return start >= 2 and tokens[start - 1].kind == "," and tokens[start - 2].norm in ROLES


def _is_told_of(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a single name is followed by who that is: "Jan, a survivor, states", "Jan, 34, states"."""
    after = tokens[end : end + 7]
    if len(after) < 3 or after[0].kind != ",":
        return False
    return after[1].norm.isdigit() or (after[1].norm in _INDEFINITE and any(token.norm in ROLES for token in after[2:]))


def _looks_like_person(words: Sequence[str]) -> bool:
    return not any(word in _ORGANISATIONS or word.endswith("'s") for word in words)
