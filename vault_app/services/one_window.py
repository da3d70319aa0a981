"""Decides which program has the one window of a user: by a lock that ends with whoever holds it."""

from __future__ import annotations

import os
import stat
import sys
import zlib
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Mapping

# All of this runs before the window is on the screen, and so nothing is imported above that Qt would not bring along.
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

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        display = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")
        home = [environment.get(name, "") for name in ("HOME", "XDG_CONFIG_HOME")]
        # A short name, as the path of a socket must be. Two that happen to share one share a window, no more.
        name = f"window-{zlib.crc32(os.fsencode(chr(0).join([*home, display]))):08x}"
        self._lock_file = folder / f"{name}.lock"
        self.socket_file = folder / f"{name}.socket"
        self._descriptor = -1

    @classmethod
    def of_this_user(cls, environment: Mapping[str, str]) -> Self:
        """Return the place in the program's own folder for what lives as long as the session."""
        runtime = environment.get("XDG_RUNTIME_DIR", "")
        if sys.platform == "linux" and runtime.startswith("/") and _is_private(Path(runtime)):
            return cls(Path(runtime, "vault-app"), environment)
        from vault_app.services.paths import Places  # finds the same, and more, and takes its time

        return cls(Places.of_this_user().runtime, environment)

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
            if not _made_private(self._lock_file.parent):
                return Standing.ALONE
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
            descriptor = os.open(self._lock_file, flags, 0o600)
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


def _is_private(folder: Path) -> bool:
    """Tell whether *folder* is one that this user alone can enter."""
    if os.name != "posix":
        return True
    try:
        found = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077


def _made_private(folder: Path) -> bool:
    """Make *folder* where there is none; returns whether it is private now."""
    try:
        folder.mkdir(mode=0o700)
    except (FileExistsError, FileNotFoundError):
        pass
    if not _is_private(folder):
        from vault_app.services.paths import private_folder

        private_folder(folder)
    return _is_private(folder)


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
