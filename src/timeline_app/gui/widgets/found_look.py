"""How words look that were looked for and found."""

from PySide6.QtGui import QColor, QTextCharFormat

from timeline_app.gui.theme import Theme


def found_look(theme: Theme, *, in_hand: bool) -> QTextCharFormat:
    """Give the look of words that were looked for; those in hand stand out in the colour of what is chosen."""
    made = QTextCharFormat()
    ground = theme.color("accent")
    made.setBackground(ground if in_hand else mixed(theme.color("surface"), ground, 0.22))
    made.setForeground(theme.color("accent.text" if in_hand else "text"))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(theme.color("accent.text" if in_hand else "accent"))
    return made


def mixed(base: QColor, other: QColor, share: float) -> QColor:
    """Give a colour between two."""
    return QColor.fromRgbF(
        base.redF() + (other.redF() - base.redF()) * share,
        base.greenF() + (other.greenF() - base.greenF()) * share,
        base.blueF() + (other.blueF() - base.blueF()) * share,
    )
