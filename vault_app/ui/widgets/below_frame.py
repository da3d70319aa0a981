"""Opens the list of a completer below the frame around an editor; Qt would open it at the editor, over the frame's edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QCompleter, QWidget


class BelowFrame(QObject):
    """Hangs on the list, and keeps it as wide as the frame; where there is no room below it stands above.

    Args:
        completer: Its list is placed.
        frame: Around the editor that the completer belongs to.
    """

    def __init__(self, completer: QCompleter, frame: QWidget) -> None:
        popup = completer.popup()
        assert popup is not None
        super().__init__(popup)
        self._popup: QWidget = popup
        self._frame = frame
        popup.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return False

    def _place(self) -> None:
        frame = QRect(self._frame.mapToGlobal(QPoint(0, 0)), self._frame.size())
        place = QRect(QPoint(frame.left(), self._popup.y()), QSize(frame.width(), self._popup.height()))
        if place.top() >= frame.top():
            place.moveTop(frame.bottom() + 1)
        else:
            place.moveBottom(frame.top() - 1)
        if self._popup.geometry() != place:
            self._popup.setGeometry(place)
