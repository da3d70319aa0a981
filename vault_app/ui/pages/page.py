"""The sheet that every page is: its content scrolls, what belongs to the foot stays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics

_WIDE_WINDOW = 1200
_NO_LIMIT = 16_777_215


class FootBar(QWidget):
    """A bar for the foot of a sheet."""

    def set_side_padding(self, left: int, right: int) -> None:
        """Keep so many pixels free at the sides."""
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            layout.setContentsMargins(left, margins.top(), right, margins.bottom())


class Sheet(QWidget):
    """At most 900 px of content, at the left, in padding that follows the window's width.

    Attributes:
        content: The column that a page fills.
        foot: A column below the part that scrolls.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[FootBar] = []
        self._column = QWidget()
        self._column.setMaximumWidth(metrics.PAGE_MAX_WIDTH)
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.content = QVBoxLayout(self._column)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(metrics.SPACE_8)
        self._body = QWidget()
        self._body.setProperty("ground", "window")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._padding = QHBoxLayout(self._body)
        self._padding.setSpacing(0)
        self._padding.addWidget(self._column, 1)
        self._padding.addStretch(0)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._body)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scroll_area, 1)
        column.addLayout(self.foot)
        self._set_padding(metrics.PAGE_PADDING_NARROW)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @property
    def column(self) -> QWidget:
        """What holds the content."""
        return self._column

    def add_space(self) -> None:
        """Add the distance between two sections to that between two controls."""
        self.content.addSpacing(metrics.SPACE_8)

    def set_alone(self, alone: bool) -> None:
        """Let the content have all the width, as long as it is nothing but a word in the middle of an empty page."""
        self._column.setMaximumWidth(_NO_LIMIT if alone else metrics.PAGE_MAX_WIDTH)

    def show_focus(self) -> None:
        """Scroll until what has the focus is in sight."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.show_at(focused)

    def show_at(self, widget: QWidget) -> None:
        """Scroll until *widget* is in sight."""
        self.scroll_area.ensureWidgetVisible(widget, 0, metrics.SPACE_40)
        # What is in sight already is left as it stands by that, also at the very edge, where its ring is cut off.
        if widget.height() + 2 * metrics.SPACE_12 <= self.scroll_area.viewport().height():
            for edge in (widget.rect().topLeft(), widget.rect().bottomLeft()):
                self.scroll_area.ensureVisible(0, widget.mapTo(self._body, edge).y(), 0, metrics.SPACE_12)

    def add_foot(self, bar: FootBar) -> None:
        """Put *bar* below the part that scrolls; its sides follow the padding of the page."""
        if bar not in self._bars:
            self._bars.append(bar)
        self.foot.addWidget(bar)
        self._pad_bar(bar)

    def _set_padding(self, padding: int) -> None:
        scroll_bar = self.scroll_area.verticalScrollBar()
        taken = (
            scroll_bar.sizeHint().width() if scroll_bar.maximum() > 0 else 0
        )  # of the padding: the content ends where it did
        right = max(metrics.SPACE_8, padding - taken)
        self._padding.setContentsMargins(padding, metrics.SPACE_20, right, metrics.SPACE_20)
        for bar in self._bars:
            self._pad_bar(bar)

    def _pad_bar(self, bar: FootBar) -> None:
        """Let *bar* end where the content does."""
        padding = self._padding.contentsMargins().left()
        bar.set_side_padding(padding, max(padding, self.width() - padding - metrics.PAGE_MAX_WIDTH))

    def _on_range_changed(self) -> None:
        self._set_padding(self._padding.contentsMargins().left())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.window().width() >= _WIDE_WINDOW
        self._set_padding(metrics.PAGE_PADDING if wide else metrics.PAGE_PADDING_NARROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.minimumSizeHint().width(), 240)
