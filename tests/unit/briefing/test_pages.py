"""The printed pages, read back: what stands on paper is what was quoted, whatever it is made of."""

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from tests.unit.briefing.paper import (
    EMPTY,
    MADE_AT,
    comparable,
    opened,
    pages_by_qt,
    quote,
    sheet_of,
    text_by_poppler,
    text_by_qt,
)
from timeline_app.briefing import pages, quoting
from timeline_app.briefing.pages import make_pdf, save_pdf
from timeline_app.briefing.sheet import (
    BriefingSheet,
    Contradiction,
    EventLine,
    Person,
    Source,
    StatusGroup,
    StatusRow,
)
from timeline_app.domain.problems import ProblemForUser

MM_A_POINT = 25.4 / 72
LIGATURES = [
    "office",
    "left",
    "fjord",
    "waffle",
    "affluent",
    "Thoth",
    "ffi",
    "fl",
    "ft",
    "tt",
    "1st",
    "3x4",
    "->",
    "(c)",
]
MARKUP = list("#*_$[]@<>\\/`~=+-\"'{}%&^|;:.,!?()")
NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed")

# What the extractors of other people get wrong (they reorder mixed directions) is not asked of them here.
words = st.one_of(
    st.sampled_from(LIGATURES),
    st.text(st.characters(min_codepoint=0x21, max_codepoint=0x17F, exclude_categories=["Cc"]), min_size=1, max_size=12),
    st.text(st.sampled_from("абвгдежзАБВГ"), min_size=1, max_size=10),
    st.text(st.sampled_from("αβγδεζηθΑΒΓ"), min_size=1, max_size=10),
    st.text(st.sampled_from(MARKUP), min_size=1, max_size=8),
    st.tuples(st.sampled_from("aeiouncs"), st.sampled_from("\u0301\u0308\u0303\u0327")).map("".join),
)


def spoken(script_words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(
        st.tuples(script_words, st.sampled_from([" ", "\n", "\u00a0", " — ", "’s "])), min_size=1, max_size=14
    )
    return joined.map(lambda parts: "".join(word + gap for word, gap in parts).strip() or "x")


arabic = st.lists(
    st.sampled_from(["شكري", "غانم", "السفن", "لن", "تغادر", "الميناء", "اليوم"]), min_size=1, max_size=12
).map(" ".join)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a sheet takes too long to shrink
)
@given(quotes=st.lists(st.one_of(spoken(words), arabic), min_size=30, max_size=60))
def test_every_quote_is_found_verbatim_on_paper(qapp: QApplication, quotes: list[str]) -> None:
    printed = comparable(text_by_qt(make_pdf(sheet_of(*quotes), timestamp=MADE_AT)))
    missing = [exact for exact in quotes if comparable(quoting.printable(exact)) not in printed]
    assert missing == []


def test_no_hyphen_stands_on_paper_that_nobody_sees_in_the_article(qapp: QApplication) -> None:
    for before in range(30, 60, 3):
        quote = f"{'a' * before} the harbour’s \u00adû[%ĩşąĳŋ¶Lø’s waffle"
        printed = comparable(text_by_qt(make_pdf(sheet_of(quote), timestamp=MADE_AT)))
        assert comparable(quote) in printed


@NEEDS_POPPLER
def test_another_reader_finds_the_quotes_too(tmp_path: Path) -> None:
    quotes = [
        "the office left the fjord: affluent waffle",
        "two\nlines\n\nand three",
        "#set text(red) *bold* _it_ $x$ [a] @b <c>",
        "“I have gone,” she said, “for good.”",
        "e\u0301 ä ñ ç ø",
        "Кто ушёл?",
        "Ποιος έφυγε;",
        "a" * 130,
        "'straight' \"marks\"",
    ]
    printed = comparable(text_by_poppler(make_pdf(sheet_of(*quotes), timestamp=MADE_AT), tmp_path))
    assert [exact for exact in quotes if comparable(exact) not in printed] == []


