"""Every page fits the narrowest window, in every font that a user may have, and tells a screen reader everything but secrets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from tests.ui.page_scenes import SCENES
from vault_app.ui.theme import fonts

NARROWEST = 616
CALLS = {"call-idle", "call-removed", "call-compare", "call-socket-idle"}
STILL = [scene for scene in SCENES if not scene[0].startswith("call-") or scene[0] in CALLS]


@pytest.fixture
def without_inter(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Use DejaVu Sans, which is wider than the fonts that the design was drawn with."""
    monkeypatch.setattr(fonts, "SANS", ["DejaVu Sans"])
    monkeypatch.setattr(fonts, "MONO", ["DejaVu Sans Mono"])
    fonts._font.cache_clear()
    QApplication.setFont(QFont("DejaVu Sans", 10))
    yield
    fonts._font.cache_clear()


def fits(area: QScrollArea) -> bool:
    """Tell whether nothing is cut off at the right; a scroll bar that has just come takes its room a turn later."""
    inner = area.widget()
    return inner is not None and inner.width() <= area.viewport().width()


@pytest.mark.parametrize(("name", "make"), STILL, ids=[name for name, _ in STILL])
def test_a_page_fits_the_narrowest_window_and_names_everything_but_secrets(
    desk: Desk, qtbot: QtBot, without_inter: None, name: str, make: Callable[[Desk], QWidget]
) -> None:
    page = make(desk)
    qtbot.addWidget(page)
    page.resize(NARROWEST + 40, 500)
    with qtbot.waitExposed(page):
        page.show()
    assert page.minimumSizeHint().width() <= NARROWEST
    for area in page.findChildren(QScrollArea):
        qtbot.waitUntil(partial(fits, area))
    for widget in (page, *page.findChildren(QWidget)):
        expect_no_secret(widget)
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            expect_a_name(widget)


def expect_no_secret(widget: QWidget) -> None:
    """Look into label, accessible name, description and tooltip; what the user typed into a field is his to see."""
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()]
    if isinstance(widget, QLabel):
        words.append(widget.text())
    for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
        assert not any(secret in text for text in words), widget.objectName()


def expect_a_name(widget: QWidget) -> None:
    """What can be pressed or typed into has a word for those who do not see it."""
    if isinstance(widget, QAbstractButton):
        assert widget.accessibleName() or widget.text(), (widget.objectName(), widget)
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
        assert widget.accessibleName(), (widget.objectName(), widget)
