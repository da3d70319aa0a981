"""The quiet word that an exchange is ending, with the way to its announcement."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.exchanges.protocol import ClosingNotice
from vault_app.ui.messages import translated
from vault_app.ui.theme import metrics, theme
from vault_app.ui.web_page import open_web_page
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame


class ClosingNoticeBar(QWidget):
    """A calm card with the whole sentence, or one line without a frame where the list is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._narrow = False
        self._icon = IconLabel("clock", "text2", metrics.ICON - 2)
        self.sentence_label = Prose("", "small", "text2")
        self.short_label = ElidedLabel("", "small", "text2")
        self.source_button = IconButton(
            "external", self.tr("Open the announcement"), height=metrics.BUTTON_HEIGHT_FIELD
        )
        for name in ("sentence_label", "short_label", "source_button"):
            getattr(self, name).setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.sentence_label, 1)
        self._row.addWidget(self.short_label, 1)
        self._row.addWidget(self.source_button)
        self.source_button.clicked.connect(self._on_source)
        self.set_narrow(False)

    def set_notice(self, notice: ClosingNotice | None) -> None:
        """Show *notice*, or nothing."""
        self.setVisible(notice is not None)
        if notice is not None:
            self._source = notice.source
            self.sentence_label.setText(translated("BitMart", notice.sentence))
            self.short_label.setText(translated("BitMart", notice.short))

    def set_narrow(self, narrow: bool) -> None:
        """Be one line."""
        self._narrow = narrow
        self.sentence_label.setVisible(not narrow)
        self.short_label.setVisible(narrow)
        self._row.setContentsMargins(*((4, 0, 0, 0) if narrow else (13, 9, 8, 9)))
        self._row.setSpacing(metrics.SPACE_8 if narrow else 11)
        self._row.setAlignment(self._icon, Qt.AlignmentFlag.AlignVCenter if narrow else Qt.AlignmentFlag.AlignTop)
        self.update()

    def _on_source(self) -> None:
        open_web_page(self._source, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._narrow:
            painter = QPainter(self)
            color = theme().color
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color("surface"), color("line"))
