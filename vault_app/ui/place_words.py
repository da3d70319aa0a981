"""Who answers the requests of an account, as it is called within a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.core.errors import EnvironmentNotFound

if TYPE_CHECKING:
    from vault_app.core.account import Account
    from vault_app.services.session import Session


def place_of(session: Session, account: Account) -> str:
    """Return the exchange's name, or say that it is the practice exchange: what that does must not seem the other's."""
    exchange = session.exchange_of(account)
    try:
        is_practice = session.environment_named(account.environment, account.exchange).practice
    except EnvironmentNotFound:
        is_practice = False
    return QCoreApplication.translate("Place", "the practice exchange") if is_practice else exchange.name
