"""The words every new project starts with: groups of people, statuses, kinds of events. Keys are fixed, labels are not.

Groups: design section 2. Statuses and what they exclude: design sections 2 and 7 (band). Kinds and glyphs: section 7.
"""

from timeline_app.domain.findings import StatusWords
from timeline_app.store.writer import Writer

PERSON_GROUPS = (
    ("defected", "Defected"),
    ("may_be_next", "May be next"),
    ("speaking", "Speaking about them"),
    ("not_yet", "Not yet reported"),
)
STATUSES = (  # key, label, group, band
    ("in_post", "In post", "speaking", "in_post"),
    ("defected", "Defected", "defected", "left"),
    ("resigned", "Resigned", "defected", "left"),
    ("fled", "Fled", "defected", "left"),
    ("dismissed", "Dismissed", "speaking", "left"),
    ("suspended", "Suspended", "may_be_next", "unknown"),
    ("in_transit", "In transit", "may_be_next", "transit"),
    ("in_hiding", "In hiding", "may_be_next", "unknown"),
    ("surrendered", "Surrendered", "speaking", "left"),
    ("returned", "Returned", "speaking", "unknown"),
    ("detained", "Detained", "may_be_next", "unknown"),
    ("charged", "Charged", "may_be_next", "unknown"),
    ("convicted", "Convicted", "speaking", "unknown"),
    ("cleared", "Cleared", "speaking", "unknown"),
    ("released", "Released", "speaking", "unknown"),
    ("missing", "Missing", "may_be_next", "unknown"),
    ("wounded", "Wounded", "speaking", "unknown"),
    ("ill", "Ill", "speaking", "unknown"),
    ("killed", "Killed", "speaking", "left"),
    ("died", "Died", "speaking", "left"),
)
_DEAD_EXCLUDES = ("in_transit", "in_hiding", "detained", "released", "missing", "wounded", "ill")
EXCLUSIONS = (  # a person cannot be both at once; holds both ways
    (
        "in_post",
        (
            "defected", "resigned", "fled", "dismissed", "suspended", "in_transit", "in_hiding", "surrendered",
            "detained", "missing", "killed", "died",
        ),
    ),
    ("killed", _DEAD_EXCLUDES),
    ("died", _DEAD_EXCLUDES),
    ("missing", ("in_transit", "detained", "released", "surrendered")),
    ("detained", ("in_transit", "fled", "in_hiding", "released")),
    ("cleared", ("convicted",)),
    ("fled", ("returned", "surrendered")),
)  # fmt: skip
EVENT_KINDS = (  # key, label, name of the glyph
    ("break", "Break with the regime", "break"),
    ("journey", "Journey", "journey"),
    ("statement", "Statement", "statement"),
    ("contact", "Contact", "contact"),
    ("order", "Order or act", "order"),
    ("sighting", "Sighting or whereabouts", "sighting"),
)


def status_words() -> tuple[StatusWords, ...]:
    """Give the statuses of a new project as a reading of articles knows them."""
    pairs = [(key, other) for key, others in EXCLUSIONS for other in others]
    both_ways = [*pairs, *((other, key) for key, other in pairs)]
    return tuple(
        StatusWords(key, label, tuple(other for one, other in both_ways if one == key)) for key, label, *_ in STATUSES
    )


def fill(writer: Writer) -> None:
    """Add the vocabulary to a project that has none."""
    groups = {
        key: writer.add("person_group", key=key, label=label, ord=n) for n, (key, label) in enumerate(PERSON_GROUPS)
    }
    statuses = {
        key: writer.add("status_kind", key=key, label=label, person_group=groups[group], band=band, ord=n)
        for n, (key, label, group, band) in enumerate(STATUSES)
    }
    for key, others in EXCLUSIONS:
        for other in others:
            writer.add("status_exclusion", status_kind=statuses[key], excludes=statuses[other])
            writer.add("status_exclusion", status_kind=statuses[other], excludes=statuses[key])
    for n, (key, label, glyph) in enumerate(EVENT_KINDS):
        writer.add("event_kind", key=key, label=label, glyph=glyph, ord=n)
