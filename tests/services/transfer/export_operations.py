"""Exports as operations that a fault may meet at any system call; see `tests.services.injection`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.services.operations import Facts, Operation, Said
from tests.services.storage_child import opened, places_in
from tests.services.transfer.stock import NOW, PASSPHRASE, SECRETS, ids, stocked, told
from tests.support.secret_forms import found_below
from tests.vaultfile.samples import quick
from vault_app.core.errors import ExportExists, VaultError
from vault_app.services.transfer.encrypted_export import export_vault
from vault_app.services.transfer.exported import Exported
from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD, PlainForm, export_plain_text, prove_consent
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

NEW = b"a passphrase for the traveller"
_SECRETS = {f"{label} {part}": text for label, parts in SECRETS.items() for part, text in parts.items()}


class Export(Operation):
    """An export is there, whole, or not at all; the vault that it came from is not touched."""

    def facts(self, folder: Path) -> Facts:
        store = opened(folder / "main.keyvault")
        facts: Facts = {"vault": repr(told(store)), "export": "none"}
        store.close()
        plain, sealed = folder / "out-PLAINTEXT.json", folder / "out.keyvault"
        found = found_below(folder, _SECRETS)
        if plain.exists():
            document = json.loads(plain.read_text("utf-8"))
            rows = {row["label"]: row for account in document["accounts"] for row in account["key_sets"]}
            assert {label: {part: rows[label][part] for part in parts} for label, parts in SECRETS.items()} == SECRETS
            found = [each for each in found if not each.startswith(f"{plain}: ")]
            facts["export"] = f"{plain.stat().st_mode:o}"
        elif sealed.exists():
            copy = VaultStore.open(sealed, bytearray(NEW), places=places_in(folder), derive=quick)
            assert repr(told(copy)) == facts["vault"]
            copy.close()
            facts["export"] = f"{sealed.stat().st_mode:o}"
        assert found == [], "secrets in plain text elsewhere"
        return facts

    def keeps(self, folder: Path, before: bytes) -> bool:
        return (folder / "main.keyvault").read_bytes() == before

    def go_on(self, folder: Path, new: bool) -> None:
        store = opened(folder / "main.keyvault")
        export = _EXPORTS[self.name]
        if new:
            try:
                export(store, folder / "out")
            except ExportExists:
                pass
            else:
                raise AssertionError("an export was overwritten")
        assert export(store, folder / "again").safe_on_disk
        store.close()


def _encrypted(store: VaultStore, path: Path) -> Exported:
    return export_vault(
        store,
        path,
        ids(store),
        passphrase=bytearray(PASSPHRASE),
        new_passphrase=bytearray(NEW),
        kdf=FLOOR_KDF,
        derive=quick,
    )


def _plain(store: VaultStore, path: Path) -> Exported:
    consent = prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD)
    return export_plain_text(store, path, ids(store), PlainForm.JSON, consent, now=NOW)


def _ready(export: Callable[[VaultStore, Path], Exported]) -> Callable[[Path], Callable[[], Said]]:
    def ready(folder: Path) -> Callable[[], Said]:
        store = opened(folder / "main.keyvault")

        def act() -> Said:
            try:
                done = export(store, folder / "out")
            except VaultError as refusal:
                return {"saved": False, "error": type(refusal).__name__, "text": str(refusal), "same": True}
            return {"saved": True, "safe": done.safe_on_disk}

        return act

    return ready


def _stock(folder: Path) -> None:
    stocked(folder / "main.keyvault").close()


_EXPORTS = {"export": _encrypted, "export-plain": _plain}
EXPORTS = {name: Export(name, _stock, _ready(export)) for name, export in _EXPORTS.items()}
