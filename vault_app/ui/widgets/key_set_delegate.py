"""Paints the row of a key set: which one, what it can do, where it is bound, when it was proven."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_chip
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.rows import RowChip, RowRole, paint_row_ground
from vault_app.ui.widgets.slots import SlotState, state_word
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word

_PADDING = 12
_CHIP_GAP = 6
_MOST_CHIPS = 3
_ICON = 14

Index = QModelIndex | QPersistentModelIndex


class KeySetDelegate(QStyledItemDelegate):
    """Rows of 94: name and slot chip ⟷ verdict, hint ⟷ age, chips."""

    def __init__(self, parent: QObject | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self.narrow = narrow

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        body = QFontMetricsF(font("body", 600)).height()
        mono = QFontMetricsF(font("mono_small")).height()
        chip = max(metrics.CHIP_HEIGHT_ROW, QFontMetricsF(font("caption", 500)).height() + 4)
        return QSize(120, max(metrics.ROW_KEY_SET, round(2 * _PADDING + body + mono + chip + 16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = paint_row_ground(painter, option)
        inner = row.adjusted(_PADDING, _PADDING - 1, -_PADDING, -_PADDING + 1)
        head = max(float(metrics.CHIP_HEIGHT_ROW), QFontMetricsF(font("body", 600)).height())
        foot = max(float(metrics.CHIP_HEIGHT_ROW), QFontMetricsF(font("caption", 500)).height() + 4)
        self._paint_head(painter, QRectF(inner.x(), inner.y(), inner.width(), head), index)
        middle = QRectF(inner.x(), inner.y() + head, inner.width(), inner.height() - head - foot)
        self._paint_middle(painter, middle, index)
        self._paint_chips(painter, QRectF(inner.x(), inner.bottom() - foot, inner.width(), foot), index)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        color = theme().color
        taken = self._paint_verdict(painter, rect, index)
        room = rect.width() - taken - 8
        chip_text, chip_kind = _slot_chip(index)
        slot_font = chip_font(chip_kind, row=True)
        slot_width = chip_width(chip_text, "", slot_font) if chip_text else 0.0
        name_room = QRectF(rect.x(), rect.y(), max(20.0, room - (slot_width + 8 if chip_text else 0)), rect.height())
        name = str(index.data(RowRole.NAME) or "")
        width = text_line(painter, name_room, name, font("body", 600), color("text1"))
        if chip_text:
            box = QRectF(rect.x() + width + 8, rect.y(), slot_width, rect.height())
            paint_chip(painter, box, chip_text, kind=chip_kind, icon_name="", text_font=slot_font)

    def _paint_verdict(self, painter: QPainter, rect: QRectF, index: Index) -> float:
        """Paint the verdict at the right end; return how wide it is."""
        text, icon_name, tone = verdict_text(index, narrow=self.narrow)
        if not text:
            return 0.0
        small = font("small", 500)
        width = min(QFontMetricsF(small).horizontalAdvance(text) + 1, rect.width() * 0.55)
        text_line(
            painter, QRectF(rect.right() - width, rect.y(), width, rect.height()), text, small, theme().color(tone)
        )
        left = rect.right() - width - _ICON - 5
        square = QRectF(left, round(rect.y() + (rect.height() - _ICON) / 2), _ICON, _ICON)
        paint_icon(painter, square, icon_name, tone)
        return width + _ICON + 5

    @staticmethod
    def _paint_middle(painter: QPainter, rect: QRectF, index: Index) -> None:
        color = theme().color
        age = str(index.data(RowRole.AGE) or "")
        taken = text_line(painter, rect, age, font("small"), color("text2"), right=True)
        hint_room = QRectF(rect.x(), rect.y(), rect.width() - taken - 8, rect.height())
        text_line(painter, hint_room, str(index.data(RowRole.HINT) or ""), font("mono_small"), color("text2"))

    def _paint_chips(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        chips: Sequence[RowChip] = index.data(RowRole.CHIPS) or ()
        left = rect.x()
        for chip in self.shown_chips(chips, rect.width()):
            text_font = chip_font(chip.kind, row=True)
            width = min(chip_width(chip.text, chip.icon_name, text_font), rect.right() - left)
            box = QRectF(left, rect.y(), width, rect.height())
            paint_chip(painter, box, chip.text, kind=chip.kind, icon_name=chip.icon_name, text_font=text_font)
            left += width + _CHIP_GAP

    def shown_chips(self, chips: Sequence[RowChip], width: float) -> list[RowChip]:
        """Return the chips that fit in *width*: risks always, facts until there are three, and "+2" for the others."""
        fitted = (
            [RowChip(chip.short or chip.text, chip.kind, chip.icon_name) for chip in chips] if self.narrow else [*chips]
        )
        shown = list(fitted)
        while len(shown) > 1:
            more = len(fitted) - len(shown)
            if len(shown) <= _MOST_CHIPS and _total_width(shown, more) <= width:
                break
            # The last neutral chip goes first: what warns has to stay in sight, whatever its place.
            neutral = [chip for chip in shown if chip.kind == "neutral" and not chip.icon_name]
            shown.remove(neutral[-1] if neutral else shown[-1])
        more = len(fitted) - len(shown)
        if more:
            at = next((place for place, chip in enumerate(shown) if chip.icon_name), len(shown))
            shown.insert(at, RowChip(f"+{more}"))
        return shown


def _total_width(chips: Sequence[RowChip], more: int) -> float:
    all_chips = [*chips, RowChip(f"+{more}")] if more else [*chips]
    widths = [chip_width(chip.text, chip.icon_name, chip_font(chip.kind, row=True)) for chip in all_chips]
    return sum(widths) + _CHIP_GAP * (len(widths) - 1)


def _slot_chip(index: Index) -> tuple[str, str]:
    """Return text and kind of the chip beside the name; none for a live key set."""
    word = str(index.data(RowRole.STATUS_WORD) or "")
    status = index.data(RowRole.STATUS)
    if word:
        return word, "neutral"
    if status is None or str(status) not in {SlotState.SPARE.value, SlotState.RETIRING.value}:
        return "", "neutral"
    state = SlotState(str(status))
    return state_word(state), "warn" if state is SlotState.RETIRING else "neutral"


def verdict_text(index: Index, *, narrow: bool) -> tuple[str, str, str]:
    """Return what is said about the last verdict: text, icon, colour; three empty texts when nothing was tried."""
    special = str(index.data(RowRole.VERDICT_TEXT) or "")
    age = "" if narrow else str(index.data(RowRole.VERDICT_AGE) or "")
    if special:
        return f"{special} {age}".strip(), "warning", "bad_text"
    kind = index.data(RowRole.VERDICT)
    if kind is None:
        return "", "", ""
    look = verdict_look(VerdictKind(str(kind)))
    return f"{verdict_word(str(kind))} {age}".strip(), look.icon_name, look.text
