"""A vault that nobody wants any more is freed piece by piece, and what others hold of it stays."""

from __future__ import annotations

from dataclasses import replace

from tests.benchmarks.samples import vault_of
from vault_app.services.letting_go import let_go_of
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.sealer import VaultSealer


def test_what_is_let_go_of_is_held_no_more_and_what_others_hold_stays() -> None:
    data_key = DataKey.generate(bytes)
    vault = vault_of(10, VaultSealer(data_key, bytes(16), bytes))
    newer = replace(vault, accounts=vault.accounts[:1])
    held = [vault]
    let_go_of(held)
    assert held == []
    assert [each.label for each in newer.accounts[0].key_sets] == [f"Bot {number}" for number in range(5)]
    data_key.close()
