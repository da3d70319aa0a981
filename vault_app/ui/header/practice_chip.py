"""The chip of the header that says, for as long as it is so, that the open vault is for practice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.widgets.chip import Chip, chip_font, chip_width, paint_chip

_ICON = "flask"


class PracticeChip(Chip):
    """Says as much as there is room for; the whole sentence is its accessible name, and its tooltip where it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "info", _ICON, parent=parent)
        self._words: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_reach(beyond=False)

    def set_reach(self, *, beyond: bool) -> None:
        """Promise that nothing leaves this computer, unless an account goes *beyond* it."""
        short = self.tr("Practice")
        stays = (
            self.tr("Practice exchange: nothing leaves this computer"),
            self.tr("Practice: nothing leaves this computer"),
            self.tr("Nothing leaves this computer"),
            self.tr("Practice exchange"),
            short,
        )
        words = (self.tr("Practice vault: not every account stays on this computer"), short) if beyond else stays
        if words != self._words:
            self._words = words
            self._fit(self.width())
            self.updateGeometry()

    def _fit(self, room: int) -> None:
        text_font = chip_font("info")
        fits = (each for each in self._words if chip_width(each, _ICON, text_font) <= room)
        words = next(fits, self._words[-1])
        if words != self.text:
            self.set_chip(words, "info", _ICON)
        self.setAccessibleName(self._words[0])
        self.setToolTip(self._words[0] if words != self._words[0] else "")

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._words[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._words[-1]), super().sizeHint().height())

    @staticmethod
    def _width(words: str) -> int:
        return round(chip_width(words, _ICON, chip_font("info")) + 0.5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        # No wider than its words, though it has taken the room for more of them.
        box = QRectF(0, 0, min(self.width(), self._width(self.text)), self.height())
        paint_chip(QPainter(self), box, self.text, kind="info", icon_name=_ICON, text_font=chip_font("info"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width())
