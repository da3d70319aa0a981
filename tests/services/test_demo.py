"""The demonstration: a vault made of the practice exchange's accounts, and the tour in the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from vault_app.core.errors import PracticeNotRunning
from vault_app.services.demo import DEMO_PASSPHRASE, Demonstration, demo_vault, start_demonstration
from vault_app.services.practice_runner import find_practice
from vault_app.services.session import Session
from vault_app.services.terminal_tour import terminal_tour


@pytest.fixture
def demonstration(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Demonstration]:
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    with start_demonstration(bytearray(DEMO_PASSPHRASE, "utf-8")) as started:
        yield started


def test_its_vault_holds_every_key_set_as_it_was_handed_out(demonstration: Demonstration) -> None:
    session = Session(demonstration.store, practice_environment=demonstration.environment)
    for handed in demonstration.record.key_sets:
        account, key_set = session.vault.key_set_named(handed.label)
        assert session.environment_of(account).practice
        assert key_set.permissions == set(handed.permissions)
        assert [each.address for each in key_set.bound_ips] == list(handed.bound_ips)
        with session.credentials(key_set) as credentials:
            opened = [credentials[part].decode() for part in ("access_key", "secret_key", "memo")]
        assert opened == [handed.access_key, handed.secret_key, handed.memo]
    assert len(session.vault.listed_accounts) == 3
    session.lock()


def test_its_notes_are_in_the_language_of_the_user(demonstration: Demonstration, tmp_path: Path) -> None:
    """What each key set shows is said as the window says it; the command line says it in English."""
    passphrase = bytearray(DEMO_PASSPHRASE, "ascii")
    with closing(demo_vault(tmp_path / "Again.keyvault", passphrase, demonstration.record, say=str.upper)) as store:
        _, key_set = store.vault.key_set_named("Deleted")
    assert key_set.note == "IT WAS DELETED ON THE EXCHANGE: EVERY CALL ANSWERS 30002."


def test_it_opens_again_after_a_lock(demonstration: Demonstration) -> None:
    session = Session(demonstration.store)
    before = session.vault
    session.lock()
    assert Session(demonstration.open_again(bytearray(DEMO_PASSPHRASE, "utf-8"))).vault == before


def test_nothing_of_it_is_left(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    before = {path for path in home.rglob("*") if path.is_file()}
    with start_demonstration(bytearray(DEMO_PASSPHRASE, "utf-8")) as demonstration:
        folder = demonstration.path.parent
        assert folder.stat().st_mode & 0o777 == 0o700
    assert {path for path in home.rglob("*") if path.is_file()} == before
    assert not folder.exists()
    with pytest.raises(PracticeNotRunning):
        find_practice()


def test_the_tour_shows_each_verdict_and_no_secret(home: Path) -> None:
    lines: list[str] = []
    assert terminal_tour(lines.append) == 0
    text = "\n".join(lines)
    for words in (
        "Proven: access key",
        "Proven: secret and memo",
        "code 30005",
        "Refused: secret or memo",
        "code 30010",
        "code 30011",
        "#••••••••#{}",
        "The vault is locked.",
        "15 key sets are there, and the history of 5 calls",
    ):
        assert words in text
    assert "practice " not in text.replace("practice exchange", "").replace("practice BitMart", ""), "a memo begins so"


def test_without_a_display_the_program_gives_the_tour(home: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "vault_app", "demo"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "no display" in done.stderr
    assert "tour" not in done.stderr
    assert done.stdout.startswith("This is the tour in the terminal. Nothing in it is real:\n")
    assert "Proven: secret and memo" in done.stdout
