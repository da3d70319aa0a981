"""What to revoke after a break-in, as plain text to copy or print; no secret is in it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from vault_app.core.breach import Exposed, left_to_do
from vault_app.core.emergency_sheet import EmergencySheet, SheetExchange
from vault_app.core.emergency_sheet_words import Say, SheetWords
from vault_app.core.visible_text import visible
from vault_app.core.words import QT_TRANSLATE_NOOP

_WIDTH = 92
_TITLE = QT_TRANSLATE_NOOP("Breach", "What to revoke")
_WHO = QT_TRANSLATE_NOOP("Breach", "In foreign hands: {names}")
_ABOUT = QT_TRANSLATE_NOOP("Breach", "Vault “{name}”, as of {at} UTC. Keys still to be revoked: {left} of {count}.")
_NO_SECRETS = QT_TRANSLATE_NOOP(
    "Breach", "No secret is in this text: a key is named by the first 5 and last 4 characters of its access key."
)
_NONE = QT_TRANSLATE_NOOP("Breach", "None of them has a key.")
_HAS = QT_TRANSLATE_NOOP("Breach", "in the hands of {names}")
_HAD = QT_TRANSLATE_NOOP("Breach", "was in the hands of {names}")
_GONE = QT_TRANSLATE_NOOP("Breach", "proven: the exchange does not know it any more")
_PAGE = QT_TRANSLATE_NOOP("Breach", "Revoke on {exchange}: {page}")


def breach_text(
    exposed: Sequence[Exposed],
    chosen: Sequence[str],
    exchanges: Mapping[str, SheetExchange],
    *,
    name: str,
    now: datetime,
    say: Say = str,
) -> str:
    """Return the list in the order of revoking, with a box before each key.

    Args:
        exposed: In that order.
        chosen: Programs, places and accounts that were broken into.
        exchanges: What is known of the exchanges of these keys.
        name: Of the vault.
        now: UTC.
        say: Says a phrase in the user's language.
    """
    return "\n".join(_lines(exposed, chosen, exchanges, name, now, say)) + "\n"


def breach_html(text: str) -> str:
    """Return the same text for a printer, every character of it as it is."""
    return f'<html><body><pre style="font-size: 8pt;">{escape(text)}</pre></body></html>'


def _lines(
    exposed: Sequence[Exposed],
    chosen: Sequence[str],
    exchanges: Mapping[str, SheetExchange],
    name: str,
    now: datetime,
    say: Say,
) -> Iterator[str]:
    words = SheetWords(EmergencySheet(name, now, "", "", tuple(one.key for one in exposed), ()), say)
    title = say(_TITLE)
    yield from (title, "=" * len(title), "")
    yield from _wrapped(say(_WHO.format(names=words.listed(map(visible, chosen)))))
    yield from _wrapped(
        say(_ABOUT.format(name=visible(name), at=f"{now:%Y-%m-%d %H:%M}", left=left_to_do(exposed), count=len(exposed)))
    )
    yield from (*_wrapped(say(_NO_SECRETS)), "")
    for each in exchanges.values():
        for page in dict.fromkeys(each.pages.values()):
            yield from _wrapped(say(_PAGE.format(exchange=each.name, page=page)))
        for number, step in enumerate(each.steps, 1):
            yield from _wrapped(say(step), f"{number}. ")
        yield ""
    if not exposed:
        yield say(_NONE)
    for number, one in enumerate(exposed, 1):
        mark = "x" if one.key.is_revoked else " "
        yield from _wrapped(f"{words.place(one.key)} — {words.hint(one.key)}", f"[{mark}] {number}. ")
        for line in (*words.may(one.key), words.bound(one.key), *_rest(one, words, say)):
            yield from _wrapped(line, "       ")


def _rest(one: Exposed, words: SheetWords, say: Say) -> Iterator[str]:
    for template, names in ((_HAS, one.has), (_HAD, one.had)):
        if names:
            yield say(template.format(names=words.listed(map(visible, names))))
    yield words.clauses((*words.state(one.key), *((say(_GONE),) if one.is_gone else ())))


def _wrapped(text: str, first: str = "") -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=" " * min(len(first), 7), break_on_hyphens=False
    ) or [first.rstrip()]
