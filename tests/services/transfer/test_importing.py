"""What leaves comes in again the same; what comes in is shown first, saved at once or not at all, and sealed all the while."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.services.storage_child import opened
from tests.services.transfer.stock import (
    LAB,
    NOW,
    PASSPHRASE,
    SECRETS,
    account,
    empty,
    ids,
    opened_parts,
    sealed,
    stocked,
    told,
)
from tests.vaultfile.samples import quick
from vault_app.core.errors import (
    AccountNotFound,
    ChangedUnderneath,
    DuplicateAccount,
    DuplicateLabel,
    ImportRefused,
    Locked,
    NothingChosen,
    SlotLimitReached,
    SourceNotDeleted,
    UnknownMember,
    UntrustedHosts,
    WrongPassphrase,
)
from vault_app.core.import_preview import Action, Choice, Relation
from vault_app.core.key_set import LastVerdict, Standing, Status
from vault_app.services.events import KeySetsImported, VaultReloaded
from vault_app.services.session import Session
from vault_app.services.transfer.encrypted_export import export_vault
from vault_app.services.transfer.importing import Import, read_import, read_pasted
from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD, PlainForm, export_plain_text, prove_consent
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

NEW = b"a passphrase for the traveller"
ACCESS, SECRET = "9961a4b5c6d7e8f90123456789abcdef01234567", "7c6c98544461bbe71db2bca4c6d7fd00" * 2
TRUSTED = frozenset({"Lab"})


@pytest.fixture
def target(tmp_path: Path) -> Iterator[VaultStore]:
    folder = tmp_path / "target"
    folder.mkdir()
    store = empty(folder / "target.keyvault")
    yield store
    store.close()


def as_vault(store: VaultStore, folder: Path) -> Path:
    options: dict[str, Any] = {"passphrase": bytearray(PASSPHRASE), "new_passphrase": bytearray(NEW)}
    return export_vault(store, folder / "out", ids(store), **options, kdf=FLOOR_KDF, derive=quick).path


def as_json(store: VaultStore, folder: Path) -> Path:
    consent = prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD)
    return export_plain_text(store, folder / "out", ids(store), PlainForm.JSON, consent, now=NOW).path


def as_csv(store: VaultStore, folder: Path) -> Path:
    consent = prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD)
    return export_plain_text(store, folder / "out", ids(store), PlainForm.CSV, consent, now=NOW).path


def read(path: Path, store: VaultStore) -> Import:
    return read_import(path, store, now=NOW, passphrase=bytearray(NEW), derive=quick)


def pasted(store: VaultStore, *rows: Mapping[str, object]) -> Import:
    return read_pasted(json.dumps(rows), store, now=NOW)


def save(store: VaultStore, source: Import, choices: dict[int, Choice] | None = None, **options: Any) -> None:
    store.save(source.change(store.vault, choices, **options).apply)


# There and back


@pytest.mark.parametrize("leave", [as_vault, as_json, as_csv])
def test_what_left_comes_in_again_the_same_secrets_and_all(
    store: VaultStore, target: VaultStore, lasting: Path, leave: Callable[[VaultStore, Path], Path]
) -> None:
    if leave is as_csv:  # a table has no place for hosts
        target.save(lambda vault: vault.with_environment(LAB, ()))
    source = read(leave(store, lasting), target)
    preview = source.preview(target.vault)
    assert [each.relation for each in preview.rows] == [Relation.NEW] * 3, [each.reason for each in preview.rows]
    save(target, source, trusted=TRUSTED)
    assert told(target) == told(store)
    assert target.vault.environments == store.vault.environments


def test_an_import_is_one_save_and_one_backup(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    source = read(as_json(store, lasting), target)
    generation, backups = target.generation, len(target.backups())
    save(target, source, trusted=TRUSTED)
    assert (target.generation, len(target.backups())) == (generation + 1, backups + 1)
    again = opened(target.path)
    assert told(again) == told(store)


def test_nothing_is_saved_by_reading_and_looking(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    before = target.path.read_bytes()
    source = read(as_vault(store, lasting), target)
    source.preview(target.vault, {1: Choice(Action.SKIP)})
    source.change(target.vault, trusted=TRUSTED)
    source.forget()
    assert target.path.read_bytes() == before
    assert source.preview(target.vault).rows == ()


def test_importing_a_vault_into_itself_finds_every_key_again(store: VaultStore) -> None:
    source = read_import(store.path, store, now=NOW, passphrase=bytearray(PASSPHRASE), derive=quick)
    preview = source.preview(store.vault)
    assert [each.relation for each in preview.rows] == [Relation.SAME_KEY] * 3
    assert [each.differs for each in preview.rows] == [()] * 3
    with pytest.raises(NothingChosen):
        source.change(store.vault)


def test_history_comes_along_from_a_vault_sealed_again(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    options: dict[str, Any] = {"passphrase": bytearray(PASSPHRASE), "new_passphrase": bytearray(NEW), "history": True}
    path = export_vault(store, lasting / "out", ids(store, "Payout"), **options, kdf=FLOOR_KDF, derive=quick).path
    save(target, read(path, target))
    ((_, payout),) = target.vault.listed_key_sets()
    (earlier,) = payout.versions
    assert (earlier.label, earlier.id) == ("Payout before", payout.id)
    assert opened_parts(target, earlier) == SECRETS["Payout"]
    assert earlier.secrets == payout.secrets  # so the history shows no change of the credentials


def test_claims_of_another_vault_stay_behind(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    """Whoever made the file could say that a key was proven, or that a risk was accepted."""

    def boast(vault: Any) -> Any:
        verdict = LastVerdict(Standing.PROVEN, NOW)
        (account, lab) = vault.accounts
        sets = tuple(
            replace(each, last_verdict=verdict, accepted_findings={"no-ip": "x"}, hint="lies…lies", extra={"x": 1})
            for each in account.key_sets
        )
        return replace(vault, accounts=(replace(account, key_sets=sets), lab))

    store.save(boast)
    source = read(as_vault(store, lasting), target)
    assert "left out" in " ".join(source.preview(target.vault).rows[0].warnings)
    save(target, source, trusted=TRUSTED)
    for _, each in target.vault.listed_key_sets():
        assert (each.last_verdict, dict(each.accepted_findings), dict(each.extra)) == (None, {}, {})
        assert each.hint != "lies…lies"


# Choosing


def test_credentials_are_replaced_and_the_old_ones_stay_in_the_history(store: VaultStore) -> None:
    (reader,) = ids(store, "Reader")
    before = store.vault.key_set(reader)
    row = {"label": "x", "access_key": SECRETS["Reader"]["access_key"], "memo": "another", "permissions": ["withdraw"]}
    source = pasted(store, {"account": "Main", **row})
    (seen,) = source.preview(store.vault).rows
    assert (seen.relation, seen.differs, seen.target) == (Relation.SAME_KEY, ("Memo",), reader)
    save(store, source, {1: Choice(Action.UPDATE)})
    after = store.vault.key_set(reader)
    assert opened_parts(store, after) == {**SECRETS["Reader"], "memo": "another"}
    assert (after.label, after.permissions, after.note) == (before.label, before.permissions, before.note)
    assert opened_parts(store, after.versions[0]) == SECRETS["Reader"]


def test_another_key_may_take_the_place_of_one_of_the_same_name(store: VaultStore) -> None:
    (bot,) = ids(store, "Bot")
    assert store.vault.key_set(bot).secret_lost
    row = {"account": "Lab account", "environment": "Lab", "label": "bot", "access_key": ACCESS, "secret_key": SECRET}
    source = pasted(store, row)
    (seen,) = source.preview(store.vault).rows
    assert (seen.relation, seen.target, seen.suggested) == (Relation.SAME_LABEL, bot, Action.RENAME)
    save(store, source, {1: Choice(Action.UPDATE)})
    after = store.vault.key_set(bot)
    assert (after.hint, after.secret_lost) == ("9961a…4567", False)
    assert after.fingerprint == store.sealer.fingerprint(bytearray(ACCESS.encode()))
    assert opened_parts(store, after)["memo"] == SECRETS["Bot"]["memo"]


def test_chosen_names_and_skipped_rows_are_kept_to(store: VaultStore) -> None:
    rows = [{"account": "Main", "label": "Reader", "access_key": f"{number}{ACCESS}"} for number in range(3)]
    source = pasted(store, *rows)
    choices = {1: Choice(Action.RENAME, "Chosen"), 2: Choice(Action.SKIP)}
    save(store, source, choices)
    labels = [each.label for each in store.vault.account_named("Main").listed]
    assert labels == ["Reader", "Payout", "Chosen", "Reader 2"]
    with pytest.raises(ImportRefused, match="cannot be used"):
        source.change(store.vault, {1: Choice(Action.RENAME, "a/b")})


def test_lines_without_an_account_go_where_somebody_says(store: VaultStore) -> None:
    source = read_pasted(f"API_KEY={ACCESS}\nSECRET={SECRET}\nMEMO=m", store, now=NOW)
    assert source.preview(store.vault).needs_account
    main = store.vault.account_named("Main")
    save(store, source, into=main.id)
    added = store.vault.account_named("Main").listed[-1]
    assert added.label == "Imported"
    assert opened_parts(store, added) == {"access_key": ACCESS, "secret_key": SECRET, "memo": "m"}


def test_new_hosts_are_asked_about_before_keys_may_go_there(
    store: VaultStore, target: VaultStore, lasting: Path
) -> None:
    source = read(as_vault(store, lasting), target)
    (lab,) = source.preview(target.vault).environments
    assert (lab.environment.name, lab.hosts_elsewhere) == ("Lab", ("lab.example",))
    with pytest.raises(UntrustedHosts, match="Lab"):
        source.change(target.vault)
    save(target, source, {3: Choice(Action.SKIP)})  # without the row that goes there nothing has to be trusted
    assert target.vault.environments == ()


# The vault is not what was shown


def test_an_import_is_saved_whole_or_not_at_all_when_the_vault_changed_meanwhile(store: VaultStore) -> None:
    def row(label: str, number: int) -> dict[str, object]:
        return {"account": "Main", "label": label, "access_key": f"{number}{ACCESS}"}

    main = store.vault.account_named("Main")
    one = pasted(store, row("One", 1), row("Two", 2)).change(store.vault)
    store.save(lambda vault: vault.with_account(replace(main, key_sets=(*main.key_sets, sealed(store, "two", {})))))
    before = store.vault
    with pytest.raises(DuplicateLabel):
        store.save(one.apply)
    three = pasted(store, row("A", 3), row("B", 4)).change(store.vault)
    main = store.vault.account_named("Main")
    store.save(lambda vault: vault.with_account(replace(main, key_sets=(*main.key_sets, sealed(store, "More", {})))))
    with pytest.raises(SlotLimitReached):
        store.save(three.apply)
    assert [each.label for each in before.account_named("Main").listed] == ["Reader", "Payout", "two"]
    new = pasted(store, {"account": "New", "label": "x", "access_key": f"6{ACCESS}"}).change(store.vault)
    store.save(lambda vault: vault.with_account(account("NEW")))
    with pytest.raises(DuplicateAccount):
        store.save(new.apply)
    gone = pasted(store, row("A", 5)).change(store.vault)
    store.save(lambda vault: vault.with_recycled_account(main.id, NOW))
    with pytest.raises(AccountNotFound):
        store.save(gone.apply)


def test_credentials_that_somebody_else_replaced_meanwhile_are_not_overwritten(store: VaultStore) -> None:
    (reader,) = ids(store, "Reader")
    row = {"account": "Main", "label": "x", "access_key": SECRETS["Reader"]["access_key"], "memo": "another"}
    change = pasted(store, row).change(store.vault, {1: Choice(Action.UPDATE)})

    def other(vault: Any) -> Any:
        account, each = vault.home_of(reader)
        secrets = {**each.secrets, "memo": store.sealer.seal(reader, "memo", bytearray(b"theirs"))}
        changed = tuple(replace(each, secrets=secrets) if found is each else found for found in account.key_sets)
        return vault.with_account(replace(account, key_sets=changed))

    store.save(other)
    with pytest.raises(ChangedUnderneath):
        store.save(change.apply)
    assert opened_parts(store, store.vault.key_set(reader))["memo"] == "theirs"


def test_after_another_data_key_or_a_lock_nothing_is_saved(store: VaultStore) -> None:
    source = pasted(store, {"account": "Main", "label": "x", "access_key": ACCESS})
    store.new_data_key(bytearray(PASSPHRASE))
    with pytest.raises(Locked):
        source.change(store.vault)
    vault = store.vault
    source = pasted(
        store, {"account": "Main", "label": "x", "access_key": SECRETS["Reader"]["access_key"], "memo": "y"}
    )
    store.close()
    with pytest.raises(Locked):
        source.change(vault, {1: Choice(Action.UPDATE)})


def test_windows_hear_of_it_as_of_a_vault_that_was_read_again(store: VaultStore) -> None:
    heard: list[object] = []
    session = Session(store)
    session.subscribe(heard.append)
    session.apply(pasted(store, {"account": "Main", "label": "x", "access_key": ACCESS}).change(session.vault))
    assert [type(each) for each in heard] == [KeySetsImported]
    assert isinstance(heard[0], VaultReloaded)


# What is said of a row


def test_odd_values_are_pointed_out_and_broken_ones_make_their_row_unusable(store: VaultStore) -> None:
    good: dict[str, object] = {
        "account": "Main",
        "label": "A",
        "access_key": SECRET,
        "secret_key": ACCESS,
        "memo": " m ",
        "bound_ips": ["10.0.0.1"],
    }
    broken: list[dict[str, object]] = [
        {"bound_ips": ["999.1.1.1"]},
        {"bound_ips": [SECRET]},
        {"created_at": SECRET},
        {"permissions": [SECRET]},
        {"status": "sold"},
        {"label": "a/b"},
        {"secret_key": "two\nlines"},
        {"note": "x" * 4001},
        {"secret_lost": "perhaps"},
        {"exchange": "binance"},
    ]
    rows = pasted(store, good, *({**good, **each} for each in broken)).preview(store.vault).rows
    words = " ".join(rows[0].warnings)
    for part in ("swapped", "private address", "begins or ends with a space"):
        assert part in words
    assert rows[0].relation is Relation.NEW
    for row in rows[1:]:
        assert row.relation is Relation.UNUSABLE
        assert row.reason.endswith(".")
        assert SECRET not in row.reason
        assert "999.1.1.1" not in row.reason
    assert "bound_ips" in rows[1].reason
    assert "created_at" in rows[3].reason


def test_what_is_missing_is_said(store: VaultStore) -> None:
    (row,) = pasted(store, {"account": "Main", "label": "A", "secret_key": SECRET}).preview(store.vault).rows
    assert "no access key" in " ".join(row.warnings)
    assert "Memo is missing" in " ".join(row.warnings)
    (row,) = read_pasted(f"Secret Key: {SECRET}", store, now=NOW).preview(store.vault).rows
    assert row.relation is Relation.UNUSABLE
    assert "no access key" in row.reason


def test_a_member_that_means_nothing_refuses_the_whole_text_and_is_named(store: VaultStore) -> None:
    with pytest.raises(UnknownMember, match=r"\[1\] colour"):
        pasted(store, {"access_key": ACCESS}, {"access_key": ACCESS, "colour": "x"})


@pytest.mark.parametrize(
    "environment",
    [
        {"name": "Lab", "hosts": {"spot": "http://lab.example"}},
        {"name": "Lab", "hosts": {"spot": "https://u:p@lab.example"}},
        {"name": "Lab", "hosts": {"spot": "https://lab.example/path"}},
        {"name": "Lab", "hosts": {"ws-spot": "https://lab.example"}},
        {"name": "Lab", "hosts": {"SPOT ": "https://lab.example"}},
        {"name": "Lab", "hosts": {"spot": "file:///etc/passwd"}},
        {"name": "a/b", "hosts": {}},
        {"name": "Lab", "hosts": {}, "ca_pem": "no certificate"},
    ],
)
def test_an_environment_keeps_to_the_rules_for_typed_ones(store: VaultStore, environment: dict[str, object]) -> None:
    document = {
        "format": "vault-app-plaintext",
        "version": 1,
        "environments": [environment],
        "accounts": [{"label": "A", "environment": "Lab", "key_sets": [{"label": "x", "access_key": ACCESS}]}],
    }
    with pytest.raises(ImportRefused):
        read_pasted(json.dumps(document), store, now=NOW)


# Secrets while it is looked at


def test_whatever_is_kept_between_reading_and_saving_is_sealed(
    store: VaultStore, target: VaultStore, lasting: Path
) -> None:
    source = read(as_json(store, lasting), target)
    preview = source.preview(target.vault)
    kept = repr(preview) + repr(source) + repr(source._imported) + repr(preview.plan)
    for parts in SECRETS.values():
        for text in parts.values():
            assert text not in kept
            assert repr(text)[1:-1] not in kept


# The source


def test_the_source_is_deleted_only_while_it_is_the_one_that_was_read(store: VaultStore, lasting: Path) -> None:
    path = lasting / "keys.json"
    path.write_text(json.dumps({"account": "Main", "label": "A", "access_key": ACCESS}))
    source = read_import(path, store, now=NOW)
    assert source.source_removable
    path.write_text("somebody's letter")
    with pytest.raises(SourceNotDeleted, match="no longer the file"):
        source.delete_source()
    assert path.exists()
    path.write_text(json.dumps({"account": "Main", "label": "A", "access_key": ACCESS}))
    source = read_import(path, store, now=NOW)
    source.delete_source()
    assert not path.exists()
    with pytest.raises(SourceNotDeleted, match="not there"):
        source.delete_source()


def test_a_vault_that_was_imported_can_be_deleted_too(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    path = as_vault(store, lasting)
    read(path, target).delete_source()
    assert not path.exists()


def test_a_link_is_read_and_never_deleted(store: VaultStore, lasting: Path) -> None:
    (lasting / "real").write_text(f"API_KEY={ACCESS}")
    (lasting / "link").symlink_to(lasting / "real")
    source = read_import(lasting / "link", store, now=NOW)
    assert not source.source_removable
    with pytest.raises(SourceNotDeleted, match="a link"):
        source.delete_source()
    assert (lasting / "real").exists()
    with pytest.raises(SourceNotDeleted, match="pasted"):
        read_pasted(f"API_KEY={ACCESS}", store, now=NOW).delete_source()


def test_a_vault_needs_its_own_passphrase(store: VaultStore, target: VaultStore, lasting: Path) -> None:
    path = as_vault(store, lasting)
    for wrong in (None, bytearray(b"wrong"), bytearray(PASSPHRASE)):
        with pytest.raises(WrongPassphrase):
            read_import(path, target, now=NOW, passphrase=wrong, derive=quick)


def test_ten_thousand_key_sets_come_in_within_seconds(tmp_path: Path) -> None:
    target = empty(tmp_path / "many.keyvault")
    rows = [
        {"account": "Old ones", "label": f"Key {number}", "access_key": f"{number:040x}", "status": "revoked"}
        for number in range(10_000)
    ]
    begun = time.perf_counter()
    source = pasted(target, *rows)
    read_s = time.perf_counter() - begun
    begun = time.perf_counter()
    preview = source.preview(target.vault)
    preview_s = time.perf_counter() - begun
    target.save(source.change(target.vault).apply)
    assert (preview.counts.added, len(target.vault.accounts[0].key_sets)) == (10_000, 10_000)
    assert {each.status for each in target.vault.accounts[0].key_sets} == {Status.REVOKED}
    assert read_s < 30
    assert preview_s < 2
    target.close()


def test_stocked_vaults_differ_in_nothing_but_their_keys(tmp_path: Path, store: VaultStore) -> None:
    """The comparison that these tests rely on sees what it should: another vault with the same contents is told the same."""
    other = stocked(tmp_path / "other.keyvault")
    assert told(other) == told(store)
    other.close()
