"""How the frozen files under tests/vectors/vaultfile were made; run as a module it writes those that are missing.

A frozen file is never written again: it stands for every vault that was saved by that version of the format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.vaultfile.samples import counting_random, full_vault, secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header, Slot, SlotKind
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams, secret_input
from vault_app.vaultfile.lineage import Ancestor
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import new_slot, seal_file

FOLDER = Path(__file__).parent.parent / "vectors" / "vaultfile"
UNICODE_PASSPHRASE = "cafe\u0301 Straße 机器人 "  # not composed, and with a space at its end
KEY_FILE = bytes(range(32))


def _file(name: str, text: bytearray, *, minor: int = 0, full: bool = False, params: KdfParams = FLOOR_KDF) -> bytes:
    random = counting_random(name.encode())
    data_key, vault_id = DataKey.generate(random), random(16)
    slot = new_slot(data_key, vault_id, text, params, random)
    vault = full_vault(VaultSealer(data_key, vault_id, random)) if full else Vault()
    return seal_file(vault, Header(12, vault_id, (slot,), minor=minor), data_key, random)


def _several_slots() -> bytes:
    random = counting_random(b"several slots")
    data_key, vault_id = DataKey.generate(random), random(16)
    with_key_file = secret_input(bytearray(b"with a file"), hashlib.sha256(KEY_FILE).digest())
    slots = (
        new_slot(data_key, vault_id, with_key_file, FLOOR_KDF, random, kind=SlotKind.PASSPHRASE_AND_KEY_FILE),
        new_slot(data_key, vault_id, secret_input(bytearray(b"the other one")), FLOOR_KDF, random),
        new_slot(data_key, vault_id, secret(), KdfParams(20 * 1024, 3, 4), random),
    )
    return seal_file(Vault(), Header(2**40, vault_id, slots), data_key, random)


def _later_minor() -> bytes:
    random = counting_random(b"later minor")
    data_key, vault_id = DataKey.generate(random), random(16)
    slot = new_slot(data_key, vault_id, secret(), FLOOR_KDF, random)
    later = Slot(77, KdfParams(1, 1, 1), random(32), random(48), kdf=2, flags=3)
    header = Header(3, vault_id, (later, slot), minor=9)
    return seal_file(Vault(extra={"of": "the future"}), replace(header), data_key, random)


def _with_lineage() -> bytes:
    random = counting_random(b"lineage")
    data_key, vault_id = DataKey.generate(random), random(16)
    slot = new_slot(data_key, vault_id, secret(), FLOOR_KDF, random)
    lineage = (Ancestor(1, "01" * 16), Ancestor(40, "ab" * 16))
    return seal_file(Vault(), Header(41, vault_id, (slot,)), data_key, random, lineage)


GOLDEN: dict[str, Callable[[], bytes]] = {
    "v1-empty": lambda: _file("v1-empty", secret()),
    "v1-full": lambda: _file("v1-full", secret(), full=True),
    "v1-unicode-passphrase": lambda: _file("v1-unicode", secret_input(bytearray(UNICODE_PASSPHRASE.encode()))),
    "v1-several-slots": _several_slots,
    "v1-later-minor": _later_minor,
    "v1-lineage": _with_lineage,
}


def golden_path(name: str) -> Path:
    return FOLDER / f"{name}.keyvault"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for each, make in GOLDEN.items():
        if not golden_path(each).exists():
            golden_path(each).write_bytes(make())
