"""Reads a file descriptor into a buffer that can be wiped, where the system lets us."""

from __future__ import annotations

import os


def read_into(descriptor: int, buffer: bytearray | memoryview) -> int:
    """Fill the beginning of *buffer* and return how many bytes were read; 0 at the end. Raises OSError."""
    if hasattr(os, "readv"):
        return os.readv(descriptor, [buffer])
    data = os.read(descriptor, len(buffer))  # Windows has nothing that fills a buffer
    buffer[: len(data)] = data
    return len(data)
