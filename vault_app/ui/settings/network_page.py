"""Which proxy calls pass through: none, the system's, or one of the user's own."""

from __future__ import annotations

import os
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.proxies import NONE, OWN, SYSTEM, own_proxy_url, parse_proxy, proxy_for, proxy_words
from vault_app.ui.messages import text_of
from vault_app.ui.settings.form import Form
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.spin_box import SpinBox
from vault_app.ui.workspace import Workspace

_USUAL_PORT = 1080


class NetworkPage(QWidget):
    """The choice, what it means now, and kind, host and port of an own proxy."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.proxy_box = QComboBox()
        for mode, word in ((NONE, self.tr("None")), (SYSTEM, self.tr("The system’s")), (OWN, self.tr("My own"))):
            self.proxy_box.addItem(word, mode)
        self.proxy_label = Prose("", "body", "text1")
        self.kind_box = QComboBox()
        self.kind_box.addItem("HTTP", "http")
        self.kind_box.addItem("SOCKS5", "socks5")
        self.host_field = Field(self.tr("Host"), placeholder="127.0.0.1", mono=True)
        self.port_box = SpinBox(1, 65535)
        self.port_box.setValue(_USUAL_PORT)
        self._own = QWidget()
        for name in ("proxy_box", "proxy_label", "kind_box", "port_box"):
            getattr(self, name).setObjectName(name)
        self.host_field.setObjectName("proxy_host_field")
        self._build()
        self._fill()
        self._show()
        self.proxy_box.currentIndexChanged.connect(lambda _index: self._keep())
        self.kind_box.currentIndexChanged.connect(lambda _index: self._keep())
        self.port_box.valueChanged.connect(lambda _port: self._keep())
        self.host_field.text_changed.connect(self._on_host_typed)

    def _build(self) -> None:
        choice = Form()
        choice.add_row(
            self.tr("Proxy"),
            self.proxy_box,
            self.tr(
                "Calls to this computer never pass through a proxy. Any other is named before something is sent, "
                "and sees the host that is called, but no key and no answer: calls are encrypted end to end."
            ),
        )
        own = Form()
        own.add_row(self.tr("Kind"), self.kind_box, self.tr("Names of hosts are looked up by the proxy."))
        own.add_row(self.tr("Port"), self.port_box)
        own_column = QVBoxLayout(self._own)
        own_column.setContentsMargins(0, 0, 0, 0)
        own_column.setSpacing(metrics.SPACE_8)
        own_column.addWidget(self.host_field)
        own_column.addWidget(own)
        told = QHBoxLayout()
        told.addWidget(self.proxy_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        column.addWidget(choice)
        column.addLayout(told)
        column.addWidget(self._own)

    def _fill(self) -> None:
        settings = self._workspace.settings
        self.proxy_box.setCurrentIndex(max(0, self.proxy_box.findData(settings.proxy)))
        if settings.proxy_url:
            self._take_apart(settings.proxy_url)

    def _take_apart(self, url: str) -> bool:
        """Fill kind, host and port from a whole address; False when it is none."""
        try:
            proxy = parse_proxy(url)
        except VaultError:
            return False
        self.kind_box.setCurrentIndex(self.kind_box.findData(proxy.scheme))
        self.port_box.setValue(proxy.port)
        self.host_field.set_text(proxy.host)
        return True

    def _on_host_typed(self, text: str) -> None:
        if "://" in text and self._take_apart(text.strip()):
            return  # a pasted address; its host alone is in the field now, which has told so
        self._keep()

    def _keep(self) -> None:
        mode, url = str(self.proxy_box.currentData()), self._url()
        # An address that cannot be used is kept as none at all: then a call stops instead of going without a proxy.
        self._workspace.change_settings(lambda settings: replace(settings, proxy=mode, proxy_url=url))
        self._show()

    def _url(self) -> str:
        try:
            return own_proxy_url(
                str(self.kind_box.currentData()), self.host_field.text().strip(), self.port_box.value()
            )
        except VaultError:
            return ""

    def _show(self) -> None:
        mode = str(self.proxy_box.currentData())
        self._own.setVisible(mode == OWN)
        self.proxy_label.setText(self._words(mode))
        typed = self.host_field.text().strip()
        if mode == OWN and typed and not self._url():
            self.host_field.set_error(
                self.tr("A host is a name or an address alone. A proxy that asks for a password cannot be kept here.")
            )
        else:
            self.host_field.clear_state()

    def _words(self, mode: str) -> str:
        if mode == NONE:
            return self.tr("Calls go straight to the exchange, whatever HTTPS_PROXY or ALL_PROXY say.")
        if mode == OWN and not self._url():
            return self.tr("Until the host of your proxy stands here, nothing is sent to an exchange.")
        settings = self._workspace.settings
        address = exchange_named(DEFAULT_EXCHANGE).environments[0].address("spot")
        try:
            proxy = proxy_for(settings, address, os.environ)
        except VaultError as error:
            return text_of(error)
        if proxy is None:
            return self.tr("The system names no proxy for {host}, so calls go straight there.").format(
                host=address.host
            )
        return proxy_words(settings, address, proxy)
