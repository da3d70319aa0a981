"""The tree in which key sets are ticked: a click anywhere in a row ticks it, and so does Space."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from vault_app.ui.theme import font, paint_icon, theme
from vault_app.ui.transfer.choice_model import ChoiceModel, ChoiceRole
from vault_app.ui.transfer.ticks import BOX, paint_tick
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.rows import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_ARROW = 16
_OPEN_AT_FIRST = 500  # key sets; with more of them the accounts begin folded


class _ChoiceDelegate(QStyledItemDelegate):
    """Rows of 32: box, name, and at the right the hint or the count."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, max(_ROW, round(QFontMetricsF(font("body", 600)).height()) + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        left = option.rect.x()
        option.rect.setLeft(0)  # the row is one from edge to edge, as in every other list; Qt's begins behind the arrow
        row = paint_row_ground(painter, option, line=False).adjusted(left + 6, 0, -8, 0)
        is_account = bool(index.data(ChoiceRole.IS_ACCOUNT))
        color = theme().color
        box = QRectF(row.x(), round(row.y() + (row.height() - BOX) / 2), BOX, BOX)
        paint_tick(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        if is_account:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            arrow = QRectF(row.x() - 4 - _ARROW, round(row.y() + (row.height() - _ARROW) / 2), _ARROW, _ARROW)
            paint_icon(painter, arrow, "chevron-down" if is_open else "chevron-right", "text2")
        left = round(box.right() + 9)
        aside_font = font("small") if is_account else font("mono_small")
        aside = str(index.data(ChoiceRole.ASIDE))
        width = QFontMetricsF(aside_font).horizontalAdvance(aside) + 2
        text_line(
            painter,
            QRectF(row.right() - width, row.y(), width, row.height()),
            aside,
            aside_font,
            color("text2"),
            right=True,
        )
        name = QRectF(left, row.y(), row.right() - width - 10 - left, row.height())
        text_line(painter, name, str(index.data()), font("body", 600 if is_account else 400), color("text1"))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        assert isinstance(model, ChoiceModel)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() != Qt.MouseButton.LeftButton:
                return False
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
                return False
        else:
            # Not twice: the second press of a double click is followed by a release of its own.
            return event.type() == QEvent.Type.MouseButtonDblClick
        model.toggle(index)
        return True


class ChoiceView(QTreeView):
    """Left and Right fold an account and open it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice_model = ChoiceModel(self)
        self.setModel(self.choice_model)
        GuardedView(self)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Key sets to export"))
        self.viewport().setAutoFillBackground(False)
        self.choice_model.modelReset.connect(self._on_reset)
        self.choice_model.chosen_changed.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(lambda *_: self.viewport().update())  # Qt leaves the arrows out
        self.setStyleSheet("ChoiceView { show-decoration-selected: 0; }")

    def drawBranches(self, _painter: QPainter, _rect: QRect, _index: Index) -> None:
        """Leave the arrow to the delegate, which paints it upon the ground of the row."""

    def _on_reset(self) -> None:
        if self.choice_model.total <= _OPEN_AT_FIRST:
            self.expandAll()
        if self.hasFocus():
            self._choose_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_first()

    def _choose_first(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.choice_model.index(0, 0))
