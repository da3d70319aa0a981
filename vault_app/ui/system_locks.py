"""Hears over D-Bus that nobody sits before the computer any more: sleep, a locked screen, another user, an idle desktop."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusVariant

from vault_app.services.auto_lock import LockReason
from vault_app.ui.bus_door import BusDoor
from vault_app.ui.sleep_delay import SleepDelay
from vault_app.ui.system_bus import Answer, BusName

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
# Name on the bus of the desktop, which is the interface too; its signal's argument says whether the screen saver, which
# locks, is on. Source: org.freedesktop.ScreenSaver and org.gnome.ScreenSaver, each with ActiveChanged(b).
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
# Property of a session, the value that means that its user is away, and what that is a reason for.
# Source: systemd, org.freedesktop.login1(5), Session Objects; each change is told by PropertiesChanged.
_AWAY: dict[str, tuple[bool, LockReason]] = {
    "Active": (False, LockReason.USER_SWITCH),
    "LockedHint": (True, LockReason.SCREEN),
    "IdleHint": (True, LockReason.SYSTEM_IDLE),
}

Lock = Callable[[LockReason], None]


class SystemLocks(QObject):
    """Calls *lock* with the reason; where there is no bus nothing is ever heard, and nothing else changes."""

    def __init__(self, lock: Lock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._login: BusName | None = None
        self._is_open = False
        self._sleep_delay = SleepDelay(self._ask_manager)
        self._session = ""
        self._known: dict[str, bool] = {}
        self._waiting_for = 0
        self._ask_again = False
        BusDoor(QDBusConnection.BusType.SystemBus, self._hear_login, self)
        BusDoor(QDBusConnection.BusType.SessionBus, self._hear_desktop, self)

    def set_open(self, is_open: bool) -> None:
        """Note whether a vault is open: as long as one is, the computer waits with its sleep until it is locked."""
        self._is_open = is_open
        if not is_open:
            self._sleep_delay.release()
        elif self._login is not None:
            self._sleep_delay.hold()

    def _ask_manager(self, method: str, arguments: list[object], answer: Answer) -> None:
        if self._login is not None:
            self._login.ask(_LOGIN_PATH, f"{_MANAGER}.{method}", arguments, answer)

    # The desktop

    def _hear_desktop(self, bus: QDBusConnection) -> None:
        for name in _SCREEN_SAVERS:
            BusName(bus, name, self._on_signal, self).hear("", name, "ActiveChanged")

    def _on_signal(self, member: str, arguments: list[object]) -> None:
        """Lock when a signal says so; its end, such as waking up, says nothing."""
        if member == "PropertiesChanged":
            self._ask_for_state()
            return
        reason = reason_of(member, arguments)
        if reason is not None:
            self._lock(reason)

    # The session

    def _hear_login(self, bus: QDBusConnection) -> None:
        self._login = BusName(bus, _LOGIN, self._on_signal, self)
        self._login.hear(_LOGIN_PATH, _MANAGER, "PrepareForSleep")
        self._login.hear(_LOGIN_PATH, _MANAGER, "PrepareForShutdown")
        session = session_path(os.environ.get("XDG_SESSION_ID", ""))
        self._login.hear(session, _SESSION, "Lock")  # until the session is known, that of any
        if session:
            self._watch_session(session)
        else:
            self._ask_manager("GetSession", ["auto"], self._on_session_told)
        self.set_open(self._is_open)

    def _on_session_told(self, arguments: list[object]) -> None:
        found = arguments[0] if arguments else None
        if isinstance(found, QDBusObjectPath) and self._login is not None:
            self._login.hear_no_more("", _SESSION, "Lock")
            self._login.hear(found.path(), _SESSION, "Lock")
            self._watch_session(found.path())

    def _watch_session(self, path: str) -> None:
        assert self._login is not None
        self._session = path
        self._login.hear(path, _PROPERTIES, "PropertiesChanged")
        self._ask_for_state()

    def _ask_for_state(self) -> None:
        """Ask for the properties themselves, once however often their change is told."""
        if self._waiting_for:
            self._ask_again = True
        elif self._login is not None:
            self._waiting_for = len(_AWAY)
            for name in _AWAY:
                told = partial(self._on_told, name)
                self._login.ask(self._session, f"{_PROPERTIES}.Get", [_SESSION, name], told)

    def _on_told(self, name: str, told: list[object]) -> None:
        self._waiting_for -= 1
        value = told[0].variant() if told and isinstance(told[0], QDBusVariant) else None
        away, reason = _AWAY[name]
        if isinstance(value, bool):
            # What was so before somebody looked is no news: the vault was opened in spite of it.
            begins = value is away and self._known.get(name, away) is not away
            self._known[name] = value
            if begins:
                self._lock(reason)
        if not self._waiting_for and self._ask_again:
            self._ask_again = False
            self._ask_for_state()


def reason_of(member: str, arguments: list[object]) -> LockReason | None:
    """Return why the vault is to be locked by a signal; None when it is not."""
    if member == "Lock":
        return LockReason.SCREEN
    begins = bool(arguments) and arguments[0] is True
    return _BEGINNINGS.get(member) if begins else None


_BEGINNINGS = {
    "PrepareForSleep": LockReason.SLEEP,
    "PrepareForShutdown": LockReason.SHUTDOWN,
    "ActiveChanged": LockReason.SCREEN,
}


def session_path(session_id: str) -> str:
    """Return the object that login1 has for a session; empty, which is any, when there is no id.

    Source: systemd, sd_bus_path_encode(3): what is no letter or digit, and a digit in front, is `_` and two hex digits.
    """
    if not session_id:
        return ""
    escaped = re.sub(rb"^[0-9]|[^A-Za-z0-9]", lambda match: b"_%02x" % match[0][0], os.fsencode(session_id))
    return f"{_LOGIN_PATH}/session/{escaped.decode('ascii')}"
