"""Whole files: what goes in comes out, a second reader agrees, and nothing that was touched is believed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.vaultfile import independent_reader
from tests.vaultfile.samples import (
    PASSPHRASE,
    PHYSICAL_KIB,
    SECRETS,
    SmallFile,
    counting_random,
    forbidden,
    quick,
    rechecked,
    secret,
)
from vault_app.core.errors import (
    AlteredFile,
    DamagedFile,
    EmptyFile,
    NewerFormat,
    NotAVault,
    TooLarge,
    UnusableFile,
    WrongPassphrase,
)
from vault_app.core.vault import Vault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header, Slot, SlotKind
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams, secret_input
from vault_app.vaultfile.vault_file import OpenedFile, new_slot, open_file, opens_slot, read_header, seal_file, unlock


@pytest.fixture(scope="module")
def small() -> SmallFile:
    return SmallFile()


def opened(data: bytes) -> OpenedFile:
    """Go the whole way, as the product does, with a derivation that costs nothing."""
    data_key = unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB, derive=quick)
    try:
        return open_file(data, data_key)
    finally:
        data_key.close()


def quick_again(text: bytes, salt: bytes, bound: bytes, memory: int, passes: int, lanes: int) -> bytes:
    return hashlib.sha256(text + salt + bound).digest()


def test_a_vault_comes_back_as_it_was(small: SmallFile) -> None:
    found = opened(small.data)
    assert found.vault == small.vault
    assert found.header.generation == 7
    assert found.header.vault_id == small.vault_id


def test_the_real_derivation_opens_what_it_sealed() -> None:
    data_key = DataKey.generate(counting_random(b"real"))
    slot = new_slot(data_key, b"v" * 16, secret(), FLOOR_KDF, counting_random(b"slot"))
    data = seal_file(Vault(), Header(1, b"v" * 16, (slot,)), data_key, counting_random(b"seal"))
    assert open_file(data, unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB)).vault == Vault()
    contents = independent_reader.read(data, PASSPHRASE)
    assert contents.members == {}


def test_a_reader_written_from_the_specification_reads_all_of_it(small: SmallFile) -> None:
    contents = independent_reader.read(small.data, PASSPHRASE, kdf=quick_again)
    assert contents.generation == 7
    newest = contents.members["accounts"][0]["key_sets"][0]
    assert newest["permissions"] == ["read-only", "spot-trade", "withdraw"]
    assert contents.members["plans"] == [{"unknown": "member"}]
    for key_set in (newest, newest["versions"][0]):
        for part, text in SECRETS.items():
            assert contents.unseal(key_set["id"], part, key_set["secrets"][part]).decode() == text
    assert newest["fingerprint"] == _base64(contents.same(SECRETS["access_key"].encode()))


def test_no_name_or_secret_is_readable_in_the_file(small: SmallFile) -> None:
    for text in (*SECRETS.values(), "Main", "bitmart", "8061a", "grid bot"):
        assert text.encode() not in small.data


def test_the_size_of_a_file_tells_little() -> None:
    """Padding makes files of one key set and of none equally long."""
    assert len(SmallFile(full=False).data) == len(SmallFile().data) == 16 * 1024 + 16 + 80 + 96 + 32 + 32


def test_two_saves_of_one_vault_differ_in_salt_and_ciphertext(small: SmallFile) -> None:
    again = seal_file(small.vault, small.header, small.data_key, small.random)
    assert again[40:72] != small.data[40:72]
    assert again[208:-32] != small.data[208:-32]


@pytest.mark.parametrize("wrong", ["seven quiet heron", "Seven quiet herons", "seven quiet herons ", "", "x" * 5000])
def test_another_passphrase_does_not_open(small: SmallFile, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(small.data, secret_input(bytearray(wrong.encode())), physical_memory_kib=PHYSICAL_KIB, derive=quick)


def test_the_data_key_of_another_vault_opens_nothing(small: SmallFile) -> None:
    with pytest.raises(AlteredFile):
        open_file(small.data, DataKey.generate(counting_random(b"other")))


# Damage and malice


def test_every_flipped_bit_is_called_damage_before_any_derivation(small: SmallFile) -> None:
    """Each of the file's bits, one at a time; nothing but magic and version changes the word for it."""
    words: dict[type[UnusableFile], int] = {}
    for flipped in _flips(small.data):
        try:
            unlock(flipped, bytearray(), physical_memory_kib=PHYSICAL_KIB, derive=forbidden)
        except UnusableFile as refusal:
            words[type(refusal)] = words.get(type(refusal), 0) + 1
    assert words == {NotAVault: 64, NewerFormat: 16, DamagedFile: (len(small.data) - 10) * 8}


