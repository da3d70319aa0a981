"""The window locks within a second when the system says that nobody sits before it any more."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.driven_window import DrivenWindow
from vault_app.services.auto_lock import LockReason
from vault_app.ui.system_locks import reason_of, session_path

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"),
]

PASSPHRASE = "four calm otters upstream"
LOGIN = "org.freedesktop.login1"
SLEEP = ("/org/freedesktop/login1", f"{LOGIN}.Manager.PrepareForSleep")
OURS, ANOTHER = "/org/freedesktop/login1/session/_32", "/org/freedesktop/login1/session/_37"


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus of our own, which is system's and desktop's at once."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate(timeout=20)


@pytest.fixture
def window(bus: str, tmp_path: Path) -> Iterator[DrivenWindow]:
    environment = {
        "DBUS_SYSTEM_BUS_ADDRESS": bus,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "XDG_SESSION_ID": "2",
    }
    with DrivenWindow(tmp_path / "user", environment=environment) as driven:
        driven.do("listen")
        driven.do("create", PASSPHRASE)
        yield driven


def send(bus: str, path: str, signal: str, *arguments: str) -> None:
    """Send a signal as the system's own programs do."""
    sending = ["dbus-send", f"--bus={bus}", "--type=signal", path, signal, *arguments]
    subprocess.run(sending, check=True, timeout=20, env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus})


def test_sleep_and_a_locked_screen_lock_the_window(window: DrivenWindow, bus: str) -> None:
    for path, signal, *arguments in (
        (*SLEEP, "boolean:true"),
        (OURS, f"{LOGIN}.Session.Lock"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
    ):
        send(bus, path, signal, *arguments)
        window.do("be_locked")
        window.do("unlock", PASSPHRASE)


def test_waking_up_and_the_sessions_of_others_do_not(window: DrivenWindow, bus: str) -> None:
    for path, signal, *arguments in (
        (*SLEEP, "boolean:false"),
        (ANOTHER, f"{LOGIN}.Session.Lock"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:false"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "string:true", "dict:string:int32:a,1"),
    ):
        send(bus, path, signal, *arguments)
    window.do("be_unlocked")


def test_without_a_bus_the_window_works(tmp_path: Path) -> None:
    nowhere = dict.fromkeys(("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), f"unix:path={tmp_path}/none")
    with DrivenWindow(tmp_path / "user", environment=nowhere) as window:
        window.do("listen")
        window.do("create", PASSPHRASE)
        window.do("be_unlocked")


def test_a_signal_that_is_none_of_these_says_nothing() -> None:
    assert reason_of("ActiveChanged", ["true"]) is None
    assert reason_of("Unlock", []) is None
    assert reason_of("Lock", []) is LockReason.SCREEN


def test_a_session_is_found_by_the_name_that_login1_gives_it() -> None:
    assert session_path("2") == "/org/freedesktop/login1/session/_32"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-b") == "/org/freedesktop/login1/session/a_2db"
    assert session_path("") == ""
