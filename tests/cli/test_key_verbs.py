"""Key sets by the command line: added from stdin, listed without secrets, changed, thrown away, brought back."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import ACCESS_KEY, KEY, MEMO, SECRET_KEY
from tests.support.command_line import CommandLine

ROW = {
    *("id", "account", "label", "hint", "status", "permissions", "bound_ips", "created_at", "expires_at", "used_by"),
    *("note", "last_verdict"),
}
ADD = ("key", "add", "--account", "Main", "--label")


def test_add_prints_the_row_and_nothing_secret(cli: CommandLine) -> None:
    cli("account", "add", "Main")
    members = {
        "access_key": ACCESS_KEY,
        "secret_key": SECRET_KEY,
        "memo": MEMO,
        "permissions": ["withdraw", "read-only"],
        "bound_ips": ["203.0.113.7", "2001:DB8::1"],
        "expires_at": "2027-01-31",
        "used_by": ["bot on the shelf"],
        "note": "first",
    }
    row = cli.json(*ADD, "Bot", stdin=json.dumps(members))
    assert set(row) == ROW
    assert row["account"] == "Main"
    assert row["label"] == "Bot"
    assert row["hint"] == "80618…3e56"
    assert row["status"] == "live"
    assert row["permissions"] == ["read-only", "withdraw"]
    assert row["bound_ips"] == ["203.0.113.7", "2001:db8::1"]
    assert row["expires_at"] == "2027-01-31T00:00:00Z"
    assert row["used_by"] == ["bot on the shelf"]
    assert row["note"] == "first"
    assert row["last_verdict"] is None


def test_the_list_and_its_table_hold_no_secret(main: CommandLine) -> None:
    listed = main.json("key", "ls")
    assert [each["label"] for each in listed["key_sets"]] == ["Bot"]
    assert set(listed["key_sets"][0]) == ROW
    for text in (json.dumps(listed), main("key", "ls").out, main("key", "show", "Bot").out):
        assert not any(secret in text for secret in (ACCESS_KEY, SECRET_KEY, MEMO))


def test_show_keeps_secrets_back_unless_asked(main: CommandLine) -> None:
    masked = main.json("key", "show", "Bot")
    assert set(masked) == ROW | {"access_key", "secret_key", "memo"}
    assert (masked["access_key"], masked["secret_key"], masked["memo"]) == (None, None, None)
    clear = main.json("key", "show", "Bot", "--reveal")
    assert (clear["access_key"], clear["secret_key"], clear["memo"]) == (ACCESS_KEY, SECRET_KEY, MEMO)
    assert SECRET_KEY in main("key", "show", "Bot", "--reveal").out


@pytest.mark.parametrize("name", ["Main/Bot", "main/BOT", "bot"])
def test_a_key_set_is_found_by_account_and_label_or_by_a_label_that_is_unique(main: CommandLine, name: str) -> None:
    assert main.json("key", "show", name)["label"] == "Bot"


def test_a_key_set_is_found_by_its_id(main: CommandLine) -> None:
    row = main.json("key", "ls")["key_sets"][0]
    assert main.json("key", "show", row["id"]) == main.json("key", "show", "Bot")


def test_a_label_in_two_accounts_needs_its_account(main: CommandLine) -> None:
    main("account", "add", "Other")
    main("key", "add", "--account", "Other", "--label", "Bot", stdin=KEY)
    ended = main("key", "show", "Bot")
    assert ended.code == 10
    assert "Main/Bot" in ended.err
    assert "Other/Bot" in ended.err


def test_the_memo_is_kept_to_the_byte_and_keys_are_trimmed_with_a_word(cli: CommandLine) -> None:
    cli("account", "add", "Main")
    members = {"access_key": f" {ACCESS_KEY}\t", "secret_key": f"{SECRET_KEY}\n", "memo": " my memo "}
    ended = cli(*ADD, "Bot", stdin=json.dumps(members))
    assert ended.code == 0
    assert "White space" in ended.err
    assert "begins or ends with a space" in ended.err
    clear = cli.json("key", "show", "Bot", "--reveal")
    assert (clear["access_key"], clear["secret_key"], clear["memo"]) == (ACCESS_KEY, SECRET_KEY, " my memo ")


def test_swapped_fields_and_doubtful_addresses_get_a_word_and_are_kept(cli: CommandLine) -> None:
    cli("account", "add", "Main")
    members = {"access_key": SECRET_KEY, "secret_key": ACCESS_KEY, "memo": "m", "bound_ips": ["10.0.0.1", "10.0.0.1"]}
    ended = cli(*ADD, "Bot", stdin=json.dumps(members))
    assert ended.code == 0
    assert "swapped" in ended.err
    assert "private address" in ended.err
    assert "twice" in ended.err


@pytest.mark.parametrize(
    ("stdin", "told"),
    [
        ("", "not JSON"),
        ("access key: x", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not an object"),
        ('{"access_key": 7}', "text in quotes"),
        ('{"access_key": "a", "access_key": "b"}', "twice"),
        ('{"access_key": "a", "colour": "red"}', "colour"),
        ('{"access_key": "a", "permissions": ["fly"]}', "fly"),
        ('{"access_key": "a", "bound_ips": ["0.0.0.0"]}', "0.0.0.0"),
        ('{"access_key": "a", "bound_ips": ["example.com"]}', "example.com"),
        ('{"access_key": "a", "expires_at": "soon"}', "soon"),
        ('{"access_key": "a", "note": "\\ud800"}', "half of a character"),
        ('{"secret_key": "a"}', "access_key"),
        ('{"access_key": "a", "label": "Other"}', "--label"),
        (b"\xff\xfe{}", "not UTF-8"),
    ],
)
def test_bad_text_on_stdin_is_told_and_nothing_is_added(cli: CommandLine, stdin: str | bytes, told: str) -> None:
    cli("account", "add", "Main")
    ended = cli(*ADD, "Bot", stdin=stdin)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert cli.json("key", "ls") == {"key_sets": []}


def test_a_refusal_of_stdin_repeats_no_secret(cli: CommandLine) -> None:
    cli("account", "add", "Main")
    ended = cli(*ADD, "Bot", stdin=json.dumps({"secret_key": SECRET_KEY, "memo": MEMO, "colour": ACCESS_KEY}))
    assert ended.code == 2
    assert not any(secret in ended.err for secret in (ACCESS_KEY, SECRET_KEY, MEMO))


def test_what_is_missing_is_told_only_of_what_was_saved(main: CommandLine) -> None:
    refused = main(*ADD, "Bot", stdin='{"access_key": "a"}')
    assert refused.code == 13
    assert "Saved" not in refused.err
    saved = main(*ADD, "Reader", stdin='{"access_key": "a"}')
    assert saved.code == 0
    assert "Saved without secret key and memo: a signed call needs both" in saved.err


def test_times_are_written_as_iso_8601_has_them_in_every_year(main: CommandLine) -> None:
    row = main.json("key", "edit", "Bot", stdin='{"created_at": "0987-06-05"}')
    assert row["created_at"] == "0987-06-05T00:00:00Z"
    assert " 0987-06-05" in main("key", "ls").out


def test_a_removed_key_set_still_works_on_the_exchange_unless_it_was_revoked(main: CommandLine) -> None:
    assert "it still works" in main("key", "rm", "Bot", "--yes").err
    main("key", "restore", "Bot")
    main("key", "edit", "Bot", stdin='{"status": "revoked"}')
    assert main("key", "rm", "Bot", "--yes").err == ""


def test_edit_changes_what_it_names_and_nothing_else(main: CommandLine) -> None:
    before = main.json("key", "show", "Bot", "--reveal")
    row = main.json("key", "edit", "Bot", stdin='{"label": "Robot", "bound_ips": ["203.0.113.7"], "memo": "new"}')
    assert set(row) == ROW
    assert row["label"] == "Robot"
    after = main.json("key", "show", "Main/Robot", "--reveal")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"label", "bound_ips", "memo"}
    assert after["memo"] == "new"


def test_edit_refuses_a_member_that_it_does_not_know_by_its_name(main: CommandLine) -> None:
    ended = main("key", "edit", "Bot", stdin='{"memmo": "x"}')
    assert (ended.code, ended.out) == (2, "")
    assert "memmo" in ended.err


def test_edit_that_changes_nothing_saves_nothing(main: CommandLine) -> None:
    backups = main.json("backup", "ls")
    assert main.json("key", "edit", "Bot", stdin='{"permissions": ["read-only"]}')["label"] == "Bot"
    assert main.json("backup", "ls") == backups


def test_a_removed_key_set_comes_back_as_it_was(main: CommandLine) -> None:
    before = main.json("key", "show", "Bot", "--reveal")
    assert main.json("key", "rm", "Bot", "--yes")["label"] == "Bot"
    assert main.json("key", "ls") == {"key_sets": []}
    assert main("key", "show", "Bot").code == 10
    assert main.json("key", "restore", "Main/Bot")["label"] == "Bot"
    assert main.json("key", "show", "Bot", "--reveal") == before


def test_a_removed_account_comes_back_with_a_key_set_of_it(main: CommandLine) -> None:
    assert main.json("account", "rm", "main", "--yes")["label"] == "Main"
    assert main.json("account", "ls") == {"accounts": []}
    assert main.json("key", "restore", "Main/Bot")["account"] == "Main"
    assert [each["label"] for each in main.json("account", "ls")["accounts"]] == ["Main"]


def test_a_revoked_key_set_frees_its_slot(main: CommandLine) -> None:
    for number in range(4):
        assert main(*ADD, f"Spare {number}", stdin=KEY).code == 0
    ended = main(*ADD, "Sixth", stdin=KEY)
    assert (ended.code, ended.out) == (14, "")
    assert "5 slots" in ended.err
    assert "evoke" in ended.err
    main("key", "edit", "Bot", stdin='{"status": "revoked"}')
    assert main(*ADD, "Sixth", stdin=KEY).code == 0
    assert main("key", "edit", "Bot", stdin='{"status": "live"}').code == 14
