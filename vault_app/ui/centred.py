"""Puts a column in the middle of what is around it, so that its wrapped text still decides its height."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


def centred(widget: QWidget) -> QHBoxLayout:
    """Return a row with *widget* in its middle.

    An alignment would not do: a layout asks an aligned widget for its height at the full width, where text wraps less.
    """
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
