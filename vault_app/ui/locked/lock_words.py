"""Says why and when a vault was locked, and what became of copied text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.auto_lock import LONGEST_S, LockReason
from vault_app.ui.messages import closed_up, sentences
from vault_app.ui.moments import local_time

translate = QCoreApplication.translate

_WORDS = {
    LockReason.TOO_LONG: QT_TRANSLATE_NOOP("LockWords", "Locked after {hours} hours, at {time}."),
    LockReason.SLEEP: QT_TRANSLATE_NOOP("LockWords", "Locked because the computer went to sleep, at {time}."),
    LockReason.SCREEN: QT_TRANSLATE_NOOP("LockWords", "Locked together with the screen, at {time}."),
    LockReason.SYSTEM_IDLE: QT_TRANSLATE_NOOP("LockWords", "Locked because the computer was left alone, at {time}."),
    LockReason.USER_SWITCH: QT_TRANSLATE_NOOP("LockWords", "Locked because another user came, at {time}."),
    LockReason.SHUTDOWN: QT_TRANSLATE_NOOP("LockWords", "Locked because the computer shuts down, at {time}."),
    LockReason.MINIMISED: QT_TRANSLATE_NOOP("LockWords", "Locked because the window was minimised, at {time}."),
}
_BY_THE_USER = QT_TRANSLATE_NOOP("LockWords", "Locked by you at {time}.")


def lock_words(reason: LockReason, *, at: datetime, idle_s: float, clipboard_cleared: bool) -> str:
    """Return one or two sentences for the locked page; empty for a vault that was not open yet."""
    if reason is LockReason.NOT_YET_OPENED:
        return ""
    time = local_time(at)
    if reason is LockReason.IDLE:
        words = _idle_words(idle_s, time)
    else:
        words = translate("LockWords", _WORDS.get(reason, _BY_THE_USER)).format(
            time=time, hours=round(LONGEST_S / 3600)
        )
    if clipboard_cleared:
        words = sentences(words, translate("LockWords", "Copied text of ours was removed from the clipboard."))
    return closed_up(words)


def _idle_words(idle_s: float, time: str) -> str:
    minutes = round(idle_s / 60)
    if round(idle_s) == 1:
        return translate("LockWords", "Locked after 1 second without input, at {time}.").format(time=time)
    if minutes < 1:
        return translate("LockWords", "Locked after {seconds} seconds without input, at {time}.").format(
            seconds=round(idle_s), time=time
        )
    if minutes == 1:
        return translate("LockWords", "Locked after 1 minute without input, at {time}.").format(time=time)
    return translate("LockWords", "Locked after {minutes} minutes without input, at {time}.").format(
        minutes=minutes, time=time
    )
