"""A small label with a ground: a fact, a state, or a risk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.theme.icons import paint_icon_in
from vault_app.ui.widgets.painting import frame

# ground, line, text, weight
_LOOK: dict[str, tuple[str, str, str, int]] = {
    "neutral": ("chip", "chip_line", "text2", 500),
    "accent": ("accent_tint", "accent_tint", "accent_text", 600),
    "ok": ("ok_tint", "ok_line", "ok_text", 500),
    "warn": ("warn_tint", "warn_line", "warn_text", 500),
    "bad": ("bad_tint", "bad_line", "bad_text", 500),
    "info": ("info_tint", "info_line", "info_text", 500),
}
_PADDING = 8
_GAP = 5


def chip_width(text: str, icon_name: str, chip_font: QFont) -> float:
    """Return how wide a chip with *text* is in pixels."""
    width = QFontMetricsF(chip_font).horizontalAdvance(text) + 2 * _PADDING
    if icon_name:
        width += metrics.ICON_SMALL + (_GAP if text else 0) - 1
    return width


def chip_font(kind: str, *, row: bool = False, mono: bool = False) -> QFont:
    """Return the font of a chip of *kind*; chips in rows are a little smaller."""
    if mono:
        return font("mono_small")
    return font("caption" if row else "small", _LOOK[kind][3])


def paint_chip(painter: QPainter, rect: QRectF, text: str, *, kind: str, icon_name: str, text_font: QFont) -> None:
    """Paint a chip into *rect*; kinds are neutral, accent, ok, warn, bad and info."""
    color = theme().color
    ground, line, tone, _ = _LOOK[kind]
    frame(painter, rect, metrics.RADIUS_CHIP, color(ground), color(line))
    paint_content(painter, rect, (text, icon_name), text_font, color(tone))


def paint_content(painter: QPainter, rect: QRectF, content: tuple[str, str], text_font: QFont, tone: QColor) -> None:
    """Paint text and icon of a chip into *rect*."""
    text, icon_name = content
    left = rect.x() + _PADDING
    if icon_name:
        side = metrics.ICON_SMALL
        square = QRectF(round(left - 1), round(rect.y() + (rect.height() - side) / 2), side, side)
        paint_icon_in(painter, square, icon_name, tone)
        left += side + _GAP - 1
    painter.setFont(text_font)
    painter.setPen(tone)
    box = QRectF(left, rect.y(), rect.right() - left - _PADDING + 3, rect.height())
    shown = QFontMetricsF(text_font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class Chip(QWidget):
    """A chip that only says something."""

    def __init__(
        self,
        text: str = "",
        kind: str = "neutral",
        icon_name: str = "",
        *,
        mono: bool = False,
        height: int = metrics.CHIP_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self._icon_name = icon_name
        self._mono = mono
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        return self._text

    @property
    def kind(self) -> str:
        return self._kind

    def set_chip(self, text: str, kind: str = "neutral", icon_name: str = "") -> None:
        """Change what the chip says and how it looks."""
        self._text, self._kind, self._icon_name = text, kind, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return chip_font(self._kind, row=self._height < metrics.CHIP_HEIGHT, mono=self._mono)

    def sizeHint(self) -> QSize:
        text_font = self._font()
        width = chip_width(self._text, self._icon_name, text_font)
        return QSize(round(width + 0.5), max(self._height, round(QFontMetricsF(text_font).height()) + 4))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 120), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        color = theme().color
        ground, line, tone, _ = _LOOK[self._kind]
        frame(painter, rect, metrics.RADIUS_CHIP, color(ground), color(line))
        text_tone = color("text1" if self._mono else tone)
        paint_content(painter, rect, (self._text, self._icon_name), self._font(), text_tone)
