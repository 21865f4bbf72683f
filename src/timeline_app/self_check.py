"""Tries an installed program from end to end: one line a check, so that a broken installation says where it breaks."""

import io
import os
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

_ARTICLE = (
    "Harbour reopens after storm\n\n"
    "The harbour of Lindmar reopened on Tuesday, the port office said. “Every berth is in use again,” said Marta "
    "Ilves, who runs it.\n\n"
    "Two ferries that had waited outside since Sunday came in before noon, according to the coast guard.\n"
)
_FOREIGN = (
    "Portul din Lindmar a fost redeschis la 12 iunie 2013, a spus directorul, după o furtună care a durat mult.\n"
)
_QUOTE = "Every berth is in use again,"
_SAID = "The harbour of Lindmar reopened on Tuesday, the port office said."
_TABLE = (("Date", "Title", "Who"), ("2013-06-13", "Ferry leaves Lindmar", "Marta Ilves"))
"""Rows of a table of events."""


def _zipped(*members: tuple[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def _files() -> dict[str, bytes]:
    """Give a small file of every kind that can be read; each says `_SAID`."""
    page = f"<html><body><p>{_SAID}</p></body></html>"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    odf = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<o:document-content xmlns:o="{odf}office:1.0" xmlns:t="{odf}text:1.0"><o:body><o:text>'
        f"<t:p>{_SAID}</t:p></o:text></o:body></o:document-content>"
    )
    book = (
        '<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    return {
        "check.md": f"# Check\n\n{_SAID}\n".encode(),
        "check.html": page.encode(),
        "check.mhtml": b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + page.encode(),
        "check.eml": b"Subject: Check\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + _SAID.encode(),
        "check.rtf": b"{\\rtf1\\ansi " + _SAID.encode() + b"\\par}",
        "check.docx": _zipped(
            ("[Content_Types].xml", "<Types/>"),
            (
                "word/document.xml",
                f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{_SAID}</w:t></w:r></w:p></w:body></w:document>',
            ),
        ),
        "check.odt": _zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)),
        "check.epub": _zipped(("mimetype", "application/epub+zip"), ("a.opf", book), ("a.xhtml", page)),
        "check.pdf": _pdf(),
        # Letters whose encoding has to be guessed.
        "check.txt": "Начальник порта сказал во вторник, что гавань снова открыта для всех судов.".encode("koi8-r"),
    }


