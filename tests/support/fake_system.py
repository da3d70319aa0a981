"""A login1 and screen savers on a bus of the tests' own, in a process of its own; one of its words a line, obeyed in turn.

It owns the names, answers for its objects' properties, and tells changes as the real ones do, so that a window which
listens to it is told nothing that it would not be told by a real system.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
OURS, ANOTHER = f"{LOGIN_PATH}/session/_32", f"{LOGIN_PATH}/session/_37"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


@contextmanager
def private_bus() -> Iterator[str]:
    """Lend the address of a bus that nobody else is on."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.communicate(timeout=20)


class FakeSystem:
    """The services, driven from a test; also a `with` block."""

    def __init__(self, address: str) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.support.fake_system", address],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        self._wait()

    def _wait(self) -> None:
        assert self._program.stdout is not None
        line = self._program.stdout.readline()
        assert line == "done\n", f"the fake system ended: {line!r}"

    def do(self, *told: object) -> None:
        """Have it obey; returns when what it says is on the bus."""
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps(told) + "\n")
        self._program.stdin.flush()
        self._wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.kill()
        self._program.communicate(timeout=20)


class Objects(QDBusVirtualObject):
    """Answers for the properties of two sessions, ours and another user's."""

    def __init__(self) -> None:
        super().__init__()
        self.inhibited = -1
        self.properties = {path: {"Active": True, "IdleHint": False, "LockedHint": False} for path in (OURS, ANOTHER)}

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        reply = message.createReply()
        if message.member() == "Get" and message.path() in self.properties:
            reply.setArguments([QDBusVariant(self.properties[message.path()][str(message.arguments()[1])])])
        elif message.member() == "Inhibit":
            self.inhibited, theirs = os.pipe()
            os.set_blocking(self.inhibited, False)
            reply.setArguments([QDBusUnixFileDescriptor(theirs)])  # which is a copy
            os.close(theirs)
        elif message.member() == "GetSession":
            reply.setArguments([QDBusObjectPath(OURS)])
        else:
            return False
        return connection.send(reply)


class Words:
    """What is obeyed; each is a method."""

    def __init__(self, address: str) -> None:
        self._services = QDBusConnection.connectToBus(address, "services")
        self._stranger = QDBusConnection.connectToBus(address, "stranger")
        self._objects = Objects()
        sub_path = QDBusConnection.VirtualObjectRegisterOption.SubPath
        assert self._services.registerVirtualObject(LOGIN_PATH, self._objects, sub_path)
        for name in (LOGIN, *SAVERS):
            self.own(name)

    @staticmethod
    def _emit(bus: QDBusConnection, path: str, signal: str, *arguments: object) -> None:
        interface, _, member = signal.rpartition(".")
        message = QDBusMessage.createSignal(path, interface, member)
        message.setArguments(list(arguments))
        assert bus.send(message)

    def wait_for_bus(self) -> None:
        """Return when the bus has passed on what was sent: it answers what comes after later."""
        for bus in (self._services, self._stranger):
            bus.interface().isServiceRegistered(LOGIN)

    def sleep(self, begins: bool) -> None:
        self._emit(self._services, LOGIN_PATH, f"{LOGIN}.Manager.PrepareForSleep", begins)

    def shutdown(self, begins: bool) -> None:
        self._emit(self._services, LOGIN_PATH, f"{LOGIN}.Manager.PrepareForShutdown", begins)

    def lock(self, path: str) -> None:
        self._emit(self._services, path, f"{LOGIN}.Session.Lock")

    def set(self, path: str, name: str, value: bool) -> None:
        self._objects.properties[path][name] = value
        changed = "org.freedesktop.DBus.Properties.PropertiesChanged"
        self._emit(self._services, path, changed, f"{LOGIN}.Session", {name: value}, ["None"])

    def saver(self, name: str, active: bool) -> None:
        self._emit(self._services, "/" + name.replace(".", "/"), f"{name}.ActiveChanged", active)

    def own(self, name: str) -> None:
        assert self._services.registerService(name)

    def disown(self, name: str) -> None:
        assert self._services.unregisterService(name)

    def stranger(self, times: int, path: str, signal: str, *arguments: object) -> None:
        """Send a signal as a program that owns nothing."""
        for _ in range(times):
            self._emit(self._stranger, path, signal, *arguments)

    def be_held(self, held: bool) -> None:
        """Say whether somebody delays the sleep now: then the pipe that was handed out is open at its other end."""
        try:
            is_held = os.read(self._objects.inhibited, 1) != b""
        except BlockingIOError:
            is_held = True
        assert is_held is held

    def owner(self, times: int, path: str, signal: str, *arguments: object) -> None:
        """Send any signal as the program that owns the names."""
        for _ in range(times):
            self._emit(self._services, path, signal, *arguments)


def main(address: str) -> None:
    """Serve until standard input ends."""
    app = QCoreApplication([])
    words = Words(address)

    def say_done() -> None:
        words.wait_for_bus()
        sys.stdout.write("done\n")
        sys.stdout.flush()

    def obey() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        word, *given = json.loads(line)
        getattr(words, word)(*given)
        say_done()

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    say_done()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
