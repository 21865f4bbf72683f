"""Dates of running text in another language than English."""

from typing import Final

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates.candidates import Tries
from timeline_app.suggest.dates.context import Context, Tense
from timeline_app.suggest.dates.foreign.grammar import Grammar
from timeline_app.suggest.dates.foreign.tables import tongue_of
from timeline_app.suggest.dates.foreign.tongue import Tongue
from timeline_app.suggest.dates.foreign.words import Word, words_of
from timeline_app.suggest.dates.reading import Reading, read_as
from timeline_app.suggest.dates.spans import When
from timeline_app.suggest.prose import Paragraph, Prose

_NEAR: Final = 10
_AHEAD_IN_ARABIC: Final = ("سي", "ست")
_STOPS: Final = frozenset({".", "!", "?", "؟", "…"})
_NOT_AHEAD_IN_ARABIC: Final = ("سيا", "سيد", "سين", "سيط", "ستي", "سته", "ستا", "ستو", "سير", "سيف")


def find_foreign(
    prose: Prose, *, published: int | None, language: str, day_first: bool | None
) -> tuple[FoundDate, ...]:
    """Find the date expressions of an article in a language other than English, like `find_dates`.

    Languages without tables of our own are read through dateparser, its answers made into stretches of time.
    """
    code = language.lower().replace("_", "-").split("-")[0]
    tongue = tongue_of(code)
    if tongue is None:
        from timeline_app.suggest.dates.foreign.parsed import find_parsed  # costs a tenth of a second

        return find_parsed(prose, published=published, language=code, day_first=day_first)
    found: list[FoundDate] = []
    tries = Tries()
    for paragraph in prose.paragraphs:  # "am 3. Februar" is cut in two by a rule for sentences
        if paragraph.kind is not PassageKind.DATELINE:
            found += _of_paragraph(prose.text, paragraph, tongue, published, tries)
    return tuple(found)


def foreign_when(words: str, language: str) -> When | None:
    """Give what words are as a whole in a language with tables of our own, None for any other."""
    tongue = tongue_of(language.lower().replace("_", "-").split("-")[0])
    pieces = words_of(words, 0, len(words), tongue) if tongue else []
    found = Grammar(pieces, tongue).when(0) if tongue and pieces else None
    return found[0] if found and found[1] == len(pieces) else None


def _of_paragraph(
    text: str, paragraph: Paragraph, tongue: Tongue, published: int | None, tries: Tries
) -> list[FoundDate]:
    words = words_of(text, paragraph.start, paragraph.end, tongue)
    grammar = Grammar(words, tongue)
    dates: list[FoundDate] = []
    at = 0
    while at < len(words) and tries.left:
        if not grammar.may_begin(at):
            at += 1
            continue
        tries.left -= 1
        found = grammar.when(at)
        if found is None:
            at += 1
            continue
        tense = _tense(words, at, found[1], tongue)
        start, end = words[at].start, words[found[1] - 1].end
        reading = read_as(found[0], text[start:end], Context(published, tense, counted_from=published))
        dates.append(found_date(start, end, reading))
        at = found[1]
    return dates


def found_date(start: int, end: int, reading: Reading) -> FoundDate:
    """Give a reading its place in the article."""
    readings = (reading.span, *reading.alternatives) if reading.understood else ()
    return FoundDate(
        start, end, reading.span, readings, reading.rule, reading.headline, needs_published=reading.needs_published
    )


def _tense(words: list[Word], start: int, end: int, tongue: Tongue) -> Tense:
    for near in (reversed(words[max(start - _NEAR, 0) : start]), words[end : end + _NEAR]):
        last = ""
        for word in near:
            if word.norm in _STOPS and not last.isdigit():
                break
            if _looks_ahead(word, tongue):
                return Tense.FUTURE
            last = word.norm
    return Tense.PAST


def _looks_ahead(word: Word, tongue: Tongue) -> bool:
    if word.norm in tongue.ahead:
        return True
    if tongue.ahead_endings and len(word.plain) > 4 and word.plain.endswith(tongue.ahead_endings):
        return True
    if not tongue.prefixes:
        return False
    bare = word.norm.removeprefix("و") if len(word.norm) > 5 else word.norm
    return len(bare) > 4 and bare.startswith(_AHEAD_IN_ARABIC) and not bare.startswith(_NOT_AHEAD_IN_ARABIC)
