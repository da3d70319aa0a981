"""A vault with two accounts whose key sets hold made-up secrets, and a folder where plain text may go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.transfer.stock import stocked
from tests.support.lasting_folder import lasting_folder
from vault_app.services.vault_store import VaultStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VaultStore]:
    opened = stocked(tmp_path / "main.keyvault")
    yield opened
    opened.close()


@pytest.fixture
def lasting() -> Iterator[Path]:
    with lasting_folder() as folder:
        yield folder
