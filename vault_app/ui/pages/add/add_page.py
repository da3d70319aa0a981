"""The *Add key set* page: the form of a key set beside the exchange's own steps, filled by hand or by one paste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.account import Account, AccountId
from vault_app.core.errors import AccountNotFound, Locked, SlotLimitReached, VaultError
from vault_app.core.key_set import KeySet, KeySetId, Status, same_label
from vault_app.exchanges.protocol import Exchange
from vault_app.services import changes
from vault_app.services.kept_drafts import Typed
from vault_app.services.replacing import add_successor, free_slot
from vault_app.services.session import new_id
from vault_app.ui.accounts.account_commands import AccountCommands
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.messages import cure_of, listed, title_of, visible
from vault_app.ui.pages.add.guide import Guide
from vault_app.ui.pages.add.paste_area import PasteArea
from vault_app.ui.pages.add.successor import successor_of
from vault_app.ui.pages.details import kept_form
from vault_app.ui.pages.details.key_set_form import KeySetForm
from vault_app.ui.pages.details.leave_question import LeaveQuestion, Then
from vault_app.ui.pages.details.save_bar import SaveBar
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.test_call.cures import open_site
from vault_app.ui.place_words import place_of
from vault_app.ui.replacing.full_account import FullAccount
from vault_app.ui.replacing.revoked_question import RevokedQuestion
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.workspace import Workspace
from vault_app.ui.workspace_content import environment_title

_BESIDE, _GUIDE = 760, 200
_REPLACES = "replaces"


def _nothing() -> None: ...


class AddKeySetPage(Sheet):
    """Begins empty with `start`; ends with `finished`, which carries the new key set's id, or `cancelled`."""

    finished = Signal(str)
    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._account: Account | None = None
        self._replaces: KeySet | None = None
        self._base: KeySet | None = None
        self._form: KeySetForm | None = None
        self._question: Dialog | None = None
        self._saving = False
        self.title_label = Prose(self.tr("Add key set"), "title", "text1")
        self.account_label = ElidedLabel("", "small", "text2")
        self.account_button = Button(self.tr("Edit account…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.full_account = FullAccount(offers_replacing=True)
        self.guide = Guide()
        self.paste_area = PasteArea()
        self.save_bar = SaveBar()
        for name in ("account_button", "full_account", "guide", "paste_area", "save_bar"):
            getattr(self, name).setObjectName(name)
        self._form_column = QVBoxLayout()
        self._form_column.setSpacing(metrics.SPACE_12)
        self._form_column.addWidget(self.paste_area)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(metrics.SPACE_28)
        self._box.addWidget(self.guide)
        self._box.addLayout(self._form_column, 1)
        self.content.addWidget(self.title_label)
        whose = QHBoxLayout()
        whose.setContentsMargins(0, 0, 1, 0)
        whose.setSpacing(metrics.SPACE_8)
        whose.addWidget(self.account_label, 1)
        whose.addWidget(self.account_button)
        self.content.addLayout(whose)
        self.content.addWidget(self.full_account)
        self.content.addSpacing(metrics.SPACE_4)
        self.content.addLayout(self._box)
        self.content.addStretch(1)
        self.add_foot(self.save_bar)
        self.paste_area.pasted.connect(self._on_pasted)
        self.guide.site_clicked.connect(self._open_site)
        self.save_bar.save_clicked.connect(self.save)
        self.save_bar.cancel_clicked.connect(self._on_cancel_clicked)
        self.account_button.clicked.connect(self._on_edit_account)
        self.full_account.replace_clicked.connect(workspace.request_replace)
        self.full_account.revoked_clicked.connect(self._ask_revoked)
        workspace.vault_changed.connect(
            self._show_account
        )  # no lambda: it would hear of changes after the page has gone

    @property
    def form(self) -> KeySetForm | None:
        """The form, once `start` was called."""
        return self._form

    # What the window calls

    def make_ready(self, exchange: Exchange) -> None:
        """Make the form of *exchange* ahead of time; it is most of the work of the first `start`."""
        if self._form is None:
            self._form = self._new_form(exchange)

    def start(self, account_id: str, replaces: str = "") -> None:
        """Begin a new key set in an account; what was typed before is gone.

        Args:
            account_id: Where it goes.
            replaces: Id of the key set whose place it takes; empty: it takes nobody's.
        """
        session = self._workspace.session
        if session is None:
            return
        account = session.vault.account(AccountId(account_id))
        exchange = session.exchange_of(account)
        now = self._workspace.clock.utc_now()
        made = datetime.combine(now.date(), time(), now.tzinfo)
        self._account = account
        self._replaces = next((each for each in account.listed if each.id == replaces), None)
        self._base = KeySet(id=KeySetId(new_id()), label="", created_at=made, changed_at=now)
        if self._replaces is not None:
            self._base = successor_of(self._base, self._replaces, account)
        if self._form is None or self._form.exchange.id != exchange.id:
            self._form = self._new_form(exchange)
        self.guide.show_exchange(exchange.name, exchange.slot_rule.slots)
        self.paste_area.forget()
        title = self.tr("Add key set")
        if self._replaces is not None:
            title = self.tr("Add the key set that replaces “{name}”").format(name=visible(self._replaces.label))
        self.title_label.setText(title)
        self._form.show_key_set(self._base, account.label, [each.label for each in account.listed])
        self._form.set_usual_label(self._free_label([each.label for each in account.listed]))
        self.save_bar.save_notice.hide()
        self._show_account()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _free_label(self, taken: Sequence[str]) -> str:
        """Return the name of a key set that is given none: one that is free in its account."""
        names = (self.tr("Key set {number}").format(number=number) for number in range(1, len(taken) + 2))
        return next(name for name in names if not any(same_label(name, each) for each in taken))

    def _show_account(self, _event: object = None) -> None:
        """Show which account it goes into, and what has to go first where no slot is free."""
        session = self._workspace.session
        if session is None or self._account is None or self._form is None:
            return
        try:
            self._account = account = session.vault.account(self._account.id)
        except AccountNotFound:
            return
        exchange = self._form.exchange
        title = environment_title(session, account)
        self.account_label.setText(
            self.tr("{account} · {environment}").format(account=account.label, environment=title)
        )
        slots = exchange.slot_rule.slots
        full = slots is not None and account.slots_used >= slots
        if full:
            self.full_account.show_account(account, place_of(session, account), self._replaces)
        self.full_account.setVisible(full)
        self._show_ready()

    def may_leave(self) -> bool:
        """Ask what becomes of what was typed; False: the user stays."""
        self.save_bar.wait_for_save()
        if self._form is None or self._base is None or not self._form.changed_words():
            return True
        question = LeaveQuestion(self, self._form.changed_words(), self.save, self._hindrance())
        self._question = question
        accepted = bool(question.exec())
        question.deleteLater()
        self._question = None
        if accepted:
            self.forget()
        return accepted

    def forget(self) -> None:
        """Drop everything that was typed."""
        if self._question is not None:
            self._question.reject()
        self._account = self._base = self._replaces = None
        self.full_account.forget()
        self.full_account.hide()
        self.title_label.setText(self.tr("Add key set"))
        self._saving = False
        self.save_bar.set_saving(False)
        self.save_bar.save_notice.hide()
        self.paste_area.forget()
        self.account_label.setText("")
        if self._form is not None:
            self._form.forget()

    def typed(self) -> Typed | None:
        """Return what is typed and not saved."""
        if self._form is None or self._base is None or self._account is None:
            return None
        typed = kept_form.typed_in(self._form, self._base, "add", self._account.id)
        if typed is None or self._replaces is None:
            return typed
        return replace(typed, members={**typed.members, _REPLACES: self._replaces.id})

    def put_back(self, typed: Typed) -> None:
        """Show what was typed before a lock."""
        if typed.members.get(_REPLACES) and self._account is not None:
            self.start(self._account.id, typed.members[_REPLACES])
        if self._form is not None and self._base is not None:
            kept_form.put_back(self._form, self._base, typed)
            self._on_edited()
            self.show_focus()

    # The form

    def _new_form(self, exchange: Exchange) -> KeySetForm:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        form = KeySetForm(self._workspace, exchange, self.column)
        form.setObjectName("add_form")
        self._form_column.addWidget(form)
        self.save_bar.come_after(form)
        form.edited.connect(self._on_edited)
        form.credentials.block_pasted.connect(self._on_filled)
        return form

    def _on_pasted(self, text: str) -> None:
        if self._form is None or self._base is None:
            return
        words = self._form.credentials.fill_from_block(text)
        if words:
            self._on_filled(words)
        elif text.strip():
            sentence = self.tr("No label such as “Access Key:” was found. Paste each value into its field.")
            self.paste_area.say(sentence, good=False)
        else:
            self.paste_area.say(self.tr("There is no text on the clipboard."), good=False)

    def _on_filled(self, words: tuple[str, ...]) -> None:
        self.paste_area.say(self.tr("Filled in: {names}.").format(names=listed(*words)), good=True)
        if self._form is not None:
            self._form.label_field.setFocus()
            self.show_focus()

    def _on_edited(self) -> None:
        self.save_bar.save_notice.hide()
        self._show_ready()

    def _show_ready(self) -> None:
        """Say whether it can be saved, and else what is in the way."""
        if self._form is None or self._base is None or self._saving:
            return
        reason = self._hindrance()
        self.save_bar.say(reason or self.tr("Ready to be saved"))
        self.save_bar.save_button.set_enabled_with_reason(not reason, reason)

    def _hindrance(self) -> str:
        """Return what is in the way of saving; empty for nothing."""
        assert self._form is not None
        missing = [self._form.credentials.fields[part].word for part in self._form.credentials.missing()]
        choice = self._form.facts.status_choice
        if not self.full_account.isHidden() and choice.status is not Status.REVOKED:
            return self.tr("No slot of this account is free")
        if missing and not choice.secret_lost_box.isChecked():
            return self.tr("Still missing: {names}").format(names=listed(*missing))
        return self.tr("The name is refused") if self._form.label_field.state == "error" else ""

    # Saving

    def _on_cancel_clicked(self) -> None:
        if self.may_leave():
            self.forget()
            self.cancelled.emit()

    def save(self, done: Then = _nothing, failed: Then = _nothing) -> None:
        """Save the new key set; everything typed stays as long as it is not on the disk."""
        session, base, form, account = self._workspace.session, self._base, self._form, self._account
        if session is None or base is None or form is None or account is None or self._saving:
            failed()
            return
        draft = form.draft()
        if draft is None:
            self.show_focus()
            failed()
            return
        try:
            wanted = draft.applied_to(base, session, form.exchange, self._workspace.clock.utc_now())
        except VaultError as error:
            self._tell(error)
            failed()
            return
        finally:
            draft.wipe()
        wanted = replace(wanted, versions=())
        self._saving = True
        self.save_bar.set_saving(True)

        def saved() -> None:
            if not shiboken6.isValid(self):  # the window was closed while the disk was at work
                return
            self.forget()
            done()
            self.finished.emit(wanted.id)

        def not_saved(error: VaultError) -> None:
            if not shiboken6.isValid(self):
                return
            self._saving = False
            self.save_bar.set_saving(False)
            self._tell(error)
            failed()

        rule = form.exchange.slot_rule
        change = changes.add_key_set(account.id, wanted, rule)
        if self._replaces is not None:
            change = add_successor(account.id, wanted, rule, self._replaces.id, wanted.changed_at)
        self._workspace.change(change, done=saved, failed=not_saved)

    def _tell(self, error: VaultError) -> None:
        if self._form is None or self._base is None or isinstance(error, Locked):
            return
        if isinstance(error, SlotLimitReached) and not self.full_account.isHidden():
            self._show_ready()
            self.show_at(self.full_account)  # it says the same, and offers the ways out
            return
        # That no slot is free concerns the whole page; what is wrong with one field is said there.
        if isinstance(error, SlotLimitReached) or not self._form.show_refusal(error):
            self.save_bar.say("")
            self.save_bar.show_failure(title_of(error), cure_of(error))
        else:
            self.show_focus()

    def _on_edit_account(self) -> None:
        if self._account is not None:
            AccountCommands(self._workspace, self.window()).edit(self._account.id)

    def _ask_revoked(self, key_set_id: str) -> None:
        """Ask whether a key set that makes room was really revoked on the exchange."""
        session, account, form = self._workspace.session, self._account, self._form
        going = next((each for each in account.listed if each.id == key_set_id), None) if account is not None else None
        if session is None or account is None or form is None or going is None:
            return
        practice = any(each.practice and each.name == account.environment for each in form.exchange.environments)
        question = RevokedQuestion(self, form.exchange, account, going, has_site=not practice)
        change, rule = free_slot(going.id, self._workspace.clock.utc_now()), form.exchange.slot_rule

        def offer_undo() -> None:
            after = self._workspace.vault.key_set(going.id)
            EditUndo.of(self._workspace).edited(going, after, rule)

        question.accepted.connect(lambda: self._workspace.change(change, offer_undo, self._tell))
        self._question = question
        question.finished.connect(self._on_question_finished)
        question.open()

    def _on_question_finished(self) -> None:
        self._question = None

    def _open_site(self) -> None:
        if self._form is not None and self._account is not None:
            open_site(self._form.exchange, self._account, self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._form is not None and self.full_account.isHidden():  # else something has to go first
            first = next(iter(self._form.credentials.fields.values()))
            first.entry.line_edit.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):  # wherever no field takes the text for itself
            self.paste_area.paste()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_cancel_clicked()
        else:
            super().keyPressEvent(event)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(metrics.SPACE_28 if beside else metrics.SPACE_12)
        self.guide.setMaximumWidth(_GUIDE if beside else 16_777_215)
        self.guide.setMinimumWidth(_GUIDE if beside else 0)
        self.guide.set_folds(folds=not beside)
