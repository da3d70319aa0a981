"""What is kept of an import over a lock: where it came from and what was chosen; what was read is read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vault_app.core.account import AccountId
from vault_app.core.import_preview import Action, Choice, ImportPreview
from vault_app.core.vault import Vault

_NEW = (Action.ADD, Action.RENAME)
Row = tuple[str, str]
"""Label and hint of a key set: public facts."""


@dataclass(frozen=True)
class KeptImport:
    """Neither a passphrase nor a credential is part of it.

    Attributes:
        path: None: what was read had been pasted.
        key_file: Of the vault at *path*; empty: none.
        rows: By which the same source is known again; empty: it was not read yet.
        choices: By the number of a row.
        into: The account for rows that name none.
        saving: What a save that was under way would have added; empty: there was none, or it would have changed more.
    """

    path: Path | None
    key_file: str = ""
    rows: tuple[Row, ...] = ()
    choices: Mapping[int, Choice] = field(default_factory=dict)
    into: AccountId | None = None
    saving: tuple[Row, ...] = ()

    @classmethod
    def of(
        cls,
        path: Path | None,
        preview: ImportPreview,
        choices: Mapping[int, Choice],
        into: AccountId | None,
        *,
        is_saving: bool,
    ) -> KeptImport:
        """Return what is to be kept of an import that is being looked at."""
        added = tuple((each.new_label or each.label, each.hint) for each in preview.rows if each.action in _NEW)
        is_all = not any(each.action is Action.UPDATE for each in preview.rows)
        return cls(path, "", _rows_of(preview), dict(choices), into, added if is_saving and is_all else ())

    def fits(self, preview: ImportPreview) -> bool:
        """Tell whether *preview* is of the same source, so that the choices mean the same rows."""
        return self.rows == _rows_of(preview)

    def is_saved(self, vault: Vault) -> bool:
        """Tell whether a save that was under way has come to its end."""
        there = {(each.label, each.hint) for _account, each in vault.listed_key_sets()}
        return bool(self.saving) and there.issuperset(self.saving)

    @property
    def members(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        choices = {
            str(number): [None if each.action is None else each.action.value, each.label, each.account]
            for number, each in self.choices.items()
        }
        return {
            "path": None if self.path is None else str(self.path),
            "key_file": self.key_file,
            "rows": self.rows,
            "choices": choices,
            "into": self.into,
            "saving": self.saving,
        }

    @classmethod
    def from_members(cls, members: Mapping[str, Any]) -> KeptImport:
        """Undo `members`."""
        choices = {
            int(number): Choice(None if action is None else Action(action), label, account)
            for number, (action, label, account) in members["choices"].items()
        }
        return cls(
            None if members["path"] is None else Path(members["path"]),
            members["key_file"],
            tuple((label, hint) for label, hint in members["rows"]),
            choices,
            members["into"],
            tuple((label, hint) for label, hint in members["saving"]),
        )


def _rows_of(preview: ImportPreview) -> tuple[Row, ...]:
    return tuple((each.label, each.hint) for each in preview.rows)
