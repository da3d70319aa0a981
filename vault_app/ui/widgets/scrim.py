"""The veil over the window while something above it wants an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.cast_shadow import paint_shadow

# Shortcuts that work although something is asked: locking must never wait for an answer.
_ALWAYS = ((Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier))

VEILS = "veils"
"""Property of a window: how many veils lie over it; who watches the window hears of each."""

_UPPER_SHARE = 0.4
_SAME_ROW = 16  # pixels between the tops of controls that stand side by side


class Scrim(QWidget):
    """Covers *window*, takes its clicks and shortcuts, and keeps the focus among its children."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._focus_before = QApplication.focusWidget()
        self._card: QWidget | None = None
        self._backing: QWidget | None = None
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def set_card(self, card: QWidget) -> None:
        """Let *card*, a child, cast its shadow on the veil.

        Below the card lies something opaque, so that Qt does not paint the window there at each change of the card.
        """
        self._card = card
        self._backing = backing = QWidget(self.parentWidget())
        backing.setAutoFillBackground(True)
        backing.hide()
        self.destroyed.connect(backing.deleteLater)
        card.installEventFilter(self)

    def _place_backing(self) -> None:
        if self._card is None or self._backing is None:
            return
        inside = metrics.RADIUS_FLOATING
        top_left = self.geometry().topLeft()
        self._backing.setGeometry(self._card.geometry().translated(top_left).adjusted(inside, inside, -inside, -inside))
        self._backing.stackUnder(self)
        self._backing.setVisible(self.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_backing()
        self._count(1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._count(-1)
        if self._backing is not None:
            self._backing.hide()

    def _count(self, more: int) -> None:
        window = self.parentWidget()
        if window is not None:
            window.setProperty(VEILS, (window.property(VEILS) or 0) + more)

    def _is_upper(self) -> bool:
        """Whether another veil lies below this one; all in full strength would add up to black."""
        window = self.parentWidget()
        children = window.children() if window is not None else []
        below = children[: children.index(self)] if self in children else []
        return any(isinstance(each, Scrim) and each.isVisible() for each in below)

    @property
    def card(self) -> QWidget | None:
        """What lies upon the veil."""
        return self._card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._card:
            if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
                self._place_backing()
                self.update()
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def event(self, event: QEvent) -> bool:
        # A shortcut of the window asks the focused control first; who accepts here keeps it from the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not any(event.key() == key and event.modifiers() == modifier for key, modifier in _ALWAYS):
                event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        chain = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.focusProxy() is None  # the line inside a number field would hand the focus back to it
            and child.isVisible()
            and child.isEnabled()
        ]
        if not chain:
            return True
        chain = _in_tab_order(self, chain)
        focused = QApplication.focusWidget()
        at = chain.index(focused) if focused in chain else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def give_focus_back(self) -> None:
        """Return the focus to where it was before."""
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = theme().color("scrim")
        if self._is_upper():
            veil.setAlphaF(veil.alphaF() * _UPPER_SHARE)
        painter.fillRect(event.rect(), veil)
        if self._card is not None and not self._card.geometry().contains(event.rect()):
            paint_shadow(painter, self._card.geometry())


def _in_tab_order(scrim: QWidget, wanted: list[QWidget]) -> list[QWidget]:
    """Return *wanted* as one reads: row by row from the top, each from the left.

    WORKAROUND(PySide6 6.11): not by `nextInFocusChain`, which makes its result a child of the object that was asked; when
    the scrim goes, the wrappers of the main window and of its menus would go with it.
    """
    places = {each: each.mapTo(scrim, QPoint(0, 0)) for each in wanted}
    rows: list[list[QWidget]] = []
    for each in sorted(wanted, key=lambda widget: places[widget].y()):
        if rows and places[each].y() - places[rows[-1][0]].y() < _SAME_ROW:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [each for row in rows for each in sorted(row, key=lambda widget: places[widget].x())]
