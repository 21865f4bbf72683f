"""What tables call a kind of event, and which of the project's kinds that is."""

from collections.abc import Sequence

from timeline_app.exchange.date_names import folded
from timeline_app.exchange.header_names import KIND_STEMS, OTHER_KIND

KnownKinds = Sequence[tuple[str, str]]
"""The project's kinds of event: key and label, in their order."""


def kind_of_words(words: str, known_kinds: KnownKinds) -> str:
    """Give the key of the kind that a table's words mean; what is none of the others is an act."""
    said = folded(words)
    keys = {key for key, _label in known_kinds}
    for key, label in known_kinds:
        if said in (folded(key), folded(label)):
            return key
    for key, stems in KIND_STEMS.items():
        if key in keys and any(stem in said for stem in stems):
            return key
    return default_kind(known_kinds)


def default_kind(known_kinds: KnownKinds) -> str:
    """Give the key of the kind for what is none of the others: an act, else the first that there is."""
    keys = [key for key, _label in known_kinds]
    return OTHER_KIND if OTHER_KIND in keys or not keys else keys[0]
