"""ccxt 4.5.70, the last release that knows BitMart, trades on the practice exchange with nothing changed but the addresses."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.peers.conftest import WHY
from vault_app.practice import Fault, Faults, PracticeExchange

pytestmark = pytest.mark.peers
SPOT, SWAP = "BTC/USDT", "BTC/USDT:USDT"


@pytest.fixture
def ccxt(trusted: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("ccxt", reason=WHY)


Opened = Callable[[str], Any]


@pytest.fixture
def opened(practice: PracticeExchange, ccxt: Any) -> Iterator[Opened]:
    """Gives a client with one of the practice exchange's key sets."""
    clients = []

    def open_client(label: str) -> Any:
        key_set = practice.record.key_set(label)
        client = ccxt.bitmart(
            {
                "apiKey": key_set.access_key,
                "secret": key_set.secret_key,
                "uid": key_set.memo,
                "requests_trust_env": True,
                "enableRateLimit": False,
            }
        )
        client.urls["api"] = {"spot": practice.record.spot, "swap": practice.record.futures}
        clients.append(client)
        return client

    yield open_client
    for client in clients:
        client.close()


def test_public_calls(opened: Opened) -> None:
    client = opened("All right")
    assert {SPOT, SWAP} <= set(client.load_markets())
    assert abs(client.fetch_time() - client.milliseconds()) < 5_000
    assert client.fetch_status()["status"] == "ok"
    assert {"BTC", "USDT"} <= set(client.fetch_currencies())
    assert client.fetch_ticker(SPOT)["last"] > 0
    assert client.fetch_ticker(SWAP)["last"] > 0
    assert SPOT in client.fetch_tickers()
    assert len(client.fetch_order_book(SPOT)["bids"]) > 1
    assert client.fetch_order_book(SWAP)["asks"]
    assert client.fetch_trades(SPOT)[0]["price"] > 0
    assert client.fetch_ohlcv(SPOT, "5m", limit=10)[0][4] > 0
    assert client.fetch_ohlcv(SWAP, "5m", limit=10)[0][4] > 0
    assert client.fetch_funding_rate(SWAP)["fundingRate"] == 0.0001
    assert client.fetch_open_interest(SWAP)["openInterestAmount"] > 0
    assert client.fetch_funding_rate_history(SWAP)


def test_keyed_calls(opened: Opened) -> None:
    client = opened("Everything allowed")
    assert client.fetch_balance()["USDT"]["free"] > 0
    assert client.fetch_balance({"type": "account"})["USDT"]["free"] > 0
    assert client.fetch_balance({"type": "swap"})["USDT"]["free"] > 0
    assert client.fetch_balance({"type": "margin"})
    assert client.fetch_deposit_address("USDT", {"network": "TRC20"})["address"]
    assert client.fetch_deposits("USDT")
    assert client.fetch_withdrawals("USDT")
    assert client.fetch_deposit("4001")["currency"] == "USDT"
    assert client.fetch_trading_fee(SPOT)["info"]["buy_maker_fee_rate"] == "0.001"  # it looks for another name
    assert client.fetch_transaction_fee("BTC")["withdraw"]
    assert client.fetch_deposit_withdraw_fee("BTC")["withdraw"]["fee"]
    assert client.fetch_positions([SWAP]) == []
    assert client.fetch_open_orders(SWAP) == []
    assert client.fetch_closed_orders(SWAP) == []
    assert client.fetch_isolated_borrow_rate(SPOT)["symbol"] == SPOT
    assert client.fetch_position_mode()["hedged"] in {True, False}


