"""Plain text: decoded, cut into lines, page furniture set aside by shape."""

from timeline_app.domain.articles import PassageKind
from timeline_app.intake.canonical import decode, refuse_too_long
from timeline_app.intake.furniture import passages_of
from timeline_app.intake.lines import measured
from timeline_app.intake.readers import Reading
from timeline_app.intake.roles import metadata_of
from timeline_app.intake.run_together import parts_of


def read(content: bytes) -> Reading:
    """Read a plain text file.

    Raises:
        ProblemForUser: `NOT_TEXT`, `EMPTY_FILE` or `TOO_LARGE`.
    """
    decoded = decode(content)
    refuse_too_long(decoded.text)
    passages = passages_of(decoded.text)
    article = [
        measured(decoded.text, passage.start, passage.end)
        for passage in passages
        if passage.kind is not PassageKind.FURNITURE
    ]
    return Reading(
        decoded.text,
        decoded.encoding,
        decoded.sure,
        passages,
        metadata_of(article),
        decoded.offset_map,
        parts_of(decoded.text),
    )
