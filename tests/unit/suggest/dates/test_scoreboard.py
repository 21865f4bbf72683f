"""The score of `benchmarks/reading/score_dates.py` does not fall: found dates, and the date of an event."""

import pytest

from benchmarks.reading import score_dates


@pytest.mark.parametrize("split", ["dev", "held"])
@pytest.mark.parametrize("english", [True, False])
def test_dates_in_running_text(split: str, english: bool) -> None:
    chosen = [row for row in score_dates.rows() if row.split == split and (row.language == "en") is english]
    found = score_dates.score(chosen, score_dates.ours)
    assert found.right > 20
    assert found.f1 >= 0.92


@pytest.mark.parametrize("split", ["dev", "held"])
def test_dates_of_events(split: str) -> None:
    right, total = score_dates.score_of_events(split, [])
    assert total > 20
    assert right / total >= 0.9


def test_the_score_counts_what_is_missed_and_what_is_wrong() -> None:
    row = score_dates.Row(
        "dev", "2011-04-01", "en", "On Monday he left.", (score_dates.Days(3, 9, "2011-03-28", "2011-03-28"),)
    )
    right = score_dates.score([row], lambda row: list(row.labels))
    assert (right.right, right.wrong, right.missed, right.f1) == (1, 0, 0, 1.0)
    none = score_dates.score([row], lambda _row: [])
    assert (none.right, none.missed, none.f1) == (0, 1, 0.0)
    other_day = [score_dates.Days(3, 9, "2011-03-21", "2011-03-21"), score_dates.Days(0, 2, None, None)]
    wrong = score_dates.score([row], lambda _row: other_day)
    assert (wrong.right, wrong.wrong, wrong.missed) == (0, 1, 1)
