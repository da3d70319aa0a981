"""What can be done with the chosen key set from menus and lists: copy, rename, recycle, duplicate, its slot's status."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account, SlotRule
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet, Status
from vault_app.core.secret import PartId
from vault_app.services.changes import Change, add_key_set, edit_key_set, recycle_key_set, restore_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.key_sets.rename_dialog import RenameDialog
from vault_app.ui.part_copy import copy_part
from vault_app.ui.workspace import Workspace


class KeySetCommands(QObject):
    """Each command acts on the chosen key set, and does nothing when none is chosen."""

    failed = Signal(object, object)
    """A VaultError that has no field to stand next to, and what tries again."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._undo = EditUndo.of(workspace)
        self._window = window

    def copy_part(self, part: PartId) -> None:
        """Copy one credential part to the clipboard."""
        chosen = self._workspace.selected
        if chosen is None or part not in chosen[1].secrets:
            return
        try:
            copy_part(self._workspace, *chosen, part)
        except VaultError as error:
            self.failed.emit(error, lambda: self.copy_part(part))

    def rename(self) -> None:
        """Ask for another name."""
        chosen = self._workspace.selected
        if chosen is not None:
            RenameDialog(self._window, self._workspace, *chosen).open()

    def set_status(self, status: Status) -> None:
        """Change what is in its slot; revoking here says that it was revoked on the exchange."""
        chosen = self._workspace.selected
        if chosen is None or not self._workspace.may_leave():
            return
        key_set_id = chosen[1].id
        made: list[tuple[KeySet, KeySet, SlotRule]] = []

        def change() -> Change | None:
            # Made when its turn comes: another status may be on its way to the disk.
            account, key_set = self._workspace.vault.home_of(key_set_id)
            if key_set.status is status:
                return None
            wanted = replace(key_set, status=status, changed_at=self._workspace.clock.utc_now())
            made[:] = [(key_set, wanted, self._rule(account))]
            return self._edit(account, key_set, wanted)

        self._workspace.change(change, lambda: self._undo.edited(*made[0]))

    def recycle(self) -> None:
        """Move it to the recycle bin; the toast offers to undo that."""
        chosen = self._workspace.selected
        if chosen is None:
            return
        account, key_set = chosen
        rule = self._rule(account)

        def done() -> None:
            self._undo.offer(
                self.tr("move of “{name}” to the recycle bin").format(name=key_set.label),
                self.tr("“{name}” is in the recycle bin.").format(name=key_set.label),
                lambda: restore_key_set(key_set.id, rule),
                lambda: recycle_key_set(key_set.id, self._workspace.clock.utc_now()),
                brings=key_set.id,
            )

        self._workspace.change(recycle_key_set(key_set.id, self._workspace.clock.utc_now()), done)

    def duplicate(self) -> None:
        """Make a spare copy under a free name, and choose it."""
        chosen, session = self._workspace.selected, self._workspace.session
        if chosen is None or session is None or not self._workspace.may_leave():
            return
        from vault_app.services.duplicate_key_set import duplicate_of

        account, key_set = chosen
        now = self._workspace.clock.utc_now()
        try:
            copy = duplicate_of(session, account, key_set, session.exchange_of(account), now)
        except VaultError as error:
            self.failed.emit(error, self.duplicate)
            return
        change = add_key_set(account.id, copy, self._rule(account))
        self._workspace.change(change, lambda: self._select(copy.id))

    def _select(self, key_set_id: str) -> None:
        self._workspace.select(key_set_id)

    def _edit(self, account: Account, base: KeySet, wanted: KeySet) -> Change:
        return edit_key_set(base, wanted, self._rule(account))

    @staticmethod
    def _rule(account: Account) -> SlotRule:
        return exchange_named(account.exchange).slot_rule
