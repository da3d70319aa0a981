"""What differs between two answers, in the room that there is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from vault_app.ui.pages.test_call.compare_view import fit_both
from vault_app.ui.theme import font

pytestmark = pytest.mark.usefixtures("qapp")


def test_both_values_of_a_change_are_cut_in_their_middles_where_they_do_not_fit() -> None:
    fonts = QFontMetricsF(font("mono_small"))
    old, new = "a" * 20 + "b" * 20, "c" * 20 + "d" * 20
    room = fonts.horizontalAdvance("0") * 40
    before, after = fit_both((old, new), fonts, room).split(" → ")
    assert before.startswith("aaa")
    assert before.endswith("bbb")
    assert after.startswith("ccc")
    assert after.endswith("ddd")
    assert fonts.horizontalAdvance(f"{before} → {after}") <= room


def test_a_short_value_leaves_its_room_to_the_other() -> None:
    fonts = QFontMetricsF(font("mono_small"))
    room = fonts.horizontalAdvance("0") * 40
    assert fit_both(("1", "c" * 34), fonts, room) == "1 → " + "c" * 34
    assert fit_both(("c" * 36,), fonts, room) == "c" * 36
