"""Says after an unlock what the lock came in the middle of: an edit that can go on, a call that was under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import KeySetNotFound
from vault_app.ui.kept_dialogs import dialog_kinds
from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.messages import sentences, translated, visible
from vault_app.ui.moments import local_time
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.kept_drafts import KeptDraft, Typed
    from vault_app.services.lost_calls import LostCall
    from vault_app.services.session import Session

_EDITS = ("details", "add")


class KeptNotices(QWidget):
    """One notice for edits, which are offered one after the other, and one for a call that may have changed something."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._typing = KeptTyping.of(workspace)
        self._offered: KeptDraft | None = None
        self._call: LostCall | None = None
        small = metrics.BUTTON_HEIGHT_FIELD
        self.edit_notice = Notice("info", "")
        self.continue_button = Button(self.tr("Continue"), ButtonKind.SECONDARY, height=small)
        self.discard_button = Button(self.tr("Discard"), ButtonKind.QUIET, height=small)
        self.call_notice = Notice("warn", "")
        self.history_button = Button(self.tr("Show history"), ButtonKind.SECONDARY, height=small)
        self.close_call_button = IconButton("x", self.tr("Close"), height=small)
        for button in (self.discard_button, self.continue_button):
            self.edit_notice.add_button(button)
        for button in (self.history_button, self.close_call_button):
            self.call_notice.add_button(button)
        for name in ("edit_notice", "continue_button", "discard_button"):
            getattr(self, name).setObjectName(f"kept_{name}")
        for name in ("call_notice", "history_button", "close_call_button"):
            getattr(self, name).setObjectName(f"lost_{name}")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.SPACE_8)
        for notice in (self.call_notice, self.edit_notice):
            notice.hide()
            self._column.addWidget(notice)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.continue_button.clicked.connect(self._on_continue)
        self.discard_button.clicked.connect(self._on_discard)
        self.history_button.clicked.connect(self._on_history)
        self.close_call_button.clicked.connect(self._hide_call)
        self._typing.changed.connect(self._offer)
        self._workspace.unlocked.connect(self._on_unlocked)
        self._workspace.vault_changed.connect(self._on_vault_changed)
        self._workspace.locked.connect(self._forget)

    def _on_unlocked(self) -> None:
        self._tell_calls()
        self._offer()

    def _on_vault_changed(self, _event: object) -> None:
        if self._offered is not None:  # it may be saved now, or what it is about may be gone or back
            self._offer()

    # An edit

    def _offer(self) -> None:
        """Offer the newest edit that is not in the vault already."""
        session = self._workspace.session
        self._offered = None
        for kept in (*self._typing.kept(*dialog_kinds()), *self._typing.kept(*_EDITS)):  # a dialog was on top
            assert session is not None
            with self._typing.opened(kept) as typed:
                if typed is not None and _is_saved(typed, session):
                    self._typing.drop(kept)  # comes back here for the next one
                    return
                can_open = typed is not None
            self._offered = kept
            self._show_edit(self._title(kept, session), can_open=can_open)
            break
        self.edit_notice.setVisible(self._offered is not None)
        self._fit()

    def _title(self, kept: KeptDraft, session: Session) -> str:
        """Return what the user was doing; empty: what it is about is gone."""
        if kept.place not in _EDITS:
            return dialog_kinds()[kept.place].offer(kept.owner, session)
        from vault_app.ui.pages.details.kept_form import owner_words

        name = visible(owner_words(kept.place, kept.owner, session))
        editing = self.tr("You were editing “{name}” when the vault locked")
        adding = self.tr("You were adding a key set to “{name}” when the vault locked")
        return (editing if kept.place == "details" else adding).format(name=name) if name else ""

    def _show_edit(self, title: str, *, can_open: bool) -> None:
        self.continue_button.setVisible(can_open and bool(title))
        if not can_open:
            self.edit_notice.set_notice(
                "warn",
                self.tr("What you typed before the lock cannot be opened"),
                self.tr("It was encrypted under a data key that the vault has no more."),
            )
        elif not title:
            self.edit_notice.set_notice(
                "warn",
                self.tr("You were editing what is not there any more"),
                self.tr(
                    "If it is in the recycle bin, restore it to go on. What you typed is kept until you discard it."
                ),
            )
        else:
            prose = self.tr("What you typed was kept encrypted. It is not saved yet.")
            self.edit_notice.set_notice("info", title, prose)

    def _on_continue(self) -> None:
        kept, workspace = self._offered, self._workspace
        if kept is None:
            return
        if kept.place not in _EDITS:
            self._open_again(kept)
            return
        if not workspace.may_leave():
            return
        if kept.place == "add":
            workspace.request_add(kept.owner)
        elif workspace.select(kept.owner):
            workspace.request_page("details")
        else:
            return
        self._typing.put_back_when_shown(kept)

    def _open_again(self, kept: KeptDraft) -> None:
        with self._typing.opened(kept) as typed:
            if typed is not None:
                dialog_kinds()[kept.place].open_again(self.window(), self._workspace, typed)
        self._typing.drop(kept)

    def _on_discard(self) -> None:
        kept = self._offered
        if kept is not None:
            self._typing.drop(kept)
            self._workspace.show_toast(self.tr("What you typed is gone."), undo=lambda: self._typing.keep_again(kept))

    # A call

    def _tell_calls(self) -> None:
        """Put what was under way into the history, and say so when it may have changed something."""
        for call in reversed(self._typing.take_calls()):
            self._workspace.change(call.change(), failed=lambda _error: None)
            if call.changes_something:
                self._show_call(call)

    def _show_call(self, call: LostCall) -> None:
        try:
            _, key_set = self._workspace.vault.home_of(call.key_set_id)
        except KeySetNotFound:
            return
        self._call = call
        record = call.record
        prose = self.tr("{call} with {name}, sent at {time}. {end} It is in the history.").format(
            call=f"{record.method} {visible(record.url)}",
            name=visible(key_set.label),
            time=local_time(record.at),
            end=translated("LostCalls", record.explanation),
        )
        if not call.is_known:
            prose = sentences(prose, self.tr("Look on the exchange before you send it again."))
        kind = "info" if call.is_known else "warn"
        self.call_notice.set_notice(kind, self.tr("A call was under way when the vault locked"), prose)
        self.call_notice.show()
        self._fit()

    def _on_history(self) -> None:
        call = self._call
        if call is not None and self._workspace.select(call.key_set_id):
            self._workspace.request_page("history")
            self._hide_call()

    def _hide_call(self) -> None:
        self._call = None
        self.call_notice.hide()
        self._fit()

    def _forget(self) -> None:
        """The vault was locked: what is kept stays sealed; the notices name nothing any more."""
        self._offered = self._call = None
        for notice in (self.edit_notice, self.call_notice):
            notice.hide()
            notice.set_notice("info", "")
        self._fit()

    def _fit(self) -> None:
        shown = not self.edit_notice.isHidden() or not self.call_notice.isHidden()
        self._column.setContentsMargins(12, 0, 12, metrics.SPACE_8 if shown else 0)
        self.setVisible(shown)


def _is_saved(typed: Typed, session: Session) -> bool:
    if typed.place not in _EDITS:
        return dialog_kinds()[typed.place].is_saved(typed, session)
    from vault_app.ui.pages.details.kept_form import is_saved

    return is_saved(typed, session)
