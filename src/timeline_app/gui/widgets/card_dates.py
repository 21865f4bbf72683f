"""The four dates of a piece of evidence, each under its own label: about, said, printed, known since."""

from timeline_app.domain.calendar import civil, day_of
from timeline_app.domain.date_words import day_in_words, short_day, short_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import tr
from timeline_app.queries.cards import EvidenceCard


def date_lines(card: EvidenceCard) -> tuple[str, ...]:
    """Give all four in full, a line each, also those that nobody gave."""
    said = span_in_words(card.said) if card.said.is_known or card.said.words else tr("not given")
    printed = tr("no publication date") if card.printed is None else day_in_words(card.printed, weekday=False)
    return (
        tr("About: {date}", date=span_in_words(card.about)),
        tr("Said: {date}", date=said),
        tr("Printed: {date}", date=printed),
        _known_line(card),
    )


def date_line(card: EvidenceCard) -> str:
    """Give about, printed and known since as one short line; what a card says on its own lines is not repeated."""
    parts = [tr("About {date}", date=_beside(card.about, card.printed))]
    if card.printed is None:
        parts.append(tr("No printed date"))
    else:
        parts.append(tr("Printed {date}", date=short_day(card.printed)))
    if card.known_since is not None:
        year = card.printed is None or civil(card.known_since).year != civil(card.printed).year
        parts.append(tr("Known since {date}", date=short_day(card.known_since, year=year)))
    return " · ".join(parts)


def chain_line(card: EvidenceCard) -> str:
    """Give the chain with the label of the date that it begins with: "Said 31 March 2011, to reporters › The Post"."""
    return tr("Said {chain}", chain=card.chain_words) if card.said.is_known else card.chain_words


def _known_line(card: EvidenceCard) -> str:
    if card.known_since is None:
        return tr("Known since: no day, so it shows at the latest only")
    day = day_in_words(card.known_since, weekday=False)
    if card.known_since_set is None:
        return tr("Known since: {date}", date=day)
    return tr("Known since: {date}, set by you: {reason}", date=day, reason=card.known_reason)


def _beside(span: DateSpan, printed: int | None) -> str:
    """Give a date without its year, where that is the year of the paper."""
    start, end = span.outer
    years = {civil(day_of(at)).year for at in (start, None if end is None else end - 1) if at is not None}
    return short_words(span, year=printed is None or years != {civil(printed).year})
