"""Text with secrets in it, put together in one buffer that is wiped, and of which nothing else keeps a copy."""

from __future__ import annotations

from types import TracebackType
from typing import NoReturn, Self

from vault_app.core.secret import wipe

_FIRST_SIZE = 16 * 1024


class SecretBuffer:
    """Grows by moving to a larger buffer and wiping the smaller one; wiped itself when its `with` block ends."""

    def __init__(self) -> None:
        self._data = bytearray(_FIRST_SIZE)
        self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        wipe(self._data)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def __repr__(self) -> str:
        return "SecretBuffer(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a buffer with secrets is neither pickled nor copied")

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Add bytes; the caller still owns, and wipes, *data*."""
        end = self._size + len(data)
        if end > len(self._data):
            larger = bytearray(max(end, 2 * len(self._data)))
            with memoryview(larger) as target:
                target[: len(self._data)] = self._data
            wipe(self._data)
            self._data = larger
        with memoryview(self._data) as whole:  # a slice of the bytearray itself would copy *data* once more
            whole[self._size : end] = data
        self._size = end

    def text(self, text: str) -> None:
        """Add text that is no secret, in UTF-8."""
        self.write(text.encode("utf-8"))

    def view(self) -> memoryview:
        """Return what was written; the caller releases it before the buffer is written to or wiped."""
        return memoryview(self._data)[: self._size]

    @property
    def is_ascii(self) -> bool:
        return self._data.isascii()  # the rest of the buffer is zeros
