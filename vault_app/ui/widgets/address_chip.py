"""A chip that can be taken away: by its cross, by Delete, or by what presses it for somebody who sees neither."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.theme.icons import paint_icon_in
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_content
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.painting import frame

_HEIGHT = 24
_ROOM_FOR_CROSS = 18


class AddressChip(RingFocus, QAbstractButton):
    """An address with a cross; the arrow keys ask for its neighbours."""

    ring_radius = 5.0
    remove_clicked = Signal()
    left_clicked = Signal()
    right_clicked = Signal()

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(address)
        self.setAccessibleDescription(self.tr("Delete removes it"))
        self.clicked.connect(self.remove_clicked)

    @property
    def address(self) -> str:
        return self._address

    def sizeHint(self) -> QSize:
        text_font = chip_font("neutral", mono=True)
        width = chip_width(self._address, "", text_font) + _ROOM_FOR_CROSS
        return QSize(round(width + 0.5), max(_HEIGHT, round(QFontMetricsF(text_font).height()) + 4))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 120), hint.height())

    def _cross(self) -> QRectF:
        side = metrics.ICON_SMALL
        return QRectF(self.width() - side - 7, round((self.height() - side) / 2), side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        color = theme().color
        frame(painter, rect, metrics.RADIUS_CHIP, color("chip"), color("chip_line"))
        inner = rect.adjusted(0, 0, -_ROOM_FOR_CROSS, 0)
        paint_content(painter, inner, (self._address, ""), chip_font("neutral", mono=True), color("text1"))
        paint_icon_in(painter, self._cross(), "x", color("text1" if self.underMouse() else "text3"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take the focus and nothing else: of the chip, the mouse presses the cross alone."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._cross().left() - 5 and event.button() == Qt.MouseButton.LeftButton:
            self.remove_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_clicked.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.left_clicked.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Escape):
            self.right_clicked.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        announce(self, self._address)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)
