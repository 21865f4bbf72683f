"""What newspapers say of the state somebody is in or may come to, the nouns for it, and headings of lists, as data.

States are phrases in the small language of `tables`.
"""

from typing import Final

from timeline_app.suggest.statements.tables import PATIENT, SUBJECT

STATES: Final = {
    "": """
        on ~1 way to ~1 work|school|class|lunch|practice|training|dinner
    """,
    "missing": """
        missing
        unaccounted for
        nowhere to be
    """,
    "detained": """
        in|into ~2 custody|detention|jail|prison|captivity|confinement|cell|cells
        under house arrest
        under arrest
        behind ~1 bars
        imprisoned
        a prisoner|hostage|captive
        back in ~1 prison|jail|custody|detention
    """,
    "fled": """
        in ?self-imposed exile
        on the run
        at large
        a fugitive
        abroad
        out of the country
    """,
    "in_hiding": """
        in hiding
        underground
    """,
    "returned": """
        back in|from|home
    """,
    "in_transit": """
        on ~1 way to|back|home
        en route
        in transit
        bound for
        aboard
        on board
        at ~3 airport|airfield
    """,
    "died": """
        dead
        among ~2 dead|victims|fatalities
        no longer alive
    """,
    "killed": """
        among ~2 killed
    """,
    "ill": """
        ill
        sick
        unwell
        in|into ~3 $ward|coma
        in|into intensive care
        on ~1 medical|sick|health leave|grounds
        on life|a support|ventilator
        in|out critical|serious|stable|a ?critical|stable|serious condition
        seriously|critically|gravely|terminally ill|sick
        suffering from
        recovering
        hospitalised
        hospitalized
        comatose
        fighting for ~1 life
        in ~1 critical|serious|grave state|condition
        in poor|failing|bad|ill|frail health
    """,
    "wounded": """
        among ~3 wounded|injured
        out with ~4 injury
        out for ~8 with ~4 injury|strain|fracture|problem
        out for ~3 season|weeks|months|year
    """,
    "released": """
        free
        a free man|woman
        out on bail
        on bail
        out of prison|jail
    """,
    "charged": """
        on|facing trial
        a suspect
        the main|prime|chief suspect
        wanted by|for|on|in
        under ?criminal indictment
    """,
    "convicted": """
        guilty
    """,
    "in_post": """
        in ~1 office
        at ~1 desk
        in charge|power|control
        at|still ~1 work|post
        back at|in work|office|his|her ?desk
        still president|minister|leader|premier
        loyal to
        the new president|minister|leader|premier|chief|head|director|governor
    """,
}
"""What stands after "is", "remains", "was said to be"."""

NOUNS: Final = {
    "defected": "defection desertion defections desertions",
    "resigned": "resignation resignations departure retirement abdication stepping-down",
    "fled": "flight escape exile",
    "dismissed": "dismissal sack sacking firing ouster removal ousting expulsion impeachment overthrow toppling",
    "suspended": "suspension disqualification",
    "detained": "arrest arrests detention detentions abductions kidnappings "
    "imprisonment capture abduction kidnapping incarceration jailing captivity",
    "released": "release freeing rescue parole",
    "missing": "disappearance",
    "wounded": "injury",
    "killed": "killing killings murder murders assassination execution slaying lynching beheading decapitation",
    "died": "death deaths suicide drowning funeral",
    "ill": "illness hospitalisation hospitalization stroke",
    "charged": "indictment trial retrial prosecution",
    "convicted": "conviction sentencing sentence",
    "cleared": "acquittal",
    "surrendered": "surrender",
    "returned": "return homecoming",
    "in_transit": "extradition deportation repatriation",
    "in_post": "appointment election re-election inauguration reinstatement",
}
"""Nouns that say it by themselves: "Koussa's defection", "the arrest of X"."""

OPPOSITES: Final = {
    "killed": """
        alive
        safe and sound|well|healthy
    """,
    "wounded": """
        unhurt
        unharmed
        uninjured
    """,
}
"""States that deny another: who is alive was not killed."""

