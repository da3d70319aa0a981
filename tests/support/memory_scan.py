"""Looks for secrets in the writable memory of another process, from outside, as root may."""

from __future__ import annotations

import os
import re
import secrets
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

RUN = 8
"""So many characters of a secret in a row count as a part of it."""
_MARK = "Zq"  # rare in memory; each run of 8 characters holds a whole block that begins with it
_STRIDE, _BLOCK = 4, 5  # a block is the mark, two random characters, and the first of the next mark
_CHUNK = 4 * 1024 * 1024  # bytes read at once
_MARGIN = 4096  # bytes seen twice, so that nothing hides on the border between two chunks
_ZEROS = bytes(_CHUNK + _MARGIN)
_ENCODINGS = {"UTF-8": 1, "UTF-16": 2}
_MARKS = re.compile(rb"Z(?:q|\0q\0)")  # in both: its first byte is one and the same, which makes the search quick
_ALPHABET = string.ascii_letters + string.digits


@dataclass(frozen=True)
class Copy:
    """One place where a secret, or a part of it, was found.

    Attributes:
        secret: Its name.
        length: Characters in a row.
        around: The bytes on both sides, for whoever looks for the owner of the memory.
    """

    secret: str
    encoding: str
    length: int
    address: int
    region: str
    around: bytes


def random_secret(length: int) -> str:
    """Return a random secret of *length* characters that a scan finds quickly: every second pair of it is a mark."""
    blocks = (_MARK + "".join(secrets.choice(_ALPHABET) for _ in range(2)) for _ in range(length // _STRIDE + 1))
    return "".join(blocks)[:length]


def copies_in(pid: int, wanted: Mapping[str, str]) -> list[Copy]:
    """Return every copy, whole or of at least 8 characters in a row, of *wanted* in the memory that *pid* can write.

    Args:
        wanted: Name to secret, each made by `random_secret`.

    Raises:
        PermissionError: The process is closed to us.
    """
    blocks: dict[str, list[tuple[str, int]]] = {}
    for name, secret in wanted.items():
        assert len(secret) >= RUN
        for at in range(0, len(secret) - _BLOCK + 1, _STRIDE):
            assert secret.startswith(_MARK, at), f"{name} is no secret of `random_secret`"
            blocks.setdefault(secret[at : at + _BLOCK], []).append((name, at))
    found: dict[tuple[str, str, int], Copy] = {}
    for base, data, region in _memory_of(pid):
        for encoding, place, block in _blocks_in(data):
            for name, at in blocks.get(block, ()):
                width = _ENCODINGS[encoding]
                whole = wanted[name].encode("utf-8" if width == 1 else "utf-16-le")
                before = _common(data, place, whole, at * width, -width)
                length = before + _common(data, place, whole, at * width, width)
                if length >= RUN * width:
                    start = place - before
                    around = data[max(0, start - 64) : start + length + 64]
                    copy = Copy(name, encoding, length // width, base + start, region, around)
                    found[name, encoding, copy.address] = copy
    return list(found.values())


def places_of(pid: int, value: bytes) -> list[str]:
    """Return the regions of the memory that *pid* can write in which *value* lies, once for each copy."""
    found = {}
    for base, data, region in _memory_of(pid):
        place = data.find(value)
        while place >= 0:
            found[base + place] = region
            place = data.find(value, place + 1)
    return list(found.values())


def _blocks_in(data: bytes) -> Iterator[tuple[str, int, str]]:
    for mark in _MARKS.finditer(data):
        place, encoding = mark.start(), "UTF-8" if len(mark[0]) == len(_MARK) else "UTF-16"
        width = _ENCODINGS[encoding]
        block = data[place : place + _BLOCK * width]
        if width == 1 or not any(block[1::2]):
            yield encoding, place, block[::width].decode("latin-1")


def _common(data: bytes, place: int, text: bytes, at: int, step: int) -> int:
    """Return how many bytes *data* at *place* and *text* at *at* have in common, going on, or back, by characters."""
    width, length = abs(step), 0
    while True:
        move = length if step > 0 else -length - width
        here, there = place + move, at + move
        if here < 0 or there < 0 or there + width > len(text) or here + width > len(data):
            return length
        if data[here : here + width] != text[there : there + width]:
            return length
        length += width


def _memory_of(pid: int) -> Iterator[tuple[int, bytes, str]]:
    """Yield address, bytes, and name of what the process can write, in pieces that hold anything but zeros."""
    with Path(f"/proc/{pid}/maps").open(encoding="utf-8", errors="replace") as maps:
        regions = [line.split(None, 5) for line in maps]
    memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY | os.O_CLOEXEC)
    try:
        for region in regions:
            start, end = (int(text, 16) for text in region[0].split("-"))
            if "w" not in region[1]:
                continue
            name = region[5].strip() if len(region) > 5 else "anonymous"
            for at in range(start, end, _CHUNK):
                begin = max(start, at - _MARGIN)
                try:
                    data = os.pread(memory, min(end, at + _CHUNK) - begin, begin)
                except OSError:  # secret memory, and what a device maps
                    continue
                if data != _ZEROS[: len(data)]:
                    yield begin, data, name
    finally:
        os.close(memory)


def can_read_memory(pid: int) -> bool:
    """Tell whether this process may look into *pid*, which needs root and CAP_SYS_PTRACE when it is not dumpable."""
    try:
        with Path(f"/proc/{pid}/mem").open("rb"):
            return True
    except OSError:
        return False
