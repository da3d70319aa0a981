"""Has the computer wait with its sleep until the vault is locked, for as long as one is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtDBus import QDBusUnixFileDescriptor

Ask = Callable[[str, list[object], Callable[[list[object]], None]], None]
"""Calls a method of login1's manager, and hands over what it returns."""

# What is delayed, who delays it, why, and how. Source: systemd, org.freedesktop.login1(5), Inhibit; the delay is over
# when the descriptor that it returns is closed, or after 5 s.
_DELAY: list[object] = ["sleep:shutdown", "Vault App", "Locks the vault", "delay"]


class SleepDelay:
    """Without it the computer may be asleep before the signal that it goes to sleep is heard, with the keys in memory."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._wanted = False
        self._held: list[QDBusUnixFileDescriptor] = []

    def hold(self) -> None:
        """Ask for the delay; nothing waits for the answer."""
        if not self._wanted:
            self._wanted = True
            self._ask("Inhibit", _DELAY, self._on_held)

    def release(self) -> None:
        """Let the computer sleep."""
        self._wanted = False
        self._held.clear()  # the descriptor is closed with the last that holds it

    def _on_held(self, returned: list[object]) -> None:
        if self._wanted:
            self._held = [each for each in returned if isinstance(each, QDBusUnixFileDescriptor)]
