"""Files to import, and a place that plain text may go to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.import_source import write_source
from tests.support.lasting_folder import lasting_folder


@pytest.fixture
def lasting() -> Iterator[Path]:
    """A folder that is not temporary."""
    with lasting_folder() as folder:
        yield folder


@pytest.fixture
def digest_of_vault(tmp_path: Path) -> Callable[[], str]:
    """Tells the SHA-256 of the file that `desk` has open."""
    return lambda: hashlib.sha256((tmp_path / "Trading.keyvault").read_bytes()).hexdigest()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file with a key set that is there already, one whose name is taken, a new one, and two hostile ones."""
    return write_source(tmp_path / "keys.json")
