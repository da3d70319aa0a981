"""Sorts names as the language of the window does: Latin letters with their accents, Han characters by sound or strokes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCollator, QLocale, Qt

from vault_app.core.key_set_order import natural


def name_key() -> Callable[[str], Any]:
    """Return what makes a name a key to sort by; numbers in names are sorted by their size, and case does not count."""
    locale = QLocale()
    # The C locale knows no letters, only numbers of characters.
    return natural if locale.language() == QLocale.Language.C else _collator(locale.name()).sortKey


@lru_cache(maxsize=4)
def _collator(name: str) -> QCollator:
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator
