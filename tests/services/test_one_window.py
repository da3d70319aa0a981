"""One program at a time has the window's place, and it is free when that program ends, however it does."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.services.one_window import OneWindow, Standing
from vault_app.services.paths import Places

HOLDER = """
import os, sys
from vault_app.services.one_window import OneWindow
print(OneWindow.of_this_user(os.environ).take().name, flush=True)
sys.stdin.read()
"""

FRUGAL = """
import sys
from PySide6.QtWidgets import QApplication
before = {*sys.modules}
import os
from vault_app.services.one_window import OneWindow
assert OneWindow.of_this_user(os.environ).take().name == "FIRST"
print(*sorted({*sys.modules} - before))
"""


def place(**environment: str) -> OneWindow:
    own = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return OneWindow.of_this_user({**own, **environment})


def holder() -> subprocess.Popen[str]:
    """Another program, which says what it found and waits."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said_by(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_a_place_that_another_program_has_is_free_when_that_is_killed() -> None:
    with holder() as other:
        assert said_by(other) == "FIRST"
        mine = place()
        assert mine.take() is Standing.LATER
        other.kill()
        other.wait(10)
        assert mine.take() is Standing.FIRST
        assert mine.is_ours
    with holder() as other:
        assert said_by(other) == "LATER"
    mine.leave()
    with holder() as other:
        assert said_by(other) == "FIRST"


def test_each_home_and_each_display_has_a_window_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Even where they share one folder for what lives as long as the session."""
    here = [place(), place(DISPLAY=":1"), place(DISPLAY=":2"), place(DISPLAY=":1", WAYLAND_DISPLAY="wayland-0")]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    everywhere = [*here, place()]
    assert {each.socket_file.parent for each in everywhere} == {Places.of_this_user().runtime}
    assert [each.take() for each in everywhere] == [Standing.FIRST] * 5
    assert place().take() is Standing.LATER
    for each in everywhere:
        each.leave()


def test_what_it_leaves_is_for_this_user_alone() -> None:
    mine = place()
    mine.take()
    (lock,) = mine.socket_file.parent.iterdir()
    assert stat.S_IMODE(lock.stat().st_mode) == 0o600
    assert stat.S_IMODE(lock.parent.stat().st_mode) == 0o700
    mine.leave()


def test_where_it_cannot_be_told_each_start_has_a_window_of_its_own(tmp_path: Path) -> None:
    """A folder that is a file, a path too long for a socket, one that is no text, and a lock that leads elsewhere."""

    def place_in(runtime: Path) -> OneWindow:
        return OneWindow(runtime, {})

    (tmp_path / "file").touch()
    for runtime in (tmp_path / "file", tmp_path / ("x" * 120), tmp_path / os.fsdecode(b"\xff")):
        assert place_in(runtime).take() is Standing.ALONE
    mine = place_in(tmp_path)
    mine.socket_file.with_suffix(".lock").symlink_to(tmp_path / "elsewhere")
    assert mine.take() is Standing.ALONE
    assert not (tmp_path / "elsewhere").exists()


def test_the_first_start_loads_next_to_nothing_for_it() -> None:
    """For all of it comes before the window is on the screen."""
    ended = subprocess.run([sys.executable, "-c", FRUGAL], capture_output=True, text=True, check=True)
    loaded = {*ended.stdout.split()} - {"vault_app", "vault_app.services"}
    assert loaded <= {"fcntl", "vault_app.services.one_window"}
