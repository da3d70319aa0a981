"""Which states a file came from: bounded, the same in two copies, and no reason to refuse older files."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vaultfile.samples import SmallFile
from vault_app.core.vault import Vault
from vault_app.vaultfile import payload
from vault_app.vaultfile.checked import BrokenContents
from vault_app.vaultfile.header import peek, read_layout
from vault_app.vaultfile.lineage import (
    KEPT_ALL,
    MAX_ANCESTORS,
    Ancestor,
    Lineage,
    common_states,
    descended,
    lineage_from_json,
    lineage_to_json,
    state_of,
)
from vault_app.vaultfile.vault_file import open_file, seal_file


def branch(lineage: Lineage, first: int, last: int, name: int) -> Lineage:
    """Return the lineage of generation *last*, after saves from *first* on."""
    for generation in range(first, last + 1):
        lineage = descended((*lineage, Ancestor(generation - 1, f"{generation - 1:024x}{name:08x}")), generation)
    return lineage


def test_a_lineage_survives_a_file_and_is_no_part_of_the_vault() -> None:
    small = SmallFile()
    lineage = (Ancestor(3, "ab" * 16), Ancestor((1 << 64) - 1, "cd" * 16))
    data = seal_file(small.vault, small.header, small.data_key, small.random, lineage)
    found = open_file(data, small.data_key)
    assert (found.lineage, found.vault) == (lineage, small.vault)
    assert "lineage" not in found.vault.extra


def test_a_file_without_one_opens_and_its_bytes_are_as_before() -> None:
    small = SmallFile()
    assert open_file(small.data, small.data_key).lineage == ()
    assert payload.pack(Vault()) == payload.pack(Vault(), ())
    assert b"lineage" not in payload.pack(Vault())


def test_a_reader_that_knows_no_lineage_keeps_it_as_an_unknown_member() -> None:
    packed = payload.pack(Vault(), (Ancestor(1, "ab" * 16),))
    size = int.from_bytes(packed[:4], "little")
    assert json.loads(packed[4 : 4 + size]) == {"lineage": [[1, "ab" * 16]]}


def test_a_state_is_named_by_its_payload_salt_as_it_is_in_the_file() -> None:
    small = SmallFile()
    header = read_layout(small.data)
    assert state_of(header) == Ancestor(7, small.data[40:56].hex())
    peeked = peek(small.data[:80])
    assert peeked is not None
    assert state_of(peeked) == state_of(header)


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        [1],
        [[1]],
        [["ab" * 16, 1]],
        [[1, "ab" * 16, 2]],
        [[1, "AB" * 16]],
        [[1, "ab" * 15]],
        [[-1, "ab" * 16]],
        [[1 << 64, "ab" * 16]],
        [[True, "ab" * 16]],
        [[1.0, "ab" * 16]],
        [[1, "ab" * 16]] * (MAX_ANCESTORS + 1),
    ],
)
def test_what_is_no_lineage_is_refused(value: object) -> None:
    with pytest.raises(BrokenContents):
        lineage_from_json(value)


def test_ten_thousand_saves_leave_a_bounded_lineage_with_the_newest_and_the_first() -> None:
    newest = 10_001  # so that the oldest of those that are all kept has no other reason to stay
    lineage = branch((), 2, newest, 0)
    assert len(lineage) < 200
    assert [each.generation for each in lineage[-KEPT_ALL:]] == list(range(newest - KEPT_ALL, newest))
    assert lineage[0].generation == 1
    assert lineage_from_json(json.loads(json.dumps(lineage_to_json(lineage)))) == lineage


@given(st.integers(2, 300), st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=60, deadline=None)
def test_two_branches_share_a_state_not_long_before_they_parted(parted: int, mine: int, theirs: int) -> None:
    trunk = branch((), 2, parted, 0)
    own = Ancestor(parted, f"{parted:024x}{0:08x}")
    one = branch(descended((*trunk, own), parted + 1), parted + 2, parted + 1 + mine, 1)
    other = branch(descended((*trunk, own), parted + 1), parted + 2, parted + 1 + theirs, 2)
    newest = common_states(one, other)[0].generation
    assert newest <= parted
    behind = max(mine, theirs) + 1
    assert behind > KEPT_ALL or newest == parted, "within the last saves it is the very state"
    assert newest == 1 or parted - newest <= max(behind // 2, 1)


def test_common_states_are_those_of_both_newest_first() -> None:
    a, b, c, d = (Ancestor(number, f"{number:032x}") for number in range(1, 5))
    assert common_states((a, b, c), (a, c, d)) == (c, a)
    assert common_states((a,), (b,)) == ()


def test_a_descendant_of_two_has_the_states_of_both() -> None:
    mine, theirs = branch((), 2, 5, 1), branch((), 2, 9, 2)
    assert set(descended((*mine, *theirs), 10)) == {*mine, *theirs}


def test_a_flood_of_branches_is_cut_to_the_newest() -> None:
    crowd = [Ancestor(5, f"{number:032x}") for number in range(2 * MAX_ANCESTORS)]
    assert len(descended(crowd, 6)) == MAX_ANCESTORS
