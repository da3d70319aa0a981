"""The five slots of an account as cards, or as one bar where room is scarce."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.painting import frame, laid_out, line_pitch, text_line
from vault_app.ui.widgets.slots import FREE_SLOT, SLOT_COUNT, Slot, SlotState, paint_bar, state_word

_PADDING = 8
_BAR_HEIGHT = 5
_NARROW_BAR_HEIGHT = 8
_NARROW_HEIGHT = 20


class SlotCard(QAbstractButton):
    """One slot: its bar, the name of what is in it, and its state in a word; a free one has a plus."""

    arrow_pressed = Signal(int)

    def __init__(self, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot = slot
        self._narrow = False
        self._by_keyboard = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_slot(slot)

    @property
    def slot(self) -> Slot:
        return self._slot

    def set_slot(self, slot: Slot) -> None:
        self._slot = slot
        word = state_word(slot.state)
        free = slot.state is SlotState.FREE
        self.setAccessibleName(word if free else self.tr("{name}, {state}").format(name=slot.name, state=word))
        self.setToolTip(self.tr("Add key set") if free else self.accessibleName())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Leave the choice to the board: a click tells which card, and the board says which one is chosen."""

    def sizeHint(self) -> QSize:
        if self._narrow:
            return QSize(50, _NARROW_HEIGHT)
        lines = 2 * line_pitch(font("caption", 600)) + QFontMetricsF(font("caption")).height()
        return QSize(60, max(metrics.SLOT_HEIGHT, round(8 + _BAR_HEIGHT + 6 + lines + 9)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.arrow_pressed.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._narrow:
            self._paint_narrow(painter)
        elif self._slot.state is SlotState.FREE:
            self._paint_free(painter)
        else:
            self._paint_card(painter)

    def _ringed(self) -> bool:
        return self.hasFocus() and self._by_keyboard

    def _paint_narrow(self, painter: QPainter) -> None:
        bar = QRectF(1, (self.height() - _NARROW_BAR_HEIGHT) / 2, self.width() - 2, _NARROW_BAR_HEIGHT)
        paint_bar(painter, bar, self._slot.state)
        if self._ringed():
            frame(painter, QRectF(self.rect()), 5, None, theme().color("focus"), width=2)

    def _paint_free(self, painter: QPainter) -> None:
        color = theme().color
        rect = QRectF(self.rect())
        fill = color("hover") if self.underMouse() else None
        if self._ringed():
            frame(painter, rect, metrics.RADIUS_CONTROL, fill, color("focus"), width=2)
        else:
            frame(painter, rect, metrics.RADIUS_CONTROL, fill, color("edge"), dashed=True)
        word_font = font("caption", 500)
        height = QFontMetricsF(word_font).height()
        top = (rect.height() - 16 - 4 - height) / 2
        paint_icon(painter, QRectF((rect.width() - 16) / 2, top, 16, 16), "plus", "text2")
        room = QRectF(2, top + 20, rect.width() - 4, height)
        text_line(painter, room, state_word(SlotState.FREE), word_font, color("text2"), center=True)

    def _paint_card(self, painter: QPainter) -> None:
        color = theme().color
        rect = QRectF(self.rect())
        ground = "selected" if self.isChecked() else "hover" if self.underMouse() else "raised"
        if self._ringed():
            line, width = "focus", 2.0
        elif self.isChecked():
            line, width = "mark", 1.5
        else:
            line, width = "line", 1.0
        frame(painter, rect, metrics.RADIUS_CONTROL, color(ground), color(line), width=width)
        inner = rect.adjusted(_PADDING, _PADDING + 1, -_PADDING, -6)
        paint_bar(painter, QRectF(inner.x(), inner.y(), inner.width(), _BAR_HEIGHT), self._slot.state)
        name_font = font("caption", 600)
        room = rect.width() - 2 * _PADDING + 4
        name = laid_out(two_lines(self._slot.name, name_font, room), name_font, room)
        painter.setPen(color("text1"))
        name.draw(painter, QPointF(inner.x(), inner.y() + _BAR_HEIGHT + 4))
        word_font = font("caption")
        height = QFontMetricsF(word_font).height()
        tone = "warn_text" if self._slot.state is SlotState.RETIRING else "text2"
        foot = QRectF(inner.x(), inner.bottom() - height, inner.width() + 4, height)
        text_line(painter, foot, state_word(self._slot.state), word_font, color(tone))


def two_lines(name: str, name_font: QFont, room: float) -> str:
    """Return *name* with an ellipsis at the end of its second line when it would need a third."""
    layout = laid_out(name, name_font, room, max_lines=3)
    if layout.lineCount() < 3:
        return name
    second = layout.lineAt(1).textStart()
    return name[:second] + QFontMetricsF(name_font).elidedText(name[second:], Qt.TextElideMode.ElideRight, room)


class SlotBoard(QWidget):
    """Five cards; a click on one tells which: `slot_clicked` with its place, or `free_clicked` for a free one."""

    slot_clicked = Signal(int)
    free_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_6)
        self.cards = [SlotCard(FREE_SLOT, self) for _ in range(SLOT_COUNT)]
        for place, card in enumerate(self.cards):
            self._row.addWidget(card, 1)
            card.clicked.connect(lambda _checked=False, place=place: self._on_clicked(place))
            card.arrow_pressed.connect(lambda step, place=place: self._on_arrow(place, step))
        self.setAccessibleName(self.tr("Slots"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_slots(self, slots: Sequence[Slot], chosen: int = -1) -> None:
        """Show *slots*, of which the one at place *chosen* is chosen; what is missing to five is free."""
        padded = [*slots, *[FREE_SLOT] * (SLOT_COUNT - len(slots))]
        for card, slot in zip(self.cards, padded, strict=False):
            card.set_slot(slot)
        self.set_chosen(chosen)

    def set_chosen(self, chosen: int) -> None:
        """Mark the card at place *chosen*; -1 marks none."""
        for place, card in enumerate(self.cards):
            card.setChecked(place == chosen)

    def set_narrow(self, narrow: bool) -> None:
        """Shrink to one bar, or grow to cards again."""
        self._row.setSpacing(2 if narrow else metrics.SPACE_6)
        for card in self.cards:
            card.set_narrow(narrow)
        self.updateGeometry()

    def _on_clicked(self, place: int) -> None:
        if self.cards[place].slot.state is SlotState.FREE:
            self.free_clicked.emit(place)
        else:
            self.slot_clicked.emit(place)

    def _on_arrow(self, place: int, step: int) -> None:
        target = self.cards[max(0, min(SLOT_COUNT - 1, place + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)
