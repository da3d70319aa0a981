"""The verbs that need no vault: what the exchange can be asked, and what its answer codes mean."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from vault_app.cli.context import Context
from vault_app.cli.output import fields, one_line, table
from vault_app.cli.parser import Verbs, verb, whole_number
from vault_app.cli.rows import code_row, endpoint_row

if TYPE_CHECKING:
    from vault_app.exchanges.catalogue import Endpoint, Parameter


def add_verbs(verbs: Verbs) -> None:
    parser = verb(
        verbs,
        "endpoints",
        list_endpoints,
        "search the catalogue of the exchange's calls",
        more="Every word has to occur in id, title, path, group, permission or method. One hit is shown whole.",
        example="endpoints wallet\nendpoints spot-submit-order",
    )
    parser.add_argument("search", metavar="SEARCH", nargs="*", help="words; none: the whole catalogue")
    parser = verb(verbs, "errors", explain_code, "explain an answer code of the exchange", example="errors 30005")
    parser.add_argument("code", metavar="CODE", type=whole_number(0, 999_999_999), help="the number in the answer")


def list_endpoints(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named

    catalogue = exchange_named(DEFAULT_EXCHANGE).catalogue
    text = " ".join(options.search)
    found = catalogue.search(text)
    exact = [each for each in found if each.id == text]
    if not found:
        context.note("No call of the catalogue has all of these words.")
    context.result(
        {"endpoints": [endpoint_row(each) for each in found]},
        lambda: _details((exact or found)[0]) if exact or len(found) == 1 else _list(found),
    )
    return 0


def _list(found: tuple[Endpoint, ...]) -> str:
    heads = ("ID", "METHOD", "PATH", "LEVEL", "PERMISSION", "EFFECT")
    return table(heads, ((each.id, each.method, each.path, each.level, each.permission, each.effect) for each in found))


def _details(endpoint: Endpoint) -> str:
    limit = endpoint.rate_limit
    parts = [
        fields(
            [
                ("id", endpoint.id),
                ("title", one_line(endpoint.title)),
                ("request", f"{endpoint.method} {endpoint.path}"),
                ("host", endpoint.host),
                ("level", endpoint.level),
                ("permission", endpoint.permission),
                ("effect", endpoint.effect),
                ("rate limit", f"{limit.count} in {limit.seconds} s, per {limit.per}" if limit else "not documented"),
                ("documentation", endpoint.docs or "–"),
            ]
        )
    ]
    if endpoint.deprecated:
        parts.append("Deprecated by the exchange.")
    if endpoint.notes:
        parts.append(one_line(endpoint.notes))
    if endpoint.parameters:
        heads = ("PARAMETER", "TYPE", "IN", "", "MEANING")
        parts.append(table(heads, [_parameter(each) for each in endpoint.parameters]))
    return "\n\n".join(parts)


def _parameter(each: Parameter) -> tuple[str, ...]:
    choices = f" ({', '.join(map(str, each.choices))})" if each.choices else ""
    needed = "required" if each.required else ""
    return each.name, each.type, each.placement, needed, one_line(each.help + choices)


def explain_code(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named

    entry = exchange_named(DEFAULT_EXCHANGE).explain(options.code)
    pairs = [
        ("code", str(entry.code)),
        ("meaning", entry.meaning),
        ("cause", entry.cause),
        ("cure", entry.remedy),
        ("verdict", f"{entry.kind} (exit code {entry.kind.exit_code})"),
        ("HTTP status", str(entry.http_status or "–")),
        *(("message", text) for text in entry.messages),
        *([("note", entry.note)] if entry.note else []),
    ]
    context.result(code_row(entry), lambda: fields((name, one_line(value)) for name, value in pairs))
    return 0
