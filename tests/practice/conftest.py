"""A running practice exchange, and a client that shares no code with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.practice_client import PracticeClient
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import PracticeExchange

DATA = Path(__file__).parents[2] / "resources" / "exchanges" / "bitmart"


def document(name: str) -> dict[str, Any]:
    value = json.loads((DATA / name).read_text("utf-8"))
    assert isinstance(value, dict)
    return value


@pytest.fixture(scope="session")
def bitmart() -> BitMart:
    return BitMart(document("endpoints.json"), document("errors.json"))


@pytest.fixture(scope="session")
def documented() -> dict[int, dict[str, Any]]:
    """Each code of `errors.json`, read without the product."""
    return {row["code"]: row for row in document("errors.json")["errors"]}


@pytest.fixture
def practice(bitmart: BitMart) -> Iterator[PracticeExchange]:
    """A practice exchange of the test's own; it must not have stumbled, nor been sent a secret."""
    with PracticeExchange.start(bitmart) as running:
        yield running
        assert running.bugs == ()
        assert running.secrets_seen == 0


@pytest.fixture
def client(practice: PracticeExchange) -> Iterator[PracticeClient]:
    talking = PracticeClient(practice.record)
    yield talking
    talking.close()
