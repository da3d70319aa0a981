"""Dresses every widget there is in another style sheet and palette, in turns, so that the window goes on meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.ui.theme.kept_picture import keep_picture, show_anew

_TURN_S = 0.015
_BETWEEN_MS = 1  # with 0 the next turn would come before any other timer
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished


class Redressing(QObject):
    """Takes the old look off widget by widget, changes the look at once, and puts the new one on widget by widget.

    The windows keep the picture that they show until all that is in sight wears the new look; what is not, is dressed
    after that. Qt by itself would do all of it in one go, which takes half a second once every page has been shown.

    Args:
        change: Sets style sheet and palette of the application.
        seen: Called once all that is in sight is dressed.
    """

    def __init__(self, app: QApplication, change: Callable[[], None], seen: Callable[[], None]) -> None:
        super().__init__()
        self._app = app
        self._change = change
        self._seen = seen
        self._is_changed = self._is_seen = True
        self._worn: list[QWidget] = []
        self._bare: list[QWidget] = []
        self._frozen: list[QWidget] = []
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be dressed."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Change the look in the turns that follow, also when it is being changed already."""
        self._worn = [each for each in self._app.allWidgets() if each.testAttribute(_POLISHED)]
        self._is_changed = self._is_seen = False
        self._timer.start()
        self._freeze()

    def _on_turn(self) -> None:
        end = time.perf_counter() + _TURN_S
        self._freeze()
        while time.perf_counter() < end:
            if self._worn:
                self._undress(self._worn.pop())
            elif not self._is_changed:
                self._is_changed = True
                self._change_look()
            elif self._is_next_due():
                self._dress(self._bare.pop())
            elif not self._is_seen:
                self._is_seen = True
                self._seen()
                return
            elif self._frozen:
                self._thaw()  # in a turn of its own: all that is in sight has its new place by now, and is painted next
                return
            else:
                self._timer.stop()
                return

    def _undress(self, widget: QWidget) -> None:
        if shiboken6.isValid(widget):
            self._app.style().unpolish(widget)
            widget.setAttribute(_POLISHED, False)  # so Qt leaves it alone when the look is changed
            self._bare.append(widget)

    def _change_look(self) -> None:
        silence = _Silence(self._app)
        self._change()
        silence.end()
        self._bare = [each for each in self._bare if shiboken6.isValid(each)]
        self._bare.sort(key=QWidget.isVisible)

    def _is_next_due(self) -> bool:
        """Tell whether one is to be dressed now; what is not in sight waits until the windows show their new picture."""
        if not self._bare:
            return False
        return not self._frozen or not shiboken6.isValid(self._bare[-1]) or self._bare[-1].isVisible()

    def _dress(self, widget: QWidget) -> None:
        if shiboken6.isValid(widget):
            widget.style().polish(widget)
            widget.setAttribute(_POLISHED)
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _freeze(self) -> None:
        """Have every window keep its picture, also one that was opened since."""
        if self._is_seen:
            return
        for each in self._app.topLevelWidgets():
            if each.isVisible() and each.updatesEnabled():
                keep_picture(each)
                self._frozen.append(each)

    def _thaw(self) -> None:
        frozen, self._frozen = self._frozen, []
        for each in frozen:
            if shiboken6.isValid(each):
                show_anew(each)


class _Silence(QObject):
    """Keeps from every widget that the style changes: each is told when its turn comes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        app.installEventFilter(self)

    def end(self) -> None:
        self._app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.StyleChange
