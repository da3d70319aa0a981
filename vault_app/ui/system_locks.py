"""Hears over D-Bus that the computer goes to sleep or that the screen is locked, as it is when users change."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from vault_app.services.auto_lock import LockReason

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
# Interface and signal on the bus of the desktop; the argument says whether the screen saver, which locks, is on.
# Source: org.freedesktop.ScreenSaver and org.gnome.ScreenSaver, each with ActiveChanged(b).
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class SystemLocks(QObject):
    """Calls *lock* with the reason; where there is no bus nothing is ever heard, and nothing else changes.

    No sender is asked for: whoever may send on the bus can at most lock the vault, and no name has to be looked up, so
    the window waits for nobody.
    """

    def __init__(self, lock: Callable[[LockReason], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        session = session_path(os.environ.get("XDG_SESSION_ID", ""))
        system = QDBusConnection.systemBus()
        self._hear(system, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep")
        self._hear(system, session, f"{_LOGIN}.Session", "Lock")
        for interface in _SCREEN_SAVERS:
            self._hear(QDBusConnection.sessionBus(), "", interface, "ActiveChanged")

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str) -> None:
        if bus.isConnected():
            # A whole message: Qt ends the process when a signal's arguments are not of the types that a slot names.
            slot = cast("bytes", SLOT("on_message(QDBusMessage)"))  # a str, although the types of PySide say bytes
            bus.connect("", path, interface, name, self, slot)

    @Slot(QDBusMessage)
    def on_message(self, message: QDBusMessage) -> None:
        """Lock when a signal says so; its end, such as waking up, says nothing."""
        reason = reason_of(message.member(), message.arguments())
        if reason is not None:
            self._lock(reason)


def reason_of(member: str, arguments: list[object]) -> LockReason | None:
    """Return why the vault is to be locked by a signal; None when it is not."""
    begins = bool(arguments) and arguments[0] is True
    if member == "PrepareForSleep":
        return LockReason.SLEEP if begins else None
    if member == "ActiveChanged":
        return LockReason.SCREEN if begins else None
    if member == "Lock":
        return LockReason.SCREEN
    return None


def session_path(session_id: str) -> str:
    """Return the object that login1 has for a session; empty, which is any, when there is no id.

    Source: systemd, sd_bus_path_encode(3): what is no letter or digit, and a digit in front, is `_` and two hex digits.
    """
    if not session_id:
        return ""
    escaped = re.sub(rb"^[0-9]|[^A-Za-z0-9]", lambda match: b"_%02x" % match[0][0], os.fsencode(session_id))
    return f"{_LOGIN_PATH}/session/{escaped.decode('ascii')}"
