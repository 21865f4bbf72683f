"""Rewritten texts whose truth is known, built another way than `_edits`: two marks stay around the quote.

The other words come from other articles, so that what is put in reads like what was there; repeated sentences and
sentences that read alike are put into the text before the quote is taken.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.reading._edits import Case, Quote

_BESIDE: Final = 4
_FROM, _TO = "\ue000", "\ue001"
_SENTENCE: Final = re.compile(r"[^\n]+?(?:[.!?。！？؟।]+[\"'”’»)\]]*(?=\s|$|(?<=[。！？])))\s*|[^\n]+\n*|\n+")  # noqa: RUF001
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_DAMAGE: Final = {"’": "â€™", "“": "â€œ", "”": "â€\x9d", "é": "Ã©", "–": "â€“", "ü": "Ã¼"}
_ENTITIES: Final = {"&": "&amp;", '"': "&quot;", "’": "&#8217;", "“": "&ldquo;", "”": "&rdquo;", "'": "&#39;"}
_TYPOGRAPHY: Final = {'"': "“", "“": '"', "”": '"', "'": "’", "’": "'", "–": "—", "…": "..."}
_LIGATURES: Final = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}
_SCANNED: Final = {"l": "1", "i": "l", "o": "0", "e": "c", "m": "rn", "h": "b", "a": "o", "s": "5", "t": "f", "n": "u"}

Step = Callable[["Rewriting", str], str]


class Rewriting:
    """What one case is made with: its chances, its article and the words of others."""

    def __init__(self, seed: int, texts: Sequence[str]) -> None:
        """Choose the article and the others."""
        self.chance = random.Random(f"rewrite {seed}")
        self.old = self.chance.choice(texts)
        self.other = self.chance.choice([text for text in texts if text is not self.old])

    def sentence(self) -> str:
        """Give a sentence of another article."""
        long = [one.strip() for one in sentences_of(self.other) if len(one.strip()) > 20]
        return self.chance.choice(long) if long else "Nothing else was said."

    def words(self, count: int) -> str:
        """Give some words of another article, one after another; a single one half the time of this article."""
        words = _WORD.findall(self.old if count == 1 and self.chance.random() < 0.5 else self.other)
        at = self.chance.randrange(max(1, len(words) - count))
        return " ".join(words[at : at + count])


def sentences_of(text: str) -> list[str]:
    """Cut a text into sentences and empty lines: joined again they are the text."""
    return [match.group() for match in _SENTENCE.finditer(text)]


def make_rewrite(seed: int, texts: Sequence[str]) -> Case:
    """Make one case from a number: the same number gives the same case."""
    made = Rewriting(seed, texts)
    name = made.chance.choice(list(SCENARIOS))
    before, steps = SCENARIOS[name]
    marked = before(made, _mark_quote(made))
    old, quote = _unmark(marked)
    assert quote is not None
    now = marked
    for step in steps:
        now = step(made, now)
    noise = made.chance.choice(tuple(NOISE)) if made.chance.random() < 0.4 else ""
    if noise:
        now = _outside_marks(now, lambda part: NOISE[noise](made, part))
    new, truth = _unmark(now)
    return Case((name, noise), old, quote, new, truth, 1.0 if truth else 0.0)


def is_told_apart(case: Case) -> bool:
    """Say whether the few characters beside the quote tell it from other places with the same words in the old text.

    Where a whole sentence stands twice, what is beside a part of it is the same: only the old text tells the two apart.
    """
    words, at, found = case.old[slice(*case.quote)], -1, 0
    beside = _beside(case.old, *case.quote)
    while (at := case.old.find(words, at + 1)) >= 0:
        other = _beside(case.old, at, at + len(words))
        found += any(len(one) >= _BESIDE and one == same for one, same in zip(beside, other, strict=True))
    return found <= 1


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the nearest characters on either side that are no spaces or marks."""
    before = "".join(filter(str.isalnum, text[max(0, start - 40) : start]))
    after = "".join(filter(str.isalnum, text[end : end + 40]))
    return before[-_BESIDE:], after[:_BESIDE]


