"""Joins the review to the session."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from timeline_app.commands.anchors import KeepWithoutPlace, PointAnchor
from timeline_app.commands.date_reviews import KeepOldDates, TakeNewDates
from timeline_app.domain.ids import AnchorId, DateReviewId
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.review import model
from timeline_app.gui.review.find_dialog import FindPassageDialog
from timeline_app.gui.review.model import Waiting
from timeline_app.gui.review.panel import ReviewPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries import reviews
from timeline_app.queries.reviews import LostQuote, VersionChanges


class ReviewPage:
    """Shows what waits, read in the background: quotes are compared with the texts they were taken from."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = ReviewPanel(desk.theme)
        self._refreshing = Refreshing(self.panel, desk.session, wants_everything, self._read)
        panel = self.panel
        panel.quote_answered.connect(self._answer_quote)
        panel.dates_answered.connect(self._answer_dates)
        panel.changes_wanted.connect(self._compare)
        panel.event_wanted.connect(lambda row: desk.going.emit(Place("timeline", "event", row)))
        panel.evidence_wanted.connect(lambda row: desk.opening.emit(Selected("evidence", row)))

    @property
    def foot(self) -> QWidget | None:
        """Nothing stands at the foot."""
        return None

    def show_place(self, place: Place) -> None:
        """Show what waits now."""
        self._read()

    def act(self, action: str) -> bool:
        """No action of the table is its own."""
        return False

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the first answer."""
        self.panel.take_focus()

    def state(self) -> dict[str, object]:
        """Nothing beyond the place is kept."""
        return {}

    def restore(self, saved: Mapping[str, object]) -> None:
        """Nothing to take back."""

    def _read(self) -> None:
        read = self._desk.session.read
        self._desk.session.background.run(
            lambda: Waiting(read(reviews.lost_quotes), read(reviews.reopened_dates)),
            self.panel.show_waiting,
            replaces="review",
        )

    def _answer_quote(self, quote: LostQuote, words: str) -> None:
        anchor = AnchorId(quote.anchor)
        if words == model.NO_PLACE:
            self._desk.session.run(KeepWithoutPlace(anchor))
            return
        place = quote.nearest_at if words == model.POINT_HERE else self._find(quote)
        if place is not None:
            self._desk.session.run(PointAnchor(anchor, *place))

    def _find(self, quote: LostQuote) -> tuple[int, int] | None:
        text = self._desk.session.read(reviews.text_of_version, quote.version)
        dialog = FindPassageDialog(quote.exact, text, quote.nearest_at, self._desk.theme, self.panel.window())
        return dialog.place if dialog.exec() else None

    def _answer_dates(self, rows: tuple[int, ...], words: str) -> None:
        chosen = tuple(DateReviewId(row) for row in rows)
        takes = words in (model.TAKE_NEW, model.TAKE_ALL)
        self._desk.session.run(TakeNewDates(chosen) if takes else KeepOldDates(chosen))

    def _compare(self, article: int) -> None:
        read = self._desk.session.read

        def show(changes: VersionChanges | None) -> None:
            if changes is not None:
                self.panel.show_changes(article, changes.lines)

        self._desk.session.background.run(lambda: read(reviews.version_changes, article), show)
