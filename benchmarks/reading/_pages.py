"""Sets the stories of `stories.toml` into the pages of `pages/`: every story in every make, with what is right.

A page is a template. `{{name}}` is a part of the story; `[[p <p>{}</p>]]` all its paragraphs, `[[p3 …]]` the first
three, `[[prest …]]` those after them; `[[h <h2>{}</h2>]]` says how its sub-headings look. The comment at the top
says whether the page was looked at while rules were written (dev) or not (held), and whether it proves the day.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_HEAD = re.compile(r"<!-- bench: (?P<split>dev|held), publication day (?P<day>known|unknown) -->\n")
_SLOT = re.compile(r"\[\[(p\d*|prest|h) (.*?)\]\]", re.DOTALL)
_MONTHS = {1: "January", 2: "February", 3: "March", 5: "May", 7: "July", 9: "September", 10: "October", 11: "November"}


@dataclass(frozen=True)
class Page:
    """A saved page and what is to be found on it. `published` is None where the page proves no day."""

    name: str
    split: str
    content: str
    body: tuple[str, ...]
    title: str
    standfirst: str
    byline: str
    published: str | None


def pages(split: str | None = None) -> Iterator[Page]:
    """Give the pages of one half, or all."""
    stories = tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8"))["story"]
    for path in sorted((HERE / "pages").glob("*.html")):
        template = path.read_text(encoding="utf-8")
        head = _HEAD.match(template)
        if head is None:
            raise ValueError(f"{path.name} has no bench comment")
        if split in (None, head["split"]):
            for number, story in enumerate(stories):
                yield _page(f"{path.stem} {number + 1}", head, template[head.end() :], story)


def _page(name: str, head: re.Match[str], template: str, story: dict[str, Any]) -> Page:
    rows = [row for row in story["body"].split("\n") if row]
    values = _values(story, rows)
    content = re.sub(r"\{\{(\w+)\}\}", lambda slot: values[slot[1]], _filled(template, rows))
    named = set(re.findall(r"\{\{(authors?_?\w*)\}\}", template))
    authors = story["authors"] if named - {"author1"} else story["authors"][:1] if named else []
    return Page(
        name=name,
        split=head["split"],
        content=content,
        body=tuple(row.removeprefix("## ") for row in rows),
        title=story["headline"],
        standfirst=story["standfirst"],
        byline=", ".join(authors),
        published=story["published"] if head["day"] == "known" else None,
    )


def _filled(template: str, rows: list[str]) -> str:
    forms: dict[str, str] = dict(_SLOT.findall(template))
    first = next((int(kind[1:]) for kind in forms if kind[1:].isdigit()), 0)

    def set_rows(slot: re.Match[str]) -> str:
        if slot[1] == "h":
            return ""
        heading = forms.get("h", str(slot[2]))
        chosen = rows if slot[1] == "p" else rows[first:] if slot[1] == "prest" else rows[:first]
        return "\n".join(
            heading.replace("{}", row[3:]) if row.startswith("## ") else str(slot[2]).replace("{}", row)
            for row in chosen
        )

    return _SLOT.sub(set_rows, template)


def _values(story: dict[str, Any], rows: list[str]) -> dict[str, str]:
    day = date.fromisoformat(story["published"])
    month = _MONTHS[day.month]
    joined = " and ".join(story["authors"])
    return {
        "lang": story["language"],
        "headline": story["headline"],
        "standfirst": story["standfirst"],
        "place": story["place"],
        "section": story["section"],
        "author1": story["authors"][0],
        "authors_and": joined,
        "authors_comma": ", ".join(story["authors"]),
        "authors_and_caps": joined.upper(),
        "authors_json": json.dumps([{"@type": "Person", "name": name} for name in story["authors"]])[1:-1],
        "body_json": json.dumps("\n".join(row.removeprefix("## ") for row in rows))[1:-1],
        "iso": day.isoformat(),
        "slash": day.strftime("%Y/%m/%d"),
        "iso_slashed": day.strftime("%Y/%m/%d"),
        "long": f"{day.day} {month} {day.year}",
        "long_us": f"{month} {day.day}, {day.year}",
    }
