"""Saves what the timeline shows as PDF, SVG or PNG: asks where, draws in the background, says how it went."""

from pathlib import Path
from typing import Final

from timeline_app.briefing.picture import save_picture
from timeline_app.domain.translating import tr
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.timeline.exporting import view_of, words_of
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries.timeline_picture import PictureKind, PictureWanted, kind_of, picture_file

KINDS: Final = "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"
SIZES: Final = {tr("As on the screen"): 1, tr("Twice as large"): 2, tr("Three times as large"): 3}
OTHER_KIND: Final = tr("The timeline is saved as PDF, SVG or PNG. Choose a name that ends in .pdf, .svg or .png.")


class TimelineExport:
    """Exports the view, or all lanes of its range of time."""

    def __init__(self, desk: Desk, panel: TimelinePanel) -> None:
        self._desk, self._panel = desk, panel
        panel.export_wanted.connect(self.export)

    def export(self, all_lanes: bool = False) -> None:
        """Ask for a name and save the picture there."""
        project = self._desk.session.project
        proposed = project.path.with_name(tr("{stem} timeline.pdf", stem=project.path.stem))
        path = self._desk.ask.save_file(tr("Export the timeline"), proposed, KINDS)
        path = self._with_kind(path) if path is not None else None
        kind = kind_of(path) if path is not None else None
        if path is None or kind is None:
            return
        scale = 1
        if kind is PictureKind.PNG:
            size = self._desk.ask.choose(tr("How large is the picture to be?"), tuple(SIZES))
            if size is None:
                return
            scale = SIZES[size]
        self._make(path, PictureWanted(kind, scale, all_lanes))

    def _with_kind(self, path: Path) -> Path | None:
        """Add the usual end to a name without one; a name that then is taken is asked about."""
        if not path.suffix:
            path = path.with_suffix(".pdf")
            taken = path.exists()
            if taken and not self._desk.ask.confirm(
                tr("{name} is there already. Replace it?", name=path.name), tr("Replace")
            ):
                return None
        elif kind_of(path) is None:
            self._desk.say(OTHER_KIND, "warn")
            return None
        return path

    def _make(self, path: Path, wanted: PictureWanted) -> None:
        state, theme, session = self._panel.state, self._desk.theme, self._desk.session
        view = view_of(state, self._panel.lanes_height)
        words, index, palette = words_of(state, view, session.project.title), state.index, theme.colors

        def work() -> Path:
            return save_picture(path, picture_file(index, view, words, palette, wanted))

        # Thousands of lanes take some seconds.
        self._desk.say(tr("The timeline is being saved as {name}.", name=path.name))
        session.background.run(
            work, lambda saved: self._desk.say(tr("The timeline was saved as {name}.", name=saved.name), "ok")
        )
