"""The verb `call`: one request signed and sent, and what its answer means for the key set."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from vault_app.cli.context import Context
from vault_app.cli.output import one_line, write_object
from vault_app.cli.parser import Verbs, refuse, seconds, verb
from vault_app.cli.sign_verb import add_request_options, typed_request, with_body
from vault_app.core.answerer import Answerer
from vault_app.core.errors import EndpointNotFound, VaultError
from vault_app.core.redaction import redacted_headers
from vault_app.core.request import Effect
from vault_app.core.visible_text import visible_text

if TYPE_CHECKING:
    from vault_app.cli.context import OpenedVault
    from vault_app.core.key_set import KeySet
    from vault_app.core.request import ApiRequest, LatencySplit
    from vault_app.exchanges.protocol import Exchange
    from vault_app.services.test_call import CallPlan, CallResult

Shown = dict[str, Any]
_SPLIT = ("name", "connect", "tls", "first_byte", "rest")
_MEMBERS = (
    *("request", "http_status", "code", "message", "trace", "verdict", "explanation", "cure"),
    *("latency_ms", "latency_split_ms", "rate_limit", "data"),
)


def add_verbs(verbs: Verbs) -> None:
    parser = verb(
        verbs,
        "call",
        call,
        "send one signed request, and say what its answer means for the key",
        more="Calls that write or move funds ask first. Redirects are not followed, and nothing is sent twice.\n"
        "The exit code tells the verdict: vault-app --exit-codes",
        example="""call Main/Bot account-wallet
