from dataclasses import replace

import pytest

from tests.commands.builders import BODY, BOXED, COURIER, FURNITURE, HEADING, Story, World, check, parsed
from timeline_app.commands.articles import (
    AddVersion,
    EditArticle,
    ImportArticles,
    LinkContinuation,
    ReadAgain,
    RemoveArticle,
    SetPassageKind,
    SetPublicationDate,
)
from timeline_app.domain.calendar import day_number
from timeline_app.domain.problems import Problem, ProblemForUser


def test_import_is_one_step_however_many_files(world: World) -> None:
    others = tuple(parsed(((BODY, f"Words {n}.\n"),), name=f"{n}.txt") for n in range(5))

    outcome = world.outcome(ImportArticles(others))

    assert outcome.value == tuple(row["id"] for row in world.rows("article"))
    assert [row["file_name"] for row in world.rows("article")] == [f"{n}.txt" for n in range(5)]
    assert outcome.changes.ids("article") == set(outcome.value)
    assert world.editing.undo_label == "Added 5 articles"
    world.editing.undo()
    assert world.rows("article") == []


def test_import_keeps_what_the_file_proves_and_nothing_else(world: World) -> None:
    day = day_number(2013, 6, 12)
    proved = parsed(title="A  title", publisher="Courier", published=day, published_how="12 June 2013", language="en")

    known, unknown = world.run(ImportArticles((proved, parsed(((BODY, "No head.\n"),)))))

    row = world.row("article", known)
    assert (row["title"], row["publisher"], row["published"], row["published_how"], row["language"]) == (
        "A title",
        "Courier",
        day,
        "12 June 2013",
        "en",
    )
    row = world.row("article", unknown)
    assert (row["title"], row["published"], row["published_how"]) == ("", None, "")


def test_the_original_and_the_text_are_kept_byte_for_byte(world: World) -> None:
    file = parsed()

    (article,) = world.run(ImportArticles((file,)))

    (version,) = world.rows("text_version", article=article)
    assert world.row("original", version["original"])["bytes"] == file.source.content
    assert world.text(version["id"]) == file.text
    assert (version["seq"], version["body_sha256"], version["encoding_sure"]) == (1, file.body_sha256, 1)


def test_the_same_bytes_are_not_added_twice(story: Story) -> None:
    before = story.dump()

    again, new, twice = story.run(
        ImportArticles((replace(parsed(), text="ignored"), parsed(((BODY, "New.\n"),)), parsed(((BODY, "New.\n"),))))
    )

    assert again == story.courier
    assert new == twice
    assert len(story.rows("article")) == len(before["article"]) + 1
    assert story.editing.undo_label == "Added “courier.txt”"


def test_articles_of_one_file_are_told_apart_by_their_part(world: World) -> None:
    text = "First.\n\nSecond.\n"
    whole = parsed(((BODY, "First.\n\n"), (BODY, "Second.\n")))
    first = replace(parsed(((BODY, "First.\n\n"), (FURNITURE, "Second.\n"))), part=1)
    second = replace(parsed(((FURNITURE, "First.\n\n"), (BODY, "Second.\n"))), part=2, offset_map=b"\x01\x01")

    one, two = world.run(ImportArticles((first, second)))
    assert one != two
    assert world.run(ImportArticles((second, first, whole))) == (two, one, one)

    versions = world.rows("text_version")
    assert [(row["part"], row["offset_map"]) for row in versions] == [(1, None), (2, b"\x01\x01")]
    assert len({(row["original"], row["canonical_text"]) for row in versions}) == 1
    assert world.text(versions[1]["id"]) == text


def test_a_file_read_in_another_encoding_is_another_version(story: Story) -> None:
    other = parsed(((BODY, "Other letters.\n"),))
    again = replace(other, encoding="koi8-r", source=parsed().source)
    first = story.run(AddVersion(story.courier, parsed()))
    second = story.run(AddVersion(story.courier, again))
    assert first != second
    assert story.run(AddVersion(story.courier, again)) == second


def test_adding_only_what_is_here_leaves_no_step(story: Story) -> None:
    label = story.editing.undo_label
    outcome = story.outcome(ImportArticles((parsed(),)))
    assert outcome.value == (story.courier,)
    assert outcome.changes.rows == frozenset()
    assert story.editing.undo_label == label


def test_an_article_that_was_removed_can_come_back(story: Story) -> None:
    story.run(RemoveArticle(story.courier))
    (again,) = story.run(ImportArticles((parsed(),)))
    assert again != story.courier
    check(story)


def test_passages_tile_the_text_and_name_their_heading_by_row(world: World) -> None:
    file = parsed(
        ((BOXED, "First\n"), (HEADING, "Defected:\n"), (BOXED, "Second\n"), (FURNITURE, "More\n")),
        headings={0: 1, 2: 1},
    )

    (article,) = world.run(ImportArticles((file,)))

    rows = world.rows("passage", version=world.version(article))
    assert [(row["start"], row["end"]) for row in rows] == [(p.start, p.end) for p in file.passages]
    assert [row["seq"] for row in rows] == [0, 1, 2, 3]
    heading = rows[1]["id"]
    assert [row["heading_of"] for row in rows] == [heading, None, heading, None]
    world.run(RemoveArticle(article))
    assert world.rows("passage") == []
    check(world)


