"""The whole program in a language that nobody speaks: nothing may be left in English, and nothing may be cut off."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tools.translations import write_pseudo

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 300
WALK = """
import sys
from pathlib import Path
from timeline_app.gui import languages
languages.begin(sys.argv[1])
from tests.gui import pseudo_walk
pseudo_walk.main(Path(sys.argv[2]))
"""

# --- what stays as it is, and why ---
NAMES = (
    "Timeline App", "Python", "PySide6", "SQLite", "SQLAlchemy", "pyqtgraph", "typst", "numpy", "lxml", "Inter",
    "PDF", "SVG", "PNG", "CSV", "MIT", "ISO", "UTF", "A4",
    "Ctrl", "Alt", "Shift", "Enter", "Space", "Home", "End", "Delete", "Del", "Esc", "Tab", "PgUp", "PgDown", "Menu",
    "Down", "Up", "Left", "Right",  # keys, as Qt writes them
    "by:", "in:", "before:", "after:", "is:disputed",  # what is typed into the search field
)  # fmt: skip
# Data that no table holds yet: the remark of a suggested step.
SUGGESTED = ("to the meridian agency, by telephone",)
DATA_WIDGETS = frozenset({
    "_Words", "MarkedText", "QPlainTextEdit",  # passages of articles
    "StepLine",  # a step's name and remark
})  # fmt: skip
# The reasons of suggestions are made where articles are read, in English.
REASONS = frozenset({
    ("SuggestionCard", "tooltip"), ("SuggestionCard", "description"), ("TextView", "description"),
    ("PrimaryButton", "description"), ("PlainButton", "description"),
})  # fmt: skip
# A question is made of the words of an English claim, and the user's own from then on.
_QUESTION = re.compile(r"\bDid [^?]*\?")
_ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_QUOTED = re.compile("“[^“”]*”")
_INITIALS = re.compile("[A-Z]{1,2}")
_PARTS = re.compile(r"[⟦⟧:·\n]|\. ")
# Every vowel and every c, n, s, z that the program says itself bears an accent.
_PLAIN_WORD = re.compile(r"[A-Za-z]*[aeiouycnszAEIOUYCNSZ][A-Za-z]+|[A-Za-z]+[aeiouycnszAEIOUYCNSZ][A-Za-z]*")


@dataclass(frozen=True)
class Said:
    """One text of the walk."""

    stop: str
    widget: str
    what: str
    text: str

    @property
    def is_allowed(self) -> bool:
        if self.widget == "painted" and ("…" in self.text or _INITIALS.fullmatch(self.text)):
            return True  # what is cut was whole before; initials of a person
        return self.widget in DATA_WIDGETS or (self.widget, self.what) in REASONS


@dataclass(frozen=True)
class Walked:
    """What was said, what was cut off (stop, widget, words), and the project's own words."""

    said: tuple[Said, ...]
    cut: tuple[tuple[str, str, str], ...]
    data: tuple[str, ...]
    articles: tuple[str, ...]
    sheet: str

    def english(self) -> list[str]:
        return [
            f"{each.stop}: {each.widget} {each.what}: {each.text!r}" for each in self.said
            if not each.is_allowed and english_left(each.text, self.data, self.articles)
        ]  # fmt: skip


def english_left(text: str, data: tuple[str, ...], articles: tuple[str, ...] = ()) -> str:
    """Give what is left of a text when the pseudo-language's words and the project's are taken out; "" for nothing."""
    left = text
    while (shorter := _ISOLATED.sub(" ", left)) != left:
        left = shorter
    # A title may hold words of an article, and the other way round.
    both = (without_data(without_passages(left, articles), data), without_passages(without_data(left, data), articles))
    return min((plain_words(each) for each in both), key=len)


def plain_words(text: str) -> str:
    """Give the words of a text that the pseudo-language would not write so."""
    left = _QUESTION.sub(" ", _QUOTED.sub(" ", text))
    for name in NAMES:
        left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", left)
    return " ".join(_PLAIN_WORD.findall(left))


def without_data(text: str, data: tuple[str, ...]) -> str:
    """Take the project's own words out, the longest first."""
    left, folded = text, text.casefold()
    for words in data:
        if words in folded:
            left = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", left, flags=re.IGNORECASE)
            folded = left.casefold()
    return left


def without_passages(text: str, articles: tuple[str, ...]) -> str:
    """Take parts out that stand so in an article."""
    left = text
    for part in _PARTS.split(text):
        if is_of_an_article(part.strip(" …"), articles):
            left = left.replace(part, " ")
    return left


def is_of_an_article(part: str, articles: tuple[str, ...]) -> bool:
    """Say whether several words stand so in an article: a passage, or a title made of its words."""
    return " " in part and any(part in article for article in articles)


def test_what_is_left_is_found() -> None:
    data = ("left the country", "ada roe")
    assert english_left("⟦Îñ ⟦3 qûöţéš⟧ bý Ada Roe⟧", data) == ""
    assert english_left("⟦Rémövéd⟧ 4 claims", data) == "claims"
    assert english_left("\u2068Anything at all\u2069 · “as printed” · Left the country · 31 Màŕ · Ctrl K", data) == ""
    assert english_left("⟦Évéñt⟧: the quay. ⟦13 Jûñ⟧", data, ("seen on the quay at noon",)) == ""
    assert english_left("PySide6 · Did Ada Roe leave Veshti?", (*data, "side")) == ""


def walk(language: str, folder: Path) -> Walked:
    """Walk through the program in a language."""
    write_pseudo(folder / "catalogues")
    surroundings = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "TIMELINE_APP_TRANSLATIONS": str(folder / "catalogues"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", WALK, language, str(folder)],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads((folder / "said.json").read_text("utf-8"))
    assert found["language"] == language
    return Walked(
        tuple(Said(*each) for each in found["said"]),
        tuple((stop, widget, words) for stop, widget, words in found["cut"]),
        (*SUGGESTED, *(words.casefold() for words in found["data"] if len(words) > 2)),
        tuple(found["articles"]),
        found["sheet"],
    )


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    return walk("qps", tmp_path_factory.mktemp("qps"))


def test_the_walk_sees_the_whole_program(walked: Walked) -> None:
    assert len({each.stop for each in walked.said}) > 35
    assert sum("⟦" in each.text for each in walked.said) > 800


def test_nothing_is_said_in_english(walked: Walked) -> None:
    assert walked.english() == []


def test_the_sheet_stays_english(walked: Walked) -> None:
    assert "⟦" not in walked.sheet
    assert "Press reports only" in walked.sheet


def test_words_a_third_longer_are_not_cut_off(walked: Walked) -> None:
    assert walked.cut == ()


@pytest.mark.slow
def test_a_language_from_right_to_left_is_said_whole_too(tmp_path: Path) -> None:
    walked = walk("qps_rtl", tmp_path)
    assert walked.english() == []
    assert walked.cut == ()
