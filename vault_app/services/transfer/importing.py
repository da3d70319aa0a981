"""Reads key sets from a file or a pasted text, and seals them at once; see `imported_source` for what follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from vault_app.core.account import AccountId
from vault_app.core.errors import NothingToImport, TooLarge, VaultError, WrongPassphrase
from vault_app.core.import_preview import Imported, ImportedKeySet
from vault_app.core.import_texts import MAX_KEY_SETS, Form, SourceAccount, read_import_text
from vault_app.core.secret import wiped
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.openers import Opener
from vault_app.services.session import new_id
from vault_app.services.transfer.imported_source import Import
from vault_app.services.transfer.rinsing import rinse
from vault_app.services.transfer.source_environments import checked_environments, environments_of
from vault_app.services.transfer.source_key_sets import SourceSealer
from vault_app.services.transfer.sources import (
    MAX_TEXT,
    SourceKind,
    decoded,
    file_of_vault,
    read_text_file,
    source_kind,
)
from vault_app.services.vault_reading import interpret, naming, read_bytes, unlock_file
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import Derive, argon2id, check_limits
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import read_header

__all__ = ["Import", "SourceKind", "read_import", "read_pasted", "source_kind"]

_TABLES = (".csv", ".tsv")


def read_import(
    path: Path,
    store: VaultStore,
    *,
    now: datetime,
    passphrase: bytearray | Opener | None = None,
    costly_allowed: bool = False,
    derive: Derive = argon2id,
) -> Import:
    """Read a file whose key sets may come in; nothing is saved. Blocks, for a vault also for its key derivation.

    Args:
        path: A vault, JSON, CSV, `.env`, or labelled lines; what it holds decides, not its name.
        store: The open vault: secrets are sealed for it before this returns.
        now: UTC.
        passphrase: Of the vault that is read, or another way to open it; not needed for text. The caller wipes it.
        costly_allowed: A person agreed to the cost of opening that vault.
        derive: The key derivation of that vault.

    Raises:
        UnreadableFile, NothingToImport, TooLarge: The file as such; text may have 5 MiB and 10,000 key sets.
        WrongPassphrase: It is a vault, and *passphrase* is missing or wrong.
        KeyFileNotFound, KeyFileRefused, MistypedRecoveryKey: It is a vault that is opened in another way.
        CostlyKdf, KdfOutOfBounds, NewerFormat, DamagedFile, AlteredFile: It is a vault; nothing costly was run.
        ImportRefused, UnknownMember: It is text, and not what is read here.
        Locked: The open vault was locked meanwhile.
    """

    def read() -> Import:
        if source_kind(path) is SourceKind.VAULT:
            return _read_vault(path, store, now, passphrase, costly_allowed=costly_allowed, derive=derive)
        return _read_text_file(path, store, now)

    return _without_traces(read)


def read_pasted(text: str, store: VaultStore, *, now: datetime) -> Import:
    """Read a pasted text; otherwise as `read_import`. The text itself is the caller's to forget."""

    def read() -> Import:
        if len(text) > MAX_TEXT:
            raise TooLarge(what=QT_TRANSLATE_NOOP("Reasons", "The text"), size=len(text), limit=MAX_TEXT)
        with wiped(bytearray(text, "utf-8", "surrogatepass")) as data:
            return Import(store, *_read_text(data, store, now, is_table=False), None)

    return _without_traces(read)


def _without_traces(read: Callable[[], Import]) -> Import:
    """Tell a failure without the frames and causes that it came through: they hold what was read."""
    try:
        return read()
    except VaultError as wrong:
        failure = wrong
        failure.__cause__ = failure.__context__ = None
    raise failure.with_traceback(None)


def _read_text_file(path: Path, store: VaultStore, now: datetime) -> Import:
    data, source = read_text_file(path)
    with wiped(data):
        imported, form = _read_text(data, store, now, is_table=path.suffix.lower() in _TABLES)
    return Import(store, imported, form, source)


def _read_text(data: bytearray, store: VaultStore, now: datetime, *, is_table: bool) -> tuple[Imported, Form]:
    raw = read_import_text(decoded(data), exchange_named(DEFAULT_EXCHANGE).parts, is_table=is_table)
    sealer = SourceSealer(store, now)
    key_sets = tuple(sealer.from_text(number, each, raw.form) for number, each in enumerate(raw.key_sets, 1))
    rinse(store.sealer)
    environments = tuple(checked_environments(raw.environments))
    return Imported(key_sets=key_sets, environments=environments, account_ids=_ids_for(key_sets), at=now), raw.form


def _read_vault(
    path: Path,
    store: VaultStore,
    now: datetime,
    passphrase: bytearray | Opener | None,
    *,
    costly_allowed: bool,
    derive: Derive,
) -> Import:
    data, state = read_bytes(path)
    with naming(path):
        slots = [slot.params for slot in read_header(data).slots if slot.is_known]
        check_limits(slots, physical_memory_kib=physical_memory_kib(), costly_allowed=costly_allowed)
    if passphrase is None:
        raise WrongPassphrase
    data_key = unlock_file(path, data, passphrase, costly_allowed=costly_allowed, derive=derive)
    try:
        stored = interpret(path, data, state, data_key)
        listed = sum(1 for _ in stored.vault.listed_key_sets())
        if listed > MAX_KEY_SETS:
            raise TooLarge(
                what=QT_TRANSLATE_NOOP("Reasons", "{count} key sets").format(count=listed),
                size=listed,
                limit=MAX_KEY_SETS,
            )
        if not listed:
            raise NothingToImport
        other = VaultSealer(data_key, stored.header.vault_id, _no_randomness)
        key_sets = tuple(SourceSealer(store, now).from_vault(stored.vault, other))
        rinse(store.sealer)
    finally:
        data_key.close()
    imported = Imported(
        key_sets=key_sets,
        environments=tuple(checked_environments(environments_of(stored.vault))),
        account_ids=_ids_for(key_sets),
        at=now,
        left_out=sum(1 for _ in stored.vault.recycled_key_sets()),
    )
    return Import(store, imported, Form.VAULT, file_of_vault(path, state.digest))


def _ids_for(key_sets: tuple[ImportedKeySet, ...]) -> dict[SourceAccount, AccountId]:
    return {account: AccountId(new_id()) for account in dict.fromkeys(each.account for each in key_sets)}


def _no_randomness(size: int) -> bytes:
    raise AssertionError(f"a vault that is only read was asked to seal ({size} bytes)")
