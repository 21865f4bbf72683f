"""Words from articles never become markup, and a quote is never read back from a widget: held by reading the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

# Widgets that guess whether a text is markup, and the one module that makes each of them safe.
GUESSING = {
    "QMessageBox": {"gui/ask.py", "gui/shell/crash.py"},
    "QTextBrowser": set(),
    "QTextEdit": {"gui/reader/pointing.py"},
    "QGraphicsTextItem": set(),
    "QErrorMessage": set(),
    "QProgressDialog": set(),
    "QInputDialog": set(),
    "QWhatsThis": set(),
}
READ_BACK = {"toPlainText", "selectedText", "toHtml", "toRawText", "toMarkdown"}
# Fields in which the user's own words are typed; no article is ever shown in them.
OWN_WORDS = {"gui/evidence_form/panel.py", "gui/briefing/panel.py", "gui/people/paragraph_dialog.py"}


@pytest.fixture
def modules(repository: Path) -> dict[str, ast.Module]:
    """Every module of the interface by its path below the package."""
    package = repository / "src" / "timeline_app"
    files = [*sorted((package / "gui").rglob("*.py")), package / "app.py"]
    return {file.relative_to(package).as_posix(): ast.parse(file.read_text("utf-8")) for file in files}


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield node, called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def bases(tree: ast.AST) -> Iterator[str]:
    """The names of all classes that are derived from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (getattr(base, "attr", getattr(base, "id", "")) for base in node.bases)


def test_a_quote_is_never_read_back_from_a_widget(modules: dict[str, ast.Module]) -> None:
    found = {(name, method) for name, tree in modules.items() for _, method in calls(tree) if method in READ_BACK}
    assert {name for name, _ in found} <= OWN_WORDS
    assert {method for _, method in found} <= {"toPlainText"}


def test_widgets_that_guess_are_made_only_where_they_are_made_safe(modules: dict[str, ast.Module]) -> None:
    for name, tree in modules.items():
        used = {called for _, called in calls(tree)} | set(bases(tree))
        for widget, allowed in GUESSING.items():
            assert widget not in used or name in allowed, f"{widget} in {name}"


def test_a_label_says_that_its_text_is_plain(modules: dict[str, ast.Module]) -> None:
    """A bare `QLabel` is only made by the labels of our own, which set the format, or to hold a picture."""
    for name, tree in modules.items():
        makes = [node for node, called in calls(tree) if called == "QLabel"]
        derives = "QLabel" in set(bases(tree))
        if makes or derives:
            source = ast.unparse(tree)
            assert "TextFormat.PlainText" in source or "setPixmap" in source, name
            assert all(not node.args or not isinstance(node.args[0], ast.Constant | ast.JoinedStr) for node in makes)


def test_no_text_is_told_to_be_markup(modules: dict[str, ast.Module]) -> None:
    for name, tree in modules.items():
        words = ast.unparse(tree)
        for markup in ("TextFormat.RichText", "TextFormat.AutoText", "TextFormat.MarkdownText", "setOpenExternalLinks"):
            assert markup not in words, f"{markup} in {name}"


def test_a_tooltip_with_words_that_are_not_ours_is_made_plain(modules: dict[str, ast.Module]) -> None:
    for name, tree in modules.items():
        for node, called in calls(tree):
            if called == "setToolTip" or (called == "showText" and len(node.args) > 1):
                words = node.args[0 if called == "setToolTip" else 1]
                assert is_plain(words), f"{name}:{node.lineno}: {ast.unparse(words)}"


def is_plain(words: ast.expr) -> bool:
    """Say whether a tooltip's words are fixed, or go through `plain_tooltip`."""
    match words:
        case ast.Constant():
            return True
        case ast.IfExp(body=first, orelse=second):
            return is_plain(first) and is_plain(second)
        case ast.JoinedStr(values=parts):
            # Words of ours from a fixed list may be put into a fixed sentence: not more than a name.
            return all(isinstance(part, ast.Constant) or isinstance(part.value, ast.Name) for part in parts)  # type: ignore[attr-defined]
        case ast.Call(func=ast.Name(id="plain_tooltip")):
            return True
        case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant()], keywords=[]):
            return True  # fixed words, in whatever language
        case _:
            return False
