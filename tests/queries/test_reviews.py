"""What waits for the user after something changed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.builders import BODY, TENTH, Story, open_story, parsed, write_story
from timeline_app.commands.anchors import KeepWithoutPlace, PointAnchor
from timeline_app.commands.articles import AddVersion, ImportArticles, SetPublicationDate
from timeline_app.commands.date_reviews import KeepOldDates
from timeline_app.commands.evidence import NewClaim, RemoveEvidence, SaveEvidence
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import AnchorId, DateReviewId
from timeline_app.queries import reviews
from timeline_app.queries.newer_versions import newer_versions
from timeline_app.queries.review_counts import ReviewCounts, review_counts
from timeline_app.suggest.dates.reading import read_when


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with open_story(write_story(tmp_path)) as opened:
        yield opened


def read(story: Story, query: Callable[..., Any], *arguments: object) -> Any:
    with story.project.reading() as conn:
        return query(conn, *arguments)


def changed(story: Story, **words: str) -> None:
    """Add a later version of the courier's article, with words exchanged."""
    text = story.text(story.in_courier)
    for was, now in words.items():
        text = text.replace(was.replace("_", " "), now)
    story.run(AddVersion(story.courier, parsed(((BODY, text),), name="later.txt")))


def test_in_a_fresh_project_nothing_waits(story: Story) -> None:
    assert read(story, review_counts) == ReviewCounts(0, 0)
    assert read(story, reviews.lost_quotes) == read(story, reviews.reopened_dates) == ()
    assert read(story, reviews.version_changes, story.courier) is None


def test_a_quote_with_changed_words_is_shown_with_both_texts_and_what_rests_on_it(story: Story) -> None:
    changed(story, denied_that="said that")
    (quote,) = read(story, reviews.lost_quotes)
    assert quote.exact == "denied that Tamaz Orlo had left"
    assert (quote.nearest, quote.was, quote.now, quote.offered) == (
        "said that Tamaz Orlo had left", "denied", "said", True,
    )  # fmt: skip
    text = story.text(story.version(story.courier))
    assert text[slice(*quote.nearest_at)] == quote.nearest
    assert [(use.polarity, use.wording) for use in quote.uses] == [(Polarity.DENIED, "Tamaz Orlo left the capital")]
    assert read(story, review_counts).quotes == 1


def test_a_long_paragraph_around_the_closest_passage_is_cut_between_words(story: Story) -> None:
    words = " ".join(f"word{number}" for number in range(200))
    text = story.text(story.in_courier).replace("denied that Tamaz", f"{words} said that Tamaz")
    text = text.replace("Orlo had left", f"Orlo had left {words}")
    story.run(AddVersion(story.courier, parsed(((BODY, text),), name="long.txt")))
    (quote,) = read(story, reviews.lost_quotes)
    assert quote.nearest == "said that Tamaz Orlo had left"
    assert quote.before.startswith("… word")
    assert f" {words} ".endswith(quote.before.removeprefix("…"))
    assert quote.after.endswith("3 word34 …")
    assert f" {words}".startswith(quote.after.removesuffix(" …"))


def test_a_quote_that_is_gone_has_nothing_offered(story: Story) -> None:
    text = "Nothing of it is left.\n"
    story.run(AddVersion(story.courier, parsed(((BODY, text),), name="later.txt")))
    quotes = read(story, reviews.lost_quotes)
    assert len(quotes) == 3
    assert not any(quote.offered for quote in quotes)
    assert read(story, reviews.text_of_version, quotes[0].version) == text


def test_a_quote_on_which_nothing_rests_does_not_wait(story: Story) -> None:
    changed(story, denied_that="said that")
    rows = [row for row in story.rows("anchor") if not row["confirmed"]]
    quotation = story.row("quotation", rows[0]["quotation"])
    story.run(RemoveEvidence((story.denied,)))
    assert quotation["id"] not in [row["id"] for row in story.rows("quotation")]
    assert read(story, review_counts).quotes == 0


