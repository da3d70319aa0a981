"""Reads the time that a file's stamp means, whatever somebody or a broken clock has put there."""

from __future__ import annotations

from datetime import UTC, datetime

_LAST_S = datetime(9999, 1, 1, tzinfo=UTC).timestamp()  # a year that every time zone can still write down


def utc(seconds: float) -> datetime:
    """Return a stamp (seconds since 1970) as a time, UTC; one that no calendar reaches becomes the first or last."""
    return datetime.fromtimestamp(min(max(seconds, 0.0), _LAST_S), UTC)
