"""The power fails at any moment of an operation: the disk holds the old or the new vault, and the new one once it was told safe."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.operations import OPERATIONS
from tests.services.power_cut import cut_everywhere

pytestmark = pytest.mark.system


@pytest.fixture(autouse=True)
def no_warnings() -> Iterator[None]:
    """A warning is a call as well, of another path."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_power_cut_leaves_less_than_the_old_or_the_new_vault(tmp_path: Path, name: str) -> None:
    """At each moment, whatever was not synced is missing, torn, zeroed or there, in any order; the old file stays as a backup."""
    counts = cut_everywhere(name, tmp_path)
    print(counts)
    assert counts.moments > 4
    assert counts.old > 0
    assert counts.new > 0


@pytest.mark.parametrize(
    ("forgotten", "found"),
    [(0, "neither the old nor the new"), (1, "what was there before is nowhere"), (2, "older than what was last seen")],
    ids=["the new file", "the backups", "the folder"],
)
def test_a_save_that_forgot_one_sync_would_be_found_out(tmp_path: Path, forgotten: int, found: str) -> None:
    with pytest.raises(AssertionError, match=found):
        cut_everywhere("save", tmp_path, forgotten=forgotten)
