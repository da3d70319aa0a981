"""Paints the row of an account: its name, its exchange, and its slots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.painting import frame, text_line
from vault_app.ui.widgets.rows import RowRole, paint_row_ground
from vault_app.ui.widgets.slots import MINI_HEIGHT, SlotState, paint_bar, paint_mini_slots

Index = QModelIndex | QPersistentModelIndex

_PADDING = 12
_ICON = 16
_RAIL_WIDTH, _RAIL_HEIGHT = 28, 26
_RAIL_BAR, _RAIL_GAP = 5, 2.5


class AccountDelegate(QStyledItemDelegate):
    """Rows of 64: name ⟷ attention, exchange, mini slots ⟷ "4 of 5"; with *rail* initials above dots."""

    def __init__(self, parent: QObject | None = None, *, rail: bool = False) -> None:
        super().__init__(parent)
        self.rail = rail

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        body = QFontMetricsF(font("body", 600)).height()
        small = QFontMetricsF(font("small")).height()
        caption = QFontMetricsF(font("caption")).height()
        height = 60 if self.rail else max(metrics.ROW_ACCOUNT, round(body + small + caption + 18))
        return QSize(48 if self.rail else 120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = paint_row_ground(painter, option)
        states = _states(index)
        if self.rail:
            self._paint_rail(painter, row, index, states)
        else:
            self._paint_row(painter, row.adjusted(_PADDING, 5, -_PADDING, -5), index, states)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, index: Index, states: Sequence[SlotState]) -> None:
        color = theme().color
        body = QFontMetricsF(font("body", 600)).height()
        small = QFontMetricsF(font("small")).height()
        attention = str(index.data(RowRole.ATTENTION) or "")
        room = rect.width() - (_ICON + 6 if attention else 0)
        name = str(index.data(RowRole.NAME) or "")
        text_line(painter, QRectF(rect.x(), rect.y(), room, body), name, font("body", 600), color("text1"))
        if attention:
            square = QRectF(rect.right() - _ICON, round(rect.y() + (body - _ICON) / 2), _ICON, _ICON)
            paint_icon(painter, square, "warning", "bad_text" if attention == "bad" else "warn_text")
        subtitle = str(index.data(RowRole.SUBTITLE) or "")
        line = QRectF(rect.x(), rect.y() + body, rect.width(), small)
        text_line(painter, line, subtitle, font("small"), color("text2"))
        caption = QFontMetricsF(font("caption")).height()
        foot = QRectF(rect.x(), rect.bottom() - caption, rect.width(), caption)
        paint_mini_slots(painter, foot.x(), round(foot.center().y() - MINI_HEIGHT / 2), states)
        used = sum(state is not SlotState.FREE for state in states)
        words = self.tr("{used} of {all}").format(used=used, all=len(states))
        text_line(painter, foot, words, font("caption"), color("text2"), right=True)

    def _paint_rail(self, painter: QPainter, rect: QRectF, index: Index, states: Sequence[SlotState]) -> None:
        color = theme().color
        left = round(rect.center().x() - _RAIL_WIDTH / 2)
        box = QRectF(left, rect.y() + 9, _RAIL_WIDTH, _RAIL_HEIGHT)
        frame(painter, box, metrics.RADIUS_CONTROL, color("raised"), color("line"))
        text_line(
            painter, box, initials(str(index.data(RowRole.NAME) or "")), font("small", 600), color("text1"), center=True
        )
        bars = len(states) * (_RAIL_BAR + _RAIL_GAP) - _RAIL_GAP
        start = rect.center().x() - bars / 2
        for number, state in enumerate(states):
            bar = QRectF(start + number * (_RAIL_BAR + _RAIL_GAP), box.bottom() + 8, _RAIL_BAR, _RAIL_BAR)
            paint_bar(painter, bar, state)
        attention = str(index.data(RowRole.ATTENTION) or "")
        if attention:
            tone = "bad_fill" if attention == "bad" else "warn_fill"
            frame(painter, QRectF(box.right() - 4, box.y() - 4, 8, 8), 4, color(tone), None)


def initials(name: str) -> str:
    """Return one or two letters that stand for *name*."""
    words = name.split()
    return "".join(word[0] for word in words[:2]).upper()


def _states(index: Index) -> list[SlotState]:
    return [SlotState(str(state)) for state in index.data(RowRole.SLOTS) or ()]
