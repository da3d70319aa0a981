"""Moments, ages and numbers as people read them: local time of 24 hours, days and numbers in their language's manner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def local_time(moment: datetime) -> str:
    """Return the hour and minute on this computer, such as 14:02."""
    return f"{moment.astimezone():%H:%M}"


def time_with_seconds(moment: datetime) -> str:
    """Return the time of day on this computer where seconds matter, such as 14:02:09."""
    return f"{moment.astimezone():%H:%M:%S}"


def time_of_ms(unix_ms: int) -> str:
    """Return the time of day on this computer of a Unix time in milliseconds, with seconds."""
    return time_with_seconds(datetime.fromtimestamp(unix_ms / 1000, UTC))


def local_date(moment: datetime) -> str:
    """Return the day on this computer, such as 22 Nov 2026."""
    return date_words(moment.astimezone().date())


def local_moment(moment: datetime) -> str:
    """Return day, hour and minute on this computer."""
    return f"{local_date(moment)} {local_time(moment)}"


def utc_date(moment: datetime) -> str:
    """Return the day in UTC: days that a person typed are kept as midnight UTC."""
    return date_words(moment.astimezone(UTC).date())


def typed_date(moment: datetime) -> str:
    """Return the day in UTC as it is typed into a field, such as 2026-11-22; the same in every language."""
    return moment.astimezone(UTC).date().isoformat()


def date_words(day: date) -> str:
    """Return a day so that nobody takes its month for a day: 22 Nov 2026, Nov 22, 2026.

    Chinese, and a desktop without a language of its own (the C locale), read it as it is typed: 2026-11-22.
    """
    locale = QLocale()
    if reads_as_typed(locale):
        return day.isoformat()
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if locale.language() == QLocale.Language.English:
        pattern = {"y": "yyyy-MM-dd", "M": "MMM d, yyyy"}.get(pattern[0], "d MMM yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def reads_as_typed(locale: QLocale) -> bool:
    """Tell whether days are read in the order and form in which they are typed."""
    return locale.language() in {QLocale.Language.Chinese, QLocale.Language.C}


def grouped(value: int) -> str:
    """Return a count with the separators of the language, such as 10,000."""
    return QLocale().toString(value)


def decimal(value: float, digits: int) -> str:
    """Return a measure with so many digits after the separator."""
    return QLocale().toString(float(value), "f", digits)


def when(moment: datetime, now: datetime) -> str:
    """Return "today 14:02", "yesterday 14:02", or the date."""
    return _on_its_day(moment, now, local_time(moment)) or local_date(moment)


def told_apart(moments: Sequence[datetime], now: datetime) -> tuple[str, ...]:
    """Return day and time of each moment, such as "today 14:02"; with seconds where any two share a minute."""
    time_of = local_time if len(set(map(local_moment, moments))) == len(moments) else time_with_seconds
    words = []
    for each in moments:
        time = time_of(each)
        words.append(_on_its_day(each, now, time) or f"{local_date(each)} {time}")
    return tuple(words)


def _on_its_day(moment: datetime, now: datetime, time: str) -> str:
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days == 0:
        return translate("Moments", "today {time}").format(time=time)
    return translate("Moments", "yesterday {time}").format(time=time) if days == 1 else ""


def brief(moment: datetime, now: datetime) -> str:
    """Return the time of a moment of today, else its date."""
    return local_time(moment) if now.astimezone().date() == moment.astimezone().date() else local_date(moment)


def ago(moment: datetime, now: datetime) -> str:
    """Return a short age: "just now", "5 min ago", "2 h ago", "yesterday", "6 d ago"."""
    seconds = (now - moment).total_seconds()
    if seconds < 60:
        return translate("Moments", "just now")
    if seconds < 3600:
        return translate("Moments", "{minutes} min ago").format(minutes=int(seconds // 60))
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days == 0 or seconds < 12 * 3600:
        return translate("Moments", "{hours} h ago").format(hours=int(seconds // 3600))
    return translate("Moments", "yesterday") if days == 1 else translate("Moments", "{days} d ago").format(days=days)


def age_in_days(since: datetime, now: datetime) -> int:
    """Return whole days since a day that is kept as midnight UTC; never negative."""
    return max(0, (now.astimezone(UTC).date() - since.astimezone(UTC).date()).days)


def age(since: datetime, now: datetime) -> str:
    """Return how old a day is: "today", "1 day", "212 days"."""
    days = age_in_days(since, now)
    if days == 0:
        return translate("Moments", "today")
    return translate("Moments", "1 day") if days == 1 else translate("Moments", "{days} days").format(days=days)
