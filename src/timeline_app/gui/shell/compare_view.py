"""Joins the Compare view to the session."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from timeline_app.commands.contradictions import (
    EditContradiction,
    OpenProposed,
    RefuseProposed,
    RemoveContradiction,
    Verdict,
)
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.clock import iso_utc
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.compare.decisions import Offer
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries.compare import Walk, comparison, proposed_comparison, walk
from timeline_app.queries.compared_values import Comparison, ContradictionRow


class ComparePage:
    """Shows one contradiction, of the record or proposed; without one named, the first that is open.

    What is shown is as known on the window's day.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = CompareView(desk.theme)
        self._row, self._key = 0, ""
        self._opened: dict[str, int] = {}  # by the key of what was proposed, the contradiction that it became
        self._is_there = False
        self._walked = Walk()
        self._refreshing = Refreshing(self.panel, desk.session, wants_everything, self._show)
        panel = self.panel
        panel.set_may_edit(not desk.session.read_only)
        panel.command_wanted.connect(desk.session.run)
        panel.proposal_decided.connect(self._open_proposed)
        panel.refusal_wanted.connect(self._refuse)
        panel.jump_wanted.connect(desk.jump)
        panel.walked.connect(self._walk)
        panel.question_wanted.connect(self._edit_question)
        panel.note_wanted.connect(self._edit_note)
        panel.removal_wanted.connect(self._remove)
        panel.latest_wanted.connect(lambda: desk.as_known.view(None))
        panel.said.connect(partial(desk.view_said.emit, "compare"))
        panel.seen.connect(self._say_seen)
        desk.as_known.rested.connect(lambda _day: self._refreshing.mark_stale())

    @property
    def foot(self) -> QWidget:
        """Give the decision bar."""
        return self.panel.bar

    def show_place(self, place: Place) -> None:
        """Show a contradiction, or what is proposed under a key."""
        if place.row or place.key:
            self._row, self._key = place.row, place.key
        self._show()
        self._select_subject()

    def act(self, action: str) -> bool:
        """Walk, or find words in what is shown."""
        if action in ("compare.next", "compare.previous"):
            self.panel.walk(1 if action == "compare.next" else -1)
        if action == "search.in_view":
            return self.panel.open_find()
        return action in ("compare.next", "compare.previous", "compare.selection")

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the view, whose keys decide."""
        self.panel.setFocus()

    def state(self) -> dict[str, object]:
        """Nothing beyond the place is kept."""
        return {}

    def restore(self, saved: Mapping[str, object]) -> None:
        """Nothing to take back."""

    def _show(self) -> None:
        """Show what was asked for at once; what else there is comes from the background."""
        shown = self._shown()
        self._is_there = shown is not None
        if shown is not None:
            self._show_comparison(shown)
        session, day = self._desk.session, self._desk.as_known.day
        session.background.run(
            lambda: session.read(walk, day), lambda found: self._take_walk(day, found), replaces="contradictions"
        )

    def _take_walk(self, day: int | None, found: Walk) -> None:
        if day != self._desk.as_known.day:
            return
        is_same = found.proposed.get(self._key) == self._walked.proposed.get(self._key)
        self._walked = found
        self.panel.show_rows(found.rows)
        if self._is_there and is_same:
            return
        shown = self._shown()
        if shown is None:
            self._row, self._key = self._instead(found)
            shown = self._shown()
        self._is_there = shown is not None
        if shown is None:
            self.panel.clear()
        else:
            self._show_comparison(shown)
            self._select_subject()

    def _instead(self, found: Walk) -> tuple[int, str]:
        """Give what to show where what was shown is gone, as contradiction and key.

        Undo makes a contradiction the proposal again that it was, redo makes it a contradiction: whoever takes a
        decision back must not find, and decide on, another one. Otherwise the walk begins.
        """
        became = self._opened.get(self._key, 0)
        if any(row.contradiction == became for row in found.rows if became):
            return became, ""
        was = next((key for key, row in self._opened.items() if row == self._row), "")
        if was in found.proposed:
            return 0, was
        first = next(iter(found.rows), None)
        return (first.contradiction, first.key) if first is not None else (0, "")

    def _show_comparison(self, shown: Comparison) -> None:
        today = parse_iso_day(iso_utc(self._desk.clock())[:10])
        self.panel.bar.show_today(day_in_words(today, weekday=False))
        self.panel.show_comparison(shown, self._desk.as_known.day)

    def _shown(self) -> Comparison | None:
        """Read what is shown; None where it is gone."""
        session, day = self._desk.session, self._desk.as_known.day
        if self._key:
            # What was proposed on another day has other sides: it is not to be shown, nor decided on, as of this one.
            proposed = self._walked.proposed.get(self._key) if self._walked.as_known == day else None
            return session.read(proposed_comparison, proposed, day) if proposed is not None else None
        try:
            return session.read(comparison, self._row, day) if self._row else None
        except LookupError:
            return None

    def _walk(self, row: ContradictionRow) -> None:
        self._desk.going.emit(place_of(row))

    def _select_subject(self) -> None:
        """Select whom the contradiction is about, for list, timeline and panel."""
        shown = self.panel.comparison
        if shown is not None and shown.person is not None:
            self._desk.list_wanted.emit("person")
            self._desk.selection.select("person", shown.person)

    def _say_seen(self, shown: Comparison | None) -> None:
        self._desk.compared.emit(shown)

    def _open_proposed(self, shown: Comparison, offer: Offer, reason: str) -> None:
        proposed = self._walked.proposed[shown.key]
        opening = OpenProposed(
            question=proposed.question,
            evidence=tuple(EvidenceId(row) for row in proposed.evidence),
            basis=proposed.basis,
            note=proposed.note,
            adds_to=ContradictionId(proposed.adds_to) if proposed.adds_to is not None else None,
            verdict=Verdict(offer.kind, offer.prefer, reason) if offer.kind != "keep_open" or reason else None,
        )
        outcome = self._desk.session.run(opening)
        if outcome is not None and isinstance(outcome.value, int):
            self._opened[shown.key] = outcome.value
            self._desk.go("compare", "contradiction", outcome.value)

    def _refuse(self, shown: Comparison) -> None:
        proposed = self._walked.proposed[shown.key]
        pairs = tuple((EvidenceId(one), EvidenceId(other)) for one, other in proposed.pairs)
        after = self._after(shown)
        if self._desk.session.run(RefuseProposed(pairs)) is not None and after is not None:
            self._walk(after)

    def _after(self, shown: Comparison) -> ContradictionRow | None:
        """Give what the walk comes to after a proposal."""
        rows = self._walked.rows
        at = next((at for at, row in enumerate(rows) if row.key == shown.key), -1)
        others = rows[at + 1 :] + rows[: max(at, 0)]
        return others[0] if others else None

    def _edit_question(self, shown: Comparison) -> None:
        label = tr("The question on which they disagree")
        words = self._desk.ask.text(tr("Change the question"), label, shown.question)
        if words is not None and words != shown.question:
            self._desk.session.run(EditContradiction(ContradictionId(shown.contradiction), question=words))

    def _edit_note(self, shown: Comparison) -> None:
        words = self._desk.ask.text(tr("Note"), tr("Note on this contradiction"), shown.note)
        if words is not None and words != shown.note:
            self._desk.session.run(EditContradiction(ContradictionId(shown.contradiction), note=words))

    def _remove(self, row: int) -> None:
        sentence = tr("Remove this contradiction? The evidence on both sides stays; the decisions on it go.")
        if self._desk.ask.confirm(sentence, wording.REMOVE):
            self._desk.session.run(RemoveContradiction(ContradictionId(row)))


def place_of(row: ContradictionRow) -> Place:
    """Give the place where a contradiction of the list is shown."""
    if row.key:
        return Place("compare", "proposed", key=row.key)
    return Place("compare", "contradiction", row.contradiction)
