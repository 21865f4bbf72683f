"""The form of the mapping step: which column plays which part, and what the table leaves open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from timeline_app.domain.event_tables import DayOrder, PrecisionScheme, TableMapping, TableRole
from timeline_app.domain.translating import tr
from timeline_app.gui.event_table.kinds_dialog import KindsDialog
from timeline_app.gui.event_table.role_row import RoleRow
from timeline_app.gui.event_table.words import LASTS_WORDS, ORDER_WORDS, PARTS, SCHEME_WORDS
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress

_AFTER: Final = {
    TableRole.DAY: ("order",),
    TableRole.END: ("lasts",),
    TableRole.PRECISION: ("scheme",),
    TableRole.KIND: ("kind",),
}
_KINDS_OF_ANSWER: Final[Mapping[str, Callable[[Any], Any]]] = {
    "day_order": DayOrder, "lasts": bool, "precision": PrecisionScheme, "default_kind": str,
}  # fmt: skip
_ORDER: Final = (
    TableRole.DATE, TableRole.YEAR, TableRole.MONTH, TableRole.DAY, TableRole.END, TableRole.PRECISION,
    TableRole.TITLE, TableRole.PEOPLE, TableRole.PLACE, TableRole.KIND, TableRole.SOURCE, TableRole.QUOTE,
)  # fmt: skip


class ColumnsForm(QWidget):
    """Shows a mapping and lets the user change it; `mapping` is what stands there now.

    Questions that a table does not raise are not shown: the order of figures, what an end means, codes of precision.
    """

    changed = Signal()
    grown = Signal()
    """There is another field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping = TableMapping(0, {})
        self._answers: dict[str, Any] = {}
        self._stale = False
        self.rows = {role: RoleRow(role, self) for role in _ORDER}
        self.order = _box(tr("How days in figures are meant"), self)
        self.lasts = _box(tr("What start and end mean"), self)
        self.scheme = _box(tr("What the codes of precision mean"), self)
        self.kind = _box(tr("Kind of all other events"), self)
        self.kind_words = LinkButton(tr("What its words mean…"), parent=self)
        self._kinds: Sequence[tuple[str, str]] = ()
        self._theme: Theme | None = None
        self._questions = {"order": self.order, "lasts": self.lasts, "scheme": self.scheme, "kind": self.kind}
        self._labels: dict[str, Label] = {}
        for lasts, words in LASTS_WORDS.items():
            self.lasts.addItem(words, lasts)
        for scheme, words in SCHEME_WORDS.items():
            self.scheme.addItem(words, scheme)
        self.order.setPlaceholderText(tr("Choose…"))
        for order, words in ORDER_WORDS.items():
            self.order.addItem(words, order)
        self._lay_out()
        for row in self.rows.values():
            row.changed.connect(self._on_columns)
            row.grown.connect(self.grown)
        for name, box in (
            ("day_order", self.order), ("lasts", self.lasts), ("precision", self.scheme), ("default_kind", self.kind),
        ):  # fmt: skip
            box.currentIndexChanged.connect(partial(self._on_answer, name, box))
        self.kind_words.clicked.connect(self.choose_kinds)

    @property
    def mapping(self) -> TableMapping:
        """Give the mapping as it stands. `day_order_sure` is False as long as a doubtful order was not chosen."""
        columns = {role: row.columns for role, row in self.rows.items() if row.columns}
        return self.with_answers(
            replace(self._mapping, columns={role: columns[role] for role in TableRole if role in columns})
        )

    @property
    def is_stale(self) -> bool:
        """Say whether columns were changed since the rest of the mapping was told from their values."""
        return self._stale

    @property
    def fields(self) -> list[QWidget]:
        """Give everything that takes the focus, as read."""
        fields: list[QWidget] = []
        for role, row in self.rows.items():
            fields += [*row.boxes, row.more, *(self._questions[name] for name in _AFTER.get(role, ()))]
            if role is TableRole.KIND:
                fields.append(self.kind_words)
        return fields

    def with_answers(self, mapping: TableMapping) -> TableMapping:
        """Give a mapping with what the user has answered by hand put over it."""
        answers = self._answers
        return replace(
            mapping,
            day_order=answers.get("day_order", mapping.day_order),
            day_order_sure="day_order" in answers or mapping.day_order_sure,
            precision=answers.get("precision", mapping.precision),
            lasts=answers.get("lasts", mapping.lasts),
            default_kind=answers.get("default_kind", mapping.default_kind),
            kinds={**mapping.kinds, **answers.get("kinds", {})},
        )

    def show_mapping(self, header: Sequence[str], mapping: TableMapping, kinds: Sequence[tuple[str, str]]) -> None:
        """Show a guess. `kinds` are keys and labels of the project's event kinds."""
        self._answers, self._kinds = {}, kinds
        for role, row in self.rows.items():
            row.show_columns(header, mapping.of(role), guessed=True)
        self.kind.blockSignals(True)
        self.kind.clear()
        for key, label in kinds:
            self.kind.addItem(label, key)
        self.kind.blockSignals(False)
        self.show_rest(mapping)

    def show_rest(self, mapping: TableMapping) -> None:
        """Show what was told from the values of the chosen columns; the user's own answers stay."""
        self._mapping, self._stale = mapping, False
        shown = self.with_answers(mapping)
        _choose(self.kind, shown.default_kind)
        _choose(self.scheme, shown.precision)
        _choose(self.lasts, shown.lasts)
        _choose(self.order, shown.day_order if shown.day_order_sure else None)
        self._show_questions()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        dress(self, theme)
        self._grid.setColumnMinimumWidth(0, theme.px(104))

    def choose_kinds(self) -> None:
        """Ask what the table's words for a kind mean."""
        if self._theme is None:
            return
        dialog = KindsDialog(self._theme, self.mapping.kinds, self._kinds, self)
        dialog.accepted.connect(lambda: self._take_kinds(dialog.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_kinds(self, chosen: Mapping[str, str]) -> None:
        self._answers["kinds"] = dict(chosen)
        self.changed.emit()

    def _on_columns(self) -> None:
        self._stale = True
        self._show_questions()
        self.changed.emit()

    def _on_answer(self, name: str, box: PickBox, _index: int) -> None:
        self._answers[name] = _KINDS_OF_ANSWER[name](box.currentData())  # Qt makes plain text of a `StrEnum`
        self.changed.emit()

    def _show_questions(self) -> None:
        """Show what this mapping needs: parts of a date where there is no whole one, questions where they arise."""
        found: Mapping[TableRole, tuple[int, ...]] = {role: row.columns for role, row in self.rows.items()}
        parts = any(found[role] for role in PARTS) or not found[TableRole.DATE]
        for role in PARTS:
            self._show_row(self.rows[role], parts)
        self._show_row(self.rows[TableRole.END], bool(found[TableRole.DATE] or found[TableRole.END]) or parts)
        has_end = bool(found[TableRole.END]) or len(found[TableRole.YEAR]) > 1
        figures = self._mapping.day_order is not DayOrder.YMD or not self._mapping.day_order_sure
        for name, box, wanted in (
            ("order", self.order, figures),
            ("lasts", self.lasts, has_end),
            ("scheme", self.scheme, bool(found[TableRole.PRECISION])),
        ):
            box.setVisible(wanted)
            self._labels[name].setVisible(wanted)

        self.kind_words.setVisible(bool(found[TableRole.KIND]) and bool(self._mapping.kinds))

    @staticmethod
    def _show_row(row: RoleRow, wanted: bool) -> None:
        for part in (row, row.label, row.guessed):
            part.setVisible(wanted)

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        questions = self._questions
        line = 0
        for role, row in self.rows.items():
            grid.addWidget(row.label, line, 0)
            grid.addWidget(row, line, 1)
            grid.addWidget(row.guessed, line, 2)
            line += 1
            for name in _AFTER.get(role, ()):
                label = self._labels[name] = Label(questions[name].accessibleName(), "label", "text.2", wraps=True)
                label.setBuddy(questions[name])
                grid.addWidget(label, line, 0)
                grid.addWidget(questions[name], line, 1)
                line += 1
            if role is TableRole.KIND:
                grid.addWidget(self.kind_words, line, 1, Qt.AlignmentFlag.AlignLeft)
                line += 1
        grid.setRowStretch(line, 1)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)


def _box(name: str, parent: QWidget) -> PickBox:
    box = PickBox(parent)
    box.setMinimumContentsLength(12)
    box.setAccessibleName(name)
    return box


def _choose(box: PickBox, value: object) -> None:
    box.blockSignals(True)
    box.setCurrentIndex(-1 if value is None else box.findData(value))
    box.blockSignals(False)
