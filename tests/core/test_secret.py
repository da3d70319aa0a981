"""A secret does not slip out by being printed, copied or forgotten."""

from __future__ import annotations

import copy
import ctypes
import os
import pickle

import pytest

from tests.support.values import sealed
from vault_app.core.errors import DamagedFile
from vault_app.core.secret import Credentials, PartId, Secret, hint_of, wipe, wiped
from vault_app.vaultfile.data_key import DataKey, Random
from vault_app.vaultfile.sealer import VaultSealer


def test_a_sealed_value_shows_nothing_of_itself() -> None:
    secret = sealed("visible")
    assert f"{secret} {secret!r}" == "Secret(…) Secret(…)"


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_neither_a_sealed_nor_an_opened_value_is_pickled_or_copied(duplicate: object) -> None:
    for value in (sealed("x"), Credentials({"memo": bytearray(b"m")})):
        with pytest.raises(TypeError):
            duplicate(value)  # type: ignore[operator]


def test_credentials_are_wiped_when_the_block_ends_even_by_a_failure() -> None:
    memo = bytearray("mémo 🔑", "utf-8")
    opened = Credentials({"memo": memo})
    with pytest.raises(ZeroDivisionError), opened:
        _fail_with(opened["memo"])
    assert memo == bytes(len(memo))
    assert "memo" not in opened


def _fail_with(value: bytearray) -> None:
    raise ZeroDivisionError(len(value))


def test_when_one_part_cannot_be_opened_those_before_it_are_wiped() -> None:
    sealer = NotingSealer(DataKey.generate(os.urandom), bytes(16), os.urandom)
    secrets = {part: sealer.seal("k1", part, bytearray(b"value")) for part in ("access_key", "secret_key", "memo")}
    with Credentials.opened(sealer, "k1", secrets) as whole:
        assert [whole[part] for part in secrets] == [b"value"] * 3
    secrets["memo"] = secrets["access_key"]
    sealer.given.clear()
    with pytest.raises(DamagedFile):
        Credentials.opened(sealer, "k1", secrets)
    assert sealer.given == [bytearray(5)] * 2


class NotingSealer(VaultSealer):
    """Remembers each buffer that it gave away."""

    def __init__(self, data_key: DataKey, vault_id: bytes, random: Random) -> None:
        super().__init__(data_key, vault_id, random)
        self.given: list[bytearray] = []

    def unseal(self, owner: str, part: PartId, secret: Secret) -> bytearray:
        self.given.append(super().unseal(owner, part, secret))
        return self.given[-1]


def test_the_zeros_land_where_the_value_was() -> None:
    buffer = bytearray(b"secret" * 1000)
    address = ctypes.addressof(ctypes.c_char.from_buffer(buffer))
    wipe(buffer)
    assert ctypes.string_at(address, 6000) == bytes(6000)


def test_wiping_keeps_the_length_and_nothing_else() -> None:
    buffer = bytearray(b"secret")
    wipe(buffer)
    wipe(bytearray())
    assert buffer == bytes(6)
    with wiped(bytearray(b"abc")) as lent:
        assert lent == b"abc"
    assert lent == bytes(3)


@pytest.mark.parametrize(
    ("access_key", "hint"),
    [
        (b"80618e45710812162b04892c7ee5ead4a3cc3e56", "80618…3e56"),
        (b"abcdefghijkl", "abcde…ijkl"),
        (b"abcdefghijk", "ab…"),
        (b"", "…"),
    ],
)
def test_a_hint_is_the_ends_of_a_long_key_and_hardly_anything_of_a_short_one(access_key: bytes, hint: str) -> None:
    assert hint_of(bytearray(access_key)) == hint
