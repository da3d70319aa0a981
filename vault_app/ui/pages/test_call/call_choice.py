"""Which call is filled in: an endpoint with its form, or a request that the user wrote."""

from __future__ import annotations

from vault_app.core.call_record import CallRecord
from vault_app.core.errors import InvalidParameter
from vault_app.core.request import ApiRequest, Effect
from vault_app.exchanges.catalogue import Endpoint
from vault_app.exchanges.protocol import Exchange
from vault_app.services.kept_drafts import Typed
from vault_app.ui.pages.request_editor import RequestEditor
from vault_app.ui.pages.test_call.draft import endpoint_of, form_values, free_parts
from vault_app.ui.pages.test_call.parameter_form import ParameterForm

_FIRST = "spot-query-open-orders"  # signed and harmless: the shortest way to a verdict on the whole key set


def first_endpoint(exchange: Exchange) -> Endpoint:
    """Return the one that is filled in before the user chooses."""
    known = exchange.catalogue.endpoints
    return next((each for each in known if each.id == _FIRST), known[0])


class CallChoice:
    """Reads form and editor as one.

    Attributes:
        exchange: Whose catalogue is chosen from; None: nothing can be chosen.
        endpoint: The one last chosen from the catalogue.
        is_free: The user's own request counts, not the endpoint.
    """

    def __init__(self, form: ParameterForm, editor: RequestEditor) -> None:
        self._form = form
        self._editor = editor
        self.exchange: Exchange | None = None
        self.endpoint: Endpoint | None = None
        self.is_free = False

    def choose(self, endpoint: Endpoint) -> None:
        """Make the form of *endpoint*."""
        self.endpoint, self.is_free = endpoint, False
        self._form.show_endpoint(endpoint)

    def choose_free(self) -> None:
        """Let the user write, beginning with the endpoint that was chosen."""
        self.is_free = True
        if not self._editor.endpoint_edit.path and self.endpoint is not None:
            self._editor.set_request(self.endpoint.method, self.endpoint.path, "", "")

    def draft(self, record: CallRecord) -> None:
        """Fill in what *record* remembers: the endpoint's form where it can say the same, else as it was written."""
        if self.exchange is None:
            return
        endpoint = endpoint_of(record, self.exchange)
        values = form_values(record, endpoint, self.exchange) if endpoint is not None else None
        if endpoint is not None and values is not None:
            self.choose(endpoint)
            self._form.set_values(values)
        else:
            self.is_free = True
            self._editor.set_request(*free_parts(record))

    def typed(self) -> Typed | None:
        """Return what the user filled in or wrote, for the time of a lock; None when nothing differs from the usual."""
        if self.is_free:
            return Typed("call", "", {"free": self._editor.written()})
        if self.endpoint is None or not self._form.is_changed:
            return None
        return Typed("call", "", {"endpoint": self.endpoint.id, "values": self._form.values()})

    def put_back(self, typed: Typed) -> None:
        """Fill it in again."""
        known = self.exchange.catalogue.endpoints if self.exchange is not None else ()
        endpoint = next((each for each in known if each.id == typed.members.get("endpoint")), None)
        if "free" in typed.members:
            self.is_free = True
            self._editor.set_request(*typed.members["free"])
        elif endpoint is not None:
            self.choose(endpoint)
            self._form.set_values(typed.members["values"])

    @property
    def known(self) -> Endpoint | None:
        """The catalogue's endpoint that the call is, if it is one."""
        return self._editor.endpoint_edit.endpoint if self.is_free else self.endpoint

    @property
    def method(self) -> str:
        if self.is_free or self.endpoint is None:
            return self._editor.endpoint_edit.method
        return self.endpoint.method

    @property
    def path(self) -> str:
        if self.is_free or self.endpoint is None:
            return self._editor.endpoint_edit.path
        return self.endpoint.path

    def request(self, *, tell: bool) -> ApiRequest | None:
        """Return what would be sent; None when it cannot be, and with *tell* the field says why."""
        if self.exchange is None:
            return None
        if self.is_free:
            return self._editor.request()
        if self.endpoint is None:
            return None
        try:
            return self.exchange.request_for(self.endpoint, self._form.values())
        except InvalidParameter as error:
            if tell:
                self._form.show_refusal(error)
            return None

    @property
    def host(self) -> str:
        """Id of the host that the call is for."""
        request = self._editor.request() if self.is_free else None
        asked = request if request is not None else self.known
        return asked.host if asked is not None else "spot"

    @property
    def effect(self) -> Effect:
        if not self.is_free:
            return self.endpoint.effect if self.endpoint is not None else Effect.READ
        request = self.request(tell=False)
        return request.effect if request is not None else Effect.READ
