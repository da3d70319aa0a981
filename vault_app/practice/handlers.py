"""Which function answers which endpoint of the catalogue: one table for all of them."""

from __future__ import annotations

from vault_app.practice import account_calls, futures_calls, lending_calls, market_calls, spot_calls
from vault_app.practice.calls import Handler

HANDLERS: dict[str, Handler] = {
    **market_calls.HANDLERS,
    **account_calls.HANDLERS,
    **spot_calls.HANDLERS,
    **lending_calls.HANDLERS,
    **futures_calls.HANDLERS,
}
