"""Isolated margin and savings: enough to see each answer's shape; no loan and no subscription moves the books.

The shapes follow what official SDKs and ccxt read from an answer where a test runs them, and are plausible elsewhere: no live answer was seen.
"""

from __future__ import annotations

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.books import new_id
from vault_app.practice.calls import Call, Handler
from vault_app.practice.market import PAIRS, Pair

_PRODUCT, _FIXED_PRODUCT = "practice-flexible-usdt", "practice-fixed-usdt-30"


def _pairs(call: Call) -> tuple[Pair, ...]:
    symbol = call.text("symbol")
    return (market.spot_pair(symbol),) if symbol else PAIRS


def _margin_side(currency: str) -> dict[str, object]:
    amounts = ("borrowed", "borrow_unpaid", "interest_unpaid", "available", "frozen", "net_asset", "net_assetBTC")
    return {"currency": currency, "borrow_enabled": True, **dict.fromkeys((*amounts, "total_asset"), "0.00000000")}


def _margin_account(call: Call) -> object:
    return {
        "symbols": [
            {
                "symbol": pair.symbol,
                "risk_rate": "999.00",
                "risk_level": "1",
                "buy_enabled": True,
                "sell_enabled": True,
                "liquidate_price": "",
                "liquidate_rate": "1.15",
                "base": _margin_side(pair.base),
                "quote": _margin_side(pair.quote),
            }
            for pair in _pairs(call)
        ]
    }


def _margin_rate(currency: str) -> dict[str, object]:
    return {
        "currency": currency,
        "daily_interest": "0.00055000",
        "hourly_interest": "0.00002291",
        "max_borrow_amount": "2000.00000000",
        "min_borrow_amount": "1.00000000",
        "borrowable_amount": "0.00000000",
    }


def _margin_pairs(call: Call) -> object:
    return {
        "symbols": [
            {
                "symbol": pair.symbol,
                "max_leverage": "5",
                "symbol_enabled": True,
                "base": _margin_rate(pair.base),
                "quote": _margin_rate(pair.quote),
            }
            for pair in _pairs(call)
        ]
    }


def _margin_move(name: str) -> Handler:
    def handle(call: Call) -> object:
        pair = market.spot_pair(call.text("symbol"))
        if call.text("currency") not in {pair.base, pair.quote}:
            raise Refused(51000)
        call.amount("amount")
        return {name: new_id()}

    return handle


def _no_records(_call: Call) -> object:
    return {"records": []}


def _products(product: str, term: int) -> Handler:
    def handle(call: Call) -> object:
        offer = {
            "productId": product,
            "coinName": "USDT",
            "apr": "0.03",
            "term": term,
            "minAmount": "1",
            "maxAmount": "100000",
        }
        listed = [offer] if call.text("coinName") in {"", "USDT"} else []
        return {"total": len(listed), "currentPage": call.whole("currentPage", 1), "list": listed}

    return handle


def _subscribe(product: str) -> Handler:
    def handle(call: Call) -> object:
        if call.text("productId") != product:
            raise Refused(70000)
        call.amount("amount")
        return {"earnId": new_id(), "requestNo": call.text("requestNo")}

    return handle


def _redeem(call: Call) -> object:
    raise Refused(70000, detail=call.text("earnId")[:40])  # nothing was ever subscribed that could be redeemed


def _empty_page(call: Call) -> object:
    return {"total": 0, "currentPage": call.whole("currentPage", 1), "list": []}


def _savings(_call: Call) -> object:
    return {"totalUsd": "0.00", "flexibleUsd": "0.00", "fixedUsd": "0.00", "list": []}


def _switch_automatic(call: Call) -> object:
    call.books.automatic_savings = call.text("autoSubscribe")
    return {"autoSubscribe": call.books.automatic_savings}


def _automatic(call: Call) -> object:
    return {"autoSubscribe": call.books.automatic_savings}


HANDLERS: dict[str, Handler] = {
    "margin-isolated-account": _margin_account,
    "margin-isolated-pairs": _margin_pairs,
    "margin-isolated-transfer": _margin_move("transfer_id"),
    "margin-isolated-borrow": _margin_move("borrow_id"),
    "margin-isolated-repay": _margin_move("repay_id"),
    "margin-isolated-borrow-record": _no_records,
    "margin-isolated-repay-record": _no_records,
    "savings-holdings": _savings,
    "savings-flexible-products": _products(_PRODUCT, 0),
    "savings-flexible-subscribe": _subscribe(_PRODUCT),
    "savings-flexible-redeem": _redeem,
    "savings-flexible-holdings": _empty_page,
    "savings-flexible-records": _empty_page,
    "savings-fixed-products": _products(_FIXED_PRODUCT, 30),
    "savings-fixed-subscribe": _subscribe(_FIXED_PRODUCT),
    "savings-fixed-holdings": _empty_page,
    "savings-fixed-records": _empty_page,
    "savings-fixed-redeem": _redeem,
    "savings-fixed-auto-renewal": _redeem,
    "savings-auto-toggle": _switch_automatic,
    "savings-auto-status": _automatic,
    "savings-flexible-auto-toggle": _switch_automatic,
    "savings-flexible-auto-status": _automatic,
}
