"""Opens zip files without being caught: how much they would unpack to is asked first, and held to while unpacking.

Members are read by name into memory and never written to the disk. XML is parsed without network, files or entities.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from timeline_app.domain.problems import Problem, ProblemForUser

MAX_MEMBERS: Final = 5_000
MAX_UNPACKED: Final = 300_000_000
MAX_RATIO: Final = 150
_SMALL: Final = 64_000
_MEMBER_MOST: Final = 100_000_000
"""Most bytes of one member of XML: ten times the text that an article may have."""
_ENCRYPTED: Final = 0x1
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How documents and books are packed. Other ways are not tried: each has errors and a hunger for memory of its own."""


@dataclass(frozen=True, slots=True)
class Package:
    """An opened zip file. Missing members are damage only if the caller says so."""

    archive: zipfile.ZipFile

    def names(self) -> list[str]:
        """Give the names of all members, in their order."""
        return self.archive.namelist()

    def has(self, name: str) -> bool:
        """Say whether there is a member of this name."""
        return name in self.archive.NameToInfo

    def read(self, name: str) -> bytes:
        """Give a member's bytes.

        Raises:
            ProblemForUser: `DAMAGED` if it is missing or broken, `EXPANDS` if it unpacks to more than it says.
        """
        try:
            if self.archive.getinfo(name).compress_type not in _PACKED:
                raise ProblemForUser(Problem.DAMAGED)
            with self.archive.open(name) as member:
                content = member.read(_MEMBER_MOST + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise ProblemForUser(Problem.DAMAGED) from error
        except RuntimeError as error:  # the member is encrypted though its entry did not say so
            raise ProblemForUser(Problem.PASSWORD) from error
        if len(content) > _MEMBER_MOST:
            raise ProblemForUser(Problem.EXPANDS)
        return content

    def xml(self, name: str) -> Any:  # noqa: ANN401 - lxml has no types
        """Give a member's root element. Raises as `read`."""
        return parse_xml(self.read(name))

    def xml_or_none(self, name: str) -> Any:  # noqa: ANN401
        """Give a member's root element, None if it is not there or broken: what it holds can be done without."""
        if not self.has(name):
            return None
        try:
            return self.xml(name)
        except ProblemForUser:
            return None

    @contextmanager
    def no_text_but_pictures(self, folder: str) -> Iterator[None]:
        """Turn "no text" into "pictures of text" where the package holds pictures in this folder."""
        try:
            yield
        except ProblemForUser as problem:
            if problem.problem is Problem.NO_TEXT and any(name.startswith(folder) for name in self.names()):
                raise ProblemForUser(Problem.SCANNED) from problem
            raise


def opened(content: bytes) -> Package:
    """Open a zip.

    Raises:
        ProblemForUser: `DAMAGED`, `PASSWORD`, or `EXPANDS` for one that would unpack to far more than it is.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, UnicodeError) as error:
        raise ProblemForUser(Problem.DAMAGED) from error
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > min(MAX_UNPACKED, MAX_RATIO * max(len(content), _SMALL)):
        raise ProblemForUser(Problem.EXPANDS)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise ProblemForUser(Problem.PASSWORD)
    return Package(archive)


def parse_xml(content: bytes) -> Any:  # noqa: ANN401
    """Parse XML, loading and expanding nothing.

    Raises:
        ProblemForUser: `DAMAGED`; `EXPANDS` where the parser's own limits (a name, a text, a depth) were passed.
        MemoryError: there was no room for it.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        complaints = {entry.type_name for entry in parser.error_log}
        if "ERR_NO_MEMORY" in complaints:
            raise MemoryError from error
        limits = {"ERR_RESOURCE_LIMIT", "ERR_ENTITY_LOOP", "ERR_NAME_TOO_LONG"}
        raise ProblemForUser(Problem.EXPANDS if complaints & limits else Problem.DAMAGED) from error
    except ValueError as error:
        raise ProblemForUser(Problem.DAMAGED) from error
    if root is None:
        raise ProblemForUser(Problem.DAMAGED)
    return root


def local(element: Any) -> str:  # noqa: ANN401
    """Give an element's name without its namespace, "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:  # noqa: ANN401
    """Give an attribute by its name without namespace; two standards name the same things in different ones."""
    for key, value in element.attrib.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return None


def children(element: Any, *names: str) -> Iterator[Any]:  # noqa: ANN401
    """Give the child elements of these names."""
    return (child for child in element if local(child) in names)


def child(element: Any, *path: str) -> Any:  # noqa: ANN401
    """Give the first descendant along a path of names, None where there is none (or no element)."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element
