"""Pictures as PDF and PNG: real words in shipped fonts, exact sizes, and the same bytes for the same drawing."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.unit.briefing.paper import comparable, opened, text_by_qt
from timeline_app.briefing import picture
from timeline_app.briefing.picture import Drawing, picture_pdf, picture_png, save_picture
from timeline_app.domain.problems import Problem, ProblemForUser


def drawing(words: str = "Waiting at the harbour office", width: float = 300, height: float = 100) -> Drawing:
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="#FF0000"/>'
        f'<text x="10" y="40" font-family="Inter, \'Noto Sans Arabic\', sans-serif" font-size="12" font-weight="500"'
        f' fill="#000000" xml:space="preserve">{words}</text></svg>',
        width,
        height,
    )  # fmt: skip


@pytest.mark.parametrize("words", ["Waiting at the harbour office", "Left; “fjord” waffle ffi", "غادر الميناء"])
def test_words_of_a_pdf_can_be_found_in_it(qapp: QApplication, words: str) -> None:
    pdf = picture_pdf([drawing(words)], title="Harbour", alt="A view")
    assert comparable(words) in comparable(text_by_qt(pdf))
    assert b"/FontFile3" in pdf or b"/FontFile2" in pdf
    assert not re.search(rb"/CreationDate", pdf)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert picture_pdf([drawing()], title="A", alt="B") == picture_pdf([drawing()], title="A", alt="B")
    assert picture_png(drawing(), 2, title="A") == picture_png(drawing(), 2, title="A")


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_is_as_large_as_asked(scale: int) -> None:
    image = QImage.fromData(picture_png(drawing(width=301, height=77), scale, title="هاربور & “x”"))
    assert (image.width(), image.height()) == (301 * scale, 77 * scale)
    assert image.text("Title") == "هاربور & “x”"
    assert image.pixelColor(1, 1) == QColor("#FF0000")
    assert image.pixelColor(image.width() - 1, image.height() - 1) == QColor("#FF0000")


def test_each_drawing_has_a_page_of_its_own_size(qapp: QApplication) -> None:
    with opened(picture_pdf([drawing(), drawing("Second", 400, 200)], title="A", alt="B")) as document:
        sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
    assert [(round(size.width()), round(size.height())) for size in sizes] == [(225, 75), (300, 150)]


def test_what_is_too_large_is_refused_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_PIXELS", 1000)
    with pytest.raises(ProblemForUser, match="600 × 200 pixels") as refused:
        picture_png(drawing(), 2, title="A")
    assert refused.value.problem is Problem.PICTURE_TOO_LARGE
    with pytest.raises(ProblemForUser, match="too large"):
        picture_pdf([drawing(height=20_000)], title="A", alt="B")


def test_a_place_that_cannot_be_written_keeps_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(ProblemForUser, match=r"view\.pdf") as refused:
        save_picture(tmp_path / "missing" / "view.pdf", b"x")
    assert refused.value.problem is Problem.NOT_SAVED_THERE
    file = tmp_path / "view.svg"
    save_picture(file, b"one")
    save_picture(file, b"two")
    assert file.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["view.svg"]
