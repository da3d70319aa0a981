"""The running window of a rate limit grows shorter, and says when it has passed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from vault_app.ui.charts.window_meter import WindowMeter
from vault_app.ui.theme import theme


def test_the_window_runs_out_and_then_what_was_used_is_hollow(qtbot: QtBot) -> None:
    now = [100.0]
    meter = WindowMeter(now_s=lambda: now[0])
    qtbot.addWidget(meter)
    meter.resize(180, meter.sizeHint().height())
    meter.set_calls(3, 12, 2)
    assert meter.share_left == 0
    theme().reduced_motion = False
    meter.run(2.0)
    now[0] = 101.5
    assert meter.share_left == 0.25
    running = meter.grab().toImage()
    with qtbot.waitSignal(meter.passed):
        now[0] = 103.0
    assert meter.accessibleDescription() == "This window has passed"
    assert meter.grab().toImage() != running
    meter.run(2.0)
    assert meter.share_left == 1
    assert meter.accessibleDescription() == ""
