"""The icon in the tray: shows whether the vault is open, and lets the window be closed without ending the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from vault_app.core.errors import VaultError
from vault_app.services.auto_lock import LockReason
from vault_app.ui.main_window import MainWindow
from vault_app.ui.single_instance import bring_to_front
from vault_app.ui.tray.state_icon import state_icon
from vault_app.ui.tray.tray_menu import TrayMenu
from vault_app.ui.tray.tray_presence import TrayPresence

_MESSAGE_MS = 4_000
_AGAIN_MS, _MOST_LOOKS = 5_000, 12
_CLICKS = {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}


class Tray(QObject):
    """Made when it is switched on for the first time; neither icon, tooltip nor message ever holds a name of the vault."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._presence = TrayPresence.of(window.workspace)
        self._has_told = False
        self.menu = TrayMenu(window.workspace, window)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._open)
        self.menu.open_asked.connect(self._open)
        self.menu.lock_asked.connect(window.lock)
        self.menu.quit_asked.connect(self._quit)
        self.menu.quick_copy_menu.copied.connect(self._on_copied)
        self.menu.quick_copy_menu.failed.connect(self._on_failed)
        self._workspace.unlocked.connect(self.show_state)
        self._workspace.locked.connect(lambda _reason: self.show_state())
        self._late = QTimer(self, interval=_AGAIN_MS)
        self._late.timeout.connect(self._look_again)
        self._looks = 0
        self.show_state()
        self.follow_settings()

    @property
    def is_on(self) -> bool:
        return self.icon.isVisible()

    def follow_settings(self) -> None:
        """Be there, or not, as the settings say."""
        wanted = self._workspace.settings.tray_icon
        is_there = wanted and self._presence.is_there()
        if is_there != self.is_on:
            self.icon.setVisible(is_there)
        if wanted and not is_there and not self._late.isActive():
            self._looks = 0
            self._late.start()
        # A dialog that closes while the window is hidden would be the last one, and end the program.
        QApplication.setQuitOnLastWindowClosed(not wanted)
        if not wanted and self._window.isHidden() and not self._window.is_closed:
            self._open()  # nothing else would lead back to it

    def _look_again(self) -> None:
        """Look for a panel that starts later than this program, as after a login."""
        self._looks += 1
        if self._looks >= _MOST_LOOKS or self.is_on or not self._workspace.settings.tray_icon:
            self._late.stop()
        else:
            self.follow_settings()

    def show_state(self) -> None:
        """Show whether a vault is open."""
        is_open = self._workspace.session is not None
        self.icon.setIcon(state_icon(is_open=is_open))
        words = self.tr("Vault App: the vault is open") if is_open else self.tr("Vault App: locked")
        self.icon.setToolTip(words)
        self.menu.show_state()

    def say_again(self) -> None:
        """Say every word in the language that is spoken now."""
        self.menu.say()
        self.show_state()

    def take_window(self) -> bool:
        """Hide the window that was to be closed, if that is what the user chose and the icon leads back to it."""
        settings = self._workspace.settings
        if not (self.is_on and settings.close_to_tray and self._presence.is_there()):
            return False
        self._window.hide()
        if settings.lock_when_minimised:
            self._window.lock(LockReason.MINIMISED)
        if not self._has_told:
            self._has_told = True
            self._tell(self.tr("Still running here. An open vault locks by itself, as when the window is shown."))
        return True

    def _open(self) -> None:
        bring_to_front(self._window)

    def _quit(self) -> None:
        if self._workspace.session is not None:
            self._open()  # what is not saved is asked about in the window
        self._window.close()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _CLICKS:
            self._open()

    def _on_copied(self, word: str) -> None:
        seconds = self._workspace.settings.clipboard_clear_s
        self._tell(self.tr("Off the clipboard in {seconds} s: {what}").format(what=word, seconds=seconds))

    def _on_failed(self, error: VaultError, again: object) -> None:
        self._open()
        self._window.parts.unlocked_page().show_failure(error, again)

    def _tell(self, words: str) -> None:
        self.icon.showMessage("Vault App", words, self.icon.icon(), _MESSAGE_MS)
