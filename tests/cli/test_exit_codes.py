"""Each exit code, made to happen by its real cause, and which of several causes decides."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import KEY
from tests.support.command_line import PASSPHRASE, CommandLine, Ended, make_vault
from vault_app.cli.exit_codes import EXIT_CODES
from vault_app.core.account import Account, AccountId
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.vault import Vault
from vault_app.practice.faults import Fault, Faults
from vault_app.services.file_lock import VaultLock
from vault_app.services.practice_runner import RunningPractice
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

ADD = ("key", "add", "--account", "Main", "--label", "Bot")
OPEN_ORDERS = ("POST", "/spot/v4/query/open-orders")


def refused(ended: Ended, code: int) -> str:
    """Check that a verb failed with *code* and left stdout empty; return what it said."""
    assert (ended.code, ended.out) == (code, ""), ended.err
    assert ended.err.strip()
    return ended.err


def test_the_codes_are_listed(cli: CommandLine) -> None:
    listed = cli.json("--exit-codes")["exit_codes"]
    assert listed == {str(code): meaning for code, meaning in EXIT_CODES.items()}
    assert sorted(EXIT_CODES) == [0, 1, 2, 3, *range(10, 17), *range(30, 39)]
    assert " 32  signature refused\n" in cli("--exit-codes").out


def test_1_a_bug_is_told_by_type_and_place_alone() -> None:
    def broken(_vault: Path | None, _demo: bool) -> int:
        raise LookupError("hunter2")

    said = refused(CommandLine(None, None, broken)(), 1)
    assert "LookupError" in said
    assert "bug" in said
    assert "hunter2" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("key",),
        ("key", "fly"),
        ("key", "ls", "--json"),
        ("key", "add"),
        ("key", "ls", "too", "many"),
        ("key", "show"),
        ("account", "add", "a/b"),
        ("account", "add", "x" * 65),
        ("account", "add", "tab\there"),
        ("sign", "Bot", "GET", "no-slash"),
        ("sign", "Bot", "GET", "//two"),
        ("sign", "Bot", "GET", "/with space"),
        ("sign", "Bot", "GET", "/ä"),
        ("sign", "Bot", "GET", "/a#b"),
        ("sign", "Bot", "GET", "/a", "--query", "a b"),
        ("sign", "Bot", "PATCH", "/a"),
        ("sign", "Bot", "GET", "/a", "--body", "{}"),
        ("sign", "Bot", "POST", "/a", "--format", "telegram"),
        ("sign", "Bot", "POST", "/a", "--timestamp", "-1"),
        ("sign", "Bot", "POST", "/a", "--timestamp", "now"),
        ("call", "Bot"),
        ("call", "Bot", "GET", "/a", "b"),
        ("call", "Bot", "account-wallet", "--param", "currency"),
        ("call", "Bot", "account-wallet", "--param", "colour=red"),
        ("call", "Bot", "account-wallet", "--query", "a=b"),
        ("call", "Bot", "GET", "/a", "--param", "a=b"),
        ("call", "Bot", "account-wallet", "--timeout", "0"),
        ("call", "Bot", "spot-submit-order"),
        ("errors", "x"),
        ("practice", "--port", "65536"),
        ("init", "x", "--unlock-seconds", "0"),
        ("environment", "add", "x"),
        ("environment", "add", "x", "--spot", "http://example.com"),
        ("environment", "add", "x", "--spot", "wss://example.com"),
        ("environment", "add", "x", "--spot", "https://user@example.com"),
        ("environment", "add", "x", "--spot", "https://example.com/path"),
        ("environment", "add", "x", "--spot", "https://exämple.com"),
        ("environment", "add", "x", "--spot", "https://a.example", "--ws-spot", "https://a.example"),
        ("environment", "add", "x", "--spot", "https://a.example", "--ca-file", "/nowhere"),
        ("environment", "add", "x", "--spot", "https://a.example", "--ca-file", __file__),
    ],
)
def test_2_a_wrong_command_line_decides_before_everything_else(home: Path, arguments: tuple[str, ...]) -> None:
    refused(CommandLine(home / "missing.keyvault")(*arguments), 2)


@pytest.mark.parametrize("verb", [ADD, ("key", "edit", "Bot"), ("sign", "Bot", "POST", "/a", "--body", "-")])
def test_2_the_passphrase_cannot_come_from_stdin_where_the_verb_reads_it(
    main: CommandLine, verb: tuple[str, ...]
) -> None:
    assert "--passphrase-fd 0" in refused(CommandLine(main.vault, None)("--passphrase-fd", "0", *verb), 2)


def test_the_passphrase_may_come_from_stdin_elsewhere(main: CommandLine) -> None:
    ended = CommandLine(main.vault, None)("--passphrase-fd", "0", "key", "ls", stdin=PASSPHRASE)
    assert ended.code == 0


def test_2_a_descriptor_that_is_not_open_is_told(main: CommandLine) -> None:
    assert "987654" in refused(CommandLine(main.vault, None)("--passphrase-fd", "987654", "key", "ls"), 2)


def test_3_a_question_without_a_terminal_is_declined(main: CommandLine) -> None:
    main("environment", "add", "own", "--spot", "https://127.0.0.1:1")
    backup = main.json("backup", "ls")["backups"][0]["name"]
    for verb in (
        ("key", "rm", "Bot"),
        ("account", "rm", "Main"),
        ("environment", "rm", "own"),
        ("environment", "add", "away", "--spot", "https://api.example"),
        ("backup", "restore", backup),
        ("call", "Bot", *OPEN_ORDERS[:1], "/some/write"),
    ):
        assert "--yes" in refused(main(*verb), 3)
    assert [each["label"] for each in main.json("key", "ls")["key_sets"]] == ["Bot"]


def test_10_what_is_named_is_not_there(main: CommandLine, home: Path) -> None:
    refused(CommandLine(home / "missing.keyvault")("key", "ls"), 10)
    for verb in (
        ("key", "show", "Nobody"),
        ("key", "show", "Main/Nobody"),
        ("key", "rm", "Nobody"),
        ("key", "restore", "Bot"),
        ("account", "rm", "Nobody"),
        ("account", "add", "New", "--environment", "nowhere"),
        ("environment", "rm", "nowhere"),
        ("backup", "restore", "nothing"),
        ("call", "Bot", "no-such-endpoint"),
        ("errors", "12345"),
    ):
        refused(main(*verb), 10)


def test_10_no_such_host_in_this_environment(main: CommandLine) -> None:
    main("account", "add", "Demo", "--environment", "bitmart-futures-demo")
    main("key", "add", "--account", "Demo", "--label", "Futures", stdin=KEY)
    assert "spot" in refused(main("call", "Futures", "account-wallet"), 10)


def test_10_without_any_vault_the_usual_place_is_named(home: Path) -> None:
    assert "vault-app init" in refused(CommandLine(None)("key", "ls"), 10)


def test_11_a_wrong_passphrase(main: CommandLine) -> None:
    for lines in (b"wrong", b"", PASSPHRASE.encode() + b" ", b" " + PASSPHRASE.encode()):
        refused(main.with_passphrase(lines)("key", "ls"), 11)


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
def test_one_line_ending_is_no_part_of_the_passphrase(main: CommandLine, ending: bytes) -> None:
    assert main.with_passphrase(PASSPHRASE.encode() + ending)("key", "ls").code == 0


def test_12_a_full_disk_loses_nothing(main: CommandLine) -> None:
    """A limit on the size of files stands in for a disk: writing fails half-way, as it does when there is no room."""
    program = (
        "import resource, sys; sys.dont_write_bytecode = True; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from vault_app.__main__ import main; sys.exit(main())"
    )
    vault = main.vault
    assert vault is not None
    before = vault.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", program, "--vault", str(vault), "--passphrase-fd", "0", "account", "add", "New"],
        input=PASSPHRASE.encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (12, b""), done.stderr
    assert b"as it was before" in done.stderr
    assert vault.read_bytes() == before


def test_12_an_environment_in_use_stays(main: CommandLine) -> None:
    main("environment", "add", "own", "--spot", "https://127.0.0.1:1")
    main("account", "add", "Own", "--environment", "own")
    assert "Own" in refused(main("environment", "rm", "own", "--yes"), 12)


def test_13_what_exists_already(main: CommandLine, home: Path) -> None:
    refused(main("account", "add", "MAIN"), 13)
    refused(main("key", "add", "--account", "main", "--label", "bot", stdin=KEY), 13)
    refused(main("environment", "add", "BitMart", "--spot", "https://127.0.0.1:1"), 13)
    occupied = home / "occupied"
    occupied.write_text("something else", encoding="utf-8")
    refused(CommandLine(None)("init", str(occupied)), 13)
    assert occupied.read_text(encoding="utf-8") == "something else"


@pytest.mark.parametrize(
    ("name", "told"),
    [("empty", "empty"), ("foreign", "not a vault"), ("cut", "damaged"), ("flipped", "damaged"), ("newer", "newer")],
)
def test_15_a_file_that_cannot_be_opened_is_told_in_its_own_words_and_left_alone(
    main: CommandLine, home: Path, name: str, told: str
) -> None:
    vault = main.vault
    assert vault is not None
    good = vault.read_bytes()
    bad = {
        "empty": b"",
        "foreign": b"PK\x03\x04" + bytes(500),
        "cut": good[:-100],
        "flipped": good[:300] + bytes([good[300] ^ 1]) + good[301:],
        "newer": good[:8] + b"\x02" + good[9:],
    }[name]
    file = home / f"{name}.keyvault"
    file.write_bytes(bad)
    assert told in refused(CommandLine(file)("key", "ls"), 15)
    assert file.read_bytes() == bad


def test_15_an_exchange_of_a_later_version_is_named_and_the_others_go_on(home: Path) -> None:
    """Its accounts are listed as far as they are known here, and nothing is done with them."""
    at = datetime(2027, 3, 1, tzinfo=UTC)
    later = Account(
        id=AccountId("a"),
        label="Later",
        exchange="tomorrow",
        environment="tomorrow",
        created_at=at,
        key_sets=(KeySet(id=KeySetId("k"), label="Bot", created_at=at, changed_at=at, permissions=frozenset({"fly"})),),
    )
    passphrase = bytearray(PASSPHRASE.encode())
    VaultStore.create(home / "v.keyvault", passphrase, kdf=FLOOR_KDF, vault=Vault(accounts=(later,))).close()
    cli = CommandLine(home / "v.keyvault")
    assert cli("account", "add", "Main").code == 0
    assert [(each["exchange"], each["slots"]) for each in cli.json("account", "ls")["accounts"]] == [
        ("tomorrow", None),
        ("bitmart", 5),
    ]
    assert [each["permissions"] for each in cli.json("key", "ls")["key_sets"]] == [["fly"]]
    for verb in (
        ("key", "show", "Later/Bot"),
        ("key", "rm", "Later/Bot", "--yes"),
        ("account", "rm", "Later", "--yes"),
        ("sign", "Later/Bot", "GET", "/x"),
    ):
        assert "“tomorrow”, an exchange that this version does not know" in refused(cli(*verb), 15)


def test_15_the_doctor_says_what_is_wrong(main: CommandLine) -> None:
    vault = main.vault
    assert vault is not None
    assert CommandLine(vault, None)("doctor").code == 0
    vault.write_bytes(vault.read_bytes()[:-1])
    ended = CommandLine(vault, None)("--json", "doctor")
    assert ended.code == 15
    assert not ended.json["usable"]
    assert any("damaged" in each["what"] for each in ended.json["findings"])


def test_16_another_program_is_saving(main: CommandLine) -> None:
    vault = main.vault
    assert vault is not None
    with VaultLock(vault):
        assert main("key", "ls").code == 0
        refused(main("account", "add", "New"), 16)
    assert main("account", "add", "New").code == 0


def test_30_nobody_answers(main: CommandLine) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    main("environment", "add", "own", "--spot", f"https://127.0.0.1:{port}")
    main("account", "add", "Own", "--environment", "own")
    main("key", "add", "--account", "Own", "--label", "Key", stdin=KEY)
    ended = main("call", "Key", "account-wallet", options=("--json",))
    assert ended.code == 30
    assert ended.json["verdict"] is None
    assert ended.json["http_status"] is None
    assert ended.json["code"] is None
    assert "refused the connection" in ended.json["explanation"]
    main("account", "add", "Practice", "--environment", "practice")
    main("key", "add", "--account", "Practice", "--label", "P", stdin=KEY)
    assert "vault-app practice" in refused(main("call", "P", "account-wallet"), 30)


@pytest.mark.parametrize(
    ("label", "request_words", "code", "answer", "verdict"),
    [
        ("All right", OPEN_ORDERS, 0, 1000, "ok"),
        ("Expired", ("account-wallet",), 31, 30011, "expired"),
        ("Deleted", ("account-wallet",), 31, 30002, "key"),
        ("Wrong memo", OPEN_ORDERS, 32, 30005, "secret-or-memo"),
        ("Wrong secret", OPEN_ORDERS, 32, 30005, "secret-or-memo"),
        ("Unbound IP", ("account-wallet",), 33, 30010, "ip"),
        ("Read-only", ("spot-cancel-all",), 34, 30012, "permission"),
        ("Futures not opened", ("futures-assets-detail",), 38, 40046, "account"),
    ],
)
def test_what_the_exchange_thinks_of_a_key(
    trader: CommandLine,
    handed: Callable[[str], str],
    label: str,
    request_words: tuple[str, ...],
    code: int,
    answer: int,
    verdict: str,
) -> None:
    ended = trader("call", handed(label), *request_words, "--yes", options=("--json",))
    assert ended.code == code, ended.err
    assert (ended.json["code"], ended.json["verdict"]) == (answer, verdict)
    assert ended.json["explanation"]


@pytest.mark.parametrize(
    ("faults", "code", "verdict"),
    [
        (Faults(Fault.RESET), 30, None),
        (Faults(Fault.CUT_SHORT), 30, None),
        (Faults(Fault.HANG), 30, None),
        (Faults(clock_ahead_ms=120_000), 35, "clock"),
        (Faults(Fault.CLOUDFLARE_BLOCK), 37, "server"),
        (Faults(Fault.BAD_JSON), 37, "server"),
        (Faults(Fault.SERVER_ERROR), 37, "server"),
        (Faults(Fault.UNAVAILABLE), 37, "server"),
        (Faults(Fault.REDIRECT), 37, "server"),
        (Faults(Fault.RETIRED), 37, "server"),
    ],
    ids=lambda value: getattr(value, "fault", None),
)
def test_trouble_at_the_exchange_never_blames_the_key(
    trader: CommandLine,
    handed: Callable[[str], str],
    practice: RunningPractice,
    faults: Faults,
    code: int,
    verdict: str | None,
) -> None:
    key = handed("All right")
    practice.exchange.faults = replace(faults, delay_s=0.2)
    ended = trader("call", key, *OPEN_ORDERS, "--yes", "--timeout", "1", options=("--json",))
    assert ended.code == code, ended.out
    assert ended.json["verdict"] == verdict
    assert trader.json("key", "ls")["key_sets"][0]["last_verdict"] is None


def test_36_too_many_calls(trader: CommandLine, handed: Callable[[str], str]) -> None:
    key = handed("Everything allowed")
    parameters = ("--param", "page=1", "--param", "limit=10")
    codes = {trader("call", key, "futures-transfer-list", *parameters).code for _ in range(4)}  # documented: 1 in 2 s
    assert codes == {0, 36}


def test_the_order_of_checks(main: CommandLine, home: Path) -> None:
    """Of several things that are wrong, the first in the order decides."""
    wrong = main.with_passphrase(b"wrong")
    refused(CommandLine(home / "missing", b"wrong")("key", "show", "Nobody"), 10)
    refused(wrong("key", "show", "Nobody"), 11)
    refused(wrong("call", "Bot", "no-such-endpoint"), 11)
    refused(main("key", "add", "--account", "Nobody", "--label", "Bot", stdin="not JSON"), 10)
    refused(main("key", "add", "--account", "Main", "--label", "Bot", stdin="not JSON"), 2)
    for number in range(4):
        main("key", "add", "--account", "Main", "--label", f"Spare {number}", stdin=KEY)
    refused(main("key", "add", "--account", "Main", "--label", "Bot", stdin=KEY), 13)
    refused(main("key", "add", "--account", "Main", "--label", "New", stdin=KEY), 14)
    refused(main("environment", "add", "practice", "--spot", "https://api.example"), 13)


def test_a_call_prints_its_object_also_when_it_fails_early(main: CommandLine, home: Path) -> None:
    for program, words, code in (
        (CommandLine(home / "missing"), ("Bot", "account-wallet"), 10),
        (main.with_passphrase(b"wrong"), ("Bot", "account-wallet"), 11),
        (main, ("Nobody", "account-wallet"), 10),
        (main, ("Bot", "spot-cancel-all"), 3),
    ):
        ended = program("call", *words, options=("--json",))
        assert ended.code == code
        members = ended.json
        assert members["http_status"] is None
        assert members["verdict"] is None
        assert set(members["latency_split_ms"]) == {"name", "connect", "tls", "first_byte", "rest"}
        assert members["explanation"] in ended.err


class TestOlderThanLastSeen:
    """A file older than the one last seen here is read with a warning, and written only after a question."""

    @pytest.fixture
    def older(self, main: CommandLine) -> CommandLine:
        vault = main.vault
        assert vault is not None
        old = vault.read_bytes()
        main("account", "add", "Later")
        vault.write_bytes(old)
        return main

    def test_reads_warn(self, older: CommandLine) -> None:
        ended = older("key", "ls")
        assert ended.code == 0
        assert "newer" in ended.err

    @pytest.mark.parametrize(
        "verb", [("account", "add", "New"), ("key", "edit", "Bot"), ("passphrase", "change"), ("key", "rm", "Bot")]
    )
    def test_writes_ask(self, older: CommandLine, verb: tuple[str, ...]) -> None:
        writer = older.with_passphrase(PASSPHRASE.encode(), b"another one")
        stdin = json.dumps({"note": "new"})
        refused(writer(*verb, stdin=stdin), 3)
        assert writer(*verb, "--yes", stdin=stdin).code == 0


def test_a_second_vault_is_not_the_first(home: Path, main: CommandLine) -> None:
    other = CommandLine(make_vault(home / "other.keyvault", "four"), b"four")
    assert other.json("key", "ls") == {"key_sets": []}
