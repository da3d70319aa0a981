"""Futures: assets, orders, transfers, and the affiliate reports of the futures host.

The shapes follow what official SDKs and ccxt read from an answer where a test runs them, and are plausible elsewhere: no live answer was seen.
"""

from __future__ import annotations

from decimal import Decimal

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.books import FuturesOrder, new_id
from vault_app.practice.calls import Call, Handler, invalid
from vault_app.practice.market import text

CLAIM = Decimal(10_000)


def _opened(handler: Handler) -> Handler:
    """Let a call through only where the account has opened futures; otherwise it answers 40046."""

    def handle(call: Call) -> object:
        if not call.books.futures_open:
            raise Refused(40046)
        return handler(call)

    return handle


def _assets(call: Call) -> object:
    purse = call.books.futures
    return [
        {
            "currency": "USDT",
            "position_deposit": "0",
            "frozen_balance": text(purse.frozen),
            "available_balance": text(purse.available),
            "equity": text(purse.total),
            "unrealized": "0",
        }
    ]


def _fee_rate(call: Call) -> object:
    symbol = market.contract_pair(call.text("symbol")).contract
    return {"symbol": symbol, "taker_fee_rate": "0.0006", "maker_fee_rate": "0.0002"}


def _empty_list(call: Call) -> object:
    if call.text("symbol"):
        market.contract_pair(call.text("symbol"))
    return []


def _position_mode(call: Call) -> object:
    return {"position_mode": call.books.position_mode}


def _set_position_mode(call: Call) -> object:
    if call.books.futures_orders:
        raise Refused(40059)
    call.books.position_mode = call.text("position_mode")
    return {"position_mode": call.books.position_mode}


def _set_leverage(call: Call) -> object:
    pair = market.contract_pair(call.text("symbol"))
    leverage = call.text("leverage", "10")
    if not leverage.isdecimal() or not 1 <= int(leverage) <= 100:
        raise Refused(40040)
    call.books.leverage[pair.contract] = leverage
    return {"symbol": pair.contract, "leverage": leverage, "open_type": call.text("open_type"), "max_value": "100"}


def _submit(call: Call) -> object:
    order = _order_from(call, plan=False)
    if order.type == "market":
        return {"order_id": int(order.order_id), "price": "market price"}
    call.books.futures_orders[order.order_id] = order
    return {"order_id": int(order.order_id), "price": text(order.price)}


def _submit_plan(call: Call) -> object:
    order = _order_from(call, plan=True)
    call.books.futures_orders[order.order_id] = order
    return {"order_id": order.order_id}


def _order_from(call: Call, *, plan: bool) -> FuturesOrder:
    pair = market.contract_pair(call.text("symbol"))
    kind = call.text("type", "limit")
    price_name = next((name for name in ("price", "trigger_price", "activation_price") if call.text(name)), "")
    if not price_name and kind != "market":
        raise invalid(call.endpoint, "price")
    return FuturesOrder(
        order_id=new_id(),
        client_order_id=call.text("client_order_id"),
        pair=pair,
        side=call.whole("side", 1),
        type=kind,
        price=call.amount(price_name) if price_name else Decimal(0),
        size=call.whole("size", 1),
        leverage=call.text("leverage") or call.books.leverage.get(pair.contract, "10"),
        open_type=call.text("open_type", "cross"),
        created_ms=call.now_ms,
        plan=plan,
    )


def _asked_for(call: Call, *, plan: bool) -> list[FuturesOrder]:
    """Return the orders that are named by id, or all of the symbol when none is; refuses with 40037."""
    symbol = market.contract_pair(call.text("symbol")).contract
    own, by_client = call.text("order_id"), call.text("client_order_id")
    of_symbol = [
        each for each in call.books.futures_orders.values() if each.pair.contract == symbol and each.plan is plan
    ]
    if not own and not by_client:
        return of_symbol
    named = [each for each in of_symbol if each.order_id == own or (by_client and each.client_order_id == by_client)]
    if not named:
        raise Refused(40037)
    return named


def _cancel(*, plan: bool) -> Handler:
    def handle(call: Call) -> object:
        for order in _asked_for(call, plan=plan):
            del call.books.futures_orders[order.order_id]
        return {}

    return handle


def _modify(*, plan: bool) -> Handler:
    def handle(call: Call) -> object:
        if not (call.text("order_id") or call.text("client_order_id")):
            raise Refused(40037)
        order = _asked_for(call, plan=plan)[0]
        name = "trigger_price" if plan else "price"
        if call.text(name):
            order.price = call.amount(name)
        order.size = call.whole("size", order.size)
        return {"order_id": order.order_id}

    return handle


