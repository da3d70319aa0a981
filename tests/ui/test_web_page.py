"""A page of the web opens in the user's browser; without one, its address is shown and can be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tests.support.window import WindowDriver
from vault_app.ui.web_page import NoBrowser, open_web_page

PAGE = "https://www.bitmart.example/api-config/en-US"


class Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show_page(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "show_page")  # type: ignore[arg-type]  # its stub says bytes, and it takes none
    yield made
    QDesktopServices.unsetUrlHandler("https")


def test_the_browser_gets_the_page(browser: Browser, desk: WindowDriver) -> None:
    open_web_page(PAGE, desk.window)
    assert browser.opened == [PAGE]
    assert desk.window.findChild(NoBrowser) is None


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openUrl")
def test_without_a_browser_the_address_is_shown_and_copied(desk: WindowDriver) -> None:
    open_web_page(PAGE, desk.window)
    assert desk.text_of("no_browser_address") == PAGE
    desk.click("copy_address_button")
    assert desk.clipboard == PAGE
    assert not desk.is_visible("no_browser_dialog")
