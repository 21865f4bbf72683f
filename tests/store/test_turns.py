"""Whoever asked first goes first, also before the one who only gave way."""

import threading

import pytest

from timeline_app.store.turns import Turns


def test_they_go_in_the_order_in_which_they_asked() -> None:
    turns, went = Turns(), list[int]()

    def go(number: int) -> None:
        turns.take()
        went.append(number)
        turns.end()

    turns.take()
    threads = []
    for number in range(5):
        threads.append(threading.Thread(target=go, args=(number,)))
        threads[-1].start()
        while len(turns._queue) < number + 2:
            threads[-1].join(0.001)
    assert turns.is_wanted
    turns.end()
    turns.take()
    assert went == [0, 1, 2, 3, 4]
    turns.end()
    for thread in threads:
        thread.join()
    assert not turns.is_wanted


def test_one_who_is_interrupted_while_waiting_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns()
    turns.take()

    def interrupted(_predicate: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(turns._moved, "wait_for", interrupted)
        with pytest.raises(KeyboardInterrupt):
            turns.take()
    turns.end()
    turns.take()
    assert not turns.is_wanted
