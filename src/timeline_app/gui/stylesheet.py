"""The one style sheet, written from tokens. Widgets say what they are with their class and three properties.

- `role`: the type role of a label ("secondary", "panel.title" …); sets its font.
- `ink`: the token of its colour ("text.2", "warn" …).
- `tone`: the ground of a frame or notice ("surface", "rail", "warn", "danger", "ok", "quote" …).
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from timeline_app.gui.theme import Theme

TYPE_ROLES: Final = (
    "view.title", "panel.title", "section", "label", "body", "control", "secondary", "count", "axis", "axis.hours",
    "timeline.label", "article", "article.title", "quote",
)  # fmt: skip
INKS: Final = (
    "text", "text.2", "text.3", "accent.ink", "accent.text", "ok", "warn", "danger", "asserted", "denied",
    "speculated", "contradiction",
)  # fmt: skip
GROUNDS: Final = {
    "window": "window", "surface": "surface", "rail": "rail", "sunken": "sunken", "raised": "raised",
    "accent": "accent.soft", "ok": "ok.tint", "warn": "warn.tint", "danger": "danger.tint", "quote": "highlight.quote",
    "asserted": "asserted.tint", "denied": "denied.tint", "speculated": "speculated.tint",
    "contradiction": "contradiction.tint",
}  # fmt: skip


def stylesheet(theme: "Theme") -> str:
    """Give the style sheet of a theme, all lengths scaled by its text size."""
    parts = (_labels(theme), _grounds(theme), _base(theme), _buttons(theme), _fields(theme), _chrome(theme))
    return "\n".join(parts)


def _font(theme: "Theme", role: str) -> str:
    table = theme.measures["type"][role.replace(".", "_")]
    families = ", ".join(f'"{family}"' for family in theme.measures["family"][table["family"]])
    return f"font-family: {families}; font-size: {theme.points(role):.3f}pt; font-weight: {table['weight']};"


def _labels(theme: "Theme") -> str:
    roles = [f'QLabel[role="{role}"] {{ {_font(theme, role)} }}' for role in TYPE_ROLES]
    view = _font(theme, "view.title")
    title, body = theme.points("view.title"), theme.points("body")
    roles.append(f'QLabel[role="hero"] {{ {view} font-size: {title * 1.32:.3f}pt; }}')
    roles.append(f'QLabel[role="lead"] {{ {_font(theme, "body")} font-size: {body * 1.18:.3f}pt; }}')
    disc = f"background: {theme.colors['accent.soft']}; border-radius: 11px;"
    roles.append(f'QLabel[disc="true"] {{ {disc} }}')
    inks = [f'QLabel[ink="{ink}"] {{ color: {theme.colors[ink]}; }}' for ink in INKS]
    return "\n".join(roles + inks)


def _grounds(theme: "Theme") -> str:
    return "\n".join(f'*[tone="{tone}"] {{ background: {theme.colors[token]}; }}' for tone, token in GROUNDS.items())


def _base(theme: "Theme") -> str:
    c, px = theme.colors, theme.px
    return f"""
QLabel {{ background: transparent; }}
QToolTip {{ background: {c["raised"]}; color: {c["text"]}; border: 1px solid {c["border"]};
  padding: {px(4)}px {px(6)}px; }}
QFrame[line="true"] {{ background: {c["border"]}; border: none; }}
*[rounded="true"] {{ border-radius: {theme.radius("card")}px; }}
QFrame[line="hair"] {{ background: {c["hairline"]}; border: none; }}
Card {{ background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {theme.radius("card")}px; }}
QScrollArea, QScrollArea > QWidget > QWidget[tone=""] {{ border: none; background: transparent; }}
QAbstractItemView {{ border: none; outline: none; }}
QListWidget[pages="true"] {{ background: {c["rail"]}; padding: {px(10)}px {px(8)}px; }}
QListWidget[pages="true"]::item {{ min-height: {px(24)}px; padding: {px(3)}px {px(8)}px; color: {c["text"]};
  border: 2px solid transparent; border-radius: {theme.radius("control")}px; }}
