"""The answer as a tree: opened step by step, searched without a wait, its values and paths copied."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QMenu, QTreeView, QWidget

from vault_app.core.json_values import MOST_HITS, JsonValue, is_container, json_text, scalar_text, search
from vault_app.ui import tasks
from vault_app.ui.pages.test_call.json_tree_model import JsonTreeModel, TreeRole
from vault_app.ui.shortcuts.own_keys import COPY_PATH, COPY_VALUE
from vault_app.ui.widgets.copying import GuardedView

_SLICE_S = 0.008
_OPEN_AT_FIRST = 24  # rows; a longer answer begins with its first level alone


class AnswerTree(QTreeView):
    """Ctrl+C copies the value of the row, Ctrl+Shift+C its path; the context menu does the same."""

    copy_requested = Signal(str, str)
    """Text, and in one word what it is."""
    hits_changed = Signal(int)
    """How many places a search has found, as soon as it has ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: JsonValue = None
        self._hits: list[tuple[int, ...]] = []
        self._at = -1
        self._searching: Iterator[tuple[int, ...] | None] = iter(())
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._search_on)
        self.tree_model = JsonTreeModel(self)
        self.setModel(self.tree_model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Answer as a tree"))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setTabKeyNavigation(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.viewport().setAutoFillBackground(False)
        self.setObjectName("answer_tree")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        GuardedView(self, self.copy_value)

    def set_value(self, value: JsonValue) -> None:
        """Show another answer; a short one is opened as far as it goes in a few rows."""
        self._stop_search()
        self._value = value
        self.tree_model.set_value(value)
        self._open_first()
        self.setColumnWidth(0, 220)
        self.setCurrentIndex(self.tree_model.index(0, 0))

    def _open_first(self) -> None:
        waiting = [self.tree_model.index(row, 0) for row in range(min(self.tree_model.rowCount(), _OPEN_AT_FIRST))]
        shown = len(waiting)
        while waiting:
            index = waiting.pop(0)
            if not self.tree_model.hasChildren(index):
                continue
            below = self.tree_model.rowCount(index)
            if shown + below > _OPEN_AT_FIRST:
                continue
            self.expand(index)
            shown += below
            waiting += [self.tree_model.index(row, 0, index) for row in range(below)]

    # Copying

    def copy_value(self) -> None:
        """Copy the value of the current row: a text without its quotes, a container as JSON."""
        value = self.currentIndex().data(TreeRole.VALUE)
        if not self.currentIndex().isValid():
            return
        if not is_container(value):
            self.copy_requested.emit(scalar_text(value), self.tr("Value"))
            return
        tasks.run(
            lambda: json_text(value), owner=self, done=lambda text: self.copy_requested.emit(text, self.tr("Value"))
        )

    def copy_path(self) -> None:
        """Copy where the current row is in the answer."""
        if self.currentIndex().isValid():
            self.copy_requested.emit(str(self.currentIndex().data(TreeRole.PATH)), self.tr("Path"))

    def context_menu(self) -> QMenu:
        """Return the menu of the current row."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy value") + f"\t{COPY_VALUE.keys[0]}", self.copy_value)
        menu.addAction(self.tr("Copy path") + f"\t{COPY_PATH.keys[0]}", self.copy_path)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.context_menu().popup(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if COPY_PATH.is_pressed(event):
            self.copy_path()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.tree_model.index(0, 0))

    # Searching

    def search(self, wanted: str) -> int:
        """Begin to look for *wanted*; `hits_changed` tells how many places there are. Returns 0."""
        self._stop_search()
        if wanted:
            self._searching = search(self._value if is_container(self._value) else [self._value], wanted)
            self._more.start()
        return 0

    def _search_on(self) -> None:
        until = perf_counter() + _SLICE_S
        while perf_counter() < until:
            for _ in range(50):
                hit = next(self._searching, ())
                if hit:
                    self._hits.append(hit)
                    if len(self._hits) == 1:
                        self._at = 0
                        self._go(hit)
                if hit == () or len(self._hits) >= MOST_HITS:
                    self._more.stop()
                    self.hits_changed.emit(len(self._hits))
                    return

    def _stop_search(self) -> None:
        self._more.stop()
        self._searching = iter(())
        self._hits, self._at = [], -1

    def find_next(self) -> int:
        """Go to the next place; return its number."""
        return self._step(1)

    def find_previous(self) -> int:
        """Go to the place before; return its number."""
        return self._step(-1)

    def _step(self, by: int) -> int:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._go(self._hits[self._at])
        return self._at + 1

    def _go(self, place: tuple[int, ...]) -> None:
        index = self.tree_model.index_at(place)
        above: QModelIndex = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index, QTreeView.ScrollHint.EnsureVisible)

    def clear(self) -> None:
        """Show nothing, and hold nothing."""
        self._stop_search()
        self._value = None
        self.tree_model.set_value([])
