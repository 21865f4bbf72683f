"""Which verbs make which kind of event, as data. Kinds are keys of a new project's words; any other verb is an act."""

from typing import Final

from timeline_app.suggest.statements.grammar import words
from timeline_app.suggest.statements.inflection import BASE, ING, PAST, forms_of, same_in_past

_VERBS: Final = {
    "journey": """
        fly travel arrive land visit cross flee escape leave depart return drive sail board head reach enter journey
        walk ride march evacuate relocate emigrate deport extradite escort come
    """,
    "contact": """
        meet telephone phone contact negotiate confer dine lunch talk correspond liaise brief debrief interview host
        receive greet court lobby consult
    """,
    "statement": """
        say tell announce issue declare claim deny write warn state testify confirm admit insist vow pledge promise
        apologise apologize tweet speak address accuse call urge demand report allege add acknowledge publish post
        broadcast concede comment respond denounce condemn criticise criticize reveal disclose
    """,
    "sighting": """
        see spot sight appear photograph film attend surface emerge stay hide shelter disappear vanish
    """,
    "break": """
        defect resign quit desert abandon abdicate retire renounce surrender
    """,
    "order": """
        order sign approve launch arrest detain kill sentence appoint elect fire sack dismiss oust remove replace ban
        convict acquit charge release free jail imprison kidnap abduct capture shoot execute murder assassinate attack
        raid seize name nominate swear win lose die marry bear join found graduate open close file sue veto pass adopt
        suspend expel recall impeach overthrow topple depose inaugurate bomb strike hit wound injure rescue hand sell
        buy acquire award promote create establish begin start end hold block impose lift pardon commute
        dissolve invade seize storm search question hospitalise admit treat drown crash collapse succeed hire enlist
        deploy command lead propose draft sanction freeze withdraw break split take give steal rob stab beat
    """,
}
_KINDS: Final = {
    spelling: kind for kind, text in _VERBS.items() for verb in text.split() for spelling, _ in forms_of(verb)
}
_MORE: Final = "become have make plead stand give go keep bow hand tender submit serve spend suffer retire quit rule"


def _past_of_ing() -> dict[str, str]:
    pasts: dict[str, str] = {}
    for verb in (*(verb for text in _VERBS.values() for verb in text.split()), *_MORE.split()):
        forms = forms_of(verb)
        past = next((spelling for spelling, form in forms if form is PAST), verb if same_in_past(verb) else "")
        pasts |= {spelling: past for spelling, form in forms if form is ING and past}
    return pasts


PAST_OF_ING: Final = _past_of_ing()
"""What somebody did who is said to be doing it in a title: "taking", "took"."""
OF_STATUS: Final = {
    "defected": "break", "resigned": "break", "fled": "journey", "in_transit": "journey", "returned": "journey",
    "in_hiding": "sighting", "missing": "sighting", "in_post": "order", "surrendered": "break", "ill": "sighting",
}  # fmt: skip
"""The kind of an event that gives somebody a status; any other is an act ("order")."""

CONTACTS: Final = words("talks meeting meetings summit conversation discussions dinner call audience negotiations")
"""Nouns for people who meet."""
TELLING: Final = frozenset(
    spelling for verb in "meet telephone phone fly arrive land visit cross depart order sign appoint".split()  # noqa: SIM905
    for spelling, form in forms_of(verb) if form is not BASE
)  # fmt: skip
"""Verbs that make an event even where no date stands by them."""
EMPTY: Final = words(
    """
    was were is are been be being had has have having did does do said says say saying according including made let
    seemed seems appeared appears wanted wants knew knows thinks thought believed believes understood means meant felt
    described called considered regarded dubbed
    following based born needed needs hoped expects expected remained remains looked used concerned related
    """
)
"""Verbs that tell of no event by themselves."""


def kind_of(verb: str) -> str:
    """Give the kind of event that a verb makes."""
    return _KINDS.get(verb, "order")
