"""A card of rows, each of which opens in place to show what it rests on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.pages.verify.evidence_panel import EvidencePanel
from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.painting import frame, rounded_path


class RowHead(QPushButton):
    """The line of a row that is always in sight; pressing it opens and closes what is below.

    Attributes:
        content: What the line shows, from left to right.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keyboard = False
        self.setCheckable(True)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(metrics.ROW_VERDICT)
        self._chevron = IconLabel("chevron-right", "text3", metrics.ICON_SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 7, 10, 7)
        row.setSpacing(metrics.SPACE_8)
        self.content = QHBoxLayout()
        self.content.setSpacing(metrics.SPACE_12)
        row.addLayout(self.content, 1)
        row.addWidget(self._chevron)
        self.toggled.connect(lambda _checked: self._show_chevron())

    def set_openable(self, openable: bool) -> None:
        """Let there be something below, or nothing yet."""
        if not openable:
            self.setChecked(False)
        # Not disabled: what stands in the line is in force, there is only nothing below it.
        self.setCheckable(openable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if openable else Qt.FocusPolicy.NoFocus)
        self._show_chevron()

    def _show_chevron(self) -> None:
        name = "chevron-down" if self.isChecked() else "chevron-right"
        self._chevron.set_icon(name if self.isCheckable() else "")

    def sizeHint(self) -> QSize:
        return self._layout_size(smallest=False)

    def minimumSizeHint(self) -> QSize:
        return self._layout_size(smallest=True)

    def _layout_size(self, *, smallest: bool) -> QSize:
        layout = self.layout()
        if layout is None:
            return QSize(0, metrics.ROW_VERDICT)
        size = layout.minimumSize() if smallest else layout.sizeHint()
        return size.expandedTo(QSize(0, metrics.ROW_VERDICT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.isCheckable() and (self.underMouse() or self.isDown()):
            ground = color("pressed" if self.isDown() else "hover")
            ground.setAlphaF(0.55)
            frame(painter, inner, metrics.RADIUS_CHIP, ground, None)
        if self.hasFocus() and self._by_keyboard:
            frame(painter, inner, metrics.RADIUS_CHIP, None, color("focus"), width=2)


class OpeningRow(QWidget):
    """A head, and a panel below it while the head is pressed.

    Attributes:
        ground: A colour of the theme behind the whole row; empty for the card's own.
    """

    def __init__(self, panel: EvidencePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = ""
        self.head = RowHead()
        self.panel = panel
        panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(panel)
        self.head.toggled.connect(self._on_toggled)
        self.setFocusProxy(self.head)

    def set_ground(self, token: str) -> None:
        if token == self.ground:
            return
        self.ground = token
        card = self.parentWidget()
        if card is not None:
            card.update()

    def open(self) -> None:
        """Show what is below."""
        self.head.setChecked(True)

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self.panel.make()
        self.panel.setVisible(checked)
        self.updateGeometry()


class RowCard(QWidget):
    """Rows with hairlines between them; the grounds of rows keep to the card's round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table_head: QWidget | None = None
        self._rows: list[OpeningRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def set_table_head(self, head: QWidget) -> None:
        """Put the words above the columns on top."""
        self._table_head = head
        self._column.insertWidget(0, head)

    def add_row(self, row: OpeningRow) -> None:
        """Append *row*."""
        if self._column.count():
            self._column.addWidget(Hairline())
        self._rows.append(row)
        self._column.addWidget(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        whole = QRectF(self.rect())
        frame(painter, whole, metrics.RADIUS_CARD, color("raised"), None)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(rounded_path(whole, metrics.RADIUS_CARD))
        if self._table_head is not None:
            painter.fillRect(self._table_head.geometry().adjusted(-1, -1, 1, 0), color("sunken"))
        for row in self._rows:
            if row.ground:
                painter.fillRect(row.geometry().adjusted(-1, 0, 1, 1), color(row.ground))
        painter.restore()
        frame(painter, whole, metrics.RADIUS_CARD, None, color("line"))
