"""A permission as a card that is ticked as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.painting import frame, laid_out, line_pitch, text_line

_MIN_HEIGHT = 62
_MIN_HEIGHT_WRAPPED = 76
_PADDING = 12
_BOX = 18


class PermissionCard(QCheckBox):
    """A check box of the size of a card: box, name, icon, and one line about what it allows.

    Args:
        name: The permission's word; the accessible name.
        explanation: What it allows, in a few words.
        icon_name: Stands at the right.
        danger: Turns red when ticked: the permission moves coins out.
    """

    def __init__(
        self, name: str, explanation: str, icon_name: str, *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._explanation = explanation
        self._icon_name = icon_name
        self._danger = danger
        self._by_keyboard = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(explanation)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(_MIN_HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = laid_out(self._explanation, font("small"), width - 2 * _PADDING)
        name_height = max(_BOX, QFontMetricsF(font("body", 600)).height())
        least = _MIN_HEIGHT if text.lineCount() < 2 else _MIN_HEIGHT_WRAPPED
        return max(least, round(_PADDING + name_height + 4 + text.lineCount() * line_pitch(font("small")) + 9))

    def sizeHint(self) -> QSize:
        name = QFontMetricsF(font("body", 600)).horizontalAdvance(self.text())
        line = QFontMetricsF(font("small")).horizontalAdvance(self._explanation)
        width = round(max(name + _BOX + 8 + 28, line)) + 2 * _PADDING + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        name = QFontMetricsF(font("body", 600)).horizontalAdvance(self.text())
        return QSize(min(190, round(name + _BOX + 8 + 28) + 2 * _PADDING), _MIN_HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _look(self) -> tuple[str, str, str]:
        """Return ground, line and the colour of the explanation."""
        if not self.isEnabled():
            return "sunken", "line", "disabled"
        if self.isChecked():
            return ("bad_tint", "bad_fill", "bad_text") if self._danger else ("selected", "mark", "text2")
        return ("hover" if self.underMouse() else "raised"), "btn_line", "text2"

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ground, line, prose = self._look()
        ringed = self.hasFocus() and self._by_keyboard
        width = 2 if ringed else 1
        edge = color("focus" if ringed else line)
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color(ground), edge, width=width)
        name_font = font("body", 600)
        name_height = max(float(_BOX), QFontMetricsF(name_font).height())
        box = QRectF(_PADDING, round(_PADDING - 1 + (name_height - _BOX) / 2), _BOX, _BOX)
        paint_box(painter, box, checked=self.isChecked(), danger=self._danger, enabled=self.isEnabled())
        name_left = box.right() + 8
        room = QRectF(name_left, _PADDING - 1, self.width() - name_left - _PADDING - 24, name_height)
        text_line(painter, room, self.text(), name_font, color("text1" if self.isEnabled() else "disabled"))
        icon_tone = "bad_text" if self._danger else "text2"
        square = QRectF(self.width() - _PADDING - 17, round(_PADDING - 1 + (name_height - 17) / 2), 17, 17)
        paint_icon(painter, square, self._icon_name, icon_tone if self.isEnabled() else "disabled")
        text = laid_out(self._explanation, font("small"), self.width() - 2 * _PADDING)
        painter.setPen(color(prose))
        text.draw(painter, QPointF(_PADDING, _PADDING - 1 + name_height + 3))


def paint_box(painter: QPainter, rect: QRectF, *, checked: bool, danger: bool = False, enabled: bool = True) -> None:
    """Paint a check box into *rect*; *danger* fills it red."""
    color = theme().color
    if not enabled:
        frame(painter, rect, 4, None, color("btn_line"))
        if checked:
            paint_icon(painter, rect.adjusted(2, 2, -2, -2), "check", "disabled")
    elif checked:
        frame(painter, rect, 4, color("bad_btn" if danger else "accent"), None)
        paint_icon(painter, rect.adjusted(2, 2, -2, -2), "check", "on_bad" if danger else "on_accent")
    else:
        frame(painter, rect, 4, color("raised"), color("edge"), width=1.25)
