"""What is left of a change that did not reach the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault_app.core.errors import VaultError

if TYPE_CHECKING:
    # The first page shows no vault, so it need not wait for what handles one.
    from vault_app.core.vault import Vault
    from vault_app.services.changes import Change

Done = Callable[[], None]


@dataclass(frozen=True)
class Unsaved:
    """A change that did not reach the disk, and what can still be done about it; called, it is tried again.

    Attributes:
        change: What was wanted; None where that is not known any more.
        before: The vault that it was made for.
        saved: To be called once what was wanted is dealt with by another way than *again*.
    """

    again: Done
    change: Change | None = None
    before: Vault | None = None
    saved: Done = lambda: None

    def __call__(self) -> None:
        self.again()

    def applied(self) -> Vault | None:
        """Return the vault as the change wants it; None where that is not known."""
        if self.change is None or self.before is None:
            return None
        try:
            return self.change.apply(self.before)
        except VaultError:
            return None
