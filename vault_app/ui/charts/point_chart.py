"""A picture of points that is read with the pointer or with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from vault_app.ui.charts.point_picture import PointPicture
from vault_app.ui.theme import metrics, theme
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.painting import frame

_NEAR = 28.0  # pixels from the pointer within which a point is meant
_PAGE = 10
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -_PAGE, Qt.Key.Key_PageDown: _PAGE}
_FAR = 1_000_000


class PointChart(QGroupBox):  # of which a screen reader says name and description, unlike of a plain widget
    """Left and Right read the points in their order, Home and End the first and the last, Enter opens what is read.

    Args:
        height: In pixels at the usual text size.
    """

    read_changed = Signal(str)
    """What is to be said of the point that is read; empty when none is."""
    opened = Signal(str)
    """Id of the point that was clicked, or read and opened with Enter."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._picture: PointPicture | None = None
        self._read = -1
        self._by_keyboard = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self.update)

    @property
    def picture(self) -> PointPicture | None:
        return self._picture

    @property
    def read_id(self) -> str:
        """Id of the point that is read; empty when none is."""
        picture = self._picture
        return picture.points[self._read].id if picture is not None and self._read >= 0 else ""

    def show_picture(self, picture: PointPicture | None) -> None:
        """Show other points; what was read is read on if it is still there."""
        before = self.read_id
        self._picture = picture
        points = picture.points if picture is not None else ()
        self._read = next((at for at, each in enumerate(points) if each.id == before), -1) if before else -1
        if before and self._read < 0:
            self.read_changed.emit("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._height * text_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    # Reading

    def _set_read(self, at: int, *, aloud: bool = False) -> None:
        if at == self._read or self._picture is None:
            return
        self._read = at
        words = self._picture.points[at].words if at >= 0 else ""
        self.read_changed.emit(words)
        if aloud and words:
            announce(self, words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._picture.points) if self._picture is not None else 0
        key = Qt.Key(event.key())
        step = _STEPS.get(key, {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}.get(key, 0))
        if count and step:
            self._by_keyboard = True
            start = self._read if self._read >= 0 else count if step < 0 else -1
            self._set_read(min(count - 1, max(0, start + step)), aloud=True)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.read_id:
            self.opened.emit(self.read_id)
        elif key == Qt.Key.Key_Escape and self._read >= 0:
            self._set_read(-1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_read(self._nearest(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self._set_read(at)
            self.opened.emit(self.read_id)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._set_read(-1)

    def _nearest(self, where: QPointF) -> int:
        if self._picture is None:
            return -1
        far = [
            ((place.x() - where.x()) ** 2 + (place.y() - where.y()) ** 2, at)
            for at, place in enumerate(self._picture.places(self._rect()))
        ]
        distance, at = min(far)
        return at if distance <= _NEAR**2 else -1

    # Painting

    def _rect(self) -> QRectF:
        return QRectF(self.rect()).adjusted(6, 4, -4, -4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_read(-1)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            self._picture.paint(painter, self._rect(), self._read)
        if self.hasFocus() and self._by_keyboard:
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL, None, theme().color("focus"), width=2)
