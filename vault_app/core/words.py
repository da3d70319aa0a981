"""Marks texts for translation without importing Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - lupdate finds this function by its name
    """Return *text* unchanged; the translator's tool collects it under *context*, and `ui` translates it when shown."""
    return text
