"""The shadow of what floats, blurred once and then only copied.

A graphics effect would render its widget and blur anew at each change inside it, which holds the window up.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QGraphicsScene

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.painting import rounded_path

_BLUR, _DOWN = 48, 16
_OUTSIDE = _BLUR + _DOWN  # how far the shadow reaches beyond the card
_INSIDE = _BLUR + metrics.RADIUS_FLOATING  # from here on inwards nothing changes along an edge
_CORNER = _OUTSIDE + _INSIDE


def paint_shadow(painter: QPainter, card: QRect) -> None:
    """Paint the shadow of a floating card whose place is *card*; what the card itself covers may be left out."""
    ratio = painter.device().devicePixelRatio()
    picture = _picture(_ink().rgba(), ratio)
    outer = QRectF(card).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
    columns = _parts(outer.left(), outer.width())
    rows = _parts(outer.top(), outer.height())
    for at_row, (top, height, from_top, from_height) in enumerate(rows):
        for at_column, (left, width, from_left, from_width) in enumerate(columns):
            if (at_row, at_column) == (1, 1):
                continue
            source = QRectF(from_left * ratio, from_top * ratio, from_width * ratio, from_height * ratio)
            painter.drawPixmap(QRectF(left, top, width, height), picture, source)


def _ink() -> QColor:
    dark = theme().is_dark
    ink = theme().color("scrim" if dark else "text1")
    ink.setAlphaF(0.60 if dark else 0.43)
    return ink


def _parts(start: float, length: float) -> tuple[tuple[float, float, float, float], ...]:
    """Return start and length of corner, middle and corner along one side, and of what they are copied from."""
    corner = min(float(_CORNER), length / 2)
    middle = length - 2 * corner
    return (
        (start, corner, 0.0, corner),
        (start + corner, middle, float(_CORNER), 1.0),
        (start + corner + middle, corner, 2 * _CORNER + 1 - corner, corner),
    )


@lru_cache(maxsize=4)
def _picture(ink: int, ratio: float) -> QPixmap:
    """Return the shadow of the smallest card that has all there is to a shadow: four corners, and a pixel between."""
    side = 2 * _CORNER + 1
    scene = QGraphicsScene(0, 0, 2 * side, side)
    # The card stands beside its shadow, so that nothing of its smoothed edge shines through that of the real one.
    card = QRectF(_OUTSIDE, _OUTSIDE, 2 * _INSIDE + 1, 2 * _INSIDE + 1)
    item = scene.addPath(rounded_path(card, metrics.RADIUS_FLOATING), Qt.PenStyle.NoPen, QColor(Qt.GlobalColor.black))
    effect = QGraphicsDropShadowEffect()
    # An effect paints in pixels of the device, whatever scale it is painted at.
    effect.setBlurRadius(_BLUR * ratio)
    effect.setOffset(side * ratio, _DOWN * ratio)
    effect.setColor(QColor.fromRgba(ink))
    item.setGraphicsEffect(effect)
    both = QPixmap((QSizeF(2 * side, side) * ratio).toSize())
    both.fill(Qt.GlobalColor.transparent)
    painter = QPainter(both)
    scene.render(painter, QRectF(both.rect()), scene.sceneRect())
    painter.end()
    return both.copy((QRectF(side * ratio, 0, side * ratio, side * ratio)).toRect())
