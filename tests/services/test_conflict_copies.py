"""Other copies of a vault are found by what they hold, whatever they are called, and hostile ones cost nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.copies import TwoComputers
from tests.services.storage_child import OLD, created, places_in, with_extra
from tests.vaultfile.samples import quick, rechecked
from vault_app.services.backup_copy import copy_beside
from vault_app.services.conflict_copies import MAX_LOOKED_AT, find_conflict_copies, find_state, name_of_copy
from vault_app.services.doctor import Severity, examine
from vault_app.services.merging import unmerged_copies
from vault_app.services.vault_store import VaultStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VaultStore]:
    (tmp_path / "desk").mkdir()
    store = created(tmp_path / "desk" / "main.keyvault")
    store.save(with_extra(before=True))
    yield store
    store.close()


@pytest.fixture
def two(tmp_path: Path, store: VaultStore) -> TwoComputers:
    two = TwoComputers(tmp_path, store)
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    store.save(with_extra(desk=1))
    return two


@pytest.mark.parametrize(
    "name",
    [
        "main (Ann's conflicted copy 2026-11-26).keyvault",
        "main.sync-conflict-20261126-101112-ABCDEFG.keyvault",
        "main (1).keyvault",
        "main-LAPTOP.keyvault",
        "main (copy of 2026-11-26 1011).keyvault",
        "main.keyvault.orig",
        "something else entirely",
        "Kopie – 机器人.keyvault",
    ],
)
def test_a_copy_is_found_under_any_name(two: TwoComputers, name: str) -> None:
    copy = two.synced(name)
    (found,) = find_conflict_copies(two.desk_path)
    assert (found.path, found.generation) == (copy, 3)
    assert found.saved_at == datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def test_what_is_no_copy_of_another_state_is_not_found(two: TwoComputers) -> None:
    """The vault itself, a second name of it, links, temporary files, backups, set-aside copies, and other vaults."""
    folder = two.desk_path.parent
    (folder / "second name.keyvault").hardlink_to(two.desk_path)
    shutil.copy(two.desk_path, folder / "same.keyvault")
    (folder / "link.keyvault").symlink_to(two.laptop_path)
    (folder / "folder.keyvault").mkdir()
    os.mkfifo(folder / "pipe.keyvault")
    two.synced(".main.keyvault.0123456789abcdef.tmp")
    two.synced("main (1).keyvault.merged-2026-11-26T01-02-03-000004Z")
    two.synced("main.keyvault.damaged-2026-11-26T01-02-03-000004Z")
    created(folder / "other.keyvault").close()
    assert find_conflict_copies(two.desk_path) == ()


def test_damaged_huge_and_foreign_files_are_passed_over(two: TwoComputers) -> None:
    folder = two.desk_path.parent
    whole = two.laptop_path.read_bytes()
    (folder / "half.keyvault").write_bytes(whole[:9_000])
    (folder / "flipped.keyvault").write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])
    (folder / "header only.keyvault").write_bytes(whole[:80])
    (folder / "empty.keyvault").write_bytes(b"")
    (folder / "text.keyvault").write_text("no vault")
    with (folder / "huge.keyvault").open("wb") as huge:
        huge.write(whole)
        huge.truncate(1 << 40)
    (folder / "unreadable.keyvault").write_bytes(rechecked(whole[:300] + whole[301:]))
    assert find_conflict_copies(two.desk_path) == ()
    assert two.synced() == find_conflict_copies(two.desk_path)[0].path


def test_the_work_is_bounded_and_likely_names_come_first(two: TwoComputers) -> None:
    folder = two.desk_path.parent
    for number in range(MAX_LOOKED_AT + 50):
        (folder / f"a {number:04}.keyvault").write_bytes(b"x" * 200)
    likely = two.synced("main (1).keyvault")
    two.synced("zzz.keyvault")
    assert [each.path for each in find_conflict_copies(two.desk_path)] == [likely]


def test_a_thousand_equal_copies_are_one(two: TwoComputers) -> None:
    for number in range(30):
        two.synced(f"main ({number}).keyvault")
    assert len(find_conflict_copies(two.desk_path)) == 1


def test_a_vault_behind_a_link_has_the_copies_of_its_own_folder(two: TwoComputers, tmp_path: Path) -> None:
    link = tmp_path / "link.keyvault"
    link.symlink_to(two.desk_path)
    copy = two.synced()
    assert [each.path for each in find_conflict_copies(link)] == [copy]


def test_a_vault_that_is_gone_or_damaged_has_no_copies(two: TwoComputers) -> None:
    two.synced()
    two.desk_path.write_bytes(b"no vault")
    assert find_conflict_copies(two.desk_path) == ()
    two.desk_path.unlink()
    assert find_conflict_copies(two.desk_path) == ()


def test_a_copy_of_an_earlier_state_is_not_offered_for_merging(two: TwoComputers) -> None:
    """A backup that was copied out has nothing that the vault did not come from."""
    copy_beside(two.desk_path, two.desk.backups()[-1])
    assert len(find_conflict_copies(two.desk_path)) == 1
    assert unmerged_copies(two.desk) == ()
    copy = two.synced()
    assert [each.path for each in unmerged_copies(two.desk)] == [copy]


def test_a_saved_copy_of_a_refused_change_is_found(two: TwoComputers) -> None:
    refused = with_extra(mine=1)(two.desk.vault)
    path = name_of_copy(two.desk_path, datetime(2026, 11, 26, 1, 2, tzinfo=UTC))
    two.desk.save_copy(path, refused)
    assert path.name == "main (copy of 2026-11-26 0102).keyvault"
    assert path.stat().st_mode & 0o777 == 0o600
    assert name_of_copy(two.desk_path, datetime(2026, 11, 26, 1, 2, tzinfo=UTC)).name == path.stem + " 2.keyvault"
    two.desk.save(with_extra(other=1))
    assert [each.path for each in unmerged_copies(two.desk)] == [path]
    copied = VaultStore.open(path, bytearray(OLD), places=places_in(path.parent / "elsewhere"), derive=quick)
    assert copied.vault == refused


def test_a_state_is_found_by_its_bytes_among_backups_and_copies(two: TwoComputers) -> None:
    stored = two.desk.stored
    two.desk.save(with_extra(newer=1))
    backup = find_state(two.desk_path, stored.header.generation, stored.state.digest)
    assert backup is not None
    assert backup.path == two.desk.backups()[0].path
    assert find_state(two.desk_path, stored.header.generation, b"-" * 32) is None


def test_the_doctor_names_copies_with_what_is_odd_in_their_names_made_visible(two: TwoComputers) -> None:
    two.synced("main \x1b[31m\u202e.keyvault")
    told = [each for each in examine(two.desk_path, places=places_in(two.desk_path.parent)) if "copy" in each.what]
    assert len(told) == 1
    assert told[0].severity is Severity.WARNING
    assert "generation 3" in told[0].what
    assert told[0].what.isprintable()
    assert "bring the two together" in told[0].cure


def test_making_a_vault_beside_another_makes_no_copy_of_it(tmp_path: Path) -> None:
    for name in ("one", "two"):
        created(tmp_path / f"{name}.keyvault").close()
    assert find_conflict_copies(tmp_path / "one.keyvault") == ()
