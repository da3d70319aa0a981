"""Finds a name that is free when the wanted one is taken."""

from __future__ import annotations

from collections.abc import Collection

from vault_app.core.key_set import MAX_LABEL, label_key


def free_label(label: str, taken: Collection[str]) -> str:
    """Return *label* with the first number behind it, from 2, that is not taken.

    Args:
        label: At most 64 characters; it is cut where the number needs room.
        taken: `label_key` of each name in use.
    """
    number = 2
    while True:
        ending = f" {number}"
        candidate = label[: MAX_LABEL - len(ending)].rstrip() + ending
        if label_key(candidate) not in taken:
            return candidate
        number += 1
