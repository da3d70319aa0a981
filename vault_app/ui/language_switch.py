"""Has the window say everything in another language, as soon as nothing is under way that has to end in the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

from vault_app.ui.language_renewal import Outcome, Renewal
from vault_app.ui.languages import asked_language, chosen_language

if TYPE_CHECKING:
    from vault_app.ui.main_window import MainWindow

_LOOK_EVERY_MS = 50
_TELL_AFTER_MS = 400  # a save alone is done by then


class LanguageSwitch(QObject):
    """Follows the settings; what is chosen while the window is being made anew follows that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_told = self._is_unfinished = False
        self._renewal: Renewal | None = None
        self._waited = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._try)

    @staticmethod
    def of(window: MainWindow) -> LanguageSwitch:
        """Return the one of a window."""
        found = window.findChild(LanguageSwitch)
        return found if found is not None else LanguageSwitch(window)

    @property
    def is_busy(self) -> bool:
        """Whether the language is still to be changed, or is being changed."""
        return self._renewal is not None or self._timer.isActive()

    def begin(self) -> None:
        """Speak the language that was chosen, in a turn of its own: who asked for it is about to go, too."""
        if not self.is_busy:
            self._wait(0)

    def _wait(self, milliseconds: int) -> None:
        if milliseconds == 0:
            self._has_told = False
            self._waited.start()
        self._timer.start(milliseconds)

    def _try(self) -> None:
        workspace, window = self._window.workspace, self._window
        wanted = chosen_language(workspace.settings.language)
        if window.is_closed or (wanted == asked_language() and not self._is_unfinished):
            return
        is_saving, is_sending = workspace.is_saving, workspace.is_sending
        if is_saving or is_sending or not window.is_at_rest or QApplication.activePopupWidget() is not None:
            self._tell(is_saving=is_saving, is_sending=is_sending)
            self._wait(_LOOK_EVERY_MS)
            return
        self._is_unfinished = False
        self._renewal = Renewal(window, wanted, self._on_ended)

    def _tell(self, *, is_saving: bool, is_sending: bool) -> None:
        """Say once what is waited for, if that takes long."""
        if self._has_told:
            return
        if is_sending:
            words = self.tr("The language changes when the call under way has ended.")
        elif is_saving and self._waited.hasExpired(_TELL_AFTER_MS):
            words = self.tr("The language changes when everything is saved.")
        else:
            return
        self._has_told = True
        self._window.workspace.show_toast(words)

    def _on_ended(self, outcome: Outcome) -> None:
        self._renewal = None
        self._is_unfinished = outcome is Outcome.GIVEN_UP
        if outcome is not Outcome.FAILED:  # else it would fail again; the language is there at the next start
            self._wait(0)
