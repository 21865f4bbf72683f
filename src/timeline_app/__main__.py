"""The program's one door: `python -m timeline_app`, the script `timeline-app`, and the frozen build."""

import multiprocessing
import sys
from collections.abc import Sequence

# The first argument with which a frozen build starts itself again to read files (`intake.worker.WORKER_FLAG`), spelled
# out here, so that the reading process does not load what it takes to start one.
_WORKER_FLAG = "--intake-worker"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, by default the command line's. Gives the exit code."""
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [_WORKER_FLAG]:
        from timeline_app.reading import process

        return process.main()
    from timeline_app import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
