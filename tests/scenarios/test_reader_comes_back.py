"""The reader opens at the article that was read last, though the project was left in another view."""

from pathlib import Path

from tests.scenarios.driver import AppDriver
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.queries.rail import article_rows


def test_the_article_read_last_is_open_after_a_restart(driver: AppDriver, sample: Path) -> None:
    driver.open(sample)
    wanted = driver.read(article_rows)[1]
    driver.open_article(wanted.article)
    driver.act("view.timeline")
    window = driver.restart()
    assert window.current_view == "timeline"
    driver.act("view.reader")
    reader = window.view("reader").widget
    assert isinstance(reader, ReaderPanel)
    assert reader.reading is not None
    assert reader.reading.title == wanted.title
