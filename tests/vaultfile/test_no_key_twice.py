"""No key encrypts two messages: every nonce is zero, so each message has to have a key, and so a salt, of its own."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.vaultfile.samples import constant_random, counting_random, quick, secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.data_key import DataKey, Random
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import FLOOR_KDF, Buffer
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import new_slot, seal_file


class Ledger:
    """Every key that encrypted something, with what it encrypted and what that was bound to, each as 64 bits of a hash."""

    def __init__(self) -> None:
        self.uses: dict[int, int] = {}

    def note(self, key: bytes, message: bytes, associated: bytes) -> None:
        said = _short(_short(message).to_bytes(8, "big") + associated)
        before = self.uses.setdefault(_short(key), said)
        assert before == said, "one key for two messages"


def _short(data: bytes) -> int:
    return int.from_bytes(hashlib.sha256(data).digest()[:8], "big")


class NotedKey(DataKey):
    """A data key that notes each of its uses: a derived key is told by its purpose and salt, a slot's by itself."""

    ledger: Ledger
    name: bytes

    @classmethod
    def noted(cls, ledger: Ledger, random: Random) -> NotedKey:
        new = cls()
        new._key[:] = random(32)
        new.ledger, new.name = ledger, hashlib.sha256(new._key).digest()
        return new

    def seal(self, purpose: bytes, salt: bytes, plaintext: Buffer, associated: bytes) -> bytes:
        self.ledger.note(b"%b %b %b" % (self.name, purpose, salt), bytes(plaintext), associated)
        return super().seal(purpose, salt, plaintext, associated)

    def wrap(self, derive_key: Callable[[Buffer], None], associated: bytes) -> bytes:
        def noting(into: Buffer) -> None:
            derive_key(into)
            self.ledger.note(bytes(into), self.name, associated)

        return super().wrap(noting, associated)


def cycling_random() -> Random:
    """A source with only three answers, as of a machine that is set back again and again."""
    answers = itertools.cycle([b"\x01", b"\x02", b"\x03"])
    return lambda size: next(answers) * size


SOURCES: dict[str, Callable[[], Random]] = {
    "constant": lambda: constant_random,
    "three answers": cycling_random,
    "good": lambda: counting_random(b"good"),
}


def use_keys(source: Callable[[], Random], count: int) -> int:
    """Save and seal *count* times each, with every kind of repetition that there can be; return how many keys there were."""
    ledger = Ledger()
    random = source()
    data_key = NotedKey.noted(ledger, counting_random(b"data key"))
    vault_id = counting_random(b"vault id")(16)
    header = Header(1, vault_id, (new_slot(data_key, vault_id, secret(), FLOOR_KDF, random, derive=quick),))
    sealer = VaultSealer(data_key, vault_id, random)
    for number in range(count):
        # The same generation with other contents is a vault that was copied, and both copies saved; the same contents
        # with another generation, or other slots, are saved under other associated data.
        vault = Vault(extra={"n": number // 2})
        header = replace(header, generation=1 + number // 3)
        if number % 100 == 50:
            slot = new_slot(data_key, vault_id, bytearray(b"%d" % (number // 200)), FLOOR_KDF, random, derive=quick)
            header = replace(header, slots=(slot,))
        seal_file(vault, header, data_key, random)
        value = bytearray(b"secret %d" % (number // 2))
        sealer.seal(f"k{number // 3}", "memo", value)
        if number % 10 == 0:
            sealer.seal_draft(f"d{number // 30}", value)
    data_key.close()
    return len(ledger.uses)


@pytest.mark.parametrize("source", SOURCES)
def test_no_key_encrypts_two_messages_whatever_the_random_source(source: str) -> None:
    assert use_keys(SOURCES[source], 1_000) > 1_000


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("source", ["constant", "good"])
def test_no_key_encrypts_two_messages_in_a_million_saves_and_a_million_seals(source: str) -> None:
    keys = use_keys(SOURCES[source], 1_000_000)
    print(keys, "keys")
    assert keys > 1_300_000


def test_the_ledger_finds_a_key_that_is_used_twice() -> None:
    data_key = NotedKey.noted(Ledger(), counting_random(b"data key"))
    data_key.seal(b"field", b"s" * 32, b"one", b"bound")
    data_key.seal(b"field", b"s" * 32, b"one", b"bound")
    data_key.seal(b"field", b"t" * 32, b"two", b"bound")
    for message, associated in ((b"two", b"bound"), (b"one", b"bound otherwise")):
        with pytest.raises(AssertionError, match="one key for two messages"):
            data_key.seal(b"field", b"s" * 32, message, associated)
    data_key.close()


def test_a_slot_made_with_a_constant_source_has_another_salt_under_another_data_key() -> None:
    one, other = DataKey.generate(counting_random(b"1")), DataKey.generate(counting_random(b"2"))
    slots = [new_slot(key, b"v" * 16, secret(), FLOOR_KDF, constant_random, derive=quick) for key in (one, other)]
    assert slots[0].salt != slots[1].salt
