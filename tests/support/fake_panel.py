"""A desktop's panel on a bus, as far as icons in its tray go; it writes the name of each icon's service, a line each."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

# Source: freedesktop.org, “Status Notifier Item”, StatusNotifierWatcher.
WATCHER, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
_PROPERTIES: dict[str, object] = {
    "IsStatusNotifierHostRegistered": True,
    "ProtocolVersion": 0,
    "RegisteredStatusNotifierItems": [],
}


class Watcher(QDBusVirtualObject):
    """Says that there is a panel, and takes what registers."""

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        reply = message.createReply()
        arguments = message.arguments()
        if message.member() == "Get" and arguments[1] in _PROPERTIES:
            reply.setArguments([QDBusVariant(_PROPERTIES[str(arguments[1])])])
        elif message.member() == "GetAll":
            reply.setArguments([_PROPERTIES])
        elif message.member() == "RegisterStatusNotifierItem":
            print(arguments[0], flush=True)
        else:
            return False
        return connection.send(reply)


def main() -> None:
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    watcher = Watcher()
    assert bus.registerVirtualObject(PATH, watcher, QDBusConnection.VirtualObjectRegisterOption.SingleNode)
    assert bus.registerService(WATCHER)
    print("there", flush=True)
    app.exec()


if __name__ == "__main__":
    main()
