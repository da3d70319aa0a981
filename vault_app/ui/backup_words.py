"""What a backup is called in a list: when its state was saved, so that no two are called the same."""

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
    """Return day and time of each; with seconds where any two share a minute, and the number of the save where two share those."""
    times = told_apart([each.saved_at for each in backups], now)
    count = Counter(times)
    numbered = translate("Backups", "{time}, save {number}")
    return tuple(
        time if count[time] == 1 else numbered.format(time=time, number=each.generation)
        for each, time in zip(backups, times, strict=True)
    )
