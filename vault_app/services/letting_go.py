"""Lets go of large values piece by piece: freed at once, they would keep every other thread waiting meanwhile."""

from __future__ import annotations

from vault_app.core.vault import Vault


def let_go_of(vaults: list[Vault]) -> None:
    """Empty *vaults*, which hold what nobody else does, account by account; on a thread that may take its time."""
    while vaults:
        vault = vaults.pop()
        pieces: list[object] = [*vault.calls.values(), *vault.accounts]
        del vault
        while pieces:
            pieces.pop()
