"""What a saved state of a vault is called: when it was saved, so that no two are called the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.ui.moments import told_apart

if TYPE_CHECKING:
    from vault_app.services.backups import Backup

translate = QCoreApplication.translate


def backup_words(backups: Sequence[Backup], now: datetime) -> tuple[str, ...]:
    """Return what each is called in a list."""
    return save_words([(each.saved_at, each.generation) for each in backups], now)


def save_words(saves: Sequence[tuple[datetime, int]], now: datetime) -> tuple[str, ...]:
    """Return day and time of each save; with seconds where any two share a minute, and its number where two share those.

    Args:
        saves: Moment and number of each.
    """
    times = told_apart([at for at, _ in saves], now)
    count = Counter(times)
    numbered = translate("Backups", "{time}, save {number}")
    return tuple(
        time if count[time] == 1 else numbered.format(time=time, number=number)
        for (_, number), time in zip(saves, times, strict=True)
    )
