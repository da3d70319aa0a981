"""Which language the window speaks, and where its words come from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vault_app.services.resources import read_bytes, resource_path
from vault_app.ui.theme.fonts import use_forms_of

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {ENGLISH: "English", "zh_CN": "简体中文", "zh_HK": "繁體中文"}
"""Language to its own name, in the order in which they are offered."""

_QT_NAMES = {"zh_CN": "zh_CN", "zh_HK": "zh_TW"}  # what Qt calls its own words
_KEYS_OF_QT = "QShortcut"  # context of Ctrl, Del, PgUp
# Context of the texts in an exchange's data files, to the folder beside these files that holds their translations.
_DATA = {"bitmart-data": "exchanges/bitmart/i18n"}


class _WordsOfQt(QTranslator):
    """What Qt says, but for its names of keys: those are shown as they stand on the keyboard, in every language."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context == _KEYS_OF_QT:
            return text
        said = super().translate(context, text, disambiguation, n)
        return said or cast("str", None)  # an empty text would be said; none at all lets others be asked


class _Spoken:
    """The language now, the one that was asked for, and what is installed for it."""

    language = ENGLISH
    asked = ENGLISH
    translators: tuple[QTranslator, ...] = ()


def chosen_language(setting: str) -> str:
    """Return the language of a setting: itself, or for `system` that of the desktop, else English."""
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages():
        locale = QLocale(name.replace("-", "_"))
        if locale.language() is QLocale.Language.English:
            return ENGLISH
        if locale.language() is QLocale.Language.Chinese:
            traditional = locale.script() is QLocale.Script.TraditionalHanScript
            return "zh_HK" if traditional else "zh_CN"
    return ENGLISH


def language() -> str:
    """Return the language that is spoken now, such as `zh_CN`."""
    return _Spoken.language


def asked_language() -> str:
    """Return the language that `speak` was last asked for; another one is spoken where its words are missing."""
    return _Spoken.asked


def is_chinese() -> bool:
    """Tell whether sentences follow each other without a space, as they do in both Chinese languages."""
    return _Spoken.language in _QT_NAMES


def data_contexts() -> tuple[str, ...]:
    """Return the contexts of texts that come from an exchange's data files."""
    return tuple(_DATA)


def speak(app: QCoreApplication, wanted: str) -> None:
    """Have *app* speak a language of `LANGUAGES` from now on; what was made before keeps its words.

    A build without the words of that language speaks English. Numbers and dates follow along: for English those of the
    desktop, as people there write them.
    """
    for translator in _Spoken.translators:
        app.removeTranslator(translator)
        translator.deleteLater()
    ours = _ours(app, wanted)
    _Spoken.asked = wanted
    _Spoken.language = wanted if ours is not None else ENGLISH
    _Spoken.translators = tuple(each for each in (_of_qt(app, _Spoken.language), ours) if each is not None)
    for translator in _Spoken.translators:  # the one installed last is asked first
        app.installTranslator(translator)
    QLocale.setDefault(_locale(_Spoken.language))
    use_forms_of(_Spoken.language)


def _locale(spoken: str) -> QLocale:
    """Return how numbers and dates are written in a language."""
    system = QLocale.system()
    of_desktop = QLocale(system.name())
    if spoken != ENGLISH:
        wanted = QLocale(spoken)
        # The desktop's own may have been adjusted by its user, such as how its numbers are written.
        same = (of_desktop.language(), of_desktop.territory()) == (wanted.language(), wanted.territory())
        return system if same else wanted
    if of_desktop.language() in {QLocale.Language.English, QLocale.Language.C}:
        return system
    return QLocale(QLocale.Language.English, of_desktop.territory())


def translated_data(context: str, text: str) -> str:
    """Return a text of an exchange's data files in the language that is spoken; itself where there is no translation."""
    return _table(_DATA[context], _Spoken.language).get(text, text)


def is_data(context: str) -> bool:
    """Tell whether texts of this context come from an exchange's data files."""
    return context in _DATA


def _ours(app: QCoreApplication, wanted: str) -> QTranslator | None:
    """Load our words; English needs them for its plurals alone, and can do without."""
    translator = QTranslator(app)
    if translator.load(str(resource_path(f"i18n/{wanted}.qm"))) or wanted == ENGLISH:
        return translator
    return None


def _of_qt(app: QCoreApplication, spoken: str) -> QTranslator | None:
    """Load the words of Qt's own dialogs."""
    if spoken not in _QT_NAMES:
        return None
    translator = _WordsOfQt(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{_QT_NAMES[spoken]}", folder) else None


@lru_cache(maxsize=8)
def _table(folder: str, wanted: str) -> Mapping[str, str]:
    if wanted == ENGLISH:
        return {}
    table: dict[str, str] = json.loads(read_bytes(f"{folder}/{wanted}.json"))
    return table
