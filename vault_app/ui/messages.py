"""Turns failures and texts of the core into the user's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from vault_app.core import visible_text
from vault_app.core.errors import VaultError
from vault_app.core.words import Phrase
from vault_app.ui.languages import ENGLISH, is_chinese, is_data, language, translated_data
from vault_app.ui.moments import date_words, local_moment

_HAN = re.compile(r"[\u4e00-\u9fff]")
_CLOSE_TO_HAN = re.compile(r"[\u4e00-\u9fff“”「」]")
_HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")

visible = visible_text.visible


def title_of(error: VaultError) -> str:
    """Return what happened."""
    return _translated(error, error.message)


def cure_of(error: VaultError) -> str:
    """Return what to do about it; empty when there is nothing to do."""
    return _translated(error, error.hint) if error.hint else ""


def text_of(error: VaultError) -> str:
    """Return what happened, then what to do, as one text for below a field."""
    return sentences(title_of(error), cure_of(error))


def translated(context: str, text: str) -> str:
    """Return a text that the core or an exchange marked for translation, in the user's language.

    Args:
        context: Of a text that does not know its own, such as one read from a file.
        text: A `Phrase`, or the English text itself.
    """
    if isinstance(text, Phrase):
        return _phrase(context, text)
    said = QCoreApplication.translate(context, text)
    if said != text or not text or language() == ENGLISH:
        return said
    from vault_app.ui.old_texts import recognised

    found = recognised(text)
    return _phrase(context, found) if found is not None else text


def sentences(*parts: str) -> str:
    """Return sentences one after the other, as the language does: Chinese has no space between them."""
    return ("" if is_chinese() else " ").join(part for part in parts if part)


def closed_up(text: str) -> str:
    """Return a sentence of ours without the spaces that a word put into it left between Han characters."""
    return _HAN_GAP.sub("", text)


def within(word: str) -> str:
    """Return a word of ours as it stands within a sentence; names of Chinese, such as Secret Key, stay as they are."""
    return word if is_chinese() else word.lower()


def listed(*words: str) -> str:
    """Return words one after the other: with commas, or with those of Chinese."""
    return ("、" if is_chinese() else ", ").join(words)


def clauses(*parts: str) -> str:
    """Return parts of a sentence one after the other, with the commas of the language."""
    return ("\uff0c" if is_chinese() else ", ").join(parts)


def _phrase(context: str, text: Phrase) -> str:
    if is_data(text.context):
        return translated_data(text.context, text.template)
    if not text.context:
        parts = [translated(context, each) for each in text.values.values() if isinstance(each, str)]
        return listed(*parts) if ", {" in text.template else sentences(*parts)
    template = QCoreApplication.translate(text.context, text.template)
    if text.values:
        return filled_in(template, context, text.values)
    # English may have been made lower case; a name such as Memo is written so in every other language.
    return str(text) if language() == ENGLISH else template


def filled_in(template: str, context: str, values: Mapping[str, object]) -> str:
    """Return a sentence with its words; Chinese has a space beside a word of another script, and none beside its own.

    Args:
        template: In the user's language.
        context: Of a word that does not know its own.
    """
    said = _said(context, values)
    for name, word in said.items():
        if isinstance(values[name], Phrase) and isinstance(word, str):  # names that a user gave stay as they are
            field = f"{{{name}}}"
            if _CLOSE_TO_HAN.match(word[:1]):
                template = re.sub(f"(?<={_HAN.pattern}) {re.escape(field)}", field, template)
            if _CLOSE_TO_HAN.match(word[-1:]):
                template = re.sub(f"{re.escape(field)} (?={_HAN.pattern})", field, template)
    return template.format(**said)


def _said(context: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: _value(context, each) for name, each in values.items()}


def _value(context: str, value: object) -> object:
    if isinstance(value, Phrase):
        return translated(context, value)
    if isinstance(value, datetime):
        return local_moment(value)
    return date_words(value) if isinstance(value, date) else value


def short_place(folder: Path) -> str:
    """Return a folder as people say it: without the home folder in front."""
    try:
        inside = str(folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
    return "" if inside == "." else inside


def _translated(error: VaultError, text: str) -> str:
    return filled_in(QCoreApplication.translate("VaultError", text), "VaultError", error.fields)