def _timer(call: Call) -> object:
    """Answer as the dead man's switch does; here it only tells when it would act."""
    market.contract_pair(call.text("symbol"))
    timeout = call.whole("timeout", 0)
    if 0 < timeout < 5:
        raise invalid(call.endpoint, "timeout")
    return {"result": True, "set_time": call.now_ms, "cancel_time": call.now_ms + 1000 * timeout if timeout else 0}


def _shown(order: FuturesOrder) -> dict[str, object]:
    return {
        "order_id": order.order_id,
        "client_order_id": order.client_order_id,
        "symbol": order.pair.contract,
        "price": text(order.price),
        "size": str(order.size),
        "side": order.side,
        "type": order.type,
        "state": 2,
        "leverage": order.leverage,
        "open_type": order.open_type,
        "deal_avg_price": "0",
        "deal_size": "0",
        "create_time": order.created_ms,
        "update_time": order.created_ms,
    }


def _orders(*, plan: bool) -> Handler:
    def handle(call: Call) -> object:
        symbol = call.text("symbol")
        if symbol:
            market.contract_pair(symbol)
        orders = call.books.futures_orders.values()
        return [_shown(each) for each in orders if each.plan is plan and symbol in {"", each.pair.contract}]

    return handle


def _order(call: Call) -> object:
    order = call.books.futures_orders.get(call.text("order_id"))
    if order is None:
        raise Refused(40035)
    return _shown(order)


def _transfer(call: Call) -> object:
    amount = call.amount("amount")
    call.books.transfer(amount, call.text("type"), call.now_ms)
    return {"currency": "USDT", "amount": text(amount)}


def _transfers(call: Call) -> object:
    page, limit = call.whole("page", 1), call.whole("limit", 10)
    if page < 1 or not 1 <= limit <= 100:
        raise invalid(call.endpoint, "page" if page < 1 else "limit")
    records = [
        {
            "transfer_id": each.transfer_id,
            "currency": "USDT",
            "amount": text(each.amount),
            "type": each.type,
            "state": "FINISHED",
            "timestamp": each.at_ms,
        }
        for each in call.books.transfers[(page - 1) * limit : page * limit]
    ]
    return {"records": records}


def _claim(call: Call) -> object:
    call.books.futures.available += CLAIM
    return {"currency": "USDT", "amount": text(CLAIM)}


def _empty_page(_call: Call) -> object:
    return {"total": 0, "list": []}


def _affiliate_page(call: Call) -> object:
    return {"total": 0, "page": call.whole("page", 1), "size": call.whole("size", 10), "data": []}


def _no_customer(call: Call) -> object:
    return {"cid": call.text("cid") or call.text("userId"), "is_invited": False, "data": []}


_OF_AN_OPENED_ACCOUNT: dict[str, Handler] = {
    "futures-assets-detail": _assets,
    "futures-trade-fee-rate": _fee_rate,
    "futures-position": _empty_list,
    "futures-position-v2": _empty_list,
    "futures-position-risk": _empty_list,
    "futures-get-position-mode": _position_mode,
    "futures-transaction-history": _empty_list,
    "futures-auto-repayment": _empty_page,
    "futures-interest-log": _empty_page,
    "futures-order": _order,
    "futures-order-history": _empty_list,
    "futures-open-orders": _orders(plan=False),
    "futures-plan-orders": _orders(plan=True),
    "futures-trades": _empty_list,
    "futures-transfer-list": _transfers,
    "futures-submit-order": _submit,
    "futures-modify-limit-order": _modify(plan=False),
    "futures-cancel-order": _cancel(plan=False),
    "futures-cancel-orders": _cancel(plan=False),
    "futures-cancel-all-after": _timer,
    "futures-submit-plan-order": _submit_plan,
    "futures-cancel-plan-order": _cancel(plan=True),
    "futures-modify-plan-order": _modify(plan=True),
    "futures-submit-tp-sl-order": _submit_plan,
    "futures-modify-tp-sl-order": _modify(plan=True),
    "futures-modify-preset-plan-order": _modify(plan=False),
    "futures-submit-trail-order": _submit_plan,
    "futures-cancel-trail-order": _cancel(plan=True),
    "futures-submit-leverage": _set_leverage,
    "futures-set-position-mode": _set_position_mode,
    "futures-transfer": _transfer,
    "futures-demo-claim": _claim,
}

HANDLERS: dict[str, Handler] = {
    **{endpoint: _opened(handler) for endpoint, handler in _OF_AN_OPENED_ACCOUNT.items()},
    "affiliate-rebate-list": _affiliate_page,
    "affiliate-trade-list": _affiliate_page,
    "affiliate-rebate-user": _no_customer,
    "affiliate-rebate-api": _no_customer,
    "affiliate-invite-check": _no_customer,
    "affiliate-rebate-invite-user": _affiliate_page,
    "affiliate-deposit-withdrawal-list": _affiliate_page,
    "affiliate-customer-info": _no_customer,
}
