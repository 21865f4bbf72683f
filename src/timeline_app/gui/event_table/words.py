"""What the mapping step says: the parts of a table, its choices, and how far it is."""

from typing import Final

from timeline_app.domain.event_tables import DayOrder, EventChunk, PrecisionScheme, TableRole
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.wording import isolated

_EXAMPLE: Final = 24
NOT_THERE: Final = tr("Not in the table")
ROLE_WORDS: Final = {
    TableRole.DATE: tr("Date"),
    TableRole.END: tr("End"),
    TableRole.YEAR: tr("Year"),
    TableRole.MONTH: tr("Month"),
    TableRole.DAY: tr("Day"),
    TableRole.PRECISION: tr("Precision of the date"),
    TableRole.TITLE: tr("What happened"),
    TableRole.PEOPLE: tr("Who"),
    TableRole.PLACE: tr("Where"),
    TableRole.KIND: tr("Kind"),
    TableRole.SOURCE: tr("Source"),
    TableRole.QUOTE: tr("Words or notes"),
}
SEVERAL: Final = frozenset(
    (TableRole.TITLE, TableRole.PEOPLE, TableRole.PLACE, TableRole.KIND, TableRole.SOURCE, TableRole.QUOTE)
)
"""Parts that more than one column can play together."""
PARTS: Final = (TableRole.YEAR, TableRole.MONTH, TableRole.DAY)
ORDER_WORDS: Final = {
    DayOrder.DMY: tr("03/04/2011 is 3 April"),
    DayOrder.MDY: tr("03/04/2011 is 4 March"),
    DayOrder.YMD: tr("11-04-03 is 3 April 2011"),
}
LASTS_WORDS: Final = {True: tr("It lasted from start to end"), False: tr("It happened once, some time in between")}
SCHEME_WORDS: Final = {
    PrecisionScheme.DAY_WEEK_MONTH: tr("1 day, 2 week, 3 month"),
    PrecisionScheme.DAY_TO_YEAR: tr("1 day, 2 some days, 3 week, 4 month, 5 longer"),
    PrecisionScheme.WORDS: tr("Words: day, week, month, about …"),
    PrecisionScheme.NONE: tr("Leave the codes aside"),
}
ASK_ORDER: Final = tr("Choose how 03/04/2011 is meant: the table’s own dates read both ways.")
SHORT_YEARS: Final = tr("Years of two figures are read as 1969 to 2068.")
THERE_ALREADY: Final = tr("This table was imported before, as {name}. Its events would be in the project twice.")
NO_HEADER: Final = tr("No row names them")
TITLES_MADE: Final = tr("Titles are put together from the table’s own words: kind, people and place.")
NO_DATES: Final = tr("No column has dates. All events will be undated.")
DRAWN_AS: Final = tr("Events from a table have no quotes. They are drawn as outlines until evidence is added.")


def counts_words(events: int, refused: int, about: int = 0) -> str:
    """Give `999,871 events, 129 rows refused`; with `about` rows still being read, how far that is."""
    found = trn("{n} event", "{n} events", events)
    if refused:
        rows = trn("{n} row refused", "{n} rows refused", refused)
        found = tr("{events}, {rows}", events=found, rows=rows)
    return (
        tr("Reading the table: {found} so far, of about {about}", found=found, about=number(about)) if about else found
    )


def column_words(name: str, example: str) -> str:
    """Give a column that has no name of its own by what stands in it: `Column 4: 2011-03-31`."""
    return f"{name}: {example[:_EXAMPLE]}{'…' if len(example) > _EXAMPLE else ''}" if example else name


def header_words(row: int) -> str:
    """Give the choice of the row that names the columns: `In row 1`."""
    return tr("In row {row}", row=row) if row else NO_HEADER


def progress_words(name: str, events: int, refused: int, about: int) -> str:
    """Give `Importing acled.csv: 350,000 of about 1,000,000 rows`."""
    rows = events + refused
    return tr(
        "Importing {name}: {rows} of about {about} rows",
        name=isolated(name),
        rows=number(rows),
        about=number(max(about, rows)),
    )


def import_words(events: int) -> str:
    """Give the button: `Import 999,871 events`."""
    return trn("Import {n} event", "Import {n} events", events) if events else tr("Import events")


def imported_words(events: int, refused: int, name: str) -> str:
    """Give what is said in the end: `Imported 999,871 events from acled.csv`, and how many rows were refused."""
    said = trn("Imported {n} event from {name}.", "Imported {n} events from {name}.", events, name=isolated(name))
    return f"{said} {refused_words(refused)}" if refused else said


def refused_words(refused: int) -> str:
    """Give `129 rows were refused`, as a sentence."""
    return trn("{n} row was refused.", "{n} rows were refused.", refused)


def who_words(chunk: EventChunk, index: int) -> str:
    """Give the people of one event in one line."""
    return ", ".join(chunk.people[index])
