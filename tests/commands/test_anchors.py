"""Quotes in a later version of their article: carried along where that is certain, else asked about."""

import pytest

from tests.commands.builders import BODY, FURNITURE, Story, parsed
from timeline_app.anchoring.again import ChangedText
from timeline_app.commands.anchors import ConfirmAnchor, KeepWithoutPlace, PointAnchor
from timeline_app.commands.articles import AddVersion, RemoveArticle
from timeline_app.domain.ids import AnchorId
from timeline_app.domain.problems import ProblemForUser
from timeline_app.store.writer import Row

LEDGER = "May be next: Tamas Orlo, harbour minister\nSark said that Tamas Orlo “is on leave”.\n"


def later(story: Story, *paragraphs: str, furniture: str = "") -> Row:
    """Add a later version of the ledger's article; gives the anchor of the one quote taken from it."""
    passages = tuple((BODY, words) for words in paragraphs)
    passages += ((FURNITURE, furniture),) if furniture else ()
    story.run(AddVersion(story.ledger, parsed(passages, name=f"v{len(story.rows('text_version'))}.txt")))
    return story.rows("anchor")[-1]


def words_of(story: Story, anchor: Row) -> str:
    return "" if anchor["start"] is None else story.text(anchor["version"])[anchor["start"] : anchor["end"]]


def test_the_same_words_are_carried_along_without_asking(story: Story) -> None:
    anchor = later(story, "A correction.\n", *LEDGER.splitlines(keepends=True))
    assert (anchor["state"], anchor["confirmed"], words_of(story, anchor)) == ("exact", 1, "“is on leave”")


def test_other_marks_are_carried_along_without_asking(story: Story) -> None:
    anchor = later(story, *LEDGER.replace("“", '"').replace("”", '"').splitlines(keepends=True))
    assert (anchor["state"], anchor["confirmed"], words_of(story, anchor)) == ("moved", 1, '"is on leave"')


def test_changed_words_are_offered_and_wait(story: Story) -> None:
    anchor = later(story, *LEDGER.replace("is on leave", "is on long leave").splitlines(keepends=True))
    assert (anchor["state"], anchor["confirmed"], words_of(story, anchor)) == ("ambiguous", 0, "“is on long leave”")


def test_words_that_are_gone_are_lost_and_wait(story: Story) -> None:
    anchor = later(story, LEDGER.splitlines(keepends=True)[0])
    assert (anchor["state"], anchor["confirmed"], anchor["start"]) == ("lost", 0, None)


def test_the_quotation_itself_never_changes(story: Story) -> None:
    before = story.rows("quotation")
    anchor = later(story, "Nothing is left.\n")
    story.run(PointAnchor(AnchorId(anchor["id"]), 0, 7))
    assert story.rows("quotation") == before


def test_the_passage_offered_is_taken_when_the_user_says_so(story: Story) -> None:
    anchor = later(story, *LEDGER.replace("is on leave", "is on long leave").splitlines(keepends=True))
    story.run(ConfirmAnchor(AnchorId(anchor["id"])))
    now = story.row("anchor", anchor["id"])
    assert (now["state"], now["confirmed"], words_of(story, now)) == ("moved", 1, "“is on long leave”")
    assert story.editing.undo_label == "Pointed “is on leave” to a passage of the later version"


def test_where_no_passage_was_offered_none_can_be_taken(story: Story) -> None:
    anchor = later(story, "Nothing is left.\n")
    with pytest.raises(ProblemForUser):
        story.run(ConfirmAnchor(AnchorId(anchor["id"])))


def test_a_quote_may_stay_without_a_place(story: Story) -> None:
    anchor = later(story, *LEDGER.replace("is on leave", "is on long leave").splitlines(keepends=True))
    story.run(KeepWithoutPlace(AnchorId(anchor["id"])))
    now = story.row("anchor", anchor["id"])
    assert (now["state"], now["confirmed"], now["start"], now["end"]) == ("lost", 1, None, None)


def test_page_furniture_is_neither_carried_to_nor_pointed_at(story: Story) -> None:
    anchor = later(story, "Nothing is left.\n", furniture="Sark said that Tamas Orlo “is on leave”.\n")
    assert (anchor["state"], anchor["confirmed"]) in (("ambiguous", 0), ("lost", 0))
    start = story.text(anchor["version"]).index("“is on leave”")
    with pytest.raises(ProblemForUser):
        story.run(PointAnchor(AnchorId(anchor["id"]), start, start + 13))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (0, 4000)])
def test_what_is_pointed_at_lies_in_the_text(story: Story, start: int, end: int) -> None:
    anchor = later(story, "Nothing is left.\n")
    with pytest.raises(ValueError, match="not a range"):
        story.run(PointAnchor(AnchorId(anchor["id"]), start, end))


def test_what_was_pointed_at_once_is_not_asked_again_by_the_next_version(story: Story) -> None:
    changed = LEDGER.replace("is on leave", "is on long leave")
    anchor = later(story, *changed.splitlines(keepends=True))
    story.run(ConfirmAnchor(AnchorId(anchor["id"])))
    again = later(story, "An update.\n", *changed.splitlines(keepends=True))
    assert (again["state"], again["confirmed"], words_of(story, again)) == ("moved", 1, "“is on long leave”")


def test_the_texts_are_compared_once_for_all_quotes(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    build = ChangedText.__init__

    def counted(self: ChangedText, text: str, old_text: str | None = None) -> None:
        made.append(text)
        build(self, text, old_text)

    monkeypatch.setattr(ChangedText, "__init__", counted)
    story.run(AddVersion(story.courier, parsed(((BODY, "Other words.\n"),), name="later.txt")))
    assert len(story.rows("anchor")) == 3
    assert len(made) == 1


def test_removing_the_article_takes_its_anchors_along(story: Story) -> None:
    later(story, "Nothing is left.\n")
    story.run(RemoveArticle(story.ledger))
    assert story.rows("anchor") == []