def test_every_flipped_bit_of_the_header_is_refused_also_with_a_right_checksum(small: SmallFile) -> None:
    for flipped in _flips(small.data, end=small.header.size):
        with pytest.raises((UnusableFile, WrongPassphrase)):
            opened(rechecked(flipped))


def test_every_flipped_bit_of_the_payload_is_refused_also_with_a_right_checksum(small: SmallFile) -> None:
    """The 16 KiB of ciphertext and its tag; a bit of each byte here, every one in the long run."""
    for position in range(small.header.size, len(small.data) - 32):
        flipped = _flip(small.data, position, position % 8)
        with pytest.raises(AlteredFile):
            open_file(rechecked(flipped), small.data_key)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_every_single_bit_of_the_payload_is_refused_with_a_right_checksum(small: SmallFile) -> None:
    for flipped in _flips(small.data, begin=small.header.size, end=len(small.data) - 32):
        with pytest.raises(AlteredFile):
            open_file(rechecked(flipped), small.data_key)


def test_every_shortened_file_is_refused(small: SmallFile) -> None:
    for length in range(len(small.data)):
        with pytest.raises(UnusableFile) as refusal:
            unlock(small.data[:length], bytearray(), physical_memory_kib=PHYSICAL_KIB, derive=forbidden)
        assert type(refusal.value) is (EmptyFile if length == 0 else NotAVault if length < 8 else DamagedFile)


def test_every_shortened_file_is_refused_also_with_a_right_checksum(small: SmallFile) -> None:
    for length in range(44, len(small.data)):
        with pytest.raises(UnusableFile):
            unlock(rechecked(small.data[:length]), bytearray(), physical_memory_kib=PHYSICAL_KIB, derive=forbidden)


def test_longer_files_are_refused(small: SmallFile) -> None:
    for more in (b"\0", b"\0" * 16, small.data):
        for data in (small.data + more, rechecked(small.data + more)):
            with pytest.raises(DamagedFile):
                unlock(data, bytearray(), physical_memory_kib=PHYSICAL_KIB, derive=forbidden)


@pytest.mark.parametrize(
    "foreign",
    [b"\0", b"\x89PNG\r\n\x1a\n" + bytes(500), b"\x03\xd9\xa2\x9a", b"age-encryption.org/v1\n", b"{}", bytes(4096)],
)
def test_foreign_files_are_told_from_vaults(foreign: bytes) -> None:
    with pytest.raises(NotAVault):
        read_header(foreign)


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(EmptyFile):
        read_header(b"")


def test_a_file_beyond_the_limit_is_no_vault(small: SmallFile) -> None:
    with pytest.raises(NotAVault):
        read_header(small.data + bytes(64 * 1024 * 1024))


@pytest.mark.parametrize("major", [0, 2, 65535])
def test_another_major_version_is_newer_whatever_else_it_holds(small: SmallFile, major: int) -> None:
    data = small.data[:8] + major.to_bytes(2, "little") + small.data[10:50]
    with pytest.raises(NewerFormat, match=f"{major}.0"):
        read_header(data)


def test_a_forged_slot_looks_like_a_wrong_passphrase(small: SmallFile) -> None:
    forged = small.data[:144] + bytes(32) + small.data[176:]
    with pytest.raises(WrongPassphrase):
        opened(rechecked(forged))


def test_a_slot_of_another_vault_with_the_same_passphrase_does_not_open() -> None:
    one, other = SmallFile(counting_random(b"one")), SmallFile(counting_random(b"other"))
    with pytest.raises(WrongPassphrase):
        opened(rechecked(one.data[:80] + other.data[80:176] + one.data[176:]))


def test_an_older_payload_under_a_newer_header_is_refused(small: SmallFile) -> None:
    newer = seal_file(small.vault, replace(small.header, generation=8), small.data_key, small.random)
    with pytest.raises(AlteredFile, match="payload"):
        open_file(rechecked(newer[:208] + small.data[208:]), small.data_key)


