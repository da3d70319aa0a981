"""What stands beside the marks of an axis: moments and measures in the manner of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from vault_app.core.series import TimeUnit
from vault_app.ui.moments import decimal, grouped, local_time, reads_as_typed

translate = QCoreApplication.translate

_NO_DIFFERENCE = 1e-9


def mark_words(moment: datetime, unit: TimeUnit) -> str:
    """Return the words of a mark of time, such as “14:05”, “22 Nov”, “Nov 2026” or “2026”.

    Args:
        moment: As `time_marks` returns it: by the clock and calendar that are shown, without a time zone.
    """
    if unit is TimeUnit.YEAR:
        return str(moment.year)
    if unit is TimeUnit.SECOND:
        return f"{moment:%H:%M:%S}"
    if unit is TimeUnit.MINUTE and (moment.hour or moment.minute):
        return local_time(moment)
    locale = QLocale()
    day = QDate(moment.year, moment.month, moment.day)
    if unit is TimeUnit.MONTH:
        return locale.toString(day, _pattern(locale, "MMM yyyy", "yyyy-MM"))
    day_first = not locale.dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
    return locale.toString(day, _pattern(locale, "d MMM" if day_first else "MMM d", "MM-dd"))


def _pattern(locale: QLocale, words: str, typed: str) -> str:
    return typed if reads_as_typed(locale) else words


def ms_words(value: float) -> str:
    """Return a latency, such as “187 ms” or “12,000 ms”."""
    shown = grouped(round(value)) if value >= 1 or value == 0 else decimal(value, 2)
    return translate("Charts", "{ms} ms").format(ms=shown)


def ms_axis_words(marks: Sequence[float]) -> Callable[[float], str]:
    """Return what words the marks of an axis of latencies, each with as many decimals as the most exact one needs."""
    digits = next(
        (each for each in (0, 1, 2) if all(abs(round(mark, each) - mark) < _NO_DIFFERENCE for mark in marks)), 3
    )

    def words(value: float) -> str:
        shown = decimal(value, digits) if digits else grouped(round(value))
        return translate("Charts", "{ms} ms").format(ms=shown)

    return words


def offset_words(value_ms: float) -> str:
    """Return how far a clock is off, with its sign, such as “+0.84 s”."""
    sign = "+" if value_ms > 0 else "−" if value_ms < 0 else ""
    return translate("Charts", "{seconds} s").format(seconds=sign + decimal(abs(value_ms) / 1000, 2))
