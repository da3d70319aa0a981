"""A change that met another program's: nothing of either is lost, whichever way the file went."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.copies import KEY_SET, RULE, TwoComputers, edit, fill
from tests.services.storage_child import created, opened
from vault_app.core.errors import ChangedUnderneath, ConflictsOpen
from vault_app.core.merge import Side
from vault_app.core.vault import Vault
from vault_app.services.changes import Change, edit_key_set
from vault_app.services.merging import unmerged_copies
from vault_app.services.underneath import Underneath, begun_with, open_underneath
from vault_app.services.vault_store import VaultStore

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


def note_change(vault: Vault, note: str) -> Change:
    base = vault.key_set(KEY_SET)
    return edit_key_set(base, replace(base, note=note, changed_at=MINE_AT), RULE)


def refused(store: VaultStore, note: str) -> Underneath:
    """Try to save a note, and return what there is to decide when another program was there first."""
    before = store.vault
    change = note_change(before, note)
    with pytest.raises(ChangedUnderneath):
        store.save(change.apply)
    return open_underneath(store, before, change.apply(before))


def test_both_values_and_the_common_one_are_shown_and_mine_may_win(store: VaultStore) -> None:
    other = opened(store.path)
    edit(other, THEIRS_AT, note="theirs", label="By another")
    other.close()
    underneath = refused(store, "mine")
    (asked,) = underneath.preview({}).conflicts
    assert (asked.field, asked.mine, asked.theirs) == ("note", "mine", "theirs")
    assert str(asked.common).startswith("Line one")
    with pytest.raises(ConflictsOpen):
        underneath.save({})
    merged = underneath.save({asked.id: Side.MINE}).key_set(KEY_SET)
    assert (merged.note, merged.label) == ("mine", "By another")
    assert "theirs" in [each.note for each in merged.versions]
    assert opened(store.path).vault == store.vault


def test_theirs_may_win_and_mine_stays_in_the_history(store: VaultStore) -> None:
    other = opened(store.path)
    edit(other, THEIRS_AT, note="theirs")
    other.close()
    underneath = refused(store, "mine")
    choices = {each.id: Side.THEIRS for each in underneath.preview({}).conflicts}
    merged = underneath.save(choices).key_set(KEY_SET)
    assert merged.note == "theirs"
    assert "mine" in [each.note for each in merged.versions]


def test_where_the_file_went_another_way_earlier_saves_of_mine_are_not_taken_for_undone(two: TwoComputers) -> None:
    """A sync service put the laptop's branch over the desk's, which had saved a label before the refused note."""
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, used_by=("phone",)))
    two.on_laptop(lambda laptop: edit(laptop, THEIRS_AT, secret_lost=False))
    edit(two.desk, MINE_AT, label="Saved at the desk")
    shutil.copy2(two.laptop_path, two.desk_path)
    underneath = refused(two.desk, "mine")
    merged = underneath.save({each.id: Side.MINE for each in underneath.preview({}).conflicts}).key_set(KEY_SET)
    assert (merged.label, merged.note) == ("Saved at the desk", "mine")
    assert (merged.used_by, merged.secret_lost) == (("phone",), False)
    assert opened(two.desk_path).older_than_seen is None
    assert unmerged_copies(two.desk) == (), "the copy that was kept meanwhile has nothing of its own"


def test_a_file_that_is_mine_after_all_asks_nothing(store: VaultStore) -> None:
    before = store.vault
    underneath = open_underneath(store, before, note_change(before, "mine").apply(before))
    assert underneath.preview({}).conflicts == ()
    assert underneath.save({}).key_set(KEY_SET).note == "mine"


def test_a_change_counts_from_what_was_shown(store: VaultStore) -> None:
    shown = replace(store.vault.key_set(KEY_SET), note="as it was shown")
    assert begun_with(store.vault, shown).key_set(KEY_SET) == shown
    assert begun_with(Vault(), shown) == Vault()
