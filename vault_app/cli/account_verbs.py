"""The verbs for accounts: add, list, remove."""

from __future__ import annotations

import argparse

from vault_app.cli.context import Context
from vault_app.cli.output import day, table
from vault_app.cli.parser import Verbs, checked, verb, verb_group
from vault_app.cli.rows import account_row
from vault_app.core.key_set import clean_label


def add_verbs(verbs: Verbs) -> None:
    group = verb_group(verbs, "account", "accounts at an exchange, which hold the key sets")
    parser = verb(
        group,
        "add",
        add,
        "add an account",
        example="account add Main\naccount add Trial --environment practice",
        asks=True,
    )
    parser.add_argument("label", metavar="LABEL", type=checked(clean_label), help="your name for it")
    parser.add_argument("--environment", metavar="NAME", help="where its requests go; default: the exchange itself")
    verb(group, "ls", list_accounts, "list the accounts", example="account ls")
    parser = verb(
        group,
        "rm",
        remove,
        "move an account and its key sets to the recycle bin",
        more="A key set of it comes back, with the account, by: vault-app key restore KEY",
        example="account rm Main",
        asks=True,
    )
    parser.add_argument("account", metavar="ACCOUNT", help="label or id")


def add(context: Context, options: argparse.Namespace) -> int:
    from vault_app.core.account import Account, AccountId
    from vault_app.services import changes
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
    from vault_app.services.session import new_id

    exchange = exchange_named(DEFAULT_EXCHANGE)
    with context.opened(writes=True) as opened:
        name = options.environment or exchange.environments[0].name
        account = Account(
            id=AccountId(new_id()),
            label=options.label,
            exchange=exchange.id,
            environment=opened.session.environment_named(name, exchange.id).name,
            created_at=context.clock.utc_now(),
        )
        context.save(opened, changes.add_account(account), yes=options.yes)
    if exchange.notice is not None and account.environment == exchange.environments[0].name:
        context.note(exchange.notice.sentence)
    context.result(
        account_row(account, exchange), lambda: f"Added the account {account.label} ({account.environment})."
    )
    return 0


def list_accounts(context: Context, _options: argparse.Namespace) -> int:
    from vault_app.services.exchange_registry import exchange_if_known

    with context.opened() as opened:
        rows = [
            (account, account_row(account, exchange_if_known(account.exchange)))
            for account in opened.vault.listed_accounts
        ]
    context.result(
        {"accounts": [row for _, row in rows]},
        lambda: (
            table(
                ("ACCOUNT", "EXCHANGE", "ENVIRONMENT", "KEY SETS", "SLOTS", "ADDED"),
                (
                    (
                        account.label,
                        row["exchange"],
                        account.environment,
                        str(row["key_sets"]),
                        f"{row['slots_used']} of {row['slots'] or '?'}",
                        day(account.created_at),
                    )
                    for account, row in rows
                ),
            )
            if rows
            else "There is no account yet. Add one with: vault-app account add LABEL"
        ),
    )
    return 0


def remove(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        account = opened.vault.account_named(options.account)
        row = account_row(account, opened.session.exchange_of(account))
        count = len(account.listed)
        sets = f" and its {count} key set{'s' if count != 1 else ''}" if count else ""
        context.save(
            opened,
            changes.recycle_account(account.id, context.clock.utc_now()),
            yes=options.yes,
            question=f"Move the account {account.label}{sets} to the recycle bin?",
        )
    context.result(row, lambda: f"{account.label}{sets} went to the recycle bin.")
    return 0
