"""Decides which program has the one window of a user: by a lock that ends with whoever holds it."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

from vault_app.services.paths import PRIVATE_FILE, Places, private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_MAX_SOCKET_PATH = 100  # bytes; Linux allows 107, macOS 103


class Standing(Enum):
    """What a start of the window is."""

    FIRST = auto()
    LATER = auto()  # another program has the window, or is about to show it
    ALONE = auto()  # it cannot be told here, so each start has a window of its own


class OneWindow:
    """The place of the one window: one for each user, home folder and display.

    A display of its own, for a window that is raised in another session is one that nobody sees. The lock file stays: a
    deleted one would let a second program in.

    Attributes:
        socket_file: Where the program that has the place can be spoken to.
    """

    def __init__(self, places: Places, environment: Mapping[str, str]) -> None:
        display = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")
        # A short name, as the path of a socket must be. Two that happen to share one share a window, no more.
        number = zlib.crc32(b"\0".join(map(os.fsencode, (places.config, display))))
        name = f"window-{number:08x}"
        self._lock_file = places.runtime / f"{name}.lock"
        self.socket_file = places.runtime / f"{name}.socket"
        self._descriptor = -1

    @property
    def socket_name(self) -> str:
        """What Qt calls the socket: a pipe of Windows has a name and no folder."""
        path = str(self.socket_file)
        return path if os.name == "posix" else "".join(letter if letter.isalnum() else "-" for letter in path)

    @property
    def is_ours(self) -> bool:
        """Whether this program has the place."""
        return self._descriptor >= 0

    def take(self) -> Standing:
        """Take the place if it is free; it is free again when this program ends, however it does."""
        if self.is_ours:
            return Standing.FIRST
        if not _can_be_spoken_to(self.socket_file):
            return Standing.ALONE
        try:
            folder = private_folder(self._lock_file.parent)
            if os.name == "posix" and folder.stat().st_uid != os.geteuid():
                return Standing.ALONE
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
            descriptor = os.open(self._lock_file, flags, PRIVATE_FILE)
        except OSError:
            return Standing.ALONE
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            return Standing.LATER if isinstance(error, BlockingIOError | PermissionError) else Standing.ALONE
        self._descriptor = descriptor
        return Standing.FIRST

    def leave(self) -> None:
        """Let the next start have the place."""
        if self.is_ours:
            # Said aloud: a child that is just being started holds the same lock until it becomes another program.
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = -1


def _can_be_spoken_to(path: Path) -> bool:
    raw = os.fsencode(path)
    try:
        raw.decode()  # Qt takes the name of a socket as text
    except UnicodeDecodeError:
        return False
    return len(raw) <= _MAX_SOCKET_PATH


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