def test_a_later_version_leaves_old_quotes_where_they_were_taken(story: Story) -> None:
    quotes = story.rows("quotation")

    version = story.run(AddVersion(story.courier, parsed(((BODY, "Corrected words.\n"),), name="v2.txt")))

    assert story.row("text_version", version)["seq"] == 2
    assert story.row("text_version", version)["article"] == story.courier
    assert story.rows("quotation") == quotes
    assert story.run(AddVersion(story.courier, parsed(((BODY, "Corrected words.\n"),)))) == version
    assert len(story.rows("text_version", article=story.courier)) == 2


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (day_number(2011, 4, 1), "Set the publication date to 1 April 2011"),
        (day_number(-43, 3, 15), "Set the publication date to 15 March 44 BC"),
        (None, "Cleared the publication date"),
    ],
)
def test_publication_date(story: Story, day: int | None, label: str) -> None:
    story.run(SetPublicationDate(story.courier, day))
    row = story.row("article", story.courier)
    assert row["published"] == day
    assert row["published_how"] == ("" if day is None else "set by you")
    assert story.editing.undo_label == label


def test_editing_leaves_what_is_not_named_and_clears_what_is_empty(story: Story) -> None:
    story.run(EditArticle(story.courier, publisher="Harbour Courier", byline="Ana Lind"))
    story.run(EditArticle(story.courier, byline=""))
    row = story.row("article", story.courier)
    assert (row["title"], row["publisher"], row["byline"]) == ("Harbour minister leaves", "Harbour Courier", "")


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"publisher": "Northern Ledger"}, "Changed the paper of “Harbour minister leaves”"),
        ({"title": "Minister gone", "dateline": "MARIN"}, "Changed the title and dateline of “Minister gone”"),
        (
            {"title": " Harbour  minister leaves", "byline": "Ana Lind", "dateline": "M", "continued_from": "page 1"},
            "Changed the byline, dateline and missing page of “Harbour minister leaves”",
        ),
    ],
)
def test_a_correction_names_what_it_changed_and_where(story: Story, changes: dict[str, str], label: str) -> None:
    story.run(EditArticle(story.courier, **changes))
    assert story.editing.undo_label == label
    assert EditArticle(story.courier, publisher="").label == "Changed the paper of an article"


def test_furniture_comes_and_goes_and_text_stays(story: Story) -> None:
    text = story.text(story.in_courier)
    passage = story.passage(story.in_courier, len(COURIER) - 1)

    story.run(SetPassageKind((passage,), BODY))

    assert story.row("passage", passage)["kind"] == "body"
    assert story.editing.undo_label == "Marked 1 passage as body"
    story.run(SetPassageKind((passage, story.passage(story.in_courier, 0)), FURNITURE))
    assert story.editing.undo_label == "Set 2 passages aside as page furniture"
    assert story.text(story.in_courier) == text


def test_a_passage_that_evidence_rests_on_does_not_become_furniture(story: Story) -> None:
    before = story.dump()
    passages = (story.passage(story.in_courier, 0), story.passage(story.in_courier, 1))
    with pytest.raises(ProblemForUser) as caught:
        story.run(SetPassageKind(passages, FURNITURE))
    assert caught.value.problem is Problem.QUOTED_PASSAGE
    assert story.dump() == before, "nothing of the step stays"


def test_a_partial_article_is_linked_to_its_first_page(story: Story) -> None:
    story.run(EditArticle(story.ledger, continued_from="page 1"))
    story.run(LinkContinuation(story.ledger, story.courier))
    assert story.row("article", story.ledger)["continues"] == story.courier
    assert (story.editing.undo_label or "").endswith("to its first page")
    story.run(LinkContinuation(story.ledger, None))
    assert story.row("article", story.ledger)["continues"] is None


def test_an_article_does_not_continue_itself(story: Story) -> None:
    with pytest.raises(ProblemForUser):
        story.run(LinkContinuation(story.ledger, story.ledger))
    story.run(LinkContinuation(story.ledger, story.courier))
    with pytest.raises(ProblemForUser):
        story.run(LinkContinuation(story.courier, story.ledger))


def test_an_article_whose_first_page_was_removed_is_partial_again(story: Story) -> None:
    story.run(LinkContinuation(story.ledger, story.courier))
    story.run(RemoveArticle(story.courier))
    assert story.row("article", story.ledger)["continues"] is None


def test_a_file_read_in_another_encoding_keeps_its_bytes_and_both_readings(world: World) -> None:
    first = replace(parsed(((BODY, "Les ŽlŽves\n"),), title="Les ŽlŽves"), encoding="mac-roman", encoding_sure=False)
    (article,) = world.run(ImportArticles((first,)))
    again = replace(parsed(((BODY, "Les élèves\n"),), title="Les élèves"), source=first.source, encoding="cp1252")
    version = world.run(ReadAgain(article, again))
    assert world.text(version) == "Les élèves\n"
    assert world.row("article", article)["title"] == "Les élèves"
    assert len(world.rows("text_version")) == 2
    assert len(world.rows("original")) == 1


def test_what_the_user_wrote_is_not_read_over(story: Story) -> None:
    again = replace(parsed(((BODY, "Corrigé\n"),), title="Corrigé"), encoding="cp1252")
    story.run(ReadAgain(story.courier, again))
    assert story.row("article", story.courier)["title"] == "Harbour minister leaves", "a quote was taken from it"


def test_import_keeps_the_update_and_the_proofs(world: World) -> None:
    day = day_number(2013, 6, 14)
    proved = parsed(title="A title", updated=day, updated_how="dateModified", proofs=(("title", "og:title"),))
    (article,) = world.run(ImportArticles((proved,)))
    row = world.row("article", article)
    assert (row["updated"], row["updated_how"], row["proofs"]) == (day, "dateModified", '{"title": "og:title"}')