def _unmark(marked: str) -> tuple[str, Quote | None]:
    start, end = marked.find(_FROM), marked.find(_TO)
    plain = marked.replace(_FROM, "").replace(_TO, "")
    if start < 0 or end < 0:
        return plain, None
    end -= 1
    while start < end and plain[start].isspace():
        start += 1
    while start < end and plain[end - 1].isspace():
        end -= 1
    return plain, ((start, end) if start < end else None)


def _mark_quote(made: Rewriting) -> str:
    chance, text = made.chance, made.old
    kind = chance.random()
    spans = [match.span() for match in _SENTENCE.finditer(text) if len(match.group().strip()) > 25]
    said = [match.span(1) for match in re.finditer(r"[\"“«„]([^\"“”«»\n]{12,400})[\"”»]", text)]
    if kind < 0.35 and said:
        start, end = chance.choice(said)
    elif kind < 0.7 and spans:
        start, end = chance.choice(spans)
        end = start + len(text[start:end].rstrip())
    else:
        words = [match.span() for match in _WORD.finditer(text)]
        count = chance.choice((3, 4, 6, 9, 14, 25))
        first = chance.randrange(max(1, len(words) - count))
        start, end = words[first][0], words[min(len(words) - 1, first + count - 1)][1]
    return text[:start] + _FROM + text[start:end] + _TO + text[end:]


def _parts(marked: str) -> tuple[str, str, str]:
    before, rest = marked.split(_FROM)
    quote, after = rest.split(_TO)
    return before, quote, after


def _joined(before: str, quote: str, after: str) -> str:
    return before + _FROM + quote + _TO + after


def _outside_marks(marked: str, change: Callable[[str], str]) -> str:
    return "".join(part if part in (_FROM, _TO) else change(part) for part in re.split(f"([{_FROM}{_TO}])", marked))


# ----------------------------------------------------------------------------------------- before the quote is taken


def _as_it_is(_made: Rewriting, marked: str) -> str:
    return marked


def _a_like_one(made: Rewriting, quote: str, part: float) -> str:
    return _reworded(made, quote, part)


def _put_elsewhere(made: Rewriting, marked: str, words: str) -> str:
    """Put words into the text, in a paragraph of its own or in another one, not beside the quote."""
    before, quote, after = _parts(marked)
    left, right = sentences_of(before), sentences_of(after)
    places = [(0, at) for at in range(max(0, len(left) - 2))] + [(1, at) for at in range(3, len(right) + 1)]
    if not places:
        return words + "\n\n" + marked
    side, at = made.chance.choice(places)
    own = made.chance.random() < 0.5
    piece = f"\n\n{words}\n\n" if own else f"{words} "
    (right if side else left).insert(at, piece)
    return _joined("".join(left), quote, "".join(right))


def _said_twice(made: Rewriting, marked: str) -> str:
    return _put_elsewhere(made, marked, _parts(marked)[1])


def _said_alike(made: Rewriting, marked: str) -> str:
    return _put_elsewhere(made, marked, _a_like_one(made, _parts(marked)[1], made.chance.choice((0.1, 0.2, 0.4))))


def _sentence_twice(made: Rewriting, marked: str) -> str:
    """Repeat the whole sentence in which the quote stands: as a headline, a summary or a caption does."""
    before, quote, after = _parts(marked)
    begun = re.search(r"[.!?。:][\"'”’»)]*\s*[\"“«]?$|\n\s*[\"“«]?$", before)
    head = before[begun.start() + 1 :].lstrip() if begun else sentences_of(before)[-1] if before else ""
    ended = quote.rstrip("\"'”’» ").endswith((".", "!", "?", "。"))
    tail = "" if ended or not after or after.startswith("\n") else sentences_of(after)[0]
    whole = (head + quote + tail).strip()
    if made.chance.random() < 0.5:
        return f"{whole}\n\n{marked}"
    return _put_elsewhere(made, marked, whole)


