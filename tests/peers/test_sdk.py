"""The official Python SDK trades on the practice exchange, with nothing changed but the address."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.peers.conftest import WHY, code_of
from vault_app.practice import Fault, Faults, PracticeExchange

pytestmark = [pytest.mark.peers, pytest.mark.usefixtures("trusted", "sdk")]


class Clients:
    """The SDK's classes, each with one key set of the practice exchange."""

    def __init__(self, practice: PracticeExchange, label: str) -> None:
        from bitmart.api_account import APIAccount
        from bitmart.api_contract import APIContract
        from bitmart.api_spot import APISpot
        from bitmart.api_system import APISystem

        record, key_set = practice.record, practice.record.key_set(label)
        parts = (key_set.access_key, key_set.secret_key, key_set.memo)
        self.spot = APISpot(*parts, url=record.spot)
        self.account = APIAccount(*parts, url=record.spot)
        self.contract = APIContract(*parts, url=record.futures)
        self.system = APISystem(url=record.spot)


def right(answer: tuple[dict[str, Any], dict[str, str]]) -> Any:
    """Return the data of a success."""
    body, _ = answer
    assert body["code"] == 1000
    return body["data"]


def test_public_calls(practice: PracticeExchange) -> None:
    on = Clients(practice, "All right")
    assert abs(right(on.system.get_system_time())["server_time"] - time.time() * 1000) < 5_000
    assert {each["service_type"] for each in right(on.system.get_system_service())["service"]} >= {"spot"}
    assert {each["id"] for each in right(on.spot.get_currencies())["currencies"]} >= {"BTC", "USDT"}
    assert "BTC_USDT" in right(on.spot.get_symbols())["symbols"]
    assert right(on.spot.get_symbol_detail())["symbols"][0]["symbol"]
    assert len(right(on.spot.get_v3_tickers())[0]) == 13
    assert right(on.spot.get_v3_ticker("BTC_USDT"))["symbol"] == "BTC_USDT"
    assert right(on.spot.get_v3_depth("BTC_USDT"))["asks"]
    assert right(on.spot.get_v3_trades("BTC_USDT"))[0][0] == "BTC_USDT"
    assert len(right(on.spot.get_v3_latest_kline("BTC_USDT", step=5, limit=3))) == 3
    assert right(on.contract.get_details("BTCUSDT"))["symbols"][0]["symbol"] == "BTCUSDT"
    assert right(on.contract.get_depth("BTCUSDT"))["bids"]
    assert right(on.contract.get_open_interest("BTCUSDT"))["open_interest"]
    assert right(on.contract.get_funding_rate("BTCUSDT"))["symbol"] == "BTCUSDT"
    assert right(on.contract.get_leverage_bracket("BTCUSDT"))["rules"]


def test_keyed_calls(practice: PracticeExchange) -> None:
    on = Clients(practice, "Everything allowed")
    wallet, limits = on.account.get_wallet()
    assert wallet["data"]["wallet"]
    assert limits == {"Remaining": "1", "Limit": "12", "Reset": "2", "Mode": "KEY"}
    assert right(on.spot.get_wallet())["wallet"]
    assert right(on.account.get_wallet("USDT", need_usd_valuation=True))["wallet"][0]["available_usd_valuation"]
    assert right(on.account.get_deposit_address("USDT-TRC20"))["address"]
    assert right(on.account.get_withdraw_charge("BTC"))["min_withdraw"]
    assert right(on.account.get_withdraw_address())["list"]
    assert right(on.account.get_deposit_withdraw_history_v2("deposit", 3))["records"]
    assert right(on.account.get_deposit_withdraw_detail("4001"))["record"]
    assert right(on.account.get_basic_fee_rate())["level"]
    assert right(on.account.get_actual_trade_fee_rate("BTC_USDT"))["symbol"] == "BTC_USDT"
    assert right(on.account.get_margin_account_details_isolated("BTC_USDT"))["symbols"]
    assert Decimal(right(on.contract.get_assets_detail())[0]["available_balance"]) > 0
    assert right(on.contract.get_position_mode())["position_mode"]
    assert right(on.contract.get_trade_fee_rate("BTCUSDT"))["symbol"] == "BTCUSDT"
    assert right(on.contract.get_open_order("BTCUSDT")) == []
    assert isinstance(right(on.contract.get_position_v2("BTCUSDT")), list)
    assert right(on.contract.get_order_history("BTCUSDT", 1, 2_000_000_000)) == []


