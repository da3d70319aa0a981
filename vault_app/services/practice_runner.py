"""Starts the practice exchange, leaves word of it in the runtime folder, and finds the one that runs."""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self, cast

from vault_app.core.environment import Environment
from vault_app.core.errors import InvalidParameter, InvalidUrl, PracticeNotRunning, PracticeNotStarted
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import PracticeExchange, PracticeRecord
from vault_app.services.atomic_file import read_whole, write_atomically
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.paths import Places, private_folder

__all__ = [
    "PracticeRecord",
    "RunningPractice",
    "find_practice",
    "practice_environment",
    "run_practice_foreground",
    "start_practice",
]

ENVIRONMENT = "practice"
PORTS = 4  # spot, futures, and a socket of each
_MAX_FILE = 256 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class _Files:
    """Where word of the running one is left, and which process it is."""

    record: Path
    ca: Path
    process: Path

    @classmethod
    def in_folder(cls, folder: Path) -> Self:
        return cls(folder / "practice.json", folder / "practice-ca.pem", folder / "practice.process")


class RunningPractice:
    """A practice exchange of this process, until `stop`; also a `with` block.

    Attributes:
        exchange: The server, with its switch for faults.
        record: Where it is, its authority's file included.
    """

    def __init__(self, exchange: PracticeExchange, record: PracticeRecord, files: _Files) -> None:
        self.exchange = exchange
        self.record = record
        self._files = files

    def stop(self) -> None:
        """End it and take back the word of it, unless a later one has left its own."""
        self.exchange.stop()
        try:
            ours = json.loads(self._files.record.read_bytes())["spot"] == self.record.spot
        except (OSError, ValueError, KeyError, TypeError):
            return
        if ours:
            for path in (self._files.record, self._files.ca, self._files.process):
                path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start_practice(port: int = 0, *, places: Places | None = None) -> RunningPractice:
    """Start a practice exchange in threads of this process, and leave word of it for others of this user.

    Args:
        port: Of the spot host; the three ports above it are taken as well. 0: any free ones.
        places: The user's folders.

    Raises:
        InvalidParameter: There is no such port.
        PracticeNotStarted: A port is in use.
        NotSaved: The runtime folder cannot be written to.
    """
    if not 0 <= port <= 65_535 - PORTS + 1:
        raise InvalidParameter(
            name="port",
            reason=QT_TRANSLATE_NOOP("Reasons", "choose one from 1 to {last}, or 0 for any").format(
                last=65_535 - PORTS + 1
            ),
        )
    bitmart = cast(BitMart, exchange_named("bitmart"))
    try:
        exchange = PracticeExchange.start(bitmart, port)
    except OSError as wrong:
        taken = wrong.errno in {errno.EADDRINUSE, errno.EACCES}
        which = QT_TRANSLATE_NOOP("Reasons", "one of the ports {first} to {last} cannot be used")
        reason = which.format(first=port, last=port + PORTS - 1) if taken and port else wrong.strerror or "no free port"
        raise PracticeNotStarted(reason=reason) from wrong
    files = _Files.in_folder((places or Places.of_this_user()).runtime)
    record = replace(exchange.record, ca_file=str(files.ca))
    try:
        _leave_word(files, record)
    except BaseException:
        exchange.stop()
        raise
    return RunningPractice(exchange, record, files)


def _leave_word(files: _Files, record: PracticeRecord) -> None:
    """Write the three files, 0600; the record last, since it is what others look for."""
    private_folder(files.record.parent)
    process = {"pid": os.getpid(), "started": _start_of(os.getpid())}
    write_atomically(files.ca, record.ca_pem.encode("ascii"))
    write_atomically(files.process, json.dumps(process).encode("ascii"))
    write_atomically(files.record, (record.to_json() + "\n").encode("utf-8"))


def find_practice(places: Places | None = None) -> PracticeRecord:
    """Return the practice exchange that this user has running.

    Raises:
        PracticeNotRunning: There is no word of one, or its process is gone.
    """
    files = _Files.in_folder((places or Places.of_this_user()).runtime)
    try:
        process = json.loads(_read_own(files.process))
        record = PracticeRecord.from_json(_read_own(files.record), _read_own(files.ca))
        alive = _is_alive(int(process["pid"]), process["started"])
    except (OSError, ValueError, KeyError, TypeError) as wrong:
        raise PracticeNotRunning from wrong
    if not alive:
        raise PracticeNotRunning
    return record


def practice_environment(record: PracticeRecord | None = None) -> Environment:
    """Return the built-in environment *practice* with the hosts that run now.

    Args:
        record: Of a known one; None: the one that is found.

    Raises:
        PracticeNotRunning: There is none, or the word of it does not lead to this computer.
    """
    found = record or find_practice()
    exchange = exchange_named("bitmart")
    builtin = next(each for each in exchange.environments if each.name == ENVIRONMENT)
    hosts = {
        "spot": found.spot,
        "futures": found.futures,
        "futures-demo": found.futures,
        "ws-spot": found.ws_spot,
        "ws-futures": found.ws_futures,
    }
    environment = replace(builtin, hosts=hosts, ca_pem=found.ca_pem)
    try:
        here = environment.is_loopback
    except InvalidUrl as wrong:
        raise PracticeNotRunning from wrong
    if not here:
        raise PracticeNotRunning
    return environment


def run_practice_foreground(port: int, announce: Callable[[str], None]) -> int:
    """Run one until SIGINT or SIGTERM; *announce* where it is, in one line of JSON, when it is ready. Returns 0.

    Call it from the main thread, which alone hears signals. Raises as `start_practice`, and what *announce* raises.
    """
    asked_to_stop = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        asked_to_stop.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with start_practice(port) as running:
            announce(running.record.to_json())
            asked_to_stop.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


def _read_own(path: Path) -> str:
    """Return a small file that belongs to this user; the runtime folder may lie in a place that others write to."""
    if os.name == "posix" and path.stat(follow_symlinks=False).st_uid != os.geteuid():
        raise PermissionError(errno.EPERM, "it belongs to somebody else", str(path))
    data, _ = read_whole(path, _MAX_FILE)
    return data.decode("utf-8")


def _is_alive(pid: int, started: object) -> bool:
    """Tell whether the process is the one that left word: a number is given to another one sooner or later."""
    if pid <= 0:
        return False
    if sys.platform == "win32":  # a signal would end it; a call to a host that is gone is refused, and told so
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's, so not ours
        return False
    return _start_of(pid) == started


def _start_of(pid: int) -> str | None:
    """Return when a process was started, in clock ticks since boot, where the system tells."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return None
    return stat.rpartition(")")[2].split()[19]  # the name in brackets may hold anything; Source: proc(5), field 22
