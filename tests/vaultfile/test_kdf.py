"""Passphrase to key: the standard's vector, and what is refused before any work is done."""

from __future__ import annotations

import time
import unicodedata

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from tests.vaultfile.samples import PHYSICAL_KIB, SmallFile, forbidden, secret
from vault_app.core.errors import CostlyKdf, InvalidInput, KdfOutOfBounds
from vault_app.vaultfile.header import Slot
from vault_app.vaultfile.kdf import DEFAULT_KDF, FLOOR_KDF, KdfParams, argon2id, check_limits, secret_input
from vault_app.vaultfile.vault_file import unlock

GIB = 1024 * 1024  # KiB


def test_argon2id_is_that_of_the_standard() -> None:
    """The test vector of RFC 9106, section 5.3."""
    key = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    ).derive(b"\x01" * 32)
    assert key.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_our_derivation_is_argon2id_with_salt_and_context() -> None:
    key = bytearray(32)
    argon2id(FLOOR_KDF, bytearray(b"text"), b"s" * 32, b"context", key)
    same = Argon2id(salt=b"s" * 32, length=32, iterations=2, lanes=1, memory_cost=19 * 1024, ad=b"context")
    assert key == same.derive(b"text")


def test_default_costs_what_the_format_says() -> None:
    assert KdfParams(memory_kib=256 * 1024, passes=3, lanes=4) == DEFAULT_KDF


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [
        *((memory, 3, 4) for memory in (0, 1, 8, 19 * 1024 - 1, 4 * GIB + 1, 2**32 - 1)),
        *((64 * 1024, passes, 4) for passes in (0, 1, 33, 2_000_000_000, 2**32 - 1)),
        *((64 * 1024, 3, lanes) for lanes in (0, 17, 2**24, 2**32 - 1)),
        (PHYSICAL_KIB // 2 + 1, 3, 4),
    ],
)
def test_hostile_costs_are_refused_at_once_and_nothing_is_derived(memory_kib: int, passes: int, lanes: int) -> None:
    """A file may ask for 4 TiB or two thousand million passes; it gets a sentence within 10 ms of the processor's time."""
    small = SmallFile(full=False)
    slot = small.header.slots[0]
    hostile = Slot(slot.kind, KdfParams(memory_kib, passes, lanes), slot.salt, slot.wrapped)
    data = _with_slots(small, hostile)
    begun = time.thread_time()
    with pytest.raises(KdfOutOfBounds):
        unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB, costly_allowed=True, derive=forbidden)
    assert time.thread_time() - begun < 0.010


def test_every_slot_is_checked_before_the_first_is_tried() -> None:
    small = SmallFile(full=False)
    good = small.header.slots[0]
    hostile = Slot(3, KdfParams(64 * 1024, 2_000_000_000, 4), good.salt, good.wrapped)
    with pytest.raises(KdfOutOfBounds):
        unlock(_with_slots(small, good, hostile), secret(), physical_memory_kib=PHYSICAL_KIB, derive=forbidden)


def test_limits_themselves_are_allowed() -> None:
    check_limits([FLOOR_KDF], physical_memory_kib=PHYSICAL_KIB)
    check_limits([KdfParams(256 * 1024, 32, 16)], physical_memory_kib=PHYSICAL_KIB)
    check_limits([KdfParams(GIB, 8, 16)], physical_memory_kib=PHYSICAL_KIB)
    check_limits([KdfParams(PHYSICAL_KIB // 2, 2, 1)], physical_memory_kib=PHYSICAL_KIB, costly_allowed=True)


@pytest.mark.parametrize("params", [KdfParams(GIB + 1, 2, 4), KdfParams(GIB, 9, 4)])
def test_costly_derivations_ask_first_and_name_the_seconds(params: KdfParams) -> None:
    with pytest.raises(CostlyKdf) as refusal:
        check_limits([params], physical_memory_kib=16 * GIB)
    assert f"{refusal.value.fields['seconds']} s" in str(refusal.value)
    check_limits([params], physical_memory_kib=16 * GIB, costly_allowed=True)


def test_many_slots_together_ask_first() -> None:
    eight = [KdfParams(GIB // 2, 3, 4)] * 8
    check_limits(eight[:5], physical_memory_kib=PHYSICAL_KIB)
    with pytest.raises(CostlyKdf):
        check_limits(eight, physical_memory_kib=PHYSICAL_KIB)


def test_half_of_the_memory_is_the_most() -> None:
    with pytest.raises(KdfOutOfBounds, match="more than half"):
        check_limits([DEFAULT_KDF], physical_memory_kib=400 * 1024)


def test_composed_and_decomposed_passphrases_are_the_same() -> None:
    """An é typed as one character or as two opens the same vault."""
    composed, decomposed = "café Ω", unicodedata.normalize("NFD", "café Ω")
    assert composed != decomposed
    assert secret_input(bytearray(composed.encode())) == secret_input(bytearray(decomposed.encode()))


def test_input_is_length_then_text_then_key_file() -> None:
    assert secret_input(bytearray(b" a b ")) == b"\x05\0\0\0 a b "
    assert secret_input(bytearray(b"a"), b"d" * 32) == b"\x01\0\0\0a" + b"d" * 32


def test_bytes_that_are_no_text_are_refused_and_not_shown() -> None:
    with pytest.raises(InvalidInput) as refusal:
        secret_input(bytearray(b"\xffsecret"))
    assert "secret" not in repr(refusal.value) + str(refusal.value)


def _with_slots(small: SmallFile, *slots: Slot) -> bytes:
    """Return the file with these slots instead; only its checksum is right."""
    from dataclasses import replace

    from tests.vaultfile.samples import rechecked

    header = replace(small.header, slots=slots, payload_size=len(small.data) - small.header.size - 32)
    return rechecked(header.pack() + bytes(32) + small.data[small.header.size :])
