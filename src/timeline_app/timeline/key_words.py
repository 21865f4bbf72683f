"""The words of the timeline's key: what each shape, fill, line and end means, on screen and in pictures of it."""

from typing import Final

from timeline_app.timeline.drawing import ASSERTED, DENIED, NO_EVIDENCE, NOT_YET_KNOWN, SPECULATED, End

KIND_WORDS: Final = {
    "break": "Break", "journey": "Journey", "statement": "Statement", "contact": "Contact or talks",
    "order": "Order or act", "sighting": "Sighting, whereabouts",
}  # fmt: skip
LOOK_WORDS: Final = {
    ASSERTED: "Asserted", DENIED: "Denied", SPECULATED: "Speculated", NO_EVIDENCE: "No evidence",
    NOT_YET_KNOWN: "Not yet reported",
}  # fmt: skip
END_WORDS: Final = {
    (End.UPRIGHT, End.UPRIGHT): "Known to the day", (End.BRACKET, End.BRACKET): "Between two dates",
    (End.OPEN, End.UPRIGHT): "By a date", (End.UPRIGHT, End.OPEN): "After a date",
}  # fmt: skip
CONTRADICTED: Final = "Contradicted"
DISC: Final = "Several events; hollow where not all are asserted"
CELL: Final = "Number of events; darker for more"
