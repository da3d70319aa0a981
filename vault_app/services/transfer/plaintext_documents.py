r"""Key sets in plain text: one JSON document, or one CSV table; secrets go from their seal straight into the buffer.

**JSON** (UTF-8, no byte order mark):

    {"format": "vault-app-plaintext", "version": 1, "exported_at": "2026-11-22T14:03:00Z", "warning": "…",
     "environments": [{"name", "title", "exchange", "hosts": {"spot": "https://…"}, "ca_pem"?}],
     "accounts": [{"label", "exchange", "environment", "region"?, "key_sets": [{
        "label", "status", "created_at", <credential parts>, "permissions": […], "bound_ips": […],
        "secret_lost"?, "expires_at"?, "used_by"?: […], "note"?}]}]}

A key set's members are those of `key add` on the command line. `?`: left out when there is nothing to say.

**CSV** (RFC 4180, UTF-8; a byte order mark only when something in it is not ASCII, which spreadsheets need then): all fields
quoted; columns `account, exchange, environment, region, label`, the credential parts, and the rest as in JSON. Permissions and
addresses are parted by a space, the names of `used_by` by line breaks (a line break or backslash within one is written as
`\n`, `\r`, `\\`). A field that a spreadsheet could take for a formula, and one that begins with `'`, begins with one more
`'`. The hosts of environments of the user's own have no place in a table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime

from vault_app.core.account import Account
from vault_app.core.errors import NotExported
from vault_app.core.import_tables import ACCOUNT_COLUMNS, FACT_COLUMNS, escaped_name
from vault_app.core.import_texts import FORMAT, VERSION
from vault_app.core.key_set import KeySet
from vault_app.core.secret import FieldSealer, PartId, wiped
from vault_app.core.spreadsheet import MARK, needs_mark
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.transfer.secret_buffer import SecretBuffer
from vault_app.vaultfile.written import time_to_json

WARNING = "Not encrypted: whoever reads this file has these keys. Delete it when it is no longer needed."
BOM = b"\xef\xbb\xbf"
_JSON_ESCAPES = re.compile(rb'[\x00-\x1f\x7f"\\]')
_HALF_CHARACTER = re.compile(rb"\xed[\xa0-\xbf]")
_HALF = QT_TRANSLATE_NOOP(
    "Export", "a credential of “{label}” holds half of a character, which no text file can; leave that key set out"
)
_Put = Callable[[bytes | bytearray | memoryview], None]


def write_json(buffer: SecretBuffer, vault: Vault, sealer: FieldSealer, now: datetime) -> None:
    """Put *vault* into the buffer as the JSON document above; raises NotExported, Locked, DamagedFile."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": time_to_json(now),
        "warning": WARNING,
        "environments": [
            {
                "name": each.name,
                "title": each.title,
                "exchange": each.exchange,
                "hosts": dict(each.hosts),
                **({"ca_pem": each.ca_pem} if each.ca_pem is not None else {}),
            }
            for each in vault.environments
        ],
    }
    buffer.text(_json(head)[:-1] + ',"accounts":[')
    for number, account in enumerate(vault.accounts):
        buffer.text(",\n" if number else "\n")
        _json_account(buffer, account, sealer)
    buffer.text("\n]}\n")


def _json_account(buffer: SecretBuffer, account: Account, sealer: FieldSealer) -> None:
    members = {"label": account.label, "exchange": account.exchange, "environment": account.environment}
    if account.region:
        members["region"] = account.region
    buffer.text(_json(members)[:-1] + ',"key_sets":[')
    for number, key_set in enumerate(account.key_sets):
        buffer.text(",\n " if number else "\n ")
        _json_key_set(buffer, key_set, sealer)
    buffer.text("\n]}")


