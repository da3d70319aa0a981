"""The page on which the whole vault is seen in time: how old each key set is, and when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.findings import DAY
from vault_app.core.key_ages import AgeState, KeyLife, lives_of
from vault_app.core.visible_text import visible_text
from vault_app.ui import tasks
from vault_app.ui.charts.age_words import AgeCounts, brief_words, state_word
from vault_app.ui.charts.chart_file import Drawing
from vault_app.ui.charts.chart_table import ChartTable, ChartTableView
from vault_app.ui.charts.life_painting import (
    LifeScale,
    axis_height,
    legend_marks,
    paint_axis,
    paint_life,
    row_height,
)
from vault_app.ui.charts.save_chart import save_chart
from vault_app.ui.charts.shapes import Legend, Mark, Shape
from vault_app.ui.charts.timeline_view import TimelineView
from vault_app.ui.moments import grouped, utc_date
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.workspace import Workspace

_FILE_WIDTH, _FILE_ROWS = (
    1000,
    150,
)  # more rows would make a picture that no program opens; the numbers hold all of them
_WIDE_WINDOW = 1200
_PRESSING = frozenset({AgeState.ENDED, AgeState.SOON})


class _LegendLine(QWidget):
    """What bars and marks mean."""

    def __init__(self) -> None:
        super().__init__()
        self._legend = Legend(())
        self._heights: dict[int, int] = {}  # layouts ask for the same widths again and again, in sight or not
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_legend(self, legend: Legend) -> None:
        self._legend = legend
        self._heights.clear()
        self.setAccessibleName("; ".join(words for _, words in legend.items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = round(self._legend.height(width))
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._legend.paint(painter, 0, 0, self.width())


class KeyAgesPage(QWidget):
    """Made anew from the vault each time it is shown."""

    chosen = Signal(str)
    """Key set that the user wants to see."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lives: tuple[KeyLife, ...] = ()
        self._scale: LifeScale | None = None
        self._number = 0
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.figures_label = Prose("", "small", "text2")
        self.show_segments = Segments(self._show_words(()), self.tr("Show"))
        self.form_segments = Segments((self.tr("Picture"), self.tr("Table")), self.tr("Show as"))
        self.save_button = Button(self.tr("Save…"), ButtonKind.QUIET, "file", metrics.BUTTON_HEIGHT_FIELD)
        self.save_button.setAccessibleDescription(self.tr("Key ages"))
        self.timeline_view = TimelineView()
        self.table_view = ChartTableView(self.tr("Ages of the key sets"))
        self.empty_state = EmptyState(
            "clock", self.tr("No key sets yet"), self.tr("Add one, and its age is seen here.")
        )
        self._legend = _LegendLine()
        self._stack = QStackedWidget()
        self._tools = QWidget()
        for name in ("figures_label", "show_segments", "form_segments", "save_button", "timeline_view", "table_view"):
            getattr(self, name).setObjectName(f"ages_{name}")
        self.empty_state.setObjectName("ages_empty_state")
        self._build()
        self.show_segments.chosen_changed.connect(lambda _index: self._show())
        self.form_segments.chosen_changed.connect(lambda _index: self._show())
        self.timeline_view.chosen.connect(self.chosen)
        self.table_view.opened.connect(self.chosen)
        self.save_button.clicked.connect(self._on_save)
        workspace.locked.connect(self._on_locked)
        workspace.settings_changed.connect(self._on_settings_changed)

    def _build(self) -> None:
        tools = FlowLayout(metrics.SPACE_8, parent=self._tools)
        for widget in (self.show_segments, self.form_segments, self.save_button):
            tools.addWidget(widget)
        picture = QWidget()
        rows = QVBoxLayout(picture)
        rows.setContentsMargins(0, metrics.SPACE_4, 0, metrics.SPACE_4)
        rows.setSpacing(metrics.SPACE_4)
        rows.addWidget(self.timeline_view, 1)
        rows.addWidget(Hairline())  # the last row may be cut, and must not look as if it went on below
        below = QHBoxLayout()
        below.setContentsMargins(metrics.SPACE_12, metrics.SPACE_4, metrics.SPACE_12, 0)
        below.addWidget(self._legend)
        rows.addLayout(below)
        self._stack.addWidget(picture)
        self._stack.addWidget(self.table_view)
        self._card = Card()
        self._card.ring_for(self.table_view)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.SPACE_8)
        self._column.addWidget(Label(self.tr("Key ages"), "title"))
        self._column.addWidget(self.figures_label)
        self._column.addWidget(self._tools)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self.empty_state, 1)

    # What the window calls

    def refresh(self) -> None:
        """Show the vault as it is now; thousands of key sets are looked at on another thread."""
        session = self._workspace.session
        if session is None:
            return
        vault, now = session.vault, self._workspace.clock.utc_now()
        old_after = timedelta(days=self._workspace.settings.old_after_days)
        self._number += 1
        number = self._number

        def look() -> tuple[tuple[KeyLife, ...], LifeScale]:
            lives = lives_of(vault.listed_key_sets(), now, old_after)
            return lives, LifeScale.for_lives(lives, now, old_after)

        tasks.run(look, owner=self, done=lambda found: self._on_found(number, *found))

    def forget(self) -> None:
        """Drop every name; the vault was locked."""
        self._number += 1
        self._lives, self._scale = (), None
        self.show_segments.set_chosen(0)
        self._show()

    # Showing

    def _on_locked(self, _reason: str) -> None:
        self.forget()

    def _on_settings_changed(self) -> None:
        if self.isVisible():  # the age from which a key is old may be another now
            self.refresh()

    def _on_found(self, number: int, lives: tuple[KeyLife, ...], scale: LifeScale) -> None:
        if number == self._number:
            self._lives, self._scale = lives, scale
            self._show()

    def _show(self) -> None:
        there = bool(self._lives)
        for widget in (self.figures_label, self._tools, self._card):
            widget.setVisible(there)
        self.empty_state.setVisible(not there)
        days = self._scale.old_after.days if self._scale is not None else 0
        self.figures_label.setText(AgeCounts.among(self._lives).words(days) if there else "")
        self.show_segments.set_words(self._show_words(self._lives))
        lives, is_table = self._shown(), self.form_segments.chosen == 1
        self.timeline_view.setAccessibleDescription(self.figures_label.text())
        self.timeline_view.show_lives(() if is_table else lives, self._scale)
        self.table_view.show_table(self._table(lives) if is_table and self._scale is not None else None)
        self._legend.show_legend(self._legend_of(lives))
        self._stack.setCurrentIndex(int(is_table))

    def _shown(self) -> tuple[KeyLife, ...]:
        match self.show_segments.chosen:
            case 1:
                return tuple(each for each in self._lives if each.state in _PRESSING)
            case 2:
                return tuple(each for each in self._lives if each.is_old)
        return self._lives

    def _show_words(self, lives: Sequence[KeyLife]) -> tuple[str, ...]:
        words = (self.tr("All"), self.tr("Ended or ending"), self.tr("Old"))
        pressing = sum(each.state in _PRESSING for each in lives)
        counts = (len(lives), pressing, sum(each.is_old for each in lives))
        return tuple(f"{word} {grouped(count)}" if count else word for word, count in zip(words, counts, strict=True))

    def _legend_of(self, lives: Sequence[KeyLife]) -> Legend:
        items = {state: (mark, state_word(state)) for mark, state in legend_marks(lives)}
        if self._scale is None:
            return Legend(list(items.values()))
        days = self._scale.old_after.days
        if not self._scale.shows_old:
            if AgeState.YOUNG in items:
                mark = items[AgeState.YOUNG][0]
                items[AgeState.YOUNG] = (mark, self.tr("Younger than {days} days").format(days=days))
            return Legend(list(items.values()))
        line = Mark(Shape.DASHES, "edge"), self.tr("made before this line: old ({days} days)").format(days=days)
        return Legend([*items.values(), line])

    def _table(self, lives: Sequence[KeyLife]) -> ChartTable:
        assert self._scale is not None
        now = self._scale.now

        def shown(row: int) -> tuple[str, ...]:
            life = lives[row]
            ends = utc_date(life.ends) if life.ends is not None else "—"
            names = visible_text(life.label), visible_text(life.account)
            return (*names, utc_date(life.begins), ends, grouped((now - life.begins).days), brief_words(life, now))

        def kept(row: int) -> tuple[str, ...]:
            life = lives[row]
            ends = life.ends.astimezone(UTC).date().isoformat() if life.ends is not None else ""
            begins = life.begins.astimezone(UTC).date().isoformat()
            return life.account, life.label, begins, ends, str((now - life.begins) // DAY), life.state.value

        return ChartTable(
            heads=(
                *(self.tr("Key set"), self.tr("Account"), self.tr("Made"), self.tr("Ends")),
                *(self.tr("Days"), self.tr("State")),
            ),
            names=("account", "key_set", "made", "ends", "days", "state"),
            count=len(lives),
            shown=shown,
            kept=kept,
            ids=lambda row: lives[row].key_set,
            numbers=frozenset({4}),
        )

    # Saving

    def drawing(self) -> Drawing | None:
        """Return what is shown for a file: the first rows of very many."""
        lives, scale = self._shown(), self._scale
        if scale is None or not lives:
            return None
        rows, height, head = lives[:_FILE_ROWS], row_height(), axis_height()
        legend = self._legend_of(rows)
        words = self.figures_label.text()
        if len(rows) < len(lives):
            words += " · " + self.tr("the first {count} are shown").format(count=grouped(len(rows)))

        def paint(painter: QPainter, rect: QRectF) -> None:
            paint_axis(painter, QRectF(rect.x(), rect.y(), rect.width(), head), scale)
            for at, life in enumerate(rows):
                paint_life(painter, QRectF(rect.x(), rect.y() + head + at * height, rect.width(), height), life, scale)
            legend.paint(painter, rect.x(), rect.y() + head + len(rows) * height + 10, rect.width())

        whole = head + len(rows) * height + 10 + round(legend.height(_FILE_WIDTH))
        return Drawing(self.tr("Key ages"), words, _FILE_WIDTH, whole, paint)

    def _on_save(self) -> None:
        lives = self._shown()
        table = self._table(lives) if self._scale is not None and lives else None
        save_chart(self, self._workspace, self.drawing(), table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = metrics.PAGE_PADDING if self.window().width() >= _WIDE_WINDOW else metrics.PAGE_PADDING_NARROW
        self._column.setContentsMargins(side, metrics.SPACE_20, side, metrics.SPACE_20)
