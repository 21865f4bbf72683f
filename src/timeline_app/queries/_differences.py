"""In what the sides of a contradiction differ: names for them, the table of differences, and days that cannot meet."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of
from timeline_app.domain.date_words import day_in_words, ordinal, span_in_words, weekday_name
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import CREDIBILITY_WORDS, RELIABILITY_WORDS, Polarity
from timeline_app.domain.opposing import apart
from timeline_app.domain.translating import tr
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.compared_values import Difference, wording_of

_HANDS: Final = ("", tr("First-hand"), tr("Second-hand"), tr("Third-hand"), tr("Fourth-hand"), tr("Fifth-hand"))
_SHORT, _TITLE = 24, 60
"""So many characters a name has at most where it is a place or who says so, and where it is the side's own words."""
_NEAR: Final = 7
"""Days within a week of one another are named by their weekdays."""


class SideName(NamedTuple):
    """What tells a side from the others in few words ("Djerba"), and the same over a column ("Djerba claim").

    `number` counts the sides from 1 where nothing but that tells them apart, else it is 0.
    """

    short: str
    heading: str
    number: int = 0


def side_names(cards: Sequence[EvidenceCard]) -> tuple[SideName, ...]:
    """Name sides by what tells them all apart: their places, else who says so, else their words, else numbers."""
    for naming, headings in ((_place, _BY_PLACE), (_teller, _BY_TELLER), (_title, _BY_TITLE)):
        names = [naming(card) for card in cards]
        if all(names) and len({name.casefold() for name in names}) == len(names):
            return tuple(SideName(name, headings[card.polarity](name)) for name, card in zip(names, cards, strict=True))
    numbers = range(1, len(cards) + 1)
    return tuple(
        SideName(tr("Side {number}", number=n), _BY_NUMBER[card.polarity](n), n)
        for n, card in zip(numbers, cards, strict=True)
    )


def differences(cards: Sequence[EvidenceCard]) -> tuple[Difference, ...]:
    """Give the rows of the table of differences."""
    about = [about_words(card.about) for card in cards]
    place = [card.place or tr("Not given") for card in cards]
    stands = [standing(card) for card in cards]
    grade = [grade_words(card) for card in cards]
    explained = tuple(_explained(card) for card in cards)
    return (
        _row(tr("About"), about, same=len({card.about.outer for card in cards}) < 2),
        _row(tr("Place"), place, same=len({_folded(words) for words in place}) < 2),
        _row(tr("Standing"), stands),
        _row(tr("Grade"), grade, explained=explained),
    )


def about_words(about: DateSpan) -> str:
    """Say when, with the weekday of a single day, and from what words of the article it was counted."""
    start, end = about.outer
    is_a_day = about.precision is Precision.DAY and start is not None and end == start + MINUTES_A_DAY
    words = day_in_words(day_of(start)) if is_a_day and start is not None else capitalised(span_in_words(about))
    # Words with a figure in them say the day themselves; "yesterday" was counted from another.
    if about.counted_from is None or not about.words or any(sign.isdigit() for sign in about.words):
        return words
    return tr("{day}, from “{words}”", day=words, words=about.words)


def standing(card: EvidenceCard) -> str:
    """Say how near to the thing the first step of the chain stands."""
    chain = card.chain
    if not chain:
        return tr("Not recorded")
    if chain[0].person is not None and chain[0].person == card.subject:
        return tr("First-hand, but an interested party")
    if len(chain) == 1 and chain[0].is_named:
        return tr("The paper’s own report")
    many = tr("{place}-hand", place=capitalised(ordinal(len(chain))))
    hand = _HANDS[len(chain)] if len(chain) < len(_HANDS) else many
    return hand if chain[0].is_named else tr("{hand}, first witness not named", hand=hand)


def grade_words(card: EvidenceCard) -> str:
    """Give "D 4  Doubtful": letter, number, and what the number says."""
    words = CREDIBILITY_WORDS.get(card.grade.number or 0, "")
    return f"{card.grade}  {words}" if words else str(card.grade)


