"""Disagreements made by hand, one of each kind."""

from __future__ import annotations

from datetime import UTC, datetime

from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import Status
from vault_app.core.merge import Conflict, Fate, Presence
from vault_app.core.secret import Secret

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOSTILE = "<b>bold</b>\u202egnp\x07<img src=x>"


def conflict(field: str, mine: object, theirs: object, common: object = None, **names: str) -> Conflict:
    """Return a conflict of the key set Reader in the account Main, unless *names* say otherwise."""
    return Conflict(
        id=names.get("id", f"key-set/r1/{field}"),
        account=names.get("account", "Main"),
        key_set=names.get("key_set", "Reader"),
        field=field,
        common=common,
        mine=mine,
        theirs=theirs,
    )


def secret(number: int) -> Secret:
    """Return a sealed value that nobody can open."""
    return Secret(bytes([number]) * 32, bytes([number]) * 24)


def one_of_each() -> tuple[Conflict, ...]:
    """Return a conflict for each kind of value."""
    hosts = {"spot": "https://api.example.org", "futures": "https://futures.example.org"}
    mine = Environment(name="Tokyo", title="Tokyo", exchange="bitmart", hosts=hosts)
    theirs = Environment(name="Tokyo", title="Tokyo", exchange="bitmart", hosts={"spot": "https://other.example.org"})
    return (
        conflict("note", "Rotates in March.\nAsk Ines first.", "Rotates in May.", "Rotates in January."),
        conflict("secret_key", secret(1), secret(2), secret(3)),
        conflict(
            "bound_ips",
            (IpBinding("9.9.9.9"), IpBinding("2001:db8::/32")),
            (IpBinding("9.9.9.9"), IpBinding("149.112.112.112")),
            (IpBinding("9.9.9.9"),),
        ),
        conflict("permissions", frozenset({"read-only", "withdraw"}), frozenset({"read-only"}), frozenset()),
        conflict("status", Status.RETIRING, Status.SPARE, Status.LIVE),
        conflict("expires_at", datetime(2027, 1, 31, tzinfo=UTC), None, datetime(2026, 12, 31, tzinfo=UTC)),
        conflict("secret_lost", True, False),
        conflict(
            "removed",
            Fate(Presence.LISTED, ("note", "memo"), NOON),
            Fate(Presence.ERASED),
            Fate(Presence.LISTED),
            key_set="Grid bot",
            id="key-set/g1/removed",
        ),
        conflict("label", "Main", "Principal", "First", key_set="", id="account/a1/label"),
        conflict("environment", mine, theirs, None, account="", key_set="", id="environment/tokyo"),
    )
