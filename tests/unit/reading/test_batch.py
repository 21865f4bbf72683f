"""A text that can be read is given even where nothing can be found in it."""

import io
from pathlib import Path

import pytest

from timeline_app.domain.findings import ArticleToRead
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.reading.batch import records, things_to_read
from timeline_app.reading.worker import ReadingWorker

ARTICLE = "Harbour chief leaves\n\nJonas Tarn, the harbour chief of Lindmar, resigned on Tuesday after the fire.\n"


def test_a_search_that_fails_costs_the_findings_and_not_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_worker: ReadingWorker, _article: ArticleToRead, name: str) -> None:
        raise ProblemForUser(Problem.TOOK_TOO_LONG, name)

    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setattr(ReadingWorker, "findings", fail)
    (record,) = records(things_to_read([str(path)], io.BytesIO()), ArticleToRead("", ()))
    assert record["text"] == ARTICLE
    assert record["title"] == "Harbour chief leaves"
    assert record["people"] == []
    assert [problem["problem"] for problem in record["problems"]] == ["took_too_long"]
