"""Tells an article from the page furniture around it in flat text, by shape alone, and tiles the text into passages.

Every line has a weight (`page_lines`); the article is the choice of lines with the greatest sum, where every change
between article and furniture costs something. Then the head is sought above it, and what stands between two
paragraphs without a sign of its own is left in. It errs on the side of the article: what it sets aside is folded,
shown on request and put back by hand, but a quote the user never sees is lost.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import page_signs as signs
from timeline_app.intake.bylines import authors_of
from timeline_app.intake.lines import Line, lines_of
from timeline_app.intake.page_lines import running_words, weights_of
from timeline_app.intake.printed_dates import day_in_line, day_of_line
from timeline_app.intake.roles import kinds_of

MAX_PASSAGES: Final = 100_000
"""Text cut finer than this is no article; it would only fill the memory."""

_PORTION: Final = 100_000
_MOST_LINES: Final = 20_000
_CHANGE: Final = 1.0
_LEAST_RUNNING: Final = 40
_GAP: Final = 3
_REST: Final = 4
_LONGEST_CALL: Final = 40
_HEAD: Final = 12
_FEW: Final = 3
_CLEAN: Final = 0.15
_LEAST_ABOVE: Final = 5
_ENDED: Final = 0.6
_LONGEST_END: Final = 8
_AS_LONG: Final = 0.7
_LONG_TEASER: Final = 30
_LEAST_CARDS: Final = 2
_CARD: Final = 5
_NOTES: Final = 2
_LONGEST_NOTE: Final = 70
_PARTED: Final = re.compile(r" [|»›] |[a-z][A-Z][a-z]+[A-Z]|[a-z]{3}[A-Z][a-z]{3}")
_BYLINE: Final = re.compile(r"by:? +\w.{1,120}", re.IGNORECASE)


def passages_of(text: str) -> tuple[Passage, ...]:
    """Tile a text into passages: a line with the white space after it is one; page furniture is marked as such.

    Raises:
        ProblemForUser: `TOO_LARGE` for more than `MAX_PASSAGES` lines.
    """
    lines = lines_of(text)
    if len(lines) > MAX_PASSAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    return tuple(as_passages(lines, furniture_of(lines)))


def as_passages(lines: Sequence[Line], furniture: Sequence[bool]) -> list[Passage]:
    """Make one passage of each line: `furniture` says which are set aside, shape says what the others are."""
    kept = [number for number, aside in enumerate(furniture) if not aside]
    passages = [Passage(PassageKind.FURNITURE, line.start, line.end) for line in lines]
    for number, (kind, heading) in zip(kept, kinds_of([lines[number] for number in kept]), strict=True):
        line = lines[number]
        passages[number] = Passage(kind, line.start, line.end, None, None if heading is None else kept[heading])
    return passages


def furniture_of(lines: Sequence[Line]) -> list[bool]:
    """Say of each line whether it is page furniture.

    Where there is no running text at all, or more lines than any page has, nothing is set aside.
    """
    if len(lines) > _MOST_LINES or not any(line.is_sentence for line in lines):
        return [False] * len(lines)
    if sum(running_words(line) for line in lines) < _LEAST_RUNNING:
        kept = [not (is_sign(line) or is_call(line)) for line in lines]
        return [not one for one in kept] if any(kept) else [False] * len(lines)
    calls = [is_call(line) for line in lines]
    kept = [one and not call for one, call in zip(chosen(weights_of(lines), _CHANGE), calls, strict=True)]
    if not any(kept):
        return [False] * len(lines)
    if _is_clean(lines, kept):
        return [False] * len(lines)
    end_at_heading(lines, kept)
    _trim_cards(lines, kept)
    trim_author_note(lines, kept)
    _fill_gaps(lines, kept)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    for number in _head_above(lines, first):
        kept[number] = True
    if _is_rest(lines[last + 1 :]):
        kept[last + 1 :] = [True] * (len(kept) - last - 1)
    return [not one or call for one, call in zip(kept, calls, strict=True)]


def body_fingerprint(text: str, passages: Sequence[Passage]) -> str:
    """Give the duplicate key: sha256 (hex) of the words with furniture set aside and white space folded.

    A text that is nothing but furniture is compared whole.
    """
    kept = [passage for passage in passages if passage.kind is not PassageKind.FURNITURE] or passages
    digest = hashlib.sha256()
    between = b""
    for passage in kept:
        for words in _in_portions(text, passage):
            digest.update(between + words.encode("utf-8"))
            between = b" "
    return digest.hexdigest()


def _in_portions(text: str, passage: Passage) -> Iterator[str]:
    """Give a passage's words with white space folded, a portion at a time: one call must not hold up the interface."""
    left = ""
    for start in range(passage.start, passage.end, _PORTION):
        portion = left + text[start : min(start + _PORTION, passage.end)]
        words = portion.split()
        left = words.pop() if words and not portion[-1].isspace() else ""
        if words:
            yield " ".join(words)
    if left:
        yield left


