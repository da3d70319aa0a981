"""A painter that notes each text it is told to draw, and whether there was room for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter


class TextProbe(QPainter):
    """Paints into an image of its own.

    Attributes:
        texts: What was drawn by a call of `drawText`, in its order.
        cut: Of these, what did not fit into its room, or lay beyond the image.
        rooms: Where each of `texts` was drawn, as far as it is covered by letters.
    """

    def __init__(self, size: QSize) -> None:
        self.image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
        self.texts: list[str] = []
        self.cut: list[str] = []
        self.rooms: list[QRectF] = []
        super().__init__(self.image)

    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # every form of it, and one is used
        super().drawText(*arguments)
        room, flags, text = QRectF(arguments[0]), arguments[1], arguments[2]
        metrics = QFontMetricsF(self.font())
        covered = metrics.boundingRect(room, flags, text)
        self.texts.append(text)
        self.rooms.append(covered)
        inside = QRectF(self.image.rect()).adjusted(-1, -1, 1, 1)
        if metrics.horizontalAdvance(text) > room.width() + 1 or not inside.contains(covered):
            self.cut.append(text)

    def overlapping(self) -> list[tuple[str, str]]:
        """Return pairs of texts that lie on one another."""
        return [
            (self.texts[one], self.texts[other])
            for one in range(len(self.texts))
            for other in range(one + 1, len(self.texts))
            if self.rooms[one].adjusted(1, 2, -1, -2).intersects(self.rooms[other].adjusted(1, 2, -1, -2))
        ]
