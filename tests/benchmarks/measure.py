"""Takes the ratio of two durations on this machine, in this run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """One promise, measured.

    Attributes:
        promise: What is compared with what.
        ours_s: Best duration of ours, seconds.
        reference_s: Best duration of what we compare with, seconds.
        limit: The largest ratio that keeps the promise; None where there is none.
    """

    promise: str
    ours_s: float
    reference_s: float
    limit: float | None

    @property
    def value(self) -> float:
        return self.ours_s / self.reference_s

    @property
    def kept(self) -> bool:
        return self.limit is None or self.value <= self.limit


def compare(
    promise: str,
    ours: Callable[[], object],
    reference: Callable[[], object],
    *,
    limit: float | None,
    rounds: int = 5,
    calls: int = 1,
) -> Ratio:
    """Run both in turns, so that a slow moment of the machine meets both, and compare the best round of each."""
    ours()
    reference()
    ours_s: list[float] = []
    reference_s: list[float] = []
    for _ in range(rounds):
        ours_s.append(_duration(ours, calls))
        reference_s.append(_duration(reference, calls))
    return Ratio(promise, min(ours_s), min(reference_s), limit)


def _duration(run: Callable[[], object], calls: int) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        for _ in range(calls):
            run()
        return (time.perf_counter() - begin) / calls
    finally:
        gc.enable()
