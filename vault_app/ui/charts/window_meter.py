"""The running window of a rate limit: the calls used in it, and how much of it is left."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme import theme
from vault_app.ui.widgets.meter import Meter
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.turning_arc import reduced_motion

_CELLS, _GAP, _LINE = 8, 4, 3
_TICK_MS, _TICK_REDUCED_MS = 100, 1_000


class WindowMeter(Meter):
    """Below the cells a line grows shorter with the window; once it has passed, what was used is hollow.

    Args:
        now_s: A clock that no change of the time of day moves.
    """

    passed = Signal()
    """The calls that were counted do not count any more."""

    def __init__(self, *, now_s: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._window_s = 0.0
        self._end_s: float | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)

    def run(self, window_s: float) -> None:
        """Let a window of that length begin now: the answer came just now, so it ends no later than that."""
        self._window_s = max(0.001, window_s)
        self._end_s = self._now_s() + self._window_s
        self.setAccessibleDescription("")
        self._timer.start(_TICK_REDUCED_MS if reduced_motion(self) else _TICK_MS)
        self.update()

    @property
    def share_left(self) -> float:
        """Which part of the window is left, 0 to 1."""
        if self._end_s is None:
            return 0.0
        return min(1.0, max(0.0, (self._end_s - self._now_s()) / self._window_s))

    @property
    def has_passed(self) -> bool:
        """Whether a window was shown and is over."""
        return self._end_s is not None and self.share_left == 0

    def _on_tick(self) -> None:
        self.update()
        if self.has_passed:
            self._timer.stop()
            self.setAccessibleDescription(self.tr("This window has passed"))
            self.passed.emit()

    def sizeHint(self) -> QSize:
        return QSize(180, _CELLS + _GAP + _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_cells(painter, 0.0, hollow=self.has_passed)
        room = QRectF(0, _CELLS + _GAP, self.width(), _LINE)
        frame(painter, room, 1.5, theme().color("line"), None)
        if self.share_left:
            room.setWidth(self.width() * self.share_left)
            frame(painter, room, 1.5, theme().color("edge"), None)