def days_apart(cards: Sequence[EvidenceCard]) -> tuple[EvidenceCard, EvidenceCard] | None:
    """Give the first two sides whose dates cannot meet, whatever their doubts; None without any."""
    pairs = ((a, b) for n, a in enumerate(cards) for b in cards[n + 1 :])
    return next((pair for pair in pairs if apart(pair[0].about, pair[1].about)), None)


def covering_question(first: EvidenceCard, second: EvidenceCard) -> tuple[EvidenceCard, str]:
    """Give, for two sides about different days, the one that may cover the other's day, and the question whether."""
    asked, other = (second, first) if first.polarity is not Polarity.DENIED else (first, second)
    day = _day_of(other, asked)
    if asked.polarity is Polarity.DENIED and other.polarity is not Polarity.DENIED:
        return asked, tr("Does the denial cover {day}?", day=day)
    return asked, tr("Does this cover {day}?", day=day)


def capitalised(words: str) -> str:
    """Give words with a capital at the front, the rest untouched."""
    return words[:1].upper() + words[1:]


def _row(label: str, values: Sequence[str], *, same: bool | None = None, explained: Sequence[str] = ()) -> Difference:
    differs = len(set(values)) > 1 if same is None else not same
    return Difference(label, tuple(values), differs, tuple(explained))


def _explained(card: EvidenceCard) -> str:
    letter, number = card.grade.letter, card.grade.number
    source = RELIABILITY_WORDS[letter] if letter is not None else tr("not graded")
    claim = CREDIBILITY_WORDS[number] if number is not None else tr("not graded")
    return tr("Source: {source}. Claim: {claim}.", source=source, claim=claim)


def _day_of(card: EvidenceCard, beside: EvidenceCard) -> str:
    """Name the day that a card is about: by its weekday where the other is near, else in full."""
    start, end = card.about.outer
    if start is None or end is None or end - start > MINUTES_A_DAY:
        return span_in_words(card.about)
    day, near = day_of(start), beside.about.start_earliest
    if near is not None and abs(day_of(near) - day) < _NEAR:
        return weekday_name(day)
    return day_in_words(day)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _place(card: EvidenceCard) -> str:
    return _fitting(card.place.split(",")[0], _SHORT)


def _teller(card: EvidenceCard) -> str:
    if not card.chain:
        return ""
    return _fitting(card.chain[0].name, _SHORT) if card.chain[0].is_named else tr("unnamed source")


def _title(card: EvidenceCard) -> str:
    words = _fitting(wording_of(card), _TITLE)
    return tr("“{words}”", words=words) if words else ""


def _fitting(words: str, most: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else ""


_Headings = dict[Polarity, Callable[..., str]]
_BY_PLACE: Final[_Headings] = {
    Polarity.ASSERTED: lambda name: tr("{name} claim", name=name),
    Polarity.DENIED: lambda name: tr("{name} denial", name=name),
    Polarity.SPECULATED: lambda name: tr("{name} rumour", name=name),
}
_BY_TELLER: Final[_Headings] = {
    Polarity.ASSERTED: lambda name: tr("Claim by {name}", name=name),
    Polarity.DENIED: lambda name: tr("Denial by {name}", name=name),
    Polarity.SPECULATED: lambda name: tr("Rumour by {name}", name=name),
}
_BY_TITLE: Final[_Headings] = {
    Polarity.ASSERTED: lambda name: tr("Claim: {name}", name=name),
    Polarity.DENIED: lambda name: tr("Denial: {name}", name=name),
    Polarity.SPECULATED: lambda name: tr("Rumour: {name}", name=name),
}
_BY_NUMBER: Final[_Headings] = {
    Polarity.ASSERTED: lambda number: tr("Side {number}: claim", number=number),
    Polarity.DENIED: lambda number: tr("Side {number}: denial", number=number),
    Polarity.SPECULATED: lambda number: tr("Side {number}: rumour", number=number),
}
