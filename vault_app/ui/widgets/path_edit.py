"""A line edit for a path: while nobody writes in it, a long one gives way in its folders, so that its name can be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.messages import visible
from vault_app.ui.widgets.field_frame import FieldEdit

_SEPARATORS = "/\\"
_LEAST_OF_FOLDER = 6  # characters; with less of it the path is cut in its middle


class PathEdit(FieldEdit):
    """Holds the whole path, which the tooltip shows where it does not fit; only what is painted is shortened."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.textChanged.connect(lambda _text: self._explain())

    @property
    def shown(self) -> str:
        """What is painted while nobody writes in it."""
        return elided_path(self.text(), QFontMetrics(self.font()), self.width())

    def _explain(self) -> None:
        self.setToolTip(visible(self.text()) if self.shown != self.text() else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        if self.hasFocus() or self.hasSelectedText() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def elided_path(path: str, font_metrics: QFontMetrics, width: int) -> str:
    """Return *path* as it fits into *width* pixels: with its whole name if that leaves something of its folder."""
    if font_metrics.horizontalAdvance(path) <= width:
        return path
    middle = Qt.TextElideMode.ElideMiddle
    at = max(path.rfind(each) for each in _SEPARATORS)
    room = width - font_metrics.horizontalAdvance(path[at:])
    if at > 0 and room >= _LEAST_OF_FOLDER * font_metrics.averageCharWidth():
        return font_metrics.elidedText(path[:at], middle, room) + path[at:]
    return font_metrics.elidedText(path, middle, width)
