"""The two newspaper articles and the development pages, where they lie beside the checkout; figures and places only."""

import csv
import json
from pathlib import Path

import pytest

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.intake.readers import Reading, html, text

FIRST, SECOND = "000_7694ff721c6f8c49.txt", "002_525db492bf22b54e.txt"
ASIDE = PassageKind.FURNITURE

pytestmark = pytest.mark.seeds


@pytest.fixture
def development(seeds_dir: Path) -> Path:
    folder = seeds_dir.parent / "reading-dev"
    if not folder.is_dir():
        pytest.skip("the development pages are not beside the checkout (../shared/reading-dev)")
    return folder


def article_of(reading: Reading) -> str:
    return "".join(reading.text[p.start : p.end] for p in reading.passages if p.kind is not ASIDE)


def test_the_second_article_keeps_34_lines_and_sets_100_aside(seeds_dir: Path, development: Path) -> None:
    reading = text.read((seeds_dir / SECOND).read_bytes())
    with (development / "text_boilerplate.csv").open(encoding="utf-8", newline="") as file:
        expected = [row["is_article"] == "1" for row in csv.DictReader(file)]
    assert [passage.kind is not ASIDE for passage in reading.passages] == expected
    assert (expected.count(True), expected.count(False)) == (34, 100)


def test_the_second_articles_head_and_boxes(seeds_dir: Path) -> None:
    reading = text.read((seeds_dir / SECOND).read_bytes())
    kinds = [passage.kind for passage in reading.passages[:34]]
    assert kinds[:5] == [
        PassageKind.HEADING,
        PassageKind.HEADING,
        PassageKind.STANDFIRST,
        PassageKind.DATELINE,
        PassageKind.BODY,
    ]
    assert kinds.count(PassageKind.BOXED) == 5
    assert [p.heading_of for p in reading.passages[23:34]] == [None, 23, 24, 23, 26, 23, 28, 23, 30, 23, 32]
    assert (reading.metadata.dateline, reading.metadata.published) == ("Tripoli", None)


def test_the_first_article_is_all_article_and_begins_on_page_1(seeds_dir: Path) -> None:
    reading = text.read((seeds_dir / FIRST).read_bytes())
    assert len(reading.passages) == 15
    assert ASIDE not in {passage.kind for passage in reading.passages}
    found = reading.metadata
    assert (found.continued_from, found.title, found.published) == ("page 1", None, None)


@pytest.mark.parametrize("name", ["A_semantic_ld", "B_divsoup_cp1252", "C_brbr_table", "D_washtimes"])
def test_the_development_pages(development: Path, name: str) -> None:
    expected = json.loads((development / "html" / "expected.json").read_text(encoding="utf-8"))
    wanted = expected[f"{name}.html"]
    reading = html.read((development / "html" / f"{name}.html").read_bytes())
    found = reading.metadata
    assert found.title == wanted["headline"]
    assert found.published == parse_iso_day(wanted["published"])
    assert found.publisher == wanted.get("outlet")
    assert all(author in (found.byline or "") for author in wanted.get("authors", []))
    article = article_of(reading)
    assert [words for words in expected["must_not_survive"] if words in article] == []
    assert all(words in article for words in wanted.get("must_contain", []))


@pytest.mark.parametrize(
    ("name", "seed"),
    [("A_semantic_ld", SECOND), ("B_divsoup_cp1252", SECOND), ("C_brbr_table", SECOND), ("D_washtimes", FIRST)],
)
def test_every_paragraph_of_the_article_survives_in_the_page(
    seeds_dir: Path, development: Path, name: str, seed: str
) -> None:
    flat = text.read((seeds_dir / seed).read_bytes())
    article = article_of(html.read((development / "html" / f"{name}.html").read_bytes()))
    kinds = (PassageKind.BODY, PassageKind.BOXED)
    paragraphs = [flat.text[p.start : p.end].strip() for p in flat.passages if p.kind in kinds]
    assert [number for number, words in enumerate(paragraphs) if words not in article] == []
