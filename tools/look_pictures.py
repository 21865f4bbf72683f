"""Pictures of the places that weigh evidence, in four looks: light, dark, text at 200 %, and mirrored.

`screenshots.py` takes them with the others. Alone: `.venv/bin/python tools/look_pictures.py FOLDER`. Each look has a
process of its own, since a language is chosen once: the mirrored one is the pseudo-language that runs right to left.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

LOOKS = {
    "light": ("light", 1.0, ""),
    "dark": ("dark", 1.0, ""),
    "large": ("light", 2.0, ""),
    "mirrored": ("light", 1.0, "qps_rtl"),
}
SIZE = (1440, 900)
ARTICLES = ROOT / "db" / "sample" / "articles"
SEARCHED = "belikar"
"""A name of the sample, spelled as no article of it spells it."""
WHO, CONTRADICTION = "Tamaz Belliqar", "Did Sharif Genno leave Veshti?"
WEEKS = ((4, 26), (6, 16))
"""Month and day at both ends of what is shown as known on an earlier day."""
TAKEN, CHANGED = "that he was at his desk in Veshti", "from his Veshti desk"
"""The end of a quote of the sample, and what a later text of its article has there."""


def main() -> int:
    """Take one look into a folder, or all."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 2:
        _take_look(folder, sys.argv[2])
    else:
        for name in take(folder):
            print(name)
    return 0


def take(folder: Path) -> Iterator[str]:
    """Take every look, one process after another; gives the names of the pictures."""
    from tools.translations import write_pseudo

    with tempfile.TemporaryDirectory() as words:
        write_pseudo(Path(words))
        for look in LOOKS:
            subprocess.run(
                [sys.executable, __file__, str(folder), look],
                check=True,
                env={**os.environ, "TIMELINE_APP_TRANSLATIONS": words},
            )
    yield from sorted(path.name for path in folder.glob("look-*.png"))


def _take_look(folder: Path, look: str) -> None:
    theme, scale, language = LOOKS[look]
    from timeline_app.gui import languages

    languages.begin(language or "en")
    from timeline_app.app import Application, make_application
    from timeline_app.sample import build_sample
    from timeline_app.settings import MOTION, TEXT_SCALE, THEME, UserSettings

    with tempfile.TemporaryDirectory() as place:
        qt = make_application()
        settings = UserSettings(Path(place) / "settings")
        settings.set(MOTION, "reduced")
        settings.set(THEME, theme)
        settings.set(TEXT_SCALE, scale)
        project = Path(place) / "Sample.tline"
        build_sample(project, _moment)
        application = Application(qt, settings, _moment, documents=Path(place))
        try:
            _Tour(application, project, folder, look).go()
        finally:
            application.quit()


