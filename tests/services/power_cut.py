"""What a disk may hold after a power cut, from the calls that an operation on a vault really made; run as a module it counts.

    python -m tests.services.power_cut [OPERATION]...

The page cache is taken at its word, and at no more: what was written to a file is there once the file was synced, and may
before be missing, zeros, torn at either end, or there; a name that was made, moved or removed is so once its folder was
synced, and may before be or not be, each independently of the others. Each different state of the disk, at each moment
between two calls, is made on a real disk and opened.
"""

from __future__ import annotations

import itertools
import logging
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.services.injection import Laboratory, run
from tests.services.operations import OPERATIONS

_DONE = re.compile(r"^(?P<name>[a-z_0-9]+)\((?P<arguments>.*)\) += (?P<result>\d+)(?:<(?P<path>[^>]*)>)?")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
_DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
MOST_PENDING = 10


@dataclass
class Inode:
    """One file.

    Attributes:
        data: What it holds in the end; a file is written once, from its beginning.
        written: Bytes written so far.
        synced: Bytes of it that are on the disk.
    """

    data: bytes = b""
    written: int = 0
    synced: int = 0


@dataclass(frozen=True)
class Naming:
    """One change of one folder: a name made, moved or removed.

    Attributes:
        removed, made: Names; either may be missing.
        inode: What the made name means; None: a folder.
    """

    folder: Path
    removed: Path | None = None
    made: Path | None = None
    inode: Inode | None = None


Names = dict[Path, Inode | None]


@dataclass
class Disk:
    """The folder of an operation: what is on the disk for sure, what only in the cache, and what programs see."""

    root: Path
    durable: Names = field(default_factory=dict)
    seen: Names = field(default_factory=dict)
    pending: list[Naming] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path) -> Disk:
        names: Names = {}
        for each in sorted(root.rglob("*")):
            data = each.read_bytes() if each.is_file() else b""
            names[each] = None if each.is_dir() else Inode(data, len(data), len(data))
        return cls(root, dict(names), dict(names))

    def change(self, naming: Naming) -> None:
        self.pending.append(naming)
        _apply(naming, self.seen)

    def sync(self, path: Path) -> None:
        """Do what `fsync` does: the bytes of a file, or the names in a folder."""
        inode = self.seen.get(path)
        if inode is not None:
            inode.synced = inode.written
            return
        for naming in [each for each in self.pending if each.folder == path]:
            _apply(naming, self.durable)
            self.pending.remove(naming)

    def states(self) -> Iterator[dict[Path, bytes | None]]:
        """Yield every state that a power cut may leave now; None: a folder."""
        assert len(self.pending) <= MOST_PENDING, "too many to try every combination"
        for chosen in itertools.product((False, True), repeat=len(self.pending)):
            names = dict(self.durable)
            for naming in itertools.compress(self.pending, chosen):
                _apply(naming, names)
            files = {path: inode for path, inode in names.items() if _reachable(path, names, self.root)}
            unsure = list({id(each): each for each in files.values() if each and each.synced < each.written}.values())
            for contents in itertools.product(*map(_contents, unsure)):
                torn = {id(inode): data for inode, data in zip(unsure, contents, strict=True)}
                yield {
                    path: None if inode is None else torn.get(id(inode), inode.data[: inode.written])
                    for path, inode in files.items()
                }


def _apply(naming: Naming, names: Names) -> None:
    if naming.removed is not None:
        names.pop(naming.removed, None)
    if naming.made is not None:
        names[naming.made] = naming.inode


def _reachable(path: Path, names: Names, root: Path) -> bool:
    return path.parent == root or (path.parent in names and _reachable(path.parent, names, root))


def _contents(inode: Inode) -> Iterator[bytes]:
    """Yield what an unsynced file may hold: nothing, zeros, either half with or without the other's room, or all."""
    whole = inode.data[: inode.written]
    half, size = len(whole) // 2, len(whole)
    kept = whole[: inode.synced]
    yield from (kept, whole[:half], whole[: size - 1], whole, bytes(size))
    yield from (whole[:half] + bytes(size - half), bytes(half) + whole[half:], whole[:-512] + bytes(min(512, size)))


# The calls


class Recording:
    """Follows the calls of an operation on the folder they were made in.

    Attributes:
        made: Every file that was made, in order.
    """

    def __init__(self, disk: Disk, contents: list[bytes]) -> None:
        self.disk = disk
        self.made: list[Inode] = []
        self._contents = iter(contents)

    def follow(self, line: str) -> bool:
        """Do what the call did, if it changed something on the disk; tell whether it did."""
        found = _DONE.match(line)
        step = _STEPS.get(found["name"]) if found else None
        if found is None or step is None:
            return False
        return step(self, found["arguments"], found["path"] or "")

    def _paths(self, arguments: str) -> list[Path]:
        return [Path(each) for each in _PATH.findall(arguments)]

    def _open(self, arguments: str, result: str) -> bool:
        path = Path(result)
        if "O_CREAT" not in arguments or not path.is_relative_to(self.disk.root) or path in self.disk.seen:
            assert "O_TRUNC" not in arguments or not path.is_relative_to(self.disk.root), "written in place"
            return False
        inode = Inode(next(self._contents, b""))
        self.made.append(inode)
        self.disk.change(Naming(path.parent, made=path, inode=inode))
        return True

    def _write(self, arguments: str, _result: str) -> bool:
        path = _DESCRIPTOR.match(arguments)
        inode = self.disk.seen.get(Path(path[1])) if path else None
        if inode is None:
            return False
        inode.written += int(arguments.rpartition(", ")[2])
        return True

    def _sync(self, arguments: str, _result: str) -> bool:
        path = _DESCRIPTOR.match(arguments)
        assert path is not None
        self.disk.sync(Path(path[1]))
        return True

    def _link(self, arguments: str, _result: str) -> bool:
        source, target = self._paths(arguments)
        self.disk.change(Naming(target.parent, made=target, inode=self.disk.seen[source]))
        return True

    def _rename(self, arguments: str, _result: str) -> bool:
        source, target = self._paths(arguments)
        assert source.parent == target.parent, "a move between folders is not one change"
        self.disk.change(Naming(target.parent, source, target, self.disk.seen[source]))
        return True

    def _unlink(self, arguments: str, _result: str) -> bool:
        (path,) = self._paths(arguments)
        self.disk.change(Naming(path.parent, removed=path))
        return True

    def _mkdir(self, arguments: str, _result: str) -> bool:
        (path,) = self._paths(arguments)
        self.disk.change(Naming(path.parent, made=path))
        return True

    def contents(self) -> list[bytes]:
        """Return what each file that was made holds in the end, from the folder as it is afterwards."""
        names = {id(inode): path for path, inode in self.disk.seen.items()}
        found = [names[id(inode)].read_bytes() if id(inode) in names else b"" for inode in self.made]
        assert [len(data) for data in found] == [inode.written for inode in self.made], "written in vain"
        return found


