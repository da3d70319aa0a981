"""Whatever umask the program is started with, nobody else can read what it writes: 0600, and folders of its own 0700."""

from __future__ import annotations

import logging
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.injection import run
from tests.services.operations import OPERATIONS, Operation
from tests.services.storage_child import NEW, OLD, created, opened, places_in, with_extra
from tests.support.command_line import PASSPHRASE, run_program
from tests.vaultfile.samples import quick
from vault_app.services.backups import list_backups
from vault_app.services.recovery import recover
from vault_app.services.settings_store import Settings, SettingsStore

_MADE = re.compile(r"^(?:openat\(.*O_CREAT.*, (?P<file>0\d+)\)|mkdir\(.*, (?P<folder>0\d+)\)) += \d")


@pytest.fixture(autouse=True, params=[0o000, 0o777], ids=["umask 000", "umask 777"])
def any_umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that everybody may look into, as one on a shared disk."""
    tmp_path.chmod(0o755)
    return tmp_path


def modes(folder: Path) -> dict[str, str]:
    """Return the mode of everything below *folder* that is not what it should be."""
    wrong = {}
    for each in folder.rglob("*"):
        mode = stat.S_IMODE(each.lstat().st_mode)
        if mode != (0o700 if each.is_dir() else 0o600):
            wrong[str(each.relative_to(folder))] = f"{mode:03o}"
    return wrong


def test_vault_backups_lock_and_records_are_for_their_owner_alone(folder: Path) -> None:
    path = folder / "main.keyvault"
    store = created(path)
    store.save(with_extra(one=1))
    store.change_passphrase(bytearray(OLD), bytearray(NEW))
    store.new_data_key(bytearray(NEW))
    store.restore_backup(store.backups()[0].name, bytearray(NEW))
    store.close()
    path.write_bytes(b"spoiled")
    path.chmod(0o644)
    recover(path, list_backups(path)[0].name, bytearray(NEW), places=places_in(folder), derive=quick).close()
    kinds = {each.name.removeprefix("main.keyvault")[:8] for each in folder.iterdir()}
    assert kinds == {"", ".backups", ".lock", ".damaged", "state"}
    assert list((folder / "state" / "seen").iterdir())
    assert modes(folder) == {}


def test_a_vault_that_was_open_to_all_is_so_no_longer_after_a_save_and_neither_is_its_backup(folder: Path) -> None:
    path = folder / "main.keyvault"
    created(path).close()
    path.chmod(0o666)
    store = opened(path)
    store.save(with_extra(one=1))
    store.close()
    assert len(list_backups(path)) == 1
    assert modes(folder) == {}


def test_settings_are_for_their_owner_alone(folder: Path) -> None:
    file = places_in(folder).settings_file
    for seconds in (20, 30):
        SettingsStore(file).save(replace(Settings(), clipboard_clear_s=seconds))
    assert file.exists()
    assert modes(folder) == {}


@pytest.mark.system
def test_what_the_program_itself_makes_is_for_its_owner_alone(home: Path) -> None:
    """The real program, started with that umask, from the first vault to a backup that is brought back."""
    vault = home / "mine.keyvault"
    passphrase = PASSPHRASE.encode()

    def verb(*arguments: str, stdin: bytes = b"") -> str:
        ended = run_program("--vault", str(vault), *arguments, passphrase=passphrase, stdin=stdin)
        assert ended.code == 0, ended.err
        return ended.out

    verb("init", str(vault), "--unlock-seconds", "0.1")
    verb("account", "add", "Main")
    verb("key", "add", "--account", "Main", "--label", "Bot", stdin=b'{"access_key": "0123456789abcdef"}')
    verb("backup", "restore", list_backups(vault)[0].name, "--yes")
    assert {each.name for each in home.glob("mine*")} == {
        *("mine.keyvault", "mine.keyvault.backups", "mine.keyvault.lock")
    }
    assert list(home.glob(".local/state/vault-app/seen/*.json"))
    given = {".config", ".local", ".local/share", ".local/state", ".cache", "run"}
    assert {name: mode for name, mode in modes(home).items() if name not in given} == {}


@pytest.mark.system
@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_no_file_is_open_to_others_even_for_the_moment_of_its_making(folder: Path, operation: Operation) -> None:
    """By the calls themselves: what is made is made 0600, before its first byte, and 0700."""
    operation.prepare(folder)
    logging.disable(logging.CRITICAL)
    try:
        said, lines = run(operation, folder, [])
    finally:
        logging.disable(logging.NOTSET)
    assert said == {"saved": True, "safe": True}
    made = [found for found in map(_MADE.match, lines) if found]
    assert {found["file"] for found in made} - {None} <= {"0600"}
    assert made or operation.name == "set-aside", "a copy that is put aside is no new file"
    assert {found["folder"] for found in made} - {None} <= {"0700"}
    assert not [line for line in lines if re.search(r"chmod\(.*, 0[0-7]*[1-7][0-7]?\)|chmod\(.*, 0[0-7]*[1-7]\)", line)]
