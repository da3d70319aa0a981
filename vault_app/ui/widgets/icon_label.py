"""An icon of the design as a picture, always beside a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import metrics, paint_icon


class IconLabel(QWidget):
    """An icon, painted anew at each screen's resolution and in the theme's colour."""

    def __init__(self, name: str, tone: str = "text2", size: int = metrics.ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: str | None = None) -> None:
        """Show another icon, in another colour if *tone* is given."""
        self._name = name
        self._tone = tone or self._tone
        self.update()

    @property
    def icon_name(self) -> str:
        return self._name

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            top = (self.height() - self._size) // 2
            paint_icon(
                painter, QRectF((self.width() - self._size) // 2, top, self._size, self._size), self._name, self._tone
            )
