"""Connects to a bus that answers: Qt waits for the one it connects to, and would wait for one that hangs for ever."""

from __future__ import annotations

import os
from collections.abc import Callable
from urllib.parse import unquote

from PySide6.QtCore import QObject, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtNetwork import QLocalSocket

_PATIENCE_MS = 5_000
_SYSTEM = "unix:path=/var/run/dbus/system_bus_socket"


def socket_of(address: str) -> tuple[str, bool] | None:
    """Return path and whether it is an abstract one; None when the address is none of a local socket.

    Source: D-Bus specification, “Server addresses”: alternatives with `;` between them, values escaped as in a URL.
    """
    for each in address.split(";"):
        transport, _, rest = each.partition(":")
        values = dict(pair.partition("=")[::2] for pair in rest.split(","))
        for name in ("path", "abstract"):
            if transport == "unix" and values.get(name):
                return unquote(values[name]), name == "abstract"
    return None


class BusDoor(QObject):
    """Asks a bus whether it is there, as any program does that comes in, and hands the connection over when it answers.

    Args:
        arrived: Gets the connection; never called where there is no bus.
    """

    def __init__(
        self, kind: QDBusConnection.BusType, arrived: Callable[[QDBusConnection], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._arrived = arrived
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._on_answer)
        self._socket.errorOccurred.connect(lambda _error: self.deleteLater())
        place = socket_of(self._address())
        if place is None:
            self.deleteLater()
            return
        if place[1]:
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        QTimer.singleShot(_PATIENCE_MS, self, self.deleteLater)
        self._socket.connectToServer(place[0])

    def _address(self) -> str:
        if self._kind is QDBusConnection.BusType.SystemBus:
            return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", _SYSTEM)
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        return os.environ.get("DBUS_SESSION_BUS_ADDRESS", f"unix:path={runtime}/bus" if runtime else "")

    def _greet(self) -> None:
        user = str(os.getuid()).encode().hex() if hasattr(os, "getuid") else ""
        self._socket.write(f"\0AUTH EXTERNAL {user}\r\n".encode())

    def _on_answer(self) -> None:
        self._socket.readyRead.disconnect(self._on_answer)
        self._socket.abort()
        system = self._kind is QDBusConnection.BusType.SystemBus
        bus = QDBusConnection.systemBus() if system else QDBusConnection.sessionBus()
        if bus.isConnected():
            self._arrived(bus)
        self.deleteLater()
