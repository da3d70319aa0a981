"""The ring around what the keyboard acts on is whole wherever the control stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.button import Button, ButtonKind

_PADDING = 20


def _page(button: Button, host: QWidget) -> None:
    """Put *button* at the very edge of a row, and the row into *host*, which has the padding of a page."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    line.addStretch(1)
    column = QVBoxLayout(host)
    column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
    column.addWidget(row)
    column.addStretch(1)


def _show(qtbot: QtBot, top: QWidget) -> None:
    with qtbot.waitActive(top):
        top.show()
        top.activateWindow()


def _ring_of(button: Button, top: QWidget) -> QWidget:
    button.clearFocus()  # a window gives it to its first control
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = top.findChild(QWidget, "focus_ring")
    assert ring is not None
    return ring


def _whole(ring: QWidget) -> bool:
    parent = ring.parentWidget()
    return parent is not None and parent.rect().contains(ring.geometry())


def test_the_ring_is_whole_around_a_control_at_the_edge_of_its_row(qtbot: QtBot) -> None:
    """What holds the button leaves no room, so the ring lives in what holds that."""
    top, button = QWidget(), Button("Verify now", ButtonKind.PRIMARY)
    qtbot.addWidget(top)
    _page(button, top)
    top.resize(320, 200)
    _show(qtbot, top)

    ring = _ring_of(button, top)

    assert _whole(ring)
    there = QRect(button.mapTo(top, QPoint(0, 0)), button.size())
    assert QRect(ring.mapTo(top, QPoint(0, 0)), ring.size()) == there.adjusted(-4, -4, 4, 4)


def test_the_ring_follows_what_holds_its_control(qtbot: QtBot) -> None:
    """A row that moves or goes takes the ring with it."""
    top, button = QWidget(), Button("Verify now", ButtonKind.PRIMARY)
    qtbot.addWidget(top)
    _page(button, top)
    top.resize(320, 200)
    _show(qtbot, top)
    ring, row = _ring_of(button, top), button.parentWidget()
    assert row is not None

    row.move(row.x() + 30, row.y() + 40)
    assert ring.mapTo(top, QPoint(4, 4)) == button.mapTo(top, QPoint(0, 0))

    row.hide()
    assert not ring.isVisible()


def test_the_ring_scrolls_with_its_control(qtbot: QtBot) -> None:
    """It never leaves the content of a scrolled area, at whose edge it is cut as the control is."""
    area, body, button = QScrollArea(), QWidget(), Button("Verify now", ButtonKind.PRIMARY)
    qtbot.addWidget(area)
    body.setMinimumHeight(900)
    _page(button, body)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.resize(320, 200)
    _show(qtbot, area)

    ring = _ring_of(button, area)
    area.verticalScrollBar().setValue(25)

    assert body.isAncestorOf(ring)
    assert ring.mapTo(area, QPoint(4, 4)) == button.mapTo(area, QPoint(0, 0))


def test_the_ring_is_whole_around_a_control_that_had_the_focus_before_its_place(qtbot: QtBot) -> None:
    """As the first button of a list that is made anew while its dialog is open."""
    top, row, button = QWidget(), QWidget(), Button("It is revoked…")
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
    top.resize(320, 200)
    _show(qtbot, top)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    row.setParent(top)
    row.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = top.findChild(QWidget, "focus_ring")
    assert ring is not None
    assert not _whole(ring)

    column.addWidget(row)

    qtbot.waitUntil(lambda: row.x() == _PADDING and _whole(ring))
    assert ring.isVisible()
    assert ring.mapTo(top, QPoint(4, 4)) == button.mapTo(top, QPoint(0, 0))
