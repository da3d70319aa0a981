"""Keeps the picture of a window in sight, and what is pressed meanwhile, while its parts are made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from vault_app.ui.theme.kept_picture import keep_picture, show_anew

_MOST_KEYS = 256
"""More than anybody presses and lets go in the moment that it takes."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_SWALLOWED = frozenset(
    {
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
        *(QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.ContextMenu),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd),
        *(QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease),
        *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
    }
)


class HeldWindow(QObject):
    """Holds *window* from now on: what is shown stays as it is, clicks go nowhere, and keys wait.

    What is typed may be a secret: it stays here for the new parts alone, and goes when they do not come.

    Args:
        stack: Shows an empty ground meanwhile.
        at_once: Does what a shortcut stands for if that may not wait, and tells whether it did. Menus that were just made
            anew hear of no key for a turn or two, so it is not left to them.
    """

    def __init__(self, window: QWidget, stack: QStackedWidget, at_once: Callable[[QKeySequence], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._at_once = at_once
        self._keys: list[QKeyEvent] = []
        keep_picture(window)
        self._handle = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)
        self._ground = QWidget()
        stack.addWidget(self._ground)
        stack.setCurrentWidget(self._ground)
        self._taker = _KeyTaker(window, self._take)
        self._taker.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether no part has taken the focus yet."""
        return self._window.focusWidget() is self._taker

    def end(self, *, press_again: bool) -> None:
        """Show the window as it is now; the kept keys are pressed again where the focus is, or are dropped."""
        if self._handle is not None:
            self._handle.removeEventFilter(self)
        show_anew(self._window)
        keys, self._keys = self._keys, []
        for key in keys if press_again else ():
            focused = QApplication.focusWidget()
            # Behind a key that opens a dialog or a list it would not be known what the next one is for.
            if focused in (None, self._taker) or QApplication.activeModalWidget() or QApplication.activePopupWidget():
                break
            QCoreApplication.sendEvent(focused, key)
        for each in (self._ground, self._taker, self):
            each.deleteLater()

    def _take(self, event: QKeyEvent) -> None:
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and self._at_once(QKeySequence(event.keyCombination())):
            return
        if len(self._keys) < _MOST_KEYS:
            self._keys.append(QKeyEvent(event))  # what `clone` returns belongs to nobody, and would stay for ever

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            self._take(event)
            return True
        return event.type() in _SWALLOWED


class _KeyTaker(QWidget):
    """Has the focus, so that keys are no shortcuts of what is being made."""

    def __init__(self, window: QWidget, take: Callable[[QKeyEvent], None]) -> None:
        super().__init__(window)
        self._take = take
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1, 1)
        self.show()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            else:
                self._take(event)
            return True
        return super().event(event)
