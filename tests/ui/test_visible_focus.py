"""Wherever Tab leads, one sees where one is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.window import WindowDriver, spin
from vault_app.ui.settings.page_names import settings_pages

pytestmark = pytest.mark.slow

PAGES = ("details", "sign", "call", "verify", "history")
_AROUND = 6  # a ring is drawn up to 4 pixels outside
_FRAMES = 4  # an editor lies in its frame, a body in its segment in its view in its card


def _seen(driver: WindowDriver) -> QImage:
    spin(5)
    return driver.window.grab().toImage()


def _place(driver: WindowDriver, widget: QWidget) -> QRect:
    corner = widget.mapTo(driver.window, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)


def _without(image: QImage, there: QRect) -> QImage:
    """Return *image* with a part of it painted over."""
    painted = QImage(image)
    painter = QPainter(painted)
    painter.fillRect(there, Qt.GlobalColor.black)
    painter.end()
    return painted


def _tells(driver: WindowDriver, stop: QWidget, following: QWidget, before: QImage, after: QImage) -> bool:
    """Tell whether something around *stop*, such as the frame that it lies in, looked otherwise while it had the focus."""
    there = _place(driver, following)
    before, after = _without(before, there), _without(after, there)
    around: QWidget | None = stop
    for _ in range(_FRAMES):
        if around is None:
            break
        if before.copy(_place(driver, around)) != after.copy(_place(driver, around)):
            return True
        around = around.parentWidget()
    return False


def unseen_stops(driver: WindowDriver) -> Iterator[str]:
    """Press Tab until it comes round; yield each stop at which nothing shows that it has the focus."""
    first = QApplication.focusWidget()
    assert first is not None
    stop, before = first, _seen(driver)
    for _ in range(90):
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        after, following = _seen(driver), QApplication.focusWidget()
        assert following is not None
        if not _tells(driver, stop, following, before, after):
            yield f"{type(stop).__name__} {stop.objectName() or stop.accessibleName()}"
        stop, before = following, after
        if stop is first:
            return
    raise AssertionError(f"Tab does not come back to {first.objectName()}")


def test_the_focus_is_seen_on_the_first_pages(window: WindowDriver) -> None:
    """Welcome, create, locked, and a vault that holds nothing yet."""
    window.resize(1024, 640)
    QTest.keyClick(window.window, Qt.Key.Key_Tab)
    assert list(unseen_stops(window)) == []
    window.click("create_vault_button")
    assert list(unseen_stops(window)) == []
    window.press("Escape")
    window.create_vault()
    QTest.keyClick(window.find("first_act_button"), Qt.Key.Key_Tab)
    assert list(unseen_stops(window)) == []
    window.lock()
    assert list(unseen_stops(window)) == []


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_is_seen_on_each_page(desk: WindowDriver, page: str) -> None:
    desk.resize(1024, 640)
    desk.open_page(page)
    desk.find("tab_bar").setFocus(Qt.FocusReason.TabFocusReason)
    assert list(unseen_stops(desk)) == []


def test_the_focus_is_seen_where_no_account_is_chosen(desk: WindowDriver) -> None:
    """The list of accounts shows it on its first row, which Enter then chooses."""
    desk.click("all_row")
    desk.find("add_account_button").setFocus(Qt.FocusReason.TabFocusReason)
    assert list(unseen_stops(desk)) == []
    desk.find("account_view").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(desk.find("account_view"), Qt.Key.Key_Return)
    assert desk.window.parts.unlocked_page().view.sidebar.place == desk.window.workspace.vault.accounts[0].id


def test_an_empty_list_is_no_stop(window: WindowDriver) -> None:
    window.create_vault()
    window.find("add_account_button").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.find("add_account_button"), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is window.find("bin_row")


@pytest.mark.parametrize("page", settings_pages(has_vault=True))
def test_the_focus_is_seen_in_the_settings(desk: WindowDriver, page: str) -> None:
    desk.window.parts.show_settings(page)
    spin(20)
    desk.find("page_list").setFocus(Qt.FocusReason.TabFocusReason)
    assert list(unseen_stops(desk)) == []
    desk.press("Escape")
