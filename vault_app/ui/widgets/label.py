"""Text of the window, always plain: one line, or running text with the design's line height."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vault_app.ui.theme import font
from vault_app.ui.widgets.painting import laid_out, line_pitch

_WORD = re.compile(
    r"[\u2e80-\uffef][\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u300d\u300f\u201d\u2026]*|[^\s\u2e80-\uffef]+"
)
"""What no line break divides: a word, or a Han character with the punctuation that may not begin a line."""


class Label(QLabel):
    """One line of plain text in a role of the type scale and a colour of the theme.

    Args:
        text: Shown as it is; markup in it is not obeyed.
        role: A role of the type scale, such as "body".
        tone: A text colour of the theme, such as "text2".
        weight: 400, 500 or 600 instead of the role's own.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text1",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, weight))
        self.setProperty("tone", tone)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Prose(Label):
    """Plain text that wraps, at a line height of 1.35; it may be as narrow as its longest word."""

    def __init__(
        self,
        text: str = "",
        role: str = "small",
        tone: str = "text2",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._heights: dict[int, int] = {}  # layouts ask for the same widths again and again
        super().__init__(text, role, tone, weight, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self._heights.clear()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            layout = laid_out(self.text(), self.font(), width)
            self._heights[width] = max(1, layout.lineCount()) * round(line_pitch(self.font()))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        natural = max(
            (QFontMetricsF(self.font()).horizontalAdvance(part) for part in self.text().split("\n")), default=0.0
        )
        width = min(round(natural) + 2, 560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        text_metrics = QFontMetricsF(self.font())
        longest = max((text_metrics.horizontalAdvance(word) for word in _WORD.findall(self.text())), default=0.0)
        return QSize(min(round(longest) + 2, 240), round(line_pitch(self.font())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        pitch = round(line_pitch(self.font()))
        layout = laid_out(self.text(), self.font(), self.width())
        align = self.alignment()
        top = 0.0
        if align & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - layout.lineCount() * pitch) / 2)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            shift = (self.width() - line.naturalTextWidth()) / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0.0
            place = QPointF(shift, top + number * pitch + (pitch - line.height()) / 2)
            line.draw(painter, place - line.position())
