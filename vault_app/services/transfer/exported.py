"""What is told about a file that was written, and why one was not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import DiskFull, ExportExists, NotExported, NotSaved, PlaceNotWritable, VaultExists
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import not_saved

_FULL = QT_TRANSLATE_NOOP("Export", "the disk is full")
_NOT_WRITABLE = QT_TRANSLATE_NOOP("Export", "{folder} is not writable")


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, and read back as it was meant.

    Attributes:
        path: Where it is; its end may differ from what was typed.
        key_sets, accounts: How many it holds.
        safe_on_disk: False: the folder could not be synced, so a power cut might still undo it.
        notes: Sentences about what is worth knowing.
    """

    path: Path
    key_sets: int
    accounts: int
    safe_on_disk: bool
    notes: tuple[str, ...] = ()


@contextmanager
def telling_why(path: Path) -> Iterator[None]:
    """Turn failures of writing into those of an export; the block leaves nothing behind when it fails.

    Raises:
        ExportExists, NotExported: In place of FileExistsError, VaultExists, NotSaved and OSError.
    """
    try:
        yield
    except (FileExistsError, VaultExists):
        raise ExportExists(path=path) from None
    except NotSaved as wrong:
        raise NotExported(reason=_reason(wrong)) from wrong
    except OSError as wrong:
        failure = not_saved(wrong, path.parent)
        raise NotExported(reason=_reason(failure)) from wrong


def _reason(wrong: Exception) -> str:
    match wrong:
        case DiskFull():
            return _FULL
        case PlaceNotWritable():
            return _NOT_WRITABLE.format(folder=wrong.fields["folder"])
        case NotSaved():
            return str(wrong.fields.get("reason", "")) or str(wrong)
    return str(wrong)
