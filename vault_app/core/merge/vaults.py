"""Merges two vaults: accounts with their key sets, environments, calls, and the members that are not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from vault_app.core.account import SlotRule
from vault_app.core.key_set import label_key
from vault_app.core.merge.accounts import AccountMerge
from vault_app.core.merge.calls import merged_calls
from vault_app.core.merge.environments import merged_environments
from vault_app.core.merge.sides import Merged, Overfull, Place, Questions, Side, Three
from vault_app.core.secret import PartId
from vault_app.core.vault import Vault

Rules = Callable[[str], SlotRule]


def merge(
    base: Vault | None,
    mine: Vault,
    theirs: Vault,
    choices: Mapping[str, Side] = MappingProxyType({}),
    *,
    rules: Rules = lambda exchange: SlotRule(exchange, None),
    public_part: Callable[[str], PartId] = lambda _exchange: "access_key",
) -> Merged:
    """Put *theirs* into *mine*.

    The secrets of all three are sealed under one data key, and equal values are the same `Secret`.

    Args:
        base: The state that both came from; None: not known, so every difference is a conflict.
        mine, theirs: The two vaults.
        choices: Conflict id to the side that a person chose; ids that do not occur are ignored.
        rules: Exchange id to its limit of key sets; an account that passes it is told, and nothing is dropped for it.
        public_part: Exchange id to the part that hint and fingerprint are of.
    """
    three = Three(base, mine, theirs, known=base is not None)
    questions = Questions(choices)
    merging = AccountMerge(three.each(lambda vault: vault.accounts), questions, public_part)
    accounts = merging.merged()
    used = {label_key(each.environment) for each in accounts}
    environments = merged_environments(questions, three.each(lambda vault: vault.environments), used)
    vault = Vault(
        accounts=accounts,
        environments=environments,
        calls=merged_calls(three.each(lambda vault: vault.calls), merging.gone),
        extra=questions.members(Place("vault"), "extra", three.each(lambda vault: vault.extra)),
    )
    conflicts = tuple(questions.conflicts)
    unanswered = tuple(each for each in conflicts if each.id not in choices)
    return Merged(vault, conflicts, unanswered, tuple(questions.taken), tuple(_overfull(vault, mine, rules)))


def _overfull(vault: Vault, mine: Vault, rules: Rules) -> Iterator[Overfull]:
    before = {each.id: each.slots_used for each in mine.accounts}
    for each in vault.listed_accounts:
        slots = rules(each.exchange).slots
        if slots is not None and each.slots_used > max(slots, before.get(each.id, 0)):
            yield Overfull(each.label, each.slots_used, slots)
