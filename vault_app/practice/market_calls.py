"""Public calls: system, spot market and futures market.

The shapes follow what official SDKs and ccxt read from an answer where a test runs them, and are plausible elsewhere: no live answer was seen.
"""

from __future__ import annotations

from decimal import Decimal

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.calls import Call, Handler
from vault_app.practice.market import DAY_MS, PAIRS, Pair, text

HOUR_MS = 3_600_000
FUNDING_MS = 8 * HOUR_MS


def _time(call: Call) -> object:
    return {"server_time": call.now_ms}


def _service(call: Call) -> object:
    hour = call.now_ms // HOUR_MS * HOUR_MS
    service = {"title": "Practice exchange", "service_type": "spot", "status": 2}
    return {"service": [{**service, "start_time": hour - 2 * HOUR_MS, "end_time": hour - HOUR_MS}]}


def _currencies(_call: Call) -> object:
    flags = {"withdraw_enabled": True, "deposit_enabled": True}
    return {"currencies": [{"id": code, "name": name, **flags} for code, name in market.COIN_NAMES.items()]}


def _account_currencies(call: Call) -> object:
    wanted = set(filter(None, call.text("currencies").split(",")))
    return {
        "currencies": [
            {
                "currency": code,
                "name": name,
                "contract_address": None,
                "network": code,
                "withdraw_enabled": True,
                "deposit_enabled": True,
                "withdraw_minsize": "0.001",
                "withdraw_minfee": "0.0002",
                "withdraw_fee_estimate": "1",
                "recharge_minsize": "0.0001",
            }
            for code, name in market.COIN_NAMES.items()
            if not wanted or code in wanted
        ]
    }


def _symbols(_call: Call) -> object:
    return {"symbols": [pair.symbol for pair in PAIRS]}


def _symbol_details(_call: Call) -> object:
    return {
        "symbols": [
            {
                "symbol": pair.symbol,
                "symbol_id": number,
                "base_currency": pair.base,
                "quote_currency": pair.quote,
                "quote_increment": text(pair.step),
                "base_min_size": text(pair.step),
                "price_min_precision": pair.decimals // 2,
                "price_max_precision": pair.decimals,
                "expiration": "NA",
                "min_buy_amount": text(market.MIN_ORDER_VALUE),
                "min_sell_amount": text(market.MIN_ORDER_VALUE),
                "trade_status": "trading",
            }
            for number, pair in enumerate(PAIRS, start=1)
        ]
    }


def day_of(pair: Pair, now_ms: int) -> dict[str, str]:
    """Return the figures of the last 24 hours under the names of the ticker."""
    last, first = market.price(pair, now_ms), market.price(pair, now_ms - DAY_MS)
    hours = [market.price(pair, now_ms - HOUR_MS * back) for back in range(25)]
    volume = pair.contract_size * 90_000
    return {
        "symbol": pair.symbol,
        "last": text(last),
        "v_24h": text(volume),
        "qv_24h": text(market.rounded(volume * last, Decimal("0.01"))),
        "open_24h": text(first),
        "high_24h": text(max(hours)),
        "low_24h": text(min(hours)),
        "fluctuation": text(market.rounded((last - first) / first, Decimal("0.00001"))),
        "bid_px": text(last - pair.tick),
        "bid_sz": text(pair.step * 700),
        "ask_px": text(last + pair.tick),
        "ask_sz": text(pair.step * 650),
        "ts": str(now_ms),
    }


def _tickers(call: Call) -> object:
    return [list(day_of(pair, call.now_ms).values()) for pair in PAIRS]


def _ticker(call: Call) -> object:
    return day_of(market.spot_pair(call.text("symbol")), call.now_ms)


