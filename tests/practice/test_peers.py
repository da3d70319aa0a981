"""Other people's clients work against the practice exchange unchanged: the official Python SDK, and ccxt."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from vault_app.practice import HandedKeySet, PracticeExchange

pytestmark = pytest.mark.peers

_WHY = "the peers are not installed: .ci/run installs them from .ci/requirements-peers.lock"


@pytest.fixture
def trusted(practice: PracticeExchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The practice exchange's authority in a file, where `requests` looks for it."""
    path = tmp_path / "practice-ca.pem"
    path.write_text(practice.record.ca_pem, "ascii")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(path))
    return path


class TestTheOfficialPythonSdk:
    """`bitmart-python-sdk-api`, with nothing changed but the address."""

    @pytest.fixture(autouse=True)
    def sdk(self, trusted: Path) -> None:
        pytest.importorskip("bitmart", reason=_WHY)

    def client(self, practice: PracticeExchange, name: str, label: str) -> Any:
        from bitmart.api_account import APIAccount
        from bitmart.api_contract import APIContract
        from bitmart.api_spot import APISpot

        of_name = {"spot": APISpot, "account": APIAccount, "contract": APIContract}[name]
        key_set = practice.record.key_set(label)
        url = practice.record.futures if name == "contract" else practice.record.spot
        return of_name(key_set.access_key, key_set.secret_key, key_set.memo, url=url)

    def test_wallets_orders_and_rate_limits(self, practice: PracticeExchange) -> None:
        spot = self.client(practice, "spot", "All right")
        account = self.client(practice, "account", "All right")
        wallet, limits = account.get_wallet()
        assert wallet["data"]["wallet"]
        assert limits == {"Remaining": "1", "Limit": "12", "Reset": "2", "Mode": "KEY"}
        submitted, _ = spot.post_submit_order("BTC_USDT", "buy", "limit", size="0.001", price="40000")
        order_id = submitted["data"]["order_id"]
        found, _ = spot.v4_query_order_by_id(order_id, "open")
        assert found["data"]["orderId"] == order_id
        opened, _ = spot.v4_query_open_orders()
        assert [each["orderId"] for each in opened["data"]] == [order_id]
        cancelled, _ = spot.post_cancel_order_by_orderid("BTC_USDT", order_id)
        assert cancelled["data"] == {"result": True}
        tickers, _ = spot.get_v3_tickers()
        assert len(tickers["data"][0]) == 13

    def test_futures(self, practice: PracticeExchange) -> None:
        contract = self.client(practice, "contract", "All right")
        assert contract.get_details("BTCUSDT")[0]["data"]["symbols"][0]["symbol"] == "BTCUSDT"
        assert Decimal(contract.get_assets_detail()[0]["data"][0]["available_balance"]) > 0
        assert contract.post_transfer("USDT", "5", "spot_to_contract")[0]["code"] == 1000

    @pytest.mark.parametrize(
        ("label", "code", "text"),
        [
            ("Wrong memo", 30005, "Header X-BM-SIGN is wrong"),
            ("Wrong secret", 30005, "Header X-BM-SIGN is wrong"),
            ("Unbound IP", 30010, "IP is forbidden"),
            ("Expired", 30011, "Header X-BM-KEY over expire time"),
        ],
    )
    def test_refusals(self, label: str, code: int, text: str, practice: PracticeExchange) -> None:
        from bitmart.lib.cloud_exceptions import APIException

        with pytest.raises(APIException) as caught:
            self.client(practice, "spot", label).v4_query_open_orders()
        answer = json.loads(caught.value.response)
        assert answer["code"] == code
        assert answer["message"].startswith(text)

    def test_the_private_socket(
        self, practice: PracticeExchange, trusted: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", str(trusted))
        from bitmart.lib import cloud_utils

        websocket = pytest.importorskip("websocket", reason=_WHY)  # what the SDK's own socket client is made of
        key_set = practice.record.key_set("All right")
        stamp = cloud_utils.get_timestamp()
        sign = cloud_utils.sign(cloud_utils.pre_substring(stamp, key_set.memo, "bitmart.WebSocket"), key_set.secret_key)
        connection = websocket.create_connection(practice.record.ws_spot, timeout=5)
        connection.send(json.dumps({"op": "login", "args": [key_set.access_key, stamp, sign]}))
        assert json.loads(connection.recv()) == {"event": "login"}
        connection.send("ping")
        assert connection.recv() == "pong"
        connection.close()


class TestCcxt:
    """ccxt 4.5.70, the last release that knows BitMart, with nothing changed but the addresses."""

    @pytest.fixture
    def ccxt(self, trusted: Path) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return pytest.importorskip("ccxt", reason=_WHY)

    @pytest.fixture
    def trading(self, practice: PracticeExchange, ccxt: Any) -> Iterator[Any]:
        exchange = self.exchange(practice, ccxt, practice.record.key_set("All right"))
        yield exchange
        exchange.close()

    def exchange(self, practice: PracticeExchange, ccxt: Any, key_set: HandedKeySet) -> Any:
        exchange = ccxt.bitmart(
            {
                "apiKey": key_set.access_key,
                "secret": key_set.secret_key,
                "uid": key_set.memo,
                "requests_trust_env": True,
                "enableRateLimit": False,
            }
        )
        exchange.urls["api"] = {"spot": practice.record.spot, "swap": practice.record.futures}
        return exchange

    def test_markets_and_prices(self, trading: Any) -> None:
        markets = trading.load_markets()
        assert {"BTC/USDT", "BTC/USDT:USDT"} <= set(markets)
        assert trading.fetch_ticker("BTC/USDT")["last"] > 0
        assert len(trading.fetch_order_book("BTC/USDT")["bids"]) > 1
        assert trading.fetch_trades("BTC/USDT")[0]["price"] > 0
        assert trading.fetch_ohlcv("BTC/USDT", "5m", limit=10)[0][4] > 0
        assert trading.fetch_ticker("BTC/USDT:USDT")["last"] > 0
        assert trading.fetch_order_book("BTC/USDT:USDT")["asks"]
        assert trading.fetch_funding_rate("BTC/USDT:USDT")["fundingRate"] == 0.0001

    def test_a_life_of_an_order(self, trading: Any) -> None:
        before = trading.fetch_balance()["USDT"]["free"]
        order = trading.create_order("BTC/USDT", "limit", "buy", 0.001, 40000)
        assert trading.fetch_balance()["USDT"]["used"] == 40
        assert trading.fetch_order(order["id"], "BTC/USDT")["status"] == "open"
        assert [each["id"] for each in trading.fetch_open_orders("BTC/USDT")] == [order["id"]]
        trading.cancel_order(order["id"], "BTC/USDT")
        assert trading.fetch_balance()["USDT"]["free"] == before
        assert trading.fetch_order(order["id"], "BTC/USDT")["status"] == "canceled"
        bought = trading.create_order("BTC/USDT", "market", "buy", 0.001, 64000)
        assert trading.fetch_order(bought["id"], "BTC/USDT")["status"] == "closed"
        assert [each["order"] for each in trading.fetch_my_trades("BTC/USDT")] == [bought["id"]]

    def test_futures_and_transfers(self, trading: Any) -> None:
        before = trading.fetch_balance({"type": "swap"})["USDT"]["free"]
        assert trading.transfer("USDT", 10, "spot", "swap")["amount"] == 10
        assert trading.fetch_balance({"type": "swap"})["USDT"]["free"] == before + 10
        assert [each["amount"] for each in trading.fetch_transfers("USDT")] == [10]
        assert trading.fetch_positions(["BTC/USDT:USDT"]) == []
        order = trading.create_order("BTC/USDT:USDT", "limit", "buy", 1, 40000)
        assert [each["id"] for each in trading.fetch_open_orders("BTC/USDT:USDT")] == [order["id"]]
        trading.cancel_order(order["id"], "BTC/USDT:USDT")
        assert trading.fetch_open_orders("BTC/USDT:USDT") == []

    def test_a_wrong_memo_reads_balances_and_cannot_sign(self, practice: PracticeExchange, ccxt: Any) -> None:
        exchange = self.exchange(practice, ccxt, practice.record.key_set("Wrong memo"))
        assert exchange.fetch_balance()["USDT"]["free"] > 0
        with pytest.raises(ccxt.AuthenticationError, match="30005"):
            exchange.fetch_open_orders("BTC/USDT")
        exchange.close()

    def test_a_read_only_key_cannot_trade(self, practice: PracticeExchange, ccxt: Any) -> None:
        exchange = self.exchange(practice, ccxt, practice.record.key_set("Read-only"))
        with pytest.raises(ccxt.ExchangeError, match="30012"):
            exchange.create_order("BTC/USDT", "limit", "buy", 0.001, 40000)
        exchange.close()
