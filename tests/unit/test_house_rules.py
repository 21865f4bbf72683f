"""The rules bite: each on a small text made to break it, and none on a text that keeps it."""

import ast
from pathlib import Path

import pytest

from tools.house_rules import (
    LINE_LIMIT,
    banned_calls,
    bare_methods,
    explained_once,
    too_long,
    unnamed_assets,
    unnamed_libraries,
)


def test_a_module_may_fill_its_limit_and_no_more() -> None:
    assert list(too_long("a.py", "x\n" * LINE_LIMIT)) == []
    assert list(too_long("a.py", "x\n" * (LINE_LIMIT + 1))) == [
        f"a.py: {LINE_LIMIT + 1} lines; the limit is {LINE_LIMIT}"
    ]


@pytest.mark.parametrize("call", ["view.setHtml(text)", "self.a.setMarkdown(b)", "QApplication.processEvents()"])
def test_markup_and_nested_loops_are_found_wherever_they_are_called(call: str) -> None:
    assert len(list(banned_calls("tests/x.py", ast.parse(call)))) == 1


def test_a_field_may_be_read_back_and_an_article_may_not() -> None:
    tree = ast.parse("field.toPlainText()")
    assert list(banned_calls("src/timeline_app/gui/evidence_form/panel.py", tree)) == []
    assert len(list(banned_calls("src/timeline_app/gui/reader/panel.py", tree))) == 1


_CLASSES = """
class Shape:
    def area(self): ...
    def paintEvent(self, event): ...
    def _private(self): ...
    def said(self):
        "Says it."
    @size.setter
    def size(self, value): ...
class _Hidden:
    def open(self): ...
"""


def test_a_public_method_explains_itself_unless_qt_named_it() -> None:
    assert list(bare_methods("src/a.py", ast.parse(_CLASSES))) == ["src/a.py:3: Shape.area has no docstring"]


def test_what_a_protocol_explains_needs_no_second_explanation() -> None:
    protocol = ast.parse(
        "class Shape(Protocol[T]):\n    def area(self):\n        'Gives the area.'\n    def bare(self): ..."
    )
    explained = set(explained_once(protocol))
    assert explained == {"area"}
    assert list(bare_methods("src/a.py", ast.parse(_CLASSES), explained)) == []


def test_a_class_may_explain_its_methods_in_one_piece() -> None:
    told = _CLASSES.replace("class Shape:\n", "class Shape:\n    'A shape; `area` gives its area.'\n")
    assert list(bare_methods("src/a.py", ast.parse(told))) == []


def test_every_pinned_library_is_named() -> None:
    pins = "# why\nfoo_bar==1.0\nBaz==2\nqux==3\n"
    assert list(unnamed_libraries("| Foo-Bar | 1.0 | MIT |\n| qux | 2 | MIT |\n", pins)) == [
        "THIRD-PARTY.md: Baz 2 is pinned in constraints.txt and not named",
        "THIRD-PARTY.md: qux 3 is pinned in constraints.txt and not named",
    ]


def test_every_shipped_folder_is_named_and_carries_its_licence(tmp_path: Path) -> None:
    (tmp_path / "fonts" / "sans").mkdir(parents=True)
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "LICENSE.txt").write_text("x", "utf-8")
    found = list(unnamed_assets("`resources/icons`", tmp_path))
    assert found == [
        "THIRD-PARTY.md: resources/fonts/sans is shipped and not named",
        "resources/fonts/sans: no licence text beside the files",
    ]
