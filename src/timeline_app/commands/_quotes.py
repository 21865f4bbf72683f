"""Taking a quote: its words are cut from the stored text, its place checked, page furniture refused."""

import hashlib

from timeline_app.anchoring.context import quotation_at, snap_to_graphemes
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.writer import Writer


def take(writer: Writer, version: int, start: int, end: int, verbatim: bool) -> int:
    """Give the quotation row of a range: the one taken before, or a new one. `verbatim` holds from now on.

    Raises `ProblemForUser` for page furniture, for a range without words, and for one that cuts a character in two.
    """
    for known in writer.rows("quotation", version=version, start=start, end=end):
        refuse_furniture(writer, version, start, end)
        writer.set("quotation", known["id"], verbatim=int(verbatim))
        return int(known["id"])

    text = writer.text_of(version)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}…{end} is not a range of a text of {len(text)} code points")
    if not text[start:end].strip():
        raise ProblemForUser(Problem.NO_WORDS)
    if snap_to_graphemes(text, start, end) != (start, end):
        raise ProblemForUser(Problem.CUTS_CHARACTER)
    refuse_furniture(writer, version, start, end)
    quotation = quotation_at(text, start, end, version, verbatim)
    return writer.add(
        "quotation",
        version=version,
        start=start,
        end=end,
        exact=quotation.exact,
        prefix=quotation.prefix,
        suffix=quotation.suffix,
        sha256=hashlib.sha256(quotation.exact.encode()).hexdigest(),
        verbatim=int(verbatim),
        taken_at=writer.now,
    )


def taken(writer: Writer, quotation: int) -> int:
    """Give a quotation already taken, unless its words have been set aside as page furniture (`ProblemForUser`)."""
    row = writer.row("quotation", quotation)
    refuse_furniture(writer, row["version"], row["start"], row["end"])
    return quotation


def refuse_furniture(writer: Writer, version: int, start: int, end: int) -> None:
    """Raise `ProblemForUser` where a range touches page furniture: it is never quoted."""
    for passage in writer.rows("passage", version=version, kind=PassageKind.FURNITURE.value):
        if passage["start"] < end and start < passage["end"]:
            raise ProblemForUser(Problem.IN_FURNITURE)


def refuse_if_quoted(writer: Writer, passage: int) -> None:
    """Raise `ProblemForUser` where evidence rests on words of a passage: it cannot become page furniture."""
    row = writer.row("passage", passage)
    for quotation in writer.rows("quotation", version=row["version"]):
        touches = quotation["start"] < row["end"] and row["start"] < quotation["end"]
        if touches and writer.rows("evidence", quotation=quotation["id"]):
            raise ProblemForUser(Problem.QUOTED_PASSAGE)
