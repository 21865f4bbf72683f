"""A told story of a fictional harbour, for tests of the sheet: three papers, nine people, doubts of every kind."""

from dataclasses import dataclass

from tests.queries.record import Record, after, between, on, outlet, person_step
from timeline_app.commands.brief import EditBrief, WriteParagraph
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.events import AddEvent
from timeline_app.commands.people import AddName, AddPerson, EditPerson, Occurrence
from timeline_app.commands.sources import GradeSource
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, EventId, EvidenceId, PersonId, SourceId

COURIER = """Harbour master Ada Roe walked out of the customs house on Monday night and has not been seen at her desk since.
“I have handed back my keys,” she told reporters on the quay. “I will not sign for ships I was not allowed to board.”
Her deputy, Ben Tor, denied that anyone had resigned. He said Ms Roe was “on leave, for her health, and will be back before the spring tide”.
The chief pilot, Carl Imre, boarded the mail boat to Osk on Tuesday, three people on the pier said.
Rebel dockers claimed that Mr Tor had been told to “stop the mail boat at any price”, but joined them instead.
The treasurer, Dora Quill, has not been seen since last month, and there is talk that she has followed.
ميناء الخليج قال علي منصور إن السفن لن تغادر
"""  # noqa: E501
GAZETTE = """Adah Roe’s office confirmed on Wednesday that she is no longer in post.
The first to go was the lighthouse keeper, Emil Sand, who left the service between the February storms and the first of May.
“This is very much business as usual,” one official at the ministry said of the talks with Mr Imre.
Fay Lund, who asked not to be named in earlier reports, saw the keys lying on the table.
"""  # noqa: E501
MARINER = """Dora Quill sat in her office this morning and answered her own telephone: “I have gone nowhere.”
The ministry said no ship had been delayed.
"""
LAST_MONTH = DateSpan(
    32212800, 32212800, 32256000, 32256000, precision=Precision.MONTH, words="last month", counted_from=22401
)


@dataclass(frozen=True)
class Harbour:
    """Row ids of the story."""

    people: dict[str, PersonId]
    evidence: dict[str, int]
    versions: dict[str, int]


