"""What every test of a page works at: a desk with a real vault, the light theme, and no motion to wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from vault_app.ui import tasks
from vault_app.ui.collector import collect_on_this_thread
from vault_app.ui.theme import apply_theme, theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    collect_on_this_thread(qapp)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    apply_theme(qapp, "light")
    theme().reduced_motion = True
    yield
    theme().reduced_motion = False


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A workspace over a new vault; whatever was under way has ended when the test has."""
    made = Desk(tmp_path)
    yield made
    qtbot.waitUntil(lambda: not made.workspace.is_saving)
    made.close()
    # Qt lets go of what is on the clipboard when the interpreter has gone already.
    QApplication.clipboard().clear()
    assert tasks.wait_for_all(10_000)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a page at the size of the narrowest window, active, as one that is typed into is."""

    def show(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(656, 560)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()

    return show


@pytest.fixture
def saved(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way to the disk."""
    return lambda: qtbot.waitUntil(lambda: not desk.workspace.is_saving)
