from hypothesis import given
from hypothesis import strategies as st

from tests.unit.intake.files import HEADLINE, LEAD, THIRD
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.problems import ProblemForUser
from timeline_app.intake.readers import Reading, markdown

TEXT = f"""---
title: "{HEADLINE}"
date: 2013-06-12
---

# A *heading* of its own

{LEAD}
It goes on in a [second](https://courier.invalid/a) row.

Below the line
--------------

{THIRD}

- One item
- Another item
  that goes on

1. First

| Name | Post |
|------|------|
| Ilsa | Commander |

***

![The harbour](harbour.png)
"""


def kinds(reading: Reading) -> list[tuple[PassageKind, str]]:
    return [(p.kind, reading.text[p.start : p.end].strip("\n")) for p in reading.passages]


def test_marks_say_what_is_what_and_stay_in_the_text() -> None:
    reading = markdown.read(TEXT.encode())
    assert reading.text == TEXT
    assert [kind for kind, _ in kinds(reading)] == [
        PassageKind.FURNITURE,
        PassageKind.HEADING,
        PassageKind.BODY,
        PassageKind.HEADING,
        PassageKind.BODY,
        PassageKind.LIST_ITEM,
        PassageKind.LIST_ITEM,
        PassageKind.LIST_ITEM,
        PassageKind.TABLE,
        PassageKind.TABLE,
        PassageKind.TABLE,
        PassageKind.FURNITURE,
        PassageKind.CAPTION,
    ]
    assert reading.metadata.title == HEADLINE


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert markdown.read(f"# **{HEADLINE}**\n\n{LEAD}\n".encode()).metadata.title == HEADLINE
    assert markdown.read(f"{HEADLINE}\n=====\n\n{LEAD}\n".encode()).metadata.title == HEADLINE


def test_a_menu_of_links_is_set_aside_and_a_list_of_words_is_not() -> None:
    menu = "".join(f"- [Item {number}](https://courier.invalid/{number})\n" for number in range(6))
    reading = markdown.read(f"{menu}\n# {HEADLINE}\n\n{LEAD}\n\n- one\n- two\n- three\n- four\n".encode())
    assert [kind for kind, _ in kinds(reading)][:6] == [PassageKind.FURNITURE] * 6
    assert [kind for kind, _ in kinds(reading)][-4:] == [PassageKind.LIST_ITEM] * 4


@given(st.lists(st.sampled_from(["# a", "b c", "", "---", "- d", "| e |", "```", "===", "> f", "1. g"]), max_size=30))
def test_any_marks_give_passages_that_tile_the_text(rows: list[str]) -> None:
    text = "\n".join(["Words.", *rows])
    try:
        reading = markdown.read(text.encode())
    except ProblemForUser:
        return
    assert "".join(reading.text[p.start : p.end] for p in reading.passages) == text


def test_long_files_cost_little() -> None:
    markdown.read(b"**a** [b](c) " * 100_000)
    markdown.read(b"#" * 1_000_000)
    markdown.read(b"[" * 1_000_000)
    markdown.read(b"- " * 50_000 + b"\n" * 50_000 + b"word")
