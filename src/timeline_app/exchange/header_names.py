"""What columns of published tables are called, in general words and by their code-books, and what their codes mean.

The code-books: ACLED (2023), UCDP GED (25.1), GTD (2021), GDELT 1 and 2 with CAMEO, SCAD (3.3), Mass Mobilization.
Names and code values only; none of their data.
"""

from collections.abc import Mapping
from typing import Final

from timeline_app.domain.event_tables import TableRole
from timeline_app.exchange.date_names import folded


def compact(name: str) -> str:
    """Fold a column's name to its letters and figures: `Event Date`, `event_date` and `EventDate` are one."""
    return "".join(char for char in folded(name) if char.isalnum())


_NAMES: Final[Mapping[TableRole, str]] = {
    TableRole.DATE: (
        "eventdate dateofevent datestart startdate eventstart starttime pointintime start begin begindate datebegin "
        "sqldate incidentdate "
        "dateofincident date day datetime when occurredon dateoccurred eventday approxdate "
        "datum ereignisdatum startdatum beginn von vom fecha fechainicio fechadelevento dateevenement datedelevenement "
        "datedebut debut data dataevento datadoevento datainicio datainizio inizio tarih baslangic "
        "дата датасобытия датаначала начало التاريخ تاريخ 日期 日付"
    ),
    TableRole.END: (
        "eventend dateend enddate endtime end dateofend until finish enddatum ende bis fechafin fechafinal datefin "
        "fin datafim "
        "datafine fine bitis датаокончания конец resolution"
    ),
    TableRole.YEAR: "iyear styear startyear year jahr annee ano anno yil год eyear endyear",
    TableRole.MONTH: "imonth stmonth startmonth month monat mois mes mese ay месяц emonth endmonth",
    TableRole.DAY: "iday stday startday dayofmonth day tag jour dia giorno gun день eday endday",
    TableRole.PRECISION: (
        "timeprecision dateprec dateprecision timeprec precision precisiondate dateaccuracy datecertainty "
        "datumsgenauigkeit genauigkeit precisiondeladate precisionfecha"
    ),
    TableRole.TITLE: (
        "title eventtitle eventname eventlabel itemlabel headline whathappened event incident subject label titel "
        "ereignis titre evenement "
        "titulo evento titolo baslik olay название событие заголовок العنوان الحدث"
    ),
    TableRole.PEOPLE: (
        "actor1 actor2 actor3 sidea sideb actor1name actor2name actorname recipientname targetname gname gname2 "
        "gname3 people person persons who actor "
        "actors perpetrator perpetrators victim victims names name participants protesteridentity "
        "personen person1 person2 akteur akteure beteiligte acteur acteur1 acteur2 acteurs personne personnes actores "
        "persona personas attore attori persone kisi aktor участники участник люди الاشخاص"
    ),
    TableRole.PLACE: (
        "wherecoordinates actiongeofullname elocal asciiname city town location place where venue placename "
        "locationlabel placelabel "
        "ort stadt lieu ville lugar ciudad localidad luogo citta yer sehir место город المكان "
        "admin2 admin1 adm2 adm1 provstate province"
    ),
    TableRole.KIND: (
        "subeventtype eventtype eventtext attacktype1txt attacktype1 etype typeofviolence eventrootcode eventcode "
        "eventkind kind "
        "type category disordertype issue protesterdemand1 "
        "art ereignisart typ kategorie categorie typeevenement tipo categoria tur тип "
        "категория вид"
    ),
    TableRole.SOURCE: (
        "source sources sourcearticle scite1 sourceurl url link reference references citation publisher newspaper "
        "reportedby outlet dbsource sourceoffice quelle quellen fuente fuentes fonte fonti kaynak источник المصدر"
    ),
    TableRole.QUOTE: (
        "quote quotation notes summary sourceheadline issuenote description details text remarks comment "
        "zitat beschreibung notizen anmerkungen resume description descripcion notas descrizione note aciklama "
        "описание примечание الوصف"
    ),
}


def _ranks() -> dict[TableRole, dict[str, int]]:
    return {
        role: {compact(name): rank for rank, name in reversed(list(enumerate(names.split())))}
        for role, names in _NAMES.items()
    }


