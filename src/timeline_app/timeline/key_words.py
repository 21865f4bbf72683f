"""The words of the timeline's key: what each shape, fill, line and end means, on screen and in pictures of it."""

from typing import Final

from timeline_app.domain.translating import tr
from timeline_app.timeline.drawing import ASSERTED, DENIED, NO_EVIDENCE, NOT_YET_KNOWN, OUTWEIGHED, SPECULATED, End

KIND_WORDS: Final = {
    "break": tr("Break"), "journey": tr("Journey"), "statement": tr("Statement"), "contact": tr("Contact or talks"),
    "order": tr("Order or act"), "sighting": tr("Sighting, whereabouts"),
}  # fmt: skip
LOOK_WORDS: Final = {
    ASSERTED: tr("Asserted"), DENIED: tr("Denied"), SPECULATED: tr("Speculated"), NO_EVIDENCE: tr("No evidence"),
    NOT_YET_KNOWN: tr("Not yet reported"),
    OUTWEIGHED + ASSERTED: tr("Asserted; another claim was preferred"),
    OUTWEIGHED + DENIED: tr("Denied; another claim was preferred"),
    OUTWEIGHED + SPECULATED: tr("Speculated; another claim was preferred"),
}  # fmt: skip
END_WORDS: Final = {
    (End.UPRIGHT, End.UPRIGHT): tr("Known to the day"), (End.BRACKET, End.BRACKET): tr("Between two dates"),
    (End.OPEN, End.UPRIGHT): tr("By a date"), (End.UPRIGHT, End.OPEN): tr("After a date"),
}  # fmt: skip
CONTRADICTED: Final = tr("Contradicted")
PROPOSED: Final = tr("Proposed contradiction, not decided")
DISC: Final = tr("Several events; hollow where not all are asserted")
CELL: Final = tr("Number of events; darker for more")
