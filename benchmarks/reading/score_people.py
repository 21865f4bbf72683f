"""How many of the people of an article are found: precision and recall of people, with their spellings gathered.

`python benchmarks/reading/score_people.py [dev|dev2|held] [-v]`; the articles lie in `people/`. A person counts as
found where the found person bears a spelling of theirs, none of another person's own, and is the only one who does.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.names import fold_name
from timeline_app.suggest.people import find_people
from timeline_app.suggest.prose import Prose, prose_of

TITLES = frozenset({"queen", "king", "prince", "princess", "pope", "lord", "lady", "president", "pak", "sir", "dame"})
FOLDER = Path(__file__).parent / "people"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its people, each with all spellings, the fullest first."""

    name: str
    text: str
    people: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """People found rightly, found though not there (or twice), and missed."""

    right: int
    false: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.false + self.missed)


def articles(part: str) -> Iterator[Labelled]:
    """Give the labelled articles of a part."""
    for block in (FOLDER / f"{part}.txt").read_text(encoding="utf-8").split("\n#### ")[1:]:
        head, _people, people = block.partition("\n==== people\n")
        name, _line, text = head.partition("\n")
        rows = [line for line in people.splitlines() if line and not line.startswith("#")]
        yield Labelled(name, text, tuple(tuple(part.strip() for part in row.split("|")) for row in rows))


def as_prose(text: str) -> Prose:
    """Give an article as reading lays it out: the first line is the headline."""
    first = text.find("\n")
    passages = (Passage(PassageKind.HEADING, 0, first), Passage(PassageKind.BODY, first, len(text)))
    return prose_of(text, passages)


def judge(article: Labelled) -> tuple[Score, list[str]]:
    """Score one article, with what went wrong in words."""
    found = [
        frozenset(key_of(spelling.text) for spelling in person.spellings) | {key_of(person.name)}
        for person in find_people(as_prose(article.text)).people
    ]
    gold = [(key_of(names[0]), frozenset(key_of(name) for name in names)) for names in article.people]
    notes: list[str] = []
    taken: set[int] = set()
    right = 0
    for main, names in gold:
        fits = [at for at, spellings in enumerate(found) if at not in taken and main in spellings]
        others = {other for other, _names in gold if other != main}
        if fits and not (found[fits[0]] & (others - names)):
            taken.add(fits[0])
            right += 1
        else:
            notes.append(f"missed {names_of(names)}")
    for at, spellings in enumerate(found):
        if at not in taken:
            notes.append(f"false {names_of(spellings)}")
    return Score(right, len(found) - right, len(gold) - right), notes


def key_of(name: str) -> str:
    """Fold a name; titles that may stay with it (Queen, Lord, Prince) do not count."""
    words = fold_name(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return " ".join(words)


def names_of(names: frozenset[str]) -> str:
    """Give names in a fixed order."""
    return ", ".join(sorted(names))


def main(arguments: list[str]) -> None:
    """Print the score of a part."""
    part = next((argument for argument in arguments if not argument.startswith("-")), "dev")
    total = [0, 0, 0]
    for article in articles(part):
        score, notes = judge(article)
        total = [total[0] + score.right, total[1] + score.false, total[2] + score.missed]
        if "-v" in arguments and notes:
            print(f"{article.name}: " + "; ".join(notes))
    whole = Score(*total)
    precision = whole.right / max(1, whole.right + whole.false)
    recall = whole.right / max(1, whole.right + whole.missed)
    of = whole.right + whole.missed
    print(f"people, {part}: P {precision:.3f} R {recall:.3f} F1 {whole.f1:.3f} ({whole.right} of {of})")


if __name__ == "__main__":
    main(sys.argv[1:])
