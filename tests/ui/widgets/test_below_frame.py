"""The list that a field offers leaves the field's frame whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.below_frame import BelowFrame
from vault_app.ui.widgets.field import Field


@pytest.mark.qt_log_ignore("This plugin does not support")  # a popup offscreen can neither grab nor raise
@pytest.mark.parametrize("top", [20, 520])
def test_a_list_opens_outside_of_the_frame_and_as_wide(
    top: int, qtbot: QtBot, active: Callable[[QWidget], None]
) -> None:
    """Below it, or above it where there is no room below."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setGeometry(40, 0, 400, 600)
    field = Field("Used by", parent=holder)
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    completer = QCompleter(["tax tool", "tax sheet"], editor)
    editor.setCompleter(completer)
    BelowFrame(completer, field.frame)
    field.setGeometry(20, top, 300, field.sizeHint().height())
    active(holder)
    QTest.keyClicks(editor, "tax")
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    frame_top = field.frame.mapToGlobal(QPoint(0, 0)).y()
    if popup.y() > frame_top:
        assert popup.y() == frame_top + field.frame.height()
    else:
        assert popup.y() + popup.height() == frame_top
    assert (popup.x(), popup.width()) == (field.frame.mapToGlobal(QPoint(0, 0)).x(), field.frame.width())
    popup.hide()
