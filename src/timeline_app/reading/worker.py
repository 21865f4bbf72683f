"""The reading process as the program sees it: it reads files, and finds what may be taken from them."""

import contextlib
from typing import Any, Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.problems import ProblemForUser
from timeline_app.intake.protocol import ProtocolError
from timeline_app.intake.worker import TIMEOUT_SECONDS, IntakeWorker
from timeline_app.reading import messages
from timeline_app.reading.process import MODULE
from timeline_app.suggest.reach import within_reach

_WORDS: Final = "Mr Jonas Tarn resigned on Tuesday, he said. “It is over.”"
_FIRST: Final = ArticleToRead(_WORDS, (Passage(PassageKind.BODY, 0, len(_WORDS)),), 0)


class ReadingWorker(IntakeWorker):
    """An `IntakeWorker` that also finds suggestions. The same promises hold: any thread, one question at a time."""

    def __init__(self, *, timeout: float = TIMEOUT_SECONDS) -> None:
        """Make a worker that gives each question at most `timeout` seconds; nothing is started yet."""
        super().__init__(timeout=timeout, module=MODULE)

    def warm_up(self) -> None:
        """Start the process now and let it load what finds suggestions, so that the first article does not wait.

        Raises `ReadingStopped` where `close` came first. A process that cannot be started is found out by a question.
        """
        with contextlib.suppress(ProblemForUser):
            self.findings(_FIRST, "")

    def findings(self, article: ArticleToRead, name: str) -> ArticleFindings:
        """Find what may be taken into the record; `name` is what the user knows the article by.

        Raises:
            ProblemForUser: `TOOK_TOO_LONG` or `READER_FAILED`.
            ReadingStopped: `stop` or `close` was called meanwhile.
        """
        article = within_reach(article)

        def understand(_header: dict[str, Any], body: bytes) -> ArticleFindings:
            try:
                return messages.findings_of_answer(body, article)
            except messages.NotFindingsError as error:
                raise ProtocolError("not findings") from error

        return self.ask(*messages.as_request(article), name, understand)
