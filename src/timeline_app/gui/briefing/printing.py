"""Puts the sheet's own pages on a printer, so that screen, file and paper break their lines alike."""

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr

DOTS_PER_INCH = 300


def print_pages(document: QPdfDocument, printer: QPrinter) -> int:
    """Print the pages of a loaded PDF one to one, without margins of its own. Gives how many were printed.

    Honours the printer's page range. Raises `ProblemForUser` where the printer cannot be used.
    """
    pages = list(_wanted(document, printer))
    if not pages:
        raise ProblemForUser(Problem.PRINT_FAILED, reason=tr("there are no pages"))
    _take_paper(document, printer)
    printer.setResolution(DOTS_PER_INCH)
    painter = QPainter()
    if not painter.begin(printer):
        raise ProblemForUser(Problem.PRINT_FAILED, reason=tr("the printer cannot be opened"))
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                raise ProblemForUser(Problem.PRINT_FAILED, reason=tr("the printer takes no further page"))
            points = document.pagePointSize(page)
            dots = QSize(round(points.width() / 72 * DOTS_PER_INCH), round(points.height() / 72 * DOTS_PER_INCH))
            painter.drawImage(0, 0, document.render(page, dots))
    finally:
        painter.end()
    return len(pages)


def _wanted(document: QPdfDocument, printer: QPrinter) -> range:
    count = document.pageCount()
    first, last = printer.fromPage(), printer.toPage()
    return range(max(0, first - 1), min(count, last)) if first else range(count)


def _take_paper(document: QPdfDocument, printer: QPrinter) -> None:
    points: QSizeF = document.pagePointSize(0)
    printer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
