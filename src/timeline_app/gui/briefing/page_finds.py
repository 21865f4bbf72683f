"""Finding words on the pages of the sheet."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView


class PageFinds(QObject):
    """What Qt finds in a document, and which of it is in hand; the pages mark all of it."""

    changed = Signal()

    def __init__(self, document: QPdfDocument, pages: QPdfView) -> None:
        super().__init__(pages)
        self._pages = pages
        self.model = QPdfSearchModel(self)
        self.model.setDocument(document)
        self.current = -1
        pages.setSearchModel(self.model)
        self.model.countChanged.connect(self._count)

    @property
    def total(self) -> int:
        """Give how many places were found so far."""
        return self.model.rowCount(self.model.index(-1, -1))

    @property
    def is_going(self) -> bool:
        """Say whether part is still to be searched: Qt tells no end, and a sheet has few pages."""
        return False

    def find(self, words: str) -> None:
        """Find words; the first place is taken in hand."""
        self.current = -1
        self.model.setSearchString(words.strip())
        self._count()

    def step(self, by: int) -> None:
        """Take the next (1) or previous (-1) place in hand, round the ends."""
        if self.total:
            self._take((self.current + by) % self.total)

    def _count(self) -> None:
        if self.current < 0 and self.total:
            self._take(0)
        else:
            self.changed.emit()

    def _take(self, at: int) -> None:
        self.current = at
        link = self.model.resultAtIndex(at)
        self._pages.pageNavigator().jump(link.page(), link.location(), self._pages.zoomFactor())
        self._pages.setCurrentSearchResultIndex(at)
        self.changed.emit()
