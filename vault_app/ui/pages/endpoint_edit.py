"""Method and path of a request: typed, or chosen from the catalogue while typing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.exchanges.catalogue import Catalogue, Endpoint
from vault_app.ui.pages.endpoint_words import found_in, title_of_endpoint
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.below_frame import BelowFrame
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.label import Label

METHODS = ("GET", "POST", "PUT", "DELETE")
_PATH = Qt.ItemDataRole.UserRole
_ID = Qt.ItemDataRole.UserRole + 1
_SHOWN = 200


class _PathEdit(FieldEdit):
    """Selects all when it is entered by keyboard, so that typing begins a new search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


class EndpointEdit(QWidget):
    """A choice of the method and a path whose completer searches the whole catalogue: title, path, group, id."""

    edited = Signal()
    endpoint_chosen = Signal(str)
    """Id of an endpoint that was picked from the list."""
    query_split = Signal(str)
    """What stood behind a `?` in the path; it has been taken out."""

    def __init__(self) -> None:
        super().__init__()
        self._catalogue = Catalogue(())
        self.method_box = QComboBox()
        self.method_box.addItems(METHODS)
        self.method_box.setFont(font("mono", 600))
        self.method_box.setProperty("tone", "accent_text")
        name_choice(self.method_box, self.tr("Method"))
        self.path_edit = _PathEdit(self.tr("Search the catalogue, or type a path"))
        self.path_edit.setFont(font("mono"))
        self.name_chip = Chip("")
        self.name_chip.hide()
        self.list_button = IconButton("chevron-down", self.tr("Show all endpoints"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.help_line = HelpLine()
        for name in ("method_box", "path_edit", "name_chip", "list_button"):
            getattr(self, name).setObjectName(name)
        self._model = QStandardItemModel(self)
        self._completer = self._make_completer()
        self._build()
        self.method_box.currentTextChanged.connect(lambda _: self._on_edited())
        self.path_edit.textEdited.connect(self._on_text_edited)
        self.path_edit.textChanged.connect(lambda _: self._on_edited())
        self.list_button.clicked.connect(self._show_all)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self)
        completer.setModel(self._model)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_PATH)
        completer.setMaxVisibleItems(10)
        completer.setWidget(self.path_edit)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("kind", "offers")
        popup.setFont(font("mono_small"))
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup = popup
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # chooses the overload
        return completer

    def _build(self) -> None:
        self.path_frame = FieldFrame(self.path_edit)
        BelowFrame(self._completer, self.path_frame)
        self.path_frame.add_action(self.name_chip)
        self.path_frame.add_action(self.list_button)
        method_frame = FieldFrame(self.method_box)
        method_frame.setFixedWidth(96)
        label = Label(self.tr("Endpoint"), "small", "text2", 500)
        label.setBuddy(self.path_edit)
        self.path_edit.setAccessibleName(label.text())
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(method_frame)
        row.addWidget(self.path_frame, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.help_line)

    # What stands there

    def set_catalogue(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def method(self) -> str:
        return self.method_box.currentText()

    @property
    def path(self) -> str:
        return self.path_edit.text().strip()

    @property
    def endpoint(self) -> Endpoint | None:
        """The catalogue's endpoint of that method and path."""
        return self._catalogue.at(self.method, self.path)

    def set_endpoint(self, method: str, path: str) -> None:
        """Show a method and a path, without telling."""
        for widget in (self.method_box, self.path_edit):
            widget.blockSignals(True)
        self.method_box.setCurrentText(method)
        self.path_edit.setText(path)
        self.path_edit.setCursorPosition(0)
        for widget in (self.method_box, self.path_edit):
            widget.blockSignals(False)
        self._show_name()

    def set_help(self, text: str) -> None:
        """Say below what kind of call it is, as long as there is nothing to refuse."""
        self.help_line.set_help(text)

    def say(self, state: str, text: str) -> None:
        """Say *text* below the path, as "error" or "warning"; an empty state brings the help back."""
        self.path_frame.set_state(state)
        self.help_line.say(state, text)
        self.path_edit.setAccessibleDescription(self.help_line.text)

    # What the user does

    def _on_edited(self) -> None:
        path, found, query = self.path_edit.text().partition("?")
        if found:
            self.path_edit.setText(path)  # comes back here once more, without the `?`
            self.query_split.emit(query)
            return
        self._show_name()
        self.edited.emit()

    def _show_name(self) -> None:
        endpoint = self.endpoint
        self.name_chip.set_chip(title_of_endpoint(endpoint) if endpoint else "")
        self.name_chip.setVisible(endpoint is not None)

    def _on_text_edited(self, text: str) -> None:
        words = text.strip()
        if words and self._catalogue.at(self.method, words) is None:
            self._list(words)
        else:
            self._popup.hide()

    def _show_all(self) -> None:
        self.path_edit.setFocus()
        self._list("")

    def _list(self, words: str) -> None:
        self._model.clear()
        for endpoint in found_in(self._catalogue, words)[:_SHOWN]:
            item = QStandardItem(f"{endpoint.method:<5}{endpoint.path}   {title_of_endpoint(endpoint)}")
            item.setData(endpoint.path, _PATH)
            item.setData(endpoint.id, _ID)
            item.setToolTip(title_of_endpoint(endpoint))
            self._model.appendRow(item)
        if self._model.rowCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _on_activated(self, index: QModelIndex) -> None:
        endpoint_id = index.data(_ID)
        if endpoint_id:
            endpoint = self._catalogue[endpoint_id]
            self.set_endpoint(endpoint.method, endpoint.path)
            self.endpoint_chosen.emit(endpoint.id)
            self.edited.emit()
