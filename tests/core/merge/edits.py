"""Random edits of a vault, as two people make them on two computers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.environment import Environment
from vault_app.core.errors import VaultError
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault

T0 = datetime(2026, 9, 1, tzinfo=UTC)
NO_LIMIT = SlotRule("bitmart", None)
SIDES = {"base": 0, "mine": 1, "theirs": 2, "third": 3}
WORDS = ("", "a", "b", "c")
LABELS = ("Bot", "bot", "Reader", "Tax")


def secret(content: str) -> Secret:
    """Return what stands for a sealed *content*: equal for equal ones, as the service makes them."""
    return Secret(hashlib.sha256(content.encode()).digest(), b"-" * 16 + content.encode())


def key_set(key_set_id: str, label: str = "Bot", at: datetime = T0, **fields: object) -> KeySet:
    made = KeySet(
        id=KeySetId(key_set_id),
        label=label,
        secrets={"access_key": secret("key"), "secret_key": secret("secret"), "memo": secret("memo")},
        hint="k…y",
        fingerprint=b"f" * 32,
        created_at=T0,
        changed_at=at,
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # names are fields


def account(account_id: str, label: str = "Main", *key_sets: KeySet) -> Account:
    return Account(
        id=AccountId(account_id),
        label=label,
        exchange="bitmart",
        environment="bitmart",
        created_at=T0,
        key_sets=key_sets,
    )


def vault_of(*key_sets: KeySet) -> Vault:
    return Vault(accounts=(account("a1", "Main", *key_sets),))


@dataclass(frozen=True)
class Edit:
    """One edit: what, on which thing, with which value."""

    what: str
    where: int
    value: int


def edited(vault: Vault, edits: list[Edit], who: str) -> Vault:
    """Return *vault* after the edits that its rules allow; times and new ids are those of that side alone."""
    for number, edit in enumerate(edits):
        at = T0 + timedelta(minutes=10 * (number + 1), seconds=SIDES[who])
        try:
            vault = _EDITS[edit.what](vault, edit, f"{who}{number}", at)
        except VaultError:
            continue
    return vault


def _changed(change: Callable[[KeySet, Edit], KeySet]) -> Callable[[Vault, Edit, str, datetime], Vault]:
    def apply(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
        everything = tuple(vault.every_key_set())
        if not everything:
            return vault
        owner, before = everything[edit.where % len(everything)]
        return vault.with_key_set(owner.id, replace(change(before, edit), changed_at=at), NO_LIMIT)

    return apply


def _with_part(before: KeySet, edit: Edit) -> KeySet:
    part = ("access_key", "secret_key", "memo")[edit.value % 3]
    content = WORDS[edit.where % 4]
    parts = (
        {**before.secrets, part: secret(content)} if content else {k: v for k, v in before.secrets.items() if k != part}
    )
    if part != "access_key":
        return replace(before, secrets=parts)
    return replace(before, secrets=parts, hint=content, fingerprint=hashlib.sha256(content.encode()).digest())


def _with_user(before: KeySet, edit: Edit) -> KeySet:
    user = f"user {edit.value}"
    rest = tuple(each for each in before.used_by if each != user)
    return replace(before, used_by=rest if user in before.used_by else (*rest, user))


def _with_acceptance(before: KeySet, edit: Edit) -> KeySet:
    findings = dict(before.accepted_findings)
    reason = WORDS[edit.value]
    if reason:
        findings["no-ip"] = reason
    else:
        findings.pop("no-ip", None)
    return replace(before, accepted_findings=findings)


def _on_key_set(change: Callable[[Vault, KeySetId, datetime], Vault]) -> Callable[[Vault, Edit, str, datetime], Vault]:
    def apply(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
        ids = tuple(each.id for _, each in vault.every_key_set())
        return change(vault, ids[edit.where % len(ids)], at) if ids else vault

    return apply


def _add_key_set(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
    owner = vault.accounts[edit.where % len(vault.accounts)]
    return vault.with_key_set(owner.id, key_set(name, LABELS[edit.value], at), NO_LIMIT)


def _on_account(change: Callable[[Account, Edit, datetime], Account]) -> Callable[[Vault, Edit, str, datetime], Vault]:
    def apply(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
        return vault.with_account(change(vault.accounts[edit.where % len(vault.accounts)], edit, at))

    return apply


def _add_environment(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
    own = Environment(name=LABELS[edit.where], title=WORDS[edit.value], exchange="bitmart", hosts={"spot": "https://a"})
    return vault.with_environment(own, ())


def _set_extra(vault: Vault, edit: Edit, name: str, at: datetime) -> Vault:
    return replace(vault, extra={**vault.extra, f"x{edit.where}": (None, 1, 2, [3])[edit.value]})


def _called(vault: Vault, key_set_id: KeySetId, at: datetime) -> Vault:
    record = CallRecord(id=f"{at:%H%M%S}", at=at, kind=CallKind.CALL, method="GET", url="https://a/x")
    return vault.with_call(key_set_id, record)


def _seen(vault: Vault, key_set_id: KeySetId, at: datetime) -> Vault:
    owner, found = vault.home_of(key_set_id)
    told = replace(found, last_verdict=LastVerdict(Standing.PROVEN, at))
    return vault.with_account(
        replace(owner, key_sets=tuple(told if each is found else each for each in owner.key_sets))
    )


_EDITS: dict[str, Callable[[Vault, Edit, str, datetime], Vault]] = {
    "label": _changed(lambda before, edit: replace(before, label=LABELS[edit.value])),
    "note": _changed(lambda before, edit: replace(before, note=WORDS[edit.value])),
    "status": _changed(lambda before, edit: replace(before, status=tuple(Status)[edit.value])),
    "permissions": _changed(lambda before, edit: replace(before, permissions=frozenset(WORDS[: edit.value]))),
    "ips": _changed(lambda before, edit: replace(before, bound_ips=(IpBinding(f"203.0.113.{edit.value}"),))),
    "expiry": _changed(lambda before, edit: replace(before, expires_at=(None, T0)[edit.value % 2])),
    "lost": _changed(lambda before, edit: replace(before, secret_lost=bool(edit.value % 2))),
    "part": _changed(_with_part),
    "user": _changed(_with_user),
    "accept": _changed(_with_acceptance),
    "unknown": _changed(lambda before, edit: replace(before, extra={"y": WORDS[edit.value]}, note=before.note + "y")),
    "recycle": _on_key_set(lambda vault, each, at: vault.with_recycled_key_set(each, at)),
    "restore": _on_key_set(lambda vault, each, _at: vault.with_restored_key_set(each, NO_LIMIT)),
    "erase": _on_key_set(lambda vault, each, _at: vault.without_key_set(each)),
    "call": _on_key_set(_called),
    "seen": _on_key_set(_seen),
    "forget": _on_key_set(lambda vault, each, _at: vault.without_calls(each)),
    "add key set": _add_key_set,
    "add account": lambda vault, edit, name, _at: vault.with_account(account(name, LABELS[edit.value])),
    "account label": _on_account(lambda each, edit, _at: replace(each, label=LABELS[edit.value])),
    "account region": _on_account(lambda each, edit, _at: replace(each, region=WORDS[edit.value])),
    "account environment": _on_account(lambda each, edit, _at: replace(each, environment=LABELS[edit.value])),
    "recycle account": _on_account(lambda each, _edit, at: replace(each, recycled_at=at)),
    "restore account": _on_account(lambda each, _edit, _at: replace(each, recycled_at=None)),
    "add environment": _add_environment,
    "remove environment": lambda vault, edit, _name, _at: vault.without_environment(LABELS[edit.where]),
    "extra": _set_extra,
}
EDIT_NAMES = frozenset(_EDITS)
EDITS = st.lists(
    st.builds(Edit, st.sampled_from(sorted(EDIT_NAMES)), st.integers(0, 3), st.integers(0, 3)),
    max_size=8,
)
START = Vault(accounts=(account("a1", "Main", key_set("k1"), key_set("k2", "Reader")), account("a2", "Second")))
