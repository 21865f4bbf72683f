"""Puts the blocks that a structured file gives (paragraphs, rows, captions) into one text with passages that tile it.

Blocks are parted by an empty line; one that is `glued` follows after a plain line end. What the file's own structure
says about a block (a heading, a row of a table, a running head) wins over what its shape would say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Final

from timeline_app.domain import offset_map
from timeline_app.domain.articles import Metadata, Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import canonical_text, is_readable, refuse_too_long
from timeline_app.intake.furniture import MAX_PASSAGES, as_passages, furniture_of
from timeline_app.intake.lines import Line, measured
from timeline_app.intake.readers import Part, Reading
from timeline_app.intake.roles import metadata_of
from timeline_app.intake.run_together import line_ranges

_NO_PROOF: Final = frozenset({PassageKind.TABLE, PassageKind.CAPTION})
_LONGEST: Final = 500


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a file. `kind` is None where the file says nothing but "paragraph"; `title` marks its headline.

    `page` is the page it stands on, `place` the number of the chapter it lies in; `aside` means page furniture.
    """

    words: str
    kind: PassageKind | None = None
    page: int | None = None
    place: int | None = None
    aside: bool = False
    glued: bool = False
    title: bool = False


def reading_of(
    blocks: Sequence[Block],
    *,
    encoding: str = "",
    sure: bool = True,
    by_shape: bool = False,
    proved: Metadata | None = None,
) -> Reading:
    """Make a reading of blocks; blank ones are left out.

    `by_shape` also sets aside what looks like page furniture, as in flat text. `proved` is what the file says about
    itself; the article's own head is asked for what it leaves open.

    Raises:
        ProblemForUser: `NO_TEXT` where nothing is left, `NOT_TEXT` where nobody could read it, `TOO_LARGE`.
    """
    blocks = [block for block in blocks if block.words.strip()]
    if not blocks or all(block.aside for block in blocks):
        raise ProblemForUser(Problem.NO_TEXT)
    if len(blocks) > MAX_PASSAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    text, lines = _joined(blocks)
    refuse_too_long(text)
    if not is_readable(text):
        raise ProblemForUser(Problem.NOT_TEXT)
    furniture = _furniture(blocks, lines, by_shape)
    passages = _passages(blocks, lines, furniture)
    head = _metadata(blocks, lines, furniture)
    places = [
        (line.start, block.place)
        for number, (block, line) in enumerate(zip(blocks, lines, strict=True))
        if block.place is not None and (number == 0 or blocks[number - 1].place != block.place)
    ]
    metadata = head if proved is None else _filled(proved, head)
    parts = () if places else _parts(blocks, lines, furniture)
    return Reading(text, encoding, sure, passages, metadata, offset_map.of_places(places), parts)


def _joined(blocks: Sequence[Block]) -> tuple[str, list[Line]]:
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for block in blocks:
        before = "" if not parts else "\n" if block.glued else "\n\n"
        words = canonical_text(block.words).strip("\n")
        starts.append(length + len(before))
        length += len(before) + len(words)
        parts += (before, words)
    text = "".join(parts) + "\n"
    return text, [measured(text, start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _furniture(blocks: Sequence[Block], lines: Sequence[Line], by_shape: bool) -> list[bool]:
    aside = [block.aside for block in blocks]
    if by_shape:
        inside = [number for number, block in enumerate(blocks) if not block.aside]
        for number, judged in zip(inside, furniture_of([lines[number] for number in inside]), strict=True):
            aside[number] = judged
    return aside


def _passages(blocks: Sequence[Block], lines: Sequence[Line], furniture: Sequence[bool]) -> tuple[Passage, ...]:
    passages = as_passages(lines, furniture)
    for number, block in enumerate(blocks):
        passage = passages[number]
        if passage.kind is not PassageKind.FURNITURE and block.kind not in (None, passage.kind):
            passage = replace(passage, kind=block.kind or passage.kind, heading_of=None)
        passages[number] = replace(passage, page=block.page)
    return tuple(passages)


def _metadata(blocks: Sequence[Block], lines: Sequence[Line], furniture: Sequence[bool]) -> Metadata:
    kept = [number for number, block in enumerate(blocks) if not furniture[number] and block.kind not in _NO_PROOF]
    head = metadata_of([lines[number] for number in kept])
    title = next((lines[number].words for number in kept if blocks[number].title), None)
    if title is None:
        return head if head.title is None else replace(head, title=" ".join(head.title.split())[:_LONGEST])
    return titled(head, title, "set in the style of a title")


def titled(metadata: Metadata, title: str, proof: str) -> Metadata:
    """Give metadata with another title, and what proves it."""
    proofs = dict(metadata.proofs) | {"title": proof}
    return replace(metadata, title=" ".join(title.split())[:_LONGEST], proofs=tuple(sorted(proofs.items())))


def _parts(blocks: Sequence[Block], lines: Sequence[Line], furniture: Sequence[bool]) -> tuple[Part, ...]:
    """Give articles that run together one by one, each with the blocks of the others set aside."""
    inside = [number for number, aside in enumerate(furniture) if not aside]
    parts: list[Part] = []
    for first, end in line_ranges([lines[number] for number in inside]):
        own = set(inside[first:end])
        others = [number not in own for number in range(len(blocks))]
        parts.append(Part(_passages(blocks, lines, others), _metadata(blocks, lines, others)))
    return tuple(parts)


def _filled(proved: Metadata, head: Metadata) -> Metadata:
    """Let what the file says of itself win over what its head shows."""
    said = {field.name: getattr(proved, field.name) for field in fields(Metadata) if field.name != "proofs"}
    proofs = dict(head.proofs) | dict(proved.proofs)
    told = {name: value for name, value in said.items() if value is not None}
    return replace(head, **told, proofs=tuple(sorted(proofs.items())))
