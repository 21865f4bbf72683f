"""What the mapping step says: the parts of a table, its choices, and how far it is."""

from typing import Final

from timeline_app.domain.counting import counted
from timeline_app.domain.event_tables import DayOrder, EventChunk, PrecisionScheme, TableRole
from timeline_app.gui.wording import isolated

_EXAMPLE: Final = 24
NOT_THERE: Final = "Not in the table"
ROLE_WORDS: Final = {
    TableRole.DATE: "Date",
    TableRole.END: "End",
    TableRole.YEAR: "Year",
    TableRole.MONTH: "Month",
    TableRole.DAY: "Day",
    TableRole.PRECISION: "Precision of the date",
    TableRole.TITLE: "What happened",
    TableRole.PEOPLE: "Who",
    TableRole.PLACE: "Where",
    TableRole.KIND: "Kind",
    TableRole.SOURCE: "Source",
    TableRole.QUOTE: "Words or notes",
}
SEVERAL: Final = frozenset(
    (TableRole.TITLE, TableRole.PEOPLE, TableRole.PLACE, TableRole.KIND, TableRole.SOURCE, TableRole.QUOTE)
)
"""Parts that more than one column can play together."""
PARTS: Final = (TableRole.YEAR, TableRole.MONTH, TableRole.DAY)
ORDER_WORDS: Final = {
    DayOrder.DMY: "03/04/2011 is 3 April",
    DayOrder.MDY: "03/04/2011 is 4 March",
    DayOrder.YMD: "11-04-03 is 3 April 2011",
}
LASTS_WORDS: Final = {True: "It lasted from start to end", False: "It happened once, some time in between"}
SCHEME_WORDS: Final = {
    PrecisionScheme.DAY_WEEK_MONTH: "1 day, 2 week, 3 month",
    PrecisionScheme.DAY_TO_YEAR: "1 day, 2 some days, 3 week, 4 month, 5 longer",
    PrecisionScheme.WORDS: "Words: day, week, month, about …",
    PrecisionScheme.NONE: "Leave the codes aside",
}
ASK_ORDER: Final = "Choose how 03/04/2011 is meant: the table’s own dates read both ways."
SHORT_YEARS: Final = "Years of two figures are read as 1969 to 2068."
THERE_ALREADY: Final = "This table was imported before, as {name}. Its events would be in the project twice."
NO_HEADER: Final = "No row names them"
TITLES_MADE: Final = "Titles are put together from the table’s own words: kind, people and place."
NO_DATES: Final = "No column has dates. All events will be undated."
DRAWN_AS: Final = "Events from a table have no quotes. They are drawn as outlines until evidence is added."


def counts_words(events: int, refused: int, about: int = 0) -> str:
    """Give `999,871 events, 129 rows refused`; with `about` rows still being read, how far that is."""
    found = counted(events, "event")
    if refused:
        found += f", {counted(refused, 'row')} refused"
    return f"Reading the table: {found} so far, of about {about:,}" if about else found


def column_words(name: str, example: str) -> str:
    """Give a column that has no name of its own by what stands in it: `Column 4: 2011-03-31`."""
    return f"{name}: {example[:_EXAMPLE]}{'…' if len(example) > _EXAMPLE else ''}" if example else name


def header_words(row: int) -> str:
    """Give the choice of the row that names the columns: `In row 1`."""
    return f"In row {row}" if row else NO_HEADER


def progress_words(name: str, events: int, refused: int, about: int) -> str:
    """Give `Importing acled.csv: 350,000 of about 1,000,000 rows`."""
    rows = events + refused
    return f"Importing {isolated(name)}: {rows:,} of about {max(about, rows):,} rows"


def import_words(events: int) -> str:
    """Give the button: `Import 999,871 events`."""
    return f"Import {counted(events, 'event')}" if events else "Import events"


def imported_words(events: int, refused: int, name: str) -> str:
    """Give what is said in the end: `Imported 999,871 events from acled.csv`, and how many rows were refused."""
    said = f"Imported {counted(events, 'event')} from {isolated(name)}."
    return f"{said} {refused_words(refused)}" if refused else said


def refused_words(refused: int) -> str:
    """Give `129 rows were refused`, as a sentence."""
    return f"{counted(refused, 'row')} {'was' if refused == 1 else 'were'} refused."


def who_words(chunk: EventChunk, index: int) -> str:
    """Give the people of one event in one line."""
    return ", ".join(chunk.people[index])
