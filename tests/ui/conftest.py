"""A window for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver
from vault_app.ui.collector import collect_on_this_thread
from vault_app.ui.languages import ENGLISH, language, speak


class HoldingBot(QtBot):
    """Holds what a test gave to it until that is closed.

    Nobody else does once the test's function is over. A window in a cycle of references would be collected before it is
    closed, in the middle of an event, and the hiding of its controls would come to objects that are empty already.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._held: list[QWidget] = []

    def addWidget(self, widget: QWidget, **options: Any) -> None:
        self._held.append(widget)
        super().addWidget(widget, **options)


@pytest.fixture(autouse=True)
def _english_at_first(qapp: QApplication) -> None:
    """Whatever language the file before ended in."""
    if language() != ENGLISH:
        speak(qapp, ENGLISH)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of the plugin's; garbage is collected as in the program, between events."""
    collect_on_this_thread(qapp)
    return HoldingBot(request)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowDriver]:
    """The program as a new user starts it, 1440 × 900."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    yield driver
    driver.close()


@pytest.fixture(scope="session")
def made_vault(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A vault file that was made in the window: the account Main with the key sets Reader and Grid bot."""
    driver = WindowDriver.start(tmp_path_factory.mktemp("made"), size=(1440, 900))
    path = driver.create_vault()
    driver.add_account("Main")
    driver.add_key_set("Reader", permissions=["read_only"], bound_ips="9.9.9.9")
    driver.add_key_set("Grid bot", access_key="a" * 40, permissions=["spot_trade", "withdraw"])
    driver.close()
    return path.read_bytes()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, made_vault: bytes) -> Iterator[WindowDriver]:
    """A window on a copy of the made vault, unlocked."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, size=(1440, 900))
    driver.unlock()
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
    yield driver
    driver.close()
