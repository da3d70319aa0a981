"""How far the exchange's clock was from this computer's, each time that it was measured since the vault was opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet
from vault_app.core.series import figures_of, value_scale
from vault_app.ui.charts.axis_words import offset_words
from vault_app.ui.charts.chart_panel import ChartPanel
from vault_app.ui.charts.chart_table import ChartTable
from vault_app.ui.charts.point_picture import ChartPoint, PointPicture
from vault_app.ui.charts.save_chart import save_chart
from vault_app.ui.charts.shapes import PLAIN_MARK, Legend
from vault_app.ui.clock_offsets import ClockOffsets, Measure
from vault_app.ui.moments import grouped, local_date, time_with_seconds
from vault_app.ui.workspace import Workspace

_HEIGHT = 104


class OffsetPanel(ChartPanel):
    """Hidden until there are two measures: one alone is said elsewhere, and is no course."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("offset", self.tr("Clock offset"), _HEIGHT, parent)
        self._workspace = workspace
        self._offsets = ClockOffsets.of(workspace)
        self.save_clicked.connect(lambda: save_chart(self, workspace, self.drawing(), self.table))
        self._offsets.changed.connect(self._on_changed)

    def show_for(self, account: Account | None, key_set: KeySet | None) -> None:
        """Show what was measured for the environment of *account*."""
        measures = self._offsets.trail(account, key_set) if account is not None and key_set is not None else ()
        if len(measures) < 2:
            self.forget()
            return
        values = [float(each.offset_ms) for each in measures]
        points = [
            ChartPoint(each.at.isoformat(), each.at, each.offset_ms, PLAIN_MARK, self._read(each)) for each in measures
        ]
        picture = PointPicture(points, value_scale(values, most_marks=3), offset_words, Legend(()))
        self.show_chart(picture, self._table_of(measures), self._words(measures))

    def _on_changed(self) -> None:
        chosen = self._workspace.selected
        self.show_for(*(chosen if chosen is not None else (None, None)))

    def _words(self, measures: Sequence[Measure]) -> str:
        figures = figures_of([float(each.offset_ms) for each in measures])
        words = self.tr("{count} measures: now {last}, from {least} to {most}. Above zero the exchange is ahead.")
        return words.format(
            count=grouped(len(measures)),
            last=offset_words(measures[-1].offset_ms),
            least=offset_words(figures.least),
            most=offset_words(figures.most),
        )

    @staticmethod
    def _read(measure: Measure) -> str:
        moment = f"{local_date(measure.at)} {time_with_seconds(measure.at)}"
        return f"{offset_words(measure.offset_ms)} · {moment}"

    def _table_of(self, measures: Sequence[Measure]) -> ChartTable:
        newest = tuple(reversed(measures))

        def shown(row: int) -> tuple[str, ...]:
            at = newest[row].at
            return f"{local_date(at)} {time_with_seconds(at)}", offset_words(newest[row].offset_ms)

        def kept(row: int) -> tuple[str, ...]:
            return newest[row].at.astimezone(UTC).isoformat(timespec="milliseconds"), str(newest[row].offset_ms)

        heads, names = (self.tr("When"), self.tr("Offset")), ("at", "offset_ms")
        ids = [each.at.isoformat() for each in newest]
        return ChartTable(heads, names, len(newest), shown, kept, ids.__getitem__, numbers=frozenset({1}))
