import pytest

from tests.commands.builders import Story
from timeline_app.commands.brief import EditBrief, RenameProject, WriteParagraph
from timeline_app.commands.sources import GradeSource
from timeline_app.domain.problems import ProblemForUser


def test_the_sheets_words_change_one_by_one(story: Story) -> None:
    story.run(EditBrief(title="Who left", notes="Line one\n\nLine two "))
    story.run(EditBrief(question="Who, and on whose word?"))
    (row,) = story.rows("brief")
    assert (row["title"], row["question"], row["notes"]) == (
        "Who left",
        "Who, and on whose word?",
        "Line one\n\nLine two ",
    )
    story.run(EditBrief(title=""))
    assert story.rows("brief")[0]["title"] == ""


def test_a_paragraph_is_written_changed_and_removed(story: Story) -> None:
    story.run(WriteParagraph(story.orlo, ""))
    assert story.rows("brief_paragraph") == []
    story.run(WriteParagraph(story.orlo, "A careful man."))
    assert story.editing.undo_label == "Wrote a paragraph about Tamaz Orlo"
    story.run(WriteParagraph(story.orlo, "A careful man, they say."))
    assert [row["text"] for row in story.rows("brief_paragraph")] == ["A careful man, they say."]
    story.run(WriteParagraph(story.orlo, " "))
    assert story.rows("brief_paragraph") == []
    assert story.editing.undo_label == "Removed a paragraph about Tamaz Orlo"


def test_the_project_is_renamed_and_its_file_is_not(story: Story) -> None:
    path = story.project.path
    story.run(RenameProject("Another story"))
    assert story.project.title == "Another story"
    assert (story.project.path, path.exists()) == (path, True)
    with pytest.raises(ProblemForUser):
        story.run(RenameProject(" "))


def test_a_source_keeps_its_older_grades(story: Story) -> None:
    paper = story.source("Harbour Courier")
    for letter in "CBB":
        story.run(GradeSource(paper, letter))
    assert [row["letter"] for row in story.rows("source_grade", source=paper)] == ["C", "B"]
    assert story.editing.undo_label == "Graded “Harbour Courier” B"
    assert {row["letter"] for row in story.rows("evidence")} == {None}, "nothing set on evidence changes"


@pytest.mark.parametrize("letter", ["", "G", "a"])
def test_a_letter_that_does_not_exist_is_a_bug(story: Story, letter: str) -> None:
    with pytest.raises(ValueError, match="is not a reliability"):
        story.run(GradeSource(story.source("Harbour Courier"), letter))
