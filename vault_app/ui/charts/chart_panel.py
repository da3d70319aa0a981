"""A picture with its head: key figures in words, a table in its place for who asks for it, and a way into a file."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vault_app.ui.charts.chart_file import Drawing
from vault_app.ui.charts.chart_table import ChartTable, ChartTableView
from vault_app.ui.charts.point_chart import PointChart
from vault_app.ui.charts.point_picture import PointPicture
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.segments import Segments

_FILE_SIZE = 860, 240


class ChartPanel(QWidget):
    """Hidden as long as there is nothing to show; the user may fold it down to its figures.

    Args:
        name: What is shown; it begins the objectNames of its parts, too.
        title: The same as a word on the screen.
        height: Of the picture, in pixels at the usual text size.
        folds_below: Height of a window in which it is folded at first, for it would push what the page is for out of
            sight.
    """

    opened = Signal(str)
    """Id of the point or row that the user opened."""
    save_clicked = Signal()

    def __init__(
        self, name: str, title: str, height: int, parent: QWidget | None = None, *, folds_below: int = 0
    ) -> None:
        super().__init__(parent)
        self._folds_below = folds_below
        self.title = title
        self._table: ChartTable | None = None
        self._hint = self.tr("Point at it, or use Left and Right, to read each one.")
        self.figures_label = Prose("", "small", "text2")
        self.form_segments = Segments((self.tr("Picture"), self.tr("Table")), self.tr("Show as"))
        self.save_button = Button(self.tr("Save…"), ButtonKind.QUIET, "file", metrics.BUTTON_HEIGHT_FIELD)
        self.save_button.setAccessibleDescription(title)
        self.chart = PointChart(height)
        self.chart.setAccessibleName(title)
        self.table_view = ChartTableView(title)
        self.read_label = ElidedLabel(self._hint, "small", "text3")
        self.stack = QStackedWidget()
        self.fold_button = Button("", ButtonKind.QUIET, "chevron-down", metrics.BUTTON_HEIGHT_FIELD)
        self.fold_button.setAccessibleDescription(title)
        self._card = Card()
        self._is_folded: bool | None = None
        parts = ("figures_label", "form_segments", "save_button", "chart", "table_view", "read_label", "fold_button")
        for part in parts:
            getattr(self, part).setObjectName(f"{name}_{part}")
        self._build()
        self.form_segments.chosen_changed.connect(self._on_form_changed)
        self.save_button.clicked.connect(self.save_clicked)
        self.chart.read_changed.connect(self._on_read_changed)
        self.chart.opened.connect(self.opened)
        self.table_view.opened.connect(self.opened)
        self.fold_button.clicked.connect(lambda: self.set_folded(folded=not self._is_folded))
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(Label(self.title, "section"))
        head.addStretch(1)
        head.addWidget(self.form_segments)
        head.addWidget(self.save_button)
        head.addWidget(self.fold_button)
        picture = QWidget()
        inside = QVBoxLayout(picture)
        inside.setContentsMargins(metrics.SPACE_6, metrics.SPACE_4, metrics.SPACE_6, metrics.SPACE_8)
        inside.setSpacing(metrics.SPACE_2)
        inside.addWidget(self.chart)
        below = QHBoxLayout()
        below.setContentsMargins(metrics.SPACE_8, 0, metrics.SPACE_8, 0)
        below.addWidget(self.read_label)
        inside.addLayout(below)
        self.stack.addWidget(picture)
        self.stack.addWidget(self.table_view)
        around = QVBoxLayout(self._card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_6)
        column.addLayout(head)
        column.addWidget(self.figures_label)
        column.addWidget(self._card)
        self._card.ring_for(self.table_view)

    def set_folded(self, *, folded: bool) -> None:
        """Show the figures alone, or picture and table, too."""
        self._is_folded = folded
        self.fold_button.setText(self.tr("Show") if folded else self.tr("Hide"))
        self.fold_button.set_icon_name("chevron-right" if folded else "chevron-down")
        for part in (self._card, self.form_segments, self.save_button):
            part.setVisible(not folded)

    @property
    def table(self) -> ChartTable | None:
        return self._table

    def show_chart(self, picture: PointPicture, table: ChartTable, figures: str) -> None:
        """Show *picture*, or *table* where that was chosen; *figures* says in words what matters."""
        self._table = table
        self.figures_label.setText(figures)
        self.chart.setAccessibleDescription(f"{figures} {self._hint}")
        self.chart.show_picture(picture)
        if self.form_segments.chosen == 1:
            self.table_view.show_table(table)
        if self._is_folded is None:  # from now on it is as the user leaves it
            self.set_folded(folded=self.window().height() < self._folds_below)
        self.show()

    def forget(self) -> None:
        """Drop every number."""
        self.hide()
        self._table = None
        self.chart.show_picture(None)
        self.table_view.show_table(None)
        self.figures_label.setText("")
        self.chart.setAccessibleDescription("")
        self._on_read_changed("")

    def drawing(self) -> Drawing | None:
        """Return the picture for a file."""
        picture = self.chart.picture
        if picture is None:
            return None

        def paint(painter: QPainter, rect: QRectF) -> None:
            picture.paint(painter, rect)

        return Drawing(self.title, self.figures_label.text(), *_FILE_SIZE, paint)

    def _on_form_changed(self, form: int) -> None:
        self.table_view.show_table(self._table if form == 1 else None)
        self.stack.setCurrentIndex(form)

    def _on_read_changed(self, words: str) -> None:
        self.read_label.setText(words or self._hint)
        self.read_label.set_tone("text1" if words else "text3")
