"""The verbs for key sets: add, list, show, edit, remove, restore."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from vault_app.cli.context import Context
from vault_app.cli.output import day, fields, one_line, table
from vault_app.cli.parser import Verbs, checked, verb, verb_group
from vault_app.cli.rows import Row, in_order, key_set_row
from vault_app.core.errors import InvalidInput
from vault_app.core.key_set import Status, changed_fields, clean_label
from vault_app.core.redaction import BULLETS
from vault_app.core.secret import wiped

if TYPE_CHECKING:
    from vault_app.cli.context import OpenedVault
    from vault_app.core.account import Account
    from vault_app.core.key_set import KeySet
    from vault_app.exchanges.protocol import Exchange

_JSON = """\
On stdin it takes one JSON object:

  {"access_key": "…", "secret_key": "…", "memo": "…",
   "permissions": ["read-only", "spot-trade", "margin-trade", "futures-trade", "withdraw"],
   "bound_ips": ["203.0.113.7"], "status": "live|spare|retiring|revoked",
   "created_at": "2026-01-31", "expires_at": "2026-07-31", "used_by": ["…"], "note": "…"}

"""
_ADD = (
    _JSON + "Only access_key is needed. When stdin is a terminal, it asks for each part instead; secrets are not shown."
)
_EDIT = _JSON + 'Name only what changes; "label" is a member, too. "" removes a part, null the end date.'
_KEY = "account/label, a label that is unique, or an id"


def add_verbs(verbs: Verbs) -> None:
    group = verb_group(verbs, "key", "key sets: access key, secret key, memo, and what you know of them")
    parser = verb(
        group,
        "add",
        add,
        "add a key set",
        more=_ADD,
        example="key add --account Main --label Bot < key.json",
        asks=True,
        reads_stdin=lambda _: True,
    )
    parser.add_argument("--account", metavar="ACCOUNT", required=True, help="label or id of its account")
    parser.add_argument("--label", metavar="LABEL", required=True, type=checked(clean_label), help="your name for it")
    verb(group, "ls", list_key_sets, "list the key sets", example="key ls")
    parser = verb(group, "show", show, "show a key set, secrets masked", example="key show Main/Bot --reveal")
    parser.add_argument("key", metavar="KEY", help=_KEY)
    parser.add_argument("--reveal", action="store_true", help="print access key, secret key and memo in clear")
    parser = verb(
        group,
        "edit",
        edit,
        "change a key set; what it was before stays in its history",
        more=_EDIT,
        example="""key edit Main/Bot <<< '{"bound_ips": ["203.0.113.7"]}'""",
        asks=True,
        reads_stdin=lambda _: True,
    )
    parser.add_argument("key", metavar="KEY", help=_KEY)
    parser = verb(group, "rm", remove, "move a key set to the recycle bin", example="key rm Main/Bot", asks=True)
    parser.add_argument("key", metavar="KEY", help=_KEY)
    parser = verb(
        group,
        "restore",
        restore,
        "bring a key set back from the recycle bin",
        example="key restore Main/Bot",
        asks=True,
    )
    parser.add_argument("key", metavar="KEY", help=_KEY)


def add(context: Context, options: argparse.Namespace) -> int:
    from vault_app.cli.key_input import read_draft
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        account = opened.vault.account_named(options.account)
        exchange = opened.session.exchange_of(account)
        draft = read_draft(context, exchange, label=options.label)
        try:
            if not draft.parts.get(exchange.parts[0].id):
                raise InvalidInput(what=f"There is no {exchange.parts[0].id}: without it a key set names no key.")
            key_set = draft.new_key_set(opened.session, exchange, context.clock.utc_now())
        finally:
            draft.wipe()
        change = changes.add_key_set(account.id, key_set, exchange.slot_rule)
        context.save(opened, change, yes=options.yes)
    _tell_what_is_missing(context, key_set, exchange)
    row = key_set_row(account, key_set, exchange)
    context.result(row, lambda: f"Added the key set {account.label}/{key_set.label}.")
    return 0


def list_key_sets(context: Context, _options: argparse.Namespace) -> int:
    from vault_app.services.exchange_registry import exchange_if_known

    with context.opened() as opened:
        rows = [
            key_set_row(account, key_set, exchange_if_known(account.exchange))
            for account, key_set in opened.vault.listed_key_sets()
        ]
    context.result(
        {"key_sets": rows},
        lambda: (
            table(
                ("ACCOUNT", "LABEL", "ACCESS KEY", "STATUS", "PERMISSIONS", "BOUND IPS", "ADDED", "LAST VERDICT"),
                map(_cells, rows),
            )
            if rows
            else "There is no key set yet. Add one with: vault-app key add --account ACCOUNT --label LABEL"
        ),
    )
    return 0


def _cells(row: Row) -> tuple[str, ...]:
    ips = row["bound_ips"]
    verdict = row["last_verdict"]
    return (
        row["account"],
        row["label"],
        row["hint"],
        row["status"],
        ", ".join(row["permissions"]) or "none ticked",
        "not bound" if not ips else ips[0] if len(ips) == 1 else f"{ips[0]} + {len(ips) - 1}",
        (row["created_at"] or "–")[:10],
        f"{verdict['standing']}: {verdict['what']}, {verdict['at'][:10]}" if verdict else "–",
    )


def show(context: Context, options: argparse.Namespace) -> int:
    with context.opened() as opened:
        account, key_set = opened.vault.key_set_named(options.key)
        exchange = opened.session.exchange_of(account)
        row = key_set_row(account, key_set, exchange)
        opened_parts = _revealed(opened, key_set) if options.reveal else {}
    for part in exchange.parts:
        row[part.id] = opened_parts.get(part.id)
    context.result(row, lambda: _page(row, account, key_set, exchange))
    return 0


def _revealed(opened: OpenedVault, key_set: KeySet) -> dict[str, str]:
    """Return the parts in clear: to print them they have to become text."""
    revealed: dict[str, str] = {}
    for part in key_set.secrets:
        with wiped(opened.session.open_part(key_set, part)) as value:
            revealed[part] = value.decode("utf-8", "backslashreplace")
    return revealed


def _page(row: Row, account: Account, key_set: KeySet, exchange: Exchange) -> str:
    masked = {part.id: BULLETS if part.id in key_set.secrets else "–" for part in exchange.parts}
    pairs = [
        ("key set", f"{account.label}/{key_set.label}"),
        ("id", key_set.id),
        *((part.word.lower(), one_line(row[part.id] or masked[part.id])) for part in exchange.parts),
        ("status", "revoked: its slot is free" if row["status"] == "revoked" else row["status"]),
        ("permissions", ", ".join(in_order(key_set, exchange)) or "none ticked"),
        ("bound IPs", ", ".join(row["bound_ips"]) or "not bound"),
        ("made", day(key_set.created_at)),
        ("ends", day(key_set.expires_at)),
        ("used by", one_line(", ".join(key_set.used_by)) or "–"),
        ("note", one_line(key_set.note) or "–"),
    ]
    verdict = key_set.last_verdict
    if verdict is not None:
        pairs.append(("last verdict", one_line(f"{verdict.standing} {verdict.what}".strip() + f" ({day(verdict.at)})")))
    return fields(pairs)


def edit(context: Context, options: argparse.Namespace) -> int:
    from dataclasses import replace

    from vault_app.cli.key_input import read_draft
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        account, before = opened.vault.key_set_named(options.key)
        exchange = opened.session.exchange_of(account)
        draft = read_draft(context, exchange, before=before)
        try:
            after = draft.applied_to(before, opened.session, exchange, context.clock.utc_now())
        finally:
            draft.wipe()
        if changed_fields(before, after):
            change = changes.edit_key_set(before, replace(after, versions=()), exchange.slot_rule)
            context.save(opened, change, yes=options.yes)
        else:
            context.note("Nothing was changed: the key set is already like that.")
            after = before
        row = key_set_row(account, after, exchange)
    context.result(row, lambda: f"Saved the key set {account.label}/{after.label}.")
    return 0


def remove(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        account, key_set = opened.vault.key_set_named(options.key)
        row = key_set_row(account, key_set, opened.session.exchange_of(account))
        name = f"{account.label}/{key_set.label}"
        context.save(
            opened,
            changes.recycle_key_set(key_set.id, context.clock.utc_now()),
            yes=options.yes,
            question=f"Move the key set {name} to the recycle bin?",
        )
    if key_set.status is not Status.REVOKED:
        context.note("On the exchange it still works: revoke it there if nobody should use it.")
    context.result(row, lambda: f"{name} went to the recycle bin. Bring it back with: vault-app key restore {name}")
    return 0


def restore(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        account, key_set = opened.vault.key_set_named(options.key, recycled=True)
        exchange = opened.session.exchange_of(account)
        context.save(opened, changes.restore_key_set(key_set.id, exchange.slot_rule), yes=options.yes)
    row = key_set_row(account, key_set, exchange)
    context.result(row, lambda: f"{account.label}/{key_set.label} is back.")
    return 0


def _tell_what_is_missing(context: Context, key_set: KeySet, exchange: Exchange) -> None:
    missing = [part.word.lower() for part in exchange.parts if part.required and part.id not in key_set.secrets]
    if missing:
        need = "needs it" if len(missing) == 1 else "needs both"
        context.note(f"Saved without {' and '.join(missing)}: a signed call {need}, exactly as on the exchange.")
