"""What stands in the form besides credentials, exactly as typed: comparable, and worth keeping when the page is left."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Self

from vault_app.core.key_set import KeySet, Status
from vault_app.core.permission import Permission
from vault_app.ui.moments import typed_date


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """The fields of a key set as texts and ticks.

    Attributes:
        pending_address: Typed into the address field and not added yet.
        created: `YYYY-MM-DD` once it is right.
        used_by: Names with commas between them.
    """

    label: str = ""
    permissions: frozenset[Permission] = frozenset()
    addresses: tuple[str, ...] = ()
    pending_address: str = ""
    status: Status = Status.LIVE
    secret_lost: bool = False
    created: str = ""
    expires: str = ""
    used_by: str = ""
    note: str = ""

    @classmethod
    def of(cls, key_set: KeySet) -> Self:
        """Return how *key_set* stands in the form before anything is typed."""
        return cls(
            label=key_set.label,
            permissions=key_set.permissions,
            addresses=tuple(each.address for each in key_set.bound_ips),
            status=key_set.status,
            secret_lost=key_set.secret_lost,
            created=typed_date(key_set.created_at),
            expires=typed_date(key_set.expires_at) if key_set.expires_at else "",
            used_by=", ".join(key_set.used_by),
            note=key_set.note,
        )

    def as_json(self, name: str) -> str | bool | list[str]:
        """Return one field as JSON can hold it."""
        value = getattr(self, name)
        if isinstance(value, frozenset):
            return sorted(value)
        return list(value) if isinstance(value, tuple) else value if isinstance(value, bool) else str(value)

    @staticmethod
    def from_json(name: str, value: Any) -> Any:
        """Undo `as_json` for the field called *name*."""
        made = {"permissions": frozenset, "addresses": tuple, "status": Status}.get(name)
        return made(value) if made is not None else value

    def differing(self, other: Self) -> tuple[str, ...]:
        """Name the fields in which two forms differ, in the order of the form."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name) != getattr(other, each.name))
