"""PDF as it is printed: pages, columns, hyphens, running heads; and what stands in no PDF that can be quoted."""

from pathlib import Path

import pytest
import typst

from tests.unit.intake import files
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import Reading, pdf
from timeline_app.intake.readers.pdf_layout import blocks_of
from timeline_app.intake.readers.pdf_page import Page, Place, Row
from timeline_app.intake.readers.pdf_places import placed
from timeline_app.intake.readers.pdf_rtl import put_right, unswapped, with_letters
from timeline_app.resources import path

HEAD = [(72.0, 810.0, "The Harbour Courier"), (450.0, 810.0, "Friday, 14 June 2013")]
LONG = " ".join((files.LEAD, files.THIRD, files.SECOND))


def foot(number: int) -> list[tuple[float, float, str]]:
    return [(72.0, 30.0, f"Page {number} of 2")]


def kinds(reading: Reading) -> list[tuple[PassageKind, int | None, str]]:
    return [(p.kind, p.page, reading.text[p.start : p.end].strip("\n")) for p in reading.passages]


def joined(words: str) -> str:
    return " ".join(words.split())


def article(reading: Reading) -> list[tuple[int | None, str]]:
    return [(page, joined(words)) for kind, page, words in kinds(reading) if kind is not PassageKind.FURNITURE]


def test_lines_become_paragraphs_with_their_page_and_keep_their_ends() -> None:
    first = [*HEAD, *files.set_in_columns(files.HEADLINE, 72, 770, 80), *files.set_in_columns(LONG, 72, 740, 80)]
    second = [*HEAD, *files.set_in_columns(files.LEAD, 72, 770, 80), *files.set_in_columns(files.THIRD, 72, 730, 80)]
    reading = pdf.read(files.pdf([first + foot(1), second + foot(2)]))
    assert article(reading) == [(1, files.HEADLINE), (1, LONG), (2, files.LEAD), (2, files.THIRD)]
    assert "in a\nfishing boat" in reading.text or "fishing\nboat" in reading.text
    aside = [joined(words) for kind, _, words in kinds(reading) if kind is PassageKind.FURNITURE]
    head = "The Harbour Courier Friday, 14 June 2013"
    assert aside == [head, "Page 1 of 2", head, "Page 2 of 2"]
    assert (reading.metadata.title, reading.metadata.published) == (files.HEADLINE, None)


def test_a_paragraph_that_runs_on_over_a_page_is_not_parted_by_what_stands_between() -> None:
    lines = files.set_in_columns(LONG, 72, 740, 80)
    rest = [(x, 740 - 12 * number, words) for number, (x, _, words) in enumerate(lines[3:])]
    reading = pdf.read(files.pdf([[*HEAD, *lines[:3], *foot(1)], [*HEAD, *rest, *foot(2)]]))
    assert joined(LONG) in joined(reading.text)
    parts = article(reading)
    assert [page for page, _ in parts] == [1, 2]
    assert " ".join(words for _, words in parts) == joined(LONG)
    assert reading.text[reading.passages[0].end - 1] == "\n"
    assert reading.text[reading.passages[0].end - 2] != "\n", "only a line end between the two"


def test_two_columns_are_read_one_after_the_other() -> None:
    left = files.set_in_columns(LONG, 72, 740, 40)
    right = files.set_in_columns(files.THIRD + " " + files.LEAD, 320, 740, 40)
    reading = pdf.read(files.pdf([[*left, *right]]))
    assert [words for _, words in article(reading)] == [joined(LONG), joined(files.THIRD + " " + files.LEAD)]


def typeset(body: str, columns: int = 2) -> Reading:
    source = (
        f'#set page(columns: {columns})\n#set text(lang: "en", hyphenate: true, size: 10pt)\n#set par(justify: true)\n'
    )
    return pdf.read(typst.compile((source + body).encode()))


def test_a_hyphen_at_a_line_end_stays_before_the_line_end() -> None:
    reading = typeset("The internationalisation of multibillion-pound responsibilities. " * 12)
    assert "-\n" in reading.text
    assert "\ufffe" not in reading.text
    whole = reading.text.replace("-\n", "").replace("\n", " ")
    assert "internationalisation" in whole
    assert "multibillion-pound" in reading.text.replace("\n", " ")


def test_ligatures_are_their_letters() -> None:
    assert "an inefficient office of fluffy fish" in typeset("an inefficient office of fluffy fish").text


