"""Records for the parts of the design's picture of the grammar: invented people at an invented harbour."""

from tests.unit.timeline.records import KINDS, UNDATED, Story, after, at, between, by, hours, on
from timeline_app.domain.timeline_columns import OPEN_EARLY, BandStretch, TimelineRecord

KIND_NAMES = ("Break with the port", "Journey", "Statement", "Contact or talks", "Order or act", "Sighting")


def events() -> TimelineRecord:
    """What happened by who stands behind it: a lane a kind, on it asserted, denied, speculated, none, not yet known."""
    story = Story()
    for kind, name in zip(KINDS, KIND_NAMES, strict=True):
        marks = [
            story.event(on(f"2014-05-{day}"), title, kind, polarity, quotes, known=known)
            for day, title, polarity, quotes, known in (
                (12, "Asserted", "asserted", 2, True), (13, "Denied", "denied", 1, True),
                (14, "Speculated", "speculated", 1, True), (15, "No evidence", "none", 0, True),
                (16, "Not yet known", "asserted", 0, False),
            )
        ]  # fmt: skip
        story.lane(name, *marks)
    return story.record()


def ends() -> TimelineRecord:
    """How well a date is known: one lane for each way, and one event without a date."""
    story = Story()
    for name, when in (
        ("On the day", on("2014-05-15")), ("Several days", on("2014-05-14", "2014-05-16")),
        ("Part of a day", hours("2014-05-15", 18, 24)), ("Between two dates", between("2014-05-14", "2014-05-16")),
        ("By a date", by("2014-05-15")), ("After a date", after("2014-05-14")),
        ("A sure core", (at("2014-05-13"), at("2014-05-15"), at("2014-05-16"), at("2014-05-18"))),
    ):  # fmt: skip
        story.lane(name, story.event(when, "Waits", quotes=2))
    story.event(UNDATED, "The warehouse fire", "statement")
    return story.record()


def states() -> TimelineRecord:
    """A mark at rest and one contradicted; what lies left and right of the view; marks that found no row."""
    story = Story()
    story.lane("At rest", story.event(on("2014-05-15"), "Sails north", "journey", quotes=2))
    story.lane("Contradicted", story.event(on("2014-05-15"), "Via Norrvik", "journey", quotes=2, contradicted=True))
    story.lane("Outside, left", story.event(on("2014-02-21"), "Resigns", "break"))
    story.lane("Outside, right", story.event(on("2014-09-03"), "Returns", "journey", "denied", quotes=3))
    story.lane("Six at once", *(story.event(on("2014-05-15"), f"Witness {n}") for n in range(1, 7)))
    return story.record()


def grouped() -> TimelineRecord:
    """Marks that become discs: all asserted, not all, none, contradicted; and what stays alone."""
    story = Story()

    def lane(name: str, *marks: tuple[str, bool]) -> None:
        story.lane(name, *(
            story.event(on(f"2014-05-{14 + n}"), f"Mark {n}", "sighting", polarity, contradicted=signed)
            for n, (polarity, signed) in enumerate(marks)
        ))  # fmt: skip

    lane("All asserted", *[("asserted", False)] * 5)
    lane("All denied", *[("denied", False)] * 2)
    lane("All speculated", *[("speculated", False)] * 2)
    lane("Mixed", ("asserted", False), ("denied", False))
    lane("Contradicted", ("asserted", True), ("asserted", False))
    lane("No evidence", *[("none", False)] * 2)
    lane("Alone", ("denied", True))
    return story.record()


