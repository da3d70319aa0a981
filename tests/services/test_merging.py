"""Two copies of a vault that were edited apart are brought together, and nothing that either holds is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.copies import KEY_SET, TwoComputers, edit, edit_part, fill, opened_parts, started
from tests.services.storage_child import NEW, OLD, created, opened, with_extra
from tests.vaultfile.samples import AT, SECRETS, rechecked
from vault_app.core.account import Account, AccountId
from vault_app.core.errors import (
    AlteredFile,
    AnotherVault,
    ChangedUnderneath,
    ConflictsOpen,
    DamagedFile,
    KdfOutOfBounds,
    NewerFormat,
    OlderThanSeen,
    UnknownExchange,
    VaultNotFound,
    WrongPassphrase,
)
from vault_app.core.ip_binding import IpBinding
from vault_app.core.merge import Side
from vault_app.services.merging import Merging, last_seen_copy, open_merging, unmerged_copies
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.lineage import KEPT_ALL, MAX_ANCESTORS
from vault_app.vaultfile.vault_file import open_file, seal_file

MINE_AT = datetime(2026, 11, 2, tzinfo=UTC)
THEIRS_AT = MINE_AT + timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VaultStore]:
    (tmp_path / "desk").mkdir()
    store = created(tmp_path / "desk" / "main.keyvault")
    fill(store)
    yield store
    store.close()


@pytest.fixture
def two(tmp_path: Path, store: VaultStore) -> TwoComputers:
    return TwoComputers(tmp_path, store)


def merging_of(two: TwoComputers, passphrase: bytes | None = None) -> Merging:
    return open_merging(two.desk, two.synced(), bytearray(passphrase) if passphrase else None)


# Edited apart


def test_what_each_changed_is_in_the_merged_vault_and_on_disk(two: TwoComputers) -> None:
    two.on_laptop(
        lambda laptop: edit(laptop, THEIRS_AT, note="from the laptop", used_by=("grid bot", "tax tool", "phone"))
    )
    edit(two.desk, MINE_AT, bound_ips=(IpBinding("198.51.100.7"),), used_by=("tax tool",))
    merging = merging_of(two)
    assert merging.preview().conflicts == ()
    merged = merging.save().key_set(KEY_SET)
    assert (merged.note, merged.bound_ips) == ("from the laptop", (IpBinding("198.51.100.7"),))
    assert merged.used_by == ("tax tool", "phone"), "one side removed the bot, the other added the phone"
    assert opened(two.desk_path).vault == two.desk.vault
    assert two.desk.generation == 4, "one more than either"


def test_the_same_field_changed_on_both_sides_is_asked_and_the_loser_stays_in_the_history(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    edit(two.desk, MINE_AT, note="mine")
    before = two.desk_path.read_bytes()
    merging = merging_of(two)
    (asked,) = merging.preview().conflicts
    assert (asked.field, asked.mine, asked.theirs) == ("note", "mine", "theirs")
    assert asked.common == 'Line one\nline "two" \\ \U0001f600'
    with pytest.raises(ConflictsOpen, match="Still to be decided: 1"):
        merging.save()
    assert two.desk_path.read_bytes() == before
    merged = merging.save({asked.id: Side.THEIRS}).key_set(KEY_SET)
    assert merged.note == "theirs"
    assert "mine" in [each.note for each in merged.versions]


def test_a_merge_keeps_one_backup_of_the_file_as_it_was(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(desk=1))
    before, count = two.desk_path.read_bytes(), len(two.desk.backups())
    merging_of(two).save()
    assert len(two.desk.backups()) == count + 1
    assert two.desk.backups()[0].path.read_bytes() == before


def test_a_merged_copy_is_put_aside_whole_and_not_offered_again(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(desk=1))
    merging = merging_of(two)
    content = merging.copy.path.read_bytes()
    merging.save()
    assert unmerged_copies(two.desk) == (), "its state is in the lineage"
    aside = merging.set_aside()
    assert not merging.copy.path.exists()
    assert aside.name.startswith("main (conflicted copy).keyvault.merged-")
    assert aside.read_bytes() == content


def test_a_copy_that_changed_after_the_merge_keeps_its_name(two: TwoComputers) -> None:
    """A sync service may bring the laptop's next save while the merge is looked at."""
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(desk=1))
    merging = merging_of(two)
    merging.save()
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=2)))
    copy = two.synced()
    assert merging.set_aside() == copy
    assert [each.path for each in unmerged_copies(two.desk)] == [copy]
    again = open_merging(two.desk, copy)
    (asked,) = again.preview().conflicts  # the file of the state that was merged is gone, so an older one has to serve
    assert again.save({asked.id: Side.THEIRS}).extra["laptop"] == 2


