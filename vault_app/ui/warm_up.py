"""Loads, off the window's thread, what the first page did not need and the next one will."""

from __future__ import annotations

from importlib import import_module

from vault_app.ui.key_set_page.page_kinds import ADD_PAGE, PAGE_KINDS, REPLACE_PAGE

_NEXT = (
    "vault_app.services.vault_store",
    "vault_app.services.session",
    "vault_app.services.exchange_registry",
    "vault_app.ui.locked.locked_page",
    "vault_app.ui.unlocked_page",
    "vault_app.ui.key_set_commands",
    "vault_app.ui.accounts.account_commands",
    "vault_app.ui.charts.key_ages_page",
    *(kind.module for kind in (*PAGE_KINDS, ADD_PAGE, REPLACE_PAGE)),
    "vault_app.ui.breach.breach_commands",
    "vault_app.ui.shortcuts.shortcuts_dialog",
    "vault_app.ui.palette.palette_commands",
)


def warm_up() -> None:
    """Import what an unlocked vault is handled and shown with, and read the exchanges' data; makes no widget."""
    for name in _NEXT:
        import_module(name)
    registry = import_module("vault_app.services.exchange_registry")
    for exchange_id in registry.known_exchanges():
        registry.exchange_named(exchange_id)
