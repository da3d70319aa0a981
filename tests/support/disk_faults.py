"""Lets system calls of a running process fail, by strace."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def failing(pid: int, *injections: str, at: Path | None = None) -> Iterator[None]:
    """Let calls of a process, and of all its threads, fail within the block.

    Args:
        pid: Of the process.
        injections: As strace's `inject` takes them, such as `fsync:error=EIO`.
        at: Only those calls that are about exactly that path.
    """
    words = [word for each in injections for word in ("-e", f"inject={each}")]
    place = ["-P", str(at)] if at is not None else []
    command = ["strace", "-f", "-o", "/dev/null", "-p", str(pid), *place, *words]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        answer = strace.stderr.readline()
        while "attached" not in answer and answer:
            answer = strace.stderr.readline()
        assert answer, "strace did not attach"
        try:
            yield
        finally:
            strace.terminate()
            strace.stderr.read()
