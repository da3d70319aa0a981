"""Files of ours that others could use are found and left to their owner alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.services.storage_child import created, places_in, with_extra
from vault_app.core.errors import PlaceNotWritable
from vault_app.services.backups import backup_folder, list_backups
from vault_app.services.paths import shared_folder
from vault_app.services.permissions import loose_files, tighten
from vault_app.services.settings_store import Settings, SettingsStore


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A vault with a backup and a lock file, in a folder of its user, and settings."""
    path = tmp_path / "main.keyvault"
    store = created(path)
    store.save(with_extra(one=1))
    store.close()
    SettingsStore(places_in(tmp_path).settings_file).save(Settings())
    return path


def loose(vault: Path, key_file: Path | None = None) -> list[Path]:
    return [each.path for each in loose_files(vault, places=places_in(vault.parent), key_file=key_file)]


def test_what_the_program_made_is_for_its_user_alone(vault: Path) -> None:
    assert loose(vault) == []


def test_everything_of_the_vault_is_looked_at_and_tightened_at_once(vault: Path) -> None:
    places, key_file = places_in(vault.parent), vault.with_name("main.key")
    key_file.write_bytes(bytes(32))
    files = [vault, vault.with_name("main.keyvault.lock"), list_backups(vault)[0].path, places.settings_file, key_file]
    folders = [backup_folder(vault), places.config, places.state]
    for each in files:
        each.chmod(0o640)
    for each in folders:
        each.chmod(0o755)
    found = loose(vault, key_file)
    assert set(found) == {*files, *folders}
    tighten(found)
    assert loose(vault, key_file) == []
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}
    assert {each.stat().st_mode & 0o777 for each in folders} == {0o700}


def test_the_file_behind_a_link_counts(vault: Path) -> None:
    vault.chmod(0o604)
    link = vault.with_name("link.keyvault")
    link.symlink_to(vault)
    assert loose(link) == [vault]


def test_what_is_gone_or_never_was_is_passed_over(vault: Path) -> None:
    tighten([vault.with_name("gone")])
    assert loose_files(vault.with_name("gone.keyvault"), places=places_in(vault.parent / "elsewhere")) == ()


def test_what_cannot_be_tightened_is_told_and_keeps_nothing_else_from_it(vault: Path) -> None:
    """The first of them belongs to the system, which keeps even its administrator from changing it."""
    vault.chmod(0o644)
    with pytest.raises(PlaceNotWritable):
        tighten([Path("/proc/self/status"), vault])
    assert vault.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("mode", "is_shared"), [(0o700, False), (0o755, False), (0o757, True), (0o1777, True)])
def test_a_folder_is_shared_when_others_may_write_into_it(vault: Path, mode: int, is_shared: bool) -> None:
    vault.parent.chmod(mode)
    assert (shared_folder(vault) == vault.parent) is is_shared


def test_a_group_of_its_user_alone_is_nobody_else(vault: Path) -> None:
    vault.parent.chmod(0o770)
    own = shared_folder(vault)
    if os.geteuid() == 0:
        os.chown(vault.parent, -1, 12345)
        assert shared_folder(vault) == vault.parent
    assert own in {None, vault.parent}
