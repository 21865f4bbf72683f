"""The words of drawings, as PDF can show them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.unit.briefing.paper import EMPTY, MADE_AT, comparable, text_by_qt
from timeline_app.briefing.drawn_words import fit_for_pdf
from timeline_app.briefing.pages import make_pdf


def drawing(words: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" viewBox="0 0 300 40">'
        f'<text x="10" y="20" font-family="Inter" font-size="10">{words}</text></svg>'
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("أحمد الرمّاني", "أحمد الرماني"),
        ("سفر الوزير على…", "سفر الوزير"),
        ("NM-4471 إلى على", "إلى على"),
        ("x\u0304y e\u0301", "xyé"),
        ("Ada Roe…", "Ada Roe…"),
    ],
)
def test_a_sheet_is_printed_whatever_marks_its_timeline_has(qapp: QApplication, words: str, shown: str) -> None:
    sheet = replace(EMPTY, timelines=((drawing(words), "A timeline"),))
    assert comparable(shown) in comparable(text_by_qt(make_pdf(sheet, timestamp=MADE_AT)))


def test_latin_words_and_what_is_no_text_stay_as_they_are() -> None:
    svg = drawing("Béla &amp; Łódź")
    assert fit_for_pdf(svg) == svg
