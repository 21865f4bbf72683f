"""The small parts of a workbook's package: its sheets by name, number formats, the words that cells share."""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Final, NoReturn
from xml.parsers import expat

from timeline_app.exchange.serial_days import shown_units

Attributes = dict[str, str]
_BLOCK: Final = 1 << 18
_MOST_STRINGS: Final = 10_000_000
_MOST_CHARACTERS: Final = 400_000_000
"""Of all shared words together: they are the one part that has to lie in memory."""
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Expands(Exception):  # a cause, turned into a problem at the edge
    """Something unpacks to far more than it should."""


def read_xml(
    archive: zipfile.ZipFile,
    member: str,
    start: Callable[[str, Attributes], object],
    end: Callable[[str], object] | None = None,
    words: Callable[[str], object] | None = None,
) -> Iterator[None]:
    """Read a member block by block and stop after each. A document type, and so every entity, is refused.

    Raises:
        Expands: there is a document type.
        expat.ExpatError: it is not XML.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    with archive.open(member) as file:
        while block := file.read(_BLOCK):
            parser.Parse(block)
            yield
    parser.Parse(b"", True)
    yield


def _refuse(*_: object) -> NoReturn:
    raise Expands


class Parts:
    """What the small members of a workbook say. `sheets` leads from a sheet's name to its member."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Read them."""
        self._archive = archive
        self.from_1904 = False
        self.sheets: dict[str, str] = {}
        self.shared_strings = ""
        self._styles = ""
        self._targets: dict[str, str] = {}
        home = self._home()
        if home:
            self._folder, file = posixpath.split(home)
            self._each(f"{self._folder}/_rels/{file}.rels", self._note_relation)
            self._each(home, self._note_sheet)

    def _home(self) -> str:
        """Give the workbook's own member, found the way the format says."""
        found = []

        def relation(name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
                found.append(attributes.get("Target", "").lstrip("/"))

        if "_rels/.rels" in self._archive.NameToInfo:
            self._each("_rels/.rels", relation)
        home = found[0] if found else "xl/workbook.xml"
        return home if home in self._archive.NameToInfo and home.endswith(".xml") else ""

    def _note_relation(self, name: str, attributes: Attributes) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{self._folder}/{target}")
        if target not in self._archive.NameToInfo:
            return
        match attributes.get("Type", "").rpartition("/")[2]:
            case "worksheet":
                self._targets[attributes.get("Id", "")] = target
            case "sharedStrings":
                self.shared_strings = target
            case "styles":
                self._styles = target

    def _note_sheet(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0").lower() in ("1", "true", "on")
        elif name == "sheet":
            identity = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            if identity in self._targets:
                self.sheets[attributes.get("name", "")] = self._targets[identity]

    def shown_units(self) -> dict[str, str]:
        """Give what a cell style shows, by its number as text, for styles of days alone."""
        codes: dict[str, str] = {}
        styles: list[str] = []
        inside = [False]

        def style(name: str, attributes: Attributes) -> None:
            number = attributes.get("numFmtId", "0")
            if name == "numFmt":
                codes[number] = attributes.get("formatCode", "")
            elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
                inside[0] = name == "cellXfs"
            elif name == "xf" and inside[0]:
                styles.append(shown_units(int(number) if number.isdecimal() else 0, codes.get(number, "")))

        if self._styles:
            self._each(self._styles, style)
        return {str(index): shown for index, shown in enumerate(styles) if shown}

    def _each(self, member: str, start: Callable[[str, Attributes], None]) -> None:
        for _block in read_xml(self._archive, member, lambda name, attributes: start(_local(name), attributes)):
            pass


class _Strings:
    """Collects shared words while their XML passes by: of a word in pieces, all; how it is spoken (`rPh`), not."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._taking = self._spoken = False
        self._size = 0

    def start(self, name: str, _attributes: Attributes) -> None:
        local = _local(name)
        if local == "si":
            self._pieces = []
        elif local == "rPh":
            self._spoken = True
        elif local == "t":
            self._taking = not self._spoken

    def end(self, name: str) -> None:
        local = _local(name)
        if local == "t":
            self._taking = False
        elif local == "rPh":
            self._spoken = False
        elif local == "si":
            self.found.append(unescaped("".join(self._pieces)))
            if len(self.found) > _MOST_STRINGS:
                raise Expands

    def words(self, data: str) -> None:
        if self._taking:
            self._pieces.append(data)
            self._size += len(data)
            if self._size > _MOST_CHARACTERS:
                raise Expands


def shared_strings(archive: zipfile.ZipFile, member: str) -> list[str]:
    """Give the words that cells point at, by their number. Raises as `read_xml`."""
    strings = _Strings()
    for _block in read_xml(archive, member, strings.start, strings.end, strings.words):
        pass
    return strings.found


def unescaped(text: str) -> str:
    """Undo `_x000D_`, as which the format writes characters that XML cannot hold; NUL goes."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace("\0", "") if "_x" in text else text


def _local(name: str) -> str:
    return name.rpartition(":")[2]
