"""What can be asked for in a search field, with an example of each, to read and to take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.ui.messages import listed
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import IconButton

translate = QCoreApplication.translate


def misread_words(misread: tuple[str, ...]) -> str:
    """Say that terms mean nothing; empty when all were understood."""
    if not misread:
        return ""
    if len(misread) == 1:
        return translate("SearchHelp", "“{term}” is not understood.").format(term=misread[0])
    return translate("SearchHelp", "Not understood: {terms}").format(terms=listed(*misread))


def examples() -> tuple[tuple[str, str], ...]:
    """Return terms, and what each finds."""
    return (
        ("grid bot", translate("SearchHelp", "words; all that is typed has to hold")),
        ("perm:withdraw", translate("SearchHelp", "allowed to do so; also perm:none")),
        ("ip:none", translate("SearchHelp", "no IP address bound")),
        ("ip:203.0.113.0/24", translate("SearchHelp", "bound to an address in this network")),
        ("status:retiring", translate("SearchHelp", "state of its slot")),
        ("verdict:refused", translate("SearchHelp", "last verdict; also verdict:never")),
        ("age:>90", translate("SearchHelp", "older than 90 days; also 12w, 3m, 1y")),
        ("expires:<14", translate("SearchHelp", "ends within 14 days; also expires:past")),
        ('used:"grid bot"', translate("SearchHelp", "who has it; also used:none")),
        ("note:tax", translate("SearchHelp", "in its note")),
        ("account:main", translate("SearchHelp", "in an account of that name")),
        ("-status:revoked", translate("SearchHelp", "a minus in front: not so")),
    )


class SearchHelpButton(IconButton):
    """Opens a menu of terms below itself; *take* gets the one that is chosen."""

    def __init__(self, take: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("info", translate("SearchHelp", "What can be searched for"), height=26, parent=parent)
        self._take = take
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("search_help_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for term, words in examples():
            menu.addAction(f"{term}\t{words}").triggered.connect(lambda _checked=False, term=term: self._take(term))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + metrics.SPACE_4)))
