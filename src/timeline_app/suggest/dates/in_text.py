"""Dates in running text: where they stand and what they mean in the paper of that day.

The grammar is that of the When field; what is added here is caution (`guards`), the tense of the verb beside a date,
dates that hang on other dates of the text (`narrative`), and words in quotation marks, which count from the day on
which they were said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, weekday
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates.anaphora import Anaphor, OrderOnly, anaphor_span
from timeline_app.suggest.dates.candidates import Candidate, Tries, candidates, has_date_words, sentence_tokens
from timeline_app.suggest.dates.context import Context, Tense
from timeline_app.suggest.dates.foreign import find_foreign
from timeline_app.suggest.dates.guards import DETERMINERS
from timeline_app.suggest.dates.narrative import WHOLE_DAYS, Narrative, Told
from timeline_app.suggest.dates.partial import direction, in_told_year, single_point
from timeline_app.suggest.dates.points import Weekday
from timeline_app.suggest.dates.quoted import QuoteMarks, said_at
from timeline_app.suggest.dates.reading import Reading, not_understood, read_as, unplaced
from timeline_app.suggest.dates.spans import Near, When, WithinUnit
from timeline_app.suggest.dates.tense import tense_at
from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.prose import Prose, Sentence

_MONTH_FIRST = frozenset({"us", "ph"})
_OPENING = 2
"""A date after at most so many words opens its sentence."""
_LOOKED_BACK = 60
"""So many words before a date are looked at for the year that it lacks."""


def find_dates(
    prose: Prose,
    *,
    published: int | None,
    language: str | None = "en",
    day_first: bool | None = None,
    events: Sequence[tuple[int, str, DateSpan]] = (),
) -> tuple[FoundDate, ...]:
    """Find the date expressions of an article printed on day `published` (None: not known), in order, none overlapping.

    `language` is a code such as "en" or "pt-BR", None for not known (read as English). `day_first` says how the paper
    writes 04/03/2011; without it the region of the language does, and without either both readings are given. What
    cannot be placed is given all the same, without readings and with the reason. Reading costs time in proportion to
    the text.
    """
    code, _, region = (language or "en").lower().replace("_", "-").partition("-")
    if day_first is None and region:
        day_first = region not in _MONTH_FIRST
    if code != "en":
        return find_foreign(prose, published=published, language=code, day_first=day_first)
    return tuple(_Reader(prose, published, day_first, events, Tries()).read())


@dataclass(slots=True)
class _Reader:
    prose: Prose
    published: int | None
    day_first: bool | None
    events: Sequence[tuple[int, str, DateSpan]]
    tries: Tries

    def read(self) -> Iterable[FoundDate]:
        """Read the article sentence by sentence, with what was told before in mind."""
        text, narrative, paragraph = self.prose.text, Narrative(), -1
        marks: QuoteMarks | None = None
        for number, sentence in enumerate(self.prose.sentences):
            if not self.tries.left:
                return
            while paragraph < sentence.paragraph:
                paragraph, marks = paragraph + 1, None
                narrative.turn()
            part = self.prose.paragraphs[paragraph]
            if part.kind is PassageKind.FURNITURE or not has_date_words(text, sentence.start, sentence.end):
                continue
            marks = marks or QuoteMarks(text, part.start, part.end)
            # A dateline says when the article was printed: nothing that is told hangs on it.
            tale = Narrative() if part.kind is PassageKind.DATELINE else narrative
            yield from self._of_sentence(number, sentence, tale, marks)

    def _of_sentence(
        self, number: int, sentence: Sentence, narrative: Narrative, marks: QuoteMarks
    ) -> Iterable[FoundDate]:
        text = self.prose.text
        tokens = sentence_tokens(text, sentence.start, sentence.end)
        found = [each for each in candidates(text, tokens, self.tries) if not _is_untold(each, tokens)]
        readings: dict[int, Reading] = {}
        if not marks.goes_on(number, text, sentence.start, sentence.end):
            marks.said_on = None
        # What stands outside quotation marks comes first: it says when the quoted words were said.
        for candidate in sorted(found, key=lambda each: marks.holds(tokens[each.start].start)):
            quoted = marks.holds(tokens[candidate.start].start)
            reading = self._reading(candidate, tokens, number, narrative, marks if quoted else None)
            readings[candidate.start] = reading
            narrative.waits = narrative.waits or reading.needs_published
            spoken = said_at(tokens, candidate.start, candidate.end)
            if reading.understood:
                end = tokens[candidate.end - 1].end
                narrative.tell(
                    Told(reading.span, number, end, spoken, _describes(candidate, tokens), candidate.start <= _OPENING)
                )
            if spoken and not quoted and reading.span.precision in WHOLE_DAYS and reading.understood:
                marks.said_on = (reading.span.start_earliest or 0) // MINUTES_A_DAY
                marks.said_in = number
        for candidate in found:
            yield _found_date(tokens[candidate.start].start, tokens[candidate.end - 1].end, readings[candidate.start])

    def _reading(
        self,
        candidate: Candidate,
        tokens: tuple[Token, ...],
        number: int,
        narrative: Narrative,
        marks: QuoteMarks | None,
    ) -> Reading:
        words = self.prose.text[tokens[candidate.start].start : tokens[candidate.end - 1].end]
        if isinstance(candidate.when, Anaphor):
            reading = _hanging(candidate.when, words, narrative)
            return reading if self._may_be(reading, tokens, candidate) else not_understood(words, _NOT_YET)
        when, describes = candidate.when, _describes(candidate, tokens)
        context = self._context(tense_at(tokens, candidate.start, candidate.end), when, describes)
        before = tokens[max(candidate.start - _LOOKED_BACK, 0) : candidate.start]
        told = [] if describes and not _in_sentence(narrative, number) else narrative.here
        dated = in_told_year(when, told, number, before, context)
        reading = read_as(when, words, context, told=False)
        if self._is_of_last_week(when, tokens, candidate, narrative):
            earlier = read_as(when, words, replace(context, second=True), told=False)
            return _first_of(replace(earlier, rule=_OF_LAST_WEEK), reading)
        if dated is not None:
            return _first_of(replace(read_as(dated[0], words, dated[1], told=False), rule=_OF_TOLD_YEAR), reading)
        said_on = marks.said_on if marks else None
        if said_on is None or said_on == self.published or reading.span.counted_from is None:
            return reading
        said = read_as(when, words, replace(context, reference=said_on, counted_from=said_on), told=False)
        return _first_of(replace(said, rule="counted from the day on which it was said"), reading)

    def _may_be(self, reading: Reading, tokens: tuple[Token, ...], candidate: Candidate) -> bool:
        # What is told as past cannot lie behind the day of publication: then it hangs on something else.
        start = reading.span.start_earliest
        if start is None or self.published is None or start < (self.published + 1) * MINUTES_A_DAY:
            return True
        return tense_at(tokens, candidate.start, candidate.end) is Tense.FUTURE

    def _is_of_last_week(
        self, when: When, tokens: tuple[Token, ...], candidate: Candidate, narrative: Narrative
    ) -> bool:
        # A Thursday paper that tells of Wednesday: "he had thought of it after the deputy was killed on Thursday"
        news = narrative.news.span.start_earliest if narrative.news else None
        if self.published is None or news is None or news >= self.published * MINUTES_A_DAY:
            return False
        point = single_point(when)
        if not isinstance(point, Weekday) or not point.loose or point.weekday != weekday(self.published):
            return False
        before = tokens[max(candidate.start - _LOOKED_BACK, 0) : candidate.start]
        had = any(token.norm in ("had", "'d") for token in before)
        return had and tense_at(tokens, candidate.start, candidate.end) is not Tense.FUTURE

    def _context(self, tense: Tense | None, when: When, describes: bool) -> Context:
        context = Context(self.published, events=self.events, counted_from=self.published, day_first=self.day_first)
        return context if self.published is None else replace(context, tense=direction(when, tense, describes, context))


def _describes(candidate: Candidate, tokens: tuple[Token, ...]) -> bool:
    """Say whether a date stands between an article and a noun: "the 30 June 2009 coup"."""
    before = tokens[candidate.start - 1].norm if candidate.start else ""
    first = tokens[candidate.start].norm
    return before in DETERMINERS or (first == "the" and before not in ("in", "on", "of", "since", "by"))


def _in_sentence(narrative: Narrative, number: int) -> bool:
    return any(told.sentence == number for told in narrative.here)


def _is_untold(candidate: Candidate, tokens: tuple[Token, ...]) -> bool:
    """Say whether "within hours" or "the next three days" stand in a tale of the past: not counted from now."""
    when, words = candidate.when, [token.norm for token in tokens[candidate.start : candidate.end]]
    if isinstance(when, Near):
        ahead = when.count > 0 and "coming" not in words
    else:  # "later in the year"
        ahead = isinstance(when, WithinUnit) and words[:2] == ["later", "in"]
    if not ahead:
        return False
    return tense_at(tokens, candidate.start, candidate.end) is not Tense.FUTURE


@dataclass(frozen=True, slots=True)
class _Hanging:
    """An anaphor together with what it hangs on, as an expression like any other."""

    anaphor: Anaphor
    anchor: DateSpan

    @property
    def rule(self) -> str:
        """Give the reason, in words."""
        return _FROM_TEXT

    def span(self, context: Context) -> DateSpan:
        """Give the bounds; a context does not matter."""
        return anaphor_span(self.anaphor, self.anchor)


_OF_TOLD_YEAR = "in the year or month that the text has named before"
_OF_LAST_WEEK = "weekday of the week before, told as past by then"
_NOT_YET = "counted from another date, which cannot be the one before it: it would lie after publication"
_FROM_TEXT = "counted from the date before it in the text"


def _hanging(found: Anaphor, words: str, narrative: Narrative) -> Reading:
    if isinstance(found.when, OrderOnly):
        return not_understood(words, found.when.rule)
    anchors = narrative.anchors(found.needs, found.back)
    if not anchors and narrative.waits:
        return unplaced(words)
    if not anchors:
        return not_understood(words, "counted from another date, which the text before it does not name")
    first, *others = (read_as(_Hanging(found, told.span), words, Context(None), told=False) for told in anchors[:3])
    for other in others:
        first = _first_of(first, other)
    return first


def _first_of(first: Reading, second: Reading) -> Reading:
    """Give the first reading with the second among its alternatives."""
    if not first.understood:
        return second
    others = [*first.alternatives, *((second.span, *second.alternatives) if second.understood else ())]
    bounds = [(first.span.outer)]
    kept = []
    for span in others:
        if span.outer not in bounds:
            bounds.append(span.outer)
            kept.append(span)
    return replace(first, alternatives=tuple(kept))


def _found_date(start: int, end: int, reading: Reading) -> FoundDate:
    readings = (reading.span, *reading.alternatives) if reading.understood else ()
    return FoundDate(
        start, end, reading.span, readings, reading.rule, reading.headline, needs_published=reading.needs_published
    )
