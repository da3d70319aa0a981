"""The bar at the foot that says what is not saved yet, and why a save failed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.messages import listed
from vault_app.ui.pages.page import FootBar
from vault_app.ui.shortcuts.own_keys import SAVE_FORM
from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.notice import Notice

_HEIGHT = 56
_MOMENT_MS = 500
"""Longer than a disk takes for a vault, shorter than anybody wonders."""


class _Unsaved(ElidedLabel):
    """What is not saved by name; in short where the names do not fit, for a list that is cut looks complete."""

    brief = ""

    def _shown(self) -> str:
        whole = super()._shown()
        return whole if whole == self.text() or not self.brief else self.brief


class SaveBar(FootBar):
    """Names the fields that are not saved yet, beside *Cancel* and *Save*; above them a notice when saving failed."""

    save_clicked = Signal()
    cancel_clicked = Signal()
    saving_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save_notice = Notice("bad", "")
        self.save_notice.hide()
        self._icon = IconLabel("info", "info_text", metrics.ICON)
        self.unsaved_label = _Unsaved("", "body", "text2")
        self.cancel_button = Button(self.tr("Cancel"), ButtonKind.QUIET)
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.save_button.setShortcut(SAVE_FORM.sequences[0])
        for name in ("save_notice", "unsaved_label", "cancel_button", "save_button"):
            getattr(self, name).setObjectName(name)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(self._icon)
        row.addWidget(self.unsaved_label, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.PAGE_PADDING_NARROW, 11, metrics.PAGE_PADDING_NARROW, 11)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.save_notice)
        column.addLayout(row)
        self.setMinimumHeight(_HEIGHT)
        self.save_button.clicked.connect(self.save_clicked)
        self.cancel_button.clicked.connect(self.cancel_clicked)

    def come_after(self, form: QWidget) -> None:
        """Have Tab lead here from the end of *form*, although the bar was made before it."""
        tab = Qt.FocusPolicy.TabFocus
        inside = [each for each in form.findChildren(QWidget) if each.focusPolicy() & tab and each.focusProxy() is None]
        for first, second in pairwise((inside[-1], self.cancel_button, self.save_button)):
            self.setTabOrder(first, second)

    def show_changes(self, words: Sequence[str]) -> None:
        """Name what is not saved yet."""
        count = len(words)
        text = self.tr("1 unsaved change: {names}") if count == 1 else self.tr("%n unsaved changes: {names}", "", count)
        brief = self.tr("1 unsaved change") if count == 1 else self.tr("%n unsaved changes", "", count)
        self.say(text.format(names=listed(*words)), brief)

    def say(self, text: str, brief: str = "") -> None:
        """Say *text* beside the buttons, or *brief* where there is no room for all of it."""
        self.unsaved_label.brief = brief
        self.unsaved_label.setText(text)
        self._icon.setVisible(bool(text))

    def set_saving(self, saving: bool) -> None:
        """Let *Save* turn its arc as long as the disk is at work."""
        self.save_button.set_busy(saving)
        self.cancel_button.setEnabled(not saving)
        if saving:
            self.save_notice.hide()
        else:
            self.saving_ended.emit()

    def wait_for_save(self) -> None:
        """Give a save that is under way a moment to end: nobody is asked about what is being saved.

        The window goes on meanwhile, and what is typed or clicked comes after it.
        """
        if self.save_button.busy:
            loop = QEventLoop()
            self.saving_ended.connect(loop.quit)
            QTimer.singleShot(_MOMENT_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def show_failure(self, title: str, prose: str) -> None:
        """Say beside the buttons why nothing was saved; everything typed is still there."""
        self.save_notice.set_notice("bad", title, prose)
        self.save_notice.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        painter.fillRect(self.rect(), color("raised"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
