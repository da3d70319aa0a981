"""Every question that a verification of BitMart asks when none of them fails, in order."""

from __future__ import annotations

from dataclasses import replace

from vault_app.core.report import Fact
from vault_app.exchanges.bitmart import probes
from vault_app.exchanges.verification import ApiQuestion, Question, SocketQuestion, VerifyOptions


def questions(options: VerifyOptions) -> tuple[Question, ...]:
    """Return what would be asked; nothing is sent, and a failure may end the run earlier."""
    if options.access_key_alone:
        asked_first = questions(replace(options, access_key_alone=False))
        return tuple(each for each in asked_first if each.fact in {Fact.REACHABLE, Fact.ACCESS_KEY})
    if "spot" in options.hosts:
        return _with_spot(options)
    asked: list[Question] = []
    if "futures" in options.hosts:
        asked += [
            ApiQuestion(Fact.REACHABLE, replace(probes.TIME, host="futures")),
            ApiQuestion(Fact.ACCESS_KEY, probes.FUTURES_ASSETS),
        ]
    if "ws-futures" in options.hosts:
        asked.append(SocketQuestion(Fact.SECRET_AND_MEMO, "ws-futures"))
    return tuple(asked)


def _with_spot(options: VerifyOptions) -> tuple[Question, ...]:
    wallet = replace(probes.WALLET, query="") if options.compare_balances else probes.WALLET
    asked = [
        ApiQuestion(Fact.REACHABLE, probes.TIME),
        ApiQuestion(Fact.ACCESS_KEY, wallet),
        ApiQuestion(Fact.SECRET_AND_MEMO, probes.OPEN_ORDERS),
    ]
    if options.spot_trade:
        asked.append(ApiQuestion(Fact.SPOT_TRADE, probes.CANCEL_UNKNOWN))
    if "futures" in options.hosts:
        asked.append(ApiQuestion(Fact.FUTURES_TRADE, probes.TRANSFER_LIST))
    asked.append(ApiQuestion(Fact.WITHDRAW, probes.WITHDRAW_CHARGE))
    return tuple(asked)
