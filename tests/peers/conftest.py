"""Other people's clients, unchanged, and the practice exchange that they are pointed at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import PracticeExchange
from vault_app.services.exchange_registry import exchange_named

WHY = "THE PEERS ARE NOT INSTALLED: .ci/run installs them from .ci/requirements-peers.lock"


@pytest.fixture(scope="session")
def bitmart() -> BitMart:
    return cast(BitMart, exchange_named("bitmart"))


@pytest.fixture
def practice(bitmart: BitMart) -> Iterator[PracticeExchange]:
    """A practice exchange of the test's own; it must not have stumbled, nor been sent a secret."""
    with PracticeExchange.start(bitmart) as running:
        yield running
        assert running.bugs == ()
        assert running.secrets_seen == 0


@pytest.fixture
def trusted(practice: PracticeExchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The practice exchange's authority in a file, where the clients' transports look for it."""
    path = tmp_path / "practice-ca.pem"
    path.write_text(practice.record.ca_pem, "ascii")
    for name in ("REQUESTS_CA_BUNDLE", "WEBSOCKET_CLIENT_CA_BUNDLE"):
        monkeypatch.setenv(name, str(path))
    return path


@pytest.fixture
def sdk() -> Any:
    """The official Python SDK."""
    return pytest.importorskip("bitmart", reason=WHY)


def code_of(text: str) -> int:
    """Return the exchange's code in the JSON that a client's error quotes."""
    code = json.loads(text[text.index("{") :])["code"]
    assert isinstance(code, int)
    return code
