"""One reader a format. A new format is a new module here, and one line in `READERS`.

A reader is a function from a file's bytes to a `Reading`. It runs in the worker process: it may be slow, crash or eat
memory, but it never touches the network or another file. Readers are imported when first needed, so that the worker
starts quickly and a page of text never waits for an HTML library.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from timeline_app.domain.articles import Metadata, Passage
from timeline_app.intake.kinds import HTML, TEXT


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: canonical text, passages that tile it, and what the file proves about itself.

    `sure` is False where the encoding was guessed.
    """

    text: str
    encoding: str
    sure: bool
    passages: tuple[Passage, ...]
    metadata: Metadata


Reader = Callable[[bytes], Reading]


def _text() -> Reader:
    from timeline_app.intake.readers import text

    return text.read


def _html() -> Reader:
    from timeline_app.intake.readers import html

    return html.read


READERS: Final[Mapping[str, Callable[[], Reader]]] = MappingProxyType({TEXT: _text, HTML: _html})
"""Media type to a function that imports the reader. What is not here is refused as `WRONG_KIND`."""
