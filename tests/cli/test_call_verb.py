"""Test calls by the command line: sent to the practice exchange over TLS, told, remembered, and nothing leaked."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.support.command_line import PASSPHRASE, CommandLine
from vault_app.services.practice_runner import RunningPractice
from vault_app.services.vault_store import VaultStore

MEMBERS = {
    *("request", "http_status", "code", "message", "trace", "verdict", "explanation", "cure", "latency_ms"),
    *("latency_split_ms", "rate_limit", "data"),
}
Handed = Callable[[str], str]


def test_an_answer_is_told_with_every_member(trader: CommandLine, handed: Handed, practice: RunningPractice) -> None:
    answer = trader.json("call", handed("All right"), "account-wallet", "--param", "currency=USDT")
    assert set(answer) == MEMBERS
    assert answer["request"]["method"] == "GET"
    assert answer["request"]["url"] == f"{practice.record.spot}/account/v1/wallet?currency=USDT"
    assert (answer["http_status"], answer["code"], answer["verdict"]) == (200, 1000, "ok")
    assert answer["data"]["wallet"][0]["currency"] == "USDT"
    assert set(answer["latency_split_ms"]) == {"name", "connect", "tls", "first_byte", "rest"}
    assert 0 < answer["latency_split_ms"]["tls"] < answer["latency_ms"]
    assert set(answer["rate_limit"]) == {"used", "limit", "reset_s", "per"}
    assert answer["rate_limit"]["used"] >= 1
    assert answer["trace"]
    assert answer["cure"] is None


def test_no_secret_and_no_signature_is_printed_or_remembered(
    trader: CommandLine, handed: Handed, practice: RunningPractice
) -> None:
    key = practice.record.key_set("All right")
    words = (
        "call",
        handed("All right"),
        "POST",
        "/spot/v4/query/open-orders",
        "--body",
        '{"symbol":"BTC_USDT"}',
        "--yes",
    )
    answer = trader.json(*words)
    told = json.dumps(answer) + trader(*words).out
    assert not any(secret in told for secret in (key.access_key, key.secret_key, key.memo))
    assert set(answer["request"]["headers"]) == {"X-BM-KEY", "X-BM-TIMESTAMP", "X-BM-SIGN", "Content-Type"}
    assert answer["request"]["headers"]["X-BM-SIGN"] == "…"
    assert answer["request"]["body"] == '{"symbol":"BTC_USDT"}'


def test_a_call_is_in_the_history_and_its_verdict_in_the_list(trader: CommandLine, handed: Handed) -> None:
    key = handed("Wrong memo")
    assert trader("call", key, "spot-query-open-orders").code == 32
    verdict = trader.json("key", "ls")["key_sets"][0]["last_verdict"]
    assert (verdict["standing"], verdict["code"]) == ("refused", 30005)
    assert "refused" in trader("key", "ls").out
    assert trader.vault is not None
    store = VaultStore.open(trader.vault, bytearray(PASSPHRASE, "utf-8"))
    ((call,),) = store.vault.calls.values()
    store.close()
    assert (call.endpoint, call.code, call.verdict) == ("spot-query-open-orders", 30005, "secret-or-memo")


def test_a_path_of_the_catalogue_takes_level_and_effect_from_there(trader: CommandLine, handed: Handed) -> None:
    """Reading open orders is a POST; the catalogue knows that it changes nothing, so nothing is asked."""
    key = handed("All right")
    assert trader("call", key, "POST", "/spot/v4/query/open-orders").code == 0
    assert trader("call", key, "POST", "/spot/v4/cancel_all").code == 3
    assert trader("call", key, "GET", "/account/v1/wallet?currency=BTC").code == 0
    assert trader("call", key, "POST", "--body", "{}", "/spot/v4/query/open-orders").code == 0


def test_a_wrong_memo_still_reads_balances_and_the_words_do_not_claim_more(trader: CommandLine, handed: Handed) -> None:
    ended = trader("call", handed("Wrong memo"), "account-wallet")
    assert ended.code == 0
    assert "does not check the secret or the memo" in ended.out
    assert trader.json("key", "ls")["key_sets"][0]["last_verdict"] is None


def test_a_history_that_cannot_be_saved_is_a_word_and_no_failure(trader: CommandLine, handed: Handed) -> None:
    """Over a file older than the one last seen nothing is written without a question, and a call asks none of that."""
    key = handed("All right")
    assert trader.vault is not None
    old = trader.vault.read_bytes()
    trader("account", "add", "Later")
    trader.vault.write_bytes(old)
    ended = trader("call", key, "account-wallet", options=("--json",))
    assert ended.code == 0
    assert ended.json["code"] == 1000
    assert "not in the history" in ended.err
    assert trader.vault.read_bytes() == old


def test_an_order_is_placed_and_cancelled(trader: CommandLine, handed: Handed) -> None:
    key = handed("All right")
    order = {"symbol": "BTC_USDT", "side": "buy", "type": "limit", "size": "0.001", "price": "10000"}
    params = [word for name, value in order.items() for word in ("--param", f"{name}={value}")]
    placed = trader.json("call", key, "spot-submit-order", *params, "--yes")
    assert placed["data"]["order_id"]
    still_open = trader.json("call", key, "spot-query-open-orders")["data"]
    assert placed["data"]["order_id"] in {each["orderId"] for each in still_open}
    assert trader("call", key, "spot-cancel-all", "--yes").code == 0
    assert trader.json("call", key, "spot-query-open-orders")["data"] == []


def test_the_page_for_people_says_what_happened_and_what_to_do(trader: CommandLine, handed: Handed) -> None:
    told = trader("call", handed("Wrong secret"), "spot-query-open-orders").out
    assert told.startswith("Refused: secret or memo\n")
    assert "letter by letter" in told
    assert "code 30005" in told
    assert " ms (connect " in told


def test_the_page_for_people_names_who_answered_and_the_object_keeps_its_words(
    trader: CommandLine, handed: Handed
) -> None:
    """The account's environment, *here*, is the user's own."""
    call = ("call", handed("Wrong secret"), "spot-query-open-orders")
    assert "and “here” does not say whether the secret or the memo is wrong." in trader(*call).out
    assert "and BitMart does not say" in trader(*call, options=("--json",)).json["explanation"]
