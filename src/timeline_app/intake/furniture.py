"""Tells an article from the page furniture around it in flat text, by shape alone, and tiles the text into passages.

The model is the "own line scorer" of the dependency study, made for any page and not for one site: every line gets a
weight by its length, its end and whether it is repeated, and the article is the stretch from the top with the
greatest sum. It errs on the side of the article: what it sets aside is folded, shown on request and put back by
hand, but a quote the user never sees is lost.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.lines import Line, lines_of
from timeline_app.intake.roles import kinds_of

MAX_PASSAGES: Final = 100_000
"""Text cut finer than this is no article; it would only fill the memory."""

_PORTION: Final = 100_000

# Weights. A paragraph must outweigh a sub-heading or two, and a dozen teasers must outweigh a paragraph.
_PROSE: Final = 2.0
_SENTENCE: Final = 0.8
_REMARK: Final = 0.1
_SHORT: Final = -0.6
_SHORT_AGAIN: Final = -0.2
_TRAILING: Final = -1.5
_REPEATED: Final = -1.0
_GLUED: Final = -1.5
_SIGN: Final = -3.0
_SIGN_WORDS: Final = 60
_BREAK: Final = 3.0
_DEEPEST: Final = 5.0
_LONGEST_BREAK: Final = 12
_REST: Final = 4
_MENU_RUN: Final = 5

# "scienceNew study …": a section name glued to a headline when a page was flattened.
_GLUED_WORD: Final = re.compile(r"^[a-z]{2,14}[A-Z][a-z]+\s")
# Words that every news page has in every language's web templates; none names a site.
_PAGE_SIGN: Final = re.compile(
    r"©|\(c\) ?\d{4}|\ball rights reserved\b|\bprivacy (?:policy|notice)\b|\bterms (?:of use|(?:and|&) conditions)\b"
    r"|\bcookies?\b.*\b(?:accept|consent|personali[sz]e|experience)\b"
    r"|\bsign up (?:for|to)\b.*\b(?:newsletters?|emails?)\b|\bnewsletters?\b.*\bsign up\b",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"(?:advertisement|advert|promoted (?:video|content|stories)|sponsored(?: content)?|"
    r"(?:story|article) continues below(?: (?:the )?(?:ad|advert|advertisement))?|"
    r"share(?: this)?(?: (?:article|story|page))?(?: (?:on|via|with) .{1,40})?|print this page|"
    r"skip to (?:main )?content)[.:]?",
    re.IGNORECASE,
)
_AFTERWARDS: Final = re.compile(
    r"(?:(?:\d+ |show |read |view |post a |leave a )?comments?(?: \(\d+\))?|(?:related|similar|recommended)"
    r"(?: (?:articles|stories|content|topics|news|reading))?|more (?:from|on|in) .{1,60}|most (?:read|popular|viewed)|"
    r"you (?:may|might) also like|trending(?: now)?|latest (?:news|stories|headlines))[.:]?",
    re.IGNORECASE,
)


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
    """Say of each line whether it is page furniture. Where there is no running text at all, nothing is set aside."""
    if not any(line.is_sentence for line in lines):
        return [False] * len(lines)
    times = Counter(line.words for line in lines)
    end = _article_end(lines, times)
    aside = [number >= end or bool(_BETWEEN.fullmatch(line.words)) for number, line in enumerate(lines)]
    for number in range(_menu_end(lines[:end])):
        aside[number] = True
    return aside


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


def _article_end(lines: Sequence[Line], times: Counter[str]) -> int:
    """Give the number of lines, from the top, whose weights have the greatest sum: the article never loses its top.

    After a break (the sum fell by `_BREAK`) only paragraphs that stand together count: an article goes on after an
    advertisement, but teasers with a sentence each do not make an article. For `_LONGEST_BREAK` lines the sum falls
    no further than three paragraphs can make good, unless a heading such as "Comments" says that the article is over.
    """
    best = total = 0.0
    end, short_run = 0, 0
    begun = over = False
    for number, line in enumerate(lines):
        if begun and _AFTERWARDS.fullmatch(line.words):
            total, over = min(total, best - _BREAK), True
        weight = _weight(line, times, short_run)
        if weight > 0 and total <= best - _BREAK and not _stands_together(lines, number):
            weight = 0.0
        short_run = 0 if line.is_sentence or not begun else short_run + 1
        begun = begun or line.is_sentence
        total = total + weight if begun else 0.0
        if not over and number - end < _LONGEST_BREAK:
            total = max(total, best - _DEEPEST)
        if begun and total > best:
            best, end, over = total, number + 1, False
    return len(lines) if not end or _is_rest(lines[end:], times) else end


def _is_rest(tail: Sequence[Line], times: Counter[str]) -> bool:
    """Say whether the few lines after the last sentence are the article's own: a table, a name, a closing note."""
    signs = (_PAGE_SIGN.search(line.words[:500]) or _AFTERWARDS.fullmatch(line.words) for line in tail)
    return len(tail) <= _REST and not any(signs) and all(_weight(line, times, 0) >= _SHORT for line in tail)


def _weight(line: Line, times: Counter[str], short_run: int) -> float:
    if line.count <= _SIGN_WORDS and _PAGE_SIGN.search(line.words):
        return _SIGN
    weight = _REPEATED if times[line.words] > 1 else 0.0
    if line.trails:
        weight += _TRAILING
    elif line.is_prose:
        weight += _PROSE
    elif line.is_sentence:
        weight += _SENTENCE
    elif line.closed:
        weight += _REMARK
    else:
        weight += _SHORT + _SHORT_AGAIN * short_run
    return weight + (_GLUED if _GLUED_WORD.match(line.words) else 0.0)


def _stands_together(lines: Sequence[Line], number: int) -> bool:
    neighbours = [lines[other] for other in (number - 1, number + 1) if 0 <= other < len(lines)]
    return lines[number].is_prose and any(line.is_prose for line in neighbours)


def _menu_end(article: Sequence[Line]) -> int:
    """Give the number of lines at the very top that are a menu: five or more of at most three words, then a longer one.

    The longer one, the headline, must come before the running text; otherwise the short lines may be the head itself.
    """
    first = next((number for number, line in enumerate(article) if line.is_sentence), 0)
    run = next((number for number, line in enumerate(article[:first]) if line.count > 3 or line.closed), first)
    return run if _MENU_RUN <= run < first else 0
