"""Moves the focus from one part of the unlocked window to the next: accounts, list, page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Part = tuple[QWidget, Callable[[], None]]
"""A part, and what puts the focus into it."""


def focus_next(window: QWidget, parts: list[Part], step: int) -> None:
    """Move the focus to the next visible part, or with -1 to the one before; outside of all of them to the first or last."""
    parts = [part for part in parts if part[0].isVisible()]
    focused = window.focusWidget()
    inside = [at for at, (part, _) in enumerate(parts) if part.isAncestorOf(focused)]
    at = (inside[0] + step) % len(parts) if inside else (0 if step > 0 else len(parts) - 1)
    parts[at][1]()


def focus_first(part: QWidget) -> None:
    """Put the focus on the first control in *part* that the keyboard reaches."""
    reachable = (
        each
        for each in part.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    first = next(reachable, None)
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
