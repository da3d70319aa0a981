"""Plain text leaves only with a passphrase and a typed word, to a place of its user's own, and never half."""

from __future__ import annotations

import csv
import io
import json
import os
import pickle
import stat
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from tests.services.transfer.stock import NOW, PASSPHRASE, SECRETS, ids, opened_parts, sealed
from tests.support.secret_forms import found_below, found_in
from tests.vaultfile.samples import quick
from vault_app.core.errors import (
    ConsentSpent,
    ExportExists,
    KeySetNotFound,
    NotExported,
    NothingChosen,
    UnsafePlace,
    WordNotTyped,
    WrongPassphrase,
)
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.spreadsheet import needs_mark
from vault_app.core.vault import Vault
from vault_app.services.settings_store import Settings
from vault_app.services.transfer import private_file
from vault_app.services.transfer.exported import Exported
from vault_app.services.transfer.places import temporary_folders
from vault_app.services.transfer.plaintext_consent import VALID_FOR_S, PlainTextConsent
from vault_app.services.transfer.plaintext_export import (
    PLAINTEXT_WORD,
    PlainForm,
    export_plain_text,
    place_doubts,
    plain_text_path,
    prove_consent,
)
from vault_app.services.vault_store import VaultStore

ROOT = Path(__file__).parents[3]
ALL_SECRETS = {f"{label} {part}": text for label, parts in SECRETS.items() for part, text in parts.items()}


def consent(store: VaultStore) -> PlainTextConsent:
    return prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD)


def export(store: VaultStore, path: Path, form: PlainForm, *labels: str) -> Exported:
    return export_plain_text(store, path, ids(store, *labels), form, consent(store), now=NOW)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""), strict=True))


# Consent


def test_a_consent_needs_the_word_to_the_letter_before_the_passphrase_is_even_tried(store: VaultStore) -> None:
    for typed in ("", "plaintext", "PLAINTEX", "PLAIN TEXT", "ja"):
        with pytest.raises(WordNotTyped, match=PLAINTEXT_WORD):
            prove_consent(store, bytearray(b"wrong"), typed)
    with pytest.raises(WrongPassphrase):
        prove_consent(store, bytearray(b"wrong"), PLAINTEXT_WORD)
    prove_consent(store, bytearray(PASSPHRASE), f" {PLAINTEXT_WORD}\n")


def test_a_consent_is_for_one_export_of_one_vault_and_soon(store: VaultStore, lasting: Path, tmp_path: Path) -> None:
    once = consent(store)
    export_plain_text(store, lasting / "a", ids(store), PlainForm.JSON, once, now=NOW)
    with pytest.raises(ConsentSpent):
        export_plain_text(store, lasting / "b", ids(store), PlainForm.JSON, once, now=NOW)
    now_s = 0.0
    late = prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD, clock=lambda: now_s)
    now_s = VALID_FOR_S
    with pytest.raises(ConsentSpent):
        export_plain_text(store, lasting / "b", ids(store), PlainForm.JSON, late, now=NOW)
    other = VaultStore.create(tmp_path / "other.keyvault", bytearray(PASSPHRASE), derive=quick)
    with pytest.raises(ConsentSpent):
        export_plain_text(other, lasting / "b", [KeySetId("x")], PlainForm.JSON, consent(store), now=NOW)
    other.close()
    assert [each.name for each in lasting.iterdir()] == ["a-PLAINTEXT.json"]


def test_a_failed_export_spends_its_consent_too(store: VaultStore, lasting: Path) -> None:
    once = consent(store)
    with pytest.raises(NothingChosen):
        export_plain_text(store, lasting / "a", [], PlainForm.JSON, once, now=NOW)
    with pytest.raises(ConsentSpent):
        export_plain_text(store, lasting / "a", ids(store), PlainForm.JSON, once, now=NOW)


def test_nothing_else_can_make_a_consent(store: VaultStore) -> None:
    with pytest.raises(TypeError):
        PlainTextConsent(store.vault_id, lambda: 0.0, object())
    with pytest.raises(TypeError):
        pickle.dumps(consent(store))


