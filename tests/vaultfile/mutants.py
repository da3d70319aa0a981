"""Makes broken vaults by the million and holds each against the reader; run as a module it prints what came of them.

    python -m tests.vaultfile.mutants files COUNT [SEED]       files changed by somebody without the key
    python -m tests.vaultfile.mutants contents COUNT [SEED]    contents written by somebody with it

Half of the changed files are changed where the format says that something is, half anywhere; three of four have their
checksum put right. The key derivation's result is handed in, so that the later checks are reached. Each read has 64 MiB,
kept by the kernel, and 50 ms of the processor's time.
"""

from __future__ import annotations

import copy
import gc
import json
import random
import resource
import signal
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.vaultfile.samples import PHYSICAL_KIB, SmallFile, counting_random, full_vault, quick, rechecked, secret
from vault_app.core.account import SlotRule
from vault_app.core.errors import UnusableFile, VaultError, WrongPassphrase
from vault_app.core.merge import merge
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.members import vault_from_json, vault_to_json
from vault_app.vaultfile.payload import pack, padded_size
from vault_app.vaultfile.vault_file import open_file, seal_file, unlock

MEMORY = 64 << 20
MOST_S = 0.050
HANG_S = 5.0
FIELDS = (  # offset and size of each number in the header with one slot
    *((8, 2), (10, 2), (12, 4), (16, 8), (24, 16), (40, 32), (72, 4), (76, 1), (77, 1), (78, 2)),
    *((80, 1), (81, 1), (82, 2), (84, 4), (88, 4), (92, 4), (96, 32), (128, 48), (176, 32)),
)
BORDERS = (0, 8, 10, 12, 16, 24, 40, 72, 76, 80, 96, 128, 176, 208, 224)


class Mutator:
    """Changes one file in one of many ways, the same for the same seed.

    Attributes:
        relatives: An older and a newer save of the same vault, and another vault with the same passphrase.
    """

    def __init__(self, small: SmallFile, seed: int) -> None:
        self.dice = random.Random(seed)
        self.data = small.data
        older = seal_file(small.vault, replace(small.header, generation=6), small.data_key, small.random)
        newer = seal_file(small.vault, replace(small.header, generation=8), small.data_key, small.random)
        self.relatives = (older, newer, SmallFile(counting_random(b"another vault")).data)
        self._ways: tuple[Callable[[], bytes], ...] = (
            *(self._number, self._number, self._graft, self._cut_at_a_border, self._other_length, self._slots),
            *(self._bit, self._bytes, self._gap, self._insert, self._ones, self._moved),
        )

    def mutant(self) -> tuple[str, bytes]:
        """Return the way it was changed, and the file; by chance it may be the same, or a relative."""
        way = self.dice.choice(self._ways)
        data = way()
        if self.dice.randrange(4) and len(data) > 32:
            data = rechecked(data)
        return way.__name__.strip("_"), data

    # Where something is

    def _number(self) -> bytes:
        at, size = self.dice.choice(FIELDS)
        old = int.from_bytes(self.data[at : at + size], "little")
        most = (1 << 8 * size) - 1
        values = (0, 1, most, most >> 1, old + 1, old - 1, old ^ (1 << self.dice.randrange(8 * size)))
        value = self.dice.choice((*values, self.dice.getrandbits(8 * size))) & most
        return self.data[:at] + value.to_bytes(size, "little") + self.data[at + size :]

    def _graft(self) -> bytes:
        """Put a part of a relative in the place of ours: an older payload, a slot of another vault, both MACs."""
        relative = self.dice.choice(self.relatives)
        data = self.data
        for _ in range(self.dice.randrange(1, 4)):
            begin, end = sorted(self.dice.sample((*BORDERS, len(data) - 48, len(data) - 32, len(data)), 2))
            data = data[:begin] + relative[begin:end] + data[end:]
        return data

    def _cut_at_a_border(self) -> bytes:
        return self.data[: self.dice.choice((*BORDERS, len(self.data) - 32)) + self.dice.randrange(-1, 2)]

    def _other_length(self) -> bytes:
        """Let a payload of another length, its header agreeing."""
        size = self.dice.choice((0, 15, 16, 17, 16384, 16385, 16399, 16401, self.dice.randrange(40_000)))
        body = (self.data[208:-32] + bytes(40_000))[:size]
        return self.data[:72] + struct.pack("<I", size) + self.data[76:208] + body + bytes(32)

    def _slots(self) -> bytes:
        """Let there be none, several or many slots, the header agreeing on their number or not."""
        count = self.dice.choice((0, 2, 3, 8, 9, 255))
        other = self.dice.choice(self.relatives)[80:176]
        slots = b"".join(self.dice.choice((self.data[80:176], other)) for _ in range(count))
        size = self.dice.choice((80 + 96 * count + 32, 208, 2**32 - 1))
        counted = self.dice.choice((count, 1))
        head = self.data[:12] + struct.pack("<I", size) + self.data[16:76] + bytes([counted]) + self.data[77:80]
        return head + slots + self.data[176:]

    # Anywhere

    def _place(self) -> int:
        return self.dice.randrange(220 if self.dice.randrange(2) else len(self.data))

    def _bit(self) -> bytes:
        at = self._place()
        return self.data[:at] + bytes([self.data[at] ^ (1 << self.dice.randrange(8))]) + self.data[at + 1 :]

    def _bytes(self) -> bytes:
        at, size = self._place(), self.dice.randrange(1, 33)
        return self.data[:at] + self.dice.randbytes(size) + self.data[at + size :]

    def _gap(self) -> bytes:
        at = self._place()
        return self.data[:at] + self.data[at + self.dice.randrange(1, 33) :]

    def _insert(self) -> bytes:
        at = self._place()
        return self.data[:at] + self.dice.randbytes(self.dice.randrange(1, 33)) + self.data[at:]

    def _ones(self) -> bytes:
        at, size = self._place(), self.dice.randrange(1, 33)
        return self.data[:at] + b"\xff" * size + self.data[at + size :]

    def _moved(self) -> bytes:
        at, source, size = self._place(), self.dice.randrange(len(self.data)), self.dice.randrange(1, 33)
        return self.data[:at] + self.data[source : source + size] + self.data[at + size :]


