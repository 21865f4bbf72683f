"""Collects the program's words for Qt Linguist; run by hand, and by `python3 dev.py check` with --check.

    translations.py              writes resources/translations/timeline_app.ts, and brings each language's up to date
    translations.py --check      says what is wrong with the words, and whether the catalogues are up to date
    translations.py --pseudo DIR writes two languages that nobody speaks, for trying the interface: `qps`, whose words
                                 are accented, a third longer and in ⟦⟧, and `qps_rtl`, which runs right to left

A translation is begun by copying timeline_app.ts to timeline_app_NAME.ts, with NAME as in "de" or "pt_BR".
"""

import argparse
import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = ROOT / "src" / "timeline_app"
FOLDER: Final = ROOT / "resources" / "translations"
CATALOGUE: Final = "timeline_app"
_CALLS: Final = {"tr": 1, "mark": 1, "trn": 2}
"""The functions of `domain.translating`, and how many of their first arguments are words."""
_OWN_MODULE: Final = "domain/translating.py"
_ACCENTS: Final = str.maketrans("AaEeIiOoUuYyCcNnSsZz", "ÀàÉéÎîÖöÛûÝýÇçÑñŠšŽž")
_LONGER: Final = 0.35
_RTL_MARK: Final = "\u200f"


@dataclass(slots=True)
class Message:
    """Words in English. `one` is the singular of those that hang on a number; `places` are modules that say them."""

    source: str
    one: str = ""
    places: set[str] = field(default_factory=set)


def collected(root: Path) -> tuple[dict[str, Message], list[str]]:
    """Give the words said under a folder, by their English, and what is wrong with them, as `place: what`."""
    messages: dict[str, Message] = {}
    wrong: list[str] = []
    for file in sorted(root.rglob("*.py")):
        name = file.relative_to(root).as_posix()
        text = file.read_text("utf-8")
        if name == _OWN_MODULE or not any(f"{said}(" in text for said in _CALLS):
            continue
        for call in _calls(ast.parse(text, name)):
            place = f"{name}:{call.lineno}"
            texts = _literals(call)
            if texts is None:
                wrong.append(f"{place}: the words are not a literal string")
                continue
            one, source = (texts[0], texts[1]) if len(texts) == 2 else ("", texts[0])
            wrong += [f"{place}: {what}" for what in _faults(call, texts)]
            known = messages.setdefault(source, Message(source, one))
            if known.one != one:
                wrong.append(f"{place}: {source!r} has another singular elsewhere, or none")
            known.places.add(name)
    return messages, wrong


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
            yield node


