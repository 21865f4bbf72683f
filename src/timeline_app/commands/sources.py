"""Sources and their grade."""

from dataclasses import dataclass

from timeline_app.domain.ids import SourceId


@dataclass(frozen=True, slots=True)
class GradeSource:
    """Set a source's reliability (A–F). A new row: the older grades stay. Overwrites nothing set on evidence by hand."""

    source: SourceId
    letter: str