class _Tour:
    """Goes to each place and keeps a picture of it."""

    def __init__(self, application: object, project: Path, folder: Path, look: str) -> None:
        from timeline_app.app import Application
        from timeline_app.demo.user import User

        assert isinstance(application, Application)
        window = application.open_path(project)
        assert window is not None
        window.resize(*SIZE)
        self.user, self.window, self.folder, self.look, self.place = User(window), window, folder, look, project.parent
        self.user.hand.focus_on(window)
        self.user.hand.settle()

    def go(self) -> None:
        """Take the pictures. What follows from the record as it is comes first."""
        self.main()
        if LOOKS[self.look][1] > 1.0:
            self.act("view.panel")  # at this size it would lie over the view that is to be seen
        self.compare()
        self.search()
        self.people()
        self.as_known()
        self.nothing_left()
        self.states()
        self.review()

    def main(self) -> None:
        self.act("view.timeline")
        self.show("person", self.user.people()[WHO])
        self.window.rail.show_kind("person")
        self.keep("main")

    def compare(self) -> None:
        from timeline_app.queries.compare import contradiction_rows

        rows = {row.question: row.contradiction for row in self.window.session.read(contradiction_rows)}
        self.show("contradiction", rows[CONTRADICTION])
        self.keep("compare")

    def search(self) -> None:
        self.act("view.timeline")
        self.act("search.open")
        self.user.hand.type(SEARCHED)
        self.keep("search")
        self.user.press("Esc")

    def people(self) -> None:
        from timeline_app.gui.people.manage_names import ManageNames

        self.window.desk.names_wanted.emit(self.user.people()[WHO])
        self.user.hand.settle()
        dialog = self.user.part(ManageNames)
        self.keep("names", dialog)
        dialog.close()
        self.user.hand.settle()

    def as_known(self) -> None:
        """An earlier day, with some weeks in view and the lanes by when people were first known."""
        from timeline_app.domain.calendar import MINUTES_A_DAY, day_number
        from timeline_app.timeline.choose import Grouping
        from timeline_app.timeline.scale import Extent

        timeline = self.user.timeline
        by_name = {action.data(): action for action in timeline.top_row.lanes.menu().actions()}
        self.act("view.timeline")
        by_name[Grouping.FIRST_KNOWN.value].trigger()
        self.act("known.back")
        first, last = (day_number(2013, month, day) * MINUTES_A_DAY for month, day in WEEKS)
        timeline.state.fit_stretch(Extent(first, last), 0.0)
        timeline.canvas.refresh()
        self.keep("as-known")
        self.act("known.latest")
        by_name[Grouping.STATUS.value].trigger()

    def nothing_left(self) -> None:
        """Filters that hide everything, and a disk without room."""
        from timeline_app.domain.problems import Problem, ProblemForUser
        from timeline_app.timeline.filters import Filters

        filtering = self.user.timeline.filtering
        filtering.choose(Filters(hidden_polarities=frozenset({"asserted", "speculated", "none"})))
        filtering.only_person(self.user.people()["Orlan Feyzi"], "Orlan Feyzi")
        self.window.session.problem_met.emit(ProblemForUser(Problem.DISK_FULL))
        self.keep("nothing-left")
        self.window.notices.clear()
        filtering.clear()

    def states(self) -> None:
        """Files that need the user, and files that are left out."""
        courier = (ARTICLES / "harbour-courier-talks.txt").read_text("utf-8")
        with zipfile.ZipFile(self.place / "notes.pages", "w") as other:
            other.writestr("Index/Document.iwa", b"no page that can be read")
        _write_scan(self.place / "press-scan-03.pdf")
        (self.place / "empty.txt").write_bytes(b"")
        again = self.place / "courier-again.txt"
        again.write_text(courier.replace("Ten ways with smoked eel", "Twelve ways with smoked eel"), "utf-8")
        undated = ROOT / "db" / "sample" / "walk" / "lindmar-post.txt"
        self.user.drop_files(
            [self.place / "press-scan-03.pdf", again, undated, self.place / "notes.pages", self.place / "empty.txt"]
        )
        self.keep("states")

    def review(self) -> None:
        """A later text of an article in which a quote has lost its place, just after it was kept as a later version."""
        from timeline_app.gui import wording
        from timeline_app.gui.imports.model import CardKind

        answers = {
            CardKind.DUPLICATE: wording.KEEP_ONE,
            CardKind.NO_DATE: wording.LEAVE_UNDATED,
            CardKind.SCANNED: wording.SKIP,
        }
        for card in self.window.report.open_cards:
            self.window.report.press(card, answers[card.kind])
            self.user.hand.settle()
        courier = (ARTICLES / "harbour-courier-talks.txt").read_text("utf-8")
        later = self.place / "courier-later.txt"
        later.write_text(courier.replace(TAKEN, CHANGED), "utf-8")
        self.user.drop_files([later])
        (card,) = (one for one in self.window.report.open_cards if one.kind is CardKind.LATER_VERSION)
        self.window.report.press(card, wording.LATER_VERSION)
        self.user.hand.settle()
        self.keep("review", with_toast=True)

    def show(self, kind: str, row: int) -> None:
        from timeline_app.gui.selection import Selected

        self.window.open_selected(Selected(kind, row))
        self.user.hand.settle()

    def act(self, action: str) -> None:
        self.window.act(action)
        self.user.hand.settle()

    def keep(self, name: str, of: QWidget | None = None, *, with_toast: bool = False) -> None:
        if not with_toast:
            self.window.toast.hide()
        self.user.hand.settle()
        (of or self.window).grab().save(str(self.folder / f"look-{name}-{self.look}.png"))


def _write_scan(path: Path) -> None:
    """Write a page that is a picture of text, as a scanner makes one."""
    image = QImage(400, 560, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for line in range(20):
        painter.fillRect(40, 40 + 24 * line, 320 - 37 * line % 90, 8, Qt.GlobalColor.black)
    painter.end()
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.drawImage(painter.viewport(), image)
    painter.end()


def _moment() -> datetime:
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())
