"""Remembers, for each vault, the last state seen on this computer, so that an older file put back is noticed."""

from __future__ import annotations

import hmac
import json
import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from vault_app.core.errors import OlderThanSeen, VaultError
from vault_app.services.atomic_file import read_whole, write_atomically
from vault_app.services.paths import private_folder
from vault_app.vaultfile.data_key import DataKey

_MAX_SIZE = 4096
_log = logging.getLogger(__name__)


class OlderFile(NamedTuple):
    """A file that is not the one last seen: an older state of it, or another branch with the same generation.

    Attributes:
        generation, saved_at: Of the file that was opened; UTC.
        seen_generation, seen_at: Of the one last seen; UTC.
        branched: The file has a higher generation, and yet does not come from the one last seen.
    """

    generation: int
    saved_at: datetime
    seen_generation: int
    seen_at: datetime
    branched: bool = False

    @property
    def went_apart(self) -> bool:
        """Whether two copies were changed independently, rather than one being older."""
        return self.branched or self.generation == self.seen_generation

    @property
    def refusal(self) -> OlderThanSeen:
        """Why nothing is saved over it before a person agreed."""
        return OlderThanSeen(saved_at=f"{self.saved_at:%Y-%m-%d %H:%M}", seen_at=f"{self.seen_at:%Y-%m-%d %H:%M}")


@dataclass(frozen=True, slots=True)
class Seen:
    """One state of a vault file: its generation, SHA-256, and when it was saved, UTC.

    Attributes:
        identity: Names it in lineages; empty in records of before there were any.
    """

    generation: int
    digest: bytes
    saved_at: datetime
    identity: str = ""

    def text(self, vault_id: bytes) -> bytes:
        """Return what the record's HMAC is over."""
        text = f"{vault_id.hex()} {self.generation} {self.digest.hex()} {self.saved_at.isoformat()}"
        return f"{text} {self.identity}".rstrip().encode()

    def compare(self, seen: Seen | None) -> OlderFile | None:
        """Tell whether this state is older than *seen*, or another branch; without a record there is nothing to tell."""
        if seen is None or self.generation > seen.generation or self.digest == seen.digest:
            return None
        return OlderFile(self.generation, self.saved_at, seen.generation, seen.saved_at)


class SeenRecords:
    """The records in the program's state folder, one small file for each vault id."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, vault_id: bytes, data_key: DataKey) -> Seen | None:
        """Return the record of a vault, or None when there is none that this data key vouches for."""
        try:
            raw = json.loads(read_whole(self._file(vault_id), _MAX_SIZE)[0])
            saved_at = datetime.fromisoformat(raw["saved_at"])
            identity = str(raw.get("state", ""))
            seen = Seen(int(raw["generation"]), bytes.fromhex(raw["sha256"]), saved_at, identity)
            mac = bytes.fromhex(raw["mac"])
            if saved_at.tzinfo is None:
                return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return seen if hmac.compare_digest(mac, data_key.mac(b"seen", seen.text(vault_id))) else None

    def write(self, vault_id: bytes, data_key: DataKey, seen: Seen) -> None:
        """Remember a state; a failure is logged alone, because the vault itself is saved by then."""
        record = {
            "generation": seen.generation,
            "sha256": seen.digest.hex(),
            "saved_at": seen.saved_at.isoformat(),
            "state": seen.identity,
            "mac": data_key.mac(b"seen", seen.text(vault_id)).hex(),
        }
        try:
            private_folder(self._folder)
            write_atomically(self._file(vault_id), json.dumps(record).encode())
        except (OSError, VaultError) as wrong:
            _log.warning("What was last seen of the vault could not be noted: %s", type(wrong).__name__)

    def _file(self, vault_id: bytes) -> Path:
        return self._folder / f"{vault_id.hex()}.json"
