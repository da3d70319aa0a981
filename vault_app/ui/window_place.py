"""Where the window stands: where and how large it was when it was closed last, and how large it is the first time."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SMALLEST = QSize(1024, 640)
_FIRST = QSize(1440, 900)
_LEAST_WIDTH, _LEAST_HEIGHT = 480, 420


class WindowPlace:
    """Puts one window where it was, and notes where it is."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def take(self) -> None:
        """Put the window where it was; Qt brings it back into sight when the screen that it was on is gone."""
        window = self._window
        screen = QGuiApplication.primaryScreen().availableSize()
        smallest = SMALLEST.boundedTo(screen)
        window.setMinimumSize(min(smallest.width(), _LEAST_WIDTH), min(smallest.height(), _LEAST_HEIGHT))
        window.resize(_FIRST.boundedTo(screen))
        geometry = _kept().value("geometry")
        if geometry is not None:
            window.restoreGeometry(geometry)

    def keep(self) -> None:
        """Note where the window is, and whether it is maximised."""
        _kept().setValue("geometry", self._window.saveGeometry())


def _kept() -> QSettings:
    return QSettings("vault-app", "window")
