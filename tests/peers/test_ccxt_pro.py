"""ccxt.pro listens to the practice exchange's sockets, with nothing changed but the addresses."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.peers.conftest import WHY
from vault_app.practice import PracticeExchange

pytestmark = pytest.mark.peers
SPOT, SWAP = "BTC/USDT", "BTC/USDT:USDT"
Story = Callable[[Any], Awaitable[None]]


@pytest.fixture
def tell(practice: PracticeExchange, trusted: Path) -> Callable[[str, Story], None]:
    """Runs a story with a client that has one of the practice exchange's key sets."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pro = pytest.importorskip("ccxt.pro", reason=WHY)
    record = practice.record

    async def run(label: str, story: Story) -> None:
        key_set = record.key_set(label)
        client = pro.bitmart(
            {
                "apiKey": key_set.access_key,
                "secret": key_set.secret_key,
                "uid": key_set.memo,
                "cafile": str(trusted),
                "enableRateLimit": False,
            }
        )
        sockets = {
            kind: {"public": url.replace("/user", "/api"), "private": url}
            for kind, url in (("spot", record.ws_spot), ("swap", record.ws_futures))
        }
        client.urls["api"] = {"spot": record.spot, "swap": record.futures, "ws": sockets}
        try:
            await asyncio.wait_for(story(client), 20)
        finally:
            await client.close()

    return lambda label, story: asyncio.run(run(label, story))


def test_public_topics(tell: Callable[[str, Story], None]) -> None:
    async def story(client: Any) -> None:
        for symbol in (SPOT, SWAP):
            assert (await client.watch_ticker(symbol))["last"] > 0
            book = await client.watch_order_book(symbol)
            assert book["asks"][0][0] > book["bids"][0][0]
            assert (await client.watch_ohlcv(symbol, "5m"))[0][4] > 0
        assert (await client.watch_trades(SWAP))[0]["price"] > 0  # of spot it cannot read any: a name is unbound there
        assert SPOT in await client.watch_tickers([SPOT])
        assert SPOT in await client.watch_bids_asks([SPOT])

    tell("All right", story)


def test_private_topics(tell: Callable[[str, Story], None]) -> None:
    async def story(client: Any) -> None:
        await client.load_markets()
        order = await client.create_order(SPOT, "limit", "buy", 0.001, 40000)
        assert order["id"] in {each["id"] for each in await client.watch_orders(SPOT)}
        assert (await client.watch_balance())["USDT"]["used"] == 40
        placed = await client.create_order(SWAP, "limit", "buy", 1, 40000)
        seen = await client.watch_orders(SWAP)
        assert placed["id"] in {each["id"] for each in seen}
        assert (await client.watch_balance({"type": "swap"}))["USDT"]["free"] > 0

    tell("All right", story)


@pytest.mark.parametrize(
    ("label", "code"), [("Wrong memo", "91011"), ("Wrong secret", "91011"), ("Deleted", "91002"), ("Expired", "91004")]
)
def test_a_refused_login_is_ccxts_own_error(label: str, code: str, tell: Callable[[str, Story], None]) -> None:
    from ccxt.base.errors import AuthenticationError, ExchangeError

    async def spot(client: Any) -> None:
        with pytest.raises(ExchangeError, match=code):
            await client.authenticate("spot")

    async def swap(client: Any) -> None:
        with pytest.raises(AuthenticationError, match="login failed"):
            await client.authenticate("swap")

    tell(label, spot)
    tell(label, swap)