def test_a_copy_that_was_put_aside_is_the_common_state_of_the_next_merge(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(desk=1))
    merging = merging_of(two)
    merging.save()
    merging.set_aside()
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=2)))
    again = merging_of(two)
    assert again.preview().conflicts == ()
    assert again.save().extra["laptop"] == 2


def test_a_backup_that_was_merged_keeps_its_name(two: TwoComputers) -> None:
    two.desk.save(with_extra(desk=1))
    backup = two.desk.backups()[0]
    merging = open_merging(two.desk, backup.path)
    assert merging.preview().vault == two.desk.vault, "a state that the vault came from brings nothing"
    assert merging.set_aside() == backup.path


def test_merging_back_and_forth_asks_nothing_twice(two: TwoComputers) -> None:
    """The laptop takes the desk's merged file as its own; from then on that is the common state."""
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    edit(two.desk, MINE_AT, note="mine")
    merging = merging_of(two)
    merging.save({each.id: Side.MINE for each in merging.preview().conflicts})
    edit(two.desk, THEIRS_AT, label="Desk")

    def take(laptop: VaultStore) -> None:
        other = open_merging(laptop, two.desk_path)
        assert other.preview().conflicts == ()
        assert other.save().key_set(KEY_SET).label == "Desk"

    two.on_laptop(take)


def test_erasing_what_the_other_changed_is_asked(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="still in use"))
    two.desk.save(lambda vault: vault.without_key_set(KEY_SET))
    merging = merging_of(two)
    (asked,) = merging.preview().conflicts
    assert asked.field == "removed"
    assert merging.save({asked.id: Side.THEIRS}).key_set(KEY_SET).note == "still in use"


def test_erasing_what_the_other_left_alone_is_not_asked(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(lambda vault: vault.without_key_set(KEY_SET))
    merging = merging_of(two)
    assert merging.preview().conflicts == ()
    assert KEY_SET not in [each.id for _, each in merging.save().every_key_set()]


# The state that both came from


def test_the_common_state_is_found_among_the_backups_of_either(two: TwoComputers) -> None:
    for number in range(5):
        edit(two.desk, MINE_AT, note=f"desk {number}")
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, label="Laptop"))
    shutil.rmtree(two.desk_path.parent / "main.keyvault.backups")
    merging = open_merging(two.desk, two.laptop_path)
    assert merging.base is not None
    assert merging.preview().conflicts == ()


def test_without_the_common_state_every_difference_is_asked_but_what_the_history_tells(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(laptop=2))
    edit(two.desk, MINE_AT, note="mine")
    shutil.rmtree(two.desk_path.parent / "main.keyvault.backups")
    merging = merging_of(two)
    assert merging.base is None
    assert [each.id for each in merging.preview().conflicts] == ["vault/extra/laptop"]
    assert merging.preview().vault.key_set(KEY_SET).note == "mine", "theirs is one of mine's versions"


def test_an_older_common_state_serves_where_the_newest_is_gone(two: TwoComputers) -> None:
    two.desk.save(with_extra(common=1))
    two.carry()
    common = two.desk.stored
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.desk.save(with_extra(desk=1))
    for each in two.desk.backups():
        if each.generation == common.header.generation:
            each.path.unlink()
    merging = merging_of(two)
    assert merging.base is not None
    assert "common" not in merging.base.extra
    merged = merging.save()
    assert (merged.extra["common"], merged.extra["desk"], merged.extra["laptop"]) == (1, 1, 1)


def test_a_successor_is_taken_as_it_is_and_a_predecessor_brings_nothing(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="later"))
    merging = merging_of(two)
    assert merging.base == merging.mine
    assert merging.save() == merging.theirs
    again = open_merging(two.desk, two.desk.backups()[0].path)
    assert again.preview().vault == two.desk.vault


def test_a_file_of_before_there_were_lineages_merges_with_questions(two: TwoComputers, tmp_path: Path) -> None:
    data_key = two.desk.slots.data_key
    for path in (two.desk_path, two.laptop_path):
        found = open_file(path.read_bytes(), data_key)
        path.write_bytes(seal_file(found.vault, found.header, data_key, lambda size: b"r" * size))
    shutil.rmtree(two.desk_path.parent / "main.keyvault.backups")
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    desk = opened(two.desk_path)
    desk.accept_older()
    edit(desk, MINE_AT, label="Desk")
    copy = two.synced()
    merging = open_merging(desk, copy)
    assert merging.preview().conflicts == (), "the first save of each names the same state before it"
    desk.close()


