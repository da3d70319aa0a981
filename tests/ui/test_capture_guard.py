"""The window is kept out of pictures of the screen where the system can, while the user wants it, and says when it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.services.clock import SystemClock
from vault_app.services.settings_store import Settings
from vault_app.ui.capture_guard import BLACK, LEFT_OUT, SHOWN, CaptureGuard, affinity_set, way_to_hide
from vault_app.ui.settings.clipboard_page import ClipboardPage
from vault_app.ui.workspace import Workspace


class System:
    """Stands in for the system call, which is not to be had here."""

    def __init__(self) -> None:
        self.asked: list[bool] = []
        self.handles: set[int] = set()
        self.answer: bool | type[Exception] = True

    def hide(self, handle: int, hide: bool) -> bool:
        self.handles.add(handle)
        self.asked.append(hide)
        if isinstance(self.answer, bool):
            return self.answer
        raise self.answer


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(SystemClock(), Settings())


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, system: System) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    CaptureGuard(made, workspace, system.hide)
    return made


def set_hidden(workspace: Workspace, *, hidden: bool) -> None:
    workspace.change_settings(lambda settings: replace(settings, hide_from_capture=hidden))


def test_it_is_hidden_from_its_first_moment_and_follows_the_setting(
    window: QWidget, workspace: Workspace, system: System, qtbot: QtBot
) -> None:
    assert system.asked == []
    with qtbot.waitExposed(window):
        window.show()
    assert system.asked == [True]
    assert system.handles == {int(window.winId())}
    set_hidden(workspace, hidden=False)
    set_hidden(workspace, hidden=True)
    assert system.asked == [True, False, True]
    workspace.change_settings(lambda settings: replace(settings, clipboard_clear_s=30))
    assert len(system.asked) == 3, "nothing is asked twice"


def test_a_new_handle_of_the_window_is_hidden_too(window: QWidget, system: System, qtbot: QtBot) -> None:
    with qtbot.waitExposed(window):
        window.show()
    window.destroy()
    window.create()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WinIdChange))
    assert set(system.asked) == {True}


@pytest.mark.parametrize("answer", [False, OSError, AttributeError])
def test_a_system_that_refuses_costs_nothing_and_is_told_in_the_settings(
    window: QWidget, workspace: Workspace, system: System, qtbot: QtBot, answer: bool | type[Exception]
) -> None:
    system.answer = answer
    page = ClipboardPage(workspace, window, can_hide=True)
    with qtbot.waitExposed(window):
        window.show()
    assert page.refused_label.isVisible()
    page.hide_box.setChecked(False)
    assert not page.refused_label.isVisible()
    assert not workspace.settings.hide_from_capture


def test_where_no_call_hides_windows_the_switch_says_so_and_keeps_the_choice(
    workspace: Workspace, qtbot: QtBot
) -> None:
    assert way_to_hide("linux") is None
    page = ClipboardPage(workspace, can_hide=False)
    qtbot.addWidget(page)
    assert not page.hide_box.isEnabled()
    assert not page.hide_box.isChecked()
    assert "no way" in page.hide_box.accessibleDescription()
    assert workspace.settings.hide_from_capture, "a settings file that is carried to another computer keeps it"


def test_an_older_windows_gets_a_black_window_instead() -> None:
    asked: list[int] = []

    def old(affinity: int) -> bool:
        asked.append(affinity)
        return affinity != LEFT_OUT

    assert affinity_set(old, hide=True)
    assert affinity_set(old, hide=False)
    assert asked == [LEFT_OUT, BLACK, SHOWN]
    assert not affinity_set(lambda _affinity: False, hide=True)


def test_both_other_systems_have_a_way() -> None:
    assert way_to_hide("win32") is not None
    assert way_to_hide("darwin") is not None
