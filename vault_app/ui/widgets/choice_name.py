"""Says of a combo box what is chosen in it; Qt on Linux tells screen readers the choice alone, as if it were the name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def name_choice(box: QComboBox, word: str, more: str = "") -> None:
    """Name *box* by *word*, and have a screen reader say it; *more* is what else is to be known."""
    box.setAccessibleName(word)
    box.setAccessibleDescription(" ".join(part for part in (f"{word}.", more) if part))
