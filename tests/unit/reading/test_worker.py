"""The reading process itself: what it finds is what the function finds, and a broken answer costs only a process."""

from collections.abc import Iterator

import pytest

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import ArticleToRead, KnownPerson
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.reading import messages
from timeline_app.reading.worker import ReadingWorker
from timeline_app.store.vocabulary import status_words
from timeline_app.suggest.article import findings_of
from timeline_app.suggest.reach import LONGEST

TEXT = (
    "Harbour chief leaves\n\nJonas Tarn, the harbour chief of Lindmar, resigned on Tuesday. “I have had enough,” Mr "
    "Tarn told the Harbour Courier.\n\nHis deputy, Marta Ilves, denied that she would follow him.\n"
)
BODY = (Passage(PassageKind.HEADING, 0, 22), Passage(PassageKind.BODY, 22, len(TEXT)))
ARTICLE = ArticleToRead(
    TEXT, BODY, 15_868, "The Ledger", "en", (KnownPerson(4, "Jonas Tarn"),), (), status_words()
)  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[ReadingWorker]:
    worker = ReadingWorker()
    yield worker
    worker.close()


def test_the_process_finds_what_the_function_finds(worker: ReadingWorker) -> None:
    found = worker.findings(ARTICLE, "harbour.txt")
    assert found == findings_of(ARTICLE)
    assert [person.name for person in found.people] == ["Jonas Tarn", "Marta Ilves"]
    assert found.people[0].known == 4
    assert [TEXT[quote.start : quote.end] for quote in found.quotes if quote.verbatim] == ["I have had enough,"]
    assert ("resigned", 0) in [(statement.status, statement.person) for statement in found.statements]


def test_one_process_reads_files_and_finds(worker: ReadingWorker) -> None:
    before = worker.read_text(TEXT, "pasted")
    assert worker.findings(ARTICLE, "harbour.txt").people
    assert worker.read_text(TEXT, "pasted") == before


def test_what_lies_beyond_reach_is_left_out_and_the_rest_is_found(worker: ReadingWorker) -> None:
    long = TEXT + "x" * LONGEST
    article = ArticleToRead(long, (*BODY, Passage(PassageKind.BODY, len(TEXT), len(long))), 15_868)
    assert [person.name for person in worker.findings(article, "long.txt").people] == ["Jonas Tarn", "Marta Ilves"]


def test_an_answer_that_does_not_fit_is_a_problem_and_the_next_question_is_answered(
    worker: ReadingWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_body: bytes, _article: ArticleToRead) -> None:
        raise messages.NotFindingsError("a place lies outside the text")

    worker.warm_up()
    pid = worker.pid
    with monkeypatch.context() as patch:
        patch.setattr(messages, "findings_of_answer", refuse)
        with pytest.raises(ProblemForUser) as raised:
            worker.findings(ARTICLE, "harbour.txt")
    assert raised.value.problem is Problem.READER_FAILED
    assert worker.findings(ARTICLE, "harbour.txt").people
    assert worker.pid != pid