def _spot_candles(call: Call) -> object:
    pair = market.spot_pair(call.text("symbol"))
    count = min(call.whole("limit", 100), 200)
    if count < 1:
        raise Refused(70001, detail="limit")
    end_s = min(call.whole("before", call.now_ms // 1000), call.now_ms // 1000)
    rows = market.candles(pair, end_s=end_s, length_s=60 * call.whole("step", 1), count=count)
    after = call.whole("after", 0)
    return [
        [str(row.at_s), *map(text, (row.open, row.high, row.low, row.close, row.volume, row.volume * row.close))]
        for row in rows
        if row.at_s > after
    ]


def levels(pair: Pair, now_ms: int, count: int) -> tuple[list[list[str]], list[list[str]]]:
    """Return asks and bids, best first."""
    last = market.price(pair, now_ms)
    sizes = [pair.step * (100 + 37 * level % 400) for level in range(1, count + 1)]
    asks = [[text(last + pair.tick * level), text(size)] for level, size in enumerate(sizes, start=1)]
    bids = [[text(last - pair.tick * level), text(size)] for level, size in enumerate(sizes, start=1)]
    return asks, bids


def _book(call: Call) -> object:
    pair = market.spot_pair(call.text("symbol"))
    asks, bids = levels(pair, call.now_ms, min(call.whole("limit", 35), 50))
    return {"ts": str(call.now_ms), "symbol": pair.symbol, "asks": asks, "bids": bids}


def _trades(call: Call) -> object:
    pair = market.spot_pair(call.text("symbol"))
    moments = [call.now_ms - 1700 * back for back in range(min(call.whole("limit", 50), 50))]
    return [
        [pair.symbol, str(at), text(market.price(pair, at)), text(pair.step * (20 + at % 300)), ("buy", "sell")[at % 2]]
        for at in moments
    ]


def _contracts_asked_for(call: Call) -> tuple[Pair, ...]:
    symbol = call.text("symbol")
    return (market.contract_pair(symbol),) if symbol else PAIRS


def _next_funding(now_ms: int) -> int:
    return (now_ms // FUNDING_MS + 1) * FUNDING_MS


def _contract(pair: Pair, now_ms: int) -> dict[str, object]:
    day = day_of(pair, now_ms)
    return {
        "symbol": pair.contract,
        "product_type": 1,
        "open_timestamp": 1594080000000,
        "expire_timestamp": 0,
        "settle_timestamp": 0,
        "base_currency": pair.base,
        "quote_currency": pair.quote,
        "last_price": day["last"],
        "volume_24h": "90000",
        "turnover_24h": day["qv_24h"],
        "index_price": day["last"],
        "index_name": pair.contract,
        "contract_size": text(pair.contract_size),
        "min_leverage": "1",
        "max_leverage": "100",
        "price_precision": text(pair.tick),
        "vol_precision": "1",
        "max_volume": "1000000",
        "market_max_volume": "100000",
        "min_volume": "1",
        "funding_rate": "0.0001",
        "expected_funding_rate": "0.0001",
        "open_interest": "41000",
        "open_interest_value": text(market.rounded(41000 * pair.contract_size * Decimal(day["last"]), Decimal("0.01"))),
        "high_24h": day["high_24h"],
        "low_24h": day["low_24h"],
        "change_24h": day["fluctuation"],
        "funding_time": _next_funding(now_ms),
        "funding_interval_hours": 8,
        "status": "Trading",
        "delist_time": 0,
    }


def _contracts(call: Call) -> object:
    return {"symbols": [_contract(pair, call.now_ms) for pair in _contracts_asked_for(call)]}


def _depth(call: Call) -> object:
    pair = market.contract_pair(call.text("symbol"))
    last = market.price(pair, call.now_ms)
    rows = [
        (level, 20 + 13 * level % 60, sum(20 + 13 * each % 60 for each in range(1, level + 1)))
        for level in range(1, 21)
    ]
    return {
        "asks": [[text(last + pair.tick * level), str(size), str(total)] for level, size, total in rows],
        "bids": [[text(last - pair.tick * level), str(size), str(total)] for level, size, total in rows],
        "timestamp": call.now_ms,
        "symbol": pair.contract,
    }


def _market_trades(call: Call) -> object:
    pair = market.contract_pair(call.text("symbol"))
    moments = [call.now_ms - 2300 * back for back in range(min(call.whole("limit", 50), 100))]
    return [
        {
            "symbol": pair.contract,
            "price": text(market.price(pair, at)),
            "qty": str(1 + at % 40),
            "quote_qty": text(market.price(pair, at) * pair.contract_size * (1 + at % 40)),
            "time": at // 1000,
            "is_buyer_maker": at % 2 == 0,
        }
        for at in moments
    ]


def _open_interest(call: Call) -> object:
    row = _contract(market.contract_pair(call.text("symbol")), call.now_ms)
    return {
        "timestamp": call.now_ms,
        **{name: row[name] for name in ("symbol", "open_interest", "open_interest_value")},
    }


def _funding(pair: Pair, now_ms: int) -> dict[str, object]:
    return {
        "timestamp": now_ms,
        "symbol": pair.contract,
        "rate_value": "0.0001",
        "expected_rate": "0.0001",
        "funding_time": _next_funding(now_ms),
        "funding_upper_limit": "0.0375",
        "funding_lower_limit": "-0.0375",
    }


def _funding_rate(call: Call) -> object:
    return _funding(market.contract_pair(call.text("symbol")), call.now_ms)


def _funding_rates(call: Call) -> object:
    return {"list": [_funding(pair, call.now_ms) for pair in _contracts_asked_for(call)]}


def _funding_history(call: Call) -> object:
    pair, last = market.contract_pair(call.text("symbol")), _next_funding(call.now_ms)
    count = min(call.whole("limit", 100), 100)
    times = [last - FUNDING_MS * back for back in range(1, count + 1)]
    return {"list": [{"symbol": pair.contract, "funding_rate": "0.0001", "funding_time": str(at)} for at in times]}


def _contract_candles(call: Call) -> object:
    pair, length_s = market.contract_pair(call.text("symbol")), 60 * call.whole("step", 1)
    start_s, end_s = call.whole("start_time", 0), min(call.whole("end_time", 0), call.now_ms // 1000)
    count = min(max((end_s - start_s) // max(length_s, 60), 0), 500)
    return [
        {
            "low_price": text(row.low),
            "high_price": text(row.high),
            "open_price": text(row.open),
            "close_price": text(row.close),
            "volume": text(row.volume),
            "timestamp": row.at_s,
        }
        for row in market.candles(pair, end_s=end_s, length_s=max(length_s, 60), count=count)
    ]


def _brackets(call: Call) -> object:
    bracket = {
        "bracket": 1,
        "initial_leverage": "100",
        "notional_cap": "500000",
        "notional_floor": "0",
        "maint_margin_ratio": "0.005",
        "cum": "0",
    }
    return {"rules": [{"symbol": pair.contract, "brackets": [bracket]} for pair in _contracts_asked_for(call)]}


HANDLERS: dict[str, Handler] = {
    "system-time": _time,
    "system-service": _service,
    "spot-currencies": _currencies,
    "account-currencies": _account_currencies,
    "spot-symbols": _symbols,
    "spot-symbols-details": _symbol_details,
    "spot-tickers": _tickers,
    "spot-ticker": _ticker,
    "spot-lite-klines": _spot_candles,
    "spot-klines": _spot_candles,
    "spot-books": _book,
    "spot-trades": _trades,
    "futures-details": _contracts,
    "futures-depth": _depth,
    "futures-market-trade": _market_trades,
    "futures-open-interest": _open_interest,
    "futures-funding-rate": _funding_rate,
    "futures-funding-rate-v2": _funding_rates,
    "futures-funding-rate-history": _funding_history,
    "futures-kline": _contract_candles,
    "futures-markprice-kline": _contract_candles,
    "futures-leverage-bracket": _brackets,
}