def _json_key_set(buffer: SecretBuffer, key_set: KeySet, sealer: FieldSealer) -> None:
    members: dict[str, object] = {
        "label": key_set.label,
        "status": key_set.status.value,
        "created_at": time_to_json(key_set.created_at),
        "permissions": sorted(key_set.permissions),
        "bound_ips": [each.address for each in key_set.bound_ips],
    }
    if key_set.secret_lost:
        members["secret_lost"] = True
    if key_set.expires_at is not None:
        members["expires_at"] = time_to_json(key_set.expires_at)
    if key_set.used_by:
        members["used_by"] = list(key_set.used_by)
    if key_set.note:
        members["note"] = key_set.note
    buffer.text(_json(members)[:-1])
    for part in sorted(key_set.secrets):
        buffer.text(f",{_json(part)}:")
        with wiped(_opened(key_set, part, sealer)) as value:
            _json_text(buffer, value)
    buffer.text("}")


def _json(value: object) -> str:
    # Half of a surrogate pair, which a note may hold, stays an escape.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def _json_text(buffer: SecretBuffer, value: bytearray) -> None:
    """Put a secret into quotes, escaped, without ever making text of it."""
    buffer.write(b'"')
    at = 0
    with memoryview(value) as whole:
        for found in _JSON_ESCAPES.finditer(value):
            buffer.write(whole[at : found.start()])
            buffer.write(b"\\u%04x" % value[found.start()])
            at = found.end()
        buffer.write(whole[at:])
    buffer.write(b'"')


def write_csv(buffer: SecretBuffer, vault: Vault, sealer: FieldSealer, parts: Mapping[str, tuple[PartId, ...]]) -> None:
    """Put *vault* into the buffer as the CSV table above; the byte order mark is the caller's.

    Args:
        buffer: Empty.
        vault: What is written.
        sealer: Opens its secrets.
        parts: Exchange id to the parts of its credentials; others that a key set may hold follow them.

    Raises:
        NotExported, Locked, DamagedFile: The caller wipes the buffer.
    """
    known = [part for account in vault.accounts for part in parts.get(account.exchange, ())]
    held = sorted(part for _, each in vault.every_key_set() for part in each.secrets)
    columns = tuple(dict.fromkeys((*known, *held)))
    _csv_row(buffer, (*ACCOUNT_COLUMNS, "label", *columns, *FACT_COLUMNS))
    for account, key_set in vault.every_key_set():
        _csv_row(buffer, (account.label, account.exchange, account.environment, account.region, key_set.label), "")
        for part in columns:
            buffer.write(b",")
            if part in key_set.secrets:
                with wiped(_opened(key_set, part, sealer)) as value:
                    _csv_field(buffer, value)
            else:
                buffer.write(b'""')
        buffer.write(b",")
        _csv_row(buffer, _facts(key_set))


def _facts(key_set: KeySet) -> tuple[str, ...]:
    return (
        " ".join(sorted(key_set.permissions)),
        " ".join(each.address for each in key_set.bound_ips),
        key_set.status.value,
        "true" if key_set.secret_lost else "false",
        time_to_json(key_set.created_at),
        time_to_json(key_set.expires_at) if key_set.expires_at else "",
        "\n".join(map(escaped_name, key_set.used_by)),
        key_set.note,
    )


def _csv_row(buffer: SecretBuffer, fields: tuple[str, ...], end: str = "\r\n") -> None:
    for number, field in enumerate(fields):
        if number:
            buffer.write(b",")
        _csv_field(buffer, bytearray(field, "utf-8", "backslashreplace"))
    buffer.text(end)


def _csv_field(buffer: SecretBuffer, value: bytearray) -> None:
    """Put a field into quotes, marked as text where a spreadsheet could take it for a formula."""
    buffer.write(b'"')
    if needs_mark(value):
        buffer.write(MARK)
    at = 0
    with memoryview(value) as whole:
        while (quote := value.find(b'"', at)) >= 0:
            buffer.write(whole[at : quote + 1])
            buffer.write(b'"')
            at = quote + 1
        buffer.write(whole[at:])
    buffer.write(b'"')


def _opened(key_set: KeySet, part: PartId, sealer: FieldSealer) -> bytearray:
    value = sealer.unseal(key_set.id, part, key_set.secrets[part])
    if _HALF_CHARACTER.search(value):
        with wiped(value):
            raise NotExported(reason=_HALF.format(label=key_set.label))
    return value
