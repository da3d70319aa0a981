"""The model's values as JSON members, and back: each value read is checked before it becomes one of the model's."""

from __future__ import annotations

from datetime import datetime

from vault_app.core.account import Account
from vault_app.core.call_record import KEPT_CALLS, CallKind, CallRecord
from vault_app.core.drill import Drill
from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KEPT_VERSIONS, KeySet, LastVerdict, Standing, Status, label_key
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile import checked
from vault_app.vaultfile.checked import BrokenContents, Members, Reader
from vault_app.vaultfile.report_members import report_from_json, report_to_json
from vault_app.vaultfile.written import data_to_json, put, time_to_json

SALT_SIZE = 32
TAG_SIZE = 16
FINGERPRINT_SIZE = 32


# Writing


def vault_to_json(vault: Vault) -> Members:
    members = dict(vault.extra)
    put(members, "accounts", [_account_to_json(each) for each in vault.accounts])
    put(members, "environments", [_environment_to_json(each) for each in vault.environments])
    put(members, "calls", {owner: [_call_to_json(each) for each in kept] for owner, kept in vault.calls.items()})
    return members


def _account_to_json(account: Account) -> Members:
    members = dict(account.extra)
    members["id"] = account.id
    members["label"] = account.label
    members["exchange"] = account.exchange
    members["environment"] = account.environment
    members["created_at"] = time_to_json(account.created_at)
    put(members, "region", account.region)
    put(members, "recycled_at", account.recycled_at and time_to_json(account.recycled_at))
    put(members, "key_sets", [_key_set_to_json(each) for each in account.key_sets])
    return members


def _key_set_to_json(key_set: KeySet) -> Members:
    members = dict(key_set.extra)
    members["id"] = key_set.id
    members["label"] = key_set.label
    members["status"] = key_set.status.value
    members["created_at"] = time_to_json(key_set.created_at)
    members["changed_at"] = time_to_json(key_set.changed_at)
    put(members, "secrets", {part: _secret_to_json(each) for part, each in key_set.secrets.items()})
    put(members, "odd", {part: sorted(words) for part, words in key_set.odd.items()})
    put(members, "hint", key_set.hint)
    put(members, "fingerprint", data_to_json(key_set.fingerprint))
    put(members, "permissions", sorted(key_set.permissions))
    put(members, "bound_ips", [each.address for each in key_set.bound_ips])
    put(members, "secret_lost", key_set.secret_lost)
    put(members, "expires_at", key_set.expires_at and time_to_json(key_set.expires_at))
    put(members, "recycled_at", key_set.recycled_at and time_to_json(key_set.recycled_at))
    put(members, "used_by", list(key_set.used_by))
    put(members, "note", key_set.note)
    put(members, "last_verdict", key_set.last_verdict and _verdict_to_json(key_set.last_verdict))
    put(members, "last_report", key_set.last_report and report_to_json(key_set.last_report))
    put(members, "accepted_findings", dict(key_set.accepted_findings))
    put(members, "drill", key_set.drill and _drill_to_json(key_set.drill))
    put(members, "versions", [_key_set_to_json(each) for each in key_set.versions])
    return members


def _verdict_to_json(verdict: LastVerdict) -> Members:
    members: Members = {"standing": verdict.standing.value, "at": time_to_json(verdict.at)}
    put(members, "what", verdict.what)
    if verdict.code is not None:
        members["code"] = verdict.code
    return members


def _drill_to_json(drill: Drill) -> Members:
    members = dict(drill.extra)
    members["started_at"] = time_to_json(drill.started_at)
    put(members, "successor", drill.successor)
    put(members, "done", {step: time_to_json(at) for step, at in drill.done.items()})
    put(members, "seen_alive", drill.seen_alive)
    return members


def _secret_to_json(secret: Secret) -> Members:
    return {"salt": data_to_json(secret.salt), "ct": data_to_json(secret.ciphertext)}


def _environment_to_json(environment: Environment) -> Members:
    members = dict(environment.extra)
    members["name"] = environment.name
    members["title"] = environment.title
    members["exchange"] = environment.exchange
    put(members, "hosts", dict(environment.hosts))
    put(members, "ca_pem", environment.ca_pem)
    return members


def _call_to_json(call: CallRecord) -> Members:
    members = dict(call.extra)
    members["id"] = call.id
    members["at"] = time_to_json(call.at)
    members["kind"] = call.kind.value
    members["method"] = call.method
    members["url"] = call.url
    for name in ("endpoint", "body", "verdict", "explanation", "trace", "answer", "answer_length"):
        put(members, name, getattr(call, name))
    for name in ("http_status", "code", "latency_ms"):
        if getattr(call, name) is not None:
            members[name] = getattr(call, name)
    return members


# Reading


def vault_from_json(value: object) -> Vault:
    """Build the vault from parsed JSON, whose accounts and calls are taken out of it.

    Raises:
        BrokenContents: A value is missing, of another type, or breaks a rule of the model.
    """
    vault = checked.record(Vault, value, _VAULT, frozenset())
    accounts = vault.accounts
    checked.refuse_twins((each.id for each in accounts), "account ids")
    checked.refuse_twins((label_key(each.label) for each in accounts if each.recycled_at is None), "account labels")
    checked.refuse_twins((each.id for account in accounts for each in account.key_sets), "key set ids")
    checked.refuse_twins((label_key(each.name) for each in vault.environments), "environment names")
    return vault


def _account(value: object) -> Account:
    account = checked.record(Account, value, _ACCOUNT, _REQUIRED_OF_ACCOUNT)
    listed = (label_key(each.label) for each in account.key_sets if each.recycled_at is None)
    checked.refuse_twins(listed, "key set labels")
    return account


