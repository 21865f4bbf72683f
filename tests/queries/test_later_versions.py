"""A later version of a page is told from wire copy, from the same story in other words, and from another article."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.builders import BODY, FURNITURE, World, open_story, parsed, write_story
from timeline_app.commands.articles import AddVersion, ImportArticles
from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.ids import ArticleId
from timeline_app.queries.later_versions import KnownTexts, earlier_version

STORY = (
    "The harbour minister resigned on Sunday after a week of protests in the port of Lindmar.\n",
    "A spokesman denied that he had fled and said he was in his office in the capital.\n",
    "The dockers said they would go on with their strike until the fees were lowered again.\n",
    "The committee will meet on Friday in the old customs house to choose a new chairman.\n",
)


def page(*paragraphs: str, name: str = "page.txt", furniture: str = "", **proved: str) -> ParsedArticle:
    passages = tuple((BODY, words) for words in paragraphs)
    return parsed(passages + (((FURNITURE, furniture),) if furniture else ()), name=name, headings=None, **proved)


@pytest.fixture
def here(world: World) -> World:
    world.run(ImportArticles((page(*STORY, title="Harbour minister resigns", publisher="Courier"),)))
    return world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    path = write_story(tmp_path)
    with open_story(path) as story:
        yield story


def earlier(world: World, file: ParsedArticle) -> str:
    texts = KnownTexts()
    with world.project.reading() as conn:
        texts.begin(conn)
    found = texts.earlier(file)
    return "" if found is None else found.title


def test_a_changed_page_is_a_later_version(here: World) -> None:
    changed = (STORY[0], STORY[1].replace("fled", "left"), "He will speak tonight.\n", *STORY[2:])
    assert earlier(here, page(*changed, publisher="Courier")) == "Harbour minister resigns"
    assert earlier(here, page(*changed)) == "Harbour minister resigns"


def test_with_the_same_headline_less_is_enough(here: World) -> None:
    changed = (*STORY[:2], "Another paragraph was written for the evening, with much that is new in it.\n")
    assert earlier(here, page(*changed, title="Harbour minister resigns")) == "Harbour minister resigns"


def test_wire_copy_in_another_paper_is_no_version(here: World) -> None:
    assert earlier(here, page(*STORY[:3], "Other words.\n", publisher="Ledger")) == ""


def test_another_article_is_no_version(here: World) -> None:
    other = tuple(line.replace("the", "some").replace("a ", "one ") + "In the north it rained.\n" for line in STORY)
    assert earlier(here, page(*other, title="Rain in the north", publisher="Courier")) == ""
    assert earlier(here, page("Short words.\n", title="Harbour minister resigns")) == ""


def test_page_furniture_does_not_make_a_version(here: World) -> None:
    words = "Read more: " + "".join(STORY).replace("\n", " ")
    assert earlier(here, page("A short note on another matter altogether.\n", furniture=words)) == ""


def test_what_it_would_mean_is_counted(here: World) -> None:
    story = here
    (row, *_) = [article["id"] for article in story.rows("article") if article["file_name"] == "courier.txt"]
    version = story.version(row)
    text = story.text(version).replace("denied that", "said that")
    with story.project.reading() as conn:
        found = earlier_version(conn, row, page(text, name="again.txt"))
    assert (found.quotes, found.unmatched) == (3, 1)
    assert found.words_added >= 1
    assert any(line.is_changed for line in found.lines)


def test_the_newest_version_is_compared_and_what_is_gone_is_forgotten(here: World) -> None:
    row = here.rows("article")[-1]["id"]
    texts = KnownTexts()
    with here.project.reading() as conn:
        texts.begin(conn)
    other = tuple(f"{number} {line}"[::-1].strip() + "\n" for number, line in enumerate(STORY))
    here.run(AddVersion(ArticleId(row), page(*other, name="v2.txt")))
    with here.project.reading() as conn:
        texts.begin(conn)
    assert texts.earlier(page(*STORY[:3], "New.\n", publisher="Courier")) is None
    assert texts.earlier(page(*other, "New words.\n", publisher="Courier")) is not None
    here.editing.undo()
    here.editing.undo()
    with here.project.reading() as conn:
        texts.begin(conn)
    assert texts.earlier(page(*other, "New words.\n", publisher="Courier")) is None


def test_an_article_that_is_gone_has_no_later_version(here: World) -> None:
    with here.project.reading() as conn, pytest.raises(LookupError):
        earlier_version(conn, 4711, page(*STORY))