def tell(record: Record) -> Harbour:
    """Tell the story through the commands."""
    courier = record.article(COURIER, "The Harbour Courier", "2031-05-02", "Keys on the quay", name="courier.txt",
                             furniture="Subscribe to the tide tables\nMost read: crab prices")  # fmt: skip
    gazette = record.article(GAZETTE, "Osk Gazette", "2031-05-08", name="gazette.txt")
    mariner = record.article(MARINER, "The Mariner", None, "Treasurer answers", name="mariner.txt")
    posts = {
        "Ada Roe": "Harbour master", "Ben Tor": "Deputy harbour master", "Carl Imre": "Chief pilot",
        "Dora Quill": "Treasurer", "Emil Sand": "Lighthouse keeper", "Fay Lund": "Clerk", "علي منصور": "",
    }  # fmt: skip
    people = {name: record.person(name, post) for name, post in posts.items()}
    record.do(EditPerson(people["Fay Lund"], protect=True))
    start = COURIER.index("Ms Roe")
    record.do(AddName(people["Ada Roe"], "Ms Roe", Occurrence(courier, start, start + 6)))
    start = GAZETTE.index("Adah Roe")
    record.do(AddName(people["Ada Roe"], "Adah Roe", Occurrence(gazette, start, start + 8)))
    ada, ben, carl, dora, emil, fay, ali = (people[name] for name in posts)
    paper, other, third = outlet("The Harbour Courier"), outlet("Osk Gazette"), outlet("The Mariner")
    e: dict[str, int] = {}

    e["walked"] = record.evidence(
        courier,
        "walked out of the customs house on Monday night",
        record.status(ada, "resigned", "Ada Roe left her post"),
        event=record.event("Walks out", people=(ada,), place="Customs house"),
        about=on("2031-04-28"),
        chain=(paper,),
        number=2,
    )
    left = ClaimId(record.of_evidence(e["walked"], "claim"))
    walks = EventId(record.of_evidence(e["walked"], "event"))
    e["keys"] = record.evidence(
        courier,
        "“I have handed back my keys,”",
        left,
        event=record.event("Hands back her keys", "statement", (ada,)),
        about=on("2031-04-29"),
        said=on("2031-04-29"),
        chain=(person_step(ada, "Ada Roe", "to reporters on the quay"), paper),
        number=1,
    )
    e["leave"] = record.evidence(
        courier,
        "on leave, for her health, and will be back before the spring tide",
        left,
        Polarity.DENIED,
        event=record.event("Said to be on leave", "statement", (ada,)),
        about=on("2031-05-01"),
        own_wording="On medical leave",
        chain=(person_step(ben, "Ben Tor"), paper),
        number=4,
        verbatim=True,
    )
    e["confirmed"] = record.evidence(
        gazette, "Adah Roe’s office confirmed on Wednesday that she is no longer in post.", left, event=walks,
        about=on("2031-05-07"), chain=(ChainStep(SourceKind.GROUP, "Her office"), other), number=2, verbatim=False,
    )  # fmt: skip
    e["boat"] = record.evidence(
        courier, "boarded the mail boat to Osk on Tuesday", record.status(carl, "fled", "Carl Imre fled to Osk"),
        event=record.event("Boards the mail boat", "journey", (carl,)), about=on("2031-04-29"),
        chain=(ChainStep(SourceKind.GROUP, "Three people on the pier"), paper), number=3,
    )  # fmt: skip
    e["usual"] = record.evidence(
        gazette,
        "“This is very much business as usual,”",
        record.status(carl, "in_post", "Carl Imre talks to the ministry"),
        event=record.event("Talks with the ministry", "contact", (carl,)),
        about=between("2031-04-30", "2031-05-06"),
        chain=(ChainStep(SourceKind.NOT_NAMED, "", "at the ministry"), other),
    )
    e["stop"] = record.evidence(
        courier,
        "stop the mail boat at any price",
        record.status(ben, "fled", "Ben Tor joined the dockers"),
        event=record.event("Ordered to “stop the mail boat”", "order", (ben,)),
        about=between("2031-04-29", "2031-05-02"),
        chain=(ChainStep(SourceKind.GROUP, "Rebel dockers"), paper),
        number=4,
    )
    e["talk"] = record.evidence(
        courier, "has not been seen since last month, and there is talk that she has followed",
        record.status(dora, "missing", "Dora Quill left Marrow Bay"), Polarity.SPECULATED,
        event=record.event("Whereabouts unknown", "sighting", (dora,)), about=LAST_MONTH, chain=(paper,), number=6,
    )  # fmt: skip
    missing = ClaimId(record.of_evidence(e["talk"], "claim"))
    e["nowhere"] = record.evidence(
        mariner,
        "“I have gone nowhere.”",
        missing,
        Polarity.DENIED,
        event=record.event("In her office", "sighting", (dora,)),
        about=on("2031-05-03"),
        chain=(person_step(dora, "Dora Quill", "by telephone"), third),
        number=2,
    )
    e["first"] = record.evidence(
        gazette,
        "left the service between the February storms and the first of May",
        record.status(emil, "resigned", "Emil Sand left the service"),
        event=record.event("First to go", people=(emil,)),
        about=between("2031-02-10", "2031-05-01"),
        chain=(other,),
        number=3,
    )
    e["saw"] = record.evidence(
        gazette, "saw the keys lying on the table", left, event=record.event("Keys seen", "sighting", (fay,)),
        about=on("2031-04-28"), chain=(person_step(fay, "Fay Lund"), other),
    )  # fmt: skip
    e["arabic"] = record.evidence(
        courier, "السفن لن تغادر", record.status(ali, "in_post", "Ships will not sail"),
        event=record.event("Says that no ship will sail", "statement", (ali,)), about=on("2031-05-01"),
        chain=(person_step(ali, "علي منصور"), paper), number=3,
    )  # fmt: skip
    e["delay"] = record.evidence(
        mariner, "The ministry said no ship had been delayed.", record.status(ben, "in_post", "No ship was delayed"),
        event=record.event("Nothing delayed", "statement"), about=after(walks, "after she walked out"),
        chain=(ChainStep(SourceKind.GROUP, "The ministry"), third), verbatim=False,
    )  # fmt: skip
    record.do(AddEvent("Harbour board meets", record.event("", "contact").kind, (ben, carl), when=on("2031-05-05")))
    record.do(AddContradiction("On leave, or gone?", _ids(e, "keys", "leave"), "Her own words came a day before his."))
    record.do(AddContradiction("Missing, or in her office?", _ids(e, "talk", "nowhere"), ""))
    seen = record.do(AddContradiction("Did the office confirm it?", _ids(e, "confirmed", "leave"), ""))
    record.do(Decide(seen, DecisionKind.PREFER, EvidenceId(e["confirmed"]), "The office spoke later, and in writing."))
    record.do(GradeSource(SourceId(1), "B"))
    record.do(
        EditBrief(
            title="Marrow Bay: who has left the harbour, and who may follow",
            question="Who still holds the keys?",
            notes="Ask the mail boat’s purser for the passenger list.",
        )
    )
    record.do(WriteParagraph(emil, "Keeper of the lighthouse for thirty years; the first of the service to go."))
    record.do(AddPerson("Gus Hale"))
    return Harbour(people, e, {"courier": courier, "gazette": gazette, "mariner": mariner})


def _ids(evidence: dict[str, int], *names: str) -> tuple[EvidenceId, ...]:
    return tuple(EvidenceId(evidence[name]) for name in names)
