"""The question before a key set is marked as revoked: the exchange does that, the vault only notes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import translated, visible
from vault_app.ui.pages.test_call.cures import open_site
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.label import Label, Prose

translate = QCoreApplication.translate


class RevokedQuestion(Dialog):
    """Names the key, tells the exchange's own steps, and opens its page.

    Args:
        has_site: Whether there is a page to open; the practice exchange has none.
    """

    def __init__(
        self, parent: QWidget, exchange: Exchange, account: Account, key_set: KeySet, *, has_site: bool
    ) -> None:
        name = visible(key_set.label)
        title = translate("RevokedQuestion", "Mark “{name}” as revoked?").format(name=name)
        super().__init__(parent, title, width=WIDE)
        site = self.tr(
            "Only {exchange} can revoke a key: do that first. Marked as revoked, it stays in the vault, and its slot is free."
        )
        practice = self.tr(
            "The practice exchange has no site, so nothing is revoked there. Marked as revoked, the key set stays in the "
            "vault, and its slot is free."
        )
        prose = site.format(exchange=exchange.name) if has_site else practice
        self.prose.setText(prose)
        self.prose.show()
        self.setAccessibleDescription(prose)
        if has_site:
            self.content.addWidget(KeyToFind(key_set.hint))
            self.content.addWidget(RevokeSteps(exchange))
        self.site_button = Button(self.tr("Open {exchange}").format(exchange=exchange.name), icon_name="external")
        self.site_button.setObjectName("question_site_button")
        self.site_button.clicked.connect(lambda: open_site(exchange, account, self))
        self.site_button.setVisible(has_site)
        self._buttons.insertWidget(0, self.site_button)
        act = self.tr("It is revoked") if has_site else self.tr("Mark as revoked")
        self.add_act(act, ButtonKind.DANGER).setObjectName("revoked_act_button")


class KeyToFind(QWidget):
    """By what the key is found on the exchange's page: the beginning and the end of its access key."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = Label("", "mono", "text1", 600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(Label(self.tr("Access key"), "small", "text2", 500))
        row.addWidget(self._hint)
        row.addStretch(1)
        self.show_hint(hint)

    def show_hint(self, hint: str) -> None:
        """Show the first 5 … last 4 characters, or that no access key is kept."""
        self._hint.setText(hint or self.tr("not kept here"))


class RevokeSteps(QWidget):
    """How a key is revoked on the exchange, a numbered line for each step."""

    def __init__(self, exchange: Exchange | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_4)
        if exchange is not None:
            self.show_steps(exchange)

    def show_steps(self, exchange: Exchange) -> None:
        """Show the steps of *exchange*."""
        steps = tuple(translated(exchange.name, each) for each in exchange.pages.revoke_steps)
        if steps == self._shown:
            return
        self._shown = steps
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, step in enumerate(steps, 1):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(metrics.SPACE_8)
            row.addWidget(Label(str(number), "small", "accent_text", 600), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Prose(step, "small", "text2"), 1)
            self._column.addWidget(line)
