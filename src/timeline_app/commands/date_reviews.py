"""What the user says of dates that were re-opened because a publication date changed."""

from dataclasses import dataclass

from timeline_app.commands._spans import put_span, span_of
from timeline_app.domain.ids import DateReviewId
from timeline_app.domain.translating import trn
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class TakeNewDates:
    """Let dates be what their words mean from the new publication day. A review without a proposal is passed over."""

    reviews: tuple[DateReviewId, ...]

    @property
    def label(self) -> str:
        return trn("Took {n} new date", "Took {n} new dates", len(self.reviews))

    def apply(self, writer: Writer) -> None:
        for review in self.reviews:
            row = writer.row("date_review", review)
            if row["state"] == "open" and row["proposed"] is not None:
                put_span(writer, "evidence", row["evidence"], row["which"], span_of(writer, row["proposed"]))
                writer.set("date_review", review, state="taken")


@dataclass(frozen=True, slots=True)
class KeepOldDates:
    """Leave dates as they are, although the publication day from which they were counted changed."""

    reviews: tuple[DateReviewId, ...]

    @property
    def label(self) -> str:
        return trn("Kept {n} date", "Kept {n} dates", len(self.reviews))

    def apply(self, writer: Writer) -> None:
        for review in self.reviews:
            if writer.row("date_review", review)["state"] == "open":
                writer.set("date_review", review, state="kept")
