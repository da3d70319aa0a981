"""The submenu from which a part of a key set is copied without the window; it holds names only while a vault is open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.core.account import Account
from vault_app.core.errors import KeySetNotFound, Locked, VaultError
from vault_app.core.key_set import KeySet, KeySetId, Status
from vault_app.core.secret import PartId
from vault_app.ui.messages import visible
from vault_app.ui.part_copy import copy_part, part_words
from vault_app.ui.workspace import Workspace

_MOST = 12
_REMEMBERED = 24


class QuickCopyMenu(QMenu):
    """The key sets worked with last come first, then the others in the order of the vault; revoked ones are left out."""

    copied = Signal(str)
    """The word of the part that is on the clipboard now."""
    failed = Signal(object, object)
    """The VaultError for which nothing was copied, and what tries again."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._recent: list[str] = []
        workspace.selection_changed.connect(self._note)
        workspace.locked.connect(lambda _reason: self.forget())

    def fill(self) -> None:
        """Show what can be copied now."""
        self._empty()
        if self._workspace.session is None:
            return
        several = len({account.id for account, _ in self._usable()}) > 1
        for account, key_set in self._chosen():
            name = f"{key_set.label} – {account.label}" if several else key_set.label
            parts = self.addMenu(_plain(name))
            for part, word in part_words(self._workspace, account, key_set).items():
                parts.addAction(_plain(word), partial(self._copy, key_set.id, part))
        if self.isEmpty():
            self.addAction(self.tr("No key sets yet")).setEnabled(False)

    def forget(self) -> None:
        """Drop every name; the vault was locked."""
        self._recent.clear()
        self._empty()

    def _empty(self) -> None:
        menus = [each for action in self.actions() if isinstance(each := action.menu(), QMenu)]
        self.clear()
        for each in menus:
            each.setParent(None)
            each.deleteLater()

    def _note(self, key_set_id: str) -> None:
        if key_set_id:
            self._recent = [key_set_id, *(each for each in self._recent if each != key_set_id)][:_REMEMBERED]

    def _usable(self) -> Iterator[tuple[Account, KeySet]]:
        for account in self._workspace.vault.listed_accounts:
            for key_set in account.listed:
                if key_set.status is not Status.REVOKED and key_set.secrets:
                    yield account, key_set

    def _chosen(self) -> Iterator[tuple[Account, KeySet]]:
        known = set(self._recent)
        homes = {key_set.id: (account, key_set) for account, key_set in self._usable() if key_set.id in known}
        first = (homes[KeySetId(each)] for each in self._recent if each in homes)
        rest = (each for each in self._usable() if each[1].id not in known)
        return islice(chain(first, rest), _MOST)

    def _copy(self, key_set_id: KeySetId, part: PartId) -> None:
        try:
            account, key_set = self._workspace.vault.home_of(key_set_id)
            if part not in key_set.secrets:
                return  # it was changed while the menu was open
            word = copy_part(self._workspace, account, key_set, part)
        except (KeySetNotFound, Locked):
            return  # it was erased, or the vault locked
        except VaultError as error:
            self.failed.emit(error, partial(self._copy, key_set_id, part))
            return
        self._note(key_set_id)
        self.copied.emit(word)


def _plain(words: str) -> str:
    """Return *words* as a menu shows them letter by letter."""
    return visible(words).replace("&", "&&")
