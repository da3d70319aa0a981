"""Each backup is called by its moment, as briefly as it can be told from the others."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from vault_app.services.backups import Backup
from vault_app.ui.backup_words import backup_words

NOON = datetime(2026, 11, 24, 12, 0, 30).astimezone()


def backup(before: timedelta, generation: int) -> Backup:
    return Backup(f"{generation}", Path(f"{generation}"), NOON - before, generation, 1, False)


def words(*befores: timedelta) -> tuple[str, ...]:
    return backup_words([backup(each, 9 - number) for number, each in enumerate(befores)], NOON)


def test_a_minute_is_enough_where_no_other_backup_is_of_it() -> None:
    assert words(timedelta(minutes=5), timedelta(days=1), timedelta(days=9)) == (
        "today 11:55",
        "yesterday 12:00",
        "2026-11-15 12:00",
    )


def test_where_two_share_a_minute_all_have_seconds() -> None:
    assert words(timedelta(seconds=1), timedelta(seconds=20), timedelta(minutes=5)) == (
        "today 12:00:29",
        "today 12:00:10",
        "today 11:55:30",
    )


def test_those_that_share_a_second_are_told_by_the_number_of_the_save() -> None:
    assert words(timedelta(0), timedelta(0)) == ("today 12:00:30, save 9", "today 12:00:30, save 8")