class Accepted(AssertionError):
    """A file was believed that nobody with the key has written."""


def read_both_ways(data: bytes, small: SmallFile) -> str:
    """Read as the product does, then once more with the data key handed in; return the name of the first refusal.

    Raises:
        Accepted: One of both found nothing wrong.
    """
    names = []
    for read in (_whole_way, lambda data: open_file(data, small.data_key)):
        try:
            read(data)
        except (UnusableFile, WrongPassphrase) as refusal:
            names.append(type(refusal).__name__)
        else:
            raise Accepted(f"{len(data)} bytes")
    return names[0]


def _whole_way(data: bytes) -> object:
    data_key = unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB, derive=quick)
    try:
        return open_file(data, data_key)
    finally:
        data_key.close()


def mutate_files(count: int, seed: int) -> Counter[str]:
    """Hold *count* changed files against the reader; return how many were refused in which words."""
    small = SmallFile()
    mutator = Mutator(small, seed)
    whole = {small.data, *mutator.relatives}
    refusals: Counter[str] = Counter()
    while refusals.total() < count:
        way, data = mutator.mutant()
        if data in whole:
            continue
        try:
            with bounded(way):
                refusal = read_both_ways(data, small)
        except TooLong:  # a file that is slow is slow again; a computer that was busy is not
            with bounded(way):
                refusal = read_both_ways(data, small)
        refusals[refusal] += 1
    return refusals


# Contents


def mutate_contents(count: int, seed: int) -> Counter[str]:
    """Seal *count* contents that break the model's rules; each is refused in words, or read, written again and merged."""
    dice = random.Random(seed)
    small = SmallFile()
    mine = full_vault(small.sealer)
    whole = json.loads(json.dumps(vault_to_json(mine)))
    whole["lineage"] = [[generation, f"{generation:032x}"] for generation in range(1, 5)]
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        members = json.loads(json.dumps(whole))
        for _ in range(dice.choice((1, 1, 1, 2, 5))):
            _spoil(members, dice)
        data = _sealed(small, _text(members, dice))
        with bounded("contents"):
            try:
                opened = open_file(data, small.data_key)
                vault_from_json(json.loads(json.dumps(vault_to_json(opened.vault))))
                pack(opened.vault, opened.lineage)
                merge(None, mine, opened.vault, {}, rules=lambda exchange: SlotRule(exchange, 5))
            except VaultError as refusal:
                outcomes[type(refusal).__name__] += 1
            else:
                outcomes["(read, written again, merged)"] += 1
    return outcomes


