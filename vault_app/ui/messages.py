"""Turns failures and texts of the core into the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.errors import VaultError


def title_of(error: VaultError) -> str:
    """Return what happened."""
    return _translated(error, error.message)


def cure_of(error: VaultError) -> str:
    """Return what to do about it; empty when there is nothing to do."""
    return _translated(error, error.hint) if error.hint else ""


def text_of(error: VaultError) -> str:
    """Return what happened, then what to do, as one text for below a field."""
    return f"{title_of(error)} {cure_of(error)}".strip()


def translated(context: str, text: str) -> str:
    """Return a text that the core or an exchange marked for translation, in the user's language."""
    return QCoreApplication.translate(context, text)


def visible(text: str) -> str:
    """Return foreign text with control and bidirectional characters made visible, for one line."""
    return "".join(f"⟨{ord(each):04X}⟩" if _is_hidden(each) else each for each in text)


def _is_hidden(character: str) -> bool:
    import unicodedata

    return unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"}


def _translated(error: VaultError, text: str) -> str:
    return QCoreApplication.translate("VaultError", text).format(**error.fields)
