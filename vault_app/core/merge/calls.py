"""Unites the remembered calls: each is a fact of its own, so both sides' stay, and what one side forgot is gone."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vault_app.core.call_record import KEPT_CALLS, CallRecord
from vault_app.core.key_set import KeySetId
from vault_app.core.merge.order import united
from vault_app.core.merge.sides import Three
from vault_app.core.vault import within_size

Calls = Mapping[KeySetId, tuple[CallRecord, ...]]


def merged_calls(three: Three[Calls], gone: Collection[str]) -> Calls:
    """Return the calls of both, newest first and within their limits, but for those of key sets that are *gone*."""
    only = three.only
    if only is not None:
        calls = dict(three.of(only) or {})
    else:
        base, mine, theirs = (state or {} for state in (three.base, three.mine, three.theirs))
        owners = dict.fromkeys((*mine, *theirs))
        calls = {
            owner: _of_one(Three(base.get(owner, ()), mine.get(owner, ()), theirs.get(owner, ()), known=three.known))
            for owner in owners
        }
        calls = within_size({owner: kept for owner, kept in calls.items() if kept})
    return {owner: kept for owner, kept in calls.items() if owner not in gone}


def _of_one(three: Three[tuple[CallRecord, ...]]) -> tuple[CallRecord, ...]:
    if three.only is not None:
        return three.of(three.only) or ()
    base, mine, theirs = (state or () for state in (three.base, three.mine, three.theirs))
    records = {each.id: each for each in (*theirs, *mine)}
    before, ours, others = (tuple(each.id for each in state) for state in (base, mine, theirs))
    ids = united(Three(before, ours, others, known=three.known))
    return tuple(sorted((records[each] for each in ids), key=lambda each: each.at, reverse=True)[:KEPT_CALLS])
