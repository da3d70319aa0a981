"""Every page fits the narrowest window, in every font that a user may have, and shows no secret to a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from tests.ui.page_scenes import SCENES
from vault_app.ui.theme import fonts

NARROWEST = 616
STILL = [scene for scene in SCENES if not scene[0].startswith("call-") or scene[0] == "call-idle"]


@pytest.fixture
def without_inter(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Use DejaVu Sans, which is wider than the fonts that the design was drawn with."""
    monkeypatch.setattr(fonts, "SANS", ["DejaVu Sans"])
    monkeypatch.setattr(fonts, "MONO", ["DejaVu Sans Mono"])
    fonts._font.cache_clear()
    QApplication.setFont(QFont("DejaVu Sans", 10))
    yield
    fonts._font.cache_clear()


@pytest.mark.parametrize(("name", "make"), STILL, ids=[name for name, _ in STILL])
def test_a_page_is_never_wider_than_the_narrowest_window_allows(
    desk: Desk, qtbot: QtBot, without_inter: None, name: str, make: Callable[[Desk], QWidget]
) -> None:
    page = make(desk)
    qtbot.addWidget(page)
    page.resize(NARROWEST + 40, 500)
    with qtbot.waitExposed(page):
        page.show()
    assert page.minimumSizeHint().width() <= NARROWEST
    for area in page.findChildren(QScrollArea):
        inner = area.widget()
        assert inner is not None
        assert inner.width() <= area.viewport().width(), name


@pytest.mark.parametrize(("name", "make"), STILL, ids=[name for name, _ in STILL])
def test_no_word_of_a_page_holds_a_secret(desk: Desk, qtbot: QtBot, name: str, make: Callable[[Desk], QWidget]) -> None:
    """Labels, accessible names, descriptions and tooltips; what the user typed into a field is his to see."""
    page = make(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    for widget in (page, *page.findChildren(QWidget)):
        words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()]
        if isinstance(widget, QLabel):
            words.append(widget.text())
        for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
            assert not any(secret in text for text in words), (name, widget.objectName())


@pytest.mark.parametrize(("name", "make"), STILL, ids=[name for name, _ in STILL])
def test_everything_that_can_be_pressed_has_a_name(
    desk: Desk, qtbot: QtBot, name: str, make: Callable[[Desk], QWidget]
) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    page = make(desk)
    qtbot.addWidget(page)
    page.show()
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, QAbstractButton):
            assert widget.accessibleName() or widget.text(), (name, widget.objectName(), widget)
        elif isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
            assert widget.accessibleName(), (name, widget.objectName(), widget)
