"""Which earlier states stay, and that none is ever overwritten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from vault_app.core.errors import BackupNotFound
from vault_app.services.backups import (
    Backup,
    backup_folder,
    find_backup,
    list_backups,
    make_backup,
    remove_due,
    retained,
)

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    path.write_bytes(b"first")
    return path


def state(saved_at: datetime, generation: int = 1, *, kept: bool = False) -> Backup:
    return Backup(f"{saved_at.isoformat()}-{generation}", Path("x"), saved_at, generation, 1, kept)


def test_a_backup_is_named_for_when_and_which_and_listed_with_its_size(vault: Path) -> None:
    made = make_backup(vault, generation=12, saved_at=NOW)
    assert made.name == "2026-11-25T12-00-00Z-g000012.keyvault"
    assert list_backups(vault) == (made,)
    assert (made.saved_at, made.generation, made.size, made.kept) == (NOW, 12, 5, False)
    assert find_backup(vault, made.name) == made
    assert backup_folder(vault).stat().st_mode & 0o777 == 0o700


def test_two_states_of_one_second_and_generation_are_both_kept(vault: Path) -> None:
    make_backup(vault, generation=1, saved_at=NOW)
    vault.unlink()
    vault.write_bytes(b"second")
    make_backup(vault, generation=1, saved_at=NOW)
    assert sorted(each.path.read_bytes() for each in list_backups(vault)) == [b"first", b"second"]


def test_the_same_state_is_kept_once(vault: Path) -> None:
    make_backup(vault, generation=1, saved_at=NOW)
    make_backup(vault, generation=1, saved_at=NOW)
    assert len(list_backups(vault)) == 1


def test_what_a_killed_save_left_among_the_backups_goes_when_it_is_old(vault: Path) -> None:
    make_backup(vault, generation=1, saved_at=NOW)
    strays = [backup_folder(vault) / name for name in (".4711.new", "..4711.new.0123456789abcdef.tmp")]
    for each in (*strays, backup_folder(vault) / ".notes.new"):
        each.write_bytes(b"")
    assert remove_due(vault, now=datetime.now(UTC)) == ()
    assert all(each.exists() for each in strays)
    assert remove_due(vault, now=datetime.now(UTC) + timedelta(hours=2)) == ()
    assert not any(each.exists() for each in strays)
    assert (backup_folder(vault) / ".notes.new").exists()


def test_foreign_files_among_the_backups_are_neither_listed_nor_removed(vault: Path) -> None:
    make_backup(vault, generation=1, saved_at=NOW)
    for name in ("notes.txt", "2026-99-99T99-99-99Z-g000001.keyvault", "x.keyvault"):
        (backup_folder(vault) / name).write_bytes(b"")
    assert len(list_backups(vault)) == 1
    remove_due(vault, now=NOW + timedelta(days=4000))
    assert len(list(backup_folder(vault).iterdir())) == 4


def test_a_name_never_leads_out_of_the_folder(vault: Path) -> None:
    for name in ("../main.keyvault", "", "/etc/passwd", "2026-11-25T12-00-00Z-g000012.keyvault"):
        with pytest.raises(BackupNotFound):
            find_backup(vault, name)


def test_the_ten_latest_stay() -> None:
    states = [state(NOW - timedelta(minutes=number), 100 - number) for number in range(40)]
    assert [each.generation for each in retained(states, now=NOW)] == list(range(100, 90, -1))


def test_the_last_of_each_day_stays_for_thirty_days_and_the_last_of_each_month_for_good() -> None:
    states = [state(NOW - timedelta(hours=6 * number), 2000 - number) for number in range(1600)]
    staying = retained(states, now=NOW)
    latest, rest = staying[:10], staying[10:]
    assert [each.generation for each in latest] == list(range(2000, 1990, -1))
    recent = [each for each in rest if each.saved_at > NOW - timedelta(days=30)]
    assert [each.saved_at.hour for each in recent] == [18] * len(recent)
    assert len({each.saved_at.date() for each in staying if each.saved_at > NOW - timedelta(days=30)}) == 31
    older = [each for each in rest if each.saved_at <= NOW - timedelta(days=30)]
    assert len(older) == 12
    assert all((each.saved_at + timedelta(hours=6)).day == 1 for each in older)
    months = {(each.saved_at.year, each.saved_at.month) for each in states}
    assert {(each.saved_at.year, each.saved_at.month) for each in staying} == months


def test_a_kept_backup_is_never_removed() -> None:
    old = state(NOW - timedelta(days=900), 1, kept=True)
    states = [old, *(state(NOW - timedelta(days=890, minutes=number), 20 + number) for number in range(30))]
    assert old in retained(states, now=NOW)


def test_what_is_due_is_removed_from_the_disk(vault: Path) -> None:
    for number in range(15):
        vault.unlink()
        vault.write_bytes(b"%d" % number)
        make_backup(vault, generation=number + 1, saved_at=NOW + timedelta(seconds=number), kept=number == 0)
    removed = remove_due(vault, now=NOW + timedelta(minutes=1))
    assert len(removed) == 4
    assert [each.generation for each in list_backups(vault)] == [*range(15, 5, -1), 1]
