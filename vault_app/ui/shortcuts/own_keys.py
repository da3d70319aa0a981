"""Every key that a part of the window obeys by itself, besides the commands of the menu bar; each declared once.

A widget asks its declaration whether a key is meant, or hangs a shortcut of it on itself, and the page of shortcuts is
made of the same declarations. So what the page says is what the program does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from vault_app.core.words import QT_TRANSLATE_NOOP

_NUMBER_PAD = Qt.KeyboardModifier.KeypadModifier


class Scope(StrEnum):
    """Where a key means something."""

    LIST = "list"
    ACCOUNTS = "accounts"
    SEARCH = "search"
    DETAILS = "details"
    CALL = "call"
    SOCKET = "socket"
    ANSWER = "answer"
    VERIFY = "verify"
    REPLACING = "replacing"
    PALETTE = "palette"


SCOPE_WORDS = {
    Scope.LIST: QT_TRANSLATE_NOOP("OwnKeys", "In the list of key sets"),
    Scope.ACCOUNTS: QT_TRANSLATE_NOOP("OwnKeys", "In the list of accounts"),
    Scope.SEARCH: QT_TRANSLATE_NOOP("OwnKeys", "While searching"),
    Scope.DETAILS: QT_TRANSLATE_NOOP("OwnKeys", "On the page Details"),
    Scope.CALL: QT_TRANSLATE_NOOP("OwnKeys", "On the page Test call"),
    Scope.SOCKET: QT_TRANSLATE_NOOP("OwnKeys", "While a socket is open"),
    Scope.ANSWER: QT_TRANSLATE_NOOP("OwnKeys", "In the tree of an answer"),
    Scope.VERIFY: QT_TRANSLATE_NOOP("OwnKeys", "On the page Verify"),
    Scope.REPLACING: QT_TRANSLATE_NOOP("OwnKeys", "While a key set is replaced"),
    Scope.PALETTE: QT_TRANSLATE_NOOP("OwnKeys", "Among the commands"),
}
"""Scope to its head on the page of shortcuts, in the order of that page."""


@dataclass(frozen=True)
class OwnKey:
    """What some keys do in one scope.

    Attributes:
        keys: Each does the same, such as `Ctrl+Return`; the first is the usual one.
        word: What they do.
    """

    scope: Scope
    keys: tuple[str, ...]
    word: str

    @property
    def sequences(self) -> list[QKeySequence]:
        return [QKeySequence(each) for each in self.keys]

    def is_pressed(self, event: QKeyEvent) -> bool:
        """Tell whether *event* is one of these keys, be it on the number pad."""
        combination = event.keyCombination()
        pressed = QKeySequence(QKeyCombination(combination.keyboardModifiers() & ~_NUMBER_PAD, combination.key()))
        return pressed in self.sequences

    def on(self, widget: QWidget, act: Callable[[], object]) -> QShortcut:
        """Hang a shortcut on *widget* that works wherever in its window the focus is, as long as it can be seen."""
        shortcut = QShortcut(widget)
        shortcut.setKeys(self.sequences)
        shortcut.activated.connect(act)
        return shortcut


GO_TO_PAGE = OwnKey(Scope.LIST, ("Return", "Enter"), QT_TRANSLATE_NOOP("OwnKeys", "Go to its page"))
COPY_SECRET_KEY = OwnKey(Scope.LIST, ("Ctrl+C",), QT_TRANSLATE_NOOP("OwnKeys", "Copy the secret key"))
RENAME_KEY_SET = OwnKey(Scope.LIST, ("F2",), QT_TRANSLATE_NOOP("OwnKeys", "Rename it"))
RECYCLE_KEY_SET = OwnKey(Scope.LIST, ("Del",), QT_TRANSLATE_NOOP("OwnKeys", "Move it to the recycle bin"))
KEY_SET_MENU = OwnKey(Scope.LIST, ("Menu", "Shift+F10"), QT_TRANSLATE_NOOP("OwnKeys", "Open its menu"))
EDIT_ACCOUNT = OwnKey(Scope.ACCOUNTS, ("F2",), QT_TRANSLATE_NOOP("OwnKeys", "Edit the account"))
RECYCLE_ACCOUNT = OwnKey(Scope.ACCOUNTS, ("Del",), QT_TRANSLATE_NOOP("OwnKeys", "Move it to the recycle bin"))
ACCOUNT_MENU = OwnKey(Scope.ACCOUNTS, ("Menu", "Shift+F10"), QT_TRANSLATE_NOOP("OwnKeys", "Open its menu"))
COMPLETE_TERM = OwnKey(Scope.SEARCH, ("Right", "End"), QT_TRANSLATE_NOOP("OwnKeys", "Complete a term"))
ENTER_LIST = OwnKey(Scope.SEARCH, ("Down", "Return", "Enter"), QT_TRANSLATE_NOOP("OwnKeys", "Go to what was found"))
CLEAR_SEARCH = OwnKey(Scope.SEARCH, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Clear the search"))
SAVE_FORM = OwnKey(Scope.DETAILS, ("Ctrl+S",), QT_TRANSLATE_NOOP("OwnKeys", "Save what was changed"))
SEND_CALL = OwnKey(Scope.CALL, ("Ctrl+Return", "Ctrl+Enter"), QT_TRANSLATE_NOOP("OwnKeys", "Send"))
CANCEL_CALL = OwnKey(Scope.CALL, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Cancel a call under way"))
CLOSE_SOCKET = OwnKey(Scope.SOCKET, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Close it"))
COPY_VALUE = OwnKey(Scope.ANSWER, ("Ctrl+C",), QT_TRANSLATE_NOOP("OwnKeys", "Copy the value"))
COPY_PATH = OwnKey(Scope.ANSWER, ("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("OwnKeys", "Copy where it is"))
STOP_VERIFYING = OwnKey(Scope.VERIFY, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Stop a verification under way"))
LEAVE_REPLACING = OwnKey(
    Scope.REPLACING, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Stop asking, else leave it for later")
)
PALETTE_PREVIOUS = OwnKey(Scope.PALETTE, ("Up",), QT_TRANSLATE_NOOP("OwnKeys", "The one above"))
PALETTE_NEXT = OwnKey(Scope.PALETTE, ("Down",), QT_TRANSLATE_NOOP("OwnKeys", "The one below"))
PALETTE_OPEN = OwnKey(Scope.PALETTE, ("Return", "Enter"), QT_TRANSLATE_NOOP("OwnKeys", "Go there"))
PALETTE_FILL = OwnKey(Scope.PALETTE, ("Tab",), QT_TRANSLATE_NOOP("OwnKeys", "Fill in its name"))
PALETTE_CLOSE = OwnKey(Scope.PALETTE, ("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Close"))

OWN_KEYS: tuple[OwnKey, ...] = tuple(each for each in globals().values() if isinstance(each, OwnKey))
"""All of them, scope by scope."""
