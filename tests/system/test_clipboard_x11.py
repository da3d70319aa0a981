"""What other programs on an X server see of a copied secret: marked, on the clipboard alone, and gone when it is due."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.display import XServer, running, wait_for
from tests.support.driven_window import DrivenWindow
from tests.support.memory_scan import random_secret
from tests.system.test_memory import vault_of_many
from vault_app.services.paths import Places
from vault_app.services.settings_store import Settings, SettingsStore

NEEDED = ("Xvfb", "dbus-daemon", "xclip", "xdotool")
pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
]

PASSPHRASE = "four calm otters upstream"
HINT = "x-kde-passwordManagerHint"
CLEAR_AFTER_S = 5
# Neither knows the mark, as no manager of Debian 12 does that comes without a whole desktop, so both keep what they saw.
MANAGERS = ("xfce4-clipman", "parcellite")


@pytest.fixture
def screen() -> Iterator[XServer]:
    with XServer.started() as server:
        yield server


@pytest.fixture
def sealed(home: Path, tmp_path: Path) -> dict[str, str]:
    """The values in the vault that `started` opens; copies are due after five seconds."""
    settings = Settings(clipboard_clear_s=CLEAR_AFTER_S)
    SettingsStore(Places.of_this_user().settings_file).save(settings)
    return vault_of_many(tmp_path / "many.keyvault", PASSPHRASE, 1)


@contextmanager
def started(screen: XServer, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as a user starts it, unlocked by the keyboard."""
    vault = str(folder / "many.keyvault")
    command = (sys.executable, "-m", "vault_app", "open", vault)
    with running(*command, environment=screen.environment) as program:
        screen.focus("many")
        wait_for(lambda: is_ready(program), "the window to take keys")
        screen.type(PASSPHRASE)
        screen.press("Return")
        yield program


def is_ready(program: subprocess.Popen[bytes]) -> bool:
    """Whether the window has come to rest after its start: it used next to no processor for a while."""

    def used() -> int:
        with Path(f"/proc/{program.pid}/stat").open(encoding="ascii") as stat:
            return sum(map(int, stat.read().rpartition(")")[2].split()[11:13]))

    before = used()
    time.sleep(0.4)
    return used() - before <= 2


def copy_secret(screen: XServer, expected: str) -> float:
    """Press the shortcut until the secret is on the clipboard; return when it was."""

    def pressed() -> bool:
        screen.press("ctrl+shift+s")
        return screen.text() == expected

    wait_for(pressed, "the vault to open and the secret to be copied")
    return time.monotonic()


def test_a_copied_secret_is_marked_and_leaves_the_clipboard_on_the_second(
    screen: XServer, sealed: dict[str, str], tmp_path: Path
) -> None:
    secret = sealed["key-set-0 secret_key"]
    with started(screen, tmp_path):
        copy_secret(screen, secret)
        screen.press("ctrl+shift+s")
        copied = time.monotonic()
        assert screen.text(target=HINT) == "secret"
        assert {HINT, "UTF8_STRING", "text/plain", "TARGETS"} <= screen.targets()
        assert not any("html" in target or "uri" in target for target in screen.targets())
        assert screen.targets("primary") == screen.targets("secondary") == set()
        wait_for(lambda: screen.text() == "", "the clipboard to be cleared", CLEAR_AFTER_S + 3)
        assert CLEAR_AFTER_S - 0.5 <= time.monotonic() - copied <= CLEAR_AFTER_S + 1


def test_locking_and_leaving_clear_at_once_and_what_another_program_copied_stays(
    screen: XServer, sealed: dict[str, str], tmp_path: Path
) -> None:
    secret = sealed["key-set-0 secret_key"]
    for leave in ("ctrl+l", "ctrl+q", signal.SIGTERM, "nothing of ours"):
        with started(screen, tmp_path) as program:
            copy_secret(screen, secret)
            if isinstance(leave, signal.Signals):
                program.send_signal(leave)
                assert program.wait(20) == 0
            elif leave == "nothing of ours":
                screen.put("a shopping list")
                time.sleep(CLEAR_AFTER_S + 1)
                screen.press("ctrl+l")
                assert screen.text() == "a shopping list"
                continue
            else:
                screen.press(leave)
                wait_for(lambda: screen.text() == "", "the clipboard to be cleared", 2)
            assert screen.text() == ""


