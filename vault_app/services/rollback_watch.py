"""Whether an opened vault is older than the state last seen on this computer, and what its next save has to pass."""

from __future__ import annotations

from pathlib import Path

from vault_app.services.seen_records import OlderFile, Seen, SeenRecords
from vault_app.services.vault_reading import StoredVault
from vault_app.services.vault_writing import read_alone
from vault_app.vaultfile.data_key import DataKey


class RollbackWatch:
    """Compares what was read with the record, and keeps the record.

    Attributes:
        older: Both dates, when the file is older than the one last seen, or another branch.
        lowest_next: The generation that the next save has to pass.
    """

    def __init__(self, path: Path, records: SeenRecords) -> None:
        self._path = path
        self._records = records
        self.older: OlderFile | None = None
        self.lowest_next = 0

    def last_seen(self, stored: StoredVault, data_key: DataKey) -> Seen | None:
        """Return the state of this vault last seen on this computer."""
        return self._records.read(stored.header.vault_id, data_key)

    def compare(self, stored: StoredVault, data_key: DataKey) -> StoredVault:
        """Note whether *stored* is older than the state last seen; if newer, that is the one last seen from now on.

        Returns what the file holds: another program may have saved since it was read. Raises Locked, as `read_alone`.
        """
        seen = self.last_seen(stored, data_key)
        if stored.compared_with(seen):
            # Another program may have saved while the key was derived: look once more while nobody can.
            stored = read_alone(self._path, data_key) or stored
        self.older = stored.compared_with(seen)
        if seen is not None:
            self.lowest_next = max(self.lowest_next, seen.generation)
        if self.older is None and (seen is None or seen.generation < stored.header.generation):
            self.remember(stored, data_key)
        return stored

    def accept(self, stored: StoredVault, data_key: DataKey) -> None:
        """Go on with an older state, as a person confirmed; its next save passes the one last seen."""
        self.older = None
        self.remember(stored, data_key)

    def note_saved(self, generation: int) -> None:
        """A save has passed whatever was seen before."""
        self.older, self.lowest_next = None, generation

    def remember(self, stored: StoredVault, data_key: DataKey) -> None:
        """Take *stored* for the state last seen."""
        self._records.write(stored.header.vault_id, data_key, stored.seen)