_STEPS: dict[str, Callable[[Recording, str, str], bool]] = {
    "openat": Recording._open,
    "write": Recording._write,
    "fsync": Recording._sync,
    "link": Recording._link,
    "linkat": Recording._link,
    "rename": Recording._rename,
    "unlink": Recording._unlink,
    "mkdir": Recording._mkdir,
}


@dataclass
class Counts:
    """How many moments, states and different states of the disk there were, and what was left."""

    moments: int = 0
    states: int = 0
    different: int = 0
    old: int = 0
    new: int = 0


def cut_everywhere(name: str, folder: Path, *, forgotten: int | None = None) -> Counts:
    """Cut the power at every moment of an operation; every state opens as old or new, and as new once it was called safe.

    Args:
        name: Of the operation.
        folder: Empty; everything happens in it.
        forgotten: Leave the nth sync out of what was recorded, as a program would that does without.
    """
    laboratory = Laboratory(OPERATIONS[name], folder)
    case = laboratory.copy()
    said, lines = run(laboratory.operation, case, [])
    assert said == {"saved": True, "safe": True}
    first, last = (number for number, line in enumerate(lines) if line.startswith("getppid("))
    lines = lines[first + 1 : last]
    syncs = [number for number, line in enumerate(lines) if line.startswith("fsync(")]
    if forgotten is not None:
        del lines[syncs[forgotten]]
    rehearsal = _start(laboratory, case, [])
    for line in lines:
        rehearsal.follow(line)
    recording = _start(laboratory, case, rehearsal.contents())
    counts, tried = Counts(), dict[object, bool]()
    _try_all(laboratory, recording.disk, tried, counts, safe=False)
    for line in lines:
        if recording.follow(line):
            _try_all(laboratory, recording.disk, tried, counts, safe=False)
    _try_all(laboratory, recording.disk, tried, counts, safe=not laboratory.operation.fleeting)
    return counts


def _start(laboratory: Laboratory, case: Path, contents: list[bytes]) -> Recording:
    """Return a recording on the disk as it was before, under the names of the folder where the calls were made."""
    before = Disk.of(laboratory.template)
    names = {case / path.relative_to(laboratory.template): inode for path, inode in before.seen.items()}
    return Recording(Disk(case, dict(names), dict(names)), contents)


def _try_all(laboratory: Laboratory, disk: Disk, tried: dict[object, bool], counts: Counts, *, safe: bool) -> None:
    counts.moments += 1
    for state in disk.states():
        counts.states += 1
        key = frozenset(state.items())
        if key not in tried:
            tried[key] = _opens_as_new(laboratory, disk.root, state)
            counts.different += 1
            counts.new += tried[key]
            counts.old += not tried[key]
        assert tried[key] or not safe, "called safe, and a power cut undid it"


def _opens_as_new(laboratory: Laboratory, root: Path, state: dict[Path, bytes | None]) -> bool:
    """Make that state on a real disk and open it; tell whether it is the new one."""
    place = laboratory.template.with_name("state")
    place.mkdir(mode=0o700)
    for path, data in sorted(state.items()):
        here = place / path.relative_to(root)
        if data is None:
            here.mkdir(mode=0o700)
        else:
            here.write_bytes(data)
            here.chmod(0o600)
    found = laboratory.operation.facts(place)
    assert found in (laboratory.old, laboratory.new), f"neither the old nor the new state: {found}"
    new = found == laboratory.new
    assert not new or laboratory.operation.keeps(place, laboratory.before), "what was there before is nowhere"
    laboratory.operation.go_on(place, new)
    shutil.rmtree(place)
    return new


def main(names: list[str]) -> None:
    logging.disable(logging.CRITICAL)
    print(f"{'OPERATION':<16}{'MOMENTS':>8}{'STATES':>8}{'DIFFERENT':>10}{'OLD':>6}{'NEW':>6}")
    for name in names or OPERATIONS:
        folder = Path(tempfile.mkdtemp(prefix="vault-app-power-"))
        try:
            counts = cut_everywhere(name, folder)
        finally:
            shutil.rmtree(folder)
        print(
            f"{name:<16}{counts.moments:>8}{counts.states:>8}{counts.different:>10}{counts.old:>6}{counts.new:>6}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