QListWidget[pages="true"]::item:selected {{ background: {c["accent.soft"]}; color: {c["accent.ink"]}; }}
QListWidget[pages="true"]::item:selected:focus {{ border-color: {c["accent"]}; }}
QTableView[framed="true"] {{ border: 1px solid {c["border.control"]}; border-radius: {theme.radius("control")}px; }}
QTableView[framed="true"]:focus {{ border: 2px solid {c["accent"]}; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
QScrollBar::handle {{ background: {c["border.control"]}; border-radius: {px(3)}px; margin: 2px;
  min-height: {px(28)}px; min-width: {px(28)}px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
  {{ background: transparent; border: none; width: 0; height: 0; }}
QSplitter::handle {{ background: {c["border"]}; }}
QProgressBar {{ background: {c["border"]}; border: none; border-radius: {px(1)}px; max-height: {px(3)}px;
  min-height: {px(3)}px; }}
QProgressBar::chunk {{ background: {c["accent"]}; border-radius: {px(1)}px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; background: transparent; min-height: {px(24)}px; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: {px(14)}px; height: {px(14)}px;
  border: 1px solid {c["border.control"]}; border-radius: {theme.radius("mark")}px; background: {c["surface"]}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {c["accent"]};
  border-color: {c["accent"]}; image: url("{theme.shipped("check")}"); }}
QRadioButton::indicator {{ width: {px(8) * 2 - 2}px; height: {px(8) * 2 - 2}px; border-radius: {px(8)}px;
  border: 1px solid {c["border.control"]}; background: {c["surface"]}; }}
QRadioButton::indicator:checked {{ width: {px(8) * 2 - px(5) * 2}px; height: {px(8) * 2 - px(5) * 2}px;
  border: {px(5)}px solid {c["accent"]}; }}
QRadioButton {{ min-height: {px(24)}px; }}
QRadioButton:focus {{ color: {c["accent.ink"]}; text-decoration: underline; }}
QCheckBox::indicator:focus {{ border: 2px solid {c["accent"]}; }}
QCheckBox:focus {{ color: {c["accent.ink"]}; }}
"""


def _buttons(theme: "Theme") -> str:
    c, px = theme.colors, theme.px
    radius, height = theme.radius("control"), theme.layout("button") - 2
    control = _font(theme, "control")
    return f"""
QPushButton {{ {control} min-height: {height}px; padding: 0 {px(11)}px; border: 1px solid {c["border"]};
  border-radius: {radius}px; background: {c["surface"]}; color: {c["text"]}; }}
QPushButton:hover {{ background: {c["sunken"]}; }}
QPushButton:pressed {{ background: {c[theme.soft_ground]}; }}
QPushButton:disabled {{ color: {c["text.3"]}; }}
QPushButton:focus {{ border: 2px solid {c["accent"]}; padding: 0 {px(11) - 1}px; min-height: {height - 2}px; }}
PrimaryButton {{ {_font(theme, "section")} background: {c["accent"]}; color: {c["accent.text"]};
  border: 1px solid {c["accent"]}; }}
PrimaryButton:hover, PrimaryButton:pressed {{ background: {c["accent.ink"]}; border-color: {c["accent.ink"]}; }}
PrimaryButton:disabled {{ background: {c["sunken"]}; border-color: {c["border"]}; }}
PrimaryButton:focus {{ border: 2px solid {c["text"]}; }}
SoftButton {{ background: {c["accent.soft"]}; color: {c["accent.ink"]}; border: 1px solid {c["accent.soft"]}; }}
SoftButton:hover {{ background: {c["accent.soft"]}; border-color: {c["accent"]}; }}
LinkButton {{ border: 1px solid transparent; background: transparent; color: {c["accent.ink"]};
  padding: 0 {px(4)}px; min-height: {px(22)}px; }}
LinkButton[quiet="true"] {{ color: {c["text.2"]}; }}
LinkButton:hover {{ background: {c["sunken"]}; }}
LinkButton:focus {{ border: 2px solid {c["accent"]}; padding: 0 {px(4) - 1}px; min-height: {px(22) - 2}px; }}
QToolButton {{ {control} border: 1px solid transparent; border-radius: {radius}px; padding: {px(3)}px;
  background: transparent; color: {c["text"]}; min-width: {px(22)}px; min-height: {px(22)}px; }}
QToolButton:hover {{ background: {c[theme.soft_ground]}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c["accent.soft"]}; color: {c["accent.ink"]}; }}
QToolButton:focus {{ border: 2px solid {c["accent"]}; padding: {px(3) - 1}px; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit QToolButton {{ min-width: 0; min-height: 0; padding: 0; border: none; background: transparent; }}
Chip {{ {_font(theme, "label")} min-height: {px(22)}px; padding: 0 {px(8)}px; border-radius: {px(11)}px;
  border: 1px solid {c["border"]}; background: {c["surface"]}; color: {c["text"]}; }}
Chip:hover {{ background: {c["sunken"]}; }}
Chip:checked {{ background: {c["accent.soft"]}; border: 1px solid {c["accent"]}; color: {c["accent.ink"]}; }}
Chip:focus {{ border: 2px solid {c["accent"]}; padding: 0 {px(8) - 1}px; min-height: {px(22) - 2}px; }}
SegmentedSwitch {{ background: {c["sunken"]}; border: 1px solid {c["border"]}; border-radius: {px(7)}px; }}
SegmentButton {{ {control} border: 1px solid transparent; border-radius: {px(5)}px; background: transparent;
  color: {c["text.2"]}; padding: 0 {px(13)}px; min-height: {px(22)}px; }}
SegmentButton:hover {{ color: {c["text"]}; }}
SegmentButton:checked {{ background: {c["raised"]}; color: {c["text"]}; border-color: {c["border"]}; }}
SegmentButton:focus {{ border: 2px solid {c["accent"]}; padding: 0 {px(13) - 1}px; min-height: {px(22) - 2}px; }}
KeyCap {{ {_font(theme, "secondary")} color: {c["text.2"]}; background: {c["sunken"]};
  border: 1px solid {c["border"]}; border-radius: {px(4)}px; padding: 0 {px(4)}px; }}
"""


def _fields(theme: "Theme") -> str:
    c, px = theme.colors, theme.px
    radius, height = theme.radius("control"), theme.layout("field") - 2
    fields = "QLineEdit, QPlainTextEdit, QComboBox, QSpinBox"
    focused = "QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus"
    return f"""
{fields} {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border.control"]};
  border-radius: {radius}px; padding: 0 {px(8)}px; selection-background-color: {c["accent"]};
  selection-color: {c["accent.text"]}; placeholder-text-color: {c["text.3"]}; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {height}px; max-height: {height}px; }}
QLineEdit[quiet="true"] {{ border-color: {c["border"]}; }}
QLineEdit[small="true"] {{ min-height: {height - px(4)}px; max-height: {height - px(4)}px; }}
{focused} {{ border: 2px solid {c["accent"]}; padding: 0 {px(8) - 1}px; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ min-height: {height - 2}px; max-height: {height - 2}px; }}
QLineEdit[small="true"]:focus {{ min-height: {height - px(4) - 2}px; max-height: {height - px(4) - 2}px; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; background: transparent; padding: 0 {px(8)}px;
  min-height: 0; max-height: {height}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; height: 0; border: none; }}
QPlainTextEdit {{ padding: {px(6)}px {px(4)}px; }}
QPlainTextEdit:focus {{ padding: {px(6) - 1}px {px(4) - 1}px; }}
QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus {{ border: none; border-radius: 0; padding: 0; }}
QComboBox::drop-down {{ border: none; width: {px(22)}px; }}
QComboBox::down-arrow {{ image: url("{theme.shipped("chevron")}"); width: {px(12)}px; height: {px(12)}px; }}
QComboBox QAbstractItemView {{ background: {c["raised"]}; border: 1px solid {c["border"]};
  selection-background-color: {c["accent.soft"]}; selection-color: {c["text"]}; }}
"""


def _chrome(theme: "Theme") -> str:
    c, px = theme.colors, theme.px
    return f"""
QMenuBar {{ {_font(theme, "body")} background: {c["rail"]}; color: {c["text"]}; spacing: 0; padding: {px(2)}px
  {px(6)}px; }}
QMenuBar::item {{ background: transparent; padding: {px(4)}px {px(9)}px; border-radius: {theme.radius("mark")}px; }}
QMenuBar::item:selected {{ background: {c["accent.soft"]}; color: {c["accent.ink"]}; }}
QMenu {{ icon-size: {px(16)}px; padding: {px(4)}px; background: {c["raised"]}; color: {c["text"]};
  border: 1px solid {c["border"]}; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px {px(5)}px {px(10)}px; border-radius: {theme.radius("mark")}px; }}
QMenu::item:selected {{ background: {c["accent.soft"]}; color: {c["accent.ink"]}; }}
QMenu::item:disabled {{ color: {c["text.3"]}; }}
QMenu::separator {{ height: 1px; background: {c["border"]}; margin: {px(4)}px {px(6)}px; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QStatusBar {{ background: {c["rail"]}; border-top: 1px solid {c["border"]}; }}
QStatusBar::item {{ border: none; }}
QDialog, QMessageBox {{ background: {c["surface"]}; }}
"""
