"""The scoreboard of body and metadata can fail: what was reached on our own pages is the least that may come out."""

import pytest

from benchmarks.reading._pages import pages
from benchmarks.reading.score_body import kept_of_page, kept_of_text, runs, scored
from benchmarks.reading.score_metadata import ours
from benchmarks.reading.score_metadata import scored as metadata_scored


@pytest.mark.parametrize("half", ["dev", "held"])
def test_the_body_of_saved_pages(half: str) -> None:
    row = scored("", "", kept_of_page, list(pages(half)))
    assert (row.f1 >= 0.97, row.recall >= 0.99, row.under_80) == (True, True, 0), row


@pytest.mark.parametrize("half", ["dev", "held"])
def test_the_body_of_flattened_text(half: str) -> None:
    row = scored("", "", kept_of_text, list(pages(half)))
    assert (row.f1 >= 0.93, row.recall >= 0.98, row.under_80 <= 2) == (True, True, True), row


@pytest.mark.parametrize("half", ["dev", "held"])
def test_headlines_authors_and_days(half: str) -> None:
    row = metadata_scored("", "", ours, list(pages(half)), show=False)
    assert (row.titles, row.bylines, row.days, row.days_wrong) == (row.count, row.count, row.count, 0), row


def test_every_page_has_its_story_in_it() -> None:
    for page in pages():
        assert (runs("\n".join(page.body)) - runs(page.content)).total() < runs("\n".join(page.body)).total() / 3
        assert page.published is None or page.published.count("-") == 2
