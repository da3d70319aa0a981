"""Understands a text with key sets in it: this program's JSON and CSV, the JSON of `key add`, `.env`, or labelled lines.

It says what stands where, and nothing is done to it yet: the values become credentials, dates and addresses by the rules
for typed ones. What a text names (a file, an address, a variable) is never followed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vault_app.core.credential_checks import CredentialPart
from vault_app.core.errors import ImportRefused, NothingToImport, TooLarge, UnknownMember
from vault_app.core.import_tables import ACCOUNT_COLUMNS, Table, read_table, safe_names
from vault_app.core.paste_block import MAX_BLOCK, blocks_in
from vault_app.core.strict_json import strict_json
from vault_app.core.words import QT_TRANSLATE_NOOP

FORMAT, VERSION = "vault-app-plaintext", 1
MAX_KEY_SETS = 10_000
_TOP = ("format", "version", "exported_at", "warning", "environments", "accounts")
_ENVIRONMENT = ("name", "title", "exchange", "hosts", "ca_pem")
_ACCOUNT = ("label", "exchange", "environment", "region", "key_sets")
_JSON_START = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\"]|\]))")
_NOT_TEXT = QT_TRANSLATE_NOOP("Import", "{where} is not a text in quotes")
_NOT_LIST = QT_TRANSLATE_NOOP("Import", "{where} is not a list")
_NOT_OBJECT = QT_TRANSLATE_NOOP("Import", "{where} is not an object in braces")
_NEWER = QT_TRANSLATE_NOOP("Import", "a later version of Vault App wrote it")
_LONG_BLOCK = QT_TRANSLATE_NOOP("Import", "labelled lines may have up to {limit} characters; it has {size}")
_ALL = QT_TRANSLATE_NOOP("Import", "the text")
_LINE = QT_TRANSLATE_NOOP("Import", "line {number}")


class Form(StrEnum):
    """What a source looks like."""

    VAULT = "vault"
    JSON = "json"
    CSV = "csv"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class SourceAccount:
    """The account that a source names for a key set; an empty text: it does not say."""

    label: str = ""
    exchange: str = ""
    environment: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class RawKeySet:
    """One key set as it stands in a text, its credentials readable; dropped as soon as they are sealed.

    Attributes:
        where: Place in the text, for people; may be empty.
        members: As those of `key add` on the command line.
    """

    where: str
    account: SourceAccount
    members: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RawEnvironment:
    """An environment of a user's own, as it stands in a text; nothing of it is checked yet."""

    name: str
    title: str
    exchange: str
    hosts: Mapping[str, str]
    ca_pem: str | None = None


@dataclass(frozen=True, slots=True)
class RawImport:
    """Everything that a text names."""

    form: Form
    key_sets: tuple[RawKeySet, ...]
    environments: tuple[RawEnvironment, ...] = ()


def read_import_text(text: str, parts: Sequence[CredentialPart], *, is_table: bool = False) -> RawImport:
    """Return what a text names.

    Args:
        text: Without a byte order mark.
        parts: Of the credentials of the exchange that labelled lines are about.
        is_table: Its file is named as a table, so nothing else is tried.

    Raises:
        NothingToImport: It names no key set.
        ImportRefused, UnknownMember: And TooLarge, beyond 10,000 key sets; no value of the text is quoted.
    """
    if not text.strip():
        raise NothingToImport
    if _JSON_START.match(text) and not is_table:
        found = _from_json(strict_json(text))
    else:
        table = read_table(text, tuple(part.id for part in parts), required=is_table)
        found = _from_block(text, parts) if table is None else _from_table(table)
    if not found.key_sets:
        raise NothingToImport
    if len(found.key_sets) > MAX_KEY_SETS:
        raise TooLarge(
            what=QT_TRANSLATE_NOOP("Reasons", "{count} key sets").format(count=len(found.key_sets)),
            size=len(found.key_sets),
            limit=MAX_KEY_SETS,
        )
    return found


# JSON


