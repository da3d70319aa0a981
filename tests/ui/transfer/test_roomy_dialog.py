"""A dialog with a long list uses the height that the window has; one with a few words does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.transfer.roomy_dialog import RoomyDialog, scrolling


@pytest.mark.parametrize(
    ("window", "grows", "height"),
    [
        (QSize(1600, 1000), True, 774),
        (QSize(1600, 1000), False, 600),
        (QSize(1024, 640), True, 600),
        (QSize(1024, 560), True, 528),
    ],
)
def test_a_dialog_is_as_high_as_its_list_may_use(qtbot: QtBot, window: QSize, grows: bool, height: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(window)
    host.show()

    dialog = RoomyDialog(host, "Keys", QSize(820, 600), grows=grows)
    dialog.show()

    assert dialog.size() == QSize(820, height)
    dialog.want(QSize(560, 320))
    assert dialog.size() == QSize(560, 320)
    dialog.close()


@pytest.mark.parametrize(("window", "scrolls"), [(QSize(1600, 1000), False), (QSize(1024, 560), True)])
def test_a_form_scrolls_only_where_the_window_has_no_room_for_it(qtbot: QtBot, window: QSize, scrolls: bool) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(window)
    host.show()
    dialog = RoomyDialog(host, "Keys", QSize(820, 400))
    form = QWidget()
    form.setMinimumHeight(480)
    area = scrolling(form, "form_area")
    dialog.content.addWidget(area, 1)
    dialog.grow_for(area)
    dialog.show()
    bar = area.verticalScrollBar()
    assert (bar.maximum() > 0) is scrolls
    form.setMinimumHeight(560)
    qtbot.waitUntil(lambda: (bar.maximum() > 0) is scrolls)
    assert dialog.height() <= window.height() - 32
    dialog.close()
