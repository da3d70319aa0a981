"""The numbers that the program ends with: part of its contract, never to be given another meaning."""

from __future__ import annotations

INTERRUPTED = 130
"""Ctrl+C, as shells count it: 128 + SIGINT; it is the shell's number, not one of ours."""

EXIT_CODES = {
    0: "ok",
    1: "a bug",
    2: "usage",
    3: "declined by the user",
    10: "not found",
    11: "wrong passphrase",
    12: "not saved",
    13: "already exists",
    14: "limit reached",
    15: "damaged file",
    16: "in use by another program",
    30: "network",
    31: "access key refused",
    32: "signature refused",
    33: "IP refused",
    34: "permission missing",
    35: "clock",
    36: "rate limit",
    37: "exchange unavailable or closed",
    38: "refused for another reason",
}


def exit_code_lines() -> list[str]:
    """Return one line for each code, the numbers aligned."""
    return [f"{code:>3}  {meaning}" for code, meaning in EXIT_CODES.items()]
