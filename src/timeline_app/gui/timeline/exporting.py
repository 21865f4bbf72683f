"""What the timeline shows, in lengths of the shipped fonts at text scale 1, and the words that stand over a picture."""

from dataclasses import replace

from timeline_app.domain.date_words import day_in_words, duration_words
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.timeline.filter_words import shown_words
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.pencil import View
from timeline_app.timeline.picture import PictureWords, range_note

AT_THE_LATEST = tr("As known at the latest.")


def view_of(state: TimelineState, height: float) -> View:
    """Give what is on the screen: `height` is that of the lanes there, in pixels."""
    scale = state.layout.header / Layout().header
    plain = Layout()
    layout = replace(plain, row=plain.row * state.row_factor, bar=plain.bar * state.row_factor)
    viewport = replace(state.viewport, width=state.viewport.width / scale)
    return View(
        viewport, height / scale, state.scroll / scale, state.stage, state.shown, state.selected, state.folded,
        state.unfolded, layout, expanded=state.expanded, lanes=state.shown_lanes,
    )  # fmt: skip


def words_of(state: TimelineState, view: View, title: str) -> PictureWords:
    """Give title, range, day that is viewed, filters, and how many events are left out."""
    day = state.viewed.day
    known = AT_THE_LATEST if day is None else tr("As known on {day}.", day=day_in_words(day))
    total, unknown = len(state.record.events), state.unknown_hidden
    left_out = shown_words(state.filters, state.shown_count, total, unknown)
    if not left_out and unknown:
        left_out = trn("{n} event not known yet is left out", "{n} events not known yet are left out", unknown)
    elif not left_out:
        left_out = trn(
            "All {n} event of the project, as far as they lie in this range",
            "All {n} events of the project, as far as they lie in this range",
            total,
        )
    notes = (f"{range_note(view)} · {duration_words(round(view.viewport.span))}", known, f"{left_out}.")
    return PictureWords(title, notes, day, state.kind_words)
