"""The vault file by the command line: made, its passphrase changed, its backups listed and brought back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import KEY
from tests.support.command_line import PASSPHRASE, CommandLine, make_vault
from vault_app.services.openers import Opener
from vault_app.services.vault_store import VaultStore
from vault_app.services.vault_ways import make_recovery_key

FAST = ("--unlock-seconds", "0.1")


def test_init_makes_a_vault_that_opens_and_whose_files_only_its_user_can_read(home: Path) -> None:
    file = home / "new.keyvault"
    program = CommandLine(None)
    before = os.umask(0)
    try:
        made = program.json("init", str(file), *FAST)
        program("account", "add", "Main")
    finally:
        os.umask(before)
    assert made["vault"] == str(file)
    assert made["kdf"]["memory_kib"] >= 64 * 1024
    assert made["kdf"]["passes"] >= 3
    assert [each["label"] for each in program.json("account", "ls")["accounts"]] == ["Main"]
    loose = [path for path in home.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert loose == []


def test_init_needs_a_passphrase(home: Path) -> None:
    ended = CommandLine(None, b"\n")("init", str(home / "new.keyvault"))
    assert (ended.code, ended.out) == (2, "")
    assert "empty" in ended.err
    assert not (home / "new.keyvault").exists()


def test_a_link_that_leads_nowhere_is_something(home: Path) -> None:
    (home / "link").symlink_to(home / "nowhere")
    assert CommandLine(None)("init", str(home / "link")).code == 13
    assert not (home / "nowhere").exists()


def test_the_vault_is_the_named_one_else_the_variable_else_the_one_last_opened(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (make_vault(home / f"{name}.keyvault") for name in ("one", "two"))
    CommandLine(one)("account", "add", "In one")
    CommandLine(two)("account", "add", "In two")

    def labels(program: CommandLine) -> list[str]:
        return [each["label"] for each in program.json("account", "ls")["accounts"]]

    assert labels(CommandLine(None)) == ["In two"]
    monkeypatch.setenv("VAULT_APP_FILE", str(one))
    assert labels(CommandLine(None)) == ["In one"]
    assert labels(CommandLine(two)) == ["In two"]
    monkeypatch.setenv("VAULT_APP_FILE", "")
    assert labels(CommandLine(None)) == ["In two"]


def test_the_passphrase_is_changed_and_the_contents_stay(main: CommandLine) -> None:
    before = main.json("key", "show", "Bot", "--reveal")
    both = main.with_passphrase(PASSPHRASE.encode(), "größer ".encode())
    assert both("passphrase", "change", *FAST).code == 0
    assert main("key", "ls").code == 11
    assert main.with_passphrase("größer ".encode()).json("key", "show", "Bot", "--reveal") == before


def test_a_new_passphrase_that_is_missing_changes_nothing(main: CommandLine) -> None:
    for lines in ((PASSPHRASE.encode(),), (PASSPHRASE.encode(), b"")):
        assert main.with_passphrase(*lines)("passphrase", "change").code == 2
    assert main("key", "ls").code == 0


class TestRecover:
    """A new passphrase by the recovery key, on the day on which the old one is forgotten."""

    @pytest.fixture
    def key(self, main: CommandLine) -> bytes:
        """The recovery key of the vault, as it is written down."""
        assert main.vault is not None
        store = VaultStore.open(main.vault, bytearray(PASSPHRASE, "utf-8"))
        shown = bytes(make_recovery_key(store, bytearray(PASSPHRASE, "utf-8")))
        store.close()
        return shown

    def test_it_sets_a_new_passphrase_and_stays_what_it_is(self, main: CommandLine, key: bytes) -> None:
        before = main.json("key", "show", "Bot", "--reveal")
        for new in (b"gravel oboe", b"canteen larch"):
            row = main.with_passphrase(key.lower(), new).json("passphrase", "recover", *FAST)
            assert set(row) == {"vault", "kdf"}
            assert main("key", "ls").code == 11
            assert main.with_passphrase(new).json("key", "show", "Bot", "--reveal") == before

    def test_a_slip_of_the_pen_and_the_key_of_another_vault_change_nothing(self, main: CommandLine, key: bytes) -> None:
        assert main.vault is not None
        before = main.vault.read_bytes()
        slip = key[:-1] + (b"0" if key[-1:] != b"0" else b"1")
        ended = main.with_passphrase(slip, b"new")("passphrase", "recover")
        assert (ended.code, "Group 13" in ended.err, ended.out) == (2, True, "")
        other = CommandLine(make_vault(main.vault.with_name("other.keyvault")))
        ended = other.with_passphrase(key, b"new")("passphrase", "recover")
        words = "The vault did not open. This is not its recovery key, or it has none.\n"
        assert (ended.code, ended.out, ended.err) == (11, "", words)
        assert main.vault.read_bytes() == before

    def test_a_new_passphrase_that_is_missing_changes_nothing(self, main: CommandLine, key: bytes) -> None:
        assert main.with_passphrase(key)("passphrase", "recover").code == 2
        assert main.with_passphrase(key, b"")("passphrase", "recover").code == 2
        assert main("key", "ls").code == 0

    def test_a_key_file_is_asked_for_no_more(self, home: Path) -> None:
        vault, key_file = home / "two.keyvault", home / "stick.key"
        with_file = ("--key-file", str(key_file))
        assert CommandLine(None)("init", str(vault), *FAST, options=with_file).code == 0
        opener = Opener.with_key_file(bytearray(PASSPHRASE, "utf-8"), key_file)
        store = VaultStore.open(vault, opener)
        shown = bytes(make_recovery_key(store, opener))
        store.close()
        key_file.unlink()
        program = CommandLine(vault).with_passphrase(shown, b"gravel oboe")
        assert program("passphrase", "recover", *FAST).code == 0
        assert program.with_passphrase(b"gravel oboe")("account", "ls").code == 0


def test_a_passphrase_is_the_same_however_its_letters_were_composed(home: Path) -> None:
    vault = make_vault(home / "u.keyvault", "gr\u00fc\u00dfe")
    assert CommandLine(vault, "gru\u0308\u00dfe".encode())("key", "ls").code == 0
    assert CommandLine(vault, b"gr\xfc")("key", "ls").code == 2


def test_a_backup_is_listed_and_restored_with_its_date_and_counts(main: CommandLine) -> None:
    before = main.json("key", "ls")
    main("key", "rm", "Bot", "--yes")
    main("account", "add", "Later")
    backups = main.json("backup", "ls")["backups"]
    assert len(backups) == 2
    assert set(backups[0]) == {"name", "saved_at", "generation", "size", "kept"}
    oldest = backups[-1]
    asked = main("backup", "restore", oldest["name"])
    assert asked.code == 3
    assert "1 account, 1 key set" in asked.err
    assert "2 accounts, 0 key sets" in asked.err
    restored = main.json("backup", "restore", oldest["name"], "--yes")
    assert (restored["name"], restored["accounts"], restored["key_sets"]) == (oldest["name"], 1, 1)
    assert main.json("key", "ls") == before
    assert len(main.json("backup", "ls")["backups"]) == 3
    assert oldest["name"] in main("backup", "ls").out


def test_the_doctor_needs_no_passphrase_and_changes_nothing(main: CommandLine) -> None:
    vault = main.vault
    assert vault is not None
    vault.chmod(0o644)
    before = vault.read_bytes()
    found = CommandLine(vault, None).json("doctor")
    assert found["usable"]
    assert any(each["severity"] == "warning" and str(vault) in each["what"] for each in found["findings"])
    assert (vault.read_bytes(), vault.stat().st_mode & 0o777) == (before, 0o644)
    assert "644" in CommandLine(vault, None)("doctor").out


class TestEnvironments:
    """Hosts of one's own: added, listed, removed."""

    def test_the_built_in_ones_are_listed(self, cli: CommandLine) -> None:
        listed = cli.json("environment", "ls")["environments"]
        assert [each["name"] for each in listed] == ["bitmart", "bitmart-futures-demo", "practice"]
        assert listed[0]["spot"] == "https://api-cloud.bitmart.com"
        assert listed[2]["spot"] is None
        assert "api-cloud-v2.bitmart.com" in cli("environment", "ls").out

    def test_one_of_this_computer_is_added_without_a_question(self, cli: CommandLine) -> None:
        row = cli.json("environment", "add", "local", "--spot", "http://localhost:8080", "--ws-spot", "ws://[::1]:81/x")
        assert (row["spot"], row["ws_spot"], row["futures"]) == ("http://localhost:8080", "ws://[::1]:81/x", None)
        assert not row["own_ca"]
        assert cli.json("environment", "ls")["environments"][-1] == row
        assert cli.json("environment", "rm", "LOCAL", "--yes")["name"] == "local"
        assert len(cli.json("environment", "ls")["environments"]) == 3

    def test_one_elsewhere_asks_and_names_its_host(self, cli: CommandLine) -> None:
        words = ("environment", "add", "away", "--spot", "https://api.example", "--futures", "https://f.example")
        asked = cli(*words)
        assert asked.code == 3
        assert "api.example, f.example" in asked.err
        assert cli(*words, "--yes").code == 0

    def test_a_certificate_is_kept_and_what_lies_beside_it_is_not(self, trader: CommandLine, home: Path) -> None:
        from vault_app.services.vault_store import VaultStore

        own = next(each for each in trader.json("environment", "ls")["environments"] if each["name"] == "here")
        assert own["own_ca"]
        assert trader.vault is not None
        store = VaultStore.open(trader.vault, bytearray(PASSPHRASE, "utf-8"))
        pem = store.vault.environments[0].ca_pem
        store.close()
        assert pem is not None
        assert pem.count("BEGIN") == pem.count("BEGIN CERTIFICATE") == 1
        together = home / "together.pem"
        together.write_text(f"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n{pem}", encoding="ascii")
        words = ("environment", "add", "again", "--spot", "https://127.0.0.1:1", "--ca-file", str(together))
        assert trader(*words).code == 0
        store = VaultStore.open(trader.vault, bytearray(PASSPHRASE, "utf-8"))
        assert [each.ca_pem for each in store.vault.environments] == [pem, pem]
        store.close()

    def test_a_built_in_one_stays(self, cli: CommandLine) -> None:
        assert cli("environment", "rm", "practice", "--yes").code == 2


