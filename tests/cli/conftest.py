"""A vault of its own for each test, and one practice exchange for all of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine, make_vault
from vault_app.practice.faults import Faults
from vault_app.services.paths import Places
from vault_app.services.practice_runner import RunningPractice, start_practice

ACCESS_KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
SECRET_KEY = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
MEMO = "test001"
KEY = json.dumps({"access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "memo": MEMO, "permissions": ["read-only"]})


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two vaults to copy: an empty one, and one with the account Main and the key set Main/Bot."""
    folder = tmp_path_factory.mktemp("vaults")
    empty, main = (make_vault(folder / f"{name}.keyvault") for name in ("empty", "main"))
    assert empty.stat().st_mode & 0o777 == 0o600
    cli = CommandLine(main)
    assert cli("account", "add", "Main").code == 0
    assert cli("key", "add", "--account", "Main", "--label", "Bot", stdin=KEY).code == 0
    return folder


@pytest.fixture
def cli(home: Path, prepared: Path) -> CommandLine:
    """The command line on a new, empty vault."""
    return CommandLine(Path(shutil.copy(prepared / "empty.keyvault", home / "mine.keyvault")))


@pytest.fixture
def main(home: Path, prepared: Path) -> CommandLine:
    """The command line on a vault with the account Main and the key set Main/Bot."""
    return CommandLine(Path(shutil.copy(prepared / "main.keyvault", home / "mine.keyvault")))


@pytest.fixture(scope="session")
def running_practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPractice]:
    folder = tmp_path_factory.mktemp("practice")
    with start_practice(places=Places(folder, folder, folder, folder)) as running:
        yield running


@pytest.fixture
def practice(running_practice: RunningPractice) -> Iterator[RunningPractice]:
    """The practice exchange, in order again after the test."""
    yield running_practice
    running_practice.exchange.faults = Faults()


@pytest.fixture
def trader(cli: CommandLine, practice: RunningPractice) -> CommandLine:
    """The command line on a vault whose accounts send to the practice exchange, and which has no key set yet."""
    record = practice.record
    hosts = ("--spot", record.spot, "--futures", record.futures, "--ca-file", record.ca_file)
    assert cli("environment", "add", "here", *hosts).code == 0
    assert cli("account", "add", "Main", "--environment", "here").code == 0
    return cli


@pytest.fixture
def handed(trader: CommandLine, practice: RunningPractice) -> Callable[[str], str]:
    """Adds one of the practice exchange's key sets to Main, and returns how the command line names it."""

    def add(label: str) -> str:
        key = practice.record.key_set(label)
        members = {
            "access_key": key.access_key,
            "secret_key": key.secret_key,
            "memo": key.memo,
            "permissions": list(key.permissions),
        }
        ended = trader("key", "add", "--account", "Main", "--label", label, stdin=json.dumps(members))
        assert ended.code == 0, ended.err
        return f"Main/{label}"

    return add
