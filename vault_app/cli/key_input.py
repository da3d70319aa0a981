"""Gets a key set's members from JSON on stdin, or asks for each of them at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from vault_app.cli.context import Context, can_ask
from vault_app.cli.passphrase import ask_hidden
from vault_app.cli.stdin import read_members, refuse_surrogates
from vault_app.core.credential_checks import Tone, remarks_on
from vault_app.core.errors import Declined, InvalidInput
from vault_app.services.key_set_draft import KeySetDraft, draft_from_members

if TYPE_CHECKING:
    from vault_app.core.key_set import KeySet
    from vault_app.exchanges.protocol import Exchange


def read_draft(
    context: Context, exchange: Exchange, *, label: str | None = None, before: KeySet | None = None
) -> KeySetDraft:
    """Return what was typed or handed in, with a word on stderr about whatever looks odd; the caller wipes it.

    Args:
        label: Of a new key set, as the command line gave it.
        before: The key set that is edited; None: a new one.

    Raises:
        InvalidInput, UnknownMember, InvalidAddress, InvalidLabel, TooLarge: What is wrong with it.
    """
    members = _ask(exchange, before) if can_ask() else read_members()
    if label is not None:
        if "label" in members and members["label"] != label:
            raise InvalidInput(what="The name of a new key set is given by --label; leave “label” out of the JSON.")
        members["label"] = label
    draft = draft_from_members(members, exchange)
    typed = {part.id: members[part.id] for part in exchange.parts if isinstance(members.get(part.id), str)}
    words = {part.id: part.word for part in exchange.parts}
    for remark in remarks_on(exchange.parts, typed):
        say = context.warn if remark.tone is Tone.WARNING else context.note
        say(f"{words[remark.part]}: {remark.text}")
    _remark_on_addresses(context, draft, members)
    return draft


def _remark_on_addresses(context: Context, draft: KeySetDraft, members: dict[str, Any]) -> None:
    kept = draft.bound_ips or ()
    if len(members.get("bound_ips") or ()) > len(kept):
        context.note("bound_ips: what stood there twice is kept once.")
    for binding in kept:
        if binding.warning:
            context.warn(f"bound_ips: {binding.warning}")


def _ask(exchange: Exchange, before: KeySet | None) -> dict[str, Any]:
    """Ask for each member; an empty answer leaves it out, or as it is."""
    keeps = " (Enter keeps it)" if before is not None else ""
    members: dict[str, Any] = {}
    for part in exchange.parts:
        typed = ask_hidden(f"{part.word}, not shown{keeps}: ")
        if typed:
            members[part.id] = typed
    known = ", ".join(rule.id for rule in exchange.permissions)
    if before is not None:
        _set(members, "label", _ask_plainly(f"Label{keeps}: "))
    permissions = _ask_plainly(f"Permissions, of {known}{keeps}: ")
    if permissions:
        members["permissions"] = permissions.replace(",", " ").split()
    addresses = _ask_plainly(f"Bound IP addresses, parted by commas{keeps}: ")
    if addresses:
        members["bound_ips"] = addresses.replace(",", " ").split()
    refuse_surrogates(members)
    return members


def _set(members: dict[str, Any], name: str, text: str) -> None:
    if text:
        members[name] = text


def _ask_plainly(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise Declined(what="the input ended before the last question")
    return line.strip()
