"""One side of a disagreement as a card: what stands there, and for the two that can be chosen a radio button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.merge.conflict_words import Shown
from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.painting import frame

_DOT = 16
_INDENT = 8


class SideCard(QRadioButton):
    """A radio button of the size of a card; the cards of one parent exclude each other.

    Args:
        word: Whose side it is; the first part of the accessible name.
        value: What stands there.
        aside: A word about it, such as when it was changed; may be empty.
    """

    focused = Signal()

    def __init__(self, word: str, value: Shown, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keyboard = False
        self.setAccessibleName(f"{word}: {value.text}")
        self.setAccessibleDescription(aside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._title, self._column = _fill(self, word, value, aside, left=_DOT + _INDENT)
        self.toggled.connect(lambda _checked: self.update())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()
        if self._by_keyboard:
            self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ground = "hover" if self.underMouse() and self.isEnabled() else "raised"
        line = "btn_line"
        if not self.isEnabled():
            ground, line = "sunken", "line"
        elif self.isChecked():
            ground, line = "selected", "mark"
        ringed = self.hasFocus() and self._by_keyboard
        edge = color("focus" if ringed else line)
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color(ground), edge, width=2 if ringed else 1)
        middle = self._title.geometry().center().y()
        dot = QRectF(metrics.SPACE_12, middle - _DOT / 2 + 0.5, _DOT, _DOT)
        if self.isChecked():
            fill = color("accent" if self.isEnabled() else "disabled")
            frame(painter, dot, _DOT / 2, fill, None)
            frame(painter, dot.adjusted(5, 5, -5, -5), 3, color("on_accent"), None)
        else:
            frame(painter, dot, _DOT / 2, color("raised"), color("edge" if self.isEnabled() else "line"), width=1.25)


class BeforeCard(Card):
    """What stood there before either side changed it; nobody can choose it, for both sides left it."""

    def __init__(self, word: str, value: Shown, aside: str = "") -> None:
        super().__init__("sunken", "line")
        self.setAccessibleName(f"{word}: {value.text}")
        self.setAccessibleDescription(aside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        _fill(self, word, value, aside, left=0)


def _fill(card: QWidget, word: str, value: Shown, aside: str, *, left: int) -> tuple[Label, QVBoxLayout]:
    """Put title, value and aside into a card; clicks go through them to the card."""
    title = Label(word, "small", "text2", 600)
    tone = "text3" if value.is_empty else "text2" if value.is_sealed else "text1"
    text = Prose(value.text, "body", tone)
    note = Prose(aside, "small", "text3")
    column = QVBoxLayout(card)
    column.setContentsMargins(metrics.SPACE_12 + left, 10, metrics.SPACE_12, 10)
    column.setSpacing(metrics.SPACE_2)
    for part in (title, text, note):
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(part)
    note.setVisible(bool(aside))  # now that it is in the card; before, it would be a window of its own
    column.addStretch(1)
    return title, column
