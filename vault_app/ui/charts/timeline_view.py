"""The rows of a timeline as a list: thousands of them, of which those in sight are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vault_app.core.key_ages import KeyLife
from vault_app.ui.charts.age_words import sentence
from vault_app.ui.charts.life_painting import LifeScale, axis_height, paint_axis, paint_ground, paint_life, row_height
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.rows import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LIFE = Qt.ItemDataRole.UserRole + 1


class TimelineModel(QAbstractListModel):
    """Lives, and their scale; each row is a sentence to who does not see it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lives: tuple[KeyLife, ...] = ()
        self.scale: LifeScale | None = None

    @property
    def lives(self) -> tuple[KeyLife, ...]:
        return self._lives

    def show_lives(self, lives: Sequence[KeyLife], scale: LifeScale | None) -> None:
        self.beginResetModel()
        self._lives, self.scale = tuple(lives), scale
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lives)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.scale is None:
            return None
        life = self._lives[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return sentence(life, self.scale.now)
        return life if role == LIFE else None


class _LifeDelegate(QStyledItemDelegate):
    """Asks the model for the scale that all rows share."""

    def __init__(self, model: TimelineModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(240, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        life, scale = index.data(LIFE), self._model.scale
        if life is None or scale is None:
            return
        painter.save()
        paint_row_ground(painter, option, line=False)
        paint_life(painter, QRectF(option.rect), life, scale)
        painter.restore()


class _Axis(QWidget):
    """Stays above the rows while they scroll."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = self._view.timeline_model.scale
        if scale is not None:
            paint_axis(painter, QRectF(self.rect()), scale)


class TimelineView(QListView):
    """Click or Enter chooses the key set of a row."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline_model = TimelineModel(self)
        self._axis = _Axis(self)
        self.setModel(self.timeline_model)
        GuardedView(self)
        self.setItemDelegate(_LifeDelegate(self.timeline_model))
        self.setAccessibleName(self.tr("Ages of the key sets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, axis_height(), 0, 0)
        self.clicked.connect(self._choose)

    def show_lives(self, lives: Sequence[KeyLife], scale: LifeScale | None) -> None:
        """Show other rows; the current one stays if its key set is still there."""
        before = self.currentIndex().data(LIFE)
        self.timeline_model.show_lives(lives, scale)
        at = next((at for at, each in enumerate(lives) if before is not None and each.key_set == before.key_set), -1)
        if at >= 0 or (self.hasFocus() and lives):
            self.setCurrentIndex(self.timeline_model.index(max(0, at)))
        self._axis.update()

    def _choose(self, index: QModelIndex) -> None:
        life = index.data(LIFE)
        if life is not None:
            self.chosen.emit(life.key_set)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.timeline_model.rowCount():
            self.setCurrentIndex(self.timeline_model.index(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        scale, count = self.timeline_model.scale, self.timeline_model.rowCount()
        if scale is None or not count:
            return
        viewport = self.viewport().rect()
        end = self.visualRect(self.timeline_model.index(count - 1)).bottom() + 1
        if end <= viewport.bottom():
            paint_ground(QPainter(self.viewport()), QRectF(viewport).adjusted(0, end, 0, 0), scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        viewport = self.viewport().geometry()
        self._axis.setGeometry(viewport.x(), 0, viewport.width(), viewport.y())
