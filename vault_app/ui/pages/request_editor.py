"""A request as text: method and path, query, and the body that is signed and sent byte for byte."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.core.request import ApiRequest, Effect, Level
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import text_of
from vault_app.ui.pages.endpoint_edit import EndpointEdit
from vault_app.ui.pages.growing_edit import GrowingEdit
from vault_app.ui.pages.removed_notice import RemovedNotice
from vault_app.ui.pages.request_samples import sample_body, sample_query
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.json_highlighter import JsonHighlighter

_WITH_BODY = ("POST", "PUT")


class RequestEditor(QWidget):
    """Everything of a request that a person can write; `request()` says at the field what cannot be sent."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exchange: Exchange | None = None
        self.endpoint_edit = EndpointEdit()
        self.removed_notice = RemovedNotice()
        self.query_field = Field(self.tr("Query"), mono=True, keeps_help_line=False, placeholder="symbol=BTC_USDT")
        self.body_edit = GrowingEdit(2, 8, anywhere=True)
        self.body_field = Field(self.tr("Body"), self.body_edit, mono=True, keeps_help_line=False, placeholder="{}")
        self._highlighter = JsonHighlighter(self.body_edit.document())
        for name in ("endpoint_edit", "removed_notice", "query_field", "body_edit", "body_field"):
            getattr(self, name).setObjectName(name)
        self.query_field.editor.setObjectName("query_edit")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.endpoint_edit)
        column.addWidget(self.removed_notice)
        column.addWidget(self.query_field)
        column.addWidget(self.body_field)
        self.endpoint_edit.edited.connect(self._on_edited)
        self.endpoint_edit.endpoint_chosen.connect(self._on_endpoint_chosen)
        self.removed_notice.successor_chosen.connect(self._on_successor_chosen)
        self.endpoint_edit.query_split.connect(self.query_field.set_text)
        self.query_field.text_changed.connect(lambda _: self._on_edited())
        self.body_field.text_changed.connect(lambda _: self._on_edited())
        self._show_fields()

    def set_exchange(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self.endpoint_edit.set_catalogue(exchange.catalogue)

    def set_request(self, method: str, path: str, query: str, body: str) -> None:
        """Show a request; `edited` is told once."""
        self.endpoint_edit.set_endpoint(method, path)
        for field, text in ((self.query_field, query), (self.body_field, body)):
            field.blockSignals(True)
            field.set_text(text)
            field.blockSignals(False)
        self._on_edited()

    def written(self) -> tuple[str, str, str, str]:
        """Return what `set_request` takes."""
        return self.endpoint_edit.method, self.endpoint_edit.path, self.query_field.text(), self.body_field.text()

    def forget(self) -> None:
        """Empty every field and its undo history."""
        self.set_request("POST", "", "", "")

    def request(self) -> ApiRequest | None:
        """Return what is written; None when nothing is, or when it cannot be sent: then the field says why."""
        edit = self.endpoint_edit
        edit.say("", "")
        edit.set_help("")
        if self._exchange is None or not edit.path:
            return None
        has_body = self._has_body
        body = self.body_field.text().encode("utf-8", "surrogatepass") if has_body else b""
        query = self.query_field.text().strip() if not self.query_field.isHidden() else ""
        try:
            request = self._exchange.free_request(edit.method, edit.path, query, body or None)
        except VaultError as error:
            edit.say("error", text_of(error))
            return None
        edit.set_help(self._kind_of(request))
        return request

    def _kind_of(self, request: ApiRequest) -> str:
        levels = {
            Level.NONE: self.tr("no key needed"),
            Level.KEYED: self.tr("access key alone"),
            Level.SIGNED: self.tr("signed"),
        }
        effects = {
            Effect.READ: self.tr("reads only"),
            Effect.WRITE: self.tr("writes"),
            Effect.MOVES_FUNDS: self.tr("moves funds"),
        }
        words = f"{levels[request.level]} · {effects[request.effect]}"
        return words if request.endpoint else self.tr("not in the catalogue, so taken as {words}").format(words=words)

    @property
    def _has_body(self) -> bool:
        return self.endpoint_edit.method in _WITH_BODY

    def _on_endpoint_chosen(self, endpoint_id: str) -> None:
        if self._exchange is None:
            return
        endpoint = self._exchange.catalogue[endpoint_id]
        self.set_request(endpoint.method, endpoint.path, sample_query(endpoint), sample_body(endpoint))
        editor = self.body_field.editor if self._has_body else self.query_field.editor
        editor.setFocus()

    def _on_successor_chosen(self, endpoint_id: str) -> None:
        """Go on with the endpoint that took the place of a removed one, and keep the body that was written for it."""
        if self._exchange is None:
            return
        endpoint = self._exchange.catalogue[endpoint_id]
        written = self.body_field.text() if self._has_body and endpoint.has_body else ""
        self.set_request(endpoint.method, endpoint.path, sample_query(endpoint), written or sample_body(endpoint))
        self.endpoint_edit.path_edit.setFocus()

    def _on_edited(self) -> None:
        self._show_fields()
        if self._exchange is not None:
            self.removed_notice.show_for(self._exchange, self.endpoint_edit.method, self.endpoint_edit.path)
        self.edited.emit()

    def _show_fields(self) -> None:
        self.body_field.setVisible(self._has_body)
        self.query_field.setVisible(not self._has_body or bool(self.query_field.text()))
        count = len(self.body_field.text().encode("utf-8", "surrogatepass"))
        if count:
            exactly = self.tr("%n bytes, signed and sent exactly as shown", "", count)
        else:
            exactly = self.tr("empty: {} is signed and sent")
        self.body_field.set_aside(exactly)
