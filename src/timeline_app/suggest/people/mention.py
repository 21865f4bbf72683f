"""A mention of somebody: a name in the text with what speaks for it."""

from dataclasses import dataclass, field

from timeline_app.suggest.people.lists import is_given, sections
from timeline_app.suggest.people.tokens import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """A name `text[start:end]` with what stands around it. `evidence` says how likely it is a person's.

    `words` are the words of the name; `single` where one word (with its particles) names the person.
    """

    name: str
    start: int
    end: int
    words: tuple[Token, ...]
    evidence: float
    posts: tuple[tuple[int, int], ...] = ()
    gender: str = ""
    titled: bool = False
    running: bool = True
    credit: bool = False
    of_family: bool = False
    alias: bool = False
    reasons: tuple[str, ...] = field(default=(), compare=False)

    @property
    def single(self) -> bool:
        """Say whether one word names the person."""
        first = self.words[0]
        opens = first.key in sections()["openers"] or first.key in sections()["honorifics"]
        if first.name == "Ben" and len(self.words) == 2 and not is_given(self.words[1].key):
            return False  # Ben Chan, not Ben Ali
        return len(self.words) == 1 or (opens and sum(word.capital for word in self.words[1:]) == 1)
