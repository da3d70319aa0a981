"""The order of things that two sides added to and removed from, and names that must not meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from vault_app.core.key_set import MAX_LABEL, label_key
from vault_app.core.merge.sides import Three

T = TypeVar("T")


def order(three: Three[tuple[T, ...]], present: Collection[T]) -> tuple[T, ...]:
    """Return those of both sides that are *present*, in the order of the side that changed it; what is new comes last."""
    base, mine, theirs = (state or () for state in (three.base, three.mine, three.theirs))
    first, second = (theirs, mine) if three.known and mine == base else (mine, theirs)
    return tuple(each for each in dict.fromkeys((*first, *second)) if each in present)


def united(three: Three[tuple[T, ...]]) -> tuple[T, ...]:
    """Return the entries of both sides without those that one of them removed since the common state."""
    base, mine, theirs = (state or () for state in (three.base, three.mine, three.theirs))
    if three.known and theirs == base:
        return mine
    removed = (set(base) - (set(mine) & set(theirs))) if three.known else set()
    return order(three, {*mine, *theirs} - removed)


def free_label(wanted: str, taken: Iterable[str]) -> str:
    """Return *wanted*, or the same with the first number that makes it unlike every label in *taken*."""
    used = {label_key(each) for each in taken}
    label, number = wanted, 1
    while label_key(label) in used:
        number += 1
        ending = f" {number}"
        label = wanted[: MAX_LABEL - len(ending)].rstrip() + ending
    return label


def with_free_labels(labels: Sequence[tuple[T, str]], settled: Collection[T]) -> dict[T, str]:
    """Return a label for each, no two alike; those that are *settled* keep theirs, the others get a number if need be."""
    result = {each: label for each, label in labels if each in settled}
    for each, label in labels:
        if each not in settled:
            result[each] = free_label(label, result.values())
    return result
