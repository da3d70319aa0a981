"""What the versions of a key set tell about two states of it, and the history of what becomes of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from vault_app.core.key_set import KEPT_VERSIONS, KeySet, changed_fields


def common_version(mine: KeySet, theirs: KeySet) -> KeySet | None:
    """Return the newest state that is in the history of both, the present states included."""
    others: tuple[KeySet, ...] = (theirs, *theirs.versions)
    ours: tuple[KeySet, ...] = (mine, *mine.versions)
    for each in ours:
        if any(_same_state(each, other) for other in others):
            return each
    return None


def united_versions(merged: KeySet, mine: KeySet, theirs: KeySet) -> tuple[KeySet, ...]:
    """Return the history of *merged*: the versions of both, and each of the two states that it is not, newest first.

    Those two are kept even when older versions have to go for them.
    """
    lost = [_bare(each) for each in (mine, theirs) if _loses_something(each, merged)]
    candidates: tuple[KeySet, ...] = (*lost, *mine.versions, *theirs.versions)
    versions: list[KeySet] = []
    for each in candidates:
        if not any(_same_state(each, other) for other in versions):
            versions.append(each)
    must = versions[: len(lost)] if len(lost) < 2 or not _same_state(*lost) else versions[:1]
    rest = sorted(versions[len(must) :], key=_age, reverse=True)[: KEPT_VERSIONS - len(must)]
    return tuple(sorted((*must, *rest), key=_age, reverse=True))


def _same_state(one: KeySet, other: KeySet) -> bool:
    return one.changed_at == other.changed_at and not changed_fields(one, other)


def _loses_something(state: KeySet, merged: KeySet) -> bool:
    changed = changed_fields(replace(state, recycled_at=None), replace(merged, recycled_at=None))
    return bool(changed) or state.extra != merged.extra


def _bare(key_set: KeySet) -> KeySet:
    return replace(key_set, versions=(), last_report=None)


def _age(version: KeySet) -> datetime:
    return version.changed_at
