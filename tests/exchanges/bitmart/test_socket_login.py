"""What is said to a socket login means what is documented of its code, and other messages mean nothing."""

from __future__ import annotations

import json

import pytest

from tests.support.exchange import ACCESS, bitmart, credentials
from vault_app.exchanges.verdict import VerdictKind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (91001, VerdictKind.KEY),
        (91002, VerdictKind.KEY),
        (91003, VerdictKind.KEY),
        (91004, VerdictKind.EXPIRED),
        (91010, VerdictKind.REQUEST),
        (91011, VerdictKind.SECRET_OR_MEMO),
        (91021, VerdictKind.REQUEST),
        (91022, VerdictKind.CLOCK),
        (91023, VerdictKind.REQUEST),
    ],
)
@pytest.mark.parametrize("as_text", [True, False])
def test_each_documented_code_of_the_spot_socket_is_told_with_its_cure(
    code: int, kind: VerdictKind, as_text: bool
) -> None:
    answer = {"event": "login", "errorMessage": "why", "errorCode": str(code) if as_text else code}
    outcome = bitmart().judge_login("ws-spot", json.dumps(answer))
    assert outcome is not None
    assert (outcome.accepted, outcome.code, outcome.message, outcome.kind) == (False, code, "why", kind)
    assert outcome.explanation
    assert outcome.cure


@pytest.mark.parametrize(
    ("host", "message"), [("ws-spot", '{"event":"login"}'), ("ws-futures", '{"action":"access","success":true}')]
)
def test_a_good_answer_proves_the_login(host: str, message: str) -> None:
    outcome = bitmart().judge_login(host, message)
    assert outcome is not None
    assert outcome.accepted is True


def test_the_futures_socket_gives_a_text_and_no_code() -> None:
    outcome = bitmart().judge_login("ws-futures", '{"action":"access","success":false,"error":"apiKey 80618***3e56"}')
    assert outcome is not None
    assert (outcome.accepted, outcome.code, outcome.message) == (False, None, "apiKey 80618***3e56")
    assert outcome.kind is VerdictKind.SECRET_OR_MEMO


def test_an_undocumented_code_blames_nobody() -> None:
    outcome = bitmart().judge_login("ws-spot", '{"event":"login","errorMessage":"?","errorCode":"91999"}')
    assert outcome is not None
    assert (outcome.accepted, outcome.kind) == (False, VerdictKind.REQUEST)


@pytest.mark.parametrize("host", ["ws-spot", "ws-futures"])
@pytest.mark.parametrize(
    "message",
    [
        *("", "pong", "[]", "{}", "{", "null", "1", '"login"', '{"event":"subscribe","topic":"x"}'),
        *('{"group":"System","data":"pong"}', '{"action":"access"}', '{"action":"access","success":"yes"}', "[" * 9999),
    ],
)
def test_what_is_no_answer_to_the_login_means_nothing(host: str, message: str) -> None:
    assert bitmart().judge_login(host, message) is None


def test_the_messages_are_those_of_the_docs_and_all_their_arguments_are_texts() -> None:
    with credentials() as opened:
        login = bitmart().socket_login(opened, timestamp_ms=1_700_000_000_000)
    sign = login.signed.signature
    assert json.loads(login.messages["ws-spot"]) == {"op": "login", "args": [ACCESS, "1700000000000", sign]}
    futures = {"action": "access", "args": [ACCESS, "1700000000000", sign, "web"]}
    assert json.loads(login.messages["ws-futures"]) == futures
    assert login.pings == {"ws-spot": "ping", "ws-futures": '{"action":"ping"}'}
    assert set(login.own_news) == set(login.messages)
