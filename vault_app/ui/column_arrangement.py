"""How accounts, list and page share the width of the unlocked window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from vault_app.ui.accounts.accounts_sidebar import AccountsSidebar
from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.key_sets.key_set_column import KeySetColumn
from vault_app.ui.theme.fonts import text_scale

_WIDE, _MEDIUM, _VERY_WIDE = 1200, 900, 1680
_LIST, _LIST_NARROW, _LIST_WIDE = 368, 304, 440
_ANY_WIDTH = 16_777_215


class ColumnArrangement:
    """Three columns from 1200 pixels on, a rail and two from 900, one below.

    Args:
        line: Between list and page.

    Attributes:
        is_one_column: Whether list and page are shown one at a time.
    """

    def __init__(self, sidebar: AccountsSidebar, key_sets: KeySetColumn, line: QWidget, page: PageColumn) -> None:
        self._sidebar = sidebar
        self._key_sets = key_sets
        self._line = line
        self._page = page
        self.is_one_column = False

    def arrange(self, all_width: int, *, on_page: bool, is_empty: bool) -> None:
        """Share *all_width*.

        Args:
            on_page: Which of the two one column shows.
            is_empty: Whether there is no key set at the place that is shown, which one of list and page says.
        """
        scale = text_scale()
        width = all_width / scale
        narrow = width < _WIDE
        one = self.is_one_column = width < _MEDIUM
        self._sidebar.set_rail(narrow)
        self._key_sets.set_narrow(narrow and not one)
        self._page.set_narrow(narrow)
        self._key_sets.set_quiet(is_empty and not one)
        if one:
            self._key_sets.setMinimumWidth(0)
            self._key_sets.setMaximumWidth(_ANY_WIDTH)
        else:
            wanted = _LIST_NARROW if narrow else _LIST_WIDE if width >= _VERY_WIDE else _LIST
            self._key_sets.setFixedWidth(round(wanted * scale))
        self._key_sets.setVisible(not one or not on_page)
        self._line.setVisible(not one)
        self._page.setVisible(on_page or not one)
