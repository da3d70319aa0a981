"""The buttons below a verdict: each leads to where its cure is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from vault_app.core.account import Account
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verdict import Verdict, VerdictKind
from vault_app.ui.place_words import Place
from vault_app.ui.web_page import open_web_page
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_TO_DETAILS = {VerdictKind.KEY, VerdictKind.EXPIRED, VerdictKind.SECRET_OR_MEMO, VerdictKind.IP, VerdictKind.PERMISSION}


def open_site(exchange: Exchange, account: Account, by: QWidget) -> None:
    """Open the exchange's page for making a key in the user's browser; *by* is anything of the window."""
    pages = exchange.pages.make_key
    open_web_page(pages.get(account.region, pages[""]), by)


def cure_buttons(
    workspace: Workspace, place: Place, account: Account, verdict: Verdict, send_again: Callable[[], None]
) -> list[QPushButton]:
    """Return what may be done about *verdict*; nothing where all is well."""
    if verdict.kind is VerdictKind.OK:
        return []
    buttons: list[QPushButton] = []
    if verdict.kind in _TO_DETAILS:
        words = {
            VerdictKind.SECRET_OR_MEMO: translate("TestCall", "Edit memo"),
            VerdictKind.IP: translate("TestCall", "Edit bound addresses"),
            VerdictKind.PERMISSION: translate("TestCall", "Edit permissions"),
        }
        edit = _button(
            words.get(verdict.kind, translate("TestCall", "Edit the key set")), "cure_edit_button", ButtonKind.SECONDARY
        )
        edit.clicked.connect(lambda: workspace.request_page("details"))
        buttons.append(edit)
        if place.has_site:
            word = translate("TestCall", "Open {exchange}").format(exchange=place.exchange.name)
            site = _button(word, "cure_site_button", icon_name="external")
            site.clicked.connect(lambda: open_site(place.exchange, account, site))
            buttons.append(site)
    again = _button(translate("TestCall", "Send again"), "cure_again_button", icon_name="refresh")
    again.clicked.connect(send_again)
    return [*buttons, again]


def _button(word: str, name: str, kind: ButtonKind = ButtonKind.QUIET, icon_name: str = "") -> Button:
    button = Button(word, kind, icon_name)
    button.setObjectName(name)
    return button
