"""The same on Wayland: a copied secret is marked, on the clipboard alone, and gone when it is due, focused or not."""

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

from tests.support.display import WaylandDesktop, running, wait_for
from tests.system.test_clipboard_x11 import CLEAR_AFTER_S, HINT, PASSPHRASE, is_ready
from tests.system.test_memory import vault_of_many
from vault_app.services.paths import Places
from vault_app.services.settings_store import Settings, SettingsStore

NEEDED = ("sway", "wtype", "wl-paste", "dbus-daemon")
COPY = ("-M", "ctrl", "-M", "shift", "s", "-m", "shift", "-m", "ctrl")
pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
]


@pytest.fixture
def desktop(home: Path) -> Iterator[WaylandDesktop]:
    with WaylandDesktop.started() as started_desktop:
        yield started_desktop


@pytest.fixture
def secret(home: Path, tmp_path: Path) -> str:
    """The secret key in the vault that `started` opens; copies are due after five seconds."""
    SettingsStore(Places.of_this_user().settings_file).save(Settings(clipboard_clear_s=CLEAR_AFTER_S))
    return vault_of_many(tmp_path / "many.keyvault", PASSPHRASE, 1)["key-set-0 secret_key"]


@contextmanager
def started(desktop: WaylandDesktop, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as a user starts it, unlocked by the keyboard."""
    command = (sys.executable, "-m", "vault_app", "open", str(folder / "many.keyvault"))
    with running(*command, environment=desktop.environment) as program:
        wait_for(lambda: "many – Vault App" in desktop.shown_titles(), "the window")
        wait_for(lambda: is_ready(program), "the window to take keys")
        desktop.type(PASSPHRASE, "-k", "Return")
        yield program


def copy_secret(desktop: WaylandDesktop, secret: str) -> float:
    """Press the shortcut until the secret is on the clipboard; return when that was done."""

    def pressed() -> bool:
        desktop.type(*COPY)
        return desktop.text() == secret

    wait_for(pressed, "the vault to open and the secret to be copied")
    return time.monotonic()


def test_a_copied_secret_is_marked_and_leaves_the_clipboard_in_time(
    desktop: WaylandDesktop, secret: str, tmp_path: Path
) -> None:
    with started(desktop, tmp_path) as program:
        copied = copy_secret(desktop, secret)
        assert {HINT, "text/plain"} <= desktop.types()
        assert desktop.types(primary=True) == set()
        wait_for(lambda: desktop.text() == "", "the clipboard to be cleared", CLEAR_AFTER_S + 3)
        assert time.monotonic() - copied <= CLEAR_AFTER_S + 1
        copy_secret(desktop, secret)
        program.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0
        assert desktop.text() == ""


def test_a_window_that_is_out_of_sight_clears_too(desktop: WaylandDesktop, secret: str, tmp_path: Path) -> None:
    with started(desktop, tmp_path):
        copy_secret(desktop, secret)
        desktop.leave_windows()
        assert desktop.text() == secret
        wait_for(lambda: desktop.text() == "", "the clipboard to be cleared", CLEAR_AFTER_S + 3)


def test_what_another_program_copied_stays(desktop: WaylandDesktop, secret: str, tmp_path: Path) -> None:
    with started(desktop, tmp_path):
        copy_secret(desktop, secret)
        with running("wl-copy", "--foreground", "a shopping list", environment=desktop.environment):
            wait_for(lambda: desktop.text() == "a shopping list", "the other program's copy")
            time.sleep(CLEAR_AFTER_S + 1)
            assert desktop.text() == "a shopping list"
