"""What is said when a file is written: where it is, who can read it, and what is left to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.services.transfer.exported import Exported
from vault_app.ui.messages import sentences, translated, visible
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice


class _PathLabel(RingFocus, Prose):
    """A path that can be selected and copied, with the keyboard as well."""

    ring_radius = 4.0

    def __init__(self) -> None:
        super().__init__("", "mono", "text1")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class DoneView(QWidget):
    """Icon, what was done, the path, and up to two notices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head_label = Prose("", "section", "text1")
        self.path_label = _PathLabel()
        self.prose_label = Prose("", "body", "text2")
        self.delete_notice = Notice("bad", "")
        self.doubt_notice = Notice("warn", "")
        for name in ("head_label", "path_label", "prose_label", "delete_notice", "doubt_notice"):
            getattr(self, name).setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_8, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(IconLabel("proven", "ok_text", metrics.ICON_EMPTY))
        for widget in (self.head_label, self.path_label, self.prose_label, self.delete_notice, self.doubt_notice):
            column.addWidget(widget)
        column.addStretch(1)
        self.forget()

    def show_exported(self, exported: Exported, *, plain: bool) -> None:
        """Tell of an export."""
        key_sets = (
            self.tr("1 key set is in this file")
            if exported.key_sets == 1
            else self.tr("{count} key sets are in this file").format(count=exported.key_sets)
        )
        words = (
            self.tr("Only you can read it (mode 0600).")
            if plain
            else self.tr(
                "Only you can read it (mode 0600), and only its own passphrase opens it. Nobody can reset that."
            )
        )
        self.show_file(exported, key_sets, words)
        if plain:
            self.delete_notice.set_notice(
                "bad",
                self.tr("Delete this file as soon as it has done its work"),
                self.tr(
                    "It holds your keys in plain text. Deletion is not erasure: they may stay on the disk, in backups and in synced folders. If the file was seen by others, revoke the keys on the exchange."
                ),
            )
            self.delete_notice.show()

    def show_file(self, exported: Exported, head: str, words: str) -> None:
        """Tell of any file that was written."""
        self.forget()
        self.head_label.setText(head)
        self.path_label.setText(visible(str(exported.path)))
        self.prose_label.setText(words)
        doubts = [visible(translated("Export", note)) for note in exported.notes]
        if not exported.safe_on_disk:
            doubts.append(self.tr("It is written, and not yet safe on disk: a power cut might still undo it."))
        announce(self, f"{head}. {words}")
        if doubts:
            self.doubt_notice.set_notice("warn", "", sentences(*doubts))
            self.doubt_notice.show()

    def forget(self) -> None:
        """Say nothing."""
        for label in (self.head_label, self.path_label, self.prose_label):
            label.setText("")
        for notice in (self.delete_notice, self.doubt_notice):
            notice.hide()
            notice.set_notice(notice.kind, "")
