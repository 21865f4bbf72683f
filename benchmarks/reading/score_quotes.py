"""Speakers of direct quotes, beside a simple speech-verb rule, on articles written for this.

`quotes/dev.txt` is looked at while rules are written, `quotes/held.txt` is not. An article begins with `=== name` and a
line of its people; before each opening mark stands the speaker in braces: `{Marta Quill}`, `{group:residents}`, `{?}`
for one who is not named, `{-}` for marks that hold no speech.

A quote is right if it was found and has exactly that person, a group of these words, or nobody named. `python3
benchmarks/reading/score_quotes.py [dev|held] [--show] [--by-hand]` prints the score; `--by-hand` takes the people from
the line above instead of finding them.
"""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import FoundPerson, OpenMention, Speaker, Spelling
from timeline_app.domain.names import fold_name
from timeline_app.suggest.people import find_people
from timeline_app.suggest.prose import Prose, prose_of
from timeline_app.suggest.quotes import find_quotes

if TYPE_CHECKING:
    from timeline_app.suggest.quotes.tokens import PeopleIndex

FOLDER = Path(__file__).with_name("quotes")
NO_SPEECH, NOT_NAMED, GROUP = "-", "?", "group:"
_ARTICLE = re.compile(r"^=== (?P<name>.+)\npeople: (?P<people>.*)\n", re.MULTILINE)
_LABEL = re.compile(r"\{([^{}]*)\}(?=[“‘\"'«„])")
_SPEECH = re.compile(r"\b(?:said|says|told|asked|added|wrote|replied|explained|claimed|announced|according to)\b")
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}|\b(?:he|she|they)\b")
_SENTENCE = re.compile(r"[.?!]\s|\n")
_NEAR = 90

