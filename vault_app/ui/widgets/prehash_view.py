"""The text that is signed, in coloured segments; the memo is never shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.copying import GuardedPlainText
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.painting import rounded_path

_MASK = "•" * 8
_HEIGHT = 26
_PADDING = 7
_UNDERLINE = 2
_CAPTION_GAP = 3
_MOST_LINES = 6
_SEGMENT_WIDTH = 120  # of a long one, at least
# ground, text; a separator has no ground.
_LOOK = {
    "timestamp": ("ts_tint", "ts_text"),
    "memo": ("memo_tint", "memo_text"),
    "body": ("body_tint", "body_text"),
    "separator": ("", "text3"),
}


@dataclass(frozen=True, slots=True)
class PrehashPart:
    """One piece of the prehash.

    Attributes:
        kind: "timestamp", "memo", "body" or "separator"; of a memo only eight bullets are shown, whatever *text* is.
        text: As it is signed.
        caption: The word below it.
    """

    kind: str
    text: str = ""
    caption: str = ""


class _Segment(QWidget):
    """A part that fits into one line."""

    def __init__(self, part: PrehashPart) -> None:
        super().__init__()
        self._part = part
        self._text = _MASK if part.kind == "memo" else part.text
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        spoken = self.tr("hidden") if part.kind == "memo" else part.text
        self.setAccessibleName(f"{part.caption}: {spoken}" if part.caption else spoken)

    def sizeHint(self) -> QSize:
        pad = 0 if self._part.kind == "separator" else 2 * _PADDING
        text = QFontMetricsF(font("mono")).horizontalAdvance(self._text) + pad
        caption = QFontMetricsF(font("caption", 600)).horizontalAdvance(self._part.caption)
        return QSize(round(max(text, caption)) + 2, segment_height(1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ground, tone = _LOOK[self._part.kind]
        box = QRectF(0, 0, self.width(), _HEIGHT)
        if ground:
            text_width = QFontMetricsF(font("mono")).horizontalAdvance(self._text) + 2 * _PADDING
            box.setWidth(min(box.width(), text_width + 1))
            paint_ground(painter, box, ground, tone)
        painter.setFont(font("mono"))
        painter.setPen(color(tone))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._text)
        paint_caption(painter, QRectF(self.rect()), self._part.caption, tone)


class _LongSegment(QWidget):
    """The last part: it wraps inside its ground, up to six lines, then scrolls."""

    def __init__(self, part: PrehashPart) -> None:
        super().__init__()
        self._part = part
        self.text = GuardedPlainText(part.text)
        self.text.setReadOnly(True)
        self.text.setProperty("bare", True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(font("mono"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(part.caption)
        self.text.setTabChangesFocus(True)
        document = self.text.document()
        document.setDocumentMargin(0)
        self.text.setProperty("tone", _LOOK[part.kind][1])
        self.text.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lines = 1

    def natural_width(self) -> int:
        """Return how wide the segment would be in one line."""
        return round(QFontMetricsF(font("mono")).horizontalAdvance(self._part.text)) + 2 * _PADDING + 8

    def lines_at(self, width: int) -> int:
        """Return how many lines the text takes at *width*."""
        letters = max(1, int((width - 2 * _PADDING - 6) / QFontMetricsF(font("mono")).horizontalAdvance("0")))
        return sum(max(1, -(-len(line) // letters)) for line in self._part.text.split("\n"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return segment_height(min(_MOST_LINES, self.lines_at(width)))

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), segment_height(self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_SEGMENT_WIDTH, self.natural_width()), segment_height(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = self.lines_at(event.size().width())
        self._lines = min(_MOST_LINES, lines)
        always = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.text.setVerticalScrollBarPolicy(always if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pitch = QFontMetricsF(font("mono")).lineSpacing()
        self.text.setGeometry(_PADDING, 4, event.size().width() - _PADDING - 3, round(self._lines * pitch) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, tone = _LOOK[self._part.kind]
        height = segment_height(self._lines) - segment_height(1) + _HEIGHT
        paint_ground(painter, QRectF(0, 0, self.width(), height), ground, tone)
        paint_caption(painter, QRectF(self.rect()), self._part.caption, tone)


def segment_height(lines: int) -> int:
    """Return the height of a segment of *lines* with underline and caption."""
    mono = QFontMetricsF(font("mono")).lineSpacing()
    caption = QFontMetricsF(font("caption", 600)).height()
    return round(_HEIGHT + (lines - 1) * mono + _CAPTION_GAP + caption)


def paint_ground(painter: QPainter, box: QRectF, ground: str, tone: str) -> None:
    """Paint the tint of a segment and the line under it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(rounded_path(box, metrics.RADIUS_KEY_CAP))
    painter.fillRect(box, theme().color(ground))
    painter.restore()
    painter.fillRect(QRectF(box.x(), box.bottom() - _UNDERLINE, box.width(), _UNDERLINE), theme().color(tone))


def paint_caption(painter: QPainter, rect: QRectF, caption: str, tone: str) -> None:
    """Paint the word at the foot of a segment."""
    if caption:
        painter.setFont(font("caption", 600))
        painter.setPen(theme().color(tone))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), caption)


class PrehashView(Card):
    """A sunken well with the segments of a prehash."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "line", parent=parent)
        self.setAccessibleName(self.tr("Prehash"))
        self._flow = FlowLayout(7, parent=self)
        self._flow.setContentsMargins(14, 13, 14, 11)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(segment_height(1) + 24)

    def set_parts(self, parts: Sequence[PrehashPart]) -> None:
        """Show *parts* in order; the last one may be long."""
        self.ring_for(None)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, part in enumerate(parts):
            if number == len(parts) - 1 and part.kind == "body" and part.text:
                segment = _LongSegment(part)
                self.ring_for(segment.text)
                self._flow.addWidget(segment)
            else:
                self._flow.addWidget(_Segment(part))
        self.updateGeometry()

    def clear(self) -> None:
        """Show nothing."""
        self.set_parts(())
