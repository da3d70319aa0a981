"""What a panel is told of the icon in its tray: no name of the vault but while its menu is used, and nothing once it is locked."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import fake_panel
from tests.support.display import XServer, running, wait_for
from tests.system.test_clipboard_x11 import PASSPHRASE, started
from tests.system.test_memory import vault_of_many
from vault_app.services.paths import Places
from vault_app.services.settings_store import Settings, SettingsStore

NEEDED = ("Xvfb", "dbus-daemon", "gdbus", "xclip", "xdotool")
pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
]

CLEAR_AFTER_S = 5
_ITEM = re.compile(r"\((\d+), \{([^}]*)\}")
_LABEL = re.compile(r"'label': <'([^']*)'>")


@dataclass
class Icon:
    """An icon in the tray, asked and clicked over the bus as a panel does."""

    screen: XServer
    service: str

    def _call(self, path: str, method: str, *arguments: str) -> str:
        where = ("--session", "--dest", self.service, "--object-path", path, "--method", method)
        return self.screen.run("gdbus", "call", *where, *arguments)

    @property
    def tooltip(self) -> str:
        return self._call(
            "/StatusNotifierItem", "org.freedesktop.DBus.Properties.Get", "org.kde.StatusNotifierItem", "ToolTip"
        )

    def layout(self) -> str:
        """Open the menu, and return all that the panel is told of it."""
        self._call("/MenuBar", "com.canonical.dbusmenu.AboutToShow", "0")
        return self._call("/MenuBar", "com.canonical.dbusmenu.GetLayout", "0", "int32 -1", "@as []")

    def entries(self) -> dict[str, str]:
        """Return the entries of the open menu and its submenus, each with its number; of equal ones the first."""
        found: dict[str, str] = {}
        for number, properties in _ITEM.findall(self.layout()):
            label = _LABEL.search(properties)
            if label is not None:
                found.setdefault(label[1], number)
        return found

    def click(self, entry: str) -> None:
        number = self.entries()[entry]
        self._call("/MenuBar", "com.canonical.dbusmenu.Event", number, "clicked", "<''>", "0")


@pytest.fixture
def screen() -> Iterator[XServer]:
    with XServer.started() as server:
        yield server


def test_a_panel_copies_a_secret_and_knows_no_name_before_and_after(
    screen: XServer, home: Path, tmp_path: Path
) -> None:
    settings = Settings(clipboard_clear_s=CLEAR_AFTER_S, tray_icon=True)
    SettingsStore(Places.of_this_user().settings_file).save(settings)
    sealed = vault_of_many(tmp_path / "many.keyvault", PASSPHRASE, 1)
    panel_environment = {**screen.environment, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    panel = (sys.executable, fake_panel.__file__)
    with running(*panel, environment=panel_environment, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"there\n"
        with started(screen, tmp_path):
            icon = Icon(screen, program.stdout.readline().decode().strip())
            wait_for(lambda: "Vault App: the vault is open" in icon.tooltip, "the vault to open")
            assert "Bot 0" in icon.entries()
            icon.click("Secret key")
            wait_for(lambda: screen.text() == sealed["key-set-0 secret_key"], "the secret on the clipboard")
            wait_for(lambda: screen.text() == "", "the clipboard to be cleared", CLEAR_AFTER_S + 3)
            icon.click("Lock")
            wait_for(lambda: "Vault App: locked" in icon.tooltip, "the lock")
            assert set(icon.entries()) == {"Open Vault App", "Lock", "Quick copy", "Quit"}
            assert not any(name in icon.layout() + icon.tooltip for name in ("Bot 0", "Main", "many"))
            icon.click("Quit")
