"""The dialog that brings another copy of the vault into the one that is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from vault_app.core.errors import VaultError, WrongPassphrase
from vault_app.core.merge import Merged, Side
from vault_app.core.secret import wiped
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.kept_drafts import Typed
from vault_app.services.merging import Merging, open_merging
from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.merge.background import Background
from vault_app.ui.merge.conflict_words import moment_words
from vault_app.ui.merge.decide_dialog import Choices, DecideDialog, Saved, Told
from vault_app.ui.merge.taken_list import TakenList
from vault_app.ui.messages import cure_of, text_of, title_of, visible
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.services.vault_store import VaultStore

_PLACE = "merge"


@dataclass(frozen=True, slots=True)
class Preview:
    """A copy that was read, and what bringing it in would do without any choice."""

    merging: Merging
    merged: Merged


class CopySource:
    """Saves a merge, then renames the copy, so that it is not offered again.

    Attributes:
        merging: The two states.
    """

    def __init__(self, merging: Merging) -> None:
        self.merging = merging

    def preview(self, choices: Choices) -> Merged:
        return self.merging.preview(choices)

    def background(self) -> Background:
        merging = self.merging
        return Background(merging.mine, merging.theirs, base_known=merging.base is not None)

    def save(self, choices: Choices) -> Saved:
        vault = self.merging.save(choices)
        try:
            renamed = self.merging.set_aside()
            return Saved(vault, renamed if renamed != self.merging.copy.path else None)
        except VaultError as wrong:
            return Saved(vault, not_renamed=wrong)


class MergeDialog(DecideDialog):
    """Reads the copy, asks for its passphrase only where that is needed, and shows what would come of it."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, session: Session, store: VaultStore, other: Path, told: Told
    ) -> None:
        super().__init__(parent, workspace, session, told)
        self._store = store
        self._other = other
        self.set_title(self.tr("Bring two copies together"))
        self.mine_label = ElidedLabel("", "body", "text1", mode=Qt.TextElideMode.ElideMiddle)
        self.theirs_label = ElidedLabel("", "body", "text1", mode=Qt.TextElideMode.ElideMiddle)
        self.mine_facts = Label("", "small", "text2")
        self.theirs_facts = Label("", "small", "text2")
        self.passphrase_prose = Prose(
            self.tr(
                "This copy is sealed with another data key, as after a leak or when its slots were changed. "
                "Type the passphrase that opens it."
            ),
            "body",
            "text2",
        )
        self.passphrase_field = SecretEntry(self.tr("Passphrase of the copy"))
        self.progress = Progress()
        self.doing_label = Label(self.tr("Reading the copy"), "small", "text2")
        self.taken_list = TakenList()
        self.nothing_lost_label = Prose(
            self.tr(
                "Nothing is lost: what loses in a key set stays among its earlier versions, the state of now becomes a "
                "backup, and the copy is renamed, not deleted."
            ),
            "small",
            "text3",
        )
        for name in ("mine_label", "theirs_label", "mine_facts", "theirs_facts", "passphrase_field", "doing_label"):
            getattr(self, name).setObjectName(f"merge_{name}")
        self._arrange()
        self.passphrase_field.text_changed.connect(lambda _text: self.passphrase_field.clear_state())
        self.finished.connect(self.passphrase_field.clear)

    def _arrange(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(metrics.SPACE_12)
        facts.setVerticalSpacing(metrics.SPACE_2)
        facts.setColumnStretch(1, 1)
        rows = (
            (self.tr("Mine"), self.mine_label, self.mine_facts),
            (self.tr("Theirs"), self.theirs_label, self.theirs_facts),
        )
        for row, (word, name, about) in enumerate(rows):
            facts.addWidget(Label(word, "small", "text2", 600), row, 0)
            facts.addWidget(name, row, 1)
            facts.addWidget(about, row, 2)
        self.mine_label.setText(visible(self._store.path.name))
        self.theirs_label.setText(visible(self._other.name))
        self.above.addLayout(facts)
        for widget in (self.notice, self.passphrase_prose, self.passphrase_field, self.progress, self.doing_label):
            self.above.addWidget(widget)
        self.body.addWidget(self.taken_list)
        self.body.addWidget(self.conflict_list)
        self.body.addWidget(self.nothing_lost_label)
        self.body.addStretch(1)
        self.content.addWidget(self.scroll_area)
        self.taken_list.taken_button.toggled.connect(lambda _open: self._fit_timer.start())
        self._show_step("reading")

    def begin(self) -> None:
        """Show the dialog, and read the copy."""
        self.open()
        self._read(None)

    def _show_step(self, step: str) -> None:
        """Show "reading", "passphrase", "choosing", or after a failure "none" of them."""
        self.passphrase_prose.setVisible(step == "passphrase")
        self.passphrase_field.setVisible(step == "passphrase")
        self.progress.setVisible(step == "reading")
        self.doing_label.setVisible(step == "reading")
        self.scroll_area.setVisible(step == "choosing")
        self.act.setVisible(step != "none")
        self.act.setText(self.tr("Open the copy") if step == "passphrase" else self.tr("Bring together"))
        if step == "none":
            self.cancel_button.setText(self.tr("Close"))
        self._on_choices_changed()
        self._fit_timer.start()

    # Over a lock

    def typed(self) -> Typed | None:
        """Return what was chosen; it counts again for the same two states, when they are brought together once more."""
        choices, source = self.conflict_list.choices, self._source
        if not choices or not isinstance(source, CopySource):
            return None
        members = {
            "states": self._states(source.merging),
            "choices": {each: side.value for each, side in choices.items()},
        }
        return Typed(_PLACE, str(self._other), members)

    def _states(self, merging: Merging) -> list[int]:
        return [self._store.generation, merging.copy.generation]

    def _expect_kept(self, merging: Merging) -> None:
        """Have what was chosen before a lock chosen again."""
        typing = KeptTyping.of(self._workspace)
        for kept in typing.kept(_PLACE):
            if kept.owner != str(self._other):
                continue
            with typing.opened(kept) as typed:
                if typed is not None and typed.members["states"] == self._states(merging):
                    choices = typed.members["choices"]
                    self.conflict_list.expect({each: Side(side) for each, side in choices.items()})
            typing.drop(kept)

    # Reading

    def _read(self, passphrase: bytearray | None) -> None:
        store, other = self._store, self._other

        def call() -> Preview:
            with wiped(passphrase or bytearray()):
                merging = open_merging(store, other, passphrase)
            return Preview(merging, merging.preview({}))

        self._workspace.run_alone(call, owner=self, done=self._on_read, failed=self._on_not_read)

    def _on_read(self, preview: Preview) -> None:
        if self._workspace.session is not self._session:
            return
        self.act.set_busy(False)
        self.passphrase_field.clear()
        merging, merged = preview.merging, preview.merged
        self._tell_facts(merging)
        self.taken_list.show_taken(merged.taken, exchange_named(DEFAULT_EXCHANGE))
        self._expect_kept(merging)
        self.show_source(CopySource(merging), merged)
        self._show_step("choosing")
        cards = self.conflict_list.cards
        (cards[0].mine_card if cards else self.act).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_facts(self, merging: Merging) -> None:
        words = self.tr("saved {when}, generation {generation}")
        self.theirs_facts.setText(
            words.format(when=moment_words(merging.copy.saved_at), generation=merging.copy.generation)
        )
        self.mine_facts.setText(self.tr("open now, generation {generation}").format(generation=self._store.generation))

    def _on_not_read(self, error: VaultError) -> None:
        self.act.set_busy(False)
        if isinstance(error, WrongPassphrase):
            if self.passphrase_field.isVisible():
                self.passphrase_field.set_error(text_of(error))
            self._show_step("passphrase")
            self.passphrase_field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.passphrase_field.line_edit.selectAll()
        else:
            self._show_step("none")
            self._say("bad", title_of(error), cure_of(error))
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_choices_changed(self) -> None:
        if self.passphrase_field.isHidden():
            super()._on_choices_changed()
        else:
            self.act.set_enabled_with_reason(True)

    def _on_act(self) -> None:
        if self.passphrase_field.isHidden():
            super()._on_act()
            return
        typed = self.passphrase_field.text()
        if not typed:
            self.passphrase_field.set_error(self.tr("Type the passphrase of the copy."))
            return
        self.act.set_busy(True)
        self._read(bytearray(typed, "utf-8", "surrogatepass"))
