"""The key sets that come with the practice exchange, each of which shows one situation."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from vault_app.core.words import QT_TRANSLATE_NOOP

READ, SPOT, MARGIN, FUTURES, WITHDRAW = "read-only", "spot-trade", "margin-trade", "futures-trade", "withdraw"
HERE = ("127.0.0.1", "::1")
ELSEWHERE = ("203.0.113.7",)  # RFC 5737: no computer has it


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """One account of the practice exchange.

    Attributes:
        label: As a vault would call it.
        futures_open: The owner has opened futures; otherwise futures calls answer 40046.
        institution: It may use the calls for sub-accounts, brokers and affiliates.
    """

    label: str
    futures_open: bool = True
    institution: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleKey:
    """One key: what the exchange knows of it, and what is handed out.

    Attributes:
        situation: One sentence, what a test of it shows.
        secret_key, memo: What signatures are checked against.
        handed_secret_key, handed_memo: What the owner believes; in some situations something else.
        permissions: What is really ticked.
        declared: What the owner believes to be ticked.
        bound_ips: Addresses it may be used from; empty: all.
        known: False: it was deleted on the exchange.
    """

    label: str
    situation: str
    account: SampleAccount
    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    memo: str = field(repr=False)
    handed_secret_key: str = field(repr=False)
    handed_memo: str = field(repr=False)
    permissions: frozenset[str]
    declared: tuple[str, ...]
    bound_ips: tuple[str, ...] = ()
    known: bool = True
    frozen: bool = False
    expired: bool = False


@dataclass(frozen=True, slots=True)
class _Sketch:
    label: str
    situation: str
    declared: tuple[str, ...]
    permissions: tuple[str, ...] | None = None  # None: as declared
    bound_ips: tuple[str, ...] = ()
    wrong_secret: bool = False
    wrong_memo: bool = False
    known: bool = True
    frozen: bool = False
    expired: bool = False


_ALL = (READ, SPOT, MARGIN, FUTURES, WITHDRAW)

# At most five key sets an account, as on the exchange.
SKETCHES: Mapping[SampleAccount, tuple[_Sketch, ...]] = MappingProxyType(
    {
        SampleAccount("Practice"): (
            _Sketch(
                "All right",
                QT_TRANSLATE_NOOP("SampleKeys", "Everything is as it should be, and it is bound to this computer."),
                (READ, SPOT, FUTURES),
                bound_ips=HERE,
            ),
            _Sketch(
                "Read-only",
                QT_TRANSLATE_NOOP("SampleKeys", "It may read and nothing else: orders are refused with 30012."),
                (READ,),
            ),
            _Sketch(
                "Wrong memo",
                QT_TRANSLATE_NOOP(
                    "SampleKeys",
                    "The memo is not the one on the exchange: balances can be read, signed calls answer 30005.",
                ),
                (READ, SPOT),
                wrong_memo=True,
            ),
            _Sketch(
                "Wrong secret",
                QT_TRANSLATE_NOOP(
                    "SampleKeys",
                    "The secret key is not the one on the exchange: balances can be read, signed calls answer 30005.",
                ),
                (READ, SPOT),
                wrong_secret=True,
            ),
            _Sketch(
                "Unbound IP",
                QT_TRANSLATE_NOOP(
                    "SampleKeys", "It is bound to an address that is not this computer's: every call answers 30010."
                ),
                (READ, SPOT),
                bound_ips=ELSEWHERE,
            ),
        ),
        SampleAccount("Practice desk", institution=True): (
            _Sketch(
                "Everything allowed",
                QT_TRANSLATE_NOOP(
                    "SampleKeys", "All five permissions, bound to this computer, on an institution's account."
                ),
                _ALL,
                bound_ips=HERE,
            ),
            _Sketch(
                "Bound to this computer",
                QT_TRANSLATE_NOOP("SampleKeys", "It works here and nowhere else."),
                (READ,),
                bound_ips=HERE,
            ),
            _Sketch(
                "Expired",
                QT_TRANSLATE_NOOP("SampleKeys", "Its time is over: every call answers 30011."),
                (READ, SPOT),
                expired=True,
            ),
            _Sketch(
                "Frozen",
                QT_TRANSLATE_NOOP("SampleKeys", "The exchange has frozen it: every call answers 30003."),
                (READ, SPOT),
                frozen=True,
            ),
            _Sketch(
                "Withdraw without IP",
                QT_TRANSLATE_NOOP(
                    "SampleKeys", "It can move coins out and works from any address: the riskiest key there is."
                ),
                (READ, WITHDRAW),
            ),
        ),
        SampleAccount("Practice starter", futures_open=False): (
            _Sketch(
                "Futures not opened",
                QT_TRANSLATE_NOOP(
                    "SampleKeys",
                    "The key may trade futures, the account has not opened them: futures calls answer 40046.",
                ),
                (READ, FUTURES),
            ),
            _Sketch(
                "No read-only",
                QT_TRANSLATE_NOOP("SampleKeys", "It may trade, yet not read: balances answer 30012."),
                (SPOT,),
            ),
            _Sketch(
                "Less than ticked",
                QT_TRANSLATE_NOOP(
                    "SampleKeys", "Spot trade is declared and not ticked on the exchange: orders answer 30012."
                ),
                (READ, SPOT),
                permissions=(READ,),
            ),
            _Sketch(
                "More than ticked",
                QT_TRANSLATE_NOOP("SampleKeys", "Only Read-only is declared, and yet it may trade and withdraw."),
                (READ,),
                permissions=(READ, SPOT, WITHDRAW),
            ),
            _Sketch(
                "Deleted",
                QT_TRANSLATE_NOOP("SampleKeys", "It was deleted on the exchange: every call answers 30002."),
                (READ,),
                known=False,
            ),
        ),
    }
)


def make_sample_keys() -> tuple[SampleKey, ...]:
    """Make the keys of all accounts, in order; access keys (40), secrets (64 hexadecimal digits) and memos are random."""
    return tuple(_key(account, sketch) for account, sketches in SKETCHES.items() for sketch in sketches)


def account_of(label: str) -> str:
    """Return the label of the account that the sample key *label* belongs to."""
    return next(account.label for account, of_it in SKETCHES.items() if label in {each.label for each in of_it})


def _key(account: SampleAccount, sketch: _Sketch) -> SampleKey:
    secret, memo = secrets.token_hex(32), _memo()
    permissions = sketch.declared if sketch.permissions is None else sketch.permissions
    return SampleKey(
        label=sketch.label,
        situation=sketch.situation,
        account=account,
        access_key=secrets.token_hex(20),
        secret_key=secret,
        memo=memo,
        handed_secret_key=secrets.token_hex(32) if sketch.wrong_secret else secret,
        handed_memo=_memo() if sketch.wrong_memo else memo,
        permissions=frozenset(permissions),
        declared=sketch.declared,
        bound_ips=sketch.bound_ips,
        known=sketch.known,
        frozen=sketch.frozen,
        expired=sketch.expired,
    )


def _memo() -> str:
    # Long enough that finding it in a request is no coincidence.
    return f"practice {secrets.token_hex(6)}"
