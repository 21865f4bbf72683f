"""The collecting of words for Qt Linguist, and the catalogue that comes of it."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from timeline_app.gui import languages
from timeline_app.gui.languages import CONTEXT, QtCatalogue
from tools import translations
from tools.translations import Message, Translation, as_ts, collected, placeholders, pseudo, release, translations_in


def source(folder: Path, code: str) -> Path:
    (folder / "words.py").write_text(code, "utf-8")
    return folder


def test_the_words_of_the_program_can_be_translated() -> None:
    messages, wrong = collected(translations.SOURCES)
    assert wrong == []
    assert len(messages) > 1500
    # Whether the file is up to date is asked by `dev.py check`.
    assert ET.parse(translations.FOLDER / "timeline_app.ts").getroot().tag == "TS"


def test_words_are_collected_with_their_modules(tmp_path: Path) -> None:
    code = 'tr("Add {what}", what=1)\ntr("Close")\ntrn("{n} quote", "{n} quotes", 3)\nA = (mark("Denied"),)\nf("No")\n'
    messages, wrong = collected(source(tmp_path, code))
    assert wrong == []
    assert {name: message.one for name, message in messages.items()} == {
        "Add {what}": "", "Close": "", "{n} quotes": "{n} quote", "Denied": "",
    }  # fmt: skip
    assert messages["Close"].places == {"words.py"}


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("tr(words)", "literal"),
        ('tr(f"Add {what}")', "literal"),
        ('trn("{n} quote", many, 2)', "literal"),
        ('tr("Add {what}", name=1)', "names ['what'], and is given ['name']"),
        ('tr("Add { it", name=1)', "brace"),
        ('tr("{n} quotes")\ntrn("{n} quote", "{n} quotes", 2)', "singular"),
    ],
)
def test_what_cannot_be_translated_is_a_fault(tmp_path: Path, code: str, fault: str) -> None:
    _, wrong = collected(source(tmp_path, code))
    assert len(wrong) == 1
    assert fault in wrong[0]


def test_a_translator_keeps_what_is_finished(tmp_path: Path) -> None:
    messages = {
        "Close": Message("Close"),
        "{n} quotes": Message("{n} quotes", "{n} quote"),
        "Old & <new>": Message("x"),
    }
    finished: dict[str, Translation] = {"Close": "Schließen", "{n} quotes": ("{n} Zitat", "{n} Zitate")}
    text = as_ts(messages, "de", {**finished, "Gone": "Weg"})
    assert translations_in(text) == finished
    assert [node.text for node in ET.fromstring(text).iter("source")] == sorted(messages)
    assert list(translations.faulty_translations(messages, {"Close": "Zu {was}"})) == [
        "'Close' is translated with was, which it does not have"
    ]


def test_qt_reads_what_was_collected(tmp_path: Path) -> None:
    messages = {"Close": Message("Close"), "{n} quotes": Message("{n} quotes", "{n} quote")}
    file = tmp_path / "timeline_app_pl.ts"
    polish: dict[str, Translation] = {"Close": "Zamknij", "{n} quotes": ("{n} cytat", "{n} cytaty", "{n} cytatów")}
    file.write_text(as_ts(messages, "pl", polish), "utf-8")
    release(file)
    catalogue = QtCatalogue("pl", file.with_suffix(".qm"))
    assert (catalogue.words("Close"), catalogue.words("Open")) == ("Zamknij", "")
    assert [catalogue.counted("{n} quotes", n).format(n=n) for n in (1, 2, 5)] == ["1 cytat", "2 cytaty", "5 cytatów"]
    assert not catalogue.right_to_left
    plain = QTranslator()
    assert plain.load(str(file.with_suffix(".qm")))
    assert plain.translate(CONTEXT, "Close") == "Zamknij"


def test_a_language_brings_its_digits_and_its_groups(tmp_path: Path) -> None:
    file = tmp_path / "timeline_app_ar_EG.ts"
    file.write_text(as_ts({"LTR": Message("LTR")}, "ar_EG", {"LTR": "RTL"}), "utf-8")
    release(file)
    catalogue = QtCatalogue("ar_EG", file.with_suffix(".qm"))
    assert catalogue.right_to_left
    assert (catalogue.figures(2011), catalogue.number(10240)) == (
        "\u0662\u0660\u0661\u0661",
        "\u0661\u0660\u066c\u0662\u0664\u0660",
    )


def test_catalogues_are_found_where_a_translator_puts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("de", "qps"):
        (tmp_path / f"timeline_app_{name}.qm").write_bytes(b"")
    monkeypatch.setenv(languages.FOLDER_VARIABLE, str(tmp_path))
    assert [(one.name, one.own_name) for one in languages.available()][:2] == [("en", "English"), ("de", "Deutsch")]
    assert languages.begin("de_AT") == "en"  # it cannot be read
    assert languages.begin("fr") == "en"
    assert languages.spoken() == "en"


def test_a_language_that_was_begun_turns_the_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    translations.write_pseudo(tmp_path)
    turned: list[Qt.LayoutDirection] = []
    monkeypatch.setenv(languages.FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr(languages, "speak", lambda _catalogue: None)
    monkeypatch.setattr(languages, "_Spoken", type("_Spoken", (), {"catalogue": None, "translators": ()}))
    monkeypatch.setattr(QGuiApplication, "setLayoutDirection", turned.append)
    monkeypatch.setattr(QLocale, "setDefault", lambda _locale: None)
    assert languages.begin("qps-rtl") == languages.spoken() == "qps_rtl"
    assert turned == [Qt.LayoutDirection.RightToLeft]


@given(st.text(st.characters(exclude_characters="{}"), min_size=1))
def test_pseudo_words_are_longer_and_keep_their_values(words: str) -> None:
    for right_to_left in (False, True):
        said = pseudo(f"{words} {{name}}", right_to_left=right_to_left)
        assert placeholders(said) == ["name"]
        assert "⟦" in said
        assert len(said) >= len(f"{words} {{name}}") + 2
