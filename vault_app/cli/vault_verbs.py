"""The verbs for the vault file itself: make it, change its passphrase, its backups, and what is wrong with it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.cli.context import Context
from vault_app.cli.output import table
from vault_app.cli.parser import Verbs, refuse, seconds, verb, verb_group
from vault_app.cli.rows import Row, backup_row
from vault_app.core.errors import VaultExists, WrongPassphrase
from vault_app.core.secret import wipe, wiped

if TYPE_CHECKING:
    from vault_app.cli.context import OpenedVault
    from vault_app.core.vault import Vault
    from vault_app.services.openers import Opener
    from vault_app.vaultfile.kdf import KdfParams

_UNLOCK_HELP = "how long unlocking may take on this computer, seconds; longer resists guessing longer"


def add_verbs(verbs: Verbs) -> None:
    parser = verb(
        verbs,
        "init",
        init,
        "make a new vault",
        more="An existing file is never overwritten. Nobody can reset the passphrase.",
        example="init ~/mine.keyvault\n--key-file /media/stick/mine.key init ~/mine.keyvault",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="where it goes; by custom it ends in .keyvault")
    parser.add_argument("--unlock-seconds", metavar="S", type=seconds(0.1, 10), help=_UNLOCK_HELP)

    group = verb_group(verbs, "passphrase", "the passphrase that opens the vault")
    parser = verb(
        group,
        "change",
        change_passphrase,
        "change the passphrase",
        more="Backups made before still open with the old one.",
        example="passphrase change\n--passphrase-fd 3 passphrase change 3< old-and-new-lines",
        asks=True,
    )
    parser.add_argument("--unlock-seconds", metavar="S", type=seconds(0.1, 10), help=_UNLOCK_HELP)
    parser = verb(
        group,
        "recover",
        recover_passphrase,
        "set a new passphrase by the recovery key, in the place of one that is forgotten",
        more="The recovery key is asked for hidden, or is the first line of --passphrase-fd; it stays what it is. A key "
        "file is not asked for any more.",
        example="passphrase recover\n--passphrase-fd 3 passphrase recover 3< recovery-key-and-new-lines",
        asks=True,
    )
    parser.add_argument("--unlock-seconds", metavar="S", type=seconds(0.1, 10), help=_UNLOCK_HELP)

    group = verb_group(verbs, "backup", "earlier states of the vault, kept at each change")
    verb(group, "ls", list_backups, "list the backups, newest first", example="backup ls")
    parser = verb(
        group,
        "restore",
        restore_backup,
        "make a backup the present state",
        more="The present state becomes a backup itself. The passphrase stays the one of today.",
        example="backup restore 2026-01-31T10-00-00Z-g000007.keyvault",
        asks=True,
    )
    parser.add_argument("name", metavar="NAME", help="from: vault-app backup ls")
    verb(
        verbs,
        "doctor",
        examine,
        "say what is wrong with a vault file and how to mend it, without its passphrase",
        more="It changes nothing. It ends with 15 when the file cannot be used as it is.",
        example="--vault mine.keyvault doctor",
    )


def init(context: Context, options: argparse.Namespace) -> int:
    path: Path = options.file
    if os.path.lexists(path):
        raise VaultExists(path=path)
    if context.key_file is not None and os.path.realpath(context.key_file) == os.path.realpath(path):
        refuse("The key file and the vault are two files. Name another one with --key-file.")
    with wiped(context.passphrase.new("Passphrase of the new vault")) as passphrase:
        from vault_app.cli.last_vault import remember_vault
        from vault_app.services.key_files import lies_beside
        from vault_app.services.openers import Opener
        from vault_app.services.vault_store import VaultStore

        opener = Opener.with_key_file(passphrase, _key_file_for(context))
        store = VaultStore.create(path, opener, kdf=_chosen_cost(options.unlock_seconds))
    remember_vault(path)
    cost = store.kdf
    if not store.safe_on_disk:
        context.warn("Saved, but the system could not confirm that it is safe on disk yet.")
    store.close()
    if context.key_file is not None and lies_beside(context.key_file, path):
        context.warn("The key file lies beside the vault, so whoever takes one takes both. Keep it elsewhere.")
    context.note("Nobody can reset the passphrase, so keep it where you will find it.")
    row = {"vault": str(path.absolute()), "kdf": _cost_row(cost)}
    context.result(row, lambda: f"Made {path}. Unlocking costs {_cost_words(cost)}.")
    return 0


def _key_file_for(context: Context) -> Path | None:
    """Return the key file for a new vault, made if it is not there; raises as `make_key_file`."""
    key_file = context.key_file
    if key_file is not None and not os.path.lexists(key_file):
        from vault_app.services.key_files import make_key_file

        make_key_file(key_file)
        context.note(f"Made the key file {key_file}. Keep a copy: without it the vault stays closed.")
    return key_file


def _chosen_cost(wanted_s: float | None, least: KdfParams | None = None) -> KdfParams:
    """Return the cost for a new passphrase: as the option says, else as the settings say, else the default."""
    from vault_app.services.kdf_cost import measure_kdf
    from vault_app.services.paths import Places
    from vault_app.services.settings_store import SettingsStore
    from vault_app.vaultfile.kdf import DEFAULT_KDF

    seconds_wanted = wanted_s or SettingsStore(Places.of_this_user().settings_file).load().unlock_seconds
    if seconds_wanted:
        return measure_kdf(seconds_wanted)
    return DEFAULT_KDF if least is None or least.weaker_than(DEFAULT_KDF) else least


def _cost_row(cost: KdfParams) -> Row:
    return {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}


def _cost_words(cost: KdfParams) -> str:
    return f"{cost.memory_kib // 1024} MiB of memory and {cost.passes} passes"


def change_passphrase(context: Context, options: argparse.Namespace) -> int:
    path = context.vault_path()
    with (
        wiped(context.passphrase.current()) as old,
        context.unlocked(path, old) as opened,
        wiped(context.passphrase.new()) as new,
    ):
        cost = _set_passphrase(context, options, opened, old, new)
    context.note("Backups made before this still open with the old passphrase.")
    row = {"vault": str(path.absolute()), "kdf": _cost_row(cost)}
    context.result(row, lambda: f"The passphrase was changed. Unlocking costs {_cost_words(cost)}.")
    return 0


def recover_passphrase(context: Context, options: argparse.Namespace) -> int:
    from vault_app.core.errors import WrongRecoveryKey
    from vault_app.services.openers import Opener

    path = context.vault_path()
    with wiped(context.passphrase.current("Recovery key")) as typed:
        key = Opener.recovery_key(typed)
        try:
            with context.unlocked(path, key) as opened, wiped(context.passphrase.new()) as new:
                cost = _set_passphrase(context, options, opened, key, new)
        except WrongPassphrase:
            raise WrongRecoveryKey from None
    context.note("The recovery key still opens the vault. Backups made before this still open with the old passphrase.")
    row = {"vault": str(path.absolute()), "kdf": _cost_row(cost)}
    context.result(row, lambda: f"The new passphrase opens the vault. Unlocking costs {_cost_words(cost)}.")
    return 0


def _set_passphrase(
    context: Context, options: argparse.Namespace, opened: OpenedVault, old: bytearray | Opener, new: bytearray
) -> KdfParams:
    """Save *new* as the passphrase, and return what unlocking costs from now on."""
    store = opened.store
    context.confirm_older(opened, yes=options.yes)
    if store.older_than_seen:
        store.accept_older()
    cost = _chosen_cost(options.unlock_seconds, store.kdf)
    store.change_passphrase(old, new, kdf=cost)
    context.tell_unsafe(opened)
    return cost


def list_backups(context: Context, _options: argparse.Namespace) -> int:
    with context.opened() as opened:
        backups = opened.store.backups()
    context.result(
        {"backups": [backup_row(each) for each in backups]},
        lambda: (
            table(
                ("NAME", "SAVED (UTC)", "SIZE"),
                ((each.name, f"{each.saved_at:%Y-%m-%d %H:%M:%S}", f"{each.size} bytes") for each in backups),
            )
            if backups
            else "There is no backup yet; each save that changes something makes one."
        ),
    )
    return 0


def restore_backup(context: Context, options: argparse.Namespace) -> int:
    with context.opened(writes=True) as opened:
        backup = next((each for each in opened.store.backups() if each.name == options.name), None)
        vault, passphrase = _preview(context, opened, options.name)
        try:
            when = f" of {backup.saved_at:%Y-%m-%d %H:%M:%S} UTC" if backup else ""
            question = (
                f"Make the backup{when} ({_counts(vault)}) the present state? Now there is: {_counts(opened.vault)}."
            )
            context.confirm(question, yes=options.yes)
            opened.session.adopt(opened.store.restore_backup(options.name, passphrase))
        finally:
            wipe(passphrase or bytearray())
        context.tell_unsafe(opened)
    row = {**(backup_row(backup) if backup else {"name": options.name}), **_count_row(vault)}
    context.result(row, lambda: f"Restored the backup{when}: {_counts(vault)}.")
    return 0


def _preview(context: Context, opened: OpenedVault, name: str) -> tuple[Vault, bytearray | None]:
    """Return what a backup holds, and its passphrase where that had to be asked for."""
    try:
        return opened.store.preview_backup(name), None
    except WrongPassphrase:
        context.note("The backup is sealed with another data key, so its own passphrase is needed.")
    passphrase = context.passphrase.current("Passphrase of the backup")
    try:
        return opened.store.preview_backup(name, passphrase), passphrase
    except BaseException:
        wipe(passphrase)
        raise


def _count_row(vault: Vault) -> Row:
    return {"accounts": len(vault.listed_accounts), "key_sets": sum(1 for _ in vault.listed_key_sets())}


def _counts(vault: Vault) -> str:
    accounts, sets = _count_row(vault).values()
    return f"{accounts} account{'s' if accounts != 1 else ''}, {sets} key set{'s' if sets != 1 else ''}"


def examine(context: Context, _options: argparse.Namespace) -> int:
    from vault_app.services.doctor import Severity
    from vault_app.services.doctor import examine as examined

    path = context.vault_path()
    findings = examined(path, key_file=context.key_file)
    broken = any(each.severity is Severity.PROBLEM for each in findings)
    context.result(
        {
            "vault": str(path.absolute()),
            "usable": not broken,
            "findings": [
                {"severity": each.severity.value, "what": each.what, "cure": each.cure or None} for each in findings
            ],
        },
        lambda: "\n".join(f"{each.severity:<8} {each.what} {each.cure}".rstrip() for each in findings),
    )
    return 15 if broken else 0
