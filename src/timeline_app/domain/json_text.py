"""JSON that may come from elsewhere: a project file is handed on, and anybody can write into one."""

import json
from typing import Any


def read_json(text: str | bytes) -> Any:  # noqa: ANN401 - whatever stands there
    """Give what a text says as JSON. Raises `ValueError` for a text that is none, or that is nested too deep."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
