"""Equal values become the same sealed value, whichever seal they had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.vaultfile.samples import SECRETS, SmallFile, counting_random
from vault_app.core.errors import Locked
from vault_app.core.key_set import KeySet
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.matching import matched
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.sealer import VaultSealer


def first_of(vault: Vault) -> KeySet:
    return vault.accounts[0].key_sets[0]


def with_first(vault: Vault, key_set: KeySet) -> Vault:
    account = vault.accounts[0]
    return replace(vault, accounts=(replace(account, key_sets=(key_set, *account.key_sets[1:])), *vault.accounts[1:]))


def test_a_vault_that_went_to_another_data_key_and_back_is_the_same_again() -> None:
    small = SmallFile()
    other = VaultSealer(DataKey.generate(counting_random(b"other")), small.vault_id, small.random)
    back = resealed(resealed(small.vault, small.sealer, other), other, small.sealer)
    assert back != small.vault
    assert matched(back, small.sealer, (small.vault,)) == small.vault, "history included"


def test_another_value_stays_another() -> None:
    small = SmallFile()
    before = first_of(small.vault)
    memo = small.sealer.seal(before.id, "memo", bytearray(b"test001"))  # the same but for its spaces
    changed = with_first(small.vault, replace(before, secrets={**before.secrets, "memo": memo}))
    assert matched(changed, small.sealer, (small.vault,)) == changed


def test_only_what_is_sealed_differently_is_opened() -> None:
    small = SmallFile()

    class Counting(VaultSealer):
        opened = 0

        def unseal(self, owner: str, part: str, secret: Secret) -> bytearray:
            Counting.opened += 1
            return super().unseal(owner, part, secret)

    sealer = Counting(small.data_key, small.vault_id, small.random)
    assert matched(small.vault, sealer, (small.vault,)) == small.vault
    assert Counting.opened == 0
    before = first_of(small.vault)
    again = small.sealer.seal(before.id, "memo", bytearray(SECRETS["memo"].encode()))
    changed = with_first(small.vault, replace(before, secrets={**before.secrets, "memo": again}))
    assert matched(changed, sealer, (small.vault,)) == small.vault
    assert Counting.opened == 2, "the new seal and the one that it may equal"


def test_a_seal_that_does_not_open_is_like_no_other() -> None:
    small = SmallFile()
    before = first_of(small.vault)
    broken = with_first(small.vault, replace(before, secrets={**before.secrets, "memo": Secret(b"s" * 32, b"c" * 20)}))
    assert matched(broken, small.sealer, (small.vault,)) == broken
    assert matched(small.vault, small.sealer, (broken,)) == small.vault


def test_nothing_is_matched_after_the_lock() -> None:
    small = SmallFile()
    before = first_of(small.vault)
    again = small.sealer.seal(before.id, "memo", bytearray(SECRETS["memo"].encode()))
    changed = with_first(small.vault, replace(before, secrets={**before.secrets, "memo": again}))
    small.data_key.close()
    with pytest.raises(Locked):
        matched(changed, small.sealer, (small.vault,))
