"""What the name of the vault offers, in the header: the commands that are about the file."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from vault_app.ui.menus import Menus

_GROUPS = (
    ("create_vault_action", "open_vault_action"),
    ("change_passphrase_action", "backups_action"),
    ("import_action", "export_action", "emergency_sheet_action"),
    ("lock_action", "close_vault_action"),
)


def vault_menu(menus: Menus, parent: QWidget) -> QMenu:
    """Return a menu of commands that *menus* has."""
    menu = QMenu(parent)
    for number, names in enumerate(_GROUPS):
        if number:
            menu.addSeparator()
        menu.addActions([menus.action(name) for name in names])
    return menu
