"""How a tick in a row of a list is painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from vault_app.ui.theme import paint_icon, theme
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.permission_card import paint_box

BOX = 18


def paint_tick(painter: QPainter, box: QRectF, state: Qt.CheckState, *, enabled: bool = True) -> None:
    """Paint a check box of a list into *box*; one that is ticked in part shows a bar."""
    if state is not Qt.CheckState.PartiallyChecked:
        paint_box(painter, box, checked=state is Qt.CheckState.Checked, enabled=enabled)
        return
    frame(painter, box, 4, theme().color("accent"), None)
    paint_icon(painter, box.adjusted(2, 2, -2, -2), "minus", "on_accent")
