"""The countdown to the moment when something stops being valid."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, theme

_SIDE = 88
_STROKE = 6
_WARNS_AT_S = 10


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Ring(QWidget):
    """An arc that shrinks from 12 o'clock; amber in the last ten seconds, a full red ring when it is over.

    Args:
        now_ms: A clock in milliseconds; by default one that no change of the time of day moves.
        tick_ms: How often it looks at the clock.
    """

    expired = Signal()

    def __init__(
        self, *, now_ms: Callable[[], int] = _now_ms, tick_ms: int = 1_000, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._total_ms = 1
        self._end_ms: int | None = None
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self._on_tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def start(self, total_ms: int, remaining_ms: int | None = None) -> None:
        """Count down from *remaining_ms*, or from all of *total_ms*."""
        self._total_ms = max(1, total_ms)
        self._end_ms = self._now_ms() + (total_ms if remaining_ms is None else remaining_ms)
        self._timer.start()
        self._on_tick()

    def stop(self) -> None:
        """Show nothing to count."""
        self._timer.stop()
        self._end_ms = None
        self._tell()
        self.update()

    @property
    def remaining_s(self) -> int:
        """Whole seconds left, rounded up; 0 when it is over or has not begun."""
        if self._end_ms is None:
            return 0
        return max(0, -(-(self._end_ms - self._now_ms()) // 1000))

    @property
    def is_expired(self) -> bool:
        return self._end_ms is not None and self.remaining_s == 0

    @property
    def tone(self) -> str:
        """The name of the arc's colour."""
        if self._end_ms is None:
            return "line"
        if self.is_expired:
            return "bad_fill"
        return "mark" if self.remaining_s > _WARNS_AT_S else "warn_fill"

    def _on_tick(self) -> None:
        self._tell()
        self.update()
        if self.is_expired and self._timer.isActive():
            self._timer.stop()
            self.expired.emit()

    def _tell(self) -> None:
        if self._end_ms is None:
            self.setAccessibleName(self.tr("no countdown"))
        elif self.is_expired:
            self.setAccessibleName(self.tr("expired"))
        else:
            self.setAccessibleName(self.tr("%n seconds", "", self.remaining_s))

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font("caption"))
        inner = max(words.horizontalAdvance(self.tr("seconds")), words.horizontalAdvance(self.tr("expired")))
        side = max(_SIDE, round(inner) + 2 * _STROKE + 22)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme().color
        side = min(self.width(), self.height())
        half = _STROKE / 2 + 1
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        track = rect.adjusted(half, half, -half, -half)
        painter.setPen(QPen(color("line"), _STROKE))
        painter.drawEllipse(track)
        pen = QPen(color(self.tone), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if self.is_expired:
            painter.drawEllipse(track)
        elif self._end_ms is not None:
            share = min(1.0, self.remaining_s * 1000 / self._total_ms)
            painter.drawArc(track, 90 * 16, -round(share * 360 * 16))
        self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        color = theme().color
        number_font, word_font = font("number"), font("caption")
        number_height = QFontMetricsF(number_font).capHeight()
        word_height = QFontMetricsF(word_font).height()
        top = rect.center().y() - (number_height + 5 + word_height) / 2 - 1
        number = "–" if self._end_ms is None else str(self.remaining_s)
        word = self.tr("expired") if self.is_expired else self.tr("seconds")
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(number_font)
        painter.setPen(color("text1"))
        painter.drawText(QRectF(rect.x(), top - 8, rect.width(), number_height + 16), centre, number)
        painter.setFont(word_font)
        painter.setPen(color("text2"))
        painter.drawText(QRectF(rect.x(), top + number_height + 5, rect.width(), word_height), centre, word)
