"""Makes of a remembered call what can be filled in again: the values of a form, or the request as it was written."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from vault_app.core.call_record import CallRecord
from vault_app.core.errors import InvalidParameter
from vault_app.core.json_values import JsonValue, Members, is_container, json_text, read_json, scalar_text
from vault_app.exchanges.catalogue import Endpoint
from vault_app.exchanges.protocol import Exchange


def endpoint_of(record: CallRecord, exchange: Exchange) -> Endpoint | None:
    """Return the endpoint that was called, if the catalogue still has it."""
    return next((each for each in exchange.catalogue.endpoints if each.id == record.endpoint), None)


def form_values(record: CallRecord, endpoint: Endpoint, exchange: Exchange) -> dict[str, str] | None:
    """Return what the form of *endpoint* held; None when the form cannot say the same request, byte for byte."""
    query = urlsplit(record.url).query
    values = dict(parse_qsl(query, keep_blank_values=True))
    if record.body:
        try:
            body = read_json(record.body)
        except (ValueError, RecursionError):
            return None
        if not isinstance(body, Members):
            return None
        values |= {name: _as_typed(value) for name, value in body}
    try:
        request = exchange.request_for(endpoint, values)
    except InvalidParameter:
        return None
    same = request.query == query and (request.body or b"").decode("utf-8", "replace") == record.body
    return values if same else None


def free_parts(record: CallRecord) -> tuple[str, str, str, str]:
    """Return method, path, query and body as they were written."""
    parts = urlsplit(record.url)
    return record.method, parts.path or "/", parts.query, record.body


def _as_typed(value: JsonValue) -> str:
    return json_text(value).replace("\n", "") if is_container(value) else scalar_text(value)