def test_signs_that_no_font_has_are_printed_by_number_and_explained(qapp: QApplication) -> None:
    unassigned, private = "\u0378", "\U000f1234"
    printed = comparable(text_by_qt(make_pdf(sheet_of(f"a {unassigned} b {private} c\u202ed"), timestamp=MADE_AT)))
    assert "a[U+0378]b[U+F1234]c[U+202E]d" in printed
    assert comparable(quoting.MARKS_EXPLAINED) in printed


def test_the_marks_are_explained_only_where_there_are_any(qapp: QApplication) -> None:
    assert comparable(quoting.MARKS_EXPLAINED) not in comparable(text_by_qt(make_pdf(EMPTY, timestamp=MADE_AT)))


def test_a_very_long_quote_runs_over_pages_and_loses_nothing(qapp: QApplication) -> None:
    sentences = [f"Sentence {n} of a very long speech." for n in range(900)]
    pdf = make_pdf(sheet_of("Short and first.", " ".join(sentences), "Short and last."), timestamp=MADE_AT)
    printed = comparable(text_by_qt(pdf))
    assert [one for one in ["Short and first.", *sentences, "Short and last."] if comparable(one) not in printed] == []


def test_quotes_of_many_pages_are_all_there_and_in_order(qapp: QApplication) -> None:
    quotes = [
        f"Quote {n} says that ship {n} has sailed with {n} tons of salt. {'And so on. ' * (n % 9)}"
        for n in range(1, 161)
    ]
    printed = comparable(text_by_qt(make_pdf(sheet_of(*quotes), timestamp=MADE_AT)))
    places = [printed.find(comparable(exact)) for exact in quotes]
    assert min(places) >= 0
    assert places == sorted(places)


def test_the_same_sheet_and_timestamp_give_the_same_bytes() -> None:
    sheet = sheet_of("One quote.", "قال غانم")
    assert make_pdf(sheet, timestamp=MADE_AT) == make_pdf(sheet, timestamp=MADE_AT)
    assert make_pdf(sheet, timestamp=MADE_AT) != make_pdf(sheet, timestamp=MADE_AT + timedelta(minutes=1))


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (215.9, 279.4))])
def test_paper_sizes(qapp: QApplication, paper: str, size: tuple[float, float]) -> None:
    with opened(make_pdf(replace(FULL, paper=paper), timestamp=MADE_AT)) as document:
        for page in range(document.pageCount()):
            points = document.pagePointSize(page)
            assert (points.width() * MM_A_POINT, points.height() * MM_A_POINT) == pytest.approx(size, abs=0.2)


