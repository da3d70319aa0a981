"""The dialog that adds an account or changes one: name, environment, region."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vault_app.core.account import Account
from vault_app.core.environment import Environment
from vault_app.core.errors import InvalidLabel, VaultError
from vault_app.core.key_set import clean_label
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import text_of, translated
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.field import Field


class AccountDialog(Dialog):
    """Stays open, with what was typed, until the account is saved."""

    asked = Signal(str, str, str)
    """Label, name of the environment, region."""

    def __init__(
        self,
        parent: QWidget,
        exchange: Exchange,
        environments: Sequence[Environment],
        account: Account | None = None,
    ) -> None:
        title = self.tr("Add account") if account is None else self.tr("Edit {name}").format(name=account.label)
        super().__init__(parent, title, self.tr("One account on the exchange. Its five key sets go into it."))
        self.label_field = Field(self.tr("Name"), placeholder=self.tr("Main"))
        self.environment_box = QComboBox()
        for each in environments:
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
            self.label_field.set_text(account.label)
            self.environment_box.setCurrentIndex(max(0, self.environment_box.findData(account.environment)))
            self.region_box.setCurrentIndex(max(0, self.region_box.findData(account.region)))

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
        try:
            label = clean_label(self.label_field.text())
        except InvalidLabel as error:
            self.show_failure(error)
            return
        self.set_busy(True)
        self.asked.emit(label, self.environment_box.currentData(), self.region_box.currentData() or "")

    def _region_word(self, region: str) -> str:
        return {"": self.tr("International"), "hong-kong": self.tr("Hong Kong")}.get(region, region)
