"""Whether two places, as written, are surely not the same: told from the words alone, with no map behind them.

Left open, and so never called different, is what words cannot tell: whether a town lies in a country, a building in a
town, or what "the capital" is. What the record says elsewhere counts ("Djerba, Tunisia" puts Djerba in Tunisia).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from timeline_app.domain.names import fold_name


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ALTERNATIVES: Final = re.compile(r"\s+(?:and|or)\s+|[/;]|\s+[–—]\s+", re.IGNORECASE)
_PARTS: Final = re.compile(
    r"[,()\[\]،、]|\b(?:in|at|near|outside|inside|off|on|of|within|around|from|to|by|towards?)\s(?=\S)", re.IGNORECASE
)
_OWNER: Final = re.compile(r"^(?P<whose>.*\w)['’]s?\s+(?P<what>\S.*)$")
_WORD: Final = re.compile(r"[^\W_][\w'’.-]*")
_SMALL: Final = _set("the a an his her their its my our your this that")
_BEARINGS: Final = _set(
    "north south east west northern southern eastern western central downtown greater near outside northeast northwest "
    "southeast southwest north-east north-west south-east south-west upper lower"
)
_NAMED_AFTER_TOWNS: Final = _set("airport airfield airstrip airbase international")
"""A building whose name is mostly that of its town."""
_BUILDINGS: Final = _set(
    "office offices hotel palace embassy consulate mission ministry hospital clinic prison jail base camp castle "
    "compound residence headquarters hq building tower square street road avenue station university college school "
    "mosque church cathedral court courthouse parliament assembly house home flat apartment villa studio centre center "
    "hall conference border crossing checkpoint port harbour harbor pier bridge stadium barracks fort garrison bunker "
    "farm museum market mall club restaurant cafe room congress council bank ship boat yacht vessel plane aircraft jet "
    "car train bus"
)
_BEGIN_TOWNS: Final = frozenset({"Port", "Fort", "Camp"})
_GENERAL: Final = _set(
    "capital city town village province region district country state island coast area border sea desert mountains "
    "abroad exile overseas hiding custody detention elsewhere somewhere unknown territory suburb outskirts front line "
    "waters air telephone phone television tv radio online"
)
_REGIONS: Final = _set(
    "europe africa asia america middle gulf caucasus balkans maghreb sahel sahara levant scandinavia mediterranean "
    "world region exile abroad"
)
_COUNTRIES: Final = _set(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain "
    "bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria "
    "burma burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus denmark "
    "djibouti ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana "
    "greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel "
    "italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya "
    "liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius "
    "mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger "
    "nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia "
    "rwanda senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname swaziland sweden "
    "switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay "
    "uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe") | {
    "saudi arabia", "south africa", "south korea", "north korea", "south sudan", "new zealand", "sri lanka",
    "ivory coast", "cote divoire", "sierra leone", "burkina faso", "costa rica", "puerto rico", "san marino",
    "czech republic", "dominican republic", "papua new guinea", "united states", "united emirates", "east timor",
}  # fmt: skip
_SAME_COUNTRY: Final = {
    "uk": "britain", "united kingdom": "britain", "great britain": "britain", "england": "britain",
    "scotland": "britain", "wales": "britain", "northern ireland": "britain", "us": "united states",
    "usa": "united states", "united states america": "united states", "uae": "united emirates",
    "united arab emirates": "united emirates", "holland": "netherlands", "myanmar": "burma", "persia": "iran",
    "czechia": "czech republic",
}  # fmt: skip
_ALIKE: Final = 0.8
"""So near two spellings are of one name ("Djerba", "Jerba"): a share of letters in order, of `SequenceMatcher`."""
_SHORTEST_ALIKE: Final = 5


class _Part(NamedTuple):
    """One part of a place: its name, folded; `is_building` says that it stands in a town that the part does not name.

    `is_open` says that the words point at something that they do not name ("the Libyan capital").
    """

    name: str
    is_building: bool
    is_open: bool

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.name.split())

    @property
    def country(self) -> str:
        name = _SAME_COUNTRY.get(self.name, self.name)
        return name if name in _COUNTRIES else ""


_Place = tuple[_Part, ...]
"""Parts from the finest to the widest."""


class Places:
    """Compares places with what all places of the record say of one another. Answers are kept."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take every place of the record, as written."""
        self._wider: defaultdict[str, set[_Part]] = defaultdict(set)
        self._answers: dict[tuple[str, str], bool] = {}
        for text in known:
            for place in _read(text):
                for finer, wider in ((n, m) for n in range(len(place)) for m in range(n + 1, len(place))):
                    self._wider[place[finer].name].add(place[wider])

    def differ(self, one: str, other: str) -> bool:
        """Say whether two places, as written, are surely different, neither inside the other. It is symmetric."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._answers:
            left, right = _read(one), _read(other)
            self._answers[key] = bool(left and right) and all(self._apart(a, b) for a in left for b in right)
        return self._answers[key]

    def _apart(self, one: _Place, other: _Place) -> bool:
        if any(part.is_open for part in (one[0], other[0])) or self._meet(one, other) or self._meet(other, one):
            return False
        countries = self._country(one), self._country(other)
        if all(countries) and countries[0] != countries[1]:
            return True
        if one[0].country or other[0].country:
            return False  # whether a town lies in it, words do not say
        if one[0].is_building:
            return len(one) > 1 and self._apart(one[1:], other)
        if other[0].is_building:
            return len(other) > 1 and self._apart(one, other[1:])
        return True

    def _meet(self, one: _Place, other: _Place) -> bool:
        """Say whether the finest part of one place is a part of the other, or holds it."""
        finest = one[0]
        return any(_may_be_one(finest, part) for part in (*other, *self._wider[other[0].name]))

    def _country(self, place: _Place) -> str:
        wider = sorted(self._wider[place[0].name], key=lambda part: part.name)
        return next((part.country for part in (*place, *wider) if part.country), "")


def _may_be_one(one: _Part, other: _Part) -> bool:
    if one.country and other.country:
        return one.country == other.country
    if one.words <= other.words or other.words <= one.words:
        return True
    if min(len(one.name), len(other.name)) < _SHORTEST_ALIKE:
        return False
    first, second = sorted((one.name, other.name))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _read(text: str) -> tuple[_Place, ...]:
    """Give the places that a text may mean; none where one of them has no name."""
    found = tuple(_place(part) for part in _ALTERNATIVES.split(text) if part.strip())
    return found if all(found) else ()


def _place(text: str) -> _Place:
    written = [piece for part in _PARTS.split(text) if part.strip() for piece in _owned(part.strip())]
    has_capitals = any(mark.isupper() for mark in text)
    parts = (_part(piece, has_capitals=has_capitals) for piece in written)
    return tuple(part for part in parts if part is not None)


def _owned(text: str) -> tuple[str, ...]:
    """Take "Tunisia's Djerba airport" apart: what is owned is the finer part."""
    found = _OWNER.match(text)
    return (text,) if found is None else (found["what"], found["whose"])


def _begun(words: list[str]) -> list[str]:
    """Join the beginning of a town's name to the rest: "Port Said" is no port."""
    if len(words) > 1 and words[0] in _BEGIN_TOWNS and words[1][:1].isupper():
        return ["".join(words[:2]), *words[2:]]
    return words


def _part(text: str, *, has_capitals: bool) -> _Part | None:
    words = _begun(_WORD.findall(text))
    kinds = {word.casefold() for word in words}
    left = [word for word in words if word.casefold() not in _SMALL | _BEARINGS | _NAMED_AFTER_TOWNS]
    described = [word for word in left if word.casefold() not in _BUILDINGS | _GENERAL]
    named = [word for word in described if not (has_capitals and word[:1].islower())]
    if not has_capitals and (len(described) > 2 or kinds & (_SMALL | _BUILDINGS | _GENERAL)):
        return None  # "a house by the sea"
    name = fold_name(" ".join(named).replace(".", ""))
    if not name:
        return None
    is_general = bool(kinds & _GENERAL) or bool(set(name.split()) & _REGIONS - {"america"})
    return _Part(name, bool(kinds & _BUILDINGS), is_general or name == "america")
