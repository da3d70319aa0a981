"""A choice between a few forms of one thing, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.painting import frame

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QRadioButton):
    """One of the choices; a radio button to screen readers. Its ring is inside, the track would cut an outer one."""

    step_pressed = Signal(int)
    _by_keyboard = False

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        text_metrics = QFontMetricsF(font("small", 600))
        height = max(metrics.SEGMENT_HEIGHT - 4, round(text_metrics.height()) + 8)
        return QSize(round(text_metrics.horizontalAdvance(self.text())) + 24, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_pressed.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        tone = "text2"
        if self.isChecked():
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL - 1, color("raised"), color("edge"))
            tone = "text1"
        elif self.underMouse() and self.isEnabled():
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL - 1, color("hover"), None)
        if self.hasFocus() and self._by_keyboard:
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL - 1, None, color("focus"), width=2)
        painter.setFont(font("small", 600 if self.isChecked() else 500))
        painter.setPen(color(tone if self.isEnabled() else "disabled"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Segments(QWidget):
    """Choices on one sunken track; arrow keys move the choice, Tab passes by."""

    chosen_changed = Signal(int)

    def __init__(self, words: Sequence[str], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self.buttons: list[QRadioButton] = []
        self._chosen = -1
        for index, word in enumerate(words):
            button = _Segment(word, self)
            button.toggled.connect(lambda checked, index=index: self._on_toggled(index, checked))
            button.step_pressed.connect(self._on_step)
            row.addWidget(button)
            self.buttons.append(button)
        if words:
            self.set_chosen(0)

    @property
    def chosen(self) -> int:
        """The place of the choice; -1 if there are no choices."""
        return self._chosen

    def set_chosen(self, index: int) -> None:
        """Choose the segment at *index*; emits `chosen_changed` when it is another."""
        self.buttons[index].setChecked(True)

    def set_words(self, words: Sequence[str]) -> None:
        """Say something else on each segment, such as another count."""
        for button, word in zip(self.buttons, words, strict=True):
            button.setText(word)
            button.updateGeometry()

    def _on_toggled(self, index: int, checked: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        self.buttons[index].setFocusPolicy(policy)
        if checked and index != self._chosen:
            self._chosen = index
            self.chosen_changed.emit(index)

    def _on_step(self, step: int) -> None:
        index = (self._chosen + step) % len(self.buttons)
        self.set_chosen(index)
        self.buttons[index].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL, color("sunken"), color("line"))
