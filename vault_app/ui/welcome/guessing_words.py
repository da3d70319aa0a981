"""Says how long an attacker would guess, in a unit that one can picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.guessing import COMPUTERS, guessing_seconds
from vault_app.ui.messages import closed_up
from vault_app.ui.moments import grouped

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY, _YEAR = 60.0, 3_600.0, 86_400.0, 31_557_600.0
_MANY_YEARS = 1_000_000


def guessing_words(bits: float, guess_s: float) -> str:
    """Return a sentence about a passphrase of so many *bits*, when one guess takes *guess_s* seconds here."""
    sentence = translate("Guessing", "{computers} computers like this one need {time}.")
    seconds = guessing_seconds(bits, guess_s)
    return closed_up(sentence.format(computers=grouped(COMPUTERS), time=_time(seconds)))


def _time(seconds: float) -> str:
    if seconds >= _MANY_YEARS * _YEAR:
        return translate("Guessing", "over a million years")
    for unit_s, words in (
        (_YEAR, translate("Guessing", "about {count} years")),
        (_DAY, translate("Guessing", "about {count} days")),
        (_HOUR, translate("Guessing", "about {count} hours")),
        (_MINUTE, translate("Guessing", "about {count} minutes")),
    ):
        if seconds >= 2 * unit_s:
            return words.format(count=grouped(_rounded(seconds / unit_s)))
    return translate("Guessing", "less than two minutes")


def _rounded(count: float) -> int:
    """Return two digits that count, for nobody knows more than that."""
    size: int = 10 ** max(0, len(str(int(count))) - 2)
    return round(count / size) * size
