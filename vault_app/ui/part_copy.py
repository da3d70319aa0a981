"""Opens one credential part of a key set, and puts it on the clipboard."""

from __future__ import annotations

from vault_app.core.account import Account
from vault_app.core.errors import Locked
from vault_app.core.key_set import KeySet
from vault_app.core.secret import PartId, wiped
from vault_app.ui.messages import translated
from vault_app.ui.workspace import Workspace


def part_words(workspace: Workspace, account: Account, key_set: KeySet) -> dict[PartId, str]:
    """Return the parts that a key set has, in the order of its exchange, each with its word; raises Locked."""
    if workspace.session is None:
        raise Locked
    parts = workspace.session.exchange_of(account).parts
    return {each.id: translated("BitMart", each.word) for each in parts if each.id in key_set.secrets}


def copy_part(workspace: Workspace, account: Account, key_set: KeySet, part: PartId) -> str:
    """Copy *part* as a secret, which leaves the clipboard in time, and return its word.

    Raises:
        Locked: The vault was locked meanwhile.
        VaultError: It could not be opened.
    """
    word = part_words(workspace, account, key_set)[part]
    session = workspace.session
    if session is None:
        raise Locked
    with wiped(session.open_part(key_set, part)) as opened:
        text = str(opened, "utf-8", "surrogatepass")
    workspace.copy_secret(text, word)
    return word
