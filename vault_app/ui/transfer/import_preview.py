"""The preview of an import: every row with its tick, one of them in full, and what a save would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from vault_app.core.account import AccountId
from vault_app.core.errors import KeySetNotFound, Locked
from vault_app.core.import_preview import Action, Choice, ImportPreview, ImportRow
from vault_app.core.key_set import KeySetId
from vault_app.ui import tasks
from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.import_delegate import ImportDelegate
from vault_app.ui.transfer.import_model import ImportModel, can_be_imported
from vault_app.ui.transfer.import_row_panel import ImportRowPanel
from vault_app.ui.transfer.import_words import counts_sentence
from vault_app.ui.transfer.roomy_dialog import scrolling
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.transfer.importing import Import

_PANEL_WIDTH = 300
_LIST_HEIGHT = 160


class ImportPreviewView(QWidget):
    """Keeps what the user wants with each row; nothing is saved from here."""

    changed = Signal()
    """The preview is that of the choices as they are now."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._import: Import | None = None
        self._choices: dict[int, Choice] = {}
        self._running = self._stale = False
        self.preview: ImportPreview | None = None
        self.model = ImportModel(self)
        self.import_view = QListView()
        self.counts_label = Prose("", "body", "text1", 600)
        self.shown_segments = Segments([self.tr("All"), self.tr("To check")], self.tr("Which rows are shown"))
        self.all_button = Button(self.tr("All"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.none_button = Button(self.tr("None"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.into_box = QComboBox()
        self.into_field = Field(self.tr("Account for key sets that name none"), self.into_box, keeps_help_line=False)
        self.row_panel = ImportRowPanel(self._name_of)
        for name in (
            *("import_view", "counts_label", "shown_segments", "all_button", "none_button", "into_box", "into_field"),
            "row_panel",
        ):
            getattr(self, name).setObjectName(name)
        self.all_button.setAccessibleName(self.tr("Import all that can be imported"))
        self.none_button.setAccessibleName(self.tr("Import none"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        view = self.import_view
        view.setModel(self.model)
        view.setItemDelegate(ImportDelegate(view))
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Key sets in the file"))
        view.viewport().setAutoFillBackground(False)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(view)
        card.ring_for(view)
        card.setMinimumHeight(_LIST_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(self.shown_segments)
        head.addStretch(1)
        head.addWidget(Label(self.tr("Tick"), "small", "text2"))
        head.addWidget(self.all_button)
        head.addWidget(self.none_button)
        left = QVBoxLayout()
        left.setSpacing(metrics.SPACE_6)
        left.addLayout(head)
        left.addWidget(card, 1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(metrics.SPACE_16)
        self._sides.addLayout(left, 5)
        panel = scrolling(self.row_panel, "row_panel_area")
        panel.setMinimumWidth(_PANEL_WIDTH)
        panel.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self.row_panel.keep_clear_of_bar(shows=most > 0)
        )
        self._sides.addWidget(panel, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.counts_label)
        column.addWidget(self.into_field)
        column.addLayout(self._sides, 1)

    def _connect(self) -> None:
        self.model.tick_asked.connect(self._on_tick)
        self.model.modelReset.connect(self._choose_first)
        self.import_view.selectionModel().currentChanged.connect(lambda index, _before: self._on_current(index))
        self.shown_segments.chosen_changed.connect(lambda place: self.model.show_to_check_alone(place == 1))
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.into_box.currentIndexChanged.connect(lambda _place: self.refresh())
        self.row_panel.action_chosen.connect(self._on_action_chosen)
        self.row_panel.account_chosen.connect(self._on_account_chosen)

    def arrange(self, *, beside: bool) -> None:
        """Put the row in full beside the list, or below it."""
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    # What is shown

    def show_import(self, found: Import, preview: ImportPreview) -> None:
        """Show what was read; *preview* is that without any choice."""
        self._import = found
        self._choices = {}
        self._fill_accounts(preview.needs_account)
        self._show(preview)
        self.refresh()

    @property
    def choices(self) -> Mapping[int, Choice]:
        """What the user wants with the rows that were touched."""
        return self._choices

    @property
    def into(self) -> AccountId | None:
        """The account for rows that name none."""
        chosen = self.into_box.currentData()
        return AccountId(chosen) if chosen else None

    def put_back(self, choices: Mapping[int, Choice], into: AccountId | None) -> None:
        """Choose again what was chosen before a lock; an account that is gone meanwhile is chosen no more."""
        listed = {None, *(each.id for each in self._workspace.vault.listed_accounts)}
        self._choices = {number: each for number, each in choices.items() if each.account in listed}
        self.into_box.setCurrentIndex(max(self.into_box.currentIndex(), self.into_box.findData(into)))
        self.refresh()

    def refresh(self) -> None:
        """Find out anew what a save would do: the choices or the vault have changed."""
        found = self._import
        if found is None or self._workspace.session is None:
            return
        if self._running:
            self._stale = True
            return
        self._running, self._stale = True, False
        vault, choices, into = self._workspace.vault, dict(self._choices), self.into

        def done(preview: ImportPreview) -> None:
            self._running = False
            if self._import is found:
                self._show(preview)
            if self._stale:
                self.refresh()

        # Elsewhere, for with thousands of rows this takes longer than a frame.
        tasks.run(lambda: found.preview(vault, choices, into), owner=self, done=done)

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what a save would do."""
        return not self._running

    def _fill_accounts(self, needed: bool) -> None:
        self.into_box.blockSignals(True)
        self.into_box.clear()
        accounts = self._workspace.vault.listed_accounts
        for account in accounts:
            self.into_box.addItem(account.label, account.id)
        self.row_panel.set_accounts(accounts)
        chosen = self._workspace.selected
        if chosen is not None:
            self.into_box.setCurrentIndex(max(0, self.into_box.findData(chosen[0].id)))
        self.into_box.blockSignals(False)
        self.into_field.setVisible(needed)
        if needed and not accounts:
            self.into_field.set_warning(self.tr("There is no account yet. Cancel, and add one first."))

    def _show(self, preview: ImportPreview) -> None:
        self.preview = preview
        self.model.set_rows(preview.rows)
        self.shown_segments.set_words([self.tr("All"), self.tr("To check: {count}").format(count=self.model.to_check)])
        counts = counts_sentence(preview.counts, preview.left_out)
        words = self.tr("When saved: {counts}.").format(counts=counts)
        if words != self.counts_label.text():
            self.counts_label.setText(words)
            announce(self.counts_label, words)
        self._on_current(self.import_view.currentIndex())
        self.changed.emit()

    def _name_of(self, key_set_id: KeySetId) -> str:
        try:
            account, key_set = self._workspace.vault.home_of(key_set_id)
        except (KeySetNotFound, Locked):
            return ""
        return visible(f"{account.label} / {key_set.label}")

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.import_view.setCurrentIndex(self.model.index(0))
        else:
            self.row_panel.show_row(None)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        self.row_panel.show_row(row, self._choice(row.number).account if row is not None else None)

    # What is wanted

    def _on_tick(self, number: int, wanted: bool) -> None:
        if self.preview is not None:
            row = next(each for each in self.preview.rows if each.number == number)
            self._tick(row, wanted)
            self.refresh()

    def _tick(self, row: ImportRow, wanted: bool) -> None:
        action = _ticked(row.suggested, row.allowed) if wanted else Action.SKIP
        self._choices[row.number] = replace(self._choice(row.number), action=action, label="")

    def _tick_all(self, wanted: bool) -> None:
        if self.preview is None:
            return
        for row in self.preview.rows:
            if can_be_imported(row) and (row.action is Action.SKIP) is wanted:
                self._tick(row, wanted)
        self.refresh()

    def _on_action_chosen(self, number: int, action: Action, label: str) -> None:
        self._choices[number] = replace(self._choice(number), action=action, label=label)
        self.refresh()

    def _on_account_chosen(self, number: int, account: AccountId | None) -> None:
        before = self._choice(number)
        # What was chosen for another account need not fit; that it is left out stays so.
        action = before.action if before.action is Action.SKIP else None
        self._choices[number] = Choice(action, account=account)
        self.refresh()

    def _choice(self, number: int) -> Choice:
        return self._choices.get(number, Choice())

    def set_busy(self, busy: bool) -> None:
        """Let nothing be changed while it is saved."""
        for widget in (self.import_view, self.row_panel, self.into_field, self.all_button, self.none_button):
            widget.setEnabled(not busy)

    def forget(self) -> None:
        """Drop every row, and what was wanted with it."""
        self._import = None
        self.preview = None
        self._choices = {}
        self.model.set_rows(())
        self.row_panel.show_row(None)
        self.counts_label.setText("")
        self.row_panel.set_accounts(())
        self.into_box.blockSignals(True)
        self.into_box.clear()
        self.into_box.blockSignals(False)


def _ticked(suggested: Action, allowed: tuple[Action, ...]) -> Action:
    """Return what a tick means: what is suggested, else the gentlest that is possible."""
    if suggested is not Action.SKIP:
        return suggested
    return next(each for each in (Action.ADD, Action.RENAME, Action.UPDATE) if each in allowed)
