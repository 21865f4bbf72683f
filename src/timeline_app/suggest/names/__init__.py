"""Names of people compared across scripts and spellings."""

from timeline_app.suggest.names.compare import SAME_NAME, compare_names

__all__ = ["SAME_NAME", "compare_names"]
