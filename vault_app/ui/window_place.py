"""Where the window stands and on what ground: as it was closed last, and what it begins with the first time."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

SMALLEST = QSize(1024, 640)
_FIRST = QSize(1440, 900)
_FRAME = QSize(8, 40)
"""What a desktop puts around a window, about: its title, and a border; nobody can ask before it is shown."""
_LEAST_WIDTH, _LEAST_HEIGHT = 480, 420


class WindowPlace:
    """Puts one window where it was, and notes where it is."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def take(self) -> None:
        """Put the window where it was; Qt brings it back into sight when the screen that it was on is gone.

        Its ground has the colour of the last time until there is a theme, so that an empty window does not flash.
        """
        window = self._window
        screen = QGuiApplication.primaryScreen().availableSize()
        smallest = SMALLEST.boundedTo(screen)
        window.setMinimumSize(min(smallest.width(), _LEAST_WIDTH), min(smallest.height(), _LEAST_HEIGHT))
        window.resize(_FIRST.boundedTo(screen - _FRAME))
        kept = _kept()
        geometry, ground = kept.value("geometry"), kept.value("ground")
        if geometry is not None:
            window.restoreGeometry(geometry)
        if isinstance(ground, str) and QColor.isValidColorName(ground):
            palette = QPalette(window.palette())
            palette.setColor(QPalette.ColorRole.Window, QColor(ground))
            window.setPalette(palette)

    def drop_ground(self) -> None:
        """Leave the ground to the theme."""
        self._window.setPalette(QPalette())

    def keep(self) -> None:
        """Note where the window is, whether it is maximised, and the colour of its ground."""
        kept = _kept()
        kept.setValue("geometry", self._window.saveGeometry())
        kept.setValue("ground", self._window.palette().color(QPalette.ColorRole.Window).name())


def _kept() -> QSettings:
    return QSettings("vault-app", "window")