def _literals(call: ast.Call) -> list[str] | None:
    assert isinstance(call.func, ast.Name)
    wanted = call.args[: _CALLS[call.func.id]]
    texts = [each.value for each in wanted if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return texts if len(texts) == _CALLS[call.func.id] else None


def _faults(call: ast.Call, texts: Sequence[str]) -> Iterator[str]:
    """Compare the `{names}` in the words with the values that are given."""
    assert isinstance(call.func, ast.Name)
    given = {keyword.arg for keyword in call.keywords}
    if call.func.id == "mark" or None in given:
        return
    if call.func.id == "tr" and not given:
        return  # said as it is
    try:
        named = {name for text in texts for name in placeholders(text)}
    except ValueError:
        yield f"{texts[0]!r} has a brace that is none of a value"
        return
    if call.func.id == "trn":
        given = given | {"n"}
        named = named | {"n"}
    if named != given:
        yield f"{texts[-1]!r} names {sorted(named)}, and is given {sorted(map(str, given))}"


def placeholders(text: str) -> list[str]:
    """Give the names in braces; raises `ValueError` for a lone brace."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


# ------------------------------------------------------------------------------------------------- Linguist's file


Translation = str | tuple[str, ...]


def as_ts(messages: Mapping[str, Message], language: str, translations: Mapping[str, Translation]) -> str:
    """Give the words as a file of Qt Linguist (TS 2.1), in the order of the alphabet, the untranslated unfinished."""
    top = ET.Element("TS", version="2.1", sourcelanguage="en_GB")
    if language:
        top.set("language", language)
    context = ET.SubElement(top, "context")
    ET.SubElement(context, "name").text = CATALOGUE
    for source in sorted(messages):
        message = messages[source]
        element = ET.SubElement(context, "message", {"numerus": "yes"} if message.one else {})
        ET.SubElement(element, "source").text = source
        comment = f"In {', '.join(sorted(message.places))}"
        if message.one:
            comment = f"For one: {message.one}. {comment}"
        ET.SubElement(element, "extracomment").text = comment
        _add_translation(element, translations.get(source), numerus=bool(message.one))
    ET.indent(top, " " * 4)
    text = ET.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n'


def _add_translation(message: ET.Element, found: Translation | None, *, numerus: bool) -> None:
    element = ET.SubElement(message, "translation", {} if found else {"type": "unfinished"})
    if numerus:
        forms = (found,) if isinstance(found, str) else found or ("",)
        for form in forms:
            ET.SubElement(element, "numerusform").text = form
    elif isinstance(found, str):
        element.text = found


def translations_in(text: str) -> dict[str, Translation]:
    """Give what a translator has finished in a file of Qt Linguist."""
    found: dict[str, Translation] = {}
    # The file is our own, from this checkout.
    for message in ET.fromstring(text).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        if forms or translation.text:
            found[source] = forms or translation.text or ""
    return found


def faulty_translations(messages: Mapping[str, Message], translations: Mapping[str, Translation]) -> Iterator[str]:
    """Give the translations that name other values than their English does."""
    for source, found in translations.items():
        if source not in messages:
            continue
        for form in (found,) if isinstance(found, str) else found:
            try:
                extra = set(placeholders(form)) - set(placeholders(source))
            except ValueError:
                extra = {"{"}
            if extra:
                yield f"{source!r} is translated with {', '.join(sorted(extra))}, which it does not have"


# ------------------------------------------------------------------------------------------------ pseudo-language


def pseudo(text: str, *, right_to_left: bool = False) -> str:
    """Give words as nobody writes them: accented, a third longer, in ⟦⟧; what stands in braces is left alone."""
    parts = re.split(r"(\{[^}]*\})", text)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    letters = sum(len(part) for part in parts if not part.startswith("{"))
    longer = f"⟦{accented}{_padding(round(letters * _LONGER))}⟧"
    return f"{_RTL_MARK}{longer}{_RTL_MARK}" if right_to_left else longer


def _padding(letters: int) -> str:
    """Give words of tildes, so that long sentences can still be broken into lines."""
    return "".join(" " if at % 7 == 0 else "~" for at in range(max(letters, 1)))[:letters].rstrip() or "~"


def pseudo_translations(messages: Mapping[str, Message], *, right_to_left: bool) -> dict[str, Translation]:
    """Translate everything into a pseudo-language."""
    found: dict[str, Translation] = {}
    for source, message in messages.items():
        words = pseudo(source, right_to_left=right_to_left)
        # As English, it has two forms.
        found[source] = (pseudo(message.one, right_to_left=right_to_left), words) if message.one else words
    found["LTR"] = "RTL" if right_to_left else "LTR"
    return found


def write_pseudo(folder: Path) -> None:
    """Write the catalogues of both pseudo-languages into a folder, as Qt loads them."""
    messages, _ = collected(SOURCES)
    folder.mkdir(parents=True, exist_ok=True)
    for name, right_to_left in (("qps", False), ("qps_rtl", True)):
        file = folder / f"{CATALOGUE}_{name}.ts"
        # Named English, whose two forms of words with a number they have.
        file.write_text(as_ts(messages, "en_GB", pseudo_translations(messages, right_to_left=right_to_left)), "utf-8")
        release(file)


def release(file: Path) -> None:
    """Make the .qm beside a .ts; raises `CalledProcessError` if Qt's tool refuses it."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))]
    subprocess.run(command, check=True, capture_output=True, text=True)


# ---------------------------------------------------------------------------------------------------------- verbs


def written(messages: Mapping[str, Message]) -> dict[Path, str]:
    """Give what the files of Linguist must hold: that of the source, and one for each language."""
    files = {FOLDER / f"{CATALOGUE}.ts": as_ts(messages, "", {})}
    for file in sorted(FOLDER.glob(f"{CATALOGUE}_*.ts")):
        language = file.stem.removeprefix(f"{CATALOGUE}_")
        files[file] = as_ts(messages, language, translations_in(file.read_text("utf-8")))
    return files


def check() -> list[str]:
    """Give what is wrong with the words and the files."""
    messages, wrong = collected(SOURCES)
    for file, text in written(messages).items():
        if not file.is_file() or file.read_text("utf-8") != text:
            wrong.append(f"{file.relative_to(ROOT)} is not up to date; run tools/translations.py")
        elif file.stem != CATALOGUE:
            wrong += [f"{file.name}: {fault}" for fault in faulty_translations(messages, translations_in(text))]
            if not file.with_suffix(".qm").is_file():
                wrong.append(f"{file.name} has no .qm beside it; run tools/translations.py")
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description="Collects the program's words for Qt Linguist.")
    parser.add_argument("--check", action="store_true", help="change nothing; say what is wrong")
    parser.add_argument("--pseudo", type=Path, metavar="DIR", help="write the pseudo-languages into a folder")
    wanted = parser.parse_args(arguments)
    if wanted.pseudo is not None:
        write_pseudo(wanted.pseudo)
        return 0
    if not wanted.check:
        messages, _ = collected(SOURCES)
        FOLDER.mkdir(parents=True, exist_ok=True)
        for file, text in written(messages).items():
            file.write_text(text, "utf-8")
            if file.stem != CATALOGUE:
                release(file)
    wrong = check()
    for each in wrong:
        print(each)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