def test_signed_calls(practice: PracticeExchange) -> None:
    on = Clients(practice, "Everything allowed")
    order = right(on.spot.post_submit_order("BTC_USDT", "buy", "limit", size="0.001", price="40000"))["order_id"]
    assert right(on.spot.v4_query_order_by_id(order, "open"))["orderId"] == order
    assert [each["orderId"] for each in right(on.spot.v4_query_open_orders())] == [order]
    assert right(on.spot.post_cancel_order_by_orderid("BTC_USDT", order)) == {"result": True}
    assert [each["orderId"] for each in right(on.spot.v4_query_account_orders())] == [order]
    rows = [{"side": "buy", "type": "limit", "size": "0.001", "price": "30000"}]
    assert right(on.spot.post_batch_orders("BTC_USDT", rows))["data"]["orderIds"]
    assert right(on.spot.post_cancel_all_order("BTC_USDT")) == {}
    bought = right(on.spot.post_submit_order("BTC_USDT", "buy", "market", notional="20"))["order_id"]
    assert [each["orderId"] for each in right(on.spot.v4_query_order_trade_list(bought))] == [bought]
    assert right(on.spot.v4_query_account_trade_list("BTC_USDT"))
    right(on.contract.post_transfer("USDT", "5", "spot_to_contract"))
    assert right(on.contract.get_transfer_list(1, 10))["records"]
    assert right(on.contract.post_submit_leverage("BTCUSDT", "cross", "5"))["leverage"] == "5"
    placed = right(
        on.contract.post_submit_order(
            "BTCUSDT", type="limit", side=1, leverage="5", open_type="cross", size=1, price="40000"
        )
    )["order_id"]
    assert [each["order_id"] for each in right(on.contract.get_open_order("BTCUSDT"))] == [str(placed)]
    right(on.contract.post_cancel_order("BTCUSDT", str(placed)))
    right(on.contract.post_cancel_orders("BTCUSDT"))
    right(on.contract.post_set_position_mode("hedge_mode"))
    right(on.account.margin_asset_transfer("BTC_USDT", "USDT", "5", "in"))


# Each mistake has one class in the SDK, APIException, which carries the exchange's code.

Query = Callable[[Clients], Any]


def open_orders(on: Clients) -> Any:
    return on.spot.v4_query_open_orders()


@pytest.mark.parametrize(
    ("label", "call", "status", "code"),
    [
        ("Deleted", open_orders, 401, 30002),
        ("Wrong secret", open_orders, 401, 30005),
        ("Wrong memo", open_orders, 401, 30005),
        ("Unbound IP", open_orders, 403, 30010),
        ("Expired", open_orders, 403, 30011),
        ("Frozen", open_orders, 401, 30003),
        ("Read-only", lambda on: on.spot.post_cancel_all_order("BTC_USDT"), 403, 30012),
    ],
)
def test_each_mistake_is_the_sdks_exception_with_its_code(
    label: str, call: Query, status: int, code: int, practice: PracticeExchange
) -> None:
    assert refused(lambda: call(Clients(practice, label))) == (status, code)


def refused(call: Callable[[], Any]) -> tuple[int, int]:
    from bitmart.lib.cloud_exceptions import APIException

    with pytest.raises(APIException) as caught:
        call()
    return caught.value.status_code, code_of(caught.value.response)


def test_a_clock_that_is_off_is_refused(practice: PracticeExchange) -> None:
    practice.faults = Faults(clock_ahead_ms=120_000)
    assert refused(lambda: open_orders(Clients(practice, "All right"))) == (401, 30007)


def test_haste_is_refused(practice: PracticeExchange) -> None:
    on = Clients(practice, "All right")
    on.contract.get_transfer_list(1, 10)
    assert refused(lambda: on.contract.get_transfer_list(1, 10)) == (429, 30013)


def test_a_closed_exchange_is_told(practice: PracticeExchange) -> None:
    practice.faults = Faults(Fault.UNAVAILABLE)
    assert refused(lambda: open_orders(Clients(practice, "All right"))) == (503, 30014)


# The SDK's own socket clients


@pytest.mark.parametrize(
    ("host", "label", "answer"),
    [
        ("spot", "All right", {"event": "login"}),
        ("spot", "Wrong memo", {"event": "login", "errorCode": "91011"}),
        ("futures", "All right", {"action": "access", "success": True}),
        ("futures", "Wrong secret", {"action": "access", "success": False}),
    ],
)
def test_the_sdks_socket_clients_log_in(
    host: str, label: str, answer: dict[str, Any], practice: PracticeExchange, trusted: Path
) -> None:
    pytest.importorskip("websocket", reason=WHY)
    heard = listened(practice, host, label)
    first = json.loads(heard[0]) if isinstance(heard[0], str) else heard[0]
    assert {name: first.get(name) for name in answer} == answer
    if label == "All right":
        assert any("subscribe" in json.dumps(each) for each in heard[1:])


def listened(practice: PracticeExchange, host: str, label: str) -> list[Any]:
    """Log in with the SDK's socket client, subscribe where that worked, and return what was said."""
    from bitmart.websocket.futures_socket_client import FuturesSocketClient
    from bitmart.websocket.spot_socket_client import SpotSocketClient

    kind, url, topic = {
        "spot": (SpotSocketClient, practice.record.ws_spot, "spot/user/balance:BALANCE_UPDATE"),
        "futures": (FuturesSocketClient, practice.record.ws_futures, "futures/position"),
    }[host]
    key_set = practice.record.key_set(label)
    said: queue.Queue[Any] = queue.Queue()
    client = kind(
        stream_url=url,
        on_message=said.put,
        reconnection=False,
        ping_interval=3_600,
        api_key=key_set.access_key,
        api_secret_key=key_set.secret_key,
        api_memo=key_set.memo,
    )
    try:
        client.login(timeout=0.2)
        heard = [said.get(timeout=5)]
        if "pong" in str(heard[0]):
            heard = [said.get(timeout=5)]
        if label == "All right":
            client.subscribe(topic)
            heard.append(said.get(timeout=5))
        return heard
    finally:
        client.stop()
        client.socket_manager.ws.shutdown()
        for thread in threading.enumerate():
            if isinstance(thread, threading.Timer):  # its pings, which would go on for ever
                thread.cancel()
