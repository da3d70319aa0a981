"""Leads from a key set to the replacing that it is a part of, and tells how far that has come."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account
from vault_app.core.drill import Step
from vault_app.core.key_set import KeySet, Status
from vault_app.core.replacing import is_being_replaced, predecessor_of, progress_of, skipped_steps
from vault_app.ui.messages import visible
from vault_app.ui.moments import local_date
from vault_app.ui.place_words import Place
from vault_app.ui.replacing.words import step_title
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.notice import Notice


class ReplacingBanner(Notice):
    """Shown on the key set that goes and on the one that takes over; hidden where neither is the case."""

    go_on_clicked = Signal(str)
    """Id of the key set that is being replaced."""
    show_clicked = Signal(str)
    """Id of the key set that took its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", icon_name="refresh", parent=parent)
        self._target = ""
        self._leads_on = True
        self.go_on_button = Button("", ButtonKind.SECONDARY)
        self.go_on_button.setObjectName("banner_go_on_button")
        self.go_on_button.clicked.connect(self._on_clicked)
        self.add_button(self.go_on_button)
        self.hide()

    def show_key_set(self, account: Account | None, key_set: KeySet | None, place: Place | None = None) -> None:
        """Say what the replacing of *key_set*, or by it, waits for."""
        if account is None or key_set is None or place is None:
            self.set_notice("info", "")
            self.hide()
            return
        if is_being_replaced(key_set):
            self._show_under_way(account, key_set, place, self.tr("“{name}” is being replaced"))
            return
        old = predecessor_of(account, key_set.id)
        if old is not None:
            self._show_under_way(account, old, place, self.tr("It is to replace “{name}”"))
            return
        self._show_ended(account, key_set)

    def _show_under_way(self, account: Account, old: KeySet, place: Place, title: str) -> None:
        progress = progress_of(account, old)
        step = step_title(progress.now, place) if progress.now is not None else ""
        count = progress.count_done - len(skipped_steps(account, old, place.exchange.gone_codes))
        self._target, self._leads_on = old.id, True
        self.go_on_button.setText(self.tr("Go on"))
        self.set_notice(
            "info",
            title.format(name=visible(old.label)),
            self.tr("{count} of {steps} steps done. Next: {step}").format(count=count, steps=len(Step), step=step),
        )
        self.show()

    def _show_ended(self, account: Account, key_set: KeySet) -> None:
        drill = key_set.drill
        new = progress_of(account, key_set).successor if drill is not None else None
        if drill is None or new is None or key_set.status is not Status.REVOKED:
            self.set_notice("info", "")
            self.hide()
            return
        self._target, self._leads_on = new.id, False
        self.go_on_button.setText(self.tr("Show it"))
        title = self.tr("Replaced by “{name}”").format(name=visible(new.label))
        self.set_notice(
            "info", title, self.tr("The last step was done on {date}.").format(date=local_date(drill.touched_at))
        )
        self.show()

    def _on_clicked(self) -> None:
        (self.go_on_clicked if self._leads_on else self.show_clicked).emit(self._target)