class TestAccounts:
    """Accounts: their row, their list, their words."""

    def test_an_account_goes_to_the_exchange_unless_told_otherwise(self, cli: CommandLine) -> None:
        ended = cli("account", "add", "  Main ", options=("--json",))
        row = ended.json
        assert (row["label"], row["environment"], row["slots_used"], row["slots"]) == ("Main", "bitmart", 0, 5)
        assert "2027-01-31" in ended.err
        assert cli.json("account", "add", "Trial", "--environment", "PRACTICE")["environment"] == "practice"
        assert [each["label"] for each in cli.json("account", "ls")["accounts"]] == ["Main", "Trial"]

    def test_an_empty_vault_says_what_to_do_next(self, cli: CommandLine) -> None:
        assert "account add" in cli("account", "ls").out
        assert "key add" in cli("key", "ls").out

    def test_columns_stay_aligned_whatever_the_script(self, cli: CommandLine) -> None:
        cli("account", "add", "備忘")
        cli("account", "add", "A longer name")
        cli("key", "add", "--account", "備忘", "--label", "x", stdin=KEY)
        lines = cli("account", "ls").out.splitlines()
        assert [line.index("bitmart") + (2 if "備" in line else 0) for line in lines[1:]] == [
            lines[0].index("EXCHANGE")
        ] * 2


