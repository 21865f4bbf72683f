"""The languages of the interface: catalogues made with Qt Linguist, and which of them is spoken.

A catalogue is `resources/translations/timeline_app_NAME.qm`. English needs none: it is the words of the source. The
language is chosen before any other module of the interface is imported; `begin` is called first of all.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from timeline_app import resources
from timeline_app.domain.translating import mark, speak

FOLDER_VARIABLE: Final = "TIMELINE_APP_TRANSLATIONS"
"""Names a folder in which catalogues are looked for first: a translator sees the words in the program at once."""
SYSTEM: Final = "system"
ENGLISH: Final = "en"
CONTEXT: Final = "timeline_app"
"""The context of all our words in the catalogues."""
_LEFT_TO_RIGHT: Final = mark("LTR")
"""A language that runs from right to left translates this with "RTL"."""
_PREFIX: Final = "timeline_app_"
_MOST_KEPT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Language:
    """A language that can be chosen: its `name` as in "de" or "pt_BR", and the name it has for itself."""

    name: str
    own_name: str


class QtCatalogue:
    """The words of one language, from a file that Qt's `lrelease` made. May be asked from any thread."""

    def __init__(self, name: str, file: Path) -> None:
        """Load a catalogue; raises `LookupError` if it cannot be read."""
        self.name = name
        self.locale = _locale(name)
        self._translator = QTranslator()
        if not self._translator.load(str(file)):
            raise LookupError(f"{file} is no catalogue")
        self._kept: dict[str, str] = {}

    @property
    def right_to_left(self) -> bool:
        """Say whether the language runs from right to left."""
        return self.words(_LEFT_TO_RIGHT) == "RTL"

    def words(self, source: str) -> str:
        """Give the translation of words; "" for none."""
        found = self._kept.get(source)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[source] = self._translator.translate(CONTEXT, source) or ""
        return found

    def counted(self, source: str, count: int) -> str:
        """Give the translation that goes with a number; "" for none."""
        return self._translator.translate(CONTEXT, source, None, min(count, 2**31 - 1)) or ""

    def number(self, value: int) -> str:
        """Write a whole number with the language's groups and digits."""
        return self.locale.toString(value)

    def figures(self, value: int) -> str:
        """Write a whole number in the language's digits."""
        zero = ord(self.locale.zeroDigit())
        return str(value).translate({ord("0") + digit: zero + digit for digit in range(10)})


class _Spoken:
    catalogue: QtCatalogue | None = None
    translators: tuple[QTranslator, ...] = ()


def begin(wanted: str = SYSTEM) -> str:
    """Choose the language of the interface, before anything is said. Gives the name of what is spoken.

    `wanted` is a name such as "de" or "pt_BR"; "system" or "" stands for the first of the system's languages that there
    is a catalogue for. English is spoken where there is none.
    """
    names = QLocale.system().uiLanguages() if wanted in ("", SYSTEM) else [wanted]
    for name in (each.replace("-", "_") for each in names):
        if name.split("_")[0] == ENGLISH:
            break
        found = _catalogue_of(name)
        if found is not None:
            speak(found)
            _Spoken.catalogue = found
            QLocale.setDefault(found.locale)
            if found.right_to_left:
                QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            return found.name
    return ENGLISH


def fit(qt: QCoreApplication) -> None:
    """Let Qt's own dialogs and menus speak the language of the interface."""
    if _Spoken.catalogue is None or _Spoken.translators:
        return
    ours, qts = _Spoken.catalogue, QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(QLocale(ours.name), "qtbase", "_", folder):
        qt.installTranslator(qts)
    _Spoken.translators = (qts,)


def spoken() -> str:
    """Give the name of the language that is spoken."""
    return _Spoken.catalogue.name if _Spoken.catalogue is not None else ENGLISH


def available() -> tuple[Language, ...]:
    """Give the languages that can be chosen, English first, the others by the names they have for themselves."""
    names = {file.stem.removeprefix(_PREFIX) for folder in _folders() for file in folder.glob(f"{_PREFIX}*.qm")}
    others = [Language(name, QLocale(name).nativeLanguageName().capitalize() or name) for name in names]
    return (Language(ENGLISH, "English"), *sorted(others, key=lambda each: each.own_name))


def _catalogue_of(name: str) -> QtCatalogue | None:
    for exact in dict.fromkeys((name, name.split("_")[0])):
        for folder in _folders():
            file = folder / f"{_PREFIX}{exact}.qm"
            if file.is_file():
                try:
                    return QtCatalogue(exact, file)
                except LookupError:
                    continue
    return None


def _folders() -> tuple[Path, ...]:
    named = os.environ.get(FOLDER_VARIABLE)
    shipped = resources.resources_root() / "translations"
    return (Path(named), shipped) if named else (shipped,)


def _locale(name: str) -> QLocale:
    found = QLocale(name)
    if found.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return found
