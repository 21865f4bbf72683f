"""Pictures of the places that weigh evidence, in four looks: light, dark, text at 200 %, and mirrored.

`screenshots.py` takes them with the others. Alone: `.venv/bin/python tools/look_pictures.py FOLDER`. Each look has a
process of its own, since a language is chosen once: the mirrored one is the pseudo-language that runs right to left.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

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
SEARCHED = "belikar"
"""A name of the sample, spelled as no article of it spells it."""
WHO, CONTRADICTION = "Tamaz Belliqar", "On leave, or gone?"


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
        """Take the pictures."""
        self.main()
        self.compare()
        self.search()
        self.people()
        self.states()
        self.as_known()

    def main(self) -> None:
        self.act("view.timeline")
        self.show("person", self.user.people()[WHO])
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
        from PySide6.QtWidgets import QApplication, QDialog

        self.window.desk.names_wanted.emit(self.user.people()[WHO])
        self.user.hand.settle()
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        for dialog in shown:
            self.keep("names", dialog.grab)
            dialog.close()

    def states(self) -> None:
        """Files that need the user, then a quote that has lost its place."""
        articles = ROOT / "db" / "sample" / "articles"
        again = self.place / "talks-again.txt"
        again.write_bytes((articles / "harbour-courier-talks.txt").read_bytes())
        odd = self.place / "notes.pages"
        odd.write_bytes(b"PK\x03\x04 not a page")
        empty = self.place / "empty.txt"
        empty.write_bytes(b"")
        undated = ROOT / "db" / "sample" / "walk" / "lindmar-post.txt"
        self.user.drop_files([again, undated, odd, empty])
        self.keep("states")

    def as_known(self) -> None:
        self.act("view.timeline")
        self.act("known.back")
        self.keep("as-known")

    def show(self, kind: str, row: int) -> None:
        from timeline_app.gui.selection import Selected

        self.window.open_selected(Selected(kind, row))
        self.user.hand.settle()

    def act(self, action: str) -> None:
        self.window.act(action)
        self.user.hand.settle()

    def keep(self, name: str, grab: Callable[..., object] | None = None) -> None:
        self.window.toast.hide()
        self.user.hand.settle()
        picture = (grab or self.window.grab)()
        picture.toImage().save(str(self.folder / f"look-{name}-{self.look}.png"))  # type: ignore[attr-defined]


def _moment() -> datetime:
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())