def _tables() -> dict[str, bytes]:
    """Give the same table of events as text and as a workbook."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    cells = ["".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) for row in _TABLE]
    rows = "".join(f"<row>{row}</row>" for row in cells)
    return {
        "check.csv": "".join(",".join(row) + "\n" for row in _TABLE).encode(),
        "check.xlsx": _zipped(
            (
                "xl/workbook.xml",
                f'<workbook xmlns:r="{office}"><sheets><sheet name="Check" r:id="a"/></sheets></workbook>',
            ),
            (
                "xl/_rels/workbook.xml.rels",
                f'<Relationships><Relationship Id="a" Type="{office}/worksheet" Target="sheet.xml"/></Relationships>',
            ),
            ("xl/sheet.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
    }


def _pdf() -> bytes:
    shown = f"BT /F1 12 Tf 72 720 Td ({_SAID}) Tj ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
    )
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(made),
    )


class _Check:
    """The walk, step by step; each method is one check and leaves behind what the next one needs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def project(self) -> None:
        """Make a project file."""
        from timeline_app.commands.editing import Editing
        from timeline_app.domain.clock import system_clock
        from timeline_app.store.project_file import Project

        self._clock = system_clock
        self._project = Project.create(self._folder / "check.tline", title="Self-check", clock=system_clock)
        self._editing = Editing(self._project)

    def kinds(self) -> None:
        """Read a file of every kind."""
        from timeline_app.intake.worker import IntakeWorker

        worker = IntakeWorker()
        try:
            for name, content in _files().items():
                said = "Начальник порта" if name == "check.txt" else _SAID
                _expect(said in worker.read_content(content, name).text, f"{name} is not what was in the file")
        finally:
            worker.close()

    def article(self) -> None:
        """Read a file in the reading process and add it."""
        from timeline_app.commands.articles import ImportArticles
        from timeline_app.intake.worker import IntakeWorker
        from timeline_app.queries.reading import article_reading

        file = self._folder / "harbour.txt"
        file.write_text(_ARTICLE, encoding="utf-8")
        worker = IntakeWorker()
        try:
            parsed = worker.read(file)
        finally:
            worker.close()
        added = self._editing.run(ImportArticles((parsed,))).value
        article = added[0] if isinstance(added, tuple) else 0
        with self._project.reading() as connection:
            self._reading = article_reading(connection, article)
        _expect(_QUOTE in self._reading.text, "the article's text is not what was in the file")

    def suggestions(self) -> None:
        """Find in the reading process what may be taken from an article; compare names and dates of other scripts."""
        from timeline_app.domain.findings import ArticleToRead
        from timeline_app.reading.worker import ReadingWorker
        from timeline_app.store.vocabulary import status_words
        from timeline_app.suggest.dates import find_dates
        from timeline_app.suggest.names import SAME_NAME, compare_names
        from timeline_app.suggest.prose import prose_of

        worker = ReadingWorker()
        try:
            parsed = worker.read_text(_ARTICLE, "harbour.txt")
            article = ArticleToRead(parsed.text, parsed.passages, 15_868, vocabulary=status_words())
            found = worker.findings(article, "harbour.txt")
            foreign = worker.read_text(_FOREIGN, "foreign.txt")
        finally:
            worker.close()
        _expect([person.name for person in found.people] == ["Marta Ilves"], "the person is not found")
        _expect(bool(found.quotes) and bool(found.dates), "neither quote nor date is found")
        _expect(compare_names("Марта Илвес", "Marta Ilves").score >= SAME_NAME, "names of two scripts are not compared")
        dates = find_dates(prose_of(foreign.text, foreign.passages), published=15_868, language="ro")
        _expect(bool(dates), "a date in another language is not found")

    def quote(self) -> None:
        """Take a quote as evidence, undo it, redo it."""
        from timeline_app.commands.evidence import NewClaim, NewEvent, NewPerson, QuoteRange, SaveEvidence
        from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
        from timeline_app.domain.ids import EventKindId, VersionId
        from timeline_app.queries.choices import form_choices
        from timeline_app.suggest.dates import read_when

        with self._project.reading() as connection:
            kind = EventKindId(form_choices(connection).event_kinds[0].row)
        start = self._reading.text.index(_QUOTE)
        person = NewPerson("Marta Ilves")
        self._editing.run(
            SaveEvidence(
                QuoteRange(VersionId(self._reading.version), start, start + len(_QUOTE)),
                NewClaim("The harbour is open", person),
                Polarity.ASSERTED,
                NewEvent("Harbour reopens", kind, "Lindmar", (person,)),
                chain=(ChainStep(SourceKind.PERSON, "Marta Ilves"), ChainStep(SourceKind.OUTLET, "Self-check")),
                about=read_when("12 June 2013", published=None).span,
            )
        )
        _expect(self._editing.undo() is not None and self._editing.redo() is not None, "undo and redo do nothing")

    def tables(self) -> None:
        """Import a table of events from text and from a workbook; undo it, redo it."""
        from timeline_app.commands.event_tables import ImportEvents, ImportReport
        from timeline_app.exchange.event_table import chunks, guess_mapping, mapping_note, open_table
        from timeline_app.queries.event_tables import known_kinds

        with self._project.reading() as connection:
            kinds = known_kinds(connection)
        for name, content in _tables().items():
            file = self._folder / name
            file.write_bytes(content)
            table = open_table(file)
            mapping = guess_mapping(table, kinds)
            note = mapping_note(table, mapping)
            read = partial(chunks, table, mapping)
            report = self._editing.run(ImportEvents(table.name, table.sha256, note, read)).value
            _expect(isinstance(report, ImportReport) and report.events == 1, f"{name} does not give its one event")
        _expect(self._editing.undo() is not None and self._editing.redo() is not None, "undo and redo do nothing")

    def window(self) -> None:
        """Draw the timeline in its window."""
        from timeline_app.app import Application, make_application
        from timeline_app.gui.shell import proof
        from timeline_app.settings import UserSettings

        application = Application(make_application(), UserSettings(self._folder / "settings"), self._clock)
        self._project.close()
        window = application.open_path(self._folder / "check.tline")
        _expect(window is not None, "the window did not open")
        if window is None:
            return
        try:
            _expect(proof.wait_until_idle(window), "the window does not come to rest")
            _expect(not proof.picture_of(window).isNull(), "the window was not drawn")
            titles = proof.timeline_titles(window)
            _expect("Harbour reopens" in titles, "the timeline does not show the event")
            _expect(titles.count(_TABLE[1][1]) == 2, "the timeline does not show the events of the tables")
        finally:
            application.quit()

    def sheet(self) -> None:
        """Set the briefing sheet and find the quote in it."""
        from timeline_app.briefing.pages import make_pdf
        from timeline_app.gui.shell.proof import pdf_text
        from timeline_app.queries.brief_facts import BriefOptions
        from timeline_app.queries.brief_sheet import briefing_sheet
        from timeline_app.store.project_file import Project

        self._project = Project.open(self._folder / "check.tline", clock=self._clock)
        with self._project.reading() as connection:
            sheet = briefing_sheet(connection, BriefOptions())
        pdf = make_pdf(sheet, timestamp=self._clock().replace(microsecond=0))
        _expect(_squeezed(_QUOTE) in _squeezed(pdf_text(pdf)), "the printed sheet does not hold the quote")

    def pictures(self) -> None:
        """Export the timeline as PDF, SVG and PNG, and find the event in it."""
        from timeline_app.cli import main
        from timeline_app.gui.shell.proof import pdf_text

        made = {}
        for kind in ("pdf", "svg", "png"):
            file = self._folder / f"check.{kind}"
            with redirect_stdout(io.StringIO()):
                _expect(main(["export-timeline", str(self._project.path), str(file)]) == 0, f"no {kind} is made")
            made[kind] = file.read_bytes()
        _expect("Harbour reopens" in made["svg"].decode(), "the SVG does not hold the event")
        _expect(_squeezed("Harbour reopens") in _squeezed(pdf_text(made["pdf"])), "the PDF does not hold the event")
        _expect(made["png"].startswith(b"\x89PNG"), "the PNG is none")

    def fingerprints(self) -> None:
        """Compare every fingerprint."""
        findings = self._project.verify()
        self._project.close()
        _expect(not findings, "; ".join(map(str, findings)))


def run_checks(say: Callable[[str], object] = print) -> int:
    """Run every check in a folder of its own. Gives 0 if all passed, else 1; one line each."""
    # Nobody is to see windows flash by, and there may be no display at all.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = 0
    with tempfile.TemporaryDirectory(prefix="timeline-app-check-") as name:
        check = _Check(Path(name))
        for step in (
            check.project,
            check.kinds,
            check.article,
            check.suggestions,
            check.quote,
            check.tables,
            check.window,
            check.sheet,
            check.pictures,
            check.fingerprints,
        ):
            words = (step.__doc__ or "").strip().removesuffix(".")
            try:
                step()
            except Exception as error:  # a check that breaks is the finding, whatever it raises
                failed += 1
                say(f"FAILED  {words}: {type(error).__name__}: {error}")
                break
            say(f"ok      {words}")
    return 1 if failed else 0


def _squeezed(text: str) -> str:
    """Give a text for comparing with what a PDF holds: without white space, signs that PDFs swap made alike."""
    return "".join(text.split()).replace("\ufffe", "-").replace("\u02bc", "’")


def _expect(holds: bool, complaint: str) -> None:
    if not holds:
        raise RuntimeError(complaint)
