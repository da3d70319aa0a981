"""Reads an exchange's data files and makes the exchange of them, once."""

from __future__ import annotations

import json
from functools import cache

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.exchanges.protocol import Exchange
from vault_app.services.resources import read_bytes

DEFAULT_EXCHANGE = "bitmart"


@cache
def exchange_named(exchange_id: str) -> Exchange:
    """Return the exchange of that id; the same object each time.

    Raises:
        KeyError: This version of the program knows no such exchange.
    """
    return _MAKERS[exchange_id]()


def known_exchanges() -> tuple[str, ...]:
    """Return the ids of the exchanges that this version knows."""
    return tuple(_MAKERS)


def _bitmart() -> Exchange:
    catalogue = json.loads(read_bytes("exchanges/bitmart/endpoints.json"))
    errors = json.loads(read_bytes("exchanges/bitmart/errors.json"))
    return BitMart(catalogue, errors)


_MAKERS = {"bitmart": _bitmart}
