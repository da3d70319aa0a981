"""The answer itself in five forms: tree, text, headers, bytes, and compared with an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.call_record import CallRecord
from vault_app.core.json_values import JsonValue
from vault_app.core.request import Response
from vault_app.core.visible_text import visible_text
from vault_app.ui import tasks
from vault_app.ui.pages.test_call.answer_text import AnswerText, answer_value
from vault_app.ui.pages.test_call.compare_view import CompareView
from vault_app.ui.pages.test_call.raw_view import RawView
from vault_app.ui.pages.test_call.tree_view import AnswerTree
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.code_search import CodeSearch, Searchable
from vault_app.ui.widgets.code_well import CodeText, CodeWell
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.secret_field import COPIED_MS
from vault_app.ui.widgets.segments import Segments

_LINES = (4, 20)  # a well grows with its text from the first to the second, then it scrolls
_FIXED_LINES = 17  # of a tree, whose rows come and go


class Form(IntEnum):
    """The forms, in the order of the choice."""

    TREE = 0
    TEXT = 1
    HEADERS = 2
    RAW = 3
    COMPARE = 4


class AnswerBody(QWidget):
    """Fills each form when it is looked at for the first time."""

    copy_requested = Signal(str, str)
    """Text for the clipboard, and in one word what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._text: AnswerText | None = None
        self._response: Response | None = None
        self._filled: set[Form] = set()
        self.kind_chip = Chip("")
        self.trace_label = ElidedLabel("", "mono_small", "text2")
        words = (self.tr("Tree"), self.tr("Text"), self.tr("Headers"), self.tr("Raw"), self.tr("Compare"))
        self.form_segments = Segments(words, self.tr("Form of the answer"))
        self.form_segments.set_chosen(Form.TEXT)
        self.tree = AnswerTree()
        self.answer_well = CodeWell(name=self.tr("Answer"))
        self.headers_well = CodeWell(numbers=False, name=self.tr("Headers of the answer"))
        self.raw_view = RawView()
        self.compare_view = CompareView()
        self.answer_search = CodeSearch(self.answer_well)
        self.copy_answer_button = IconButton("copy", self.tr("Copy the answer"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.cut_label = Prose("", "small", "text3")
        for name in (
            *("trace_label", "form_segments", "answer_well", "headers_well", "compare_view", "answer_search"),
            *("copy_answer_button", "cut_label"),
        ):
            getattr(self, name).setObjectName(name)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy_answer_button.set_icon_name("copy"))
        self._build()
        self.form_segments.chosen_changed.connect(lambda _: self._show_form())
        self.copy_answer_button.clicked.connect(self._copy)
        self.tree.hits_changed.connect(self.answer_search.set_total)
        self.tree.copy_requested.connect(self.copy_requested)
        self.raw_view.copy_requested.connect(self.copy_requested)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, metrics.SPACE_4, 0, 0)
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(Label(self.tr("Answer"), "section"))
        head.addWidget(self.kind_chip)
        head.addWidget(self.trace_label, 1)
        head.addWidget(self.answer_search)
        head.addWidget(self.copy_answer_button)
        self.answer_search.setMaximumWidth(190)
        self._tree_card = self._card(self.tree)
        self._raw_card = self._card(self.raw_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(head)
        column.addWidget(self.form_segments)
        self._views: dict[Form, QWidget] = {
            Form.TREE: self._tree_card,
            Form.TEXT: self.answer_well,
            Form.HEADERS: self.headers_well,
            Form.RAW: self._raw_card,
            Form.COMPARE: self.compare_view,
        }
        self._searched: dict[Form, Searchable] = {
            Form.TREE: self.tree,
            Form.TEXT: self.answer_well,
            Form.HEADERS: self.headers_well,
        }
        for view in self._views.values():
            column.addWidget(view)
        column.addWidget(self.cut_label)

    @staticmethod
    def _card(view: QWidget) -> Card:
        card = Card("sunken", "line")
        column = QVBoxLayout(card)
        column.setContentsMargins(metrics.SPACE_8, metrics.SPACE_8, 2, 2)
        column.addWidget(view)
        card.setFixedHeight(_FIXED_LINES * CodeText.line_height() + metrics.SPACE_12)
        return card

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return Form(self.form_segments.chosen)

    def show_answer(self, text: AnswerText, response: Response, trace: str, earlier: Sequence[CallRecord]) -> None:
        """Show a finished call's answer, in the form that was chosen last if it has that one.

        Args:
            earlier: Calls to compare with, newest first; the first of them is this call.
        """
        self._text, self._response = text, response
        self._filled = set()
        self.answer_search.edit.clear()
        self.kind_chip.set_chip(text.kind)
        self.trace_label.setText(self.tr("trace {trace}").format(trace=trace) if trace else "")
        is_json = text.kind == "JSON"
        for form in (Form.TREE, Form.COMPARE):
            self.form_segments.buttons[form].setEnabled(is_json)
        if not is_json and self.form in {Form.TREE, Form.COMPARE}:
            self.form_segments.set_chosen(Form.TEXT)
        own = earlier[0] if earlier else None
        answer = own.answer if own is not None and not own.answer_is_cut else response.body.decode("utf-8", "replace")
        self.compare_view.show_earlier(answer.removeprefix("\ufeff"), earlier[1:] if is_json else ())
        self._show_form()

    def _show_form(self) -> None:
        if self._text is None or self._response is None:
            return
        form = self.form
        if form not in self._filled:
            self._filled.add(form)
            self._fill(form, self._text, self._response)
        for each, view in self._views.items():
            view.setVisible(each is form)
        self.cut_label.setVisible(form is Form.TEXT and self._text.is_cut)
        searched = self._searched.get(form)
        self.answer_search.setVisible(searched is not None)
        self.copy_answer_button.setVisible(form is not Form.COMPARE)
        if searched is not None:
            self.answer_search.set_target(searched)

    def _fill(self, form: Form, text: AnswerText, response: Response) -> None:
        if form is Form.TREE:
            self.tree.clear()
            tasks.run(
                lambda: answer_value(response.body), owner=self, done=lambda value: self._show_tree(response, value)
            )
        elif form is Form.TEXT:
            _fit(self.answer_well, text.shown, json=text.kind == "JSON")
            self.cut_label.setText(
                self.tr("Only the beginning is shown; the answer has {size} bytes.").format(size=len(response.body))
            )
        elif form is Form.HEADERS:
            lines = [f"HTTP {response.status}", *(f"{name}: {value}" for name, value in response.headers)]
            _fit(self.headers_well, visible_text("\n".join(lines)), json=False)
        elif form is Form.RAW:
            self.raw_view.set_body(response.body)

    def _show_tree(self, response: Response, value: JsonValue) -> None:
        if response is not self._response:
            return
        self.tree.set_value(value)
        if self.form is Form.TREE:
            self.tree.search(self.answer_search.edit.text())

    def _copy(self) -> None:
        form = self.form
        if self._text is None:
            return
        if form is Form.RAW:
            self.raw_view.copy()
        else:
            text = self.headers_well.content() if form is Form.HEADERS else self._text.shown
            self.copy_requested.emit(text, self.tr("Headers") if form is Form.HEADERS else self.tr("Answer"))
        self.copy_answer_button.set_icon_name("check")
        self._copied.start()

    def clear(self) -> None:
        """Forget the answer in every form."""
        self._text = self._response = None
        self._filled = set()
        self.answer_search.edit.clear()
        self.trace_label.setText("")
        for view in (self.tree, self.answer_well, self.headers_well, self.raw_view, self.compare_view):
            view.clear()


def _fit(well: CodeWell, text: str, *, json: bool) -> None:
    well.set_text(text, json=json)
    least, most = _LINES
    lines = min(most, max(least, text.count("\n") + 1))
    well.setFixedHeight(lines * CodeText.line_height() + 3 * metrics.SPACE_12)
