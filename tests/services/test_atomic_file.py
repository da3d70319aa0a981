"""A whole file in place of another, or nothing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.core.errors import DiskFull, NotSaved, PlaceNotWritable, VaultError
from vault_app.services.atomic_file import link_or_copy, not_saved, read_whole, remove_strays, write_atomically


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    return file


def test_a_new_file_replaces_the_old_one_and_is_for_its_user_alone(file: Path) -> None:
    file.chmod(0o644)
    written = write_atomically(file, b"new" * 100_000)
    assert file.read_bytes() == b"new" * 100_000
    assert file.stat().st_mode & 0o777 == 0o600
    assert written.safe_on_disk
    assert written.state.same_file_as(read_whole(file, 1_000_000)[1])
    assert os.listdir(file.parent) == ["file"]  # noqa: PTH208


@pytest.mark.parametrize("place", ["check", "before_replace"])
def test_whatever_stops_a_write_leaves_the_old_file_and_no_other(file: Path, place: str) -> None:
    def stop(*_: object) -> None:
        assert file.read_bytes() == b"old"
        raise KeyboardInterrupt

    hooks = {"check": lambda: write_atomically(file, b"new", check=stop)}
    hooks["before_replace"] = lambda: write_atomically(file, b"new", before_replace=stop)
    with pytest.raises(KeyboardInterrupt):
        hooks[place]()
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["file"]  # noqa: PTH208


def test_what_is_checked_is_what_the_disk_gave_back(file: Path) -> None:
    checked: list[bytes] = []
    write_atomically(file, b"new", check=checked.append)
    assert checked == [b"new"]


WRITES_NEW = """
import sys
from pathlib import Path
from vault_app.core.errors import NotSaved
from vault_app.services.atomic_file import write_atomically
try:
    write_atomically(Path(sys.argv[1]), b"new content")
except NotSaved as wrong:
    print(wrong)
"""


@pytest.mark.system
def test_a_disk_that_gives_back_other_bytes_is_not_believed(
    file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """By strace, a letter of what is read back is another one; nobody but the writer itself looks at it."""
    log = tmp_path_factory.mktemp("log") / "calls"

    def run(*injected: str) -> str:
        traced = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=read", *injected]
        program = [sys.executable, "-B", "-c", WRITES_NEW, str(file)]
        return subprocess.run([*traced, *program], capture_output=True, text=True, check=True, timeout=60).stdout

    assert run() == ""
    assert file.read_bytes() == b"new content"
    file.write_bytes(b"old")
    calls = log.read_text(encoding="ascii").splitlines()
    reads_back = max(number for number, line in enumerate(calls, start=1) if '"new content"' in line)
    assert "gave back other bytes" in run("-e", f"inject=read:poke_exit=@arg2=58:when={reads_back}")
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["file"]  # noqa: PTH208


def test_a_new_file_never_takes_the_place_of_another(file: Path) -> None:
    with pytest.raises(FileExistsError):
        write_atomically(file, b"new", new=True)
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["file"]  # noqa: PTH208
    write_atomically(file.with_name("other"), b"new", new=True)
    assert file.with_name("other").read_bytes() == b"new"
    assert file.with_name("other").stat().st_nlink == 1


def test_a_second_name_is_the_same_file_and_never_takes_another_name(file: Path) -> None:
    link_or_copy(file, file.with_name("second"))
    assert file.with_name("second").samefile(file)
    with pytest.raises(FileExistsError):
        link_or_copy(file, file.with_name("second"))


def test_more_than_the_limit_is_read_by_one_byte_only(file: Path) -> None:
    file.write_bytes(bytes(1000))
    assert len(read_whole(file, 10)[0]) == 11
    assert len(read_whole(file, 1000)[0]) == 1000


def test_strays_of_others_are_left_alone(file: Path) -> None:
    for name in (".file.0123456789abcdef.tmp", ".other.0123456789abcdef.tmp", ".file.x.tmp", "file.tmp"):
        file.with_name(name).write_bytes(b"")
        os.utime(file.with_name(name), (1, 1))
    assert remove_strays(file) == 1
    assert not file.with_name(".file.0123456789abcdef.tmp").exists()
    assert len(list(file.parent.iterdir())) == 4


@pytest.mark.parametrize(
    ("code", "expected", "words"),
    [
        (errno.ENOSPC, DiskFull, "the disk is full"),
        (errno.EDQUOT, DiskFull, "the disk is full"),
        (errno.EACCES, PlaceNotWritable, "/where is not writable"),
        (errno.EROFS, PlaceNotWritable, "/where is not writable"),
        (errno.EFBIG, NotSaved, "allows no file of that size"),
        (errno.EIO, NotSaved, "the disk reported a fault"),
        (errno.ENOENT, NotSaved, "/where is not there"),
        (errno.EBUSY, NotSaved, "busy"),
    ],
)
def test_what_the_system_says_is_told_in_words_that_help(code: int, expected: type[VaultError], words: str) -> None:
    told = not_saved(OSError(code, "technical"), Path("/where"))
    assert type(told) is expected
    assert words in str(told)
    assert told.exit_code == 12
