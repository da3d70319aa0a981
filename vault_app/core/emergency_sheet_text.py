"""The emergency sheet as plain text, lines of up to 96 characters."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from vault_app.core.emergency_sheet import EmergencySheet, SheetAccount, SheetKey
from vault_app.core.emergency_sheet_words import Say, SheetWords

_WIDTH = 96


def sheet_text(sheet: EmergencySheet, say: Say = str) -> str:
    """Return the whole sheet.

    Args:
        sheet: What is on it.
        say: Says a phrase in the user's language.
    """
    return "\n".join(_lines(sheet, SheetWords(sheet, say))) + "\n"


def _lines(sheet: EmergencySheet, words: SheetWords) -> Iterator[str]:
    yield from (words.title, "=" * len(words.title), "", words.about, *_wrapped(words.no_secrets), "")
    yield from _head(words.first_head)
    for number, step in enumerate(words.first, 1):
        yield from _wrapped(step, f"{number}. ")
    yield from ("", *_head(words.order_head))
    if not sheet.order:
        yield words.none
    for number, key in enumerate(sheet.order, 1):
        yield from _wrapped(f"{words.place(key)} — {words.hint(key)}", f"[ ] {number}. ")
        for line in (*words.may(key), words.bound(key)):
            yield from _wrapped(line, "       ")
    for account in sheet.accounts:
        yield from ("", *_account(account, words))
    yield from ("", *_head(words.backups_head))
    for line in words.backups:
        yield from _wrapped(line, "- ")
    if words.left_out:
        yield from ("", words.left_out)


def _account(account: SheetAccount, words: SheetWords) -> Iterator[str]:
    yield from _head(words.account_head(account))
    for line in words.account_lines(account):
        yield from _wrapped(line, "- ")
    for key in account.keys:
        yield from ("", *_key(key, words))


def _key(key: SheetKey, words: SheetWords) -> Iterator[str]:
    _, may, bound, used_by, dates = words.account_columns
    yield from _wrapped(f"{words.label(key)} — {words.hint(key)} — {words.clauses(words.state(key))}")
    for head, text in (
        (may, words.clauses(words.may(key))),
        (bound, words.bound(key)),
        (used_by, words.used_by(key)),
        (dates, words.listed(words.dates(key))),
    ):
        yield from _wrapped(words.line(head, text), "  ", hang=6)


def _head(text: str) -> Iterator[str]:
    yield text
    yield "-" * min(len(text), _WIDTH)


def _wrapped(text: str, first: str = "", *, hang: int = 0) -> list[str]:
    rest = " " * (hang or min(len(first), 8))
    lines = textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return lines or [first.rstrip()]
