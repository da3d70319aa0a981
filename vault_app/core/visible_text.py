"""Makes characters visible that would hide, or turn around, what a foreign text says."""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def visible(text: str) -> str:
    """Return *text* for one line, control, bidirectional and half characters as their number in angle brackets."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨{ord(each):04X}⟩" if unicodedata.category(each) in _HIDDEN else each for each in text)
