"""What is said about a vault file without its passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.storage_child import created, places_in, with_extra
from vault_app.services.backups import list_backups
from vault_app.services.doctor import FileFinding, Severity, examine
from vault_app.services.file_lock import VaultLock
from vault_app.services.settings_store import Settings, SettingsStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    store = created(path)
    store.save(with_extra(one=1))
    store.close()
    return path


def found(path: Path, severity: Severity) -> list[FileFinding]:
    return [each for each in examine(path, places=places_in(path.parent)) if each.severity is severity]


def test_a_good_vault_has_no_problem_and_one_warning_about_its_cheap_derivation(path: Path) -> None:
    assert found(path, Severity.PROBLEM) == []
    (warning,) = found(path, Severity.WARNING)
    assert "weaker than today's default" in warning.what
    good = " ".join(each.what for each in found(path, Severity.GOOD))
    assert "generation 2" in good
    assert "1 backup; the newest" in good


def test_looser_permissions_are_named_with_the_command_that_mends_them(path: Path) -> None:
    path.chmod(0o644)
    loose = [each for each in found(path, Severity.WARNING) if each.loose]
    assert [each.loose for each in loose] == [path]
    assert "644" in loose[0].what
    assert loose[0].cure == f"Run: chmod 600 {path}"


def test_a_folder_that_others_may_write_into_is_told(path: Path) -> None:
    path.parent.chmod(0o777)
    told = [each.what for each in found(path, Severity.WARNING) if "put files into" in each.what]
    assert told == [f"Other users may put files into {path.parent}, or take them away, the vault included."]


def test_a_key_file_beside_the_vault_is_told(path: Path) -> None:
    places = places_in(path.parent)
    SettingsStore(places.settings_file).save(Settings().with_key_file(path, path.with_name("main.key")))
    assert any("lies beside the vault" in each.what for each in found(path, Severity.WARNING))


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "is empty"), (b"something else", "is not a vault"), (None, "There is no vault")]
)
def test_what_is_wrong_with_a_file_is_told_with_its_name(path: Path, content: bytes | None, words: str) -> None:
    path.unlink() if content is None else path.write_bytes(content)
    (problem,) = found(path, Severity.PROBLEM)
    assert words in problem.what
    assert str(path) in problem.what
    assert problem.cure


def test_a_damaged_backup_is_found(path: Path) -> None:
    backup = list_backups(path)[0]
    backup.path.write_bytes(backup.path.read_bytes()[:-1])
    (problem,) = found(path, Severity.PROBLEM)
    assert backup.name in problem.what


def test_a_lock_that_is_held_is_told(path: Path) -> None:
    with VaultLock(path):
        assert any("saving" in each.what for each in found(path, Severity.WARNING))
