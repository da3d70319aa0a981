"""How long the remembered calls of a key set took, one point a call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from PySide6.QtWidgets import QWidget

from vault_app.core.call_record import CallRecord
from vault_app.core.series import figures_of, timed_calls, value_scale
from vault_app.core.visible_text import visible_text
from vault_app.exchanges.catalogue import Catalogue
from vault_app.ui.charts.axis_words import ms_axis_words, ms_words
from vault_app.ui.charts.chart_panel import ChartPanel
from vault_app.ui.charts.chart_table import ChartTable
from vault_app.ui.charts.point_picture import ChartPoint, PointPicture
from vault_app.ui.charts.shapes import VERDICT_MARKS, Legend, Mark, Shape
from vault_app.ui.moments import grouped, local_date, time_with_seconds
from vault_app.ui.pages.history.records import path_of, result_of, title_of_call, verdict_of
from vault_app.ui.widgets.verdicts import verdict_word

_HEIGHT = 148


class LatencyPanel(ChartPanel):
    """Shows what a filter lets through; hidden where that holds no call with an answer."""

    def __init__(self, parent: QWidget | None = None, *, folds_below: int = 0) -> None:
        super().__init__("latency", self.tr("Latency of calls"), _HEIGHT, parent, folds_below=folds_below)

    def show_calls(self, records: Sequence[CallRecord], catalogue: Catalogue) -> None:
        """Show those of *records* that were calls and whose latency is known."""
        calls = timed_calls(records)
        if not calls:
            self.forget()
            return
        values = [each.latency_ms or 0.0 for each in calls]
        figures = figures_of(values)
        points = [self._point(each, catalogue) for each in calls]
        seen = [verdict_of(each) for each in calls]
        items = [
            (mark, f"{verdict_word(kind)} {seen.count(kind)}") for kind, mark in VERDICT_MARKS.items() if kind in seen
        ]
        level = figures.middle if len(calls) > 1 else None
        if level is not None:
            items.append((Mark(Shape.DASHES, "edge"), self.tr("median {ms}").format(ms=ms_words(level))))
        scale = value_scale(values, may_be_log=True)
        picture = PointPicture(points, scale, ms_axis_words(scale.marks), Legend(items), level)
        self.show_chart(picture, self._table_of(calls, catalogue), self._words(len(calls), values))

    def _words(self, count: int, values: Sequence[float]) -> str:
        if count == 1:
            return self.tr("1 call took {ms}. Connecting is not counted.").format(ms=ms_words(values[0]))
        figures = figures_of(values)
        return self.tr(
            "{count} calls: median {median}, 95 % within {slow}, slowest {most}. Connecting is not counted."
        ).format(
            count=grouped(count),
            median=ms_words(figures.middle),
            slow=ms_words(figures.slow),
            most=ms_words(figures.most),
        )

    def _point(self, call: CallRecord, catalogue: Catalogue) -> ChartPoint:
        kind = verdict_of(call)
        verdict = " ".join(part for part in (verdict_word(kind), result_of(call)) if part)
        moment = f"{local_date(call.at)} {time_with_seconds(call.at)}"
        title = visible_text(title_of_call(call, catalogue))
        value = call.latency_ms or 0.0
        return ChartPoint(
            call.id, call.at, value, VERDICT_MARKS[kind], f"{ms_words(value)} · {title} · {verdict} · {moment}"
        )

    def _table_of(self, calls: Sequence[CallRecord], catalogue: Catalogue) -> ChartTable:
        newest = tuple(reversed(calls))

        def shown(row: int) -> tuple[str, ...]:
            call = newest[row]
            return (
                f"{local_date(call.at)} {time_with_seconds(call.at)}",
                ms_words(call.latency_ms or 0.0),
                verdict_word(verdict_of(call)),
                result_of(call),
                visible_text(title_of_call(call, catalogue)),
            )

        return ChartTable(
            heads=(self.tr("When"), self.tr("Latency"), self.tr("Verdict"), self.tr("Status"), self.tr("Endpoint")),
            names=("at", "latency_ms", "verdict", "http_status", "code", "method", "path", "endpoint"),
            count=len(newest),
            shown=shown,
            kept=lambda row: _kept(newest[row]),
            ids=lambda row: newest[row].id,
            numbers=frozenset({1}),
        )


def _kept(call: CallRecord) -> tuple[str, ...]:
    """Return a row of the file; the query of the address stays behind, for it may hold an address or an amount."""
    status, code = (str(each) if each is not None else "" for each in (call.http_status, call.code))
    moment = call.at.astimezone(UTC).isoformat(timespec="milliseconds")
    latency = f"{call.latency_ms or 0.0:.1f}"
    return (moment, latency, call.verdict, status, code, call.method, path_of(call), call.endpoint)
