"""A thin bar for work whose end is known or not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimerEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import theme
from vault_app.ui.widgets.painting import frame, rounded_path
from vault_app.ui.widgets.turning_arc import STEP_MS, reduced_motion

_RUN = 0.3
_RUN_MS = 1_200


class Progress(QWidget):
    """4 px high; a share that is done, or a run of 30 % that travels as long as the bar is visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._at = 0.0
        self._timer = 0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("At work"))

    @property
    def share(self) -> float | None:
        return self._share

    def set_share(self, share: float | None) -> None:
        """Show *share* (0 to 1) as done; None when the end is not known."""
        self._share = share
        self.update()

    def showEvent(self, _event: object) -> None:
        if not self._timer and not reduced_motion(self):
            self._timer = self.startTimer(STEP_MS)

    def hideEvent(self, _event: object) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def timerEvent(self, _event: QTimerEvent) -> None:
        self._at = (self._at + STEP_MS / _RUN_MS) % 1.0
        if self._share is None:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        rect = QRectF(self.rect())
        frame(painter, rect, 2, color("line"), None)
        painter.setClipPath(rounded_path(rect, 2))
        if self._share is not None:
            frame(painter, QRectF(0, 0, rect.width() * min(1.0, self._share), 4), 2, color("mark"), None)
        else:
            left = -_RUN + (1 + _RUN) * (self._at if self._timer else 0.5)
            frame(painter, QRectF(rect.width() * left, 0, rect.width() * _RUN, 4), 2, color("mark"), None)
