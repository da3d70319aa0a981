"""A folder for files that must not lie in a temporary place, as keys in plain text must not."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vault_app.services.transfer.places import temporary_folders

_ROOT = Path(__file__).parents[2]
_CANDIDATES = (
    _ROOT,
    Path("/opt"),
    Path.home(),
    _ROOT.parent,
)  # a test becomes another user, who may enter the first two


@contextmanager
def lasting_folder() -> Iterator[Path]:
    """Lend a private folder outside every temporary one, and remove it afterwards.

    The checkout's own `.pytest_cache` is as good a place as any; where the checkout itself is in a temporary folder, it is
    another that can be written to.
    """
    temporary = tuple(temporary_folders())
    for candidate in _CANDIDATES:
        real = Path(os.path.realpath(candidate))
        if any(real == each or each in real.parents for each in temporary) or not os.access(real, os.W_OK):
            continue
        parent = real / ".pytest_cache" if real == _ROOT else real
        parent.mkdir(exist_ok=True)
        if real == _ROOT:
            parent.chmod(0o755)  # whoever made it may have had the program's own umask
        folder = Path(tempfile.mkdtemp(prefix="vault-app-", dir=parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return
    raise AssertionError("no folder that is not temporary can be written to")