def test_signed_calls(opened: Opened) -> None:
    client = opened("Everything allowed")
    before = client.fetch_balance()["USDT"]["free"]
    order = client.create_order(SPOT, "limit", "buy", 0.001, 40000)
    assert client.fetch_balance()["USDT"]["used"] == 40
    assert client.fetch_order(order["id"], SPOT)["status"] == "open"
    assert [each["id"] for each in client.fetch_open_orders(SPOT)] == [order["id"]]
    client.cancel_order(order["id"], SPOT)
    assert client.fetch_balance()["USDT"]["free"] == before
    assert client.fetch_order(order["id"], SPOT)["status"] == "canceled"
    bought = client.create_order(SPOT, "market", "buy", 0.001, 64000)
    assert client.fetch_order(bought["id"], SPOT)["status"] == "closed"
    assert [each["order"] for each in client.fetch_my_trades(SPOT)] == [bought["id"]]
    assert [each["order"] for each in client.fetch_order_trades(bought["id"])] == [bought["id"]]
    many = [{"symbol": SPOT, "type": "limit", "side": "buy", "amount": 0.001, "price": 30000}] * 2
    assert len(client.create_orders(many)) == 2
    client.cancel_all_orders(SPOT)
    assert client.fetch_open_orders(SPOT) == []
    assert client.transfer("USDT", 10, "spot", "swap")["amount"] == 10
    assert [each["amount"] for each in client.fetch_transfers("USDT")] == [10]
    assert client.set_leverage(5, SWAP, {"marginMode": "cross"})
    placed = client.create_order(SWAP, "limit", "buy", 1, 40000)
    assert [each["id"] for each in client.fetch_open_orders(SWAP)] == [placed["id"]]
    assert client.fetch_order(placed["id"], SWAP)["id"] == placed["id"]
    client.cancel_order(placed["id"], SWAP)
    client.cancel_all_orders(SWAP)
    assert client.fetch_open_orders(SWAP) == []


def signed(client: Any) -> Any:
    return client.fetch_open_orders(SPOT)


@pytest.mark.parametrize(
    ("label", "call", "kind", "code"),
    [
        ("Deleted", signed, "AuthenticationError", "30002"),
        ("Deleted", lambda client: client.fetch_balance(), "AuthenticationError", "30002"),
        ("Wrong secret", signed, "AuthenticationError", "30005"),
        ("Wrong memo", signed, "AuthenticationError", "30005"),
        ("Unbound IP", signed, "PermissionDenied", "30010"),
        ("Expired", signed, "AuthenticationError", "30011"),
        ("Frozen", signed, "AccountSuspended", "30003"),
        ("Futures not opened", lambda client: client.fetch_balance({"type": "swap"}), "PermissionDenied", "40046"),
    ],
)
def test_each_mistake_is_the_class_that_ccxt_has_for_it(
    label: str, call: Callable[[Any], Any], kind: str, code: str, opened: Opened, ccxt: Any
) -> None:
    with pytest.raises(getattr(ccxt, kind), match=code) as caught:
        call(opened(label))
    assert type(caught.value).__name__ == kind


def test_a_wrong_memo_reads_balances(opened: Opened) -> None:
    assert opened("Wrong memo").fetch_balance()["USDT"]["free"] > 0


def test_a_missing_permission_is_refused(opened: Opened, ccxt: Any) -> None:
    with pytest.raises(ccxt.ExchangeError, match="30012"):
        opened("Read-only").create_order(SPOT, "limit", "buy", 0.001, 40000)


@pytest.mark.parametrize(
    ("faults", "kind", "code"),
    [
        (Faults(clock_ahead_ms=120_000), "AuthenticationError", "30007"),
        (Faults(Fault.UNAVAILABLE), "ExchangeNotAvailable", "30014"),
        (Faults(Fault.MAINTENANCE), "OnMaintenance", "30016"),
        (Faults(Fault.RESET), "NetworkError", "bitmart"),
    ],
)
def test_time_and_trouble_are_told_apart(
    faults: Faults, kind: str, code: str, opened: Opened, practice: PracticeExchange, ccxt: Any
) -> None:
    client = opened("All right")
    client.load_markets()
    practice.faults = faults
    with pytest.raises(getattr(ccxt, kind), match=code):
        signed(client)


def test_haste_is_refused(opened: Opened, ccxt: Any) -> None:
    client = opened("All right")
    client.load_markets()
    with pytest.raises(ccxt.RateLimitExceeded, match="30013"):
        in_haste(client)


def in_haste(client: Any) -> None:
    for _ in range(20):  # allowed are 12 in 2 s
        signed(client)
