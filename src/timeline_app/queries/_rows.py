"""What a statement gives back, and rows named to one."""

import json
from collections.abc import Iterable
from typing import Any, TypeAlias

from sqlalchemy import Row, Select, func, select

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
"""A row of any statement: columns by name or by index."""


def those(rows: Iterable[int]) -> Select[Any]:
    """Select ids that are at hand, for `in_`, in one variable however many there are: SQLite takes 32,766 at most."""
    wanted = func.json_each(json.dumps(sorted(rows))).table_valued("value")
    return select(wanted.c.value)
