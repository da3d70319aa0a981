"""Keys as they are printed on a keyboard: one cap for each key that is held together."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.painting import frame, text_line

_GAP = 4
_PADDING = 6


def caps_of(keys: str) -> tuple[str, ...]:
    """Return the single keys of a combination such as `Ctrl+Shift+V`."""
    return tuple(re.split(r"\+(?=.)", keys))


def _widths(keys: str) -> list[float]:
    text = QFontMetricsF(font("caption", 500))
    return [max(20.0, text.horizontalAdvance(cap) + 2 * _PADDING) for cap in caps_of(keys)]


def caps_width(keys: str) -> float:
    """Return how wide the caps of *keys* are, in pixels."""
    widths = _widths(keys)
    return sum(widths) + _GAP * (len(widths) - 1)


def paint_caps(painter: QPainter, rect: QRectF, keys: str) -> float:
    """Paint the caps of *keys* at the right end of *rect*, in its middle; return how wide they are."""
    color = theme().color
    text_font = font("caption", 500)
    height = max(metrics.CHIP_HEIGHT_ROW, QFontMetricsF(text_font).height() + 4)
    left = rect.right() - caps_width(keys)
    top = round(rect.y() + (rect.height() - height) / 2)
    for cap, width in zip(caps_of(keys), _widths(keys), strict=True):
        box = QRectF(left, top, width, height)
        frame(painter, box, metrics.RADIUS_KEY_CAP, color("chip"), color("chip_line"))
        text_line(painter, box, cap, text_font, color("text2"), center=True)
        left += width + _GAP
    return caps_width(keys)


class KeyCaps(QWidget):
    """The caps of one combination."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = max(metrics.CHIP_HEIGHT_ROW, round(QFontMetricsF(font("caption", 500)).height()) + 4)
        return QSize(round(caps_width(self.keys) + 1), height + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_caps(QPainter(self), QRectF(self.rect()), self.keys)