def test_the_lineage_stays_bounded_and_two_long_branches_still_meet(two: TwoComputers) -> None:
    """After hundreds of saves on both sides the state that they share is one that both still name."""

    def save_often(store: VaultStore) -> None:
        for number in range(KEPT_ALL * 3):
            store.save(with_extra(count=number), backup=False)

    two.desk.save(with_extra(desk=1))
    two.on_laptop(save_often)
    save_often(two.desk)
    assert len(two.desk.stored.lineage) < 2 * KEPT_ALL < MAX_ANCESTORS
    common = {each.identity for each in two.desk.stored.lineage}
    two.on_laptop(lambda laptop: common.intersection_update(each.identity for each in laptop.stored.lineage))
    assert common


# Passphrase and data key


def test_a_copy_with_another_passphrase_needs_none(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.change_passphrase(bytearray(OLD), bytearray(NEW)))
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)), NEW)
    two.desk.save(with_extra(desk=1))
    assert merging_of(two).save().extra["laptop"] == 1
    assert opened(two.desk_path).vault.extra["desk"] == 1, "the vault keeps its own passphrase"


def test_a_copy_with_another_data_key_asks_for_its_passphrase_and_equal_values_stay_equal(two: TwoComputers) -> None:
    def renew(laptop: VaultStore) -> None:
        laptop.change_passphrase(bytearray(OLD), bytearray(NEW))
        laptop.new_data_key(bytearray(NEW))
        edit_part(laptop, THEIRS_AT, "memo", "their memo")

    two.on_laptop(renew)
    edit(two.desk, MINE_AT, note="mine")
    copy = two.synced()
    for wrong in (None, bytearray(b"guess")):
        with pytest.raises(WrongPassphrase):
            open_merging(two.desk, copy, wrong)
    merging = open_merging(two.desk, copy, bytearray(NEW))
    assert merging.preview().conflicts == (), "only what was typed anew is another value"
    merged = merging.save().key_set(KEY_SET)
    assert merged.note == "mine"
    assert opened_parts(two.desk.sealer, merged) == {**SECRETS, "memo": "their memo"}
    assert merged.fingerprint == two.desk.sealer.fingerprint(bytearray(SECRETS["access_key"].encode()))
    assert opened(two.desk_path).vault == two.desk.vault


def test_my_own_new_data_key_leaves_the_common_state_readable(two: TwoComputers) -> None:
    """The backup with the common state has the old data key, which the copy's passphrase opens."""
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    edit(two.desk, MINE_AT, label="Desk")
    two.desk.new_data_key(bytearray(OLD))
    merging = merging_of(two, OLD)
    assert merging.base is not None
    assert merging.preview().conflicts == ()
    merged = merging.save().key_set(KEY_SET)
    assert (merged.label, merged.note) == ("Desk", "theirs")
    assert opened_parts(two.desk.sealer, merged) == SECRETS


def test_the_same_value_typed_on_both_computers_is_no_conflict(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit_part(laptop, THEIRS_AT, "memo", "mended"))
    edit_part(two.desk, MINE_AT, "memo", "mended")
    merging = merging_of(two)
    assert merging.preview().conflicts == ()
    assert opened_parts(two.desk.sealer, merging.save().key_set(KEY_SET))["memo"] == "mended"


def test_parts_that_both_changed_are_asked_one_by_one_and_shown_sealed(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit_part(laptop, THEIRS_AT, "memo", "theirs"))
    edit_part(two.desk, MINE_AT, "secret_key", "6c6c" * 16)
    merging = merging_of(two)
    asked = merging.preview().conflicts
    assert [each.field for each in asked] == ["memo", "secret_key"], "parts of one key are not mixed unasked"
    assert all(repr(value) == "Secret(…)" for each in asked for value in (each.common, each.mine, each.theirs))
    merged = merging.save({each.id: Side.THEIRS for each in asked}).key_set(KEY_SET)
    assert opened_parts(two.desk.sealer, merged) == {**SECRETS, "memo": "theirs"}


# Other programs meanwhile


