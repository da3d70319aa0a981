"""Tells whether Caps Lock is on, where the system says so."""

from __future__ import annotations

import sys
from pathlib import Path


def caps_lock_is_on() -> bool:
    """Return whether Caps Lock is on; False where that cannot be known, since Qt itself does not tell it."""
    if not sys.platform.startswith("linux"):
        return False
    return any(_is_lit(light) for light in Path("/sys/class/leds").glob("*::capslock/brightness"))


def _is_lit(light: Path) -> bool:
    try:
        return light.read_text("ascii").strip() not in {"", "0"}
    except OSError:
        return False
