"""Makes the process a bad place to look for secrets: not readable from outside, no core file, a heap that forgets.

Nothing here can fail in a way that matters to the user: where a system lacks a means, the others still hold. Linux has
all of them; macOS and Windows have none built yet, and the README says so.

The program runs through here twice before it shows anything, so what only one of the two needs is imported there.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence
    from pathlib import Path

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38  # linux/prctl.h

# With the plain allocator and no per-thread cache, glibc overwrites each freed block when it is told to; any of the three
# alone leaves copies behind. The other tunables win back some of the time that this costs: memory is asked of the kernel in
# large pieces. Source: mallopt(3), M_PERTURB; glibc manual, Memory Allocation Tunables.
_CLEAN_HEAP = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.top_pad=16777216:glibc.malloc.hugetlb=1",
}
_M_PERTURB = -6  # malloc.h
_FREED = 165  # any byte but 0: what is freed is filled with it
_GUARD = "VAULT_APP_STARTED_CLEAN"

_state = {"heap can be cleaned": False, "heap is cleaned": False}
_started: list[object] = []  # a process that nobody holds is complained about when it is collected

# Each lets whoever set it load code into the program, or listen to its connections.
_FOREIGN = (
    "PYTHONSTARTUP",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "SSLKEYLOGFILE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "OPENSSL_CONF",
    "OPENSSL_MODULES",
)


def harden_process() -> None:
    """Keep other programs of the same user out of our memory and files; before any secret, once."""
    os.umask(0o077)
    if sys.platform != "linux":
        return
    import ctypes
    import resource

    # A core handler behind a pipe ignores the limit, so the process is made not dumpable as well: then no core is
    # written, and the same user gets EACCES on /proc/PID/mem.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is None:
        return
    prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if not _is_sandboxed(os.environ):
        prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def start_clean() -> None:
    """Start the program over, once, with a heap that can overwrite what is freed; returns when that is so already.

    Python chooses its allocator before any of our code runs, so there is no other way. Descriptors that were handed to
    the program are inheritable and stay open; the two variables are gone again before anything of ours could inherit them.
    """
    started = os.environ.pop(_GUARD, None) is not None
    if started:
        _state["heap can be cleaned"] = _uses_glibc()
        for name in _CLEAN_HEAP:
            os.environ.pop(name, None)
        return
    arguments = clean_arguments(sys.orig_argv, sys.executable)
    if arguments is None or not _uses_glibc():
        forget_foreign(os.environ)
        return
    os.execve(sys.executable, arguments, clean_environment(os.environ))  # noqa: S606 - our own interpreter, no shell


def overwrite_what_is_freed() -> None:
    """From now on overwrite each block that is freed; before any secret, and a second time is no harm.

    Not at the very start: nothing of what is freed until the first page is painted is worth hiding, and it is a lot.
    """
    if not _state["heap can be cleaned"]:
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    _state["heap is cleaned"] = mallopt is not None and mallopt(_M_PERTURB, _FREED) == 1


def heap_is_cleaned() -> bool:
    """Tell whether this process overwrites what it frees; where it does not, only its end removes what it held."""
    return _state["heap is cleaned"]


def start_locked(vault: Path | None) -> None:
    """Start the program once more, by itself, with *vault* shown locked; raises OSError.

    The new process inherits nothing but the environment, and cleans its heap by itself.
    """
    import subprocess

    words = again_arguments(sys.orig_argv, sys.argv[0], sys.executable)
    where = [] if vault is None else ["open", str(vault.absolute())]
    nothing = subprocess.DEVNULL
    # In a session of its own, for what ends this process is not meant for that one.
    _started.append(subprocess.Popen([*words, *where], stdin=nothing, start_new_session=True))  # noqa: S603 - ourselves


def again_arguments(original: Sequence[str], script: str, executable: str) -> list[str]:
    """Return the words that start the program again as it was started, without what it was then told to do."""
    words = list(original[1:])
    if "-m" in words[:-1]:
        end = words.index("-m") + 2
    elif script in words and script != "-c":
        end = words.index(script) + 1
    else:
        return [executable, "-m", "vault_app"]
    return [executable, *words[:end]]


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment to start over with."""
    cleaned = {**environment, **_CLEAN_HEAP, _GUARD: "1"}
    forget_foreign(cleaned)
    return cleaned


def clean_arguments(original: Sequence[str], executable: str) -> list[str] | None:
    """Return the command line to start over with, or None where Python would not look at the environment."""
    if not executable or not original or sys.flags.ignore_environment:
        return None
    return [executable, *original[1:]]


def forget_foreign(environment: MutableMapping[str, str]) -> None:
    """Drop the variables by which somebody else could load code into the program or listen in."""
    for name in _FOREIGN:
        environment.pop(name, None)
    if "PYTHONPATH" in environment and not _package_comes_from(environment["PYTHONPATH"]):
        environment.pop("PYTHONPATH")


def _package_comes_from(python_path: str) -> bool:
    from pathlib import Path

    home = Path(__file__).resolve().parents[2]
    return any(Path(entry).resolve() == home for entry in python_path.split(os.pathsep) if entry)


def _is_sandboxed(environment: Mapping[str, str]) -> bool:
    """Tell whether a portal outside has to look at the process: Flatpak and Snap."""
    return "SNAP" in environment or os.access("/.flatpak-info", os.F_OK)


def _uses_glibc() -> bool:
    if sys.platform != "linux":
        return False
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") is not None
    except (ValueError, OSError):
        return False  # musl knows no such name