def test_the_pdf_says_its_title_and_language_and_is_tagged(qapp: QApplication) -> None:
    pdf = make_pdf(replace(EMPTY, title="Keys # and *quays*"), timestamp=MADE_AT)
    with opened(pdf) as document:
        assert document.metaData(QPdfDocument.MetaDataField.Title) == "Keys # and *quays*"
    assert b"/Lang" in pdf
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts (poppler) is not installed")
def test_only_shipped_fonts_are_used_and_all_are_embedded(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(make_pdf(FULL, timestamp=MADE_AT))
    lines = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert lines
    for line in lines:
        assert any(name in line for name in ("SourceSerif4", "Inter", "NotoNaskhArabic", "NotoSansArabic")), line
        assert " yes yes " in line, line


def test_hebrew_is_set_in_a_font_of_the_programs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    compiled = pages._compiled

    def watched(sheet: BriefingSheet, timestamp: datetime, *, system_fonts: bool) -> bytes:
        seen.append(system_fonts)
        return compiled(sheet, timestamp, system_fonts=system_fonts)

    monkeypatch.setattr(pages, "_compiled", watched)
    make_pdf(replace(EMPTY, title="העיתון של הנמל"), timestamp=MADE_AT)
    assert seen == [False], "no font of the computer is asked for"


def test_every_part_is_printed_in_its_order(qapp: QApplication) -> None:
    printed = comparable(text_by_qt(make_pdf(FULL, timestamp=MADE_AT)))
    in_order = [
        *("Briefing sheet", "A full sheet", "Who left?", "Two quotes.", "Status by person", "Defected", "Ada Roe"),
        *(
            "Harbour master",
            "May be next",
            "left out",
            "Unresolved contradictions",
            "On leave, or gone?",
            "Note",
            "Look.",
        ),
        *("Settled contradictions", "In or out?", "6 May 2031: both can be true.", "Person by person", "Walks out"),
        *("no evidence", "Other spellings in print", "Quotes", "Sources", "Fingerprint abcd", "ffff 0000", "Notes"),
        *("Ask again.", "Caveats for handling", "Read with care."),
    ]
    at = 0
    for words in in_order:
        found = printed.find(comparable(words), at)
        assert found >= 0, f"{words} is missing after {printed[max(0, at - 40) : at]}"
        at = found


def test_the_foot_tells_where_the_caveats_are(qapp: QApplication) -> None:
    pages = pages_by_qt(make_pdf(FULL, timestamp=MADE_AT))
    at = next(n for n, text in enumerate(pages, 1) if "Caveats for handling" in text)
    for n, text in enumerate(pages, 1):
        assert f"See caveats on page {at}" in text
        assert f"{n} of {len(pages)}" in text


def test_without_caveats_the_foot_points_nowhere_and_the_head_says_what_is_left_out(qapp: QApplication) -> None:
    sheet = replace(FULL, caveats=(), left_out=("2 quotes are left out of this sheet.",))
    printed = "\n".join(pages_by_qt(make_pdf(sheet, timestamp=MADE_AT)))
    assert "See caveats" not in printed
    assert "Press reports only." in printed
    assert "2 quotes are left out of this sheet." in printed


def test_an_empty_sheet_prints() -> None:
    assert make_pdf(replace(EMPTY, caveats=()), timestamp=MADE_AT).startswith(b"%PDF-")


FULL: BriefingSheet = replace(
    EMPTY,
    title="A full sheet",
    question=("Who left?",),
    standfirst="Two quotes.",
    facts=(("As known on", "Friday 2 May 2031"), ("Sources", "1 article, 2 of 2 quotes")),
    statuses=(
        StatusGroup("Defected", (StatusRow("Ada Roe", "Harbour master", "The Courier", "B 2", "1", "", True),)),
        StatusGroup(
            "May be next", (StatusRow("علي منصور", "", "Speculation: The Courier", "", "", "left out", False),)
        ),
    ),
    contradictions=(
        Contradiction("Ada Roe", "On leave, or gone?", (quote("gone"), quote("on leave", 2)), "Look.", "", False),
    ),
    settled=(
        Contradiction(
            "Ben Tor", "In or out?", (quote("in", 1), quote("out", 2)), "", "6 May 2031: both can be true.", False
        ),
    ),
    people=(
        Person(
            "Ada Roe",
            (),
            "1, 2",
            "",
            (EventLine("Walks out", "1 May 2031", "1", ""), EventLine("Meets", "undated", "", "no evidence")),
        ),
        Person("Ben Tor", ("He wrote this.",), "", "no evidence", ()),
    ),
    spellings=(("Ada Roe", "Adah"),),
    quotes=(quote("gone"), quote("on leave", 2)),
    sources=(Source("I", "The Courier", ", “Keys”. Fingerprint abcd."),),
    history="ffff 0000",
    notes=("Ask again.",),
)


def test_a_sheet_that_cannot_be_written_leaves_the_older_one_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "sheet.pdf"
    assert save_pdf(place, b"older") == place
    place.unlink()
    place.mkdir()
    with pytest.raises(ProblemForUser, match=r"sheet\.pdf"):
        save_pdf(place, b"newer")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sheet.pdf"]
