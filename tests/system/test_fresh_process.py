"""After a mistake of the program, the lock is a new process: the old one is gone with all that it held."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.display import XServer, running, wait_for
from tests.support.memory_scan import can_read_memory, copies_in
from tests.system.test_clipboard_x11 import NEEDED, PASSPHRASE, copy_secret, is_ready
from tests.system.test_memory import vault_of_many

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root may look into a process that is not dumpable"
    ),
]

# The program as it is, but that a slot fails with an opened secret in its hands as soon as a certain file is there.
FAULTY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import vault_app.__main__ as entry
from vault_app.ui import application

listen = application.listen_to_system

def listen_and_fail(window):
    def look():
        sign = Path(sys.argv[-1] + ".fault")
        if sign.exists():
            sign.unlink()
            chosen = window.workspace.selected[1]
            kept.append(window.workspace.session.open_part(chosen, "secret_key").decode())
            raise KeyError(kept[-1])

    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    return listen(window)

kept = []
application.listen_to_system = listen_and_fail
sys.exit(entry.main())
"""


def others_on(vault: Path, but: int) -> list[int]:
    """Return the processes that were started with *vault*, but for one."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = each.read_bytes().split(b"\0")
        except OSError:
            continue
        if os.fsencode(vault) in words and int(each.parent.name) != but:
            found.append(int(each.parent.name))
    return found


@contextmanager
def ended_after(pid: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.kill(pid, signal.SIGTERM)
        wait_for(lambda: not Path(f"/proc/{pid}/cmdline").read_bytes(), "the new process to end")


def test_a_lock_after_a_mistake_leaves_nothing_of_the_process_behind(home: Path, tmp_path: Path) -> None:
    """The mistake kept a secret for good, as a mistake may; the clipboard is cleared, and the window is there again."""
    vault = tmp_path / "many.keyvault"
    sealed = {**vault_of_many(vault, PASSPHRASE, 1)}
    with XServer.started() as screen:
        command = (sys.executable, "-c", FAULTY, "open", str(vault))
        with running(*command, environment=screen.environment) as program:
            if not can_read_memory(program.pid):
                pytest.skip("CAP_SYS_PTRACE is missing")
            screen.focus("many")
            wait_for(lambda: is_ready(program), "the window to take keys")
            screen.type(PASSPHRASE)
            screen.press("Return")
            copy_secret(screen, sealed["key-set-0 secret_key"])
            fault = Path(f"{vault}.fault")
            fault.touch()
            wait_for(lambda: not fault.exists(), "the mistake")
            time.sleep(1)
            screen.press("Escape", "ctrl+l")
            wait_for(lambda: others_on(vault, program.pid), "the new process")
            assert program.wait(20) == 0
            assert screen.text() == ""
            (fresh,) = others_on(vault, program.pid)
            with ended_after(fresh):
                screen.focus("many")
                assert {each.secret for each in copies_in(fresh, sealed)} == set()
                screen.type(PASSPHRASE)
                screen.press("Return")
                copy_secret(screen, sealed["key-set-0 secret_key"])