call Main/Bot spot-submit-order --param symbol=BTC_USDT --param side=buy --param type=market --param notional=5
call Main/Bot GET /account/v1/wallet --query currency=BTC""",
        asks=True,
        reads_stdin=lambda options: options.body == "-",
    )
    parser.usage = (
        "vault-app call KEY ENDPOINT-ID [--param NAME=VALUE …] [--yes] [--timeout S]\n"
        "       vault-app call KEY METHOD PATH [--query STRING] [--body TEXT|@FILE|-] [--yes] [--timeout S]"
    )
    parser.add_argument("key", metavar="KEY", help="account/label, a label that is unique, or an id")
    parser.add_argument(
        "target",
        metavar="ENDPOINT-ID | METHOD PATH",
        nargs="+",
        help="from: vault-app endpoints; or a request of your own",
    )
    parser.add_argument(
        "--param",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a parameter of the endpoint; may be repeated",
    )
    add_request_options(parser)
    parser.add_argument(
        "--timeout", metavar="S", type=seconds(0.1, 300), help="deadline for the whole call, seconds; default: 20"
    )


def call(context: Context, options: argparse.Namespace) -> int:
    shown: Shown = dict.fromkeys(_MEMBERS)
    shown["latency_split_ms"] = dict.fromkeys(_SPLIT)
    try:
        return _call(context, options, shown)
    except VaultError as failure:
        if context.as_json:
            shown["explanation"] = str(failure)
            write_object(shown)
        raise


def _call(context: Context, options: argparse.Namespace, shown: Shown) -> int:
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
    from vault_app.services.test_call import plan_call, prepare_call

    exchange = exchange_named(DEFAULT_EXCHANGE)
    request = _request_of(exchange, options)
    with context.opened() as opened:
        account, key_set = opened.vault.key_set_named(options.key)
        if request is None:
            raise EndpointNotFound(name=options.target[0])
        environment = opened.session.environment_of(account)
        plan = plan_call(exchange, environment, request)
        if options.body is not None:
            plan = plan_call(exchange, environment, with_body(exchange, request, options.body))
        shown["request"] = _unsent(plan)
        prepare_call(opened.session, key_set, plan, context.clock).wipe()  # what is missing is told before a question
        _ask(context, plan, yes=options.yes)
        result = _send(context, opened, key_set, plan, options.timeout)
        _remember(context, opened, key_set, result)
    shown.update(_members(result))
    said = Answerer.of(exchange.name, environment).named_in
    context.result(shown, lambda: _page(result, shown, said))
    return result.verdict.kind.exit_code


def _request_of(exchange: Exchange, options: argparse.Namespace) -> ApiRequest | None:
    """Return the request of the command line, checked as far as that goes without a vault; None: no such endpoint.

    Raises:
        InvalidInput, InvalidParameter, UsageError: The command line is wrong.
    """
    words: list[str] = options.target
    values = _values(options.param)
    if len(words) > 2:
        refuse("A call is an ENDPOINT-ID, or METHOD and PATH.")
    if len(words) == 2:
        if values:
            refuse("--param belongs to an ENDPOINT-ID; with METHOD and PATH use --query and --body.")
        return typed_request(exchange, options, *words)
    if options.query is not None or options.body is not None:
        refuse("--query and --body belong to METHOD and PATH; with an ENDPOINT-ID use --param NAME=VALUE.")
    try:
        endpoint = exchange.catalogue[words[0]]
    except EndpointNotFound:
        return None  # told later: the vault and the passphrase come first
    return exchange.request_for(endpoint, values)


def _values(params: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not equals or not name:
            refuse("--param takes NAME=VALUE.")
        if name in values:
            refuse(f"--param {name} stands there twice.")
        if any("\ud800" <= character <= "\udfff" for character in param):
            refuse(f"--param {name}: it is not UTF-8 text.")
        values[name] = value
    return values


def _ask(context: Context, plan: CallPlan, *, yes: bool) -> None:
    """Ask before a call that writes or moves funds; a read that does more than it seems to gets a word alone."""
    from vault_app.services.test_call import TYPED_WORD, Consent

    if plan.consent is Consent.TYPE:
        context.confirm(plan.question, yes=yes, word=TYPED_WORD)
    elif plan.consent is Consent.ARM:
        context.confirm(plan.question, yes=yes)
    elif plan.warning:
        context.warn(plan.warning)


def _send(
    context: Context, opened: OpenedVault, key_set: KeySet, plan: CallPlan, timeout_s: float | None
) -> CallResult:
    from vault_app.services.http import Limits
    from vault_app.services.test_call import prepare_call, run_call

    limits = Limits() if timeout_s is None else Limits(whole_s=timeout_s)
    proxy = context.proxy_to(plan.address)
    with prepare_call(opened.session, key_set, plan, context.clock) as prepared:
        try:
            return run_call(prepared, proxy=proxy, limits=limits)
        except KeyboardInterrupt:
            if plan.request.effect is not Effect.READ:
                context.warn("Interrupted: the request may have taken effect. Look before you send it again.")
            raise


def _remember(context: Context, opened: OpenedVault, key_set: KeySet, result: CallResult) -> None:
    try:
        opened.session.apply(result.change(key_set.id))
    except VaultError as refusal:
        context.warn(f"The call is not in the history of the key set. {refusal}")


def _unsent(plan: CallPlan) -> Shown:
    request = plan.request
    return {
        "method": request.method,
        "url": plan.address.origin + request.target,
        "headers": None,
        "body": None if request.body is None else request.body.decode("utf-8", "backslashreplace"),
    }


def _members(result: CallResult) -> Shown:
    verdict, outcome, record = result.verdict, result.outcome, result.record
    rate = result.rate_limit
    answered = result.response is not None
    return {
        "request": {
            "method": record.method,
            "url": record.url,
            "headers": redacted_headers(result.signed.headers),
            "body": None if result.signed.request.body is None else record.body,
        },
        "http_status": outcome.status,
        "code": verdict.code,
        "message": verdict.message if answered and verdict.code is not None else None,
        "trace": verdict.trace or None,
        "verdict": verdict.kind.value if verdict.kind.exit_code != 30 else None,
        "explanation": verdict.explanation,
        "cure": " ".join(verdict.cure) or None,
        **_latency(outcome.latency),
        "rate_limit": None
        if rate is None
        else {"used": rate.used, "limit": rate.limit, "reset_s": rate.reset_s, "per": rate.per or None},
        "data": verdict.data,
    }


def _latency(latency: LatencySplit) -> Shown:
    split = {name: getattr(latency, name) for name in _SPLIT}
    rounded = {name: None if value is None else round(value, 3) for name, value in split.items()}
    known = any(value is not None for value in split.values())
    return {"latency_ms": round(latency.total, 3) if known else None, "latency_split_ms": rounded}


def _page(result: CallResult, shown: Shown, said: Callable[[str], str]) -> str:
    from vault_app.exchanges.verdict import VerdictKind

    verdict = result.verdict
    told, cure = visible_text(said(verdict.explanation)), (said(step) for step in verdict.cure)
    lines = [said(verdict.headline), told, *(f"  • {step}" for step in cure), ""]
    lines.append(one_line(f"{shown['request']['method']} {shown['request']['url']}"))
    answer = [f"HTTP {shown['http_status']}"] if shown["http_status"] is not None else []
    answer += [f"code {verdict.code}"] if verdict.code is not None else []
    answer += [visible_text(verdict.message)] if verdict.message else []
    answer += [f"trace {visible_text(verdict.trace)}"] if verdict.trace else []
    if answer:
        lines.append(one_line(", ".join(answer)))
    split = ", ".join(
        f"{name.replace('_', ' ')} {value:.1f}"
        for name, value in shown["latency_split_ms"].items()
        if value is not None
    )
    if split:
        lines.append(f"{shown['latency_ms']:.1f} ms ({split})")
    rate = result.rate_limit
    if rate is not None:
        lines.append(
            f"{rate.used} of {rate.limit} calls used in {rate.reset_s:g} s" + (f", per {rate.per}" if rate.per else "")
        )
    if verdict.data or (verdict.data is not None and verdict.kind is VerdictKind.OK):
        lines += ["", visible_text(json.dumps(verdict.data, indent=2, ensure_ascii=False))]
    return "\n".join(lines)
