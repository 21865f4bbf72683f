"""The reading process as the program sees it: it reads files, and finds what may be taken from them."""

from typing import Any

from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.intake.protocol import ProtocolError
from timeline_app.intake.worker import TIMEOUT_SECONDS, IntakeWorker
from timeline_app.reading import messages
from timeline_app.reading.process import MODULE
from timeline_app.suggest.reach import within_reach


class ReadingWorker(IntakeWorker):
    """An `IntakeWorker` that also finds suggestions. The same promises hold: any thread, one question at a time."""

    def __init__(self, *, timeout: float = TIMEOUT_SECONDS) -> None:
        """Make a worker that gives each question at most `timeout` seconds; nothing is started yet."""
        super().__init__(timeout=timeout, module=MODULE)

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
