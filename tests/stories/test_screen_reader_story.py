"""The main job by what a screen reader says, and nothing else: heard, then a key pressed.

The program is started as its user starts it, on a screen that nobody looks at. The story hears what gets the focus (role,
name, description) and what is announced, and presses Tab until it hears what it wants. The record of all that was heard
is printed with `-s`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.display import XServer, running, wait_for
from tests.support.screen_reader import Heard, ScreenReader, can_listen, speaking
from tests.support.secret_forms import found_in
from tests.support.window import PASSPHRASE

NEEDED = ("Xvfb", "dbus-daemon", "xdotool")
pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
    pytest.mark.skipif(not can_listen(), reason="gir1.2-atspi-2.0 is not installed"),
]

_MOST_TABS = 80
_PATIENCE_S = 30.0
_SILENCE_S = 1.0
_PAUSE_S = 0.15
_PAUSE_AFTER_TAB_S = 0.02  # one thing gets the focus, and it is said at once
_LOOK_S = 0.01


class Listener:
    """Somebody with a keyboard and a screen reader, and no screen.

    Attributes:
        record: All that was heard, in order.
    """

    def __init__(self, screen: XServer, reader: ScreenReader) -> None:
        self._screen = screen
        self._reader = reader
        self.record: list[str] = []
        self.at = ""
        self._pressed_at = 0

    def listen(self) -> bool:
        """Take note of what was said since the last time; returns whether that was anything."""
        said = list(filter(None, map(_spoken, self._reader.heard())))
        for words in said:
            if words not in self.record[-1:]:
                self.record.append(words)
            if not words.startswith("»"):
                self.at = words
        return bool(said)

    def hears(self, wanted: str) -> None:
        """Wait until *wanted* was said since the last key."""

        def is_said() -> bool:
            self.listen()
            return any(wanted in words for words in self.record[self._pressed_at :])

        try:
            wait_for(is_said, wanted, _PATIENCE_S)
        except AssertionError:
            raise AssertionError(f"{wanted!r} was not heard, but {self.record[self._pressed_at :]}") from None

    def press(self, *keys: str) -> None:
        self._pressed_at = len(self.record)
        self._screen.run("xdotool", "key", *keys)
        self._hear_out(_PAUSE_AFTER_TAB_S if keys == ("Tab",) else _PAUSE_S)

    def type(self, text: str) -> None:
        """Type; nothing has to be said of it."""
        self._pressed_at = len(self.record)
        self._screen.run("xdotool", "type", "--delay", "8", text)
        self._hear_out(_PAUSE_S, silence_s=_PAUSE_S)

    def _hear_out(self, pause_s: float, silence_s: float = _SILENCE_S) -> None:
        """Listen until nothing more is said, for a while at least where nothing was said yet."""
        end = time.monotonic() + silence_s
        while time.monotonic() < end:
            time.sleep(_LOOK_S)
            if self.listen():
                end = time.monotonic() + pause_s

    def tab_to(self, wanted: str) -> None:
        """Press Tab until what has the focus is said to be *wanted*: role and name."""
        passed: list[str] = []
        while not self.at.startswith(wanted):
            assert len(passed) < _MOST_TABS, f"Tab does not lead to {wanted!r}: {passed}"
            self.press("Tab")
            passed.append(self.at)

    def step(self, words: str) -> None:
        """Head the next part of the record."""
        self.record.append(f"# {words}")


def _spoken(heard: Heard) -> str:
    """Return what a screen reader says of an event; empty for what it passes over."""
    if heard.kind.startswith("object:announcement"):
        return f"» {heard.said}"
    if heard.kind.startswith("object:state-changed:focused") and heard.is_on:
        element = heard.element
        parts = ["ticked"] if "checked" in element.states else []
        parts += [part for part in (element.text, element.description) if part]
        return f"{element.role} “{element.name}”" + "".join(f", {part}" for part in parts)
    return ""


@pytest.fixture
def practice(home: Path, screen: XServer) -> Iterator[dict[str, Any]]:
    """The practice exchange, and what it says of its key set that is all right."""
    command = (sys.executable, "-m", "vault_app", "practice")
    with running(*command, environment=screen.environment, stdout=subprocess.PIPE) as exchange:
        assert exchange.stdout is not None
        told = json.loads(exchange.stdout.readline())
        yield next(each for each in told["key_sets"] if each["label"] == "All right")


@pytest.fixture
def screen(home: Path) -> Iterator[XServer]:
    with XServer.started() as server:
        yield server


@pytest.fixture
def listener(screen: XServer, practice: dict[str, Any]) -> Iterator[Listener]:
    """The program, just started, and somebody who listens."""
    with (
        ScreenReader.listening(screen) as reader,
        running(sys.executable, "-m", "vault_app", environment=speaking(screen)),
    ):
        screen.focus("Vault App")
        reader.wait_for_program()
        yield Listener(screen, reader)


def test_the_main_job_is_done_by_what_is_said_alone(
    listener: Listener, practice: dict[str, Any], screen: XServer
) -> None:
    try:
        listener.hears("push button “Create vault”")
        _create(listener)
        _add_account(listener)
        _add_key_set(listener, practice)
        _sign(listener, practice, screen)
        _call(listener)
        _verify(listener)
        _lock_and_unlock(listener)
    finally:
        print("\n".join(listener.record))
    secrets = {part: practice[part] for part in ("access_key", "secret_key", "memo")} | {"passphrase": PASSPHRASE}
    assert not found_in("\n".join(listener.record).encode(), secrets)


def _create(listener: Listener) -> None:
    listener.step("create a vault")
    listener.tab_to("push button “Create vault”")
    listener.press("space")
    listener.tab_to("text “Name”")
    listener.type("Trading")
    listener.tab_to("password text “Passphrase”")
    listener.type(PASSPHRASE)
    listener.tab_to("password text “Repeat the passphrase”")
    listener.type(PASSPHRASE)
    listener.press("Return")
    listener.hears("» Create vault. At work")
    listener.hears("» The vault is unlocked.")


def _add_account(listener: Listener) -> None:
    listener.step("add an account")
    listener.tab_to("push button “Add account”")
    listener.press("Return")
    listener.tab_to("text “Name”")
    listener.type("Main")
    listener.tab_to("combo box “BitMart”, Environment.")
    listener.press("End")
    listener.tab_to("push button “Add account”")
    listener.press("Return")


def _add_key_set(listener: Listener, practice: dict[str, Any]) -> None:
    listener.step("add a key set")
    listener.tab_to("push button “Add key set”")
    listener.press("Return")
    listener.hears("“Add key set”")
    for role, word, part in (
        ("text", "Access key", "access_key"),
        ("password text", "Secret key", "secret_key"),
    ):
        listener.tab_to(f"{role} “{word}”")
        listener.type(practice[part])
    listener.tab_to("text “Name”")
    listener.type("Reader")
    listener.tab_to("password text “Memo”")
    listener.type(practice["memo"])
    listener.tab_to("check box “Read-only”")
    listener.press("space")
    listener.tab_to("push button “Save”")
    listener.press("Return")
    listener.hears("is saved. Verify it now?")


def _sign(listener: Listener, practice: dict[str, Any], screen: XServer) -> None:
    listener.step("sign, and copy the headers")
    listener.press("ctrl+2")
    listener.tab_to("push button “Copy headers”")
    listener.press("space")
    listener.hears("On the clipboard: Headers of “Reader”.")
    wait_for(lambda: f"X-BM-KEY: {practice['access_key']}" in screen.text(), "the headers on the clipboard")


def _call(listener: Listener) -> None:
    listener.step("send a test call")
    listener.press("ctrl+3")
    listener.tab_to("push button “Send”")
    listener.press("space")
    listener.hears("» Proven")


def _verify(listener: Listener) -> None:
    listener.step("verify")
    listener.press("ctrl+shift+v")
    listener.hears("» Verifying Reader")
    listener.hears("7 proven, 1 refused, 0 unclear, 2 not tried.")
    listener.hears("The key can do more than you declared.")


def _lock_and_unlock(listener: Listener) -> None:
    listener.step("lock, and unlock again")
    listener.press("ctrl+l")
    listener.hears("Locked by you at")
    listener.tab_to("password text “Passphrase”")
    listener.type("not the right one")
    listener.press("Return")
    listener.hears("» The vault did not open.")
    listener.press("ctrl+a")
    listener.type(PASSPHRASE)
    listener.press("Return")
    listener.hears("» The vault is unlocked.")