def four_people() -> TimelineRecord:
    """The four people that the design shows at its four stages of detail, under other names."""
    story, fled = Story(), at("2014-05-14")
    night = at("2014-05-14", 18)
    via = story.event((OPEN_EARLY, fled, night, night), "Via Norrvik", "journey", quotes=2, contradicted=True)
    lands = story.event(hours("2014-05-14", 19, 24), "Lands at Farnby", "journey", quotes=2)
    resigns = story.event(on("2014-05-15"), "Resigns; board confirms", "break", quotes=4)
    waits = story.event(on("2014-05-14"), "Waiting at the terminal", contradicted=True)
    denies = story.event(on("2014-05-15"), "Denies he left; at home", "statement", "denied", contradicted=True)
    ordered = story.event(
        (at("2014-05-14", 10), at("2014-05-14", 14), at("2014-05-15", 12), at("2014-05-16")),
        "Ordered to burn the archive", "order", quotes=2, contradicted=True,
    )  # fmt: skip
    guess = story.event(
        (OPEN_EARLY, fled, at("2014-05-14", 20), at("2014-05-15")), "Speculation", "statement", "speculated"
    )
    unknown = story.event(on("2014-05-15"), "Whereabouts unknown", "sighting", "speculated", contradicted=True)
    story.opposed += [(waits, denies), (via, resigns)]
    moves = (
        BandStretch("in_post", None, fled), BandStretch("transit", fled, at("2014-05-15")),
        BandStretch("left", at("2014-05-15"), None),
    )  # fmt: skip
    story.lane("Maarika Ilves", via, lands, resigns, band=moves)
    story.lane(
        "Henrik Solberg", waits, denies,
        band=(BandStretch("in_post", None, fled), BandStretch("disputed", fled, None)),
    )  # fmt: skip
    story.lane("Anselm Okonkwo", ordered, band=(BandStretch("in_post", None, None),))
    story.lane("Ruth Achterberg", guess, unknown, band=(BandStretch("unknown", None, None),))
    return story.record()


def names_of_bars() -> TimelineRecord:
    """Names inside a bar, cut inside, and outside of one that is too short."""
    story = Story()
    story.lane("Inside", story.event(on("2014-05-14"), "Resigns", "break"))
    story.lane("Inside, cut", story.event(on("2014-05-14"), "Waiting at the ferry terminal for the pilot"))
    story.lane("Right", story.event(hours("2014-05-14", 6, 9), "Signs the paper", "statement"))
    story.lane(
        "Rows", story.event(hours("2014-05-14", 6, 9), "Signs the paper", "statement"),
        story.event(hours("2014-05-14", 9, 12), "Meets", "contact", quotes=2),
    )  # fmt: skip
    return story.record()


def names_of_glyphs() -> TimelineRecord:
    """Names right of a glyph, left of it and nowhere; and two that want one place."""
    story = Story()
    story.lane("Right", story.event(on("2014-05-10"), "Signs the paper", "statement"))
    story.lane(
        "Left", story.event(on("2014-05-10"), "Signs", "statement"), story.event(on("2014-05-11"), "Meets", "contact")
    )
    story.lane("None", *(story.event(on(f"2014-05-{day}"), f"Meets number {day}", "contact") for day in range(10, 16)))
    story.lane(
        "Contradicted first", story.event(on("2014-05-09"), "Asks", "contact"),
        story.event(on("2014-05-10"), "Denies all of it", "statement", quotes=9),
        story.event(on("2014-05-14"), "Admits part of it", "statement", contradicted=True),
        story.event(on("2014-05-16"), "Leaves", "journey"),
    )  # fmt: skip
    return story.record()


def wide_calendar() -> TimelineRecord:
    """Events that only a wide calendar holds: its first and last days, both sides of year 1, leap days, part-days."""
    story = Story()
    story.lane("First year", story.event(on("-9999-01-01", "-9999-12-31"), "Founds the harbour", "order"))
    story.lane("Year 1", story.event(on("0000-02-29"), "Leap day of 1 BC"), story.event(on("0001-01-01"), "Next year"))
    story.lane("Leap days", story.event(on("1600-02-29"), "Sails", "journey"), story.event(on("2000-02-29"), "Lands"))
    story.lane("Part of a day", story.event(hours("1899-12-31", 23, 24), "Last hour of 1899", "statement"))
    story.lane("Last day", story.event(on("9999-12-31"), "Closes the harbour", "order", "speculated"))
    return story.record()
