"""Paints the rows of the palette: icon, name with what was typed in it, place, chip, keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.core.fuzzy import spans
from vault_app.ui.palette.entry import Entry
from vault_app.ui.palette.palette_model import Index, PaletteRole
from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_chip
from vault_app.ui.widgets.key_caps import caps_width, paint_caps
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.rows import paint_row_ground

_ROW, _HEAD, _PADDING, _GAP = 44, 30, 12, 10


class PaletteDelegate(QStyledItemDelegate):
    """Heads of 30, rows of 44.

    Attributes:
        typed: What is marked in the names.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        is_head = index.data(PaletteRole.ENTRY) is None
        text = QFontMetricsF(font("small" if is_head else "body", 600)).height()
        return QSize(120, max(_HEAD if is_head else _ROW, round(text) + (14 if is_head else 18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(PaletteRole.ENTRY)
        painter.save()
        if isinstance(entry, Entry):
            row = paint_row_ground(painter, option, line=False).adjusted(_PADDING, 0, -_PADDING, 0)
            self._paint_entry(painter, row, entry)
        else:
            rect = QRectF(option.rect).adjusted(_PADDING, 6, -_PADDING, 0)
            text_line(painter, rect, str(index.data()), font("small", 600), theme().color("text3"))
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        color = theme().color
        side = metrics.ICON
        square = QRectF(rect.x(), round(rect.y() + (rect.height() - side) / 2), side, side)
        paint_icon(painter, square, entry.icon_name, "text2" if entry.enabled else "disabled")
        room = QRectF(square.right() + _GAP, rect.y(), rect.right() - square.right() - _GAP, rect.height())
        taken = self._paint_right(painter, room, entry)
        room.setRight(room.right() - taken)
        width = self._paint_title(painter, room, entry)
        room.setLeft(room.left() + width + _GAP)
        if room.width() > 2 * _GAP:
            text_line(painter, room, entry.place, font("small"), color("text2" if entry.enabled else "disabled"))

    @staticmethod
    def _paint_right(painter: QPainter, room: QRectF, entry: Entry) -> float:
        """Paint chip and keys at the right end; return the width that they take."""
        if entry.keys and entry.enabled:
            paint_caps(painter, room, entry.keys)
            return caps_width(entry.keys) + _GAP
        if entry.chip is None:
            return 0.0
        text_font = chip_font(entry.chip.kind, row=True)
        width = chip_width(entry.chip.text, "", text_font)
        height = max(float(metrics.CHIP_HEIGHT_ROW), QFontMetricsF(text_font).height() + 4)
        box = QRectF(room.right() - width, round(room.y() + (room.height() - height) / 2), width, height)
        paint_chip(painter, box, entry.chip.text, kind=entry.chip.kind, icon_name="", text_font=text_font)
        return width + _GAP

    def _paint_title(self, painter: QPainter, room: QRectF, entry: Entry) -> float:
        """Paint the name, what was typed bold and in the colour of links; return how wide it is."""
        color = theme().color
        usual, marked = font("body", 500), font("body", 700)
        tone = color("text1" if entry.enabled else "disabled")
        left = room.left()
        for text, is_marked in _pieces(entry.title, self.typed if entry.enabled else ""):
            box = QRectF(left, room.y(), room.right() - left, room.height())
            if box.width() < 1:
                break
            text_font = marked if is_marked else usual
            text_line(painter, box, text, text_font, color("accent_text") if is_marked else tone)
            left += QFontMetricsF(text_font).horizontalAdvance(text)
        return min(left, room.right()) - room.left()


def _pieces(title: str, typed: str) -> list[tuple[str, bool]]:
    """Return the name in pieces, each with whether it was typed."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans(title, typed):
        if start > at:
            pieces.append((title[at:start], False))
        pieces.append((title[start:end], True))
        at = end
    if at < len(title):
        pieces.append((title[at:], False))
    return pieces
