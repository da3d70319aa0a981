"""How many of the calls that the exchange allows are used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import theme
from vault_app.ui.widgets.painting import frame

_HEIGHT = 8
_GAP = 3
_MOST_CELLS = 24
_WARNS_FROM = 0.7


class Meter(QWidget):
    """One cell for each call allowed, or one bar where they are many; amber from 70 % on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = 0
        self._limit = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_calls(self, used: int, limit: int, window_s: int | None = None) -> None:
        """Show *used* of *limit* calls; *window_s* is in how many seconds they are allowed."""
        self._used = max(0, used)
        self._limit = max(1, limit)
        self.setAccessibleName(self.label_text(used, limit, window_s))
        self.update()

    def label_text(self, used: int, limit: int, window_s: int | None = None) -> str:
        """Return the sentence for beside the meter, such as "3 of 12 in 2 s"."""
        if window_s is None:
            return self.tr("{used} of {limit}").format(used=used, limit=limit)
        return self.tr("{used} of {limit} in {seconds} s").format(used=used, limit=limit, seconds=window_s)

    @property
    def tone(self) -> str:
        """The name of the colour of the used cells."""
        return "warn_fill" if self._used >= _WARNS_FROM * self._limit else "mark"

    def sizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_cells(painter, (self.height() - _HEIGHT) / 2)

    def paint_cells(self, painter: QPainter, top: float, *, hollow: bool = False) -> None:
        """Paint the cells from *top* on; *hollow* ones were used, and count no more."""
        color = theme().color
        fill, line = (None, color("edge")) if hollow else (color(self.tone), None)
        if self._limit > _MOST_CELLS:
            frame(painter, QRectF(0, top, self.width(), _HEIGHT), 2, color("line"), None)
            share = min(1.0, self._used / self._limit)
            if share:
                frame(painter, QRectF(0, top, self.width() * share, _HEIGHT), 2, fill, line)
            return
        cell = (self.width() - _GAP * (self._limit - 1)) / self._limit
        for number in range(self._limit):
            room = QRectF(number * (cell + _GAP), top, cell, _HEIGHT)
            if number < self._used:
                frame(painter, room, 2, fill, line)
            else:
                frame(painter, room, 2, color("line"), None)
