"""Writes what holds no secret, such as the emergency sheet or a picture, to a new file that its user alone can read."""

from __future__ import annotations

import os
from pathlib import Path

from vault_app.core.errors import ExportExists
from vault_app.services.transfer.exported import Exported, telling_why
from vault_app.services.transfer.private_file import write_private


def write_new_file(path: Path, data: bytearray) -> Exported:
    """Write *data* to a new file, 0600; blocks.

    Raises:
        ExportExists: There is something at *path* already, and it stays.
        NotExported: There is no new file.
    """
    if os.path.lexists(path):
        raise ExportExists(path=path)
    with telling_why(path), memoryview(data) as whole:
        safe_on_disk = write_private(path, whole)
    return Exported(path, 0, 0, safe_on_disk)
