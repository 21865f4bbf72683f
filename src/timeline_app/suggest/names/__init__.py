"""Names of people compared across scripts and spellings."""

from timeline_app.suggest.names.compare import SAME_NAME, compare_names
from timeline_app.suggest.names.index import NameIndex
from timeline_app.suggest.names.joins import propose_joins

__all__ = ["SAME_NAME", "NameIndex", "compare_names", "propose_joins"]
