"""A changed publication date re-opens every date that was counted from it, and changes none."""

from dataclasses import replace

from tests.commands.builders import TENTH, Story, on_day, parsed
from timeline_app.commands.articles import ImportArticles, SetPublicationDate
from timeline_app.commands.date_reviews import KeepOldDates, TakeNewDates
from timeline_app.commands.evidence import EditEvidence, NewClaim, QuoteRange, SaveEvidence
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import minute_of
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ArticleId, DateReviewId, EvidenceId, VersionId
from timeline_app.suggest.dates import Tense, read_when, reread


def derived(words: str, published: int | None) -> DateSpan:
    return read_when(words, published=published).span


def take(story: Story, about: DateSpan, said: DateSpan | None = None) -> EvidenceId:
    """Evidence of the courier with a date."""
    taken = story.run(
        SaveEvidence(
            story.quote(story.in_courier, "left the capital on Monday night", verbatim=False),
            NewClaim("Somebody left"),
            Polarity.ASSERTED,
            about=about,
            said=said,
        )
    )
    return EvidenceId(taken)


def first_day(story: Story, evidence: int, which: str = "about") -> int | None:
    span = story.row("evidence", evidence)[which]
    return None if span is None else story.row("span", span)["start_earliest"]


def test_every_derived_date_is_reopened_and_none_is_changed(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    evidence = take(story, derived("yesterday", TENTH), derived("Wednesday", TENTH))
    spans = story.rows("span")
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    assert first_day(story, evidence) == minute_of(TENTH - 1)
    assert [row for row in story.rows("span") if row["id"] <= spans[-1]["id"]] == spans
    reviews = story.rows("date_review", evidence=evidence)
    assert [(row["which"], row["state"], row["published_before"]) for row in reviews] == [
        ("about", "open", TENTH),
        ("said", "open", TENTH),
    ]
    assert story.row("span", reviews[0]["proposed"])["start_earliest"] == minute_of(TENTH + 9)
    assert story.editing.undo_label == "Set the publication date to 20 June 2013; 2 dates to review"


def test_absolute_dates_rest_on_no_publication_day(story: Story) -> None:
    evidence = take(story, derived("31 March 2011", TENTH), on_day(TENTH, "Monday night"))
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    assert story.rows("date_review", evidence=evidence) == []


def test_other_articles_are_left_alone(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    take(story, derived("yesterday", TENTH))
    story.run(SetPublicationDate(story.ledger, TENTH + 1))
    assert story.rows("date_review") == []


def test_the_new_date_is_taken_when_the_user_says_so(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    evidence = take(story, derived("yesterday", TENTH), derived("Wednesday", TENTH))
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    about, said = (DateReviewId(row["id"]) for row in story.rows("date_review"))
    story.run(TakeNewDates((about,)))
    story.run(KeepOldDates((said,)))
    assert [row["state"] for row in story.rows("date_review")] == ["taken", "kept"]
    assert first_day(story, evidence) == minute_of(TENTH + 9)
    assert story.row("span", story.row("evidence", evidence)["about"])["counted_from"] == TENTH + 10
    story.editing.undo()
    story.editing.undo()
    assert first_day(story, evidence) == minute_of(TENTH - 1)
    assert [row["state"] for row in story.rows("date_review")] == ["open", "open"]


def test_without_a_publication_date_nothing_is_proposed(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    evidence = take(story, derived("yesterday", TENTH))
    story.run(SetPublicationDate(story.courier, None))
    (review,) = story.rows("date_review")
    assert (review["proposed"], review["reason"]) == (None, "The article has no publication date now.")
    story.run(TakeNewDates((DateReviewId(review["id"]),)))
    assert first_day(story, evidence) == minute_of(TENTH - 1)


def test_words_that_could_not_be_placed_are_placed_once_there_is_a_date(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, None))
    evidence = take(story, derived("yesterday", None))
    assert first_day(story, evidence) is None
    story.run(SetPublicationDate(story.courier, TENTH))
    (review,) = story.rows("date_review")
    story.run(TakeNewDates((DateReviewId(review["id"]),)))
    assert first_day(story, evidence) == minute_of(TENTH - 1)


def test_words_are_read_again_in_the_sense_they_had(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    to_come = read_when("Friday", published=TENTH, tense=Tense.FUTURE).span
    evidence = take(story, to_come, derived("Friday", TENTH))
    ahead, behind = first_day(story, evidence), first_day(story, evidence, "said")
    assert ahead is not None
    assert behind is not None
    assert behind < minute_of(TENTH) < ahead
    story.run(SetPublicationDate(story.courier, TENTH + 7))
    proposed = [story.row("span", row["proposed"])["start_earliest"] for row in story.rows("date_review")]
    assert proposed == [minute_of(7) + ahead, minute_of(7) + behind]


def test_the_words_of_an_article_in_another_language_are_read_again(story: Story) -> None:
    french = parsed(((PassageKind.BODY, "Le ministre est parti jeudi dernier.\n"),), name="port.txt", language="fr")
    story.run(ImportArticles((french,)))
    article = ArticleId(story.rows("article")[-1]["id"])
    version = VersionId(story.rows("text_version", article=article)[0]["id"])
    story.run(SetPublicationDate(article, TENTH))
    start = french.text.index("jeudi")
    printed = reread(derived("jeudi dernier", None), was=None, published=TENTH, language="fr")
    assert printed.counted_from == TENTH
    story.run(
        SaveEvidence(
            QuoteRange(version, start, start + 5),
            NewClaim("Somebody left"),
            Polarity.ASSERTED,
            about=printed,
            said=derived("yesterday", TENTH),
        )
    )
    story.run(SetPublicationDate(article, TENTH + 7))
    proposed = [story.row("span", row["proposed"])["start_earliest"] for row in story.rows("date_review")]
    assert proposed == [minute_of(TENTH - 4 + 7), minute_of(TENTH - 1 + 7)]


def test_a_date_that_changes_twice_still_has_its_proposal(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    take(story, derived("yesterday", TENTH))
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    story.run(SetPublicationDate(story.courier, TENTH + 11))
    (review,) = story.rows("date_review")
    assert (review["published_before"], review["reason"]) == (TENTH, "Read again from the new publication date.")
    assert story.row("span", review["proposed"])["start_earliest"] == minute_of(TENTH + 10)


def test_setting_the_date_back_asks_nothing(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    take(story, derived("yesterday", TENTH))
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    story.run(SetPublicationDate(story.courier, TENTH + 11))
    assert len(story.rows("date_review")) == 1
    story.run(SetPublicationDate(story.courier, TENTH))
    assert story.rows("date_review") == []


def test_a_date_written_anew_in_the_form_waits_no_longer(story: Story) -> None:
    story.run(SetPublicationDate(story.courier, TENTH))
    evidence = take(story, derived("yesterday", TENTH), derived("Wednesday", TENTH))
    story.run(SetPublicationDate(story.courier, TENTH + 10))
    content = SaveEvidence(
        story.quote(story.in_courier, "left the capital on Monday night", verbatim=False),
        NewClaim("Somebody left"),
        Polarity.ASSERTED,
        about=derived("yesterday", TENTH + 10),
        said=derived("Wednesday", TENTH),
    )
    story.run(EditEvidence(evidence, content))
    assert [row["which"] for row in story.rows("date_review")] == ["said"]
    story.run(EditEvidence(evidence, replace(content, said=None)))
    assert story.rows("date_review") == []
