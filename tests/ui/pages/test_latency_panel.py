"""The picture of latencies: painted at any size, read by keys, a table and files with the same numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.aged_vault import past_call
from tests.support.desk import Desk, FixedClock
from tests.support.text_probe import TextProbe
from vault_app.core.call_record import CallRecord
from vault_app.core.key_set import KeySet
from vault_app.exchanges.catalogue import Catalogue
from vault_app.services.changes import record_call
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.charts.chart_file import csv_of, image_of, png_of, svg_of
from vault_app.ui.charts.shapes import VERDICT_MARKS
from vault_app.ui.pages.history import HistoryPage
from vault_app.ui.pages.history.latency_panel import LatencyPanel
from vault_app.ui.theme import apply_theme

NOW = FixedClock().now
SPANS_H = ((1.0,), (1.0, 1.0), (0.001, 0.002), (1, 20), (1, 900), (1, 20_000), (1, 200_000))


@pytest.fixture
def calls() -> list[CallRecord]:
    return [past_call(number, NOW) for number in range(60)]


@pytest.fixture
def catalogue() -> Catalogue:
    return exchange_named("bitmart").catalogue


@pytest.fixture
def panel(calls: list[CallRecord], catalogue: Catalogue, shown: Callable[[QWidget], None]) -> LatencyPanel:
    made = LatencyPanel()
    made.show_calls(calls, catalogue)
    shown(made)
    return made


@pytest.fixture(params=["C", "en_US", "zh_CN", "zh_HK", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_no_word_is_cut_or_lies_on_another_whatever_span_and_language(
    panel: LatencyPanel, catalogue: Catalogue, locale: str
) -> None:
    for ages_h, (width, height) in product(SPANS_H, ((240, 120), (600, 148), (900, 260))):
        calls = [replace(past_call(at, NOW), at=NOW - timedelta(hours=age)) for at, age in enumerate(ages_h)]
        panel.show_calls(calls, catalogue)
        picture = panel.chart.picture
        assert picture is not None
        probe = TextProbe(QSize(width, height))
        picture.paint(probe, QRectF(0, 0, width, height), 0)
        probe.end()
        assert not probe.cut
        assert not probe.overlapping()
        assert len(probe.texts) > 3


def test_it_is_painted_at_any_size_in_both_themes(panel: LatencyPanel, qapp: object) -> None:
    picture = panel.chart.picture
    assert picture is not None
    for width in (1, 7, 40, 90, 240, 3000):
        for height in (1, 12, 60, 900):
            probe = TextProbe(QSize(width, height))
            picture.paint(probe, QRectF(0, 0, width, height), 3)
            probe.end()
    light = panel.chart.grab().toImage()
    apply_theme(qapp, "dark")  # type: ignore[arg-type]  # the application
    assert panel.chart.grab().toImage() != light


def test_every_point_lies_within_the_picture_and_verdicts_differ_in_shape(panel: LatencyPanel) -> None:
    picture = panel.chart.picture
    assert picture is not None
    rect = QRectF(0, 0, 600, 148)
    assert all(picture.plot(rect).adjusted(-1, -1, 1, 1).contains(place) for place in picture.places(rect))
    assert len({mark.shape for mark in VERDICT_MARKS.values()}) == len(VERDICT_MARKS)
    assert {point.mark for point in picture.points} >= {VERDICT_MARKS["proven"], VERDICT_MARKS["refused"]}


def test_the_key_figures_are_said_in_words(panel: LatencyPanel) -> None:
    assert panel.chart.accessibleName() == "Latency of calls"
    assert panel.chart.accessibleDescription().startswith("60 calls: median ")
    assert "95 % within" in panel.figures_label.text()


def test_arrow_keys_read_one_call_after_the_other_and_enter_opens_it(panel: LatencyPanel, qtbot: QtBot) -> None:
    chart, picture = panel.chart, panel.chart.picture
    assert picture is not None
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert panel.read_label.text() == picture.points[0].words
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert panel.read_label.text() == picture.points[1].words
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.read_id == picture.points[-1].id
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args == [picture.points[-1].id]
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.read_id == ""


def test_the_pointer_reads_the_point_it_is_near(panel: LatencyPanel) -> None:
    chart, picture = panel.chart, panel.chart.picture
    assert picture is not None
    place = picture.places(chart._rect())[20]
    QTest.mouseMove(chart, (place + QPointF(1, 1)).toPoint())
    assert chart.read_id == picture.points[20].id
    QTest.mouseMove(chart, chart.rect().topRight())
    assert chart.read_id == ""


def test_the_table_holds_the_same_calls_newest_first(
    panel: LatencyPanel, calls: list[CallRecord], qtmodeltester: ModelTester
) -> None:
    panel.form_segments.set_chosen(1)
    view = panel.table_view
    assert view.isVisible()
    assert view.table_model.rowCount() == sum(each.latency_ms is not None for each in calls)
    first = [view.table_model.index(0, column).data() for column in range(view.table_model.columnCount())]
    assert first[1:4] == ["150 ms", "Proven", "200 · 1000"]
    qtmodeltester.check(view.table_model)  # type: ignore[no-untyped-call]  # of pytest-qt


def test_without_a_call_that_fits_there_is_no_picture(panel: LatencyPanel, catalogue: Catalogue) -> None:
    panel.show_calls([], catalogue)
    assert not panel.isVisible()
    assert panel.drawing() is None


def test_files_show_what_the_window_shows(panel: LatencyPanel, calls: list[CallRecord]) -> None:
    drawing, table = panel.drawing(), panel.table
    assert drawing is not None
    assert table is not None
    image = QImage.fromData(bytes(png_of(image_of(drawing))))
    assert image.size() == drawing.size * 2
    svg = svg_of(drawing).decode()
    assert all(words in svg for words in ("<svg", "Latency of calls", "median"))
    rows = list(csv.DictReader(io.StringIO(csv_of(table).decode())))
    assert len(rows) == len(calls)
    assert rows[0]["latency_ms"] == "150.0"
    assert rows[0]["path"] == "/spot/v4/query/open-orders"
    assert "currency" not in csv_of(table).decode()


@pytest.fixture
def page(desk: Desk, calls: list[CallRecord], shown: Callable[[QWidget], None]) -> HistoryPage:
    reader: KeySet = desk.add_samples()["Reader"]
    desk._save(*(record_call(reader.id, each) for each in reversed(calls)))
    made = HistoryPage(desk.workspace)
    shown(made)
    desk.choose(reader)
    made.show_key_set(reader.id)
    return made


def test_the_picture_on_history_follows_the_filter(page: HistoryPage) -> None:
    panel = page.calls_view.latency_panel
    everything = panel.figures_label.text()
    page.calls_view.filter_edit.setText("secret-or-memo")
    assert panel.figures_label.text() != everything
    assert panel.chart.picture is not None
    assert {each.mark for each in panel.chart.picture.points} == {VERDICT_MARKS["refused"]}
    page.calls_view.filter_edit.setText("nothing like it")
    assert not panel.isVisible()
    assert page.minimumSizeHint().width() <= 616


def test_a_point_opens_its_call_even_if_that_was_not_listed_yet(page: HistoryPage, calls: list[CallRecord]) -> None:
    oldest = min(calls, key=lambda each: each.at)
    assert oldest.id not in {row.record.id for row in page.calls_view.rows()}
    page.calls_view.latency_panel.opened.emit(oldest.id)
    row = next(row for row in page.calls_view.rows() if row.record.id == oldest.id)
    assert row.head.isChecked()


def test_a_lock_leaves_no_number_behind(page: HistoryPage) -> None:
    panel = page.calls_view.latency_panel
    page.forget()
    assert panel.table is None
    assert panel.chart.picture is None
    assert panel.figures_label.text() == ""
