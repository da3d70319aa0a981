"""Reads an exchange's data files and makes the exchange of them, once."""

from __future__ import annotations

import json
from functools import cache

from vault_app.core.errors import UnknownExchange
from vault_app.core.vault import Vault
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.exchanges.protocol import Exchange
from vault_app.services.resources import read_bytes

DEFAULT_EXCHANGE = "bitmart"


@cache
def exchange_named(exchange_id: str) -> Exchange:
    """Return the exchange of that id; the same object each time.

    Raises:
        UnknownExchange: This version of the program knows no such exchange.
    """
    if exchange_id not in _MAKERS:
        raise UnknownExchange(exchange=exchange_id)
    return _MAKERS[exchange_id]()


def exchange_if_known(exchange_id: str) -> Exchange | None:
    """Return the exchange of that id, or None: a vault may come from a later version that knows more of them."""
    return exchange_named(exchange_id) if exchange_id in _MAKERS else None


def refuse_unknown_exchanges(vault: Vault, *, besides: Vault | None = None) -> None:
    """Refuse a vault with an account that cannot be shown whole, unless *besides* has one of that exchange, too.

    Raises:
        UnknownExchange: It names the first one.
    """
    known = {*_MAKERS, *(each.exchange for each in (besides.accounts if besides else ()))}
    for account in vault.accounts:
        if account.exchange not in known:
            raise UnknownExchange(exchange=account.exchange)


def known_exchanges() -> tuple[str, ...]:
    """Return the ids of the exchanges that this version knows."""
    return tuple(_MAKERS)


def _bitmart() -> Exchange:
    catalogue = json.loads(read_bytes("exchanges/bitmart/endpoints.json"))
    errors = json.loads(read_bytes("exchanges/bitmart/errors.json"))
    return BitMart(catalogue, errors)


_MAKERS = {"bitmart": _bitmart}
