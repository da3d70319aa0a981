"""One state, one way to change it: the disk is told before the screen, and a refused change changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.exchange import ACCESS, MEMO, SECRET, bitmart
from tests.support.values import FIVE, NOW, account
from vault_app.core.account import AccountId
from vault_app.core.environment import Environment
from vault_app.core.errors import (
    ChangedUnderneath,
    DuplicateAccount,
    EnvironmentNotFound,
    Locked,
    NotSaved,
    PracticeNotRunning,
    SealedOtherwise,
)
from vault_app.core.key_set import KeySet
from vault_app.core.secret import wipe
from vault_app.core.vault import Vault
from vault_app.services import changes, events
from vault_app.services.key_set_draft import draft_from_members
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

MAIN = AccountId("Main")
PASSPHRASE = b"seven quiet herons"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Trading.keyvault"


@pytest.fixture
def session(path: Path) -> Session:
    return Session(
        VaultStore.create(path, bytearray(PASSPHRASE), kdf=FLOOR_KDF, vault=Vault(accounts=(account("Main"),)))
    )


@pytest.fixture
def heard(session: Session) -> list[events.Event]:
    """Every event of the session, in order."""
    told: list[events.Event] = []
    session.subscribe(told.append)
    return told


def add(session: Session, label: str = "Reader", **members: object) -> KeySet:
    typed = {"label": label, "access_key": ACCESS, "secret_key": SECRET, "memo": MEMO, **members}
    made = draft_from_members(typed, bitmart()).new_key_set(session, bitmart(), NOW)
    session.apply(changes.add_key_set(MAIN, made, FIVE))
    return session.vault.key_set(made.id)


class RefusingStore:
    """A store whose disk is full: reads as the real one does, and refuses each save."""

    safe_on_disk = True

    def __init__(self, real: VaultStore) -> None:
        self.path, self.vault, self.vault_id = real.path, real.vault, real.vault_id
        self.sealer, self.close = real.sealer, real.close

    def save(self, change: Callable[[Vault], Vault], *, backup: bool = True, allow_older: bool = False) -> Vault:
        raise NotSaved(reason="the disk is full")


def test_a_change_is_on_disk_before_it_is_announced(session: Session, path: Path, heard: list[events.Event]) -> None:
    seen_on_disk: list[int] = []

    def look(_event: events.Event) -> None:
        other = VaultStore.open(path, bytearray(PASSPHRASE))
        seen_on_disk.append(len(list(other.vault.listed_key_sets())))
        other.close()

    session.subscribe(look)
    add(session)
    assert seen_on_disk == [1]
    assert isinstance(heard[0], events.KeySetAdded)


def test_a_refused_save_changes_nothing_and_announces_nothing(path: Path) -> None:
    store = VaultStore.create(path, bytearray(PASSPHRASE), kdf=FLOOR_KDF)
    session = Session(RefusingStore(store))
    told: list[events.Event] = []
    session.subscribe(told.append)
    before = session.vault
    with pytest.raises(NotSaved, match="the disk is full"):
        session.apply(changes.add_account(account("Main")))
    assert session.vault is before
    assert told == []


def test_a_broken_rule_is_told_before_the_disk_is_touched(session: Session, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(DuplicateAccount):
        session.begin(changes.add_account(account("2", label="MAIN")))
    assert path.read_bytes() == before


def test_a_save_on_its_way_when_the_vault_locks_is_kept_by_the_disk(session: Session, path: Path) -> None:
    pending = session.begin(changes.add_account(account("Other")))
    pending.write()
    session.lock()
    session.finish(pending)
    assert session.is_locked
    reopened = VaultStore.open(path, bytearray(PASSPHRASE))
    assert [each.label for each in reopened.vault.accounts] == ["Main", "Other"]


def test_finishing_what_was_not_written_is_a_bug(session: Session) -> None:
    with pytest.raises(RuntimeError):
        session.finish(session.begin(changes.add_account(account("Other"))))


def test_locking_takes_vault_and_secrets_away_and_says_so_once(session: Session, heard: list[events.Event]) -> None:
    kept = add(session)
    session.lock()
    session.lock()
    assert [each for each in heard if isinstance(each, events.VaultLocked)] == [events.VaultLocked()]
    for forbidden in (
        lambda: session.vault,
        lambda: session.credentials(kept),
        lambda: session.open_part(kept, "memo"),
        lambda: session.seal("x", {}, bitmart()),
    ):
        with pytest.raises(Locked):
            forbidden()


def test_credentials_open_to_what_was_typed_and_close_to_nothing(session: Session) -> None:
    with session.credentials(add(session)) as opened:
        buffer = opened["secret_key"]
        assert bytes(opened["access_key"]) == ACCESS.encode()
        assert bytes(buffer) == SECRET.encode()
        assert bytes(opened["memo"]) == MEMO.encode()
    assert buffer == bytes(64)
    part = session.open_part(session.vault.key_set_named("Reader")[1], "memo")
    assert part == MEMO.encode()
    wipe(part)


def test_the_list_needs_only_hint_and_fingerprint(session: Session) -> None:
    first, twin = add(session), add(session, "Twin")
    assert first.hint == "80618…3e56"
    assert first.fingerprint == twin.fingerprint
    assert first.secrets["access_key"] != twin.secrets["access_key"]


def test_an_edit_keeps_the_sealed_parts_that_were_not_typed_again(session: Session) -> None:
    base = add(session, permissions=["read-only"])
    wanted = draft_from_members({"note": "moved", "memo": "new"}, bitmart()).applied_to(base, session, bitmart(), NOW)
    session.apply(changes.edit_key_set(base, wanted, FIVE))
    edited = session.vault.key_set(base.id)
    assert edited.secrets["secret_key"] == base.secrets["secret_key"]
    assert (edited.note, edited.versions[0].note) == ("moved", "")
    with session.credentials(edited) as opened:
        assert opened["memo"] == b"new"
    with session.credentials(edited.versions[0]) as opened:
        assert opened["memo"] == MEMO.encode()


def test_an_empty_part_takes_the_part_away(session: Session) -> None:
    base = add(session)
    wanted = draft_from_members({"access_key": "", "secret_lost": True}, bitmart()).applied_to(
        base, session, bitmart(), NOW
    )
    session.apply(changes.edit_key_set(base, wanted, FIVE))
    edited = session.vault.key_set(base.id)
    assert ("access_key" in edited.secrets, edited.hint, edited.fingerprint, edited.secret_lost) == (
        False,
        "",
        b"",
        True,
    )


def test_two_programs_that_edit_different_fields_both_win(session: Session, path: Path) -> None:
    base = add(session)
    other = Session(VaultStore.open(path, bytearray(PASSPHRASE)))
    theirs = other.vault.key_set(base.id)
    other.apply(changes.edit_key_set(theirs, replace(theirs, note="theirs"), FIVE))
    session.apply(changes.edit_key_set(base, replace(base, used_by=("bot",)), FIVE))
    both = session.vault.key_set(base.id)
    assert (both.note, both.used_by) == ("theirs", ("bot",))


@pytest.mark.parametrize("field", ["note", "memo"])
def test_two_programs_that_edit_the_same_field_are_told_and_nothing_is_lost(
    session: Session, path: Path, field: str
) -> None:
    base = add(session)
    other = Session(VaultStore.open(path, bytearray(PASSPHRASE)))
    theirs = draft_from_members({field: "theirs"}, bitmart()).applied_to(
        other.vault.key_set(base.id), other, bitmart(), NOW
    )
    other.apply(changes.edit_key_set(base, theirs, FIVE))
    mine = draft_from_members({field: "mine"}, bitmart()).applied_to(base, session, bitmart(), NOW)
    with pytest.raises(ChangedUnderneath, match=field):
        session.apply(changes.edit_key_set(base, mine, FIVE))
    reread = VaultStore.open(path, bytearray(PASSPHRASE))
    assert reread.vault.key_set(base.id).secrets == theirs.secrets
    assert reread.vault.key_set(base.id).note == theirs.note


def test_recycling_restoring_and_erasing_are_announced_by_name(session: Session, heard: list[events.Event]) -> None:
    kept = add(session)
    session.apply(changes.recycle_key_set(kept.id, NOW))
    session.apply(changes.restore_key_set(kept.id, FIVE))
    session.apply(changes.erase_key_set(kept.id))
    names = [type(each).__name__ for each in heard]
    assert names == ["KeySetAdded", "KeySetRecycled", "KeySetRestored", "KeySetErased"]


def test_a_listener_that_has_left_is_not_called(session: Session) -> None:
    told: list[events.Event] = []
    leave = session.subscribe(told.append)
    leave()
    leave()
    session.apply(changes.add_account(account("Other")))
    assert told == []


def test_an_account_sends_to_its_own_environment_and_no_other(session: Session) -> None:
    own = Environment(name="mine", title="Mine", exchange="bitmart", hosts={"spot": "https://127.0.0.1:1"})
    session.apply(changes.add_environment(own, session.builtin_environments()))
    assert session.environment_of(account("A", environment="MINE")) == own
    assert session.environment_of(account("A")).hosts["spot"] == "https://api-cloud.bitmart.com"
    with pytest.raises(EnvironmentNotFound):
        session.environment_of(account("A", environment="gone"))


def test_the_practice_environment_is_the_one_that_runs_now(path: Path) -> None:
    def none_runs() -> Environment:
        raise PracticeNotRunning

    store = VaultStore.create(path, bytearray(PASSPHRASE), kdf=FLOOR_KDF)
    with pytest.raises(PracticeNotRunning, match="vault-app practice"):
        Session(store, practice_environment=none_runs).environment_of(account("P", environment="practice"))
    running = Environment(
        name="practice", title="Practice exchange", exchange="bitmart", hosts={"spot": "https://127.0.0.1:9"}
    )
    session = Session(store, practice_environment=lambda: running)
    assert session.environment_of(account("P", environment="practice")) is running


def test_what_is_odd_about_a_memo_is_noted_when_it_is_sealed_and_goes_with_it(session: Session, path: Path) -> None:
    """A sealed memo cannot be looked at, so the note is all that findings have; the next memo takes it away."""
    made = add(session, memo=" test001")
    assert made.odd == {"memo": {"space-at-ends"}}
    again = VaultStore.open(path, bytearray(PASSPHRASE))
    assert again.vault.key_set(made.id).odd == made.odd
    again.close()

    renamed = draft_from_members({"label": "Other"}, bitmart()).applied_to(made, session, bitmart(), NOW)
    session.apply(changes.edit_key_set(made, renamed, FIVE))
    assert session.vault.key_set(made.id).odd == made.odd

    base = session.vault.key_set(made.id)
    mended = draft_from_members({"memo": "test001"}, bitmart()).applied_to(base, session, bitmart(), NOW)
    session.apply(changes.edit_key_set(base, mended, FIVE))
    assert session.vault.key_set(made.id).odd == {}


def test_what_is_odd_follows_the_credential_that_another_program_saved(session: Session, path: Path) -> None:
    base = add(session, memo="test001")
    other = Session(VaultStore.open(path, bytearray(PASSPHRASE)))
    theirs = draft_from_members({"memo": "test001 "}, bitmart()).applied_to(base, other, bitmart(), NOW)
    other.apply(changes.edit_key_set(base, theirs, FIVE))
    other.lock()

    mine = draft_from_members({"note": "mine"}, bitmart()).applied_to(base, session, bitmart(), NOW)
    session.apply(changes.edit_key_set(base, mine, FIVE))

    assert session.vault.key_set(base.id).note == "mine"
    assert session.vault.key_set(base.id).odd == {"memo": {"space-at-ends"}}


def test_credentials_sealed_before_a_new_data_key_are_refused_and_not_lost(session: Session, path: Path) -> None:
    """Typed, not saved for a full disk, tried again after the data key was changed: nobody could ever open them."""
    typed = {"label": "Reader", "access_key": ACCESS, "secret_key": SECRET, "memo": MEMO}
    kept = add(session, "Kept")
    made = draft_from_members(typed, bitmart()).new_key_set(session, bitmart(), NOW)
    change = changes.add_key_set(MAIN, made, FIVE)
    store = session.store
    assert isinstance(store, VaultStore)
    store.new_data_key(bytearray(PASSPHRASE))
    session.adopt(store.vault)
    with pytest.raises(SealedOtherwise):
        session.apply(change)
    again = draft_from_members(typed, bitmart()).new_key_set(session, bitmart(), NOW)
    session.apply(changes.add_key_set(MAIN, again, FIVE))
    for key_set in (again, kept):
        with session.credentials(session.vault.key_set(key_set.id)) as credentials:
            assert credentials["memo"] == MEMO.encode()
