"""Strokes that several widgets share: frames that stay crisp, and elided plain text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

LINE_HEIGHT = 1.35


def frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None,
    *,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Paint a rounded frame whose line lies wholly inside *rect*, so that it is not smeared over two pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        inner = rect
    else:
        pen = QPen(line, width)
        if dashed:
            pen.setDashPattern([3.2 / width, 2.6 / width])
        painter.setPen(pen)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def text_line(
    painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, *, right: bool = False, center: bool = False
) -> float:
    """Paint one line of plain text, elided at the right where it does not fit; return the width it took."""
    align = Qt.AlignmentFlag.AlignLeft
    if right or center:
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return min(metrics.horizontalAdvance(shown), rect.width())


def laid_out(text: str, font: QFont, width: float, *, anywhere: bool = False, max_lines: int = 0) -> QTextLayout:
    """Return *text* broken into lines of *width*; with *max_lines* the rest is left out."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(
        QTextOption.WrapMode.WrapAnywhere if anywhere else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    )
    layout.setTextOption(option)
    pitch = line_pitch(font)
    layout.beginLayout()
    count = 0
    while not max_lines or count < max_lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, count * pitch + (pitch - line.height()) / 2))
        count += 1
    layout.endLayout()
    return layout


def line_pitch(font: QFont) -> float:
    """Return the distance of two lines of running text in pixels; more for Chinese text, whose glyphs are taller."""
    metrics = QFontMetricsF(font)
    return max(metrics.height(), round(metrics.ascent() + metrics.descent()), round(_pixels(font) * LINE_HEIGHT))


def _pixels(font: QFont) -> float:
    return font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72


def rounded_path(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rounded rectangle to clip to."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
