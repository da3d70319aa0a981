"""The page of all findings: what is pressing, what is worth knowing, and what its owner has accepted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.findings import Finding, parted_findings
from vault_app.services.finding_rules import rules_for
from vault_app.ui import tasks
from vault_app.ui.attention.finding_filter import FindingFilter
from vault_app.ui.attention.finding_lists import ALL, FindingLists, finding_lists
from vault_app.ui.attention.finding_row import FindingRow
from vault_app.ui.attention.finding_section import FindingSection, ListedFinding
from vault_app.ui.collation import name_key
from vault_app.ui.messages import translated
from vault_app.ui.pages.details.reason_question import ReasonQuestion, set_reason
from vault_app.ui.pages.page import Sheet
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.label import Label
from vault_app.ui.workspace import Workspace


class AttentionPage(Sheet):
    """Made anew from the vault each time it is shown."""

    cure_asked = Signal(str, str)
    """Key set, and the field or page where the cure is; an empty field: the key set itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lists: FindingLists | None = None
        self._number = 0
        self._question: ReasonQuestion | None = None
        self.empty_state = EmptyState(
            "shield-check",
            self.tr("Nothing needs attention"),
            self.tr("No risk and no trouble was found in any key set."),
        )
        self.pressing = FindingSection(self._row, self.tr("Risks and troubles"))
        self.hints = FindingSection(self._row, self.tr("Worth knowing"))
        self.accepted = FindingSection(self._row, self.tr("Accepted"), self.tr("with your reason"))
        self._sections = {"pressing": self.pressing, "hints": self.hints, "accepted": self.accepted}
        self.filter = FindingFilter()
        self.filter.setObjectName("finding_filter")
        self.filter.changed.connect(lambda: self._show(from_start=True))
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

        by_name = name_key()
        by_name("")  # here, for it makes itself ready at its first use, and is shared
        tasks.run(
            lambda: finding_lists(vault, *parted_findings(vault, now, rules), by_name),
            owner=self,
            done=lambda lists: self._on_found(number, lists),
        )

    def _on_found(self, number: int, lists: FindingLists) -> None:
        if number == self._number:
            self._lists = lists
            self.filter.set_counts(lists.counts)
            self._show()

    def _show(self, *, from_start: bool = False) -> None:
        """Show what is found, as far as the filter lets it through."""
        if self._lists is None:
            return
        parts = self._lists.of(self.filter.kind, self.filter.order)
        at_once = True
        for name, section in self._sections.items():
            section.show_findings(parts[name], from_start=from_start, at_once=at_once)
            at_once = at_once and not parts[name]  # what is in sight comes first; more at once would hold the window up
        everything = self.filter.kind == ALL
        self.empty_state.set_words(
            self.tr("Nothing needs attention") if everything else self.tr("Nothing of this kind"),
            self.tr("No risk and no trouble was found in any key set.") if everything else "",
        )
        self.empty_state.setVisible(not (parts["pressing"] if everything else any(parts.values())))
        alone = not any(parts.values())  # what follows it is not to be pushed to the foot
        self.content.setStretchFactor(self.empty_state, EmptyState.FILLS if alone else 0)
        self.set_alone(alone)

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        if self._question is not None:
            self._question.reject()
        self._lists = None
        self._number += 1
        for section in self._sections.values():
            section.show_findings((), from_start=True)

    def _row(self, listed: ListedFinding) -> FindingRow:
        row = FindingRow(*listed)
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
