from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.harbour import Harbour, tell
from tests.queries.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path) as made:
        yield made


@pytest.fixture
def harbour(record: Record) -> Harbour:
    return tell(record)
