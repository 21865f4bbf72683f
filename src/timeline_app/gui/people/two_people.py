"""Two people side by side, as a question needs them: names, counts, spellings, and where they are printed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.names import isolate
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.people.samples import Samples
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.person_names import PersonNames

_SPELLINGS = 6


class PersonBrief(QWidget):
    """One of the two."""

    def __init__(self, parent: QWidget | None = None, *, opens: bool = False) -> None:
        super().__init__(parent)
        set_tone(self, "sunken")
        self.name = Label(role="panel.title", wraps=True)
        self.counts = Label(role="secondary", ink="text.2", wraps=True)
        self.spellings = Label(role="body", wraps=True)
        self.samples = Samples(opens=opens)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self.name, self.counts, self.spellings, self.samples):
            column.addWidget(part)
        column.addStretch(1)

    def show_names(self, names: PersonNames) -> None:
        """Show a person."""
        self.name.setText(names.main_name)
        self.counts.setText(counts_of(names))
        self.spellings.setText(spellings_of(names))
        self.samples.show_samples(names.samples, tr("Not printed in any article yet."))

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        dress(self, theme)


class TwoPeople(QWidget):
    """Two briefs of equal width."""

    def __init__(self, parent: QWidget | None = None, *, opens: bool = False) -> None:
        super().__init__(parent)
        self.one, self.other = PersonBrief(opens=opens), PersonBrief(opens=opens)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.one, 1)
        row.addWidget(self.other, 1)

    def show_names(self, one: PersonNames, other: PersonNames) -> None:
        """Show both."""
        self.one.show_names(one)
        self.other.show_names(other)

    def apply_theme(self, theme: Theme) -> None:
        """Dress both."""
        dress(self, theme)


def counts_of(names: PersonNames) -> str:
    """Give `Oil minister · 2 quotes · printed 4 times`, and that someone is protected."""
    parts = [
        isolate(names.post) if names.post else "",
        trn("{n} quote", "{n} quotes", names.quotes),
        trn("printed {n} time", "printed {n} times", names.printed),
        tr("protected in print") if names.protect else "",
    ]
    return " · ".join(part for part in parts if part)


def spellings_of(names: PersonNames) -> str:
    """Give the spellings with how often each is printed, the first few of many."""
    shown = [
        tr("{name} ({count})", name=isolate(one.text), count=number(one.count)) if one.count else isolate(one.text)
        for one in names.written[:_SPELLINGS]
    ]
    more = len(names.written) - _SPELLINGS
    if more > 0:
        shown.append(trn("{n} more", "{n} more", more))
    return " · ".join(shown)
