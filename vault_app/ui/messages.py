"""Turns failures and texts of the core into the user's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from vault_app.core.errors import VaultError
from vault_app.core.words import Phrase
from vault_app.ui.languages import is_data, translated_data


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
    """Return a text that the core or an exchange marked for translation, in the user's language.

    Args:
        context: Of a text that does not know its own, such as one read from a file.
        text: A `Phrase`, or the English text itself.
    """
    if not isinstance(text, Phrase):
        return QCoreApplication.translate(context, text)
    if is_data(text.context):
        return translated_data(text.context, text.template)
    template = QCoreApplication.translate(text.context, text.template) if text.context else text.template
    return template.format(**_said(context, text.values)) if text.values else template


def _said(context: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: translated(context, each) if isinstance(each, Phrase) else each for name, each in values.items()}


def visible(text: str) -> str:
    """Return foreign text with control and bidirectional characters made visible, for one line."""
    return "".join(f"⟨{ord(each):04X}⟩" if _is_hidden(each) else each for each in text)


def _is_hidden(character: str) -> bool:
    import unicodedata

    return unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"}


def _translated(error: VaultError, text: str) -> str:
    return QCoreApplication.translate("VaultError", text).format(**_said("VaultError", error.fields))
