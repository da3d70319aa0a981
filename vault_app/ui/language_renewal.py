"""Makes every part of the window anew in another language, in turns, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from vault_app.ui.focus_spot import FocusSpot
from vault_app.ui.held_window import HeldWindow
from vault_app.ui.language_standing import Standing
from vault_app.ui.languages import LANGUAGES, speak
from vault_app.ui.place_memory import PlaceMemory
from vault_app.ui.theme import font
from vault_app.ui.theme.kept_picture import keep_picture, show_anew
from vault_app.ui.widgets.announce import announce

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.main_window import MainWindow

_OVER = object()
_BETWEEN_MS = 1  # with 0 the next turn would come before any other timer
_LOOK_EVERY_MS = 15


class Outcome(Enum):
    """What became of making the parts anew."""

    WHOLE = "whole"
    GIVEN_UP = "given up"
    FAILED = "failed"


class Renewal(QObject):
    """Takes the old parts out, speaks the language, makes new parts, and puts back what stood in the old ones.

    The window keeps its picture until all of that is done. When the vault is locked meanwhile, or something else is to be
    shown, that comes first: the picture goes at once, and what is left is not made.

    Args:
        wanted: The language.
        ended: Told once it is over.
    """

    def __init__(self, window: MainWindow, wanted: str, ended: Callable[[Outcome], None]) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._ended = ended
        self._held: HeldWindow | None = None
        self._turns = self._all_turns()
        self._is_ended = False
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()
        window.workspace.locked.connect(self._give_up)

    def _on_turn(self) -> None:
        outcome: Outcome | None = Outcome.FAILED
        try:
            outcome = Outcome.WHOLE if next(self._turns, _OVER) is _OVER else None
        finally:
            if outcome is not None:
                self._end(outcome)
            if outcome is Outcome.FAILED:  # a mistake of the program, which is told
                self._lead_out()
                PlaceMemory.of(self._window.workspace).let_go()
                PlaceMemory.of(self._window.workspace).let_go()

    def _all_turns(self) -> Iterator[None]:
        window, parts, workspace = self._window, self._window.parts, self._window.workspace
        dialogs = window.findChildren(QDialog)
        in_settings = any(each.objectName() == "settings_dialog" and each.isVisible() for each in dialogs)
        focus = FocusSpot.of(window)
        # Frozen before the dialogs go: the new settings are to come where the old ones were.
        keep_picture(window)
        parts.close_dialogs()
        for each in dialogs:
            each.deleteLater()
        standing = Standing.of(window)
        workspace.may_leave = lambda: not standing.is_unsaved  # nobody can be asked now
        self._held = HeldWindow(window, window.state_stack, self._lock_at_once)
        window.state_stack.currentChanged.connect(self._give_up)
        yield
        parts.take_out()
        yield
        self._speak()
        yield
        parts.say_again()
        window.say_again()
        yield
        if workspace.session is not None:
            yield from self._make_parts(workspace.session)
        window.state_stack.currentChanged.disconnect(self._give_up)
        standing.show(window)
        yield
        workspace.tell_again()
        yield
        yield from standing.put_back(window)
        self._timer.setInterval(_LOOK_EVERY_MS)  # else its turns would come between those of the page
        while parts.is_waiting:
            yield
        self._timer.setInterval(_BETWEEN_MS)
        if in_settings:
            self._show_settings()
        else:
            focus.put_back(window)
        parts.make_ready()
        yield  # all that is in sight takes its place now, and is painted next

    def _speak(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speak(app, self._wanted)
        app.setFont(font("body"))

    def _make_parts(self, session: Session) -> Iterator[None]:
        """Make what is shown of the open vault; the other pages are made when they are shown."""
        self._timer.stop()
        self._window.parts.when_ready(session, self._go_on)
        yield

    def _go_on(self) -> None:
        if not self._is_ended:
            self._timer.start()

    def _show_settings(self) -> None:
        self._window.parts.show_settings("general")
        for box in self._window.findChildren(QComboBox, "language_box"):
            if box.isVisible():  # the old one is about to go
                box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lock_at_once(self, keys: QKeySequence) -> bool:
        """Lock the vault if *keys* ask for it: that waits for nothing."""
        if keys != self._window.parts.menus.action("lock_action").shortcut():
            return False
        self._window.lock()
        return True

    # The end

    def _give_up(self, *_: object) -> None:
        """The vault was locked, or something else is to be shown."""
        self._end(Outcome.GIVEN_UP)

    def _end(self, outcome: Outcome) -> None:
        if self._is_ended:
            return
        self._is_ended = True
        window, is_whole = self._window, outcome is Outcome.WHOLE
        self._timer.stop()
        window.workspace.locked.disconnect(self._give_up)
        if not is_whole:
            window.workspace.may_leave = lambda: True  # what was typed is sealed
        if outcome is not Outcome.FAILED:  # else a lock is about to follow
            PlaceMemory.of(window.workspace).let_go()
        if outcome is not Outcome.FAILED:  # else a lock is about to follow
            PlaceMemory.of(window.workspace).let_go()
        if self._held is not None:
            self._held.end(press_again=is_whole)
        show_anew(window)
        if is_whole:
            announce(window, self.tr("The language is {language} now.").format(language=LANGUAGES[self._wanted]))
        self._ended(outcome)
        self.deleteLater()

    def _lead_out(self) -> None:
        """Show what can be shown whatever has failed."""
        if self._window.workspace.session is not None:
            self._window.lock()
        else:
            self._window.show_welcome()
