"""Examples of what is sent to each endpoint of the catalogue, and what the practice exchange answers to them."""

from __future__ import annotations

import json
from typing import Any

VALUES = {
    "symbol": "BTC_USDT",
    "currency": "USDT",
    "amount": "1",
    "side": "buy",
    "price": "50000",
    "subAccount": "practice-sub-1",
    "fromAccount": "practice-sub-1",
    "toAccount": "practice-sub-2",
    "orderParams": [{"side": "buy", "type": "limit", "size": "0.001", "price": "50000"}],
    "id": "4001",
    "leverage": "10",
    "trigger_price": "50000",
    "executive_price": "50000",
    "activation_price": "50000",
    "callback_rate": "1",
    "timeout": 0,
    "start_time": 1_795_000_000,
    "end_time": 1_795_003_600,
    "order_id": "1",
    "orderId": "1",
    "productId": "practice-flexible-usdt",
}
# Where the example itself asks for something that is not there: the code that says so.
REFUSED = {
    "account-withdraw-apply": 60007,
    "spot-cancel-order": 50039,
    "spot-cancel-orders": 50039,
    "spot-query-order": 50005,
    "spot-query-client-order": 50005,
    "spot-query-order-trades": 50005,
    "spot-algo-query-order": 50005,
    "spot-algo-query-client-order": 50005,
    "spot-algo-cancel-order": 50005,
    "savings-flexible-redeem": 70000,
    "savings-fixed-redeem": 70000,
    "savings-fixed-auto-renewal": 70000,
    "savings-fixed-subscribe": 70000,
    "futures-order": 40035,
    "futures-modify-limit-order": 40037,
    "futures-modify-plan-order": 40037,
    "futures-modify-tp-sl-order": 40037,
    "futures-modify-preset-plan-order": 40037,
}


def example(endpoint: dict[str, Any]) -> dict[str, Any]:
    """Return a value for each required parameter."""
    values: dict[str, Any] = {}
    for row in endpoint["params"]:
        if not row["required"] and (endpoint["id"], row["name"]) not in {
            ("spot-submit-order", "size"),
            ("spot-submit-order", "price"),
            ("margin-submit-order", "size"),
            ("margin-submit-order", "price"),
            ("futures-submit-order", "price"),
        }:
            continue
        name, numeric = row["name"], row["type"] == "integer"
        value: Any = VALUES.get(name, row.get("min", 1) if numeric else "x")
        if "enum" in row:
            value = row["enum"][0]
        elif name == "symbol" and endpoint["host"] != "spot":
            value = "BTCUSDT"
        elif name == "size":
            value = 1 if numeric else "0.001"
        values[name] = int(value) if numeric else value
    return values


def form_texts(endpoint: dict[str, Any]) -> dict[str, str]:
    """Return the example as one types it into a form."""
    return {
        name: json.dumps(value) if isinstance(value, list | bool) else str(value)
        for name, value in example(endpoint).items()
    }
