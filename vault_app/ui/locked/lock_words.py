"""Says why and when a vault was locked, and what became of copied text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from vault_app.services.auto_lock import LONGEST_S, LockReason
from vault_app.ui.moments import local_time

translate = QCoreApplication.translate


def lock_words(reason: LockReason, *, at: datetime, idle_s: float, clipboard_cleared: bool) -> str:
    """Return one or two sentences for the locked page; empty for a vault that was not open yet."""
    if reason is LockReason.NOT_YET_OPENED:
        return ""
    time = local_time(at)
    if reason is LockReason.IDLE:
        minutes = round(idle_s / 60)
        if minutes < 1:
            words = translate("LockWords", "Locked after {seconds} seconds without input, at {time}.").format(
                seconds=round(idle_s), time=time
            )
        elif minutes == 1:
            words = translate("LockWords", "Locked after 1 minute without input, at {time}.").format(time=time)
        else:
            words = translate("LockWords", "Locked after {minutes} minutes without input, at {time}.").format(
                minutes=minutes, time=time
            )
    elif reason is LockReason.TOO_LONG:
        words = translate("LockWords", "Locked after {hours} hours, at {time}.").format(
            hours=round(LONGEST_S / 3600), time=time
        )
    elif reason is LockReason.SLEEP:
        words = translate("LockWords", "Locked because the computer went to sleep, at {time}.").format(time=time)
    elif reason is LockReason.SCREEN:
        words = translate("LockWords", "Locked together with the screen, at {time}.").format(time=time)
    else:
        words = translate("LockWords", "Locked by you at {time}.").format(time=time)
    if clipboard_cleared:
        words += " " + translate("LockWords", "Copied text of ours was removed from the clipboard.")
    return words