def test_what_was_answered_waits_no_longer(story: Story) -> None:
    changed(story, denied_that="said that", I_have_resigned="I will go")
    first, second = read(story, reviews.lost_quotes)
    story.run(PointAnchor(AnchorId(first.anchor), *(first.nearest_at or (0, 1))))
    story.run(KeepWithoutPlace(AnchorId(second.anchor)))
    assert read(story, reviews.lost_quotes) == ()


def test_only_the_newest_version_asks(story: Story) -> None:
    changed(story, denied_that="said that")
    text = story.text(story.in_courier)
    story.run(AddVersion(story.courier, parsed(((BODY, f"Put right.\n{text}"),), name="again.txt")))
    assert read(story, reviews.lost_quotes) == ()


def test_what_changed_is_compared_without_furniture(story: Story) -> None:
    changed(story, denied_that="said that")
    changes = read(story, reviews.version_changes, story.courier)
    words = [stretch.words for line in changes.lines for stretch in line.stretches if stretch.change.value != "same"]
    assert "denied" in words
    assert "said" in words
    assert changes.number == 2


def test_a_newer_text_comes_up_with_what_became_of_the_quotes(story: Story) -> None:
    assert read(story, newer_versions) == ()
    changed(story, denied_that="said that", I_have_resigned="I will go")
    (newer,) = read(story, newer_versions)
    assert (newer.article, newer.number, newer.version) == (story.courier, 2, story.version(story.courier))
    assert (newer.quotes, newer.waiting, newer.without) == (newer.still + newer.moved + 2, 2, 0)
    counts = read(story, review_counts)
    assert counts.versions == (newer.version,)
    assert counts.without(counts.versions).total == counts.total - 1
    first, second = read(story, reviews.lost_quotes)
    story.run(PointAnchor(AnchorId(first.anchor), *(first.nearest_at or (0, 1))))
    story.run(KeepWithoutPlace(AnchorId(second.anchor)))
    (after,) = read(story, newer_versions)
    assert (after.quotes, after.moved, after.waiting, after.without) == (newer.quotes, newer.moved + 1, 0, 1)
    text = story.text(story.in_courier)
    story.run(AddVersion(story.courier, parsed(((BODY, f"Put right.\n{text}"),), name="again.txt")))
    (newest,) = read(story, newer_versions)
    assert (newest.number, newest.waiting) == (3, 0)


def test_reopened_dates_are_given_with_both_readings(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    quote = story.quote(story.in_courier, "left the capital on Monday night", verbatim=False)
    about = read_when("yesterday", published=TENTH).span
    story.run(SaveEvidence(quote, NewClaim("He left"), Polarity.ASSERTED, about=about))
    story.run(SetPublicationDate(story.courier, TENTH + 3))
    (date,) = read(story, reviews.reopened_dates)
    assert (date.which, date.words, date.old, date.published_before, date.published) == (
        "about", "yesterday", about, TENTH, TENTH + 3,
    )  # fmt: skip
    assert date.new == read_when("yesterday", published=TENTH + 3).span
    assert read(story, review_counts).dates == 1
    story.run(KeepOldDates((DateReviewId(date.review),)))
    assert read(story, reviews.reopened_dates) == ()


def test_a_version_that_is_not_there_is_a_bug(story: Story) -> None:
    with pytest.raises(LookupError):
        read(story, reviews.text_of_version, 4711)


def test_words_of_one_line_are_looked_for_in_one_paragraph(story: Story) -> None:
    said = "A spokesman, Iven Sark, denied he had fled and said he was in his office in Marin."
    then = "Dockers claimed that Mr Orlo had been sent away, and that they knew.\n"
    (article,) = story.run(ImportArticles((parsed(((BODY, f"{said}\n"), (BODY, then)), name="port.txt"),)))
    quote = story.quote(story.version(article), said)
    story.run(SaveEvidence(quote, NewClaim("Iven Sark fled"), Polarity.DENIED))
    now = said.replace("office in Marin", "Marin office")
    later = ((BODY, f"{now}\n"), (BODY, f"The d{then[1:]}"))
    story.run(AddVersion(article, parsed(later, name="port-later.txt")))
    (lost,) = read(story, reviews.lost_quotes)
    assert (lost.nearest, lost.nearest_at) == (now, (0, len(now)))
