"""What is worth mending about a vault that was just opened: who else may use its files, and how cheap a guess is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import KdfOutOfBounds
from vault_app.services.kdf_cost import derivation_seconds, physical_memory_kib
from vault_app.services.paths import Places, shared_folder
from vault_app.services.permissions import Loose, loose_files
from vault_app.vaultfile.header import Header, SlotKind
from vault_app.vaultfile.kdf import DEFAULT_KDF, KdfParams, check_limits


@dataclass(frozen=True, slots=True)
class WeakKdf:
    """A passphrase that is protected with less work than is usual today.

    Attributes:
        seconds_now, seconds_usual: What unlocking takes on this computer, as measured, and what it would take.
    """

    now: KdfParams
    usual: KdfParams
    seconds_now: float
    seconds_usual: float


@dataclass(frozen=True, slots=True)
class Care:
    """What was found; each part is empty when there is nothing to mend.

    Attributes:
        loose: Files that other users of the computer may use.
        shared: The vault's folder, where others may write into it.
    """

    loose: tuple[Loose, ...] = ()
    shared: Path | None = None
    weak: WeakKdf | None = None


def care_for(
    path: Path,
    header: Header,
    *,
    places: Places,
    key_file: Path | None = None,
    usual: KdfParams = DEFAULT_KDF,
    measure: Callable[[KdfParams], float] = derivation_seconds,
) -> Care:
    """Look at an open vault's files and cost; blocks, and derives a key where that is what has to be measured.

    Args:
        path: Of the vault.
        header: Its own, for the cost of each slot.
        places: The program's folders.
        key_file: Of the vault, where it has one.
        usual: What is weaker than this is told.
        measure: Returns the seconds of one derivation.
    """
    return Care(
        loose_files(path, places=places, key_file=key_file),
        shared_folder(path),
        _weak(header, usual, measure),
    )


def _weak(header: Header, usual: KdfParams, measure: Callable[[KdfParams], float]) -> WeakKdf | None:
    # A recovery key has 256 random bits: nobody guesses at it, whatever a guess costs.
    typed = [slot.params for slot in header.slots if slot.is_known and slot.kind != SlotKind.RECOVERY_KEY]
    weak = [params for params in typed if params.weaker_than(usual)]
    if not weak:
        return None
    try:
        check_limits([usual], physical_memory_kib=physical_memory_kib())
    except KdfOutOfBounds:
        return None  # this computer could not open the vault any more
    now = min(weak, key=lambda params: params.work_kib)
    seconds = measure(usual)
    return WeakKdf(now, usual, seconds * now.work_kib / usual.work_kib, seconds)
