"""How far the replacing of a key set has come: kept with the one that goes, so that it can be taken up at any time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self


class Step(StrEnum):
    """What is done to replace a key set without a gap, in its usual order."""

    MAKE = "make"
    PASTE = "paste"
    VERIFY = "verify"
    MOVE = "move"
    REVOKE = "revoke"
    PROVE = "prove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """The replacing of one key set.

    Attributes:
        started_at: UTC.
        successor: Id of the key set that takes over; empty: it is not in the vault yet.
        done: Step to when its owner or the program said that it is done, UTC; steps of a later version survive.
        seen_alive: Whether the exchange had accepted the old key when this began; only then its refusal proves an end.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    started_at: datetime
    successor: str = ""
    done: Mapping[str, datetime] = field(default_factory=dict)
    seen_alive: bool = False
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "done", MappingProxyType(dict(self.done)))

    def with_done(self, *steps: Step, at: datetime) -> Self:
        """Return it with *steps* noted as done; one that was done before keeps its time."""
        return replace(self, done={**dict.fromkeys(steps, at), **self.done})

    def without(self, *steps: Step) -> Self:
        """Return it with *steps* to be done again."""
        return replace(self, done={step: at for step, at in self.done.items() if step not in steps})

    @property
    def touched_at(self) -> datetime:
        """When it was taken further the last time, UTC."""
        return max((self.started_at, *self.done.values()))


def united_drill(mine: Drill | None, theirs: Drill | None) -> Drill | None:
    """Return one of two states that both sides changed; nobody is asked, for each step can be taken back.

    Of two beginnings the later one counts. Of one beginning all steps count that either side has done, and the successor
    of the side that went on last.
    """
    if mine is None or theirs is None:
        return mine or theirs
    if mine.started_at != theirs.started_at:
        return max(mine, theirs, key=lambda each: each.started_at)
    first, last = sorted((mine, theirs), key=lambda each: (bool(each.successor), each.touched_at, each.successor))
    done = {
        step: min(each.done[step] for each in (first, last) if step in each.done) for step in {*first.done, *last.done}
    }
    return replace(
        last,
        done=dict(sorted(done.items())),
        seen_alive=first.seen_alive or last.seen_alive,
        extra={**first.extra, **last.extra},
    )
