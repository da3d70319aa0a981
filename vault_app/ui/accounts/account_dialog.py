"""The dialog that adds an account or changes one: name, environment, region."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar, Self

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from vault_app.core.account import Account, AccountId
from vault_app.core.errors import AccountNotFound, ChangedUnderneath, InvalidLabel, Locked, VaultError
from vault_app.core.key_set import clean_label
from vault_app.services.changes import Change, add_account, edit_account
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import Session, new_id
from vault_app.services.underneath import account_begun_with
from vault_app.ui.messages import text_of, translated, visible
from vault_app.ui.unsaved import Unsaved
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_FIELDS = ("label", "environment", "region")


class AccountDialog(Dialog):
    """Stays open, with what was typed, until the account is saved; a clash is left to the window, which compares both.

    Args:
        account: The one to change; None: a new one.
    """

    place: ClassVar[str] = "account"

    def __init__(self, parent: QWidget, workspace: Workspace, session: Session, account: Account | None = None) -> None:
        adds = translate("AccountDialog", "Add account")
        edits = translate("AccountDialog", "Edit “{name}”")
        super().__init__(parent, adds if account is None else edits.format(name=visible(account.label)))
        self.prose.setText(self.tr("One account on the exchange. Its five key sets go into it."))
        self.prose.show()
        self.setAccessibleDescription(self.prose.text())
        self.setObjectName("account_dialog")
        self._workspace = workspace
        self._account = account
        self._new_id = AccountId(new_id())
        exchange = exchange_named(DEFAULT_EXCHANGE) if account is None else session.exchange_of(account)
        self._exchange = exchange
        self.label_field = Field(self.tr("Name"), placeholder=self.tr("Main"))
        self.environment_box = QComboBox()
        for each in session.environments(exchange.id):
            self.environment_box.addItem(translated("BitMart", each.title), each.name)
        self.environment_field = Field(
            self.tr("Environment"), self.environment_box, help_text=self.tr("Its requests go to these hosts alone.")
        )
        self.region_box = QComboBox()
        for region in exchange.pages.make_key:
            self.region_box.addItem(self._region_word(region), region)
        self.region_field = Field(
            self.tr("Region"), self.region_box, help_text=self.tr("Decides which of the exchange's sites is opened.")
        )
        for name in ("label_field", "environment_box", "environment_field", "region_box", "region_field"):
            getattr(self, name).setObjectName(name)
        for field in (self.label_field, self.environment_field, self.region_field):
            self.content.addWidget(field)
        self.region_field.setVisible(self.region_box.count() > 1)
        act = self.add_act(self.tr("Add account") if account is None else self.tr("Save"))
        act.setObjectName("act_button")
        act.clicked.disconnect()
        act.clicked.connect(self._on_act)
        self.label_field.text_changed.connect(lambda _text: self.label_field.clear_state())
        if account is not None:
            self._put({name: getattr(account, name) for name in _FIELDS})
        elif session.vault.listed_accounts:  # whoever adds one to others most likely adds one of their kind
            newest = max(session.vault.listed_accounts, key=lambda each: each.created_at)
            self._put({"environment": newest.environment})
        self._shown = self._texts()

    def _texts(self) -> dict[str, str]:
        return {
            "label": self.label_field.text(),
            "environment": self.environment_box.currentData(),
            "region": self.region_box.currentData() or "",
        }

    def _put(self, texts: dict[str, str]) -> None:
        if "label" in texts:
            self.label_field.set_text(texts["label"])
        for name, box in (("environment", self.environment_box), ("region", self.region_box)):
            if name in texts:
                box.setCurrentIndex(max(0, box.findData(texts[name])))

    # Over a lock

    def typed(self) -> Typed | None:
        fields = {name: (self._shown[name], mine) for name, mine in self._texts().items() if mine != self._shown[name]}
        if not fields:
            return None
        owner = self._account.id if self._account is not None else ""
        return Typed(self.place, owner, {"id": self._new_id, "fields": fields})

    @staticmethod
    def offer(owner: str, session: Session) -> str:
        if not owner:
            return translate("AccountDialog", "You were adding an account when the vault locked")
        try:
            account = session.vault.account(AccountId(owner))
        except AccountNotFound:
            return ""
        if account.recycled_at:
            return ""
        words = translate("AccountDialog", "You were editing “{name}” when the vault locked")
        return words.format(name=visible(account.label))

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        try:
            account = session.vault.account(AccountId(typed.owner or typed.members["id"]))
            wanted = {name: mine for name, (_, mine) in typed.members["fields"].items()}
            if "label" in wanted:
                wanted["label"] = clean_label(wanted["label"])
        except (AccountNotFound, InvalidLabel):
            return False
        return not typed.owner or all(getattr(account, name) == mine for name, mine in wanted.items())

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        session = workspace.session
        if session is None:
            raise Locked
        account = session.vault.account(AccountId(typed.owner)) if typed.owner else None
        dialog = cls(window, workspace, session, account)
        fields = typed.members["fields"]
        dialog._put({name: mine for name, (_, mine) in fields.items()})
        if account is not None:
            dialog._warn_of_others({name: before for name, (before, _) in fields.items()}, account)
        dialog.open()
        return dialog

    def _warn_of_others(self, before: dict[str, str], account: Account) -> None:
        """Say at each field that another program saved it otherwise meanwhile."""
        words = {
            "label": visible(account.label),
            "environment": self.environment_box.itemText(self.environment_box.findData(account.environment)),
            "region": self._region_word(account.region),
        }
        fields = {"label": self.label_field, "environment": self.environment_field, "region": self.region_field}
        for name, old in before.items():
            if getattr(account, name) != old:
                fields[name].set_warning(self.tr("Saved otherwise meanwhile: {value}").format(value=words[name]))

    # Saving

    def show_failure(self, error: VaultError) -> None:
        """Say below the name why it was not saved; nothing typed is lost."""
        self.set_busy(False)
        self.label_field.set_error(text_of(error))
        self.label_field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Show that the account is being saved."""
        if self.act_button is not None:
            self.act_button.set_busy(busy)

    def _on_act(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        try:
            texts = {**self._texts(), "label": clean_label(self.label_field.text())}
        except InvalidLabel as error:
            self.show_failure(error)
            return
        self.set_busy(True)
        change, workspace = self._change(texts), self._workspace
        before = session.vault if self._account is None else account_begun_with(session.vault, self._account)

        def failed(error: VaultError) -> None:
            if isinstance(error, ChangedUnderneath):
                if shiboken6.isValid(self):
                    self.reject()
                workspace.save_failed.emit(error, Unsaved(partial(workspace.change, change), change, before))
            elif shiboken6.isValid(self):
                self.show_failure(error)

        workspace.change(change, self._on_saved, failed)

    def _change(self, texts: dict[str, str]) -> Change:
        if self._account is not None:
            return edit_account(self._account, replace(self._account, **texts))  # type: ignore[arg-type]  # names are fields
        return add_account(
            Account(
                id=self._new_id,
                exchange=self._exchange.id,
                created_at=self._workspace.clock.utc_now(),
                **texts,  # type: ignore[arg-type]  # names are fields
            )
        )

    def _on_saved(self) -> None:
        if shiboken6.isValid(self):
            self.accept()

    def _region_word(self, region: str) -> str:
        return {"": self.tr("International"), "hong-kong": self.tr("Hong Kong")}.get(region, region)
