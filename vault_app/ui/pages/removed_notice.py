"""Says that a method and path are gone, and leads to what took their place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import closed_up, listed
from vault_app.ui.pages.endpoint_words import title_of_endpoint
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.notice import Notice


class RemovedNotice(Notice):
    """Hidden as long as the request is none that the exchange has taken away."""

    successor_chosen = Signal(str)
    """Id of the endpoint to go on with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", "", parent=parent)
        self._shown: tuple[str, str] = ("", "")
        self.hide()

    def show_for(self, exchange: Exchange, method: str, path: str) -> None:
        """Show or hide itself for a request of *exchange*."""
        if (method, path) == self._shown:
            return
        self._shown = (method, path)
        replaced_by = exchange.catalogue.replaced_by(method, path)
        if not replaced_by:
            self.hide()
            return
        successors = exchange.catalogue.successors(method, path)
        title = self.tr("{exchange} has removed {path}").format(exchange=exchange.name, path=path)
        if successors:
            one = self.tr("{request} ({title})")
            named = listed(
                *(
                    one.format(request=f"{each.method} {each.path}", title=title_of_endpoint(each))
                    for each in successors
                )
            )
            prose = self.tr("In its place: {successors}").format(successors=named)
        else:
            prose = self.tr("In its place: {successors}").format(successors=replaced_by)
        self.set_notice("warn", title, prose)
        self.set_buttons(
            *(self._button(each.id, title_of_endpoint(each), alone=len(successors) == 1) for each in successors[:2])
        )
        self.show()

    def _button(self, endpoint_id: str, title: str, *, alone: bool) -> Button:
        word = self.tr("Use it") if alone else closed_up(self.tr("Use “{title}”").format(title=title))
        button = Button(word, ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.setObjectName(f"use_{endpoint_id}_button")
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.successor_chosen.emit(endpoint_id))
        return button
