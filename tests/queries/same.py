"""Whether two records of the timeline are one: columns are compared by type and value, not by identity."""

from dataclasses import fields
from typing import Any

import numpy as np

from timeline_app.domain.timeline_columns import EarlierStates, EventColumns, TimelineRecord, Titles


def assert_same(one: TimelineRecord, other: TimelineRecord) -> None:
    for field in fields(TimelineRecord):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(mine, EventColumns | EarlierStates):
            assert type(mine) is type(theirs)
            for column in fields(type(mine)):
                assert_alike(f"{field.name}.{column.name}", getattr(mine, column.name), getattr(theirs, column.name))
        else:
            assert_alike(field.name, mine, theirs)


def assert_alike(name: str, mine: Any, theirs: Any) -> None:
    if isinstance(mine, np.ndarray):
        assert mine.dtype == theirs.dtype, name
        assert mine.tolist() == theirs.tolist(), name
    elif isinstance(mine, Titles):
        assert mine[:] == theirs[:], name
        assert mine.offsets.tolist() == theirs.offsets.tolist()
    else:
        assert mine == theirs, name