RANKS: Final = _ranks()
"""For each role: compact name to its rank, 0 the surest."""
_COUNTRIES: Final = "country countrylabel countrytxt countryname land pays pais paese ulke страна البلد"
COUNTRIES: Final = frozenset(map(compact, _COUNTRIES.split()))
END_PARTS: Final = frozenset(("eyear", "endyear", "emonth", "endmonth", "eday", "endday"))
"""Parts of a date that are those of its end."""
PAIRS: Final = (
    frozenset(("sidea", "sideb")),
    frozenset(("sourcename", "targetname")),
    frozenset(("actorname", "recipientname")),
)
"""Names of two columns that tell of two parties. A `source name` is that of a paper, but not beside a `target name`."""
ALL_NAMES: Final = frozenset(name for ranks in RANKS.values() for name in ranks) | COUNTRIES

WORDS_WITHIN: Final[Mapping[TableRole, tuple[str, ...]]] = {
    TableRole.DATE: ("date", "datum", "fecha", "tarih", "дата"),
    TableRole.TITLE: ("title", "titel", "titre", "titulo", "headline"),
    TableRole.PEOPLE: ("actor", "perpetrator", "person", "people", "akteur", "acteur", "persona"),
    TableRole.PLACE: ("location", "place", "city", "town", "lieu", "lugar", "luogo"),
    TableRole.KIND: ("type", "kind", "category", "kategorie", "categoria"),
    TableRole.SOURCE: ("source", "sources", "quelle", "fuente", "fonte", "url"),
    TableRole.QUOTE: ("notes", "summary", "description", "beschreibung", "quote"),
}
"""Words that give a role to a longer name that is not known whole: `Date of the incident`."""
_NOT_OF_THE_EVENT: Final = (
    "added entered created updated modified published publication report reported source accessed birth code id iso "
    "coded upload download import version display"
)
NOT_OF_THE_EVENT: Final = frozenset(_NOT_OF_THE_EVENT.split())
"""Words that make a date, a place or a type one of something else: `date added`, `source date`, `location id`."""

_CAMEO: Final = {
    "01": "Public statement", "02": "Appeal", "03": "Intent to cooperate", "04": "Consultation",
    "05": "Diplomatic cooperation", "06": "Material cooperation", "07": "Aid", "08": "Yielding", "09": "Investigation",
    "10": "Demand", "11": "Disapproval", "12": "Rejection", "13": "Threat", "14": "Protest",
    "15": "Exhibition of force", "16": "Reduction of relations", "17": "Coercion", "18": "Assault", "19": "Fight",
    "20": "Mass violence",
}  # fmt: skip
CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "typeofviolence": {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"},
    "etype": {
        "1": "Organised demonstration", "2": "Spontaneous demonstration", "3": "Organised riot",
        "4": "Spontaneous riot", "5": "General strike", "6": "Limited strike", "7": "Pro-government violence",
        "8": "Anti-government violence", "9": "Extra-government violence", "10": "Intra-government violence",
    },
    "attacktype1": {
        "1": "Assassination", "2": "Armed assault", "3": "Bombing or explosion", "4": "Hijacking",
        "5": "Hostage taking (barricade)", "6": "Hostage taking (kidnapping)", "7": "Facility attack",
        "8": "Unarmed assault", "9": "Unknown",
    },
    "eventrootcode": _CAMEO | {code.lstrip("0"): words for code, words in _CAMEO.items()},
}  # fmt: skip
"""Compact column name to what its codes mean, where a code-book says so."""

_GDELT_FRONT: Final = {1: "SQLDATE", 6: "Actor1Name", 16: "Actor2Name", 28: "EventRootCode"}
LAYOUTS: Final[Mapping[int, Mapping[int, str]]] = {
    57: _GDELT_FRONT | {50: "ActionGeo_FullName"},
    58: _GDELT_FRONT | {50: "ActionGeo_FullName", 57: "SOURCEURL"},
    61: _GDELT_FRONT | {52: "ActionGeo_FullName", 60: "SOURCEURL"},
}
"""Number of columns to their names, for tables that are published without a header (GDELT)."""

KIND_STEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "break": ("defect", "resign", "desert", "mutin", "secession", "secede", "walkout"),
    "statement": (
        "statement", "speech", "announce", "declar", "appeal", "demand", "interview", "disapprov", "reject", "intent",
        "press conference", "condemn", "threat",
    ),
    "contact": (
        "meeting", "talks", "negotiat", "agreement", "treaty", "consult", "contact", "ceasefire", "diplomatic",
        "mediat", "phone call", "summit", "cooperation",
    ),
    "journey": (
        "travel", "journey", "arriv", "departure", "displace", "evacuat", "deport", "migrat", "visit",
        "movement of forces", "flight to", "fled",
    ),
    "sighting": ("sighting", "whereabouts", "seen", "spotted"),
}  # fmt: skip
"""Key of an event kind to stems of the words that tables say it with. Everything else that happened is an act."""
OTHER_KIND: Final = "order"