def chosen(weights: Sequence[float], change: float) -> list[bool]:
    """Choose the lines with the greatest sum of weights, each change between chosen and not costing `change`."""
    out = into = 0.0
    came: list[tuple[bool, bool]] = []
    for weight in weights:
        stays_out, stays_in = out >= into - change, into >= out - change
        came.append((not stays_out, stays_in))
        out, into = max(out, into - change) - weight / 2, max(into, out - change) + weight / 2
    state = into > out
    states: list[bool] = []
    for from_in, stays_in in reversed(came):
        states.append(state)
        state = stays_in if state else from_in
    states.reverse()
    return states


def _is_clean(lines: Sequence[Line], kept: Sequence[bool]) -> bool:
    """Say whether a text is an article and nothing else: hardly anything would go, and nothing has a page's words."""
    left = sum(line.count for line, one in zip(lines, kept, strict=True) if not one)
    if left > _CLEAN * sum(line.count for line in lines):
        return False
    return not any(is_sign(line) or is_call(line) or line.trails for line in lines)


def end_at_heading(lines: Sequence[Line], kept: list[bool]) -> None:
    """Set aside what follows a heading such as "Comments" or "Most read", if most of the article stands before it.

    Other stories have short paragraphs: where those after such a heading are as long as those before it, it stands in
    the middle of the article.
    """
    counts = [line.count if one else 0 for line, one in zip(lines, kept, strict=True)]
    total, passed, number_passed = sum(counts), 0, 0
    for number, line in enumerate(lines):
        passed += counts[number]
        number_passed += counts[number] > 0
        if passed < _ENDED * total or line.count > _LONGEST_END:
            continue
        is_comments = bool(signs.COMMENTS.fullmatch(line.words[:100]))
        if is_comments or signs.ENDED.fullmatch(line.words[:100]):
            after = [count for count in counts[number + 1 :] if count]
            least = max(_LONG_TEASER, _AS_LONG * passed / number_passed)
            if is_comments or sum(after) < least * len(after):
                kept[number:] = [False] * (len(kept) - number)
                return


def trim_author_note(lines: Sequence[Line], kept: list[bool]) -> None:
    """Set aside what the article's last lines say of its author: "Nora Lind is the harbour reporter of …"."""
    numbers = [number for number, one in enumerate(kept) if one]
    for number in numbers[-_NOTES:] if len(numbers) > _NOTES else []:
        if _is_author_note(lines[number]):
            kept[number] = False


def _is_author_note(line: Line) -> bool:
    return line.count < _LONGEST_NOTE and bool(signs.ABOUT_AUTHOR.match(line.words[: signs.LONGEST]))


def _trim_cards(lines: Sequence[Line], kept: list[bool]) -> None:
    """Set aside teaser cards at the end: two or more times a headline and one short sentence, with no label.

    Boxed items have longer paragraphs, or a label over each ("Missing: …").
    """
    last = len(kept) - 1 - kept[::-1].index(True)
    cards = []
    while last > 1 and _is_teaser(lines[last]) and _is_card_head(lines[last - 1]):
        cards.append(last)
        last -= 2
        while last > 1 and not kept[last] and not lines[last].is_sentence and last > cards[-1] - _CARD:
            last -= 1  # "Read more", a date, the section
    before = sum(kept[: last + 1])
    if len(cards) >= _LEAST_CARDS and before >= _LEAST_CARDS and lines[last].is_sentence:
        kept[last + 1 :] = [False] * (len(kept) - last - 1)


