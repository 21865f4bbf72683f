"""The axis in the reader's locale."""

import pytest
from PySide6.QtCore import QLocale

from timeline_app.gui.widgets.axis_words import axis_words
from timeline_app.timeline.ticks import AxisWords

DAY = {"day": 14, "year": 2014}


def test_british_dates_are_the_axis_own_words() -> None:
    assert axis_words(QLocale("en_GB")) == AxisWords()
    assert axis_words(QLocale.c()) == AxisWords()


@pytest.mark.parametrize(
    ("locale", "full", "day", "month"),
    [
        ("en_US", "Wed May 14, 2014", "Wed May 14", "May 2014"),
        ("de_DE", "Mi 14. Mai 2014", "Mi 14. Mai", "Mai 2014"),
        ("es_ES", "mié 14 de mayo de 2014", "mié 14 de mayo", "mayo de 2014"),
        ("ja_JP", "水 2014年5月14日", "水 5月14日", "2014年5月"),
        ("hu_HU", "Sze 2014. május 14.", "Sze május 14.", "2014. május"),
    ],
)
def test_days_and_months_are_written_in_the_order_of_the_locale(locale: str, full: str, day: str, month: str) -> None:
    words = axis_words(QLocale(locale))
    parts = {"weekday": words.weekdays[2], "month": words.months[4], **DAY}
    assert words.weekday_day_month_year.format_map(parts) == full
    assert words.weekday_day_month.format_map(parts) == day
    assert words.month_year.format_map(parts) == month


def test_no_locale_loses_a_part_of_a_date() -> None:
    everywhere = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    assert len(everywhere) > 300
    parts = {"weekday": "<w>", "day": "<d>", "month": "<m>", "year": "<y>"}
    for locale in everywhere:
        words = axis_words(locale)
        assert all((*words.months, *words.short_months, *words.weekdays)), locale.name()
        for pattern, wanted, unwanted in (
            (words.weekday_day_month_year, "wdmy", ""), (words.weekday_day_month, "wdm", "y"),
            (words.month_year, "my", "wd"),
        ):  # fmt: skip
            written = pattern.format_map(parts)
            assert all(written.count(f"<{part}>") == 1 for part in wanted), (locale.name(), pattern)
            assert not any(f"<{part}>" in written for part in unwanted), (locale.name(), pattern)