# ------------------------------------------------------------------------------------------------- edits of the quote


def _reworded(made: Rewriting, words: str, part: float) -> str:
    """Change a part of the words: others in their place, some left out, some put in."""
    found = list(_WORD.finditer(words))
    if not found:
        return words
    chosen = made.chance.sample(found, max(1, round(part * len(found))))
    for match in sorted(chosen, key=lambda one: -one.start()):
        how = made.chance.random()
        start, end = match.span()
        if how < 0.5:
            words = words[:start] + made.words(1) + words[end:]
        elif how < 0.75 and len(found) > 3:
            words = words[:start] + words[end:].lstrip()
        else:
            words = words[:end] + " " + made.words(made.chance.choice((1, 1, 2))) + words[end:]
    return words


def _quote_reworded(made: Rewriting, marked: str) -> str:
    before, quote, after = _parts(marked)
    if len(_WORD.findall(quote)) < 5:
        return marked
    return _joined(before, _reworded(made, quote, made.chance.choice((0.08, 0.15, 0.25))), after)


def _names_respelled(made: Rewriting, marked: str) -> str:
    """Spell words with a capital another way, in the quote and around it."""
    changes = (("ou", "u"), ("dh", "d"), ("kh", "h"), ("i", "y"), ("q", "k"), ("ss", "s"), ("a", "e"), ("o", "u"))

    def respell(match: re.Match[str]) -> str:
        word = match.group()
        for one, other in made.chance.sample(changes, len(changes)):
            if one in word[1:]:
                return word[0] + word[1:].replace(one, other, 1)
        return word

    return _outside_marks(marked, lambda part: re.sub(r"\b[A-Z][a-z]{3,}\b", respell, part))


def _case_changed(made: Rewriting, marked: str) -> str:
    before, quote, after = _parts(marked)
    how = made.chance.choice((str.upper, str.title, str.lower))
    return _joined(before, quote if len(how(quote)) != len(quote) else how(quote), after)


def _end_cut(made: Rewriting, marked: str) -> str:
    """Cut the quote at one of its ends, as a shorter version of an article does."""
    before, quote, after = _parts(marked)
    words = list(_WORD.finditer(quote))
    if len(words) < 6:
        return marked
    number = max(1, round(made.chance.choice((0.1, 0.2, 0.25)) * len(words)))
    if made.chance.random() < 0.5:
        return _joined(before, quote[words[number].start() :], after)
    return _joined(before, quote[: words[-number - 1].end()], after)


# ------------------------------------------------------------------------------------------------ edits around it


def _neighbours_left_out(made: Rewriting, marked: str) -> str:
    before, quote, after = _parts(marked)
    left, right = sentences_of(before), sentences_of(after)
    which = made.chance.choice(("left", "right", "both"))
    # The rest of its own sentence stays.
    head = int(bool(left) and not re.search(r"[.!?:\n。][\"'”’»)]*\s*$", left[-1]))
    tail = int(bool(right) and bool(right[0].strip(" \"'”’»).")) and not quote.rstrip().endswith((".", "!", "?")))
    if which != "right":
        left = left[: max(0, len(left) - head - 1)] + (left[len(left) - head :] if head else [])
    if which != "left":
        right = right[:tail] + right[tail + 1 :]
    return _joined("".join(left), quote, "".join(right))


def _neighbours_put_in(made: Rewriting, marked: str) -> str:
    pieces = re.split(r"(\n+)", marked)
    out = []
    for piece in pieces:
        near = _FROM in piece or _TO in piece
        if near and made.chance.random() < 0.7:
            piece = made.sentence() + made.chance.choice((" ", "\n\n")) + piece
        if near and made.chance.random() < 0.7:
            piece = piece + made.chance.choice((" ", "\n\n")) + made.sentence()
        out.append(piece)
    return "".join(out)


