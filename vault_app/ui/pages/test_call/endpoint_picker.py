"""The whole catalogue, searched as one types."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from vault_app.core.permission import Permission
from vault_app.exchanges.protocol import Exchange, endpoints_above
from vault_app.ui.pages.endpoint_words import found_in
from vault_app.ui.pages.test_call.endpoint_delegate import EndpointDelegate
from vault_app.ui.pages.test_call.endpoint_model import EndpointModel, EndpointRole, grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.label import Label

_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class EndpointPicker(QWidget):
    """Search and list; Enter takes the marked row, Esc goes back, arrows move while one types."""

    chosen = Signal(str)
    free_request_chosen = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exchange: Exchange | None = None
        self._above: frozenset[str] = frozenset()
        self.search_edit = FieldEdit(self.tr("Search title, path, group, permission"))
        self.search_edit.setAccessibleName(self.tr("Search the catalogue"))
        self.search_edit.installEventFilter(self)
        self.count_label = Label("", "small", "text3")
        self.free_button = Button(self.tr("Write a free request"), ButtonKind.SECONDARY, "sign")
        self.list_view = QListView()
        GuardedView(self.list_view)
        self.model = EndpointModel(self)
        self.list_view.setModel(self.model)
        self.list_view.setItemDelegate(EndpointDelegate(self.list_view))
        self.list_view.setFrameShape(QFrame.Shape.NoFrame)
        self.list_view.setAccessibleName(self.tr("Endpoints"))
        self.list_view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list_view.setMinimumHeight(320)
        self.list_view.installEventFilter(self)
        self.nothing_found = EmptyState("search", self.tr("Nothing in the catalogue fits"))
        for name in ("search_edit", "free_button", "list_view", "nothing_found"):
            getattr(self, name).setObjectName(f"picker_{name}")
        self._build()
        self.search_edit.textChanged.connect(lambda _: self._search())
        self.list_view.clicked.connect(self._take)
        self.free_button.clicked.connect(self.free_request_chosen)

    def _build(self) -> None:
        frame = FieldFrame(self.search_edit, "search")
        self.count_label.setContentsMargins(metrics.SPACE_6, 0, metrics.SPACE_6, 0)
        frame.add_action(self.count_label)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(frame, 1)
        row.addWidget(self.free_button)
        card = Card("surface", "line")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list_view)
        inside.addWidget(self.nothing_found)
        self.list_view.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(row)
        column.addWidget(card, 1)
        self.setFocusProxy(self.search_edit)

    def open(self, exchange: Exchange, declared: Iterable[Permission], current_id: str) -> None:
        """Show the catalogue of *exchange*, what is above the *declared* permissions marked, *current_id* chosen."""
        self._exchange = exchange
        ticked = tuple(declared)
        self._above = frozenset(
            each.id for each in exchange.catalogue.endpoints if endpoints_above(ticked, each, exchange.permissions)
        )
        self.search_edit.clear()
        self._search()
        self._mark(self.model.row_of(current_id))
        self.list_view.scrollTo(self.list_view.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self.search_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        if self._exchange is None:
            return
        words = self.search_edit.text()
        found = found_in(self._exchange.catalogue, words)
        self.model.set_rows(grouped(found, self._above, with_heads=not words.strip()))
        self.count_label.setText(
            self.tr("{found} of {all}").format(found=len(found), all=len(self._exchange.catalogue.endpoints))
        )
        self.list_view.setVisible(bool(found))
        self.nothing_found.setVisible(not found)
        self._mark(self.model.first_endpoint())

    def _mark(self, row: int) -> None:
        if row < 0:
            return
        index = self.model.index(row, 0)
        self.list_view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list_view.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def _take(self, index: QModelIndex) -> None:
        endpoint = index.data(EndpointRole.ENDPOINT)
        if endpoint is not None:
            self.chosen.emit(endpoint.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list_view.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if watched is self.search_edit and event.key() in _MOVES:
                self.list_view.keyPressEvent(event)
                return True
        return False
