"""All endpoints of the catalogue answer, and the books behind them add up."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.practice.conftest import document
from tests.support.endpoint_examples import REFUSED, example
from tests.support.practice_client import Answered, PracticeClient
from vault_app.exchanges.bitmart.answer_shapes import is_true_success
from vault_app.practice import PracticeExchange
from vault_app.practice.handlers import HANDLERS

ENDPOINTS: list[dict[str, Any]] = document("endpoints.json")["endpoints"]


def call(client: PracticeClient, endpoint: dict[str, Any], values: dict[str, Any], label: str) -> Answered:
    key_set = client.record.key_set(label)
    host = "spot" if endpoint["host"] == "spot" else "futures"
    if endpoint["method"] == "POST":
        return client.post(endpoint["path"], key_set, values, host)
    target = endpoint["path"] + (f"?{urlencode(values)}" if values else "")
    return client.get(target, key_set if endpoint["auth"] == "KEYED" else None, host)


def test_every_endpoint_of_the_catalogue_has_a_handler() -> None:
    assert set(HANDLERS) == {endpoint["id"] for endpoint in ENDPOINTS}


def test_every_endpoint_answers_over_tls(practice: PracticeExchange, client: PracticeClient) -> None:
    """With all permissions and an example of each required parameter, the answer is the documented envelope."""
    for endpoint in ENDPOINTS:
        answer = call(client, endpoint, example(endpoint), "Everything allowed")
        expected = REFUSED.get(endpoint["id"], 1000)
        assert answer.code == expected, (endpoint["id"], answer.body)
        assert set(answer.json) == {"code", "message", "trace", "data"}
        assert answer.json["trace"]
        assert answer.headers["content-type"] == "application/json;charset=UTF-8"
        if expected == 1000:
            assert is_true_success(endpoint["id"], answer.data, answer.json["trace"]), endpoint["id"]
    assert {each.endpoint for each in practice.calls} == set(HANDLERS)


def test_a_missing_or_odd_parameter_is_refused_by_name(client: PracticeClient) -> None:
    for endpoint in ENDPOINTS:
        good = example(endpoint)
        for row in endpoint["params"]:
            if row["required"]:
                broken = {name: value for name, value in good.items() if name != row["name"]}
                answer = call(client, endpoint, broken, "Everything allowed")
                if answer.code in {30013, 30017}:
                    continue  # some limits are one call in two seconds
                assert answer.code in {50028, 60000, 40011, 70001}, (endpoint["id"], row["name"], answer.body)
                assert row["name"] in answer.json["message"]


class TestSpotOrders:
    def wallet(self, client: PracticeClient) -> dict[str, tuple[Decimal, Decimal]]:
        rows = client.get("/spot/v1/wallet", client.record.key_set("Everything allowed")).data["wallet"]
        return {row["id"]: (Decimal(row["available"]), Decimal(row["frozen"])) for row in rows}

    def submit(self, client: PracticeClient, **order: str) -> Answered:
        body = {"symbol": "BTC_USDT", "side": "buy", "type": "limit", **order}
        return client.post("/spot/v2/submit_order", client.record.key_set("Everything allowed"), body)

    def state(self, client: PracticeClient, order_id: str) -> Any:
        answer = client.post("/spot/v4/query/order", client.record.key_set("Everything allowed"), {"orderId": order_id})
        return answer.data["state"]

    def test_a_resting_order_is_listed_freezes_funds_and_gives_them_back(self, client: PracticeClient) -> None:
        key_set = client.record.key_set("Everything allowed")
        before = self.wallet(client)["USDT"]
        order_id = self.submit(client, size="0.001", price="40000", client_order_id="mine1").data["order_id"]
        assert self.wallet(client)["USDT"] == (before[0] - 40, before[1] + 40)
        (listed,) = client.post("/spot/v4/query/open-orders", key_set).data
        assert (listed["orderId"], listed["clientOrderId"], listed["state"]) == (order_id, "mine1", "new")
        cancelled = client.post("/spot/v3/cancel_order", key_set, {"symbol": "BTC_USDT", "order_id": order_id})
        assert cancelled.data == {"result": True}
        assert self.wallet(client)["USDT"] == before
        assert self.state(client, order_id) == "canceled"
        again = client.post("/spot/v3/cancel_order", key_set, {"symbol": "BTC_USDT", "order_id": order_id})
        assert again.code == 50030

    def test_a_market_order_is_filled_at_once(self, client: PracticeClient) -> None:
        before = self.wallet(client)
        order_id = self.submit(client, type="market", notional="100").data["order_id"]
        after = self.wallet(client)
        assert self.state(client, order_id) == "filled"
        assert Decimal(98) < before["USDT"][0] - after["USDT"][0] < Decimal(102)
        assert after["BTC"][0] > before["BTC"][0]
        assert after["USDT"][1] == 0
        key_set = client.record.key_set("Everything allowed")
        (trade,) = client.post("/spot/v4/query/order-trades", key_set, {"orderId": order_id}).data
        assert trade["orderId"] == order_id

    @pytest.mark.parametrize(
        ("order", "code"),
        [
            ({"size": "0.001"}, 50011),
            ({"price": "40000"}, 50010),
            ({"type": "market"}, 50012),
            ({"size": "0.0001", "price": "40000"}, 50009),
            ({"size": "1", "price": "40000"}, 50020),
            ({"size": "-1", "price": "40000"}, 50021),
            ({"size": "NaN", "price": "40000"}, 50021),
            ({"size": "1", "price": "1e400"}, 50021),
            ({"symbol": "ABC_USDT", "size": "1", "price": "1"}, 50001),
            ({"side": "hold", "size": "1", "price": "1"}, 50021),
        ],
    )
    def test_an_order_that_cannot_be_is_refused(self, order: dict[str, str], code: int, client: PracticeClient) -> None:
        before = self.wallet(client)
        assert self.submit(client, **order).code == code
        assert self.wallet(client) == before

    def test_the_harmless_probe_of_the_permission_changes_nothing(self, client: PracticeClient) -> None:
        body = {"symbol": "BTC_USDT", "order_id": "1"}
        allowed = client.post("/spot/v3/cancel_order", client.record.key_set("All right"), body)
        assert allowed.code == 50005
        refused = client.post("/spot/v3/cancel_order", client.record.key_set("Read-only"), body)
        assert (refused.status, refused.code) == (403, 30012)

    def test_cancel_all_with_an_empty_body_cancels_everything(self, client: PracticeClient) -> None:
        key_set = client.record.key_set("Everything allowed")
        for side, price in (("buy", "40000"), ("sell", "90000")):
            assert self.submit(client, side=side, size="0.001", price=price).code == 1000
        assert client.post("/spot/v4/cancel_all", key_set).code == 1000
        assert client.post("/spot/v4/query/open-orders", key_set).data == []


def test_keys_of_one_account_see_the_same_books(client: PracticeClient) -> None:
    one, other = (client.record.key_set(label) for label in ("All right", "Read-only"))
    body = {"symbol": "BTC_USDT", "side": "buy", "type": "limit", "size": "0.001", "price": "40000"}
    order_id = client.post("/spot/v2/submit_order", one, body).data["order_id"]
    assert [each["orderId"] for each in client.post("/spot/v4/query/open-orders", other).data] == [order_id]
    elsewhere = client.record.key_set("Everything allowed")
    assert client.post("/spot/v4/query/open-orders", elsewhere).data == []


def test_a_transfer_moves_between_spot_and_futures_and_is_listed(client: PracticeClient) -> None:
    key_set = client.record.key_set("All right")
    body = {"currency": "USDT", "amount": "25", "type": "spot_to_contract"}
    before = Decimal(client.get("/contract/private/assets-detail", key_set, "futures").data[0]["available_balance"])
    assert client.post("/account/v1/transfer-contract", key_set, body, "futures").code == 1000
    after = Decimal(client.get("/contract/private/assets-detail", key_set, "futures").data[0]["available_balance"])
    listed = client.post("/account/v1/transfer-contract-list", key_set, {"page": 1, "limit": 10}, "futures").data
    assert after - before == 25
    assert [(each["amount"], each["type"]) for each in listed["records"]] == [("25", "spot_to_contract")]


def test_a_parameter_may_be_a_number_or_its_digits(client: PracticeClient) -> None:
    key_set = client.record.key_set("All right")
    answer = client.post("/account/v1/transfer-contract-list", key_set, {"page": "1", "limit": "10"}, "futures")
    assert json.loads(answer.body)["data"] == {"records": []}


def test_prices_move_and_stay_plausible(client: PracticeClient) -> None:
    ticker = client.get("/spot/quotation/v3/ticker?symbol=BTC_USDT").data
    low, last, high = (Decimal(ticker[name]) for name in ("low_24h", "last", "high_24h"))
    assert Decimal(63_000) < low <= last <= high < Decimal(65_000)
    assert Decimal(ticker["bid_px"]) < last < Decimal(ticker["ask_px"])
    candles = client.get("/spot/quotation/v3/lite-klines?symbol=BTC_USDT&step=5&limit=10").data
    assert len(candles) == 10
    assert len({row[4] for row in candles}) > 1
