"""The four dates of a piece of evidence stand side by side, each under its own label."""

from tests.gui import sheets
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.dates import UNDATED
from timeline_app.gui.widgets.card_dates import chain_line, date_line, date_lines


def test_all_four_are_told_apart() -> None:
    card = sheets.card(1, known_since=sheets.PUBLISHED - 1)
    assert date_lines(card) == (
        "About: 13 June 2013", "Said: 13 June 2013", "Printed: 14 June 2013", "Known since: 13 June 2013",
    )  # fmt: skip
    assert date_line(card) == "About 13 Jun · Printed 14 Jun 2013 · Known since 13 Jun"
    assert chain_line(card) == "Said 13 June 2013, by telephone › Harbour Courier"


def test_a_day_set_by_the_user_is_told_with_its_reason() -> None:
    day = parse_iso_day("2012-12-30")
    card = sheets.card(1, known_since=day, known_since_set=day, known_reason="Seen on the wire")
    assert date_lines(card)[3] == "Known since: 30 December 2012, set by you: Seen on the wire"
    assert date_line(card).endswith("Known since 30 Dec 2012")


def test_what_nobody_dated_says_so() -> None:
    card = sheets.card(1, about=UNDATED, said=UNDATED, printed=None, known_since=None, chain_words="by telephone")
    assert date_lines(card) == (
        "About: undated", "Said: not given", "Printed: no publication date",
        "Known since: no day, so it shows at the latest only",
    )  # fmt: skip
    assert date_line(card) == "About undated · No printed date"
    assert chain_line(card) == "by telephone"


def test_an_event_of_another_year_keeps_it() -> None:
    assert date_line(sheets.card(1, about=sheets.when("31 December 2012"))).startswith("About 31 Dec 2012 · ")
