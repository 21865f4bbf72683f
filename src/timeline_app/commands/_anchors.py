"""Quotes carried into a later version of their article: those that fit go by themselves, the others wait to be asked.

A quotation keeps its words and its place in the version it was taken from, for ever. An anchor points into another one:
`exact` and `moved` stand; `ambiguous` and `lost` that are not `confirmed` wait for the user, who points at a passage
(then `moved`, `confirmed`) or leaves the quote without a place (then `lost`, `confirmed`).
"""

from timeline_app.anchoring.again import ChangedText
from timeline_app.anchoring.context import quotation_at
from timeline_app.anchoring.found import FoundAgain, State
from timeline_app.domain.articles import PassageKind, Quotation
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Row, Writer

STANDING = (State.EXACT.value, State.MOVED.value)


def carry_quotes(writer: Writer, article: int, version: int) -> None:
    """Give every quotation of the article's other versions an anchor in this one."""
    carrier = _Carrier(writer, version)
    for row in writer.rows("text_version", article=article):
        if row["id"] != version:
            for quotation in writer.rows("quotation", version=row["id"]):
                carrier.carry(quotation)


class _Carrier:
    """Finds quotations in one text, whose words are compared with each older text once."""

    def __init__(self, writer: Writer, version: int) -> None:
        self._writer, self._version = writer, version
        self._text = writer.text_of(version)
        self._seq = writer.row("text_version", version)["seq"]
        self._compared: dict[int, ChangedText] = {}
        self._furniture = [
            (row["start"], row["end"])
            for row in writer.rows("passage", version=version, kind=PassageKind.FURNITURE.value)
        ]

    def carry(self, quotation: Row) -> None:
        """Add the anchor of one quotation."""
        found = self._find(quotation)
        place = found.place or (None, None)
        self._writer.add(
            "anchor",
            quotation=quotation["id"],
            version=self._version,
            start=place[0],
            end=place[1],
            state=found.state.value,
            confirmed=int(found.state.value in STANDING),
        )

    def _find(self, row: Row) -> FoundAgain:
        taken = Quotation(row["version"], row["start"], row["end"], row["exact"], row["prefix"], row["suffix"])
        found = self._in(row["version"]).find(taken)
        if found.state.value not in STANDING:
            found = self._by_way_of(row) or found
        if found.place is not None and found.state.value in STANDING and self._is_furniture(*found.place):
            reason = tr("The words stand among the page furniture now.")
            return FoundAgain(State.AMBIGUOUS, found.start, found.end, reason, candidates=found.candidates)
        return found

    def _by_way_of(self, quotation: Row) -> FoundAgain | None:
        """Find it from where it stands in a version between: what was pointed at there need not be asked again."""
        between = [
            (self._writer.row("text_version", anchor["version"])["seq"], anchor)
            for anchor in self._writer.rows("anchor", quotation=quotation["id"])
            if anchor["state"] in STANDING and anchor["start"] is not None
        ]
        nearest = max((pair for pair in between if pair[0] < self._seq), key=lambda pair: pair[0], default=None)
        if nearest is None:
            return None
        anchor = nearest[1]
        text = self._writer.text_of(anchor["version"])
        there = quotation_at(text, anchor["start"], anchor["end"], anchor["version"])
        found = self._in(anchor["version"]).find(there)
        if found.state.value not in STANDING:
            return None
        return FoundAgain(State.MOVED, found.start, found.end, found.reason, found.words_differ, found.candidates)

    def _in(self, version: int) -> ChangedText:
        if version not in self._compared:
            self._compared[version] = ChangedText(self._text, self._writer.text_of(version))
        return self._compared[version]

    def _is_furniture(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._furniture)
