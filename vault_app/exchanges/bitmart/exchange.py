"""The `BitMart` class: the package's one face to the rest of the vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vault_app.core.account import SlotRule
from vault_app.core.credential_checks import CredentialPart
from vault_app.core.environment import Environment
from vault_app.core.errors import CodeNotFound, InvalidInput
from vault_app.core.request import ApiRequest, Effect, Level, Outcome, SignedRequest
from vault_app.core.secret import Credentials
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.answers import NotJson, parse_json
from vault_app.exchanges.bitmart import facts, probes, signing, socket_login, verification, verification_plan
from vault_app.exchanges.bitmart.catalogue_data import read_catalogue, valid_for_ms
from vault_app.exchanges.bitmart.verdicts import ErrorTable
from vault_app.exchanges.catalogue import Catalogue, Endpoint, query_and_body
from vault_app.exchanges.protocol import ClosingNotice, ExchangePages, GetSegment, PermissionRule, SocketLogin
from vault_app.exchanges.verdict import CodeEntry, Verdict, VerdictKind
from vault_app.exchanges.verification import Question, SocketOutcome, Verification, VerifyOptions

_METHODS = ("GET", "POST", "PUT", "DELETE")
_FUTURES_PATHS = "/contract/"


class BitMart:
    """BitMart behind the seam of `exchanges.protocol.Exchange`.

    Args:
        catalogue: The parsed `endpoints.json`.
        errors: The parsed `errors.json`.
    """

    id: str = facts.ID
    name: str = facts.NAME
    parts: tuple[CredentialPart, ...] = facts.PARTS
    permissions: tuple[PermissionRule, ...] = facts.PERMISSIONS
    slot_rule: SlotRule = facts.SLOT_RULE
    gone_codes: frozenset[int] = facts.GONE_CODES
    environments: tuple[Environment, ...] = facts.ENVIRONMENTS
    notice: ClosingNotice | None = facts.NOTICE
    pages: ExchangePages = facts.PAGES
    not_covered: str = facts.NOT_COVERED
    not_covered_until: str = facts.NOT_COVERED_UNTIL

    def __init__(self, catalogue: Mapping[str, Any], errors: Mapping[str, Any]) -> None:
        self._catalogue = read_catalogue(catalogue)
        self._errors = ErrorTable.from_document(errors)

    @property
    def catalogue(self) -> Catalogue:
        return self._catalogue

    @property
    def codes(self) -> Mapping[int, CodeEntry]:
        """Every documented answer code."""
        return self._errors.codes

    def request_for(self, endpoint: Endpoint, values: Mapping[str, str]) -> ApiRequest:
        query, body = query_and_body(endpoint, values)
        return self._request(endpoint.method, endpoint.path, query, body, endpoint)

    def free_request(self, method: str, path: str, query: str, body: bytes | None) -> ApiRequest:
        """Return a typed request; a POST without a body gets `{}`, as every source has it.

        Raises:
            InvalidInput: The method is none of GET, POST, PUT, DELETE; the path does not begin with a single `/`; path
                or query hold anything but printable ASCII, a space or `#`; a GET has a body.
        """
        verb = method.upper()
        if verb not in _METHODS:
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP(
                    "Reasons", "{method} is not a method that is sent here. Use GET, POST, PUT or DELETE."
                ).format(method=ascii(method)[1:-1])
            )
        if not path.startswith("/") or path.startswith("//"):
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP(
                    "Reasons", "The path begins with a single slash, such as /spot/v4/query/open-orders."
                )
            )
        for word, text in (("path", path), ("query", query)):
            if not all("!" <= character <= "~" and character != "#" for character in text):
                raise InvalidInput(
                    what=QT_TRANSLATE_NOOP(
                        "Reasons",
                        "The {word} holds a character that cannot be sent as it is. Percent-encode spaces, # and letters beyond ASCII.",
                    ).format(word=word)
                )
        if "?" in path:
            raise InvalidInput(what=QT_TRANSLATE_NOOP("Reasons", "The query belongs behind the path, not in it."))
        if verb == "GET" and body:
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP("Reasons", "A GET has no body here. Put its parameters into the query.")
            )
        if verb == "POST" and body is None:
            body = b"{}"
        return self._request(verb, path, query, None if verb == "GET" else body, self._catalogue.at(verb, path))

    def _request(self, method: str, path: str, query: str, body: bytes | None, endpoint: Endpoint | None) -> ApiRequest:
        reads = method == "GET"
        return ApiRequest(
            method=method,
            host=endpoint.host if endpoint else "futures" if path.startswith(_FUTURES_PATHS) else "spot",
            path=path,
            query=query,
            body=body,
            level=endpoint.level if endpoint else Level.KEYED if reads else Level.SIGNED,
            effect=endpoint.effect if endpoint else Effect.READ if reads else Effect.WRITE,
            endpoint=endpoint.id if endpoint else "",
            valid_for_ms=valid_for_ms(endpoint, _json_or_none(body)),
        )

    def sign(
        self,
        request: ApiRequest,
        credentials: Credentials,
        *,
        timestamp_ms: int,
        get_segment: GetSegment = GetSegment.EMPTY,
    ) -> SignedRequest:
        return signing.sign(request, credentials, timestamp_ms, get_segment)

    def socket_login(self, credentials: Credentials, *, timestamp_ms: int) -> SocketLogin:
        return socket_login.socket_login(credentials, timestamp_ms)

    def judge_login(self, host_id: str, message: str) -> SocketOutcome | None:
        return socket_login.judge_login(self._errors.codes, host_id, message)

    def judge(self, request: ApiRequest, outcome: Outcome) -> Verdict:
        return self._errors.judge(request, outcome)

    def server_time(self, request: ApiRequest, verdict: Verdict) -> int | None:
        told = verdict.data.get("server_time") if isinstance(verdict.data, dict) else None
        asked = request.endpoint == probes.TIME.endpoint and verdict.kind is VerdictKind.OK
        return told if asked and type(told) is int else None

    def verify(self, options: VerifyOptions) -> Verification:
        return verification.verify(self.judge, options)

    def questions(self, options: VerifyOptions) -> tuple[Question, ...]:
        return verification_plan.questions(options)

    def explain(self, code: int) -> CodeEntry:
        if code not in self._errors.codes:
            raise CodeNotFound(exchange=self.name, code=code)
        return self._errors.codes[code]

    def warning_for(self, request: ApiRequest) -> str:
        return facts.WARNINGS.get(request.endpoint, "")


def _json_or_none(body: bytes | None) -> object:
    if not body:
        return None
    try:
        return parse_json(body)
    except NotJson:
        return None
