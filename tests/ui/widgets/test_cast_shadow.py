"""The shadow of what floats is blurred once, and a change in a dialog leaves the window below it alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QGraphicsScene, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import apply_theme, metrics, theme
from vault_app.ui.widgets.cast_shadow import paint_shadow
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.painting import rounded_path

SIZE = 700, 500


class Below(QWidget):
    """What a window shows below a dialog; counts how often it is painted."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1


def blank() -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("card", [QRect(130, 90, 440, 300), QRect(100, 120, 560, 140)])
def test_a_copied_shadow_is_that_of_a_graphics_effect(qapp: QApplication, mode: str, card: QRect) -> None:
    apply_theme(qapp, mode)  # type: ignore[arg-type]  # one of the two modes
    copied = blank()
    painter = QPainter(copied)
    paint_shadow(painter, card)
    painter.end()

    scene = QGraphicsScene(0, 0, *SIZE)
    item = scene.addPath(rounded_path(QRectF(card), metrics.RADIUS_FLOATING), Qt.PenStyle.NoPen, Qt.GlobalColor.black)
    ink = theme().color("scrim" if mode == "dark" else "text1")
    ink.setAlphaF(0.60 if mode == "dark" else 0.43)
    effect = QGraphicsDropShadowEffect()
    effect.setBlurRadius(48)
    effect.setOffset(0, 16)
    effect.setColor(ink)
    item.setGraphicsEffect(effect)
    rendered = blank()
    painter = QPainter(rendered)
    scene.render(painter, QRectF(0, 0, *SIZE), scene.sceneRect())
    painter.end()

    around = [(x, y) for x in range(0, SIZE[0], 7) for y in range(0, SIZE[1], 7) if not card.contains(x, y)]
    assert max(abs(copied.pixelColor(*at).red() - rendered.pixelColor(*at).red()) for at in around) <= 2
    assert min(copied.pixelColor(*at).red() for at in around) < 240, "there is a shadow"
    corner = [copied.pixelColor(card.left() + at, card.top() + 12 - at).red() for at in range(12)]
    assert max(abs(one - other) for one, other in pairwise(corner)) <= 6, "no edge of a card shows in it"
    apply_theme(qapp, "light")


def test_a_change_in_a_dialog_paints_nothing_of_the_window_below(
    qtbot: QtBot, active: Callable[[QWidget], None]
) -> None:
    window = Below()
    window.resize(800, 500)
    qtbot.addWidget(window)
    active(window)
    dialog = Dialog(window, "At work")
    label = Label("1 of 25", "small", "text2")
    dialog.content.addWidget(label)
    dialog.show()
    qtbot.waitUntil(label.isVisible)
    window.repaint()
    before = window.painted
    for place in range(2, 6):
        label.setText(f"{place} of 25")
        label.repaint()
    assert window.painted == before
    dialog.reject()
    label_area = QRect(300, 200, 200, 100)
    window.repaint(label_area)
    assert window.painted == before + 1, "once the dialog has gone, the window is painted again"


def test_a_shadow_is_the_same_on_a_screen_of_twice_the_pixels(qapp: QApplication) -> None:
    """Its blur and its offset are in pixels of the design, not of the screen."""
    apply_theme(qapp, "light")
    card = QRect(130, 90, 440, 300)
    usual, fine = blank(), QImage(2 * SIZE[0], 2 * SIZE[1], QImage.Format.Format_ARGB32_Premultiplied)
    fine.setDevicePixelRatio(2)
    fine.fill(Qt.GlobalColor.white)
    for image in (usual, fine):
        painter = QPainter(image)
        paint_shadow(painter, card)
        painter.end()
    around = [(x, y) for x in range(70, 640, 15) for y in range(40, 470, 15) if not card.contains(x, y)]
    far = [
        each
        for each in around
        if abs(usual.pixelColor(*each).red() - fine.pixelColor(2 * each[0], 2 * each[1]).red()) > 6
    ]
    assert far == []
