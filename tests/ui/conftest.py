"""A window for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowDriver]:
    """The program as a new user starts it, 1440 × 900."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    yield driver
    driver.close()
