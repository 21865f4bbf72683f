"""Changed texts whose truth is known: every character of the old text is followed through the edits."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

Chars = list[tuple[str, int | None]]
"""Characters with the place each had in the old text; None for what was put in."""

Quote = tuple[int, int]
Edit = Callable[[random.Random, Chars, Quote], Chars]

_SENTENCE: Final = re.compile(r".+?(?:[.!?][\"”’»)]*(?=\s)|\n|$)\s*", re.DOTALL)
_OTHER_WORDS: Final = (
    "officials", "however", "later", "earlier", "capital", "region",
    "senior", "agreed", "rejected", "sources", "talks", "minister",
)  # fmt: skip
_TYPOGRAPHY: Final = {'"': "”", "“": '"', "”": '"', "'": "’", "’": "'", "–": "-", "—": " - "}


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the range quoted from it, and a changed text with the range where those words stand now.

    `truth` is None where none of the words is left; `share` says how many of them are (0 to 1).
    """

    edits: tuple[str, ...]
    old: str
    quote: Quote
    new: str
    truth: Quote | None
    share: float


def make_case(seed: int, texts: Sequence[str]) -> Case:
    """Make one case from a number: the same number gives the same case."""
    chance = random.Random(seed)
    old = chance.choice(list(texts))
    doubled = chance.random() < 0.15
    if doubled:
        old, quote = _with_double(chance, old)
    else:
        quote = _choose_quote(chance, old)
    names = chance.choice(DOUBLED if doubled else COMBINATIONS)
    chars: Chars = [(character, place) for place, character in enumerate(old)]
    for name in names:
        chars = EDITS[name](chance, chars, quote)
    new = "".join(character for character, _ in chars)
    places = [at for at, (character, place) in enumerate(chars) if _in_quote(place, quote) and not character.isspace()]
    truth = (places[0], places[-1] + 1) if places else None
    return Case(names, old, quote, new, truth, len(places) / sum(not one.isspace() for one in old[slice(*quote)]))


def verdict(case: Case, place: Quote | None) -> str:
    """Say how an answer does: right, edge (right but for a few characters), missed, wrong, or open (nothing to say)."""
    if case.truth is None:
        return "right" if place is None else "wrong"
    start, end = case.truth
    if case.share < 0.7 or end - start > 1.7 * (case.quote[1] - case.quote[0]) + 10:
        return "open"  # much of it is gone, or it was torn apart
    if place is None:
        return "missed"
    shared = min(place[1], end) - max(place[0], start)
    if shared <= 0:
        return "wrong"
    return "right" if 2 * shared > max(place[1], end) - min(place[0], start) else "edge"


def word_soup(seed: int, size: int) -> str:
    """Give a text of made-up words with sentences and paragraphs, some words common and most of them rare."""
    chance = random.Random(seed)
    letters = "abcdefghijklmnoprstuvw"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(3000)]
    out: list[str] = []
    length = 0
    while length < size:
        picked = [words[min(int(chance.expovariate(1 / 300)), 2999)] for _ in range(chance.randint(5, 22))]
        sentence = " ".join(picked).capitalize()
        sentence = f"“{sentence},” said {picked[0].title()}." if chance.random() < 0.2 else f"{sentence}."
        out.append(sentence + ("\n\n" if chance.random() < 0.35 else " "))
        length += len(out[-1])
    return "".join(out)


def _in_quote(place: int | None, quote: Quote) -> bool:
    return place is not None and quote[0] <= place < quote[1]


def _holds(part: Chars, quote: Quote) -> bool:
    return any(_in_quote(place, quote) for _, place in part)


def _put_in(text: str) -> Chars:
    return [(character, None) for character in text]


def _flat(parts: Sequence[Chars]) -> Chars:
    return [one for part in parts for one in part]


def _sentences(chars: Chars) -> list[Chars]:
    text = "".join(character for character, _ in chars)
    return [chars[slice(*match.span())] for match in _SENTENCE.finditer(text)]


def _paragraphs(chars: Chars) -> list[Chars]:
    parts: list[Chars] = [[]]
    for one in chars:
        parts[-1].append(one)
        if one[0] == "\n":
            parts.append([])
    return [part for part in parts if part]


def _choose_quote(chance: random.Random, text: str) -> Quote:
    if chance.random() < 0.4:
        long = [match.span() for match in _SENTENCE.finditer(text) if match.end() - match.start() > 25]
        start, end = chance.choice(long)
        return start, start + len(text[start:end].rstrip())
    words = [match.span() for match in re.finditer(r"\w+", text)]
    count = chance.choice((3, 5, 8, 12, 20, 45))
    first = chance.randrange(max(1, len(words) - count))
    return words[first][0], words[min(len(words) - 1, first + count - 1)][1]


def _with_double(chance: random.Random, text: str) -> tuple[str, Quote]:
    """Give a text in which a sentence stands a second time, on a line of its own, and one of the two quoted."""
    sentences = [match.group().strip() for match in _SENTENCE.finditer(text) if len(match.group()) > 40]
    sentence = chance.choice(sentences)
    lines = text.split("\n")
    lines.insert(chance.randint(0, len(lines)), sentence)
    doubled = "\n".join(lines)
    start = chance.choice([match.start() for match in re.finditer(re.escape(sentence), doubled)])
    return doubled, (start, start + len(sentence))


# ------------------------------------------------------------------------------------------------------ edits


