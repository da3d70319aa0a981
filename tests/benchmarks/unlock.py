"""Unlocking a vault against the bare key derivation with the same parameters."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Ratio, compare
from tests.benchmarks.samples import vault_of
from vault_app.services.paths import Places
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import DEFAULT_KDF, KEY_SIZE, argon2id, secret_input

PASSPHRASE = b"seven quiet herons"
SIZES = (1, 1_000)


def measure() -> Iterator[Ratio]:
    """Open vaults of one and of 1,000 key sets, as made by default."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            yield _unlock(size, Path(folder))


def _unlock(size: int, folder: Path) -> Ratio:
    path, places = (
        folder / "mine.keyvault",
        Places(folder / "config", folder / "state", folder / "data", folder / "run"),
    )
    store = VaultStore.create(path, bytearray(PASSPHRASE), places=places)
    store.save(lambda _: vault_of(size, store.sealer))
    store.close()
    salt, context, into = os.urandom(32), os.urandom(32), bytearray(KEY_SIZE)

    def ours() -> None:
        opened = VaultStore.open(path, bytearray(PASSPHRASE), places=places)
        assert sum(1 for _ in opened.vault.listed_key_sets()) == size
        opened.close()

    def bare() -> None:
        argon2id(DEFAULT_KDF, secret_input(bytearray(PASSPHRASE)), salt, context, into)

    return compare(f"unlock, {size:,} key sets / bare Argon2id", ours, bare, limit=1.05, rounds=9)
