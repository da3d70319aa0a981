"""Which pages the settings have, and what they are called."""

from __future__ import annotations

from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.ui.messages import translated

PAGE_NAMES = {
    "general": QT_TRANSLATE_NOOP("SettingsDialog", "General"),
    "locking": QT_TRANSLATE_NOOP("SettingsDialog", "Locking"),
    "clipboard": QT_TRANSLATE_NOOP("SettingsDialog", "Clipboard and screen"),
    "network": QT_TRANSLATE_NOOP("SettingsDialog", "Network"),
    "vault": QT_TRANSLATE_NOOP("SettingsDialog", "Vault"),
    "backups": QT_TRANSLATE_NOOP("SettingsDialog", "Backups"),
    "environments": QT_TRANSLATE_NOOP("SettingsDialog", "Environments"),
    "about": QT_TRANSLATE_NOOP("SettingsDialog", "About"),
}
"""Id of each page to its name in English."""
_OF_A_VAULT = ("vault", "backups", "environments")


def settings_pages(*, has_vault: bool) -> dict[str, str]:
    """Return the id of each page and its word; those about the open vault are there while one is open."""
    return {
        page_id: translated("SettingsDialog", name)
        for page_id, name in PAGE_NAMES.items()
        if has_vault or page_id not in _OF_A_VAULT
    }
