"""Signed headers by the command line: the right bytes in every form, and a word where one is due."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ACCESS_KEY, KEY, MEMO, SECRET_KEY
from tests.support.command_line import CommandLine

AT = 1_589_793_796_145
BODY = '{"symbol":"BTC_USDT","side":"buy","note":"ä ö"}'
ORDER = ("sign", "Bot", "POST", "/spot/v2/submit_order", "--body", BODY)


def independent(segment: str, timestamp: int = AT, memo: str = MEMO) -> str:
    """The signature, by nothing but the standard library."""
    return hmac.new(SECRET_KEY.encode(), f"{timestamp}#{memo}#{segment}".encode(), hashlib.sha256).hexdigest()


def test_the_object_has_every_member_and_the_right_signature(main: CommandLine) -> None:
    signed = main.json(*ORDER, "--timestamp", str(AT))
    assert set(signed) == {
        *("method", "url", "headers", "prehash_masked", "signature", "timestamp_ms", "valid_until_ms", "body"),
    }
    assert signed["method"] == "POST"
    assert signed["url"] == "https://api-cloud.bitmart.com/spot/v2/submit_order"
    assert signed["signature"] == independent(BODY)
    assert signed["headers"] == {
        "X-BM-KEY": ACCESS_KEY,
        "X-BM-TIMESTAMP": str(AT),
        "X-BM-SIGN": independent(BODY),
        "Content-Type": "application/json",
    }
    assert signed["prehash_masked"] == f"{AT}#••••••••#{BODY}"
    assert (signed["timestamp_ms"], signed["valid_until_ms"]) == (AT, AT + 60_000)
    assert signed["body"] == BODY


def test_without_a_format_the_header_lines_are_printed(main: CommandLine) -> None:
    ended = main(*ORDER, "--timestamp", str(AT))
    assert ended.out.splitlines() == [
        f"X-BM-KEY: {ACCESS_KEY}",
        f"X-BM-TIMESTAMP: {AT}",
        f"X-BM-SIGN: {independent(BODY)}",
        "Content-Type: application/json",
    ]
    assert MEMO not in ended.out
    assert SECRET_KEY not in ended.out


@pytest.mark.parametrize("form", ["headers", "json", "curl", "python", "httpie"])
def test_each_format_holds_the_same_signature_and_json_adds_what_it_prints(main: CommandLine, form: str) -> None:
    printed = main(*ORDER, "--timestamp", str(AT), "--format", form).out
    assert independent(BODY) in printed
    signed = main.json(*ORDER, "--timestamp", str(AT), "--format", form)
    assert signed["text"] + "\n" == printed


def test_json_is_an_object_of_headers_and_python_is_a_program(main: CommandLine) -> None:
    headers = json.loads(main(*ORDER, "--timestamp", str(AT), "--format", "json").out)
    assert headers["X-BM-SIGN"] == independent(BODY)
    compile(main(*ORDER, "--format", "python").out, "signed.py", "exec")


def test_curl_says_what_the_shell_would_hand_to_it(main: CommandLine) -> None:
    printed = main(*ORDER, "--timestamp", str(AT), "--format", "curl").out
    shown = printed.replace("curl ", f"{sys.executable} -c 'import sys; print(ascii(sys.argv[1:]))' ", 1)
    words = subprocess.run(["sh", "-c", shown], capture_output=True, text=True, check=True).stdout
    assert ascii(f"X-BM-SIGN: {independent(BODY)}") in words
    assert ascii(BODY) in words


def test_a_get_signs_nothing_of_its_query_unless_asked(main: CommandLine) -> None:
    get = ("sign", "Bot", "GET", "/spot/v1/user_fee?symbol=BTC_USDT", "--timestamp", str(AT))
    signed = main.json(*get)
    assert signed["signature"] == independent("")
    assert signed["prehash_masked"] == f"{AT}#••••••••#"
    assert signed["url"].endswith("/spot/v1/user_fee?symbol=BTC_USDT")
    assert signed["body"] is None
    older = main.json(*get, "--get-segment", "query")
    assert older["signature"] == independent("symbol=BTC_USDT")
    split = main.json("sign", "Bot", "GET", "/spot/v1/user_fee", "--query", "symbol=BTC_USDT", "--timestamp", str(AT))
    assert split == signed


def test_the_login_of_the_sockets_whatever_method_and_path_are(main: CommandLine) -> None:
    signed = main.json("sign", "Bot", "ANY", "thing", "--format", "ws", "--timestamp", str(AT))
    signature = independent("bitmart.WebSocket")
    assert signed["signature"] == signature
    assert signed["login"] == {
        "spot": {"op": "login", "args": [ACCESS_KEY, str(AT), signature]},
        "futures": {"action": "access", "args": [ACCESS_KEY, str(AT), signature, "web"]},
    }
    assert signed["text"] + "\n" == main("sign", "Bot", "-", "-", "--format", "ws", "--timestamp", str(AT)).out


def test_what_a_signature_is_good_for_is_said_of_headers_and_of_a_login(main: CommandLine) -> None:
    """Who holds signed headers may send the body elsewhere; who holds a login may log in, and has no body to send."""
    assert "may send the same body to another endpoint" in main("sign", "Bot", "POST", "/x").err
    login = main("sign", "Bot", "POST", "/x", "--format", "ws").err
    assert "whoever holds these messages can log in" in login
    assert "body" not in login


@pytest.mark.parametrize("source", ["file", "stdin"])
def test_the_body_is_signed_byte_for_byte(main: CommandLine, home: Path, source: str) -> None:
    body = b'{ "a" : 1 }\r\n\n'
    (home / "order.json").write_bytes(body)
    option = f"@{home / 'order.json'}" if source == "file" else "-"
    words = ("sign", "Bot", "POST", "/spot/v2/submit_order", "--body", option, "--timestamp", str(AT))
    signed = main.json(*words, stdin=body)
    assert signed["signature"] == independent(body.decode())
    assert signed["body"].encode() == body


def test_a_post_without_a_body_signs_the_empty_object(main: CommandLine) -> None:
    signed = main.json("sign", "Bot", "POST", "/spot/v4/cancel_all", "--timestamp", str(AT))
    assert (signed["body"], signed["signature"]) == ("{}", independent("{}"))


def test_a_memo_with_spaces_and_letters_of_any_kind_takes_part_to_the_byte(main: CommandLine) -> None:
    memo = " mémo 备忘 "
    main("key", "edit", "Bot", stdin=json.dumps({"memo": memo}))
    assert main.json(*ORDER, "--timestamp", str(AT))["signature"] == independent(BODY, memo=memo)


def test_a_receive_window_shortens_the_validity(main: CommandLine) -> None:
    order = ("sign", "Bot", "POST", "/spot/v4/query/open-orders", "--timestamp", str(AT), "--body")
    assert main.json(*order, "{}")["valid_until_ms"] == AT + 5_000
    assert main.json(*order, '{"recvWindow":30000}')["valid_until_ms"] == AT + 30_000


def test_an_old_timestamp_is_signed_with_a_word(main: CommandLine) -> None:
    ended = main(*ORDER, "--timestamp", str(AT), options=("--quiet",))
    assert ended.code == 0
    assert "old" in ended.err


def test_what_the_signature_leaves_open_is_said_and_quiet_leaves_it_out(main: CommandLine) -> None:
    before = time.time_ns() // 1_000_000
    ended = main(*ORDER)
    assert "not the path" in ended.err
    assert before <= int(ended.out.splitlines()[1].split()[1]) <= time.time_ns() // 1_000_000
    assert main(*ORDER, options=("--quiet",)).err == ""


def test_a_key_set_without_memo_cannot_sign(main: CommandLine) -> None:
    members = {name: value for name, value in json.loads(KEY).items() if name != "memo"}
    ended = main("key", "add", "--account", "Main", "--label", "Bare", stdin=json.dumps(members))
    assert (ended.code, "memo" in ended.err) == (0, True)
    ended = main("sign", "Bare", "POST", "/spot/v4/cancel_all")
    assert (ended.code, ended.out) == (2, "")
    assert "memo" in ended.err


def test_signing_takes_no_lock_and_changes_no_file(main: CommandLine) -> None:
    vault = main.vault
    assert vault is not None
    before = {path.name: path.read_bytes() for path in vault.parent.glob("mine*") if path.is_file()}
    assert main(*ORDER).code == 0
    assert {path.name: path.read_bytes() for path in vault.parent.glob("mine*") if path.is_file()} == before
    assert not list(vault.parent.glob("*.lock"))


def test_a_body_that_is_no_text_is_signed_but_no_shell_command_holds_it(main: CommandLine, home: Path) -> None:
    (home / "raw").write_bytes(b"\xff\x00")
    raw = ("sign", "Bot", "POST", "/spot/v2/submit_order", "--body", f"@{home / 'raw'}", "--timestamp", str(AT))
    prehash = f"{AT}#{MEMO}#".encode() + b"\xff\x00"
    expected = hmac.new(SECRET_KEY.encode(), prehash, hashlib.sha256).hexdigest()
    assert expected in main(*raw).out
    assert main(*raw, "--format", "curl").code == 2


def test_bytes_on_the_command_line_that_are_no_text_are_signed_as_they_are(main: CommandLine) -> None:
    typed = os.fsdecode(b"\xff\xfe")
    signed = main.json("sign", "Bot", "POST", "/spot/v2/submit_order", "--timestamp", str(AT), "--body", typed)
    prehash = f"{AT}#{MEMO}#".encode() + b"\xff\xfe"
    assert signed["signature"] == hmac.new(SECRET_KEY.encode(), prehash, hashlib.sha256).hexdigest()
