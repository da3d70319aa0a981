"""The words for what a verdict is about, which files hold in English."""

from __future__ import annotations

from collections.abc import Mapping

from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase

_ABOUT: Mapping[str, Phrase] = {
    str(word): word
    for word in (
        QT_TRANSLATE_NOOP("VerdictWords", "access key"),
        QT_TRANSLATE_NOOP("VerdictWords", "secret or memo"),
        QT_TRANSLATE_NOOP("VerdictWords", "secret and memo"),
        QT_TRANSLATE_NOOP("VerdictWords", "IP"),
        QT_TRANSLATE_NOOP("VerdictWords", "permission"),
        QT_TRANSLATE_NOOP("VerdictWords", "clock"),
        QT_TRANSLATE_NOOP("VerdictWords", "exchange"),
        QT_TRANSLATE_NOOP("VerdictWords", "request"),
        QT_TRANSLATE_NOOP("VerdictWords", "reachable"),
        QT_TRANSLATE_NOOP("VerdictWords", "read only"),
        QT_TRANSLATE_NOOP("VerdictWords", "spot trade"),
        QT_TRANSLATE_NOOP("VerdictWords", "margin trade"),
        QT_TRANSLATE_NOOP("VerdictWords", "futures trade"),
        QT_TRANSLATE_NOOP("VerdictWords", "withdraw"),
    )
}


def about_words(what: str) -> str:
    """Return what a verdict is about as a phrase; a word of a later version is returned as it is."""
    return _ABOUT.get(what, what)
