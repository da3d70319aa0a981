"""Which language the window speaks, and where its words come from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vault_app.services.resources import read_bytes, resource_path

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {ENGLISH: "English", "zh_CN": "简体中文", "zh_HK": "繁體中文"}
"""Language to its own name, in the order in which they are offered."""

_QT_NAMES = {"zh_CN": "zh_CN", "zh_HK": "zh_TW"}  # what Qt calls its own words
# Context of the texts in an exchange's data files, to the folder beside these files that holds their translations.
_DATA = {"bitmart-data": "exchanges/bitmart/i18n"}


class _Spoken:
    """The language now, and what is installed for it."""

    language = ENGLISH
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


def speak(app: QCoreApplication, wanted: str) -> None:
    """Have *app* speak a language of `LANGUAGES` from now on; what was made before keeps its words.

    Numbers and dates follow along: for English those of the desktop, as people there write them.
    """
    for translator in _Spoken.translators:
        app.removeTranslator(translator)
    _Spoken.language = wanted
    _Spoken.translators = tuple(_translators(app, wanted))
    for translator in _Spoken.translators:
        app.installTranslator(translator)
    QLocale.setDefault(QLocale.system() if wanted == ENGLISH else QLocale(wanted))


def translated_data(context: str, text: str) -> str:
    """Return a text of an exchange's data files in the language that is spoken; itself where there is no translation."""
    return _table(_DATA[context], _Spoken.language).get(text, text)


def is_data(context: str) -> bool:
    """Tell whether texts of this context come from an exchange's data files."""
    return context in _DATA


def _translators(app: QCoreApplication, wanted: str) -> list[QTranslator]:
    """Load our words and Qt's; a build without them speaks English."""
    loaded: list[QTranslator] = []
    ours = QTranslator(app)
    if ours.load(str(resource_path(f"i18n/{wanted}.qm"))):
        loaded.append(ours)
    if wanted in _QT_NAMES:
        qts = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qts.load(f"qtbase_{_QT_NAMES[wanted]}", folder):
            loaded.insert(0, qts)  # the one installed last is asked first
    return loaded


@lru_cache(maxsize=8)
def _table(folder: str, wanted: str) -> Mapping[str, str]:
    if wanted == ENGLISH:
        return {}
    table: dict[str, str] = json.loads(read_bytes(f"{folder}/{wanted}.json"))
    return table
