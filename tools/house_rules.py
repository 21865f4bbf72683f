"""The rules of this project that no ready-made tool keeps; run by `python3 dev.py check`.

- A module has at most 500 lines.
- Foreign text is shown as plain text: the methods of Qt that read markup are not called. No nested event loops.
- Every public method has a docstring, but for Qt's own, which are spelled in camel case, and for those that a protocol
  or an abstract class of the program explains once for all; a class may explain its methods in its own docstring.
- Every pinned library and every shipped folder of fonts and icons is named in THIRD-PARTY.md.
"""

import ast
import re
import sys
from collections.abc import Container, Iterator
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent
LINE_LIMIT = 500
_Method: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
FOLDERS = ("src", "tests", "benchmarks", "db", "tools")

# Method, why not, and the folder it is banned from.
BANNED_CALLS = {
    "setHtml": ("show foreign text with setPlainText", ""),
    "setMarkdown": ("show foreign text with setPlainText", ""),
    "insertHtml": ("show foreign text with insertText", ""),
    "appendHtml": ("show foreign text with appendPlainText", ""),
    "processEvents": ("a nested event loop calls you while you are at work", ""),
    # What the user typed into a field of ours may be read back; an article may not.
    "toPlainText": (
        "cut a quote from the stored text by its offsets: Qt changes spaces",
        "src/timeline_app/gui/reader/",
    ),
}


def problems(root: Path) -> Iterator[str]:
    """Every breach under `root`, as `place: what is wrong`."""
    texts = {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in _modules(root)}
    trees = {name: ast.parse(text, name) for name, text in texts.items()}
    explained = {method for tree in trees.values() for method in explained_once(tree)}
    for name, text in texts.items():
        yield from too_long(name, text)
        yield from banned_calls(name, trees[name])
        if name.startswith("src/") and not Path(name).name.startswith("_"):
            yield from bare_methods(name, trees[name], explained)
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
        reason, folder = BANNED_CALLS.get(method, ("", ""))
        if reason and name.startswith(folder):
            yield f"{name}:{node.lineno}: {method}() is not called here: {reason}"


def explained_once(tree: ast.AST) -> Iterator[str]:
    """The methods that a protocol or an abstract class explains, so that those who keep to it need not."""
    for owner in ast.walk(tree):
        if isinstance(owner, ast.ClassDef) and any(_name(base) in ("Protocol", "ABC") for base in owner.bases):
            yield from (method.name for method in _methods(owner) if _is_explained(method, owner))


def bare_methods(name: str, tree: ast.AST, explained: Container[str] = ()) -> Iterator[str]:
    """Public methods of public classes without a docstring, but for Qt's own, overloads, setters and `explained`."""
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef) or owner.name.startswith("_"):
            continue
        for method in _methods(owner):
            if method.name not in explained and _wants_docstring(method) and not _is_explained(method, owner):
                yield f"{name}:{method.lineno}: {owner.name}.{method.name} has no docstring"


def _methods(owner: ast.ClassDef) -> Iterator[_Method]:
    yield from (part for part in owner.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef))


def _wants_docstring(method: _Method) -> bool:
    ours = re.fullmatch(r"[a-z][a-z0-9_]*", method.name) is not None
    decorators = {_name(part) for part in method.decorator_list}
    return ours and not decorators & {"overload", "setter", "override"}


def _is_explained(method: _Method, owner: ast.ClassDef) -> bool:
    """By a docstring of its own, or by its name in backticks in that of its class, which then says it in one piece."""
    return ast.get_docstring(method) is not None or f"`{method.name}`" in (ast.get_docstring(owner) or "")


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def unnamed_libraries(named: str, constraints: str) -> Iterator[str]:
    """Libraries that are pinned but missing from the list of licences, or there in another version."""
    rows = re.findall(r"^\| ([A-Za-z0-9_.-]+) \| (\S+) \|", named, re.MULTILINE)
    listed = {_plain(library): version for library, version in rows}
    for library, version in re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)", constraints, re.MULTILINE):
        if listed.get(_plain(library)) != version:
            yield f"THIRD-PARTY.md: {library} {version} is pinned in constraints.txt and not named"


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
