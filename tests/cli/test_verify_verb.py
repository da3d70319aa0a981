"""Verifying by the command line: each practice key set with its verdicts and exit code, told, kept, and nothing leaked."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import KEY
from tests.support.command_line import PASSPHRASE, CommandLine, run_program
from tests.support.hostile_server import Conversation, serving
from vault_app.core.report import Fact
from vault_app.practice import Fault, Faults
from vault_app.services.demo import demo_vault
from vault_app.services.file_lock import VaultLock
from vault_app.services.paths import Places
from vault_app.services.practice_runner import RunningPractice
from vault_app.services.settings_store import Settings, SettingsStore

Handed = Callable[[str], str]
SIGNS = {"proven": "+", "refused": "-", "unclear": "?", "not-tried": "."}

# Facts in order: reachable, clock, access key, secret and memo, IP, read-only, spot, margin, futures, withdraw.
EXPECTED = {
    "All right": ("++++++..+-", 0),
    "Read-only": ("++++++..--", 0),
    "Wrong memo": ("+++-++....", 32),
    "Wrong secret": ("+++-++....", 32),
    "Unbound IP": ("++?.-.....", 33),
    "Everything allowed": ("++++++..++", 0),
    "Bound to this computer": ("++++++..--", 0),
    "Expired": ("++-.+.....", 31),
    "Frozen": ("++-.+.....", 31),
    "Withdraw without IP": ("++++++..-+", 0),
    "Futures not opened": ("++++++..+-", 0),
    "No read-only": ("+++?+-..--", 34),
    "Less than ticked": ("++++++..--", 0),
    "More than ticked": ("++++++..-+", 0),
    "Deleted": ("++-.+.....", 31),
}


def signs(answer: dict[str, object]) -> str:
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    return "".join(SIGNS[each["verdict"]] for each in verdicts)


@pytest.fixture(scope="module")
def practised(running_practice: RunningPractice, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A vault with the practice exchange's key sets, whose accounts send to the environment *practice*."""
    folder = tmp_path_factory.mktemp("practised")
    path = folder / "practice.keyvault"
    places = Places(folder, folder, folder, folder)
    demo_vault(path, bytearray(PASSPHRASE, "utf-8"), running_practice.record, places=places).close()
    yield path
    assert running_practice.exchange.secrets_seen == 0


@pytest.fixture(autouse=True)
def within_the_limit_of_an_address() -> None:
    """Let a tenth of a second pass: each run is a program of its own, and an address may ask ten times a second."""
    time.sleep(0.11)


# Asked by a process of its own, which cannot know that the same key was used a moment ago.
BY_THE_PROGRAM = ("Bound to this computer", "Unbound IP")


