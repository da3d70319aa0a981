"""The window locks within a second when the system says that nobody sits before it any more, and for no stranger's word."""

from __future__ import annotations

import shutil
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.driven_window import DrivenWindow
from tests.support.fake_system import ANOTHER, LOGIN, LOGIN_PATH, OURS, SAVERS, FakeSystem, private_bus
from vault_app.services.auto_lock import LockReason
from vault_app.ui.bus_door import socket_of
from vault_app.ui.system_locks import reason_of, session_path

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(180),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"),
]

PASSPHRASE = "four calm otters upstream"
SLEEP = (LOGIN_PATH, f"{LOGIN}.Manager.PrepareForSleep")
CHANGED = "org.freedesktop.DBus.Properties.PropertiesChanged"
WITHIN_S = 1.0

LEAVINGS: dict[str, tuple[tuple[object, ...], tuple[object, ...]]] = {
    "the computer goes to sleep": (("sleep", True), ("sleep", False)),
    "it shuts down": (("shutdown", True), ("shutdown", False)),
    "the session is told to lock": (("lock", OURS), ()),
    "the desktop says that it is locked": (("set", OURS, "LockedHint", True), ("set", OURS, "LockedHint", False)),
    "another user takes the screen": (("set", OURS, "Active", False), ("set", OURS, "Active", True)),
    "the desktop is idle": (("set", OURS, "IdleHint", True), ("set", OURS, "IdleHint", False)),
    **{f"{name} is on": (("saver", name, True), ("saver", name, False)) for name in SAVERS},
}
"""What happens, how the system says it, and how it says that it is over."""


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a bus of our own, which is system's and desktop's at once."""
    with private_bus() as address:
        yield address


@pytest.fixture(scope="module")
def system(bus: str) -> Iterator[FakeSystem]:
    with FakeSystem(bus) as services:
        yield services


@pytest.fixture
def window(bus: str, system: FakeSystem, tmp_path: Path) -> Iterator[DrivenWindow]:
    yield from opened(bus, tmp_path, session="2")


def opened(bus: str, folder: Path, *, session: str) -> Iterator[DrivenWindow]:
    """Lend a window that listens, with an open vault."""
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus, "XDG_SESSION_ID": session}
    with DrivenWindow(folder / "user", environment=environment) as driven:
        driven.do("listen")
        driven.do("create", PASSPHRASE)
        yield driven


def say(words: str) -> None:
    """Tell the reader of a run what was measured."""
    sys.__stderr__.write(f"\n{words}")  # type: ignore[union-attr]  # a test run has one


def locked_after(window: DrivenWindow, system: FakeSystem, *told: object) -> float:
    """Return how many seconds after the system began to say it the window was locked; opens it again."""
    begin = time.monotonic()
    system.do(*told)
    window.do("be_locked")
    seconds = time.monotonic() - begin
    window.do("unlock", PASSPHRASE)
    return seconds


def test_whatever_says_that_the_user_is_away_locks_within_a_second(window: DrivenWindow, system: FakeSystem) -> None:
    for what, (begins, ends) in LEAVINGS.items():
        seconds = locked_after(window, system, *begins)
        if ends:
            system.do(*ends)
        say(f"locked after {seconds * 1000:4.0f} ms: {what}")
        assert seconds < WITHIN_S, what
        window.do("be_unlocked")  # the end of it, which came while the vault was open, says nothing


def test_the_computer_waits_with_its_sleep_until_the_vault_is_locked(window: DrivenWindow, system: FakeSystem) -> None:
    system.do("be_held", True)
    window.do("lock")
    window.do("rest")
    system.do("be_held", False)
    window.do("unlock", PASSPHRASE)
    window.do("rest")
    system.do("be_held", True)
    system.do("sleep", True)
    window.do("be_locked")
    window.do("rest")
    system.do("be_held", False)


def test_sessions_of_others_lock_nothing(window: DrivenWindow, system: FakeSystem) -> None:
    system.do("lock", ANOTHER)
    for name, value in (("Active", False), ("IdleHint", True), ("LockedHint", True)):
        system.do("set", ANOTHER, name, value)
    window.do("be_unlocked")


def test_without_an_id_in_the_environment_the_session_is_asked_for(
    bus: str, system: FakeSystem, tmp_path: Path
) -> None:
    for window in opened(bus, tmp_path, session=""):
        system.do("lock", ANOTHER)
        system.do("set", ANOTHER, "Active", False)
        window.do("be_unlocked")
        assert locked_after(window, system, "lock", OURS) < WITHIN_S
        assert locked_after(window, system, "set", OURS, "Active", False) < WITHIN_S
        system.do("set", OURS, "Active", True)


def test_a_snooze_holds_back_the_idle_desktop_and_nothing_else(window: DrivenWindow, system: FakeSystem) -> None:
    window.do("trigger", "snooze_30_action")
    system.do("set", OURS, "IdleHint", True)
    system.do("set", OURS, "IdleHint", False)
    window.do("be_unlocked")
    for begins, ends in LEAVINGS.values():
        if begins[-2:] == ("IdleHint", True):
            continue
        assert locked_after(window, system, *begins) < WITHIN_S
        if ends:
            system.do(*ends)
        window.do("trigger", "snooze_30_action")  # each lock ends it


class TestStrangers:
    """Somebody else on the bus, who owns no name."""

    def test_the_words_of_login1_and_the_screen_saver_are_not_theirs_to_say(
        self, window: DrivenWindow, system: FakeSystem
    ) -> None:
        for path, signal in (
            SLEEP,
            (LOGIN_PATH, f"{LOGIN}.Manager.PrepareForShutdown"),
            (OURS, f"{LOGIN}.Session.Lock"),
            *(("/saver", f"{name}.ActiveChanged") for name in SAVERS),
        ):
            system.do("stranger", 1, path, signal, True)
        system.do("stranger", 1, OURS, CHANGED, f"{LOGIN}.Session", {"Active": False}, ["None"])
        window.do("be_unlocked")

    def test_who_says_that_a_name_has_a_new_owner_is_not_believed(
        self, window: DrivenWindow, system: FakeSystem
    ) -> None:
        owner = ("/org/freedesktop/DBus", "org.freedesktop.DBus.NameOwnerChanged", LOGIN, ":1.1", ":1.999")
        system.do("stranger", 1, *owner)
        assert locked_after(window, system, "sleep", True) < WITHIN_S

    def test_after_login1_started_anew_it_is_heard_again(self, window: DrivenWindow, system: FakeSystem) -> None:
        system.do("disown", LOGIN)
        system.do("own", LOGIN)
        system.do("stranger", 1, *SLEEP, True)
        window.do("be_unlocked")
        assert locked_after(window, system, "sleep", True) < WITHIN_S

    @pytest.mark.parametrize("sender", ["stranger", "owner"])
    def test_words_of_the_wrong_kind_and_huge_ones_say_nothing(
        self, window: DrivenWindow, system: FakeSystem, sender: str
    ) -> None:
        huge = "x" * 5_000_000
        for arguments in (
            (),
            ("true",),
            (1,),
            (1.0,),
            ([True],),
            ({"a": True},),
            (["a", "b"], {"a": {"b": ["c"]}}),
            (huge,),
            ([huge, huge],),
            ("", True),
        ):
            for path, signal in (SLEEP, ("/x", f"{SAVERS[0]}.ActiveChanged"), (OURS, CHANGED)):
                system.do(sender, 1, path, signal, *arguments)
        window.do("be_unlocked")
        assert locked_after(window, system, "sleep", True) < WITHIN_S

    @pytest.mark.parametrize("sender", ["stranger", "owner"])
    def test_ten_thousand_signals_neither_lock_nor_hold_up_what_follows(
        self, window: DrivenWindow, system: FakeSystem, sender: str
    ) -> None:
        begin = time.monotonic()
        window.do("rest")
        at_rest = time.monotonic() - begin
        system.do(sender, 10_000, "/x", f"{SAVERS[0]}.ActiveChanged", False)
        system.do(sender, 10_000, OURS, CHANGED, f"{LOGIN}.Session", {"Active": True}, ["None"])
        begin = time.monotonic()
        window.do("rest")
        held_up = time.monotonic() - begin - at_rest
        seconds = locked_after(window, system, "sleep", True)
        held_ms, locked_ms = max(0, held_up) * 1000, seconds * 1000
        say(f"held up for {held_ms:.0f} ms by 20,000 signals of the {sender}; then locked after {locked_ms:.0f} ms")
        assert held_up < 1
        assert seconds < WITHIN_S


class TestNoBus:
    def test_without_a_bus_the_window_works(self, tmp_path: Path) -> None:
        for window in opened(f"unix:path={tmp_path}/none", tmp_path, session="2"):
            window.do("be_unlocked")

    def test_a_bus_that_takes_calls_and_never_answers_holds_up_nothing(self, tmp_path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as silent:
            silent.bind(f"{tmp_path}/silent")
            silent.listen(8)
            for window in opened(f"unix:path={tmp_path}/silent", tmp_path, session="2"):
                window.do("be_unlocked")

    def test_where_a_bus_is_is_read_from_its_address(self) -> None:
        assert socket_of("unix:path=/run/user/1000/bus") == ("/run/user/1000/bus", False)
        assert socket_of("unix:abstract=/tmp/dbus-a,guid=1") == ("/tmp/dbus-a", True)
        assert socket_of("tcp:host=localhost,port=1;unix:guid=2,path=/a%20b") == ("/a b", False)
        assert socket_of("autolaunch:") is None
        assert socket_of("") is None


def test_a_signal_that_is_none_of_these_says_nothing() -> None:
    assert reason_of("ActiveChanged", ["true"]) is None
    assert reason_of("ActiveChanged", [1]) is None
    assert reason_of("Unlock", []) is None
    assert reason_of("Lock", []) is LockReason.SCREEN


def test_a_session_is_found_by_the_name_that_login1_gives_it() -> None:
    assert session_path("2") == "/org/freedesktop/login1/session/_32"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-b") == "/org/freedesktop/login1/session/a_2db"
    assert session_path("") == ""