def _key_set(value: object) -> KeySet:
    key_set = checked.record(KeySet, value, _KEY_SET, _REQUIRED_OF_KEY_SET)
    earlier = key_set.versions
    if earlier and (len(earlier) > KEPT_VERSIONS or any(each.id != key_set.id for each in earlier)):
        raise BrokenContents("versions")
    return key_set


def _version(value: object) -> KeySet:
    if "versions" in checked.json_object(value):
        raise BrokenContents("a version of a version")
    return checked.record(KeySet, value, _KEY_SET, _REQUIRED_OF_KEY_SET)


def _verdict(value: object) -> LastVerdict:
    return checked.closed_record(LastVerdict, value, _VERDICT, frozenset({"standing", "at"}))


def _drill(value: object) -> Drill:
    return checked.record(Drill, value, _DRILL, frozenset({"started_at"}))


def _times(value: object) -> dict[str, datetime]:
    return {checked.identifier(step): checked.time(at) for step, at in checked.json_object(value).items()}


def _secrets(value: object) -> dict[str, Secret]:
    return {checked.identifier(part): _secret(each) for part, each in checked.json_object(value).items()}


def _secret(value: object) -> Secret:
    members = checked.json_object(value)
    if members.keys() != {"salt", "ct"}:
        raise BrokenContents("secret")
    secret = Secret(checked.data(members["salt"]), checked.data(members["ct"]))
    if len(secret.salt) != SALT_SIZE or len(secret.ciphertext) < TAG_SIZE:
        raise BrokenContents("secret")
    return secret


def _odd(value: object) -> dict[str, frozenset[str]]:
    return {checked.identifier(part): checked.text_set(words) for part, words in checked.json_object(value).items()}


def _fingerprint(value: object) -> bytes:
    fingerprint = checked.data(value)
    if len(fingerprint) != FINGERPRINT_SIZE:
        raise BrokenContents("fingerprint")
    return fingerprint


def _hosts(value: object) -> dict[str, str]:
    hosts = checked.text_map(value)
    try:
        for url in hosts.values():
            parse_host_url(url)
    except VaultError:
        raise BrokenContents("host address") from None
    return hosts


def _environment(value: object) -> Environment:
    return checked.record(Environment, value, _ENVIRONMENT, frozenset({"name", "title", "exchange"}))


def _calls(value: object) -> dict[str, tuple[CallRecord, ...]]:
    members = checked.json_object(value)
    return {checked.identifier(owner): _calls_of_one(members.pop(owner)) for owner in tuple(members)}


def _calls_of_one(value: object) -> tuple[CallRecord, ...]:
    if len(checked.json_list(value)) > KEPT_CALLS:
        raise BrokenContents("calls")
    return tuple(map(_call, checked.json_list(value)))


def _call(value: object) -> CallRecord:
    return checked.record(CallRecord, value, _CALL, _REQUIRED_OF_CALL)


_REQUIRED_OF_ACCOUNT = frozenset({"id", "label", "exchange", "environment", "created_at"})
_REQUIRED_OF_KEY_SET = frozenset({"id", "label", "status", "created_at", "changed_at"})
_REQUIRED_OF_CALL = frozenset({"id", "at", "kind", "method", "url"})
_VAULT: dict[str, Reader] = {
    "accounts": checked.emptied_tuple_of(_account),
    "environments": checked.tuple_of(_environment),
    "calls": _calls,
}
_ACCOUNT: dict[str, Reader] = {
    "id": checked.identifier,
    "label": checked.label,
    "exchange": checked.text,
    "environment": checked.text,
    "region": checked.text,
    "created_at": checked.time,
    "recycled_at": checked.optional(checked.time),
    "key_sets": checked.tuple_of(_key_set),
}
_KEY_SET: dict[str, Reader] = {
    "id": checked.identifier,
    "label": checked.label,
    "secrets": _secrets,
    "odd": _odd,
    "hint": checked.text,
    "fingerprint": _fingerprint,
    "permissions": checked.text_set,
    "bound_ips": checked.tuple_of(checked.ip_binding),
    "status": checked.choice(Status),
    "secret_lost": checked.flag,
    "created_at": checked.time,
    "expires_at": checked.optional(checked.time),
    "changed_at": checked.time,
    "used_by": checked.tuple_of(checked.text),
    "note": checked.text,
    "last_verdict": checked.optional(_verdict),
    "last_report": checked.optional(report_from_json),
    "recycled_at": checked.optional(checked.time),
    "accepted_findings": checked.text_map,
    "drill": checked.optional(_drill),
    "versions": checked.tuple_of(_version),
}
_DRILL: dict[str, Reader] = {
    "started_at": checked.time,
    "successor": checked.text,
    "done": _times,
    "seen_alive": checked.flag,
}
_VERDICT: dict[str, Reader] = {
    "standing": checked.choice(Standing),
    "at": checked.time,
    "what": checked.text,
    "code": checked.optional(checked.integer),
}
_ENVIRONMENT: dict[str, Reader] = {
    "name": checked.label,
    "title": checked.text,
    "exchange": checked.text,
    "hosts": _hosts,
    "ca_pem": checked.optional(checked.text),
}
_CALL: dict[str, Reader] = {
    "id": checked.identifier,
    "at": checked.time,
    "kind": checked.choice(CallKind),
    "http_status": checked.optional(checked.integer),
    "code": checked.optional(checked.integer),
    "latency_ms": checked.optional(checked.number),
    "answer_length": checked.integer,
    **dict.fromkeys(("endpoint", "method", "url", "body", "verdict", "explanation", "trace", "answer"), checked.text),
}