ODD: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, -(2**63), 1.5, 1e308, -0.0, 10**400),
    *("", " ", "x" * 300, "\0", "\u202e", "\ud800", "é", "2026-09-01T12:30:15Z", "0001-01-01T00:00:00+23:59"),
    *("9999-12-31T23:59:59-23:59", "bitmart", "live", "203.0.113.7", "::/0", "k2", "AAAA", "a/b"),
    *([], {}, [[]], [{}], {"": ""}, [None], {"salt": "", "ct": ""}, {"salt": "AAAA", "ct": "AAAA"}),
)


def _spoil(members: object, dice: random.Random) -> None:
    """Put something odd somewhere into parsed JSON: another value, a member more or less, twins, another place's value."""
    places = list(_places(members))
    container, key = dice.choice(places)
    kind = dice.randrange(6)
    if kind == 0:
        del container[key]
    elif kind == 1 and isinstance(container, list):
        container.append(container[key])
    elif kind == 1:
        container[f"{key}x"] = container[key]
    elif kind == 2:
        other, place = dice.choice(places)
        if key in container or isinstance(container, list):
            container[key] = json.loads(json.dumps(other[place]))
    else:
        container[key] = copy.deepcopy(dice.choice(ODD))  # what is put in may be changed in its turn


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield value, key
            yield from _places(each)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield value, index
            yield from _places(each)


def _text(members: object, dice: random.Random) -> bytes:
    text = json.dumps(members, ensure_ascii=False).encode("utf-8", "backslashreplace")
    kind = dice.randrange(40)
    if kind == 0:
        return text[: dice.randrange(len(text))]
    if kind == 1:
        at = dice.randrange(len(text))
        return text[:at] + dice.randbytes(1) + text[at + 1 :]
    if kind == 2:
        at = text.index(b":") + 1
        deep = dice.choice((31, 33, 2000, 7000))
        return text[:at] + b"[" * deep + b"]" * deep + b',"x":' + text[at:]
    return text


def _sealed(small: SmallFile, text: bytes) -> bytes:
    """Return a file with that text as its contents, right in every other respect."""
    plain = struct.pack("<I", len(text)) + text
    plain += bytes(padded_size(len(plain)) - len(plain))
    salt = b"s" * 32
    header = replace(small.header, payload_size=len(plain) + 16, payload_salt=salt).pack()
    header += small.data_key.mac(b"header", header)
    return rechecked(header + small.data_key.seal(b"payload", salt, plain, header) + bytes(32))


# Bounds


class TooLong(AssertionError):
    """One file took more of the processor's time than it may."""


_worst_s = 0.0


@contextmanager
def bounded(what: str) -> Iterator[None]:
    """Let what happens within take no more than its share of the processor's time, and end it if it hangs."""
    global _worst_s  # noqa: PLW0603 - one figure of the whole run, told at its end
    signal.setitimer(signal.ITIMER_REAL, HANG_S)
    begun = time.process_time()
    try:
        yield
    finally:
        took = time.process_time() - begun
        signal.setitimer(signal.ITIMER_REAL, 0)
    if took > MOST_S:
        raise TooLong(f"{what}: {took * 1000:.0f} ms")
    _worst_s = max(_worst_s, took)


def _hung(number: int, frame: object) -> None:
    raise TooLong(f"more than {HANG_S:.0f} s")


def _limit_memory() -> None:
    """Let this process have 64 MiB more than now, by the kernel's word; a read that wants more gets a MemoryError."""
    status = Path("/proc/self/status").read_text("ascii")
    now = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmSize:")) << 10
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, now + MEMORY))


def main(kind: str, count: int, seed: int = 20261126) -> None:
    DataKey().close()  # all that is loaded once is loaded before the memory is counted
    work = {"files": mutate_files, "contents": mutate_contents}[kind]
    work(200, 1)
    gc.collect()
    _limit_memory()
    signal.signal(signal.SIGALRM, _hung)
    before_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    outcomes = work(count, seed)
    grown_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kib
    print(
        json.dumps(
            {
                "mutants": count,
                "seconds": round(time.perf_counter() - begun, 1),
                "worst_ms": round(_worst_s * 1000, 2),
                "grown_mib": round(grown_kib / 1024, 1),
                "outcomes": dict(outcomes.most_common()),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
