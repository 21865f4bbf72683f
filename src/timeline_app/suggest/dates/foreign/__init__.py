"""Dates in other languages: small grammars of our own, and dateparser made careful where we have none."""

from timeline_app.suggest.dates.foreign.in_text import find_foreign, foreign_when

__all__ = ["find_foreign", "foreign_when"]
