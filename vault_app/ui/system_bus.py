"""Hears and asks one program on a bus, without ever waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_DAEMON, _DAEMON_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"
_ANSWER_MS = 5_000

Heard = Callable[[str, list[object]], None]
"""Gets a signal's member and arguments."""
Answer = Callable[[list[object]], None]
_Place = tuple[str, str, str]


class BusName(QObject):
    """A well-known name on a bus.

    Its signals are taken from the program that owns the name: the bus itself keeps those of others away, so that no
    stranger's flood reaches this process. As long as nobody is known to own it, anybody's are taken: a forged one can at
    most lock the vault, and a missed one would leave it open.

    Args:
        heard: Told of each signal that is listened for.
    """

    def __init__(self, bus: QDBusConnection, name: str, heard: Heard, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._name = name
        self._heard = heard
        self._owner = ""
        self._signals: list[_Place] = []
        bus.connect(
            "", _DAEMON_PATH, _DAEMON, "NameOwnerChanged", [name], "sss", self, _slot("on_owner_changed(QDBusMessage)")
        )
        self._call(_DAEMON, _DAEMON_PATH, f"{_DAEMON}.GetNameOwner", [name], self._on_owner_told)

    def hear(self, path: str, interface: str, member: str) -> None:
        """Listen for a signal; an empty *path* is any."""
        self._signals.append((path, interface, member))
        self._connect((path, interface, member))

    def hear_no_more(self, path: str, interface: str, member: str) -> None:
        """Undo `hear`."""
        self._signals.remove((path, interface, member))
        self._disconnect((path, interface, member))

    def ask(self, path: str, method: str, arguments: list[object], answer: Answer) -> None:
        """Call *method*, an interface and a member; *answer* gets what is returned, which is nothing after a failure."""
        self._call(self._name, path, method, arguments, answer)

    def _call(self, service: str, path: str, method: str, arguments: list[object], answer: Answer) -> None:
        interface, _, member = method.rpartition(".")
        message = QDBusMessage.createMethodCall(service, path, interface, member)
        message.setAutoStartService(False)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, _ANSWER_MS), self)

        def finished(ended: QDBusPendingCallWatcher) -> None:
            ended.deleteLater()
            answer([] if ended.isError() else ended.reply().arguments())

        watcher.finished.connect(finished)

    # Whose signals are taken

    def _on_owner_told(self, arguments: list[object]) -> None:
        if arguments and isinstance(arguments[0], str):
            self._take_from(arguments[0])

    @Slot(QDBusMessage)
    def on_owner_changed(self, message: QDBusMessage) -> None:
        """Follow the name to another program; only the bus itself may tell."""
        arguments = message.arguments()
        if message.service() == _DAEMON and len(arguments) == 3 and arguments[0] == self._name:
            self._take_from(str(arguments[2]))

    def _take_from(self, owner: str) -> None:
        if owner == self._owner:
            return
        for each in self._signals:
            self._disconnect(each)
        self._owner = owner
        for each in self._signals:
            self._connect(each)

    def _connect(self, signal: _Place) -> None:
        # A whole message: Qt ends the process when a signal's arguments are not of the types that a slot names.
        # The owner is given by its own name on the bus: for a well-known one Qt would ask the bus, and wait.
        self._bus.connect(self._owner, *signal, self, _slot("on_signal(QDBusMessage)"))

    def _disconnect(self, signal: _Place) -> None:
        self._bus.disconnect(self._owner, *signal, self, _slot("on_signal(QDBusMessage)"))

    @Slot(QDBusMessage)
    def on_signal(self, message: QDBusMessage) -> None:
        self._heard(message.member(), message.arguments())


def _slot(signature: str) -> bytes:
    return cast("bytes", SLOT(signature))  # a str, although the types of PySide say bytes
