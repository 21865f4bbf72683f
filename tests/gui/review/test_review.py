"""The review: what waits is shown in words, and what is answered is emitted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.anchoring.differing import changed_lines
from timeline_app.domain.calendar import day_number
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis
from timeline_app.gui.review import model
from timeline_app.gui.review.find_dialog import FindPassageDialog
from timeline_app.gui.review.model import Waiting
from timeline_app.gui.review.panel import ReviewPanel
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.diff_view import DiffView, shortened, spoken
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.marked_text import MarkedText
from timeline_app.queries.newer_versions import NewerVersion
from timeline_app.queries.proposals import ProposedContradiction
from timeline_app.queries.review_counts import ReviewCounts
from timeline_app.queries.reviews import LostQuote, ReopenedDate, Use
from timeline_app.suggest.dates.reading import read_when

THIRD = day_number(2013, 6, 3)
USE = Use(7, 5, Polarity.DENIED, "Orlo fled", True)


def lost(anchor: int = 1, nearest: str = "was in his Marin office", **other: object) -> LostQuote:
    values: dict[str, object] = {
        "anchor": anchor, "quotation": 3, "article": 2, "title": "Minister resigns", "version": 4,
        "taken_at": "2013-06-04T09:00:00+00:00", "replaced_at": "2013-06-05T09:00:00+00:00",
        "exact": "was in his office in Marin", "offered": bool(nearest), "nearest": nearest,
        "nearest_at": (10, 33) if nearest else None, "before": "said he ", "after": ".", "paragraph": 4,
        "was": "office in Marin", "now": "Marin office", "uses": (USE,),
    }  # fmt: skip
    return LostQuote(**(values | other))  # type: ignore[arg-type]


def span(words: str, published: int) -> DateSpan:
    return read_when(words, published=published).span


def reopened(review: int = 1, article: int = 2, *, placed: bool = True, **other: object) -> ReopenedDate:
    values: dict[str, object] = {
        "review": review, "evidence": 7, "article": article, "title": "Minister resigns", "quote": "resigned on Sunday",
        "which": "about", "words": "Sunday", "old": span("Sunday", THIRD),
        "new": span("Sunday", THIRD + 7) if placed else None, "reason": "" if placed else "It cannot be read.",
        "published_before": THIRD, "published": THIRD + 7,
    }  # fmt: skip
    return ReopenedDate(**(values | other))  # type: ignore[arg-type]


@pytest.fixture
def panel(qtbot: QtBot) -> ReviewPanel:
    made = ReviewPanel(Theme.load("light"))
    qtbot.addWidget(made)
    return made


def test_nothing_waits(panel: ReviewPanel) -> None:
    panel.show_waiting(Waiting())
    assert not panel.quote_cards
    assert not panel.date_cards


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_answers_stand_whole_where_there_is_little_room(panel: ReviewPanel, qtbot: QtBot, scale: float) -> None:
    panel.apply_theme(Theme.load("light", scale))
    panel.show_waiting(Waiting((lost(),)))
    panel.resize(round(460 * scale), 900)
    panel.show()
    qtbot.waitExposed(panel)
    (card,) = panel.quote_cards
    buttons = card.findChildren(PlainButton)
    assert len(buttons) >= 4
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.text()
        assert card.rect().contains(button.rect().translated(button.mapTo(card, button.rect().topLeft())))


def test_a_lost_quote_says_what_happened_and_offers_what_can_be_done(panel: ReviewPanel) -> None:
    answered: list[tuple[LostQuote, str]] = []
    panel.quote_answered.connect(lambda quote, words: answered.append((quote, words)))
    quote = lost()
    panel.show_waiting(Waiting((quote,)))
    (card,) = panel.quote_cards
    assert card.buttons == (model.POINT_HERE, model.FIND_MYSELF, model.NO_PLACE, model.SHOW_CHANGES)
    shown = [part.text for part in card.findChildren(MarkedText)]
    assert shown == ["was in his office in Marin", "said he was in his Marin office."]
    for words in (model.POINT_HERE, model.FIND_MYSELF, model.NO_PLACE):
        card.press(words)
    assert answered == [(quote, words) for words in (model.POINT_HERE, model.FIND_MYSELF, model.NO_PLACE)]


def test_where_nothing_is_like_it_no_passage_is_offered(panel: ReviewPanel) -> None:
    panel.show_waiting(Waiting((lost(nearest=""),)))
    assert panel.quote_cards[0].buttons == (model.FIND_MYSELF, model.NO_PLACE, model.SHOW_CHANGES)


def test_changes_are_shown_once_and_hidden_again(panel: ReviewPanel) -> None:
    asked: list[int] = []
    panel.changes_wanted.connect(asked.append)
    panel.show_waiting(Waiting((lost(1), lost(2))))
    panel.quote_cards[0].press(model.SHOW_CHANGES)
    assert asked == [2]
    panel.show_changes(2, changed_lines("One line.\nTwo.\n", "One line.\nThree.\n"))
    (view,) = panel.findChildren(DiffView)
    panel.quote_cards[0].press(model.SHOW_CHANGES)
    assert view.isHidden()
    assert asked == [2]


def test_dates_stand_by_article_and_are_answered_one_by_one_or_all(panel: ReviewPanel) -> None:
    answered: list[tuple[tuple[int, ...], str]] = []
    panel.dates_answered.connect(lambda rows, words: answered.append((rows, words)))
    panel.show_waiting(Waiting(dates=(reopened(1), reopened(2, placed=False), reopened(3, article=9))))
    first, second = panel.date_cards
    first.press(model.TAKE_NEW, 1)
    first.press(model.KEEP_OLD, 2)
    first.press(model.TAKE_ALL)
    first.press(model.KEEP_ALL)
    second.press(model.TAKE_NEW, 3)
    assert answered == [
        ((1,), model.TAKE_NEW), ((2,), model.KEEP_OLD), ((1,), model.TAKE_ALL), ((1, 2), model.KEEP_ALL),
        ((3,), model.TAKE_NEW),
    ]  # fmt: skip
    with pytest.raises(KeyError):
        first.press(model.TAKE_NEW, 2)


def newer(version: int = 5, article: int = 2, **other: object) -> NewerVersion:
    values: dict[str, object] = {
        "version": version, "article": article, "title": "Minister resigns", "number": 2,
        "added_at": "2013-06-05T09:00:00+00:00", "still": 2, "moved": 1, "waiting": 1, "without": 0,
    }  # fmt: skip
    return NewerVersion(**(values | other))  # type: ignore[arg-type]


def proposed(key: str = "3-4", **other: object) -> ProposedContradiction:
    values: dict[str, object] = {
        "key": key, "basis": Basis.POLARITY, "evidence": (3, 4), "subject": "Tamaz Orlo", "question": "Did he leave?",
        "note": "Different days.", "opposed": (((3,), (4,)),),
    }  # fmt: skip
    return ProposedContradiction(**(values | other))  # type: ignore[arg-type]


def test_a_newer_text_says_what_became_of_its_quotes_and_is_looked_at(panel: ReviewPanel) -> None:
    seen: list[int] = []
    read: list[int] = []
    panel.version_seen.connect(seen.append)
    panel.article_wanted.connect(read.append)
    panel.show_waiting(Waiting(versions=(newer(),)))
    (card,) = panel.version_cards
    assert "text 2 since 5 June 2013" in card.accessibleName()
    assert "2 quotes stand in it as before, 1 found its new place, 1 waits for a place." in card.accessibleName()
    card.press(model.SEEN)
    card.press(model.READ)
    assert (seen, read) == ([5], [2])
    assert model.version_sentence(newer(still=0, moved=0, waiting=0)) == "No quote rests on its older text."


def test_changes_go_to_the_card_that_asked_last(panel: ReviewPanel) -> None:
    asked: list[int] = []
    panel.changes_wanted.connect(asked.append)
    panel.show_waiting(Waiting((lost(1),), versions=(newer(),)))
    lines = changed_lines("One line.\nTwo.\n", "One line.\nThree.\n")
    for card in (panel.quote_cards[0], panel.version_cards[0]):
        card.press(model.SHOW_CHANGES)
        panel.show_changes(2, lines)
        (view,) = panel.shown_changes
        assert card.isAncestorOf(view)
    assert asked == [2, 2]


def test_a_proposed_contradiction_leads_to_compare_and_decides_nothing(panel: ReviewPanel) -> None:
    wanted: list[str] = []
    panel.compare_wanted.connect(wanted.append)
    panel.show_waiting(Waiting(proposed=(proposed(), proposed("8-9", adds_to=4, note=""))))
    first, second = panel.proposed_cards
    assert first.accessibleName() == "Tamaz Orlo. Did he leave?. 2 claims. Different days."
    assert "to be added to a contradiction that stands already" in second.accessibleName()
    second.press()
    assert wanted == ["8-9"]


def test_one_list_in_groups_is_walked_by_keys(panel: ReviewPanel, qtbot: QtBot) -> None:
    waiting = Waiting((lost(1), lost(2)), (reopened(1), reopened(3, article=9)), (newer(),), (proposed(),))
    panel.show_waiting(waiting)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    heads = [part.text() for part in panel._parts if isinstance(part, Label)]
    assert heads == [
        "6 to review", model.KEYS, "2 quotes have lost their place", "2 dates to review", "One article has a new text",
        "1 proposed contradiction",
    ]  # fmt: skip
    assert [type(card).__name__ for card in panel.cards] == [
        "LostQuoteCard", "LostQuoteCard", "DatesCard", "DatesCard", "VersionCard", "ProposedCard",
    ]  # fmt: skip
    assert [way.text() for way in panel.ways] == heads[2:]
    panel.ways[3].click()
    assert panel._focused() == 5
    panel.take_focus()
    places = []
    for key in (Qt.Key.Key_Down,) * 6 + (Qt.Key.Key_Up,) * 2:
        QTest.keyClick(panel.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        places.append(panel._focused())
    assert places == [1, 2, 3, 4, 5, 5, 4, 3]
    panel.show_waiting(Waiting(waiting.quotes[1:], waiting.dates, waiting.versions, waiting.proposed))
    assert panel._focused() == 3, "who answers goes on where they were"


def test_the_words() -> None:
    assert model.quotes_head((lost(),)) == "One quote has lost its place"
    assert model.quotes_head((lost(1), lost(2))) == "2 quotes have lost their place"
    counts = ReviewCounts(1, 3, (7, 9), 2)
    assert (counts.total, model.title_words(counts.total)) == (8, "8 to review")
    assert model.waiting_lines(counts) == (
        "1 quote has lost its place", "3 dates to review", "2 articles have a new text", "2 proposed contradictions",
    )  # fmt: skip
    assert model.waiting_lines(counts.without((7, 9))) == (
        "1 quote has lost its place", "3 dates to review", "2 proposed contradictions",
    )  # fmt: skip
    assert model.waiting_lines(ReviewCounts()) == ()
    assert model.change_words(lost()) == "Wording changed: “office in Marin” is now “Marin office”. Same meaning?"
    assert model.change_words(lost(now="")) == "Wording changed: “office in Marin” is gone. Same meaning?"
    assert model.change_words(lost(was="", now="late")) == "Wording changed: “late” was put in. Same meaning?"
    assert "the words are the same" in model.change_words(lost(was="", now="")).lower()
    assert model.taken_head(lost()) == "As you took it, 4 June 2013"
    assert model.taken_head(lost(taken_at="")) == "As you took it"
    assert model.dates_sentence((reopened(),)).endswith(
        "is dated 10 June 2013 now, not 3 June 2013. These dates were counted from it. None was changed."
    )
    assert "has no publication date now" in model.dates_sentence((reopened(published=None),))
    assert model.which_words(reopened(which="said")) == "When it was said: “Sunday”"
    assert model.reading_words(None) == "Cannot be placed"
    assert model.same_reading(reopened(new=span("Sunday", THIRD)))
    assert not model.same_reading(reopened())


def test_a_passage_is_found_by_selecting_it(qtbot: QtBot) -> None:
    text = "First 😀 line.\n\nHe was in his Marin\u00a0office today.\n"
    start = text.index("was in")
    dialog = FindPassageDialog("was in his office", text, (start, start + 6), Theme.load("light"))
    qtbot.addWidget(dialog)
    assert dialog.place == (start, start + 6)
    end = text.index(" today")
    dialog.select(start - 1, end + 1)
    assert dialog.place is not None
    assert text[slice(*dialog.place)] == "was in his Marin\u00a0office"
    dialog.select(0, 0)
    assert not dialog.accept_button.isEnabled()


def test_changes_differ_by_more_than_colour(qtbot: QtBot) -> None:
    lines = changed_lines("Same.\nGone.\nHe left.\n", "Same.\nHe stayed.\nNew.\n")
    view = DiffView(lines)
    qtbot.addWidget(view)
    view.apply_theme(Theme.load("dark"))
    shown = view.toPlainText()
    assert "− Gone." in shown
    assert "+ New." in shown
    assert spoken(lines) == "removed: Gone.; removed: left; added: stayed; added: New."


def test_long_runs_of_unchanged_lines_are_counted() -> None:
    old = "".join(f"Line {number}.\n" for number in range(50))
    shown = shortened(changed_lines(old, old.replace("Line 20.", "Other words.")))
    assert shown[0] == "… 19 unchanged lines"
    assert shown[-1] == "… 28 unchanged lines"


def test_markup_in_foreign_words_is_text(qtbot: QtBot) -> None:
    view = DiffView(changed_lines("<b>old</b>\n", "<i>new</i>\n"))
    qtbot.addWidget(view)
    view.apply_theme(Theme.load("light"))
    assert "<b>old</b>" in view.toPlainText()