@pytest.mark.parametrize("manager", MANAGERS)
def test_a_manager_that_puts_back_what_was_cleared_gets_a_sentence_instead(
    screen: XServer, sealed: dict[str, str], tmp_path: Path, home: Path, manager: str
) -> None:
    """It restores its newest entry whenever the clipboard is empty; what it keeps in its history is beyond our reach."""
    if shutil.which(manager) is None:
        pytest.skip(f"{manager} is not installed")
    secret = sealed["key-set-0 secret_key"]
    with running(manager, environment=screen.environment):
        screen.put("a shopping list")
        time.sleep(2)
        with started(screen, tmp_path):
            copy_secret(screen, secret)
            wait_for(lambda: screen.text() == "Cleared by Vault App", "the sentence to stay", CLEAR_AFTER_S + 10)
            copy_secret(screen, secret)
            screen.press("ctrl+q")
            time.sleep(4)
        assert screen.text() != secret


def primary_while_at_rest(window: DrivenWindow, screen: XServer) -> str:
    """Return what the primary selection holds; the program answers only while it is told to go on."""
    command = ("xclip", "-selection", "primary", "-target", "UTF8_STRING", "-out")
    window.do("rest")
    with running(*command, environment=screen.environment, stdout=subprocess.PIPE) as asking:
        window.do("rest")
        return asking.communicate(timeout=10)[0].decode()


def shaken_off(window: DrivenWindow, screen: XServer, name: str) -> None:
    """Select in a field in each way there is; nothing may come to the primary selection."""
    left, top, width, height = window.do("where", name)
    line = top + min(height // 2, 14)
    screen.drag((left + 3, line), (left + width - 3, line))
    assert primary_while_at_rest(window, screen) == "", name
    assert window.do("selected", name) > 0, f"{name}: the mouse selected nothing, so nothing is shown"
    for times in (2, 3):
        screen.click((left + 12, line), times)
        assert primary_while_at_rest(window, screen) == "", name
    for keys in (("ctrl+a",), ("ctrl+Home", "shift+End")):
        screen.press(*keys)
        assert primary_while_at_rest(window, screen) == "", name
        assert window.do("selected", name) > 0, f"{name}: {keys} selected nothing, so nothing is shown"


def test_selecting_never_puts_anything_on_the_primary_selection(screen: XServer, home: Path, tmp_path: Path) -> None:
    """By mouse and keyboard, in fields, bodies and signed headers; a field that is not guarded shows that it would."""
    secrets = {name: random_secret(length) for name, length in (("access", 40), ("secret", 64), ("memo", 12))}
    environment = {**screen.environment, "QT_QPA_PLATFORM": "xcb"}
    with DrivenWindow(tmp_path / "user", environment=environment) as window:
        window.do("create", PASSPHRASE)
        window.do("add", "A", "Access Key: {access}\nSecret Key: {secret}\nMemo: {memo}".format_map(secrets))
        window.do("choose", "A")
        screen.focus("Trading")
        window.do("plain_field", secrets["memo"])
        left, top, width, height = window.do("where", "plain_field")
        screen.drag((left + 3, top + height // 2), (left + width - 3, top + height // 2))
        assert primary_while_at_rest(window, screen) in secrets["memo"]
        assert primary_while_at_rest(window, screen) != ""
        screen.put("", "primary")
        window.do("plain_field", "")

        window.do("show_command")
        shaken_off(window, screen, "code_text")
        window.do("type_and_leave", secrets["memo"])
        window.do("show_typed", "memo_edit")
        shaken_off(window, screen, "memo_edit")
        window.do("lock")


# Every key of Qt's, alone and with what is held beside it, on a field with a selection and on one without.
EVERY_KEY = """
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from vault_app.ui.widgets.copying import GuardedLine, GuardedPlainText

app = QApplication([])
clipboard, mode = app.clipboard(), app.clipboard().Mode.Selection
none, shift, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
keys = [*range(0x20, 0x7F), *range(0x01000000, 0x01000062)]

def leaks(field, put, select, place):
    field.show(), field.activateWindow(), field.setFocus(), QTest.qWait(300)
    found = set()
    for key in keys:
        for held in (none, shift, control, control | shift, Qt.KeyboardModifier.AltModifier):
            for prepare in (select, place):
                put("a made-up secret"), prepare(), clipboard.clear(mode)
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    app.sendEvent(field, QKeyEvent(kind, key, held, ""))
                if clipboard.text(mode):
                    found.add((key, held.value))
    return len(found)

line, plain, text = GuardedLine(), QLineEdit(), GuardedPlainText()
print(leaks(plain, plain.setText, plain.selectAll, lambda: plain.setCursorPosition(5)) > 10)
print(leaks(line, line.setText, line.selectAll, lambda: line.setCursorPosition(5)))
print(leaks(text, text.setPlainText, text.selectAll, lambda: text.moveCursor(text.textCursor().MoveOperation.Right)))
"""


def test_no_key_at_all_puts_a_selection_on_the_primary_selection(screen: XServer) -> None:
    """Qt hands the selection over after far more keys than those that select."""
    assert screen.run(sys.executable, "-c", EVERY_KEY).split() == ["True", "0", "0"]
