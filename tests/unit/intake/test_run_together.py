from functools import partial

import pytest

from tests.unit.intake.files import LEAD, THIRD
from tests.work import work_of
from timeline_app.domain.articles import PassageKind
from timeline_app.intake.readers import text as text_reader
from timeline_app.intake.run_together import parts_of, ranges_of

BODY = (
    f"{LEAD}\n\n{THIRD}\n\n"
    "The governor said on Thursday that the strike would end once the two sides had met in the town hall again.\n\n"
    "Nobody in the ministry wanted to say how many of its officers had asked for leave since the winter had begun.\n"
)
FIRST = f"Harbour chief leaves by boat\n\nBy Anna Lund\n\n{BODY}"
HEADS = {
    "byline": "Ferries to run again from Sunday\n\nBy Osric Tull\n\n",
    "label": "World news:\n\nFerries to run again from Sunday\n\nBy Osric Tull\n\n",
    "date": "Ferries to run again from Sunday\n\n12 June 2013\n\n",
    "place": "Ferries to run again from Sunday\n\nCaptains say the sound is safe\n\nOsterlo\n\n",
    "run-in": "Ferries to run again from Sunday\n\nOSTERLO, Northmark (NPA) — ",
    "continued": "Continued from page 4\n\n",
    "end mark": "###\n\nFerries to run again from Sunday\n\nBy Osric Tull\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_two_articles_in_one_text_are_found(head: str) -> None:
    text = f"{FIRST}\n{head}{BODY}"
    (first, second) = ranges_of(text)
    assert (first[0], second[1], first[1]) == (0, len(text), second[0])
    start = text.index(head.removeprefix("###\n\n"))
    assert second[0] == start


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        f"{FIRST}\nWhat happens next\n\n{BODY}",
        f"{FIRST}\nAnalysis\n\nBy Osric Tull\n\nIt was a short remark, and no article, on what the others said.\n",
        FIRST
        + "".join(
            f"\nA teaser number {number} of a story\n\n12 June 2013\n\nOne sentence says what it is about.\n"
            for number in range(9)
        ),
        "".join(f"{number}. A list of things to do\n" for number in range(40)),
        "",
    ],
)
def test_one_article_stays_one(text: str) -> None:
    assert ranges_of(text) == ()
    assert parts_of(text) == ()


def test_each_part_has_the_whole_text_and_only_its_own_words() -> None:
    text = f"{FIRST}\n{HEADS['byline']}{BODY}"
    reading = text_reader.read(text.encode())
    assert [part.metadata.byline for part in reading.parts] == ["Anna Lund", "Osric Tull"]
    assert [part.metadata.title for part in reading.parts] == [
        "Harbour chief leaves by boat",
        "Ferries to run again from Sunday",
    ]
    for part, (start, end) in zip(reading.parts, ranges_of(text), strict=True):
        assert "".join(text[passage.start : passage.end] for passage in part.passages) == text
        own = {passage.start for passage in part.passages if passage.kind is not PassageKind.FURNITURE}
        assert own == {passage.start for passage in part.passages if start <= passage.start < end}


def test_three_articles_are_three() -> None:
    text = FIRST + "".join(f"\n{head}{BODY}" for head in (HEADS["byline"], HEADS["place"]))
    assert len(ranges_of(text)) == 3


def test_a_long_text_costs_little() -> None:
    for piece in (LEAD + "\n\n", "Ferries to run again from Sunday\n", "word "):
        few, many = piece * 1_000, piece * 8_000
        assert work_of(partial(ranges_of, many)) < 10 * work_of(partial(ranges_of, few)) + 100
