"""The four verdicts as they look and read: never a fifth."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class VerdictKind(StrEnum):
    """What became of a question; the values are those that the command line prints."""

    PROVEN = "proven"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    NOT_TRIED = "not-tried"


class VerdictLook(NamedTuple):
    """Names of the icon and of the colours of a verdict."""

    icon_name: str
    text: str
    tint: str
    line: str
    chip: str


_LOOK = {
    VerdictKind.PROVEN: VerdictLook("proven", "ok_text", "ok_tint", "ok_line", "ok"),
    VerdictKind.REFUSED: VerdictLook("refused", "bad_text", "bad_tint", "bad_line", "bad"),
    VerdictKind.UNCLEAR: VerdictLook("unclear", "warn_text", "warn_tint", "warn_line", "warn"),
    VerdictKind.NOT_TRIED: VerdictLook("not-tried", "text3", "raised", "line", "neutral"),
}


def verdict_look(kind: VerdictKind | str) -> VerdictLook:
    """Return icon and colours of *kind*.

    Raises:
        ValueError: There is no such verdict.
    """
    return _LOOK[VerdictKind(kind)]


def verdict_word(kind: VerdictKind | str) -> str:
    """Return the word of *kind* in the user's language."""
    words = {
        VerdictKind.PROVEN: QCoreApplication.translate("Verdicts", "Proven"),
        VerdictKind.REFUSED: QCoreApplication.translate("Verdicts", "Refused"),
        VerdictKind.UNCLEAR: QCoreApplication.translate("Verdicts", "Unclear"),
        VerdictKind.NOT_TRIED: QCoreApplication.translate("Verdicts", "Not tried"),
    }
    return words[VerdictKind(kind)]
