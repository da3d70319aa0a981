"""Reads the endpoint catalogue of BitMart from its JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vault_app.core.request import Effect, Level
from vault_app.core.words import phrase
from vault_app.exchanges.catalogue import Catalogue, Endpoint, Parameter, ParameterType, Placement, RateLimit

DATA = "bitmart-data"  # context of the texts of the data files, which have translations of their own beside them
DEFAULT_WINDOW_MS = 60_000
RECV_WINDOW, DEFAULT_RECV_WINDOW_MS, MAX_RECV_WINDOW_MS = "recvWindow", 5_000, 60_000


def read_catalogue(document: Mapping[str, Any]) -> Catalogue:
    """Return the catalogue of the parsed `endpoints.json`, whose shape `endpoints.schema.json` describes."""
    removed = {(row["method"], row["path"]): row["replaced_by"] for row in document["removed"]}
    return Catalogue(tuple(_endpoint(row) for row in document["endpoints"]), removed)


def _endpoint(row: Mapping[str, Any]) -> Endpoint:
    limit = row["rate_limit"]
    return Endpoint(
        id=row["id"],
        group=row["group"],
        title=phrase(DATA, row["title"]),
        method=row["method"],
        host=row["host"],
        path=row["path"],
        level=Level(row["auth"]),
        permission=row["permission_detail"],
        effect=Effect(row["effect"]),
        parameters=tuple(_parameter(each) for each in row["params"]),
        rate_limit=RateLimit(limit["count"], limit["seconds"], limit["per"]) if limit else None,
        docs=row["docs"] or "",
        deprecated=row["deprecated"],
        notes=phrase(DATA, row.get("notes", "")),
    )


def _parameter(row: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name=row["name"],
        type=ParameterType(row["type"]),
        required=row["required"],
        placement=Placement(row["location"]),
        help=phrase(DATA, row["description"]),
        choices=tuple(row.get("enum", ())),
        default=row.get("default"),
        minimum=row.get("min"),
        maximum=row.get("max"),
        items=row.get("items", ""),
    )


def valid_for_ms(endpoint: Endpoint | None, body: object) -> int:
    """Return how long the server takes the timestamp of a request.

    With a `recvWindow` field the body's own value, or 5,000 ms; every other SIGNED call one minute.
    Source: developer-pro.bitmart.com/en/spot, Timestamp, 2026-11.
    """
    own = body.get(RECV_WINDOW) if isinstance(body, dict) else None
    if isinstance(own, int) and not isinstance(own, bool) and 0 < own <= MAX_RECV_WINDOW_MS:
        return own
    has_field = endpoint is not None and any(each.name == RECV_WINDOW for each in endpoint.parameters)
    return DEFAULT_RECV_WINDOW_MS if has_field else DEFAULT_WINDOW_MS
