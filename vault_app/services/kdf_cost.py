"""What a key derivation costs on this computer, and how much of its memory one may ask for."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from vault_app.core.secret import wipe
from vault_app.vaultfile.kdf import (
    DEFAULT_KDF,
    KEY_SIZE,
    KIB_PER_GIB,
    KIB_PER_MIB,
    LOWEST_CHOSEN_KDF,
    MAX_MEMORY_KIB,
    MAX_PASSES,
    MAX_WORK_KIB,
    Derive,
    KdfParams,
    argon2id,
)

_CGROUP_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
_PATIENT_S = 1.0
_UNKNOWN_MEMORY_KIB = 4 * KIB_PER_GIB


def physical_memory_kib() -> int:
    """Return KiB of RAM, or the control group's limit if that is smaller."""
    limits = [_ram_kib()]
    for path in _CGROUP_LIMITS:
        try:
            text = path.read_text("ascii").strip()
        except OSError:
            continue  # another version of control groups, or another system
        if text.isdigit():
            limits.append(int(text) // 1024)
    return min(limits)


def _ram_kib() -> int:
    if sys.platform == "win32":
        return _UNKNOWN_MEMORY_KIB
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (ValueError, OSError):
        return _UNKNOWN_MEMORY_KIB


def measure_kdf(
    target_s: float,
    *,
    derive: Derive = argon2id,
    clock: Callable[[], float] = time.perf_counter,
    memory_kib: int | None = None,
) -> KdfParams:
    """Return the cost at which unlocking takes about *target_s* seconds here; takes up to a second or two itself.

    More memory first, since that is what an attacker's hardware lacks most, then more passes; never below 64 MiB and 3
    passes, and never so much that opening the vault would have to ask first. Who grants a second or more gets today's
    default at least, if there is memory for it: a computer that is busy just now is slow for minutes, a vault weak for years.

    Args:
        target_s: Seconds.
        derive: The derivation that is timed.
        clock: Seconds.
        memory_kib: KiB that the computer has; None: what it says.
    """
    available = physical_memory_kib() if memory_kib is None else memory_kib
    probe = DEFAULT_KDF if available >= 4 * DEFAULT_KDF.memory_kib else LOWEST_CHOSEN_KDF
    per_kib_s = derivation_seconds(probe, derive=derive, clock=clock) / probe.work_kib
    affordable_kib = target_s / per_kib_s if per_kib_s > 0 else MAX_WORK_KIB
    work_kib = min(int(affordable_kib), MAX_WORK_KIB)
    passes = LOWEST_CHOSEN_KDF.passes
    most_kib = min(MAX_MEMORY_KIB, available // 2)
    memory = min(work_kib // passes, most_kib) // KIB_PER_MIB * KIB_PER_MIB
    memory = max(memory, LOWEST_CHOSEN_KDF.memory_kib)
    passes = min(max(passes, work_kib // memory), MAX_PASSES)
    measured = KdfParams(memory, passes, LOWEST_CHOSEN_KDF.lanes)
    return probe if target_s >= _PATIENT_S and measured.weaker_than(probe) else measured


def derivation_seconds(
    params: KdfParams, *, derive: Derive = argon2id, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Run one derivation, and return how many seconds it took."""
    secret, key = bytearray(b"how long does this take"), bytearray(KEY_SIZE)
    begun = clock()
    derive(params, secret, bytes(KEY_SIZE), b"", key)
    took = clock() - begun
    wipe(key)
    return took