def _nothing(_chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    return chars


def _paragraphs_put_in(chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    parts = _paragraphs(chars)
    for _ in range(chance.randint(1, 4)):
        words = chance.sample(_OTHER_WORDS, 8)
        parts.insert(chance.randint(0, len(parts)), _put_in(f"{' '.join(words).capitalize()}.\n"))
    return _flat(parts)


def _paragraphs_left_out(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    return _flat([part for part in _paragraphs(chars) if _holds(part, quote) or chance.random() > 0.25])


def _sentence_taken_out(_chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    return _flat([part for part in _sentences(chars) if not _holds(part, quote)])


def _paragraph_taken_out(_chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    return _flat([part for part in _paragraphs(chars) if not _holds(part, quote)])


def _words_taken_out(_chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    return [one for one in chars if not _in_quote(one[1], quote)]


def _sentence_replaced(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    other = " ".join(chance.sample(_OTHER_WORDS, 9)).capitalize()
    return _flat([_put_in(f"{other}. ") if _holds(part, quote) else part for part in _sentences(chars)])


def _order_changed(chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    parts = _paragraphs(chars)
    if parts[-1][-1][0] != "\n":
        parts[-1] = [*parts[-1], ("\n", None)]
    chance.shuffle(parts)
    return _flat(parts)


def _neighbours_swapped(chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    parts = [part if part[-1][0] == "\n" else [*part, ("\n", None)] for part in _paragraphs(chars)]
    for _ in range(3):
        at = chance.randrange(max(1, len(parts) - 1))
        parts[at : at + 2] = parts[at : at + 2][::-1]
    return _flat(parts)


def _typography_changed(chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    out: Chars = []
    for character, place in chars:
        if character == " " and chance.random() < 0.06:
            out += [(one, place) for one in chance.choice(("\u00a0", "  ", "\n"))]
        elif character.isalpha() and chance.random() < 0.004:
            out += [(character, place), ("\u00ad", None)]
        else:
            out += [(one, place) for one in _TYPOGRAPHY.get(character, character)]
    return out


def _lines_wrapped(_chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    out: Chars = []
    column = 0
    for character, place in chars:
        column = 0 if character == "\n" else column + 1
        is_break = character == " " and column > 60
        column = 0 if is_break else column
        out.append(("\n" if is_break else character, place))
    return out


def _words_between(chars: Chars, low: int, high: int) -> list[Quote]:
    text = "".join(character for character, _ in chars)
    found = []
    for match in re.finditer(r"\w+", text):
        place = chars[match.start()][1]
        if place is not None and low <= place < high:
            found.append(match.span())
    return found


def _change(chance: random.Random, chars: Chars, words: Sequence[Quote]) -> Chars:
    for start, end in sorted(words, reverse=True):
        how = chance.random()
        place = chars[start][1]
        if how < 0.5:
            chars = [*chars[:start], *((one, place) for one in chance.choice(_OTHER_WORDS)), *chars[end:]]
        elif how < 0.75:
            chars = chars[:start] + chars[end + 1 :]
        else:
            chars = chars[:end] + _put_in(f" {chance.choice(_OTHER_WORDS)}") + chars[end:]
    return chars


def _words_changed_inside(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    words = _words_between(chars, *quote)
    return chars if len(words) < 4 else _change(chance, chars, chance.sample(words, chance.randint(1, len(words) // 4)))


def _edge_changed(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    words = _words_between(chars, *quote)
    return chars if len(words) < 4 else _change(chance, chars, [words[chance.choice((0, -1))]])


def _words_changed_around(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    around = _words_between(chars, quote[0] - 60, quote[0]) + _words_between(chars, quote[1], quote[1] + 60)
    return _change(chance, chars, [word for word in around if chance.random() < 0.4])


def _words_changed_everywhere(chance: random.Random, chars: Chars, _quote: Quote) -> Chars:
    return _change(chance, chars, [word for word in _words_between(chars, 0, len(chars)) if chance.random() < 0.05])


def _spelling_changed(chance: random.Random, chars: Chars, quote: Quote) -> Chars:
    long = [(start, end) for start, end in _words_between(chars, *quote) if end - start >= 5]
    if not long:
        return chars
    start, end = chance.choice(long)
    at = chance.randrange(start + 1, end - 1)
    return chars[:at] + chars[at + 1 :] if chance.random() < 0.5 else [*chars[:at], chars[at], *chars[at:]]


EDITS: Final[dict[str, Edit]] = {
    "nothing": _nothing,
    "paragraphs put in": _paragraphs_put_in,
    "paragraphs left out": _paragraphs_left_out,
    "sentence taken out": _sentence_taken_out,
    "paragraph taken out": _paragraph_taken_out,
    "words taken out": _words_taken_out,
    "sentence replaced": _sentence_replaced,
    "order changed": _order_changed,
    "neighbours swapped": _neighbours_swapped,
    "typography changed": _typography_changed,
    "lines wrapped": _lines_wrapped,
    "words changed inside": _words_changed_inside,
    "edge changed": _edge_changed,
    "words changed around": _words_changed_around,
    "words changed everywhere": _words_changed_everywhere,
    "spelling changed": _spelling_changed,
}
COMBINATIONS: Final[tuple[tuple[str, ...], ...]] = (
    *((name,) for name in EDITS),
    ("typography changed", "paragraphs put in", "paragraphs left out"),
    ("words changed inside", "paragraphs put in", "typography changed"),
    ("words changed everywhere", "order changed"),
    ("sentence taken out", "paragraphs put in", "words changed everywhere"),
    ("words changed around", "words changed inside"),
    ("typography changed", "neighbours swapped", "words changed inside"),
)
# Where the same sentence stands twice, an edit that leaves nothing to tell the two apart has no right answer.
DOUBLED: Final[tuple[tuple[str, ...], ...]] = (
    ("nothing",),
    ("paragraphs put in",),
    ("sentence taken out",),
    ("paragraph taken out",),
    ("words taken out",),
    ("sentence replaced",),
    ("typography changed", "paragraphs put in"),
    ("words changed inside",),
    ("sentence taken out", "paragraphs put in", "words changed everywhere"),
)
