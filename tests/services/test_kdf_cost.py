"""A cost that fits the computer and stays within what every reader takes."""

from __future__ import annotations

import pytest

from tests.vaultfile.samples import quick
from vault_app.services.kdf_cost import measure_kdf, physical_memory_kib
from vault_app.vaultfile.kdf import DEFAULT_KDF, LOWEST_CHOSEN_KDF, Buffer, KdfParams, check_limits

GIB = 1024 * 1024


class Computer:
    """Derives nothing, and lets as much time pass as a computer of that speed would need."""

    def __init__(self, kib_per_second: float) -> None:
        self.now = 0.0
        self._speed = kib_per_second

    def derive(self, params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
        quick(params, secret, salt, context, into)
        self.now += self.seconds(params)

    def seconds(self, params: KdfParams) -> float:
        return params.work_kib / self._speed


@pytest.mark.parametrize("target_s", [0.5, 1.0, 3.0])
def test_the_wanted_time_is_met_on_a_usual_computer(target_s: float) -> None:
    computer = Computer(1.2 * GIB)
    params = measure_kdf(target_s, derive=computer.derive, clock=lambda: computer.now, memory_kib=16 * GIB)
    assert 0.8 * target_s <= computer.seconds(params) <= target_s


@pytest.mark.parametrize("speed", [1.0, 1e4, 1e6, 1e9, 1e15])
@pytest.mark.parametrize("target_s", [0.0, 0.1, 1.0, 60.0])
@pytest.mark.parametrize("memory_kib", [256 * 1024, 2 * GIB, 64 * GIB])
def test_the_cost_is_never_below_the_floor_nor_above_what_opens_without_a_question(
    speed: float, target_s: float, memory_kib: int
) -> None:
    computer = Computer(speed)
    params = measure_kdf(target_s, derive=computer.derive, clock=lambda: computer.now, memory_kib=memory_kib)
    check_limits([params], physical_memory_kib=memory_kib)
    assert params.memory_kib >= LOWEST_CHOSEN_KDF.memory_kib
    assert params.passes >= LOWEST_CHOSEN_KDF.passes


def test_a_computer_that_is_busy_just_now_makes_no_vault_weaker_than_the_default() -> None:
    busy = Computer(DEFAULT_KDF.work_kib / 4)
    for target_s in (1.0, 2.5):
        params = measure_kdf(target_s, derive=busy.derive, clock=lambda: busy.now, memory_kib=16 * GIB)
        assert not params.weaker_than(DEFAULT_KDF)
    hurried = measure_kdf(0.5, derive=busy.derive, clock=lambda: busy.now, memory_kib=16 * GIB)
    assert hurried.weaker_than(DEFAULT_KDF)


def test_a_clock_that_stands_still_is_no_fault() -> None:
    check_limits([measure_kdf(1.0, derive=quick, clock=lambda: 0.0, memory_kib=8 * GIB)], physical_memory_kib=8 * GIB)


def test_this_computer_has_some_memory() -> None:
    assert 100 * 1024 < physical_memory_kib() < 1 << 40
