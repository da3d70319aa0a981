"""Parameters and answer: side by side where there is room, else one under the other and the parameters folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.pages.request_editor import RequestEditor
from vault_app.ui.pages.test_call.answer_view import AnswerView
from vault_app.ui.pages.test_call.parameter_form import ParameterForm
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.widgets.section_head import SectionHead

_SIDE_BY_SIDE = 720
_PARAMETERS = 248


class CallBody(QWidget):
    """The two halves of the page below the bar."""

    reset_clicked = Signal()

    def __init__(
        self, form: ParameterForm, editor: RequestEditor, answer: AnswerView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._editor, self._answer = form, editor, answer
        self._is_free = False
        self._folded = False
        self._left, self._right = QWidget(self), QWidget(self)
        self.parameters_head = SectionHead(self.tr("Parameters"))
        self.reset_button = Button(self.tr("Reset"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.fold_button = Button("", ButtonKind.QUIET, "chevron-down", metrics.BUTTON_HEIGHT_FIELD)
        self.parameters_head.add_action(self.reset_button)
        self.parameters_head.add_action(self.fold_button)
        self.not_sent = EmptyState("send", self.tr("Not sent yet"))
        self.sending_card = Card()
        self.sending_label = Prose("", "body", "text2")
        for name in ("reset_button", "fold_button", "not_sent", "sending_label"):
            getattr(self, name).setObjectName(name)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(metrics.SPACE_8)
        for widget in (self.parameters_head, form, editor):
            left.addWidget(widget)
        left.addStretch(1)
        self._line = Hairline(Qt.Orientation.Vertical)
        self._build_right()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(metrics.SPACE_16)
        self._box.addWidget(self._left)
        self._box.addWidget(self._line)
        self._box.addWidget(self._right, 1)
        self.reset_button.clicked.connect(self.reset_clicked)
        self.fold_button.clicked.connect(lambda: self.set_folded(folded=not self._folded))
        self.set_free(is_free=False)
        self.show_idle("")

    def _build_right(self) -> None:
        sending = QVBoxLayout(self.sending_card)
        sending.setContentsMargins(14, 14, 14, 14)
        sending.setSpacing(metrics.SPACE_8)
        sending.addWidget(Progress())
        sending.addWidget(self.sending_label)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self.not_sent, self.sending_card, self._answer):
            right.addWidget(widget)
        right.addStretch(1)

    # What is shown

    def set_free(self, *, is_free: bool) -> None:
        """Show the editor of a free request instead of a form."""
        self._is_free = is_free
        self.reset_button.setVisible(not is_free)
        self.parameters_head.title.setText(self.tr("Request") if is_free else self.tr("Parameters"))
        self._show_left()
        self._arrange()

    def show_idle(self, what: str) -> None:
        """Show that nothing was sent yet, and *what* would be."""
        self.not_sent.set_words(self.tr("Not sent yet"), what)
        self._show_right(self.not_sent)
        self.set_folded(folded=False)

    def show_sending(self, host: str) -> None:
        """Show that *host* is being asked."""
        self.sending_label.setText(self.tr("Waiting for {host}. Esc or Cancel ends it.").format(host=host))
        self._show_right(self.sending_card)

    def show_answer(self) -> None:
        """Show the answer; where the parameters would push it out of sight, they are folded away."""
        self._show_right(self._answer)
        self.set_folded(folded=not self._is_wide)

    def _show_right(self, shown: QWidget) -> None:
        for widget in (self.not_sent, self.sending_card, self._answer):
            widget.setVisible(widget is shown)

    def set_folded(self, *, folded: bool) -> None:
        """Fold the parameters away, or show them."""
        self._folded = folded
        self.fold_button.setText(self.tr("Show") if folded else self.tr("Hide"))
        self.fold_button.set_icon_name("chevron-right" if folded else "chevron-down")
        self._show_left()

    def _show_left(self) -> None:
        shown = not self._folded or self._is_wide
        self._form.setVisible(shown and not self._is_free)
        self._editor.setVisible(shown and self._is_free)
        self.fold_button.setVisible(not self._is_wide)

    # Layout

    @property
    def _is_wide(self) -> bool:
        return self.width() >= _SIDE_BY_SIDE and not self._is_free

    def _arrange(self) -> None:
        wide = self._is_wide
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._line.setVisible(wide)
        self._left.setMinimumWidth(_PARAMETERS if wide else 0)
        self._left.setMaximumWidth(_PARAMETERS if wide else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._show_left()
