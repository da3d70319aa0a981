"""Takes keys, memos and signatures out of what is shown, kept or logged."""

from __future__ import annotations

import re
from collections.abc import Mapping

REDACTED = "…"
BULLETS = "••••••••"
"""Stands for a secret of any length, so that a mask tells nothing."""

_SECRET_HEADER = re.compile(r"key|sign|passphrase|authorization|cookie|token|secret", re.IGNORECASE)
# 32 and more of the characters that keys and signatures are written in, with at least one digit among them.
_LOOKS_SECRET = re.compile(
    r"(?<![A-Za-z0-9+/_-])(?=[A-Za-z0-9+/_-]*[0-9])[A-Za-z0-9+/_-]{32,}={0,2}(?![A-Za-z0-9+/_-])"
)
_SECRET_MEMBER = re.compile(
    r"""(?ix)
    (["']?(?:api[_-]?key|access[_-]?key|secret(?:[_-]?key)?|memo|passphrase|signature|sign|x-bm-(?:key|sign))["']?\s*[:=]\s*)
    ("(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | \S+)
    """
)


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return *headers* with the value of each one that can hold a key or a signature replaced by “…”."""
    return {name: REDACTED if _SECRET_HEADER.search(name) else value for name, value in headers.items()}


def redacted_text(text: str) -> str:
    """Return *text* for a log or a report: whatever looks like a key, signature, memo or passphrase becomes “…”."""
    return _LOOKS_SECRET.sub(REDACTED, _SECRET_MEMBER.sub(rf"\1{REDACTED}", text))
