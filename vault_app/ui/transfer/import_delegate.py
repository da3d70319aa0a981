"""Paints a row of an import: whether it is taken, which one it is, where it goes, what it can do, what is to be known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.core.import_preview import Action, ImportRow
from vault_app.ui.messages import visible
from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.transfer.import_chips import chips_of
from vault_app.ui.transfer.import_model import ImportModel, ImportRole, can_be_imported
from vault_app.ui.transfer.import_words import relation_words
from vault_app.ui.transfer.ticks import BOX, paint_tick
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_chip
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.rows import RowChip, paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _PADDING, _GAP = 62, 10, 6
_BOX_ROOM = _PADDING + BOX + 12

translate = QCoreApplication.translate


class ImportDelegate(QStyledItemDelegate):
    """Rows of 62: box, name and hint ⟷ relation, account ⟷ chips; a click on the box ticks, and so does Space."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(240, max(_HEIGHT, round(sum(_line_heights())) + 2 * _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ImportRole.ROW)
        if not isinstance(row, ImportRow):
            return
        painter.save()
        ground = paint_row_ground(painter, option, line=False)
        box = QRectF(ground.x() + _PADDING, round(ground.y() + (ground.height() - BOX) / 2), BOX, BOX)
        state = Qt.CheckState.Unchecked if row.action is Action.SKIP else Qt.CheckState.Checked
        paint_tick(painter, box, state, enabled=can_be_imported(row))
        inner = ground.adjusted(_BOX_ROOM, _PADDING - 2, -_PADDING, -_PADDING + 2)
        head, foot = _line_heights()
        self._paint_head(painter, QRectF(inner.x(), inner.y(), inner.width(), head), row)
        self._paint_foot(painter, QRectF(inner.x(), inner.bottom() - foot, inner.width(), foot), row)
        painter.restore()

    @staticmethod
    def _paint_head(painter: QPainter, rect: QRectF, row: ImportRow) -> None:
        color = theme().color
        words, tone = relation_words(row)
        small = font("small", 500)
        width = min(QFontMetricsF(small).horizontalAdvance(words) + 2, rect.width() * 0.6)
        aside = QRectF(rect.right() - width, rect.y(), width, rect.height())
        text_line(painter, aside, words, small, color(tone), right=True)
        taken = row.action is not Action.SKIP
        room = QRectF(rect.x(), rect.y(), rect.width() - width - 10, rect.height())
        label = visible(row.new_label if taken and row.new_label else row.label)
        used = text_line(painter, room, label, font("body", 600), color("text1" if taken else "text2"))
        rest = room.adjusted(used + 10, 0, 0, 0)
        if rest.width() > 60:
            text_line(painter, rest, visible(row.hint), font("mono_small"), color("text2"))

    @staticmethod
    def _paint_foot(painter: QPainter, rect: QRectF, row: ImportRow) -> None:
        right = rect.right()
        for chip in reversed(_fitting(chips_of(row), rect.width() * 0.68)):
            text_font = chip_font(chip.kind, row=True)
            width = chip_width(chip.text, chip.icon_name, text_font)
            height = max(float(metrics.CHIP_HEIGHT_ROW), QFontMetricsF(text_font).height() + 4)
            place = QRectF(right - width, rect.y() + (rect.height() - height) / 2, width, height)
            paint_chip(painter, place, chip.text, kind=chip.kind, icon_name=chip.icon_name, text_font=text_font)
            right -= width + _GAP
        room = QRectF(rect.x(), rect.y(), right - rect.x() - 4, rect.height())
        words = visible(row.account) or translate("Import", "no account chosen")
        if row.account_is_new:
            words = translate("Import", "{account} (new)").format(account=words)
        tone = "text2" if row.account else "warn_text"
        text_line(painter, room, words, font("small"), theme().color(tone))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        assert isinstance(model, ImportModel)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            on_box = event.position().x() - option.rect.x() < _BOX_ROOM - 4
            if event.button() != Qt.MouseButton.LeftButton or not on_box:
                return False
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
                return False
        else:
            return False
        model.toggle(index)
        return True


def _line_heights() -> tuple[float, float]:
    """Return the heights of the two lines of a row in pixels."""
    chip = max(float(metrics.CHIP_HEIGHT_ROW), QFontMetricsF(font("caption", 500)).height() + 4)
    return max(20.0, QFontMetricsF(font("body", 600)).height()), max(chip, QFontMetricsF(font("small")).height())


def _fitting(chips: Sequence[RowChip], width: float) -> list[RowChip]:
    """Return the chips that find room, and how many more there are; warnings and risks come last and are kept."""
    kept = list(chips)
    hidden = 0
    while len(kept) > 1 and _needed(kept, hidden) > width:
        kept.pop(0)
        hidden += 1
    return [RowChip(f"+{hidden}"), *kept] if hidden else kept


def _needed(chips: Sequence[RowChip], hidden: int) -> float:
    widths = [chip_width(each.text, each.icon_name, chip_font(each.kind, row=True)) for each in chips]
    return sum(widths) + _GAP * len(widths) + (32 if hidden else 0)
