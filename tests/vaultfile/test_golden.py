"""Files that were frozen when their format was settled: every later version of the program opens them."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest

from tests.vaultfile import independent_reader
from tests.vaultfile.golden import GOLDEN, KEY_FILE, UNICODE_PASSPHRASE, golden_path
from tests.vaultfile.samples import AT, PASSPHRASE, PHYSICAL_KIB, SECRETS, constant_random, secret
from vault_app.core.secret import wipe
from vault_app.core.vault import Vault
from vault_app.vaultfile.header import SlotKind
from vault_app.vaultfile.kdf import secret_input
from vault_app.vaultfile.lineage import Ancestor
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import OpenedFile, open_file, unlock


def opened(name: str, text: bytearray | None = None, kind: SlotKind = SlotKind.PASSPHRASE) -> OpenedFile:
    data = golden_path(name).read_bytes()
    return open_file(data, unlock(data, text or secret(), physical_memory_kib=PHYSICAL_KIB, kind=kind))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_writer_of_today_writes_the_frozen_bytes(name: str) -> None:
    """With the same randomness each byte is as it was: the format has not moved."""
    assert GOLDEN[name]() == golden_path(name).read_bytes()


def test_frozen_full_vault_opens_with_all_that_is_in_it() -> None:
    data = golden_path("v1-full").read_bytes()
    data_key = unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB)
    found = open_file(data, data_key)
    key_set = found.vault.accounts[0].key_sets[0]
    sealer = VaultSealer(data_key, found.header.vault_id, constant_random)
    assert found.header.generation == 12
    assert (key_set.label, key_set.created_at, len(key_set.versions)) == ("Bot · Zürich 机器人", AT, 1)
    for part, text in SECRETS.items():
        value = sealer.unseal(key_set.id, part, key_set.secrets[part])
        assert value == text.encode()
        wipe(value)
    assert found.vault.extra == {"plans": [{"unknown": "member"}]}


def test_frozen_unicode_passphrase_opens_in_either_form() -> None:
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, UNICODE_PASSPHRASE)
        assert opened("v1-unicode-passphrase", secret_input(bytearray(typed.encode()))).vault == Vault()


def test_frozen_slots_open_each_for_its_own_kind() -> None:
    with_key_file = secret_input(bytearray(b"with a file"), hashlib.sha256(KEY_FILE).digest())
    assert opened("v1-several-slots").header.generation == 2**40
    assert opened("v1-several-slots", secret_input(bytearray(b"the other one"))).vault == Vault()
    assert opened("v1-several-slots", with_key_file, SlotKind.PASSPHRASE_AND_KEY_FILE).vault == Vault()


def test_frozen_lineage_opens_with_the_states_it_came_from() -> None:
    found = opened("v1-lineage")
    assert (found.vault, found.header.generation) == (Vault(), 41)
    assert found.lineage == (Ancestor(1, "01" * 16), Ancestor(40, "ab" * 16))


def test_frozen_file_of_a_later_minor_version_opens_and_says_so() -> None:
    found = opened("v1-later-minor")
    assert found.header.is_newer
    assert found.vault.extra == {"of": "the future"}


@pytest.mark.parametrize("name", ["v1-empty", "v1-full", "v1-several-slots", "v1-later-minor"])
def test_the_independent_reader_reads_the_frozen_files(name: str) -> None:
    contents = independent_reader.read(golden_path(name).read_bytes(), PASSPHRASE)
    assert len(contents.data_key) == 32