def _is_teaser(line: Line) -> bool:
    return line.is_sentence and line.count <= _LONG_TEASER


def _is_card_head(line: Line) -> bool:
    return not line.closed and 3 <= line.count <= 14 and ": " not in line.words


def _fill_gaps(lines: Sequence[Line], kept: list[bool]) -> None:
    """Leave in what stands between two paragraphs and has no sign: sub-headings, short answers, items of a list."""
    before = -1
    for number, one in enumerate(list(kept)):
        if not one:
            continue
        gap = range(before + 1, number)
        if before >= 0 and len(gap) <= _GAP and not any(is_sign(lines[at]) or lines[at].trails for at in gap):
            kept[before + 1 : number] = [True] * len(gap)
        before = number


def is_call(line: Line) -> bool:
    """Say whether a short line is the page's own word to its reader: "Sign up to …", "Advertisement"."""
    if line.count >= _LONGEST_CALL:
        return False
    return bool(signs.BETWEEN.fullmatch(line.words[:100]) or signs.CALL.match(line.words[: signs.LONGEST]))


def is_sign(line: Line) -> bool:
    """Say whether a short line has the words of a page template."""
    start = line.words[: signs.LONGEST]
    if line.count < 60 and signs.FURNITURE.search(start):
        return True
    found = signs.RELATED.match(start) or signs.SHARE.match(start) or signs.AFTERWARDS.fullmatch(start)
    return line.count < 14 and bool(found)


def _head_above(lines: Sequence[Line], first: int) -> list[int]:
    """Find label, headline, standfirst, byline and date above the running text: the nearest lines that can be one.

    Going up, the first line that looks like a headline is the headline or the standfirst; one more above it may be
    the headline. A menu, a share row or anything else ends the search, once a headline was found.
    """
    top = max(0, first - _HEAD)
    repeated = {words for words, times in Counter(line.words for line in lines[top:first]).items() if times > 1}
    found: list[int] = []
    headlines = 0
    for number in range(first - 1, top - 1, -1):
        line = lines[number]
        if _is_thin(line) or _is_beside_date(lines, number):
            found.append(number)
        elif is_sign(line) or line.words in repeated or not 3 <= line.count <= 60 or _PARTED.search(line.words):
            if headlines:
                break
        elif headlines == 2 or (headlines and line.count < _LEAST_ABOVE):
            break
        else:
            headlines += 1
            found.append(number)
    if headlines and found[-1] > 0 and _is_label(lines, found[-1] - 1):
        found.append(found[-1] - 1)
    alone = len(found) <= _FEW and bool(found) and found[-1] == 0
    return found if headlines or alone else []


def _is_thin(line: Line) -> bool:
    """Say whether a line is a byline, a date or the place of a report."""
    if line.count > 14:
        return False
    place = line.count <= 3 and line.words[:1].isupper() and not is_sign(line) and not line.closed
    return bool(_BYLINE.fullmatch(line.words)) or _is_dated(line) or place


def _is_dated(line: Line) -> bool:
    return day_of_line(line.words) is not None or day_in_line(line.words) is not None


def _is_beside_date(lines: Sequence[Line], number: int) -> bool:
    """Say whether a line is names and stands over or under a date: a byline without "by"."""
    line = lines[number]
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    return line.count <= _HEAD and authors_of(line.words) is not None and any(_is_dated(other) for other in beside)


def _is_label(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    return line.count <= 4 and (line.words.endswith(":") or number == 0) and not is_sign(line)


def _is_rest(tail: Sequence[Line]) -> bool:
    """Say whether the few lines after the last sentence are the article's own: a table, a name, a closing note."""
    return len(tail) <= _REST and not any(is_sign(line) or line.trails or _is_author_note(line) for line in tail)
