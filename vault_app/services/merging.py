"""Brings another copy of the open vault into it: finds the state that both came from, merges, saves, puts the copy aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from vault_app.core.account import SlotRule
from vault_app.core.errors import AnotherVault, ConflictsOpen, NewerFormat, UnusableFile, VaultNotFound
from vault_app.core.merge import Merged, Side, merge
from vault_app.core.secret import FieldSealer, PartId
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import link_or_copy, not_saved, sync_folder
from vault_app.services.conflict_copies import (
    SET_ASIDE,
    ConflictCopy,
    copy_at,
    find_conflict_copies,
    find_state,
    states_beside,
)
from vault_app.services.exchange_registry import exchange_named, known_exchanges, refuse_unknown_exchanges
from vault_app.services.vault_reading import (
    StoredVault,
    naming,
    read_bytes,
    read_vault,
    real_file,
    sealed_for,
    unlocked_other,
)
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import MAJOR, Header
from vault_app.vaultfile.lineage import common_states, state_of
from vault_app.vaultfile.matching import matched
from vault_app.vaultfile.vault_file import read_header

NO_CHOICES: Mapping[str, Side] = MappingProxyType({})

__all__ = [
    "ConflictCopy",
    "Merging",
    "common_state",
    "find_conflict_copies",
    "last_seen_copy",
    "merged_by_rules",
    "open_merging",
    "unmerged_copies",
]


def unmerged_copies(store: VaultStore) -> tuple[ConflictCopy, ...]:
    """Return the copies beside the open vault that hold something of their own, newest first; blocks.

    A copy of a state that the vault came from, such as a backup that was copied out, has nothing to bring in.
    """
    known = {each.identity for each in store.stored.ancestry}
    return tuple(each for each in find_conflict_copies(store.path) if each.identity not in known)


def last_seen_copy(store: VaultStore) -> ConflictCopy | None:
    """Return the backup or copy that holds the state last seen on this computer, when the open file is another; blocks.

    That state is offered for merging when two copies went apart, or an older file was put in its place.
    """
    seen = store.last_seen
    if store.older_than_seen is None or seen is None:
        return None
    return find_state(store.path, seen.generation, seen.digest)


def open_merging(store: VaultStore, other: Path, passphrase: bytearray | None = None) -> Merging:
    """Read another copy of the open vault; blocks, and runs the key derivation when it has another data key.

    Args:
        store: The open vault.
        other: The copy, or a backup.
        passphrase: Of the copy; needed only when its data key is another. The caller wipes it.

    Raises:
        AnotherVault: It is no copy of this vault.
        WrongPassphrase: It has another data key, and *passphrase* is missing or wrong.
        NewerFormat, UnknownExchange: A newer version of the program saved it.
        VaultNotFound, UnusableFile, Locked: And its kinds.
    """
    with naming(other):
        _refuse_stranger(read_header(read_bytes(other)[0]), store)
    slots, mine = store.slots, store.stored
    with unlocked_other(other, slots.data_key, passphrase, key_file=store.key_file, derive=slots.derive) as (
        stored,
        other_key,
    ):
        keys = (slots.data_key,) if other_key is slots.data_key else (slots.data_key, other_key)
        base = common_state(store, mine, stored, keys, other)
        with naming(other):
            _refuse_stranger(stored.header, store)
            refuse_unknown_exchanges(stored.vault, besides=mine.vault)
            theirs = stored if other_key is slots.data_key else sealed_for(store.sealer, stored, other_key)
    return Merging(copy_at(other, stored.header, stored.state), theirs, base, mine.vault, store)


@dataclass
class Merging:
    """One copy on its way into the open vault.

    Attributes:
        copy: The file.
        base: The common state; None: there is none that could be found, so every difference is a question.
        mine: What it is brought into, as it was read last.
    """

    copy: ConflictCopy
    _stored: StoredVault
    base: Vault | None
    mine: Vault
    _store: VaultStore

    def __post_init__(self) -> None:
        self._match()

    def _match(self) -> None:
        sealer = self._store.sealer
        self.theirs = matched(self._stored.vault, sealer, (self.mine,))
        if self.base is not None:
            self.base = matched(self.base, sealer, (self.mine, self.theirs))

    def preview(self, choices: Mapping[str, Side] = NO_CHOICES) -> Merged:
        """Return the outcome of *choices*; pure and quick."""
        return merged_by_rules(self.base, self.mine, self.theirs, choices)

    def save(self, choices: Mapping[str, Side] = NO_CHOICES, *, allow_older: bool = False) -> Vault:
        """Save the outcome over what the file holds by then, which becomes a backup; blocks.

        Args:
            choices: For each conflict of `preview`.
            allow_older: As in `VaultStore.save`; not needed when this is the state last seen.

        Raises:
            ConflictsOpen: Something is undecided, be it that another program saved meanwhile; `preview` shows it.
            InUse, NotSaved: As `VaultStore.save`; nothing has changed then.
        """
        seen = self._store.last_seen
        cures = seen is not None and seen.digest == self._stored.state.digest

        def change(base: StoredVault) -> tuple[Vault, Header]:
            if base.vault != self.mine:
                self.mine = base.vault
                self._match()
            merged = self.preview(choices)
            if merged.open:
                raise ConflictsOpen(count=len(merged.open))
            return merged.vault, base.header

        return self._store.rewrite(change, allow_older=allow_older or cures, parents=self._stored.ancestry)

    def set_aside(self) -> Path:
        """Rename the copy after the save, so that it is not offered again, and return its path of now; blocks.

        It is never deleted. One that was changed meanwhile keeps its name, and so does a backup.

        Raises:
            PlaceNotWritable, NotSaved: It keeps its name; the merge is saved all the same.
        """
        path, now = self.copy.path, datetime.now(UTC)
        target = path.with_name(f"{path.name}.{SET_ASIDE}-{now:%Y-%m-%dT%H-%M-%S-%fZ}")
        try:
            if path.is_symlink() or not read_bytes(path)[1].same_file_as(self._stored.state):
                return path
            if any(each.path.samefile(path) for each in self._store.backups()):
                return path
            link_or_copy(path, target)  # a rename could replace a file
            sync_folder(target.parent)  # so a power cut may leave both names, and never none
            path.unlink()
        except (UnusableFile, VaultNotFound):
            return path
        except OSError as wrong:
            raise not_saved(wrong, path.parent) from wrong
        return target


def merged_by_rules(base: Vault | None, mine: Vault, theirs: Vault, choices: Mapping[str, Side]) -> Merged:
    """Merge with the limits and credential parts of the exchanges that are known."""
    return merge(base, mine, theirs, choices, rules=_slot_rule, public_part=_public_part)


def _slot_rule(exchange: str) -> SlotRule:
    return exchange_named(exchange).slot_rule if exchange in known_exchanges() else SlotRule(exchange, None)


def _public_part(exchange: str) -> PartId:
    return exchange_named(exchange).parts[0].id if exchange in known_exchanges() else "access_key"


def common_state(
    store: VaultStore, mine: StoredVault, theirs: StoredVault, keys: tuple[DataKey, ...], other: Path
) -> Vault | None:
    """Return the newest state that both came from and that is still in some file, sealed for the open vault.

    A state older than the newest common one is safe as well: it only makes more questions.

    Args:
        store: The open vault.
        mine, theirs: Both states, as they were read.
        keys: That of the open vault, and what else may open old states.
        other: The file of *theirs*, whose backups are looked at as well.
    """
    common = common_states(mine.ancestry, theirs.ancestry)
    if not common:
        return None
    if common[0] == state_of(mine.header):
        return mine.vault
    known = {state_of(theirs.header): [real_file(other)]}
    for each in states_beside(real_file(store.path), real_file(other)):
        known.setdefault(state_of(each.header), []).append(each.path)
    for state in common:
        for path in known.get(state, ()):
            for vault in _opened(path, keys, store.sealer, state.identity):
                return vault
    return None


def _opened(path: Path, keys: tuple[DataKey, ...], sealer: FieldSealer, identity: str) -> Iterator[Vault]:
    """Yield what the file holds, if one of *keys* opens it and it is still that state."""
    for number, key in enumerate(keys):
        try:
            stored = read_vault(path, key)
            if state_of(stored.header).identity == identity:
                yield (sealed_for(sealer, stored, key) if number else stored).vault
        except (UnusableFile, VaultNotFound):
            continue


def _refuse_stranger(header: Header, store: VaultStore) -> None:
    if header.vault_id != store.vault_id:
        raise AnotherVault(path=QT_TRANSLATE_NOOP("VaultError", "The file"))
    if header.is_newer:
        raise NewerFormat(path=QT_TRANSLATE_NOOP("VaultError", "The file"), version=f"{MAJOR}.{header.minor}")
