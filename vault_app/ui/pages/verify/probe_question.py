"""The question before the one probe that is no plain reading."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vault_app.exchanges.verification import ApiQuestion, Question
from vault_app.ui.place_words import Place
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.label import Prose

translate = QCoreApplication.translate


class ProbeQuestion(Dialog):
    """Names the request, its body, and what may come of it."""

    def __init__(self, parent: QWidget, place: Place, label: str, question: Question | None) -> None:
        super().__init__(
            parent,
            "",
            place.fill(
                translate(
                    "ProbeQuestion",
                    "It asks {exchange} to cancel an order that does not exist. With the permission the answer is that there is no such order; without it, that the permission is missing. Nothing is bought, sold or cancelled.",
                )
            ),
        )
        title = self.tr("Run the spot-trade probe with “{label}”").format(label=label)
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        if isinstance(question, ApiQuestion):
            request = question.request
            body = (request.body or b"").decode("utf-8", "replace")
            self.content.addWidget(Prose(f"{request.method} {request.target}\n{body}".strip(), "mono_small", "text1"))
        self.content.addWidget(Prose(self.tr("The whole verification runs again with it."), "small", "text2"))
        self.act_button = self.add_act(self.tr("Run the probe"), ButtonKind.PRIMARY, "send")
        self.act_button.setObjectName("probe_act_button")
