"""Runs the command line as a program or a person would, and keeps what it said."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vault_app.cli.program import run
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

PASSPHRASE = "seven quiet herons"


@dataclass(frozen=True)
class Ended:
    """What a verb left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)


def no_window(_vault: Path | None, _demo: bool) -> int:
    raise AssertionError("no window was asked for")


@dataclass
class CommandLine:
    """The command line in this process, on one vault; each call is one run of the program.

    Attributes:
        vault: Of `--vault`; None: not named.
        passphrase: Lines for `--passphrase-fd`; None: not handed in.
    """

    vault: Path | None = None
    passphrase: bytes | None = PASSPHRASE.encode()
    open_window: Callable[[Path | None, bool], int] = no_window

    def __call__(self, *verb: str, stdin: str | bytes | None = None, options: tuple[str, ...] = ()) -> Ended:
        """Run one verb; *options* stand before it."""
        text = stdin.encode() if isinstance(stdin, str) else stdin
        before = [*options]
        if self.vault is not None:
            before += ["--vault", str(self.vault)]
        buffers = io.BytesIO(), io.BytesIO()
        with _descriptor_of(self.passphrase) as passphrase_fd, _stdin_of(text):
            if passphrase_fd is not None:
                before += ["--passphrase-fd", str(passphrase_fd)]
            out, err = (io.TextIOWrapper(buffer, "utf-8", write_through=True) for buffer in buffers)
            with redirect_stdout(out), redirect_stderr(err):
                code = run([*before, *verb], self.open_window)
        written = [buffer.getvalue().decode() for buffer in buffers]
        return Ended(code, *written)

    def json(self, *verb: str, stdin: str | bytes | None = None) -> Any:
        """Run one verb with `--json`, which has to succeed, and return its object."""
        ended = self(*verb, stdin=stdin, options=("--json",))
        assert ended.code == 0, ended.err
        return ended.json

    def with_passphrase(self, *lines: bytes) -> CommandLine:
        """Return the same with other lines on the descriptor."""
        return CommandLine(self.vault, b"\n".join(lines), self.open_window)


def make_vault(path: Path, passphrase: str = PASSPHRASE) -> Path:
    """Make a vault with the cheapest key derivation that is opened at all."""
    VaultStore.create(path, bytearray(passphrase, "utf-8"), kdf=FLOOR_KDF).close()
    return path


def run_program(
    *arguments: str | bytes,
    passphrase: bytes | None = None,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    timeout: float = 60,
) -> Ended:
    """Run the real program in a process of its own, without a terminal."""
    with _descriptor_of(passphrase) as passphrase_fd:
        options = [] if passphrase_fd is None else ["--passphrase-fd", str(passphrase_fd)]
        done = subprocess.run(
            [sys.executable, "-m", "vault_app", *options, *arguments],
            input=stdin,
            capture_output=True,
            pass_fds=() if passphrase_fd is None else (passphrase_fd,),
            env={**os.environ, **(environment or {})},
            start_new_session=True,
            timeout=timeout,
            check=False,
        )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


@contextmanager
def _descriptor_of(lines: bytes | None) -> Iterator[int | None]:
    if lines is None:
        yield None
        return
    read_end, write_end = os.pipe()
    try:
        os.write(write_end, lines)
        os.close(write_end)
        yield read_end
    finally:
        os.close(read_end)


@contextmanager
def _stdin_of(text: bytes | None) -> Iterator[None]:
    """Put *text* where the program reads stdin: descriptor 0 itself."""
    with tempfile.TemporaryFile() as file:
        file.write(text or b"")
        file.seek(0)
        kept = os.dup(0)
        try:
            os.dup2(file.fileno(), 0)
            yield
        finally:
            os.dup2(kept, 0)
            os.close(kept)
