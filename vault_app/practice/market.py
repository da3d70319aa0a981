"""Prices of the practice exchange: a quiet wave around made-up values, the same for everybody who asks at that moment."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from vault_app.practice.answers import Refused

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Pair:
    """One spot pair and its contract.

    Attributes:
        middle: Around which the price moves.
        tick: Smallest step of the price.
        step: Smallest step of a size.
        contract_size: Coins in one contract.
    """

    base: str
    name: str
    middle: Decimal
    tick: Decimal
    step: Decimal
    contract_size: Decimal
    quote: str = "USDT"

    @property
    def decimals(self) -> int:
        """Digits behind the point of a price."""
        exponent = self.tick.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0

    @property
    def symbol(self) -> str:
        return f"{self.base}_{self.quote}"

    @property
    def contract(self) -> str:
        return f"{self.base}{self.quote}"


PAIRS = (
    Pair("BTC", "Bitcoin", Decimal(64000), Decimal("0.01"), Decimal("0.00001"), Decimal("0.001")),
    Pair("ETH", "Ethereum", Decimal(3200), Decimal("0.01"), Decimal("0.0001"), Decimal("0.01")),
    Pair("SOL", "Solana", Decimal(150), Decimal("0.001"), Decimal("0.01"), Decimal(1)),
    Pair("BMX", "BitMart Token", Decimal("0.32"), Decimal("0.00001"), Decimal("0.1"), Decimal(10)),
)
COIN_NAMES = {"USDT": "Tether USD", **{pair.base: pair.name for pair in PAIRS}}
MIN_ORDER_VALUE = Decimal(5)  # USDT


@dataclass(frozen=True, slots=True)
class Candle:
    """Prices and volume of one span of time.

    Attributes:
        at_s: Its beginning, Unix seconds.
        volume: In coins.
    """

    at_s: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal


def spot_pair(symbol: object) -> Pair:
    """Return the pair that is spelled as `BTC_USDT`; refuses with 50001."""
    for pair in PAIRS:
        if pair.symbol == symbol:
            return pair
    raise Refused(50001, detail=str(symbol)[:40])


def contract_pair(symbol: object) -> Pair:
    """Return the pair whose contract is spelled as `BTCUSDT`; refuses with 40034."""
    for pair in PAIRS:
        if pair.contract == symbol:
            return pair
    raise Refused(40034, detail=str(symbol)[:40])


def coin(name: object) -> str:
    """Return the code of a coin, a network behind it (`USDT-TRC20`) dropped; refuses with 60002."""
    code = str(name).partition("-")[0]
    if code not in COIN_NAMES:
        raise Refused(60002, detail=str(name)[:40])
    return code


def price(pair: Pair, at_ms: int) -> Decimal:
    """Return the price at a moment: within 1.2 % of the middle, moving by some ticks each second."""
    second = at_ms / 1000
    wave = 0.01 * math.sin(second / 5400) + 0.0015 * math.sin(second / 67) + 0.0005 * math.sin(second / 5)
    return rounded(pair.middle * Decimal(str(1 + wave)), pair.tick)


def candle(pair: Pair, at_s: int, length_s: int) -> Candle:
    """Return the candle that begins at *at_s*."""
    prices = [price(pair, (at_s + length_s * part // 8) * 1000) for part in range(9)]
    volume = rounded(pair.contract_size * length_s * Decimal(str(2 + math.sin(at_s / 900))), pair.step)
    return Candle(at_s, prices[0], max(prices), min(prices), prices[-1], volume)


def candles(pair: Pair, *, end_s: int, length_s: int, count: int) -> list[Candle]:
    """Return the last *count* candles before *end_s*, oldest first."""
    last = end_s // length_s * length_s
    return [candle(pair, last - length_s * back, length_s) for back in reversed(range(count))]


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Return *value* as a whole number of steps."""
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def text(value: Decimal) -> str:
    """Return a number as the exchange writes amounts: plain digits, never an exponent."""
    return format(value, "f")