# Slots and versions


def test_up_to_eight_slots_are_read_and_any_may_open() -> None:
    random = counting_random(b"slots")
    data_key, vault_id = DataKey.generate(random), random(16)
    others = [
        new_slot(data_key, vault_id, bytearray(f"other {n}".encode()), FLOOR_KDF, random, derive=quick, kind=kind)
        for n, kind in enumerate((SlotKind.PASSPHRASE_AND_KEY_FILE, SlotKind.RECOVERY_KEY, *[SlotKind.PASSPHRASE] * 5))
    ]
    mine = new_slot(data_key, vault_id, secret(), FLOOR_KDF, random, derive=quick)
    data = seal_file(Vault(), Header(1, vault_id, (*others, mine)), data_key, random)
    assert len(opened(data).header.slots) == 8
    assert independent_reader.read(data, PASSPHRASE, kdf=quick_again).generation == 1
    recovery = unlock(
        data, bytearray(b"other 1"), physical_memory_kib=PHYSICAL_KIB, derive=quick, kind=SlotKind.RECOVERY_KEY
    )
    assert open_file(data, recovery).vault == Vault()
    with pytest.raises(WrongPassphrase):  # a slot is tried only for what it is
        unlock(data, bytearray(b"other 1"), physical_memory_kib=PHYSICAL_KIB, derive=quick)


def test_a_slot_with_a_key_file_needs_both() -> None:
    random = counting_random(b"key file")
    data_key, vault_id, key_file = DataKey.generate(random), random(16), random(32)
    both = secret_input(bytearray(PASSPHRASE.encode()), hashlib.sha256(key_file).digest())
    slot = new_slot(data_key, vault_id, both, FLOOR_KDF, random, derive=quick, kind=SlotKind.PASSPHRASE_AND_KEY_FILE)
    data = seal_file(Vault(), Header(1, vault_id, (slot,)), data_key, random)
    contents = independent_reader.read(data, PASSPHRASE, kdf=quick_again, kind=2, key_file=key_file)
    assert contents.generation == 1
    kind = SlotKind.PASSPHRASE_AND_KEY_FILE
    unlock(data, both, physical_memory_kib=PHYSICAL_KIB, derive=quick, kind=kind).close()
    with pytest.raises(WrongPassphrase):
        unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB, derive=quick, kind=kind)


def test_a_slot_is_told_to_open_this_data_key_or_not(small: SmallFile) -> None:
    assert opens_slot(small.data_key, small.header, 0, secret(), derive=quick)
    assert not opens_slot(small.data_key, small.header, 0, bytearray(b"no"), derive=quick)
    assert not opens_slot(DataKey.generate(counting_random(b"x")), small.header, 0, secret(), derive=quick)


def test_a_higher_minor_version_opens_and_says_so(small: SmallFile) -> None:
    data = seal_file(small.vault, replace(small.header, minor=3), small.data_key, small.random)
    assert opened(data).header.is_newer
    assert opened(data).vault == small.vault


def test_unknown_slots_of_a_higher_minor_version_are_carried_and_never_tried(small: SmallFile) -> None:
    later = Slot(9, KdfParams(0, 0, 0), b"s" * 32, b"w" * 48, kdf=7, flags=1)
    header = replace(small.header, minor=1, slots=(later, *small.header.slots))
    data = seal_file(small.vault, header, small.data_key, small.random)
    assert opened(data).header.slots[0] == later
    only_later = seal_file(small.vault, replace(header, slots=(later,)), small.data_key, small.random)
    with pytest.raises(NewerFormat):
        read_header(only_later)


def test_a_vault_that_would_pass_64_mib_is_not_written(small: SmallFile) -> None:
    with pytest.raises(TooLarge):
        seal_file(Vault(extra={"x": "x" * (64 * 1024 * 1024)}), small.header, small.data_key, small.random)


def _flips(data: bytes, *, begin: int = 0, end: int | None = None) -> Iterator[bytes]:
    for position in range(begin, len(data) if end is None else end):
        for bit in range(8):
            yield _flip(data, position, bit)


def _flip(data: bytes, position: int, bit: int) -> bytes:
    return data[:position] + bytes([data[position] ^ (1 << bit)]) + data[position + 1 :]


def _base64(data: bytes) -> str:
    import base64

    return base64.b64encode(data).decode()
