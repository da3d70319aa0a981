"""From what the exchange answers to what is said of the key: one row a situation, written from the documented rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.support.exchange import bitmart, failure, response
from vault_app.core.report import Certainty, Fact, FactVerdict, Match, Report
from vault_app.core.request import Effect, FailureKind, Outcome
from vault_app.exchanges.verdict import VerdictKind
from vault_app.exchanges.verification import Answer, ApiQuestion, SocketOutcome, SocketQuestion, VerifyOptions

NOW = 1_795_356_141_000
REST = frozenset({"spot", "futures", "ws-spot", "ws-futures"})
DEMO = frozenset({"futures", "futures-demo", "ws-futures"})
HTML = response(403, "<!DOCTYPE html><html><title>Cloudflare</title></html>")


def said(code: object, data: object = None, status: int = 200, message: str = "text", trace: str = "t") -> Outcome:
    return response(status, json.dumps({"code": code, "message": message, "trace": trace, "data": data}))


GOOD: dict[str, Outcome] = {
    "/system/time": said(1000, {"server_time": NOW}),
    "/account/v1/wallet": said(1000, {"wallet": [{"currency": "USDT", "available": "12.5"}]}),
    "/contract/private/assets-detail": said(1000, []),
    "/spot/v4/query/open-orders": said(1000, []),
    "/spot/v3/cancel_order": said(50030, {}, 400),
    "/account/v1/transfer-contract-list": said(1000, {"records": []}),
    "/account/v1/withdraw/charge": said(1000, {"min_withdraw": "0.001"}),
}
TIME, WALLET, ORDERS, CANCEL, TRANSFERS, CHARGE = (
    "/system/time",
    "/account/v1/wallet",
    "/spot/v4/query/open-orders",
    "/spot/v3/cancel_order",
    "/account/v1/transfer-contract-list",
    "/account/v1/withdraw/charge",
)


@dataclass
class Server:
    """Answers as told, else as an exchange does for a key that may do everything; keeps what it was asked."""

    answers: Mapping[str, Outcome | list[Outcome]] = field(default_factory=dict)
    socket: SocketOutcome = field(default_factory=lambda: SocketOutcome(accepted=True))
    ahead_ms: int = 0
    round_trip_ms: int = 100
    asked: list[str] = field(default_factory=list)

    def run(self, **options: Any) -> Report:
        talk = bitmart().verify(VerifyOptions(**{"hosts": REST, **options}))
        question = next(talk)
        started = NOW + self.ahead_ms - self.round_trip_ms // 2
        while True:
            if isinstance(question, SocketQuestion):
                self.asked.append(question.host)
                outcome: Outcome | SocketOutcome = self.socket
            else:
                outcome = self._answer(question)
            try:
                question = talk.send(Answer(outcome=outcome, started_ms=started, ended_ms=started + self.round_trip_ms))
            except StopIteration as end:
                report: Report = end.value
                return report

    def _answer(self, question: ApiQuestion) -> Outcome:
        path = question.request.path
        self.asked.append(path)
        told = self.answers.get(path, GOOD[path])
        return told.pop(0) if isinstance(told, list) else told


# Expected verdicts in the order of the facts: reachable, clock, access key, secret and memo, IP, read-only, spot trade,
# margin trade, futures trade, withdraw; + proven, - refused, ? unclear, . not tried.
TABLE: list[tuple[str, dict[str, Outcome], str]] = [
    ("everything in order", {}, "++++++..++"),
    ("key missing", {WALLET: said(30001, status=401)}, "++-.+....."),
    ("key unknown", {WALLET: said(30002, status=401)}, "++-.+....."),
    ("key frozen", {WALLET: said(30003, status=401)}, "++-.+....."),
    ("key expired", {WALLET: said(30011, status=403)}, "++-.+....."),
    ("IP refused", {WALLET: said(30010, status=403)}, "++?.-....."),
    ("undocumented authentication code", {WALLET: said(30020, status=401)}, "++-.+....."),
    ("no read-only", {WALLET: said(30012, status=403), ORDERS: said(30012, status=403)}, "+++++-..++"),
    (
        "no read-only, and nothing that signs",
        {WALLET: said(30012, status=403), ORDERS: said(30012, status=403), TRANSFERS: said(30012, status=403)},
        "+++?+-..-+",
    ),
    ("wallet refused by permission, orders answered", {WALLET: said(30012, status=403)}, "+++++?..++"),
    ("wallet answered, orders refused by permission", {ORDERS: said(30012, status=403)}, "+++++?..++"),
    ("secret or memo wrong", {ORDERS: said(30005, status=401)}, "+++-++...."),
    ("signature header lost on the way", {ORDERS: said(30004, status=401)}, "+++?++...."),
    ("timestamp refused", {ORDERS: said(30007, status=401)}, "+-+?++...."),
    ("IP refused at the signed call alone", {ORDERS: said(30010, status=403)}, "+++?-+...."),
    ("key expired between two calls", {ORDERS: said(30011, status=403)}, "++-?++...."),
    ("business code proves the signature", {ORDERS: said(50000, status=400)}, "++++++..++"),
    ("account restricted proves the signature", {ORDERS: said(53000, status=403)}, "++++++..++"),
    (
        "account restricted at the wallet",
        {WALLET: said(60002, status=400), ORDERS: said(60002, status=400)},
        "+++++?..++",
    ),
    ("code as text", {ORDERS: said("1000", [])}, "++++++..++"),
    ("success with the wrong shape", {ORDERS: said(1000, {})}, "+++?++...."),
    ("retired wallet", {WALLET: said(1000, {}, 200, "service is down", "")}, "++?.+....."),
    ("rate limit at the time", {TIME: said(30013, status=429)}, "?........."),
    ("rate limit at the wallet", {WALLET: said(30013, status=429)}, "++?.+....."),
    ("rate limit at the orders", {ORDERS: said(30013, status=429)}, "+++?++...."),
    ("banned", {WALLET: said(30017, status=418)}, "++?.+....."),
    ("maintenance", {TIME: said(30016)}, "-........."),
    ("exchange closed", {TIME: said(30014, status=503)}, "-........."),
    ("closed for wallets alone", {WALLET: said(30014, status=503)}, "++?.+....."),
    ("time without a time", {TIME: said(1000, {})}, "-........."),
    ("Cloudflare at the door", {TIME: HTML}, "-........."),
    ("Cloudflare at the wallet", {WALLET: HTML}, "++?.?....."),
    ("Cloudflare at the orders", {ORDERS: HTML}, "+++?++...."),
    ("not found without a code", {WALLET: response(404, "gone")}, "++?.?....."),
    ("bad gateway", {ORDERS: response(502, "")}, "+++?++...."),
    ("redirect", {WALLET: response(301, "")}, "++?.?....."),
    ("not JSON", {WALLET: response(200, "OK")}, "++?.?....."),
    ("no name", {TIME: failure(FailureKind.NAME, sent=False)}, "-........."),
    ("connection refused", {TIME: failure(FailureKind.REFUSED, sent=False)}, "-........."),
    ("certificate wrong", {TIME: failure(FailureKind.TLS, sent=False)}, "-........."),
    ("deadline", {TIME: failure(FailureKind.DEADLINE)}, "?........."),
    ("deadline at the wallet", {WALLET: failure(FailureKind.DEADLINE)}, "++?.?....."),
    ("answer too large", {ORDERS: failure(FailureKind.OVERSIZED)}, "+++?++...."),
    ("no futures trade", {TRANSFERS: said(30012, status=403)}, "++++++..-+"),
    ("futures not opened passes the gate", {TRANSFERS: said(40046, status=400)}, "++++++..++"),
    ("futures region passes the gate", {TRANSFERS: said(40047, status=400)}, "++++++..++"),
    ("futures trouble", {TRANSFERS: said(40001, status=500)}, "++++++..?+"),
    ("futures deadline", {TRANSFERS: failure(FailureKind.DEADLINE)}, "++++++..?+"),
    ("no withdraw", {CHARGE: said(30012, status=403)}, "++++++..+-"),
    ("sub-account cannot withdraw", {CHARGE: said(60054, status=400)}, "++++++..+-"),
    ("sub-account lacks the permission", {CHARGE: said(60026, status=400)}, "++++++..+-"),
    ("withdraw trouble", {CHARGE: said(60000, status=500)}, "++++++..+?"),
    ("rate limit at withdraw", {CHARGE: said(30013, status=429)}, "++++++..+?"),
]
SIGNS = {FactVerdict.PROVEN: "+", FactVerdict.REFUSED: "-", FactVerdict.UNCLEAR: "?", FactVerdict.NOT_TRIED: "."}


def signs(report: Report) -> str:
    return "".join(SIGNS[each.verdict] for each in report.facts)


@pytest.mark.parametrize(("answers", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_situation_gets_its_verdicts(answers: dict[str, Outcome], expected: str) -> None:
    report = Server(answers).run()
    assert signs(report) == expected
    assert [each.fact for each in report.facts] == list(Fact)
    for each in report.facts:
        assert each.explanation
        assert (each.evidence is None) is (each.verdict is FactVerdict.NOT_TRIED)


def test_the_table_has_its_forty_rows_and_more() -> None:
    assert len(TABLE) >= 40


@pytest.mark.parametrize(
    ("ahead_ms", "round_trip_ms", "verdict"),
    [
        (0, 100, "+"),
        (140, 100, "+"),
        (900, 100, "+"),
        (960, 100, "?"),
        (1_040, 100, "?"),
        (1_200, 100, "-"),
        (-4_900, 100, "+"),
        (-5_040, 100, "?"),
        (-5_100, 100, "-"),
        (0, 2_100, "?"),
        (600, 1_000, "?"),
        (-3_600_000, 100, "-"),
    ],
)
def test_the_clock_is_judged_by_what_the_server_would_take_and_how_well_it_is_known(
    ahead_ms: int, round_trip_ms: int, verdict: str
) -> None:
    report = Server(ahead_ms=ahead_ms, round_trip_ms=round_trip_ms).run()
    assert SIGNS[report[Fact.CLOCK].verdict] == verdict
    assert report.offset_ms == -ahead_ms
    words = "ahead" if ahead_ms > 0 else "behind" if ahead_ms < 0 else "agreed" if verdict == "+" else "cannot be told"
    assert words in report[Fact.CLOCK].explanation


def test_of_a_clock_about_which_nothing_can_be_told_no_agreement_is_told() -> None:
    explanation = Server(ahead_ms=0, round_trip_ms=2_100).run()[Fact.CLOCK].explanation

    assert explanation == ("The answer took so long that it cannot be told whether BitMart would take the timestamp.")


@pytest.mark.parametrize(
    ("ahead_ms", "round_trip_ms", "said"),
    [
        (4, 2, "agreed"),
        (5, 2, "0.01 s ahead"),
        (-49, 100, "agreed"),
        (-51, 100, "0.05 s behind"),
        (249, 900, "agreed"),
        (251, 900, "0.25 s ahead"),
    ],
)
def test_a_difference_that_the_time_of_the_answer_explains_is_none(
    ahead_ms: int, round_trip_ms: int, said: str
) -> None:
    report = Server(ahead_ms=ahead_ms, round_trip_ms=round_trip_ms).run()
    assert said in report[Fact.CLOCK].explanation


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (said(1000, {"result": False}), "+"),
        (said(50005, status=400), "+"),
        (said(50030, status=400), "+"),
        (said(50032, status=400), "+"),
        (said(30012, status=403), "-"),
        (said(30019), "-"),
        (said(53005, status=403), "-"),
        (said(30014, status=503), "?"),
        (HTML, "?"),
        (failure(FailureKind.DEADLINE), "?"),
        (failure(FailureKind.RESET), "?"),
    ],
)
def test_spot_trade_is_asked_only_on_the_users_word(answer: Outcome, verdict: str) -> None:
    silent = Server({CANCEL: answer})
    assert SIGNS[silent.run()[Fact.SPOT_TRADE].verdict] == "."
    assert CANCEL not in silent.asked
    asked = Server({CANCEL: answer})
    found = asked.run(spot_trade=True)[Fact.SPOT_TRADE]
    assert SIGNS[found.verdict] == verdict
    assert asked.asked.count(CANCEL) == 1  # it is a write: never twice
    if verdict == "+":
        assert found.certainty is Certainty.INFERRED


def test_margin_trade_is_never_asked() -> None:
    assert Server().run(spot_trade=True)[Fact.MARGIN_TRADE].verdict is FactVerdict.NOT_TRIED


def test_only_probes_that_change_nothing_run_by_themselves() -> None:
    talk = bitmart().verify(VerifyOptions(hosts=REST))
    question = next(talk)
    while True:
        assert isinstance(question, ApiQuestion)
        assert question.request.effect is Effect.READ
        told = GOOD[question.request.path]
        try:
            question = talk.send(Answer(outcome=told, started_ms=NOW, ended_ms=NOW))
        except StopIteration:
            return


@pytest.mark.parametrize(
    ("socket", "expected"),
    [
        (SocketOutcome(accepted=True), "++++++...."),
        (SocketOutcome(accepted=False, message="login failed"), "+++-++...."),
        (SocketOutcome(accepted=None, message="no answer"), "+++?++...."),
    ],
)
def test_the_futures_demo_is_asked_by_its_own_hosts(socket: SocketOutcome, expected: str) -> None:
    server = Server(socket=socket)
    assert signs(server.run(hosts=DEMO)) == expected
    assert server.asked == [TIME, "/contract/private/assets-detail", "ws-futures"]


def test_a_fact_without_a_host_is_not_tried() -> None:
    report = Server().run(hosts=frozenset({"futures"}))
    assert report[Fact.SECRET_AND_MEMO].verdict is FactVerdict.NOT_TRIED
    assert "no host" in report[Fact.SECRET_AND_MEMO].explanation


@pytest.mark.parametrize("kind", [FailureKind.RESET, FailureKind.CUT_SHORT])
def test_a_read_that_was_cut_off_is_asked_once_more(kind: FailureKind) -> None:
    server = Server({WALLET: [failure(kind), GOOD[WALLET]]})
    assert signs(server.run()) == "++++++..++"
    twice = Server({WALLET: [failure(kind), failure(kind)]})
    assert signs(twice.run()) == "++?.?....."


def test_a_call_that_hit_its_deadline_is_not_tried_again() -> None:
    server = Server({WALLET: failure(FailureKind.DEADLINE)})
    server.run()
    assert server.asked == [TIME, WALLET]


ALL = frozenset({"read-only", "spot-trade", "margin-trade", "futures-trade", "withdraw"})


@pytest.mark.parametrize(
    ("answers", "declared", "code"),
    [
        ({}, ALL, 0),
        ({WALLET: said(30002, status=401)}, ALL, 31),
        ({WALLET: said(30011, status=403)}, ALL, 31),
        ({ORDERS: said(30005, status=401)}, ALL, 32),
        ({WALLET: said(30010, status=403)}, ALL, 33),
        ({CHARGE: said(30012, status=403)}, ALL, 34),
        ({CHARGE: said(60054, status=400)}, ALL, 34),
        ({CHARGE: said(30012, status=403)}, frozenset({"read-only"}), 0),
        ({ORDERS: said(30007, status=401)}, ALL, 35),
        ({WALLET: said(30013, status=429)}, ALL, 36),
        ({TIME: HTML}, ALL, 37),
        ({TIME: said(30014, status=503)}, ALL, 37),
        ({TIME: failure(FailureKind.REFUSED, sent=False)}, ALL, 30),
        ({ORDERS: failure(FailureKind.DEADLINE)}, ALL, 30),
        ({TRANSFERS: said(30013, status=429)}, ALL, 36),
        ({TRANSFERS: said(30013, status=429)}, frozenset({"read-only"}), 0),
        ({TRANSFERS: said(30013, status=429), CHARGE: said(30012, status=403)}, ALL, 34),
    ],
)
def test_the_exit_code_is_that_of_the_first_refusal_of_what_is_declared(
    answers: dict[str, Outcome], declared: frozenset[str], code: int
) -> None:
    assert Server(answers).run().exit_code(declared) == code


def test_a_clock_that_is_off_decides_the_exit_code_before_what_follows() -> None:
    assert Server(ahead_ms=5_000).run().exit_code(ALL) == 35


def test_declared_is_compared_with_seen_and_what_was_seen_can_be_adopted() -> None:
    report = Server({TRANSFERS: said(30012, status=403)}).run()
    declared = frozenset({"read-only", "spot-trade", "futures-trade"})
    assert report.seen == ("read-only", "withdraw")
    assert [report.match(name, declared) for name in sorted(ALL)] == [
        Match.LESS,
        Match.UNCLEAR,
        Match.MATCH,
        Match.UNCLEAR,
        Match.MORE,
    ]
    assert report.mismatches(declared) == (("futures-trade", Match.LESS), ("withdraw", Match.MORE))
    assert report.adopted(declared) == {"read-only", "spot-trade", "withdraw"}


def test_all_balances_are_asked_for_only_to_compare_key_sets() -> None:
    assert Server().run().balances is None
    assert Server().run(compare_balances=True).balances == {"USDT": "12.5"}


@pytest.mark.parametrize("sent", [True, False])
def test_a_cancelled_run_ends_at_once_and_tells_what_was_not_asked(sent: bool) -> None:
    server = Server({ORDERS: failure(FailureKind.CANCELLED, sent=sent)})
    report = server.run()
    assert signs(report) == ("+++?++...." if sent else "+++.++....")
    assert report.cancelled
    assert server.asked == [TIME, WALLET, ORDERS]
    assert report.requests == (3 if sent else 2)
    for each in report.facts:
        if each.verdict is FactVerdict.NOT_TRIED:
            assert "cancelled" in each.explanation


def test_a_cancelled_socket_login_ends_the_run_as_well() -> None:
    cancelled = SocketOutcome(accepted=None, failure=FailureKind.CANCELLED, sent=False)
    assert signs(Server(socket=cancelled).run(hosts=DEMO)) == "+++.++...."


@pytest.mark.parametrize(
    ("socket", "expected", "code"),
    [
        (SocketOutcome(accepted=False, kind=VerdictKind.SECRET_OR_MEMO, code=91011), "+++-++....", 32),
        (SocketOutcome(accepted=False, kind=VerdictKind.CLOCK, code=91022), "+++?++....", 35),
        (SocketOutcome(accepted=False, kind=VerdictKind.EXPIRED, code=91004), "+++?++....", 31),
        (SocketOutcome(accepted=None, kind=VerdictKind.SERVER, status=302), "+++?++....", 37),
        (SocketOutcome(accepted=None, kind=VerdictKind.NETWORK, failure=FailureKind.TLS), "+++?++....", 30),
    ],
)
def test_a_socket_that_blames_something_else_does_not_blame_secret_and_memo(
    socket: SocketOutcome, expected: str, code: int
) -> None:
    report = Server(socket=socket).run(hosts=DEMO)
    assert signs(report) == expected
    assert report.exit_code(frozenset()) == code
