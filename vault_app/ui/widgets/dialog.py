"""A question that has to be answered before anything else happens."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.scrim import Scrim

NARROW, WIDE = 440, 560
_PADDING = 24
_BELOW_HEAD = (
    metrics.SPACE_12 - metrics.SPACE_8
)  # more than between what is asked: the first label begins something new


class Dialog(QDialog):
    """A card over a veiled window; without a parent it is a window of its own.

    The title says the act. Put what is asked into `content`; `add_act` makes the button that does it, right of
    *Cancel*. Esc always cancels.

    Args:
        parent: Any widget of the window that is asked about.
        title: The act, such as "Remove Old tax tool".
        prose: One or two sentences below the title.
        width: 440 or 560.
    """

    def __init__(self, parent: QWidget | None, title: str, prose: str = "", width: int = NARROW) -> None:
        self._scrim = Scrim(parent.window()) if parent is not None else None
        super().__init__(self._scrim)
        if self._scrim is not None:
            self.setWindowFlags(Qt.WindowType.Widget)
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._width = width
        self._is_working = False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title = Prose(title, "title", "text1")
        self.prose = Prose(prose, "body", "text2")
        self.setAccessibleDescription(prose)
        self._head = QVBoxLayout()
        self.content = QVBoxLayout()
        self.content.setSpacing(metrics.SPACE_8)
        self.cancel_button = Button(self.tr("Cancel"), ButtonKind.SECONDARY)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button: Button | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(metrics.SPACE_8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._build()
        if self._scrim is not None:
            self._place_in_scrim(self._scrim)
        self.finished.connect(self._on_finished)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING - 2, _PADDING, _PADDING)
        column.setSpacing(metrics.SPACE_8)
        column.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
        column.addLayout(self._head)
        self._head.setSpacing(metrics.SPACE_8)
        self._head.setContentsMargins(0, 0, 0, _BELOW_HEAD)
        self._head.addWidget(self.title)
        self._head.addWidget(self.prose)
        self.prose.setVisible(bool(self.prose.text()))
        column.addLayout(self.content)
        column.addSpacing(metrics.SPACE_8)
        column.addLayout(self._buttons)
        self.setFixedWidth(self._width)

    def _place_in_scrim(self, scrim: Scrim) -> None:
        scrim.set_card(self)
        around = QVBoxLayout(scrim)
        around.setContentsMargins(16, 16, 16, 16)
        around.addWidget(self, 0, Qt.AlignmentFlag.AlignCenter)

    def add_act(self, word: str, kind: ButtonKind | str = ButtonKind.PRIMARY, icon_name: str = "") -> Button:
        """Add the button that does the act and accepts the dialog; of a dangerous one *Cancel* has the focus."""
        button = Button(word, kind, icon_name)
        button.clicked.connect(self.accept)
        # On macOS too the act stands at the right and Cancel left of it, so one order serves all platforms but Windows.
        if sys.platform == "win32":
            self._buttons.insertWidget(self._buttons.indexOf(self.cancel_button), button)
        else:
            self._buttons.addWidget(button)
        self.act_button = button
        return button

    def set_working(self, working: bool) -> None:
        """Show that the act is being done and cannot be taken back; until it has ended, no key or button closes this."""
        self._is_working = working
        self.cancel_button.setEnabled(not working)
        if self.act_button is not None:
            self.act_button.set_busy(working)

    @property
    def is_dangerous(self) -> bool:
        return self.act_button is not None and self.act_button.kind in (ButtonKind.DANGER, ButtonKind.ARMED)

    def setVisible(self, visible: bool) -> None:
        if self._scrim is not None and visible:
            self._scrim.show()
            self._scrim.raise_()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_dangerous:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.focusWidget() in (None, self.cancel_button):
            (self._first_editor() or self.act_button or self.cancel_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_editor(self) -> QWidget | None:
        for index in range(self.content.count()):
            item = self.content.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is None or widget.isHidden():
                continue
            if widget.focusProxy() is not None:
                return widget.focusProxy()
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return widget
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_working:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter in an editor does the act, unless the act is dangerous: that one has to be pressed itself.
            act = self.act_button
            if act is not None and act.isEnabled() and not act.busy and not self.is_dangerous:
                act.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._leave()

    def _on_finished(self) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.give_focus_back()
            self._scrim.deleteLater()
            self._scrim = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        radius = metrics.RADIUS_FLOATING if self.isWindow() is False else 0
        line = color("edge") if not self.isWindow() else None
        frame(painter, QRectF(self.rect()), radius, color("raised"), line)
