"""Tables written for tests: workbooks as raw packages, so that each feature of the format can be asked for alone."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from timeline_app.domain.event_tables import EventChunk
from timeline_app.exchange.event_table import EventTable, chunks, guess_mapping, open_table

TABLES = Path(__file__).parent / "tables"
KINDS = (
    ("break", "Break with the regime"),
    ("journey", "Journey"),
    ("statement", "Statement"),
    ("contact", "Contact"),
    ("order", "Order or act"),
    ("sighting", "Sighting or whereabouts"),
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text table."""
    path.write_bytes(text.encode(encoding))
    return path


def csv_of(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    """Write rows of plain cells."""
    return written(path, "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows))


def read_all(path: Path) -> tuple[EventTable, EventChunk]:
    """Open a table, take the guess, read it whole."""
    table = open_table(path)
    mapping = guess_mapping(table, KINDS)
    (chunk,) = chunks(table, mapping, 1_000_000)
    return table, chunk


def workbook(
    path: Path,
    sheets: Mapping[str, str],
    *,
    strings: Sequence[str] = (),
    formats: Sequence[str] = (),
    from_1904: bool = False,
    strings_xml: str = "",
) -> Path:
    """Write a workbook. `sheets` lead from a name to the XML of its rows; style n+1 has the n-th of `formats`."""
    shared = strings_xml or "".join(f"<si><t>{escape(string)}</t></si>" for string in strings)
    own = "".join(
        f'<numFmt numFmtId="{200 + index}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for index, code in enumerate(formats)
    )
    styles = "".join(f'<xf numFmtId="{200 + index}"/>' for index in range(len(formats)))
    names = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(sheets, 1))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _name in enumerate(sheets, 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(from_1904)}"/>'
            f"<sheets>{names}</sheets></workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}'
            f'<Relationship Id="s" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="t" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        )
        archive.writestr("xl/sharedStrings.xml", f'{_HEAD}<sst xmlns="{_MAIN}">{shared}</sst>')
        archive.writestr(
            "xl/styles.xml",
            f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId="14"/>'
            f'</cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
        )
        for n, rows in enumerate(sheets.values(), 1):
            archive.writestr(
                f"xl/worksheets/sheet{n}.xml",
                f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            )
    return path


def text_cells(*cells: str) -> str:
    """Give a row of inline strings."""
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in cells) + "</row>"
