"""The requests of a verification: each proves one fact and changes nothing.

Source: probes and permission tables of developer-pro.bitmart.com, 2026-11; the vendor's own skill names the signed
open-orders call as its credential test. `CANCEL_UNKNOWN` names an order that does not exist, and is asked for only on
the user's word.
"""

from __future__ import annotations

from vault_app.core.request import ApiRequest, Effect, Level

TIME = ApiRequest(
    method="GET", host="spot", path="/system/time", level=Level.NONE, effect=Effect.READ, endpoint="system-time"
)
WALLET = ApiRequest(
    method="GET",
    host="spot",
    path="/account/v1/wallet",
    query="currency=USDT",
    level=Level.KEYED,
    effect=Effect.READ,
    endpoint="account-wallet",
)
FUTURES_ASSETS = ApiRequest(
    method="GET",
    host="futures",
    path="/contract/private/assets-detail",
    level=Level.KEYED,
    effect=Effect.READ,
    endpoint="futures-assets-detail",
)
OPEN_ORDERS = ApiRequest(
    method="POST",
    host="spot",
    path="/spot/v4/query/open-orders",
    body=b"{}",
    effect=Effect.READ,
    endpoint="spot-query-open-orders",
    valid_for_ms=5_000,
)
CANCEL_UNKNOWN = ApiRequest(
    method="POST",
    host="spot",
    path="/spot/v3/cancel_order",
    body=b'{"symbol":"BTC_USDT","order_id":"1"}',
    effect=Effect.WRITE,
    endpoint="spot-cancel-order",
)
TRANSFER_LIST = ApiRequest(
    method="POST",
    host="futures",
    path="/account/v1/transfer-contract-list",
    body=b'{"page":1,"limit":10}',
    effect=Effect.READ,
    endpoint="futures-transfer-list",
    valid_for_ms=5_000,
)
WITHDRAW_CHARGE = ApiRequest(
    method="GET",
    host="spot",
    path="/account/v1/withdraw/charge",
    query="currency=BTC",
    level=Level.KEYED,
    effect=Effect.READ,
    endpoint="account-withdraw-charge",
)
