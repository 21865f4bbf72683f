"""Arabic and Hebrew articles from the drop to the printed sheet, once in each direction of the interface.

Held here: words are taken by code points and never in the middle of a letter, what runs right to left is set so, names
are found in every spelling, and the paper says what the article says.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import regex
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QTextBlock
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from tests.scenarios.comparing import view_of
from tests.scenarios.driver import AppUser, standing_clock
from tests.unit.briefing.paper import comparable
from timeline_app.demo.form import Said, fill_form
from timeline_app.domain.calendar import day_number
from timeline_app.domain.names import isolate
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.search.rows import PaletteRow, RowKind
from timeline_app.gui.selection import Selected
from timeline_app.queries.choices import evidence_card
from timeline_app.queries.rail import article_rows
from timeline_app.queries.reading import article_reading
from timeline_app.store.project_file import Project

ARTICLES: Final = Path(__file__).parents[1] / "articles"
NAME: Final = "أحمد الرمّاني"
LEFT: Final = "غادر أحمد الرمّاني، وزير الموانئ في سليمار، البلاد يوم الأربعاء على متن سفينة صيد"
STAYED: Final = "احمد الرماني لم يغادر بيته، والسفينة كانت فارغة"
PAPER: Final = "لصحيفة Harbour Post إن السفينة تحمل الرقم"
PEACE: Final = "השר אמר שָׁלוֹם לכולם ועלה לספינה"
REPORT: Final = "והדו״ח של הנמל שגוי."
TITLE: Final = "وزير الموانئ في سليمار يغادر البلاد «لأسباب صحية»"
JOURNEY: Final = "سفر وزير الموانئ أحمد الرماني من سليمار على متن سفينة صيد NM-4471"
GRAPHEME: Final = regex.compile(r"\X")


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["plain", "mirrored"])
def user(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[AppUser]:
    path = tmp_path / "case.tline"
    Project.create(path, title="Selimar", clock=standing_clock).close()
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(request.param)
    try:
        with AppUser.opened(path) as opened:
            opened.drop_files([ARTICLES / "harbour_ar.html", ARTICLES / "harbour_he.txt"])
            yield opened
    finally:
        qapp.setLayoutDirection(before)


@pytest.fixture
def arabic(user: AppUser) -> int:
    return article_with(user, LEFT)


@pytest.fixture
def hebrew(user: AppUser) -> int:
    return article_with(user, PEACE)


def article_with(user: AppUser, words: str) -> int:
    read = user.window.session.read
    rows = [row.article for row in read(article_rows)]
    return next(row for row in rows if words in read(article_reading, row).text)


def place_of(user: AppUser, words: str) -> tuple[int, int]:
    start = user.text.index(words)
    return start, start + len(words)


def block_with(user: AppUser, words: str) -> QTextBlock:
    document = user.reader.text.document()
    found = document.find(words.split()[0])
    assert not found.isNull()
    return found.block()


def takes(user: AppUser) -> str:
    """What the newest piece of evidence quotes, read from its article by its code points."""
    card = user.window.session.read(evidence_card, user.newest("evidence"))
    text = user.window.session.read(article_reading, card.article).text
    assert text[card.start : card.end] == card.exact
    return card.exact


# --- reading ---
def test_the_headline_keeps_its_quotation_marks_and_lines_run_right_to_left(user: AppUser, arabic: int) -> None:
    user.choose_by_mouse("article", arabic)
    assert user.reader.header.title.text() == TITLE
    text = user.reader.text
    for words in (LEFT, STAYED, "ولم تعلن"):
        assert block_with(user, words).textDirection() is Qt.LayoutDirection.RightToLeft
    line = block_with(user, LEFT).layout().lineAt(0)
    assert line.naturalTextRect().right() > line.width() - 2, "a line begins at the right"
    assert text.viewport().width() > 0


def test_suggestions_stand_at_the_left_of_the_text_and_are_walked_in_its_order(user: AppUser, arabic: int) -> None:
    user.choose_by_mouse("article", arabic)
    text = user.reader.text
    assert text.margin.cards
    assert text.margin.geometry().right() <= text.viewport().geometry().left() + 1
    text.setFocus()
    starts = []
    for _ in range(4):
        user.press("J")
        assert user.reader.active is not None
        starts.append(user.reader.active.start)
    assert starts == sorted(starts)
    assert len(set(starts)) == 4
    user.press("K")
    assert user.reader.active is not None
    assert user.reader.active.start == starts[2]


def test_the_weekday_is_counted_from_the_day_of_the_paper(user: AppUser, arabic: int) -> None:
    user.choose_by_mouse("article", arabic)
    titles = [entry.first.title for entry in user.reader.text.walk.entries]
    assert any("الأربعاء" in title and "13 Mar 2013" in title for title in titles), titles
    assert any("١٤ مارس ٢٠١٣" in title and "14 Mar 2013" in title for title in titles), titles


# --- selecting ---
def test_the_pointer_takes_the_very_letters_it_is_drawn_over(user: AppUser, arabic: int, hebrew: int) -> None:
    """Also on a line that is wrapped, where Qt by itself takes the letter beside."""
    for article, words in ((arabic, (NAME, LEFT, STAYED, PAPER, "مسؤول")), (hebrew, (PEACE, REPORT, "אחמד רמאני"))):
        user.choose_by_mouse("article", article)
        for one in words:
            user.select_text(*place_of(user, one))


def test_shift_and_arrows_take_whole_letters_with_their_marks(user: AppUser, hebrew: int) -> None:
    user.choose_by_mouse("article", hebrew)
    text, start = user.reader.text, user.text.index("שָׁלוֹם")
    assert text.select_range(start, start + 1)
    cursor = text.textCursor()
    cursor.setPosition(cursor.selectionStart())
    text.setTextCursor(cursor)
    text.setFocus()
    ends = {match.end() for match in GRAPHEME.finditer(user.text)}
    taken = []
    for _ in range(4):
        user.hand.press("Shift+Left")  # onwards, in lines that run right to left
        chosen = text.selected_range()
        assert chosen is not None
        assert chosen[0] == start
        assert chosen[1] in ends
        taken.append(user.text[slice(*chosen)])
    assert taken[0] == "שָׁ"
    assert taken[-1] == "שָׁלוֹם"


def test_half_a_letter_becomes_a_whole_one(user: AppUser, hebrew: int) -> None:
    user.choose_by_mouse("article", hebrew)
    text, start = user.reader.text, user.text.index("שָׁלוֹם")
    assert text.select_range(start, start + 2)
    assert text.selected_range() == (start, start + 3)


# --- from the quote to the paper ---
def test_the_whole_job(user: AppUser, arabic: int, hebrew: int, tmp_path: Path) -> None:
    person = read_and_quote(user, arabic, hebrew)
    panel_is_set_right(user, person)
    compared(user, person)
    printed(user, tmp_path / "sheet.pdf")


def read_and_quote(user: AppUser, arabic: int, hebrew: int) -> int:
    user.choose_by_mouse("article", hebrew)
    user.set_date(day_number(2013, 3, 15))
    user.set_publisher("קול הנמל")
    user.choose_by_mouse("article", arabic)
    person = user.make_person(*place_of(user, NAME))
    assert user.people() == {NAME: person}
    claim, said_by = "الرماني غادر البلاد", (("person", "مصطفى الرماني", ""),)
    user.choose_by_mouse("article", arabic)
    user.take_quote(
        *place_of(user, LEFT),
        Said(claim=claim, person=NAME, event=JOURNEY, kind="Journey", status="Fled",
             chain=(("person", "مسؤول في الميناء", ""),), about="13 March 2013", place="سليمار"),
    )  # fmt: skip
    assert takes(user) == LEFT
    user.choose_by_mouse("article", arabic)
    user.take_quote(
        *place_of(user, STAYED), Said(claim=claim, person=NAME, event=JOURNEY, polarity="denied", chain=said_by)
    )
    assert takes(user) == STAYED
    user.choose_by_mouse("article", hebrew)
    by_keys(user, REPORT)
    user.press("E")
    fill_form(user.hand, user.form, Said(claim="הדו״ח שגוי", person=NAME, event=JOURNEY, chain=said_by))
    user.save_form()
    assert takes(user) == REPORT
    return person


def by_keys(user: AppUser, words: str) -> None:
    """Walk the caret from the top to the words, then hold Shift."""
    text = user.reader.text
    wanted = place_of(user, words)
    assert text.select_range(*wanted)
    first, last = text.textCursor().selectionStart(), text.textCursor().selectionEnd()
    text.setFocus()
    user.hand.press("Ctrl+Home")
    for keys, end in (("Left", first), ("Shift+Left", last)):
        for _ in range(900):
            if text.textCursor().position() == end:
                break
            user.hand.press(keys)
    assert text.selected_range() == wanted


def panel_is_set_right(user: AppUser, person: int) -> None:
    """The person's name stands at the right of the panel; the event on the timeline keeps its own order."""
    user.show_view("timeline")
    user.choose_by_mouse("person", person)
    name = user.part(PersonPanel).name
    assert name.text() == NAME
    ink = ink_of(name.grab().toImage())
    assert ink.right() > 0.8 * name.width(), "the name stands at the right"
    assert ink.left() > 0.3 * name.width()
    assert JOURNEY in user.events()
    event = user.events()[JOURNEY]
    user.choose_by_mouse("event", event)
    assert user.window.selection.current == Selected("event", event)


