"""Gets the passphrase: from a hidden prompt, or from a file descriptor that the caller opened."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable

from vault_app.cli.descriptors import read_into
from vault_app.core.errors import Declined, InvalidInput, UsageError, WeakPassphrase
from vault_app.core.secret import wipe

MAX_PASSPHRASE = 4_096  # bytes of one line

AskHidden = Callable[[str], str]


class PassphraseSource:
    """Where the passphrase of this run comes from.

    Args:
        descriptor: Its first line is the passphrase, its second the new one; None: a prompt on the terminal.
    """

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def current(self, prompt: str = "Passphrase") -> bytearray:
        """Return the passphrase of an existing vault in a buffer that the caller wipes.

        Raises:
            UsageError: There is no terminal to ask at, or the descriptor cannot be read.
            Declined: The input ended.
        """
        if self._descriptor is not None:
            return _read_line(self._descriptor)
        return _encoded(ask_hidden(f"{prompt}: "))

    def new(self, prompt: str = "New passphrase") -> bytearray:
        """Return a new passphrase, asked for twice at a prompt, in a buffer that the caller wipes.

        Raises:
            WeakPassphrase: It is empty.
            InvalidInput: The two that were typed differ.
            UsageError: As `current`.
        """
        if self._descriptor is not None:
            passphrase = _read_line(self._descriptor)
        else:
            passphrase = _encoded(ask_hidden(f"{prompt}: "))
            again = _encoded(ask_hidden("The same again: "))
            same = passphrase == again
            wipe(again)
            if not same:
                wipe(passphrase)
                raise InvalidInput(what="The two passphrases differ. Nothing was done; try again.")
        if not passphrase:
            raise WeakPassphrase
        return passphrase


def ask_hidden(prompt: str) -> str:
    """Ask at the terminal without showing what is typed.

    Raises:
        UsageError: There is no terminal.
        Declined: The input ended, by Ctrl+D.
    """
    from getpass import GetPassWarning, getpass

    refusal = UsageError(what="There is no terminal to ask at. Hand the passphrase in with --passphrase-fd N.")
    if os.name == "posix":
        try:
            os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
        except OSError:
            raise refusal from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)  # it would fall back to a prompt that shows everything
            return getpass(prompt)
    except GetPassWarning:
        raise refusal from None
    except EOFError:
        sys.stderr.write("\n")
        raise Declined(what="the input ended at the question") from None


def _encoded(typed: str) -> bytearray:
    # A terminal that is not UTF-8 gives surrogates; they go back to the bytes that were typed.
    return bytearray(typed, "utf-8", "surrogateescape")


def _read_line(descriptor: int) -> bytearray:
    """Read up to and with the next line feed, byte by byte, so that the next line stays unread.

    One LF or CRLF at the end is no part of it, nothing else is trimmed.
    """
    buffer = bytearray(MAX_PASSPHRASE + 2)
    try:
        size = _fill(descriptor, buffer)
        if size and buffer[size - 1] == 0x0A:
            size -= 1
            if size and buffer[size - 1] == 0x0D:
                size -= 1
        if size > MAX_PASSPHRASE:
            raise InvalidInput(what=f"The passphrase is longer than {MAX_PASSPHRASE} bytes.")
        line = bytearray(size)
        with memoryview(buffer) as whole:
            line[:] = whole[:size]
        return line
    finally:
        wipe(buffer)


def _fill(descriptor: int, buffer: bytearray) -> int:
    with memoryview(buffer) as whole:
        for at in range(len(buffer)):
            with whole[at : at + 1] as place:
                try:
                    read = read_into(descriptor, place)
                except OSError as error:
                    reason = f"--passphrase-fd {descriptor}: nothing can be read there ({error.strerror})."
                    raise UsageError(what=f"{reason} Open it for the program, such as 3<FILE.") from None
                if not read:
                    return at
                if place[0] == 0x0A:
                    return at + 1
    return len(buffer)
