"""Dates, read as newspapers write them: by a grammar of our own, offline and the same on every machine.

Tokens (`tokens`) → points (`calendar_rules`, `derived_rules`) → full expressions (`phrases`) → bounds (`points`,
`spans`) in a `Context` → the answer of the When field (`reading`), the dates of an article (`in_text`, other languages
in `foreign`), and which of them dates what happens at a verb (`attach`, `clause`).
"""

from timeline_app.suggest.dates.attach import date_of_clause
from timeline_app.suggest.dates.context import Tense
from timeline_app.suggest.dates.in_text import find_dates
from timeline_app.suggest.dates.reading import NOT_UNDERSTOOD, Reading, read_when
from timeline_app.suggest.dates.reread import reread

__all__ = [
    "NOT_UNDERSTOOD",
    "Reading",
    "Tense",
    "date_of_clause",
    "find_dates",
    "read_when",
    "reread",
]