def ink_of(image: QImage) -> QRect:
    """The rectangle of all that differs from the ground at the corner."""
    ground = image.pixel(0, 0)
    found = QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            if image.pixel(x, y) != ground:
                found = found.united(QRect(x, y, 1, 1))
    return found


def compared(user: AppUser, person: int) -> None:
    user.choose_by_mouse("person", person)
    cards = {card.exact: card.evidence for card in user.cards()}
    user.oppose(person, [cards[LEFT], cards[STAYED]], "هل غادر الرماني البلاد؟")
    user.show_view("compare")
    view = view_of(user)
    assert view.question.text() == "هل غادر الرماني البلاد؟"
    shown = [part.context.text for part in view.findChildren(SideCard)]
    assert any(LEFT in words for words in shown)
    assert any(STAYED in words for words in shown)


def printed(user: AppUser, path: Path) -> None:
    """Every quote without marks over its letters is in the text of the paper as it is in the article."""
    user.save_sheet(path)
    document = QPdfDocument()
    document.load(str(path))
    words = comparable("".join(document.getAllText(page).text() for page in range(document.pageCount())))
    document.close()
    assert comparable(STAYED) in words
    assert comparable(REPORT) in words
    before, _, after = LEFT.partition("الرمّاني")
    assert comparable(before) in words
    assert comparable(after) in words