def test_cyrillic_stays_whole() -> None:
    assert files.RUSSIAN in joined(typeset(files.RUSSIAN, 1).text)


@pytest.mark.parametrize("count", [1, 3])
def test_a_short_page_keeps_its_only_line(count: int) -> None:
    reading = pdf.read(files.pdf([[(72, 700, files.LEAD[:80])]] * count))
    assert [kind for kind, _, _ in kinds(reading)].count(PassageKind.FURNITURE) < count


def test_what_a_browser_prints_around_a_page_is_set_aside() -> None:
    body = [*files.set_in_columns(files.HEADLINE, 72, 780, 80), *files.set_in_columns(LONG, 72, 750, 80)]
    printed = [
        (30.0, 820.0, "14/06/2013, 08:15"),
        *body,
        (30.0, 20.0, "https://courier.invalid/harbour"),
        (550.0, 20.0, "1/1"),
    ]
    reading = pdf.read(files.pdf([printed]))
    assert [words for _, words in article(reading)] == [files.HEADLINE, LONG]
    assert reading.metadata.published is None, "the day it was printed is not the day it was published"


def test_letters_that_only_the_pdf_knows_are_refused() -> None:
    stream = "BT /F1 10 Tf 72 700 Td (" + "\\001\\002\\003\\004" * 30 + ") Tj ET"
    with pytest.raises(ProblemForUser) as refused:
        pdf.read(files.pdf_of([stream.encode()]))
    assert refused.value.problem in (Problem.NOT_TEXT, Problem.NO_TEXT)


def test_lines_find_their_places_where_the_engine_counts_otherwise() -> None:
    places = [Place(0, 10 * n, width, 10 * n + 8, ink=width) for n, width in enumerate((100.0, 20.0, 200.0, 200.0))]
    rows = placed(["x" * 24, "y" * 40, "z" * 40], places)
    assert [row.place and row.place.top for row in rows] == [0, 20, 30]
    rows = placed(["x" * 20, "i" * 4, "y" * 40, "z" * 40, "w" * 10], places)
    assert [row.place and row.place.top for row in rows] == [0, 10, 20, 30, None]
    assert [row.place for row in placed(["x"] * 30, places)] == [None] * 30


def test_without_places_the_length_of_lines_parts_paragraphs() -> None:
    lines = [words for _, _, words in files.set_in_columns(LONG, 0, 0, 60)]
    rows = [Row(words) for words in (*lines, *lines)]
    blocks = list(blocks_of([Page(1, 842, rows)]))
    assert [joined(block.words) for block in blocks] == [joined(LONG)] * 2


def test_arabic_and_hebrew_are_in_the_order_they_are_written(tmp_path: Path) -> None:
    said = ("«لن أستقيل»، هكذا قال المتحدث (تيودور فانس) للصحفيين.", "وقال في 12 يونيو 2013 إن الأمر لا يزال غامضا.")
    source = '#set page(width: 20cm)\n#set text(dir: rtl, font: "Noto Naskh Arabic")\n' + "\n\n".join(said)
    (tmp_path / "rtl.typ").write_text(source, encoding="utf-8")
    reading = pdf.read(typst.compile(tmp_path / "rtl.typ", font_paths=[path("fonts")]))
    assert [joined(words) for _, _, words in kinds(reading)] == list(said)


def test_lines_from_left_to_right_are_left_alone() -> None:
    lines = ["the last of it) and (then more", ".ends before it begins", "(שלום) ועוד"]
    assert put_right(lines) == lines
    assert put_right([")שלום( ועוד"]) == ["(שלום) ועוד"]


def test_lam_and_alef_drawn_as_one_sign_come_out_in_their_order() -> None:
    reading = typeset("قال القائد يوم الثلاثاء إن الأمر لا يزال غامضا.", 1)  # the fallback font has such a sign
    assert "يوم الثلاثاء إن الأمر لا يزال" in joined(reading.text)
    assert unswapped("قال الثالثاء ال", lambda at: at in (7, 13)) == "قال الثلاثاء لا"
    assert unswapped("قال القائد", lambda _: False) == "قال القائد"


def test_forms_of_letters_become_the_letters() -> None:
    assert with_letters("\ufef7\ufee3\ufeae o\ufb03ce \ufdf2") == "لأمر office \ufdf2"
