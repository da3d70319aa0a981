"""Spot orders: submit, cancel and query, and the planned ones.

The shapes follow what official SDKs and ccxt read from an answer where a test runs them, and are plausible elsewhere: no live answer was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.books import FEE, SpotOrder, new_id
from vault_app.practice.calls import Call, Handler, invalid
from vault_app.practice.market import text


def _submit(call: Call) -> object:
    return {"order_id": _place(call).order_id}


def _place(call: Call) -> SpotOrder:
    order = _order_from(call)
    if order.client_order_id and any(
        each.client_order_id == order.client_order_id for each in call.books.orders.values()
    ):
        raise Refused(50042)
    call.books.place(order, call.now_ms)
    return order


def _order_from(call: Call) -> SpotOrder:
    pair, side, kind = market.spot_pair(call.text("symbol")), call.text("side"), call.text("type")
    at_market = kind == "market"
    price = market.price(pair, call.now_ms) if at_market else _needed(call, "price", 50011)
    if at_market and side == "buy":
        value = _needed(call, "notional", 50012)
        size = market.rounded(value / price, pair.step)
    else:
        size = _needed(call, "size", 50010)
        value = size * price
    if value < market.MIN_ORDER_VALUE:
        raise Refused(50009)
    return SpotOrder(
        order_id=new_id(),
        client_order_id=call.text("client_order_id") or call.text("clientOrderId"),
        pair=pair,
        side=side,
        type=kind,
        price=Decimal(0) if at_market else price,
        size=size,
        held=max(value, size * price) if side == "buy" else size,
        created_ms=call.now_ms,
        updated_ms=call.now_ms,
    )


def _needed(call: Call, name: str, code: int) -> Decimal:
    if not call.text(name):
        raise Refused(code)
    return call.amount(name)


def _submit_many(call: Call) -> object:
    rows = call.given["orderParams"]
    if not isinstance(rows, list) or not 1 <= len(rows) <= 10:
        raise Refused(50033)
    if not all(isinstance(row, dict) and row.get("side") in {"buy", "sell"} and row.get("type") for row in rows):
        raise invalid(call.endpoint, "orderParams")
    calls = [replace(call, given={**row, "symbol": call.given["symbol"]}) for row in rows]
    placed = [_place(each).order_id for each in calls]
    return {"code": 0, "msg": "success", "data": {"orderIds": placed}}


def _asked_for(call: Call, among: Mapping[str, SpotOrder]) -> SpotOrder:
    """Return the order that is named by its own id or the client's; refuses with 50039 or 50005."""
    own = call.text("order_id") or call.text("orderId")
    by_client = call.text("client_order_id") or call.text("clientOrderId")
    if not own and not by_client:
        raise Refused(50039)
    call.books.settle(call.now_ms)
    for order in among.values():
        if (own and order.order_id == own) or (by_client and order.client_order_id == by_client):
            return order
    raise Refused(50005)


def _cancel(call: Call) -> object:
    order = _asked_for(call, call.books.orders)
    if order.state == "canceled":
        raise Refused(50030)
    if order.state == "filled":
        return {"result": False}
    call.books.cancel(order, call.now_ms)
    return {"result": True}


def _cancel_many(call: Call) -> object:
    names = [*_texts(call, "orderIds"), *_texts(call, "clientOrderIds")]
    if not names:
        raise Refused(50039)
    call.books.settle(call.now_ms)
    done = []
    for order in call.books.orders.values():
        for name in {order.order_id, order.client_order_id} & set(names):
            if order.state == "new":
                call.books.cancel(order, call.now_ms)
                done.append(name)
    failed = [name for name in names if name not in done]
    return {
        "successIds": done,
        "failIds": failed,
        "totalCount": len(names),
        "successCount": len(done),
        "failedCount": len(failed),
    }


def _texts(call: Call, name: str) -> list[str]:
    value = call.given.get(name)
    return [str(each) for each in value] if isinstance(value, list) else []


def _cancel_all(call: Call) -> object:
    for order in _chosen(call, call.books.orders.values()):
        if order.state == "new" and call.text("side", order.side) == order.side:
            call.books.cancel(order, call.now_ms)
    return {}


def _chosen(call: Call, orders: Iterable[SpotOrder]) -> list[SpotOrder]:
    """Return the orders of the symbol and time that are asked for, newest first."""
    symbol = call.text("symbol")
    if symbol:
        market.spot_pair(symbol)
    start, end = call.whole("startTime", 0), call.whole("endTime", 10**15)
    if end < start:
        raise Refused(52004)
    limit = call.whole("limit", 200)
    if not 1 <= limit <= 200:
        raise Refused(50016 if limit else 50015)
    fitting = [each for each in orders if symbol in {"", each.pair.symbol} and start <= each.created_ms <= end]
    return fitting[::-1][:limit]


