"""What one account has: balances, orders and transfers, kept only as long as the practice exchange runs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from decimal import Decimal

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.market import Pair

FEE = Decimal("0.001")
_ids = itertools.count(1_000_000_001)


def new_id() -> str:
    """Return an id that no order, transfer or withdrawal of this run has had."""
    return str(next(_ids))


@dataclass(slots=True)
class Balance:
    available: Decimal = Decimal(0)
    frozen: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        return self.available + self.frozen


@dataclass(slots=True, kw_only=True)
class SpotOrder:
    """One spot order.

    Attributes:
        price: Limit; 0 for a market order.
        average: Price at which it was filled; 0 while it is not.
        held: What it keeps frozen, in the coin that it pays with.
        state: `new`, `filled` or `canceled`, as the exchange writes them.
    """

    order_id: str
    client_order_id: str
    pair: Pair
    side: str
    type: str
    price: Decimal
    size: Decimal
    held: Decimal
    created_ms: int
    updated_ms: int
    average: Decimal = Decimal(0)
    state: str = "new"

    @property
    def pays_with(self) -> str:
        return self.pair.quote if self.side == "buy" else self.pair.base

    @property
    def gets(self) -> str:
        return self.pair.base if self.side == "buy" else self.pair.quote

    def is_met_by(self, price: Decimal) -> bool:
        """Tell whether the market has come to its limit."""
        return price <= self.price if self.side == "buy" else price >= self.price


@dataclass(slots=True, kw_only=True)
class FuturesOrder:
    """One resting order of a contract; plans, trails and stops are kept in the same way."""

    order_id: str
    client_order_id: str
    pair: Pair
    side: int
    type: str
    price: Decimal
    size: int
    leverage: str
    open_type: str
    created_ms: int
    plan: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    transfer_id: str
    amount: Decimal
    type: str
    at_ms: int


def _starting_spot() -> dict[str, Balance]:
    amounts = {"USDT": "2500", "BTC": "0.05", "ETH": "0.8", "BMX": "1200", "SOL": "0"}
    return {name: Balance(Decimal(amount)) for name, amount in amounts.items()}


@dataclass(slots=True)
class Books:
    """The books of one account; not thread-safe, the server lets one call in at a time."""

    futures_open: bool = True
    funding: dict[str, Balance] = field(
        default_factory=lambda: {"USDT": Balance(Decimal(900)), "BTC": Balance(Decimal("0.02"))}
    )
    spot: dict[str, Balance] = field(default_factory=_starting_spot)
    futures: Balance = field(default_factory=lambda: Balance(Decimal(600)))
    orders: dict[str, SpotOrder] = field(default_factory=dict)
    plans: dict[str, SpotOrder] = field(default_factory=dict)
    futures_orders: dict[str, FuturesOrder] = field(default_factory=dict)
    transfers: list[Transfer] = field(default_factory=list)
    withdrawals: list[dict[str, object]] = field(default_factory=list)
    leverage: dict[str, str] = field(default_factory=dict)
    position_mode: str = "hedge_mode"
    automatic_savings: str = "close"

    def place(self, order: SpotOrder, now_ms: int) -> None:
        """Take an order in: it freezes what it pays with, and is filled at once if the market is there already.

        Raises:
            Refused: Balance not enough (50020).
        """
        purse = self.spot.setdefault(order.pays_with, Balance())
        if purse.available < order.held:
            raise Refused(50020)
        purse.available -= order.held
        purse.frozen += order.held
        self.orders[order.order_id] = order
        price = market.price(order.pair, now_ms)
        meets = order.type == "market" or order.is_met_by(price)
        if order.type == "limit_maker" and meets:  # it may only add to the book, never take from it
            self.cancel(order, now_ms)
        elif meets:
            self._fill(order, price, now_ms)
        elif order.type == "ioc":
            self.cancel(order, now_ms)

    def settle(self, now_ms: int) -> None:
        """Fill each resting order whose limit the market has reached."""
        for order in self.orders.values():
            if order.state == "new" and order.is_met_by(price := market.price(order.pair, now_ms)):
                self._fill(order, price, now_ms)

    def cancel(self, order: SpotOrder, now_ms: int) -> None:
        """End a resting order and give back what it froze."""
        purse = self.spot[order.pays_with]
        purse.frozen -= order.held
        purse.available += order.held
        order.held, order.state, order.updated_ms = Decimal(0), "canceled", now_ms

    def _fill(self, order: SpotOrder, price: Decimal, now_ms: int) -> None:
        cost = order.size * price if order.side == "buy" else order.size
        income = order.size if order.side == "buy" else order.size * price
        purse = self.spot[order.pays_with]
        purse.frozen -= order.held
        purse.available += order.held - min(cost, order.held)
        self.spot.setdefault(order.gets, Balance()).available += income * (1 - FEE)
        order.held, order.state, order.average, order.updated_ms = Decimal(0), "filled", price, now_ms

    def transfer(self, amount: Decimal, kind: str, now_ms: int) -> Transfer:
        """Move USDT between spot and futures; refuses with 40027 when there is not enough."""
        spot = self.spot["USDT"]
        giver, taker = (spot, self.futures) if kind == "spot_to_contract" else (self.futures, spot)
        if giver.available < amount:
            raise Refused(40027)
        giver.available -= amount
        taker.available += amount
        made = Transfer(new_id(), amount, kind, now_ms)
        self.transfers.insert(0, made)
        return made