ATTRIBUTES: Final = {
    "killed": "slain murdered assassinated executed",
    "died": "late deceased",
    "fled": "exiled fugitive runaway self-exiled",
    "detained": "jailed imprisoned detained captive kidnapped abducted captured arrested incarcerated",
    "dismissed": "ousted deposed sacked toppled fired overthrown",
    "suspended": "suspended",
    "missing": "missing disappeared",
    "wounded": "wounded injured",
    "convicted": "convicted",
    "defected": "renegade breakaway turncoat",
    "released": "freed",
    "ill": "ailing ill hospitalised hospitalized comatose",
}
"""What stands before a name as its adjective: "the exiled leader X"."""

NOUNS_WITH: Final = {
    "whereabouts": ("missing", "unknown|unclear|mystery|unconfirmed"),
    "body": ("died", "found|recovered|discovered|identified|buried|pulled|washed|flown|returned|shown"),
    "remains": ("died", "found|recovered|discovered|identified|buried|returned"),
    "corpse": ("died", "found|recovered|discovered|identified|shown"),
    "fate": ("missing", "unknown|unclear|mystery"),
}
"""Nouns that say it together with what is said of them: "X's body was found"."""

HEADINGS: Final = {
    "defected": "defected|gone|gone over|changed sides|defectors|broke away|the defectors",
    "resigned": "resigned|quit|stepped down|out|left office|resigns",
    "fled": "fled|in exile|left the country|on the run|escaped",
    "dismissed": "dismissed|sacked|fired|ousted|removed",
    "detained": "detained|arrested|held|jailed|in custody|in prison|kidnapped|captured|under arrest",
    "released": "released|freed",
    "missing": "missing|disappeared|whereabouts unknown|not seen|unaccounted for",
    "killed": "killed|shot dead|murdered|executed|assassinated",
    "died": "died|dead|deceased|confirmed dead",
    "wounded": "wounded|injured|hurt",
    "charged": "charged|indicted|on trial|accused",
    "convicted": "convicted|sentenced|guilty|found guilty",
    "cleared": "acquitted|cleared|not guilty",
    "in_hiding": "in hiding",
    "surrendered": "surrendered",
    "in_post": "still in post|in post|in|still loyal|loyal|staying|appointed|elected|in office|stayed|remaining",
}
"""What stands before the name in the heading of a boxed item: "Defected: Treki"."""

OPEN_HEADINGS: Final = {
    "defected": "may be next|next|may follow|could be next|might be next|who may follow|could follow|wavering|at risk|"
    "may go|could go|expected to follow|under suspicion|possible defector|going|on the brink|may defect|may leave",
    "resigned": "may resign|under pressure|could resign",
    "killed": "feared dead|believed dead|presumed dead",
    "missing": "feared missing",
}
"""The same of what is only supposed."""

OPEN_STATES: Final = {
    "charged": """
        under ?criminal|police|federal investigation
    """,
}
"""States that lie before another: whoever is under investigation may be charged."""

OPEN_VERBS: Final = {
    ("charged", PATIENT): """
        investigate
        question by ~1 police|detectives|prosecutors|investigators|officers|magistrates|magistrate
        question over|about|under|on
    """,
    ("convicted", SUBJECT): """
        face ~5 years|prison|jail|imprisonment|fine|sentence|execution|penalty
        risk ~4 years|prison|jail|imprisonment
    """,
    ("dismissed", SUBJECT): """
        face ~2 sack|axe|dismissal|expulsion|impeachment
    """,
    ("in_transit", SUBJECT): """
        face ~2 extradition|deportation
    """,
    ("detained", SUBJECT): """
        face|risk ~2 arrest|detention
    """,
    ("resigned", SUBJECT): """
        consider|reconsider|weigh ~2 position|future|resignation|options
        hint at ~4 resignation|departure|retirement
        hang by a thread
    """,
}
"""What says of itself that it has not happened yet."""
