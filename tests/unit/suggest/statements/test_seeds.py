"""The two newspaper articles beside the checkout, read end to end; skipped where they are not."""

from pathlib import Path

import pytest

from tests.unit.suggest.statements.articles import VOCABULARY
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.intake.readers import read_file
from timeline_app.suggest.article import findings_of

pytestmark = pytest.mark.seeds


def findings(folder: Path, start: str) -> ArticleFindings:
    (file,) = folder.glob(f"{start}*.txt")
    parsed = read_file(file)
    published = parse_iso_day("2011-04-01")
    return findings_of(ArticleToRead(parsed.text, parsed.passages, published, "The paper", "en", vocabulary=VOCABULARY))


def claims(found: ArticleFindings) -> set[tuple[str, str, str]]:
    return {(found.people[each.person].name.split()[-1], each.status, each.polarity.value) for each in found.statements}


def test_the_defections_of_the_first_article(seeds_dir: Path) -> None:
    assert claims(findings(seeds_dir, "000")) >= {
        ("Kusa", "defected", "asserted"),
        ("Treki", "fled", "asserted"),
        ("Dabbashi", "defected", "asserted"),
        ("Shalgham", "defected", "asserted"),
        ("Aujali", "defected", "asserted"),
    }


def test_the_claims_denials_and_rumours_of_the_second(seeds_dir: Path) -> None:
    assert claims(findings(seeds_dir, "002")) >= {
        ("Koussa", "defected", "asserted"),
        ("Koussa", "in_transit", "asserted"),
        ("Koussa", "resigned", "asserted"),
        ("Koussa", "detained", "speculated"),
        ("Treki", "resigned", "asserted"),
        ("Ghanem", "fled", "denied"),
        ("Ghanem", "in_post", "asserted"),
        ("Ghanem", "defected", "speculated"),
        ("al-Jeleil", "resigned", "asserted"),
        ("al-Jeleil", "defected", "asserted"),
        ("Senussi", "defected", "denied"),
        ("Senussi", "defected", "speculated"),
        ("Durda", "defected", "speculated"),
    }


def test_the_flight_is_an_event_of_its_night(seeds_dir: Path) -> None:
    found = findings(seeds_dir, "002")
    (flight,) = [event for event in found.events if event.kind == "journey" and "flew" in event.title]
    assert flight.when is not None
    assert flight.when.start_earliest is not None
    assert flight.when.words.lower().endswith("wednesday night")
    assert flight.statement is not None
    assert found.statements[flight.statement].status == "in_transit"
