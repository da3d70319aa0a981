"""Panels that things lie on: raised cards and sunken wells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
        self._ring: _InnerRing | None = None

    def set_look(self, fill: str, line: str) -> None:
        """Change ground and line to other colours of the theme."""
        self._fill, self._line = fill, line
        self.update()

    def ring_for(self, inside: QWidget | None) -> None:
        """Draw the focus ring along the edge while *inside*, which has no frame of its own, has the focus."""
        self._ringed = inside
        self._show_ring(False)
        if inside is not None:
            inside.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_ring(self._ringed is not None and self._ringed.hasFocus())
        return False

    def _show_ring(self, ringed: bool) -> None:
        if ringed and self._ring is None:
            self._ring = _InnerRing(self, self._radius)
            self._ring.resize(self.size())
        if self._ring is not None:
            self._ring.setVisible(ringed)
            self._ring.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ring is not None:
            self._ring.resize(event.size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        frame(painter, QRectF(self.rect()), self._radius, color(self._fill), color(self._line))


class _InnerRing(QWidget):
    """Lies above what is in the card, whose square corners would cut off those of the ring."""

    def __init__(self, card: Card, radius: int) -> None:
        super().__init__(card)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        frame(QPainter(self), QRectF(self.rect()), self._radius, None, theme().color("focus"), width=2)
