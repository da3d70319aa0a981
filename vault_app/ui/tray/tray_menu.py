"""The menu of the icon in the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.ui.tray.quick_copy_menu import QuickCopyMenu
from vault_app.ui.workspace import Workspace


class TrayMenu(QMenu):
    """Open, lock, quick copy, quit; what needs an open vault is disabled while there is none."""

    open_asked = Signal()
    lock_asked = Signal()
    quit_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.quick_copy_menu = QuickCopyMenu(workspace, self)
        self.open_action = self._add("open_action", self.open_asked.emit)
        self.setDefaultAction(self.open_action)
        self.addSeparator()
        self.lock_action = self._add("lock_action", self.lock_asked.emit)
        self.addMenu(self.quick_copy_menu)
        self.addSeparator()
        self.quit_action = self._add("quit_action", self.quit_asked.emit)
        # Some panels tell of the menu, others of the submenu, before they show it.
        self.aboutToShow.connect(self.quick_copy_menu.fill)
        self.quick_copy_menu.aboutToShow.connect(self.quick_copy_menu.fill)
        self.say()
        self.show_state()

    def _add(self, name: str, act: Callable[[], object]) -> QAction:
        action = self.addAction("")
        action.setObjectName(f"tray_{name}")
        action.triggered.connect(lambda _checked=False: act())
        return action

    def say(self) -> None:
        """Say every word in the language that is spoken now."""
        self.open_action.setText(self.tr("Open Vault App"))
        self.lock_action.setText(self.tr("Lock"))
        self.quick_copy_menu.setTitle(self.tr("Quick copy"))
        self.quit_action.setText(self.tr("Quit"))

    def show_state(self) -> None:
        """Enable what can be done now."""
        is_open = self._workspace.session is not None
        self.lock_action.setEnabled(is_open)
        self.quick_copy_menu.menuAction().setEnabled(is_open)
