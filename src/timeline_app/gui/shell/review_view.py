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
from timeline_app.queries.newer_versions import newer_versions
from timeline_app.queries.proposals import proposals
from timeline_app.queries.reviews import LostQuote, VersionChanges


class ReviewPage:
    """Shows what waits, read in the background: quotes are compared with the texts they were taken from.

    Contradictions are those that the evidence known on the window's day proposes; the rest has no day.
    """

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
        panel.article_wanted.connect(lambda row: desk.go("reader", "article", row))
        panel.version_seen.connect(lambda row: desk.see_versions((row,)))
        panel.compare_wanted.connect(lambda key: desk.going.emit(Place("compare", "proposed", key=key)))
        desk.versions_seen.connect(self._read)
        desk.as_known.rested.connect(lambda _day: self._refreshing.mark_stale())

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
        day, seen = self._desk.as_known.day, self._desk.seen_versions

        def work() -> Waiting:
            versions = tuple(one for one in read(newer_versions) if one.version not in seen)
            return Waiting(read(reviews.lost_quotes), read(reviews.reopened_dates), versions, read(proposals, day))

        self._desk.session.background.run(work, self.panel.show_waiting, replaces="review")

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
