"""Names the program that holds a file's lock, as far as the system tells."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_LOCKS, _PROCESSES = Path("/proc/locks"), Path("/proc")
_MAX_NAME = 40  # characters of a name that another program chose for itself
_OWN_NAME = "vault-app"
_OWN_MODULES = frozenset({"vault_app", "vault-app"})


@dataclass(frozen=True, slots=True)
class LockHolder:
    """A program that holds a lock, and lives.

    Attributes:
        name: As it calls itself; nothing of its arguments but the name of a script is in it.
    """

    pid: int
    name: str


def holder_of(paths: Iterable[Path], *, locks: Path = _LOCKS, processes: Path = _PROCESSES) -> LockHolder | None:
    """Return the program that holds a lock (flock) of one of *paths*, another one than this if there is one.

    None where that is not known. Only Linux tells. The kernel lists the process that took the lock, and so it is named only while it lives.

    Source: Linux, man page proc_locks(5).
    """
    wanted = {identity for identity in map(_identity_of, paths) if identity is not None}
    if not wanted:
        return None
    try:
        lines = locks.read_text("ascii", "replace").splitlines()
    except OSError:
        return None  # another system, or one that hides its processes
    this: LockHolder | None = None
    for line in lines:
        words = line.split()
        # 1: FLOCK ADVISORY WRITE 4242 fe:00:3105284 0 EOF; a line with -> is one that waits
        if len(words) < 6 or words[1] != "FLOCK" or words[5] not in wanted or not words[4].isdigit():
            continue
        holder = LockHolder(int(words[4]), _name_of(int(words[4]), processes))
        if holder.pid == os.getpid():
            this = holder
        elif holder.name:
            return holder
    return this


def _identity_of(path: Path) -> str | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"


def _name_of(pid: int, processes: Path) -> str:
    """Return what a living process is called; empty when there is none, as in another container."""
    folder = processes / str(pid)
    try:
        name = (folder / "comm").read_text("utf-8", "replace").strip()
        arguments = (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return ""
    if name.startswith("python"):
        name = _script_of([argument.decode("utf-8", "replace") for argument in arguments]) or name
    return "".join(letter for letter in name if letter.isprintable())[:_MAX_NAME]


def _script_of(arguments: list[str]) -> str:
    """Return the name of the script or module that an interpreter runs."""
    for place, argument in enumerate(arguments[1:], start=1):
        if argument == "-m":
            module = "".join(arguments[place + 1 : place + 2])
            return _OWN_NAME if module in _OWN_MODULES else module
        if argument == "-c":
            return ""
        if not argument.startswith("-"):
            path = Path(argument)
            own = path.name == "__main__.py" and path.parent.name in _OWN_MODULES
            return _OWN_NAME if own else path.name
    return ""
