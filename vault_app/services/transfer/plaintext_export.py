"""Writes chosen key sets to a file that anybody can read who gets hold of it, once a person consented to just that."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from vault_app.core.chosen import chosen_part
from vault_app.core.errors import ExportExists
from vault_app.core.key_set import KeySetId
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.services.transfer.exported import Exported, telling_why
from vault_app.services.transfer.places import place_doubts
from vault_app.services.transfer.plaintext_consent import PLAINTEXT_WORD, PlainTextConsent, prove_consent
from vault_app.services.transfer.plaintext_documents import BOM, write_csv, write_json
from vault_app.services.transfer.private_file import write_private
from vault_app.services.transfer.rinsing import rinse
from vault_app.services.transfer.secret_buffer import SecretBuffer
from vault_app.services.transfer.sources import MAX_TEXT
from vault_app.services.vault_store import VaultStore

__all__ = [
    "PLAINTEXT_WORD",
    "PlainForm",
    "PlainTextConsent",
    "export_plain_text",
    "place_doubts",
    "plain_text_path",
    "prove_consent",
]

_NO_HOSTS = QT_TRANSLATE_NOOP(
    "Export", "A table has no place for the hosts of {names}. Add them again before an import."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Export", "The file is too large for an import by this program; export fewer key sets at once."
)


class PlainForm(StrEnum):
    """What a plain-text file looks like; its value is the end of the file's name."""

    JSON = "json"
    CSV = "csv"


def plain_text_path(path: Path, form: PlainForm) -> Path:
    """Return where an export to *path* goes: its name says what the file is, whatever was typed."""
    stem = re.sub(r"(?i)\.(?:json|csv|txt|keyvault)$", "", path.name)
    stem = re.sub(rf"(?i)[- ]?{PLAINTEXT_WORD}$", "", stem)
    return path.with_name(f"{stem or 'keys'}-{PLAINTEXT_WORD}.{form}")


def export_plain_text(
    store: VaultStore,
    path: Path,
    key_set_ids: Collection[KeySetId],
    form: PlainForm,
    consent: PlainTextConsent,
    *,
    now: datetime,
) -> Exported:
    """Write chosen key sets in plain text, 0600; blocks for the disk. History and calls never leave this way.

    Args:
        store: The open vault; it is not changed.
        path: See `plain_text_path`; an existing file is never overwritten.
        key_set_ids: Of listed key sets.
        form: What is written.
        consent: Spent, whatever becomes of the export.
        now: UTC.

    Raises:
        ConsentSpent, NothingChosen, KeySetNotFound, UnsafePlace, ExportExists: Nothing was tried.
        Locked, DamagedFile: A secret could not be opened.
        NotExported: There is no new file.
    """
    consent.spend(store)
    part = chosen_part(store.vault, key_set_ids, history=False)
    path = plain_text_path(path, form)
    with telling_why(path):
        path = Path(os.path.realpath(path.parent)) / path.name
    notes = list(place_doubts(path.parent))
    if os.path.lexists(path):
        raise ExportExists(path=path)
    with SecretBuffer() as buffer:
        if form is PlainForm.JSON:
            write_json(buffer, part, store.sealer, now)
        else:
            _write_table(buffer, part, store)
        if part.environments and form is PlainForm.CSV:
            notes.append(_NO_HOSTS.format(names=", ".join(each.name for each in part.environments)))
        if len(buffer) > MAX_TEXT:
            notes.append(_TOO_LARGE)
        rinse(store.sealer)
        with telling_why(path), buffer.view() as data:
            safe_on_disk = write_private(path, data)
    count = sum(len(each.key_sets) for each in part.accounts)
    return Exported(path, count, len(part.accounts), safe_on_disk, tuple(notes))


def _write_table(buffer: SecretBuffer, part: Vault, store: VaultStore) -> None:
    parts = {name: tuple(each.id for each in exchange_named(name).parts) for name in known_exchanges()}
    with SecretBuffer() as table:
        write_csv(table, part, store.sealer, parts)
        if not table.is_ascii:
            buffer.write(BOM)
        with table.view() as data:
            buffer.write(data)
