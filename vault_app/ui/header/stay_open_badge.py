"""The badge of the header that says, for as long as it is so, that the vault does not lock for want of input."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.messages import closed_up
from vault_app.ui.widgets.button import Button, ButtonKind


class StayOpenBadge(Button):
    """A press on it ends that; it says less where there is less room, and all of it to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.ARMED, "unlock", parent=parent)
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Press it, and the vault locks without input again"))
        self.setToolTip(self.accessibleDescription())

    def set_until(self, until: str) -> None:
        """Say until when, a local time."""
        self._words = (
            closed_up(self.tr("Stays open until {time}").format(time=until)),
            self.tr("Until {time}").format(time=until),
        )
        self.setAccessibleName(self._words[0])
        self._fit(self.width())
        self.updateGeometry()

    def _fit(self, room: int) -> None:
        words = self._words[0] if self._width(self._words[0]) <= room else self._words[1]
        if words != self.text():
            self.setText(words)

    def _width(self, words: str) -> int:
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return around + self.fontMetrics().horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._words[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._words[1]), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())
