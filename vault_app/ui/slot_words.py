"""The words for what is in a slot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.key_set import Status


def status_word(status: Status) -> str:
    """Return the word for a slot's status in the user's language."""
    words = {
        Status.LIVE: QCoreApplication.translate("Slots", "live"),
        Status.SPARE: QCoreApplication.translate("Slots", "spare"),
        Status.RETIRING: QCoreApplication.translate("Slots", "retiring"),
        Status.REVOKED: QCoreApplication.translate("Slots", "revoked"),
    }
    return words[status]