Answers = Callable[["Labelled"], dict[int, str]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article without its labels, and the label of each quote by where its words begin."""

    name: str
    text: str
    people: tuple[str, ...]
    labels: dict[int, str]

    @property
    def prose(self) -> Prose:
        """The article as paragraphs and sentences."""
        return prose_of(self.text, (Passage(PassageKind.BODY, 0, len(self.text)),))


@dataclass(slots=True)
class Score:
    """Counts over many quotes."""

    right: int = 0
    wrong: int = 0
    left_open: int = 0
    speech: int = 0
    taken_for_speech: int = 0
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"speaker right {self.right / max(1, self.speech):.3f} ({self.right} of {self.speech}), wrong {self.wrong},"
            f" open {self.left_open}, no speech but taken for it {self.taken_for_speech}"
        )


@dataclass(frozen=True, slots=True)
class ByHand:
    """People given by their names, mentioned by these and by their last words."""

    people: tuple[FoundPerson, ...]
    mentions: tuple[tuple[int, int, int], ...]
    open_mentions: tuple[OpenMention, ...] = ()


def labelled(split: str) -> list[Labelled]:
    """Read the articles of a split."""
    whole = (FOLDER / f"{split}.txt").read_text(encoding="utf-8")
    heads = list(_ARTICLE.finditer(whole))
    ends = [head.start() for head in heads[1:]] + [len(whole)]
    return [_labelled(head, whole[head.end() : end].strip()) for head, end in zip(heads, ends, strict=True)]


def _labelled(head: re.Match[str], marked: str) -> Labelled:
    labels: dict[int, str] = {}
    parts: list[str] = []
    at = length = 0
    for hit in _LABEL.finditer(marked):
        parts.append(marked[at : hit.start()])
        length += hit.start() - at
        labels[length + 1] = hit[1]
        at = hit.end()
    parts.append(marked[at:])
    people = tuple(name.strip() for name in head["people"].split(";") if name.strip())
    return Labelled(head["name"], "".join(parts), people, labels)


def by_hand(article: Labelled) -> ByHand:
    """Give the people of an article from its label."""
    places: list[tuple[int, int, int]] = []
    for index, name in enumerate(article.people):
        forms = "|".join(re.escape(form) for form in (name, name.split()[-1]))
        places += ((hit.start(), hit.end(), index) for hit in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", article.text))
    found = tuple(
        FoundPerson(name, tuple(Spelling(article.text[start:end], start, end) for start, end, by in places if by == n))
        for n, name in enumerate(article.people)
    )
    return ByHand(found, tuple(sorted(places)))


def ours(article: Labelled, *, given: bool = False) -> dict[int, str]:
    """Give what `find_quotes` answers, by where the words of the quote begin."""
    prose = article.prose
    people: PeopleIndex = by_hand(article) if given else find_people(prose, known=())
    return {quote.start: _answer(quote.speaker) for quote in find_quotes(prose, people) if quote.verbatim}


def _answer(speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    if speaker.kind is SourceKind.NOT_NAMED:
        return NOT_NAMED
    return speaker.name if speaker.kind is SourceKind.PERSON else GROUP + speaker.name


def speech_verb_rule(article: Labelled) -> dict[int, str]:
    """Give what the usual rule answers: the name nearest to a verb of speech after the quote, or before it."""
    answers: dict[int, str] = {}
    for start in article.labels:
        mark = article.text[start - 1]
        close = re.compile({"“": "”", "‘": r"’(?!\w)"}.get(mark, rf"{mark}(?!\w)"))
        hit = close.search(article.text, start)
        end = hit.end() if hit else start
        after = _SENTENCE.split(article.text[end : end + _NEAR], maxsplit=1)[0]
        before = _SENTENCE.split(article.text[max(0, start - 1 - _NEAR) : start - 1])[-1]
        who = _name_at_verb(after) or _name_at_verb(before)
        answers[start] = _full_name(who, article.people) if who else ""
    return answers


def _name_at_verb(words: str) -> str:
    verb = _SPEECH.search(words)
    names = list(_NAME.finditer(words)) if verb else []
    if verb is None or not names:
        return ""
    return min(names, key=lambda name: min(abs(name.start() - verb.end()), abs(verb.start() - name.end())))[0]


def _full_name(who: str, people: Sequence[str]) -> str:
    last = fold_name(who).split()[-1:]
    return next((name for name in people if fold_name(name).split()[-1:] == last), who)


def is_right(answer: str, label: str) -> bool:
    """Compare an answer with a label: the same person, a group of the same words, or nobody named."""
    if label.startswith(GROUP):
        wanted, got = (fold_name(text.removeprefix(GROUP)) for text in (label, answer))
        return answer.startswith(GROUP) and bool(got) and (wanted in got or got in wanted)
    if label == NOT_NAMED:
        return answer == NOT_NAMED
    return fold_name(answer) == fold_name(label)


def score(articles: Sequence[Labelled], answers: Answers) -> Score:
    """Count over articles."""
    total = Score()
    for article in articles:
        given = answers(article)
        for start, label in article.labels.items():
            answer = given.get(start)
            if label == NO_SPEECH:
                total.taken_for_speech += answer is not None
                continue
            total.speech += 1
            if answer and is_right(answer, label):
                total.right += 1
                continue
            total.wrong += bool(answer)
            total.left_open += not answer
            words = article.text[start : start + 50].split("\n")[0]
            missing = "not found" if answer is None else answer or "open"
            total.misses.append(f"{article.name}: {words!r} is {label}, got {missing}")
    return total


def scores(split: str) -> dict[str, Score]:
    """Give the scores of a split, ours and the peer's."""
    articles = labelled(split)
    return {
        "timeline_app": score(articles, ours),
        "timeline_app, people given": score(articles, lambda article: ours(article, given=True)),
        "speech-verb rule": score(articles, speech_verb_rule),
    }


def main(arguments: Sequence[str]) -> None:
    """Print the scores."""
    splits = [word for word in arguments if not word.startswith("--")] or ["dev", "held"]
    for split in splits:
        for name, result in scores(split).items():
            print(f"{split:5} {name:28} {result}")
            if "--show" in arguments and split == "dev" and name.startswith("timeline_app"):
                print("\n".join("      " + miss for miss in result.misses))


if __name__ == "__main__":
    main(sys.argv[1:])
