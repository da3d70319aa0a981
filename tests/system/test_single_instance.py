"""A second start brings the window to the front of a real desktop, from behind another one and from below."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.support.display import XServer, running, wait_for
from vault_app.services.one_window import OneWindow
from vault_app.services.wishes import Answer

NEEDED = ("Xvfb", "dbus-daemon", "xdotool", "openbox")
pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(200),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
]

OTHER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(["other"])
field = QLineEdit()
field.setWindowTitle("Other program")
field.resize(1500, 900)
field.show()
sys.exit(app.exec())
"""


@contextmanager
def desktop() -> Iterator[XServer]:
    """A screen with a window manager, which decides who comes to the front."""
    with XServer.started() as screen, running("openbox", environment=screen.environment):
        wait_for(lambda: "_NET_ACTIVE_WINDOW" in screen.run("xprop", "-root", check=False), "the window manager")
        yield screen


def in_front(screen: XServer) -> str:
    return screen.run("xdotool", "getactivewindow", "getwindowname", check=False).strip()


def start_again(screen: XServer) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vault_app"], env=screen.environment, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == Answer.SHOWN.words


def test_the_window_comes_to_the_front_from_wherever_it_is() -> None:
    ours = (sys.executable, "-m", "vault_app")
    with desktop() as screen, running(*ours, environment=screen.environment) as program:
        socket_file = OneWindow.of_this_user(screen.environment).socket_file
        wait_for(socket_file.exists, "the window to listen", 60)
        wait_for(lambda: in_front(screen) == "Vault App", "the window")
        with running(sys.executable, "-c", OTHER, environment=screen.environment):
            wait_for(lambda: screen.run("xdotool", "search", "--name", "Other program", check=False), "the other")
            for hide in ("windowactivate", "windowminimize"):
                screen.run("xdotool", "search", "--onlyvisible", "--name", "Vault App", hide, check=False)
                screen.run("xdotool", "search", "--onlyvisible", "--name", "Other program", "windowactivate")
                wait_for(lambda: in_front(screen) == "Other program", "the other to be in front")
                start_again(screen)
                wait_for(lambda: in_front(screen) == "Vault App", "the window to come to the front")
        program.terminate()
        assert program.wait(30) == 0
    assert not socket_file.exists()


def test_each_display_has_a_window_of_its_own() -> None:
    """A window that comes to the front of a screen where nobody looks helps nobody."""
    ours = (sys.executable, "-m", "vault_app")
    with desktop() as one, desktop() as other, running(*ours, environment=one.environment):
        places = [OneWindow.of_this_user(screen.environment).socket_file for screen in (one, other)]
        wait_for(places[0].exists, "the first window", 60)
        with running(*ours, environment=other.environment) as second:
            wait_for(places[1].exists, "the second window", 60)
            assert second.poll() is None
            start_again(other)
