"""Filling the evidence form as a user does, field by field."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox

from timeline_app.demo.hand import Hand
from timeline_app.gui.evidence_form.chain_editor import ChainEditor
from timeline_app.gui.evidence_form.panel import EvidenceForm
from timeline_app.gui.evidence_form.step_row import StepRow
from timeline_app.gui.widgets.buttons import IconButton, LinkButton

Step = tuple[str, str, str]
"""Kind of source, name, remark."""
_POLARITY_KEYS = {"asserted": "Alt+1", "denied": "Alt+2", "speculated": "Alt+3"}


@dataclass(frozen=True, slots=True)
class Said:
    """What is to stand in the form. `status` is the status' label, `kind` the label of a new event's kind."""

    claim: str
    person: str = ""
    event: str = ""
    kind: str = ""
    others: tuple[str, ...] = ()
    polarity: str = "asserted"
    status: str = ""
    chain: tuple[Step, ...] = ()
    about: str = ""
    said: str = ""
    place: str = ""
    letter: str = ""
    number: int | None = None
    verbatim: bool = True
    own_wording: str = ""
    against: bool = False
    """Whether it is set against what it opposes as it is saved."""


def fill_form(hand: Hand, form: EvidenceForm, said: Said) -> None:
    """Fill an open form and leave it unsaved."""
    fields = form.fields
    hand.click(fields.words.button("verbatim" if said.verbatim else "paraphrase"))
    hand.fill(fields.own_wording, said.own_wording)
    hand.fill(fields.person, said.person)
    hand.fill(fields.event_pick, said.event)
    if fields.event_kind.isVisible():
        hand.pick(fields.event_kind, _label_index(fields.event_kind, said.kind))
        hand.fill(fields.others, ", ".join(said.others))
    if said.status:
        hand.pick(fields.status, _label_index(fields.status, said.status))
    hand.fill(fields.claim, said.claim)
    fields.claim.setFocus()
    hand.press(_POLARITY_KEYS[said.polarity])
    if fields.set_against.isVisible() and fields.set_against.isChecked() is not said.against:
        hand.click(fields.set_against)
    if said.chain:
        _fill_chain(hand, fields.chain, said.chain)
    hand.fill(fields.about.edit, said.about)
    hand.fill(fields.place, said.place)
    if said.letter:
        hand.pick(fields.grade.letter, fields.grade.letter.findData(said.letter))
    if said.number is not None:
        hand.pick(fields.grade.number, fields.grade.number.findData(said.number))
    if said.said:
        if not fields.said.isVisible():
            hand.click(fields.more)
        hand.fill(fields.said.edit, said.said)


def _fill_chain(hand: Hand, editor: ChainEditor, wanted: tuple[Step, ...]) -> None:
    add_root = editor.findChild(LinkButton, "add_root")
    while len(_rows(editor)) < len(wanted) and add_root is not None:
        hand.click(add_root)
    while len(rows := _rows(editor)) > len(wanted):
        _open(hand, rows[0])
        cross = next(button for button in rows[0].findChildren(IconButton) if button.accessibleName() == _REMOVE_STEP)
        hand.click(cross)
    for row, (kind, name, remark) in zip(_rows(editor), wanted, strict=True):
        _open(hand, row)
        hand.fill(row.name, name)
        hand.pick(row.kind, row.kind.findData(kind))
        hand.fill(row.remark, remark)


def _open(hand: Hand, row: StepRow) -> None:
    if not row.is_open:
        hand.click(row.line)


_REMOVE_STEP = "Remove this step"


def _rows(editor: ChainEditor) -> list[StepRow]:
    rows = [row for row in editor.findChildren(StepRow) if row.isVisibleTo(editor)]
    return sorted(rows, key=lambda row: row.y())


def _label_index(box: QComboBox, label: str) -> int:
    return box.findText(label)
