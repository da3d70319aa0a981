"""A kill or a fault in any system call of an export leaves the whole file or none, nothing in plain text, and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.injection import FAULTS, WEIGHTY, Laboratory, Outcome
from tests.services.transfer.export_operations import EXPORTS


def meet_all(name: str, folder: Path, every: int) -> Outcome:
    """Let the export meet each kind of fault at every nth call, and at those that write."""
    laboratory = Laboratory(EXPORTS[name], folder)
    total = Outcome()
    for number, fault in enumerate(FAULTS):
        for index, call in enumerate(laboratory.calls):
            if (index + number) % every == 0 or call.name in WEIGHTY:
                laboratory.meet(fault, call, total)
    print(
        f"{name}: {len(laboratory.calls)} calls, {total.cases} cases, {total.old} none, {total.new} whole, {total.said}"
    )
    return total


@pytest.mark.system
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_that_meets_a_kill_or_a_fault_is_whole_or_not_there(name: str, lasting: Path) -> None:
    total = meet_all(name, lasting, every=8)
    assert total.cases > 30
    assert total.old + total.new == total.cases


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_that_meets_a_kill_or_a_fault_at_any_call_is_whole_or_not_there(name: str, lasting: Path) -> None:
    assert meet_all(name, lasting, every=1).cases > 150
