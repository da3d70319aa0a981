"""The window is there at once, what fills it comes right after, and whatever goes wrong in between is told in words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.window_place import WindowPlace

NOBODY = 47_113  # a display that nobody has; the low numbers are those that others take
# The program as it starts without a word, in the process that the test has made.
START = """
import json, os, sys
from pathlib import Path
{before}
sys.argv = ["vault-app"]
from vault_app.__main__ import main
sys.exit(main())
"""
EMPTY_WINDOW = {
    *("vault_app", "vault_app.__main__", "vault_app.cli", "vault_app.cli.bare_start", "vault_app.cli.display"),
    *("vault_app.services", "vault_app.services.process_guard", "vault_app.services.one_window"),
    *("vault_app.ui", "vault_app.ui.start", "vault_app.ui.main_window", "vault_app.ui.window_place"),
}


def start(home: Path, before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    runtime = home / "run"
    for folder in (runtime, runtime / "vault-app"):  # as after the first start ever
        folder.mkdir(mode=0o700)
    return subprocess.run(
        [sys.executable, "-c", START.format(before=before)],
        env={
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "VAULT_APP_STARTED_CLEAN": "1",
            "QT_QPA_PLATFORM": "offscreen",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_is_painted_before_anything_that_fills_it_is_loaded(tmp_path: Path) -> None:
    done = start(
        tmp_path,
        """
from vault_app.ui.start import Filling
def tell(filling):
    print(json.dumps([filling.parent().size().toTuple(), sorted(sys.modules)]))
    sys.stdout.flush()
    os._exit(0)
Filling._load = tell
""",
    )
    size, modules = json.loads(done.stdout)
    assert size[0] >= 790, "all that the offscreen screen has, but room for a frame"
    assert {name for name in modules if name.partition(".")[0] == "vault_app"} <= EMPTY_WINDOW
    assert not {"dataclasses", "platformdirs", "sqlite3", "ssl"} & set(modules)


def test_nothing_is_loaded_on_the_windows_thread_while_it_is_filled(tmp_path: Path) -> None:
    """It would hold the window up for a tenth of a second and more."""
    done = start(
        tmp_path,
        """
from vault_app.ui.start import Filling
filled = Filling._on_loaded
def fill(filling, error):
    before = set(sys.modules)
    filled(filling, error)
    print(json.dumps([filling.parent().is_filled, sorted(set(sys.modules) - before)]))
    sys.stdout.flush()
    os._exit(0)
Filling._on_loaded = fill
""",
    )
    is_filled, modules = json.loads(done.stdout)
    assert is_filled
    assert not [name for name in modules if name.partition(".")[0] == "vault_app"]


@pytest.mark.parametrize("when", ["is_filled", "isVisible"])
def test_a_window_that_is_closed_ends_the_program_whether_it_is_filled_or_empty(tmp_path: Path, when: str) -> None:
    done = start(
        tmp_path,
        f"""
from PySide6.QtCore import QTimer
from vault_app.ui.main_window import MainWindow
shown = MainWindow.show
def show(window):
    shown(window)
    def look():
        ready = window.{when}
        if ready() if callable(ready) else ready:
            print("closed", window.is_filled)
            window.close()
    timer = QTimer(window, interval=0)
    timer.timeout.connect(look)
    timer.start()
MainWindow.show = show
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == f"closed {when == 'is_filled'}"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ('sys.modules["vault_app.ui.application"] = None', "This is a bug in Vault App: ModuleNotFoundError in"),
        ('sys.modules["PySide6.QtSvg"] = None; sys.modules["PySide6.QtWidgets"] = None', "PySide6 is not installed"),
    ],
)
def test_what_cannot_be_loaded_is_told_in_one_sentence(tmp_path: Path, trouble: str, words: str) -> None:
    done = start(tmp_path, trouble)
    assert done.returncode in {1, 2}
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no display that could be away")
@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": f":{NOBODY}", "QT_QPA_PLATFORM": ""}, {"WAYLAND_DISPLAY": "nobody", "QT_QPA_PLATFORM": ""}],
    ids=["X11", "Wayland"],
)
def test_a_display_that_does_not_answer_is_named_and_nothing_crashes(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    done = start(tmp_path, "", **environment)
    assert done.returncode == 2, done.stderr
    assert "does not answer" in done.stderr


def test_an_empty_window_has_the_ground_that_the_last_one_had(qtbot: QtBot) -> None:
    old, new = QWidget(), QWidget()
    qtbot.addWidget(old)
    qtbot.addWidget(new)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#14171d"))
    old.setPalette(palette)
    WindowPlace(old).keep()
    place = WindowPlace(new)
    place.take()
    assert new.palette().color(QPalette.ColorRole.Window).name() == "#14171d"
    place.drop_ground()
    assert new.palette().color(QPalette.ColorRole.Window) == QPalette().color(QPalette.ColorRole.Window)