def test_the_command_line_cannot_reach_any_of_it() -> None:
    """No verb names it, no module of the command line imports it, and the settings have no word for it."""
    listed = subprocess.run(
        [sys.executable, "-m", "vault_app", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.lower()
    assert "export" not in listed
    assert "plaintext" not in listed
    for module in (ROOT / "vault_app" / "cli").rglob("*.py"):
        assert "services.transfer" not in module.read_text("utf-8"), module
    assert not [each.name for each in fields(Settings) if "plain" in each.name or "export" in each.name]


# What is in the files


def test_json_has_everything_as_it_is_documented(store: VaultStore, lasting: Path) -> None:
    done = export(store, lasting / "keys.json", PlainForm.JSON)
    assert done.path == lasting / "keys-PLAINTEXT.json"
    document = json.loads(done.path.read_text("utf-8"))
    assert list(document) == ["format", "version", "exported_at", "warning", "environments", "accounts"]
    assert (document["format"], document["version"]) == ("vault-app-plaintext", 1)
    assert document["environments"][0]["hosts"]["spot"] == "https://lab.example:8443"
    found = {each["label"]: each for account in document["accounts"] for each in account["key_sets"]}
    for label, parts in SECRETS.items():
        assert {name: found[label][name] for name in parts} == parts
    assert found["Payout"]["expires_at"] == "2027-01-31T00:00:00Z"
    assert found["Payout"]["bound_ips"] == ["203.0.113.7", "2001:db8::/48"]
    assert found["Bot"]["secret_lost"] is True
    assert "versions" not in done.path.read_text("utf-8")


def test_every_character_of_a_secret_survives_json(store: VaultStore, lasting: Path) -> None:
    odd = "".join(map(chr, (*range(1, 0x10), *range(0x1B, 0x30), 0x7F, 0x80, 0x2028, 0xFEFF, 0x1F600))) + '\\"\\u0041'
    add(store, sealed(store, "Odd", {"memo": odd}))
    done = export(store, lasting / "keys", PlainForm.JSON, "Odd")
    assert json.loads(done.path.read_text("utf-8"))["accounts"][0]["key_sets"][0]["memo"] == odd


def add(store: VaultStore, key_set: KeySet) -> None:
    """Save one more key set in the first account."""

    def change(vault: Vault) -> Vault:
        first = vault.accounts[0]
        return vault.with_account(replace(first, key_sets=(*first.key_sets, key_set)))

    store.save(change)


def test_a_table_is_quoted_throughout_and_no_field_begins_like_a_formula(store: VaultStore, lasting: Path) -> None:
    planted = {"access_key": "=1+1", "secret_key": "\t@SUM(1)", "memo": " -2+3"}
    add(store, sealed(store, "+cmd|' C calc'!A0", planted))
    done = export(store, lasting / "keys", PlainForm.CSV)
    data = done.path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")  # something in it is not ASCII
    for line in rows(done.path):
        for field in line.values():
            assert not needs_mark(field.encode()) or field.startswith("'")
    by_label = {line["label"]: line for line in rows(done.path)}
    assert by_label["'+cmd|' C calc'!A0"]["access_key"] == "'=1+1"
    assert by_label["'+cmd|' C calc'!A0"]["secret_key"] == "'\t@SUM(1)"
    assert by_label["'+cmd|' C calc'!A0"]["memo"] == "' -2+3"
    assert by_label["Payout"]["memo"] == "'" + SECRETS["Payout"]["memo"]
    text = data.removeprefix(b"\xef\xbb\xbf").decode()
    assert text.count("\r\n") >= 5
    assert all(each.startswith('"') and each.endswith('"') for each in text.split("\r\n")[:2])


def test_a_table_of_plain_characters_has_no_byte_order_mark(store: VaultStore, lasting: Path) -> None:
    assert export(store, lasting / "keys", PlainForm.CSV, "Reader").path.read_bytes().startswith(b'"account"')


def test_a_table_says_that_it_has_no_place_for_hosts(store: VaultStore, lasting: Path) -> None:
    assert any("Lab" in note for note in export(store, lasting / "a", PlainForm.CSV).notes)
    assert not any("hosts" in note for note in export(store, lasting / "b", PlainForm.CSV, "Reader").notes)


def test_a_secret_with_half_a_character_is_named_and_nothing_is_written(store: VaultStore, lasting: Path) -> None:
    half = sealed(store, "Half", {"memo": "x"})
    add(store, replace(half, secrets={"memo": store.sealer.seal(half.id, "memo", bytearray(b"a\xed\xa0\x80b"))}))
    for form in PlainForm:
        with pytest.raises(NotExported, match="Half"):
            export(store, lasting / "keys", form, "Half")
    assert list(lasting.iterdir()) == []


# Where it may go


@pytest.mark.parametrize("form", PlainForm)
@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_the_file_is_its_users_alone_whatever_the_umask(
    store: VaultStore, lasting: Path, form: PlainForm, umask: int
) -> None:
    before = os.umask(umask)
    try:
        done = export(store, lasting / "keys", form)
    finally:
        os.umask(before)
    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600
    assert done.safe_on_disk


def test_without_nameless_files_the_file_is_the_same_and_nothing_is_left_beside_it(
    store: VaultStore, lasting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on other systems than Linux."""
    expected = export(store, lasting / "first", PlainForm.JSON).path.read_bytes()
    monkeypatch.setattr(private_file, "_NAMELESS", 0)
    stray = lasting / f".second-PLAINTEXT.json.{'a' * 16}.tmp"
    stray.write_text("what a killed program left")
    os.utime(stray, (0, 0))
    done = export(store, lasting / "second", PlainForm.JSON)
    assert done.path.read_bytes() == expected
    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600
    assert sorted(each.name for each in lasting.iterdir()) == ["first-PLAINTEXT.json", "second-PLAINTEXT.json"]
    with pytest.raises(ExportExists):
        export(store, lasting / "second", PlainForm.JSON)


def test_no_temporary_folder_is_a_place_for_it_not_even_behind_a_link(
    store: VaultStore, tmp_path: Path, lasting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = lasting / "mine"
    mine.mkdir()
    monkeypatch.setenv("TMPDIR", str(mine))
    (lasting / "link").symlink_to(tmp_path)
    places = [Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), tmp_path, lasting / "link", mine, mine / ".." / "mine"]
    for folder in (each for each in places if each.is_dir()):
        with pytest.raises(UnsafePlace, match="temporary"):
            place_doubts(folder)
        with pytest.raises(UnsafePlace):
            export(store, folder / "keys", PlainForm.JSON)
    assert found_below(tmp_path, ALL_SECRETS) == []
    assert mine in set(temporary_folders())


def test_a_folder_that_everybody_may_write_to_is_refused_and_others_are_warned_of(
    store: VaultStore, lasting: Path
) -> None:
    lasting.chmod(0o1777)
    with pytest.raises(UnsafePlace, match="every user"):
        export(store, lasting / "keys", PlainForm.CSV)
    lasting.chmod(0o775)
    notes = place_doubts(lasting)
    assert any("can enter" in each for each in notes)
    assert any("your group" in each for each in notes)
    lasting.chmod(0o700)
    assert place_doubts(lasting) == ()
    synced = lasting / "My Dropbox"
    synced.mkdir(mode=0o700)
    assert any("other computers" in each for each in export(store, synced / "keys", PlainForm.CSV).notes)


@pytest.mark.parametrize("kind", ["missing", "a file", "a pipe"])
def test_what_is_no_folder_is_no_place(store: VaultStore, lasting: Path, kind: str) -> None:
    place = lasting / "place"
    if kind == "a file":
        place.write_text("x")
    elif kind == "a pipe":
        os.mkfifo(place)
    with pytest.raises(UnsafePlace, match="not a folder"):
        export(store, place / "keys", PlainForm.JSON)


@pytest.mark.parametrize("kind", ["file", "link", "pipe"])
def test_whatever_is_there_already_is_left_as_it_is(store: VaultStore, lasting: Path, kind: str) -> None:
    path = lasting / "keys-PLAINTEXT.json"
    match kind:
        case "file":
            path.write_text("somebody's")
        case "link":
            path.symlink_to(lasting / "nowhere")
        case "pipe":
            os.mkfifo(path)
    with pytest.raises(ExportExists):
        export(store, lasting / "keys", PlainForm.JSON)
    assert [each.name for each in lasting.iterdir()] == [path.name]
    assert kind != "file" or path.read_text() == "somebody's"


def test_only_listed_key_sets_leave(store: VaultStore, lasting: Path) -> None:
    chosen = ids(store)
    store.save(lambda vault: vault.with_recycled_key_set(chosen[0], NOW))
    with pytest.raises(KeySetNotFound):
        export_plain_text(store, lasting / "keys", chosen, PlainForm.JSON, consent(store), now=NOW)
    export_plain_text(store, lasting / "keys", chosen[1:], PlainForm.JSON, consent(store), now=NOW)
    kept = opened_parts(store, store.vault.key_set(chosen[0]))
    assert found_in((lasting / "keys-PLAINTEXT.json").read_bytes(), kept) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("keys", "keys-PLAINTEXT.json"),
        ("keys.csv", "keys-PLAINTEXT.json"),
        ("keys-PLAINTEXT.json", "keys-PLAINTEXT.json"),
        ("keys-plaintext", "keys-PLAINTEXT.json"),
        ("keys.keyvault", "keys-PLAINTEXT.json"),
        ("my.keys", "my.keys-PLAINTEXT.json"),
        ("PLAINTEXT.json", "keys-PLAINTEXT.json"),
        (".json", "keys-PLAINTEXT.json"),
    ],
)
def test_the_name_says_what_the_file_is(typed: str, name: str) -> None:
    assert plain_text_path(Path("/x") / typed, PlainForm.JSON) == Path("/x") / name


# Disks that fail


@pytest.mark.parametrize("how", ["no-room", "no-room-named"])
def test_a_disk_that_takes_no_more_leaves_nothing_and_is_told(lasting: Path, tmp_path: Path, how: str) -> None:
    """The child may write 200 bytes into one file, and the export has more: the write really fails half-way."""
    command = [sys.executable, "-m", "tests.services.transfer.child", how, str(tmp_path), str(lasting)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Not exported: the system allows no file of that size. There is no new file." in done.stdout
    assert list(lasting.iterdir()) == []


def test_a_folder_that_is_not_writable_is_told_and_left_empty(lasting: Path, tmp_path: Path) -> None:
    """Permissions do not bind root, so root's child becomes nobody before it exports."""
    lasting.chmod(0o555)
    command = [sys.executable, "-m", "tests.services.transfer.child", "read-only", str(tmp_path), str(lasting)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "is not writable. There is no new file." in done.stdout
    lasting.chmod(0o700)
    assert list(lasting.iterdir()) == []


def test_a_killed_export_leaves_nothing_at_all(lasting: Path, tmp_path: Path) -> None:
    """Killed while the text is on the disk and has no name yet."""
    command = [sys.executable, "-m", "tests.services.transfer.child", "killed", str(tmp_path), str(lasting)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    assert list(lasting.iterdir()) == []
