"""The vault in time: every key set is a bar that can be read, found by keys, and chosen."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.aged_vault import aged_accounts, with_aged_accounts
from tests.support.desk import Desk
from tests.support.text_probe import TextProbe
from tests.support.window import at_rest, longest_stall
from vault_app.core.findings import DAY
from vault_app.core.key_ages import AgeState, lives_of
from vault_app.ui.charts.age_words import age_look
from vault_app.ui.charts.chart_file import csv_of, image_of
from vault_app.ui.charts.key_ages_page import KeyAgesPage
from vault_app.ui.charts.life_painting import LifeScale, paint_axis, paint_life
from vault_app.ui.theme import theme


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> KeyAgesPage:
    desk.session.apply(with_aged_accounts(40, desk.clock.utc_now()))
    made = KeyAgesPage(desk.workspace)
    shown(made)
    made.refresh()
    qtbot.waitUntil(lambda: made.timeline_view.timeline_model.rowCount() == 40)
    return made


def states(page: KeyAgesPage) -> set[AgeState]:
    return {each.state for each in page.timeline_view.timeline_model.lives}


def legend_of(page: KeyAgesPage) -> str:
    return page._legend.accessibleName()


def test_the_figures_say_how_many_ended_end_soon_and_are_old(page: KeyAgesPage) -> None:
    assert (
        page.figures_label.text() == "40 key sets · 4 ended · 6 end within 14 days · 23 older than 90 days · 3 revoked"
    )
    assert page.timeline_view.accessibleDescription() == page.figures_label.text()


def test_each_row_is_a_sentence_for_who_does_not_see_it(page: KeyAgesPage, qtmodeltester: ModelTester) -> None:
    model = page.timeline_view.timeline_model
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "Grid bot 1, Desk 1; made 2026-10-23; Ends in 3 days; ends 2026-11-25" in spoken
    assert "Tax tool 6, Desk 6; made 2026-10-23; Ended 2026-11-17" in spoken
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # of pytest-qt


def test_what_is_pressing_and_what_is_old_can_be_shown_alone(page: KeyAgesPage) -> None:
    page.show_segments.set_chosen(1)
    assert states(page) == {AgeState.ENDED, AgeState.SOON}
    page.show_segments.set_chosen(2)
    assert states(page) == {AgeState.ENDED, AgeState.SOON, AgeState.OLD}
    assert all(each.is_old for each in page.timeline_view.timeline_model.lives)


def test_the_legend_explains_the_line_of_the_old_only_where_it_is_drawn(
    page: KeyAgesPage, desk: Desk, qtbot: QtBot
) -> None:
    assert "made before this line" in legend_of(page)

    desk.workspace.change_settings(lambda settings: replace(settings, old_after_days=3650))
    page.refresh()
    qtbot.waitUntil(lambda: "before this line" not in legend_of(page))
    assert "Younger than 3650 days" in legend_of(page)


def test_the_lines_of_the_picture_go_on_below_the_last_row(page: KeyAgesPage) -> None:
    view = page.timeline_view
    model = view.timeline_model
    view.show_lives(model.lives[:2], model.scale)
    view.setMinimumHeight(300)
    at_rest(page)
    picture = view.viewport().grab().toImage()
    tone = theme().color("accent_text").rgb()
    foot = picture.height() - 2
    assert tone in {picture.pixel(x, foot) for x in range(picture.width())}


def test_the_columns_of_the_table_share_the_width_that_is_spare(page: KeyAgesPage) -> None:
    page.resize(1500, 700)
    page.form_segments.set_chosen(1)
    at_rest(page)
    table = page.table_view
    needed = [table.sizeHintForColumn(at) for at in range(table.table_model.columnCount())]
    assert all(table.columnWidth(at) > width + 40 for at, width in enumerate(needed))


def test_arrow_keys_walk_and_enter_or_a_click_chooses(page: KeyAgesPage, qtbot: QtBot) -> None:
    view = page.timeline_view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [view.timeline_model.lives[1].key_set]
    place = view.visualRect(view.timeline_model.index(4)).center()
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [view.timeline_model.lives[4].key_set]


def test_the_table_says_the_same_and_leads_to_the_same(page: KeyAgesPage, qtbot: QtBot) -> None:
    page.form_segments.set_chosen(1)
    assert page.table_view.table_model.rowCount() == 40
    page.table_view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.chosen):
        QTest.keyClick(page.table_view, Qt.Key.Key_Return)


def test_the_numbers_of_a_file_are_days_and_dates_that_programs_read(page: KeyAgesPage) -> None:
    table = page._table(page._shown())
    rows = list(csv.DictReader(io.StringIO(csv_of(table).decode())))
    assert len(rows) == 40
    assert next(each for each in rows if each["key_set"] == "Grid bot 1") == {
        "account": "Desk 1",
        "key_set": "Grid bot 1",
        "made": "2026-10-23",
        "ends": "2026-11-25",
        "days": "30",
        "state": "soon",
    }


def test_no_state_is_told_by_colour_alone() -> None:
    looks = [age_look(state) for state in AgeState]
    assert len({(look.icon_name, look.bar.shape, look.end.shape) for look in looks}) >= 4


@pytest.mark.parametrize("size", [(240, 30), (560, 30), (920, 44), (1600, 90)])
def test_no_word_of_axis_and_row_is_cut(desk: Desk, size: tuple[int, int]) -> None:
    now = desk.clock.utc_now()
    found = [(each, key_set) for each in aged_accounts(40, now) for key_set in each.key_sets]
    lives = lives_of(found, now, 90 * DAY)
    scale = LifeScale.for_lives(lives, now, 90 * DAY)
    for life in lives[::3]:
        probe = TextProbe(QSize(*size))
        paint_life(probe, QRectF(0, 0, *size), life, scale)
        probe.end()
        assert not probe.cut
    probe = TextProbe(QSize(size[0], 60))
    paint_axis(probe, QRectF(0, 0, size[0], 50), scale)
    probe.end()
    assert "today" in probe.texts
    assert not probe.cut
    assert not probe.overlapping()


def test_an_empty_vault_says_so(desk: Desk, shown: Callable[[QWidget], None]) -> None:
    made = KeyAgesPage(desk.workspace)
    shown(made)
    made.refresh()
    assert made.empty_state.isVisible()
    assert made.drawing() is None


def test_a_lock_empties_it(page: KeyAgesPage, desk: Desk) -> None:
    desk.workspace.lock("")
    assert page.timeline_view.timeline_model.lives == ()
    assert page.figures_label.text() == ""
    assert page.empty_state.isVisible()


def test_ten_thousand_key_sets_scroll_without_holding_up_the_window(page: KeyAgesPage, desk: Desk) -> None:
    now = desk.clock.utc_now()
    found = [(each, key_set) for each in aged_accounts(10_000, now) for key_set in each.key_sets]
    lives = lives_of(found, now, 90 * DAY)
    scale = LifeScale.for_lives(lives, now, 90 * DAY)
    with longest_stall() as stall:
        page._on_found(page._number, lives, scale)
        view = page.timeline_view
        for share in (0.1, 0.5, 0.9, 1.0):
            view.verticalScrollBar().setValue(round(share * view.verticalScrollBar().maximum()))
            view.viewport().repaint()
    assert view.timeline_model.rowCount() == 10_000
    assert stall.longest_s < 1.0  # of all five together; each alone is measured where stalls are
    drawing = page.drawing()
    assert drawing is not None
    assert image_of(drawing).height() < 12_000
    assert "the first 150 are shown" in drawing.words
