"""How long each key set has lived, and when it ends: what a timeline of the vault shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from vault_app.core.account import Account
from vault_app.core.findings import DAY, EXPIRES_SOON
from vault_app.core.key_set import KeySet, KeySetId, Status

PAST, FUTURE = 3 * 365 * DAY, 2 * 365 * DAY
"""How far a timeline reaches at most; a key set that reaches further is cut and said to be."""
_AROUND = 30 * DAY


class AgeState(StrEnum):
    """What is to be said of a key set's time; the more pressing first."""

    ENDED = "ended"
    SOON = "soon"
    OLD = "old"
    YOUNG = "young"
    REVOKED = "revoked"


_RANK = {state: place for place, state in enumerate(AgeState)}


@dataclass(frozen=True, slots=True)
class KeyLife:
    """The time of one key set.

    Attributes:
        begins: When it was made on the exchange, UTC.
        ends: When the exchange ends it, or when it was marked as revoked, UTC; None: no end is known.
        lived_to: Now, or its end if that was earlier; never before `begins`.
        state: The most pressing thing to be said; what ends soon may be old, too.
        is_old: Worth replacing for its age, and not revoked.
    """

    key_set: KeySetId
    account: str
    label: str
    begins: datetime
    ends: datetime | None
    lived_to: datetime
    state: AgeState
    is_old: bool


def lives_of(listed: Iterable[tuple[Account, KeySet]], now: datetime, old_after: timedelta) -> tuple[KeyLife, ...]:
    """Return the life of every listed key set: what has ended or ends soon first, then the oldest.

    Args:
        now: UTC.
        old_after: Age from which a key is worth replacing.
    """
    lives = [_life(account, key_set, now, old_after) for account, key_set in listed]
    return tuple(sorted(lives, key=_order))


def _order(life: KeyLife) -> tuple[int, datetime, str]:
    pressing = life.state in {AgeState.ENDED, AgeState.SOON} and life.ends is not None
    return _RANK[life.state], life.ends if pressing and life.ends is not None else life.begins, life.label


def _life(account: Account, key_set: KeySet, now: datetime, old_after: timedelta) -> KeyLife:
    begins, ends = key_set.created_at, key_set.expires_at
    is_old = now - begins > old_after and key_set.status is not Status.REVOKED
    if key_set.status is Status.REVOKED:
        revoked = revoked_at(key_set)
        ends = min(revoked, ends) if ends is not None else revoked
        state = AgeState.REVOKED
    elif ends is not None and ends <= now:
        state = AgeState.ENDED
    elif ends is not None and ends - now <= EXPIRES_SOON:
        state = AgeState.SOON
    else:
        state = AgeState.OLD if is_old else AgeState.YOUNG
    lived_to = max(begins, now if ends is None else min(now, ends))
    return KeyLife(key_set.id, account.label, key_set.label, begins, ends, lived_to, state, is_old)


def revoked_at(key_set: KeySet) -> datetime:
    """Return when a revoked key set was marked so, as far as its kept versions tell."""
    at = key_set.changed_at
    for version in key_set.versions:
        if version.status is not Status.REVOKED:
            break
        at = version.changed_at
    return at


def span_of(lives: Sequence[KeyLife], now: datetime) -> tuple[datetime, datetime]:
    """Return from when to when a timeline reaches: around all lives and *now*, but no further than `PAST` and `FUTURE`."""
    begins = min((each.begins for each in lives), default=now)
    ends = max((each.ends for each in lives if each.ends is not None), default=now)
    first = max(min(begins - DAY, now - _AROUND), now - PAST)
    return first, min(max(ends + DAY, now + _AROUND), now + FUTURE)
