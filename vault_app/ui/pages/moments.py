"""Times of day with seconds, where seconds matter: validity and history; 24 hours everywhere, as logs have them."""

from __future__ import annotations

from datetime import UTC, datetime


def time_with_seconds(moment: datetime) -> str:
    """Return the time of day on this computer, such as 14:02:09."""
    return moment.astimezone().strftime("%H:%M:%S")


def time_of_ms(unix_ms: int) -> str:
    """Return the time of day on this computer of a Unix time in milliseconds, with seconds."""
    return time_with_seconds(datetime.fromtimestamp(unix_ms / 1000, UTC))
