"""A recovery key survives being written down and typed again, and a slip of the pen is told with its group."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import MistypedRecoveryKey
from vault_app.vaultfile.recovery_key import GROUPS, LETTERS, new_recovery_key, read_recovery_key, written

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=32, max_size=32).map(lambda data: new_recovery_key(lambda _size: data))


@given(KEYS)
def test_what_is_written_down_is_read_again(letters: bytearray) -> None:
    shown = written(letters)
    assert len(letters) == LETTERS
    assert [len(group) for group in bytes(shown).split(b"-")] == [5] * GROUPS
    assert read_recovery_key(shown) == letters


@given(KEYS, st.randoms(use_true_random=False))
def test_it_may_be_typed_as_people_type(letters: bytearray, chance: random.Random) -> None:
    """Small letters, other groups, spaces and line breaks, and the letters that look like digits."""
    shown = bytes(written(letters)).decode().replace("-", "")
    alike = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(
        chance.choice(alike.get(each, each + each.lower())) + chance.choice(["", " ", "-", "\n"]) for each in shown
    )
    assert read_recovery_key(bytearray(typed.encode())) == letters


@given(KEYS, st.integers(0, 64), st.sampled_from(ALPHABET))
def test_every_single_wrong_letter_is_found_with_its_group(letters: bytearray, at: int, other: str) -> None:
    shown = bytearray(bytes(written(letters)).replace(b"-", b""))
    right, shown[at] = shown[at], ord(other)
    if right == ord(other):
        assert read_recovery_key(shown) == letters
        return
    with pytest.raises(MistypedRecoveryKey, match=rf"^Group {at // 5 + 1} of the recovery key has a typing error"):
        read_recovery_key(shown)


@given(KEYS, st.integers(0, 63))
def test_two_letters_that_changed_places_are_found(letters: bytearray, at: int) -> None:
    shown = bytearray(bytes(written(letters)).replace(b"-", b""))
    if shown[at] == shown[at + 1]:
        return
    shown[at], shown[at + 1] = shown[at + 1], shown[at]
    with pytest.raises(MistypedRecoveryKey):
        read_recovery_key(shown)


@given(KEYS, st.integers(0, 12), st.integers(0, 12))
def test_two_groups_that_changed_places_are_found(letters: bytearray, one: int, other: int) -> None:
    groups = bytes(written(letters)).split(b"-")
    if one == other:
        return
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(MistypedRecoveryKey):
        read_recovery_key(bytearray(b"-".join(groups)))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "65 letters and digits, and 0 were typed"),
        ("0" * 64, "and 64 were typed"),
        ("0" * 66, "and 66 were typed"),
        ("000-" * 5 + "!", "Group 4 of the recovery key"),
        ("U", "Group 1 of the recovery key"),
        ("correct horse battery staple ü", "Group"),
    ],
)
def test_what_is_no_recovery_key_is_told(typed: str, words: str) -> None:
    with pytest.raises(MistypedRecoveryKey, match=words):
        read_recovery_key(bytearray(typed.encode()))


@pytest.mark.parametrize("last", ["1", "8", "F", "Z"])
def test_bits_beyond_the_key_are_a_typing_error_even_where_the_check_letter_fits(last: str) -> None:
    """Fifty-two letters hold four bits more than a key has."""
    letters = new_recovery_key(lambda _size: bytes(32))
    letters[-1] = ord(last)
    with pytest.raises(MistypedRecoveryKey, match="Group 13"):
        read_recovery_key(written(letters))


@given(st.binary(max_size=200))
def test_whatever_is_typed_is_a_key_or_refused(typed: bytes) -> None:
    try:
        read = read_recovery_key(bytearray(typed))
    except MistypedRecoveryKey:
        return
    assert len(read) == LETTERS


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (bytes(32), b"00000-00001-00002-00003-00004-00005-00006-00007-00008-00009-0000A-0000B-0000C"),
        (b"\xff" * 32, b"ZZZZD-ZZZZC-ZZZZF-ZZZZE-ZZZZ9-ZZZZ8-ZZZZB-ZZZZA-ZZZZ5-ZZZZ4-ZZZZ7-ZZZZ6-ZZZGA"),
        (bytes(range(32)), b"000GD-40R4X-0M300-E209K-185G3-R38ED-1W811-24GKZ-2GAH1-C5RR2-34D1B-P70XX-3RFGZ"),
    ],
)
def test_a_frozen_key_reads_as_ever(data: bytes, shown: bytes) -> None:
    letters = new_recovery_key(lambda _size: data)
    assert bytes(written(letters)) == shown
    assert read_recovery_key(bytearray(shown)) == letters
