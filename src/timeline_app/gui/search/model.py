"""What the search field finds, in groups. No Qt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.names import fold_name
from timeline_app.gui.actions import ActionSpec
from timeline_app.queries.finding import Hit

COMMANDS_ONLY: Final = ">"
PREFIXES: Final = {"@": "person", "#": "event", "/": "article"}
_GROUPS: Final = (("command", "Commands"), ("person", "People"), ("article", "Articles"), ("event", "Events"))
_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: an action (`kind` "command", `key` its id) or a row of the project."""

    kind: str
    label: str
    detail: str = ""
    row: int = 0
    key: str = ""
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Things of one kind under a head."""

    title: str
    found: tuple[Found, ...]


def wanted_kind(words: str) -> tuple[str, str]:
    """Give the kind that a prefix asks for ("" for all) and the words without it."""
    words = words.strip()
    if words.startswith(COMMANDS_ONLY):
        return "command", words[1:].strip()
    kind = PREFIXES.get(words[:1], "")
    return (kind, words[1:].strip()) if kind else ("", words)


def found_commands(words: str, actions: Iterable[ActionSpec], key_words: Callable[[str], str]) -> tuple[Found, ...]:
    """Give the actions whose text holds every word. `key_words` turns a shortcut into what keys are called here."""
    wanted = fold_name(words).split()
    hits = []
    for spec in actions:
        text = fold_name(f"{spec.words} {spec.tooltip}")
        if all(word in text for word in wanted):
            starts = fold_name(spec.words).startswith(" ".join(wanted))
            hits.append((not starts, Found("command", spec.words, spec.menu.partition("/")[0], key=spec.id,
                                           shortcut=key_words(spec.keys[0]) if spec.keys else "")))  # fmt: skip
    return tuple(found for _, found in sorted(hits, key=lambda hit: hit[0]))


def found_groups(commands: Sequence[Found], hits: Sequence[Hit]) -> tuple[FoundGroup, ...]:
    """Give everything found, people and articles first where there are any, at most eight of a kind."""
    found = [*commands, *(Found(hit.kind, hit.label, hit.detail, hit.row) for hit in hits)]
    order = [*_GROUPS[1:], _GROUPS[0]] if hits else _GROUPS
    groups = []
    for kind, title in order:
        of_kind = tuple(one for one in found if one.kind == kind)[:_MOST]
        if of_kind:
            groups.append(FoundGroup(title, of_kind))
    return tuple(groups)
