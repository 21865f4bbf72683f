"""Where a name is printed: a few places in their sentences, each of which opens in its article."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.domain.names import isolate
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.marked_text import MarkedText
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.person_names import Sample


class Samples(QWidget):
    """Shows samples one under the other. `opens` leaves the way into the article out."""

    wanted = Signal(object)
    """The `Sample` to be opened in its article."""

    def __init__(self, parent: QWidget | None = None, *, opens: bool = True) -> None:
        super().__init__(parent)
        self._opens = opens
        self._theme: Theme | None = None
        self._shown: tuple[Sample, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._rows: list[QWidget] = []

    @property
    def shown(self) -> tuple[Sample, ...]:
        """Give what is shown."""
        return self._shown

    def show_samples(self, samples: Sequence[Sample], nothing: str = "") -> None:
        """Show these, or the words `nothing` where there are none."""
        self._shown = tuple(samples)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(sample) for sample in samples]
        if not self._rows and nothing:
            self._rows = [Label(nothing, "secondary", "text.2", wraps=True)]
        for row in self._rows:
            self._column.addWidget(row)
        if self._theme is not None:
            self.apply_theme(self._theme)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the rows."""
        self._theme = theme
        dress(self, theme)

    def _row(self, sample: Sample) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(MarkedText(sample.before, sample.words, sample.after))
        column.addWidget(Label(source_of(sample), "secondary", "text.2", wraps=True))
        if self._opens:
            button = LinkButton(tr("Open in article"))
            button.setAccessibleName(
                tr("Open “{words}” in {title}", words=isolate(sample.words), title=isolate(sample.title))
            )
            button.clicked.connect(lambda: self.wanted.emit(sample))
            # Below its title, which would be squeezed into a narrow column beside it.
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return made


def source_of(sample: Sample) -> str:
    """Give the article and its paper."""
    title = isolate(sample.title)
    return tr("{title}, {paper}", title=title, paper=isolate(sample.publisher)) if sample.publisher else title
