"""Has a window keep the picture that it shows, and show itself anew afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def keep_picture(window: QWidget) -> None:
    """Paint nothing of *window* from now on."""
    window.setUpdatesEnabled(False)


def show_anew(window: QWidget) -> None:
    """Paint *window* again, all of it."""
    window.setUpdatesEnabled(True)
    # WORKAROUND(Qt 6.11): if something was waiting to be painted when the picture was kept, Qt believes that this is
    # still about to happen, and asks for nothing more: the window would stand still until it gets another size.
    QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))