def _from_json(document: object) -> RawImport:
    if isinstance(document, dict) and "format" in document:
        return _own_document(document)
    rows = document if isinstance(document, list) else [document]
    is_list = isinstance(document, list)
    key_sets = []
    for number, row in enumerate(rows):
        where = f"[{number}]" if is_list else ""
        members = dict(_object(row, where or _ALL))
        told = {name: _text(members.pop(name), f"{where}.{name}") for name in ACCOUNT_COLUMNS if name in members}
        key_sets.append(RawKeySet(where, _account(told), members))
    return RawImport(Form.JSON, tuple(key_sets))


def _own_document(document: dict[str, object]) -> RawImport:
    if document["format"] != FORMAT:
        raise UnknownMember(names="format", known=FORMAT)
    if document.get("version") != VERSION:
        raise ImportRefused(reason=_NEWER)
    _refuse_unknown(document, _TOP)
    environments = tuple(
        _environment(each, f"environments[{number}]")
        for number, each in enumerate(_list(document.get("environments", []), "environments"))
    )
    key_sets: list[RawKeySet] = []
    for number, each in enumerate(_list(document.get("accounts", []), "accounts")):
        where = f"accounts[{number}]"
        members = _object(each, where)
        _refuse_unknown(members, _ACCOUNT)
        told = {name: _text(members.get(name, ""), f"{where}.{name}") for name in _ACCOUNT[:-1]}
        account = _account({"account": told.pop("label"), **told})
        rows = _list(members.get("key_sets", []), f"{where}.key_sets")
        for place, row in enumerate(rows):
            inner = f"{where}.key_sets[{place}]"
            key_sets.append(RawKeySet(inner, account, _object(row, inner)))
    return RawImport(Form.JSON, tuple(key_sets), environments)


def _environment(value: object, where: str) -> RawEnvironment:
    members = _object(value, where)
    _refuse_unknown(members, _ENVIRONMENT)
    hosts = _object(members.get("hosts", {}), f"{where}.hosts")
    ca_pem = members.get("ca_pem")
    return RawEnvironment(
        name=_text(members.get("name", ""), f"{where}.name"),
        title=_text(members.get("title", members.get("name", "")), f"{where}.title"),
        exchange=_text(members.get("exchange", ""), f"{where}.exchange"),
        hosts={name: _text(url, f"{where}.hosts.{safe_names([name])}") for name, url in hosts.items()},
        ca_pem=None if ca_pem is None else _text(ca_pem, f"{where}.ca_pem"),
    )


def _account(told: Mapping[str, str]) -> SourceAccount:
    return SourceAccount(*(told.get(name, "").strip() for name in ACCOUNT_COLUMNS))


def _refuse_unknown(members: Mapping[str, object], known: Sequence[str]) -> None:
    unknown = [name for name in members if name not in known]
    if unknown:
        raise UnknownMember(names=safe_names(unknown), known=", ".join(known))


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise ImportRefused(reason=_NOT_TEXT.format(where=where))
    return value


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        raise ImportRefused(reason=_NOT_LIST.format(where=where))
    return value


def _object(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ImportRefused(reason=_NOT_OBJECT.format(where=where))
    return value


# Tables and lines


def _from_table(table: Table) -> RawImport:
    key_sets = []
    for row in table.rows:
        told = {name: str(row.members[name]) for name in ACCOUNT_COLUMNS if name in row.members}
        members = {name: value for name, value in row.members.items() if name not in ACCOUNT_COLUMNS}
        key_sets.append(RawKeySet(_LINE.format(number=row.line), _account(told), members))
    return RawImport(Form.CSV, tuple(key_sets))


def _from_block(text: str, parts: Sequence[CredentialPart]) -> RawImport:
    if len(text) > MAX_BLOCK:
        raise ImportRefused(reason=_LONG_BLOCK.format(limit=MAX_BLOCK, size=len(text)))
    blocks = blocks_in(text.replace("\r\n", "\n"), parts)
    return RawImport(Form.BLOCK, tuple(RawKeySet("", SourceAccount(), dict(block)) for block in blocks))
