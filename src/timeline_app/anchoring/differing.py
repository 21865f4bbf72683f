"""What was put in and what was taken out between two texts: by lines, and inside a changed line by words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORD: Final = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_LINES: Final = 1500
_MOST_WORDS: Final = 1500
_ALIKE: Final = 0.4


class Change(StrEnum):
    """What happened to a stretch."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words and what happened to them."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line as it was and as it is: the stretches in order. `change` is `SAME` also where only some words changed."""

    change: Change
    stretches: tuple[Stretch, ...]

    @property
    def is_changed(self) -> bool:
        """Say whether anything in it was put in or taken out."""
        return any(stretch.change is not Change.SAME for stretch in self.stretches)


def changed_lines(old: str, new: str) -> tuple[ChangedLine, ...]:
    """Give every line of both texts in order, empty ones left out.

    Where more than `_MOST_LINES` lines lie between the first and the last change, those are not matched one by one:
    all of the old ones are given as removed, then all of the new ones as added. So the cost stays bounded.
    """
    before, after = _lines(old), _lines(new)
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    middle_before, middle_after = before[head : len(before) - tail], after[head : len(after) - tail]
    return (
        *(_line(Change.SAME, line) for line in before[:head]),
        *_middle(middle_before, middle_after),
        *(_line(Change.SAME, line) for line in (before[len(before) - tail :] if tail else ())),
    )


def changed_words(old: str, new: str) -> tuple[Stretch, ...]:
    """Give the words of both in order, with what happened to each; whole words are exchanged, never letters."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return tuple(Stretch(change, words) for change, words in ((Change.REMOVED, old), (Change.ADDED, new)) if words)
    stretches: list[Stretch] = []
    for tag, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            stretches.append(Stretch(Change.SAME, "".join(before[low:high])))
            continue
        stretches += [
            Stretch(change, "".join(words))
            for change, words in ((Change.REMOVED, before[low:high]), (Change.ADDED, after[first:last]))
            if words
        ]
    return _without_crumbs(stretches)


def count_changes(lines: Sequence[ChangedLine]) -> tuple[int, int]:
    """Give how many words were added and how many removed."""
    counts = {Change.ADDED: 0, Change.REMOVED: 0, Change.SAME: 0}
    for line in lines:
        for stretch in line.stretches:
            counts[stretch.change] += len(re.findall(r"\w+", stretch.words))
    return counts[Change.ADDED], counts[Change.REMOVED]


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(part.split()) for part in text.split("\n")) if line]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    size = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        size += 1
    return size


def _line(change: Change, words: str) -> ChangedLine:
    return ChangedLine(change, (Stretch(change, words),))


def _middle(before: Sequence[str], after: Sequence[str]) -> Iterator[ChangedLine]:
    if len(before) + len(after) > _MOST_LINES:
        yield from (_line(Change.REMOVED, line) for line in before)
        yield from (_line(Change.ADDED, line) for line in after)
        return
    for tag, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (_line(Change.SAME, line) for line in before[low:high])
        else:
            yield from _paired(before[low:high], after[first:last])


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[ChangedLine]:
    """Pair lines that are alike, in order, and give what is left as removed or added."""
    at = 0
    for line in before:
        twin = next((number for number in range(at, min(len(after), at + 4)) if _alike(line, after[number])), None)
        if twin is None:
            yield _line(Change.REMOVED, line)
            continue
        yield from (_line(Change.ADDED, other) for other in after[at:twin])
        yield ChangedLine(Change.SAME, changed_words(line, after[twin]))
        at = twin + 1
    yield from (_line(Change.ADDED, other) for other in after[at:])


def _alike(one: str, other: str) -> bool:
    words, others = one.split(), other.split()
    if not words or not others or max(len(words), len(others)) > _MOST_WORDS:
        return False
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _without_crumbs(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Join changes that only white space parts: "his office in" for "at the desk of" is one change and not three."""
    joined: list[Stretch] = []
    removed = added = ""
    for number, stretch in enumerate(stretches):
        crumb = stretch.change is Change.SAME and not stretch.words.strip() and 0 < number < len(stretches) - 1
        if crumb or stretch.change is not Change.SAME:
            removed += stretch.words if crumb or stretch.change is Change.REMOVED else ""
            added += stretch.words if crumb or stretch.change is Change.ADDED else ""
            continue
        joined += _both(removed, added)
        removed = added = ""
        joined.append(stretch)
    return (*joined, *_both(removed, added))


def _both(removed: str, added: str) -> list[Stretch]:
    pair = ((Change.REMOVED, removed), (Change.ADDED, added))
    return [Stretch(change, words) for change, words in pair if words]
