"""Rings, meters and bars: their colours follow what they measure."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPixmap
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.latency_bar import LatencyBar, rounded_to_total
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.meter import Meter
from vault_app.ui.widgets.ring import Ring
from vault_app.ui.widgets.strength_meter import StrengthMeter


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


@pytest.mark.parametrize(
    ("elapsed_ms", "tone"),
    [(0, "mark"), (49_000, "mark"), (50_000, "warn_fill"), (59_500, "warn_fill"), (60_000, "bad_fill")],
)
def test_a_ring_warns_in_its_last_ten_seconds_and_turns_red_at_the_end(
    elapsed_ms: int, tone: str, qtbot: QtBot
) -> None:
    clock = Clock()
    ring = Ring(now_ms=clock)
    qtbot.addWidget(ring)
    ring.start(60_000)
    clock.now = elapsed_ms
    assert ring.tone == tone
    ring.show()
    assert has_color(ring.grab(), theme().color(tone).name())


def test_a_ring_tells_once_that_it_has_expired(qtbot: QtBot) -> None:
    clock = Clock()
    ring = Ring(now_ms=clock, tick_ms=5)
    qtbot.addWidget(ring)
    told: list[bool] = []
    ring.expired.connect(lambda: told.append(True))
    ring.start(1_000)
    clock.now = 1_000
    qtbot.waitUntil(lambda: bool(told), timeout=2_000)
    qtbot.wait(30)
    assert told == [True]
    assert ring.accessibleName() == "expired"


@pytest.mark.parametrize(("used", "limit", "tone"), [(3, 12, "mark"), (9, 12, "warn_fill"), (70, 100, "warn_fill")])
def test_a_meter_turns_amber_from_seventy_percent_on(used: int, limit: int, tone: str, qtbot: QtBot) -> None:
    meter = Meter()
    qtbot.addWidget(meter)
    meter.set_calls(used, limit, 2)
    meter.resize(200, 8)
    assert meter.tone == tone
    assert has_color(meter.grab(), theme().color(tone).name())
    assert meter.accessibleName() == f"{used} of {limit} in 2 s"


def test_a_latency_bar_names_its_parts_and_wraps_its_legend(qtbot: QtBot) -> None:
    bar = LatencyBar()
    qtbot.addWidget(bar)
    bar.set_parts((("DNS", 18), ("connect", 40), ("TLS", 61), ("wait", 68)))
    assert bar.accessibleName() == "DNS 18, connect 40, TLS 61, wait 68"
    assert bar.heightForWidth(120) > bar.heightForWidth(400)
    bar.set_parts((("DNS", 0),))
    bar.grab()


def test_the_parts_of_a_latency_add_up_to_its_total(qtbot: QtBot) -> None:
    assert rounded_to_total([0.4, 0.4, 0.4]) == [1, 0, 0]
    assert rounded_to_total([10.2, 20.3, 30.6]) == [10, 20, 31]
    assert rounded_to_total([]) == []


def test_a_part_of_a_latency_keeps_its_colour_where_others_did_not_take_place(qtbot: QtBot) -> None:
    bar = LatencyBar()
    qtbot.addWidget(bar)
    bar.resize(200, 40)

    def at_right_end() -> QColor:
        return bar.grab().toImage().pixelColor(190, 4)

    bar.set_parts((("name", 1), ("connect", 1), ("TLS", 1), ("wait", 97)))
    waiting = at_right_end()
    bar.set_parts((("name", None), ("connect", None), ("TLS", None), ("wait", 97)))
    assert at_right_end() == waiting
    assert bar.accessibleName() == "wait 97"


def test_a_latency_bar_leaves_room_for_the_taller_glyphs_of_chinese(qtbot: QtBot) -> None:
    bar = LatencyBar()
    qtbot.addWidget(bar)
    bar.set_parts((("等待", 1),))
    assert bar.heightForWidth(400) >= 14 + QFontMetricsF(font("caption")).boundingRect("等待 1").height()


@pytest.mark.parametrize(
    ("bits", "words"),
    [(20, "Weak: about 20 bits"), (48, "Fair: about 48 bits"), (74.3, "Strong: about 74 bits"), (None, "")],
)
def test_the_strength_of_a_passphrase_is_told_in_words_and_bits(bits: float | None, words: str, qtbot: QtBot) -> None:
    meter = StrengthMeter()
    qtbot.addWidget(meter)
    meter.set_bits(bits)
    assert meter.text == words


def test_the_mark_fills_at_once_where_motion_is_reduced(qtbot: QtBot) -> None:
    mark = Mark(88)
    qtbot.addWidget(mark)
    mark.set_filled(0)
    mark.fill_one_by_one()
    assert mark.filled == 5


def test_the_mark_fills_its_arcs_in_turn(qtbot: QtBot) -> None:
    theme().reduced_motion = False
    mark = Mark(88)
    qtbot.addWidget(mark)
    mark.fill_one_by_one()
    assert mark.filled == 0
    qtbot.waitUntil(lambda: mark.filled == 5, timeout=2_000)


def has_color(picture: QPixmap, name: str) -> bool:
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return any(image.pixelColor(x, y).name() == name for x in range(image.width()) for y in range(image.height()))
