"""Lets one operation on a vault meet one fault at one system call, for each of its calls, and looks at what is left.

    python -m tests.services.injection [--operation NAME]... [--fault NAME]... [--every N]

prints a table of what came of it. strace learns the calls of the operation in one run; each further run is a process of its
own that strace disturbs at one of them:

    kill         SIGKILL as the call is entered, for every call, also those that touch no file
    eio, enospc  the call fails, for every call that touches a file
    eio-on       this call and every later one that touches a file fails: the disk is gone
    enospc-on    this call and every later one that needs room fails: the disk stays full

What is left has to be the state before or the state after, whole, with its backups, and to take another save; what the
operation said, through memory that needs no call, has to be true.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import mmap
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from tests.services.operations import OPERATIONS, Operation

FILE_CALLS = frozenset(
    {
        *(
            "open",
            "openat",
            "read",
            "pread64",
            "write",
            "pwrite64",
            "fsync",
            "fdatasync",
            "close",
            "ftruncate",
            "lseek",
        ),
        *(
            "stat",
            "fstat",
            "lstat",
            "newfstatat",
            "statx",
            "access",
            "faccessat",
            "faccessat2",
            "readlink",
            "readlinkat",
        ),
        *("link", "linkat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"),
        *("chmod", "fchmod", "fchmodat", "flock", "getdents64", "utimensat", "ioctl", "fcntl", "dup"),
    }
)
ROOM_CALLS = frozenset({"write", "fsync", "link", "linkat", "rename", "mkdir"})
WEIGHTY = frozenset({"write", "fsync", "link", "linkat", "rename", "mkdir"})
FAULTS = ("kill", "eio", "enospc", "eio-on", "enospc-on")
_CALL = re.compile(r"^(?P<name>[a-z_0-9]+)\(")
_MARK = "getppid"
_LONGEST_S = 60
READY, GO = 1, 2


@dataclass(frozen=True)
class Call:
    """One system call of an operation.

    Attributes:
        name: Its name.
        nth: Which one of that name, from when strace came.
        before: How many there were of each name before it, itself not counted.
        line: As strace told it, with the paths of descriptors.
    """

    name: str
    nth: int
    before: dict[str, int]
    line: str


@dataclass
class Outcome:
    """What came of all runs of one operation with one kind of fault."""

    cases: int = 0
    old: int = 0
    new: int = 0
    not_reached: int = 0
    said: Counter[str] = field(default_factory=Counter)


class Victim:
    """A process that gets ready, waits until it is let go, acts, and reports; it is told, and tells, through shared memory.

    So neither its waiting nor its report is a call that strace could count or disturb.
    """

    def __init__(self, operation: Operation, folder: Path) -> None:
        self._shared = mmap.mmap(-1, 1 << 16)
        self.pid = os.fork()
        if not self.pid:
            self._live(operation, folder)
        self._wait_for(READY)

    def let_go(self) -> None:
        self._shared[0] = GO

    def wait(self) -> dict[str, Any]:
        """Return the report; empty: it was killed."""
        os.waitpid(self.pid, 0)
        text = self._shared[1:].rstrip(b"\0")
        self._shared.close()
        said: dict[str, Any] = json.loads(text) if text else {}
        return said

    def _live(self, operation: Operation, folder: Path) -> NoReturn:
        said: dict[str, Any] = {}
        try:
            gc.disable()
            signal.alarm(_LONGEST_S)
            act = operation.ready(folder)
            self._shared[0] = READY
            self._wait_for(GO)
            os.getppid()
            said = act()
            os.getppid()
        finally:  # nothing goes on above here, for this is a copy of the process that watches
            wrong = sys.exc_info()[1]
            if wrong is not None:
                said = {"bug": "".join(traceback.format_exception(wrong))}
            self._shared[0] = READY
            text = json.dumps(said).encode()
            self._shared[1 : 1 + len(text)] = text
            os._exit(0)

    def _wait_for(self, sign: int) -> None:
        """Look again each half millisecond, by a call that no operation makes."""
        until = time.monotonic() + _LONGEST_S
        while self._shared[0] != sign:
            time.sleep(0.0005)
            if time.monotonic() > until:
                raise TimeoutError


def run(operation: Operation, folder: Path, injections: list[str]) -> tuple[dict[str, Any], list[str]]:
    """Let the operation meet *injections* in a process of its own; return its report, and what strace saw."""
    victim = Victim(operation, folder)
    trace = folder / "trace"
    injected = [word for each in (*operation.weather, *injections) for word in ("-e", f"inject={each}")]
    command = ["strace", "-y", "-o", str(trace), "-p", str(victim.pid), *injected]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        answer = strace.stderr.readline()
        assert "attached" in answer, answer
        victim.let_go()
        said = victim.wait()
    lines = trace.read_text("utf-8", "replace").splitlines()
    trace.unlink()
    return said, lines


def calls_in(lines: list[str]) -> list[Call]:
    """Return the calls between both marks."""
    seen: Counter[str] = Counter()
    calls: list[Call] = []
    for line in lines:
        found = _CALL.match(line)
        if not found:
            continue
        name = found["name"]
        if seen[_MARK] == 1 and name != _MARK:
            calls.append(Call(name, seen[name] + 1, dict(seen), line))
        seen[name] += 1
    assert seen[_MARK] == 2, "the operation did not come to its end"
    return calls


def injections_for(fault: str, call: Call, weather: tuple[str, ...]) -> list[str]:
    """Return what to tell strace, or nothing where this fault is none of this call."""
    fixed = {each.partition(":")[0] for each in weather}
    error = fault.partition("-")[0].upper()
    if fault == "kill":
        return [] if call.name in fixed else [f"{call.name}:signal=KILL:when={call.nth}"]
    if call.name in fixed or call.name not in FILE_CALLS:
        return []
    if not fault.endswith("-on"):
        return [f"{call.name}:error={error}:when={call.nth}"]
    gone = FILE_CALLS if error == "EIO" else ROOM_CALLS
    if call.name not in gone:
        return []
    return [f"{each}:error={error}:when={call.before.get(each, 0) + 1}+" for each in sorted(gone - fixed)]


class Laboratory:
    """Runs one operation again and again, each time on a copy of the same folder."""

    def __init__(self, operation: Operation, folder: Path) -> None:
        self.operation = operation
        self.template = folder / "template"
        self.template.mkdir(mode=0o700)
        operation.prepare(self.template)
        self.old = operation.facts(self.template)
        vault = self.template / "main.keyvault"
        self.before = vault.read_bytes() if vault.exists() else b""
        self._copies = self._copy_names(folder)
        undisturbed = self.copy()
        said, lines = run(operation, undisturbed, [])
        assert said == {"saved": True, "safe": True}, said
        self.calls = calls_in(lines)
        self.new = operation.facts(undisturbed)
        assert self.new != self.old
        self.discard(undisturbed)

    @staticmethod
    def _copy_names(folder: Path) -> Iterator[Path]:
        number = 0
        while True:
            number += 1
            yield folder / f"case-{number}"

    def copy(self) -> Path:
        return Path(shutil.copytree(self.template, next(self._copies)))

    def discard(self, case: Path) -> None:
        shutil.rmtree(case)

    def meet(self, fault: str, call: Call, outcome: Outcome) -> None:
        """Run it with that fault at that call, and check all that has to be true afterwards."""
        injections = injections_for(fault, call, self.operation.weather)
        if not injections:
            return
        case = self.copy()
        said, lines = run(self.operation, case, injections)
        where = f"{self.operation.name}, {fault} at {call.line[:200]}, said {said}"
        outcome.cases += 1
        killed = any(line.startswith("+++ killed by SIGKILL") for line in lines)
        if not killed and not any("(INJECTED)" in line for line in lines):
            outcome.not_reached += 1
        assert "bug" not in said, f"{where}\n{said.get('bug')}"
        found = self.operation.facts(case)
        assert found in (self.old, self.new), f"{where}: neither the old nor the new state: {found}"
        new = found == self.new
        assert not new or self.operation.keeps(case, self.before), f"{where}: what was there before is nowhere"
        outcome.new += new
        outcome.old += not new
        outcome.said[_word(said, killed=killed)] += 1
        if killed:
            assert not said, where
        else:
            self._assert_true(said, call, fault, where, new=new)
            left = [each.name for each in case.rglob("*") if each.name.endswith((".tmp", ".new"))]
            assert not left or call.name.startswith("unlink") or fault.endswith("-on"), f"{where} left {left}"
        self.operation.go_on(case, new)
        self.discard(case)

    def _assert_true(self, said: dict[str, Any], call: Call, fault: str, where: str, *, new: bool) -> None:
        assert said.get("saved") == new, f"{where}, and it was {'new' if new else 'old'}"
        if not said["saved"]:
            assert said["same"], f"{where}: memory is no longer what is on the disk"
            assert said["text"].endswith("."), where
        folder_sync = call.name == "fsync" and re.search(r"/case-\d+>\)|/template>\)", call.line)
        if folder_sync and said["saved"] and not fault.startswith("kill"):
            assert said["safe"] is False, f"{where}: called safe, and it is not"


def _word(said: dict[str, Any], *, killed: bool) -> str:
    if killed:
        return "killed"
    if said["saved"]:
        return "saved" if said["safe"] else "saved, not yet safe"
    return str(said["error"])


def every_call(
    folder: Path,
    operations: tuple[str, ...] = tuple(OPERATIONS),
    faults: tuple[str, ...] = FAULTS,
    every: int = 1,
    tell: Callable[[str], object] = lambda line: None,
) -> dict[tuple[str, str], Outcome]:
    """Run each operation with each fault at every call, or at every nth and the weighty ones."""
    logging.disable(logging.CRITICAL)  # a warning is a call as well, on another path
    outcomes: dict[tuple[str, str], Outcome] = {}
    for name in operations:
        place = folder / name
        place.mkdir()
        laboratory = Laboratory(OPERATIONS[name], place)
        for number, fault in enumerate(faults):
            outcome = outcomes[name, fault] = Outcome()
            for index, call in enumerate(laboratory.calls):
                if (index + number) % every == 0 or call.name in WEIGHTY:
                    laboratory.meet(fault, call, outcome)
            tell(row(name, fault, len(laboratory.calls), outcome))
        shutil.rmtree(place)
    return outcomes


def row(name: str, fault: str, calls: int, outcome: Outcome) -> str:
    said = ", ".join(f"{word} {count}" for word, count in outcome.said.most_common())
    return f"{name:<16}{fault:<11}{calls:>6}{outcome.cases:>7}{outcome.old:>6}{outcome.new:>6}{outcome.not_reached:>6}  {said}"


HEAD = f"{'OPERATION':<16}{'FAULT':<11}{'CALLS':>6}{'CASES':>7}{'OLD':>6}{'NEW':>6}{'MISS':>6}  SAID"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--operation", action="append", choices=OPERATIONS)
    parser.add_argument("--fault", action="append", choices=FAULTS)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="vault-app-faults-"))
    print(HEAD, flush=True)
    try:
        outcomes = every_call(
            folder,
            tuple(options.operation or OPERATIONS),
            tuple(options.fault or FAULTS),
            options.every,
            lambda line: print(line, flush=True),
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    cases, old, new = (sum(getattr(each, what) for each in outcomes.values()) for what in ("cases", "old", "new"))
    print(f"{cases} cases: {old} old, {new} new, 0 lost, 0 false")


if __name__ == "__main__":
    main()
