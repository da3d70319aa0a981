"""What a subscribed socket is told: prices and trades on public topics, the account's own state on private ones.

Source of the shapes: sample messages of developer-pro.bitmart.com/en/spot and /en/futuresv2, WebSocket, 2026-11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.books import Books, SpotOrder
from vault_app.practice.market import Pair, text
from vault_app.practice.market_calls import day_of, levels

Message = dict[str, object]
MINUTES = {
    "1m": 1,
    "3m": 3,
    "5m": 5,
    "15m": 15,
    "30m": 30,
    "1H": 60,
    "2H": 120,
    "4H": 240,
    "1D": 1440,
    "1h": 60,
    "4h": 240,
}
_PRIVATE = re.compile(r"spot/user/|futures/(asset|order|position)\b")
_CANDLES = re.compile(r"(?:spot/kline|futures/klineBin)(\w+)")
_DEPTH = re.compile(r"(?:spot|futures)/depth(?:/increase)?(\d+)")


def is_private(topic: str) -> bool:
    """Tell whether a topic is about one account, and so needs a login."""
    return bool(_PRIVATE.match(topic))


def news_of(topic: str, books: Books, now_ms: int) -> list[Message]:
    """Return what is told at *now_ms* to who subscribed *topic*; nothing for one that is not known."""
    channel, _, symbol = topic.partition(":")
    symbol = symbol.partition("@")[0]
    try:
        if is_private(topic):
            return list(_own_news(channel, symbol, books, now_ms))
        if channel.startswith("spot/"):
            return list(_spot_news(channel, market.spot_pair(symbol), now_ms))
        return list(_futures_news(topic, channel, market.contract_pair(symbol), now_ms))
    except Refused:
        return []


def _spot_news(channel: str, pair: Pair, now_ms: int) -> Iterator[Message]:
    row: Message | None = None
    day = day_of(pair, now_ms)
    if channel == "spot/ticker":
        names = ("open_24h", "high_24h", "low_24h", "fluctuation", "bid_px", "bid_sz", "ask_px", "ask_sz")
        row = {
            **{name: day[name] for name in names},
            "last_price": day["last"],
            "base_volume_24h": day["v_24h"],
            "quote_volume_24h": day["qv_24h"],
            "s_t": now_ms // 1000,
            "ms_t": now_ms,
        }
    elif channel == "spot/trade":
        size = text(pair.step * (20 + now_ms % 300))
        side = ("buy", "sell")[now_ms % 2]
        row = {"price": day["last"], "size": size, "side": side, "s_t": now_ms // 1000, "ms_t": now_ms}
    elif (found := _CANDLES.fullmatch(channel)) and found[1] in MINUTES:
        length_s = 60 * MINUTES[found[1]]
        (candle,) = market.candles(pair, end_s=now_ms // 1000, length_s=length_s, count=1)
        prices = (candle.open, candle.high, candle.low, candle.close, candle.volume)
        row = {"candle": [candle.at_s, *map(text, prices)]}
    elif found := _DEPTH.fullmatch(channel):
        asks, bids = levels(pair, now_ms, min(int(found[1]), 100))
        kind: Message = {"type": "snapshot", "version": now_ms} if "increase" in channel else {}
        row = {"asks": asks, "bids": bids, "ms_t": now_ms, **kind}
    if row is not None:
        yield {"data": [{**row, "symbol": pair.symbol}], "table": channel}


def _futures_news(topic: str, channel: str, pair: Pair, now_ms: int) -> Iterator[Message]:
    day = day_of(pair, now_ms)
    if channel == "futures/ticker":
        data: object = {
            "symbol": pair.contract,
            "last_price": day["last"],
            "volume_24": day["v_24h"],
            "range": day["fluctuation"],
            "mark_price": day["last"],
            "index_price": day["last"],
            "ask_price": day["ask_px"],
            "ask_vol": "650",
            "bid_price": day["bid_px"],
            "bid_vol": "700",
        }
        yield {"data": data, "group": topic}
    elif channel == "futures/trade":
        at = datetime.fromtimestamp(now_ms / 1000, UTC).isoformat().replace("+00:00", "Z")
        trade = {
            "trade_id": now_ms,
            "symbol": pair.contract,
            "deal_price": day["last"],
            "deal_vol": "2",
            "way": 1,
            "m": True,
        }
        yield {"data": [{**trade, "created_at": at}], "group": topic}
    elif (found := _CANDLES.fullmatch(channel)) and found[1] in MINUTES:
        length_s = 60 * MINUTES[found[1]]
        (row,) = market.candles(pair, end_s=now_ms // 1000, length_s=length_s, count=1)
        names = {"o": row.open, "h": row.high, "l": row.low, "c": row.close, "v": row.volume}
        item = {**{name: text(value) for name, value in names.items()}, "ts": row.at_s}
        yield {"data": {"symbol": pair.contract, "items": [item]}, "group": topic}
    elif found := _DEPTH.fullmatch(channel):
        for way, rows in zip((2, 1), levels(pair, now_ms, int(found[1])), strict=True):
            depths = [{"price": price, "vol": str(30 + 7 * number % 90)} for number, (price, _) in enumerate(rows)]
            yield {"data": {"symbol": pair.contract, "way": way, "depths": depths, "ms_t": now_ms}, "group": topic}


def _own_news(channel: str, symbol: str, books: Books, now_ms: int) -> Iterator[Message]:
    if channel == "spot/user/balance":
        books.settle(now_ms)
        for coin, purse in books.spot.items():
            details = [{"ccy": coin, "av_bal": text(purse.available), "fz_bal": text(purse.frozen)}]
            change = {"balance_details": details, "event_time": str(now_ms), "event_type": "TRANSACTION_COMPLETED"}
            yield {"data": [change], "table": channel}
    elif channel in {"spot/user/order", "spot/user/orders"}:
        books.settle(now_ms)
        rows = [_spot_order(each) for each in books.orders.values() if symbol in {"ALL_SYMBOLS", each.pair.symbol}]
        if rows:
            yield {"data": rows, "table": channel}
    elif channel == "futures/asset" and symbol == "USDT":
        purse = books.futures
        data = {"currency": "USDT", "available_balance": text(purse.available), "frozen_balance": text(purse.frozen)}
        yield {"group": f"{channel}:{symbol}", "data": {**data, "position_deposit": "0"}}
    elif channel == "futures/order":
        for order in books.futures_orders.values():
            row = {
                "order_id": order.order_id,
                "client_order_id": order.client_order_id,
                "price": text(order.price),
                "size": str(order.size),
                "symbol": order.pair.contract,
                "state": 2,
                "side": order.side,
                "type": order.type,
                "leverage": order.leverage,
                "open_type": order.open_type,
                "deal_avg_price": "0",
                "deal_size": "0",
                "create_time": order.created_ms,
                "update_time": order.created_ms,
            }
            yield {"group": channel, "data": [{"action": 2, "order": row}]}
    elif channel == "futures/position":
        yield {"group": channel, "data": []}


_STATES = {"new": "4", "filled": "6", "canceled": "8"}


def _spot_order(order: SpotOrder) -> Message:
    filled = order.size if order.state == "filled" else Decimal(0)
    return {
        "symbol": order.pair.symbol,
        "side": order.side,
        "type": order.type,
        "notional": text(order.size * (order.price or order.average)),
        "size": text(order.size),
        "price": text(order.price),
        "ms_t": str(order.updated_ms),
        "state": _STATES[order.state],
        "order_state": order.state,
        "order_id": order.order_id,
        "client_order_id": order.client_order_id,
        "filled_size": text(filled),
        "filled_notional": text(filled * order.average),
        "last_fill_price": text(order.average),
        "last_fill_count": text(filled),
        "last_fill_time": str(order.updated_ms if filled else 0),
        "margin_trading": "0",
        "order_type": "0",
    }
