"""Remembers by names where the focus is, and puts it there again when the parts have been made anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class FocusSpot:
    """A control, as it can be found among others of its kind.

    Attributes:
        kind: Name of its class.
        names: Its own name if it has one, and those of what it is in, from the inside out.
    """

    kind: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, window: QWidget) -> FocusSpot:
        """Return where the focus of *window* is."""
        focused = window.focusWidget()
        return cls(type(focused).__name__, _names(focused))

    def put_back(self, window: QWidget) -> None:
        """Move the focus there; where it is not in sight any more, the focus stays."""
        if not self.names:
            return
        for place in window.findChildren(QWidget, self.names[0]):
            if place.isVisible() and _names(place) == self.names:
                inside = (each for each in place.findChildren(QWidget) if each.isVisible())
                for each in (place, *inside):
                    if type(each).__name__ == self.kind and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
                        each.setFocus(Qt.FocusReason.OtherFocusReason)
                        return


def _names(widget: QWidget | None) -> tuple[str, ...]:
    names: list[str] = []
    while widget is not None:
        if widget.objectName():
            names.append(widget.objectName())
        widget = widget.parentWidget()
    return tuple(names)
