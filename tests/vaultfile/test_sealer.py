"""Single sealed values: bound to their vault, key set and part, and gone with the data key."""

from __future__ import annotations

import copy
import pickle
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.vaultfile.samples import SECRETS, SmallFile, constant_random, counting_random, full_vault
from vault_app.core.errors import DamagedFile, Locked
from vault_app.core.secret import FieldSealer, Secret, wipe
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.kdf import Buffer
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.sealer import VaultSealer


def sealer_of(seed: bytes = b"a", vault_id: bytes = b"v" * 16) -> VaultSealer:
    return VaultSealer(DataKey.generate(counting_random(seed)), vault_id, counting_random(b"salts"))


@pytest.mark.parametrize("value", [b"", b" ", b"test001", "Größe 机器人".encode(), bytes(range(256)) * 64])
def test_a_value_comes_back_to_the_byte(value: bytes) -> None:
    sealer: FieldSealer = sealer_of()
    sealed = sealer.seal("k1", "memo", bytearray(value))
    assert len(sealed.salt) == 32
    assert len(sealed.ciphertext) == len(value) + 16
    found = sealer.unseal("k1", "memo", sealed)
    assert found == value
    wipe(found)


def test_a_seal_opens_nowhere_else() -> None:
    """Not for another key set, part, vault or data key, and not when a bit of it is turned."""
    sealer = sealer_of()
    sealed = sealer.seal("k1", "memo", bytearray(b"value"))
    elsewhere = [
        (sealer, "k2", "memo", sealed),
        (sealer, "k1", "secret_key", sealed),
        (sealer, "k1m", "emo", sealed),  # lengths keep names apart
        (sealer_of(vault_id=b"w" * 16), "k1", "memo", sealed),
        (sealer_of(b"b"), "k1", "memo", sealed),
        (sealer, "k1", "memo", Secret(bytes(32), sealed.ciphertext)),
        (sealer, "k1", "memo", Secret(sealed.salt, sealed.ciphertext[:-1] + b"\0")),
        (sealer, "k1", "memo", Secret(sealed.salt, sealed.ciphertext[:15])),
        (sealer, "k1", "memo", Secret(sealed.salt, b"")),
    ]
    for where, owner, part, secret in elsewhere:
        with pytest.raises(DamagedFile):
            where.unseal(owner, part, secret)


def test_equal_values_are_sealed_differently_and_have_one_fingerprint() -> None:
    sealer = sealer_of()
    one, other = (sealer.seal("k1", "memo", bytearray(b"same")) for _ in range(2))
    assert one != other
    assert sealer.fingerprint(bytearray(b"same")) == sealer.fingerprint(bytearray(b"same"))
    assert sealer.fingerprint(bytearray(b"same")) != sealer.fingerprint(bytearray(b"Same"))
    assert sealer.fingerprint(bytearray(b"same")) != sealer_of(b"b").fingerprint(bytearray(b"same"))


def test_a_constant_random_source_still_gives_each_value_its_own_salt() -> None:
    sealer = VaultSealer(DataKey.generate(counting_random(b"a")), b"v" * 16, constant_random)
    salts = {
        sealer.seal(owner, part, bytearray(value)).salt
        for owner in ("k1", "k2")
        for part in ("memo", "secret_key")
        for value in (b"one", b"two")
    }
    assert len(salts) == 8


def test_after_closing_nothing_opens() -> None:
    data_key = DataKey.generate(counting_random(b"a"))
    sealer = VaultSealer(data_key, b"v" * 16, counting_random(b"s"))
    sealed = sealer.seal("k1", "memo", bytearray(b"x"))
    data_key.close()
    data_key.close()
    for use in (
        lambda: sealer.unseal("k1", "memo", sealed),
        lambda: sealer.seal("k1", "memo", bytearray(b"x")),
        lambda: sealer.fingerprint(bytearray(b"x")),
    ):
        with pytest.raises(Locked):
            use()


def test_a_wrapped_key_that_was_tampered_with_leaves_nothing_of_itself_behind() -> None:
    """The cryptography hands out what it deciphers before it has looked at the tag."""

    def derive(into: Buffer) -> None:
        memoryview(into)[:] = b"k" * 32

    wrapped = DataKey.generate(counting_random(b"a")).wrap(derive, b"bound to this")
    found = DataKey()
    assert not found.unwrap(derive, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), b"bound to this")
    assert found.mac(b"header", b"x") == DataKey().mac(b"header", b"x"), "the key is still all zeros"
    assert found.unwrap(derive, wrapped, b"bound to this")
    assert found.mac(b"header", b"x") == DataKey.generate(counting_random(b"a")).mac(b"header", b"x")


def test_closing_does_not_wait_for_a_slow_derivation_that_wraps_the_key() -> None:
    """Who locks while a passphrase is changed locks at once, and the slot that was on its way never comes about."""
    data_key = DataKey.generate(counting_random(b"a"))
    deriving, closed = Event(), Event()

    def derive_slowly(into: Buffer) -> None:
        deriving.set()
        assert closed.wait(20), "closing waited for the derivation"
        memoryview(into)[:] = bytes(32)

    with ThreadPoolExecutor() as pool:
        wrapping = pool.submit(data_key.wrap, derive_slowly, b"bound to this")
        assert deriving.wait(20)
        data_key.mac(b"header", b"nobody who uses the key waits either")
        data_key.close()
        closed.set()
        with pytest.raises(Locked):
            wrapping.result()


def test_a_data_key_is_neither_shown_nor_pickled_nor_copied() -> None:
    data_key = DataKey.generate(constant_random)
    assert repr(data_key) == "DataKey(…)"
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            attempt(data_key)


@pytest.mark.system
def test_the_page_of_the_data_key_cannot_be_read_from_outside() -> None:
    """Linux: the secret page gives an error even to root, through /proc; where there is none, it is locked in memory."""
    data_key = DataKey.generate(counting_random(b"outside"))
    maps = Path("/proc/self/maps").read_text("ascii")
    secret = re.search(r"^([0-9a-f]+)-[0-9a-f]+ .*secretmem", maps, re.MULTILINE)
    if secret is None:
        assert re.search(r"^VmLck:\s+[1-9]", Path("/proc/self/status").read_text("ascii"), re.MULTILINE)
    else:
        with Path("/proc/self/mem").open("rb", buffering=0) as memory:
            memory.seek(int(secret[1], 16))
            with pytest.raises(OSError):
                memory.read(32)
    data_key.close()


def test_new_data_key_moves_every_secret_history_included() -> None:
    old, new = sealer_of(b"old"), sealer_of(b"new")
    vault = full_vault(old)
    moved = resealed(vault, old, new)
    before, after = vault.accounts[0].key_sets[0], moved.accounts[0].key_sets[0]
    for key_set in (after, after.versions[0]):
        for part, text in SECRETS.items():
            assert new.unseal(key_set.id, part, key_set.secrets[part]) == text.encode()
            with pytest.raises(DamagedFile):
                old.unseal(key_set.id, part, key_set.secrets[part])
    assert after.fingerprint == new.fingerprint(bytearray(SECRETS["access_key"].encode()))
    assert after.secrets == after.versions[0].secrets, "a version that did not differ does not differ now"
    assert after.label == before.label
    assert moved.calls == vault.calls


def test_small_file_seals_are_its_own() -> None:
    small = SmallFile()
    key_set = small.vault.accounts[0].key_sets[0]
    with pytest.raises(DamagedFile):
        SmallFile(counting_random(b"other")).sealer.unseal(key_set.id, "memo", key_set.secrets["memo"])
