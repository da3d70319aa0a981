"""Says texts that a vault holds in English, such as an old report's, in the language of today."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QCoreApplication

from vault_app.core.recognition import Recogniser
from vault_app.core.words import Phrase
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.services.resources import read_bytes
from vault_app.ui.languages import data_contexts, translated_data


def recognised(text: str) -> Phrase | None:
    """Return *text* as the phrase that it was when it was written; None when it is not one of ours."""
    return _recogniser().recognised(text)


@cache
def _recogniser() -> Recogniser:
    templates: dict[str, list[str]] = json.loads(read_bytes("i18n/templates.json"))

    def context_of(text: str) -> str | None:
        for context in templates:
            if QCoreApplication.translate(context, text) != text:
                return context
        return next((each for each in data_contexts() if translated_data(each, text) != text), None)

    names = [exchange_named(each).name for each in known_exchanges()]
    return Recogniser(templates, context_of, {"exchange": names})
