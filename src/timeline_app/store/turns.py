"""A lock that is given in the order in which it was asked for, so that its holder can let somebody else go first."""

import threading
from collections import deque


class Turns:
    """Use `take` and `end` in pairs, on one thread; `give_way` between them."""

    def __init__(self) -> None:
        """Nobody holds it."""
        self._queue: deque[object] = deque()  # the first one holds it
        self._moved = threading.Condition()

    def take(self) -> None:
        """Wait for one's turn."""
        me = object()
        with self._moved:
            self._queue.append(me)
            try:
                self._moved.wait_for(lambda: self._queue[0] is me)
            except BaseException:  # interrupted while waiting: those behind move up
                self._queue.remove(me)
                self._moved.notify_all()
                raise

    def end(self) -> None:
        """End one's turn."""
        with self._moved:
            self._queue.popleft()
            self._moved.notify_all()

    @property
    def is_wanted(self) -> bool:
        """Say whether anybody waits."""
        return len(self._queue) > 1
