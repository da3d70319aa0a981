"""Panels that things lie on: raised cards and sunken wells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.painting import frame


class Card(QWidget):
    """A panel with a hairline; the ground is `raised` for cards, `sunken` for wells, or a tint."""

    def __init__(
        self,
        fill: str = "raised",
        line: str = "line",
        radius: int = metrics.RADIUS_CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._line = line
        self._radius = radius
        self._ringed: QWidget | None = None

    def set_look(self, fill: str, line: str) -> None:
        """Change ground and line to other colours of the theme."""
        self._fill, self._line = fill, line
        self.update()

    def ring_for(self, inside: QWidget | None) -> None:
        """Draw the focus ring along the edge while *inside*, which has no frame of its own, has the focus."""
        self._ringed = inside
        if inside is not None:
            inside.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ringed = self._ringed is not None and self._ringed.hasFocus()
        line = color("focus" if ringed else self._line)
        frame(painter, QRectF(self.rect()), self._radius, color(self._fill), line, width=2 if ringed else 1)
