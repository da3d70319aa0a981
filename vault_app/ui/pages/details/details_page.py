"""The *Details* page: a key set's fields, shown, changed, saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.errors import ChangedUnderneath, KeySetNotFound, Locked, VaultError
from vault_app.core.key_set import KeySet
from vault_app.exchanges.protocol import Exchange
from vault_app.services import changes
from vault_app.services.events import Event
from vault_app.services.finding_rules import rules_for
from vault_app.services.kept_drafts import Typed
from vault_app.services.underneath import begun_with
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.messages import cure_of, listed, title_of
from vault_app.ui.pages.call_list import announced_calls
from vault_app.ui.pages.details import kept_form
from vault_app.ui.pages.details.finding_notice import FindingNotice, pressing_finding
from vault_app.ui.pages.details.form_texts import FormTexts
from vault_app.ui.pages.details.key_set_form import KeySetForm
from vault_app.ui.pages.details.leave_question import LeaveQuestion
from vault_app.ui.pages.details.reason_question import ReasonQuestion
from vault_app.ui.pages.details.save_bar import SaveBar
from vault_app.ui.pages.details.verify_offer import VerifyOffer
from vault_app.ui.pages.page import Sheet
from vault_app.ui.place_words import place_of
from vault_app.ui.replacing.replacing_banner import ReplacingBanner
from vault_app.ui.theme import metrics
from vault_app.ui.unsaved import Unsaved
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.workspace import Workspace

Then = Callable[[], None]


def _nothing() -> None: ...


class DetailsPage(Sheet):
    """Shows the chosen key set; what differs from what is saved stands in a bar at the foot until it is saved."""

    verify_clicked = Signal()
    """The shown key set is to be verified."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._account: Account | None = None
        self._base: KeySet | None = None
        self._form: KeySetForm | None = None
        self._question: Dialog | None = None
        self._saving = False
        self.empty_state = EmptyState("key", self.tr("No key set is chosen"), self.tr("Choose one in the list."))
        self.finding_notice = FindingNotice()
        self.finding_notice.setObjectName("finding_notice")
        self.verify_offer = VerifyOffer()
        self.verify_offer.verify_clicked.connect(self.verify_clicked)
        self.replacing_banner = ReplacingBanner()
        self.replacing_banner.setObjectName("replacing_banner")
        self.replacing_banner.go_on_clicked.connect(workspace.request_replace)
        self.replacing_banner.show_clicked.connect(workspace.select)
        notices = QVBoxLayout()  # takes no room as long as none of them is shown
        notices.setSpacing(metrics.SPACE_8)
        notices.setContentsMargins(0, 0, 0, metrics.SPACE_8)
        for notice in (self.verify_offer, self.replacing_banner, self.finding_notice):
            notices.addWidget(notice)
        self.content.addLayout(notices)
        self.content.addWidget(self.empty_state, 1)
        self.save_bar = SaveBar()
        self.save_bar.setObjectName("save_bar")
        self.save_bar.hide()
        self.add_foot(self.save_bar)
        self.save_bar.save_clicked.connect(self._on_save_clicked)
        self.save_bar.cancel_clicked.connect(self.discard)
        self.finding_notice.cure_clicked.connect(self.show_cure)
        self.finding_notice.reason_clicked.connect(self._on_reason_clicked)
        workspace.vault_changed.connect(self._on_vault_changed)

    @property
    def form(self) -> KeySetForm | None:
        """The form, once a key set was shown."""
        return self._form

    # What the window calls

    def make_ready(self, exchange: Exchange) -> None:
        """Make the form of *exchange* ahead of time; it is most of the work of the first `show_key_set`."""
        if self._form is None:
            self._form = self._new_form(exchange)
            self._form.hide()

    def show_key_set(self, key_set_id: str) -> None:
        """Show the key set of that id, or that none is chosen."""
        found = self._workspace.selected if key_set_id else None
        if found is None:
            self._show_nothing()
            return
        if self._base is not None and self._base.id == found[1].id and self.is_changed:
            return  # the same one, and the user is in the middle of it
        self._show(*found)

    def offer_verification(self) -> None:
        """Offer to verify the key set that is shown, because it is new; one that lacks a part cannot be."""
        session, account, base = self._workspace.session, self._account, self._base
        if session is None or account is None or base is None or self._form is None:
            return
        if all(part.id in base.secrets for part in self._form.exchange.parts if part.required):
            self.verify_offer.offer(base.label, announced_calls(session, account))

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved changes; False: the user stays."""
        if self._saving:
            self.save_bar.wait_for_save()
            if self._workspace.session is None:  # the vault was locked meanwhile
                return False
        if not self.is_changed or self._form is None:
            return True
        self._question = LeaveQuestion(self, self._form.changed_words(), self._save_for_leaving)
        accepted = bool(self._question.exec())
        self._question.deleteLater()
        self._question = None
        if accepted and self.is_changed:
            self.discard()
        return accepted

    def _save_for_leaving(self, saved: Then, failed: Then) -> None:
        self.save(saved, failed)

    def forget(self) -> None:
        """Drop everything that was shown or typed."""
        if self._question is not None:
            self._question.reject()
        self._show_nothing()

    def typed(self) -> Typed | None:
        """Return what is typed and not saved; also while it is being saved, for that may fail behind the lock."""
        if self._form is None or self._base is None:
            return None
        return kept_form.typed_in(self._form, self._base, "details", self._base.id)

    def put_back(self, typed: Typed) -> None:
        """Show what was typed before a lock, over what is saved now."""
        if self._form is None or self._base is None or self._base.id != typed.owner:
            return
        others = kept_form.put_back(self._form, self._base, typed)
        self._on_edited()
        self.show_focus()
        if others:
            self.save_bar.show_failure(
                self.tr("Saved otherwise meanwhile: {names}").format(names=listed(*others)),
                self.tr("Save replaces that by what you typed, Cancel shows it."),
            )

    # Showing

    def _show_nothing(self) -> None:
        self._account = self._base = None
        self._saving = False
        if self._form is not None:
            self._form.forget()
            self._form.hide()
        self.finding_notice.show_finding(None)
        self.replacing_banner.show_key_set(None, None)
        self.verify_offer.forget()
        self.empty_state.show()
        self.set_alone(True)
        self.save_bar.set_saving(False)
        self.save_bar.hide()

    def _show(self, account: Account, key_set: KeySet) -> None:
        session = self._workspace.session
        if session is None:
            return
        if self._base is None or self._base.id != key_set.id or key_set.last_report is not None:
            self.verify_offer.forget()
        self._account, self._base = account, key_set
        exchange = session.exchange_of(account)
        if self._form is None or self._form.exchange.id != exchange.id:
            self._form = self._new_form(exchange)
        taken = [each.label for each in account.listed if each.id != key_set.id]
        self._form.show_key_set(key_set, account.label, taken)
        now = self._workspace.clock.utc_now()
        rules = rules_for([exchange.id], self._workspace.settings)
        self.finding_notice.show_finding(pressing_finding(account, key_set, rules[exchange.id], now))
        self.replacing_banner.show_key_set(account, key_set, place_of(session, account))
        self.empty_state.hide()
        self.set_alone(False)
        self._form.show()
        self.save_bar.save_notice.hide()
        self._on_edited()

    def _new_form(self, exchange: Exchange) -> KeySetForm:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        form = KeySetForm(self._workspace, exchange, self.column)
        form.setObjectName("key_set_form")
        self.content.insertWidget(self.content.indexOf(self.empty_state), form)
        self.save_bar.come_after(form)
        form.edited.connect(self._on_edited)
        return form

    @property
    def is_changed(self) -> bool:
        """Whether the form differs from what is saved."""
        return self._form is not None and self._base is not None and bool(self._form.changed_words())

    def _on_edited(self) -> None:
        words = self._form.changed_words() if self._form is not None and self._base is not None else ()
        if words:
            self.save_bar.show_changes(words)
        self.save_bar.setVisible(bool(words))

    def _on_vault_changed(self, event: Event) -> None:
        touched = getattr(event, "key_set", None)
        if self._base is None or self._saving or (touched is not None and touched != self._base.id):
            return
        self.show_key_set(self._base.id)

    # Changing

    def discard(self) -> None:
        """Show what is saved; what was typed is gone."""
        if self._account is not None and self._base is not None:
            found = self._workspace.selected
            if found is not None and found[1].id == self._base.id:
                self._show(*found)
            else:
                self._show_nothing()

    def _on_save_clicked(self) -> None:
        self.save()

    def save(self, done: Then = _nothing, failed: Then = _nothing) -> None:
        """Save what is typed; the callers hear of the end, the user at the field or in the bar."""
        session, base, form = self._workspace.session, self._base, self._form
        if session is None or base is None or form is None or self._saving:
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
        texts = form.texts()
        self._saving = True
        self.save_bar.set_saving(True)
        change = changes.edit_key_set(base, wanted, form.exchange.slot_rule)
        before = begun_with(session.vault, base)

        def told() -> None:
            EditUndo.of(self._workspace).edited(base, wanted, form.exchange.slot_rule)
            done()

        saved = partial(self._on_saved, base, texts, told)
        unsaved = Unsaved(self.save, change, before, saved)
        self._workspace.change(change, saved, lambda error: self._on_not_saved(error, failed, unsaved))

    def _on_saved(self, base: KeySet, texts: FormTexts, then: Then) -> None:
        if not shiboken6.isValid(self):  # the window was closed while the disk was at work
            return
        self._saving = False
        self.save_bar.set_saving(False)
        found = self._workspace.selected
        if found is not None and found[1].id == base.id and self._form is not None:
            if self._form.texts() == texts:
                self._show(*found)
            else:  # typed on while the disk was at work
                self._account, self._base = found
                self._form.rebase(found[1])
                self._on_edited()
        then()
        if isinstance(self._question, LeaveQuestion) and not self.is_changed:
            self._question.accept()  # what it asks about is saved

    def _on_not_saved(self, error: VaultError, then: Then, unsaved: Unsaved) -> None:
        if not shiboken6.isValid(self):
            return
        self._saving = False
        self.save_bar.set_saving(False)
        if isinstance(error, ChangedUnderneath | KeySetNotFound):
            self._workspace.save_failed.emit(
                error, unsaved
            )  # the window compares both changes; the form stays as typed
        else:
            self._tell(error)
        then()

    def _tell(self, error: VaultError) -> None:
        if self._form is None or self._base is None or isinstance(error, Locked):
            return
        if self._form.show_refusal(error):
            self.show_focus()
        else:
            self.save_bar.show_failure(title_of(error), cure_of(error))

    # The finding

    def show_cure(self, field: str) -> None:
        """Lead to where a finding is cured: a field of this page, or another page."""
        if field == "verify":
            self._workspace.request_page(field)
        elif field == "add" and self._account is not None:
            self._workspace.request_add(self._account.id)
        elif field == "replace" and self._base is not None:
            self._workspace.request_replace(self._base.id)
        elif self._form is not None and self._form.focus_field(field):
            self.show_focus()

    def _on_reason_clicked(self) -> None:
        finding, base = self.finding_notice.finding, self._base
        if finding is None or base is None:
            return
        title, done = self.finding_notice.title.text(), partial(self._on_accepted, base.id)
        self._question = ReasonQuestion(self, self._workspace, base.id, finding.id, title, done)
        self._question.finished.connect(self._on_question_finished)
        self._question.open()

    def _on_question_finished(self) -> None:
        self._question = None

    def _on_accepted(self, key_set_id: str) -> None:
        if shiboken6.isValid(self) and self._base is not None and self._base.id == key_set_id:
            self.finding_notice.show_finding(None)