def test_a_save_by_another_program_while_choosing_is_merged_too(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    edit(two.desk, MINE_AT, note="mine")
    merging = merging_of(two)
    choices = {each.id: Side.MINE for each in merging.preview().conflicts}
    other = opened(two.desk_path)
    edit(other, THEIRS_AT, label="By another")
    other.close()
    merged = merging.save(choices).key_set(KEY_SET)
    assert (merged.label, merged.note) == ("By another", "mine")


def test_a_new_conflict_by_another_program_stops_the_save_and_is_shown(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    two.desk.save(with_extra(desk=1))
    merging = merging_of(two)
    assert merging.preview().conflicts == ()
    other = opened(two.desk_path)
    edit(other, MINE_AT, note="another")
    other.close()
    with pytest.raises(ConflictsOpen):
        merging.save()
    (asked,) = merging.preview().conflicts
    assert asked.mine == "another"
    assert merging.save({asked.id: Side.MINE}).key_set(KEY_SET).note == "another"


def test_two_programs_that_bring_in_edits_at_the_same_time_lose_none(two: TwoComputers, tmp_path: Path) -> None:
    """Each edits a copy of its own twelve times, and after each edit merges it into the one vault."""
    two.desk.close()
    paths = [tmp_path / name / two.desk_path.name for name in ("left", "right")]
    for each in paths:
        each.parent.mkdir()
        shutil.copy2(two.desk_path, each)
    mergers = [started("merge-edits", two.desk_path, each, each.parent.name, 12) for each in paths]
    for merger in mergers:
        _, complaints = merger.communicate(timeout=110)
        assert merger.returncode == 0, complaints
    store = opened(two.desk_path)
    assert (store.vault.extra["left"], store.vault.extra["right"]) == (12, 12)
    assert store.older_than_seen is None
    assert list(two.desk_path.parent.glob(".*.tmp")) == []
    store.close()


# Files that mean harm, or are none


def test_no_copy_of_this_vault_is_refused(two: TwoComputers) -> None:
    stranger = two.desk_path.with_name("stranger.keyvault")
    created(stranger).close()
    with pytest.raises(AnotherVault, match=r"stranger\.keyvault is another vault"):
        open_merging(two.desk, stranger)
    with pytest.raises(VaultNotFound):
        open_merging(two.desk, two.desk_path.with_name("gone.keyvault"))


def _damaged(data: bytes) -> bytes:
    return data[:600] + bytes([data[600] ^ 1]) + data[601:]


def _altered(data: bytes) -> bytes:
    return rechecked(_damaged(data))


def _costly(data: bytes) -> bytes:
    return rechecked(data[:84] + (1 << 31).to_bytes(4, "little") + data[88:])


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (_damaged, DamagedFile),
        (_altered, AlteredFile),
        (_costly, KdfOutOfBounds),
        (lambda data: data[:-1], DamagedFile),
    ],
)
def test_a_copy_that_somebody_harmed_is_refused_and_nothing_is_written(
    two: TwoComputers, harm: Callable[[bytes], bytes], error: type[Exception]
) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    copy = two.synced()
    copy.write_bytes(harm(copy.read_bytes()))
    before = two.desk_path.read_bytes()
    with pytest.raises(error):
        open_merging(two.desk, copy, bytearray(OLD))
    assert two.desk_path.read_bytes() == before


def test_a_copy_under_a_stranger_s_key_is_a_wrong_passphrase(two: TwoComputers) -> None:
    """It names this vault in its header, and nobody's passphrase opens it."""
    stranger = DataKey.generate(lambda size: b"s" * size)
    data = seal_file(two.desk.vault, two.desk.stored.header, stranger, lambda size: b"r" * size)
    copy = two.desk_path.with_name("forged.keyvault")
    copy.write_bytes(data)
    for passphrase in (None, bytearray(OLD)):
        with pytest.raises((WrongPassphrase, AlteredFile)):
            open_merging(two.desk, copy, passphrase)


def test_a_copy_of_a_newer_version_is_refused(two: TwoComputers) -> None:
    found = two.desk.stored
    data = seal_file(found.vault, replace(found.header, minor=3), two.desk.slots.data_key, lambda size: b"r" * size)
    copy = two.desk_path.with_name("newer.keyvault")
    copy.write_bytes(data)
    with pytest.raises(NewerFormat, match=r"1\.3"):
        open_merging(two.desk, copy)


