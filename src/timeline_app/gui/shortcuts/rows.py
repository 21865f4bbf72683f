"""What the sheet of keys says, in groups: the user's own map, with what is switched off."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import BINDINGS, KEYMAP, key_words
from timeline_app.gui.view_keys import FIXED_KEYS


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line: what is done, the keys that do it, and those that would if single letters were not off."""

    words: str
    keys: tuple[str, ...]
    off: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Give the line as it is read out."""
        if self.keys:
            return tr("{action}: {keys}", action=self.words, keys=tr(", ").join(self.keys))
        return tr("{action}: {keys}, switched off", action=self.words, keys=tr(", ").join(self.off))

    def answers(self, words: str) -> bool:
        """Say whether every word stands in what is done, or all of them are part of a key: `ctrl k`."""
        return answers(words, self.words, (*self.keys, *self.off))


def answers(words: str, done: str, keys: Iterable[str]) -> bool:
    """Say whether every word stands in what is done, or all of them as they are in one of the keys."""
    typed, folded = words.strip().casefold(), fold_name(done)
    if any(typed in key.casefold() for key in keys):
        return True
    wanted = fold_name(words).split()
    return bool(wanted) and all(word in folded for word in wanted)


def groups() -> tuple[tuple[str, tuple[KeyLine, ...]], ...]:
    """Give the lines by where they act: menu by menu, view by view. What has no key at all is left out."""
    found: dict[str, list[KeyLine]] = {}
    for binding in BINDINGS.values():
        acting = KEYMAP.keys_of(binding.id)
        off = tuple(key_words(key) for key in KEYMAP.assigned(binding.id) if key not in acting)
        if acting or off:
            line = KeyLine(binding.words, tuple(map(key_words, acting)), off)
            found.setdefault(binding.place, []).append(line)
    for place, lines in FIXED_KEYS:
        found.setdefault(place, []).extend(KeyLine(words, (key_words(key),)) for key, words in lines)
    return tuple((place, tuple(lines)) for place, lines in found.items())