def _surroundings_reworded(made: Rewriting, marked: str) -> str:
    before, quote, after = _parts(marked)
    near, far = made.chance.choice((60, 150)), made.chance.choice((0.15, 0.3))
    before = before[:-near] + _reworded(made, before[-near:], far)
    after = _reworded(made, after[:near], far) + after[near:]
    return _joined(before, quote, after)


def _all_reworded(made: Rewriting, marked: str) -> str:
    part = made.chance.choice((0.03, 0.08, 0.12))
    return _outside_marks(marked, lambda words: _reworded(made, words, part) if len(words) > 40 else words)


def _order_changed(made: Rewriting, marked: str) -> str:
    parts = re.split(r"\n+", marked)
    merged: list[str] = []
    for part in parts:  # a quote that runs over lines stays whole
        if merged and merged[-1].count(_FROM) > merged[-1].count(_TO):
            merged[-1] += "\n" + part
        else:
            merged.append(part)
    if made.chance.random() < 0.5:
        made.chance.shuffle(merged)
    else:
        at = made.chance.randrange(len(merged))
        merged.insert(made.chance.randrange(len(merged)), merged.pop(at))
    return "\n\n".join(merged)


def _sentences_left_out(made: Rewriting, marked: str) -> str:
    return "".join(one for one in _whole(marked) if _FROM in one or not one.strip() or made.chance.random() > 0.25)


def _whole(marked: str) -> list[str]:
    """Give the sentences, those that the quote lies in as one."""
    merged: list[str] = []
    for one in sentences_of(marked):
        if merged and merged[-1].count(_FROM) > merged[-1].count(_TO):
            merged[-1] += one
        else:
            merged.append(one)
    return merged


def _moved_page(made: Rewriting, marked: str) -> str:
    """Put another article before it, another after it, or both."""
    how = made.chance.choice(("before", "after", "both"))
    other = "\n\n".join(made.sentence() for _ in range(12))
    head = other + "\n\n" if how != "after" else ""
    return head + marked + ("\n\n" + other if how != "before" else "")


# --------------------------------------------------------------------------------------------------- it is gone


def _sentence_gone(_made: Rewriting, marked: str) -> str:
    return "".join(one for one in _whole(marked) if _FROM not in one)


def _paragraph_gone(_made: Rewriting, marked: str) -> str:
    return re.sub(f"[^\n]*{_FROM}[^{_TO}]*{_TO}[^\n]*\n*", "", marked)


def _words_gone(_made: Rewriting, marked: str) -> str:
    return re.sub(f"{_FROM}[^{_TO}]*{_TO} ?", "", marked)


def _rest_gone(made: Rewriting, marked: str) -> str:
    before = marked.split(_FROM)[0]
    return before[: max(0, len(before) - made.chance.randrange(60))]


def _beginning_gone(made: Rewriting, marked: str) -> str:
    return marked.split(_TO)[1][made.chance.randrange(60) :]


def _another_in_its_place(made: Rewriting, marked: str) -> str:
    return "".join(made.sentence() + " " if _FROM in one else one for one in _whole(marked))


def _other_words_in_its_place(made: Rewriting, marked: str) -> str:
    before, quote, after = _parts(marked)
    return before + made.words(max(2, len(_WORD.findall(quote)))) + after


def _another_article(made: Rewriting, _marked: str) -> str:
    return made.other


# ------------------------------------------------------------------------------------------------------- noise


def _table(table: dict[str, str], how_often: float) -> Step:
    pattern = re.compile("|".join(map(re.escape, table)))

    def change(made: Rewriting, part: str) -> str:
        return pattern.sub(
            lambda match: table[match.group()] if made.chance.random() < how_often else match.group(), part
        )

    return change


