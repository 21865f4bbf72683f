"""How words are marked in the text: what is in the record, what is only suggested, and what was just jumped to."""

from PySide6.QtGui import QTextCharFormat

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.found_look import mixed
from timeline_app.queries.reading import Highlight

_TOKENS = {"quote": "highlight.quote", "person": "highlight.person"}
_DOTTED = QTextCharFormat.UnderlineStyle.DotLine
_SOLID = QTextCharFormat.UnderlineStyle.SingleUnderline
_PATTERNS = {
    "person": _SOLID,
    "date": _DOTTED,
    "event": QTextCharFormat.UnderlineStyle.DashUnderline,
    # Qt draws no double line.
    "quote": QTextCharFormat.UnderlineStyle.WaveUnderline,
}


def recorded(theme: Theme, mark: Highlight, *, current: bool) -> QTextCharFormat:
    """Give the look of a mark of the record: a full ground."""
    made = QTextCharFormat()
    made.setBackground(theme.color(_TOKENS[mark.what]))
    if theme.has_patterns:
        _underline(made, theme, mark.what)
    if mark.what == "quote" and current:
        made.setFontUnderline(True)
        made.setUnderlineColor(theme.color("text"))
    return made


def suggested(theme: Theme, kind: str, *, active: bool) -> QTextCharFormat:
    """Give the look of a suggestion: a dotted line under the words and a paler ground; a firm one while in hand."""
    made = QTextCharFormat()
    ground = theme.color(f"highlight.{kind}")
    made.setBackground(ground if active else mixed(theme.color("surface"), ground, 0.55))
    made.setUnderlineStyle(_SOLID if active else _DOTTED)
    made.setUnderlineColor(theme.color("accent" if active else "border.control"))
    if theme.has_patterns and not active:
        _underline(made, theme, kind)
    return made


def _underline(form: QTextCharFormat, theme: Theme, kind: str) -> None:
    """Tell a kind by the line under it."""
    form.setUnderlineStyle(_PATTERNS[kind])
    form.setUnderlineColor(theme.color("text.2"))


def flash(theme: Theme, share: float) -> QTextCharFormat:
    """Give the look of a passage that was jumped to; `share` falls from 1 to 0."""
    made = QTextCharFormat()
    made.setBackground(mixed(theme.color("highlight.quote"), theme.color("accent"), 0.45 * share))
    made.setFontUnderline(True)
    return made