def _shown(order: SpotOrder) -> dict[str, object]:
    filled = order.size if order.state == "filled" else Decimal(0)
    return {
        "orderId": order.order_id,
        "clientOrderId": order.client_order_id,
        "symbol": order.pair.symbol,
        "side": order.side,
        "orderMode": "spot",
        "type": order.type,
        "state": order.state,
        "cancelSource": "user" if order.state == "canceled" else "",
        "price": text(order.price),
        "priceAvg": text(order.average),
        "size": text(order.size),
        "filledSize": text(filled),
        "notional": text(order.size * (order.price or order.average)),
        "filledNotional": text(filled * order.average),
        "createTime": order.created_ms,
        "updateTime": order.updated_ms,
        "stpMode": "none",
    }


def _query(call: Call) -> object:
    return _shown(_asked_for(call, call.books.orders))


def _open(call: Call) -> object:
    call.books.settle(call.now_ms)
    return [_shown(order) for order in _chosen(call, call.books.orders.values()) if order.state == "new"]


def _history(call: Call) -> object:
    call.books.settle(call.now_ms)
    return [_shown(order) for order in _chosen(call, call.books.orders.values()) if order.state != "new"]


def _trade(order: SpotOrder) -> dict[str, object]:
    got = order.size if order.side == "buy" else order.size * order.average
    return {
        "tradeId": f"{order.order_id}1",
        "orderId": order.order_id,
        "clientOrderId": order.client_order_id,
        "symbol": order.pair.symbol,
        "side": order.side,
        "orderMode": "spot",
        "type": order.type,
        "price": text(order.average),
        "size": text(order.size),
        "notional": text(order.size * order.average),
        "fee": text(got * FEE),
        "feeCoinName": order.gets,
        "tradeRole": "taker" if order.type == "market" else "maker",
        "createTime": order.updated_ms,
        "updateTime": order.updated_ms,
    }


def _trades(call: Call) -> object:
    call.books.settle(call.now_ms)
    return [_trade(order) for order in _chosen(call, call.books.orders.values()) if order.state == "filled"]


def _order_trades(call: Call) -> object:
    order = _asked_for(call, call.books.orders)
    return [_trade(order)] if order.state == "filled" else []


def _plan(call: Call) -> object:
    """Keep a planned order; it waits for its trigger and freezes nothing until then."""
    try:
        trigger, size = (
            Decimal(call.text("trigger_price", "0")),
            Decimal(call.text("size") or call.text("notional", "0")),
        )
    except InvalidOperation:
        raise invalid(call.endpoint, "trigger_price") from None
    order = SpotOrder(
        order_id=new_id(),
        client_order_id=call.text("client_order_id"),
        pair=market.spot_pair(call.text("symbol")),
        side=call.text("side"),
        type=call.text("type"),
        price=trigger,
        size=size,
        held=Decimal(0),
        created_ms=call.now_ms,
        updated_ms=call.now_ms,
    )
    call.books.plans[order.order_id] = order
    return {"order_id": order.order_id}


def _cancel_plan(call: Call) -> object:
    order = _asked_for(call, call.books.plans)
    ended, order.state, order.updated_ms = order.state == "new", "canceled", call.now_ms
    return {"result": ended}


def _cancel_plans(call: Call) -> object:
    for order in _chosen(call, call.books.plans.values()):
        if order.type == call.text("type"):
            order.state, order.updated_ms = "canceled", call.now_ms
    return {}


def _shown_plan(order: SpotOrder) -> dict[str, object]:
    return {**_shown(order), "triggerPrice": text(order.price), "orderType": order.type}


def _query_plan(call: Call) -> object:
    return _shown_plan(_asked_for(call, call.books.plans))


def _open_plans(call: Call) -> object:
    return [_shown_plan(order) for order in _chosen(call, call.books.plans.values()) if order.state == "new"]


def _plan_history(call: Call) -> object:
    return [_shown_plan(order) for order in _chosen(call, call.books.plans.values()) if order.state != "new"]


HANDLERS: dict[str, Handler] = {
    "spot-submit-order": _submit,
    "margin-submit-order": _submit,
    "spot-batch-orders": _submit_many,
    "spot-cancel-order": _cancel,
    "spot-cancel-orders": _cancel_many,
    "spot-cancel-all": _cancel_all,
    "spot-query-order": _query,
    "spot-query-client-order": _query,
    "spot-query-open-orders": _open,
    "spot-query-history-orders": _history,
    "spot-query-trades": _trades,
    "spot-query-order-trades": _order_trades,
    "spot-algo-submit-order": _plan,
    "spot-algo-cancel-order": _cancel_plan,
    "spot-algo-cancel-all": _cancel_plans,
    "spot-algo-query-order": _query_plan,
    "spot-algo-query-client-order": _query_plan,
    "spot-algo-query-open-orders": _open_plans,
    "spot-algo-query-history-orders": _plan_history,
}
