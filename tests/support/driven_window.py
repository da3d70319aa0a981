"""Tells a story to the program in another process, and looks into its memory meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from tests.support.driven_program import frame
from tests.support.memory_scan import Copy, copies_in


class DrivenWindow:
    """The real program with its window, in a process of its own; also a `with` block.

    Args:
        folder: Below it are its folders, and its vaults.
        errors: Where its standard error goes.
        before: A program that becomes it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        environment: Mapping[str, str] | None = None,
        errors: IO[bytes] | None = None,
        before: Sequence[str] = (),
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._program = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.support.driven_program"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
        )
        self._write(str(folder))

    @property
    def pid(self) -> int:
        return self._program.pid

    def _write(self, *frames: str | bytes) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(b"".join(frame(each.encode() if isinstance(each, str) else each) for each in frames))
        self._program.stdin.flush()

    def do(self, word: str, *given: str | bytes) -> Any:
        """Have it obey *word*, with the frames that the word reads; returns when it has, with what it returned."""
        self._write(word, *given)
        assert self._program.stdout is not None
        line = self._program.stdout.readline()
        assert word.encode() in line, f"{word} failed; the program ended with {self._program.wait(30)}"
        return json.loads(line)[1]

    def copies(self, secrets: Mapping[str, str]) -> list[Copy]:
        """Return what a scan of its memory finds after a moment of rest."""
        self.do("rest")
        return copies_in(self.pid, secrets)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.do("quit")
        else:
            self._program.kill()
        self._program.communicate(timeout=30)


def counted(copies: list[Copy]) -> dict[str, int]:
    """Return how many copies there are of each secret."""
    return dict(Counter(copy.secret for copy in copies))
