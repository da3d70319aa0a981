"""Reads a file that somebody wants to import: an ordinary one, of a bounded size, and nothing that it names."""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vault_app.core.errors import ImportRefused, NothingToImport, SourceNotDeleted, TooLarge, UnreadableFile
from vault_app.core.secret import wiped
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.vaultfile.header import MAGIC

MAX_TEXT = 5 * 1024 * 1024  # bytes
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would hold us up for ever
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_NOT_ORDINARY = QT_TRANSLATE_NOOP("Import", "it is not an ordinary file")
_NOT_THERE = QT_TRANSLATE_NOOP("Import", "it is not there")
_SYSTEM_SAID = QT_TRANSLATE_NOOP("Import", "the system said “{text}”")
_UTF_16 = QT_TRANSLATE_NOOP("Import", "it is text in UTF-16 or UTF-32; save it as UTF-8")
_NOT_UTF_8 = QT_TRANSLATE_NOOP("Import", "it is not text in UTF-8")
_NUL = QT_TRANSLATE_NOOP("Import", "it holds a NUL character, so it is no text")
_A_LINK = QT_TRANSLATE_NOOP("Import", "it is a link, and only the link would go")
_CHANGES = QT_TRANSLATE_NOOP("Import", "it has another length than the system says, or is being written to")
_CHANGED = QT_TRANSLATE_NOOP("Import", "it is no longer the file that was imported")


class SourceKind(StrEnum):
    """What a source is; only a vault asks for a passphrase."""

    VAULT = "vault"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file that was read, so that just this one can be deleted afterwards.

    Attributes:
        path: As it was named.
        digest: SHA-256 of its bytes.
        is_link: Deleting would take the link and leave the keys.
    """

    path: Path
    device: int
    inode: int
    digest: bytes
    is_link: bool


def source_kind(path: Path) -> SourceKind:
    """Tell what a file is by its first bytes; blocks. Raises UnreadableFile, NothingToImport."""
    with _opened(path) as (file, _):
        first = file.read(len(MAGIC)) or b""
    if not first:
        raise NothingToImport
    return SourceKind.VAULT if first == MAGIC else SourceKind.TEXT


def read_text_file(path: Path) -> tuple[bytearray, SourceFile]:
    """Return the bytes of a text file, in a buffer that the caller wipes, and what tells it from others; blocks.

    Raises:
        UnreadableFile: It is not there, not to be read, or not an ordinary file.
        NothingToImport, TooLarge: It is empty, or has more than 5 MiB.
    """
    with _opened(path) as (file, found):
        data = bytearray(min(found.st_size, MAX_TEXT) + 1)
        size = _filled(file, data)
    if size == len(data):
        with wiped(data):
            if size > MAX_TEXT:
                raise TooLarge(
                    what=QT_TRANSLATE_NOOP("Reasons", "The file"), size=max(found.st_size, size), limit=MAX_TEXT
                )
            raise UnreadableFile(path=path, reason=_CHANGES)
    if not size:
        raise NothingToImport
    del data[size:]
    return data, SourceFile(path, found.st_dev, found.st_ino, hashlib.sha256(data).digest(), path.is_symlink())


def file_of_vault(path: Path, digest: bytes) -> SourceFile:
    """Return what tells a vault file that was read, with this SHA-256, from others."""
    with _opened(path) as (_, found):
        return SourceFile(path, found.st_dev, found.st_ino, digest, path.is_symlink())


def decoded(data: bytearray) -> str:
    """Return the text of *data*, a byte order mark left out.

    Raises:
        ImportRefused: It is not UTF-8; the failure holds nothing of it.
    """
    if data.startswith(_WIDE):
        raise ImportRefused(reason=_UTF_16)
    if 0 in data:
        raise ImportRefused(reason=_NUL)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None
    if text is None:  # raised out here: the decoder's own failure would carry the bytes along
        raise ImportRefused(reason=_NOT_UTF_8)
    return text


def delete_source(source: SourceFile) -> None:
    """Delete the file that was imported, if it is still the same; blocks. Deletion is not erasure.

    Raises:
        SourceNotDeleted: It is a link, another file by now, or the system refused.
    """
    if source.is_link or source.path.is_symlink():
        raise SourceNotDeleted(path=source.path, reason=_A_LINK)
    try:
        with _opened(source.path) as (file, found), wiped(bytearray(64 * 1024)) as piece:
            same = (found.st_dev, found.st_ino) == (source.device, source.inode)
            digest = hashlib.sha256()
            while same and (size := file.readinto(piece)):
                with memoryview(piece)[:size] as read:
                    digest.update(read)
        if not same or not hmac.compare_digest(digest.digest(), source.digest):
            raise SourceNotDeleted(path=source.path, reason=_CHANGED)
        source.path.unlink()
    except UnreadableFile as wrong:
        raise SourceNotDeleted(path=source.path, reason=wrong.fields["reason"]) from wrong
    except OSError as wrong:
        raise SourceNotDeleted(path=source.path, reason=_said(wrong)) from wrong


@contextmanager
def _opened(path: Path) -> Iterator[tuple[io.FileIO, os.stat_result]]:
    try:
        descriptor = os.open(path, _FLAGS | _NON_BLOCKING)
    except (FileNotFoundError, NotADirectoryError, ValueError) as wrong:
        raise UnreadableFile(path=path, reason=_NOT_THERE) from wrong
    except OSError as wrong:
        raise UnreadableFile(path=path, reason=_said(wrong)) from wrong
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(path=path, reason=_NOT_ORDINARY)
        yield io.FileIO(descriptor, "r", closefd=False), found
    except OSError as wrong:
        raise UnreadableFile(path=path, reason=_said(wrong)) from wrong
    finally:
        os.close(descriptor)


def _filled(file: io.FileIO, data: bytearray) -> int:
    at = 0
    with memoryview(data) as whole:
        while at < len(whole) and (size := file.readinto(whole[at:])):
            at += size
    return at


def _said(wrong: OSError) -> str:
    return _SYSTEM_SAID.format(text=os.strerror(wrong.errno or 0))
