"""Cards stand in columns that begin and end where the fields around them do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.pages.columns import CardGrid


@pytest.mark.parametrize("width", [341, 559, 560, 561, 562, 843, 900])
def test_the_last_card_of_a_row_ends_where_the_row_does(qtbot: QtBot, width: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    grid = CardGrid(host)
    cards = [QWidget(host) for _ in range(6)]
    for card in cards:
        card.setMinimumHeight(20)
        grid.addWidget(card)
    host.resize(width, 200)
    grid.setGeometry(host.rect())

    in_a_row = 3 if width >= 560 else 2
    assert cards[0].x() == 0
    assert cards[in_a_row - 1].geometry().right() == width - 1
    gaps = {right.x() - left.geometry().right() - 1 for left, right in pairwise(cards[:in_a_row])}
    assert gaps == {8}
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1
