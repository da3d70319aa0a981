"""A text field that grows with its text, line by line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from vault_app.ui.widgets.copying import GuardedPlainText


class GrowingEdit(GuardedPlainText):
    """Plain text on as many lines as it needs, within bounds; Tab leaves it, as in any other field.

    Args:
        least: Lines that are always there.
        most: Lines after which it scrolls.
        anywhere: Break long words too: for bodies and keys.
    """

    def __init__(self, least: int = 1, most: int = 6, *, anywhere: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 2, 0, 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mode = QTextOption.WrapMode.WrapAnywhere if anywhere else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(mode)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _pitch(self) -> int:
        return self.fontMetrics().lineSpacing()

    def _fit(self) -> None:
        needed = round(self.document().documentLayout().documentSize().height())
        lines = min(self._most, max(self._least, needed))
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if needed <= self._most else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        # Four pixels more than the lines need: the frame's own padding expects the height of a line edit.
        height = lines * self._pitch() + 4
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())
