"""The model's values as JSON members, and back: each value read is checked before it becomes one of the model's."""

from __future__ import annotations

from vault_app.core.account import Account, AccountId
from vault_app.core.call_record import KEPT_CALLS, CallKind, CallRecord
from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KEPT_VERSIONS, KeySet, KeySetId, LastVerdict, Standing, Status, label_key
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile import checked
from vault_app.vaultfile.checked import BrokenContents, Members
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
    put(members, "versions", [_key_set_to_json(each) for each in key_set.versions])
    return members


def _verdict_to_json(verdict: LastVerdict) -> Members:
    members: Members = {"standing": verdict.standing.value, "at": time_to_json(verdict.at)}
    put(members, "what", verdict.what)
    if verdict.code is not None:
        members["code"] = verdict.code
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


# Reading. Each reader takes the members that it knows out of its object; what is left is not known, and is kept.


def vault_from_json(value: object) -> Vault:
    """Build the vault from parsed JSON, which is used up.

    Raises:
        BrokenContents: A value is missing, of another type, or breaks a rule of the model.
    """
    members = checked.json_object(value)
    accounts = tuple(_account(each) for each in checked.list_of(members, "accounts"))
    environments = tuple(_environment(each) for each in checked.list_of(members, "environments"))
    calls = {
        KeySetId(checked.identifier(owner)): _calls(kept)
        for owner, kept in checked.json_object(members.pop("calls", {})).items()
    }
    checked.refuse_twins((each.id for each in accounts), "account ids")
    checked.refuse_twins((label_key(each.label) for each in accounts if each.recycled_at is None), "account labels")
    checked.refuse_twins((each.id for account in accounts for each in account.key_sets), "key set ids")
    checked.refuse_twins((label_key(each.name) for each in environments), "environment names")
    return Vault(accounts=accounts, environments=environments, calls=calls, extra=checked.rest(members))


def _account(value: object) -> Account:
    members = checked.json_object(value)
    key_sets = tuple(_key_set(each, versions=True) for each in checked.list_of(members, "key_sets"))
    checked.refuse_twins((label_key(each.label) for each in key_sets if each.recycled_at is None), "key set labels")
    return Account(
        id=AccountId(checked.identifier(members.pop("id", None))),
        label=checked.label(members.pop("label", None)),
        exchange=checked.text(members, "exchange", None),
        environment=checked.text(members, "environment", None),
        region=checked.text(members, "region"),
        created_at=checked.time(members.pop("created_at", None)),
        recycled_at=checked.optional(members, "recycled_at", checked.time),
        key_sets=key_sets,
        extra=checked.rest(members),
    )


def _key_set(value: object, *, versions: bool) -> KeySet:
    members = checked.json_object(value)
    key_set_id = KeySetId(checked.identifier(members.pop("id", None)))
    earlier: tuple[KeySet, ...] = ()
    if versions:
        earlier = tuple(_key_set(each, versions=False) for each in checked.list_of(members, "versions"))
        if len(earlier) > KEPT_VERSIONS or any(each.id != key_set_id for each in earlier):
            raise BrokenContents("versions")
    elif "versions" in members:
        raise BrokenContents("a version of a version")
    return KeySet(
        id=key_set_id,
        label=checked.label(members.pop("label", None)),
        secrets={
            checked.identifier(part): _secret(each)
            for part, each in checked.json_object(members.pop("secrets", {})).items()
        },
        hint=checked.text(members, "hint"),
        fingerprint=checked.data(members, "fingerprint", FINGERPRINT_SIZE, FINGERPRINT_SIZE)
        if "fingerprint" in members
        else b"",
        permissions=frozenset(checked.texts(members, "permissions")),
        bound_ips=tuple(checked.ip_binding(each) for each in checked.texts(members, "bound_ips")),
        status=checked.choice(Status, members.pop("status", None)),
        secret_lost=checked.flag(members, "secret_lost"),
        created_at=checked.time(members.pop("created_at", None)),
        expires_at=checked.optional(members, "expires_at", checked.time),
        changed_at=checked.time(members.pop("changed_at", None)),
        used_by=tuple(checked.texts(members, "used_by")),
        note=checked.text(members, "note"),
        last_verdict=checked.optional(members, "last_verdict", _verdict),
        last_report=checked.optional(members, "last_report", report_from_json),
        recycled_at=checked.optional(members, "recycled_at", checked.time),
        accepted_findings=checked.text_map(members, "accepted_findings"),
        versions=earlier,
        extra=checked.rest(members),
    )


def _verdict(value: object) -> LastVerdict:
    members = checked.json_object(value)
    verdict = LastVerdict(
        standing=checked.choice(Standing, members.pop("standing", None)),
        at=checked.time(members.pop("at", None)),
        what=checked.text(members, "what"),
        code=checked.optional(members, "code", checked.integer),
    )
    checked.close(members)
    return verdict


def _secret(value: object) -> Secret:
    members = checked.json_object(value)
    secret = Secret(checked.data(members, "salt", SALT_SIZE, SALT_SIZE), checked.data(members, "ct", TAG_SIZE))
    checked.close(members)
    return secret


def _environment(value: object) -> Environment:
    members = checked.json_object(value)
    hosts = checked.text_map(members, "hosts")
    try:
        for url in hosts.values():
            parse_host_url(url)
    except VaultError:
        raise BrokenContents("host address") from None
    return Environment(
        name=checked.label(members.pop("name", None)),
        title=checked.text(members, "title", None),
        exchange=checked.text(members, "exchange", None),
        hosts=hosts,
        ca_pem=checked.optional(members, "ca_pem", checked.plain_text),
        extra=checked.rest(members),
    )


def _calls(value: object) -> tuple[CallRecord, ...]:
    if not isinstance(value, list) or len(value) > KEPT_CALLS:
        raise BrokenContents("calls")
    return tuple(_call(each) for each in value)


def _call(value: object) -> CallRecord:
    members = checked.json_object(value)
    return CallRecord(
        id=checked.identifier(members.pop("id", None)),
        at=checked.time(members.pop("at", None)),
        kind=checked.choice(CallKind, members.pop("kind", None)),
        endpoint=checked.text(members, "endpoint"),
        method=checked.text(members, "method", None),
        url=checked.text(members, "url", None),
        body=checked.text(members, "body"),
        http_status=checked.optional(members, "http_status", checked.integer),
        code=checked.optional(members, "code", checked.integer),
        verdict=checked.text(members, "verdict"),
        explanation=checked.text(members, "explanation"),
        trace=checked.text(members, "trace"),
        latency_ms=checked.optional(members, "latency_ms", checked.number),
        answer=checked.text(members, "answer"),
        answer_length=checked.integer(members.pop("answer_length", 0)),
        extra=checked.rest(members),
    )
