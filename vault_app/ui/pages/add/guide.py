"""How a key is made on the exchange's site, step by step, beside the form that takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Label, Prose


class Guide(QWidget):
    """The exchange's own steps in our words, and a button that opens its page in the browser.

    Source: the exchange's FAQ, questions 1, 2, 4, 5, 8 and 9, developer.bitmart.com, 2026-11.
    """

    site_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.site_button = Button("", ButtonKind.SECONDARY, "external")
        self.site_button.setObjectName("site_button")
        self.site_button.clicked.connect(self.site_clicked)
        self._folded = False
        self.fold_button = Button("", ButtonKind.QUIET, "chevron-right", metrics.BUTTON_HEIGHT_FIELD)
        self.fold_button.setObjectName("guide_fold_button")
        self.fold_button.clicked.connect(self._on_fold_clicked)
        self._steps_host = QWidget()
        self._steps = QVBoxLayout(self._steps_host)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(metrics.SPACE_12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("How to make one"), "section"))
        head.addStretch(1)
        head.addWidget(self.fold_button)
        self._site_below = QVBoxLayout()
        self._site_below.addWidget(self.site_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addLayout(self._site_below)
        column.addWidget(self._steps_host)
        column.addStretch(1)
        self.set_folds(folds=False)

    def set_folds(self, *, folds: bool) -> None:
        """Fold the steps away until they are asked for, where they would stand above the form."""
        if folds == self.fold_button.isHidden() or not folds:
            self.fold_button.setVisible(folds)
            self._fold(folded=folds)

    def _on_fold_clicked(self) -> None:
        self._fold(folded=not self._folded)

    def _fold(self, *, folded: bool) -> None:
        self._folded = folded
        self._steps_host.setVisible(not folded)
        self.fold_button.setText(self.tr("Show") if folded else self.tr("Hide"))
        self.fold_button.set_icon_name("chevron-right" if folded else "chevron-down")

    def show_exchange(self, name: str, slots: int | None) -> None:
        """Write the steps for the exchange called *name*, which allows *slots* key sets in an account."""
        self.site_button.setText(self.tr("Open {exchange}").format(exchange=name))
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        room = self.tr("An account has room for {slots}.").format(slots=slots) if slots is not None else ""
        steps = (
            (
                self.tr("Bind your security items"),
                self.tr(
                    "At least two, such as mail and an authenticator app: {exchange} makes no key without them, and asks for their codes."
                ),
            ),
            (self.tr("Think of a memo"), self.tr("It takes part in every signature, to the letter. Keep it here too.")),
            (
                self.tr("Tick permissions, bind addresses"),
                self.tr(
                    "As few as the program needs. Binding is optional and worth it: a key bound to an address is "
                    "of no use elsewhere. {room}"
                )
                .format(room=room)
                .strip(),
            ),
            (
                self.tr("Copy key, secret and memo at once"),
                self.tr(
                    "{exchange} shows the secret key once and can never show it again. Give a key to nobody whom "
                    "you would not give the money."
                ),
            ),
        )
        for number, (title, prose) in enumerate(steps, 1):
            self._steps.addWidget(_Step(number, title, prose.format(exchange=name)))


class _Step(QWidget):
    """One step with a box to tick it off; what is ticked is kept nowhere."""

    def __init__(self, number: int, title: str, prose: str) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_2)
        words.addWidget(Prose(title, "small", "text1", 600))
        words.addWidget(Prose(prose, "small", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_8)
        box = QCheckBox()
        box.setObjectName(f"guide_step_{number}")
        box.setAccessibleName(title)
        box.setAccessibleDescription(prose)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
