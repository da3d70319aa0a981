"""The verb `sign`: signed headers for any request, in the form in which they are needed."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from vault_app.cli.context import Context
from vault_app.cli.parser import Verbs, refuse, verb, whole_number
from vault_app.cli.stdin import body_bytes
from vault_app.core.request import Level

if TYPE_CHECKING:
    from vault_app.core.environment import Environment
    from vault_app.core.request import ApiRequest, SignedRequest
    from vault_app.exchanges.protocol import Exchange, SocketLogin

FORMATS = ("headers", "json", "curl", "python", "httpie", "ws")
_SEGMENTS = ("empty", "query")
_MAX_TIMESTAMP = 9_999_999_999_999_999
_FUTURE_MS = 1_000  # how far ahead a server lets a clock be; design of the verdict on the clock


def add_verbs(verbs: Verbs) -> None:
    parser = verb(
        verbs,
        "sign",
        sign,
        "print signed headers for a request",
        more="The signature covers timestamp, memo and body, not the path: whoever holds the headers may send the same\n"
        "body to another endpoint until the timestamp runs out. Nothing is sent.",
        example="""sign Main/Bot POST /spot/v2/submit_order --body @order.json --format curl
sign Main/Bot GET /user --format ws""",
        reads_stdin=lambda options: options.body == "-",
    )
    parser.add_argument("key", metavar="KEY", help="account/label, a label that is unique, or an id")
    parser.add_argument("method", metavar="METHOD", help="GET, POST, PUT or DELETE")
    parser.add_argument("path", metavar="PATH", help="begins with /; a ? splits off the query")
    add_request_options(parser)
    parser.add_argument(
        "--get-segment",
        choices=_SEGMENTS,
        default="empty",
        help="what of a GET is signed: nothing, as the exchange's SDKs do, or its query, as its docs say",
    )
    parser.add_argument(
        "--timestamp", metavar="MS", type=whole_number(0, _MAX_TIMESTAMP), help="Unix milliseconds; default: now"
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="what to print; ws: the login messages of the private sockets. default: headers",
    )


def add_request_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `sign` and `call` share."""
    parser.add_argument("--query", metavar="STRING", help="as it goes on the wire, without ?")
    parser.add_argument("--body", metavar="TEXT|@FILE|-", help="the exact body; @FILE reads a file, - reads stdin")


def typed_request(exchange: Exchange, options: argparse.Namespace, method: str, path: str) -> ApiRequest:
    """Check method, path and query of the command line, before anything else is looked at; the body is not read yet.

    Raises:
        InvalidInput: They cannot stand in a request line.
    """
    query = options.query
    if query is None:
        path, _, query = path.partition("?")
    has_body = options.body is not None
    if has_body and method.upper() == "GET":
        refuse("A GET has no body here. Put its parameters into --query.")
    return exchange.free_request(method, path, query, None)


def with_body(exchange: Exchange, request: ApiRequest, option: str | None) -> ApiRequest:
    """Return *request* with the body that `--body` names; raises InvalidInput, TooLarge."""
    if option is None:
        return request
    return exchange.free_request(request.method, request.path, request.query, body_bytes(option))


def sign(context: Context, options: argparse.Namespace) -> int:
    from vault_app.exchanges.protocol import GetSegment
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named

    exchange = exchange_named(DEFAULT_EXCHANGE)
    for_socket = options.format == "ws"
    request = None if for_socket else typed_request(exchange, options, options.method, options.path)
    with context.opened() as opened:
        account, key_set = opened.vault.key_set_named(options.key)
        environment = opened.session.environment_of(account)
        now_ms = context.clock.now_ms()
        timestamp_ms = now_ms if options.timestamp is None else options.timestamp
        if request is None:
            with opened.session.credentials(key_set) as credentials:
                login = exchange.socket_login(credentials, timestamp_ms=timestamp_ms)
            value, text, signed = _socket_result(login, environment)
        else:
            address = environment.address(request.host)
            # A person who asks for a signature gets one, also where the access key alone would do.
            request = replace(with_body(exchange, request, options.body), level=Level.SIGNED)
            with opened.session.credentials(key_set) as credentials:
                segment = GetSegment(options.get_segment)
                signed = exchange.sign(request, credentials, timestamp_ms=timestamp_ms, get_segment=segment)
            value, text = _result(signed, address, options.format or "headers")
    if options.format is not None:
        value["text"] = text
    _tell_about(context, exchange, signed, now_ms, for_socket=for_socket)
    context.result(value, lambda: text)
    return 0


def _result(signed: SignedRequest, address: Any, form: str) -> tuple[dict[str, Any], str]:
    from vault_app.exchanges.copy_formats import CopyFormat, formatted, url_of

    value = _members(signed, url_of(signed, address))
    return value, formatted(signed, address, CopyFormat(form))


def _members(signed: SignedRequest, url: str) -> dict[str, Any]:
    body = signed.request.body
    return {
        "method": signed.request.method,
        "url": url,
        "headers": dict(signed.headers),
        "prehash_masked": signed.prehash_masked,
        "signature": signed.signature,
        "timestamp_ms": signed.timestamp_ms,
        "valid_until_ms": signed.valid_until_ms,
        "body": None if body is None else body.decode("utf-8", "backslashreplace"),
    }


def _socket_result(login: SocketLogin, environment: Environment) -> tuple[dict[str, Any], str, SignedRequest]:
    names = {host: host.removeprefix("ws-") for host in login.messages}
    url = next((environment.hosts[host] for host in login.messages if host in environment.hosts), None)
    value = _members(login.signed, url or "")
    value["login"] = {names[host]: json.loads(message) for host, message in login.messages.items()}
    text = "\n".join(f"{names[host]}: {message}" for host, message in login.messages.items())
    return value, text, login.signed


def _tell_about(context: Context, exchange: Exchange, signed: SignedRequest, now_ms: int, *, for_socket: bool) -> None:
    until = signed.valid_until_ms
    if until is not None and until < now_ms:
        context.warn(f"The timestamp is old: the server would have refused it {(now_ms - until) / 1000:.0f} s ago.")
    elif signed.timestamp_ms > now_ms + _FUTURE_MS:
        context.warn(
            f"The timestamp lies {(signed.timestamp_ms - now_ms) / 1000:.0f} s ahead: the server would refuse it."
        )
    elif until is not None:
        at = f"{datetime.fromtimestamp(until / 1000).astimezone():%H:%M:%S}"
        login = f"Until {at}, whoever holds these messages can log in to the account's sockets."
        context.note(login if for_socket else f"{exchange.not_covered} {exchange.not_covered_until.format(until=at)}")
    warning = exchange.warning_for(signed.request)
    if warning:
        context.warn(warning)
