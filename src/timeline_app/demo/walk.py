"""The walk: the sample project opened, an article added, two quotes taken and weighed, and the sheet printed."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from timeline_app import resources
from timeline_app.app import Application, make_application
from timeline_app.demo.form import Said, fill_form
from timeline_app.demo.hand import Hand, StuckError
from timeline_app.demo.user import User
from timeline_app.domain.calendar import day_number
from timeline_app.domain.clock import Clock, system_clock
from timeline_app.gui.shell.first_run_window import FirstRunWindow
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries.reading import article_reading
from timeline_app.settings import MOTION, UserSettings

SIZE = QSize(1440, 900)
SHEET_DOTS_PER_INCH = 100
_ARTICLE, _PAPER, _PRINTED = "sample/walk/lindmar-post.txt", "Lindmar Post", day_number(2013, 6, 15)
_DENIAL = "I have not resigned and nobody has asked me to."
_PLATE = "Mr Odin's name plate was taken down on Thursday morning"
_CLAIM = "Odin left the Marshal’s service"
_QUESTION = "Odin: at his desk, or gone?"
_WHO = "Pavle Odin"


def walk(out: Path, clock: Clock = system_clock) -> int:
    """Walk through the main job off screen; write pictures in both themes and the sheet to `out`, and name them.

    Gives the exit code: 0, or 1 where a step did not come about.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="timeline-app-demo-") as folder:
        qt = make_application()
        qt.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        settings = UserSettings(Path(folder) / "settings")
        settings.set(MOTION, "reduced")
        application = Application(qt, settings, clock, documents=Path(folder))
        tour = _Walk(application, out)
        try:
            tour.go()
        except StuckError as stuck:
            print(f"The walk stopped: {stuck}.")
            return 1
        finally:
            application.quit()
            application.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    print(f"{len(tour.written)} files in {out}")
    return 0


