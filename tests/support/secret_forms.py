"""The forms in which a secret could lie in a file, and where in files and texts they are found."""

from __future__ import annotations

import base64
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote


def forms_of(secret: str) -> dict[str, tuple[bytes, ...]]:
    """Return every form of a secret that is looked for, lower-case hex among them; text is compared without case."""
    data = secret.encode()
    return {
        "plain": (data,),
        "hex": (data.hex().encode(),),
        "base64": tuple(_base64_within(data)),
        "UTF-16": (secret.encode("utf-16-le"), secret.encode("utf-16-be")),
        "URL": (quote(secret, safe="").encode(), quote(secret, safe="/:").encode()),
        "reversed": (secret[::-1].encode(),),
    }


def _base64_within(data: bytes) -> Iterator[bytes]:
    """Yield what stands in the middle of any base64 text that holds *data*, at each of the three places in a group."""
    for before in range(3):
        text = base64.b64encode(b"\0" * before + data).rstrip(b"=")
        middle = text[4 if before else 0 : len(text) - 2]
        yield middle
        yield middle.translate(bytes.maketrans(b"+/", b"-_"))


@functools.lru_cache(maxsize=10_000)
def _lowered_forms_of(secret: str) -> tuple[tuple[str, tuple[bytes, ...]], ...]:
    return tuple((form, tuple({text.lower() for text in texts})) for form, texts in forms_of(secret).items())


def found_in(data: bytes, secrets: Mapping[str, str]) -> list[str]:
    """Return which secrets *data* holds, each with its form."""
    lowered = data.lower()
    return [
        f"{name} ({form})"
        for name, secret in secrets.items()
        for form, texts in _lowered_forms_of(secret)
        if any(text in lowered for text in texts)
    ]


def found_below(folder: Path, secrets: Mapping[str, str]) -> list[str]:
    """Return which secrets lie in names and contents of the files below *folder*."""
    found = []
    for path in sorted(folder.rglob("*")):
        held = b"" if path.is_symlink() or not path.is_file() else path.read_bytes()
        found += [f"{path}: {each}" for each in found_in(bytes(path) + b"\0" + held, secrets)]
    return found


def wider_than_private(folder: Path) -> list[str]:
    """Return what below *folder* its user does not have alone: files that are not 0600, folders that are not 0700."""
    wide = []
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode & 0o777
        if not path.is_symlink() and mode != (0o700 if path.is_dir() else 0o600):
            wide.append(f"{path}: {mode:o}")
    return wide