@pytest.mark.parametrize(("label", "expected"), [each for each in EXPECTED.items() if each[0] not in BY_THE_PROGRAM])
def test_each_practice_key_set_ends_with_its_code_and_its_verdicts(
    label: str,
    expected: tuple[str, int],
    practised: Path,
    practice: RunningPractice,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in _finding(practice, practised.parent).items():
        monkeypatch.setenv(name, value)
    ended = CommandLine(practised)("verify", label, options=("--json", "--quiet"))
    assert (signs(ended.json), ended.code) == expected, ended.err
    assert ended.err == ""
    key = practice.record.key_set(label)
    assert not any(secret in ended.out for secret in (key.access_key, key.secret_key, key.memo))


@pytest.mark.parametrize("label", BY_THE_PROGRAM)
def test_the_real_program_ends_in_the_same_way(label: str, practised: Path, practice: RunningPractice) -> None:
    arguments = ("--vault", str(practised), "--json", "--quiet", "verify", label)
    environment = _finding(practice, practised.parent)
    ended = run_program(*arguments, passphrase=PASSPHRASE.encode(), environment=environment)
    assert (signs(ended.json), ended.code) == EXPECTED[label], ended.err


def _finding(practice: RunningPractice, folder: Path) -> dict[str, str]:
    """Return how a program finds the word that *practice* has left of itself."""
    runtime = Path(practice.record.ca_file).parent
    found = folder / "vault-app"
    if not found.exists():
        found.mkdir(mode=0o700)
        for name in ("practice.json", "practice-ca.pem", "practice.process"):
            shutil.copy(runtime / name, found / name)
    return {"XDG_RUNTIME_DIR": str(folder)}


def test_the_object_has_exactly_its_members(trader: CommandLine, handed: Handed) -> None:
    answer = trader.json("verify", handed("Read-only"))
    assert list(answer) == ["key", "verdicts", "declared", "seen", "mismatches"]
    assert (answer["key"], answer["declared"], answer["seen"]) == ("Main/Read-only", ["read-only"], ["read-only"])
    assert answer["mismatches"] == []
    assert [each["fact"] for each in answer["verdicts"]] == [fact.value for fact in Fact]
    for each in answer["verdicts"]:
        assert list(each) == ["fact", "verdict", "evidence", "code", "explanation"]
        assert each["verdict"] in SIGNS
        assert (each["evidence"] is None) is (each["verdict"] == "not-tried")
    evidence = answer["verdicts"][3]["evidence"]
    assert list(evidence) == ["request", "http_status", "message", "trace", "at", "latency_ms"]
    assert evidence["request"] == "POST /spot/v4/query/open-orders"
    assert (evidence["http_status"], answer["verdicts"][3]["code"]) == (200, 1000)


def test_what_is_seen_is_compared_with_what_is_declared(trader: CommandLine, handed: Handed) -> None:
    more, less = handed("More than ticked"), handed("Less than ticked")
    answer = trader.json("verify", more, "--probe", "spot-trade")
    assert answer["seen"] == ["read-only", "spot-trade", "withdraw"]
    assert answer["mismatches"] == [
        {"permission": "spot-trade", "match": "more than declared"},
        {"permission": "withdraw", "match": "more than declared"},
    ]
    ended = trader("verify", less, "--probe", "spot-trade", options=("--json",))
    assert ended.code == 34
    assert ended.json["mismatches"] == [{"permission": "spot-trade", "match": "less"}]


def test_progress_goes_to_stderr_and_the_table_to_stdout(trader: CommandLine, handed: Handed) -> None:
    ended = trader("verify", handed("Wrong memo"))
    assert ended.code == 32
    assert ended.err.splitlines() == ["Asking: reachable …", "Asking: access key …", "Asking: secret and memo …"]
    assert ended.out.startswith("Main/Wrong memo: 5 proven, 1 refused, 4 not tried\n")
    assert "secret and memo  refused    30005" in ended.out
    assert "letter by letter" in ended.out
    assert trader("verify", "Main/Wrong memo", options=("--quiet",)).err == ""


def test_what_is_neither_declared_nor_allowed_needs_no_cure(trader: CommandLine, handed: Handed) -> None:
    told = trader("verify", handed("Read-only"))
    assert told.code == 0
    assert "withdraw         refused" in told.out
    assert "What to do" not in told.out
    assert "Not as declared" not in told.out


def test_the_last_verdict_shows_in_the_list_and_the_run_in_the_history(trader: CommandLine, handed: Handed) -> None:
    trader("verify", handed("Wrong memo"))
    verdict = trader.json("key", "ls")["key_sets"][0]["last_verdict"]
    assert (verdict["standing"], verdict["what"], verdict["code"]) == ("refused", "secret or memo", 30005)


def test_a_report_that_cannot_be_saved_is_a_word_and_no_failure(trader: CommandLine, handed: Handed) -> None:
    key = handed("Wrong memo")
    assert trader.vault is not None
    with VaultLock(trader.vault):
        ended = trader("verify", key, options=("--json", "--quiet"))
    assert ended.code == 32
    assert signs(ended.json) == "+++-++...."
    assert "not kept" in ended.err


@pytest.mark.parametrize(
    ("fault", "code"), [(Fault.UNAVAILABLE, 37), (Fault.CLOUDFLARE_BLOCK, 37), (Fault.RESET, 30), (Fault.NOT_HTTP, 30)]
)
def test_trouble_at_the_exchange_is_told_as_such(
    fault: Fault, code: int, trader: CommandLine, handed: Handed, practice: RunningPractice
) -> None:
    key = handed("All right")
    practice.exchange.faults = Faults(fault)
    ended = trader("verify", key, options=("--json",))
    assert (signs(ended.json), ended.code) == ("-.........", code)
    assert ended.json["seen"] == []


def test_the_object_is_printed_also_when_nothing_could_be_asked(main: CommandLine, trader: CommandLine) -> None:
    unknown = trader("verify", "Main/Nobody", options=("--json",))
    assert unknown.code == 10
    assert unknown.json == dict.fromkeys(("key", "verdicts", "declared", "seen", "mismatches"))
    lacking = json.dumps({"access_key": "a" * 40, "permissions": ["read-only"]})
    assert trader("key", "add", "--account", "Main", "--label", "Half", stdin=lacking).code == 0
    half = trader("verify", "Half", options=("--json",))
    assert half.code == 2
    assert (half.json["key"], half.json["declared"], half.json["verdicts"]) == ("Main/Half", ["read-only"], None)


def test_a_chosen_proxy_is_named_before_anything_is_sent_and_gets_no_key(cli: CommandLine) -> None:
    def refuse(conversation: Conversation) -> None:
        conversation.read_until(b"\r\n\r\n")
        conversation.send(b"HTTP/1.1 200 OK\r\n\r\n")
        conversation.read()

    assert cli("environment", "add", "far", "--spot", "https://exchange.invalid", "--yes").code == 0
    assert cli("account", "add", "Main", "--environment", "far").code == 0
    assert cli("key", "add", "--account", "Main", "--label", "Bot", stdin=KEY).code == 0
    store = SettingsStore(Places.of_this_user().settings_file)
    with serving(refuse) as proxy:
        store.save(Settings(proxy="own", proxy_url=f"http://127.0.0.1:{proxy.port}"))
        for words in (("verify", "Bot"), ("call", "Bot", "account-wallet")):
            ended = cli(*words)
            assert ended.code == 30
            assert f"pass through your proxy at 127.0.0.1, port {proxy.port}." in ended.err
        heard = b"".join(proxy.requests)
    assert heard.count(b"CONNECT exchange.invalid:443") >= 2
    assert b"80618e45710812162b04892c7ee5ead4a3cc3e56" not in heard
    store.save(Settings(proxy="own", proxy_url="ftp://nowhere"))
    assert cli("verify", "Bot").code == 2


def test_no_proxy_is_taken_from_the_environment_unasked(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda conversation: conversation.hold()) as lurker:
        for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, lurker.url)
        assert cli("environment", "add", "far", "--spot", "https://exchange.invalid", "--yes").code == 0
        assert cli("account", "add", "Main", "--environment", "far").code == 0
        assert cli("key", "add", "--account", "Main", "--label", "Bot", stdin=KEY).code == 0
        assert cli("verify", "Bot").code == 30
        assert lurker.connections == 0


def test_the_page_names_who_answered_and_the_object_keeps_its_words(
    practised: Path, practice: RunningPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in _finding(practice, practised.parent).items():
        monkeypatch.setenv(name, value)
    told = CommandLine(practised)("verify", "All right").out
    assert "The practice exchange accepted a signed call" in told
    assert "BitMart" not in told
    answer = CommandLine(practised)("verify", "All right", options=("--json", "--quiet")).json
    assert any(each["explanation"].startswith("BitMart accepted a signed call") for each in answer["verdicts"])
