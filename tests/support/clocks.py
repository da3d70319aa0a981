"""Clocks that show what they were set to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

EPOCH_S = 1_795_300_000.0  # 2026-11-22


@dataclass
class SetClock:
    """Moves when a test moves it."""

    seconds: float = EPOCH_S

    def now_ms(self) -> int:
        return round(self.seconds * 1000)

    def monotonic_s(self) -> float:
        return self.seconds

    def utc_now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)
