"""The rules of this project that no ready-made tool keeps; run by `python3 dev.py check`.

- A module has at most 500 lines.
- Foreign text is shown as plain text: the methods of Qt that read markup are not called. No nested event loops.
- Every public method has a docstring, but for Qt's own, which are spelled in camel case.
- Every pinned library and every shipped folder of fonts and icons is named in THIRD-PARTY.md.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE_LIMIT = 500
FOLDERS = ("src", "tests", "benchmarks", "db", "tools")

BANNED_CALLS = {
    "setHtml": "show foreign text with setPlainText",
    "setMarkdown": "show foreign text with setPlainText",
    "insertHtml": "show foreign text with insertText",
    "appendHtml": "show foreign text with appendPlainText",
    "processEvents": "a nested event loop calls you while you are at work",
    "toPlainText": "cut a quote from the stored text by its offsets: Qt changes spaces and line ends",
}
# Where a widget's own words are wanted, typed by the user and never a quote.
ALLOWED_CALLS = {("toPlainText", "tests")}


def problems(root: Path) -> Iterator[str]:
    """Every breach under `root`, as `place: what is wrong`."""
    for file in _modules(root):
        name = file.relative_to(root).as_posix()
        text = file.read_text("utf-8")
        yield from too_long(name, text)
        tree = ast.parse(text, name)
        yield from banned_calls(name, tree)
        if name.startswith("src/"):
            yield from bare_methods(name, tree)
    named = (root / "THIRD-PARTY.md").read_text("utf-8")
    yield from unnamed_libraries(named, (root / "constraints.txt").read_text("utf-8"))
    yield from unnamed_assets(named, root / "resources")


def too_long(name: str, text: str) -> Iterator[str]:
    """A module that has grown past what one head can hold."""
    lines = len(text.splitlines())
    if lines > LINE_LIMIT:
        yield f"{name}: {lines} lines; the limit is {LINE_LIMIT}"


def banned_calls(name: str, tree: ast.AST) -> Iterator[str]:
    """Calls of methods that ruff cannot ban, since it does not know what an object is."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        method = node.func.attr
        if method in BANNED_CALLS and (method, name.split("/", 1)[0]) not in ALLOWED_CALLS:
            yield f"{name}:{node.lineno}: {method}() is not called here: {BANNED_CALLS[method]}"


def bare_methods(name: str, tree: ast.AST) -> Iterator[str]:
    """Public methods of public classes without a docstring, but for Qt's own, overloads and property setters."""
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef) or owner.name.startswith("_"):
            continue
        for method in owner.body:
            if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and _wants_docstring(method):
                yield f"{name}:{method.lineno}: {owner.name}.{method.name} has no docstring"


def _wants_docstring(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    ours = re.fullmatch(r"[a-z][a-z0-9_]*", method.name) is not None
    decorators = {
        part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "") for part in method.decorator_list
    }
    return ours and not decorators & {"overload", "setter", "override"} and ast.get_docstring(method) is None


def unnamed_libraries(named: str, constraints: str) -> Iterator[str]:
    """Libraries that are pinned but missing from the list of licences."""
    listed = {_plain(match) for match in re.findall(r"^\| ([A-Za-z0-9_.-]+) ", named, re.MULTILINE)}
    for library in re.findall(r"^([A-Za-z0-9_.-]+)==", constraints, re.MULTILINE):
        if _plain(library) not in listed:
            yield f"THIRD-PARTY.md: {library} is pinned in constraints.txt and not named"


def unnamed_assets(named: str, resources: Path) -> Iterator[str]:
    """Font folders, and the icons, that are missing from the list or carry no licence text."""
    for folder in [*sorted(path for path in (resources / "fonts").iterdir() if path.is_dir()), resources / "icons"]:
        name = f"resources/{folder.relative_to(resources).as_posix()}"
        if name not in named:
            yield f"THIRD-PARTY.md: {name} is shipped and not named"
        if not list(folder.glob("*.txt")):
            yield f"{name}: no licence text beside the files"


def _modules(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))
    yield from sorted(root.glob("*.py"))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    """Prints every breach; 1 if there is one."""
    found = list(problems(ROOT))
    for problem in found:
        print(problem)
    print(f"{len(found)} found" if found else "House rules kept.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