def _wrapped(made: Rewriting, part: str) -> str:
    width, column, out = made.chance.choice((40, 66, 72)), 0, []
    for word in re.split(r"( )", part):
        column += len(word)
        if word == " " and column > width:
            out.append("\n")
            column = 0
        elif len(word) > 8 and word.isalpha() and made.chance.random() < 0.1:
            out.append(f"{word[:4]}-\n{word[4:]}")
        else:
            out.append(word)
    return "".join(out)


def _spaced(made: Rewriting, part: str) -> str:
    def other(_match: re.Match[str]) -> str:
        return made.chance.choice(("\u00a0", "  ", "\u2009", "\n", "\u200b ")) if made.chance.random() < 0.15 else " "

    return re.sub(" ", other, part)


def _split_words(made: Rewriting, part: str) -> str:
    return re.sub(
        r"(?<=\w\w)(?=\w\w)",
        lambda _match: made.chance.choice("\u00ad\u200b") if made.chance.random() < 0.05 else "",
        part,
    )


def _lost_letters(made: Rewriting, part: str) -> str:
    return re.sub(r"[^\x00-\x7f\n]", lambda match: made.chance.choice("?\ufffd") * (match.group() > ""), part)


NOISE: Final[dict[str, Step]] = {
    "typography": _table(_TYPOGRAPHY, 1.0),
    "typography here and there": _table(_TYPOGRAPHY, 0.5),
    "entities": _table(_ENTITIES, 1.0),
    "damage": _table(_DAMAGE, 1.0),
    "lost letters": _lost_letters,
    "ligatures": _table(_LIGATURES, 0.8),
    "scanned": _table(_SCANNED, 0.012),
    "scanned badly": _table(_SCANNED, 0.035),
    "spaces": _spaced,
    "unseen signs": _split_words,
    "lines": _wrapped,
}

_GONE: Final = {
    "sentence gone": _sentence_gone, "paragraph gone": _paragraph_gone, "words gone": _words_gone,
    "rest gone": _rest_gone, "beginning gone": _beginning_gone, "another in its place": _another_in_its_place,
    "other words in its place": _other_words_in_its_place,
}  # fmt: skip
_AROUND: Final = {
    "neighbours left out": _neighbours_left_out, "neighbours put in": _neighbours_put_in,
    "surroundings reworded": _surroundings_reworded, "all reworded": _all_reworded, "order changed": _order_changed,
    "sentences left out": _sentences_left_out, "moved page": _moved_page,
}  # fmt: skip
_INSIDE: Final = {
    "reworded": _quote_reworded, "names": _names_respelled, "case": _case_changed, "end cut": _end_cut,
}  # fmt: skip
_DOUBLES: Final = {"said twice": _said_twice, "said alike": _said_alike, "sentence twice": _sentence_twice}

SCENARIOS: Final[dict[str, tuple[Step, tuple[Step, ...]]]] = {
    "as it is": (_as_it_is, ()),
    "another article": (_as_it_is, (_another_article,)),
    **{name: (_as_it_is, (step,)) for name, step in {**_GONE, **_AROUND, **_INSIDE}.items()},
    **{
        f"{inside} + {around}": (_as_it_is, (_INSIDE[inside], _AROUND[around]))
        for inside in ("reworded", "names", "end cut")
        for around in ("neighbours put in", "moved page", "sentences left out", "neighbours left out")
    },
    **{
        f"{gone} + {around}": (_as_it_is, (_GONE[gone], _OUTSIDE[around]))
        for gone in ("sentence gone", "words gone", "paragraph gone")
        for around in ("all reworded", "moved page")
        for _OUTSIDE in ({"all reworded": _all_reworded, "moved page": _moved_page},)
    },
    **{f"{double}, {gone}": (_DOUBLES[double], (step,)) for double in _DOUBLES for gone, step in _GONE.items()},
    **{
        f"{double}, {name}": (_DOUBLES[double], (step,))
        for double in _DOUBLES
        for name, step in {**_INSIDE, **_AROUND}.items()
        if name != "order changed"
    },
}
