"""Loads the icon in the tray when it is switched on, and nothing of it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from vault_app.ui.main_window import MainWindow
    from vault_app.ui.tray.tray import Tray

_AFTER_MS = 400  # the first page is painted by then


class TrayDoor(QObject):
    """Follows the settings from a moment after the start on.

    Attributes:
        tray: None as long as it was never switched on.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tray: Tray | None = None
        window.workspace.settings_changed.connect(self._follow)
        QTimer.singleShot(_AFTER_MS, self, self._follow)

    def _follow(self) -> None:
        if self.tray is not None:
            self.tray.follow_settings()
        elif self._window.workspace.settings.tray_icon:
            from vault_app.ui.tray.tray import Tray

            self.tray = Tray(self._window)

    def take_window(self) -> bool:
        """Hide the window that the user closed behind the icon, if that was chosen; False: it is to be closed."""
        return self.tray is not None and self.tray.take_window()

    def say_again(self) -> None:
        """Say every word in the language that is spoken now."""
        if self.tray is not None:
            self.tray.say_again()
