"""Where this program keeps its own files, each in a folder that only its user can enter."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

APP_NAME = "vault-app"
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
VAULT_SUFFIX = ".keyvault"


@dataclass(frozen=True, slots=True)
class Places:
    """The program's own folders; none of them need exist before `private_folder` has made it.

    Attributes:
        config: Settings.
        state: What was last seen of each vault.
        data: Where a new vault goes unless told otherwise.
        runtime: What lives as long as the session: the record of the practice exchange, the local socket.
    """

    config: Path
    state: Path
    data: Path
    runtime: Path

    @classmethod
    def of_this_user(cls) -> Self:
        """Return the folders that the desktop assigns; nothing is created."""
        found = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
        return cls(found.user_config_path, found.user_state_path, found.user_data_path, found.user_runtime_path)

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.json"

    @property
    def seen_folder(self) -> Path:
        return self.state / "seen"

    @property
    def default_vault(self) -> Path:
        return self.data / f"vault{VAULT_SUFFIX}"


def private_folder(path: Path) -> Path:
    """Return *path*, a folder of ours, which exists from now on and which nobody else can enter, whatever the umask.

    Raises:
        OSError: It cannot be made, or there is something else.
    """
    if not path.is_dir():
        if not path.parent.is_dir():
            private_folder(path.parent)
        try:
            path.mkdir(mode=PRIVATE_FOLDER)
        except FileExistsError:
            if not path.is_dir():
                raise
        else:
            path.chmod(PRIVATE_FOLDER)  # an unusual umask may have taken rights from ourselves
            return path
    if os.name == "posix" and path.name != "" and path.stat().st_mode & 0o077 and path.stat().st_uid == os.geteuid():
        path.chmod(PRIVATE_FOLDER)
    return path


def shared_folder(path: Path) -> Path | None:
    """Return the folder that *path* lies in when others may put files there or take them away; None when not.

    A group that is its user's own, as many systems give each user one, counts as nobody else.
    """
    folder = Path(os.path.realpath(path)).parent
    if os.name != "posix":
        return None
    try:
        found = folder.stat()
    except OSError:
        return None
    others = bool(found.st_mode & stat.S_IWOTH)
    group = bool(found.st_mode & stat.S_IWGRP) and not _is_own_group(found.st_gid)
    return folder if others or group else None


def _is_own_group(group_id: int) -> bool:
    import grp
    import pwd

    try:
        user, group = pwd.getpwuid(os.geteuid()), grp.getgrgid(group_id)
    except KeyError:
        return False
    return user.pw_gid == group_id and group.gr_name == user.pw_name and set(group.gr_mem) <= {user.pw_name}
