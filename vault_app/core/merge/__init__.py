"""Puts two vaults that went apart together again, by what both came from.

Each field that one side alone changed since the common state is taken from that side; one that both changed to different
values is a conflict, and a person decides. Without a common state every difference is a conflict, because nothing tells
which side changed it. What loses in a key set stays in its history.

**What is a whole.** Permissions and bound addresses mirror a page of the exchange: a mixture of two sides would be
something that the page never showed. The parts of the credentials belong to one API key: once both sides changed any
of them, each part that differs is asked about. An environment says where signed headers go, so hosts and authority of
two sides are never mixed.

**What is united.** Who has a key (`used_by`), accepted findings, remembered calls, versions: each entry is a fact of its
own. An entry that one side removed goes, unless the other side changed it.

**What is never silent.** Removing what the other side changed is a conflict, be it erased or in the recycle bin.

- `sides`: conflicts, choices, and the rule for one value
- `key_sets`, `history`: one key set, and its versions
- `environments`, `calls`, `order`: the other things in a vault
- `vaults`: all of it together
"""

from __future__ import annotations

from vault_app.core.merge.sides import Conflict, Fate, Merged, Overfull, Presence, Side, Taken
from vault_app.core.merge.vaults import merge

__all__ = ["Conflict", "Fate", "Merged", "Overfull", "Presence", "Side", "Taken", "merge"]
