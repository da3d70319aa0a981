"""An entry of the sidebar that is no account: icon, word, and how many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_chip
from vault_app.ui.widgets.painting import frame, text_line

_HEIGHT = 34
_PADDING = 12


class NavRow(QPushButton):
    """34 pixels high; in the rail the icon alone, with a dot where something wants attention."""

    def __init__(self, icon_name: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._icon_name = icon_name
        self._count = ""
        self._count_kind = "neutral"
        self._rail = False
        self._by_keyboard = False
        self.setCheckable(True)
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> str:
        """The number at the right; empty for none."""
        return self._count

    def set_count(self, count: str, kind: str = "neutral") -> None:
        """Show *count* as a chip of *kind*."""
        if (count, kind) == (self._count, self._count_kind):
            return
        self._count, self._count_kind = count, kind
        self.setAccessibleDescription(count)
        self._explain()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Show the icon alone."""
        self._rail = rail
        self._explain()
        self.updateGeometry()
        self.update()

    def _explain(self) -> None:
        self.setToolTip(f"{self.text()} {self._count}".strip() if self._rail else "")

    def sizeHint(self) -> QSize:
        return QSize(48 if self._rail else 120, max(_HEIGHT, round(QFontMetricsF(font("body")).height()) + 16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        rect = QRectF(self.rect())
        ground = (
            "selected" if self.isChecked() else "pressed" if self.isDown() else "hover" if self.underMouse() else ""
        )
        if ground:
            frame(painter, rect, metrics.RADIUS_CONTROL, color(ground), None)
        if self.isChecked():
            frame(painter, QRectF(0, 8, 3, rect.height() - 16), 1.5, color("mark"), None)
        if self.hasFocus() and self._by_keyboard:
            frame(painter, rect, metrics.RADIUS_CONTROL, None, color("focus"), width=2)
        side = 16
        left = (rect.width() - side) / 2 if self._rail else float(_PADDING - 1)
        paint_icon(
            painter, QRectF(round(left), round((rect.height() - side) / 2), side, side), self._icon_name, "text2"
        )
        if self._rail:
            if self._count and self._count_kind != "neutral":
                tone = "bad_fill" if self._count_kind == "bad" else "warn_fill"
                frame(painter, QRectF(left + side - 2, 6, 8, 8), 4, color(tone), None)
            return
        right = rect.width() - 8
        if self._count:
            count_font = chip_font(self._count_kind, row=True)
            width = max(24.0, chip_width(self._count, "", count_font))
            box = QRectF(right - width, (rect.height() - metrics.CHIP_HEIGHT_ROW) / 2, width, metrics.CHIP_HEIGHT_ROW)
            paint_chip(painter, box, "", kind=self._count_kind, icon_name="", text_font=count_font)
            tone = {"bad": "bad_text", "warn": "warn_text"}.get(self._count_kind, "text2")
            text_line(painter, box, self._count, count_font, color(tone), center=True)
            right -= width + 6
        room = QRectF(left + side + 10, 0, right - left - side - 10, rect.height())
        text_line(painter, room, self.text(), font("body", 500), color("text1"))