class TestCatalogue:
    """What needs no vault."""

    def test_words_are_searched(self) -> None:
        found = CommandLine(None, None).json("endpoints", "wallet", "spot")["endpoints"]
        assert found
        assert all("wallet" in json.dumps(each).lower() for each in found)
        assert len(CommandLine(None, None).json("endpoints")["endpoints"]) > 100

    def test_one_endpoint_is_shown_whole(self) -> None:
        told = CommandLine(None, None)("endpoints", "spot-submit-order").out
        assert "POST /spot/v2/submit_order" in told
        assert "symbol" in told
        assert "required" in told

    def test_nothing_found_is_no_failure(self) -> None:
        ended = CommandLine(None, None)("endpoints", "zebra", options=("--json",))
        assert (ended.code, ended.json) == (0, {"endpoints": []})

    def test_a_code_is_explained(self) -> None:
        told = CommandLine(None, None).json("errors", "30005")
        assert (told["code"], told["verdict"], told["exit_code"]) == (30005, "secret-or-memo", 32)
        assert told["meaning"]
        assert told["cure"]
        assert "signature" in CommandLine(None, None)("errors", "30005").out.lower()


class TestKeyFile:
    """`--key-file FILE` before the verb: what is asked for besides the passphrase."""

    @pytest.fixture
    def key_file(self, home: Path) -> Path:
        folder = home / "stick"
        folder.mkdir(mode=0o700)
        return folder / "mine.key"

    @pytest.fixture
    def vault(self, home: Path, key_file: Path) -> Path:
        vault = home / "mine.keyvault"
        made = CommandLine(None)("init", str(vault), *FAST, options=("--key-file", str(key_file)))
        assert made.code == 0, made.err
        assert f"Made the key file {key_file}. Keep a copy" in made.err
        return vault

    def test_init_makes_one_for_its_user_alone_and_never_overwrites_one(self, vault: Path, key_file: Path) -> None:
        assert len(key_file.read_bytes()) == 32
        assert key_file.stat().st_mode & 0o777 == 0o600
        before = key_file.read_bytes()
        other = vault.with_name("other.keyvault")
        again = CommandLine(None)("init", str(other), *FAST, options=("--key-file", str(key_file)))
        assert (again.code, "Made the key file" in again.err) == (0, False)
        assert key_file.read_bytes() == before

    def test_one_beside_the_vault_is_told(self, home: Path, vault: Path) -> None:
        with_file = ("--key-file", str(home / "beside.key"))
        made = CommandLine(None)("init", str(home / "new.keyvault"), *FAST, options=with_file)
        assert (made.code, "whoever takes one takes both" in made.err) == (0, True)
        examined = CommandLine(home / "new.keyvault")("doctor", options=with_file)
        assert "whoever takes one takes both" in examined.out
        assert "takes both" not in CommandLine(vault)("doctor").out

    def test_a_vault_is_no_key_file_since_it_changes_with_each_save(self, home: Path, vault: Path) -> None:
        refused = CommandLine(None)("init", str(home / "new.keyvault"), *FAST, options=("--key-file", str(vault)))
        assert (refused.code, "which changes with each save" in refused.err) == (2, True)
        same = home / "same"
        assert CommandLine(None)("init", str(same), *FAST, options=("--key-file", str(same))).code == 2
        assert not (home / "new.keyvault").exists()
        assert not same.exists()

    def test_every_verb_opens_the_vault_with_both(self, vault: Path, key_file: Path) -> None:
        with_file = ("--key-file", str(key_file))
        program = CommandLine(vault)
        assert program("account", "add", "Main", options=with_file).code == 0
        assert program("account", "ls", options=(*with_file, "--json")).json["accounts"][0]["label"] == "Main"
        changed = program.with_passphrase(PASSPHRASE.encode(), b"gravel oboe")(
            "passphrase", "change", options=with_file
        )
        assert changed.code == 0, changed.err
        assert program.with_passphrase(b"gravel oboe")("account", "ls", options=with_file).code == 0

    def test_one_message_for_a_wrong_passphrase_and_a_wrong_or_missing_key_file(
        self, vault: Path, key_file: Path
    ) -> None:
        other = key_file.with_name("other.key")
        other.write_bytes(b"x" * 32)
        program = CommandLine(vault)
        ended = [
            program("account", "ls"),
            program("account", "ls", options=("--key-file", str(other))),
            program.with_passphrase(b"not this one")("account", "ls", options=("--key-file", str(key_file))),
        ]
        assert {(each.code, each.out, each.err) for each in ended} == {
            (11, "", "The vault did not open. Passphrase or key file is not the right one.\n")
        }

    def test_a_file_that_cannot_be_one_is_told_so(self, vault: Path, key_file: Path) -> None:
        empty = key_file.with_name("empty")
        empty.write_bytes(b"")
        program = CommandLine(vault)
        told = program("account", "ls", options=("--key-file", str(empty)))
        assert (told.code, told.out) == (2, "")
        assert "it is empty" in told.err
        gone = program("account", "ls", options=("--key-file", str(key_file.with_name("gone"))))
        assert (gone.code, "There is no key file at" in gone.err) == (10, True)

    def test_it_comes_before_the_verb(self, vault: Path, key_file: Path) -> None:
        ended = CommandLine(vault)("account", "ls", "--key-file", str(key_file))
        assert (ended.code, "--key-file comes before the verb." in ended.err) == (2, True)
