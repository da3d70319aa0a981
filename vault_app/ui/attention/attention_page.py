"""The page of all findings: what is pressing, what is worth knowing, and what its owner has accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.findings import Finding, findings_of
from vault_app.core.vault import Vault
from vault_app.services.finding_rules import rules_for
from vault_app.ui import tasks
from vault_app.ui.attention.finding_filter import ALL, FindingFilter, listed, parted
from vault_app.ui.attention.finding_row import FindingRow
from vault_app.ui.attention.finding_section import FindingSection
from vault_app.ui.messages import translated
from vault_app.ui.pages.details.reason_question import ReasonQuestion, set_reason
from vault_app.ui.pages.page import Sheet
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.label import Label
from vault_app.ui.workspace import Workspace

_MOST_ROWS = 100  # of a section: each is a row of widgets, and nobody works through more at once


@dataclass(frozen=True)
class _State:
    """What the page shows; another one of the same value changes nothing.

    Attributes:
        whose: Key set to “account / key set”.
        reasons: Key set to the reasons of its owner, by finding.
    """

    found: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    whose: Mapping[str, str]
    reasons: Mapping[str, Mapping[str, str]]


class AttentionPage(Sheet):
    """Made anew from the vault each time it is shown."""

    cure_asked = Signal(str, str)
    """Key set, and the field or page where the cure is; an empty field: the key set itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state: _State | None = None
        self._number = 0
        self._question: ReasonQuestion | None = None
        self.empty_state = EmptyState(
            "shield-check",
            self.tr("Nothing needs attention"),
            self.tr("No risk and no trouble was found in any key set."),
        )
        self.pressing = FindingSection(self.tr("Risks and troubles"))
        self.hints = FindingSection(self.tr("Worth knowing"))
        self.accepted = FindingSection(self.tr("Accepted"), self.tr("with your reason"))
        self._sections = {"pressing": self.pressing, "hints": self.hints, "accepted": self.accepted}
        self.filter = FindingFilter()
        self.filter.setObjectName("finding_filter")
        self.filter.changed.connect(self._show)
        self.content.addWidget(Label(self.tr("Needs attention"), "title"))
        self.content.addWidget(self.filter)
        self.content.addWidget(self.empty_state)
        for name, section in self._sections.items():
            section.setObjectName(f"{name}_section")
            self.content.addWidget(section)
        self.content.addStretch(1)
        workspace.locked.connect(self.forget)

    def refresh(self) -> None:
        """Show what is found now; looking for it waits on another thread."""
        session = self._workspace.session
        if session is None:
            return
        vault, now = session.vault, self._workspace.clock.utc_now()
        rules = rules_for((each.exchange for each in vault.accounts), self._workspace.settings)
        self._number += 1
        number = self._number

        def look() -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
            return findings_of(vault, now, rules), findings_of(vault, now, rules, accepted=True)

        tasks.run(look, owner=self, done=lambda both: self._on_found(number, vault, *both))

    def _on_found(self, number: int, vault: Vault, found: tuple[Finding, ...], accepted: tuple[Finding, ...]) -> None:
        if number != self._number:
            return
        homes = {key_set.id: (account, key_set) for account, key_set in vault.listed_key_sets()}
        state = _State(
            found,
            accepted,
            whose={each: f"{account.label} / {key_set.label}" for each, (account, key_set) in homes.items()},
            reasons={each: dict(key_set.accepted_findings) for each, (_, key_set) in homes.items()},
        )
        if state != self._state:
            self._state = state
            self._show()

    def _show(self) -> None:
        """Show what is found, as far as the filter lets it through."""
        state = self._state
        if state is None:
            return
        self.filter.set_counts(state.found, len(state.accepted))
        parts = parted(state.found, state.accepted, self.filter.kind)
        for name, section in self._sections.items():
            findings = listed(parts[name], self.filter.order, state.whose)
            rows = [self._row(each, state) for each in findings[:_MOST_ROWS]]
            section.show_rows(rows, len(findings))
        everything = self.filter.kind == ALL
        self.empty_state.set_words(
            self.tr("Nothing needs attention") if everything else self.tr("Nothing of this kind"),
            self.tr("No risk and no trouble was found in any key set.") if everything else "",
        )
        self.empty_state.setVisible(not (parts["pressing"] if everything else any(parts.values())))

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        if self._question is not None:
            self._question.reject()
        self._state = None
        self._number += 1
        for section in self._sections.values():
            section.show_rows([], 0)

    def _row(self, finding: Finding, state: _State) -> FindingRow:
        row = FindingRow(finding, state.whose[finding.key_set], state.reasons[finding.key_set].get(finding.id, ""))
        row.cure_clicked.connect(lambda each: self.cure_asked.emit(each.target, each.field))
        row.open_clicked.connect(lambda each: self.cure_asked.emit(each.key_set, ""))
        row.reason_clicked.connect(self._on_reason_clicked)
        row.take_back_clicked.connect(self._on_take_back)
        return row

    # Accepting

    def _on_reason_clicked(self, finding: Finding) -> None:
        title = translated("Findings", finding.title)
        self._question = ReasonQuestion(self, self._workspace, finding.key_set, finding.id, title)
        self._question.finished.connect(self._on_question_finished)
        self._question.open()

    def _on_question_finished(self) -> None:
        self._question = None

    def _on_take_back(self, finding: Finding) -> None:
        set_reason(self._workspace, finding.key_set, finding.id, "")
