"""A form made of an endpoint's parameters: kind, bounds, help, and what the server assumes when a field is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from vault_app.core.errors import InvalidParameter
from vault_app.exchanges.catalogue import Endpoint, Parameter, ParameterType
from vault_app.ui.messages import text_of, translated
from vault_app.ui.pages.endpoint_words import time_unit, type_words
from vault_app.ui.pages.growing_edit import GrowingEdit
from vault_app.ui.pages.request_samples import usual_text
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Prose


class ParameterField(Field):
    """One parameter; an empty editor leaves it out."""

    def __init__(self, parameter: Parameter, now_ms: Callable[[], int]) -> None:
        self.parameter = parameter
        choices = parameter.choices or (("true", "false") if parameter.type is ParameterType.BOOLEAN else ())
        placeholder = self._placeholder(parameter)
        editor: QWidget | None = None
        if choices:
            editor = QComboBox()
            editor.addItem(placeholder, "")
            for choice in choices:
                editor.addItem(str(choice), str(choice))
        elif parameter.type is ParameterType.ARRAY:
            editor = GrowingEdit(1, 6, anywhere=True)
        super().__init__(
            parameter.name,
            editor,
            help_text=self._help(parameter),
            placeholder=placeholder,
            keeps_help_line=False,
            mono=not choices,
        )
        self.label.setFont(font("mono_small", 600))
        self.set_aside(type_words(parameter), "text3")
        self.setObjectName(f"{parameter.name}_parameter")
        self.editor.setObjectName(f"{parameter.name}_edit")
        if isinstance(self.editor, QComboBox):
            self.editor.currentIndexChanged.connect(lambda _: self._on_chosen())
            self._tell_choice()
        unit = time_unit(parameter)
        if unit:
            now_button = IconButton("clock", self.tr("Now"), height=metrics.BUTTON_HEIGHT_FIELD)
            now_button.setObjectName(f"{parameter.name}_now_button")
            now_button.clicked.connect(lambda: self.set_text(str(now_ms() // (1000 if unit == "s" else 1))))
            self.add_action(now_button)

    def _on_chosen(self) -> None:
        self._tell_choice()
        self.text_changed.emit(self.text())

    def _tell_choice(self) -> None:
        """Write what stands there while nothing is chosen like the placeholder of any other field."""
        tone = "" if self.text() else "text3"
        if self.editor.property("tone") != tone:
            self.editor.setProperty("tone", tone)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    @staticmethod
    def _help(parameter: Parameter) -> str:
        """Return the catalogue's help as a sentence begins, unless it only repeats the kind."""
        said = translated("BitMart", parameter.help).strip()
        return "" if type_words(parameter).lower().startswith(said.lower()) else said[:1].upper() + said[1:]

    def _placeholder(self, parameter: Parameter) -> str:
        if parameter.default is not None:
            default = str(parameter.default).lower() if isinstance(parameter.default, bool) else parameter.default
            return self.tr("empty means {default}").format(default=default)
        return "" if parameter.required else self.tr("optional")

    def text(self) -> str:
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData() or "")
        return super().text()

    def set_text(self, text: str) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(max(0, self.editor.findData(text)))
        else:
            super().set_text(text)

    def check(self) -> bool:
        """Say below what is wrong with the value; an empty one is right as long as one types."""
        if not self.text():
            self.clear_state()
            return True
        try:
            self.parameter.read(self.text())
        except InvalidParameter as error:
            self.say_refusal(error)
            return False
        self.clear_state()
        return True

    def say_refusal(self, error: InvalidParameter) -> None:
        """Say why the value was refused."""
        text = text_of(error).removeprefix(f"{self.parameter.name}: ")
        self.set_error(text[:1].upper() + text[1:])


class ParameterForm(QWidget):
    """The fields of one endpoint, in the order of the documentation.

    Args:
        now_ms: The clock behind the button *Now* of a moment.
    """

    edited = Signal()

    def __init__(self, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self._now_ms = now_ms
        self._endpoint: Endpoint | None = None
        self.fields: dict[str, ParameterField] = {}
        self._none_label = Prose(self.tr("This call has no parameters."), "small", "text3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_12)
        self._column.addWidget(self._none_label)

    def show_endpoint(self, endpoint: Endpoint) -> None:
        """Make the form of *endpoint*, required fields filled with what usually stands there."""
        self._endpoint = endpoint
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        for parameter in endpoint.parameters:
            field = ParameterField(parameter, self._now_ms)
            field.text_changed.connect(partial(self._on_text_changed, field))
            self._column.addWidget(field)
            self.fields[parameter.name] = field
        self._none_label.setVisible(not self.fields)
        self.reset()

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what `reset` fills in."""
        return any(field.text() != self._usual(name) for name, field in self.fields.items())

    def _usual(self, name: str) -> str:
        assert self._endpoint is not None
        parameter = self._endpoint.parameter(name)
        return usual_text(parameter, self._endpoint) if parameter.required else ""

    def reset(self) -> None:
        """Empty what is optional and fill what is required anew."""
        if self._endpoint is None:
            return
        for name, field in self.fields.items():
            field.set_text(self._usual(name))
            field.clear_state()

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill in *values*, and empty every other field."""
        for name, field in self.fields.items():
            field.set_text(values.get(name, ""))
            field.check()

    def values(self) -> dict[str, str]:
        """Return name to text, empty ones included."""
        return {name: field.text() for name, field in self.fields.items()}

    def show_refusal(self, error: InvalidParameter) -> None:
        """Say a refusal at its field, and go there."""
        field = self.fields.get(str(error.fields.get("name")))
        if field is not None:
            field.say_refusal(error)
            field.editor.setFocus()

    def _on_text_changed(self, field: ParameterField, _text: str) -> None:
        field.check()
        self.edited.emit()
