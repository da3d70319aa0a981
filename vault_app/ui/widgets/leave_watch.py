"""Tells a widget that its window was left: another one came to the front, or it was minimised."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class LeaveWatch(QObject):
    """Follows the window of *widget*; only a window itself is told by Qt that its activation changed."""

    left = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWidget | None = None
        widget.installEventFilter(self)

    def _follow(self) -> None:
        window = self._widget.window()
        if window is not self._window:
            if self._window is not None and self._window is not self._widget:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._widget and kind == QEvent.Type.Show:
            self._follow()
        if watched is self._window and (
            kind == QEvent.Type.WindowDeactivate
            or (kind == QEvent.Type.WindowStateChange and self._window.windowState() & Qt.WindowState.WindowMinimized)
        ):
            self.left.emit()
        return False