@dataclass
class _Walk:
    """Goes from the first window to the printed sheet and keeps a picture of each place."""

    application: Application
    out: Path
    written: list[Path] = field(default_factory=list)

    def go(self) -> None:
        user = self.start()
        self.look(user)
        user.drop_files([resources.db_path(_ARTICLE)])
        self.picture(user.window, "import")
        words = self.read(user)
        self.take_quotes(user, words)
        self.weigh(user)
        self.go_back_and_forth(user)
        self.print_sheet(user)

    # --- the steps ---
    def start(self) -> User:
        """Open the sample from the first window."""
        first = self.application.show_first_run()
        first.resize(SIZE)
        hand = Hand(lambda: self.application.background.is_idle)
        hand.focus_on(first)
        self.picture(first, "first-run")
        hand.click(_sample_button(first))
        hand.wait_until(lambda: self._project_window() is not None, "the sample to open")
        window = self._project_window()
        assert window is not None
        window.resize(SIZE)
        user = User(window)
        user.hand.focus_on(window)
        user.hand.settle()
        self.say("Opened the sample project.")
        return user

    def look(self, user: User) -> None:
        """The timeline, as a list, and as known on an earlier day."""
        user.show_view("timeline")
        user.choose_by_mouse("person", user.people()["Tamaz Belliqar"])
        self.picture(user.window, "timeline")
        user.timeline.take_focus()
        user.press("L")
        self.picture(user.window, "timeline-list")
        user.press("L")
        user.press("[")
        self.picture(user.window, "as-known")
        user.press("\\")
        self.say("Looked at the timeline, at a person, and at what was known a day earlier.")

    def read(self, user: User) -> str:
        """Open the new article, date it, and say which paper it is from."""
        article = next(row for row in user.articles().values() if not _is_dated(user, row))
        user.choose_by_mouse("article", article)
        user.set_date(_PRINTED)
        user.set_publisher(_PAPER)
        self.say("Added an article by drag and drop, and set its date and its paper.")
        return user.window.session.read(article_reading, article).text

    def take_quotes(self, user: User, words: str) -> None:
        start = words.index(_DENIAL)
        user.open_form(start, start + len(_DENIAL))
        fill_form(user.hand, user.form, _denial())
        user.hand.reveal(user.form.fields.quote)
        self.picture(user.window, "reader")
        user.save_form()
        start = words.index(_PLATE)
        user.take_quote(start, start + len(_PLATE), _plate())
        self.say("Took two quotes as evidence.")

    def weigh(self, user: User) -> None:
        """Set the two against one another, and record that the question stays open."""
        person = user.people()[_WHO]
        user.show_view("timeline")
        user.choose_by_mouse("person", person)
        self.picture(user.window, "person")
        cards = [card.evidence for card in user.cards() if card.claim_wording == _CLAIM]
        user.oppose(person, cards, _QUESTION)
        self.picture(user.window, "compare")
        user.decide(1)
        self.say("Set them against one another; the question stays open.")

    def go_back_and_forth(self, user: User) -> None:
        user.press("Ctrl+Z")
        user.press("Ctrl+Shift+Z")
        self.say("Undid the last step and did it again.")

    def print_sheet(self, user: User) -> None:
        user.show_view("briefing")
        user.hand.wait_until(lambda: bool(user.briefing.pdf), "the pages of the sheet")
        self.picture(user.window, "briefing")
        sheet = self.out / "sheet.pdf"
        sheet.unlink(missing_ok=True)
        user.save_sheet(sheet)
        self.written.append(sheet)
        self.written.extend(_pages_as_pictures(sheet, self.out))
        self.say("Printed the sheet.")

    # --- keeping ---
    def picture(self, window: MainWindow | FirstRunWindow, name: str) -> None:
        """Keep the window as it is, in both themes."""
        for theme in ("dark", "light"):
            window.act(f"theme.{theme}")
            if isinstance(window, MainWindow):
                # What was done last is no part of the place that the picture shows.
                window.toast.hide()
                Hand(lambda: window.is_idle).settle()
            else:
                Hand(lambda: self.application.background.is_idle).settle()
            path = self.out / f"{name}-{theme}.png"
            _save(window.grab().toImage(), path)
            self.written.append(path)

    def say(self, sentence: str) -> None:
        print(sentence, flush=True)

    def _project_window(self) -> MainWindow | None:
        windows = (window for window in self.application.windows if isinstance(window, MainWindow))
        return next((window for window in windows if window.isVisible()), None)


def _denial() -> Said:
    return Said(
        claim=_CLAIM,
        own_wording="Odin has not resigned",
        person=_WHO,
        event="Back at his desk in Veshti",
        kind="Statement",
        polarity="denied",
        status="Resigned",
        chain=(("person", _WHO, "by telephone"), ("outlet", _PAPER, "")),
        about="Friday",
        place="Veshti",
        letter="B",
        number=3,
    )


def _plate() -> Said:
    return Said(
        claim=_CLAIM,
        own_wording="Odin’s name plate is gone",
        person=_WHO,
        event="Name plate taken down",
        kind="Sighting or whereabouts",
        chain=(("not_named", "", "a clerk on the same corridor"), ("outlet", _PAPER, "")),
        about="Thursday morning",
        place="Veshti, the ministry",
        letter="D",
        number=4,
        verbatim=False,
    )


def _sample_button(first: FirstRunWindow) -> QWidget:
    buttons = first.panel.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == "Open the sample")


def _is_dated(user: User, article: int) -> bool:
    return user.window.session.read(article_reading, article).published is not None


def _pages_as_pictures(sheet: Path, out: Path) -> list[Path]:
    """Keep each page as it prints."""
    document, made = QPdfDocument(), []
    document.load(str(sheet))
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        size = (points * (SHEET_DOTS_PER_INCH / 72)).toSize()
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, document.render(page, size))
        painter.end()
        path = out / f"sheet-page-{page + 1}.png"
        _save(paper, path)
        made.append(path)
    document.close()
    return made


def _save(image: QImage, path: Path) -> None:
    """Write a PNG as small as it gets: without transparency, at the best compression."""
    if not image.convertToFormat(QImage.Format.Format_RGB888).save(str(path), quality=0):
        raise StuckError(f"{path} could not be written")
