"""The vaults opened before, newest first; a click opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.services.clock import Clock
from vault_app.ui import tasks
from vault_app.ui.messages import closed_up, short_place, visible
from vault_app.ui.moments import when
from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.vault_door import existing
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.painting import frame, text_line

SHOWN = 3
_ROW_HEIGHT = 44


@dataclass(frozen=True, slots=True)
class RecentVault:
    """A vault file that was open once.

    Attributes:
        place: Its folder, short, as people say it.
        opened: When, in words; empty when that is not known.
        is_there: Whether there is a file now.
    """

    path: Path
    place: str
    opened: str
    is_there: bool

    @property
    def name(self) -> str:
        return visible(self.path.stem)


class RecentRow(QPushButton):
    """One row of 44 pixels: name, place, when."""

    def __init__(self, vault: RecentVault, parent: QWidget | None = None) -> None:
        super().__init__(vault.name, parent)
        self._vault = vault
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(f"{vault.place} {vault.opened}".strip())

    def sizeHint(self) -> QSize:
        return QSize(320, max(_ROW_HEIGHT, round(QFontMetricsF(font("body")).height()) + 22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        rect = QRectF(self.rect())
        if self.isDown() or self.underMouse():
            ground = color("pressed" if self.isDown() else "hover")
            frame(painter, rect.adjusted(3, 3, -3, -3), metrics.RADIUS_CONTROL, ground, None)
        if self.hasFocus() and self._by_keyboard:
            frame(painter, rect.adjusted(3, 3, -3, -3), metrics.RADIUS_CONTROL, None, color("focus"), width=2)
        middle = rect.height() / 2
        paint_icon(painter, QRectF(15, middle - 8, 16, 16), "lock", "text2")
        paint_icon(painter, QRectF(rect.width() - 28, middle - 7, 14, 14), "chevron-right", "text2")
        small = font("small")
        opened = self._vault.opened
        opened_width = QFontMetricsF(small).horizontalAdvance(opened) + 2
        right = rect.width() - 39
        text_line(painter, QRectF(right - opened_width, 0, opened_width, rect.height()), opened, small, color("text2"))
        room = QRectF(42, 0, right - opened_width - 54, rect.height())
        width = text_line(painter, room, self._vault.name, font("body", 600), color("text1"))
        rest = room.adjusted(width + 10, 0, 0, 0)
        if rest.width() > 40:
            text_line(painter, rest, self._vault.place, small, color("text2"))


class RecentVaults(QWidget):
    """Head and rows; hidden by itself while there is none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RecentRow] = []
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(Label(self.tr("Recent vaults"), "small", "text2", 600))
        column.addWidget(self._card)
        self.hide()

    def look_for(self, paths: Sequence[str], clock: Clock) -> None:
        """Show the vaults at *paths*, newest first, as soon as the disk has said which of them are there."""

        def show(found: object) -> None:
            now = clock.utc_now()
            assert isinstance(found, tuple)
            vaults = [
                RecentVault(
                    path,
                    visible(short_place(path.parent)) if is_there else self.tr("not there now"),
                    closed_up(self.tr("saved {when}").format(when=when(at, now))) if at is not None else "",
                    is_there,
                )
                for path, is_there, at in found
            ]
            self.set_vaults(vaults)

        if paths:
            tasks.run(lambda: existing(paths), owner=self, done=show)

    def set_vaults(self, vaults: Sequence[RecentVault]) -> None:
        """Show the newest three."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for number, vault in enumerate(vaults[:SHOWN]):
            if number:
                self._rows.addWidget(Hairline())
            row = RecentRow(vault)
            row.setObjectName(f"recent_row_{number}")
            row.clicked.connect(lambda _checked=False, path=vault.path: self.chosen.emit(path))
            self._rows.addWidget(row)
            self.rows.append(row)
        self.setVisible(bool(vaults))
