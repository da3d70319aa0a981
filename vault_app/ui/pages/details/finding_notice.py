"""The most pressing finding about the shown key set, with a way to its cure and a way to accept it with a reason."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account
from vault_app.core.findings import Finding, FindingRules, Severity, findings_of
from vault_app.core.key_set import KeySet
from vault_app.core.vault import Vault
from vault_app.ui.messages import translated
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.notice import Notice


def pressing_finding(account: Account, key_set: KeySet, rules: FindingRules, now: datetime) -> Finding | None:
    """Return what is most pressing about *key_set*, or None; hints are left to the list."""
    found = findings_of(Vault(accounts=(account,)), now, {account.exchange: rules})
    return next((each for each in found if each.key_set == key_set.id and each.severity is not Severity.HINT), None)


class FindingNotice(Notice):
    """Shows one finding; hidden when there is none."""

    cure_clicked = Signal(str)
    """Field of the form that the cure is at."""
    reason_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", "", parent=parent)
        self.finding: Finding | None = None
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Show *finding*, or nothing."""
        self.finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        kind = "bad" if finding.severity is Severity.RISK else "warn"
        self.set_notice(kind, translated("Findings", finding.title), translated("Findings", finding.reason))
        why = Button(self.tr("Say why"), ButtonKind.QUIET)
        why.setObjectName("say_why_button")
        why.clicked.connect(self.reason_clicked)
        if finding.cure:
            cure = Button(translated("Findings", finding.cure), ButtonKind.SECONDARY)
            cure.setObjectName("cure_button")
            cure.clicked.connect(lambda: self.cure_clicked.emit(finding.field))
            self.set_buttons(cure, why)
        else:
            self.set_buttons(why)
