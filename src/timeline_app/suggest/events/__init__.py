"""Suggestions of what happened: who, where, when, on which passage."""

from timeline_app.suggest.events.finding import find_events

__all__ = ["find_events"]
