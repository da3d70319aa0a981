"""The dialog that writes chosen key sets to a file: encrypted, or as plain text after a word and the passphrase."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Self

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.errors import (
    ExportExists,
    InvalidInput,
    KeyFileNotFound,
    KeyFileRefused,
    PlaceNotWritable,
    UnsafePlace,
    VaultError,
    WeakPassphrase,
    WordNotTyped,
    WrongPassphrase,
)
from vault_app.core.key_set import KeySetId
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import Session
from vault_app.services.transfer.exported import Exported
from vault_app.services.vault_store import VaultStore
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import font, metrics
from vault_app.ui.transfer.choice_model import ChoiceAccount, choices_of
from vault_app.ui.transfer.choice_view import ChoiceView
from vault_app.ui.transfer.done_view import DoneView
from vault_app.ui.transfer.export_form import ExportForm
from vault_app.ui.transfer.exporting import Form, Wanted, export
from vault_app.ui.transfer.roomy_dialog import RoomyDialog, scrolling
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.kdf import KdfParams

translate = QCoreApplication.translate
_WANTED = QSize(880, 592)
_WANTED_DONE = QSize(560, 360)
_BESIDE_FROM = 700  # below this width the form stands under the tree
_TREE_HEIGHT = 200
_AT_ONCE = 500  # key sets; more of them are shown once the dialog is painted
_SHOWN_BY_MS = 20


class ExportDialog(RoomyDialog):
    """Stays open, with what was typed, until the file is there or *Cancel* is pressed.

    Args:
        place: What the file is called unless told otherwise.
        measure: Finds the cost of the file's key derivation; it may block.
        chosen: The key sets that are ticked at first; None: all of them.
    """

    place: ClassVar[str] = "export"

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        store: VaultStore,
        place: Path,
        measure: Callable[[], KdfParams],
        chosen: Collection[KeySetId] | None = None,
    ) -> None:
        super().__init__(parent, "", _WANTED)
        self.name_it(self.tr("Export key sets"))
        self.setObjectName("export_dialog")
        self._workspace = workspace
        self._store = store
        self._measure = measure
        self._wanted_now: Wanted | None = None
        self.choice_view = ChoiceView()
        self.count_label = Label("", "small", "text2")
        self.all_button = Button(self.tr("All"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.none_button = Button(self.tr("None"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.history_box = QCheckBox(self.tr("With earlier versions"))
        self.history_box.setFont(font("body"))
        self.form = ExportForm(place)
        self.form_area = scrolling(self.form, "form_area")
        self.notice = Notice("bad", "")
        self.notice.hide()
        self.done_view: DoneView | None = None  # made when there is something to tell
        self.stage_stack = QStackedWidget()
        for name in ("choice_view", "count_label", "all_button", "none_button", "history_box", "notice", "stage_stack"):
            getattr(self, name).setObjectName(name)
        self.form.setObjectName("export_form")
        self.act = self.add_act(self.tr("Export"))
        self.act.setObjectName("act_button")
        self.act.keep_room_for(self.tr("Export as plain text"))
        self.cancel_button.setObjectName("cancel_button")
        self._lay_out()
        self._connect()
        self.choice_view.setFocus(Qt.FocusReason.OtherFocusReason)
        accounts = choices_of(workspace.vault)
        ids = (each.id for account in accounts for each in account.key_sets)
        self._ticked_at_first = [each for each in ids if chosen is None or each in chosen]
        self._at_first = self._choices
        if sum(len(each.key_sets) for each in accounts) <= _AT_ONCE:
            self.choice_view.choice_model.set_accounts(accounts, chosen)
        else:  # in a turn of its own, for it takes as long as the dialog itself; counted from when that is there
            fill = partial(self._show_choices, accounts, chosen)
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(_SHOWN_BY_MS, self, fill))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_4)
        head.addWidget(Label(self.tr("Key sets"), "small", "text2", 500))
        head.addWidget(self.count_label, 1)
        head.addWidget(self.all_button)
        head.addWidget(self.none_button)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.choice_view)
        card.ring_for(self.choice_view)
        card.setMinimumHeight(_TREE_HEIGHT)
        left = QVBoxLayout()
        left.setSpacing(metrics.SPACE_6)
        left.addLayout(head)
        left.addWidget(card, 1)
        left.addWidget(self.history_box)
        both = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(metrics.SPACE_20)
        self._sides.addLayout(left, 4)
        self._sides.addWidget(self.form_area, 5)
        self.grow_for(self.form_area)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(both, 1)
        column.addWidget(self.notice)
        self.stage_stack.addWidget(page)
        self.content.addWidget(self.stage_stack, 1)

    def _connect(self) -> None:
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.act.cancelled.connect(self._on_cancel)
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(self._on_cancel)
        self.all_button.clicked.connect(lambda: self.choice_view.choice_model.tick_all(True))
        self.none_button.clicked.connect(lambda: self.choice_view.choice_model.tick_all(False))
        self.choice_view.choice_model.chosen_changed.connect(self._show_state)
        self.form.changed.connect(self._show_state)
        # By a method: unlike a function it is forgotten together with the dialog.
        self._workspace.locked.connect(self._on_left)
        self.finished.connect(self._on_left)

    def arrange(self, width: int) -> None:
        beside = width >= _BESIDE_FROM
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _show_choices(self, accounts: Sequence[ChoiceAccount], chosen: Collection[KeySetId] | None) -> None:
        if self._workspace.session is not None and self.isVisible():
            self.choice_view.choice_model.set_accounts(accounts, chosen)

    def _show_state(self) -> None:
        model = self.choice_view.choice_model
        self.count_label.setText(self.tr("{count} of {total}").format(count=model.count, total=model.total))
        plain = self.form.form.is_plain
        self.act.set_kind(ButtonKind.DANGER if plain else ButtonKind.PRIMARY)
        self.act.setText(self.tr("Export as plain text") if plain else self.tr("Export"))
        self.history_box.setEnabled(not plain)
        self.history_box.setToolTip(self.tr("Plain text holds the key sets as they are now.") if plain else "")
        reason = ""
        if not model.count:
            reason = self.tr("Tick at least one key set.")
        elif plain and not self.form.plain_text_warning.is_answered:
            reason = self.form.plain_text_warning.word_field.label.text()
        self.act.set_enabled_with_reason(not reason, reason)

    # Over a lock

    @property
    def _choices(self) -> dict[str, str | bool | list[KeySetId]]:
        """What JSON can hold of what was chosen; the passphrases and the word are typed again."""
        model = self.choice_view.choice_model
        return {
            "form": self.form.form.value,
            "path": self.form.place_field.text(),
            "key_sets": list(model.chosen) if model.total else self._ticked_at_first,
            "history": self.history_box.isChecked(),
        }

    def typed(self) -> Typed | None:
        """Return what was chosen; None when that is what it began with, or the file is there already."""
        is_begun = self._choices != self._at_first or self._wanted_now is not None
        return Typed(self.place, "", self._choices) if is_begun and self.done_view is None else None

    @staticmethod
    def offer(_owner: str, session: Session) -> str:
        """Return what the user was doing, as a title; empty: there is nothing to export any more."""
        words = translate("ExportDialog", "You were exporting key sets when the vault locked")
        return words if any(session.vault.listed_key_sets()) else ""

    @staticmethod
    def is_saved(_typed: Typed, _session: Session) -> bool:
        """An export that the lock met under way left no file."""
        return False

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        """Open it as it was; key sets that are gone meanwhile are not ticked."""
        from vault_app.ui.transfer.transfer_commands import TransferCommands

        commands, session, kept = window.findChild(TransferCommands), workspace.session, typed.members
        assert isinstance(commands, TransferCommands)  # it opened the dialog that the lock closed
        assert session is not None
        store = session.store
        assert isinstance(store, VaultStore)
        ticked = frozenset(KeySetId(each) for each in kept["key_sets"])
        dialog = cls(window, workspace, store, Path(kept["path"]), commands.measure, ticked)
        dialog._put_back(Form(kept["form"]), kept["path"], history=kept["history"])
        dialog.open()
        form = dialog.form
        dialog._point_at(form.plain_text_warning.word_field if form.form.is_plain else form.passphrase_field)
        return dialog

    def _put_back(self, form: Form, path: str, *, history: bool) -> None:
        self.form.choose(form, path)
        self.history_box.setChecked(history)
        prose = self.tr("Passphrases are not kept over a lock: type them again.")
        self.notice.set_notice("info", self.tr("Your choices are here again"), prose)
        self.notice.show()

    # Exporting

    def _on_act(self) -> None:
        if self._wanted_now is not None:
            return
        self.notice.hide()
        wrong = self.form.first_wrong()
        if wrong is not None:
            self._point_at(wrong)
            return
        form = self.form
        wanted = Wanted(
            store=self._store,
            path=form.path,
            form=form.form,
            key_sets=self.choice_view.choice_model.chosen,
            now=self._workspace.clock.utc_now(),
            measure=self._measure,
            passphrase=bytearray(form.passphrase_field.text(), "utf-8", "surrogatepass"),
            new_passphrase=bytearray() if form.form.is_plain else form.new_passphrase.typed(),
            typed=form.plain_text_warning.typed,
            history=self.history_box.isChecked() and not form.form.is_plain,
        )
        self._set_busy(wanted)
        self._workspace.run_alone(lambda: export(wanted), owner=self, done=self._on_exported, failed=self._on_failed)

    def _set_busy(self, wanted: Wanted | None) -> None:
        self._wanted_now = wanted
        busy = wanted is not None
        self.act.set_busy(busy)
        self.form.set_busy(busy)
        for widget in (self.choice_view, self.all_button, self.none_button, self.history_box):
            widget.setEnabled(not busy)
        if not busy:
            self._show_state()
        else:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_exported(self, exported: Exported | None) -> None:
        plain = self.form.form.is_plain
        self._set_busy(None)
        if exported is None:
            self.reject()
            return
        self.form.forget()
        self.choice_view.choice_model.set_accounts(())
        self.done_view = DoneView()
        self.done_view.show_exported(exported, plain=plain)
        self.stage_stack.addWidget(self.done_view)
        self.name_it(self.tr("Exported"))
        self.stage_stack.setCurrentWidget(self.done_view)
        self.want(_WANTED_DONE)
        self.act.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: VaultError) -> None:
        cancelled = self._wanted_now is not None and self._wanted_now.cancelled.is_set()
        self._set_busy(None)
        if cancelled:
            self.reject()
            return
        form = self.form
        field: Field | None = None
        words = text_of(error)
        if isinstance(error, WrongPassphrase):
            field = form.passphrase_field
            words = self.tr("This is not the passphrase of this vault. Nothing was written.")
        elif isinstance(error, KeyFileNotFound | KeyFileRefused):
            field = form.passphrase_field
        elif isinstance(error, WeakPassphrase):
            field = form.new_passphrase.new_field
            field.help_line.show()
        elif isinstance(error, WordNotTyped):
            field = form.plain_text_warning.word_field
        elif isinstance(error, ExportExists | UnsafePlace | PlaceNotWritable | InvalidInput):
            field = form.place_field
        if field is None:
            self.notice.set_notice("bad", title_of(error), cure_of(error))
            self.notice.show()
            return
        field.set_error(words)
        self._point_at(field)
        if isinstance(error, WrongPassphrase):
            form.passphrase_field.line_edit.selectAll()

    def _point_at(self, field: Field) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_area.ensureWidgetVisible(field)

    # Leaving

    def _on_cancel(self) -> None:
        if self._wanted_now is None:
            self.reject()
            return
        self._wanted_now.cancelled.set()
        self.cancel_button.setText(self.tr("Stopping"))
        self.cancel_button.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
            return
        super().keyPressEvent(event)

    def _on_left(self) -> None:
        """Drop everything, and leave no file that nobody is told of."""
        if self._wanted_now is not None:
            self._wanted_now.cancelled.set()
        self.form.forget()
        self.choice_view.choice_model.set_accounts(())
        if self.done_view is not None:
            self.done_view.forget()
