"""The list of accounts at the left says where it is cut off, and which account is listed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from vault_app.ui.accounts.account_list_model import AccountRow
from vault_app.ui.accounts.accounts_sidebar import AccountsSidebar


def test_a_line_parts_the_accounts_from_the_bin_only_where_the_list_is_cut_off(qtbot: QtBot) -> None:
    sidebar = AccountsSidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 600)
    sidebar.show()

    def show(count: int) -> None:
        rows = [AccountRow(str(number), f"Desk {number}", "BitMart", ()) for number in range(count)]
        sidebar.set_rows(rows, all_count=count, bin_count=0, attention=(0, ""))

    show(2)
    qtbot.waitUntil(lambda: not sidebar.cut_line.isVisible())
    show(40)
    qtbot.waitUntil(sidebar.cut_line.isVisible)
    show(2)
    qtbot.waitUntil(lambda: not sidebar.cut_line.isVisible())


def test_while_something_is_searched_in_all_accounts_none_looks_chosen(qtbot: QtBot) -> None:
    sidebar = AccountsSidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 600)
    sidebar.show()
    sidebar.set_rows([AccountRow("1", "Desk", "BitMart", ())], all_count=1, bin_count=0, attention=(0, ""))
    plain = sidebar.account_view.grab().toImage()
    sidebar.set_place("1")
    chosen = sidebar.account_view.grab().toImage()
    assert chosen != plain
    sidebar.set_searching(searching=True)
    assert sidebar.account_view.grab().toImage() == plain
    sidebar.set_searching(searching=False)
    assert sidebar.account_view.grab().toImage() == chosen
