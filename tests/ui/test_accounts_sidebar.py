"""The list of accounts at the left says where it is cut off."""

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
