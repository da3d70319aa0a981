"""What every test of a control needs: the light theme, and no motion to wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import apply_theme, theme


@pytest.fixture
def active(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a widget and wait until its window is the active one, as one that is typed into is."""

    def activate(widget: QWidget) -> None:
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return activate


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    # Widgets of the test before wait for an event loop to be deleted in; a change of theme would dress them all again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    apply_theme(qapp, "light")
    theme().reduced_motion = True
    yield
    theme().reduced_motion = False
