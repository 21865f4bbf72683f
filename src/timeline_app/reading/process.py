"""What the process beside the program runs: the readers of `intake`, and `suggest`. Few rights, no Qt, no store."""

import gc
import sys
from typing import Any, Final

from timeline_app.intake import worker_process
from timeline_app.reading import messages

_VALUES_BETWEEN: Final = 50_000
MODULE: Final = "timeline_app.reading.process"


def main() -> int:
    """Serve requests until the program closes the pipe. Gives the exit code."""
    # An article makes some hundred thousand small values, hardly any in circles: looking for circles at every 700th
    # takes about a twentieth of the time.
    gc.set_threshold(_VALUES_BETWEEN, 20, 20)
    return worker_process.main({messages.ASK: _findings})


def _findings(body: bytes) -> tuple[dict[str, Any], bytes]:
    # Imported when first asked for: a process that only reads files starts without it.
    from timeline_app.suggest.article import findings_of

    return messages.as_answer(findings_of(messages.article_of_request(body)))


if __name__ == "__main__":
    sys.exit(main())
