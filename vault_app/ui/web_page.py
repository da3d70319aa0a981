"""Opens a page of the web in the user's browser; where none answers, it shows the page's address."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from vault_app.ui.widgets.copying import copy_out
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.label import Prose


def open_web_page(address: str, by: QWidget) -> None:
    """Open the page at *address*; *by* is what was pressed, or anything else of its window."""
    if not QDesktopServices.openUrl(QUrl(address)):
        NoBrowser(address, by).open()


class NoBrowser(Dialog):
    """Says where the page is, for a browser on this computer or on another one."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("No browser was found"),
            self.tr("Open this address in a browser, here or on another device."),
            WIDE,
        )
        self.setObjectName("no_browser_dialog")
        self._address = address
        self.address_label = Prose(address, "mono", "text1")
        self.address_label.setObjectName("no_browser_address")
        self.address_label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content.addWidget(self.address_label)
        self.cancel_button.setText(self.tr("Close"))
        self.add_act(self.tr("Copy address"), icon_name="copy").setObjectName("copy_address_button")
        self.accepted.connect(self._copy)
        self.finished.connect(self.deleteLater)

    def _copy(self) -> None:
        copy_out(self.address_label, self._address)