def test_a_copy_with_an_exchange_of_a_later_version_is_not_brought_in(two: TwoComputers) -> None:
    later = Account(id=AccountId("z"), label="Z", exchange="tomorrow", environment="tomorrow", created_at=AT)
    two.on_laptop(lambda laptop: laptop.save(lambda vault: replace(vault, accounts=(*vault.accounts, later))))
    before = two.desk_path.read_bytes()
    with pytest.raises(UnknownExchange, match="tomorrow"):
        merging_of(two)
    assert two.desk_path.read_bytes() == before


# Went apart, put back, overwritten


def test_the_state_last_seen_is_offered_when_two_copies_went_apart(two: TwoComputers) -> None:
    """The sync service put the laptop's file in the place of the desk's, and kept that as a conflict copy."""
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, note="theirs"))
    edit(two.desk, MINE_AT, label="Desk")
    mine = two.desk_path.with_name("main (conflict of desk).keyvault")
    shutil.move(two.desk_path, mine)
    shutil.copy2(two.laptop_path, two.desk_path)
    desk = opened(two.desk_path)
    older = desk.older_than_seen
    assert older is not None
    assert older.went_apart
    with pytest.raises(OlderThanSeen):
        desk.save(with_extra(x=1))
    seen = last_seen_copy(desk)
    assert seen is not None
    assert seen.path == mine
    merged = open_merging(desk, seen.path).save().key_set(KEY_SET)
    assert (merged.label, merged.note) == ("Desk", "theirs")
    assert desk.older_than_seen is None
    assert opened(two.desk_path).older_than_seen is None
    desk.close()


def test_merging_another_copy_does_not_confirm_an_older_file(two: TwoComputers) -> None:
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    old = two.desk_path.read_bytes()
    two.desk.save(with_extra(desk=1))
    two.desk_path.write_bytes(old)
    desk = opened(two.desk_path)
    merging = open_merging(desk, two.synced())
    with pytest.raises(OlderThanSeen):
        merging.save()
    assert merging.save(allow_older=True).extra["laptop"] == 1
    assert desk.generation > 3
    desk.close()


def test_a_branch_with_a_higher_generation_is_told_like_one_with_the_same(two: TwoComputers) -> None:
    def save_more(laptop: VaultStore) -> None:
        for number in range(3):
            laptop.save(with_extra(laptop=number))

    two.on_laptop(save_more)
    two.desk.save(with_extra(desk=1))
    shutil.copy2(two.laptop_path, two.desk_path)
    desk = opened(two.desk_path)
    assert desk.older_than_seen is not None
    assert desk.older_than_seen.went_apart
    assert desk.older_than_seen.generation > desk.older_than_seen.seen_generation
    desk.close()


def test_what_a_sync_service_overwrote_is_kept_when_the_vault_is_read_again(two: TwoComputers) -> None:
    """Without a conflict copy the desk's last save is in memory alone."""
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=1)))
    two.on_laptop(lambda laptop: laptop.save(with_extra(laptop=2)))
    two.desk.save(with_extra(desk=1))
    shutil.copy2(two.laptop_path, two.desk_path)
    with pytest.raises(ChangedUnderneath, match="does not follow"):
        two.desk.save(with_extra(desk=2))
    assert "desk" not in two.desk.reload().extra
    (copy,) = unmerged_copies(two.desk)
    assert open_merging(two.desk, copy.path).save(allow_older=True).extra["desk"] == 1
    two.desk.reload()
    assert unmerged_copies(two.desk) == ()


def test_reading_a_successor_again_keeps_no_copy(two: TwoComputers) -> None:
    other = opened(two.desk_path)
    other.save(with_extra(other=1))
    other.close()
    assert two.desk.reload().extra["other"] == 1
    assert [each.name for each in two.desk_path.parent.glob("*.keyvault")] == ["main.keyvault"]


def test_a_restored_backup_of_a_higher_generation_goes_on_above_it(two: TwoComputers) -> None:
    def save_more(laptop: VaultStore) -> None:
        for number in range(4):
            laptop.save(with_extra(laptop=number))

    two.on_laptop(save_more)
    two.on_laptop(lambda laptop: shutil.copy2(laptop.backups()[0].path, two.desk_path.parent / "main.keyvault.backups"))
    newest = two.desk.backups()[0]
    assert newest.generation == 5
    two.desk.restore_backup(newest.name)
    assert two.desk.generation == 6
    assert two.desk.vault.extra["laptop"] == 2


def test_times_of_the_sample_are_before_those_of_the_edits() -> None:
    assert AT < MINE_AT < THEIRS_AT
