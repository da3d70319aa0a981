"""The blocking part of an export as one call: prove, ask whether it is still wanted, write."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from vault_app.core.key_set import KeySetId
from vault_app.core.secret import wiped
from vault_app.services.transfer.encrypted_export import export_vault, vault_path
from vault_app.services.transfer.exported import Exported
from vault_app.services.transfer.plaintext_export import (
    PlainForm,
    export_plain_text,
    place_doubts,
    plain_text_path,
    prove_consent,
)
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import KdfParams


class Form(StrEnum):
    """What kind of file is made."""

    VAULT = "vault"
    JSON = "json"
    CSV = "csv"

    @property
    def is_plain(self) -> bool:
        return self is not Form.VAULT


@dataclass
class Wanted:
    """An export as it was asked for.

    Attributes:
        passphrase: Of the open vault; wiped by the call.
        new_passphrase: Of the file; wiped by the call.
        measure: Finds the cost of the file's key derivation; it may block.
        typed: The word before plain text.
        cancelled: Set when nobody wants the file any more; then none is left behind.
    """

    store: VaultStore
    path: Path
    form: Form
    key_sets: tuple[KeySetId, ...]
    now: datetime
    measure: Callable[[], KdfParams]
    passphrase: bytearray = field(repr=False)
    new_passphrase: bytearray = field(default_factory=bytearray, repr=False)
    typed: str = ""
    history: bool = False
    cancelled: threading.Event = field(default_factory=threading.Event)


def export(wanted: Wanted) -> Exported | None:
    """Write the file; None when it was cancelled, and then there is none. Blocks, and wipes both passphrases.

    Raises:
        VaultError: No file was written.
    """
    with wiped(wanted.passphrase), wiped(wanted.new_passphrase):
        if wanted.cancelled.is_set():
            return None
        return _plain_text(wanted) if wanted.form.is_plain else _vault(wanted)


def _vault(wanted: Wanted) -> Exported | None:
    exported = export_vault(
        wanted.store,
        wanted.path,
        wanted.key_sets,
        passphrase=wanted.passphrase,
        new_passphrase=wanted.new_passphrase,
        history=wanted.history,
        kdf=wanted.measure(),
    )
    return _kept(exported, wanted)


def _plain_text(wanted: Wanted) -> Exported | None:
    consent = prove_consent(wanted.store, wanted.passphrase, wanted.typed)
    if wanted.cancelled.is_set():
        return None
    form = PlainForm(wanted.form.value)
    exported = export_plain_text(wanted.store, wanted.path, wanted.key_sets, form, consent, now=wanted.now)
    return _kept(exported, wanted)


def _kept(exported: Exported, wanted: Wanted) -> Exported | None:
    """Return *exported*, or take the file away again when it was cancelled while it was written."""
    if wanted.cancelled.is_set():
        exported.path.unlink(missing_ok=True)
        return None
    return exported


@dataclass(frozen=True)
class Destination:
    """Where a file will go, and what is doubtful about that place."""

    path: Path
    doubts: tuple[str, ...] = ()


def destination(typed: str, form: Form) -> Destination:
    """Return where the file will go; blocks for the disk.

    Raises:
        UnsafePlace: Plain text does not go there.
    """
    path = Path(typed.strip()).expanduser()
    if not form.is_plain:
        return Destination(vault_path(path))
    path = plain_text_path(path, PlainForm(form.value))
    return Destination(path, place_doubts(path.parent))
