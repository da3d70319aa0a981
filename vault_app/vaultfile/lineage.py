"""Which earlier states a file came from, so that the common one of two copies can be told.

A generation is a count, and two copies that went apart count alike. So each state is named by the first 16 bytes of its
payload salt, in hex, and each save writes down the names of those before it. The list is bounded: the 64 generations
before the newest are all kept, and of older ones fewer and fewer, always those whose generation is a multiple of a
growing power of two, so that two copies thin out the same ones. The very first one stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from vault_app.vaultfile import checked
from vault_app.vaultfile.checked import BrokenContents
from vault_app.vaultfile.header import Header

KEPT_ALL = 64  # generations
KEPT_OF_EACH_OCTAVE = 8
MAX_ANCESTORS = 512
IDENTITY_SIZE = 16
_IDENTITY = re.compile(r"[0-9a-f]{32}")


class Ancestor(NamedTuple):
    """One state of a vault file.

    Attributes:
        generation: Of its header.
        identity: The first 16 bytes of its payload salt, in hex.
    """

    generation: int
    identity: str


Lineage = tuple[Ancestor, ...]
"""Oldest first; it does not hold the state itself."""


def state_of(header: Header) -> Ancestor:
    """Return the name of the state that a header belongs to."""
    return Ancestor(header.generation, header.payload_salt[:IDENTITY_SIZE].hex())


def descended(parents: Iterable[Ancestor], generation: int) -> Lineage:
    """Return the lineage of a new state.

    Args:
        parents: The states that it is made of, and all that those came from.
        generation: Of the new state.
    """
    everything = sorted(set(parents))
    kept = [each for each in everything[1:] if _is_kept(each.generation, generation)]
    return (*everything[:1], *kept[-MAX_ANCESTORS + 1 :])


def common_states(one: Iterable[Ancestor], other: Iterable[Ancestor]) -> tuple[Ancestor, ...]:
    """Return the states that both came from or are, newest first."""
    others = {each.identity for each in other}
    return tuple(sorted((each for each in one if each.identity in others), reverse=True))


def lineage_to_json(lineage: Lineage) -> list[object]:
    return [list(each) for each in lineage]


def lineage_from_json(value: object) -> Lineage:
    """Read a lineage; raises BrokenContents."""
    entries = checked.json_list(value)
    if len(entries) > MAX_ANCESTORS:
        raise BrokenContents("lineage")
    return tuple(map(_ancestor, entries))


def _ancestor(value: object) -> Ancestor:
    entry = checked.json_list(value)
    if len(entry) != 2 or not isinstance(entry[1], str) or not _IDENTITY.fullmatch(entry[1]):
        raise BrokenContents("lineage")
    generation = entry[0]
    if type(generation) is not int or not 0 <= generation < 1 << 64:
        raise BrokenContents("lineage")
    return Ancestor(generation, entry[1])


def _is_kept(generation: int, newest: int) -> bool:
    age = newest - generation
    if age <= KEPT_ALL:
        return True
    return generation % (1 << (age // KEPT_OF_EACH_OCTAVE).bit_length() - 1) == 0
