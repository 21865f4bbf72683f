"""The page of paper and of the parts that a new briefing sheet has."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import PAGE_WORDS
from timeline_app.gui.settings_window.row import Page, SettingRow
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.settings import PAPER, PARTS_LEFT_OUT


class PrintingPage(Page):
    """What a sheet starts with; each sheet can still be made otherwise in the Briefing view."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["printing"])
        self._desk = desk
        self.paper = SegmentedSwitch((("a4", tr("A4")), ("letter", tr("Letter"))))
        self.paper.chosen.connect(self._set_paper)
        self.parts = {key: QCheckBox(words) for key, words in desk.parts}
        boxes = QWidget()
        column = QVBoxLayout(boxes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for box in self.parts.values():
            box.clicked.connect(self._keep_parts)
            column.addWidget(box)
        self._paper_row = self.add_row(
            SettingRow("paper", "", self.paper, tr("A4")), lambda: self._set_paper(PAPER.default)
        )
        self._parts_row = self.add_row(
            SettingRow("parts", tr("The Briefing view starts with these."), boxes, tr("all of them")), self._all_parts
        )
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the values as they are now."""
        get = self._desk.settings.get
        left_out = get(PARTS_LEFT_OUT).split()
        self.paper.set_current(get(PAPER))
        for key, box in self.parts.items():
            box.setChecked(key not in left_out)
        self._paper_row.show_differs(get(PAPER) != PAPER.default)
        self._parts_row.show_differs(bool(left_out))

    def _set_paper(self, paper: str) -> None:
        self._desk.look.set(PAPER, paper)
        self.refresh()

    def _keep_parts(self) -> None:
        self._desk.look.set(PARTS_LEFT_OUT, " ".join(key for key, box in self.parts.items() if not box.isChecked()))
        self.refresh()

    def _all_parts(self) -> None:
        self._desk.look.set(PARTS_LEFT_OUT, PARTS_LEFT_OUT.default)
        self.refresh()