# --- finding ---
def test_everything_is_found_in_other_spellings(user: AppUser, arabic: int) -> None:
    """Without vowel signs and tatweel, with other forms of a letter, with any apostrophe, in Latin letters."""
    user.choose_by_mouse("article", arabic)
    user.make_person(*place_of(user, NAME))
    for typed in ("احمد الرماني", "أحمـــد الرمانى", "اَحمَد الرُمّاني", "ahmad al-rammani", "Ahmed Rammani"):
        assert found(user, typed, RowKind.PERSON) == [NAME], typed
    for typed in ("لاسباب صحيه", "سميره حماده", "سميرة حمادة", "الوزير قد", "هاني السقا"):
        assert found(user, typed, RowKind.ARTICLE) == [TITLE], typed
    for typed in ("שלום", "בן שחר", "בן־שחר", "ז'אן דוראן", "מנכ״ל", 'מנכ"ל', "והדו״ח"):
        assert found(user, typed, RowKind.ARTICLE) == ["שר הנמלים של סלימאר עזב את המדינה"], typed


def found(user: AppUser, typed: str, kind: RowKind) -> list[str]:
    user.press("Ctrl+K")
    user.hand.press("Ctrl+A")
    user.hand.type(typed)
    user.hand.settle()
    entries = user.window.search.results.found.entries
    return [row.words for row in entries if isinstance(row, PaletteRow) and row.kind is kind]


def test_a_line_of_the_palette_keeps_each_name_and_the_day_apart(user: AppUser, arabic: int) -> None:
    user.choose_by_mouse("article", arabic)
    user.take_quote(
        *place_of(user, STAYED),
        Said(claim="c", event=JOURNEY, kind="Journey", chain=(("person", "مصطفى الرماني", ""),)),
    )
    user.press("Ctrl+K")
    user.hand.type("بيته")
    user.hand.settle()
    entries = user.window.search.results.found.entries
    row = next(row for row in entries if isinstance(row, PaletteRow) and row.kind is RowKind.QUOTE)
    assert row.detail == f"{isolate('مصطفى الرماني')} › {isolate('بريد الميناء')}, 14 Mar 2013"
    article = next(row for row in entries if isinstance(row, PaletteRow) and row.kind is RowKind.ARTICLE)
    assert article.detail.startswith(f"{isolate('بريد الميناء')} · 1 match · \u2068")
    (mark,) = article.detail_marks
    assert article.detail[mark.start : mark.end] == "بيته"


def test_words_are_found_in_the_open_article_in_other_letters(user: AppUser, arabic: int) -> None:
    user.choose_by_mouse("article", arabic)
    reader = user.reader
    reader.text.setFocus()
    for typed, words in (("احمد الرماني", {NAME, "احمد الرماني"}), ("سميره حماده", {"سميرة حمادة", "سميره حماده"})):
        user.press("Ctrl+F")
        reader.find_bar.field.selectAll()
        user.hand.type(typed)
        user.hand.settle()
        assert {user.text[slice(*place)] for place in reader.text.finds.places} == words
        user.press("Esc")
