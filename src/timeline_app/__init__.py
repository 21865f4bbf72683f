"""Timeline App: turn news articles into a timeline in which every mark rests on a verbatim quote."""

__version__ = "0.1.0"
