"""Events from a table: a million rows as one step, undone by one mark."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline_app.commands._table_rows import TableRows
from timeline_app.commands._words import in_marks
from timeline_app.domain.event_tables import EventChunk
from timeline_app.domain.translating import tr, trn
from timeline_app.store.batch_writer import BatchWriter
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How an import of a table went.

    - `events` that were added, `refused` rows that were not; the chunks say why.
    - `new_people` were named by the table alone; `known_people` were in the record before.
    - `stopped`: the user stopped it; then nothing was added, whatever the numbers say of how far it came.
    """

    events: int
    refused: int
    new_people: int
    known_people: int
    stopped: bool = False


def _keep_quiet(_events: int, _refused: int) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ImportEvents:
    """Add every event of a table as one step. Gives an `ImportReport`; without events there is no step.

    - `chunks` is called once, and gives the table's rows in order (`exchange.event_table.chunks`).
    - `mapping_note` is kept with the batch: how the columns were read.
    - `progress` hears after each chunk how many events and how many refused rows there were so far; `stop` is asked
      then, and once it says True nothing of the import stays. Both are called on the thread that runs the command.

    People are found by their main name or a spelling that is one person's alone, exactly as written; others are new.
    Events have no evidence: what the table says of sources and quotes stays beside them.
    """

    table_name: str
    sha256: str
    mapping_note: str
    chunks: Callable[[], Iterable[EventChunk]]
    progress: Callable[[int, int], object] = _keep_quiet
    stop: Callable[[], bool] = _never

    @property
    def label(self) -> str:
        return tr("Imported events from {what}", what=in_marks(self.table_name))

    def fill(self, batch: BatchWriter) -> ImportReport:
        """Write the rows where nobody sees them yet."""
        rows = TableRows(batch)
        events = refused = 0
        for chunk in self.chunks():
            rows.add(chunk)
            events, refused = events + len(chunk), refused + len(chunk.refused)
            self.progress(events, refused)
            if self.stop():
                return ImportReport(events, refused, rows.new_people, rows.known_people, stopped=True)
        batch.finish(name=self.table_name, sha256=self.sha256, mapping=self.mapping_note, refused=refused)
        return ImportReport(events, refused, rows.new_people, rows.known_people)

    def apply(self, writer: Writer) -> None:
        """Name the step in which the batch is shown: it is the newest."""
        batch = writer.rows("event_batch", undone=0)[-1]
        writer.name_step(
            trn(
                "Imported {n} event from {what}",
                "Imported {n} events from {what}",
                batch["rows"],
                what=in_marks(self.table_name),
            )
        )
