"""Moments and ages as people read them: local time, ISO dates, short words for what is near."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def local_time(moment: datetime) -> str:
    """Return the hour and minute on this computer, such as 14:02."""
    return moment.astimezone().strftime("%H:%M")


def local_date(moment: datetime) -> str:
    """Return the day on this computer, such as 2026-11-22."""
    return moment.astimezone().strftime("%Y-%m-%d")


def utc_date(moment: datetime) -> str:
    """Return the day in UTC: days that a person typed are kept as midnight UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d")


def when(moment: datetime, now: datetime) -> str:
    """Return "today 14:02", "yesterday 14:02", or the date."""
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days == 0:
        return translate("Moments", "today {time}").format(time=local_time(moment))
    if days == 1:
        return translate("Moments", "yesterday {time}").format(time=local_time(moment))
    return local_date(moment)


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
