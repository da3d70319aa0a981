"""One row of an import in full: what was found, what is doubtful about it, and what is to become of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from vault_app.core.account import Account, AccountId
from vault_app.core.import_preview import Action, ImportRow, Relation
from vault_app.core.key_set import KeySetId
from vault_app.ui.messages import listed, translated, visible
from vault_app.ui.slot_words import status_word
from vault_app.ui.theme import font, metrics
from vault_app.ui.transfer.import_chips import permission_chip
from vault_app.ui.transfer.import_words import action_word, environment_word, relation_sentence
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose

_ORDER = (Action.ADD, Action.RENAME, Action.UPDATE, Action.SKIP)

_TONES = {Relation.NEW: "text2", Relation.UNUSABLE: "bad_text"}


class ImportRowPanel(QWidget):
    """Shows the row that is current in the list; `chosen` tells what the user wants with it.

    Args:
        name_of: Returns how a key set of the vault is called, with its account.
    """

    action_chosen = Signal(int, object, str)
    """Number of the row, an `Action`, and the name that goes with it."""
    account_chosen = Signal(int, object)
    """Number of the row, and the id of an account of the vault, or None for the one that the file names."""

    def __init__(self, name_of: Callable[[KeySetId], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._row: ImportRow | None = None
        self.name_label = Prose("", "section", "text1")
        self.where_label = Prose("", "small", "text3")
        self.relation_label = Prose("", "body", "text2")
        self.label_field = Field(self.tr("Name in this vault"), keeps_help_line=False)
        self.account_box = QComboBox()
        self.account_field = Field(self.tr("Account"), self.account_box, keeps_help_line=False)
        self._actions = QButtonGroup(self)
        self.action_buttons = {action: QRadioButton() for action in _ORDER}
        self._facts = QVBoxLayout()
        for name in ("name_label", "where_label", "relation_label", "label_field", "account_box", "account_field"):
            getattr(self, name).setObjectName(name)
        for number, (action, button) in enumerate(self.action_buttons.items()):
            button.setObjectName(f"{action.value}_button")
            button.setFont(font("body"))
            self._actions.addButton(button, number)
        self._build()
        self._actions.idToggled.connect(lambda number, on: self._on_action(_ORDER[number]) if on else None)
        self.label_field.text_changed.connect(lambda _text: self._on_label_changed())
        self.account_box.activated.connect(lambda _place: self._on_account())
        self.show_row(None)

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        self.keep_clear_of_bar(shows=False)
        column.setSpacing(metrics.SPACE_6)
        for label in (self.name_label, self.where_label, self.relation_label):
            column.addWidget(label)
        actions = QVBoxLayout()
        actions.setSpacing(0)
        for button in self.action_buttons.values():
            actions.addWidget(button)
        column.addLayout(actions)
        column.addWidget(self.label_field)
        column.addWidget(self.account_field)
        self._facts.setSpacing(metrics.SPACE_6)
        column.addLayout(self._facts)
        column.addStretch(1)

    def keep_clear_of_bar(self, *, shows: bool) -> None:
        """Leave room at the right while the bar that scrolls this shows; else the fields end where the buttons do."""
        self._column.setContentsMargins(4, 0, metrics.SPACE_12 if shows else 0, 8)

    @property
    def number(self) -> int:
        """Number of the row that is shown; 0 for none."""
        return self._row.number if self._row is not None else 0

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer the accounts of the vault."""
        self.account_box.clear()
        self.account_box.addItem(self.tr("As the file says"), None)
        for each in accounts:
            self.account_box.addItem(each.label, each.id)

    def show_row(self, row: ImportRow | None, account: AccountId | None = None) -> None:
        """Show *row*, with the account that was chosen for it, or nothing; what is typed at the moment stays as it is."""
        self.account_box.setCurrentIndex(max(0, self.account_box.findData(account)))
        before, self._row = self._row, row
        if row is None:
            self._clear()
            return
        if row == before:
            return
        same = before is not None and before.number == row.number
        self.name_label.setText(visible(row.label))
        places = (row.hint, row.where, self.tr("row {number}").format(number=row.number))
        self.where_label.setText(visible(" · ".join(part for part in places if part)))
        self.relation_label.setText(relation_sentence(row))
        self.relation_label.set_tone(_TONES.get(row.relation, "warn_text"))
        self._show_actions(row)
        if not (same and self.label_field.editor.hasFocus()):
            with QSignalBlocker(self.label_field.editor):
                self.label_field.set_text(row.new_label or row.label)
        if row.label_problem:
            self.label_field.set_error(translated("Import", row.label_problem))
        else:
            self.label_field.clear_state()
        self.label_field.setVisible(Action.RENAME in row.allowed)
        self.account_field.setVisible(self.account_box.count() > 1 and row.relation is not Relation.UNUSABLE)
        if not same or before is None or _facts_of(before) != _facts_of(row):
            self._show_facts(row)

    def _show_actions(self, row: ImportRow) -> None:
        target = self._name_of(row.target) if row.target is not None else ""
        with QSignalBlocker(self._actions):
            for action, button in self.action_buttons.items():
                button.setVisible(action in row.allowed and len(row.allowed) > 1)
                button.setText(action_word(action, target).replace("&", "&&"))
            self.action_buttons[row.action].setChecked(True)

    def _show_facts(self, row: ImportRow) -> None:
        self._clear_facts()
        for warning in row.warnings:
            self._facts.addWidget(_Warning(visible(translated("Import", warning))))
        account = visible(row.account) or self.tr("none yet: choose one")
        if row.account_is_new:
            account = self.tr("{account}, which is made for it").format(account=account)
        parts = listed(*(translated("BitMart", each) for each in row.parts))
        rows = [
            (self.tr("Goes into"), account),
            (self.tr("Environment"), environment_word(row.environment)),
            (self.tr("Slot"), status_word(row.status)),
            (self.tr("Parts"), parts or self.tr("none")),
            (self.tr("Bound IP addresses"), visible(", ".join(row.bound_ips)) or self.tr("none bound")),
        ]
        for word, value in rows:
            if value:
                self._facts.addWidget(_Fact(word, value))
        if row.permissions:
            chips = QWidget()
            flow = FlowLayout(parent=chips)
            for word in row.permissions:
                look = permission_chip(word)
                flow.addWidget(Chip(look.text, look.kind, look.icon_name))
            self._facts.addWidget(Label(self.tr("Permissions"), "small", "text3"))
            self._facts.addWidget(chips)

    def _clear(self) -> None:
        for label in (self.name_label, self.where_label, self.relation_label):
            label.setText("")
        for button in self.action_buttons.values():
            button.hide()
        with QSignalBlocker(self.label_field.editor):
            self.label_field.set_text("")
        self.label_field.hide()
        self.account_field.hide()
        self._clear_facts()

    def _clear_facts(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    # What the user wants

    def _on_action(self, action: Action) -> None:
        if self._row is None or action is self._row.action:
            return
        label = self.label_field.text() if action is Action.RENAME else ""
        self.action_chosen.emit(self._row.number, action, label if label != self._row.label else "")
        if action is Action.RENAME:
            self.label_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_label_changed(self) -> None:
        if self._row is not None:
            self.action_chosen.emit(self._row.number, Action.RENAME, self.label_field.text())

    def _on_account(self) -> None:
        if self._row is not None:
            self.account_chosen.emit(self._row.number, self.account_box.currentData())


def _facts_of(row: ImportRow) -> tuple[object, ...]:
    return row.warnings, row.account, row.account_is_new, row.environment, row.status, row.parts, row.permissions


class _Fact(QWidget):
    """A word, and below it what is so."""

    def __init__(self, word: str, value: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Label(word, "small", "text3"))
        column.addWidget(Prose(value, "body", "text1"))


class _Warning(QWidget):
    """An icon and a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_6)
        row.addWidget(IconLabel("warning", "warn_text", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Prose(sentence, "small", "warn_text"), 1)
        self.setAccessibleName(sentence)
