"""Later versions, several articles in a file, another encoding and another date, through the whole application."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.scenarios.test_bad_input import Desktop, articles
from timeline_app.commands.articles import SetPublicationDate
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.domain.calendar import day_number, minute_of
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ArticleId, VersionId
from timeline_app.gui import wording
from timeline_app.gui.imports.model import CardKind, ReportCard
from timeline_app.gui.review import model
from timeline_app.gui.review.find_dialog import FindPassageDialog
from timeline_app.gui.review.panel import ReviewPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries import rail, reading
from timeline_app.queries.review_counts import review_counts
from timeline_app.suggest.dates.reading import read_when

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE = """Minister of Lindmar leaves his post

By Ada Perl
3 June 2013

The harbour minister of Lindmar, Tamaz Orlo, resigned on Sunday after a week of protests in the port.

A spokesman, Iven Sark, denied yesterday that Mr Orlo had fled and said he was in his office in Marin.

The dockers said that they would go on with their strike until the fees on nets and boats were lowered again.

“He had no choice,” said Marta Quill, who leads the harbour committee and has known him for twenty years.

The committee will meet again on Friday in the old customs house to choose a chairman of its own for the talks.
"""
DENIAL = "denied yesterday that Mr Orlo had fled and said he was in his office in Marin"
CHANGED = PAGE.replace("he was in his office in Marin", "he was in his Marin office").replace(
    "The dockers said", "Late on Monday the dockers said"
)
TWO = (
    PAGE
    + "\n\nFerry company sells its oldest ship\n\nBy Ben Holm\n4 June 2013\n\n"
    + "The ferry company of Osterlo has sold its oldest ship, the Greta, to a museum in the north of the country.\n\n"
    + "The ship had carried passengers across the sound for seventy years, and its engine still runs every summer.\n\n"
    + "A crowd of several hundred people came to the quay on Saturday to see it leave the harbour one last time.\n\n"
    + "Its captain, Lisel Ambry, said that she had wept when the lines were cast off, and that she was not alone.\n\n"
    + "The company said that it would use the money to repair the two ships that it still has in service this year.\n"
)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


def card(window: MainWindow, kind: CardKind) -> ReportCard:
    (found,) = (one for one in window.report.open_cards if one.kind is kind)
    return found


def quoted(window: MainWindow, words: str, when: str = "", published: int | None = None) -> None:
    """Take words of the first article as evidence, dated in words."""
    (article,) = [row.article for row in window.session.read(rail.article_rows)][:1]
    shown = window.session.read(reading.article_reading, article)
    start = shown.text.index(words)
    about = read_when(when, published=published).span if when else None
    quote = QuoteRange(VersionId(shown.version), start, start + len(words), False)
    window.session.run(SaveEvidence(quote, NewClaim("Tamaz Orlo fled"), Polarity.DENIED, about=about))


def review(desktop: Desktop, window: MainWindow) -> ReviewPanel:
    window.act("review.open")
    desktop.hand.settle()
    panel = window.view("review").widget
    assert isinstance(panel, ReviewPanel)
    return panel


def with_later_version(desktop: Desktop, tmp_path: Path) -> MainWindow:
    window = desktop.new()
    desktop.drop(window, written(tmp_path, "page.txt", PAGE))
    quoted(window, DENIAL)
    desktop.drop(window, written(tmp_path, "page-again.txt", CHANGED))
    return window


def test_a_later_version_is_offered_and_its_lost_quote_is_pointed_to_the_passage(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = with_later_version(desktop, tmp_path)
    assert articles(window) == 1, "nothing is added before it is answered"
    asked = card(window, CardKind.LATER_VERSION)
    assert "1 quote, 1 no longer matches" in asked.sentence
    assert any(line.is_changed for line in asked.lines)

    window.report.press(asked, wording.LATER_VERSION)
    desktop.hand.settle()
    assert articles(window) == 1
    assert window.current_view == "review", "what lost its place comes up at once"
    assert window.queue.title.text() == "1 of 1 file added"
    assert window.status.waiting.text() == "2 to review"
    assert window.status.waiting.toolTip() == "1 quote has lost its place\n1 article has a new text"

    panel = review(desktop, window)
    (shown,) = panel.quote_cards
    assert shown.quote.exact == DENIAL
    assert shown.quote.nearest == DENIAL.replace("his office in Marin", "his Marin office")
    assert model.change_words(shown.quote).startswith("Wording changed: “")
    shown.press(model.POINT_HERE)
    desktop.hand.settle()
    assert panel.quote_cards == []
    assert window.status.waiting.text() == "1 to review"
    (new_text,) = panel.version_cards
    new_text.press(model.SEEN)
    desktop.hand.settle()
    assert panel.cards == ()
    assert window.status.waiting.isHidden()
    (article,) = window.session.read(rail.article_rows)
    marks = window.session.read(reading.article_reading, article.article).highlights
    assert [mark.what for mark in marks if mark.evidence] == ["quote"]

    window.session.undo()
    desktop.hand.settle()
    assert len(panel.quote_cards) == 1


def test_a_lost_quote_still_counts_and_may_stay_without_a_place(desktop: Desktop, tmp_path: Path) -> None:
    window = with_later_version(desktop, tmp_path)
    window.report.press(card(window, CardKind.LATER_VERSION), wording.LATER_VERSION)
    desktop.hand.settle()
    panel = review(desktop, window)
    panel.quote_cards[0].press(model.NO_PLACE)
    desktop.hand.settle()
    assert window.session.read(review_counts).quotes == 0
    assert window.session.read(rail.counts).quotes == 1


def test_the_passage_of_a_lost_quote_is_found_by_hand(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = with_later_version(desktop, tmp_path)
    window.report.press(card(window, CardKind.LATER_VERSION), wording.LATER_VERSION)
    desktop.hand.settle()
    panel = review(desktop, window)

    def choose(dialog: FindPassageDialog) -> int:
        start = CHANGED.index("Iven Sark")
        dialog.select(start, start + len("Iven Sark, "))
        return 1

    monkeypatch.setattr(FindPassageDialog, "exec", choose)
    panel.quote_cards[0].press(model.FIND_MYSELF)
    desktop.hand.settle()
    (article,) = window.session.read(rail.article_rows)
    shown = window.session.read(reading.article_reading, article.article)
    assert [shown.text[mark.start : mark.end] for mark in shown.highlights if mark.evidence] == ["Iven Sark,"]


def test_what_changed_is_shown_in_the_card_and_in_the_review(desktop: Desktop, tmp_path: Path) -> None:
    window = with_later_version(desktop, tmp_path)
    window.report.press(card(window, CardKind.LATER_VERSION), wording.LATER_VERSION)
    desktop.hand.settle()
    panel = review(desktop, window)
    panel.quote_cards[0].press(model.SHOW_CHANGES)
    desktop.hand.settle()
    (view,) = panel.shown_changes
    assert "Late on Monday" in view.toPlainText()
    assert "unchanged line" in view.toPlainText()


def test_a_page_of_its_own_may_be_added_although_it_looks_like_a_later_version(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = with_later_version(desktop, tmp_path)
    window.report.press(card(window, CardKind.LATER_VERSION), wording.OWN_ARTICLE)
    desktop.hand.settle()
    assert articles(window) == 2


def test_two_articles_in_one_file_are_offered_as_two(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    desktop.drop(window, written(tmp_path, "both.txt", TWO))
    assert articles(window) == 0
    asked = card(window, CardKind.SEVERAL)
    assert asked.buttons == ("Add as two", "Keep as one")
    window.report.press(asked, "Add as two")
    desktop.hand.settle()
    titles = [row.title for row in window.session.read(rail.article_rows)]
    assert titles == ["Minister of Lindmar leaves his post", "Ferry company sells its oldest ship"]
    window.session.undo()
    assert articles(window) == 0


def test_two_articles_in_one_file_may_stay_one(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    desktop.drop(window, written(tmp_path, "both.txt", TWO))
    window.report.press(card(window, CardKind.SEVERAL), wording.KEEP_AS_ONE)
    desktop.hand.settle()
    assert articles(window) == 1


def test_another_encoding_is_chosen_and_the_file_read_again(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    words = "Les élèves de Lindmar ont été reçus à l’école du port par le maire.\n"
    desktop.drop(window, written(tmp_path, "latin.txt", words, "cp1252"))
    asked = card(window, CardKind.ENCODING)
    before = window.session.read(reading.article_reading, asked.article or 0)
    desktop.ask.will("Windows Cyrillic")
    window.report.press(asked, wording.CHOOSE_ANOTHER)
    desktop.hand.settle()
    after = window.session.read(reading.article_reading, asked.article or 0)
    assert (before.encoding, after.encoding) != ("cp1251", before.encoding)
    assert after.encoding in ("cp1251", "windows-1251")
    assert after.text != before.text
    assert not any(one.kind is CardKind.ENCODING for one in window.report.open_cards)

    desktop.ask.will("Windows Western")
    window.rail.wanted.emit("encoding", Selected("article", asked.article or 0))
    desktop.hand.settle()
    assert window.session.read(reading.article_reading, asked.article or 0).text == before.text


def test_another_publication_date_reopens_the_dates_that_were_counted_from_it(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    desktop.drop(window, written(tmp_path, "page.txt", PAGE))
    third = day_number(2013, 6, 3)
    (article,) = window.session.read(rail.article_rows)
    window.session.run(SetPublicationDate(ArticleId(article.article), third))
    quoted(window, DENIAL, "yesterday", third)
    quoted(window, "resigned on Sunday", "Sunday", third)
    window.session.run(SetPublicationDate(ArticleId(article.article), third + 7))
    desktop.hand.settle()
    assert window.status.waiting.text() == "2 to review"

    panel = review(desktop, window)
    (shown,) = panel.date_cards
    assert [date.old.start_earliest for date in shown.dates] == [minute_of(third - 1)] * 2
    shown.press(model.TAKE_NEW, shown.dates[0].review)
    desktop.hand.settle()
    assert window.status.waiting.text() == "1 to review"
    panel.date_cards[0].press(model.KEEP_OLD, panel.date_cards[0].dates[0].review)
    desktop.hand.settle()
    assert window.status.waiting.isHidden()
    assert window.session.undo_label == "Kept 1 date"


def test_the_review_is_reached_by_key_and_by_the_status_strip(desktop: Desktop, tmp_path: Path) -> None:
    window = with_later_version(desktop, tmp_path)
    window.report.press(card(window, CardKind.LATER_VERSION), wording.LATER_VERSION)
    desktop.hand.settle()
    window.act("view.timeline")
    QTest.keySequence(window, "Ctrl+5")
    assert window.current_view == "review"
    window.act("view.timeline")
    window.status.waiting.click()
    assert window.current_view == "review"


def test_known_since_follows_the_date_of_the_article(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    desktop.drop(window, written(tmp_path, "page.txt", PAGE))
    (article,) = window.session.read(rail.article_rows)
    quoted(window, DENIAL)
    for day in (day_number(2013, 6, 3), day_number(2013, 6, 10)):
        window.session.run(SetPublicationDate(ArticleId(article.article), day))
        undated = window.session.read(rail.counts, day)
        assert undated.quotes == 1
        assert window.session.read(rail.counts, day - 1).quotes == 0


def test_a_partial_article_stays_marked_until_its_first_page_is_linked(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.new()
    desktop.drop(
        window,
        written(tmp_path, "first.txt", PAGE),
        written(tmp_path, "second.txt", f"Continued from page 1\n\n{TWO.partition('4 June 2013')[2].strip()}\n"),
    )
    rows = {row.title: row for row in window.session.read(rail.article_rows)}
    partial = next(row for title, row in rows.items() if title != "Minister of Lindmar leaves his post")
    window.session.run(SetPublicationDate(ArticleId(partial.article), day_number(2013, 6, 4)))
    (partial,) = (row for row in window.session.read(rail.article_rows) if row.article == partial.article)
    assert partial.warning == "Starts on page 2"
    desktop.ask.will("Minister of Lindmar leaves his post")
    window.rail.wanted.emit("first_page", Selected("article", partial.article))
    desktop.hand.settle()
    (linked,) = (row for row in window.session.read(rail.article_rows) if row.article == partial.article)
    assert linked.warning == ""
    assert window.session.read(reading.article_reading, partial.article).continued_from == ""
