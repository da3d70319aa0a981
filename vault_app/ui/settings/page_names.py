"""Which pages the settings have, and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def settings_pages(*, has_vault: bool) -> dict[str, str]:
    """Return the id of each page and its word; those about the open vault are there while one is open."""
    pages = {
        "general": translate("SettingsDialog", "General"),
        "locking": translate("SettingsDialog", "Locking"),
        "clipboard": translate("SettingsDialog", "Clipboard and screen"),
        "network": translate("SettingsDialog", "Network"),
        "vault": translate("SettingsDialog", "Vault"),
        "backups": translate("SettingsDialog", "Backups"),
        "environments": translate("SettingsDialog", "Environments"),
        "about": translate("SettingsDialog", "About"),
    }
    if not has_vault:
        for each in ("vault", "backups", "environments"):
            del pages[each]
    return pages
